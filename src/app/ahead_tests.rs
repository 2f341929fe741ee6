//! Keys typed ahead of an awaited answer.

use chrono::{NaiveDate, NaiveDateTime};

use super::layers::Layer;
use super::{Effect, Model, Msg, Setup, update};
use crate::keys::{Code, Key, KeyMap};
use crate::panes::Pane;
use crate::store::search::{Hit, Kind};
use crate::ui::Theme;
use crate::worker::{Answer, Ask, News, Reply, Ticket};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap().and_hms_opt(9, 14, 0).unwrap()
}

fn model() -> Model {
    Model::new(Setup {
        lang: Default::default(),
        theme: Theme::plain(),
        keymap: KeyMap::load("").unwrap(),
        user: "uji".into(),
        read_only: false,
        size: (120, 36),
        now: now(),
    })
}

fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let key = |letter| if letter == '\n' { Key::plain(Code::Enter) } else { Key::plain(Code::Char(letter)) };
    keys.chars().flat_map(|letter| update(model, now(), Msg::Key(key(letter)))).collect()
}

fn last_search(effects: &[Effect]) -> Ticket {
    let mut tickets = effects.iter().filter_map(|effect| match effect {
        Effect::Ask(ticket, Ask::Search { .. }) => Some(*ticket),
        _ => None,
    });
    tickets.next_back().unwrap()
}

fn answer(model: &mut Model, ticket: Ticket, answer: Answer) -> Vec<Effect> {
    let reply = Reply { ticket, result: Ok(answer), changed: Default::default() };
    update(model, now(), Msg::News(News::Reply(Box::new(reply))))
}

fn procedure_hit() -> Hit {
    Hit {
        kind: Kind::Procedure,
        key: "sktm-gampong".into(),
        title: "SKTM".into(),
        detail: String::new(),
        reason: String::new(),
        spans: vec![],
    }
}

#[test]
fn enter_before_the_answer_opens_the_first_hit_when_it_comes() {
    let mut model = model();
    let effects = press(&mut model, "/skt\n");
    assert!(matches!(model.top(), Some(Layer::Search(_))));
    answer(&mut model, last_search(&effects), Answer::Found(vec![procedure_hit()]));
    assert_eq!((model.layers.len(), model.pane), (0, Pane::Procedures));
}

#[test]
fn keys_after_a_hurried_enter_are_kept_in_order() {
    let mut model = model();
    let effects = press(&mut model, "/skt\n?");
    assert_eq!(model.held.len(), 2);
    answer(&mut model, last_search(&effects), Answer::Found(vec![procedure_hit()]));
    assert!(matches!(model.top(), Some(Layer::Help(_))));
    assert!(model.held.is_empty());
}

#[test]
fn escape_gives_up_what_was_typed_ahead() {
    let mut model = model();
    press(&mut model, "/skt\nabc");
    update(&mut model, now(), Msg::Key(Key::plain(Code::Esc)));
    assert!(model.held.is_empty());
    assert!(model.layers.is_empty());
}

#[test]
fn an_older_answer_is_dropped() {
    let mut model = model();
    let first = last_search(&press(&mut model, "/s"));
    press(&mut model, "k");
    answer(&mut model, first, Answer::Found(vec![procedure_hit()]));
    assert!(matches!(model.top(), Some(Layer::Search(search)) if search.hits.is_empty() && search.waiting));
}

#[test]
fn a_name_carried_over_from_the_search_is_compared_with_the_registered_ones() {
    let mut model = model();
    let effects = press(&mut model, "/Contoh Baru");
    answer(&mut model, last_search(&effects), Answer::Found(vec![]));
    let effects = press(&mut model, "\n");
    assert!(matches!(model.top(), Some(Layer::Form(_))));
    let asked = |effect: &Effect| matches!(effect, Effect::Ask(_, Ask::Duplicates(who)) if who.name == "Contoh Baru");
    assert!(effects.iter().any(asked));
}

#[test]
fn a_form_waits_for_its_proposal_too() {
    let mut model = model();
    press(&mut model, "r");
    let effects = press(&mut model, "ami\n");
    let key = uuid::Uuid::nil().to_string();
    let person = Hit { kind: Kind::Person, key, title: "Aminah".into(), ..procedure_hit() };
    let effects = answer(&mut model, last_search(&effects), Answer::Found(vec![person]));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Ask(_, Ask::Person(_)))));
    let Some(Layer::Form(form)) = model.top() else { panic!("the form is gone") };
    assert_eq!(form.form.values.key("subject"), uuid::Uuid::nil().to_string());
}
