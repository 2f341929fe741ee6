//! Rows of notes, home visits and services.

use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use crate::domain::ids::CaseId;
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::value;

impl Record for CaseNote {
    const ENTITY: Entity = Entity::Note;
    const SELECT: &'static str = include_str!("select_note.sql");
    const SUM_COLUMN: usize = 8;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<CaseNote> {
        Ok(CaseNote {
            id: value::id(row, 0)?,
            case: value::id(row, 1)?,
            kind: value::code(row, 2, NoteKind::from_code)?,
            at: value::time(row, 3)?,
            day: value::maybe_date(row, 4)?.unwrap_or_default(),
            by: row.get(5)?,
            who: row.get(6)?,
            text: row.get(7)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> CaseNote {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        if !new {
            return Err(Error::Rule { field: "note", rule: "written_once" });
        }
        let (id, case) = (self.id.uuid(), self.case.uuid());
        let values: [&dyn ToSql; 9] = [
            id.as_bytes(),
            case.as_bytes(),
            &self.kind.code(),
            &self.at.format(value::TIME).to_string(),
            &self.day.to_string(),
            &self.by,
            &self.who,
            &self.text,
            &sum,
        ];
        write.prepare_cached(include_str!("insert_note.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Notes of one case, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn notes(connection: &Connection, case: CaseId) -> Result<Vec<CaseNote>> {
    record::list(connection, "WHERE case_id = ?1 ORDER BY row", [case.uuid().as_bytes()])
}

/// Writes a note down. A home visit and a service need somebody who was there.
///
/// # Errors
/// [`Error::Rule`] without text, or without a person where one is needed, or for a day after today.
pub fn write_note(write: &Write<'_>, note: &CaseNote) -> Result<CaseNote> {
    if note.text.trim().is_empty() {
        return Err(Error::Rule { field: "note", rule: "required" });
    }
    if note.kind != NoteKind::Note && note.who.trim().is_empty() {
        return Err(Error::Rule { field: "who", rule: "required" });
    }
    if note.day > write.now().date() {
        return Err(Error::Rule { field: "day", rule: "future" });
    }
    let signed = CaseNote { by: write.desk().user.clone(), at: write.moment(), ..note.clone() };
    Ok(record::save(write, &signed)?.1)
}
