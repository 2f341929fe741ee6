//! The contact card of a member, and the roster of what is listed now: every pillar of a kecamatan, or one pillar of the
//! city. Papers are in Indonesian whatever the screen speaks.

use super::find::Row;
use super::{State, record};
use crate::domain::day;
use crate::domain::letter::data::OfficeHead;
use crate::domain::member::{Member, Pillar};
use crate::domain::roster::{RosterData, RosterTable};
use crate::panes::{Shared, Step};
use crate::words::{Lang, directory as w};
use crate::worker::Paper;

/// Columns of a roster: name, role, area, phone, end of the term.
const WIDTHS: [u8; 5] = [5, 3, 4, 3, 2];

/// What is printed for a member: number to call, area, until when.
pub fn card(member: &Member, shared: &Shared) -> Step {
    let shared = &in_indonesian(shared);
    let said = |text: crate::words::Text| text.get(Lang::Id).to_owned();
    let pairs = [
        (said(w::PILLAR), said(member.pillar.label())),
        (said(w::ROLE), member.role.clone()),
        (said(w::AREA), record::areas_in_full(member, shared)),
        (said(w::PHONE), phone(member)),
        (said(w::SUPERIOR), member.superior.clone()),
        (said(w::DECREE), member.decree.number.clone()),
        (said(w::ENDS), member.decree.ends.map(day::shown).unwrap_or_default()),
        (said(w::CHECKED), record::checked(member, Lang::Id)),
    ];
    preview(RosterData {
        card: true,
        title: member.name.clone(),
        subtitle: said(w::CARD),
        pairs: pairs.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect(),
        ..common(shared)
    })
}

fn phone(member: &Member) -> String {
    match member.wrong_phone {
        true => format!("{} ({})", member.phone, w::PHONE_WRONG.get(Lang::Id)),
        false => member.phone.clone(),
    }
}

/// What is listed now, a table for each pillar.
pub fn roster(state: &State, shared: &Shared) -> Step {
    let shared = &in_indonesian(shared);
    let chips = state.filter.chips(shared);
    let tables = Pillar::ALL.iter().filter_map(|pillar| table(state, *pillar, shared)).collect();
    preview(RosterData {
        title: w::ROSTER.get(Lang::Id).to_owned(),
        subtitle: if chips.is_empty() { w::WHOLE_CITY.get(Lang::Id).to_owned() } else { chips.join(" · ") },
        tables,
        ..common(shared)
    })
}

fn table(state: &State, pillar: Pillar, shared: &Shared) -> Option<RosterTable> {
    let members = state.members.as_deref().unwrap_or_default();
    let said = |text: crate::words::Text| text.get(Lang::Id).to_owned();
    let row = |row: &Row| match row {
        Row::Member(at) => members.get(*at).filter(|one| one.pillar == pillar).map(|one| line(one, shared)),
        Row::Place(_) => None,
        Row::Vacant(post) => (post.pillar == pillar).then(|| {
            let area = shared.library.region_name(&post.area).to_owned();
            vec![format!("({})", w::VACANT.get(Lang::Id)), String::new(), area, String::new(), String::new()]
        }),
    };
    let rows: Vec<Vec<String>> = state.rows.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| RosterTable {
        heading: format!("{} ({})", pillar.label().get(Lang::Id), rows.len()),
        header: [w::NAME, w::ROLE, w::AREA, w::PHONE, w::ENDS].map(said).to_vec(),
        rows,
        widths: WIDTHS.to_vec(),
    })
}

fn line(member: &Member, shared: &Shared) -> Vec<String> {
    let ends = member.decree.ends.map(day::shown).unwrap_or_default();
    vec![member.name.clone(), member.role.clone(), record::areas(member, shared), phone(member), ends]
}

fn in_indonesian(shared: &Shared) -> Shared {
    Shared { lang: Lang::Id, ..shared.clone() }
}

fn common(shared: &Shared) -> RosterData {
    RosterData {
        office: OfficeHead::from(&shared.office),
        date: Some(shared.today()),
        clerk: (crate::words::reports::CLERK.get(Lang::Id).to_owned(), shared.user.clone()),
        ..RosterData::default()
    }
}

fn preview(data: RosterData) -> Step {
    Step::Preview(Paper::Roster(Box::new(data)))
}
