//! The calendar of the office in the file, and the terms that count in it.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::domain::content::Holiday;
use crate::domain::content::holiday;
use crate::domain::workday::Calendar;
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::journal::{Entity, Verb};
use crate::store::value;

/// The days on which the office is closed, or works although others do not; the office's own version where there is one.
///
/// # Errors
/// What SQLite says, or a stored value that cannot be understood.
pub fn holidays(connection: &Connection) -> Result<Vec<Holiday>> {
    let mut statement = connection.prepare_cached(include_str!("holidays.sql"))?;
    let rows = statement.query_map([], |row| value::json(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Puts a day into the office's own calendar; an update of the shipped one leaves it as it is.
///
/// # Errors
/// What SQLite says.
pub fn set_holiday(write: &Write<'_>, day: &Holiday) -> Result<()> {
    let before = holidays(write)?.into_iter().find(|known| known.date == day.date);
    let key = day.date.to_string();
    write.execute(include_str!("holiday_office.sql"), params![key, super::json(day)?])?;
    crate::store::road::keep_all(write)?;
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, key.as_bytes());
    let verb = if before.is_some() { Verb::Change } else { Verb::Create };
    write.journal(verb, Entity::Holiday, id, before.as_ref(), day)
}

/// Working days after which an answer is due: as the procedure says, otherwise `usual`.
///
/// # Errors
/// What SQLite says.
fn term(connection: &Connection, procedure: Option<&str>, usual: u64) -> Result<u64> {
    let Some(slug) = procedure else { return Ok(usual) };
    let mut statement = connection.prepare_cached(include_str!("term.sql"))?;
    let own: Option<Option<i64>> = statement.query_row([slug], |row| row.get(0)).optional()?;
    Ok(own.flatten().and_then(|days| u64::try_from(days).ok()).unwrap_or(usual))
}

/// The days by which answers about these procedures are due, counted in working days from `start`; `usual` counts for
/// a procedure without a term of its own.
///
/// # Errors
/// What SQLite says.
pub fn due_days<'a>(
    connection: &Connection,
    start: NaiveDateTime,
    procedures: impl IntoIterator<Item = Option<&'a str>>,
    usual: u64,
) -> Result<Vec<NaiveDate>> {
    let calendar: Calendar = holiday::calendar(&holidays(connection)?);
    let one = |slug| term(connection, slug, usual).map(|days| calendar.after(start.date(), days));
    procedures.into_iter().map(one).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::content::HolidayKind;
    use crate::store::content::bring;
    use crate::store::{Desk, Store};

    fn store() -> Store {
        Store::in_memory(Desk { user: "a".into(), terminal: "b".into() }).unwrap()
    }

    fn due(store: &mut Store, start: &str, slug: Option<&str>, usual: u64) -> String {
        let start = format!("{start}T09:00:00").parse().unwrap();
        store.read(|read| due_days(read, start, [slug], usual)).unwrap()[0].to_string()
    }

    #[test]
    fn holidays_and_joint_leave_do_not_count() {
        let mut store = store();
        assert_eq!(due(&mut store, "2026-12-23", None, 1), "2026-12-28", "24 and 25 December are free");
        assert_eq!(due(&mut store, "2026-03-17", None, 1), "2026-03-25", "Nyepi and Idulfitri");
    }

    #[test]
    fn a_procedure_names_its_own_term() {
        let mut store = store();
        assert_eq!(due(&mut store, "2026-11-23", Some("sktm-gampong"), 14), "2026-11-24");
        assert_eq!(due(&mut store, "2026-11-23", Some("kks-hilang-rusak"), 3), "2026-12-11");
        assert_eq!(due(&mut store, "2026-11-23", Some("kube"), 2), "2026-11-25");
        assert_eq!(due(&mut store, "2026-11-23", Some("tidak-ada"), 2), "2026-11-25");
    }

    #[test]
    fn what_the_office_wrote_survives_a_new_edition() {
        let mut store = store();
        let own = |date: &str, kind| Holiday {
            date: date.parse().unwrap(),
            name: "Ketetapan kantor".into(),
            kind,
            source: "kantor".into(),
            status: "ditetapkan".into(),
        };
        store
            .write(|write| {
                set_holiday(write, &own("2026-12-24", HolidayKind::Workday))?;
                set_holiday(write, &own("2026-12-28", HolidayKind::National))?;
                write.execute("UPDATE content SET edition = '2020.1.1'", [])?;
                write.execute("UPDATE holiday SET shipped = NULL WHERE day = '2026-12-25'", [])?;
                bring(write)
            })
            .unwrap();
        assert_eq!(due(&mut store, "2026-12-23", None, 1), "2026-12-24");
        assert_eq!(due(&mut store, "2026-12-24", None, 1), "2026-12-29", "25 is shipped again, 28 is the office's own");
        assert!(store.read(crate::store::check::check).unwrap().iter().all(|one| one.problem.is_none()));
    }

    #[test]
    fn a_day_that_is_no_longer_shipped_goes() {
        let mut store = store();
        store
            .write(|write| {
                write.execute("UPDATE content SET edition = '2020.1.1'", [])?;
                write.execute("INSERT INTO holiday (day, shipped) SELECT '2026-11-24', json_set(shipped, '$.tanggal', '2026-11-24') FROM holiday LIMIT 1", [])?;
                bring(write)
            })
            .unwrap();
        assert_eq!(due(&mut store, "2026-11-23", None, 1), "2026-11-24");
    }
}
