//! Decrees: which is which, what overlaps, who moves.

use uuid::Uuid;

use super::*;
use crate::domain::ids::MemberId;
use crate::domain::member::Member;

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn decree(number: &str, starts: &str, ends: &str) -> Decree {
    Decree { number: number.into(), starts: day(starts), ends: day(ends), ..Decree::default() }
}

fn record(number: &str) -> Appointment {
    Appointment {
        id: Uuid::from_u128(1).into(),
        version: 1,
        pillar: Pillar::Tksk,
        number: number.into(),
        date: None,
        issuer: String::new(),
        title: String::new(),
        starts: None,
        ends: None,
    }
}

fn member() -> Member {
    let mut one = Member::new(MemberId::from(Uuid::from_u128(9)), Pillar::Tksk);
    one.decree = decree("1/2026", "2026-01-01", "2026-12-31");
    one.appointment = Some(Uuid::from_u128(1).into());
    one
}

#[test]
fn spaces_and_dots_do_not_make_another_number() {
    let one = record("467.1/1540/2022");
    let named = |number: &str| one.is_called(Pillar::Tksk, &Decree { number: number.into(), ..Decree::default() });
    assert!(named("467.1 / 1540 / 2022") && !named("467.1/1541/2022"));
    assert!(!one.is_called(Pillar::Psm, &Decree { number: one.number.clone(), ..Decree::default() }));
}

#[test]
fn another_date_is_another_decree_and_a_missing_one_contradicts_nothing() {
    let one = Appointment { date: day("2022-01-03"), ..record("1/2022") };
    let on = |date| one.is_called(Pillar::Tksk, &Decree { number: "1/2022".into(), date, ..Decree::default() });
    assert!(on(None) && on(day("2022-01-03")) && !on(day("2023-01-03")));
}

#[test]
fn what_is_known_is_not_overwritten() {
    let mut one = Appointment { issuer: "Kepala Dinas".into(), ..record("1") };
    let typed = Decree { issuer: "lain".into(), title: "Penetapan TKSK".into(), ..Decree::default() };
    assert!(one.learn(&typed) && !one.learn(&typed));
    assert_eq!((one.issuer.as_str(), one.title.as_str()), ("Kepala Dinas", "Penetapan TKSK"));
}

#[test]
fn a_decree_that_ends_before_it_begins_breaks_a_rule() {
    let wrong = Appointment { starts: day("2026-02-01"), ends: day("2026-01-01"), ..record("1") };
    assert_eq!(wrong.broken_rule(), Some(("ends", "ends_before_start")));
    assert_eq!(record("1").broken_rule(), None);
}

#[test]
fn terms_overlap_when_they_share_a_day() {
    let year = (day("2026-01-01"), day("2026-12-31"));
    assert!(overlap(year, (day("2026-12-31"), None)));
    assert!(!overlap(year, (day("2027-01-01"), None)));
    assert!(!overlap(year, (None, day("2026-05-01"))), "an unknown beginning says nothing");
    assert!(overlap((day("2020-01-01"), None), year));
}

#[test]
fn the_yearly_list_moves_who_serves_and_leaves_the_others() {
    let new = decree("2/2027", "2027-01-01", "2027-12-31");
    let one = member();
    assert_eq!(verdict(&one, Pillar::Tksk, &new), Verdict::Moves);
    assert_eq!(verdict(&Member { in_service: false, ..one.clone() }, Pillar::Tksk, &new), Verdict::Inactive);
    assert_eq!(verdict(&one, Pillar::Psm, &new), Verdict::OtherPillar);
    assert_eq!(verdict(&one, Pillar::Tksk, &one.decree), Verdict::Already);
    assert_eq!(verdict(&one, Pillar::Tksk, &decree("0/2025", "2025-01-01", "2025-12-31")), Verdict::Later);
}

#[test]
fn a_new_term_inside_the_old_one_ends_the_old_one_the_day_before() {
    let new = decree("2/2026", "2026-07-01", "2027-06-30");
    let found = verdict(&member(), Pillar::Tksk, &new);
    assert_eq!(found, Verdict::Shortens("2026-06-30".parse().unwrap()));
    let after = renewed(&member(), Uuid::from_u128(2).into(), &new, found);
    assert_eq!(
        after.former,
        [Former { appointment: member().appointment, starts: day("2026-01-01"), ends: day("2026-06-30") }]
    );
    assert_eq!((after.decree, after.appointment), (new, Some(Uuid::from_u128(2).into())));
}

#[test]
fn somebody_without_a_decree_has_no_former_term() {
    let mut one = member();
    (one.decree, one.appointment) = (Decree::default(), None);
    let new = decree("2/2027", "2027-01-01", "2027-12-31");
    assert_eq!(verdict(&one, Pillar::Tksk, &new), Verdict::Moves);
    assert!(renewed(&one, Uuid::from_u128(2).into(), &new, Verdict::Moves).former.is_empty());
}
