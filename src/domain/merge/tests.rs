use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::person::{NoNikReason, Sex};

fn person(number: u128, name: &str, nik: Option<&str>) -> Person {
    let mut one = Person::new(PersonId::from(Uuid::from_u128(number)));
    (one.name, one.nik) = (name.into(), nik.map(str::to_owned));
    one.no_nik_reason = nik.is_none().then_some(NoNikReason::Unknown);
    one
}

const NIK: &str = "1171014101900001";
const OTHER: &str = "1171014101900002";

fn unknown() -> Person {
    let mut one = person(1, "Bapak tanpa nama", None);
    (one.found_at, one.note) = ("Terminal contoh".into(), "berjanggut".into());
    one.ppks = vec!["PPKS-01".into(), "PPKS-02".into()];
    one
}

fn carded() -> Person {
    let mut one = person(2, "Zulfikar Fiktif", Some(NIK));
    (one.sex, one.note) = (Some(Sex::Male), "dijemput adik".into());
    one.ppks = vec!["PPKS-02".into(), "PPKS-03".into()];
    one
}

#[test]
fn two_different_niks_are_two_people() {
    let (one, other) = (person(1, "A", Some(NIK)), person(2, "A", Some(OTHER)));
    assert_eq!(refused(&one, &other), Some(Refusal::TwoNiks));
    assert_eq!(joined(&one, &other, &Choice::proposed(&one, &other)), Err(Refusal::TwoNiks));
}

#[test]
fn a_record_is_not_joined_to_itself_nor_twice() {
    let one = unknown();
    assert_eq!(refused(&one, &one), Some(Refusal::Same));
    let gone = pointing(&carded(), PersonId::from(Uuid::from_u128(9)));
    assert_eq!(refused(&one, &gone), Some(Refusal::Joined));
    assert_eq!(refused(&gone, &one), Some(Refusal::Joined));
}

#[test]
fn the_name_on_the_card_and_its_number_are_proposed() {
    let (one, other) = (unknown(), carded());
    let joined = joined(&one, &other, &Choice::proposed(&one, &other)).unwrap();
    assert_eq!((joined.name.as_str(), joined.nik.as_deref()), ("Zulfikar Fiktif", Some(NIK)));
    assert_eq!(joined.no_nik_reason, None);
    assert_eq!(joined.found_at, "Terminal contoh");
    assert_eq!(joined.note, "berjanggut · dijemput adik");
    assert_eq!(joined.ppks, ["PPKS-01", "PPKS-02", "PPKS-03"]);
    assert_eq!(joined.id, one.id);
}

#[test]
fn a_nik_is_never_thrown_away() {
    let (one, other) = (unknown(), carded());
    let mut choice = Choice::proposed(&one, &other);
    choice.shift(Field::Nik, false, &one, &other);
    assert_eq!(choice.of(Field::Nik), Side::Gone);
    let mut back = Choice::proposed(&other, &one);
    back.shift(Field::Nik, true, &other, &one);
    assert_eq!(joined(&other, &one, &back).unwrap().nik.as_deref(), Some(NIK));
}

#[test]
fn sides_go_left_and_right_and_stop_at_the_end() {
    let (one, other) = (unknown(), carded());
    let mut choice = Choice::proposed(&one, &other);
    for (right, expected) in
        [(true, Side::Gone), (true, Side::Gone), (false, Side::Both), (false, Side::Kept), (false, Side::Kept)]
    {
        choice.shift(Field::Note, right, &one, &other);
        assert_eq!(choice.of(Field::Note), expected);
    }
    assert_eq!(joined(&one, &other, &choice).unwrap().note, "berjanggut");
}

#[test]
fn fields_that_say_the_same_offer_no_choice() {
    let (one, mut other) = (unknown(), carded());
    other.found_at.clone_from(&one.found_at);
    let mut choice = Choice::proposed(&one, &other);
    choice.shift(Field::FoundAt, true, &one, &other);
    assert_eq!(choice.of(Field::FoundAt), Side::Kept);
}

#[test]
fn what_was_changed_since_stays_and_is_named() {
    let (one, other) = (unknown(), carded());
    let after = joined(&one, &other, &Choice::proposed(&one, &other)).unwrap();
    let now = Person { phone: "1".into(), ..after.clone() };
    let (person, since) = parted(&now, &one, &after);
    assert_eq!(since, [Field::Phone]);
    assert_eq!(person, Person { phone: "1".into(), ..one });
}

#[test]
fn every_refusal_says_what_to_do() {
    for refusal in [Refusal::Same, Refusal::TwoNiks, Refusal::Joined, Refusal::Parted, Refusal::JoinedOn] {
        for lang in [Lang::Id, Lang::En] {
            assert!(refusal.sentence(lang).ends_with('.'));
        }
    }
}

/// Any record: every field may be empty.
pub(crate) fn any_person(number: u128) -> impl Strategy<Value = Person> {
    let digits = prop::option::of("[0-9]{16}");
    (
        ("[A-Za-z]{1,12}", digits.clone(), digits, 0..3u8, prop::option::of(0..20_000i32)),
        (
            prop::option::of("11\\.71\\.03\\.200[1-9]"),
            "[a-z]{0,5}",
            "[a-z]{0,5}",
            "[0-9]{0,5}",
            "[a-z]{0,4}",
            "[a-z]{0,5}",
        ),
        prop::collection::vec("PPKS-0[1-9]", 0..3),
    )
        .prop_map(move |((name, nik, kk, sex, born), (gampong, place, address, phone, found_at, note), ppks)| {
            let mut one = person(number, &name, nik.as_deref());
            one.sex = [None, Some(Sex::Male), Some(Sex::Female)].get(usize::from(sex)).copied().flatten();
            one.birth_date = born.and_then(chrono::NaiveDate::from_num_days_from_ce_opt);
            Person { kk, gampong, place, address, phone, found_at, note, ppks, ..one }
        })
}

proptest! {
    #[test]
    fn joined_and_parted_again_is_what_it_was(one in any_person(1), other in any_person(2), turns in prop::collection::vec((0..11usize, any::<bool>()), 0..20)) {
        let mut other = other;
        if one.nik.is_some() {
            (other.nik, other.no_nik_reason) = (None, Some(NoNikReason::NotAsked));
        }
        let mut choice = Choice::proposed(&one, &other);
        for (at, right) in turns {
            choice.shift(Field::ALL.get(at).copied().unwrap(), right, &one, &other);
        }
        let after = joined(&one, &other, &choice).unwrap();
        prop_assert_eq!(after.nik.is_some(), one.nik.is_some() || other.nik.is_some());
        prop_assert_eq!(after.broken_rule(), one.broken_rule());
        let (back, since) = parted(&after, &one, &after);
        prop_assert_eq!(back, one);
        prop_assert!(since.is_empty());
    }

    #[test]
    fn nothing_either_record_says_is_lost_unless_chosen(one in any_person(1), other in any_person(2)) {
        let mut other = other;
        if one.nik.is_some() {
            (other.nik, other.no_nik_reason) = (None, Some(NoNikReason::NotAsked));
        }
        let after = joined(&one, &other, &Choice::proposed(&one, &other)).unwrap();
        for field in Field::ALL {
            prop_assert!(!field.is_empty(&after) || (field.is_empty(&one) && field.is_empty(&other)), "{:?}", field);
        }
    }
}
