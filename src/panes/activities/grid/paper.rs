//! The list of those to be invited, as a paper: pillar by pillar, with phone and when they took part last. Papers are in
//! Indonesian whatever the screen speaks.

use crate::domain::day;
use crate::domain::involvement::MemberRow;
use crate::domain::letter::data::OfficeHead;
use crate::domain::member::Pillar;
use crate::domain::roster::{RosterData, RosterTable};
use crate::panes::{Shared, Step};
use crate::words::{Lang, Text, involvement as w};
use crate::worker::Paper;

/// Name, role, work area, phone, when they took part last.
const WIDTHS: [u8; 5] = [5, 3, 4, 3, 3];

/// The paper for those chosen.
pub fn invitation(guests: &[&MemberRow], kecamatan: Option<&str>, shared: &Shared) -> Step {
    let area = kecamatan.map_or(w::WHOLE_CITY.get(Lang::Id), |code| shared.library.region_name(code));
    let tables = Pillar::ALL.iter().filter_map(|pillar| table(guests, *pillar, shared));
    Step::Preview(Paper::Roster(Box::new(RosterData {
        office: OfficeHead::from(&shared.office),
        date: Some(shared.today()),
        title: w::PAPER.get(Lang::Id).to_owned(),
        subtitle: area.to_owned(),
        tables: tables.collect(),
        clerk: (crate::words::reports::CLERK.get(Lang::Id).to_owned(), shared.user.clone()),
        ..RosterData::default()
    })))
}

fn table(guests: &[&MemberRow], pillar: Pillar, shared: &Shared) -> Option<RosterTable> {
    let rows: Vec<Vec<String>> =
        guests.iter().filter(|row| row.pillar == pillar).map(|row| line(row, shared)).collect();
    let said = |text: Text| text.get(Lang::Id).to_owned();
    (!rows.is_empty()).then(|| RosterTable {
        heading: format!("{} ({})", pillar.label().get(Lang::Id), rows.len()),
        header: [w::NAME, w::ROLE, w::AREA, w::PHONE, w::SINCE].map(said).to_vec(),
        rows,
        widths: WIDTHS.to_vec(),
    })
}

fn line(row: &MemberRow, shared: &Shared) -> Vec<String> {
    let areas: Vec<&str> = row.areas.iter().map(|code| shared.library.region_name(code)).collect();
    let last = row.last.map_or_else(|| w::NEVER.get(Lang::Id).to_owned(), day::shown);
    vec![row.name.clone(), row.role.clone(), areas.join(", "), row.phone.clone(), last]
}
