//! What the map is drawn from, read at once: outlines of the office, counts of the register, referrals per gampong.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::geo::{Level, Outlines, of_level};
use crate::domain::ids::OutlineSetId;
use crate::domain::register::Tally;
use crate::store::register::Reading;
use crate::store::{Error, Store, outline, register, worklist};

/// Everything on the map that is in the file.
#[derive(Clone, Debug, Default)]
pub struct MapView {
    /// Outlines the office brought in: none, one or both levels.
    pub outlines: Vec<Outlines>,
    /// A file of outlines that is damaged and therefore not drawn.
    pub broken: Option<String>,
    /// Entries of the register per gampong and category.
    pub tallies: Vec<Tally>,
    /// Gampong with open referrals: how many, and how many of them are overdue.
    pub referrals: Vec<(String, i64, i64)>,
}

impl MapView {
    /// The outlines of a level, where the office brought them in.
    pub fn of(&self, level: Level) -> Option<&Outlines> {
        of_level(&self.outlines, level)
    }
}

/// Reads it as it is on a day.
pub(super) fn read(store: &mut Store, today: NaiveDate) -> Result<Answer, Error> {
    store.read(|r| {
        let (outlines, broken) = outlines(r)?;
        let tallies = register::tallies(r, register::first_fresh_day(r, today)?)?;
        let referrals = worklist::per_gampong(r, today)?;
        Ok(Answer::Map(Box::new(MapView { outlines, broken, tallies, referrals })))
    })
}

/// The outlines of the office; a damaged file of them is named and not drawn.
fn outlines(read: &Reading) -> Result<(Vec<Outlines>, Option<String>), Error> {
    match outline::shown(read) {
        Err(Error::Damaged(file)) => Ok((Vec::new(), Some(file))),
        outlines => Ok((outlines?, None)),
    }
}

/// The outlines alone, where they are others than those that are known.
pub(super) fn read_outlines(store: &mut Store, known: &[OutlineSetId]) -> Result<Answer, Error> {
    store.read(|r| {
        if outline::sets(r)? == known {
            return Ok(Answer::Outlines(None));
        }
        Ok(Answer::Outlines(Some(outlines(r)?.0)))
    })
}
