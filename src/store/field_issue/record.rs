//! Problems from the field and their steps as rows.

use rusqlite::{Row, ToSql, params};
use uuid::Uuid;

use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueStep, IssueTopic};
use crate::domain::member::Pillar;
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::journal::Entity;
use crate::store::record::Record;
use crate::store::value::{self, bytes};

impl Record for FieldIssue {
    const ENTITY: Entity = Entity::FieldIssue;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 19;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<FieldIssue> {
        Ok(FieldIssue {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            raised_on: value::date(row, 2)?,
            member: value::maybe_id(row, 3)?,
            pillar: value::maybe_code(row, 4, Pillar::from_code)?,
            raised_by: row.get(5)?,
            raised_in: value::maybe_id(row, 6)?,
            area: row.get(7)?,
            topic: value::code(row, 8, IssueTopic::from_code)?,
            title: row.get(9)?,
            about: row.get(10)?,
            cases: value::json(row, 11)?,
            state: value::code(row, 12, IssueState::from_code)?,
            due: value::maybe_date(row, 13)?,
            decided_in: value::maybe_id(row, 14)?,
            decided_on: value::maybe_date(row, 15)?,
            decision: row.get(16)?,
            merged_into: value::maybe_id(row, 17)?,
            by: row.get(18)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> FieldIssue {
        FieldIssue { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let id = self.id.uuid();
        let values: [&dyn ToSql; 20] = [
            id.as_bytes(),
            &self.version,
            &self.raised_on.to_string(),
            &bytes(self.member.map(|id| id.uuid())),
            &self.pillar.map(Pillar::code),
            &self.raised_by,
            &bytes(self.raised_in.map(|id| id.uuid())),
            &self.area,
            &self.topic.code(),
            &self.title,
            &self.about,
            &serde_json::to_string(&self.cases)?,
            &self.state.code(),
            &self.due.map(|day| day.to_string()),
            &bytes(self.decided_in.map(|id| id.uuid())),
            &self.decided_on.map(|day| day.to_string()),
            &self.decision,
            &bytes(self.merged_into.map(|id| id.uuid())),
            &self.by,
            &sum,
        ];
        write.prepare_cached(include_str!("put.sql"))?.execute(values.as_slice())?;
        write.prepare_cached("DELETE FROM issue_case WHERE issue = ?1")?.execute([id.as_bytes()])?;
        let mut case = write.prepare_cached("INSERT OR IGNORE INTO issue_case (issue, case_id) VALUES (?1, ?2)")?;
        for one in &self.cases {
            case.execute(params![id.as_bytes(), one.uuid().as_bytes()])?;
        }
        Ok(())
    }
}

/// Steps are written once: the version is always 0 before and 1 after, and stands in no column.
impl Record for IssueStep {
    const ENTITY: Entity = Entity::IssueStep;
    const SELECT: &'static str =
        "SELECT id, issue, at, by_user, act, from_state, to_state, activity, words, sum FROM issue_step";
    const SUM_COLUMN: usize = 9;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<IssueStep> {
        Ok(IssueStep {
            id: value::id(row, 0)?,
            issue: value::id(row, 1)?,
            at: value::time(row, 2)?,
            by: row.get(3)?,
            act: value::code(row, 4, IssueAct::from_code)?,
            from: value::maybe_code(row, 5, IssueState::from_code)?,
            to: value::code(row, 6, IssueState::from_code)?,
            activity: value::maybe_id(row, 7)?,
            words: row.get(8)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> IssueStep {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let sql = "INSERT INTO issue_step (id, issue, at, by_user, act, from_state, to_state, activity, words, sum)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        write.prepare_cached(sql)?.execute(params![
            self.id.uuid().as_bytes(),
            self.issue.uuid().as_bytes(),
            self.at.format(value::TIME).to_string(),
            self.by,
            self.act.code(),
            self.from.map(IssueState::code),
            self.to.code(),
            bytes(self.activity.map(|id| id.uuid())),
            self.words,
            sum,
        ])?;
        Ok(())
    }
}
