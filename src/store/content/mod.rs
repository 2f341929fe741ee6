//! The shipped content in the file: brought in when the file is made, updated later without touching what the office
//! changed. Procedures and destinations keep two versions side by side: as shipped, and as the office has them.

mod calendar;
mod library;
mod place;

pub use calendar::{due_days, holidays, set_holiday};
pub use library::{Library, Place, Shelved, load, region_codes, sign};
pub use place::{check_place, save_place};

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::sum;
use crate::domain::content::{self, Content};

/// The edition the file holds; none in a new file.
fn edition(connection: &Connection) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT edition FROM content WHERE one = 1")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// `2026.11.1` as numbers, so that `2026.11.10` is newer than `2026.11.9`.
fn number(edition: &str) -> Vec<u32> {
    edition.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

/// True when the file holds the content of this program's edition or a newer one.
///
/// # Errors
/// What SQLite says.
pub fn is_current(connection: &Connection) -> Result<bool> {
    let shipped = content::edition().map_err(|error| Error::Content(error.to_string()))?;
    Ok(edition(connection)?.is_some_and(|held| number(&held) >= number(&shipped.version)))
}

/// Brings the content of the file to the edition shipped with this program. What the office changed stays.
///
/// # Errors
/// What SQLite says, or unreadable content.
pub fn bring(write: &Write<'_>) -> Result<()> {
    if is_current(write)? {
        return Ok(());
    }
    let content = Content::shipped().map_err(|error| Error::Content(error.to_string()))?;
    bring_regions(write, &content)?;
    bring_categories(write, &content)?;
    bring_phrases(write, &content)?;
    bring_procedures(write, &content)?;
    bring_destinations(write, &content)?;
    bring_holidays(write, &content)?;
    super::road::keep_all(write)?;
    write.execute(include_str!("edition.sql"), [&content.edition.version])?;
    Ok(())
}

/// Approves a procedure for the office: from today, by whoever writes.
///
/// # Errors
/// [`Error::NotFound`] when there is no such procedure.
pub fn approve(write: &Write<'_>, slug: &str) -> Result<()> {
    let day = write.now().date().to_string();
    let changed = write.execute(include_str!("approve.sql"), params![slug, day, write.desk().user])?;
    if changed == 0 {
        return Err(Error::NotFound("procedure"));
    }
    let approved = serde_json::json!({ "slug": slug, "approved_at": day, "approved_by": write.desk().user });
    write.journal(Verb::Change, Entity::Procedure, Uuid::new_v5(&Uuid::NAMESPACE_OID, slug.as_bytes()), None, &approved)
}

fn json<T: Serialize>(record: &T) -> Result<String> {
    Ok(serde_json::to_string(record)?)
}

fn bring_regions(write: &Write<'_>, content: &Content) -> Result<()> {
    write.execute("DELETE FROM region_variant", [])?;
    let mut region = write.prepare(include_str!("region.sql"))?;
    for one in &content.kecamatan {
        region.execute(params![one.code, "kecamatan", None::<String>, one.name, json(one)?])?;
    }
    for one in &content.gampong {
        region.execute(params![one.code, "gampong", one.kecamatan, one.name, json(one)?])?;
    }
    let mut variant = write.prepare(include_str!("variant.sql"))?;
    for one in &content.variants {
        variant.execute(params![one.variant, one.code, one.origin])?;
    }
    Ok(())
}

fn bring_categories(write: &Write<'_>, content: &Content) -> Result<()> {
    let mut category = write.prepare(include_str!("category.sql"))?;
    for one in &content.categories {
        category.execute(params![one.code, one.kind.code(), one.name, json(one)?])?;
    }
    Ok(())
}

fn bring_phrases(write: &Write<'_>, content: &Content) -> Result<()> {
    write.execute("DELETE FROM phrase", [])?;
    let mut phrase = write.prepare("INSERT INTO phrase (kind, data) VALUES (?1, ?2)")?;
    for one in &content.vocabulary {
        phrase.execute(params!["phrase", json(one)?])?;
    }
    for one in &content.synonyms {
        phrase.execute(params!["synonym", json(one)?])?;
    }
    Ok(())
}

fn bring_procedures(write: &Write<'_>, content: &Content) -> Result<()> {
    // A procedure that is no longer shipped stays as it was: an old case may point at it.
    let mut procedure = write.prepare(include_str!("procedure.sql"))?;
    for one in &content.procedures {
        procedure.execute(params![one.slug, json(one)?])?;
    }
    Ok(())
}

fn bring_destinations(write: &Write<'_>, content: &Content) -> Result<()> {
    let mut destination = write.prepare(include_str!("destination.sql"))?;
    for one in &content.destinations {
        // A destination is never deleted; a new edition only renews what was shipped.
        destination.execute(params![Uuid::now_v7().as_bytes(), one.slug, json(one)?, sum::of(one)?])?;
    }
    Ok(())
}

fn bring_holidays(write: &Write<'_>, content: &Content) -> Result<()> {
    write.execute("DELETE FROM holiday WHERE office IS NULL", [])?;
    write.execute("UPDATE holiday SET shipped = NULL", [])?;
    let mut holiday = write.prepare(include_str!("holiday.sql"))?;
    for one in &content.holidays {
        holiday.execute(params![one.date.to_string(), json(one)?])?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::{Desk, Store};

    fn store() -> Store {
        Store::in_memory(Desk { user: "a".into(), terminal: "b".into() }).unwrap()
    }

    #[test]
    fn a_new_office_has_all_content() {
        let library = store().read(load).unwrap();
        assert_eq!(library.procedures.len(), 53);
        assert_eq!(library.destinations.len(), 39);
        assert_eq!((library.kecamatan.len(), library.gampong.len()), (9, 90));
        assert_eq!(library.categories.len(), 38);
        assert_eq!(library.phrases.len(), 125);
        assert!(library.calendar.knows(2026) && !library.calendar.knows(2027));
    }

    #[test]
    fn a_new_edition_renews_what_was_shipped_and_keeps_what_the_office_wrote() {
        let mut store = store();
        store
            .write(|w| {
                w.execute("UPDATE content SET edition = '2020.1.1'", [])?;
                w.execute("UPDATE procedure SET office = json_set(shipped, '$.judul', 'Judul kantor') WHERE slug = 'sktm-gampong'", [])?;
                w.execute("UPDATE procedure SET shipped = json_set(shipped, '$.judul', 'lama')", [])?;
                bring(w)
            })
            .unwrap();
        let library = store.read(load).unwrap();
        let title = |slug: &str| library.procedure(slug).unwrap().procedure.title.clone();
        assert_eq!(title("sktm-gampong"), "Judul kantor");
        assert_ne!(title("kube"), "lama");
    }

    #[test]
    fn editions_are_compared_by_number() {
        assert!(number("2026.11.10") > number("2026.11.9"));
    }
}
