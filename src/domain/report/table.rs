//! What a report is when it is made: sections of rows with typed cells. Screen, PDF, book, CSV, JSON and text show the
//! same one.
//!
//! A cell knows its value, its unit and how the records beneath it are opened. Odd: a number that would tell how many
//! confidential services there were is *hidden* (see [`crate::domain::suppress`]), and a row of confidential ones is
//! *closed*: its number may be shown, its records are not listed.

use serde::{Deserialize, Serialize};

use super::dimension::Dimension;
use super::measure::{Measure, Unit};
use super::name::ReportName;
use super::period::Period;
use crate::words::{Lang, Text, report as w};

/// Where: the whole city, one kecamatan, or one gampong, by code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Area(Option<String>);

/// Letters of the code of a kecamatan.
const KECAMATAN: usize = 8;

impl Area {
    /// Its code, to be narrowed.
    pub fn code_mut(&mut self) -> &mut Option<String> {
        &mut self.0
    }

    /// The whole city, with what lies in no known gampong.
    pub const fn city() -> Area {
        Area(None)
    }

    /// A kecamatan or a gampong; the city for an empty code.
    pub fn of(code: &str) -> Area {
        Area(Some(code.to_owned()).filter(|code| !code.is_empty()))
    }

    /// Its code; none for the city.
    pub fn code(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The code, when it is a kecamatan.
    pub fn kecamatan(&self) -> Option<&str> {
        self.code().filter(|code| code.len() <= KECAMATAN)
    }

    /// The code, when it is a gampong.
    pub fn gampong(&self) -> Option<&str> {
        self.code().filter(|code| code.len() > KECAMATAN)
    }

    /// What it is broken down by: the city into kecamatan, a kecamatan into gampong.
    pub fn finer(&self) -> Option<Dimension> {
        match self.code() {
            None => Some(Dimension::Kecamatan),
            Some(_) => self.kecamatan().map(|_| Dimension::Gampong),
        }
    }

    /// True for what lies in it.
    pub fn has(&self, gampong: Option<&str>) -> bool {
        self.code().is_none_or(|area| gampong.is_some_and(|code| crate::domain::rights::lies_in(code, area)))
    }
}

/// A name: a sentence of ours in both languages, or what a record is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Ours.
    Said(Text),
    /// A record's.
    Name(String),
    /// A period.
    Period(Period),
}

impl Label {
    /// What people read.
    pub fn get(&self, lang: Lang) -> String {
        match self {
            Label::Said(text) => text.get(lang).to_owned(),
            Label::Name(name) => name.clone(),
            Label::Period(period) => period.label(lang),
        }
    }
}

/// How the records beneath a number are opened.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Drill {
    /// Which count.
    pub measure: Measure,
    /// By what it is broken down, and the keys that were counted together; none for the whole.
    pub by: Option<(Dimension, Vec<String>)>,
    /// Of which days.
    pub period: Period,
    /// Where.
    pub area: Area,
}

/// A number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number: a count, rupiah.
    Whole(i64),
    /// A number of tenths: a mean, a part of a hundred.
    Tenths(i64),
    /// There is nothing to make it from: a mean or a part of no rows.
    Nothing,
}

impl Value {
    /// The mean of `count` rows that say `sum` together, in tenths, rounded.
    pub fn mean(sum: i64, count: i64) -> Value {
        Value::ratio(sum.saturating_mul(10), count)
    }

    /// `part` of `whole` in tenths of a per cent, rounded.
    pub fn share(part: i64, whole: i64) -> Value {
        Value::ratio(part.saturating_mul(1000), whole)
    }

    fn ratio(tenths: i64, of: i64) -> Value {
        match of {
            ..=0 => Value::Nothing,
            of => Value::Tenths(tenths.saturating_add(of / 2) / of),
        }
    }

    /// For bars and order: in tenths.
    pub const fn weight(self) -> i64 {
        match self {
            Value::Whole(number) => number.saturating_mul(10),
            Value::Tenths(tenths) => tenths,
            Value::Nothing => 0,
        }
    }

    /// As people read it, with the decimal comma or point of the language.
    pub fn shown(self, unit: Unit, lang: Lang) -> String {
        match self {
            Value::Nothing => w::NOTHING.get(lang).to_owned(),
            Value::Whole(number) => w::whole(number, unit == Unit::Rupiah, lang),
            Value::Tenths(tenths) => w::tenths(tenths, unit == Unit::Percent, lang),
        }
    }

    /// As a machine reads it; none where there is nothing.
    pub fn number(self) -> Option<f64> {
        match self {
            Value::Whole(number) => Some(number as f64),
            Value::Tenths(tenths) => Some(tenths as f64 / 10.0),
            Value::Nothing => None,
        }
    }
}

/// One number of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// How much.
    pub value: Value,
    /// What it is a number of.
    pub unit: Unit,
    /// Not shown, so that a small count of confidential services cannot be worked out.
    pub hidden: bool,
    /// How its records are opened; none where they are not listed.
    pub drill: Option<Drill>,
}

impl Cell {
    /// As people read it.
    pub fn shown(&self, lang: Lang) -> String {
        if self.hidden { w::HIDDEN.get(lang).to_owned() } else { self.value.shown(self.unit, lang) }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Key of what it counts; several are joined in one row only under [`super::dimension::CLOSED`].
    pub key: String,
    /// Its name.
    pub label: Label,
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it counts; its label is the heading.
    pub measure: Measure,
}

impl Column {
    /// Its heading.
    pub const fn title(&self) -> Text {
        self.measure.label()
    }

    /// What its numbers are.
    pub const fn unit(&self) -> Unit {
        self.measure.unit()
    }
}

/// One table of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What a script calls it.
    pub key: &'static str,
    /// Its heading.
    pub title: Text,
    /// What its rows are; none where it has only a total.
    pub by: Option<Dimension>,
    /// What is counted.
    pub columns: Vec<Column>,
    /// The rows, in the order in which they are read.
    pub rows: Vec<Row>,
    /// All rows together, with what no row shows.
    pub total: Option<Row>,
    /// Too few to be broken down: the rows are left out.
    pub closed: bool,
}

impl Section {
    /// True where something is hidden.
    pub fn hides(&self) -> bool {
        self.closed || self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.hidden)
    }

    /// True where no number is anything but zero.
    pub fn is_empty(&self) -> bool {
        let all = self.rows.iter().chain(&self.total).flat_map(|row| &row.cells);
        !self.closed && all.into_iter().all(|cell| !cell.hidden && cell.value.weight() == 0)
    }
}

/// A made report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which.
    pub name: ReportName,
    /// Over which days.
    pub period: Period,
    /// Where.
    pub area: Area,
    /// What the area is called; empty for the city.
    pub area_name: String,
    /// True while the period is not over.
    pub running: bool,
    /// Its tables.
    pub sections: Vec<Section>,
    /// What must be known to read it.
    pub notes: Vec<Text>,
}

impl Report {
    /// `Laporan layanan`.
    pub const fn title(&self) -> Text {
        self.name.label()
    }

    /// Where, in words.
    pub fn place(&self, lang: Lang) -> String {
        match (&self.area.code(), self.area.gampong()) {
            (None, _) => w::CITY.get(lang).to_owned(),
            (Some(_), None) => w::kecamatan(&self.area_name, lang),
            (Some(_), Some(_)) => w::gampong(&self.area_name, lang),
        }
    }

    /// Every measure it shows, once, in the order of its columns.
    pub fn measures(&self) -> Vec<Measure> {
        let mut all: Vec<Measure> = Vec::new();
        for column in self.sections.iter().flat_map(|section| &section.columns) {
            if !all.contains(&column.measure) {
                all.push(column.measure);
            }
        }
        all
    }

    /// The section with this key.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_shares_are_rounded_to_tenths() {
        assert_eq!(Value::mean(10, 3), Value::Tenths(33));
        assert_eq!(Value::mean(20, 3), Value::Tenths(67));
        assert_eq!(Value::share(1, 3), Value::Tenths(333));
        assert_eq!(Value::share(0, 0), Value::Nothing);
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(Value::Whole(12_345).shown(Unit::Count, Lang::Id), "12.345");
        assert_eq!(Value::Whole(12_345).shown(Unit::Count, Lang::En), "12,345");
        assert_eq!(Value::Tenths(333).shown(Unit::Percent, Lang::Id), "33,3%");
        assert_eq!(Value::Tenths(50).shown(Unit::Minutes, Lang::En), "5.0");
        assert_eq!(Value::Whole(2_500_000).shown(Unit::Rupiah, Lang::Id), "Rp2.500.000");
        assert_eq!(Value::Nothing.shown(Unit::Percent, Lang::Id), "–");
    }

    #[test]
    fn an_area_knows_what_lies_in_it() {
        let (city, kecamatan, gampong) = (Area::city(), Area::of("11.71.03"), Area::of("11.71.03.2001"));
        assert!(city.has(None) && city.has(Some("11.71.01.2001")));
        assert!(kecamatan.has(Some("11.71.03.2001")) && !kecamatan.has(Some("11.71.01.2001")) && !kecamatan.has(None));
        assert!(gampong.has(Some("11.71.03.2001")) && !gampong.has(Some("11.71.03.2002")));
        assert_eq!(
            [city.finer(), kecamatan.finer(), gampong.finer()],
            [Some(Dimension::Kecamatan), Some(Dimension::Gampong), None]
        );
    }
}
