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
    Taking { act, activity: None, words: words.to_owned(), into: None }
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
