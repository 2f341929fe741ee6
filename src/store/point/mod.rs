//! Service points in the file.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::Entity;
use super::record::{self, Record};
use super::value;
use crate::domain::activity::ActivityKind;
use crate::domain::ids::PointId;
use crate::domain::member::Checked;
use crate::domain::service_point::{PointKind, PointState, ServicePoint};

impl Record for ServicePoint {
    const ENTITY: Entity = Entity::Point;
    const SELECT: &'static str = "SELECT id, version, kind, name, area, state, since, officers, hours, address, contact, \
                                  note, checked_on, checked_by, sum FROM service_point";
    const SUM_COLUMN: usize = 14;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<ServicePoint> {
        let checked = value::maybe_date(row, 12)?;
        let by: String = row.get(13)?;
        Ok(ServicePoint {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            kind: value::code(row, 2, PointKind::from_code)?,
            name: row.get(3)?,
            area: row.get(4)?,
            state: value::code(row, 5, PointState::from_code)?,
            since: value::maybe_date(row, 6)?,
            officers: value::json(row, 7)?,
            hours: row.get(8)?,
            address: row.get(9)?,
            contact: row.get(10)?,
            note: row.get(11)?,
            checked: checked.map(|on| Checked { on, by }),
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> ServicePoint {
        ServicePoint { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        write.prepare_cached(include_str!("put.sql"))?.execute(params![
            self.id.uuid().as_bytes(),
            self.version,
            self.kind.code(),
            self.name,
            self.area,
            self.state.code(),
            self.since.map(|day| day.to_string()),
            serde_json::to_string(&self.officers)?,
            self.hours,
            self.address,
            self.contact,
            self.note,
            self.checked.as_ref().map(|checked| checked.on.to_string()),
            self.checked.as_ref().map_or("", |checked| checked.by.as_str()),
            sum,
        ])?;
        Ok(())
    }
}

/// The service point with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: PointId) -> Result<ServicePoint> {
    record::get(connection, id.uuid())
}

/// Every service point, by place.
///
/// # Errors
/// What SQLite says.
pub fn all(connection: &Connection) -> Result<Vec<ServicePoint>> {
    record::list(connection, "ORDER BY area, kind, row", [])
}

/// What the pillars did for LK-3: how often, and when last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Activities of that kind that count.
    pub count: i64,
    /// Day of the last one.
    pub last: Option<NaiveDate>,
}

/// Support of LK-3 up to a day.
///
/// # Errors
/// What SQLite says.
pub fn lk3_support(connection: &Connection, today: NaiveDate) -> Result<Support> {
    let mut statement = connection.prepare_cached(include_str!("lk3.sql"))?;
    let row = |row: &Row<'_>| Ok(Support { count: row.get(0)?, last: value::maybe_date(row, 1)? });
    Ok(statement.query_row(params![ActivityKind::Lk3.code(), today.to_string()], row)?)
}

/// Saves a service point (version 0: a new one), from the version the change started with.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::Conflict`] when another desk was faster (R7).
pub fn save(write: &Write<'_>, point: &ServicePoint) -> Result<ServicePoint> {
    match point.broken_rule() {
        Some((field, rule)) => Err(Error::Rule { field, rule }),
        None => Ok(record::save(write, point)?.1),
    }
}

/// Every one that does not agree with its check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<ServicePoint>(connection)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
