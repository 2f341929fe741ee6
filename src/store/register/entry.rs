//! One entry as a row.

use rusqlite::{Row, ToSql, types::Type};
use uuid::Uuid;

use crate::domain::fold::fold;
use crate::domain::ids::PersonId;
use crate::domain::register::{EndReason, Ended, Entry, Source, Subject, SubjectKind};
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::journal::Entity;
use crate::store::record::Record;
use crate::store::value;

fn subject(row: &Row<'_>) -> rusqlite::Result<Subject> {
    let missing = || rusqlite::Error::FromSqlConversionFailure(4, Type::Null, "no person".into());
    let name: String = row.get(6)?;
    Ok(match value::code(row, 3, SubjectKind::from_code)? {
        SubjectKind::Person => Subject::Person(value::maybe_id(row, 4)?.ok_or_else(missing)?),
        SubjectKind::Family => Subject::Family { kk: row.get(5)?, name },
        SubjectKind::Community => Subject::Community(name),
        SubjectKind::Institution => Subject::Institution(name),
    })
}

fn ended(row: &Row<'_>) -> rusqlite::Result<Option<Ended>> {
    let Some((on, reason)) = value::maybe_date(row, 13)?.zip(value::maybe_code(row, 15, EndReason::from_code)?) else {
        return Ok(None);
    };
    Ok(Some(Ended { on, by: row.get(14)?, reason, note: row.get(16)? }))
}

impl Record for Entry {
    const ENTITY: Entity = Entity::Register;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 21;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
        Ok(Entry {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            category: row.get(2)?,
            subject: subject(row)?,
            gampong: row.get(7)?,
            found_on: value::date(row, 8)?,
            found_by: row.get(9)?,
            source: value::code(row, 10, Source::from_code)?,
            confirmed_on: value::date(row, 11)?,
            confirmed_by: row.get(12)?,
            ended: ended(row)?,
            age: row.get(17)?,
            address: row.get(18)?,
            contact: row.get(19)?,
            note: row.get(20)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Entry {
        Entry { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let id = self.id.uuid();
        let person = self.subject.person().map(|id| id.uuid().as_bytes().to_vec());
        let over = self.ended.as_ref();
        let values: [&dyn ToSql; 23] = [
            id.as_bytes(),
            &self.version,
            &self.category,
            &self.subject.kind().code(),
            &person,
            &self.subject.kk(),
            &self.subject.name(),
            &self.gampong,
            &self.found_on.to_string(),
            &self.found_by,
            &self.source.code(),
            &self.confirmed_on.to_string(),
            &self.confirmed_by,
            &over.map(|ended| ended.on.to_string()),
            &over.map_or("", |ended| ended.by.as_str()),
            &over.map(|ended| ended.reason.code()),
            &over.map_or("", |ended| ended.note.as_str()),
            &self.age,
            &self.address,
            &self.contact,
            &self.note,
            &sum,
            &label(write, self)?,
        ];
        let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}

/// By which an entry stands in its list: the folded name of the person, or of what it is about.
fn label(write: &Write<'_>, entry: &Entry) -> Result<String> {
    match entry.subject.person() {
        None => Ok(fold(entry.subject.name())),
        Some(person) => Ok(fold(&name_of(write, person)?)),
    }
}

fn name_of(write: &Write<'_>, person: PersonId) -> Result<String> {
    let mut find = write.prepare_cached("SELECT name FROM person WHERE id = ?1")?;
    Ok(find.query_row([person.uuid().as_bytes()], |row| row.get(0))?)
}
