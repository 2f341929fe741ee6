//! Drafts: papers that come later, cancelling, and the ground on which data goes out.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::domain::ids::DestinationId;
use crate::domain::referral::{Agreement, ChecklistItem};
use crate::store::{Desk, Store, letter, samples};

struct Office {
    store: Store,
    _folder: tempfile::TempDir,
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { user: "uji".into(), terminal: "loket uji".into() };
    Office { store: Store::open(&folder.path().join("kantor.loket"), desk).unwrap(), _folder: folder }
}

fn paper(document: &str, present: bool) -> ChecklistItem {
    ChecklistItem { document: document.into(), required: true, present }
}

impl Office {
    /// A draft with two papers, one of them brought, on this ground.
    fn draft(&mut self, consent: Agreement) -> Referral {
        let destination = DestinationId::from(Uuid::now_v7());
        let add = |w: &Write<'_>| {
            w.execute(
                "INSERT INTO destination (id, version, slug, shipped, sum) VALUES (?1, 1, ?2, '{}', 0)",
                rusqlite::params![destination.uuid().as_bytes(), destination.to_string()],
            )?;
            let checklist = vec![paper("KTP-el", true), paper("Kartu Keluarga", false)];
            let wish = Wish { checklist, ..samples::wish("SKTM", Some(destination)) };
            take_in(w, &Intake { consent, ..samples::intake(&samples::named("Contoh"), vec![wish]) })
        };
        self.store.write(add).unwrap().value.referrals.remove(0)
    }

    fn issue(&mut self, id: ReferralId) -> Result<Referral> {
        let number = |seq: i64| Ok(format!("460/{seq}/2026"));
        Ok(self.store.write(|w| letter::issue(w, id, &number, &|_, _| serde_json::json!({})))?.value.1)
    }

    fn present(&mut self, referral: &Referral) -> Vec<bool> {
        let need = self.store.read(|r| get_need(r, referral.need)).unwrap();
        need.checklist.iter().map(|item| item.present).collect()
    }
}

fn rule<T>(result: Result<T>) -> &'static str {
    match result {
        Err(Error::Rule { field, .. }) => field,
        _ => "",
    }
}

#[test]
fn a_paper_that_comes_later_is_ticked_with_a_journal_row_and_a_sound_check_value() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    let done = office.store.write(|w| tick(w, draft.id, &[(1, true)])).unwrap();
    assert!(done.changed.contains(&Entity::Need));
    assert_eq!(office.present(&draft), [true, true]);
    let past = office.store.read(|r| history(r, &draft, 9)).unwrap();
    let rows: Vec<(&str, &str)> = past.iter().map(|row| (row.entity.as_str(), row.verb.as_str())).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows.contains(&("need", "change")) && rows.contains(&("referral", "create")), "{rows:?}");
    assert!(office.store.read(damaged).unwrap().is_empty());
}

#[test]
fn two_desks_that_tick_different_papers_both_keep_theirs_and_the_rule_stays() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    office.store.write(|w| tick(w, draft.id, &[(1, true)])).unwrap();
    // A place the rule of that day does not have changes nothing.
    office.store.write(|w| tick(w, draft.id, &[(0, false), (7, true)])).unwrap();
    assert_eq!(office.present(&draft), [false, true]);
}

#[test]
fn a_tick_that_changes_nothing_leaves_no_trace() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    assert!(office.store.write(|w| tick(w, draft.id, &[(0, true)])).unwrap().changed.is_empty());
    let done = office.store.write(|w| complete(w, &draft, &[])).unwrap();
    assert_eq!((done.value.version, done.changed.is_empty()), (draft.version, true));
}

#[test]
fn after_the_letter_is_out_papers_stay_as_it_says() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    office.issue(draft.id).unwrap();
    assert_eq!(rule(office.store.write(|w| tick(w, draft.id, &[(1, true)]))), "state");
    assert_eq!(office.present(&draft), [true, false]);
}

#[test]
fn completing_saves_fields_and_ticks_at_once_or_neither() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    let noted = Referral { note: "lengkap".into(), ..draft.clone() };
    let saved = office.store.write(|w| complete(w, &noted, &[(1, true)])).unwrap().value;
    assert_eq!((saved.version, office.present(&draft)), (draft.version + 1, vec![true, true]));
    let stale = office.store.write(|w| complete(w, &noted, &[(1, false)]));
    assert!(matches!(stale, Err(Error::Conflict { .. })));
    assert_eq!(office.present(&draft), [true, true]);
}

#[test]
fn a_draft_is_cancelled_with_a_reason_and_kept() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    assert!(matches!(office.store.write(|w| cancel(w, draft.id, "  ")), Err(Error::Refused(_))));
    let cancelled = office.store.write(|w| cancel(w, draft.id, " Warga pindah. ")).unwrap().value;
    assert_eq!(cancelled.state, ReferralState::Cancelled);
    let why = office.store.read(|r| why_cancelled(r, &cancelled)).unwrap();
    assert_eq!(why.as_deref(), Some("Warga pindah."));
    assert_eq!(office.store.read(|r| lines_of_case(r, draft.case)).unwrap().len(), 1);
    assert!(matches!(office.issue(draft.id), Err(Error::Refused(_))));
    assert_eq!(rule(office.store.write(|w| cancel(w, draft.id, "lagi"))), "state");
    assert!(office.store.read(damaged).unwrap().is_empty());
}

#[test]
fn one_with_a_number_is_not_cancelled_but_after_its_letter_is_void_it_can_be() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    let sent = office.issue(draft.id).unwrap();
    assert_eq!(rule(office.store.write(|w| cancel(w, draft.id, "salah"))), "state");
    office.store.write(|w| letter::void(w, sent.letter.unwrap(), "salah tujuan")).unwrap();
    assert_eq!(office.store.read(|r| letter::voided_of(r, draft.id)).unwrap(), [sent.letter.unwrap()]);
    assert!(office.store.write(|w| cancel(w, draft.id, "salah")).is_ok());
}

#[test]
fn an_emergency_goes_out_with_its_written_ground_and_not_without() {
    let mut office = office();
    let ground = Agreement { by: Some(ConsentBy::Unable), reason: "ODGJ, keadaan darurat".into() };
    let draft = office.draft(ground.clone());
    assert!(office.store.read(|r| lines_of_case(r, draft.case)).unwrap()[0].consent);
    let sent = office.issue(draft.id).unwrap();
    assert_eq!((sent.consent, sent.agreement()), (true, ground));
    let silent = office.draft(Agreement::default());
    assert!(office.issue(silent.id).is_err());
    let bare = Referral { consent_by: Some(ConsentBy::Unable), ..silent };
    assert_eq!(rule(office.store.write(|w| save(w, &bare))), "consent_reason");
    assert!(office.store.read(damaged).unwrap().is_empty());
}

#[test]
fn guardian_and_family_agree_for_somebody() {
    let mut office = office();
    for by in [ConsentBy::Guardian, ConsentBy::Family] {
        let draft = office.draft(Agreement { by: Some(by), reason: String::new() });
        let sent = office.issue(draft.id).unwrap();
        assert_eq!((sent.consent, sent.consent_by), (true, Some(by)));
    }
}

#[test]
fn the_opening_of_a_sensitive_referral_is_in_its_history() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    office.store.write(|w| note_opened(w, draft.id)).unwrap();
    let past = office.store.read(|r| journal::history(r, draft.id.uuid(), 9)).unwrap();
    assert_eq!((past[0].verb.as_str(), past[0].user.as_str()), ("view", "uji"));
}

#[test]
fn an_answer_is_never_due_before_the_case() {
    let mut office = office();
    let draft = office.draft(Agreement::own());
    let opened = office.store.read(|r| get_case(r, draft.case)).unwrap().opened_at.date();
    let early = Referral { due: opened.pred_opt(), ..draft.clone() };
    assert_eq!(rule(office.store.write(|w| save(w, &early))), "due");
    let same = Referral { due: Some(opened), ..draft };
    assert_eq!(office.store.write(|w| save(w, &same)).unwrap().value.due, Some(opened));
}
