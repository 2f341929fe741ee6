//! The update of the meetings: what keys save, what waits, what says why it cannot be done.

use uuid::Uuid;

use super::sheet::{Line, lines};
use super::*;
use crate::domain::activity::{Activity, ActivityKind, AgendaItem, Participant, Presence, Who};
use crate::domain::field_issue::{FieldIssue, IssueState};
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::ids::{FieldIssueId, FollowUpId, MemberId};
use crate::domain::member::Pillar;
use crate::keys::Action;
use crate::panes::fixture::{day, picture, shared};
use crate::worker::Invited;

const ISSUE: u128 = 70;

fn id() -> ActivityId {
    ActivityId::from(Uuid::from_u128(1))
}

fn person(number: u128, name: &str, pillar: Pillar) -> Participant {
    let one = Participant::present(MemberId::from(Uuid::from_u128(number)), name, pillar);
    Participant { presence: Presence::Invited, ..one }
}

fn meeting(on: &str) -> Activity {
    let mut one = Activity::new(id(), ActivityKind::Meeting, day(on), "Rapat koordinasi pilar", "uji");
    (one.version, one.area, one.place) = (3, Some("11.71.03".into()), "Kantor Camat".into());
    let issue = Some(FieldIssueId::from(Uuid::from_u128(ISSUE)));
    one.agenda = vec![
        AgendaItem { topic: "PSM tidak dilibatkan".into(), issue, ..AgendaItem::default() },
        AgendaItem { topic: "Lain-lain".into(), ..AgendaItem::default() },
    ];
    let guest =
        Participant { who: Who::Other, name: "Camat Contoh".into(), pillar: None, ..person(0, "", Pillar::Psm) };
    one.participants = vec![
        person(11, "Contoh Aminah", Pillar::Psm),
        person(12, "Contoh Rohani", Pillar::Psm),
        person(13, "Contoh Hasan", Pillar::Tksk),
        guest,
    ];
    one
}

fn issue() -> FieldIssue {
    let id = FieldIssueId::from(Uuid::from_u128(ISSUE));
    FieldIssue { id, version: 2, state: IssueState::Discussed, ..crate::domain::field_issue::tests::sample() }
}

fn seen(meeting: Activity) -> MeetingView {
    let follow_up = crate::domain::follow_up::tests::sample();
    let other = FollowUp { id: FollowUpId::from(Uuid::from_u128(90)), what: "Keputusan lama".into(), ..follow_up };
    MeetingView {
        meeting,
        decisions: Vec::new(),
        earlier: Vec::new(),
        issues: vec![issue()],
        offered: vec![other],
        offered_issues: vec![FieldIssue {
            id: FieldIssueId::from(Uuid::from_u128(71)),
            title: "Kuota penuh".into(),
            ..issue()
        }],
        raised: Vec::new(),
        gone: [MemberId::from(Uuid::from_u128(12))].into(),
    }
}

fn row(meeting: &Activity) -> MeetingRow {
    MeetingRow {
        id: meeting.id,
        version: meeting.version,
        on: meeting.on,
        title: meeting.title.clone(),
        place: meeting.place.clone(),
        area: meeting.area.clone(),
        present: 0,
        invited: meeting.participants.len(),
        decisions: 2,
        open: 1,
        closed: false,
        voided: meeting.voided.is_some(),
    }
}

fn opened(meeting: Activity) -> (State, Shared) {
    let shared = shared();
    let (mut state, steps) = State::open(Some(id()), &shared);
    assert_eq!(steps.len(), 1);
    assert!(state.waits(), "nothing has come yet");
    state.take(&MeetingAnswer::List(vec![row(&meeting)]), &shared);
    state.take(&MeetingAnswer::One(Box::new(seen(meeting))), &shared);
    assert!(!state.waits());
    (state, shared)
}

fn goes_to(state: &mut State, wanted: Line) {
    let at = lines(state.view().unwrap()).iter().position(|line| *line == wanted).unwrap();
    state.line.selected = at;
}

fn saved(steps: &[Step]) -> &Activity {
    let [Step::Act(Recipient::Meetings, Act::Meeting(act))] = steps else { panic!("{steps:?}") };
    let MeetingAct::Save(meeting) = &**act else { panic!("{act:?}") };
    meeting
}

#[test]
fn one_key_a_person_and_on_to_the_next() {
    let (mut state, shared) = opened(meeting("2026-11-26"));
    goes_to(&mut state, Line::Person(0));
    for (action, presence) in [
        (Action::MeetingPresent, Presence::Present),
        (Action::MeetingExcused, Presence::Excused),
        (Action::MeetingAbsent, Presence::Absent),
    ] {
        let at = match lines(state.view().unwrap())[state.line.selected] {
            Line::Person(at) => at,
            other => panic!("{other:?}"),
        };
        let steps = state.act(action, &shared);
        assert_eq!(saved(&steps).participants[at].presence, presence);
    }
    assert_eq!(lines(state.view().unwrap())[state.line.selected], Line::Person(3));
}

#[test]
fn a_whole_pillar_is_present_but_for_those_who_are_marked() {
    let mut one = meeting("2026-11-26");
    one.participants[1].presence = Presence::Excused;
    let (mut state, shared) = opened(one);
    goes_to(&mut state, Line::Pillar(Some(Pillar::Psm)));
    let steps = state.act(Action::MeetingAll, &shared);
    let there: Vec<Presence> = saved(&steps).participants.iter().map(|one| one.presence).collect();
    assert_eq!(there, [Presence::Present, Presence::Excused, Presence::Invited, Presence::Invited]);
}

#[test]
fn offers_are_taken_points_left_and_their_order_changed() {
    let (mut state, shared) = opened(meeting("2026-12-03"));
    goes_to(&mut state, Line::Decision(0));
    let steps = state.act(Action::MeetingTake, &shared);
    assert_eq!(saved(&steps).agenda[2].follow_up, Some(FollowUpId::from(Uuid::from_u128(90))));
    goes_to(&mut state, Line::Issue(0));
    assert_eq!(saved(&state.act(Action::MeetingTake, &shared)).agenda[2].topic, "Kuota penuh");
    goes_to(&mut state, Line::Point(0));
    let after = saved(&state.act(Action::MeetingLower, &shared)).clone();
    assert_eq!(after.agenda[0].topic, "Lain-lain");
    state.take(&MeetingAnswer::One(Box::new(seen(after))), &shared);
    assert_eq!(lines(state.view().unwrap())[state.line.selected], Line::Point(1), "the point stays selected");
    goes_to(&mut state, Line::Point(0));
    assert!(state.act(Action::MeetingHigher, &shared).is_empty());
    assert_eq!(saved(&state.act(Action::MeetingTake, &shared)).agenda.len(), 1);
}

#[test]
fn before_its_day_nobody_is_present_and_nothing_is_decided() {
    let (mut state, shared) = opened(meeting("2026-12-03"));
    goes_to(&mut state, Line::Person(0));
    for action in [Action::MeetingPresent, Action::MeetingAll, Action::MeetingDecide, Action::MeetingClose] {
        assert_eq!(state.unavailable(action, &shared), Some(crate::words::meetings::NOT_YET), "{action:?}");
    }
    assert_eq!(state.unavailable(Action::MeetingExcused, &shared), None, "an excuse comes before");
    assert_eq!(state.unavailable(Action::MeetingInvite, &shared), None);
}

#[test]
fn a_problem_raised_from_a_line_knows_who_spoke_for_whom_and_where() {
    let mut one = meeting("2026-11-26");
    one.participants[0].said = "Pendataan tanpa PSM.".into();
    let (mut state, shared) = opened(one);
    goes_to(&mut state, Line::Person(0));
    let Some(Step::Form(form)) = state.act(Action::MeetingRaise, &shared).pop() else { panic!() };
    let values = &form.values;
    assert_eq!((values.text("who"), values.key("pillar"), values.key("area")), ("Contoh Aminah", "psm", "11.71.03"));
    assert_eq!(values.text("about"), "Pendataan tanpa PSM.");
    assert!(form.context.contains_key("raised_in"));
}

#[test]
fn a_decision_about_a_problem_names_it_in_the_version_that_is_seen() {
    let (mut state, shared) = opened(meeting("2026-11-26"));
    goes_to(&mut state, Line::Point(0));
    let Some(Step::Form(mut form)) = state.act(Action::MeetingDecide, &shared).pop() else { panic!() };
    assert!(!form.check_all(shared.today()), "words are needed");
    form.values.set_text("what", "PSM diundang");
    form.values.set_text("due", "01-12-2026");
    let Some(MeetingAct::Decide(one, Some((about, 2)), Some(_))) = form::act(&form, &shared) else { panic!() };
    assert_eq!((about, one.issue), (issue().id, Some(issue().id)));
    assert_eq!((one.due, one.activity), (Some(day("2026-12-01")), Some(id())));
    goes_to(&mut state, Line::Point(1));
    let Some(Step::Form(mut form)) = state.act(Action::MeetingDecide, &shared).pop() else { panic!() };
    form.values.set_text("what", "Rapat tiap bulan");
    assert!(matches!(form::act(&form, &shared), Some(MeetingAct::Decide(one, None, _)) if one.issue.is_none()));
}

#[test]
fn closing_first_shows_what_is_without_a_decision() {
    let (mut state, shared) = opened(meeting("2026-11-26"));
    let Some(Step::Menu(menu)) = state.act(Action::MeetingClose, &shared).pop() else { panic!() };
    assert!(menu.title.contains('2') && menu.rows.len() == 3, "{menu:?}");
    let Some(Step::Form(form)) = menu.rows[0].step.clone() else { panic!() };
    assert_eq!(form.spec.id, "meeting-result");
}

#[test]
fn a_decision_is_ended_with_words_or_opened_again() {
    let mut view = seen(meeting("2026-11-26"));
    view.decisions = vec![FollowUp { version: 1, ..crate::domain::follow_up::tests::sample() }];
    let (mut state, shared) = opened(meeting("2026-11-26"));
    state.take(&MeetingAnswer::One(Box::new(view)), &shared);
    goes_to(&mut state, Line::Decided(0));
    let Some(Step::Menu(menu)) = state.act(Action::Open, &shared).pop() else { panic!() };
    let Some(Step::Form(mut form)) = menu.rows[0].step.clone() else { panic!() };
    assert!(!form.check_all(shared.today()));
    form.values.set_text("words", "sudah");
    assert!(
        matches!(form::act(&form, &shared), Some(MeetingAct::End(_, 1, FollowUpState::Done, words)) if words == "sudah")
    );
    assert!(menu.rows[2].step.is_none(), "it is open already");
}

#[test]
fn guests_are_members_or_names_and_keys_wait_while_saving() {
    let (mut state, shared) = opened(meeting("2026-11-26"));
    let Some(Step::Form(mut form)) = state.act(Action::MeetingWalkIn, &shared).pop() else { panic!() };
    assert!(!form.check_all(shared.today()));
    form.values.set("who", "Keuchik Contoh", "");
    let Some(MeetingAct::Invite(_, 3, Invited::Named(name, None), Presence::Present)) = form::act(&form, &shared)
    else {
        panic!()
    };
    assert_eq!(name, "Keuchik Contoh");
    state.saves();
    assert!(state.waits());
    state.fail("gagal");
    assert!(!state.waits(), "a failure never holds the keys");
}

#[test]
fn a_void_meeting_and_a_foreign_kecamatan_change_nothing_and_say_why() {
    let (state, shared) = opened(Activity { voided: Some("salah hari".into()), ..meeting("2026-11-26") });
    assert_eq!(state.unavailable(Action::MeetingDecide, &shared), Some(crate::words::meetings::IS_VOID));
    assert_eq!(state.unavailable(Action::MeetingMinutes, &shared), None);
    let (state, mut shared) = opened(meeting("2026-11-26"));
    let (roles, kecamatan) = (vec![crate::domain::ladder::Role::Tksk], Some("11.71.05".to_owned()));
    shared.office.staff = vec![crate::domain::office::Staff { name: shared.user.clone(), roles, kecamatan }];
    assert!(state.unavailable(Action::MeetingDecide, &shared).is_some());
}

#[test]
fn another_desk_was_faster_and_the_words_are_laid_over_its_meeting() {
    let (mut state, shared) = opened(meeting("2026-11-26"));
    goes_to(&mut state, Line::Person(1));
    let Some(Step::Form(mut form)) = state.act(Action::MeetingSaid, &shared).pop() else { panic!() };
    form.values.set_text("words", "Kami tidak diundang.");
    let mut theirs = meeting("2026-11-26");
    theirs.version = 9;
    theirs.participants.insert(0, person(44, "Contoh Baru", Pillar::Tagana));
    form::changed_beneath(&mut form, &seen(theirs));
    let Some(MeetingAct::Save(after)) = form::act(&form, &shared) else { panic!() };
    assert_eq!((after.version, after.participants[2].said.as_str()), (9, "Kami tidak diundang."));
    assert_eq!(after.participants.len(), 5);
}

#[test]
fn no_size_breaks_it_and_who_left_is_marked() {
    let (state, shared) = opened(meeting("2026-11-26"));
    let drawn = |size| {
        picture(size, false, |frame, area, ctx| {
            view::draw(frame, area, &state, &shared, ctx);
            None
        })
    };
    assert!(drawn((160, 40)).contains("tidak bertugas lagi"));
    for width in (0..70).step_by(7) {
        for height in 0..12 {
            drawn((width, height));
        }
    }
}
