//! The update of the problems: what keys ask for, what a story tells, what stays closed.

use chrono::NaiveDateTime;
use uuid::Uuid;

use super::*;
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueFilter, IssueState, IssueStep, IssueTopic};
use crate::domain::ids::{ActivityId, CaseId, IssueStepId, PersonId};
use crate::domain::member::Pillar;
use crate::domain::referral::CaseState;
use crate::keys::{Action, Code};
use crate::panes::fixture::{day, picture, shared};
use crate::worker::{BehindIssue, CaseRow, Named};

fn id(number: u128) -> FieldIssueId {
    FieldIssueId::from(Uuid::from_u128(number))
}

fn row(number: u128, title: &str) -> IssueRow {
    IssueRow {
        id: id(number),
        version: 1,
        raised_on: day("2026-10-02"),
        raised_by: "Contoh Aminah".into(),
        pillar: Some(Pillar::Psm),
        area: Some("11.71.03.2001".into()),
        topic: IssueTopic::Coordination,
        title: title.into(),
        state: IssueState::Raised,
        due: None,
        decided_on: None,
        decision: String::new(),
        voices: 2,
        until: Some(day("2026-11-01")),
    }
}

fn issue(number: u128, title: &str, state: IssueState) -> FieldIssue {
    let decided = matches!(state, IssueState::Decided | IssueState::Done);
    FieldIssue {
        id: id(number),
        version: 1,
        raised_on: day("2026-10-02"),
        member: None,
        pillar: Some(Pillar::Psm),
        raised_by: "Contoh Aminah".into(),
        raised_in: None,
        area: Some("11.71.03.2001".into()),
        topic: IssueTopic::Coordination,
        title: title.into(),
        about: "Pendataan berjalan tanpa PSM.".into(),
        cases: Vec::new(),
        state,
        due: None,
        decided_in: decided.then(meeting),
        decided_on: decided.then(|| day("2026-11-04")),
        decision: if decided { "PSM diundang setiap bulan.".into() } else { String::new() },
        merged_into: (state == IssueState::Merged).then(|| id(99)),
        by: "uji".into(),
    }
}

fn meeting() -> ActivityId {
    ActivityId::from(Uuid::from_u128(700))
}

fn step(act: IssueAct, to: IssueState, words: &str) -> IssueStep {
    let at = NaiveDateTime::parse_from_str("2026-11-04 09:00", "%Y-%m-%d %H:%M").unwrap();
    let activity = (act == IssueAct::Decide).then(meeting);
    let (id, issue) = (IssueStepId::from(Uuid::from_u128(1)), id(1));
    IssueStep { id, issue, at, by: "Petugas Contoh".into(), act, from: None, to, activity, words: words.into() }
}

fn case(number: u128, name: &str, procedure: &str) -> BehindIssue {
    let at = day("2026-09-01").and_hms_opt(9, 0, 0).unwrap();
    let row = CaseRow {
        id: CaseId::from(Uuid::from_u128(number)),
        version: 1,
        state: CaseState::Received,
        due: None,
        since: at,
        opened_at: at,
        person: PersonId::from(Uuid::from_u128(number)),
        name: name.into(),
        gampong: None,
        waiting: 0,
        referrals: 0,
        urgent: false,
        upstream: None,
        needs: vec!["Kebutuhan contoh".into()],
        procedures: vec![procedure.into()],
        destinations: Vec::new(),
    };
    BehindIssue { row, places: Vec::new() }
}

fn story(number: u128, state: IssueState) -> Story {
    Story {
        issue: issue(number, "PSM tidak dilibatkan", state),
        steps: vec![
            step(IssueAct::Raise, IssueState::Raised, ""),
            step(IssueAct::Decide, IssueState::Decided, "PSM diundang setiap bulan."),
            step(IssueAct::Finish, IssueState::Done, "Sudah dua kali diundang."),
        ],
        voices: vec![FieldIssue { pillar: Some(Pillar::Tksk), ..issue(2, "PSM jarang diajak", IssueState::Merged) }],
        into: None,
        decisions: Vec::new(),
        cases: Vec::new(),
        named: vec![Named { id: meeting(), on: day("2026-11-04"), title: "Rapat pilar".into() }],
        meetings: vec![Named { id: meeting(), on: day("2026-11-04"), title: "Rapat pilar".into() }],
        alike: Vec::new(),
    }
}

fn listed(state: &State, rows: Vec<IssueRow>) -> FieldIssueAnswer {
    let total = rows.len();
    FieldIssueAnswer::List(IssuePage { list: state.list.clone(), rows, total, overdue: 2 })
}

fn opened(told: Story) -> (State, Shared) {
    let shared = shared();
    let (mut state, steps) = State::open(IssueList::default(), None, &shared);
    assert_eq!(steps.len(), 1);
    state.take(&listed(&state, vec![row(1, "PSM tidak dilibatkan"), row(5, "Kuota panti penuh")]), &shared);
    state.take(&FieldIssueAnswer::Story(Box::new(told)), &shared);
    (state, shared)
}

fn acts(steps: &[Step]) -> Vec<&FieldIssueAct> {
    steps
        .iter()
        .filter_map(|step| match step {
            Step::Act(_, Act::FieldIssue(act)) => Some(&**act),
            _ => None,
        })
        .collect()
}

fn drawn(state: &State, shared: &Shared, size: (u16, u16)) -> String {
    picture(size, false, |frame, area, ctx| view::draw(frame, area, state, shared, ctx))
}

#[test]
fn one_view_tells_it_from_the_voices_to_what_was_done() {
    let (state, shared) = opened(story(1, IssueState::Done));
    let shown = drawn(&state, &shared, (160, 45));
    for said in
        ["Contoh Aminah", "2 suara", "TKSK", "PSM diundang setiap bulan", "Rapat pilar", "Sudah dua kali diundang"]
    {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
    assert!(shown.contains("keputusan 4 November 2026"), "{shown}");
}

#[test]
fn every_step_of_the_table_is_offered_and_the_others_say_from_where() {
    for state in IssueState::ALL {
        let (mut open, shared) = opened(story(1, *state));
        let Some(Step::Menu(menu)) = open.act(Action::IssueStep, &shared).pop() else { panic!("{state:?}") };
        assert!(menu.rows.len() <= crate::panes::menu::MOST);
        for act in IssueAct::ALL.iter().filter(|act| **act != IssueAct::Raise) {
            let line = menu.rows.iter().find(|row| row.label == act.label().id).unwrap();
            // Without another one that says the same, a merge is begun with its key.
            let offered = act.from(*state).is_some() && *act != IssueAct::Merge;
            assert_eq!(line.step.is_some(), offered, "{act:?} from {state:?}");
            assert!(!line.note.is_empty(), "{act:?}");
        }
    }
}

#[test]
fn a_likely_twin_merges_with_one_key_and_parts_with_the_same() {
    let mut told = story(1, IssueState::Raised);
    told.alike = vec![row(5, "PSM jarang diajak")];
    let (mut state, shared) = opened(told);
    let steps = state.act(Action::IssueMerge, &shared);
    let [FieldIssueAct::Take(_, 1, taking)] = acts(&steps)[..] else { panic!("{steps:?}") };
    assert_eq!((taking.act, taking.into), (IssueAct::Merge, Some(id(5))));
    let (mut state, shared) = opened(story(1, IssueState::Merged));
    let steps = state.act(Action::IssueMerge, &shared);
    assert!(matches!(acts(&steps)[..], [FieldIssueAct::Take(_, 1, taking)] if taking.act == IssueAct::Part));
}

#[test]
fn without_a_twin_the_other_one_is_gone_to_and_escape_stops_that() {
    let (mut state, shared) = opened(story(1, IssueState::Raised));
    assert!(state.act(Action::IssueMerge, &shared).is_empty());
    assert!(drawn(&state, &shared, (100, 30)).contains("Pilih tujuan lalu g"));
    state.act(Action::Down, &shared);
    let steps = state.act(Action::IssueMerge, &shared);
    assert!(
        matches!(acts(&steps)[..], [FieldIssueAct::Take(from, 1, taking)] if *from == id(1) && taking.into == Some(id(5)))
    );
    let (mut state, shared) = opened(story(1, IssueState::Raised));
    state.act(Action::IssueMerge, &shared);
    assert!(state.act(Action::Back, &shared).is_empty());
    assert!(matches!(state.act(Action::Back, &shared).as_slice(), [Step::Out]));
}

#[test]
fn a_confidential_case_is_not_named() {
    let shared = shared();
    let closed = shared.library.procedures.iter().find(|one| one.procedure.sensitive).unwrap().procedure.slug.clone();
    let mut told = story(1, IssueState::Raised);
    told.cases = vec![case(1, "Contoh Terbuka", "x"), case(2, "Contoh Tertutup", &closed)];
    let (mut state, shared) = opened(told);
    let shown = drawn(&state, &shared, (160, 45));
    assert!(shown.contains("Contoh Terbuka") && shown.contains("kasus rahasia") && !shown.contains("Contoh Tertutup"));
    state.act(Action::Open, &shared);
    let Some(Step::Menu(menu)) = state.act(Action::Open, &shared).pop() else { panic!() };
    assert!(menu.rows.iter().all(|row| !row.label.contains("Tertutup")));
}

#[test]
fn filters_words_and_escape() {
    let (mut state, shared) = opened(story(1, IssueState::Raised));
    state.act(Action::IssueState, &shared);
    assert_eq!(state.list.filter, IssueFilter::Overdue);
    state.take(&listed(&state, vec![row(1, "PSM tidak dilibatkan")]), &shared);
    state.act(Action::IssueArea, &shared);
    assert_eq!(state.list.area.as_deref(), Some("11.71.03"));
    assert!(matches!(state.act(Action::IssueTopic, &shared).as_slice(), [Step::Menu(menu)] if menu.rows.len() == 10));
    assert!(matches!(state.act(Action::IssuePillar, &shared).as_slice(), [Step::Menu(menu)] if menu.rows.len() == 8));
    state.act(Action::IssueFind, &shared);
    for letter in "psm".chars() {
        state.type_key(Key::plain(Code::Char(letter)), &shared);
    }
    assert_eq!(state.list.text, "psm");
    state.act(Action::Back, &shared);
    assert_eq!(state.list.text, "");
}

#[test]
fn a_failed_reading_is_not_an_empty_list() {
    let shared = shared();
    let (mut state, _) = State::open(IssueList::default(), None, &shared);
    state.fail("Disk rusak.");
    assert!(drawn(&state, &shared, (80, 20)).contains("Disk rusak."));
}

#[test]
fn a_tksk_moves_only_what_lies_in_the_own_kecamatan() {
    let (mut state, mut shared) = opened(story(1, IssueState::Raised));
    let (roles, kecamatan) = (vec![crate::domain::ladder::Role::Tksk], Some("11.71.05".to_owned()));
    shared.office.staff = vec![crate::domain::office::Staff { name: shared.user.clone(), roles, kecamatan }];
    assert!(state.unavailable(Action::IssueChange, &shared).is_some());
    let Some(Step::Menu(menu)) = state.act(Action::IssueStep, &shared).pop() else { panic!() };
    assert!(menu.rows.iter().all(|row| row.step.is_none() && !row.note.is_empty()));
}

#[test]
fn the_form_says_what_is_wrong_and_keeps_what_it_does_not_show() {
    let shared = shared();
    let mut form = form::open_new(&form::Known::default(), &shared);
    assert!(!form.check_all(shared.today()), "who and what are missing");
    form.values.set("who", "Contoh Warga", "");
    form.values.set_text("title", "PSM tidak dilibatkan");
    assert!(!form.check_all(shared.today()), "what it is about was chosen by nobody");
    form.values.set("topic", "", IssueTopic::Other.code());
    assert!(form.check_all(shared.today()));
    assert_eq!(form::likeness(&form).unwrap().title, "PSM tidak dilibatkan");
    form.values.set_text("raised_on", "01-01-2030");
    assert!(!form.check_all(shared.today()), "a day that has not come");
    let kept = FieldIssue {
        cases: vec![CaseId::from(Uuid::from_u128(3))],
        version: 4,
        ..issue(1, "a", IssueState::Discussed)
    };
    let mut form = form::open_change(&kept, &shared);
    form.values.set_text("title", "b");
    let Some(FieldIssueAct::Save(after, None)) = form::act(&form, &shared) else { panic!() };
    assert_eq!(*after, FieldIssue { title: "b".into(), ..kept });
}

#[test]
fn no_size_breaks_it() {
    let (state, shared) = opened(story(1, IssueState::Done));
    for width in (0..70).step_by(7) {
        for height in 0..12 {
            drawn(&state, &shared, (width, height));
        }
    }
}

#[test]
fn a_decision_says_who_does_it_and_until_when_in_a_meeting_and_outside_of_one() {
    let shared = shared();
    let told = story(1, IssueState::Raised);
    for meeting in [None, Some(crate::domain::ids::ActivityId::from(Uuid::from_u128(8)))] {
        let mut form = form::open_step(&told.issue, IssueAct::Decide, meeting);
        assert!(!form.check_all(shared.today()), "in words");
        form.values.set_text("words", "PSM diundang tiap bulan");
        form.values.set("owner", "Contoh Dua", Uuid::from_u128(9).to_string());
        form.values.set_text("due", "1-12-2026");
        let Some(FieldIssueAct::Decide(one, 1)) = form::act(&form, &shared) else { panic!() };
        assert_eq!((one.activity, one.issue, one.what.as_str()), (meeting, Some(id(1)), "PSM diundang tiap bulan"));
        assert_eq!((one.owner.as_str(), one.member), ("Contoh Dua", Some(Uuid::from_u128(9).into())));
        assert_eq!((one.due, one.broken_rule()), (Some(crate::panes::fixture::day("2026-12-01")), None));
    }
}
