//! Many members move to one decree at once: the yearly list. One transaction, one row in the list of what was done.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{all, made, save};
use crate::domain::appointment::{renewed, verdict};
use crate::domain::ids::{AppointmentId, MemberId};
use crate::domain::member::{Decree, Member, Pillar};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::{Entity, Verb};
use crate::store::{member, record};

/// What a renewal did; the journal keeps it, so that it can be taken back whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The decree they hang on now.
    pub appointment: AppointmentId,
    /// Its number, for the list.
    pub number: String,
    /// Who moved.
    pub members: Vec<MemberId>,
}

/// Moves members to a decree, which is found by its number or made. Everybody is looked at again as the file has them
/// now; whoever does not move by the rules stays and is not in the result.
///
/// # Errors
/// [`Error::Rule`] without number or first day, or when the decree ends before it begins; then nothing is changed.
pub fn renew(write: &Write<'_>, pillar: Pillar, decree: &Decree, members: &[MemberId]) -> Result<Renewal> {
    let required = |field| Error::Rule { field, rule: "required" };
    if decree.number.trim().is_empty() {
        return Err(required("decree_number"));
    }
    if decree.starts.is_none() {
        return Err(required("starts"));
    }
    let known = all(write)?.into_iter().find(|one| one.is_called(pillar, decree));
    let one = match known {
        Some(mut one) => {
            if one.learn(decree) {
                save(write, &one)?
            } else {
                one
            }
        }
        None => save(write, &made(pillar, decree))?,
    };
    let mut moved = Vec::new();
    for id in members {
        let before = member::get(write, *id)?;
        let found = verdict(&before, pillar, decree);
        if found.moves() {
            let shown = one.decree(decree.starts, decree.ends);
            let after: Member = renewed(&before, one.id, &shown, found);
            record::save(write, &after)?;
            moved.push(*id);
        }
    }
    let done = Renewal { appointment: one.id, number: one.number.clone(), members: moved };
    write.journal(Verb::Create, Entity::Renewal, Uuid::now_v7(), None, &done)?;
    Ok(done)
}
