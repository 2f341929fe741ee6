//! A report from its plan: tables of rows, in the order in which they are read.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::rc::Rc;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::count::{Counter, Sum, Tally};
use super::hide;
use super::names::Names;
use super::small::{Asked, Small};
use crate::domain::activity::TkskDuty;
use crate::domain::member::Pillar;
use crate::domain::report::dimension::{AgeGroup, CLOSED, Spm, Waiting};
use crate::domain::report::measure::{Made, Source};
use crate::domain::report::name::{By, Plan};
use crate::domain::report::table::{Cell, Column, Label, Row, Section};
use crate::domain::report::{Area, Dimension, Drill, Grain, Measure, Period, Report, ReportName};
use crate::domain::rights::kecamatan_of;
use crate::domain::suppress::{self, Beside, SmallNumbers};
use crate::domain::visit::{Channel, Outcome};
use crate::store::error::{Error, Result};
use crate::store::office;
use crate::words::{Text, report as w};

/// Makes a report of the days and the place.
///
/// # Errors
/// What SQLite says.
pub fn make(
    connection: &Connection,
    name: ReportName,
    period: Period,
    area: &Area,
    today: NaiveDate,
) -> Result<Report> {
    tables(connection, name, name.plans(), (period, area), today)
}

/// Told how many tables of a report are made, of how many; says whether to go on.
pub type Told<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// The same, telling how many of its tables are made.
///
/// # Errors
/// [`Error::GivenUp`] where nobody wants it any more; what SQLite says.
pub fn make_telling(
    connection: &Connection,
    name: ReportName,
    of: (Period, &Area),
    today: NaiveDate,
    told: Told<'_>,
) -> Result<Report> {
    planned(connection, name, name.plans(), of, today, told)
}

/// A report of these tables instead of its own: the monthly report asks for the figures of each duty so.
///
/// # Errors
/// What SQLite says.
pub fn tables(
    connection: &Connection,
    name: ReportName,
    plans: &[Plan],
    of: (Period, &Area),
    today: NaiveDate,
) -> Result<Report> {
    planned(connection, name, plans, of, today, &mut |_, _| ControlFlow::Continue(()))
}

fn planned(
    connection: &Connection,
    name: ReportName,
    plans: &[Plan],
    (period, area): (Period, &Area),
    today: NaiveDate,
    told: Told<'_>,
) -> Result<Report> {
    let names = Rc::new(Names::read(connection)?);
    let mut counter = Counter::new(connection, &names, (period, area), today)?;
    let small = office::small(connection)?;
    let mut all = hiding(connection, &names, today)?;
    let mut sections = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        let mut made = section(&mut counter, plan, small)?;
        if let (Some(section), Some(all)) = (&mut made, &mut all) {
            hide::small(section, all, (period, area))?;
        }
        sections.extend(made);
        if told(at + 1, plans.len()).is_break() {
            return Err(Error::GivenUp);
        }
    }
    let running = period.is_running(today);
    Ok(Report {
        name,
        period,
        area: area.clone(),
        area_name: area.code().map(|code| names.region(code).to_owned()).unwrap_or_default(),
        running,
        notes: notes(&sections, running, small),
        sections,
    })
}

/// One number, as every report would show it.
///
/// # Errors
/// What SQLite says.
pub fn figure(
    connection: &Connection,
    measure: Measure,
    period: Period,
    area: &Area,
    today: NaiveDate,
) -> Result<Cell> {
    let names = Rc::new(Names::read(connection)?);
    let mut counter = Counter::new(connection, &names, (period, area), today)?;
    let total = counter.tally(measure, None)?.total;
    let mut made = cell(&counter, measure, &total, None);
    if let Some(mut small) = hiding(connection, &names, today)? {
        hide::hide_one(&mut made, small.hides(Asked { measure, by: None, area, period })?);
    }
    Ok(made)
}

/// What decides where every small number is hidden; none where they are told.
fn hiding<'c>(connection: &'c Connection, names: &Rc<Names>, today: NaiveDate) -> Result<Option<Small<'c>>> {
    let small = office::small(connection)?;
    Ok(small.hides_all().then(|| Small::new(connection, names, today, small.limit())))
}

/// One number for every part of a period that has begun: points of a line. What stands is counted at the end of each part.
///
/// # Errors
/// What SQLite says.
pub fn series(
    connection: &Connection,
    measure: Measure,
    (period, grain): (Period, Grain),
    area: &Area,
    today: NaiveDate,
) -> Result<Vec<(Period, Cell)>> {
    let names = Rc::new(Names::read(connection)?);
    let grain = if grain == Grain::Half { Grain::Quarter } else { grain };
    let parts = period.parts(grain).into_iter().filter(|part| part.first() <= today);
    let mut small = hiding(connection, &names, today)?;
    let mut kept = |asked: Asked<'_>, mut cell: Cell| -> Result<Cell> {
        if let Some(small) = &mut small {
            hide::hide_one(&mut cell, small.hides(asked)?);
        }
        Ok(cell)
    };
    if measure.is_standing() {
        let at = |part: Period| {
            let mut counter = Counter::new(connection, &names, (part, area), today)?;
            let total = counter.tally(measure, None)?.total;
            let asked = Asked { measure, by: None, area, period: part };
            Ok((part, kept(asked, cell(&counter, measure, &total, None))?))
        };
        return parts.map(at).collect();
    }
    let mut counter = Counter::new(connection, &names, (period, area), today)?;
    let by = time(grain);
    let tally = counter.tally(measure, Some(by))?;
    let point = |part: Period| {
        let key = part.code();
        let sum = tally.by.get(&key).copied().unwrap_or_default();
        let asked = Asked { measure, by: Some((by, &key)), area, period };
        Ok((part, kept(asked, cell(&counter, measure, &sum, Some((by, vec![key.clone()]))))?))
    };
    parts.map(point).collect()
}

fn notes(sections: &[Section], running: bool, small: SmallNumbers) -> Vec<Text> {
    let hidden = if small.hides_all() { w::SMALL_NOTE } else { w::HIDDEN_NOTE };
    let apart = |column: &Column| is_apart(column.measure);
    let all = [
        (running, w::RUNNING),
        (sections.iter().any(Section::hides), hidden),
        (sections.iter().flat_map(|section| &section.columns).any(apart), w::CLOSED_NOTE),
    ];
    all.into_iter().filter(|(said, _)| *said).map(|(_, note)| note).collect()
}

/// True for counts of which confidential kinds are no part.
fn is_apart(measure: Measure) -> bool {
    let spm = matches!(measure, Measure::SpmTarget | Measure::SpmServed | Measure::SpmShare);
    measure.source() == Source::Entry && measure.dimensions().contains(&Dimension::Spm) && !spm
}

fn section(counter: &mut Counter<'_>, plan: &Plan, small: SmallNumbers) -> Result<Option<Section>> {
    let least = small.limit();
    let by = match plan.by {
        By::Total => None,
        By::Keys(by) | By::All(by) => Some(by),
        By::Time => Some(time(counter.period.finer())),
        By::Places => match counter.area.finer() {
            Some(by) => Some(by),
            None => return Ok(None),
        },
    };
    let tallies = plan.columns.iter().map(|measure| counter.tally(*measure, by)).collect::<Result<Vec<_>>>()?;
    let mut rows = match by {
        Some(by) => keys(counter, plan, by, &tallies)
            .into_iter()
            .map(|key| row(counter, plan.columns, &tallies, by, key))
            .collect(),
        None => Vec::new(),
    };
    if sorts_by_size(plan.by) {
        let weight = |row: &Row| row.cells.first().map_or(0, |cell| cell.value.weight());
        rows.sort_by_cached_key(|row| (-weight(row), row.label.get(crate::words::Lang::Id)));
    }
    let (beside, cover) = match by {
        Some(by @ (Dimension::Service | Dimension::Destination)) if !small.hides_all() => {
            besides(counter, plan.columns, by, least)?
        }
        _ => (Beside::All, None),
    };
    let closed = !small.hides_all() && hide::sums(&mut rows, plan.columns, &beside, cover.as_deref(), least);
    if by == Some(Dimension::Kind) && plan.columns.iter().any(|measure| is_apart(*measure)) {
        let told = (counter.tells_closed(least)?, counter.area.code().is_none());
        rows.push(hide::apart(plan.columns, &tallies, told, least));
    }
    Ok(Some(Section {
        key: plan.key,
        title: plan.title,
        by,
        columns: plan.columns.iter().map(|measure| Column { measure: *measure }).collect(),
        rows,
        total: Some(total(counter, plan.columns, &tallies)),
        closed,
    }))
}

/// What this table may show beside those of the city and of all its kecamatan, and which row covers the confidential one in
/// all of them. A gampong is not broken down where its kecamatan has something confidential.
fn besides(
    counter: &mut Counter<'_>,
    columns: &[Measure],
    by: Dimension,
    least: i64,
) -> Result<(Beside, Option<String>)> {
    let spread = counter.spread(columns, by)?;
    let cover = suppress::cover(&spread, CLOSED);
    let kecamatan = counter.area.code().map(|code| kecamatan_of(code).to_owned());
    let beside = match &kecamatan {
        None => Beside::All,
        Some(kecamatan) => suppress::beside(&spread, CLOSED, kecamatan, least),
    };
    let gampong = counter.area.code().is_some_and(|code| Some(code) != kecamatan.as_deref());
    let here = kecamatan.as_ref().and_then(|code| spread.get(CLOSED)?.get(code)).is_some_and(|count| *count > 0);
    Ok((if gampong && here { Beside::Nothing } else { beside }, cover))
}

/// Rows with an order of their own keep it; the rest stands by size.
fn sorts_by_size(by: By) -> bool {
    matches!(by, By::Keys(by) if !matches!(by, Dimension::Age | Dimension::Waiting | Dimension::Spm))
}

const fn time(grain: Grain) -> Dimension {
    match grain {
        Grain::Day | Grain::Span => Dimension::Day,
        Grain::Week => Dimension::Week,
        Grain::Month => Dimension::Month,
        Grain::Quarter | Grain::Half => Dimension::Quarter,
        Grain::Year => Dimension::Year,
    }
}

/// Keys of the rows: every one there is, then those that only occur.
fn keys(counter: &Counter<'_>, plan: &Plan, by: Dimension, tallies: &[Tally]) -> Vec<String> {
    let mut keys: Vec<String> = match plan.by {
        By::Time => {
            let parts = counter.period.parts(counter.period.finer());
            parts.iter().filter(|part| part.first() <= counter.as_of).map(Period::code).collect()
        }
        By::Places => counter.names.places(counter.area.kecamatan()).map(str::to_owned).collect(),
        By::All(by) => all(by),
        By::Keys(by @ (Dimension::Age | Dimension::Waiting)) => {
            let occurs = |key: &String| tallies.iter().any(|tally| tally.by.contains_key(key));
            all(by).into_iter().filter(occurs).collect()
        }
        By::Total | By::Keys(_) => Vec::new(),
    };
    let mut rest: BTreeSet<&String> = tallies.iter().flat_map(|tally| tally.by.keys()).collect();
    rest.retain(|key| !keys.contains(key) && (by != Dimension::Spm || !key.is_empty()));
    keys.extend(rest.into_iter().cloned().collect::<Vec<_>>());
    keys
}

/// Every key of a closed set.
fn all(by: Dimension) -> Vec<String> {
    let codes: Vec<&str> = match by {
        Dimension::Channel => Channel::ALL.iter().map(|one| one.code()).collect(),
        Dimension::Outcome => Outcome::ALL.iter().map(|one| one.code()).collect(),
        Dimension::Waiting => Waiting::ALL.iter().map(|one| one.code()).collect(),
        Dimension::Age => AgeGroup::ALL.iter().map(|one| one.code()).collect(),
        Dimension::Spm => Spm::ALL.iter().map(|one| one.code()).collect(),
        Dimension::Pillar => Pillar::ALL.iter().map(|one| one.code()).collect(),
        Dimension::Duty => TkskDuty::ALL.iter().map(|one| one.code()).collect(),
        _ => Vec::new(),
    };
    codes.into_iter().map(str::to_owned).collect()
}

fn row(counter: &Counter<'_>, columns: &[Measure], tallies: &[Tally], by: Dimension, key: String) -> Row {
    let source = columns.first().map_or(Source::Visit, |measure| measure.source());
    let cells = columns.iter().zip(tallies).map(|(measure, tally)| {
        let sum = tally.by.get(&key).copied().unwrap_or_default();
        let opened = (key != CLOSED).then(|| (by, vec![key.clone()]));
        let cell = cell(counter, *measure, &sum, opened);
        if key == CLOSED { Cell { drill: None, ..cell } } else { cell }
    });
    Row { cells: cells.collect(), label: counter.names.label(source, by, &key), key }
}

fn cell(counter: &Counter<'_>, measure: Measure, sum: &Sum, by: Option<(Dimension, Vec<String>)>) -> Cell {
    let drill = Drill { measure, by, period: counter.period, area: counter.area.clone() };
    Cell {
        value: sum.value(measure.made()),
        unit: measure.unit(),
        hidden: false,
        drill: (sum.count > 0).then_some(drill),
    }
}

fn total(counter: &Counter<'_>, columns: &[Measure], tallies: &[Tally]) -> Row {
    let cells = columns.iter().zip(tallies).map(|(measure, tally)| cell(counter, *measure, &tally.total, None));
    Row { key: String::new(), label: Label::Said(w::TOTAL), cells: cells.collect() }
}

/// Counts that could be set against each other, for the rules of hiding.
pub(super) const fn is_summed(measure: Measure) -> bool {
    matches!(measure.made(), Made::Counted | Made::Sum) && !matches!(measure, Measure::GiftValue)
}
