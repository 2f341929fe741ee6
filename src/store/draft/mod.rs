//! Unfinished work, saved while it is typed (R13): at most half a second behind the keys, per user and terminal, offered
//! after a crash, deleted on save.

use rusqlite::{Connection, Row, params};

use super::door::Write;
use super::error::Result;
use super::journal::Entity;
use super::value;
use crate::domain::ids::DraftId;

/// One piece of unfinished work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Identity; the form keeps it while it is open.
    pub id: DraftId,
    /// Which form.
    pub form: String,
    /// What people see in the list of drafts.
    pub title: String,
    /// The form's values as JSON.
    pub payload: String,
    /// Who typed it.
    pub user: String,
    /// Office time of the last save, `YYYY-MM-DDTHH:MM:SS`; empty before the first.
    pub saved_at: String,
}

/// Saves a draft, new or again.
///
/// # Errors
/// What SQLite says.
pub fn save(write: &Write<'_>, draft: &Draft) -> Result<()> {
    let at = write.now().format(value::TIME).to_string();
    write.prepare_cached(include_str!("save.sql"))?.execute(params![
        draft.id.uuid().as_bytes(),
        write.desk().user,
        write.desk().terminal,
        draft.form,
        draft.title,
        draft.payload,
        at,
    ])?;
    write.touch(Entity::Draft);
    Ok(())
}

/// Removes a draft: its form was saved, or put away for good. Removing one that is gone is no error.
///
/// # Errors
/// What SQLite says.
pub fn remove(write: &Write<'_>, id: DraftId) -> Result<()> {
    write.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id.uuid().as_bytes()])?;
    write.touch(Entity::Draft);
    Ok(())
}

/// All drafts of the office, newest first: a desk may finish what another began.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Draft>> {
    let mut statement = connection.prepare_cached(include_str!("all.sql"))?;
    let rows = statement.query_map([], |row: &Row<'_>| {
        Ok(Draft {
            id: value::id(row, 0)?,
            form: row.get(1)?,
            title: row.get(2)?,
            payload: row.get(3)?,
            user: row.get(4)?,
            saved_at: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
