//! The update of the register: what keys ask for, what stays closed, and how a walk goes on.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::ids::{PersonId, RoundId};
use crate::domain::person::Sex;
use crate::domain::register::{Entry, Narrow, Source, Standing, Subject, SubjectKind};
use crate::domain::round::{Progress, Round, RoundMark};
use crate::keys::Code;
use crate::panes::fixture::{day, picture, shared};
use crate::worker::{Surveyal, Walk, WalkLine};

const HERE: &str = "11.71.02.2004";

fn line(number: u128, name: &str, code: &str) -> RegisterRow {
    RegisterRow {
        id: EntryId::from(Uuid::from_u128(number)),
        version: 1,
        category: code.into(),
        kind: SubjectKind::Person,
        person: Some(PersonId::from(Uuid::from_u128(number + 100))),
        name: name.into(),
        gampong: Some(HERE.into()),
        address: "Jurong Damai".into(),
        sex: Some(Sex::Female),
        birth_date: Some(day("1956-03-01")),
        age: None,
        found_on: day("2024-01-10"),
        confirmed_on: day("2025-10-01"),
        ended: None,
    }
}

fn lines() -> Vec<RegisterRow> {
    vec![
        line(1, "Contoh Aminah", "PPKS-08"),
        line(2, "Contoh Cut Nur", "PPKS-16"),
        line(3, "Contoh Zubaidah", "PPKS-24"),
    ]
}

fn page(list: &RegisterList, rows: Vec<RegisterRow>) -> RegisterAnswer {
    let total = rows.len();
    RegisterAnswer::Page(RegisterPage { list: list.clone(), offset: 0, rows, total, since: day("2025-11-26") })
}

fn view_of(row: &RegisterRow) -> RegisterAnswer {
    let who = row.person.unwrap();
    let mut entry = Entry::found(row.id, &row.category, Subject::Person(who), row.found_on, "TKSK Contoh");
    (entry.version, entry.gampong, entry.source) = (1, row.gampong.clone(), Source::Survey);
    let mut person = crate::domain::person::Person::new(who);
    (person.name, person.birth_date, person.sex) = (row.name.clone(), row.birth_date, row.sex);
    RegisterAnswer::Entry(Box::new(EntryView {
        entry,
        person: Some(person),
        others: Vec::new(),
        visits: Vec::new(),
        referrals: Vec::new(),
        promises: Vec::new(),
        gifts: Vec::new(),
        named: Vec::new(),
        marked: None,
        past: Vec::new(),
    }))
}

fn opened() -> (State, Shared) {
    let shared = shared();
    let list = RegisterList { area: Some(HERE.into()), sensitive: true, ..RegisterList::default() };
    let (mut state, steps) = State::open(list.clone(), &shared);
    assert_eq!(steps.len(), 1);
    state.take(&page(&list, lines()), &shared);
    state.take(&view_of(&lines()[0]), &shared);
    (state, shared)
}

fn acts(steps: &[Step]) -> Vec<&RegisterAct> {
    steps
        .iter()
        .filter_map(|step| match step {
            Step::Act(Recipient::Register, Act::Register(act)) => Some(&**act),
            _ => None,
        })
        .collect()
}

#[test]
fn the_entry_beside_follows_the_selection() {
    let (mut state, shared) = opened();
    let steps = state.act(Action::Down, &shared);
    assert!(matches!(steps.as_slice(), [Step::Ask(_, Ask::Register(RegisterAsk::Entry(id)))] if *id == lines()[1].id));
    assert!(state.shown.is_none());
    state.take(&view_of(&lines()[0]), &shared);
    assert!(state.shown.is_none(), "an answer about another row is not shown");
}

#[test]
fn after_another_reading_the_selection_stays_on_its_entry() {
    let (mut state, shared) = opened();
    state.act(Action::Down, &shared);
    let mut rows = lines();
    rows.insert(0, line(9, "Contoh Abdul", "PPKS-11"));
    state.take(&page(&state.list.clone(), rows), &shared);
    assert_eq!(state.row().unwrap().id, lines()[1].id);
    let other = RegisterList { text: "x".into(), ..state.list.clone() };
    state.take(&page(&other, Vec::new()), &shared);
    assert!(state.row().is_some(), "a page of another list is not taken");
}

#[test]
fn one_of_a_confidential_kind_opens_on_purpose_and_is_logged_once() {
    let (mut state, mut shared) = opened();
    state.act(Action::Down, &shared);
    assert_eq!(state.unavailable(Action::RegisterConfirm, &shared), Some(w::CLOSED_FIRST));
    shared.read_only = true;
    assert!(matches!(state.act(Action::Open, &shared).as_slice(), [Step::Say(..)]));
    shared.read_only = false;
    let steps = state.act(Action::Open, &shared);
    assert!(matches!(acts(&steps)[..], [RegisterAct::NoteOpened(_)]));
    assert_eq!(state.unavailable(Action::RegisterConfirm, &shared), None);
    state.act(Action::Back, &shared);
    state.act(Action::Up, &shared);
    state.act(Action::Down, &shared);
    assert_eq!(state.unavailable(Action::RegisterConfirm, &shared), Some(w::CLOSED_FIRST), "closed again");
}

#[test]
fn confidential_kinds_are_listed_only_when_asked_for_and_that_is_logged() {
    let shared = shared();
    let (mut state, _) = State::open(RegisterList::default(), &shared);
    assert!(!state.list.sensitive);
    let steps = state.act(Action::RegisterSensitive, &shared);
    assert!(matches!(acts(&steps)[..], [RegisterAct::NoteListed(None)]) && state.list.sensitive);
    let steps = state.act(Action::RegisterSensitive, &shared);
    assert!(acts(&steps).is_empty() && !state.list.sensitive);
}

#[test]
fn filters_show_another_list_and_go_back() {
    let (mut state, shared) = opened();
    state.act(Action::RegisterKind, &shared);
    assert_eq!(state.list.narrow, Narrow::Category("PPKS-08".into()));
    state.take(&page(&state.list.clone(), lines()), &shared);
    state.act(Action::RegisterKind, &shared);
    assert_eq!(state.list.narrow, Narrow::Whole);
    for standing in [Standing::Stale, Standing::Ended, Standing::All, Standing::Active] {
        state.act(Action::RegisterStanding, &shared);
        assert_eq!(state.list.standing, standing);
    }
    let Some(Step::Menu(menu)) = state.act(Action::RegisterCluster, &shared).pop() else { panic!() };
    assert_eq!(menu.rows.len(), 9);
}

#[test]
fn typing_narrows_the_list_and_escape_widens_it_again() {
    let (mut state, shared) = opened();
    state.act(Action::RegisterFind, &shared);
    assert!(state.typing());
    for letter in "nur".chars() {
        state.type_key(Key::plain(Code::Char(letter)), &shared);
    }
    assert_eq!(state.list.text, "nur");
    state.act(Action::Open, &shared);
    assert!(!state.typing());
    state.act(Action::Back, &shared);
    assert_eq!(state.list.text, "");
    assert!(matches!(state.act(Action::Back, &shared).as_slice(), [Step::Out]));
}

#[test]
fn an_entry_is_confirmed_changed_or_ended_from_the_list() {
    let (mut state, shared) = opened();
    let steps = state.act(Action::RegisterConfirm, &shared);
    assert!(matches!(acts(&steps)[..], [RegisterAct::Confirm(_, 1, None)]));
    assert!(matches!(state.act(Action::RegisterChange, &shared).as_slice(), [Step::Form(_)]));
    let Some(Step::Menu(menu)) = state.act(Action::RegisterEnd, &shared).pop() else { panic!() };
    assert!(menu.rows.len() <= crate::panes::menu::MOST);
    assert_eq!(state.unavailable(Action::RegisterGive, &shared), Some(w::ONLY_PARTNERS));
    assert_eq!(state.unavailable(Action::RegisterLater, &shared), Some(w::ONLY_IN_ROUND));
}

#[test]
fn the_form_of_an_entry_opens_also_when_the_key_was_faster_than_the_reading() {
    let (mut state, shared) = opened();
    state.act(Action::Down, &shared);
    assert!(matches!(state.act(Action::RegisterChange, &shared)[..], [Step::Ask(..)]));
    assert!(matches!(state.take(&view_of(&lines()[1]), &shared)[..], [Step::Form(_)]));
    state.act(Action::Down, &shared);
    state.act(Action::RegisterChange, &shared);
    state.act(Action::Up, &shared);
    assert!(state.take(&view_of(&lines()[2]), &shared).is_empty(), "the selection went on");
}

fn round() -> Round {
    Round {
        id: RoundId::from(Uuid::from_u128(500)),
        version: 1,
        gampong: HERE.into(),
        opened_on: day("2026-11-26"),
        opened_by: "TKSK Contoh".into(),
        closed_on: None,
        closed_by: String::new(),
    }
}

fn walk_of(rows: Vec<RegisterRow>, said: &[Option<RoundMark>]) -> RegisterAnswer {
    let lines = rows
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let mark = said.get(at).copied().flatten();
            WalkLine { row, said: mark.map(|mark| (mark, "TKSK Contoh".into())) }
        })
        .collect();
    RegisterAnswer::Walk(Walk { round: round(), lines, progress: Progress { left: 3, ..Progress::default() } })
}

fn walking(said: &[Option<RoundMark>]) -> (State, Shared) {
    let (mut state, shared) = opened();
    state.take(&RegisterAnswer::Opened(round(), Vec::new()), &shared);
    state.take(&walk_of(lines(), said), &shared);
    (state, shared)
}

fn at(state: &State) -> usize {
    state.walk.as_ref().unwrap().list.selected
}

#[test]
fn one_key_a_door_and_on_to_the_next_one_that_is_left() {
    let (mut state, shared) = walking(&[None, Some(RoundMark::Confirmed), None]);
    let steps = state.act(Action::RegisterConfirm, &shared);
    assert!(matches!(acts(&steps)[..], [RegisterAct::Confirm(_, 1, Some(_))]));
    assert_eq!(at(&state), 2, "a door somebody else was at is passed");
    let steps = state.act(Action::RegisterLater, &shared);
    assert!(matches!(acts(&steps)[..], [RegisterAct::Later(..)]));
    assert_eq!(state.walk.as_ref().unwrap().lines[2].said.as_ref().unwrap().0, RoundMark::Later);
}

#[test]
fn a_round_that_is_gone_on_with_begins_where_it_was_left() {
    let (state, _) = walking(&[Some(RoundMark::Confirmed), Some(RoundMark::Ended), None]);
    assert_eq!(at(&state), 2);
}

#[test]
fn a_correction_at_the_door_opens_its_form_once_the_entry_was_read() {
    let (mut state, shared) = walking(&[]);
    let steps = state.act(Action::RegisterChange, &shared);
    assert!(matches!(steps.as_slice(), [Step::Ask(_, Ask::Register(RegisterAsk::Entry(_)))]));
    let steps = state.take(&view_of(&lines()[0]), &shared);
    assert!(matches!(steps.as_slice(), [Step::Form(form)] if form.context.contains_key("round")));
    assert!(state.take(&view_of(&lines()[0]), &shared).is_empty(), "once only");
}

#[test]
fn escape_leaves_the_walk_and_opening_again_asks_for_it() {
    let (mut state, shared) = walking(&[]);
    assert!(state.unavailable(Action::RegisterFind, &shared).is_some());
    state.act(Action::Back, &shared);
    assert!(state.walk.is_none());
    let steps = state.act(Action::RegisterRound, &shared);
    assert!(matches!(acts(&steps)[..], [RegisterAct::OpenRound(code)] if code == HERE));
}

#[test]
fn a_round_is_closed_after_a_question_that_says_what_is_left() {
    let (mut state, shared) = walking(&[]);
    let Some(Step::Sure(said, _)) = state.act(Action::RegisterClose, &shared).pop() else { panic!() };
    assert!(said.contains('3'), "{said}");
    state.take(&RegisterAnswer::Closed(round()), &shared);
    assert!(state.walk.is_none());
}

fn type_line(state: &mut State, shared: &Shared, text: &str) -> Vec<Step> {
    text.chars().flat_map(|letter| state.type_key(Key::plain(Code::Char(letter)), shared)).collect()
}

#[test]
fn a_new_person_is_one_line_and_the_next_line_is_ready() {
    let (mut state, shared) = walking(&[]);
    state.act(Action::RegisterNew, &shared);
    assert!(state.typing());
    let asked = type_line(&mut state, &shared, "Contoh Nuraini, p, 67, 8 24, Jurong Damai");
    assert!(asked.iter().any(|step| matches!(step, Step::Ask(Recipient::Duplicates, _))));
    let steps = state.act(Action::Open, &shared);
    let [RegisterAct::Survey(said, _)] = acts(&steps)[..] else { panic!("{steps:?}") };
    assert_eq!((said.person.name.as_str(), said.age), ("Contoh Nuraini", Some(67)));
    assert_eq!((said.person.address.as_str(), said.gampong.as_str()), ("Jurong Damai", HERE));
    assert_eq!(said.categories, ["PPKS-08", "PPKS-24"]);
    assert!(state.typing() && state.walk.as_ref().unwrap().typed.as_ref().unwrap().is_empty());
    let done = Surveyal { person: said.person.id, name: "Contoh".into(), known: false, new: vec![], confirmed: vec![] };
    assert!(matches!(state.take(&RegisterAnswer::Surveyed(done), &shared).as_slice(), [Step::SayText(..)]));
}

#[test]
fn what_the_line_lacks_is_said_and_nothing_is_sent() {
    let (mut state, shared) = walking(&[]);
    state.act(Action::RegisterNew, &shared);
    type_line(&mut state, &shared, "Contoh Nuraini");
    assert!(matches!(state.act(Action::Open, &shared).as_slice(), [Step::Say(_, said)] if *said == w::LINE_KIND));
    state.act(Action::Back, &shared);
    assert!(state.typing(), "the first Esc empties the line");
    state.act(Action::Back, &shared);
    assert!(!state.typing());
}

fn duplicate(name: &str, blocks: bool) -> Duplicate {
    Duplicate {
        id: PersonId::from(Uuid::from_u128(42)),
        name: name.into(),
        detail: "Lampulo".into(),
        why: "nama sama".into(),
        whys: Vec::new(),
        blocks,
    }
}

#[test]
fn a_known_person_is_chosen_and_an_equal_nik_is_proposed() {
    let (mut state, shared) = walking(&[]);
    state.act(Action::RegisterNew, &shared);
    type_line(&mut state, &shared, "Contoh Aminah, p8");
    state.hurry();
    assert!(state.waits());
    state.take_duplicates(&[duplicate("Contoh Aminah", false)]);
    assert!(!state.waits());
    state.act(Action::Down, &shared);
    let steps = state.act(Action::Open, &shared);
    let [RegisterAct::Survey(said, _)] = acts(&steps)[..] else { panic!() };
    assert_eq!((said.person.id, said.person.version), (PersonId::from(Uuid::from_u128(42)), 1));
    type_line(&mut state, &shared, "Contoh Aminah, 9999014101500007, p8");
    state.take_duplicates(&[duplicate("Contoh Aminah", true)]);
    assert_eq!(state.walk.as_ref().unwrap().chosen, 1);
}

#[test]
fn what_is_the_same_all_day_is_said_once() {
    let (mut state, shared) = walking(&[]);
    state.act(Action::RegisterNew, &shared);
    for text in ["tgl 20-11-2026", "oleh TKSK Contoh", "sumber gampong"] {
        type_line(&mut state, &shared, text);
        assert!(matches!(state.act(Action::Open, &shared).as_slice(), [Step::Act(_, Act::RemoveDraft(_))]), "{text}");
    }
    let walk = state.walk.as_ref().unwrap();
    let sticky = (walk.day.on, walk.day.by.as_str(), walk.day.source);
    assert_eq!(sticky, (NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(), "TKSK Contoh", Source::Gampong));
    type_line(&mut state, &shared, "tgl 20-11-2030");
    assert!(matches!(state.act(Action::Open, &shared).as_slice(), [Step::Say(..)]));
}

#[test]
fn the_age_warns_and_never_blocks() {
    let shared = shared();
    assert!(odd_age("PPKS-08", Some(40), &shared).unwrap().contains("40"));
    assert_eq!(odd_age("PPKS-08", Some(60), &shared), None);
    assert_eq!(odd_age("PPKS-08", None, &shared), None);
}

#[test]
fn pictures_of_list_and_walk() {
    let (mut list, shared) = opened();
    let (mut walk, _) = walking(&[Some(RoundMark::Confirmed), None, Some(RoundMark::Later)]);
    walk.act(Action::RegisterNew, &shared);
    type_line(&mut walk, &shared, "Contoh Nuraini, p, 40, 8, Jurong Damai");
    walk.take_duplicates(&[duplicate("Contoh Nuraini", false)]);
    let mut all = String::new();
    for size in [(80, 21), (120, 33), (200, 47)] {
        for plain in [false, true] {
            let mut draw = |name: &str, state: &State| {
                let drawn = picture(size, plain, |frame, area, ctx| view::draw(frame, area, state, &shared, ctx));
                if !plain {
                    all.push_str(&format!("{name} {size:?}\n{drawn}\n"));
                }
                assert!(!drawn.contains("HIV"), "a confidential kind is not named");
            };
            draw("daftar", &list);
            draw("putaran", &walk);
        }
    }
    list.act(Action::Open, &shared);
    insta::assert_snapshot!("register", all);
}

#[test]
fn no_size_breaks_it() {
    let (state, shared) = opened();
    let (walk, _) = walking(&[None]);
    for width in (0..70).step_by(7) {
        for height in 0..12 {
            for one in [&state, &walk] {
                picture((width, height), true, |frame, area, ctx| view::draw(frame, area, one, &shared, ctx));
            }
        }
    }
}

/// The same list as a TKSK of that kecamatan sees it.
fn as_tksk(kecamatan: &str) -> (State, Shared) {
    let (state, mut shared) = opened();
    let roles = vec![crate::domain::ladder::Role::Tksk];
    let kecamatan = Some(kecamatan.to_owned());
    shared.office.staff = vec![crate::domain::office::Staff { name: shared.user.clone(), roles, kecamatan }];
    (state, shared)
}

const CHANGES: [Action; 5] =
    [Action::RegisterConfirm, Action::RegisterChange, Action::RegisterEnd, Action::RegisterNew, Action::RegisterRound];

#[test]
fn a_tksk_is_offered_every_change_in_the_own_kecamatan() {
    let (state, shared) = as_tksk("11.71.02");
    for action in CHANGES {
        assert_eq!(state.unavailable(action, &shared), None, "{action:?}");
    }
}

#[test]
fn elsewhere_a_tksk_reads_and_is_told_whose_it_is() {
    let (mut state, shared) = as_tksk("11.71.03");
    for action in CHANGES {
        assert_eq!(state.unavailable(action, &shared), Some(crate::words::rights::ELSEWHERE), "{action:?}");
    }
    assert_eq!(state.unavailable(Action::Open, &shared), None, "an ordinary entry is read");
    state.list.sensitive = false;
    let closed = Some(crate::words::rights::CLOSED_ELSEWHERE);
    assert_eq!(state.unavailable(Action::RegisterSensitive, &shared), closed);
    state.list.area = None;
    assert_eq!(state.unavailable(Action::RegisterSensitive, &shared), closed, "nor of the whole city");
}

#[test]
fn a_confidential_entry_elsewhere_stays_closed_and_one_at_home_opens() {
    for (kecamatan, why) in [("11.71.03", Some(crate::words::rights::CLOSED_ELSEWHERE)), ("11.71.02", None)] {
        let (mut state, shared) = as_tksk(kecamatan);
        state.act(Action::Down, &shared);
        assert_eq!(state.unavailable(Action::Open, &shared), why, "{kecamatan}");
    }
}

#[test]
fn what_could_not_be_written_into_the_journal_is_closed_again() {
    let (mut state, shared) = opened();
    state.act(Action::Down, &shared);
    state.act(Action::Open, &shared);
    assert!(!state.is_closed(&shared));
    state.fail("ditolak");
    assert!(state.is_closed(&shared));
}
