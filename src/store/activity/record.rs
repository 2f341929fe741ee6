//! One activity as a row, and the rows kept beside it: members who were there, citizens it reached.

use rusqlite::{Row, ToSql, params};
use serde::Serialize;
use uuid::Uuid;

use crate::domain::activity::{Activity, ActivityKind, Origin, TkskDuty};
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::journal::Entity;
use crate::store::record::Record;
use crate::store::value;

fn duty(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<TkskDuty>> {
    Ok(row.get::<_, Option<i64>>(column)?.and_then(TkskDuty::from_number))
}

fn json<T: Serialize>(list: &[T]) -> Result<String> {
    Ok(serde_json::to_string(list)?)
}

impl Record for Activity {
    const ENTITY: Entity = Entity::Activity;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 20;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Activity> {
        Ok(Activity {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            kind: value::code(row, 2, ActivityKind::from_code)?,
            duty: duty(row, 3)?,
            on: value::date(row, 4)?,
            origin: value::code(row, 5, Origin::from_code)?,
            assigned: row.get(6)?,
            area: row.get(7)?,
            place: row.get(8)?,
            title: row.get(9)?,
            participants: value::json(row, 10)?,
            reached: value::json(row, 11)?,
            people: value::json(row, 12)?,
            agenda: value::json(row, 13)?,
            result: row.get(14)?,
            obstacle: row.get(15)?,
            note: row.get(16)?,
            series: value::maybe_id(row, 17)?,
            by: row.get(18)?,
            voided: row.get(19)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Activity {
        Activity { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let (id, series) = (self.id.uuid(), self.series.map(|id| id.as_bytes().to_vec()));
        let values: [&dyn ToSql; 21] = [
            id.as_bytes(),
            &self.version,
            &self.kind.code(),
            &self.duty.map(TkskDuty::number),
            &self.on.to_string(),
            &self.origin.code(),
            &self.assigned,
            &self.area,
            &self.place,
            &self.title,
            &json(&self.participants)?,
            &json(&self.reached)?,
            &json(&self.people)?,
            &json(&self.agenda)?,
            &self.result,
            &self.obstacle,
            &self.note,
            &series,
            &self.by,
            &self.voided,
            &sum,
        ];
        write.prepare_cached(include_str!("put.sql"))?.execute(values.as_slice())?;
        keep_beside(write, self)
    }
}

/// The rows by which other records find this one; none of them while it is void.
fn keep_beside(write: &Write<'_>, activity: &Activity) -> Result<()> {
    let id = activity.id.uuid();
    write.prepare_cached("DELETE FROM activity_member WHERE activity = ?1")?.execute([id.as_bytes()])?;
    write.prepare_cached("DELETE FROM activity_person WHERE activity = ?1")?.execute([id.as_bytes()])?;
    if activity.voided.is_some() {
        return Ok(());
    }
    let sql = "INSERT INTO activity_member (activity, pillar, member, day) VALUES (?1, ?2, ?3, ?4)";
    let mut member = write.prepare_cached(sql)?;
    for (who, pillar) in activity.members_present() {
        let pillar = pillar.map_or("", |pillar| pillar.code());
        member.execute(params![id.as_bytes(), pillar, who.uuid().as_bytes(), activity.on.to_string()])?;
    }
    let mut person =
        write.prepare_cached("INSERT OR IGNORE INTO activity_person (activity, person) VALUES (?1, ?2)")?;
    for who in &activity.people {
        person.execute(params![id.as_bytes(), who.uuid().as_bytes()])?;
    }
    Ok(())
}
