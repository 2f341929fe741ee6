//! What the pane makes of keys and answers, and how it looks.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::ids::{CaseId, LetterId, NeedId, PersonId};
use crate::domain::person::{Person, Sex};
use crate::domain::referral::{Case, CaseState, ChecklistItem, Need, Referral, ReferralState, Relation, Reporter};
use crate::domain::visit::Channel;
use crate::keys::Code;
use crate::panes::samples::{destination, drawn, letter, shared};
use crate::ui::{Theme, shot};
use crate::worker::{Past, Rows};

pub(super) fn key() -> Key {
    Key::plain(Code::Enter)
}

pub(super) fn id(at: u128) -> ReferralId {
    ReferralId::from(Uuid::from_u128(at))
}

pub(super) fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// A referral of somebody who does not exist.
fn line(at: u128, name: &str, state: ReferralState, due: &str) -> Line {
    let open = state != ReferralState::Draft;
    Line {
        id: id(at),
        version: 1,
        state,
        due: day(due),
        return_code: None,
        consent: at != 3,
        opened_at: shared().now,
        person: PersonId::from(Uuid::nil()),
        name: name.into(),
        gampong: None,
        need: "Pengaktifan kembali BPJS PBI JK yang nonaktif".into(),
        procedure: Some(if at == 4 { "korban-kekerasan" } else { "reaktivasi-pbi-jk" }.into()),
        destination_slug: None,
        destination: open.then(|| "BPJS Kesehatan Cabang Banda Aceh".into()),
        letter: open.then(|| format!("460/{at}/2026")),
        case: CaseId::from(Uuid::from_u128(at)),
        urgent: false,
    }
}

pub(super) fn lines() -> Vec<Line> {
    vec![
        line(1, "Contoh Satu", ReferralState::Sent, "2026-11-21"),
        line(2, "Contoh Dua", ReferralState::Sent, "2026-12-03"),
        line(3, "Contoh Tiga", ReferralState::Draft, ""),
        line(4, "Contoh Empat", ReferralState::InService, "2026-11-26"),
        line(5, "Contoh Lima", ReferralState::Done, "2026-11-01"),
    ]
}

pub(super) fn view_of(line: &Line) -> Box<ReferralView> {
    Box::new(ReferralView {
        referral: referral_of(line),
        case: case_of(line),
        need: need_of(line),
        person: person_of(line),
        past: vec![
            past("2026-11-20T10:05:00", "change", r#"{"state":["draf","terkirim"],"letter":[null,"x"]}"#),
            past("2026-11-20T10:00:00", "create", "{}"),
        ],
        why_cancelled: None,
        places: Vec::new(),
    })
}

fn person_of(line: &Line) -> Person {
    let mut person = Person::new(line.person);
    person.name = line.name.clone();
    person.nik = Some("1171014101900001".into());
    person.sex = Some(Sex::Female);
    person.birth_date = day("1990-01-01");
    person.gampong = shared().library.gampong.first().map(|gampong| gampong.code.clone());
    person
}

fn referral_of(line: &Line) -> Referral {
    let numbered = line.letter.is_some();
    Referral {
        id: line.id,
        version: 1,
        case: CaseId::from(Uuid::nil()),
        need: NeedId::from(Uuid::nil()),
        destination: numbered.then(|| destination(0)),
        state: line.state,
        consent: line.consent,
        due: line.due,
        note: "Datang dengan kursi roda.".into(),
        letter: numbered.then(|| LetterId::from(Uuid::from_u128(9))),
        return_code: None,
        unmet_reason: None,
        consent_by: None,
        consent_reason: String::new(),
    }
}

fn case_of(line: &Line) -> Case {
    let reporter = Reporter { relation: Relation::Keuchik, name: "Contoh Keuchik".into(), phone: "0800000000".into() };
    Case {
        id: CaseId::from(Uuid::nil()),
        version: 1,
        subject: line.person,
        reporter,
        channel: Channel::Counter,
        state: CaseState::Received,
        opened_at: line.opened_at,
        note: String::new(),
        answer: String::new(),
        parent: None,
        due: None,
    }
}

fn need_of(line: &Line) -> Need {
    let paper = |document: &str, required, present| ChecklistItem { document: document.into(), required, present };
    Need {
        id: NeedId::from(Uuid::nil()),
        case: CaseId::from(Uuid::nil()),
        procedure: line.procedure.clone(),
        title: line.need.clone(),
        checklist: vec![paper("KTP-el", true, true), paper("Kartu Keluarga", true, false), paper("Foto", false, false)],
    }
}

pub(super) fn past(at: &str, verb: &str, changes: &str) -> Past {
    Past {
        at: at.into(),
        user: "uji".into(),
        terminal: "loket 1".into(),
        verb: verb.into(),
        entity: "referral".into(),
        changes: changes.into(),
    }
}

/// Any row of a long list.
pub(super) fn row(at: u128) -> Line {
    line(at, "Contoh", ReferralState::Sent, "2026-12-01")
}

/// The whole list in one window, with the counts of an office that has something everywhere.
pub(super) fn page(lines: Vec<Line>) -> Answer {
    let total = lines.len();
    let counts = View::ALL.iter().enumerate().map(|(at, view)| (*view, at + 1)).collect();
    Answer::Worklist(Box::new(ListPage { rows: Rows::Referrals(lines), total, counts, ..ListPage::default() }))
}

pub(super) fn loaded() -> (State, Shared) {
    let shared = shared();
    let mut state = State::default();
    state.enter(&shared);
    state.take(&page(lines()), &shared);
    give(&mut state, &shared);
    (state, shared)
}

/// Answers what the pane asked about the selected one.
pub(super) fn give(state: &mut State, shared: &Shared) {
    let line = lines().into_iter().find(|line| Some(line.id) == state.selected).unwrap();
    state.take(&Answer::Referral(view_of(&line)), shared);
}

fn asked(steps: &[Step]) -> Vec<ReferralId> {
    let one = |step: &Step| if let Step::Ask(Recipient::Referral, Ask::Referral(id)) = step { Some(*id) } else { None };
    steps.iter().filter_map(one).collect()
}

pub(super) fn shown(state: &State, shared: &Shared, w: u16, h: u16) -> String {
    drawn(w, h, |f, ctx| {
        view::draw(f, f.area(), state, shared, ctx);
    })
}

#[test]
fn entering_asks_for_the_list_and_the_first_row_is_read() {
    let shared = shared();
    let mut state = State::default();
    let steps = state.enter(&shared);
    let [Step::Ask(Recipient::Referrals, Ask::Worklist(list, today, 0))] = steps.as_slice() else { panic!() };
    assert_eq!((&**list, *today), (&Worklist::default(), shared.today()));
    let steps = state.take(&page(lines()), &shared);
    assert_eq!((state.selected(), asked(&steps)), (Some(id(1)), vec![id(1)]));
}

#[test]
fn a_move_asks_for_the_next_detail_and_never_shows_anothers_data() {
    let (mut state, shared) = loaded();
    let steps = state.act(Action::Down, key(), &shared);
    assert_eq!(asked(&steps), [id(2)]);
    assert!(state.shown().is_none());
    state.take(&Answer::Referral(view_of(&lines()[0])), &shared);
    assert!(state.shown().is_none(), "a late answer about another referral");
    give(&mut state, &shared);
    assert!(state.shown().is_some());
}

#[test]
fn a_move_that_stays_asks_nothing() {
    let (mut state, shared) = loaded();
    assert!(state.act(Action::Up, key(), &shared).is_empty());
}

#[test]
fn the_selection_stays_on_its_referral_when_rows_come_before_it() {
    let (mut state, shared) = loaded();
    state.act(Action::Down, key(), &shared);
    let mut more = vec![line(8, "Contoh Baru", ReferralState::Draft, "")];
    more.extend(lines());
    assert_eq!(asked(&state.enter(&shared)), [id(2)]);
    state.take(&page(more), &shared);
    assert_eq!((state.selected(), state.list.selected), (Some(id(2)), 2));
}

#[test]
fn what_left_the_list_gives_its_place_to_the_next_one() {
    let (mut state, shared) = loaded();
    state.act(Action::Down, key(), &shared);
    let without: Vec<Line> = lines().into_iter().filter(|line| line.id != id(2)).collect();
    let steps = state.take(&page(without), &shared);
    assert_eq!((state.selected(), asked(&steps)), (Some(id(3)), vec![id(3)]));
}

#[test]
fn what_is_being_read_stays_open_when_it_leaves_the_list() {
    let (mut state, shared) = loaded();
    state.act(Action::Open, key(), &shared);
    state.take(&page(lines()[1..].to_vec()), &shared);
    assert_eq!(state.selected(), Some(id(1)));
    assert!(state.shown().is_some());
    let steps = state.act(Action::Back, key(), &shared);
    assert_eq!((state.selected(), asked(&steps)), (Some(id(2)), vec![id(2)]));
}

#[test]
fn a_failed_load_is_said_and_is_no_empty_list() {
    let (mut state, shared) = loaded();
    state.fail("Daftar tidak terbaca: berkas sibuk.");
    let said = shown(&state, &shared, 80, 24);
    assert!(said.contains("✗ Daftar tidak terbaca") && !said.contains("Belum ada rujukan"), "{said}");
    state.take(&page(lines()), &shared);
    assert!(state.failed.is_none());
}

#[test]
fn a_failed_detail_is_said_beside_the_list() {
    let (mut state, shared) = loaded();
    state.fail_one("Rujukan tidak terbaca.");
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("✗ Rujukan tidak terbaca.") && said.contains("Contoh Dua"), "{said}");
    state.act(Action::Down, key(), &shared);
    assert!(!shown(&state, &shared, 120, 36).contains("Rujukan tidak terbaca."));
}

#[test]
fn a_new_referral_opens_an_empty_form() {
    let (mut state, shared) = loaded();
    let steps = state.act(Action::ReferralNew, letter('n'), &shared);
    let [Step::Form(form)] = steps.as_slice() else { panic!() };
    assert!(form.values.is_empty("subject") && form.values.is_empty("need1"));
}

#[test]
fn the_letter_of_the_selected_one_is_previewed() {
    let (mut state, shared) = loaded();
    let steps = state.act(Action::ReferralLetter, letter('s'), &shared);
    assert!(matches!(steps.as_slice(), [Step::Preview(Paper::Letter(one))] if *one == id(1)));
}

#[test]
fn a_numbered_letter_is_made_void_and_a_draft_is_cancelled() {
    let (mut state, shared) = loaded();
    assert_eq!(state.unavailable(Action::ReferralVoid, &shared), None);
    let steps = state.act(Action::ReferralVoid, letter('B'), &shared);
    let [Step::Form(form)] = steps.as_slice() else { panic!() };
    assert_eq!(void::letter(form), Some(LetterId::from(Uuid::from_u128(9))));
    state.act(Action::Down, key(), &shared);
    state.act(Action::Down, key(), &shared);
    assert_eq!(state.unavailable(Action::ReferralVoid, &shared), Some(w::STILL_LOADING));
    give(&mut state, &shared);
    assert_eq!(state.unavailable(Action::ReferralVoid, &shared), None);
    let steps = state.act(Action::ReferralVoid, letter('B'), &shared);
    let [Step::Form(form)] = steps.as_slice() else { panic!() };
    assert_eq!(cancel::referral(form), Some(id(3)));
}

#[test]
fn nothing_is_written_into_a_file_opened_for_reading() {
    let (state, mut shared) = loaded();
    shared.read_only = true;
    assert_eq!(state.unavailable(Action::ReferralNew, &shared), Some(w::READ_ONLY));
    assert_eq!(state.unavailable(Action::ReferralVoid, &shared), Some(w::READ_ONLY));
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), None);
}

#[test]
fn opening_one_asks_for_it_and_shows_it_even_if_the_list_lacks_it() {
    let (mut state, shared) = loaded();
    let steps = state.open(id(77), &shared);
    assert_eq!(asked(&steps), [id(77)]);
    state.take(&page(lines()), &shared);
    state.take(&Answer::Referral(view_of(&line(77, "Contoh Lama", ReferralState::Sent, "2026-01-01"))), &shared);
    assert!(shown(&state, &shared, 80, 24).contains("Contoh Lama"));
}

#[test]
fn esc_goes_from_the_detail_to_the_list_and_out() {
    let (mut state, shared) = loaded();
    state.act(Action::Open, key(), &shared);
    state.act(Action::Down, key(), &shared);
    assert_eq!((state.selected(), state.scroll.at()), (Some(id(1)), 1));
    assert!(state.act(Action::Back, key(), &shared).is_empty());
    assert!(matches!(state.act(Action::Back, key(), &shared).as_slice(), [Step::Out]));
}

#[test]
fn what_is_late_says_by_how_much() {
    let (state, shared) = loaded();
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("terlambat 5 hari") && said.contains("hari ini") && said.contains("03-12-2026"), "{said}");
    assert!(said.contains("▲ Tanpa kabar dari tujuan: terlambat 5 hari"), "{said}");
    assert!(said.contains("1 darurat · 2 terlambat · 3 hari ini"), "{said}");
}

#[test]
fn nik_and_phone_are_masked() {
    let (mut state, shared) = loaded();
    state.act(Action::Open, key(), &shared);
    let said = shown(&state, &shared, 200, 60);
    assert!(said.contains("1171••••••••0001"), "{said}");
    assert!(!said.contains("1171014101900001") && !said.contains("0800000000"), "{said}");
}

#[test]
fn a_sensitive_service_is_shown_only_when_it_is_opened() {
    let (mut state, shared) = loaded();
    state.act(Action::Last, key(), &shared);
    state.act(Action::Up, key(), &shared);
    give(&mut state, &shared);
    assert_eq!(state.selected(), Some(id(4)));
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("layanan rahasia →") && said.contains("Enter memperlihatkan isinya"), "{said}");
    assert!(!said.contains("KTP-el"), "{said}");
    state.act(Action::Open, key(), &shared);
    assert!(shown(&state, &shared, 120, 36).contains("KTP-el"));
}

fn on_the_sensitive_one() -> (State, Shared) {
    let (mut state, shared) = loaded();
    state.act(Action::Last, key(), &shared);
    state.act(Action::Up, key(), &shared);
    give(&mut state, &shared);
    (state, shared)
}

fn logged(steps: &[Step]) -> Vec<ReferralId> {
    let one = |step: &Step| if let Step::Act(_, Act::NoteOpened(id)) = step { Some(*id) } else { None };
    steps.iter().filter_map(one).collect()
}

#[test]
fn opening_a_sensitive_one_is_logged_each_time_and_only_then() {
    let (mut state, shared) = on_the_sensitive_one();
    assert_eq!(logged(&state.act(Action::Open, key(), &shared)), [id(4)]);
    assert!(logged(&state.take(&Answer::Referral(view_of(&lines()[3])), &shared)).is_empty(), "read again, not opened");
    state.act(Action::Back, key(), &shared);
    assert_eq!(logged(&state.act(Action::Next, key(), &shared)), [id(4)]);
    let (mut plain, shared) = loaded();
    assert!(logged(&plain.act(Action::Open, key(), &shared)).is_empty());
}

#[test]
fn one_that_is_opened_from_elsewhere_is_logged_when_it_is_there() {
    let (mut state, shared) = (State::default(), shared());
    assert!(logged(&state.open(id(4), &shared)).is_empty());
    state.take(&page(lines()), &shared);
    assert_eq!(logged(&state.take(&Answer::Referral(view_of(&lines()[3])), &shared)), [id(4)]);
}

#[test]
fn letter_and_form_of_a_sensitive_one_wait_until_it_is_opened() {
    let (mut state, shared) = on_the_sensitive_one();
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), Some(w::SENSITIVE_FIRST));
    state.view = None;
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), Some(w::SENSITIVE_FIRST), "known from the list");
    give(&mut state, &shared);
    state.act(Action::Open, key(), &shared);
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), None);
    state.act(Action::Back, key(), &shared);
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), Some(w::SENSITIVE_FIRST));
}

#[test]
fn what_cannot_be_logged_stays_closed() {
    let (mut state, mut shared) = on_the_sensitive_one();
    shared.read_only = true;
    assert!(logged(&state.act(Action::Open, key(), &shared)).is_empty());
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), Some(w::SENSITIVE_LOCKED));
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("harus tercatat") && !said.contains("KTP-el"), "{said}");
}

#[test]
fn one_note_is_shown_once_and_two_are_both_shown() {
    let (mut state, shared) = loaded();
    state.act(Action::Open, key(), &shared);
    let mut view = view_of(&lines()[0]);
    view.case.note = view.referral.note.clone();
    state.take(&Answer::Referral(view.clone()), &shared);
    let said = shown(&state, &shared, 200, 60);
    assert!(said.matches("kursi roda").count() == 1 && !said.contains("Catatan kasus"), "{said}");
    view.case.note = "Diantar tetangga.".into();
    state.take(&Answer::Referral(view), &shared);
    let said = shown(&state, &shared, 200, 60);
    assert!(said.contains("kursi roda") && said.contains("Catatan kasus"), "{said}");
}

#[test]
fn consent_that_lacks_is_said_in_words() {
    let (mut state, shared) = loaded();
    state.act(Action::Down, key(), &shared);
    state.act(Action::Down, key(), &shared);
    give(&mut state, &shared);
    let said = shown(&state, &shared, 200, 50);
    assert!(said.contains("draf · tanpa persetujuan"), "{said}");
    assert!(said.contains("Warga belum menyetujui"), "{said}");
    assert!(said.contains("belum diberi nomor"), "{said}");
}

#[test]
fn before_anything_came_it_says_it_is_loading() {
    assert!(shown(&State::default(), &shared(), 80, 24).contains("Memuat"));
}

#[test]
fn no_size_breaks_the_drawing() {
    let (mut state, shared) = loaded();
    for (w, h) in [(1, 1), (2, 2), (3, 9), (20, 5), (41, 7), (89, 3), (90, 4), (500, 2)] {
        for focus in [Side::List, Side::Detail] {
            state.focus = focus;
            shot::text(w, h, |f, ctx| {
                view::draw(f, f.area(), &state, &shared, ctx);
            });
        }
    }
}

#[test]
fn pictures() {
    let (mut state, shared) = loaded();
    for (w, h) in [(80, 24), (120, 36), (200, 50)] {
        insta::assert_snapshot!(format!("list_{w}x{h}"), shown(&state, &shared, w, h));
    }
    state.act(Action::Open, key(), &shared);
    insta::assert_snapshot!("opened_80x24", shown(&state, &shared, 80, 24));
    let plain = shot::buffer(120, 33, &Theme::plain(), |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    insta::assert_snapshot!("opened_120x36_plain", shot::styled(&plain));
}
