#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::domain::ids::{ContributionId, PersonId, PromiseId};
use crate::domain::register::{Contribution, Entry, Promise, Subject};
use crate::panes::fixture::{day, picture, shared};
use uuid::Uuid;

const PARTNER: u128 = 40;

fn promise(number: u128, what: &str, due: Option<&str>, state: PromiseState) -> Promise {
    Promise {
        id: PromiseId::from(Uuid::from_u128(number)),
        version: 1,
        partner: EntryId::from(Uuid::from_u128(PARTNER)),
        on: day("2026-05-20"),
        what: what.into(),
        value: Some(5_000_000),
        due: due.map(day),
        for_whom: "lansia (contoh)".into(),
        state,
        by: "TKSK (contoh)".into(),
        note: String::new(),
    }
}

fn rows() -> Vec<PromiseRow> {
    let row = |promise: Promise| PromiseRow {
        promise,
        partner: "Usaha Contoh Satu".into(),
        gampong: Some("11.71.02.2004".into()),
        gifts: 0,
        given: None,
    };
    vec![
        row(promise(1, "Beasiswa 5 anak (contoh)", Some("2027-03-01"), PromiseState::Promised)),
        PromiseRow {
            gifts: 1,
            given: Some(2_000_000),
            ..row(promise(2, "100 selimut (contoh)", Some("2026-09-30"), PromiseState::Part))
        },
        row(promise(3, "50 paket sembako (contoh)", Some("2026-07-01"), PromiseState::Kept)),
        row(promise(4, "Modal usaha (contoh)", None, PromiseState::Withdrawn)),
    ]
}

fn story() -> RegisterAnswer {
    let promise = promise(2, "100 selimut (contoh)", Some("2026-09-30"), PromiseState::Part);
    let person = PersonId::from(Uuid::from_u128(8));
    let gift = Contribution {
        id: ContributionId::from(Uuid::from_u128(6)),
        version: 1,
        partner: promise.partner,
        on: day("2026-08-01"),
        what: "40 selimut (contoh)".into(),
        value: Some(2_000_000),
        for_whom: String::new(),
        by: "TKSK (contoh)".into(),
        note: String::new(),
        promise: Some(promise.id),
        received: vec![person],
    };
    let subject = Subject::Institution("Usaha Contoh Satu".into());
    RegisterAnswer::Promise(Box::new(PromiseStory {
        partner: Entry::found(promise.partner, "PSKS-12", subject, day("2024-01-01"), "contoh"),
        promise,
        gifts: vec![gift],
        named: vec![(person, "Warga Contoh".into())],
        past: Vec::new(),
    }))
}

fn opened(partner: Option<(EntryId, String)>) -> (State, Shared) {
    let shared = shared();
    let (mut state, _) = State::open(partner, None);
    assert!(state.waits());
    let steps = state.take(&RegisterAnswer::Promises(rows()), &shared);
    assert!(matches!(steps[..], [Step::Ask(Recipient::Promises, _)]), "the first one is read");
    state.take(&story(), &shared);
    (state, shared)
}

#[test]
fn what_is_late_comes_first_and_settled_ones_are_asked_for() {
    let (mut state, shared) = opened(None);
    assert_eq!(state.shown.len(), 2);
    assert_eq!(state.row().unwrap().promise.what, "100 selimut (contoh)");
    state.act(Action::PromiseView, &shared);
    assert_eq!((state.view, state.shown.len()), (PromiseView::Late, 1));
    state.act(Action::PromiseView, &shared);
    assert_eq!(state.shown.len(), 4);
    state.act(Action::Last, &shared);
    assert_eq!(state.unavailable(Action::PromiseBack, &shared), Some(w::SETTLED));
}

#[test]
fn giving_starts_from_the_promise_and_taking_back_asks_why() {
    let (mut state, shared) = opened(None);
    let steps = state.act(Action::PromiseGive, &shared);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((form.spec.id, form.values.text("what")), ("register-gift", "100 selimut (contoh)"));
    let steps = state.act(Action::PromiseBack, &shared);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    let mut form = form.clone();
    assert!(!form.check_all(shared.today()), "why");
    form.values.set_text("reason", "cabang tutup".to_owned());
    let act = form::act(&form, &shared);
    assert!(matches!(act, Some(crate::worker::RegisterAct::Withdraw(_, 1, why)) if why == "cabang tutup"));
}

#[test]
fn a_new_promise_is_the_partners_whose_list_this_is() {
    let partner = EntryId::from(Uuid::from_u128(PARTNER));
    let (mut state, shared) = opened(Some((partner, "Usaha Contoh Satu".into())));
    assert_eq!(state.shown.len(), 4, "of one partner all are shown");
    let steps = state.act(Action::PromiseNew, &shared);
    assert!(matches!(&steps[..], [Step::Form(form)] if form.spec.id == "partner-promise"));
    let (empty, _) = State::open(None, None);
    assert_eq!(empty.unavailable(Action::PromiseNew, &shared), Some(w::CHOOSE_PARTNER));
}

#[test]
fn list_and_promise_say_the_same_of_what_came_and_what_is_left() {
    let (state, shared) = opened(None);
    let row = state.row().unwrap();
    let RegisterAnswer::Promise(told) = story() else { panic!() };
    let given = crate::domain::register::worth(&told.gifts);
    assert_eq!((row.gifts, row.given), (told.gifts.len() as i64, given));
    let drawn = picture((200, 47), false, |frame, area, ctx| {
        view::draw(frame, area, &state, &shared, ctx);
        None
    });
    assert!(drawn.contains("Rp 2.000.000 · sisa Rp 3.000.000"), "the promise: {drawn}");
    assert!(drawn.contains("diterima Rp 2.000.000 · sisa Rp 8.000.000"), "all that are shown: {drawn}");
    let kept = parts::gifts(&told.gifts, &told.named, std::slice::from_ref(&told.promise), &shared);
    let names = |block: &crate::ui::detail::Block| format!("{block:?}").contains("Untuk janji: 100 selimut");
    assert!(kept.iter().any(names), "a gift says which promise it keeps");
}

#[test]
fn a_failed_reading_is_said() {
    let shared = shared();
    let (mut state, _) = State::open(None, None);
    state.fail("berkas tidak terbaca");
    let drawn = picture((80, 20), true, |frame, area, ctx| {
        view::draw(frame, area, &state, &shared, ctx);
        None
    });
    assert!(drawn.contains("berkas tidak terbaca"));
}

#[test]
fn pictures_of_list_and_promise() {
    let (mut state, shared) = opened(None);
    let mut all = String::new();
    for view in PromiseView::ALL {
        for size in [(80, 21), (120, 33), (200, 47)] {
            for plain in [false, true] {
                let drawn = picture(size, plain, |frame, area, ctx| {
                    view::draw(frame, area, &state, &shared, ctx);
                    None
                });
                if !plain {
                    all.push_str(&format!("{} {size:?}\n{drawn}\n", view.code()));
                }
            }
        }
        state.act(Action::PromiseView, &shared);
    }
    insta::assert_snapshot!("promises", all);
}

#[test]
fn no_size_breaks_it() {
    let (state, shared) = opened(None);
    for width in (0..70).step_by(7) {
        for height in 0..12 {
            picture((width, height), true, |frame, area, ctx| {
                view::draw(frame, area, &state, &shared, ctx);
                None
            });
        }
    }
}
