use chrono::Days;
use uuid::Uuid;

use super::*;
use crate::domain::activity::{ActivityKind, AgendaItem};
use crate::domain::field_issue::tests::sample as issue_sample;
use crate::domain::follow_up::tests::sample as follow_up_sample;
use crate::domain::ids::IssueStepId;
use crate::store::Store;
use crate::store::samples::store;

fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

fn fresh(on: NaiveDate) -> Activity {
    Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::Meeting, on, "Rapat contoh", "uji")
}

fn own_point(topic: &str) -> AgendaItem {
    AgendaItem { topic: topic.into(), ..AgendaItem::default() }
}

fn planned(store: &mut Store, one: &Activity) -> Activity {
    store.write(|w| plan(w, one)).unwrap().value
}

fn raised(store: &mut Store, title: &str, area: Option<&str>) -> FieldIssue {
    let id = FieldIssueId::from(Uuid::now_v7());
    let area = area.map(str::to_owned);
    let one = FieldIssue { id, title: title.into(), area, raised_on: today() - Days::new(5), ..issue_sample() };
    store.write(|w| field_issue::save(w, &one)).unwrap().value
}

fn decision(meeting: &Activity, what: &str, due: Option<NaiveDate>) -> FollowUp {
    FollowUp {
        id: FollowUpId::from(Uuid::now_v7()),
        activity: Some(meeting.id),
        what: what.into(),
        due,
        ..follow_up_sample()
    }
}

fn member_of(store: &mut Store, pillar: Pillar, name: &str, area: Option<&str>, ends: Option<NaiveDate>) -> MemberId {
    let mut one = Member::new(MemberId::from(Uuid::now_v7()), pillar);
    (one.name, one.areas) = (name.into(), area.map(str::to_owned).into_iter().collect());
    (one.decree.starts, one.decree.ends) = (Some(today() - Days::new(400)), ends);
    store.write(|w| member::save(w, &one)).unwrap().value.id
}

#[test]
fn an_open_decision_comes_back_on_the_next_agenda_and_an_ended_one_does_not() {
    let mut store = store();
    let first = planned(&mut store, &fresh(today()));
    let (late, soon) = (Some(today() - Days::new(3)), Some(today() + Days::new(3)));
    store.write(|w| decide(w, &decision(&first, "segera", soon), None, None)).unwrap();
    store.write(|w| decide(w, &decision(&first, "terlambat", late), None, None)).unwrap();
    let done = store.write(|w| decide(w, &decision(&first, "selesai", None), None, None)).unwrap().value;
    store.write(|w| end(w, done.id, done.version, FollowUpState::Done, "sudah")).unwrap();
    let next = planned(&mut store, &fresh(today() + Days::new(30)));
    let topics: Vec<&str> = next.agenda.iter().map(|point| point.topic.as_str()).collect();
    assert_eq!(topics, ["terlambat", "segera"]);
    let seen = store.read(|r| view(r, next.id, today())).unwrap();
    assert_eq!((seen.earlier.len(), seen.offered.len()), (2, 0));
}

#[test]
fn problems_of_the_area_are_offered_until_they_stand_on_the_agenda() {
    let mut store = store();
    let here = raised(&mut store, "di sini", Some("11.71.03.2001"));
    raised(&mut store, "di tempat lain", Some("11.71.02"));
    let mut one = planned(&mut store, &Activity { area: Some("11.71.03".into()), ..fresh(today()) });
    let seen = store.read(|r| view(r, one.id, today())).unwrap();
    assert_eq!(seen.offered_issues.iter().map(|one| one.id).collect::<Vec<_>>(), [here.id]);
    one.agenda.push(crate::domain::meeting::point_of_issue(&here));
    store.write(|w| activity::save(w, &one)).unwrap();
    let seen = store.read(|r| view(r, one.id, today())).unwrap();
    assert!(seen.offered_issues.is_empty() && seen.issues.len() == 1);
}

#[test]
fn a_whole_pillar_is_invited_where_the_meeting_is_and_nobody_who_left() {
    let mut store = store();
    let serving = Some(today() + Days::new(300));
    let here = member_of(&mut store, Pillar::Psm, "Contoh Sini", Some("11.71.03.2001"), serving);
    member_of(&mut store, Pillar::Psm, "Contoh Sana", Some("11.71.02.2004"), serving);
    let gone = member_of(&mut store, Pillar::Psm, "Contoh Lama", Some("11.71.03.2002"), Some(today() - Days::new(9)));
    member_of(&mut store, Pillar::Tagana, "Contoh Tagana", None, serving);
    let one = planned(&mut store, &Activity { area: Some("11.71.03".into()), ..fresh(today()) });
    let call = |store: &mut Store, version: i64, who: Invited| {
        Ok::<Activity, Error>(store.write(|w| invite(w, one.id, version, &who, Presence::Invited))?.value)
    };
    let after = call(&mut store, one.version, Invited::Pillar(Pillar::Psm)).unwrap();
    assert_eq!(after.participants.iter().filter_map(Participant::member).collect::<Vec<_>>(), [here]);
    let again = call(&mut store, after.version, Invited::Pillar(Pillar::Psm));
    assert!(matches!(again, Err(Error::Rule { rule: "nobody_new", .. })));
    let left = call(&mut store, after.version, Invited::Member(gone));
    assert!(matches!(left, Err(Error::Rule { rule: "not_serving", .. })));
    let old = call(&mut store, one.version, Invited::Named("Contoh Camat".into(), None));
    assert!(matches!(old, Err(Error::Conflict { .. })), "two desks");
    let after = call(&mut store, after.version, Invited::Named("Contoh Camat".into(), None)).unwrap();
    assert_eq!(after.participants.len(), 2);
}

#[test]
fn a_participant_who_left_since_is_still_on_the_list_and_said_to_be_gone() {
    let mut store = store();
    let who = member_of(&mut store, Pillar::Psm, "Contoh Sini", None, Some(today() + Days::new(300)));
    let one = planned(&mut store, &fresh(today()));
    store.write(|w| invite(w, one.id, one.version, &Invited::Member(who), Presence::Present)).unwrap();
    let mut left = store.read(|r| member::get(r, who)).unwrap();
    left.in_service = false;
    store.write(|w| member::save(w, &left)).unwrap();
    let seen = store.read(|r| view(r, one.id, today())).unwrap();
    assert_eq!((seen.meeting.participants.len(), seen.gone.contains(&who)), (1, true));
}

#[test]
fn a_decision_about_a_problem_takes_its_step_in_the_same_write() {
    let mut store = store();
    let problem = raised(&mut store, "PSM tidak dilibatkan", None);
    let one = planned(&mut store, &fresh(today()));
    let stored =
        store.write(|w| decide(w, &decision(&one, "PSM diundang", None), Some((problem.id, 1)), None)).unwrap().value;
    let now = store.read(|r| field_issue::get(r, problem.id)).unwrap();
    assert_eq!((now.state, now.decided_in, now.decision.as_str()), (IssueState::Decided, Some(one.id), "PSM diundang"));
    let late = store.write(|w| decide(w, &decision(&one, "lain", None), Some((problem.id, 1)), None));
    assert!(matches!(late, Err(Error::Conflict { .. })));
    assert_eq!(store.read(|r| follow_up::of_activity(r, one.id)).unwrap().len(), 1, "nothing of it is stored");
    store.write(|w| end(w, stored.id, stored.version, FollowUpState::Done, "sudah diundang")).unwrap();
    assert_eq!(store.read(|r| field_issue::get(r, problem.id)).unwrap().state, IssueState::Done);
}

#[test]
fn nothing_is_decided_in_a_meeting_to_come_or_without_words() {
    let mut store = store();
    let ahead = planned(&mut store, &fresh(today() + Days::new(3)));
    let early = store.write(|w| decide(w, &decision(&ahead, "x", None), None, None));
    assert!(matches!(early, Err(Error::Rule { field: "activity", rule: "in_future" })));
    let one = planned(&mut store, &fresh(today()));
    let silent = store.write(|w| decide(w, &decision(&one, " ", None), None, None));
    assert!(matches!(silent, Err(Error::Rule { field: "what", rule: "required" })));
}

#[test]
fn a_closed_meeting_stays_as_its_minutes_say_until_it_is_opened_again_with_a_reason() {
    let mut store = store();
    let one = planned(&mut store, &Activity { agenda: vec![own_point("lain-lain")], ..fresh(today()) });
    let point = one.agenda[0].clone();
    let decided = store.write(|w| decide(w, &decision(&one, "putus", None), None, Some(&point))).unwrap().value;
    let seen = store.read(|r| view(r, one.id, today())).unwrap();
    assert_eq!(seen.meeting.agenda[0].decided, [decided.id]);
    assert!(meeting::undecided(&seen.meeting, &seen.decisions, &seen.earlier).is_empty(), "its point has its decision");
    let ended = Activity { result: "sepakat".into(), ..seen.meeting };
    let (closed, _) = store.write(|w| close(w, &ended)).unwrap().value;
    let refused = |error: Error| matches!(error, Error::Rule { field: "result", rule: "closed" });
    let agenda = Activity { agenda: Vec::new(), ..closed.clone() };
    assert!(refused(store.write(|w| activity::save(w, &agenda)).map(drop).unwrap_err()));
    assert!(refused(
        store
            .write(|w| activity::save(w, &Activity { result: "lain".into(), ..closed.clone() }))
            .map(drop)
            .unwrap_err()
    ));
    assert!(refused(
        store
            .write(|w| activity::save(w, &Activity { result: String::new(), ..closed.clone() }))
            .map(drop)
            .unwrap_err()
    ));
    let guest = Invited::Named("Contoh".into(), None);
    assert!(refused(
        store.write(|w| invite(w, closed.id, closed.version, &guest, Presence::Present)).map(drop).unwrap_err()
    ));
    assert!(store.write(|w| decide(w, &decision(&closed, "lagi", None), None, None)).is_err());
    let again = Activity { result: String::new(), note: "Dibuka lagi: kehadiran keliru".into(), ..closed.clone() };
    let opened = store.write(|w| activity::save(w, &again)).unwrap().value;
    store.write(|w| invite(w, opened.id, opened.version, &guest, Presence::Present)).unwrap();
    store.write(|w| decide(w, &decision(&opened, "lagi", None), None, None)).unwrap();
}

#[test]
fn nothing_is_said_about_a_problem_in_a_meeting_before_it_was_raised() {
    let mut store = store();
    let before = planned(&mut store, &fresh(today() - Days::new(30)));
    let issue = raised(&mut store, "baru", Some("11.71.03"));
    let early = store.write(|w| decide(w, &decision(&before, "putus", None), Some((issue.id, issue.version)), None));
    assert!(matches!(early, Err(Error::Rule { field: "activity", rule: "before_raised" })), "{early:?}");
    let now = planned(&mut store, &fresh(today()));
    let story = store.read(|r| field_issue::story(r, issue.id, today())).unwrap();
    assert_eq!(story.meetings.iter().map(|one| one.id).collect::<Vec<_>>(), [now.id]);
}

#[test]
fn closing_talks_about_what_was_not_decided_once() {
    let mut store = store();
    let (open, decided) = (raised(&mut store, "a", None), raised(&mut store, "b", None));
    let mut one = fresh(today());
    one.agenda = [&open, &decided].map(crate::domain::meeting::point_of_issue).to_vec();
    one.agenda.push(AgendaItem { topic: "lain-lain".into(), ..AgendaItem::default() });
    let one = planned(&mut store, &one);
    store.write(|w| decide(w, &decision(&one, "putus", None), Some((decided.id, 1)), None)).unwrap();
    let first = store.write(|w| close(w, &Activity { result: "Sepakat.".into(), ..one.clone() })).unwrap().value.0;
    let again = Activity { result: String::new(), note: "Dibuka lagi: salah tulis".into(), ..first };
    let again = store.write(|w| activity::save(w, &again)).unwrap().value;
    store.write(|w| close(w, &Activity { result: "Sepakat, diperbaiki.".into(), ..again })).unwrap();
    let steps = store.read(|r| field_issue::steps(r, open.id)).unwrap();
    assert_eq!(steps.iter().map(|step| step.act).collect::<Vec<_>>(), [IssueAct::Raise, IssueAct::Discuss]);
    assert!(steps.iter().all(|step| step.id != IssueStepId::from(Uuid::nil())));
    assert_eq!(store.read(|r| field_issue::get(r, decided.id)).unwrap().state, IssueState::Decided);
}

#[test]
fn the_next_meeting_stands_first_then_the_newest_and_void_ones_last() {
    let mut store = store();
    for (days, title) in [(-40, "lama"), (-3, "baru saja"), (20, "nanti"), (4, "berikutnya"), (0, "hari ini")] {
        let on = today() + chrono::Duration::days(days);
        planned(&mut store, &Activity { title: title.into(), ..fresh(on) });
    }
    let void = planned(&mut store, &Activity { title: "batal".into(), ..fresh(today()) });
    store.write(|w| activity::save(w, &Activity { voided: Some("salah hari".into()), ..void })).unwrap();
    let titles: Vec<String> = store.read(|r| list(r, today())).unwrap().into_iter().map(|row| row.title).collect();
    assert_eq!(titles, ["hari ini", "berikutnya", "nanti", "baru saja", "lama", "batal"]);
}

#[test]
fn lists_are_answered_from_an_index() {
    let mut store = store();
    let plans = [
        (format!("SELECT 1 FROM activity {NEWEST}"), "activity_kind"),
        (format!("SELECT 1 FROM activity {}", activity::MEETINGS_UNTIL), "activity_kind"),
        (format!("SELECT 1 FROM field_issue {RAISED_IN}"), "field_issue_raised_in"),
    ];
    for (sql, index) in plans {
        let steps: Vec<String> = store
            .read(|r| {
                let mut statement = r.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
                let none = rusqlite::params_from_iter(vec![rusqlite::types::Null; statement.parameter_count()]);
                Ok(statement.query_map(none, |row| row.get::<_, String>(3))?.collect::<rusqlite::Result<_>>()?)
            })
            .unwrap();
        assert!(steps.iter().any(|step| step.contains(index)), "{index}: {steps:?}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{index}: {steps:?}");
    }
}

#[test]
fn a_tksk_closes_their_own_meeting_although_it_named_a_problem_of_another_kecamatan() {
    let mut store = store();
    let (here, there) = ("11.71.03.2001", "11.71.02.2001");
    let (ours, theirs) = (raised(&mut store, "di sini", Some(here)), raised(&mut store, "di sana", Some(there)));
    work_for(&mut store, "11.71.03");
    let mut one = planned(&mut store, &Activity { area: Some("11.71.03".into()), ..fresh(today()) });
    one.agenda = [&ours, &theirs].map(crate::domain::meeting::point_of_issue).to_vec();
    let one = store.write(|w| activity::save(w, &one)).unwrap().value;
    let about = decision(&one, "minta data", None);
    store.write(|w| decide(w, &about, Some((theirs.id, theirs.version)), None)).unwrap();
    let (closed, left) =
        store.write(|w| close(w, &Activity { result: "Disepakati.".into(), ..one.clone() })).unwrap().value;
    assert_eq!((closed.result.as_str(), left), ("Disepakati.", 1));
    let state = |store: &mut Store, id| store.read(|r| field_issue::get(r, id)).unwrap().state;
    assert_eq!(state(&mut store, ours.id), IssueState::Discussed);
    assert_eq!(state(&mut store, theirs.id), IssueState::Raised, "its own people take its step");
    let told = store.read(|r| field_issue::story(r, theirs.id, today())).unwrap();
    assert_eq!(told.decisions.len(), 1, "its story names what was decided");
}

#[test]
fn a_meeting_of_the_whole_city_is_closed_by_a_tksk_without_the_problems_of_others() {
    let mut store = store();
    let (ours, theirs) = (raised(&mut store, "a", Some("11.71.03")), raised(&mut store, "b", Some("11.71.02")));
    work_for(&mut store, "11.71.03");
    let mut city = fresh(today());
    city.agenda = [&ours, &theirs].map(crate::domain::meeting::point_of_issue).to_vec();
    let city = planned(&mut store, &city);
    let (_, left) = store.write(|w| close(w, &Activity { result: "Disepakati.".into(), ..city })).unwrap().value;
    assert_eq!(left, 1);
    let elsewhere = Activity { area: Some("11.71.02".into()), ..fresh(today()) };
    assert!(matches!(store.write(|w| plan(w, &elsewhere)), Err(Error::NotYours(_))));
}

#[test]
fn a_decision_outside_of_any_meeting_has_an_owner_and_a_day_and_is_asked_for() {
    let mut store = store();
    let issue = raised(&mut store, "di sini", Some("11.71.03"));
    let late = Some(today() - Days::new(1));
    let one = FollowUp {
        activity: None,
        issue: Some(issue.id),
        owner: "Contoh".into(),
        due: late,
        ..decision(&fresh(today()), "putus", None)
    };
    let stored = store.write(|w| decide(w, &one, Some((issue.id, issue.version)), None)).unwrap().value;
    let after = store.read(|r| field_issue::get(r, issue.id)).unwrap();
    assert_eq!((after.state, after.decided_in, after.due), (IssueState::Decided, None, late));
    let open = store.read(follow_up::open_lines).unwrap();
    assert_eq!((open[0].title.as_str(), open[0].on, open[0].area.as_deref()), ("di sini", today(), Some("11.71.03")));
    assert_eq!(store.read(|r| follow_up::open_counts(r, today())).unwrap(), (1, 1));
    let next = planned(&mut store, &Activity { area: Some("11.71.03".into()), ..fresh(today()) });
    assert_eq!(next.agenda[0].follow_up, Some(stored.id), "it comes back on the next agenda there");
    store.write(|w| end(w, stored.id, stored.version, FollowUpState::Done, "sudah")).unwrap();
    assert_eq!(store.read(|r| field_issue::get(r, issue.id)).unwrap().state, IssueState::Done);
    let nothing = FollowUp { activity: None, issue: None, ..one };
    assert!(store.write(|w| decide(w, &nothing, None, None)).is_err(), "it belongs to something");
}

#[test]
fn a_problem_that_is_done_leaves_none_of_its_decisions_open() {
    let mut store = store();
    let issue = raised(&mut store, "a", Some("11.71.03"));
    let one = FollowUp { activity: None, issue: Some(issue.id), ..decision(&fresh(today()), "putus", None) };
    store.write(|w| decide(w, &one, Some((issue.id, issue.version)), None)).unwrap();
    store.write(|w| settle(w, issue.id, "sudah berjalan")).unwrap();
    let after = store.read(|r| follow_up::get(r, one.id)).unwrap();
    assert_eq!((after.state, after.outcome.as_str()), (FollowUpState::Done, "sudah berjalan"));
}

/// From now on whoever sits here works for one kecamatan.
fn work_for(store: &mut Store, kecamatan: &str) {
    use crate::domain::office::{Office, Staff};
    let name = store.desk().user.clone();
    let roles = vec![crate::domain::ladder::Role::Tksk];
    let staff = vec![Staff { name, roles, kecamatan: Some(kecamatan.to_owned()) }];
    store.write(|w| crate::store::office::save(w, &Office { staff, ..Office::default() }, 0)).unwrap();
}
