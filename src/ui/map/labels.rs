//! Names on the map. A label stands wholly inside its own outline, so two can never overlap; it shrinks until it fits.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::super::ctx::Ctx;
use super::super::text;
use super::super::theme::Role;
use super::raster::Raster;
use super::{Fill, Map, Region, Run, Spot, cells_of, legend, wide};

/// Letters of a name of one word that stand for it.
const SHORT: usize = 3;

/// A name in its outline.
pub(super) struct Label {
    /// Which region.
    at: usize,
    lines: Vec<String>,
    x: u16,
    y: u16,
}

impl Label {
    /// The short name with the whole one, if the name had to be shortened.
    pub(super) fn shortened(&self, map: &Map<'_>) -> Option<String> {
        let region = map.regions.get(self.at)?;
        let short = short(region);
        let first = self.lines.first().map(String::as_str).unwrap_or_default();
        // Alone, or with the value behind it.
        let rest = first
            .strip_prefix(short.as_str())
            .filter(|rest| rest.is_empty() || **rest == *format!(" {}", region.shown));
        rest.filter(|_| short != region.name).map(|_| format!("{short} {}", region.name))
    }
}

/// What is written into every outline that has room, and where.
pub(super) fn plan(place: Rect, map: &Map<'_>, raster: &Raster) -> Vec<Label> {
    // Where regions are points, the outline around them needs no name: it is what is looked at.
    let named = |region: &Region<'_>| region.dim || map.spots.is_empty();
    let label = |(at, region): (usize, &Region<'_>)| {
        let runs = raster.runs(at);
        debug_assert!(runs.len() <= usize::from(place.height));
        let fit = wishes(region).into_iter().find_map(|lines| spot(runs, &lines).map(|spot| (lines, spot)));
        fit.map(|(lines, (x, y))| Label { at, lines, x, y })
    };
    map.regions.iter().enumerate().filter(|(_, region)| named(region)).filter_map(label).collect()
}

/// Writes the labels, as far as no point or its name stands there, and adds the cells taken.
pub(super) fn regions(
    buf: &mut Buffer,
    place: Rect,
    map: &Map<'_>,
    (labels, selected): (&[Label], Option<usize>),
    taken: &mut Vec<Rect>,
    ctx: &Ctx<'_>,
) {
    for Label { at, lines, x, y } in labels {
        let Some(region) = map.regions.get(*at) else { continue };
        let width = lines.iter().map(|l| wide(l)).max().unwrap_or(0);
        let cells = |row: usize| cells_of(place, &(*x..x.saturating_add(width)), y.saturating_add(super::cells(row)));
        if (0..lines.len()).any(|row| taken.iter().any(|other| other.intersects(cells(row)))) {
            continue;
        }
        for (row, said) in lines.iter().enumerate() {
            let style = style(selected == Some(*at), region.dim, *said == region.shown, ctx);
            text::blank(buf, cells(row), style);
            text::put_centre(buf, cells(row), &text::line(said, style));
            taken.push(cells(row));
        }
    }
}

fn style(selected: bool, dim: bool, value: bool, ctx: &Ctx<'_>) -> Style {
    match (selected, value) {
        _ if dim => ctx.theme.style(Role::Dim),
        (true, _) => ctx.theme.style(Role::Selected).add_modifier(Modifier::BOLD),
        (false, true) => ctx.theme.style(Role::Text),
        (false, false) => ctx.theme.style(Role::Title),
    }
}

/// What could be written, best first: the whole name with the value, a short one with it, down to a short name alone. A
/// value is worth more than a whole name, which stands in the list beside the map too.
fn wishes(region: &Region<'_>) -> Vec<Vec<String>> {
    let whole = vec![region.name.to_owned()];
    let words: Vec<String> = region.name.split(' ').map(str::to_owned).collect();
    if region.dim {
        return vec![whole, words];
    }
    let short = vec![short(region)];
    let with = |lines: &[String]| {
        let mut lines = lines.to_vec();
        if !region.shown.is_empty() {
            lines.push(region.shown.clone());
        }
        lines
    };
    let beside = with(&short).join(" ");
    vec![with(&whole), with(&words), with(&short), vec![beside], whole, words, short]
}

/// What stands for a name: what the region says, or the first letters of the words, or the start of a single word.
pub(super) fn short(region: &Region<'_>) -> String {
    if !region.short.is_empty() {
        return region.short.clone();
    }
    let words: Vec<&str> = region.name.split(' ').filter(|w| !w.is_empty()).collect();
    match words.as_slice() {
        [one] => one.chars().take(SHORT).collect(),
        many => many.iter().filter_map(|w| w.chars().next()).collect(),
    }
}

/// Upper left cell of a block of lines that fits into the runs, nearest to the middle of the outline.
fn spot(runs: &[Run], lines: &[String]) -> Option<(u16, u16)> {
    let width = lines.iter().map(|l| wide(l)).max().unwrap_or(0);
    let used: Vec<usize> = runs.iter().enumerate().filter(|(_, r)| !r.is_empty()).map(|(y, _)| y).collect();
    let middle = (used.first()? + used.last()?) as f64 / 2.0;
    let high = lines.len();
    let candidates = runs.windows(high.max(1)).enumerate().filter_map(|(y, rows)| {
        let from = rows.iter().map(|r| r.start).max()?;
        let to = rows.iter().map(|r| r.end).min()?;
        let room = to.saturating_sub(from);
        let off = (y as f64 + (high as f64 - 1.0) / 2.0 - middle).abs();
        (room >= width && width > 0).then(|| (off, from + (room - width) / 2, y))
    });
    let best = candidates.min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some((best.1, super::cells(best.2)))
}

/// Says what the short names mean, in the free corners: down the left side, then up the right one.
pub(super) fn meanings(
    buf: &mut Buffer,
    place: Rect,
    map: &Map<'_>,
    labels: &[Label],
    raster: &Raster,
    taken: &mut Vec<Rect>,
    ctx: &Ctx<'_>,
) {
    let left = (0..place.height).map(|y| (false, y));
    let right = (0..place.height).rev().map(|y| (true, y));
    let mut rows = left.chain(right);
    for said in labels.iter().filter_map(|label| label.shortened(map)) {
        let width = wide(&said);
        let spot = rows.find_map(|(right, y)| {
            let x = if right { place.width.saturating_sub(width) } else { 0 };
            let cells = cells_of(place, &(x..x.saturating_add(width)), y);
            // One more column, so that a name never touches an outline.
            let free =
                (x.saturating_sub(1)..=x.saturating_add(width)).all(|x| x >= place.width || raster.cell_free(x, y));
            (free && width < place.width && !taken.iter().any(|t| t.intersects(cells))).then_some(cells)
        });
        let Some(cells) = spot else { return };
        text::put(buf, cells, &text::line(&said, ctx.theme.style(Role::Dim)));
        taken.push(cells);
    }
}

/// Writes names around the city where no outline, border or other name stands.
pub(super) fn places(
    buf: &mut Buffer,
    place: Rect,
    map: &Map<'_>,
    raster: &Raster,
    taken: &mut Vec<Rect>,
    ctx: &Ctx<'_>,
) {
    for (name, at) in map.places {
        let (Some((x, y)), width) = (raster.view.cell(*at), wide(name)) else { continue };
        let x = x.saturating_sub(width / 2).min(place.width.saturating_sub(width));
        let cells = cells_of(place, &(x..x.saturating_add(width)), y);
        let around = Rect { x: cells.x.saturating_sub(1), width: cells.width.saturating_add(2), ..cells };
        let free = (x..x.saturating_add(width)).all(|x| raster.cell_free(x, y));
        if width <= place.width && free && !taken.iter().any(|t| t.intersects(around)) {
            text::blank(buf, cells, Style::new());
            text::put(buf, cells, &text::line(*name, ctx.theme.style(Role::Dim)));
            taken.push(cells);
        }
    }
}

/// Draws every point with its name beside it, right or left, wherever nothing else stands; where there is no room the
/// short form, and at the least the point. The selected one is written first. Answers with the cells taken.
pub(super) fn spots(buf: &mut Buffer, place: Rect, map: &Map<'_>, raster: &Raster, ctx: &Ctx<'_>) -> Vec<Rect> {
    let chosen = |spot: &&Spot<'_>| Some(spot.code) == map.selected;
    let seen: Vec<(&Spot<'_>, (u16, u16))> = map
        .spots
        .iter()
        .filter(chosen)
        .chain(map.spots.iter().filter(|spot| !chosen(spot)))
        .filter_map(|spot| raster.view.cell(spot.place).map(|cell| (spot, cell)))
        .collect();
    let mut taken: Vec<Rect> = Vec::new();
    for (spot, (x, y)) in &seen {
        let cell = cells_of(place, &(*x..x.saturating_add(1)), *y);
        let style = if chosen(spot) { ctx.theme.style(Role::Selected) } else { legend::style(spot.fill, ctx) };
        text::put(buf, cell, &text::line(sign(spot.fill), style.add_modifier(Modifier::BOLD)));
        taken.push(cell);
    }
    for (spot, at) in &seen {
        let said = [format!("{} {}", spot.name, spot.shown), spot.name.to_owned(), spot.short.clone()];
        let free = |cells: &Rect| !taken.iter().any(|other| other.intersects(*cells));
        let fit = said.iter().map(|said| said.trim_end()).filter(|said| !said.is_empty()).find_map(|said| {
            beside(place, *at, wide(said)).into_iter().flatten().find(free).map(|cells| (said.to_owned(), cells))
        });
        let Some((said, cells)) = fit else { continue };
        let role = if chosen(spot) { Role::Selected } else { Role::Text };
        text::blank(buf, cells, ctx.theme.style(role));
        text::put(buf, cells, &text::line(&said, ctx.theme.style(role)));
        taken.push(cells);
    }
    taken
}

/// The cells right, left, below and above of a point, for a text of this width; those that are on the map.
fn beside(place: Rect, (x, y): (u16, u16), width: u16) -> [Option<Rect>; 4] {
    let at = |from: Option<u16>, row: Option<u16>| {
        let (from, row) = (from?, row?);
        let fits = from.saturating_add(width) <= place.width && row < place.height;
        fits.then(|| cells_of(place, &(from..from.saturating_add(width)), row))
    };
    let middle = Some(x.saturating_sub(width / 2).min(place.width.saturating_sub(width)));
    let left = x.checked_sub(width.saturating_add(1));
    [
        at(Some(x.saturating_add(2)), Some(y)),
        at(left, Some(y)),
        at(middle, y.checked_add(1)),
        at(middle, y.checked_sub(1)),
    ]
}

/// A point says its class by its shape too.
const fn sign(fill: Fill) -> &'static str {
    match fill {
        Fill::Blank => "·",
        Fill::Class(0 | 1) => "○",
        Fill::Class(2) => "◐",
        Fill::Class(_) => "●",
        Fill::Hidden => "=",
        Fill::Unknown => "?",
    }
}
