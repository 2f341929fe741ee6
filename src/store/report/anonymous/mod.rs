//! Rows for research, without anybody in them: age in bands, kecamatan in the place of gampong, month in the place of day,
//! no names, numbers or addresses.
//!
//! What could point at somebody together (kind of record, month, kecamatan, sex, age band) is given only where at least
//! five different people (or as many as the office asks for) share it. What is too rare is made coarser (quarter for month, then without kecamatan, then
//! without age) and left out where even that does not help. Confidential services are left out altogether: in a group in
//! which all have one, sharing it protects nobody.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::names::Names;
use crate::domain::report::dimension::AgeGroup;
use crate::domain::report::{Area, Grain, Period};
use crate::domain::rights::kecamatan_of;
use crate::store::error::Result;
use crate::store::{office, value};

/// Rows that may leave, and how many may not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anonymous {
    /// The rows, in an order that says nothing.
    pub rows: Vec<Nobody>,
    /// How many were left out.
    pub withheld: usize,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nobody {
    /// `kunjungan`, `kasus`, `rujukan`.
    pub record: String,
    /// Month or quarter.
    pub time: String,
    /// Kecamatan; empty where it is not said.
    pub kecamatan: String,
    /// Sex; empty where nobody knows.
    pub sex: String,
    /// Age band; empty where it is not said.
    pub age: String,
    /// How the citizen came.
    pub channel: String,
    /// Slug of the procedure.
    pub service: String,
    /// How it ended, or stands.
    pub outcome: String,
    /// Coded reason.
    pub reason: String,
    /// Slug of the destination.
    pub destination: String,
}

/// A row that still knows whose it is.
struct Somebody {
    person: i64,
    day: NaiveDate,
    row: Nobody,
}

/// Reads the rows of a period and a place.
///
/// # Errors
/// What SQLite says.
pub fn anonymous(connection: &Connection, period: Period, area: &Area, today: NaiveDate) -> Result<Anonymous> {
    let names = Names::read(connection)?;
    let mut statement = connection.prepare_cached(include_str!("rows.sql"))?;
    let (first, last) = (period.first().to_string(), period.as_of(today).to_string());
    let found = statement.query_map(params![first, last, area.kecamatan(), area.gampong()], somebody)?;
    let all = found.collect::<rusqlite::Result<Vec<_>>>()?;
    let count = all.len();
    let open = |one: &Somebody| {
        !names.is_closed_service(&one.row.service) && !names.is_closed_destination(&one.row.destination)
    };
    let mut rows = shared(all.into_iter().filter(open).collect(), office::small(connection)?.limit());
    rows.iter_mut().for_each(|row| row.kecamatan = names.region(&row.kecamatan).to_owned());
    rows.sort();
    Ok(Anonymous { withheld: count - rows.len(), rows })
}

fn somebody(row: &Row<'_>) -> rusqlite::Result<Somebody> {
    let text = |column| Ok::<String, rusqlite::Error>(row.get::<_, Option<String>>(column)?.unwrap_or_default());
    let day = value::maybe_date(row, 2)?.unwrap_or_default();
    Ok(Somebody {
        person: row.get(1)?,
        day,
        row: Nobody {
            record: text(0)?,
            time: Period::month(day).code(),
            kecamatan: kecamatan_of(&text(3)?).to_owned(),
            sex: text(4)?,
            age: AgeGroup::on(value::maybe_date(row, 5)?, day).code().to_owned(),
            channel: text(6)?,
            service: text(7)?,
            outcome: text(8)?,
            reason: text(9)?,
            destination: text(10)?,
        },
    })
}

/// Makes a row coarser.
type Coarser = fn(&mut Somebody);

/// Ways to make rows coarser, each on top of those before it.
const COARSER: [Coarser; 4] = [
    |_| {},
    |one| one.row.time = Period::of(Grain::Quarter, one.day).code(),
    |one| one.row.kecamatan.clear(),
    |one| one.row.age.clear(),
];

/// What could point at somebody.
fn group(row: &Nobody) -> [String; 5] {
    [&row.record, &row.time, &row.kecamatan, &row.sex, &row.age].map(String::clone)
}

/// Rows whose group enough different people share, as fine as that allows.
fn shared(mut left: Vec<Somebody>, least: i64) -> Vec<Nobody> {
    let mut rows = Vec::new();
    for coarser in COARSER {
        left.iter_mut().for_each(coarser);
        let mut people: BTreeMap<[String; 5], BTreeSet<i64>> = BTreeMap::new();
        for one in &left {
            people.entry(group(&one.row)).or_default().insert(one.person);
        }
        let enough = |one: &Somebody| people.get(&group(&one.row)).is_some_and(|all| all.len() as i64 >= least);
        let (shared, rare): (Vec<_>, Vec<_>) = left.into_iter().partition(enough);
        rows.extend(shared.into_iter().map(|one| one.row));
        left = rare;
    }
    rows
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn one(person: i64, age: &str, kecamatan: &str, month: u32) -> Somebody {
        let day = NaiveDate::from_ymd_opt(2026, month, 10).unwrap();
        let row = Nobody {
            record: "kunjungan".into(),
            time: Period::month(day).code(),
            kecamatan: kecamatan.into(),
            sex: "P".into(),
            age: age.into(),
            ..Nobody::default()
        };
        Somebody { person, day, row }
    }

    #[test]
    fn a_group_of_five_people_is_given_as_it_is() {
        let rows = shared((0..5).map(|at| one(at, "60+", "11.71.01", 11)).collect(), 5);
        assert_eq!(rows.len(), 5);
        assert!(rows.iter().all(|row| row.time == "2026-11" && row.kecamatan == "11.71.01" && row.age == "60+"));
    }

    #[test]
    fn five_visits_of_one_person_are_one_person() {
        assert!(shared((0..5).map(|_| one(1, "60+", "11.71.01", 11)).collect(), 5).is_empty());
    }

    #[test]
    fn what_is_rare_is_made_coarser_step_by_step() {
        let months = shared((0..5).map(|at| one(at, "60+", "11.71.01", 10 + at as u32 % 3)).collect(), 5);
        assert!(months.len() == 5 && months.iter().all(|row| row.time == "2026-Q4" && !row.kecamatan.is_empty()));
        let places = shared((0..5).map(|at| one(at, "60+", &format!("11.71.0{at}"), 11)).collect(), 5);
        assert!(places.len() == 5 && places.iter().all(|row| row.kecamatan.is_empty() && row.age == "60+"));
        let ages = shared((0..5).map(|at| one(at, &format!("{at}"), "11.71.01", 11)).collect(), 5);
        assert!(ages.len() == 5 && ages.iter().all(|row| row.age.is_empty()));
        assert!(shared((0..4).map(|at| one(at, "60+", "11.71.01", 11)).collect(), 5).is_empty());
    }
}
