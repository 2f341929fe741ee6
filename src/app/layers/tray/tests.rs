//! The tray's keys, without a file.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::ladder::mark::MarkRefusal;
use crate::panes::fixture;

fn line(n: u128, waits: MarkKind) -> TrayLine {
    TrayLine {
        letter: LetterId::from(Uuid::from_u128(n)),
        referral: ReferralId::from(Uuid::from_u128(100 + n)),
        number: format!("460/{n}/2026"),
        date: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        waits,
        name: format!("Contoh {n}"),
        need: "kursi roda".into(),
        procedure: None,
        destination_slug: None,
        destination: None,
        marked_at: None,
    }
}

fn id(n: u128) -> LetterId {
    LetterId::from(Uuid::from_u128(n))
}

fn tray(count: u128) -> State {
    let mut state = State::open().0;
    let lines: Vec<TrayLine> = (1..=count).map(|n| line(n, MarkKind::Initials)).collect();
    state.take(Waiting::ToSign, &lines, &fixture::shared());
    state
}

fn act(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, &fixture::shared())
}

fn marked(steps: &[Step]) -> &TrayAct {
    match steps {
        [Step::Act(Recipient::Tray, Act::Tray(act))] => act,
        other => panic!("{other:?}"),
    }
}

#[test]
fn opening_asks_and_waits_for_the_list() {
    let (state, steps) = State::open();
    assert!(state.waits() && matches!(steps[..], [Step::Ask(Recipient::Tray, Ask::Tray(Waiting::ToSign))]));
    assert!(!tray(1).waits());
}

#[test]
fn without_a_choice_the_keys_mean_the_selected_letter() {
    let mut state = tray(3);
    act(&mut state, Action::Down);
    let steps = act(&mut state, Action::TraySign);
    assert_eq!((marked(&steps).letters.as_slice(), marked(&steps).kind), (&[id(2)][..], MarkKind::Signature));
    assert!(state.waits());
}

#[test]
fn all_twenty_are_signed_with_two_keys() {
    let mut state = tray(20);
    act(&mut state, Action::TrayAll);
    let steps = act(&mut state, Action::TraySign);
    assert_eq!(marked(&steps).letters.len(), 20);
}

#[test]
fn choosing_goes_on_to_the_next_letter_and_a_second_time_takes_it_back() {
    let mut state = tray(3);
    act(&mut state, Action::TrayChoose);
    act(&mut state, Action::TrayChoose);
    assert_eq!(state.list.selected, 2);
    act(&mut state, Action::First);
    act(&mut state, Action::TrayChoose);
    let steps = act(&mut state, Action::TraySign);
    assert_eq!(marked(&steps).letters, [id(2)]);
}

#[test]
fn all_chosen_once_more_is_none() {
    let mut state = tray(3);
    act(&mut state, Action::TrayAll);
    act(&mut state, Action::TrayAll);
    assert!(state.chosen.is_empty());
}

#[test]
fn initials_go_only_to_letters_without_them() {
    let mut state = State::open().0;
    let lines = [line(1, MarkKind::Signature), line(2, MarkKind::Initials)];
    state.take(Waiting::ToSign, &lines, &fixture::shared());
    assert_eq!(state.unavailable(Action::TrayInitial, &fixture::shared()), Some(w::INITIALLED_ALREADY));
    act(&mut state, Action::TrayAll);
    assert_eq!(state.unavailable(Action::TrayInitial, &fixture::shared()), None);
    assert_eq!(marked(&act(&mut state, Action::TrayInitial)).letters, [id(2)]);
}

#[test]
fn signed_letters_leave_the_list_at_once_and_initialled_ones_stay() {
    let mut state = tray(3);
    state.marked(MarkKind::Initials, &Marking { done: vec![id(1)], left: Vec::new() });
    assert_eq!((state.lines.len(), state.lines[0].waits), (3, MarkKind::Signature));
    state.marked(
        MarkKind::Signature,
        &Marking { done: vec![id(1), id(3)], left: vec![("460/2".into(), MarkRefusal::Void)] },
    );
    assert_eq!(state.lines.iter().map(|line| line.letter).collect::<Vec<_>>(), [id(2)]);
}

#[test]
fn the_selection_stays_on_its_letter_when_another_desk_signs_above_it() {
    let mut state = tray(4);
    act(&mut state, Action::Down);
    act(&mut state, Action::Down);
    act(&mut state, Action::TrayAll);
    let lines: Vec<TrayLine> = (2..=4).map(|n| line(n, MarkKind::Initials)).collect();
    state.take(Waiting::ToSign, &lines, &fixture::shared());
    assert_eq!(state.line().unwrap().letter, id(3));
    assert_eq!(state.chosen.len(), 3);
}

#[test]
fn an_answer_of_the_other_list_is_dropped() {
    let mut state = tray(2);
    act(&mut state, Action::TrayList);
    assert!(state.waits());
    state.take(Waiting::ToSign, &[line(9, MarkKind::Initials)], &fixture::shared());
    assert!(state.lines.is_empty() && state.waits());
}

#[test]
fn each_list_takes_its_own_keys_and_says_why_not_the_others() {
    let mut state = tray(1);
    assert_eq!(state.unavailable(Action::TrayCollect, &fixture::shared()), Some(w::ONLY_SIGNED));
    act(&mut state, Action::TrayList);
    assert_eq!(state.unavailable(Action::TraySign, &fixture::shared()), Some(w::NO_LETTER));
    state.take(Waiting::ToCollect, &[line(1, MarkKind::Collected)], &fixture::shared());
    assert_eq!(state.unavailable(Action::TraySign, &fixture::shared()), Some(w::ONLY_UNSIGNED));
    assert_eq!(state.unavailable(Action::TrayCollect, &fixture::shared()), None);
    assert!(matches!(act(&mut state, Action::TrayCollect)[..], [Step::Form(_)]));
}

#[test]
fn enter_shows_the_letter_among_the_others() {
    let mut state = tray(3);
    act(&mut state, Action::Down);
    match &act(&mut state, Action::Open)[..] {
        [Step::PreviewRow(row, 1)] => assert_eq!(row.len(), 3),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_tray_refuses_with_a_sentence_and_closes() {
    let mut state = tray(0);
    for action in [Action::TrayAll, Action::TraySign, Action::Open, Action::TrayVoid] {
        assert_eq!(state.unavailable(action, &fixture::shared()), Some(w::NO_LETTER));
    }
    assert!(matches!(act(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn a_failure_to_read_is_shown_and_a_failure_to_sign_leaves_the_list() {
    let mut state = State::open().0;
    state.fail("rusak");
    assert!(state.failed.is_some() && !state.waits());
    let mut state = tray(2);
    act(&mut state, Action::TrayAll);
    act(&mut state, Action::TraySign);
    state.fail("penuh");
    assert!(state.failed.is_none() && state.chosen.len() == 2 && !state.waits());
}

#[test]
fn the_tray_as_people_see_it() {
    let mut state = State::open().0;
    let with = |line: TrayLine, name: &str, procedure: Option<&str>, need: &str| TrayLine {
        name: name.into(),
        procedure: procedure.map(Into::into),
        need: need.into(),
        destination: Some("Dinas Sosial Aceh".into()),
        ..line
    };
    let lines = [
        with(line(1, MarkKind::Initials), "Contoh Warga", None, "kursi roda"),
        with(line(2, MarkKind::Signature), "Contoh Warga yang Namanya Sangat Panjang Sekali", None, "akta kematian"),
        with(line(3, MarkKind::Initials), "Contoh Tertutup", Some("rehabilitasi-napza"), "rehabilitasi"),
    ];
    state.take(Waiting::ToSign, &lines, &fixture::shared());
    act(&mut state, Action::TrayChoose);
    for (cols, rows) in [(80, 21), (120, 33), (200, 47)] {
        let picture = |plain| {
            fixture::picture((cols, rows), plain, |frame, area, ctx| {
                view::draw(frame, area, &state, &fixture::shared(), ctx);
                None
            })
        };
        assert!(!picture(false).contains("rehabilitasi"));
        insta::assert_snapshot!(format!("tray_{cols}"), format!("{}\n{}", picture(false), picture(true)));
    }
}
