//! One frame of the map: thread CPU with the raster kept from the frame before, and with it worked out anew.
//!
//! `LOKET_BENCH_OUTLINES=gampong.geojson cargo bench --bench map` draws those outlines; without it the shipped ones.
//! Prints, asserts nothing; the fastest of nine runs counts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;

use cpu::least;
use loket::domain::content::{Content, shapes};
use loket::domain::geo::{Known, Shape, judge};
use loket::ui::map::{Fill, Map, Memo, Region, map};
use loket::ui::{Ctx, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const RUNS: usize = 9;

fn outlines() -> Vec<Shape> {
    match std::env::var("LOKET_BENCH_OUTLINES") {
        Ok(file) => judge(&std::fs::read(file).unwrap(), &Known::new(&Content::shipped().unwrap())).unwrap().shapes,
        Err(_) => {
            let (outlines, _) = shapes().unwrap();
            outlines.into_iter().map(|one| Shape { code: one.code, polygons: vec![vec![one.ring]] }).collect()
        }
    }
}

fn main() {
    let shapes = outlines();
    let region = |(at, shape): (usize, &'static Shape)| Region {
        code: &shape.code,
        name: &shape.code,
        rings: shape.rings().collect(),
        fill: Fill::Class(at % 5),
        shown: at.to_string(),
        ..Region::default()
    };
    let shapes: &'static [Shape] = shapes.leak();
    let regions: Vec<Region<'_>> = shapes.iter().enumerate().map(region).collect();
    let (theme, memo) = (Theme::dark(), Memo::default());
    let ctx = Ctx { theme: &theme, lang: Default::default(), now: Default::default() };
    for (columns, rows) in [(80, 24), (120, 36), (200, 50)] {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut frame = |memo: Option<&Memo>| {
            let picture = Map { regions: &regions, selected: Some(&shapes[0].code), memo, ..Map::default() };
            least(RUNS, || {
                terminal.draw(|frame| map(frame, frame.area(), &picture, &ctx)).unwrap();
            })
        };
        let (anew, kept) = (frame(None), frame(Some(&memo)));
        println!("{} outlines, {columns}×{rows}: {kept:6.0} µs, worked out anew {anew:6.0} µs", shapes.len());
    }
}
