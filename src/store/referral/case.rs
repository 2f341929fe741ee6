//! Rows of cases.

use rusqlite::{Row, ToSql};
use uuid::Uuid;

use crate::domain::referral::{Case, CaseState, Relation, Reporter};
use crate::domain::visit::Channel;
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::journal::Entity;
use crate::store::record::Record;
use crate::store::value;

impl Record for Case {
    const ENTITY: Entity = Entity::Case;
    const SELECT: &'static str = include_str!("select_case.sql");
    const SUM_COLUMN: usize = 13;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Case> {
        Ok(Case {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            subject: value::id(row, 2)?,
            reporter: Reporter {
                relation: value::code(row, 3, Relation::from_code)?,
                name: row.get(4)?,
                phone: row.get(5)?,
            },
            channel: value::code(row, 6, Channel::from_code)?,
            state: value::code(row, 7, CaseState::from_code)?,
            opened_at: value::time(row, 8)?,
            note: row.get(9)?,
            answer: row.get(10)?,
            parent: value::maybe_id(row, 11)?,
            due: value::maybe_date(row, 12)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Case {
        Case { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let (id, subject) = (self.id.uuid(), self.subject.uuid());
        let parent = self.parent.map(|id| id.uuid().as_bytes().to_vec());
        let values: [&dyn ToSql; 14] = [
            id.as_bytes(),
            &self.version,
            subject.as_bytes(),
            &self.reporter.relation.code(),
            &self.reporter.name,
            &self.reporter.phone,
            &self.channel.code(),
            &self.state.code(),
            &self.opened_at.format(value::TIME).to_string(),
            &self.note,
            &self.answer,
            &parent,
            &self.due.map(|day| day.to_string()),
            &sum,
        ];
        let sql = if new { include_str!("insert_case.sql") } else { include_str!("update_case.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}
