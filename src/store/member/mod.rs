//! Members of the pillars in the file.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::{appointment, value};
use crate::domain::ids::MemberId;
use crate::domain::member::{Checked, Decree, Level, Member, Pillar, Term};
use crate::domain::person::Sex;

impl Record for Member {
    const ENTITY: Entity = Entity::Member;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 25;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Member> {
        let text = |column| Ok::<String, rusqlite::Error>(row.get::<_, Option<String>>(column)?.unwrap_or_default());
        Ok(Member {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            name: row.get(2)?,
            nik: row.get(3)?,
            sex: value::maybe_code(row, 4, Sex::from_code)?,
            pillar: value::code(row, 5, Pillar::from_code)?,
            role: row.get(6)?,
            level: value::code(row, 7, Level::from_code)?,
            areas: value::list(row, 8)?,
            decree: Decree {
                number: text(9)?,
                date: value::maybe_date(row, 10)?,
                issuer: text(11)?,
                title: text(12)?,
                starts: value::maybe_date(row, 13)?,
                ends: value::maybe_date(row, 14)?,
            },
            superior: row.get(15)?,
            phone: row.get(16)?,
            note: row.get(17)?,
            in_service: row.get(18)?,
            appointment: value::maybe_id(row, 19)?,
            former: value::json(row, 20)?,
            own: value::json(row, 21)?,
            checked: value::maybe_date(row, 22)?
                .map(|on| Ok::<_, rusqlite::Error>(Checked { on, by: row.get(23)? }))
                .transpose()?,
            wrong_phone: row.get(24)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Member {
        Member { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let id = self.id.uuid();
        let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string());
        let checked = self.checked.as_ref();
        let values: [&dyn ToSql; 22] = [
            id.as_bytes(),
            &self.version,
            &self.name,
            &self.nik,
            &self.sex.map(Sex::code),
            &self.pillar.code(),
            &self.role,
            &self.level.code(),
            &self.areas.join(" "),
            &date(self.decree.starts),
            &date(self.decree.ends),
            &self.superior,
            &self.phone,
            &self.note,
            &self.in_service,
            &self.appointment.map(|id| id.uuid().as_bytes().to_vec()),
            &serde_json::to_string(&self.former)?,
            &serde_json::to_string(&self.own)?,
            &date(checked.map(|checked| checked.on)),
            &checked.map_or("", |checked| checked.by.as_str()),
            &self.wrong_phone,
            &sum,
        ];
        let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}

/// The member with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: MemberId) -> Result<Member> {
    record::get(connection, id.uuid())
}

/// All members by name; a few hundred at most, so lists filter in memory.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<Member>> {
    record::list(connection, "ORDER BY name, row", [])
}

/// The one member in service who is called so; none where nobody is, or several are.
///
/// # Errors
/// What SQLite says.
pub fn called(connection: &Connection, name: &str, today: NaiveDate) -> Result<Option<Member>> {
    let is_called = |one: &Member| one.name.trim().eq_ignore_ascii_case(name.trim());
    let serves = |one: &Member| matches!(one.term_on(today), Term::Active | Term::EndingSoon | Term::Unknown);
    let mut found = all(connection)?.into_iter().filter(|one| is_called(one) && serves(one));
    Ok(found.next().filter(|_| found.next().is_none()))
}

/// Every member whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<Member>(connection)
}

/// Saves a member, hung on the decree it names; versions as for a person.
///
/// # Errors
/// [`Error::Conflict`] when another desk saved in between, [`Error::Rule`] when a rule of the record is broken.
pub fn save(write: &Write<'_>, member: &Member) -> Result<Member> {
    if let Some((field, rule)) = member.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    let before = record::find::<Member>(write, member.id.uuid())?;
    let stored = before.as_ref().map_or(0, |before| before.version);
    if stored != member.version {
        return Err(Error::Conflict { stored, expected: member.version });
    }
    Ok(record::save(write, &appointment::settle(write, member, before.as_ref())?)?.1)
}
