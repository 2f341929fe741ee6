//! Rows of needs. A need is written with its case: its checklist is the rule of that day, and only its ticks change.

use rusqlite::{Row, ToSql};
use uuid::Uuid;

use crate::domain::referral::Need;
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::journal::Entity;
use crate::store::record::Record;
use crate::store::value;

impl Record for Need {
    const ENTITY: Entity = Entity::Need;
    const SELECT: &'static str = include_str!("select_need.sql");
    const SUM_COLUMN: usize = 5;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Need> {
        Ok(Need {
            id: value::id(row, 0)?,
            case: value::id(row, 1)?,
            procedure: row.get(2)?,
            title: row.get(3)?,
            checklist: value::json(row, 4)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> Need {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let (id, case) = (self.id.uuid(), self.case.uuid());
        let checklist = serde_json::to_string(&self.checklist)?;
        if !new {
            let ticked = rusqlite::params![id.as_bytes(), checklist, sum];
            write.prepare_cached(include_str!("update_need.sql"))?.execute(ticked)?;
            return Ok(());
        }
        let values: [&dyn ToSql; 6] = [id.as_bytes(), case.as_bytes(), &self.procedure, &self.title, &checklist, &sum];
        write.prepare_cached(include_str!("insert_need.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}
