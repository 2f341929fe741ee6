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
    let key = |letter| match letter {
        '\n' => Key::plain(Code::Enter),
        '\t' => Key::plain(Code::Tab),
        '\u{1b}' => Key::plain(Code::Esc),
        letter => Key::plain(Code::Char(letter)),
    };
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

fn registered() -> crate::domain::person::Person {
    let mut person = crate::domain::person::Person::new(uuid::Uuid::nil().into());
    (person.version, person.name, person.nik) = (3, "Contoh Terdaftar".into(), Some("1171014101900001".into()));
    (person.phone, person.address) = ("0800000001".into(), String::new());
    person
}

/// A form in which a registered NIK was typed, and the answer that says so.
fn with_a_registered_nik(keys: &str) -> (Model, Ticket, Answer) {
    let mut model = model();
    let effects = press(&mut model, "/Contoh\n");
    answer(&mut model, last_search(&effects), Answer::Found(vec![]));
    let Some(Layer::Form(form)) = model.layers.last_mut() else { panic!("no form") };
    form.form.values.set_text("address", "Dusun Contoh");
    form.form.values.set_text("phone", "0800000002");
    form.form.focus_on("nik");
    let effects = press(&mut model, keys);
    let mut tickets = effects.iter().filter_map(|effect| match effect {
        Effect::Ask(ticket, Ask::Duplicates(_)) => Some(*ticket),
        _ => None,
    });
    let found = crate::store::search::Duplicate {
        id: registered().id,
        name: registered().name,
        detail: "Lampulo".into(),
        why: "NIK sama".into(),
        blocks: true,
        whys: vec![crate::store::search::Why::Nik],
    };
    (model, tickets.next_back().unwrap(), Answer::Duplicates(vec![found]))
}

/// The question for the record that Enter takes.
fn record_asked(effects: &[Effect]) -> Option<Ticket> {
    effects.iter().find_map(|effect| match effect {
        Effect::Ask(ticket, Ask::Person(id)) if *id == registered().id => Some(*ticket),
        _ => None,
    })
}

fn open_form(model: &Model) -> &crate::form::Form {
    let Some(Layer::Form(form)) = model.top() else { panic!("the form is gone") };
    &form.form
}

#[test]
fn enter_on_a_registered_nik_takes_that_record_and_loses_nothing_typed() {
    let (mut model, ticket, found) = with_a_registered_nik("1171014101900001");
    answer(&mut model, ticket, found);
    let asked = record_asked(&press(&mut model, "\n")).unwrap();
    let view = crate::worker::PersonView {
        asked: registered().id,
        person: registered(),
        visits: Vec::new(),
        referrals: Vec::new(),
        household: Vec::new(),
        past: Vec::new(),
        places: Vec::new(),
    };
    answer(&mut model, asked, Answer::Person(Box::new(view)));
    let form = open_form(&model);
    assert_eq!(form.field().map(|field| field.name), Some("need1"));
    assert_eq!(form.values.key("subject"), registered().id.to_string());
    let taken = crate::panes::forms::intake::intake(form, &model.shared).unwrap();
    assert_eq!((taken.subject.version, taken.subject.address.as_str()), (3, "Dusun Contoh"));
    assert!(taken.subject_changed && taken.subject.phone == "0800000001");
    assert!(taken.note.contains("Nama Contoh") && taken.note.contains("0800000002"), "{}", taken.note);
    assert!(!taken.note.contains("01-01-1990"), "suggested, not said: {}", taken.note);
}

#[test]
fn enter_before_the_comparison_is_there_waits_for_it() {
    let (mut model, ticket, found) = with_a_registered_nik("1171014101900001\n");
    assert_eq!(open_form(&model).field().map(|field| field.name), Some("nik"));
    assert!(record_asked(&answer(&mut model, ticket, found)).is_some());
}

#[test]
fn enter_on_a_nik_nobody_has_goes_on() {
    let (mut model, ticket, _) = with_a_registered_nik("1171014101900001\n");
    answer(&mut model, ticket, Answer::Duplicates(vec![]));
    assert_eq!(open_form(&model).field().map(|field| field.name), Some("name"));
}

#[test]
fn another_nik_is_nobodys_until_it_was_compared() {
    let (mut model, ticket, found) = with_a_registered_nik("1171014101900001");
    answer(&mut model, ticket, found);
    update(&mut model, now(), Msg::Key(Key::plain(Code::Backspace)));
    let Some(Layer::Form(form)) = model.top() else { panic!("the form is gone") };
    assert!(form.duplicates.is_empty());
}

#[test]
fn advice_about_a_likeness_stays_when_its_field_is_left() {
    let (mut model, ticket, Answer::Duplicates(found)) = with_a_registered_nik("1171014101900001") else { panic!() };
    let alike = found.into_iter().map(|one| crate::store::search::Duplicate { blocks: false, ..one }).collect();
    answer(&mut model, ticket, Answer::Duplicates(alike));
    let shown = |model: &Model| {
        let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| _ = super::view::draw(frame, model)).unwrap();
        crate::ui::shot::lines(terminal.backend().buffer())
    };
    assert!(shown(&model).contains("Mungkin orang yang sama"), "{}", shown(&model));
    press(&mut model, "\n\n");
    assert!(shown(&model).contains("Mungkin orang yang sama"), "{}", shown(&model));
}

/// A desk whose fields for SIKS-NG are on the screen.
fn at_the_bridge(clipboard: bool) -> Model {
    let mut model = model();
    model.shared.office.clipboard = clipboard;
    let field = |label, value: &str| crate::panes::bridge::BridgeField { label, value: value.into() };
    let bridge = crate::panes::bridge::Bridge {
        person: uuid::Uuid::nil().into(),
        name: "Contoh".into(),
        findings: vec![],
        fields: vec![field("NIK", "9999014203850002"), field("Nama", "Contoh")],
    };
    model.layers.push(Layer::Bridge(Box::new(super::layers::bridge::State::open(bridge))));
    model
}

fn copied(effects: &[Effect]) -> Vec<&str> {
    let mut all = Vec::new();
    for effect in effects {
        if let Effect::Copy(text) = effect {
            all.push(text.as_str());
        }
    }
    all
}

#[test]
fn fields_for_the_ministry_reach_the_clipboard_only_where_the_office_wants_it() {
    assert!(copied(&press(&mut at_the_bridge(false), "\n\n\n")).is_empty());
    assert_eq!(copied(&press(&mut at_the_bridge(true), "\n\n\n")), ["9999014203850002", "Contoh", ""]);
}

#[test]
fn somebody_may_come_in_between_at_the_fields_and_the_field_comes_back() {
    for (clipboard, copies) in [(true, vec!["9999014203850002", "", "9999014203850002"]), (false, vec![])] {
        let mut model = at_the_bridge(clipboard);
        let mut effects = press(&mut model, "\n");
        effects.extend(update(&mut model, now(), Msg::Key(Key::ctrl('t'))));
        assert!(model.layers.is_empty() && model.pane == Pane::Desk);
        effects.extend(update(&mut model, now(), Msg::Key(Key::ctrl('t'))));
        assert!(matches!(model.layers.last(), Some(Layer::Bridge(bridge)) if bridge.at == Some(0)));
        assert_eq!(copied(&effects), copies);
    }
}

#[test]
fn turning_away_or_leaving_clears_the_clipboard() {
    for (clipboard, cleared) in [(true, vec![""]), (false, vec![])] {
        let mut model = at_the_bridge(clipboard);
        press(&mut model, "\n");
        let effects = update(&mut model, now(), Msg::Key(Key::ctrl('q')));
        assert_eq!(copied(&effects), cleared);
        let (mut model, mut effects) = (at_the_bridge(clipboard), Vec::new());
        press(&mut model, "\n");
        model.open_pane(Pane::Procedures, &mut effects);
        assert_eq!(copied(&effects), cleared);
    }
}

/// The status line.
fn said(model: &Model) -> String {
    model.say.as_ref().map(|say| say.text.clone()).unwrap_or_default()
}

/// A report on its way out of the office, with the number of its request.
fn leaving() -> (Model, Ticket) {
    use crate::domain::report::{Area, Period, ReportName};
    let mut model = model();
    let period = Period::month(now().date());
    let of = crate::worker::ReportAsked {
        name: ReportName::Services,
        period,
        area: Area::city(),
        today: now().date(),
        lang: model.shared.lang,
    };
    let mut form = crate::panes::forms::report_save::open(&of);
    form.values.set_text("purpose", "rapat");
    form.values.set_text("recipient", "Camat Contoh");
    let mut effects = Vec::new();
    model.carry(vec![crate::panes::Step::Form(Box::new(form))], &mut effects);
    let effects = update(&mut model, now(), Msg::Key(Key::ctrl('s')));
    let ticket = effects.iter().find_map(|effect| match effect {
        Effect::Act(ticket, crate::worker::Act::SaveReport(_)) => Some(*ticket),
        _ => None,
    });
    (model, ticket.unwrap())
}

#[test]
fn escape_gives_up_a_report_on_its_way_and_keeps_what_was_typed() {
    let (mut model, ticket) = leaving();
    update(&mut model, now(), Msg::News(News::Progress(ticket, 2, 9)));
    assert!(said(&model).contains("2 dari 9 bagian · Esc: batal"), "{}", said(&model));
    let effects = press(&mut model, "\u{1b}");
    assert!(matches!(effects.as_slice(), [Effect::GiveUp(serial)] if *serial == ticket.serial), "{effects:?}");
    assert!(said(&model).contains("Membatalkan"), "{}", said(&model));
    let reply = Reply { ticket, result: Err(crate::worker::Failure::GivenUp), changed: Default::default() };
    update(&mut model, now(), Msg::News(News::Reply(Box::new(reply))));
    assert!(said(&model).starts_with("Dibatalkan. Tidak ada berkas"), "{}", said(&model));
    assert_eq!(open_form(&model).values.trimmed("recipient"), "Camat Contoh");
    // The form is there again: nothing is on its way, so Esc leaves it.
    assert!(!press(&mut model, "\u{1b}").iter().any(|effect| matches!(effect, Effect::GiveUp(_))));
}

#[test]
fn a_report_that_was_faster_than_escape_is_saved_all_the_same() {
    let (mut model, ticket) = leaving();
    press(&mut model, "\u{1b}");
    answer(&mut model, ticket, Answer::ReportSaved("surat/laporan.pdf".into()));
    assert!(said(&model).contains("Laporan tersimpan: surat/laporan.pdf"), "{}", said(&model));
}
