//! The supervisor's board as the screen asks for it, and the rows beneath its numbers.

use chrono::NaiveDate;

use super::{Answer, Failure};
use crate::domain::board::{Backlog, Heaped, Line};
use crate::domain::report::Area;
use crate::store::board::{self, Pile};
use crate::store::{Error, Store};

/// What to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardAsk {
    /// The board of an area on a day.
    Whole(Area, NaiveDate),
    /// Rows beneath a number, seen from a day, from this one on.
    Rows(Box<Heaped>, NaiveDate, usize),
}

/// What was read.
#[derive(Clone, Debug)]
pub enum BoardAnswer {
    /// The board of an area: each part, or why it could not be read.
    Whole(Area, Vec<(Backlog, Result<Pile, Failure>)>),
    /// A window of the rows beneath a number: from which one on, the rows, how many there are.
    Rows(Box<Heaped>, usize, Vec<Line>, usize),
}

impl From<BoardAnswer> for Answer {
    fn from(found: BoardAnswer) -> Answer {
        Answer::Board(Box::new(found))
    }
}

/// Answers one question, in one snapshot of the file.
pub(super) fn read(store: &mut Store, ask: &BoardAsk) -> Result<BoardAnswer, Error> {
    store.read(|r| {
        Ok(match ask {
            BoardAsk::Whole(area, today) => {
                let parts = board::board(r, area, *today)?.into_iter();
                BoardAnswer::Whole(area.clone(), parts.map(|(one, pile)| (one, pile.map_err(Failure::from))).collect())
            }
            BoardAsk::Rows(of, today, offset) => {
                let (rows, total) = board::rows(r, of, *today, *offset)?;
                BoardAnswer::Rows(of.clone(), *offset, rows, total)
            }
        })
    })
}
