//! Who took part when, out of one index alone: the grid of involvement of many years is read without a single activity.

use rusqlite::Connection;

use crate::domain::involvement::Took;
use crate::domain::member::Pillar;
use crate::store::error::Result;
use crate::store::value;

/// Everything the grid is made of; the index holds all of it, in this order.
pub(super) const SQL: &str =
    "SELECT pillar, member, day, activity FROM activity_member INDEXED BY activity_member_grid";

/// Gives every day on which a member took part in an activity that counts.
///
/// # Errors
/// What SQLite says.
pub fn took(connection: &Connection, mut give: impl FnMut(Took)) -> Result<()> {
    let mut statement = connection.prepare_cached(SQL)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        give(Took {
            pillar: Pillar::from_code(row.get_ref(0)?.as_str().unwrap_or_default()),
            member: value::id(row, 1)?,
            day: value::date(row, 2)?,
            activity: value::id(row, 3)?,
        });
    }
    Ok(())
}
