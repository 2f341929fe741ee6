//! The ladder under hands that press anything: 100,000 random sequences over the tables.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::RngExt as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use uuid::Uuid;

use super::case::{self, CaseAct};
use super::dossier::{Done, Dossier, Hand, Refusal, Said};
use super::referral::{self, ReferralAct};
use super::{Duty, Needed, Role};
use crate::domain::ids::{CaseId, DestinationId, LetterId, NeedId, PersonId, ReferralId};
use crate::domain::referral::{Case, CaseState, Referral, ReferralState, Relation, Reporter};
use crate::domain::visit::{Channel, UnmetReason};

/// How many random sequences are walked.
const SEQUENCES: usize = 100_000;
/// Acts tried in one sequence.
const ACTS: usize = 30;

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn hand() -> Hand<'static> {
    Hand { name: "Petugas", roles: Role::ALL, apart: &[], at: moment() }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn referral(number: u128) -> Referral {
    Referral {
        id: ReferralId::from(id(number)),
        version: 1,
        case: CaseId::from(id(1)),
        need: NeedId::from(id(900 + number)),
        destination: Some(DestinationId::from(id(500))),
        state: ReferralState::Draft,
        consent: true,
        due: None,
        note: String::new(),
        letter: None,
        return_code: None,
        unmet_reason: None,
        consent_by: None,
        consent_reason: String::new(),
    }
}

fn fresh(referrals: u128) -> Dossier {
    let case = Case {
        id: CaseId::from(id(1)),
        version: 1,
        subject: PersonId::from(id(2)),
        reporter: Reporter { relation: Relation::Own, name: String::new(), phone: String::new() },
        channel: Channel::Counter,
        state: CaseState::Received,
        opened_at: moment(),
        note: String::new(),
        answer: String::new(),
        parent: None,
        due: None,
    };
    let referrals = (10..10 + referrals).map(referral).collect();
    Dossier { case, referrals, services: 0, visits: 0, steps: Vec::new() }
}

/// Every tenth time a copy, to see that a refused step changes nothing; each time would make the walk slow.
fn watched(dossier: &Dossier, rng: &mut TestRng) -> Option<Dossier> {
    rng.random_bool(0.1).then(|| dossier.clone())
}

fn assert_unchanged(dossier: &Dossier, before: Option<Dossier>) {
    assert!(before.is_none_or(|before| before == *dossier), "a refused step changes something");
}

/// One random try; what it gave is for the invariants to judge.
fn poke(dossier: &mut Dossier, rng: &mut TestRng) {
    let words = if rng.random_bool(0.5) { "sebab" } else { "  " };
    let said = Said {
        words,
        parent: rng.random_bool(0.5).then(|| CaseId::from(id(rng.random_range(1..4)))),
        unmet: rng.random_bool(0.5).then_some(UnmetReason::NoCapacity),
    };
    match rng.random_range(0..10) {
        0 => dossier.visits += 1,
        1 => dossier.services += 1,
        2..6 => {
            let act = pick_case_act(dossier.case.state, rng);
            let before = watched(dossier, rng);
            if dossier.take_case(act, hand(), said).is_err() {
                assert_unchanged(dossier, before);
            }
        }
        _ => poke_referral(dossier, rng, said),
    }
}

/// Mostly the act people would choose, so that walks reach the end; otherwise any.
fn pick_case_act(state: CaseState, rng: &mut TestRng) -> CaseAct {
    match case::moves_from(state).next() {
        Some(row) if rng.random_bool(0.7) => row.act,
        _ => CaseAct::ALL[rng.random_range(0..CaseAct::ALL.len())],
    }
}

fn poke_referral(dossier: &mut Dossier, rng: &mut TestRng, said: Said<'_>) {
    let which = rng.random_range(0..dossier.referrals.len());
    let act = ReferralAct::ALL[rng.random_range(0..ReferralAct::ALL.len())];
    if act == ReferralAct::Send && rng.random_bool(0.8) {
        dossier.referrals[which].letter = Some(LetterId::from(id(700)));
    }
    let id = dossier.referrals[which].id;
    let before = watched(dossier, rng);
    if dossier.take_referral(id, act, hand(), said).is_err() {
        assert_unchanged(dossier, before);
    }
}

/// Replays the history from the beginning: it must be a path in the tables that ends where the records stand.
fn assert_history_explains(dossier: &Dossier) {
    let mut state = CaseState::Received;
    let mut states: Vec<ReferralState> = dossier.referrals.iter().map(|_| ReferralState::Draft).collect();
    for step in &dossier.steps {
        match step.done {
            Done::Case(act, from, to) => {
                let row = case::find(from, act).expect("a move of the table");
                assert_eq!((state, row.to), (from, to));
                if row.needs.contains(&Needed::Reason) {
                    assert!(!step.words.is_empty(), "{act:?} without a reason");
                }
                state = to;
            }
            Done::Referral(id, act, from, to) => {
                let at = dossier.referrals.iter().position(|referral| referral.id == id).unwrap();
                let row = referral::find(from, act).expect("a move of the table");
                assert_eq!((states[at], row.to), (from, to));
                if row.needs.contains(&Needed::Reason) {
                    assert!(!step.words.is_empty(), "{act:?} without a reason");
                }
                states[at] = to;
            }
            Done::Opened | Done::Added(_) => {}
        }
    }
    assert_eq!(state, dossier.case.state, "every step is in the history");
    let standing: Vec<ReferralState> = dossier.referrals.iter().map(|referral| referral.state).collect();
    assert_eq!(states, standing, "every step is in the history");
}

fn assert_sound(dossier: &Dossier) {
    assert_history_explains(dossier);
    let case = &dossier.case;
    if case.state == CaseState::Done {
        assert!(!case.answer.is_empty(), "selesai only with an answer");
        assert!(dossier.away().next().is_none(), "selesai only when nothing is waited for");
    }
    if case.state == CaseState::Duplicate {
        assert!(case.parent.is_some_and(|parent| parent != case.id));
    }
    for referral in &dossier.referrals {
        if referral.state.is_open() {
            assert!(referral.consent && referral.letter.is_some() && referral.destination.is_some());
        }
        if referral.state == ReferralState::Refused {
            assert!(referral.unmet_reason.is_some());
        }
        if !case::OPEN.contains(&case.state) {
            assert!(!referral.state.is_open() && referral.state != ReferralState::Draft, "{:?}", case.state);
        }
    }
}

#[test]
fn no_sequence_of_acts_reaches_an_illegal_state_or_skips_the_history() {
    let mut rng = TestRng::deterministic_rng(RngAlgorithm::XorShift);
    let mut ends = std::collections::BTreeMap::new();
    for _ in 0..SEQUENCES {
        let mut dossier = fresh(rng.random_range(1..4));
        for _ in 0..ACTS {
            poke(&mut dossier, &mut rng);
        }
        assert_sound(&dossier);
        *ends.entry(dossier.case.state).or_insert(0) += 1;
    }
    for state in CaseState::ALL {
        assert!(ends.contains_key(state), "{state:?} was never reached: the walk is too short to prove anything");
    }
}

#[test]
fn every_state_can_be_reached_and_every_open_one_can_be_left() {
    for state in CaseState::ALL {
        let reached = *state == CaseState::Received || case::MOVES.iter().any(|row| row.to == *state);
        assert!(reached, "{state:?}");
        assert_eq!(case::moves_from(*state).next().is_some(), case::OPEN.contains(state), "{state:?}");
    }
    for state in ReferralState::ALL {
        let reached = *state == ReferralState::Draft || referral::MOVES.iter().any(|row| row.to == *state);
        assert!(reached, "{state:?}");
        let may_move = matches!(state, ReferralState::Draft | ReferralState::Cancelled) || state.is_open();
        assert_eq!(referral::moves_from(*state).next().is_some(), may_move, "{state:?}");
    }
}

#[test]
fn what_was_cancelled_goes_on_only_in_an_open_case_and_before_a_number() {
    let mut dossier = fresh(1);
    let id = dossier.referrals[0].id;
    let (hand, why) = (hand(), Said::words("keliru"));
    dossier.take_referral(id, ReferralAct::Cancel, hand, why).unwrap();
    let without_reason = dossier.clone().take_referral(id, ReferralAct::Resume, hand, Said::default());
    assert_eq!(without_reason, Err(Refusal::Missing(Needed::Reason)));
    let mut numbered = dossier.clone();
    numbered.referrals[0].letter = Some(LetterId::from(Uuid::nil()));
    assert_eq!(numbered.take_referral(id, ReferralAct::Resume, hand, why), Err(Refusal::Missing(Needed::Unnumbered)));
    let mut closed = dossier.clone();
    closed.case.state = CaseState::Cancelled;
    assert_eq!(closed.take_referral(id, ReferralAct::Resume, hand, why), Err(Refusal::Missing(Needed::Open)));
    dossier.take_referral(id, ReferralAct::Resume, hand, why).unwrap();
    assert_eq!(dossier.referrals[0].state, ReferralState::Draft);
}

#[test]
fn one_act_leads_one_way_from_a_state() {
    for state in CaseState::ALL {
        for act in CaseAct::ALL {
            assert!(case::moves_from(*state).filter(|row| row.act == *act).count() <= 1, "{state:?} {act:?}");
        }
    }
    for state in ReferralState::ALL {
        for act in ReferralAct::ALL {
            assert!(referral::moves_from(*state).filter(|row| row.act == *act).count() <= 1, "{state:?} {act:?}");
        }
    }
}

#[test]
fn a_small_office_walks_to_the_decision_in_one_sitting_and_each_step_is_written_down() {
    let mut dossier = fresh(1);
    assert_eq!(dossier.walk(CaseState::Referred, hand()), Ok(5));
    let roles: Vec<Role> = dossier.steps.iter().map(|step| step.role).collect();
    assert_eq!(roles, [Role::BackOffice, Role::BackOffice, Role::BackOffice, Role::BackOffice, Role::Manager]);
}

#[test]
fn a_walk_that_cannot_end_changes_nothing() {
    let mut dossier = fresh(1);
    let clerk = Hand { roles: &[Role::FrontOffice, Role::BackOffice], ..hand() };
    let before = dossier.clone();
    assert_eq!(dossier.walk(CaseState::Referred, clerk), Err(Refusal::Role(Role::Manager)));
    assert_eq!(dossier, before);
}

#[test]
fn whoever_examined_may_not_decide_where_the_office_keeps_the_two_apart() {
    let mut dossier = fresh(1);
    let careful = Hand { apart: &[[Duty::Verification, Duty::Approval]], ..hand() };
    assert_eq!(dossier.walk(CaseState::AwaitDecision, careful), Ok(4));
    assert_eq!(dossier.take_case(CaseAct::Refer, careful, Said::default()), Err(Refusal::Apart(Duty::Verification)));
    let other = Hand { name: "Manajer", ..careful };
    assert_eq!(dossier.take_case(CaseAct::Refer, other, Said::default()), Ok(()));
}

#[test]
fn a_step_before_the_case_was_opened_is_refused() {
    let mut dossier = fresh(1);
    let early = Hand { at: moment() - chrono::Duration::days(1), ..hand() };
    assert_eq!(dossier.take_case(CaseAct::CheckFile, early, Said::default()), Err(Refusal::BeforeCase));
}

#[test]
fn cancelling_a_case_takes_its_drafts_along_but_not_what_is_away() {
    let mut dossier = fresh(2);
    dossier.walk(CaseState::Referred, hand()).unwrap();
    let (first, second) = (dossier.referrals[0].id, dossier.referrals[1].id);
    dossier.referrals[0].letter = Some(LetterId::from(id(700)));
    dossier.take_referral(first, ReferralAct::Send, hand(), Said::default()).unwrap();
    let cancel = |dossier: &mut Dossier| dossier.take_case(CaseAct::Cancel, hand(), Said::words("warga pindah"));
    assert_eq!(cancel(&mut dossier), Err(Refusal::Missing(Needed::NoneAway)));
    dossier.take_referral(first, ReferralAct::Cancel, hand(), Said::words("warga pindah")).unwrap();
    cancel(&mut dossier).unwrap();
    let left = dossier.referrals.iter().find(|referral| referral.id == second).unwrap();
    assert_eq!(left.state, ReferralState::Cancelled);
}

#[test]
fn three_referrals_live_their_own_lives_and_the_case_waits_for_all() {
    let mut dossier = fresh(3);
    dossier.walk(CaseState::Referred, hand()).unwrap();
    let ids: Vec<ReferralId> = dossier.referrals.iter().map(|referral| referral.id).collect();
    for (place, id) in ids.iter().enumerate() {
        dossier.referrals[place].letter = Some(LetterId::from(super::tests::id(700)));
        dossier.take_referral(*id, ReferralAct::Send, hand(), Said::default()).unwrap();
    }
    let served = |dossier: &mut Dossier, id| dossier.take_referral(id, ReferralAct::Served, hand(), Said::default());
    served(&mut dossier, ids[0]).unwrap();
    let full = Said { unmet: Some(UnmetReason::NoCapacity), ..Said::default() };
    dossier.take_referral(ids[1], ReferralAct::Refuse, hand(), full).unwrap();
    let close = |dossier: &mut Dossier| dossier.take_case(CaseAct::Close, hand(), Said::words("sudah diberi tahu"));
    assert_eq!(close(&mut dossier), Err(Refusal::Missing(Needed::AllSettled)));
    served(&mut dossier, ids[2]).unwrap();
    close(&mut dossier).unwrap();
    assert_eq!(dossier.case.answer, "sudah diberi tahu");
}
