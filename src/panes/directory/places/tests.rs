//! Destinations in the directory.

use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::domain::ids::RecheckId;
use crate::domain::ladder::recheck::Doubt;
use crate::domain::member::Checked;
use crate::panes::fixture::{day, shared};
use crate::worker::DirectoryAct;

fn with(change: impl FnOnce(&mut Destination)) -> (Shared, usize) {
    let mut shared = shared();
    let library = Arc::make_mut(&mut shared.library);
    let at = library.destinations.iter().position(|place| place.destination.slug == "puskesos-gampong").unwrap();
    change(&mut library.destinations[at].destination);
    (shared, at)
}

fn doubt(place: &Place) -> Recheck {
    Recheck {
        id: RecheckId::from(Uuid::from_u128(1)),
        version: 1,
        destination: place.id,
        doubt: Doubt::WrongNumber,
        kecamatan: None,
        referral: None,
        note: "dijawab orang lain".into(),
        raised_at: crate::ui::shot::now(),
        raised_by: "uji".into(),
        done_at: None,
        done_by: String::new(),
        finding: String::new(),
    }
}

#[test]
fn all_that_ship_are_listed_and_found_by_any_of_their_names() {
    let (shared, at) = with(|one| one.former.push("Balai Lama".into()));
    assert_eq!(rows("", &shared).len(), 39);
    assert_eq!(rows("balai lama", &shared), [at]);
    assert!(rows("pusat kesejahteraan", &shared).contains(&at));
    assert!(rows("xqzw", &shared).is_empty());
}

#[test]
fn a_closed_one_stands_last_and_says_since_when() {
    let (shared, at) = with(|one| one.valid_to = Some(day("2026-06-30")));
    assert_eq!(rows("", &shared).last(), Some(&at));
    let place = &shared.library.destinations[at];
    assert_eq!(standing(place, &[], &shared).0, Weight::Error);
    assert!(format!("{:?}", blocks(place, &[], &shared)).contains("30-06-2026"));
}

#[test]
fn open_doubts_lower_the_trust_and_are_told() {
    let (shared, at) = with(|_| {});
    let place = &shared.library.destinations[at];
    let doubts = vec![doubt(place)];
    assert_eq!(standing(place, &doubts, &shared).0, Weight::Warn);
    assert!(format!("{:?}", blocks(place, &doubts, &shared)).contains("dijawab orang lain"));
    assert_eq!(standing(place, &[], &shared).0, Weight::Good);
}

#[test]
fn a_look_is_asked_for_again_after_the_offices_days() {
    let look = |on: &str| Some(Checked { on: day(on), by: "uji".into() });
    let (shared, at) = with(|one| one.checked = look("2026-01-01"));
    let one = &shared.library.destinations[at].destination;
    assert!(one.needs_a_look(shared.today(), 180) && !one.needs_a_look(shared.today(), 365));
}

#[test]
fn a_changed_name_stays_findable_as_a_former_one() {
    let (shared, at) = with(|_| {});
    let mut form = form::open(&shared.library.destinations[at]);
    let before = form.values.text("name").to_owned();
    form.values.set_text("name", "Puskesos Baru");
    form.values.set_text("phone", "0651 000000");
    assert!(form.check_all(shared.today()));
    let Some(DirectoryAct::SavePlace(_, _, fresh)) = form::act(&form, shared.today()) else { panic!() };
    assert_eq!((fresh.name.as_str(), fresh.phone.as_str()), ("Puskesos Baru", "0651 000000"));
    assert_eq!(fresh.former, [before]);
}

#[test]
fn it_is_not_closed_before_it_opens() {
    let (shared, at) = with(|_| {});
    let mut form = form::open(&shared.library.destinations[at]);
    form.values.set_text("valid_from", "01-01-2026");
    form.values.set_text("valid_to", "31-12-2025");
    assert!(!form.check_all(shared.today()));
}
