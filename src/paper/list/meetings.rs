//! Meetings as a list: agenda, who came of which pillar, what was decided and what of it is still open.

use std::collections::BTreeMap;

use super::activities::named;
use super::{Cell, Column, Holds, List, Places};
use crate::domain::activity::{Activity, Presence};
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::member::Pillar;

const COLUMNS: [(&str, Holds); 18] = [
    ("id", Holds::Text),
    ("tanggal", Holds::Date),
    ("rapat", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("tempat", Holds::Text),
    ("diundang", Holds::Number),
    ("hadir", Holds::Number),
    ("hadir_per_pilar", Holds::Text),
    ("peserta", Holds::Text),
    ("agenda", Holds::Text),
    ("keputusan", Holds::Number),
    ("terbuka", Holds::Number),
    ("isi_keputusan", Holds::Text),
    ("hasil", Holds::Text),
    ("dicatat_oleh", Holds::Text),
    ("batal_karena", Holds::Text),
];

/// These meetings, each on a row with what was decided in it.
pub fn meetings(all: &[(Activity, Vec<FollowUp>)], places: &Places) -> List {
    let rows = all.iter().map(|(one, decisions)| row(one, decisions, places)).collect();
    List { title: "rapat".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(one: &Activity, decisions: &[FollowUp], places: &Places) -> Vec<Cell> {
    let there = || one.participants.iter().filter(|who| who.presence == Presence::Present);
    let mut pillars: BTreeMap<&str, usize> = BTreeMap::new();
    for who in there() {
        *pillars.entry(who.pillar.map_or("lain", Pillar::code)).or_default() += 1;
    }
    let joined = |parts: Vec<String>| Cell::text(parts.join("; "));
    let mut cells = vec![Cell::text(one.id.uuid().to_string()), Cell::Date(one.on), Cell::text(&one.title)];
    cells.extend(places.cells(one.area.as_deref()));
    cells.extend([
        Cell::text(&one.place),
        Cell::count(one.participants.len()),
        Cell::count(there().count()),
        joined(pillars.into_iter().map(|(pillar, count)| format!("{pillar}: {count}")).collect()),
        joined(there().map(named).collect()),
        joined(one.agenda.iter().map(|point| point.topic.clone()).collect()),
        Cell::count(decisions.len()),
        Cell::count(decisions.iter().filter(|one| one.state == FollowUpState::Open).count()),
        joined(decisions.iter().map(decision).collect()),
        Cell::text(&one.result),
        Cell::text(&one.by),
        Cell::text(one.voided.as_deref().unwrap_or_default()),
    ]);
    cells
}

/// `PSM diundang — Contoh Satu, 2026-11-15, terbuka`.
fn decision(one: &FollowUp) -> String {
    let due = one.due.map(|day| day.to_string()).unwrap_or_default();
    let rest = [one.owner.as_str(), due.as_str(), one.state.code()];
    let rest: Vec<&str> = rest.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{} — {}", one.what, rest.join(", "))
}
