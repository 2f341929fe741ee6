//! What the map is drawn from, read at once: outlines of the office, counts of the register, referrals per gampong.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::geo::{Level, Outlines};
use crate::domain::register::Tally;
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
        self.outlines.iter().find(|one| one.set.level == level)
    }
}

/// Reads it as it is on a day.
pub(super) fn read(store: &mut Store, today: NaiveDate) -> Result<Answer, Error> {
    store.read(|r| {
        let (outlines, broken) = match outline::shown(r) {
            Err(Error::Damaged(file)) => (Vec::new(), Some(file)),
            outlines => (outlines?, None),
        };
        let tallies = register::tallies(r, register::first_fresh_day(r, today)?)?;
        let referrals = worklist::per_gampong(r, today)?;
        Ok(Answer::Map(Box::new(MapView { outlines, broken, tallies, referrals })))
    })
}
