//! Service points as the screen asks for them.

use super::Answer;
use crate::domain::ids::PointId;
use crate::domain::service_point::ServicePoint;
use crate::store::point::{self, Support};
use crate::store::{Error, Store, Write};

/// What to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointAsk {
    /// Every point; there are a few hundred at most.
    All,
    /// One of them.
    One(PointId),
}

/// What to do.
#[derive(Clone, Debug)]
pub enum PointAct {
    /// Writes one down, or corrects it.
    Save(Box<ServicePoint>),
    /// Somebody made sure that it is still as written.
    Confirm(Box<ServicePoint>),
}

/// Every point, and what was done for LK-3.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// By place.
    pub points: Vec<ServicePoint>,
    /// Activities in support of LK-3.
    pub lk3: Support,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum PointAnswer {
    /// Every point.
    All(Box<Points>),
    /// One of them.
    One(Box<ServicePoint>),
    /// A form was saved.
    Saved,
    /// Somebody made sure.
    Confirmed,
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &PointAsk) -> Result<PointAnswer, Error> {
    let today = chrono::Local::now().date_naive();
    store.read(|r| {
        Ok(match ask {
            PointAsk::All => {
                PointAnswer::All(Box::new(Points { points: point::all(r)?, lk3: point::lk3_support(r, today)? }))
            }
            PointAsk::One(id) => PointAnswer::One(Box::new(point::get(r, *id)?)),
        })
    })
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &PointAct) -> Result<PointAnswer, Error> {
    match act {
        PointAct::Save(one) => point::save(write, one).map(|_| PointAnswer::Saved),
        PointAct::Confirm(one) => point::save(write, one).map(|_| PointAnswer::Confirmed),
    }
}

impl From<PointAnswer> for Answer {
    fn from(answer: PointAnswer) -> Answer {
        Answer::Point(Box::new(answer))
    }
}
