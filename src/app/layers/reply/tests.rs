//! The answer in the making, key by key.

use uuid::Uuid;

use super::*;
use crate::domain::ids::{CaseId, NeedId, PersonId, ReferralId};
use crate::domain::referral::{Referral, ReferralState};
use crate::keys::Code as KeyCode;
use crate::panes::samples::{letter, shared};

fn line() -> Line {
    Line {
        id: ReferralId::from(Uuid::from_u128(1)),
        version: 3,
        state: ReferralState::Sent,
        due: None,
        return_code: Some(code()),
        consent: true,
        opened_at: shared().now,
        person: PersonId::from(Uuid::nil()),
        name: "Contoh Satu".into(),
        gampong: None,
        need: "Alat bantu".into(),
        procedure: None,
        destination_slug: None,
        destination: Some("Baitul Mal Kota Banda Aceh".into()),
        letter: Some("460/1/2026".into()),
        case: CaseId::from(Uuid::nil()),
        urgent: false,
    }
}

fn record() -> Referral {
    Referral {
        id: line().id,
        version: 3,
        case: CaseId::from(Uuid::nil()),
        need: NeedId::from(Uuid::nil()),
        destination: None,
        state: ReferralState::Sent,
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

fn enter() -> (Key, Option<Action>) {
    (Key::plain(KeyCode::Enter), Some(Action::Open))
}

fn typed(text: &str) -> (State, Vec<Step>) {
    let (mut state, mut steps) = (State::default(), Vec::new());
    for sign in text.chars() {
        steps.extend(state.key(letter(sign), None, &shared()));
    }
    (state, steps)
}

fn code() -> String {
    code::generate([7; 16]).to_string()
}

fn found(expired: Option<chrono::NaiveDate>) -> State {
    let (mut state, _) = typed(&code());
    let record = record();
    state.take(&code(), &Behind::Found { referral: Box::new(record), line: Box::new(line()), expired });
    state
}

fn written(steps: &[Step]) -> Option<(ReplyOutcome, String)> {
    steps.iter().find_map(|step| match step {
        Step::Act(_, Act::Ladder(act)) => match &**act {
            LadderAct::Answer { outcome, note, .. } => Some((*outcome, note.clone())),
            _ => None,
        },
        _ => None,
    })
}

#[test]
fn the_seventh_sign_asks_and_not_one_before() {
    let plain = code().replace('-', "");
    let (_, steps) = typed(&plain[..6]);
    assert!(steps.is_empty());
    let (state, steps) = typed(&plain);
    assert!(matches!(steps.as_slice(), [Step::Ask(Recipient::Reply, Ask::Ladder(LadderAsk::Code(_)))]));
    assert!(state.waiting, "keys typed ahead are kept until the answer is there");
}

#[test]
fn enter_after_the_code_writes_served_down_at_once() {
    let mut state = found(None);
    let (key, action) = enter();
    assert_eq!(written(&state.key(key, action, &shared())), Some((ReplyOutcome::Served, String::new())));
    assert!(state.waiting);
}

#[test]
fn an_expired_code_is_never_written_down_by_one_key() {
    let mut state = found(shared().today().pred_opt());
    let (key, action) = enter();
    assert_eq!(written(&state.key(key, action, &shared())), None);
    assert_eq!(written(&state.key(key, action, &shared())), Some((ReplyOutcome::Served, String::new())));
}

#[test]
fn a_digit_chooses_and_enter_writes_with_the_remark() {
    let mut state = found(None);
    assert!(state.key(letter('3'), None, &shared()).is_empty());
    for sign in "penuh".chars() {
        state.key(letter(sign), None, &shared());
    }
    let (key, action) = enter();
    assert_eq!(written(&state.key(key, action, &shared())), Some((ReplyOutcome::NoCapacity, "penuh".into())));
}

#[test]
fn sent_onward_needs_to_say_where() {
    let mut state = found(None);
    state.key(letter('8'), None, &shared());
    let (key, action) = enter();
    let steps = state.key(key, action, &shared());
    assert!(matches!(steps.as_slice(), [Step::SayText(Level::Warn, _)]));
}

#[test]
fn a_wrong_code_offers_the_nearest_and_a_digit_takes_it() {
    let (mut state, _) = typed(&code());
    let right = code::generate([7; 16]);
    state.take(&code(), &Behind::Near(CodeProblem::Check, vec![(right.clone(), line())]));
    assert!(!state.typing());
    let steps = state.key(letter('1'), None, &shared());
    assert!(matches!(steps.as_slice(), [Step::Ask(..)]));
    assert_eq!(state.code.text(), right.to_string());
}

#[test]
fn an_answer_to_an_older_text_is_dropped() {
    let (mut state, _) = typed(&code());
    state.take("K7Q", &Behind::Unknown);
    assert!(state.waiting && matches!(state.asking, Asking::Code(None)));
}

#[test]
fn esc_leads_back_one_step_at_a_time() {
    let mut state = found(None);
    state.key(letter('2'), None, &shared());
    let esc = Key::plain(KeyCode::Esc);
    state.key(esc, Some(Action::Back), &shared());
    assert!(matches!(state.asking, Asking::Outcome(_)));
    state.key(esc, Some(Action::Back), &shared());
    assert!(matches!(state.asking, Asking::Code(None)));
    assert!(matches!(state.key(esc, Some(Action::Back), &shared()).as_slice(), [Step::Out]));
}

#[test]
fn a_failed_look_up_says_so_and_keeps_what_was_typed() {
    let (mut state, _) = typed(&code());
    state.fail("Berkas sedang dipakai meja lain.");
    assert!(matches!(&state.asking, Asking::Code(Some(Trouble::Failed(why))) if why.contains("meja lain")));
    assert_eq!(state.code.text(), code());
}

#[test]
fn tab_says_how_the_answer_came() {
    let mut state = found(None);
    state.key(Key::plain(KeyCode::Tab), Some(Action::Next), &shared());
    assert_eq!(state.heard, Heard::Message);
}
