//! What partners gave, as a list: each gift with its partner, so that it finds the partner's entry in another office, and
//! with the promise it keeps.

use std::collections::HashMap;

use super::{Cell, Column, Holds, List};
use crate::domain::ids::PromiseId;
use crate::domain::register::{Contribution, Entry, Promise};

const COLUMNS: [(&str, Holds); 12] = [
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
    ("id_janji", Holds::Text),
    ("janji", Holds::Text),
];

/// All these gifts, each on a row with its partner and, where it keeps one of `promises`, with that.
pub fn gifts(all: &[(Contribution, Entry)], promises: &[Promise]) -> List {
    let known: HashMap<PromiseId, &Promise> = promises.iter().map(|one| (one.id, one)).collect();
    let kept = |gift: &Contribution| gift.promise.and_then(|id| known.get(&id)).copied();
    let rows = all.iter().map(|(gift, partner)| row(gift, partner, kept(gift))).collect();
    List { title: "sumbangan".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(gift: &Contribution, partner: &Entry, kept: Option<&Promise>) -> Vec<Cell> {
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
        Cell::text(gift.promise.map(|id| id.uuid().to_string()).unwrap_or_default()),
        Cell::text(kept.map(|one| one.what.clone()).unwrap_or_default()),
    ]
}
