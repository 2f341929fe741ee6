//! What is said of one service point, and of a place that has none.

use super::State;
use crate::domain::day;
use crate::domain::service_point::{PointKind, PointRow, PointState, ServicePoint};
use crate::panes::Shared;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::{Text, points as w};

fn pair(label: Text, value: &str, shared: &Shared) -> Option<Block> {
    (!value.is_empty()).then(|| Block::Pair(label.get(shared.lang).to_owned(), value.to_owned()))
}

/// Everything known about the selected row.
pub fn blocks(state: &State, row: &PointRow, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    match &row.point {
        Some(point) => of_point(state, point, shared),
        None => vec![
            Block::Notice(Level::Warn, w::none_in(row.kind.label().get(lang), place(&row.area, shared), lang)),
            Block::Gap,
            Block::Para(w::HOW_TO_ADD.get(lang).to_owned()),
        ],
    }
}

/// Name of a gampong, kecamatan or the city.
pub fn place<'s>(code: &'s str, shared: &'s Shared) -> &'s str {
    match code.len() {
        0..8 => w::THE_CITY.get(shared.lang),
        _ => shared.library.region_name(code),
    }
}

fn of_point(state: &State, point: &ServicePoint, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let since = point.since.map(|day| w::since(&day::shown(day), lang)).unwrap_or_default();
    let mut blocks = vec![
        Block::Heading(point.name.clone()),
        Block::Facts(vec![
            (w::F_KIND.get(lang).to_owned(), point.kind.label().get(lang).to_owned()),
            (w::F_STATE.get(lang).to_owned(), format!("{}{since}", point.state.label().get(lang))),
        ]),
    ];
    blocks.extend(pair(w::F_AREA, place(&point.area, shared), shared));
    blocks.extend(pair(w::F_HOURS, &point.hours, shared));
    blocks.extend(pair(crate::words::intake::ADDRESS, &point.address, shared));
    blocks.extend(pair(w::F_CONTACT, &point.contact, shared));
    blocks.extend(checked(point, shared));
    blocks.extend(officers(point, shared));
    if point.kind == PointKind::Lk3
        && let Some(read) = &state.read
    {
        let last = read.lk3.last.map(day::shown);
        blocks.extend([Block::Gap, Block::Para(w::lk3_support(read.lk3.count, last.as_deref(), lang))]);
    }
    if !point.note.is_empty() {
        blocks.extend([Block::Gap, Block::Para(point.note.clone())]);
    }
    blocks
}

/// Who last made sure, or that nobody did for long.
fn checked(point: &ServicePoint, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let said = point.checked.as_ref().map(|one| w::checked(&day::shown(one.on), &one.by, lang));
    let stale = point.needs_a_look(shared.today());
    match said {
        Some(said) if stale => vec![Block::Notice(Level::Info, format!("{said} {}", w::LONG_AGO.get(lang)))],
        Some(said) => vec![Block::Dim(said)],
        None => vec![Block::Notice(Level::Info, w::NEVER_CHECKED.get(lang).to_owned())],
    }
}

fn officers(point: &ServicePoint, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut blocks = vec![Block::Gap, Block::Heading(w::F_OFFICERS.get(lang).to_owned())];
    if point.officers.is_empty() {
        let missing = point.state == PointState::Active;
        let said = w::NOBODY.get(lang).to_owned();
        blocks.push(if missing { Block::Notice(Level::Warn, said) } else { Block::Dim(said) });
    }
    blocks.extend(point.officers.iter().map(|one| match one.role.is_empty() {
        true => Block::Bullet(one.name.clone()),
        false => Block::Bullet(format!("{} · {}", one.name, one.role)),
    }));
    blocks
}
