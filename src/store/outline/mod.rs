//! Outlines the office brought in: at most one set per level is shown, earlier ones stay as they were. The outlines are
//! the last column, so that lists of sets never touch their pages; a hash says whether they are still what was stored.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::attachment::hash;
use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{record, sum, value};
use crate::domain::geo::{Level, OutlineSet, Outlines, Shape};
use crate::domain::ids::OutlineSetId;

const SELECT: &str = include_str!("select.sql");
/// Number of columns before the check value.
const SUM_COLUMN: usize = 11;

fn from_row(row: &Row<'_>) -> rusqlite::Result<OutlineSet> {
    Ok(OutlineSet {
        id: value::id(row, 0)?,
        version: row.get(1)?,
        level: value::code(row, 2, Level::from_code)?,
        file: row.get(3)?,
        source: row.get(4)?,
        hash: row.get(5)?,
        shapes_hash: row.get(6)?,
        at: value::time(row, 7)?,
        by: row.get(8)?,
        ended_at: value::maybe_time(row, 9)?,
        ended_by: row.get(10)?,
    })
}

/// A file of outlines that was judged and is to be stored.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Kecamatan or gampong.
    pub level: Level,
    /// Name of the file, without its folder.
    pub file: String,
    /// Where the outlines come from.
    pub source: String,
    /// SHA-256 of the file.
    pub hash: String,
    /// One outline per region.
    pub shapes: Vec<Shape>,
}

/// The set of a level that is shown now.
///
/// # Errors
/// What SQLite says.
pub fn current(connection: &Connection, level: Level) -> Result<Option<OutlineSet>> {
    let mut find = connection.prepare_cached(&format!("{SELECT} WHERE level = ?1 AND ended_at IS NULL"))?;
    Ok(find.query_row([level.code()], from_row).optional()?)
}

/// Which sets are shown now: none, one or both levels.
///
/// # Errors
/// What SQLite says.
pub fn sets(connection: &Connection) -> Result<Vec<OutlineSetId>> {
    let found = Level::ALL.iter().map(|level| current(connection, *level)).collect::<Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().map(|set| set.id).collect())
}

/// The sets that are shown now, with their outlines: none, one or both levels.
///
/// # Errors
/// [`Error::Damaged`] when outlines are not what was stored.
pub fn shown(connection: &Connection) -> Result<Vec<Outlines>> {
    let sets: Vec<OutlineSet> = Level::ALL
        .iter()
        .map(|level| current(connection, *level))
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    sets.into_iter().map(|set| Ok(Outlines { shapes: shapes(connection, &set)?, set })).collect()
}

fn shapes(connection: &Connection, set: &OutlineSet) -> Result<Vec<Shape>> {
    let mut find = connection.prepare_cached("SELECT shapes FROM outline_set WHERE id = ?1")?;
    let text: String = find.query_row([set.id.uuid().as_bytes()], |row| row.get(0))?;
    if hash(text.as_bytes()) != set.shapes_hash {
        return Err(Error::Damaged(set.file.clone()));
    }
    Ok(serde_json::from_str(&text)?)
}

/// Stores a set and shows it from now on; the one shown before ends. The journal names it and never holds its outlines.
///
/// # Errors
/// What SQLite says.
pub fn bring(write: &Write<'_>, incoming: &Incoming) -> Result<OutlineSet> {
    take_back(write, incoming.level)?;
    let shapes = serde_json::to_string(&incoming.shapes)?;
    let set = OutlineSet {
        id: OutlineSetId::from(Uuid::now_v7()),
        version: 1,
        level: incoming.level,
        file: incoming.file.clone(),
        source: incoming.source.clone(),
        hash: incoming.hash.clone(),
        shapes_hash: hash(shapes.as_bytes()),
        at: write.moment(),
        by: write.desk().user.clone(),
        ended_at: None,
        ended_by: String::new(),
    };
    write.prepare_cached(include_str!("insert.sql"))?.execute(params![
        set.id.uuid().as_bytes(),
        set.version,
        set.level.code(),
        set.file,
        set.source,
        set.hash,
        set.shapes_hash,
        set.at.format(value::TIME).to_string(),
        set.by,
        None::<String>,
        set.ended_by,
        sum::of(&set)?,
        shapes,
    ])?;
    write.journal(Verb::Create, Entity::Outline, set.id.uuid(), None, &set)?;
    Ok(set)
}

/// Ends the set of a level; the schematic outlines are shown again. Gives the set that was shown, if there was one.
///
/// # Errors
/// What SQLite says.
pub fn take_back(write: &Write<'_>, level: Level) -> Result<Option<OutlineSet>> {
    let Some(before) = current(write, level)? else { return Ok(None) };
    let after = OutlineSet {
        version: before.version + 1,
        ended_at: Some(write.moment()),
        ended_by: write.desk().user.clone(),
        ..before.clone()
    };
    write.prepare_cached(include_str!("end.sql"))?.execute(params![
        after.id.uuid().as_bytes(),
        after.version,
        after.ended_at.map(|at| at.format(value::TIME).to_string()),
        after.ended_by,
        sum::of(&after)?,
    ])?;
    write.journal(Verb::Change, Entity::Outline, after.id.uuid(), Some(&before), &after)?;
    Ok(Some(after))
}

/// Every set whose fields do not agree with the check value, or whose outlines not with their hash (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::unsound(connection, SELECT, |row| {
        let set = from_row(row)?;
        shapes(connection, &set)?;
        Ok(sum::of(&set)? == row.get::<_, i64>(SUM_COLUMN)?)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::store::{Desk, Store};

    fn office() -> Store {
        Store::in_memory(Desk { user: "uji".into(), terminal: "uji".into() }).unwrap()
    }

    fn incoming(level: Level, file: &str) -> Incoming {
        let ring = vec![(95.3, 5.5), (95.31, 5.5), (95.31, 5.512_345), (95.3, 5.5)];
        Incoming {
            level,
            file: file.into(),
            source: "contoh".into(),
            hash: hash(file.as_bytes()),
            shapes: vec![Shape { code: "11.71.01".into(), polygons: vec![vec![ring]] }],
        }
    }

    #[test]
    fn a_set_comes_back_as_it_was_brought() {
        let mut store = office();
        let brought = incoming(Level::Kecamatan, "a.geojson");
        let set = store.write(|w| bring(w, &brought)).unwrap().value;
        let shown = store.read(shown).unwrap();
        assert_eq!((shown.len(), &shown[0].set, &shown[0].shapes), (1, &set, &brought.shapes));
        assert_eq!(set.by, "uji");
        assert_eq!(shown[0].at((95.309, 5.505)), Some("11.71.01"));
    }

    #[test]
    fn each_level_shows_one_set_and_the_newer_takes_the_place() {
        let mut store = office();
        for (level, file) in [(Level::Kecamatan, "a"), (Level::Gampong, "b"), (Level::Kecamatan, "c")] {
            store.write(|w| bring(w, &incoming(level, file))).unwrap();
        }
        let files: Vec<String> = store.read(shown).unwrap().into_iter().map(|one| one.set.file).collect();
        assert_eq!(files, ["c", "b"]);
    }

    #[test]
    fn a_set_is_taken_back_once_and_stays_in_the_file() {
        let mut store = office();
        store.write(|w| bring(w, &incoming(Level::Gampong, "a"))).unwrap();
        let gone = store.write(|w| take_back(w, Level::Gampong)).unwrap().value.unwrap();
        assert!(gone.ended_at.is_some() && gone.ended_by == "uji");
        assert_eq!(store.write(|w| take_back(w, Level::Gampong)).unwrap().value, None);
        assert!(store.read(shown).unwrap().is_empty());
        let kept: i64 =
            store.read(|r| Ok(r.query_row("SELECT count(*) FROM outline_set", [], |row| row.get(0))?)).unwrap();
        assert_eq!(kept, 1);
        assert!(store.read(damaged).unwrap().is_empty());
    }

    #[test]
    fn a_changed_corner_is_noticed_and_not_drawn() {
        let mut store = office();
        let set = store.write(|w| bring(w, &incoming(Level::Gampong, "a"))).unwrap().value;
        store
            .write(|w| Ok(w.execute_batch("UPDATE outline_set SET shapes = replace(shapes, '95.31', '95.32')")?))
            .unwrap();
        assert_eq!(store.read(damaged).unwrap(), [set.id.uuid()]);
        assert!(matches!(store.read(shown), Err(Error::Damaged(file)) if file == "a"));
    }

    #[test]
    fn a_changed_source_is_noticed() {
        let mut store = office();
        let set = store.write(|w| bring(w, &incoming(Level::Gampong, "a"))).unwrap().value;
        store.write(|w| Ok(w.execute_batch("UPDATE outline_set SET source = 'lain'")?)).unwrap();
        assert_eq!(store.read(damaged).unwrap(), [set.id.uuid()]);
    }
}
