//! The journal: who changed what, when, at which desk, from which value to which (R4, R22, R32). Written only inside
//! the write door, in the same transaction as the change; each row carries the hash of the one before.

mod chain;

pub use chain::{Broken, Head, verify};

use chrono::NaiveDateTime;
use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::door::Desk;
use super::error::{Error, Result};

/// Which kind of record changed: screens refresh only what they show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entity {
    /// A citizen.
    Person,
    /// A pillar member.
    Member,
    /// A decree that appoints members.
    Appointment,
    /// Many members moved to one decree.
    Renewal,
    /// A visit.
    Visit,
    /// A case.
    Case,
    /// A need.
    Need,
    /// A referral.
    Referral,
    /// A letter.
    Letter,
    /// A destination.
    Destination,
    /// A procedure.
    Procedure,
    /// A day of the calendar.
    Holiday,
    /// Office settings.
    Office,
    /// A step of the ladder.
    Step,
    /// An answer of a destination.
    Reply,
    /// A note of a case.
    Note,
    /// A file kept with a case.
    Attachment,
    /// A milestone of a procedure's own road.
    Milestone,
    /// Initials, signature or collection of a letter.
    Mark,
    /// Two records of one person that became one.
    Merge,
    /// A list kept under a name.
    KeptList,
    /// A doubt about a destination.
    Recheck,
    /// A list that left the office.
    Export,
    /// An entry of the register.
    Register,
    /// What a partner gave.
    Contribution,
    /// A walk through a gampong.
    Round,
    /// What was said of an entry in a walk.
    RoundMark,
    /// A file of outlines for the map.
    Outline,
    /// One thing done to many at once; its records have rows of their own before it.
    Bulk,
    /// Unfinished work; only dropping it and bringing it back are journalled.
    Draft,
    /// An activity or a meeting.
    Activity,
    /// A problem from the field.
    FieldIssue,
    /// A step of a problem from the field.
    IssueStep,
    /// A decision or a follow-up.
    FollowUp,
    /// A service point.
    Point,
    /// What a partner promised.
    Promise,
    /// A monthly report to the Camat.
    MonthlyReport,
    /// A number of a monthly report.
    MonthlyIssue,
}

impl Entity {
    /// The stored name.
    pub const fn code(self) -> &'static str {
        match self {
            Entity::Person => "person",
            Entity::Member => "member",
            Entity::Appointment => "appointment",
            Entity::Renewal => "renewal",
            Entity::Visit => "visit",
            Entity::Case => "case",
            Entity::Need => "need",
            Entity::Referral => "referral",
            Entity::Letter => "letter",
            Entity::Destination => "destination",
            Entity::Procedure => "procedure",
            Entity::Holiday => "holiday",
            Entity::Office => "office",
            Entity::Step => "step",
            Entity::Reply => "reply",
            Entity::Note => "note",
            Entity::Attachment => "attachment",
            Entity::Milestone => "milestone",
            Entity::Mark => "mark",
            Entity::Merge => "merge",
            Entity::KeptList => "kept_list",
            Entity::Recheck => "recheck",
            Entity::Export => "export",
            Entity::Register => "register",
            Entity::Contribution => "contribution",
            Entity::Round => "round",
            Entity::RoundMark => "round_mark",
            Entity::Outline => "outline_set",
            Entity::Bulk => "bulk",
            Entity::Draft => "draft",
            Entity::Activity => "activity",
            Entity::FieldIssue => "field_issue",
            Entity::IssueStep => "issue_step",
            Entity::FollowUp => "follow_up",
            Entity::Point => "service_point",
            Entity::Promise => "promise",
            Entity::MonthlyReport => "monthly_report",
            Entity::MonthlyIssue => "monthly_issue",
        }
    }
}

/// What was done to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// It is new.
    Create,
    /// It was changed.
    Change,
    /// It was made void (never deleted).
    Void,
    /// Something masked was shown.
    View,
}

impl Verb {
    const fn code(self) -> &'static str {
        match self {
            Verb::Create => "create",
            Verb::Change => "change",
            Verb::Void => "void",
            Verb::View => "view",
        }
    }
}

/// One row about to be written.
pub(super) struct Entry<'a> {
    pub desk: &'a Desk,
    pub at: NaiveDateTime,
    pub verb: Verb,
    pub entity: Entity,
    pub record: Uuid,
    pub changes: String,
}

/// The fields that differ, as `{"field": [from, to]}`; a new record has `null` as every *from*.
///
/// # Errors
/// When a record cannot be turned into JSON.
pub fn difference<T: Serialize>(from: Option<&T>, to: &T) -> Result<String> {
    let before = match from {
        Some(record) => object(record)?,
        None => Map::new(),
    };
    let mut changes = Map::new();
    let after = object(to)?;
    // A field that is empty now may be left out of the record.
    for (field, old) in &before {
        if !after.contains_key(field) && field != "version" {
            changes.insert(field.clone(), Value::Array(vec![old.clone(), Value::Null]));
        }
    }
    for (field, after) in after {
        let old = before.get(&field).cloned().unwrap_or(Value::Null);
        if old != after && field != "version" {
            changes.insert(field, Value::Array(vec![old, after]));
        }
    }
    Ok(Value::Object(changes).to_string())
}

fn object<T: Serialize>(record: &T) -> Result<Map<String, Value>> {
    match serde_json::to_value(record)? {
        Value::Object(map) => Ok(map),
        _ => Err(Error::Unreadable("journal")),
    }
}

/// Appends one row and moves the head of the chain.
pub(super) fn append(connection: &Connection, head: &mut Head, entry: &Entry<'_>) -> Result<()> {
    let id = Uuid::now_v7();
    head.step(entry.at.and_utc().timestamp_millis());
    let at = entry.at.format("%Y-%m-%dT%H:%M:%S").to_string();
    let line = chain::line(head, &id, &at, entry);
    let (prev, hash) = head.link(&line);
    connection.prepare_cached(include_str!("insert.sql"))?.execute(params![
        id.as_bytes(),
        head.post.as_bytes(),
        head.seq,
        head.clock,
        at,
        entry.desk.user,
        entry.desk.terminal,
        super::schema::VERSION,
        entry.verb.code(),
        entry.entity.code(),
        entry.record.as_bytes(),
        entry.changes,
        prev,
        hash,
    ])?;
    Ok(())
}

/// One line of a record's history, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Office time, `YYYY-MM-DDTHH:MM:SS`.
    pub at: String,
    /// Who.
    pub user: String,
    /// At which desk.
    pub terminal: String,
    /// create, change or void.
    pub verb: String,
    /// Kind of record.
    pub entity: String,
    /// `{"field": [from, to]}` as JSON.
    pub changes: String,
}

/// The last `limit` changes of one record.
///
/// # Errors
/// What SQLite says.
pub fn history(connection: &Connection, record: Uuid, limit: usize) -> Result<Vec<Past>> {
    let mut statement = connection.prepare_cached(include_str!("history.sql"))?;
    let rows = statement.query_map(params![record.as_bytes(), limit as i64], |row| {
        Ok(Past {
            at: row.get(0)?,
            user: row.get(1)?,
            terminal: row.get(2)?,
            verb: row.get(3)?,
            entity: row.get(4)?,
            changes: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Thing {
        version: i64,
        name: &'static str,
        age: Option<u8>,
    }

    #[test]
    fn only_changed_fields_are_named_and_the_version_never() {
        let old = Thing { version: 1, name: "a", age: None };
        let new = Thing { version: 2, name: "a", age: Some(3) };
        assert_eq!(difference(Some(&old), &new).unwrap(), r#"{"age":[null,3]}"#);
    }

    #[test]
    fn a_new_record_names_what_it_has() {
        let new = Thing { version: 1, name: "a", age: None };
        assert_eq!(difference(None, &new).unwrap(), r#"{"name":[null,"a"]}"#);
    }
}
