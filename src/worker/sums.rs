//! What weighs the register, as the screen asks for it: needs against helpers, change over time, the rows beneath.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::change::{Beneath, Group, Past, Scene};
use crate::domain::member::Member;
use crate::domain::register::Tally;
use crate::domain::stale::Walked;
use crate::store::register::{self, RegisterRow, WINDOW};
use crate::store::{Error, Store, member, office, round};

/// What to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SumsAsk {
    /// Needs and helpers as they are on a day.
    Balance(NaiveDate),
    /// How an area and some kinds changed, seen from a day.
    Change(Scene, NaiveDate),
    /// The rows beneath a number, from this one on.
    Beneath(Box<Beneath>, usize),
    /// How every gampong is walked and how fresh it is, seen from a day.
    Stale(NaiveDate),
}

/// What was read.
#[derive(Clone, Debug)]
pub enum SumsAnswer {
    /// Entries per gampong and kind, and all members.
    Balance(Vec<Tally>, Vec<Member>),
    /// Entries by month, per gampong and kind, and what of the past may be shown.
    Change(Scene, Vec<Group>, Vec<Tally>, Past),
    /// A window of rows beneath a number: from which one on, the rows, how many there are.
    Beneath(Box<Beneath>, usize, Vec<RegisterRow>, usize),
    /// How every gampong is walked and how fresh it is.
    Stale(Walked),
}

impl From<SumsAnswer> for Answer {
    fn from(found: SumsAnswer) -> Answer {
        Answer::Sums(Box::new(found))
    }
}

/// Answers one question, in one snapshot of the file.
pub(super) fn read(store: &mut Store, ask: &SumsAsk) -> Result<SumsAnswer, Error> {
    store.read(|r| {
        let tallies = |day: NaiveDate| register::tallies(r, register::first_fresh_day(r, day)?);
        Ok(match ask {
            SumsAsk::Balance(day) => SumsAnswer::Balance(tallies(*day)?, member::all(r)?),
            SumsAsk::Change(scene, day) => {
                let past = Past::of(&register::lived(r)?, scene, office::small(r)?.limit());
                SumsAnswer::Change(scene.clone(), register::groups(r, scene)?, tallies(*day)?, past)
            }
            SumsAsk::Stale(day) => SumsAnswer::Stale(round::walked(r, register::first_fresh_day(r, *day)?)?),
            SumsAsk::Beneath(of, offset) => {
                let (rows, total) = register::beneath(r, of, (WINDOW, *offset))?;
                SumsAnswer::Beneath(of.clone(), *offset, rows, total)
            }
        })
    })
}
