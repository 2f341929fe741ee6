//! The ladder as a drawing for the manual, made from the two tables (`assets/docs/tangga.svg`; a test keeps it fresh).
//!
//! Odd: a move that starts from three states or more is not drawn as lines, which nobody could follow, but written
//! under the state it leads to.

use std::fmt::Write as _;

use super::{Move, case, referral};
use crate::domain::referral::{CaseState, ReferralState};
use crate::words::{Lang, Text};

/// Box of a state, in pixels.
const BOX: (f64, f64) = (178.0, 38.0);
/// Distance between the middles of two boxes.
const GRID: (f64, f64) = (290.0, 104.0);
/// Middle of the first box.
const START: (f64, f64) = (120.0, 92.0);
/// How far apart the lines of a move and its way back are drawn.
const LANE: f64 = 10.0;
/// From this many states on, a move is written and not drawn.
const MANY: usize = 3;
/// Columns of one of the two drawings.
const COLUMNS: f64 = 3.0;
/// Size of the whole drawing.
const SIZE: (f64, f64) = (1780.0, 930.0);

/// Where the states of a case stand: column and row.
const CASES: &[(CaseState, f64, f64)] = &[
    (CaseState::Received, 1.0, 0.0),
    (CaseState::FileCheck, 1.0, 1.0),
    (CaseState::Repair, 0.0, 1.5),
    (CaseState::Verify, 1.0, 2.0),
    (CaseState::HomeVisit, 2.0, 2.5),
    (CaseState::Recommend, 1.0, 3.0),
    (CaseState::AwaitDecision, 1.0, 4.0),
    (CaseState::Referred, 0.0, 5.0),
    (CaseState::Served, 2.0, 5.0),
    (CaseState::Done, 1.0, 6.0),
    (CaseState::Rejected, 0.0, 7.2),
    (CaseState::Cancelled, 1.0, 7.2),
    (CaseState::Duplicate, 2.0, 7.2),
];

/// Where the states of a referral stand.
const REFERRALS: &[(ReferralState, f64, f64)] = &[
    (ReferralState::Draft, 1.0, 0.0),
    (ReferralState::Sent, 1.0, 1.0),
    (ReferralState::Received, 1.0, 2.0),
    (ReferralState::InService, 2.0, 2.6),
    (ReferralState::Done, 1.0, 4.0),
    (ReferralState::Refused, 2.0, 4.0),
    (ReferralState::Onward, 0.0, 4.0),
    (ReferralState::Cancelled, 0.0, 2.0),
];

/// The drawing, as SVG.
pub fn svg() -> String {
    let (width, height) = SIZE;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"sans-serif\">\n<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" \
         markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#456\"/></marker></defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n"
    );
    drawing(&mut out, "Kasus", START.0, case::MOVES, CASES, CaseState::label, |act| act.label());
    let beside = START.0 + COLUMNS * GRID.0 + 20.0;
    drawing(&mut out, "Rujukan", beside, referral::MOVES, REFERRALS, ReferralState::label, |act| act.label());
    out.push_str("</svg>\n");
    out
}

fn drawing<S: Copy + PartialEq, A: Copy>(
    out: &mut String,
    title: &str,
    left: f64,
    moves: &[Move<S, A>],
    places: &[(S, f64, f64)],
    state: fn(S) -> Text,
    act: fn(A) -> Text,
) {
    let _ = writeln!(out, "<text x=\"{}\" y=\"36\" font-size=\"22\" font-weight=\"bold\">{title}</text>", left - 80.0);
    let middle = |wanted: &S| {
        let place = places.iter().find(|(one, ..)| one == wanted);
        place.map(|(_, column, row)| (left + column * GRID.0, START.1 + row * GRID.1))
    };
    let drawn = || moves.iter().filter(|row| row.from.len() < MANY);
    for row in drawn() {
        for from in row.from {
            let back = drawn().any(|other| other.to == *from && other.from.contains(&row.to));
            if let (Some(a), Some(b)) = (middle(from), middle(&row.to)) {
                arrow(out, a, b, if back { LANE } else { 0.0 }, left + GRID.0, act(row.act).get(Lang::Id));
            }
        }
    }
    for (one, ..) in places {
        let Some((x, y)) = middle(one) else { continue };
        let ends = !moves.iter().any(|row| row.from.contains(one));
        boxed(out, x, y, state(*one).get(Lang::Id), ends);
        let written = moves.iter().filter(|row| row.to == *one && row.from.len() >= MANY);
        for (line, row) in written.enumerate() {
            let from = if row.from.len() > 4 {
                "dari setiap status yang masih terbuka".to_owned()
            } else {
                format!(
                    "dari {}",
                    row.from.iter().map(|from| state(*from).get(Lang::Id)).collect::<Vec<_>>().join(", ")
                )
            };
            small(out, x, y + BOX.1 / 2.0 + 15.0 + line as f64 * 30.0, act(row.act).get(Lang::Id));
            small(out, x, y + BOX.1 / 2.0 + 29.0 + line as f64 * 30.0, &from);
        }
    }
}

fn boxed(out: &mut String, x: f64, y: f64, label: &str, ends: bool) {
    let (fill, line) = if ends { ("#eef3ee", "#385") } else { ("#eaf0f8", "#357") };
    let _ = writeln!(
        out,
        "<rect x=\"{:.0}\" y=\"{:.0}\" width=\"{}\" height=\"{}\" rx=\"7\" fill=\"{fill}\" stroke=\"{line}\"/>\n\
         <text x=\"{x:.0}\" y=\"{:.0}\" font-size=\"15\" text-anchor=\"middle\">{label}</text>",
        x - BOX.0 / 2.0,
        y - BOX.1 / 2.0,
        BOX.0,
        BOX.1,
        y + 5.0
    );
}

fn small(out: &mut String, x: f64, y: f64, said: &str) {
    let _ = writeln!(
        out,
        "<text x=\"{x:.0}\" y=\"{y:.0}\" font-size=\"11\" fill=\"#345\" text-anchor=\"middle\">{said}</text>"
    );
}

/// A line from the edge of one box to the edge of another, its words beside its middle.
fn arrow(out: &mut String, a: (f64, f64), b: (f64, f64), lane: f64, centre: f64, said: &str) {
    let length = ((b.0 - a.0).powi(2) + (b.1 - a.1).powi(2)).sqrt();
    // To the right of the way it leads, so that there and back have a lane each.
    let (sideways, along) = (-(b.1 - a.1) / length * lane, (b.0 - a.0) / length * lane);
    let (from, to) = (edge(a, b), edge(b, a));
    let (x1, y1) = (from.0 + sideways, from.1 + along);
    let (x2, y2) = (to.0 + sideways, to.1 + along);
    let _ = writeln!(
        out,
        "<line x1=\"{x1:.0}\" y1=\"{y1:.0}\" x2=\"{x2:.0}\" y2=\"{y2:.0}\" stroke=\"#456\" marker-end=\"url(#a)\"/>"
    );
    // Words stand on the outer side of slanted lines, above or below level ones, so that they cross nothing.
    let (x, y) = (f64::midpoint(x1, x2), f64::midpoint(y1, y2));
    let inward = (b.0 - centre).abs() < (a.0 - centre).abs();
    let (anchor, x, y) = match () {
        () if (y2 - y1).abs() < 1.0 => ("middle", x, if along < 0.0 { y - 5.0 } else { y + 13.0 }),
        // Of a way there and back, the one that leads to the middle has its words on the inner side.
        () if lane > 0.0 && inward && x < centre - 2.0 * LANE => ("start", x + 6.0, y + 8.0),
        () if lane > 0.0 && inward && x > centre + 2.0 * LANE => ("end", x - 6.0, y - 2.0),
        () if x < centre - 1.0 || sideways < 0.0 && (x - centre).abs() < 2.0 * LANE => ("end", x - 6.0, y + 4.0),
        () => ("start", x + 6.0, y + 4.0),
    };
    let _ = writeln!(
        out,
        "<text x=\"{x:.0}\" y=\"{y:.0}\" font-size=\"11\" fill=\"#345\" stroke=\"#fff\" stroke-width=\"4\" \
         paint-order=\"stroke\" text-anchor=\"{anchor}\">{said}</text>"
    );
}

/// Where the line from the middle of one box towards another leaves it.
fn edge(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (across, up) = (BOX.0 / 2.0 + 2.0, BOX.1 / 2.0 + 2.0);
    let share = (across / dx.abs().max(f64::EPSILON)).min(up / dy.abs().max(f64::EPSILON));
    (a.0 + dx * share, a.1 + dy * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_place_and_every_move_is_in_the_picture() {
        assert!(CaseState::ALL.iter().all(|state| CASES.iter().any(|(placed, ..)| placed == state)));
        assert!(ReferralState::ALL.iter().all(|state| REFERRALS.iter().any(|(placed, ..)| placed == state)));
        let picture = svg();
        let said = |text: Text| picture.contains(&format!(">{}</text>", text.get(Lang::Id)));
        assert!(case::MOVES.iter().all(|row| said(row.act.label())));
        assert!(referral::MOVES.iter().all(|row| said(row.act.label())));
        let lines = case::MOVES.iter().filter(|row| row.from.len() < MANY).map(|row| row.from.len()).sum::<usize>()
            + referral::MOVES.iter().filter(|row| row.from.len() < MANY).map(|row| row.from.len()).sum::<usize>();
        assert_eq!(picture.matches("<line ").count(), lines);
    }

    #[test]
    fn nothing_lies_outside_the_drawing() {
        let rows = CASES.iter().map(|(_, _, row)| *row).chain(REFERRALS.iter().map(|(_, _, row)| *row));
        let lowest = rows.fold(0.0, f64::max) * GRID.1 + START.1 + BOX.1;
        assert!(lowest + 40.0 < SIZE.1, "{lowest}");
        assert!(START.0 + COLUMNS * GRID.0 + 20.0 + 2.0 * GRID.0 + BOX.0 / 2.0 < SIZE.0);
    }
}
