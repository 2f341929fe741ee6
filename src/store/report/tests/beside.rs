//! What somebody can work out who lays the report of the city beside those of its kecamatan.

use std::collections::{BTreeMap, BTreeSet};

use super::{made, world};
use crate::domain::report::dimension::CLOSED;
use crate::domain::report::table::{Cell, Column, Label, Row, Section, Value};
use crate::domain::report::{Area, Dimension, Measure, Period, ReportName};
use crate::domain::suppress::{self, Spread};
use crate::store::report::hide;

/// Which unknowns a set of equations over them fixes: those whose unit vector lies in the row space.
fn fixed(mut rows: Vec<Vec<f64>>, unknowns: usize) -> BTreeSet<usize> {
    let near = |value: f64| value.abs() > 1e-9;
    let mut pivots = Vec::new();
    for column in 0..unknowns {
        let rank = pivots.len();
        let Some(at) = (rank..rows.len()).find(|at| near(rows[*at][column])) else { continue };
        rows.swap(rank, at);
        let pivot: Vec<f64> = rows[rank].iter().map(|value| value / rows[rank][column]).collect();
        for row in rows.iter_mut().enumerate().filter(|(other, _)| *other != rank).map(|(_, row)| row) {
            let factor = row[column];
            row.iter_mut().zip(&pivot).for_each(|(value, known)| *value -= factor * known);
        }
        rows[rank] = pivot;
        pivots.push(column);
    }
    let alone = |row: &&Vec<f64>| row.iter().filter(|value| near(**value)).count() == 1;
    rows.iter().zip(pivots).filter(|(row, _)| alone(row)).map(|(_, column)| column).collect()
}

/// The first column of a table as somebody reads it: none for a hidden cell, none at all where nothing is broken down.
fn read_off(section: &Section) -> Option<BTreeMap<&str, Option<i64>>> {
    let number = |row: &crate::domain::report::table::Row| {
        let cell = &row.cells[0];
        (row.key.as_str().to_owned(), (!cell.hidden).then(|| cell.value.weight() / 10))
    };
    let rows = section.rows.iter().map(|row| (row.key.as_str(), number(row).1));
    (!section.closed).then(|| rows.collect())
}

fn total(section: &Section) -> i64 {
    section.total.as_ref().map_or(0, |row| row.cells[0].value.weight() / 10)
}

/// Tables of one kind: of the city first, then of its kecamatan; and everything that stands in them, as equations over the
/// count of each key in each place and in none.
struct Beside<'s> {
    tables: Vec<&'s Section>,
    keys: Vec<&'s str>,
}

impl<'s> Beside<'s> {
    fn new(tables: Vec<&'s Section>) -> Beside<'s> {
        let rows = tables.iter().flat_map(|table| &table.rows).map(|row| row.key.as_str());
        let keys: BTreeSet<&str> = rows.chain([CLOSED]).collect();
        Beside { keys: keys.into_iter().collect(), tables }
    }

    fn at(&self, place: usize, key: usize) -> usize {
        place * self.keys.len() + key
    }

    fn row(&self, cells: impl IntoIterator<Item = (usize, f64)>) -> Vec<f64> {
        let mut row = vec![0.0; (self.tables.len() + 1) * self.keys.len()];
        cells.into_iter().for_each(|(at, factor)| row[at] += factor);
        row
    }

    fn known(&self) -> BTreeSet<usize> {
        let (keys, nowhere) = (0..self.keys.len(), self.tables.len());
        let mut all = Vec::new();
        for (place, table) in self.tables.iter().enumerate() {
            all.push(self.row(keys.clone().map(|key| (self.at(place, key), 1.0))));
            let Some(shown) = read_off(table) else { continue };
            let open = keys.clone().filter(|key| shown.get(self.keys[*key]).is_none_or(Option::is_some));
            all.extend(open.map(|key| self.row([(self.at(place, key), 1.0)])));
        }
        // The city is its kecamatan and what lies in none of them; how much that is follows from the totals.
        let city = |key: usize| (0..=nowhere).map(move |place| (place, key, if place == 0 { 1.0 } else { -1.0 }));
        all.extend(
            keys.clone().map(|key| self.row(city(key).map(|(place, key, factor)| (self.at(place, key), factor)))),
        );
        let sums: Vec<i64> = self.tables.iter().map(|table| total(table)).collect();
        if sums[0] == sums[1..].iter().sum::<i64>() {
            all.extend(keys.map(|key| self.row([(self.at(nowhere, key), 1.0)])));
        }
        fixed(all, (self.tables.len() + 1) * self.keys.len())
    }
}

/// Tables by service or destination of a report, of the city and of every kecamatan.
fn told(seed: u64, name: ReportName, period: &str) -> Vec<Vec<Section>> {
    let (mut store, today) = world::filled(seed);
    let period = Period::parse(period, today).unwrap();
    let wanted = |by| matches!(by, Some(Dimension::Service | Dimension::Destination));
    let codes = std::iter::once(String::new()).chain((1..10).map(|number| format!("11.71.{number:02}")));
    let of = |code: String| {
        let sections = made(&mut store, name, period, &Area::of(&code), today).sections;
        sections.into_iter().filter(|section| wanted(section.by)).collect()
    };
    codes.map(of).collect()
}

#[test]
fn no_hidden_service_is_the_city_without_the_kecamatan_that_are_shown() {
    let (mut hidden, mut tables) = (0, 0);
    for seed in [1, 2, 3, 5, 8, 13] {
        for (name, period) in
            [(ReportName::Services, "2026"), (ReportName::Services, "2026-S2"), (ReportName::Referrals, "2026")]
        {
            let places = told(seed, name, period);
            for section in 0..places[0].len() {
                let beside = Beside::new(places.iter().map(|place| &place[section]).collect());
                let known = beside.known();
                for (place, table) in beside.tables.iter().enumerate() {
                    let Some(shown) = read_off(table) else { continue };
                    tables += 1;
                    let kept = |key: &usize| shown.get(beside.keys[*key]) == Some(&None);
                    for key in (0..beside.keys.len()).filter(kept) {
                        hidden += 1;
                        let said = format!("{seed} {} in {place} of {} {period}", beside.keys[key], table.key);
                        assert!(!known.contains(&beside.at(place, key)), "{said}");
                    }
                }
            }
        }
    }
    assert!(hidden > 20 && tables > 100, "{hidden} of {tables}");
}

/// Sections of a report of each of these places.
fn tables_of(
    store: &mut crate::store::Store,
    codes: &[String],
    (period, today): (&str, chrono::NaiveDate),
) -> Vec<Section> {
    let period = Period::parse(period, today).unwrap();
    let of = |code: &String| made(store, ReportName::Services, period, &Area::of(code), today);
    codes.iter().map(of).filter_map(|report| report.section("layanan").cloned()).collect()
}

#[test]
fn a_gampong_is_not_broken_down_where_its_kecamatan_has_something_confidential() {
    let mut kept = 0;
    for (seed, period) in [(1, "2026"), (2, "2026-10"), (3, "2026-09"), (5, "2026-08"), (8, "2026-W40")] {
        let (mut store, today) = world::filled(seed);
        let names = store.read(crate::store::report::names::Names::read).unwrap();
        for number in 1..10 {
            let code = format!("11.71.{number:02}");
            let whole = tables_of(&mut store, std::slice::from_ref(&code), (period, today)).remove(0);
            let gampong: Vec<String> = names.places(Some(&code)).map(str::to_owned).collect();
            let has = whole.rows.iter().any(|row| row.key == CLOSED);
            for table in tables_of(&mut store, &gampong, (period, today)).iter().filter(|_| !whole.closed) {
                assert!(!has || table.rows.is_empty(), "{code} of {seed}: {:?}", table.rows);
                kept += usize::from(has && table.closed);
            }
        }
    }
    assert!(kept > 5, "{kept} kept");
}

/// A table of these counts with the rules of hiding laid over it.
fn table(counts: &BTreeMap<String, i64>, beside: &suppress::Beside, cover: Option<&str>) -> Section {
    let cell =
        |count: i64| Cell { value: Value::Whole(count), unit: Measure::Visits.unit(), hidden: false, drill: None };
    let row = |key: &str, count: i64| Row {
        key: key.to_owned(),
        label: Label::Name(key.to_owned()),
        cells: vec![cell(count)],
    };
    let mut rows: Vec<Row> =
        counts.iter().filter(|(_, count)| **count > 0).map(|(key, count)| row(key, *count)).collect();
    let closed = hide::sums(&mut rows, &[Measure::Visits], beside, cover, suppress::LEAST);
    let total = Some(row("", counts.values().sum()));
    let (title, by) = (crate::words::report::SUMMARY, Some(Dimension::Service));
    Section { key: "layanan", title, by, columns: vec![Column { measure: Measure::Visits }], rows, total, closed }
}

/// Tables of the whole and of its parts; by the old rule each by itself.
fn tables(spread: &Spread, old: bool) -> Vec<Section> {
    let part = |name: &str| -> BTreeMap<String, i64> {
        spread.iter().map(|(key, parts)| (key.clone(), parts.get(name).copied().unwrap_or_default())).collect()
    };
    let whole = spread.iter().map(|(key, parts)| (key.clone(), parts.values().sum())).collect();
    let cover = suppress::cover(spread, CLOSED).filter(|_| !old);
    let beside =
        |name: &str| if old { suppress::Beside::All } else { suppress::beside(spread, CLOSED, name, suppress::LEAST) };
    let first = table(&whole, &suppress::Beside::All, cover.as_deref());
    std::iter::once(first).chain(PARTS.map(|name| table(&part(name), &beside(name), cover.as_deref()))).collect()
}

/// Hidden cells, small confidential ones among them, that somebody can work out.
fn worked_out(all: &[Section]) -> Vec<String> {
    let beside = Beside::new(all.iter().collect());
    let known = beside.known();
    let mut found = Vec::new();
    for (place, table) in beside.tables.iter().enumerate() {
        let Some(shown) = read_off(table) else { continue };
        let keys = (0..beside.keys.len()).filter(|key| shown.get(beside.keys[*key]) == Some(&None));
        found.extend(keys.filter(|key| known.contains(&beside.at(place, *key))).map(|key| format!("{place} {key}")));
    }
    found
}

const PARTS: [&str; 3] = ["a", "b", "c"];

fn spread(counts: &[Vec<i64>]) -> Spread {
    let keys = [CLOSED, "w", "x", "y", "z"];
    let parts = |row: &Vec<i64>| PARTS.iter().zip(row).map(|(part, count)| ((*part).to_owned(), *count)).collect();
    keys.iter().zip(counts).map(|(key, row)| ((*key).to_owned(), parts(row))).collect()
}

#[test]
fn each_table_by_itself_gave_away_what_another_hid() {
    // One visit for a confidential service in `a`, five in `b`; what covers it in `a` stands open in the whole and elsewhere.
    let told = spread(&[vec![1, 5, 0], vec![3, 9, 4], vec![7, 8, 6]]);
    assert!(!worked_out(&tables(&told, true)).is_empty());
    assert!(worked_out(&tables(&told, false)).is_empty());
}

proptest::proptest! {
    #[test]
    fn no_hidden_row_of_a_part_follows_from_the_whole(
        counts in proptest::collection::vec(proptest::collection::vec(0_i64..8, 3), 5)
    ) {
        let told = spread(&counts);
        proptest::prop_assert!(worked_out(&tables(&told, false)).is_empty(), "{told:?}");
    }
}
