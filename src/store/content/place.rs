//! The office's own version of a destination, beside what ships.

use rusqlite::{OptionalExtension, params};

use crate::domain::content::Destination;
use crate::domain::ids::DestinationId;
use crate::domain::member::Checked;
use crate::domain::rights::{Deed, Matter};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::{Entity, Verb};
use crate::store::value;

/// What is stored of a destination now, and its version.
fn stored(write: &Write<'_>, id: DestinationId) -> Result<(Destination, i64)> {
    let mut find = write.prepare_cached("SELECT coalesce(office, shipped), version FROM destination WHERE id = ?1")?;
    let found = find.query_row([id.uuid().as_bytes()], |row| Ok((value::json(row, 0)?, row.get(1)?)));
    found.optional()?.ok_or(Error::NotFound("destination"))
}

/// Saves the office's version of a destination; `version` is the one the change started from. The slug stays.
///
/// # Errors
/// [`Error::Conflict`] when another desk saved in between; [`Error::Rule`] without a name or where it closes before it
/// opens; [`Error::NotYours`] for somebody who may only say that they looked.
pub fn save_place(write: &Write<'_>, id: DestinationId, version: i64, place: &Destination) -> Result<Destination> {
    let (before, held) = stored(write, id)?;
    if held != version {
        return Err(Error::Conflict { stored: held, expected: version });
    }
    if place.name.trim().is_empty() {
        return Err(Error::Rule { field: "name", rule: "required" });
    }
    if matches!((place.valid_from, place.valid_to), (Some(from), Some(to)) if to < from) {
        return Err(Error::Rule { field: "valid_to", rule: "ends_before_start" });
    }
    let fresh = Destination { slug: before.slug.clone(), ..place.clone() };
    let looked = Destination { checked: before.checked.clone(), ..fresh.clone() } == before;
    write.may(Deed::Change, if looked { Matter::Doubt } else { Matter::Destination }, &[])?;
    let office = serde_json::to_string(&fresh)?;
    write.execute(
        "UPDATE destination SET office = ?2, version = version + 1 WHERE id = ?1",
        params![id.uuid().as_bytes(), office],
    )?;
    write.journal(Verb::Change, Entity::Destination, id.uuid(), Some(&before), &fresh)?;
    Ok(fresh)
}

/// Somebody made sure today that what we know of a destination is right.
///
/// # Errors
/// [`Error::NotFound`] when there is no such destination.
pub fn check_place(write: &Write<'_>, id: DestinationId) -> Result<Destination> {
    let (before, version) = stored(write, id)?;
    let checked = Some(Checked { on: write.now().date(), by: write.desk().user.clone() });
    save_place(write, id, version, &Destination { checked, ..before })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::content::{load, sign};
    use crate::store::{Desk, Store, check};

    fn store() -> Store {
        Store::in_memory(Desk { user: "Petugas".into(), terminal: "loket 1".into() }).unwrap()
    }

    #[test]
    fn the_offices_version_is_what_everybody_reads_and_the_shipped_one_stays() {
        let mut store = store();
        let library = store.read(load).unwrap();
        let place = library.destinations.first().unwrap().clone();
        let own = Destination { phone: "0651 000000".into(), slug: "lain".into(), ..place.destination.clone() };
        store.write(|w| save_place(w, place.id, place.version, &own)).unwrap();
        let again = store.read(load).unwrap();
        let now = again.destination(place.id).unwrap();
        assert_eq!((now.destination.phone.as_str(), &now.destination.slug), ("0651 000000", &place.destination.slug));
        assert_ne!(library.sign(), again.sign());
        assert_eq!(store.read(sign).unwrap(), again.sign());
        let shipped: String = store
            .read(|r| {
                let sql = "SELECT shipped FROM destination WHERE id = ?1";
                Ok(r.query_row(sql, [place.id.uuid().as_bytes()], |row| row.get(0))?)
            })
            .unwrap();
        assert!(!shipped.contains("0651 000000"));
        assert!(store.read(check::check).unwrap().iter().all(|one| one.problem.is_none()));
    }

    #[test]
    fn the_slower_desk_is_told() {
        let mut store = store();
        let place = store.read(load).unwrap().destinations.first().unwrap().clone();
        store.write(|w| check_place(w, place.id)).unwrap();
        let late = store.write(|w| save_place(w, place.id, place.version, &place.destination));
        assert!(matches!(late, Err(Error::Conflict { .. })));
    }

    #[test]
    fn a_look_is_signed_with_day_and_name() {
        let mut store = store();
        let place = store.read(load).unwrap().destinations.first().unwrap().clone();
        let seen = store.write(|w| check_place(w, place.id)).unwrap().value;
        assert_eq!(seen.checked.map(|look| look.by).as_deref(), Some("Petugas"));
    }

    #[test]
    fn without_a_name_or_closed_before_it_opens_nothing_is_saved() {
        let mut store = store();
        let place = store.read(load).unwrap().destinations.first().unwrap().clone();
        let nameless = Destination { name: " ".into(), ..place.destination.clone() };
        let (from, to) = ("2026-02-01".parse().ok(), "2026-01-01".parse().ok());
        let early = Destination { valid_from: from, valid_to: to, ..place.destination.clone() };
        for wrong in [nameless, early] {
            assert!(matches!(store.write(|w| save_place(w, place.id, place.version, &wrong)), Err(Error::Rule { .. })));
        }
    }
}
