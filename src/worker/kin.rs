//! Records of one person, families, and what was done today, as the screen asks for them.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::ids::{MergeId, PersonId};
use crate::domain::merge::{Choice, Field};
use crate::domain::person::Person;
use crate::store::kin::{self, Family, Merge};
use crate::store::search::{Duplicate, duplicates};
use crate::store::today::{self, Deed};
use crate::store::{Error, Store, Write, person};

/// What to read.
#[derive(Clone, Debug)]
pub enum KinAsk {
    /// Who could be the same person, and what was joined into this record.
    Proposals(PersonId),
    /// Two records to compare: the opened one and the other.
    Pair(PersonId, PersonId),
    /// The family around a person.
    Family(PersonId),
    /// What this desk did on a day.
    Today(NaiveDate),
}

/// What to do.
#[derive(Clone, Debug)]
pub enum KinAct {
    /// Joins the second record into the first; versions are those on the screen.
    Join((PersonId, i64), (PersonId, i64), Choice),
    /// Undoes a joining.
    Part(MergeId),
    /// Remembers that two people are not the same.
    TellApart(PersonId, PersonId),
    /// Takes back what a row of the journal tells.
    Undo(i64),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum KinAnswer {
    /// Proposals for one record, and what was joined into it, newest first.
    Proposals(Box<Person>, Vec<Duplicate>, Vec<Merge>),
    /// Two records: the one that would be kept stands first.
    Pair(Box<(Person, Person)>),
    /// A family.
    Family(Box<Family>),
    /// What was done, newest first.
    Today(Vec<Deed>),
    /// Two records are one: name of the kept one, how many visits, cases and letters moved.
    Joined(PersonId, String, usize),
    /// A joining is undone: names of both, and fields that were changed since and stay.
    Parted(String, String, Vec<Field>),
    /// It is remembered.
    ToldApart,
    /// It is taken back.
    Undone,
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &KinAsk) -> Result<KinAnswer, Error> {
    let desk = store.desk().clone();
    store.read(|r| {
        Ok(match ask {
            KinAsk::Proposals(id) => {
                let one = person::get(r, kin::resolve(r, *id)?)?;
                let (found, joins) = (duplicates(r, &one)?, kin::joins_of(r, one.id)?);
                KinAnswer::Proposals(Box::new(one), found, joins)
            }
            KinAsk::Pair(opened, other) => {
                let (opened, other) = (person::get(r, *opened)?, person::get(r, kin::resolve(r, *other)?)?);
                KinAnswer::Pair(Box::new(in_order(opened, other)))
            }
            KinAsk::Family(id) => KinAnswer::Family(Box::new(kin::family(r, *id)?)),
            KinAsk::Today(day) => KinAnswer::Today(today::deeds(r, &desk, *day)?),
        })
    })
}

/// The record with a NIK is kept; otherwise the opened one.
fn in_order(opened: Person, other: Person) -> (Person, Person) {
    if opened.nik.is_none() && other.nik.is_some() { (other, opened) } else { (opened, other) }
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &KinAct) -> Result<KinAnswer, Error> {
    Ok(match act {
        KinAct::Join(kept, gone, choice) => {
            let merge = kin::join(write, *kept, *gone, choice)?;
            KinAnswer::Joined(merge.kept, person::get(write, merge.kept)?.name, merge.moved())
        }
        KinAct::Part(id) => {
            let parted = kin::part(write, *id)?;
            KinAnswer::Parted(parted.kept.name, parted.gone.name, parted.since)
        }
        KinAct::TellApart(one, other) => {
            kin::tell_apart(write, *one, *other)?;
            KinAnswer::ToldApart
        }
        KinAct::Undo(row) => {
            today::undo(write, *row)?;
            KinAnswer::Undone
        }
    })
}

impl From<KinAnswer> for Answer {
    fn from(answer: KinAnswer) -> Answer {
        Answer::Kin(Box::new(answer))
    }
}
