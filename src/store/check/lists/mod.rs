//! Columns and rows that say nothing new and are kept in step with the records, so that lists and searches need not
//! walk everything: kept by triggers (0008) or beside a save (0007). Here they are compared with what the records say.
//!
//! Odd: the tray's column (0005) is compared with the marks it comes from, and the search index has a check of its own.

use rusqlite::Connection;
use uuid::Uuid;

use crate::store::error::Result;
use crate::store::value;

/// What is compared: its name in the file, and the records in which it is wrong.
const COMPARED: [(&str, &str); 8] = [
    ("case_file.since", include_str!("case_since.sql")),
    ("case_file.waiting", include_str!("case_waiting.sql")),
    ("case_file.gampong", include_str!("case_gampong.sql")),
    ("referral.opened", include_str!("referral_opened.sql")),
    ("referral.gampong", include_str!("referral_gampong.sql")),
    ("referral.procedure", include_str!("referral_procedure.sql")),
    ("former_kk", include_str!("former_kk.sql")),
    ("former_kk", include_str!("former_kk_lost.sql")),
];

/// Something kept that is not as the records say, and in which records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfStep {
    /// Table and column, as they are called in the file.
    pub column: &'static str,
    /// The records.
    pub records: Vec<Uuid>,
}

/// Everything kept that is out of step.
///
/// # Errors
/// What SQLite says.
pub fn out_of_step(connection: &Connection) -> Result<Vec<OutOfStep>> {
    let mut wrong = Vec::new();
    for (column, sql) in COMPARED {
        let mut find = connection.prepare(sql)?;
        let rows = find.query_map([], |row| value::id(row, 0))?;
        let records: Vec<Uuid> = rows.collect::<rusqlite::Result<_>>()?;
        if !records.is_empty() {
            wrong.push(OutOfStep { column, records });
        }
    }
    Ok(wrong)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
