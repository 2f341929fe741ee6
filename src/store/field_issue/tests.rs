use super::*;
use crate::domain::field_issue::tests::sample;
use crate::store::Store;
use crate::store::samples::store;

fn raised(store: &mut Store, title: &str) -> FieldIssue {
    let day = store.write(|w| Ok(w.now().date())).unwrap().value;
    let id = FieldIssueId::from(Uuid::now_v7());
    let one = FieldIssue { id, raised_on: day, title: title.to_owned(), ..sample() };
    store.write(|w| save(w, &one)).unwrap().value
}

fn taking(act: IssueAct, words: &str) -> Taking {
    Taking::plain(act, words)
}

fn step(store: &mut Store, issue: &FieldIssue, taking: &Taking) -> Result<FieldIssue> {
    Ok(store.write(|w| take(w, issue.id, issue.version, taking))?.value)
}

#[test]
fn an_issue_walks_from_raised_to_done_and_every_step_is_kept() {
    let mut store = store();
    let one = raised(&mut store, "PSM tidak dilibatkan");
    let one = step(&mut store, &one, &taking(IssueAct::Discuss, "")).unwrap();
    assert!(matches!(
        step(&mut store, &one, &taking(IssueAct::Decide, " ")),
        Err(Error::Rule { field: "words", rule: "required" })
    ));
    let one = step(&mut store, &one, &taking(IssueAct::Decide, "PSM diundang tiap bulan")).unwrap();
    assert_eq!((one.state, one.decision.as_str()), (IssueState::Decided, "PSM diundang tiap bulan"));
    let one = step(&mut store, &one, &taking(IssueAct::Finish, "sudah dua kali")).unwrap();
    let acts: Vec<IssueAct> = store.read(|c| steps(c, one.id)).unwrap().iter().map(|step| step.act).collect();
    assert_eq!(acts, [IssueAct::Raise, IssueAct::Discuss, IssueAct::Decide, IssueAct::Finish]);
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_state_never_changes_without_a_step() {
    let mut store = store();
    let one = raised(&mut store, "Contoh");
    let by_hand = FieldIssue { state: IssueState::Done, decision: "x".into(), ..one.clone() };
    assert!(matches!(store.write(|w| save(w, &by_hand)), Err(Error::Rule { field: "state", rule: "no_step" })));
    assert!(matches!(
        step(&mut store, &one, &taking(IssueAct::Finish, "x")),
        Err(Error::Rule { field: "state", rule: "no_step" })
    ));
    assert_eq!(store.read(|c| steps(c, one.id)).unwrap().len(), 1);
}

#[test]
fn three_voices_become_one_issue_and_can_be_parted_again() {
    let mut store = store();
    let one = raised(&mut store, "satu");
    let merged: Vec<FieldIssue> = ["dua", "tiga"]
        .map(|title| {
            let other = raised(&mut store, title);
            let into = Taking { into: Some(one.id), ..taking(IssueAct::Merge, "") };
            step(&mut store, &other, &into).unwrap()
        })
        .to_vec();
    assert_eq!(store.read(|c| voices(c, one.id)).unwrap(), merged);
    let itself = Taking { into: Some(one.id), ..taking(IssueAct::Merge, "") };
    assert!(step(&mut store, &one, &itself).is_err());
    let last = raised(&mut store, "empat");
    let chain = Taking { into: Some(merged.first().unwrap().id), ..taking(IssueAct::Merge, "") };
    assert!(matches!(step(&mut store, &last, &chain), Err(Error::Rule { field: "merged_into", rule: "not_open" })));
    let parted = step(&mut store, merged.first().unwrap(), &taking(IssueAct::Part, "")).unwrap();
    assert_eq!((parted.state, parted.merged_into), (IssueState::Raised, None));
    assert_eq!(store.read(|c| voices(c, one.id)).unwrap().len(), 1);
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_problem_merges_only_into_another_open_one_that_is_no_part_itself() {
    let mut store = store();
    let (one, other, third) = (raised(&mut store, "a"), raised(&mut store, "b"), raised(&mut store, "c"));
    let into = |id: FieldIssueId| Taking { into: Some(id), ..taking(IssueAct::Merge, "") };
    let rule = |found: Result<FieldIssue>| match found {
        Err(Error::Rule { rule, .. }) => rule,
        other => panic!("{other:?}"),
    };
    assert_eq!(rule(step(&mut store, &one, &into(one.id))), "itself");
    step(&mut store, &other, &into(one.id)).unwrap();
    assert_eq!(rule(step(&mut store, &one, &into(third.id))), "has_voices");
    let gone = step(&mut store, &third, &taking(IssueAct::Drop, "keliru")).unwrap();
    let fourth = raised(&mut store, "d");
    assert_eq!(rule(step(&mut store, &fourth, &into(gone.id))), "not_open");
}

fn meeting(store: &mut Store, days_ahead: i64) -> ActivityId {
    use crate::domain::activity::{Activity, ActivityKind};
    let day = chrono::Local::now().date_naive() + chrono::Duration::days(days_ahead);
    let one = Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::Meeting, day, "Rapat contoh", "uji");
    store.write(|w| crate::store::activity::save(w, &one)).unwrap().value.id
}

#[test]
fn a_step_is_taken_only_in_a_meeting_that_was_held_and_counts() {
    let mut store = store();
    let one = raised(&mut store, "a");
    let ahead = Taking { activity: Some(meeting(&mut store, 3)), ..taking(IssueAct::Discuss, "") };
    assert!(matches!(step(&mut store, &one, &ahead), Err(Error::Rule { field: "activity", rule: "in_future" })));
    let today = meeting(&mut store, 0);
    let held = Taking { activity: Some(today), ..taking(IssueAct::Decide, "PSM diundang") };
    let decided = step(&mut store, &one, &held).unwrap();
    assert_eq!((decided.decided_in, decided.decided_on), (Some(today), Some(decided.raised_on)));
    let other = raised(&mut store, "b");
    let mut void = store.read(|r| crate::store::activity::get(r, today)).unwrap();
    void.voided = Some("salah catat".into());
    store.write(|w| crate::store::activity::save(w, &void)).unwrap();
    assert!(matches!(step(&mut store, &other, &held), Err(Error::Rule { field: "activity", rule: "voided" })));
}

#[test]
fn two_desks_moving_one_problem_at_once_do_not_overwrite_each_other() {
    let mut store = store();
    let one = raised(&mut store, "a");
    step(&mut store, &one, &taking(IssueAct::Discuss, "")).unwrap();
    let late = step(&mut store, &one, &taking(IssueAct::Drop, "keliru"));
    assert!(matches!(late, Err(Error::Conflict { .. })), "{late:?}");
    assert_eq!(store.read(|c| steps(c, one.id)).unwrap().len(), 2);
}

#[test]
fn the_story_of_a_merged_problem_shows_every_voice_its_cases_and_its_meetings() {
    use crate::store::samples::{intake, named, wish};
    let mut store = store();
    let held = meeting(&mut store, 0);
    let (one, other) = (raised(&mut store, "PSM tidak dilibatkan"), raised(&mut store, "PSM jarang dilibatkan"));
    let taken = store
        .write(|w| crate::store::referral::take_in(w, &intake(&named("Contoh"), vec![wish("x", None)])))
        .unwrap()
        .value;
    let person = CaseKey::Of(taken.case.subject);
    let other = store.write(|w| link(w, other.id, other.version, &person, true)).unwrap().value;
    let stranger = store.write(|w| crate::store::person::save(w, &named("Contoh Lain"))).unwrap().value;
    let none = store.write(|w| link(w, one.id, one.version, &CaseKey::Of(stranger.id), true));
    assert!(matches!(none, Err(Error::Rule { field: "case", rule: "none" })));
    step(&mut store, &other, &Taking { into: Some(one.id), ..taking(IssueAct::Merge, "") }).unwrap();
    step(&mut store, &one, &Taking { activity: Some(held), ..taking(IssueAct::Decide, "PSM diundang") }).unwrap();
    let told = store.read(|c| story(c, one.id, one.raised_on)).unwrap();
    assert_eq!((told.voices.len(), told.cases.len(), told.named.len()), (1, 1, 1));
    assert_eq!(told.named.first().unwrap().id, held);
    assert_eq!(store.read(|c| of_case(c, taken.case.id)).unwrap().len(), 1);
    let off = CaseKey::Case(taken.case.id);
    let voice = told.voices.first().unwrap();
    assert!(store.write(|w| link(w, voice.id, voice.version, &off, false)).unwrap().value.cases.is_empty());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    /// Whatever is tried in whatever order: only the table's steps happen, words are there where it wants them, and every
    /// step that happened is kept.
    #[test]
    fn random_moves_never_leave_the_table(
        tries in proptest::collection::vec((0..3_usize, 0..IssueAct::ALL.len(), 0..3_usize, proptest::bool::ANY), 1..40),
    ) {
        let mut store = store();
        let ids: Vec<FieldIssueId> = ["a", "b", "c"].iter().map(|title| raised(&mut store, title).id).collect();
        let mut taken = [1_usize; 3];
        for (which, act, into, spoken) in tries {
            let now = store.read(|c| get(c, ids[which])).unwrap();
            let act = IssueAct::ALL[act];
            let one = Taking { into: Some(ids[into]), ..taking(act, if spoken { "kata" } else { "  " }) };
            let row = act.from(now.state);
            match step(&mut store, &now, &one) {
                Ok(after) => {
                    let row = row.unwrap();
                    assert!(after.state == row.to && (!row.words || spoken), "{act:?} from {:?}", now.state);
                    taken[which] += 1;
                }
                Err(Error::Rule { .. }) => assert!(row.is_none_or(|row| row.words && !spoken || act == IssueAct::Merge)),
                Err(other) => panic!("{other:?}"),
            }
        }
        for (at, id) in ids.iter().enumerate() {
            let kept = store.read(|c| steps(c, *id)).unwrap();
            assert_eq!(kept.len(), taken[at]);
            assert_eq!(kept.last().unwrap().to, store.read(|c| get(c, *id)).unwrap().state);
            assert!(kept.windows(2).all(|two| two[1].from == Some(two[0].to)));
        }
        assert!(store.read(damaged).unwrap().is_empty());
    }
}
