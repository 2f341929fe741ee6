//! What may still happen to a draft: papers ticked, cancelled, somebody else agreed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::tests::{give, id, key, lines, loaded, past, shown, view_of};
use super::*;
use crate::domain::referral::{Agreement, ConsentBy};
use crate::panes::samples::letter;
use crate::ui::Level;

/// The draft of the list, opened.
fn draft() -> (State, Shared) {
    let (mut state, shared) = loaded();
    state.act(Action::Down, key(), &shared);
    state.act(Action::Down, key(), &shared);
    give(&mut state, &shared);
    state.act(Action::Open, key(), &shared);
    (state, shared)
}

/// The same referral read again after something was done to it.
fn changed(state: &mut State, shared: &Shared, change: impl FnOnce(&mut ReferralView)) {
    let mut view = view_of(&lines()[2]);
    change(&mut view);
    state.take(&Answer::Referral(view), shared);
}

fn ticks(steps: &[Step]) -> Vec<(ReferralId, Vec<(usize, bool)>)> {
    let one = |step: &Step| match step {
        Step::Act(_, Act::TickPapers(id, ticks)) => Some((*id, ticks.clone())),
        _ => None,
    };
    steps.iter().filter_map(one).collect()
}

#[test]
fn digits_tick_papers_of_an_opened_draft_only() {
    let (mut state, shared) = draft();
    assert!(state.scopes().contains(&Scope::Checklist));
    state.act(Action::Back, key(), &shared);
    assert!(!state.scopes().contains(&Scope::Checklist), "in the list digits open panes");
    let (mut sent, shared) = loaded();
    sent.act(Action::Open, key(), &shared);
    assert!(!sent.scopes().contains(&Scope::Checklist), "a letter that is out stays as it was");
}

#[test]
fn a_tick_is_seen_and_saved_at_once() {
    let (mut state, shared) = draft();
    assert!(shown(&state, &shared, 120, 40).contains("2 [ ] Kartu Keluarga"));
    let steps = state.act(Action::Tick, letter('2'), &shared);
    assert_eq!(ticks(&steps), [(id(3), vec![(1, true)])]);
    assert!(shown(&state, &shared, 120, 40).contains("2 [x] Kartu Keluarga"));
    assert!(matches!(steps.last(), Some(Step::Say(Level::Good, w::PAPERS_COMPLETE))));
    assert_eq!(ticks(&state.act(Action::Tick, letter('2'), &shared)), [(id(3), vec![(1, false)])]);
}

#[test]
fn a_digit_without_a_paper_says_so() {
    let (mut state, shared) = draft();
    let steps = state.act(Action::Tick, letter('9'), &shared);
    assert!(matches!(steps.as_slice(), [Step::Say(Level::Info, w::NO_SUCH_PAPER)]));
}

#[test]
fn a_file_that_is_only_read_takes_no_ticks() {
    let (state, mut shared) = draft();
    shared.read_only = true;
    assert_eq!(state.unavailable(Action::Tick, &shared), Some(w::READ_ONLY));
}

#[test]
fn a_cancelled_one_says_why_and_takes_nothing_more() {
    let (mut state, shared) = draft();
    changed(&mut state, &shared, |view| {
        (view.referral.state, view.why_cancelled) = (ReferralState::Cancelled, Some("Warga pindah.".into()));
    });
    assert!(shown(&state, &shared, 120, 40).contains("Alasan dibatalkan: Warga pindah."));
    for action in [Action::ReferralVoid, Action::ReferralEdit, Action::ReferralLetter] {
        assert_eq!(state.unavailable(action, &shared), Some(w::CANCELLED_ALREADY), "{action:?}");
    }
    assert!(!state.scopes().contains(&Scope::Checklist));
}

#[test]
fn who_agreed_is_said_and_a_written_ground_is_enough() {
    let (mut state, shared) = draft();
    assert!(shown(&state, &shared, 120, 40).contains("Warga belum menyetujui"));
    let with = |view: &mut ReferralView, by, reason: &str| {
        view.referral = view.referral.clone().with_agreement(&Agreement { by: Some(by), reason: reason.into() });
    };
    changed(&mut state, &shared, |view| with(view, ConsentBy::Guardian, ""));
    let said = shown(&state, &shared, 120, 40);
    assert!(said.contains("Persetujuan") && said.contains("wali") && !said.contains("belum menyetujui"), "{said}");
    changed(&mut state, &shared, |view| with(view, ConsentBy::Unable, "ODGJ, darurat"));
    let said = shown(&state, &shared, 120, 40);
    assert!(said.contains("ODGJ, darurat") && !said.contains("belum menyetujui"), "{said}");
}

#[test]
fn the_history_names_papers_reasons_and_who_agreed() {
    let (mut state, shared) = draft();
    let paper = |document: &str, present| format!(r#"{{"document":"{document}","required":true,"present":{present}}}"#);
    let (ktp, before, after) = (paper("KTP-el", true), paper("Foto", false), paper("Foto", true));
    let json = format!(r#"{{"checklist":[[{ktp},{before}],[{ktp},{after}]]}}"#);
    let row = |entity: &str, verb, json: &str| {
        let mut one = past("2026-11-20T10:05:00", verb, json);
        one.entity = entity.into();
        one
    };
    changed(&mut state, &shared, |view| {
        view.past = vec![
            row("need", "change", &json),
            row("letter", "void", r#"{"void_reason":[null,"Salah tujuan."]}"#),
            row("referral", "change", r#"{"state":["draf","dibatalkan"]}"#),
            row("referral", "change", r#"{"consent_by":[null,"wali"],"consent_reason":[null,"rahasia"]}"#),
            row("referral", "view", r#"{"opened":[null,true]}"#),
        ];
    });
    let said = shown(&state, &shared, 200, 60);
    for part in [
        "berkas ada: Foto",
        "surat dibatalkan: Salah tujuan.",
        "status: draf → dibatalkan",
        "disetujui oleh: kosong → wali",
        "layanan rahasia dibuka",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(!said.contains("rahasia,") && !said.contains("KTP-el,"), "{said}");
}
