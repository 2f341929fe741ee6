//! No hidden number of any report follows from the others, whatever is laid beside what.

use std::collections::BTreeMap;

use super::grid::Told;
use super::*;
use crate::domain::report::ReportName;
use crate::domain::report::name::By;
use crate::domain::suppress::{LEAST, Lattice, SmallNumbers, SmallScope};
use crate::store::Store;
use crate::store::office;
use crate::store::report::tests::world;
use crate::store::report::{make, series};
use proptest::prelude::*;

fn strict(seed: u64) -> (Store, NaiveDate) {
    let (mut store, today) = world::filled(seed);
    let asked = store.read(office::get).unwrap();
    let (settings, version) = asked.unwrap_or_default();
    let small = SmallNumbers { least: LEAST, scope: SmallScope::All };
    let settings = crate::domain::office::Office { small, ..settings };
    store.write(|write| office::save(write, &settings, version)).unwrap();
    (store, today)
}

/// Every lattice that some report of a year asks for.
fn lattices(store: &mut Store, today: NaiveDate) -> Vec<(Measure, Option<Dimension>, Rc<Grid>)> {
    let year = Period::parse("2026", today).unwrap();
    store
        .read(|r| {
            let names = Rc::new(Names::read(r)?);
            let mut small = Small::new(r, &names, today, LEAST);
            let mut all = Vec::new();
            for plan in ReportName::ALL.iter().flat_map(|name| name.plans()) {
                for measure in plan.columns.iter().copied().filter(|one| tells_of_citizens(*one)) {
                    if matches!(measure.made(), Made::Share(..)) {
                        continue;
                    }
                    all.push((measure, None, small.totals(measure, year)?));
                    if let By::Keys(by) | By::All(by) = plan.by
                        && by != Dimension::Gampong
                    {
                        let span =
                            if is_timed(measure, Some(by)) { year } else { Period::parse("2026-10", today).unwrap() };
                        all.push((measure, Some(by), small.broken_down(measure, by, span)?));
                    }
                }
            }
            Ok(all)
        })
        .unwrap()
}

#[test]
fn no_small_number_of_a_year_can_be_worked_out_from_all_its_reports() {
    let (mut hidden, mut shown) = (0, 0);
    for seed in [3, 11, 19] {
        let (mut store, today) = strict(seed);
        for (measure, by, grid) in lattices(&mut store, today) {
            let found: Vec<(String, i64)> = grid.worked_out().into_iter().filter(|(_, count)| *count < LEAST).collect();
            assert!(found.is_empty(), "{measure:?} {by:?} seed {seed}: {found:?}");
            for (place, count, hides) in grid.all() {
                assert!(hides || count == 0 || count >= LEAST, "{place:?} {count}");
                if hides { hidden += 1 } else { shown += 1 }
            }
        }
    }
    assert!(hidden > 500 && shown > 200, "{hidden} hidden, {shown} shown");
}

/// What held at the end of a month follows from the month after it, with what was found and what ended there, and from longer
/// spans in the same way.
#[test]
fn what_held_is_not_worked_out_from_the_months_beside_it() {
    let mut kept = 0;
    for seed in [3, 11, 19] {
        let (mut store, today) = strict(seed);
        let year = Period::parse("2026", today).unwrap();
        for (_, _, grid) in lattices(&mut store, today).into_iter().filter(|(one, ..)| *one == Measure::NeedsFound) {
            let [keys, areas] = grid.words();
            let count = |measure, key: &str, area: &str, period| grid.number(Told { measure, key, area, period });
            let spans =
                [Grain::Month, Grain::Quarter, Grain::Half, Grain::Year].map(|grain| year.parts(grain)).concat();
            for (key, area) in keys.iter().flat_map(|key| areas.iter().map(move |area| (key, area))) {
                for span in spans.iter().filter(|span| span.first() <= today) {
                    let ends = [Period::month(span.first()).previous(), Period::month(span.as_of(today))];
                    let small = |month: &Period| (1..LEAST).contains(&count(Measure::NeedsHeld, key, area, *month));
                    for moved in [Measure::NeedsFound, Measure::NeedsEnded] {
                        let there = count(moved, key, area, *span) > 0 && ends.iter().any(small);
                        assert!(!there || grid.hides(moved, key, area, *span), "{seed} {moved:?} {key} {area} {span}");
                        kept += usize::from(there);
                    }
                }
            }
        }
    }
    assert!(kept > 50, "{kept}");
}

#[test]
fn no_report_of_any_place_shows_a_small_number_of_citizens() {
    let (mut store, today) = strict(11);
    let (mut shown, mut hidden) = (0, 0);
    for name in ReportName::ALL {
        for (code, period) in [
            ("", "2026"),
            ("", "2026-11"),
            ("", "2026-S2"),
            ("", "2026-W44"),
            ("", "2026-11-03"),
            ("11.71.01", "2026"),
            ("11.71.01", "2026-Q3"),
            ("11.71.01.2001", "2026"),
            ("11.71.01.2001", "2026-10"),
        ] {
            let period = Period::parse(period, today).unwrap();
            let report = store.read(|r| make(r, *name, period, &Area::of(code), today)).unwrap();
            for section in &report.sections {
                let broken = !matches!(section.by, None | Some(Dimension::Gampong | Dimension::Month));
                let gampong = code.len() > 8 && broken;
                for row in section.rows.iter().chain(&section.total) {
                    for (cell, column) in row.cells.iter().zip(&section.columns) {
                        let counted = matches!(column.measure.made(), Made::Counted | Made::Sum);
                        if !tells_of_citizens(column.measure) || !counted {
                            continue;
                        }
                        let count = cell.value.weight() / 10;
                        let told = format!("{name:?} {code} {period} {} {}", section.key, row.key);
                        assert!(cell.hidden || count == 0 || count >= LEAST, "{told}");
                        assert!(!cell.hidden || cell.drill.is_none(), "{told}");
                        assert!(!gampong || cell.hidden || count == 0 || row.key.is_empty(), "{told}");
                        if cell.hidden { hidden += 1 } else { shown += usize::from(count > 0) }
                    }
                }
            }
        }
    }
    assert!(shown > 50 && hidden > 50, "{shown} shown, {hidden} hidden");
}

#[test]
fn what_one_report_hides_no_other_tells() {
    let (mut store, today) = strict(7);
    // The same number: a kecamatan among the rows of the city, and the total of its own report; a month of a year, and the
    // total of that month; a line on the screen.
    let of = |store: &mut Store, code: &str, period: &str| {
        let period = Period::parse(period, today).unwrap();
        store.read(|r| make(r, ReportName::Services, period, &Area::of(code), today)).unwrap()
    };
    let city = of(&mut store, "", "2026-10");
    for row in &city.section("wilayah").unwrap().rows {
        let own = of(&mut store, &row.key, "2026-10");
        if row.key.is_empty() {
            continue;
        }
        let total = own.section("layanan").unwrap().total.clone().unwrap();
        assert_eq!(row.cells[0].hidden, total.cells[0].hidden, "{}", row.key);
    }
    let year = of(&mut store, "11.71.01", "2026");
    let period = Period::parse("2026", today).unwrap();
    let line =
        store.read(|r| series(r, Measure::Visits, (period, Grain::Month), &Area::of("11.71.01"), today)).unwrap();
    for row in &year.section("waktu").unwrap().rows {
        let own = of(&mut store, "11.71.01", &row.key);
        let total = own.section("layanan").unwrap().total.clone().unwrap();
        assert_eq!(row.cells[0].hidden, total.cells[0].hidden, "{}", row.key);
        let point = line.iter().find(|(part, _)| part.code() == row.key).unwrap();
        assert_eq!(row.cells[0].hidden, point.1.hidden, "{}", row.key);
    }
}

proptest! {
    /// Counts of keys in places and months with all their sums, as reports show them.
    #[test]
    fn a_lattice_of_three_ways_gives_no_small_number_away(
        counts in prop::collection::vec(0_i64..14, 4 * 3 * 3)
    ) {
        let mut lattice = Lattice::default();
        let mut places: BTreeMap<[usize; 3], usize> = BTreeMap::new();
        for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let fine = [at % 4 + 1, at / 4 % 3 + 1, at / 12 + 1];
            for mask in 0..8 {
                let wide: [usize; 3] = std::array::from_fn(|way| if mask >> way & 1 == 1 { 0 } else { fine[way] });
                match places.get(&wide) {
                    Some(at) => lattice.more(*at, *count),
                    None => {
                        let at = lattice.add(*count, wide.iter().filter(|one| **one == 0).count() as u8);
                        places.insert(wide, at);
                    }
                }
            }
        }
        for way in 0..3 {
            let mut sums: BTreeMap<[usize; 3], Vec<usize>> = BTreeMap::new();
            for (place, at) in places.iter().filter(|(place, _)| place[way] > 0) {
                let mut above = *place;
                above[way] = 0;
                sums.entry(above).or_default().push(*at);
            }
            sums.into_iter().for_each(|(above, parts)| lattice.sum(places[&above], parts));
        }
        lattice.protect_small(LEAST);
        for at in places.values() {
            prop_assert!(lattice.is_hidden(*at) || lattice.count(*at) >= LEAST);
        }
        let small: Vec<i64> = lattice.fixed().into_iter().map(|at| lattice.count(at)).filter(|one| *one < LEAST).collect();
        prop_assert!(small.is_empty(), "{small:?}");
    }
}
