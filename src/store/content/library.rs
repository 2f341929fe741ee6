//! The content as the desk uses it: the office's version where there is one, otherwise the shipped one.

use rusqlite::{Connection, Row};

use crate::domain::content::holiday;
use crate::domain::content::{Category, Destination, Gampong, Kecamatan, Phrase, Procedure, SpellingVariant, Synonym};
use crate::domain::ids::DestinationId;
use crate::domain::workday::Calendar;
use crate::store::error::Result;
use crate::store::value;

/// A procedure with what the office made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelved {
    /// Today's text.
    pub procedure: Procedure,
    /// True when the office wrote its own version.
    pub own: bool,
    /// Day of approval (`YYYY-MM-DD`), once approved.
    pub approved_at: Option<String>,
    /// Who approved.
    pub approved_by: Option<String>,
}

/// A destination with its identity.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Identity, as referrals name it.
    pub id: DestinationId,
    /// Counts the saves.
    pub version: i64,
    /// What is known about it.
    pub destination: Destination,
}

/// All content of the office, read once and shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// Procedures in alphabetical order of the slug.
    pub procedures: Vec<Shelved>,
    /// Destinations by name.
    pub destinations: Vec<Place>,
    /// The kecamatan of the city, by code.
    pub kecamatan: Vec<Kecamatan>,
    /// The gampong of the city, by code.
    pub gampong: Vec<Gampong>,
    /// PPKS and PSKS, by code.
    pub categories: Vec<Category>,
    /// Citizens' phrases.
    pub phrases: Vec<Phrase>,
    /// Words that mean the same.
    pub synonyms: Vec<Synonym>,
    /// Other spellings of regions.
    pub variants: Vec<SpellingVariant>,
    /// When the office works.
    pub calendar: Calendar,
}

impl Library {
    /// The procedure with this slug.
    pub fn procedure(&self, slug: &str) -> Option<&Shelved> {
        self.procedures.iter().find(|shelved| shelved.procedure.slug == slug)
    }

    /// The destination with this identity.
    pub fn destination(&self, id: DestinationId) -> Option<&Place> {
        self.destinations.iter().find(|place| place.id == id)
    }

    /// True where a list that others may see must not say what somebody came for or was sent to: one confidential procedure
    /// or telling destination among these closes it. By slug.
    pub fn is_closed<'s>(
        &self,
        procedures: impl IntoIterator<Item = &'s str>,
        destinations: impl IntoIterator<Item = &'s str>,
    ) -> bool {
        let sensitive = |slug: &str| self.procedure(slug).is_some_and(|one| one.procedure.sensitive);
        let telling = |slug: &str| {
            let place = self.destinations.iter().find(|one| one.destination.slug == slug);
            place.is_some_and(|one| one.destination.is_telling())
        };
        procedures.into_iter().any(sensitive) || destinations.into_iter().any(telling)
    }

    /// A number that is another one as soon as the office approves a procedure or changes a destination.
    pub fn sign(&self) -> usize {
        let approved = self.procedures.iter().filter(|one| one.approved_at.is_some()).count();
        let saves: i64 = self.destinations.iter().map(|place| place.version).sum();
        approved.saturating_add(usize::try_from(saves).unwrap_or_default())
    }

    /// The gampong with this code.
    pub fn gampong(&self, code: &str) -> Option<&Gampong> {
        self.gampong.iter().find(|gampong| gampong.code == code)
    }

    /// The kecamatan with this code, or of the gampong with this code.
    pub fn kecamatan(&self, code: &str) -> Option<&Kecamatan> {
        let code = code.get(..8).unwrap_or(code);
        self.kecamatan.iter().find(|kecamatan| kecamatan.code == code)
    }

    /// Name of a gampong or kecamatan; the code itself where it is unknown.
    pub fn region_name<'a>(&'a self, code: &'a str) -> &'a str {
        match self.gampong(code) {
            Some(gampong) => &gampong.name,
            None => self.kecamatan.iter().find(|one| one.code == code).map_or(code, |one| &one.name),
        }
    }
}

/// Reads all content from the file.
///
/// # Errors
/// What SQLite says, or a stored value that cannot be understood.
pub fn load(connection: &Connection) -> Result<Library> {
    let mut destinations = rows(connection, include_str!("destinations.sql"), [], |row| {
        Ok(Place { id: value::id(row, 0)?, destination: value::json(row, 1)?, version: row.get(2)? })
    })?;
    destinations.sort_by(|a, b| a.destination.name.cmp(&b.destination.name));
    Ok(Library {
        procedures: rows(connection, include_str!("procedures.sql"), [], shelved)?,
        destinations,
        kecamatan: rows(connection, include_str!("regions.sql"), ["kecamatan"], |row| value::json(row, 0))?,
        gampong: rows(connection, include_str!("regions.sql"), ["gampong"], |row| value::json(row, 0))?,
        categories: rows(connection, "SELECT data FROM category ORDER BY code", [], |row| value::json(row, 0))?,
        phrases: rows(connection, include_str!("phrases.sql"), ["phrase"], |row| value::json(row, 0))?,
        synonyms: rows(connection, include_str!("phrases.sql"), ["synonym"], |row| value::json(row, 0))?,
        variants: rows(connection, include_str!("variants.sql"), [], variant)?,
        calendar: holiday::calendar(&super::holidays(connection)?),
    })
}

/// Codes of the kecamatan and of the gampong of the city.
///
/// # Errors
/// What SQLite says.
pub fn region_codes(connection: &Connection) -> Result<(Vec<String>, Vec<String>)> {
    let codes = |level: &str| {
        let code = "SELECT code FROM region WHERE level = ?1 ORDER BY code";
        rows(connection, code, [level], |row| row.get(0))
    };
    Ok((codes("kecamatan")?, codes("gampong")?))
}

/// The same number as [`Library::sign`], of the file as it is now: another desk's approval or change shows in it.
///
/// # Errors
/// What SQLite says.
pub fn sign(connection: &Connection) -> Result<usize> {
    let count = "SELECT (SELECT count(*) FROM procedure WHERE approved_at IS NOT NULL) + (SELECT coalesce(sum(version), 0) FROM destination)";
    let sign: i64 = connection.prepare_cached(count)?.query_row([], |row| row.get(0))?;
    Ok(usize::try_from(sign).unwrap_or_default())
}

fn rows<T>(
    connection: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn shelved(row: &Row<'_>) -> rusqlite::Result<Shelved> {
    Ok(Shelved {
        procedure: value::json(row, 0)?,
        own: row.get(1)?,
        approved_at: row.get(2)?,
        approved_by: row.get(3)?,
    })
}

fn variant(row: &Row<'_>) -> rusqlite::Result<SpellingVariant> {
    Ok(SpellingVariant {
        level: row.get(0)?,
        code: row.get(1)?,
        official: row.get(2)?,
        variant: row.get(3)?,
        origin: row.get(4)?,
    })
}
