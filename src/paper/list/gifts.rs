//! What partners gave, as a list: each gift with its partner, so that it finds the partner's entry in another office.

use super::{Cell, Column, Holds, List};
use crate::domain::register::{Contribution, Entry};

const COLUMNS: [(&str, Holds); 10] = [
    ("id", Holds::Text),
    ("id_mitra", Holds::Text),
    ("mitra", Holds::Text),
    ("tanggal", Holds::Date),
    ("pemberian", Holds::Text),
    ("nilai", Holds::Number),
    ("untuk", Holds::Text),
    ("dicatat_oleh", Holds::Text),
    ("catatan", Holds::Text),
    ("id_penerima", Holds::Text),
];

/// All these gifts, each on a row with its partner.
pub fn gifts(all: &[(Contribution, Entry)]) -> List {
    let rows = all.iter().map(|(gift, partner)| row(gift, partner)).collect();
    List { title: "sumbangan".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(gift: &Contribution, partner: &Entry) -> Vec<Cell> {
    let received: Vec<String> = gift.received.iter().map(|id| id.uuid().to_string()).collect();
    vec![
        Cell::text(gift.id.uuid().to_string()),
        Cell::text(gift.partner.uuid().to_string()),
        Cell::text(partner.subject.name()),
        Cell::Date(gift.on),
        Cell::text(&gift.what),
        gift.value.map_or(Cell::Empty, Cell::Number),
        Cell::text(&gift.for_whom),
        Cell::text(&gift.by),
        Cell::text(&gift.note),
        Cell::text(received.join(" ")),
    ]
}
