//! One row of a calendar: a day the office is closed, or works although the shipped calendar says otherwise. Unlike other
//! lists this one replaces what is stored: a new decree, or the office's own word, is the reason to bring it in.

use chrono::NaiveDate;
use csv::StringRecord;

use super::people::Odd;
use super::table::{self, Column, Table};
use super::{ImportError, Plan, Source, note};
use crate::domain::content::{Holiday, HolidayKind};
use crate::domain::day;
use crate::domain::fold::fold;
use crate::domain::safe::clean_input;
use crate::store::{Result, Store, content};
use crate::words::import as w;

/// Columns understood.
const COLUMNS: &[Column] = &[
    ("tanggal", &["tgl", "hari libur", "date"]),
    ("nama", &["keterangan", "nama libur", "name"]),
    ("jenis", &["kind"]),
    ("sumber", &["dasar", "source"]),
    ("status", &[]),
];
const NEEDED: &[&str] = &["tanggal", "nama"];
/// What a day without a written state is: it stands in what the office brings.
const DECREED: &str = "ditetapkan";

/// Reads a calendar and compares it with the office's; writes nothing.
///
/// # Errors
/// [`ImportError`].
pub fn plan_holidays(
    store: &mut Store,
    source: &Source<'_>,
    today: NaiveDate,
) -> std::result::Result<Plan<Holiday>, ImportError> {
    let table = table::read(source, COLUMNS, NEEDED)?;
    let known = store.read(content::holidays)?;
    let mut plan = Plan::of(&table);
    for (line, row) in &table.rows {
        match holiday(&table, row, today) {
            Err(odd) => plan.problems.push(note(*line, odd, "")),
            Ok(one) if known.contains(&one) => plan.same += 1,
            Ok(one) => plan.new.push((*line, one)),
        }
    }
    Ok(plan)
}

fn holiday(table: &Table, row: &StringRecord, today: NaiveDate) -> std::result::Result<Holiday, Odd> {
    if Table::oversized(row) {
        return Err(("", w::CELL));
    }
    let cell = |column| clean_input(table.cell(row, column)).trim().to_owned();
    let date = day::parse(&cell("tanggal"), today).map_err(|problem| match problem {
        day::DayProblem::Impossible => ("tanggal", w::DATE_IMPOSSIBLE),
        day::DayProblem::Shape => ("tanggal", w::DATE_SHAPE),
    })?;
    let name = Some(cell("nama")).filter(|name| !name.is_empty()).ok_or(("nama", w::NAME_MISSING))?;
    let kind = kind(&cell("jenis")).ok_or(("jenis", w::HOLIDAY_UNKNOWN))?;
    let status = Some(cell("status")).filter(|status| !status.is_empty()).unwrap_or_else(|| DECREED.to_owned());
    Ok(Holiday { date, name, kind, source: cell("sumber"), status })
}

/// An empty cell is a national holiday, as most are.
fn kind(text: &str) -> Option<HolidayKind> {
    let text = fold(text).replace(' ', "_");
    if text.is_empty() { Some(HolidayKind::National) } else { HolidayKind::from_code(&text) }
}

/// Saves the days as the office's own.
///
/// # Errors
/// What the store says; then nothing is saved.
pub fn apply_holidays(store: &mut Store, plan: &Plan<Holiday>) -> Result<usize> {
    store.write(|write| plan.new.iter().try_for_each(|(_, day)| content::set_holiday(write, day)))?;
    Ok(plan.new.len())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::store::Desk;

    fn brought(text: &str) -> (Store, Plan<Holiday>) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("libur.csv");
        std::fs::write(&file, text).unwrap();
        let mut store = Store::in_memory(Desk { user: "a".into(), terminal: "b".into() }).unwrap();
        let today = "2026-11-22".parse().unwrap();
        let plan = plan_holidays(&mut store, &Source::of(&file), today).unwrap();
        (store, plan)
    }

    #[test]
    fn a_new_decree_makes_its_year_known() {
        let (mut store, plan) =
            brought("tanggal,nama,jenis\n01-01-2027,Tahun Baru,nasional\n2027-03-10,Idulfitri,Cuti bersama\n");
        assert_eq!((plan.new.len(), plan.problems.len()), (2, 0), "{plan:?}");
        assert_eq!(apply_holidays(&mut store, &plan).unwrap(), 2);
        let calendar = store.read(content::load).unwrap().calendar;
        assert!(calendar.knows(2027) && !calendar.works_on("2027-03-10".parse().unwrap()));
    }

    #[test]
    fn the_same_calendar_again_has_nothing_new() {
        let (mut store, plan) = brought("tanggal,nama\n2027-03-10,Idulfitri\n");
        apply_holidays(&mut store, &plan).unwrap();
        let known = store.read(content::holidays).unwrap();
        assert!(known.contains(&plan.new[0].1));
    }

    #[test]
    fn a_day_that_is_none_is_left_out_and_named() {
        let (_, plan) = brought("tanggal,nama,jenis\n31-02-2027,Salah,\n2027-01-02,,\n2027-01-03,X,pesta\n");
        let columns: Vec<&str> = plan.problems.iter().map(|one| one.column.as_str()).collect();
        assert_eq!((columns, plan.new.len()), (vec!["tanggal", "nama", "jenis"], 0));
    }
}
