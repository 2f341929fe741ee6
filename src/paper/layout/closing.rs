//! How a paper ends: signatures, and the copies named below them, never stand alone on a page. They take along the closing
//! sentence and two lines, rows or entries before it; a page that holds them says something of the paper. Where that page
//! would be nearly empty all the same, the paper is set closer, or more goes over with them.

use super::flow::Flow;
use super::{BOTTOM, PAGE, TOP, Unit};

/// Lines, rows or entries that stay with a signature, on either side of it.
pub(super) const WITH: usize = 3;
/// More of them, tried in this order where a page would hold little else.
pub(super) const WITH_MORE: [usize; 4] = [6, 9, 13, 18];
/// Most of a page that may follow a signature and still stays with it as a whole.
const TAIL: f32 = 0.5;

impl Flow<'_> {
    /// A signature begins here: what goes just before it stays with it.
    pub(super) fn begin_signature(&mut self) {
        let held = reach(self.units.iter().rev(), self.with);
        self.units.iter_mut().rev().take(held).for_each(|unit| unit.keep = true);
    }

    /// A signature ended here.
    pub(super) fn end_signature(&mut self) {
        self.signed = Some(self.units.len());
    }

    /// Nothing more comes: what follows the last signature stays with it, a long list at least with its beginning.
    pub(super) fn close(&mut self) {
        let Some(signed) = self.signed else { return };
        let tail = self.units.get(signed..).unwrap_or_default();
        let height: f32 = tail.iter().map(|unit| unit.height).sum();
        let all = height <= (PAGE.1 - TOP - BOTTOM) * TAIL;
        let held = if all { tail.len() } else { reach(tail.iter(), WITH) };
        // The last unit of the signature itself, and all but the last of what is held.
        let first = signed.saturating_sub(1);
        self.units.iter_mut().skip(first).take(held).for_each(|unit| unit.keep = true);
    }
}

/// How many units hold so many pieces, each with the empty space around it. A piece is what is kept together already.
fn reach<'u>(units: impl Iterator<Item = &'u Unit>, with: usize) -> usize {
    let mut ended = 0;
    units
        .take_while(|unit| {
            ended += usize::from(!unit.space && !unit.keep);
            ended <= with
        })
        .count()
}
