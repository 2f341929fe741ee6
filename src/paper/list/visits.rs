//! Visits as a list: when, for what, who, how they came, and how it ended. A NIK stands masked.

use chrono::NaiveDateTime;

use super::work::{WHO, Who};
use super::{Cell, Column, Head, Holds, List, Places};
use crate::domain::visit::{UnmetReason, Visit};

/// One visit with the names a person reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitLine {
    /// The visit.
    pub visit: Visit,
    /// Title of the service.
    pub service: String,
    /// Who came, as far as known.
    pub who: Who,
}

const COLUMNS: [&[Head]; 3] = [
    &[("id", Holds::Text), ("tanggal", Holds::Date), ("jam", Holds::Text), ("layanan", Holds::Text)],
    &WHO,
    &[
        ("cara_datang", Holds::Text),
        ("hasil", Holds::Text),
        ("alasan", Holds::Text),
        ("menit", Holds::Number),
        ("catatan", Holds::Text),
    ],
];

/// These visits, each on a row.
pub fn visits(all: &[VisitLine], places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, places)).collect();
    List { title: "kunjungan".to_owned(), columns: Column::joined(&COLUMNS), rows }
}

fn row(one: &VisitLine, places: &Places) -> Vec<Cell> {
    let visit = &one.visit;
    let mut cells = vec![
        Cell::text(visit.id.uuid().to_string()),
        Cell::Date(visit.at.date()),
        Cell::text(clock(visit.at)),
        Cell::text(&one.service),
    ];
    cells.extend(one.who.cells(places));
    cells.extend([
        Cell::text(visit.channel.code()),
        Cell::text(visit.outcome.code()),
        Cell::text(visit.unmet_reason.map(UnmetReason::code).unwrap_or_default()),
        if visit.minutes > 0 { Cell::Number(visit.minutes) } else { Cell::Empty },
        Cell::text(&visit.note),
    ]);
    cells
}

fn clock(at: NaiveDateTime) -> String {
    at.format("%H:%M").to_string()
}
