//! The joining, key by key.

use super::*;
use crate::domain::merge::Side;
use crate::domain::person::NoNikReason;
use crate::panes::samples::{letter, shared};

fn person(number: u128, name: &str, nik: Option<&str>) -> Person {
    let mut one = Person::new(PersonId::from(Uuid::from_u128(number)));
    (one.name, one.nik, one.version) = (name.into(), nik.map(str::to_owned), 4);
    one.no_nik_reason = nik.is_none().then_some(NoNikReason::Unknown);
    one
}

fn proposal() -> Duplicate {
    let id = PersonId::from(Uuid::from_u128(2));
    let (detail, why) = ("Surien".into(), "nama mirip".into());
    Duplicate { id, name: "Zulfikar".into(), detail, why, blocks: false, whys: Vec::new() }
}

fn opened() -> State {
    let mut state = State::open(PersonId::from(Uuid::from_u128(1))).0;
    state.take(&KinAnswer::Proposals(Box::new(person(1, "Bapak", None)), vec![proposal()], Vec::new()));
    state
}

fn comparing(kept: Person, gone: Person) -> State {
    let mut state = opened();
    state.take(&KinAnswer::Pair(Box::new((kept, gone))));
    state
}

fn press(state: &mut State, code: Code, action: Option<Action>) -> Vec<Step> {
    state.key(Key::plain(code), action, &shared())
}

#[test]
fn enter_asks_for_both_records_of_the_selected_proposal() {
    let mut state = opened();
    let steps = press(&mut state, Code::Enter, Some(Action::Open));
    let [Step::Ask(Recipient::Join, Ask::Kin(KinAsk::Pair(one, other)))] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!((one.uuid().as_u128(), other.uuid().as_u128()), (1, 2));
    assert!(state.waiting);
}

#[test]
fn letters_search_and_the_opened_record_is_never_among_the_hits() {
    let mut state = opened();
    let steps = state.key(letter('z'), None, &shared());
    assert!(matches!(&steps[..], [Step::Ask(Recipient::Join, Ask::Search { kinds, .. })] if kinds == &[Kind::Person]));
    let hit = |number: u128| Hit {
        kind: Kind::Person,
        key: Uuid::from_u128(number).to_string(),
        title: "Z".into(),
        detail: String::new(),
        reason: String::new(),
        spans: Vec::new(),
    };
    state.take_hits(&[hit(1), hit(3)]);
    assert_eq!(state.rows().len(), 1);
    press(&mut state, Code::Backspace, None);
    assert!(matches!(state.rows()[..], [Row::Proposal(_)]));
}

#[test]
fn right_takes_the_other_side_and_enter_asks_naming_both() {
    let mut state = comparing(person(1, "Bapak", None), person(2, "Zulfikar", None));
    press(&mut state, Code::Right, Some(Action::Open));
    assert_eq!(state.pair.as_ref().unwrap().choice.of(Field::Name), Side::Gone);
    let steps = press(&mut state, Code::Enter, Some(Action::Open));
    let [Step::Sure(said, Act::Kin(act))] = &steps[..] else { panic!("{steps:?}") };
    assert!(said.contains("Bapak") && said.contains("Zulfikar"));
    let KinAct::Join((_, kept), (_, gone), _) = **act else { panic!("{act:?}") };
    assert_eq!((kept, gone), (4, 4));
}

#[test]
fn two_niks_are_refused_with_a_sentence_before_anything_is_asked() {
    let one = person(1, "A", Some("1171014101900001"));
    let mut state = comparing(one, person(2, "A", Some("1171014101900002")));
    let steps = press(&mut state, Code::Enter, Some(Action::Open));
    assert!(matches!(&steps[..], [Step::SayText(Level::Warn, said)] if said.contains("NIK")));
}

#[test]
fn x_tells_apart_and_escape_goes_back_to_the_proposals() {
    let mut state = comparing(person(1, "Bapak", None), person(2, "Zulfikar", None));
    let steps = press(&mut state, Code::Char('x'), None);
    assert!(matches!(&steps[..], [Step::Sure(_, Act::Kin(act))] if matches!(**act, KinAct::TellApart(..))));
    press(&mut state, Code::Esc, Some(Action::Back));
    assert!(state.pair.is_none() && state.typing());
    assert!(matches!(press(&mut state, Code::Esc, Some(Action::Back))[..], [Step::Out]));
}

#[test]
fn chosen_sides_stay_while_the_records_do() {
    let (one, other) = (person(1, "Bapak", None), person(2, "Zulfikar", None));
    let mut state = comparing(one.clone(), other.clone());
    press(&mut state, Code::Right, None);
    state.take(&KinAnswer::Pair(Box::new((one.clone(), other.clone()))));
    assert_eq!(state.pair.as_ref().unwrap().choice.of(Field::Name), Side::Gone);
    state.take(&KinAnswer::Pair(Box::new((one, Person { version: 5, ..other }))));
    assert_eq!(state.pair.as_ref().unwrap().choice.of(Field::Name), Side::Kept);
}
