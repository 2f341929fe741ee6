//! Unfinished work, saved while it is typed (R13): at most half a second behind the keys, per user and terminal, offered
//! after a crash, deleted on save. One that is dropped by hand can be brought back until the day is over.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use super::door::Write;
use super::error::Result;
use super::journal::{Entity, Verb};
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

/// What the journal says of a draft: never what was typed in it.
#[derive(Serialize)]
struct Standing {
    dropped: bool,
}

/// Drops a draft by hand: it is offered no more, and kept until the day is over. Dropping one that is gone is no error.
///
/// # Errors
/// What SQLite says.
pub fn drop(write: &Write<'_>, id: DraftId) -> Result<()> {
    let now = write.now();
    let today = now.date().and_time(chrono::NaiveTime::MIN).format(value::TIME).to_string();
    write.execute("DELETE FROM draft WHERE dropped < ?1", [today])?;
    let mark = "UPDATE draft SET dropped = ?2 WHERE id = ?1 AND dropped IS NULL";
    let marked = write.execute(mark, params![id.uuid().as_bytes(), now.format(value::TIME).to_string()])?;
    note(write, id, marked > 0, true)
}

/// Brings a dropped draft back; false when it is not among the dropped ones (any more).
///
/// # Errors
/// What SQLite says.
pub fn restore(write: &Write<'_>, id: DraftId) -> Result<bool> {
    let unmark = "UPDATE draft SET dropped = NULL WHERE id = ?1 AND dropped IS NOT NULL";
    let back = write.execute(unmark, [id.uuid().as_bytes()])? > 0;
    note(write, id, back, false)?;
    Ok(back)
}

fn note(write: &Write<'_>, id: DraftId, happened: bool, dropped: bool) -> Result<()> {
    if happened {
        let (before, after) = (Standing { dropped: !dropped }, Standing { dropped });
        write.journal(Verb::Change, Entity::Draft, id.uuid(), Some(&before), &after)?;
    }
    write.touch(Entity::Draft);
    Ok(())
}

/// What people saw of a draft in the list; none when it is gone.
///
/// # Errors
/// What SQLite says.
pub fn title(connection: &Connection, id: DraftId) -> Result<Option<String>> {
    let mut find = connection.prepare_cached("SELECT title FROM draft WHERE id = ?1")?;
    Ok(find.query_row([id.uuid().as_bytes()], |row| row.get(0)).optional()?)
}

/// Removes a draft: its form was saved. Removing one that is gone is no error.
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
