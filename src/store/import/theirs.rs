//! Rows that lie outside the kecamatan of the TKSK who brings them: named in the preview already, never stored.

use super::{Plan, note};
use crate::domain::rights::{Deed, Matter, Refusal, Rights};
use crate::words::{Text, rights as w};

/// Why a row is left out.
pub(super) fn reason(refusal: &Refusal) -> Text {
    if refusal.own.is_empty() { w::NOT_A_TKSK_TASK } else { w::ELSEWHERE }
}

impl<R> Plan<R> {
    /// Leaves out what whoever brings it may not write; `place` is the gampong of a row.
    pub fn keep_to(&mut self, rights: &Rights, matter: Matter, place: impl Fn(&R) -> Option<&str>) {
        for (line, one) in std::mem::take(&mut self.new) {
            let places: Vec<&str> = place(&one).into_iter().collect();
            match rights.may(Deed::Change, matter, &places) {
                Ok(()) => self.new.push((line, one)),
                Err(refusal) => self.problems.push(note(line, ("gampong", reason(&refusal)), "")),
            }
        }
    }
}
