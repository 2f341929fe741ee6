//! Every kind of deed: told in plain words, and taken back or refused with what to do instead.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::ids::{DraftId, MemberId, VisitId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::Said;
use crate::domain::member::{Member, Pillar};
use crate::domain::merge::Choice;
use crate::domain::person::{NoNikReason, Person};
use crate::domain::referral::{CaseState, Referral, ReferralState};
use crate::domain::undo::UndoRefusal;
use crate::domain::visit::Visit;
use crate::store::referral::{Taken, take_in};
use crate::store::{Store, check, draft, kin, ladder, letter, member, person, referral, samples, visit};

fn store() -> Store {
    let mut store = Store::in_memory(desk()).unwrap();
    store.write(crate::store::content::bring).unwrap();
    store
}

fn desk() -> Desk {
    Desk { user: "Petugas".into(), terminal: "loket 1".into() }
}

fn today(store: &mut Store) -> Vec<Deed> {
    let day = chrono::Local::now().date_naive();
    store.read(|r| deeds(r, &desk(), day)).unwrap()
}

fn kinds(store: &mut Store) -> Vec<Kind> {
    today(store).into_iter().map(|deed| deed.kind).collect()
}

/// The newest deed of a kind.
fn newest(store: &mut Store, kind: Kind) -> i64 {
    today(store).into_iter().find(|deed| deed.kind == kind).unwrap().row
}

fn take_back(store: &mut Store, kind: Kind) -> Result<()> {
    let row = newest(store, kind);
    store.write(|w| undo(w, row)).map(drop)
}

fn refusal(done: Result<()>) -> UndoRefusal {
    let Err(Error::Undo(refusal)) = done else { unreachable!("{done:?}") };
    refusal
}

fn somebody(name: &str) -> Person {
    let mut one = Person::new(PersonId::from(Uuid::now_v7()));
    (one.name, one.no_nik_reason) = (name.into(), Some(NoNikReason::NotAsked));
    one
}

fn put(store: &mut Store, one: &Person) -> Person {
    store.write(|w| person::save(w, one)).unwrap().value
}

fn counted(store: &mut Store, person: Option<PersonId>) -> Visit {
    let mut one = Visit::answered(VisitId::from(Uuid::now_v7()), "2026-11-21T09:00:00".parse().unwrap());
    one.person = person;
    store.write(|w| visit::save(w, &one)).unwrap().value
}

fn taken(store: &mut Store, subject: &Person) -> Taken {
    let to = store.read(|r| Ok(crate::store::content::load(r)?.destinations.first().map(|place| place.id))).unwrap();
    let intake = samples::intake(subject, vec![samples::wish("contoh", to)]);
    store.write(|w| take_in(w, &intake)).unwrap().value
}

fn issue(store: &mut Store, referral: &Referral) {
    let numbered = |seq: i64| Ok(format!("460/{seq}/2026"));
    store.write(|w| letter::issue(w, referral.id, &numbered, &|_, _| Value::Null)).unwrap();
}

fn step(store: &mut Store, case: CaseId, act: CaseAct, words: &str) {
    store
        .write(|w| {
            let version = referral::get_case(w, case)?.version;
            ladder::take_case(w, case, version, act, Said::words(words))
        })
        .unwrap();
}

fn state(store: &mut Store, case: CaseId) -> CaseState {
    store.read(|r| referral::get_case(r, case)).unwrap().state
}

#[test]
fn a_visit_is_void_counted_no_more_and_still_there() {
    let mut store = store();
    let one = counted(&mut store, None);
    take_back(&mut store, Kind::VisitNew).unwrap();
    store
        .read(|r| {
            assert!(visit::get(r, one.id)?.voided);
            assert!(visit::of_day(r, one.at.date(), 9)?.is_empty());
            Ok(())
        })
        .unwrap();
    assert_eq!(kinds(&mut store), [Kind::VisitVoid, Kind::VisitNew]);
    assert_eq!(refusal(take_back(&mut store, Kind::VisitNew)), UndoRefusal::Already);
    take_back(&mut store, Kind::VisitVoid).unwrap();
    assert_eq!(store.read(|r| visit::get(r, one.id)).unwrap(), Visit { version: 3, ..one });
}

#[test]
fn an_edit_goes_back_and_so_does_going_back() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let two = put(&mut store, &Person { phone: "1".into(), note: "x".into(), ..one.clone() });
    take_back(&mut store, Kind::PersonChanged).unwrap();
    let back = store.read(|r| person::get(r, one.id)).unwrap();
    assert_eq!(Person { version: 1, ..back }, one);
    take_back(&mut store, Kind::PersonChanged).unwrap();
    let again = store.read(|r| person::get(r, one.id)).unwrap();
    assert_eq!(Person { version: 2, ..again }, two);
}

#[test]
fn an_edit_somebody_went_on_from_says_who() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let two = put(&mut store, &Person { phone: "1".into(), ..one });
    let row = newest(&mut store, Kind::PersonChanged);
    put(&mut store, &Person { phone: "2".into(), ..two });
    let UndoRefusal::Since(user, terminal, _) = refusal(store.write(|w| undo(w, row)).map(drop)) else {
        unreachable!()
    };
    assert_eq!((user.as_str(), terminal.as_str()), ("Petugas", "loket 1"));
}

#[test]
fn an_edit_that_a_letter_carries_stays() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let two = put(&mut store, &Person { address: "Jalan Contoh".into(), ..one });
    let taken = taken(&mut store, &two);
    issue(&mut store, &taken.referrals[0]);
    let number = "460/1/2026".to_owned();
    assert_eq!(refusal(take_back(&mut store, Kind::PersonChanged)), UndoRefusal::Numbered(number.clone()));
    assert_eq!(refusal(take_back(&mut store, Kind::Intake)), UndoRefusal::Numbered(number.clone()));
    assert_eq!(refusal(take_back(&mut store, Kind::Letter)), UndoRefusal::Numbered(number));
}

#[test]
fn an_intake_is_cancelled_through_the_ladder_with_its_visit() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let taken = taken(&mut store, &one);
    assert_eq!(kinds(&mut store), [Kind::Intake, Kind::PersonNew]);
    take_back(&mut store, Kind::Intake).unwrap();
    assert_eq!(state(&mut store, taken.case.id), CaseState::Cancelled);
    store
        .read(|r| {
            assert_eq!(referral::get(r, taken.referrals[0].id)?.state, ReferralState::Cancelled);
            let words: Vec<String> = ladder::steps(r, taken.case.id)?.into_iter().map(|step| step.words).collect();
            assert!(words.contains(&"dibatalkan: salah catat".to_owned()));
            assert!(visit::of_person(r, one.id, 9)?.is_empty());
            assert!(check::check(r)?.iter().all(|finding| finding.problem.is_none()));
            Ok(())
        })
        .unwrap();
    assert_eq!(refusal(take_back(&mut store, Kind::Intake)), UndoRefusal::Already);
}

#[test]
fn a_step_goes_back_only_where_the_table_leads_back() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let case = taken(&mut store, &one).case.id;
    step(&mut store, case, CaseAct::CheckFile, "");
    assert_eq!(refusal(take_back(&mut store, Kind::Step)), UndoRefusal::NoWayBack);
    step(&mut store, case, CaseAct::AskRepair, "KTP buram");
    take_back(&mut store, Kind::Step).unwrap();
    assert_eq!(state(&mut store, case), CaseState::FileCheck);
}

#[test]
fn only_the_last_step_of_a_case_goes_back() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let case = taken(&mut store, &one).case.id;
    step(&mut store, case, CaseAct::CheckFile, "");
    step(&mut store, case, CaseAct::AskRepair, "KTP buram");
    let repair = newest(&mut store, Kind::Step);
    step(&mut store, case, CaseAct::TakeRepaired, "");
    assert_eq!(refusal(store.write(|w| undo(w, repair)).map(drop)), UndoRefusal::WentOn);
}

#[test]
fn a_draft_referral_goes_back_to_what_it_said_and_a_numbered_one_stays() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let before = taken(&mut store, &one).referrals[0].clone();
    store.write(|w| referral::save(w, &Referral { note: "baru".into(), ..before.clone() })).unwrap();
    take_back(&mut store, Kind::ReferralChanged).unwrap();
    let back = store.read(|r| referral::get(r, before.id)).unwrap();
    assert_eq!(Referral { version: 1, ..back.clone() }, before);
    store.write(|w| referral::save(w, &Referral { note: "lagi".into(), ..back })).unwrap();
    issue(&mut store, &before);
    assert!(matches!(refusal(take_back(&mut store, Kind::ReferralChanged)), UndoRefusal::Numbered(_)));
}

#[test]
fn a_referral_added_to_a_case_is_cancelled() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    let first = taken(&mut store, &one).referrals[0].clone();
    let fresh = Referral { id: ReferralId::from(Uuid::now_v7()), version: 0, ..first };
    // Its own moment in the journal, as at a desk.
    store.write(|w| Ok(w.execute_batch("UPDATE event SET at = '2026-01-01T00:00:00'")?)).unwrap();
    store.write(|w| ladder::add_referral(w, &fresh)).unwrap();
    take_back(&mut store, Kind::ReferralNew).unwrap();
    assert_eq!(store.read(|r| referral::get(r, fresh.id)).unwrap().state, ReferralState::Cancelled);
    assert_eq!(refusal(take_back(&mut store, Kind::ReferralNew)), UndoRefusal::Already);
}

#[test]
fn members_go_back_to_what_they_said() {
    let mut store = store();
    let mut one = Member::new(MemberId::from(Uuid::now_v7()), Pillar::Psm);
    (one.name, one.role) = ("Anggota Fiktif".into(), "Anggota".into());
    one.areas.push("11.71.03".into());
    let one = store.write(|w| member::save(w, &one)).unwrap().value;
    assert_eq!(refusal(take_back(&mut store, Kind::MemberNew)), UndoRefusal::Member);
    store.write(|w| member::save(w, &Member { in_service: false, note: "pindah".into(), ..one.clone() })).unwrap();
    take_back(&mut store, Kind::MemberChanged).unwrap();
    let back = store.read(|r| member::get(r, one.id)).unwrap();
    assert_eq!(Member { version: 1, ..back }, one);
}

#[test]
fn a_joining_is_one_deed_and_is_undone() {
    let mut store = store();
    let (one, other) = (put(&mut store, &somebody("Fiktif Satu")), put(&mut store, &somebody("Fiktif Dua")));
    counted(&mut store, Some(other.id));
    store.write(|w| Ok(w.execute_batch("UPDATE event SET at = '2026-01-01T00:00:00'")?)).unwrap();
    let choice = Choice::proposed(&one, &other);
    store.write(|w| kin::join(w, (one.id, 1), (other.id, 1), &choice)).unwrap();
    assert_eq!(kinds(&mut store), [Kind::Joined]);
    take_back(&mut store, Kind::Joined).unwrap();
    let back = store.read(|r| person::get(r, other.id)).unwrap();
    assert_eq!(Person { version: 1, ..back }, other);
    assert_eq!(refusal(take_back(&mut store, Kind::Parted)), UndoRefusal::JoinAgain);
}

#[test]
fn a_dropped_draft_stands_on_the_desk_again() {
    let mut store = store();
    let one = draft::Draft {
        id: DraftId::from(Uuid::now_v7()),
        form: "intake".into(),
        title: "Fiktif".into(),
        payload: r#"{"values":{}}"#.into(),
        user: String::new(),
        saved_at: String::new(),
    };
    store.write(|w| draft::save(w, &one)).unwrap();
    store.write(|w| draft::drop(w, one.id)).unwrap();
    assert!(store.read(draft::all).unwrap().is_empty());
    let day = today(&mut store);
    assert_eq!((day[0].kind, day[0].detail.as_str()), (Kind::DraftDropped, "Fiktif"));
    assert!(!day[0].changes.contains("values"), "what was typed is not in the journal");
    take_back(&mut store, Kind::DraftDropped).unwrap();
    let back = store.read(draft::all).unwrap();
    assert_eq!((back[0].id, &back[0].payload), (one.id, &one.payload));
    assert_eq!(kinds(&mut store), [Kind::DraftBack, Kind::DraftDropped]);
    assert_eq!(refusal(take_back(&mut store, Kind::DraftDropped)), UndoRefusal::Already);
}

#[test]
fn a_draft_dropped_on_another_day_is_gone_when_the_next_is_dropped() {
    let mut store = store();
    let one = |id| draft::Draft {
        id,
        form: "intake".into(),
        title: "Fiktif".into(),
        payload: "{}".into(),
        user: String::new(),
        saved_at: String::new(),
    };
    let (old, new) = (DraftId::from(Uuid::now_v7()), DraftId::from(Uuid::now_v7()));
    for id in [old, new] {
        store.write(|w| draft::save(w, &one(id))).unwrap();
    }
    store.write(|w| draft::drop(w, old)).unwrap();
    store
        .write(|w| Ok(w.execute_batch("UPDATE draft SET dropped = '2020-01-01T08:00:00' WHERE dropped IS NOT NULL")?))
        .unwrap();
    store.write(|w| draft::drop(w, new)).unwrap();
    assert_eq!(store.read(|r| draft::title(r, old)).unwrap(), None);
    assert_eq!(store.read(|r| draft::title(r, new)).unwrap().as_deref(), Some("Fiktif"));
}

#[test]
fn a_registered_citizen_is_never_deleted() {
    let mut store = store();
    put(&mut store, &somebody("Fiktif"));
    assert_eq!(refusal(take_back(&mut store, Kind::PersonNew)), UndoRefusal::Registered);
}

#[test]
fn what_was_only_looked_at_and_what_others_did_is_not_told() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    store.write(|w| person::note_reveal(w, one.id)).unwrap();
    assert_eq!(kinds(&mut store), [Kind::PersonNew]);
    let other = Desk { user: "Lain".into(), terminal: "loket 2".into() };
    let day = chrono::Local::now().date_naive();
    assert!(store.read(|r| deeds(r, &other, day)).unwrap().is_empty());
}

#[test]
fn deeds_are_told_in_words_without_values() {
    let mut store = store();
    let one = put(&mut store, &somebody("Fiktif"));
    put(&mut store, &Person { phone: "0651777".into(), ..one.clone() });
    let said = today(&mut store)[0].said(Lang::Id);
    assert_eq!(said, "Data warga diubah · Telepon");
    let case = taken(&mut store, &one);
    issue(&mut store, &case.referrals[0]);
    assert_eq!(today(&mut store)[0].said(Lang::Id), "Surat diberi nomor · 460/1/2026");
}

#[test]
fn the_days_rows_are_read_through_the_index() {
    let mut store = store();
    let plan: Vec<String> = store
        .read(|r| {
            let mut plan = r.prepare(&format!("EXPLAIN QUERY PLAN {}", include_str!("of_day.sql")))?;
            let rows = plan.query_map(params!["a", "b", "c", "d", 1], |row| row.get(3))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert!(plan.iter().any(|line| line.contains("event_at")), "{plan:?}");
    assert!(!plan.iter().any(|line| line.contains("TEMP B-TREE")), "{plan:?}");
}

/// Everything the journal says happened in one second.
fn in_one_second(store: &mut Store) {
    let now = chrono::Local::now().format("%Y-%m-%dT09:00:00").to_string();
    store.write(|w| Ok(w.execute("UPDATE event SET at = ?1", [now])?)).unwrap();
}

#[test]
fn two_things_done_in_one_second_are_both_told() {
    let mut store = store();
    let (one, other) = (put(&mut store, &somebody("Satu")), put(&mut store, &somebody("Dua")));
    let (first, second) = (taken(&mut store, &one), taken(&mut store, &other));
    counted(&mut store, None);
    issue(&mut store, &first.referrals[0]);
    step(&mut store, second.case.id, CaseAct::CheckFile, "");
    in_one_second(&mut store);
    let kinds = kinds(&mut store);
    let told = |kind: Kind| kinds.iter().filter(|one| **one == kind).count();
    assert_eq!((told(Kind::Intake), told(Kind::Letter)), (2, 1), "{kinds:?}");
    assert_eq!(told(Kind::Step), 1, "the step of the other case: {kinds:?}");
    assert_eq!(told(Kind::VisitNew), 1, "a visit of nobody's case: {kinds:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
    #[test]
    fn taking_an_edit_back_restores_every_field(
        one in crate::domain::merge::tests::any_person(1),
        other in crate::domain::merge::tests::any_person(1),
    ) {
        let mut store = store();
        let before = put(&mut store, &one);
        put(&mut store, &Person { version: 1, ..other.clone() });
        if (Person { version: 1, ..other }) != before {
            take_back(&mut store, Kind::PersonChanged).unwrap();
        }
        let back = store.read(|r| person::get(r, before.id)).unwrap();
        prop_assert_eq!(Person { version: 1, ..back }, before);
        prop_assert!(store.read(check::check).unwrap().iter().all(|finding| finding.problem.is_none()));
    }
}
