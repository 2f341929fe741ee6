//! Cases that live in a real store.

use super::*;
use crate::domain::ids::DestinationId;
use crate::domain::ladder::Needed;
use crate::domain::ladder::dossier::Done;
use crate::domain::ladder::recheck::Doubt;
use crate::domain::office::{Office, Staff};
use crate::domain::visit::UnmetReason;
use crate::store::referral::{Taken, take_in};
use crate::store::{Desk, Store, letter, recheck, samples};

pub(super) fn store() -> Store {
    let mut store = Store::in_memory(Desk { user: "Petugas".into(), terminal: "loket 1".into() }).unwrap();
    store.write(crate::store::content::bring).unwrap();
    store
}

fn somewhere(connection: &Connection) -> DestinationId {
    connection.query_row("SELECT id FROM destination ORDER BY slug LIMIT 1", [], |row| value::id(row, 0)).unwrap()
}

pub(super) fn intake(store: &mut Store, needs: usize) -> Taken {
    let to = store.read(|r| Ok(somewhere(r))).unwrap();
    let wish = |n: usize| samples::wish(&format!("kebutuhan {n}"), Some(to));
    let intake = samples::intake(&samples::named("Contoh Warga"), (0..needs).map(wish).collect());
    store.write(|w| take_in(w, &intake)).unwrap().value
}

pub(super) fn issue(store: &mut Store, id: ReferralId) -> Result<Referral> {
    let number = |seq: i64| Ok(format!("460/{seq}/2026"));
    store.write(|w| letter::issue(w, id, &number, &|_, _| serde_json::Value::Null)).map(|done| done.value.1)
}

fn history(store: &mut Store, case: CaseId) -> Vec<Done> {
    store.read(|r| steps(r, case)).unwrap().into_iter().map(|step| step.done).collect()
}

#[test]
fn opening_and_sending_at_the_counter_leaves_every_step_in_the_history() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let id = taken.referrals[0].id;
    assert_eq!(history(&mut store, taken.case.id), [Done::Opened, Done::Added(id)]);
    let sent = issue(&mut store, id).unwrap();
    assert_eq!(sent.state, ReferralState::Sent);
    let done = history(&mut store, taken.case.id);
    assert_eq!(done.len(), 2 + 5 + 1, "{done:?}");
    assert_eq!(done[7], Done::Referral(id, ReferralAct::Send, ReferralState::Draft, ReferralState::Sent));
}

#[test]
fn a_state_cannot_be_written_past_the_ladder() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let forged = Referral { state: ReferralState::Done, ..taken.referrals[0].clone() };
    let refused = store.write(|w| referral::save(w, &forged));
    assert!(matches!(refused, Err(Error::Rule { field: "state", .. })));
}

#[test]
fn two_desks_moving_one_case_at_once_are_told_and_nothing_is_half_done() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let (id, version) = (taken.case.id, taken.case.version);
    store.write(|w| take_case(w, id, version, CaseAct::CheckFile, Said::default())).unwrap();
    let before = history(&mut store, id);
    let late = store.write(|w| take_case(w, id, version, CaseAct::CheckFile, Said::default()));
    assert!(matches!(late, Err(Error::Conflict { .. })));
    assert_eq!(history(&mut store, id), before);
}

#[test]
fn an_answer_moves_the_referral_and_is_kept_with_its_reason() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let sent = issue(&mut store, taken.referrals[0].id).unwrap();
    let code = sent.return_code.clone().unwrap();
    let found = store.read(|r| by_code(r, &code)).unwrap().unwrap();
    assert_eq!(found, sent.id);
    let said = |w: &Write<'_>| answer(w, sent.id, sent.version, ReplyOutcome::NoCapacity, Heard::Phone, "penuh");
    let (reply, moved) = store.write(said).unwrap().value;
    assert_eq!((moved.state, moved.unmet_reason), (ReferralState::Refused, Some(UnmetReason::NoCapacity)));
    assert_eq!(store.read(|r| replies(r, sent.id)).unwrap(), [reply]);
}

#[test]
fn an_answer_to_a_void_letter_is_refused_and_leaves_no_reply() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let sent = issue(&mut store, taken.referrals[0].id).unwrap();
    store.write(|w| letter::void(w, sent.letter.unwrap(), "salah tujuan")).unwrap();
    let draft = store.read(|r| referral::get(r, sent.id)).unwrap();
    let late = store.write(|w| answer(w, sent.id, draft.version, ReplyOutcome::Served, Heard::Phone, ""));
    assert!(matches!(late, Err(Error::Refused(Refusal::NoReferralMove(ReferralState::Draft)))));
    assert!(store.read(|r| replies(r, sent.id)).unwrap().is_empty());
}

#[test]
fn a_case_closes_only_with_an_answer_and_nothing_waited_for() {
    let mut store = store();
    let taken = intake(&mut store, 2);
    let first = issue(&mut store, taken.referrals[0].id).unwrap();
    let close = |store: &mut Store, words: &str| {
        let version = store.read(|r| referral::get_case(r, taken.case.id)).unwrap().version;
        store.write(|w| take_case(w, taken.case.id, version, CaseAct::Close, Said::words(words)))
    };
    assert!(matches!(close(&mut store, "sudah"), Err(Error::Refused(Refusal::Missing(Needed::AllSettled)))));
    store.write(|w| answer(w, first.id, first.version, ReplyOutcome::Served, Heard::Phone, "")).unwrap();
    let second = store.read(|r| referral::get(r, taken.referrals[1].id)).unwrap();
    let drop =
        |w: &Write<'_>| take_referral(w, second.id, second.version, ReferralAct::Cancel, Said::words("tidak perlu"));
    store.write(drop).unwrap();
    assert!(matches!(close(&mut store, "  "), Err(Error::Refused(Refusal::Missing(Needed::Answer)))));
    let done = close(&mut store, "Sudah dilayani").unwrap().value;
    assert_eq!((done.state, done.answer.as_str()), (CaseState::Done, "Sudah dilayani"));
}

#[test]
fn where_the_decision_is_in_other_hands_the_letter_waits_for_it() {
    let mut store = store();
    let clerk = Staff { name: "Petugas".into(), roles: vec![Role::FrontOffice, Role::BackOffice], kecamatan: None };
    let settings = Office { staff: vec![clerk], ..Office::default() };
    store.write(|w| office::save(w, &settings, 0)).unwrap();
    let taken = intake(&mut store, 1);
    let refused = issue(&mut store, taken.referrals[0].id);
    assert!(matches!(refused, Err(Error::Refused(Refusal::Role(Role::Manager)))));
    let gaps = store.read(letter::gaps).unwrap();
    assert!(gaps.is_empty(), "no number was used");
    assert_eq!(store.read(|r| referral::get(r, taken.referrals[0].id)).unwrap().letter, None);
}

#[test]
fn a_home_visit_needs_somebody_who_went_and_a_day_that_has_come() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let at = taken.case.opened_at;
    let visit = CaseNote {
        id: crate::domain::ids::NoteId::from(Uuid::now_v7()),
        case: taken.case.id,
        kind: NoteKind::HomeVisit,
        at,
        day: at.date(),
        by: String::new(),
        who: String::new(),
        text: "Rumah papan, tinggal sendiri".into(),
    };
    let nobody = store.write(|w| write_note(w, &visit));
    assert!(matches!(nobody, Err(Error::Rule { field: "who", .. })));
    let early = CaseNote { who: "TKSK".into(), day: at.date() + chrono::Days::new(2), ..visit.clone() };
    assert!(matches!(store.write(|w| write_note(w, &early)), Err(Error::Rule { field: "day", .. })));
    let kept = store.write(|w| write_note(w, &CaseNote { who: "TKSK".into(), ..visit.clone() })).unwrap().value;
    assert_eq!(kept.by, "Petugas");
    assert_eq!(store.read(|r| dossier(r, taken.case.id)).unwrap().visits, 1);
}

#[test]
fn one_more_referral_can_join_an_open_case_but_not_an_ended_one() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let more = Referral { id: ReferralId::from(Uuid::now_v7()), version: 0, ..taken.referrals[0].clone() };
    store.write(|w| add_referral(w, &more)).unwrap();
    let case = store.read(|r| referral::get_case(r, taken.case.id)).unwrap();
    store.write(|w| take_case(w, case.id, case.version, CaseAct::Cancel, Said::words("pindah"))).unwrap();
    let late = Referral { id: ReferralId::from(Uuid::now_v7()), ..more };
    assert!(matches!(store.write(|w| add_referral(w, &late)), Err(Error::Refused(_))));
}

#[test]
fn a_wrong_destination_becomes_a_task_until_somebody_looked() {
    let mut store = store();
    let taken = intake(&mut store, 1);
    let sent = issue(&mut store, taken.referrals[0].id).unwrap();
    let said = |w: &Write<'_>| answer(w, sent.id, sent.version, ReplyOutcome::WrongPlace, Heard::Phone, "salah alamat");
    store.write(said).unwrap();
    let tasks = store.read(recheck::open).unwrap();
    assert_eq!(tasks.len(), 1);
    assert_eq!((tasks[0].destination, tasks[0].note.as_str()), (sent.destination.unwrap(), "salah alamat"));
    store.write(|w| recheck::raise(w, sent.id, Doubt::WrongNumber, "")).unwrap();
    let empty = store.write(|w| recheck::clear(w, tasks[0].id, "  "));
    assert!(matches!(empty, Err(Error::Rule { field: "finding", .. })));
    let cleared = store.write(|w| recheck::clear(w, tasks[0].id, "nomor baru sudah dicatat")).unwrap().value;
    assert_eq!(cleared, 2, "one look clears every doubt about the place");
    assert!(store.read(recheck::open).unwrap().is_empty());
}
