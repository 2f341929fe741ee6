//! Promises and gifts of partners as the screen asks for them.

use crate::domain::ids::{PersonId, PromiseId};
use crate::domain::register::{Contribution, Entry, Promise};
use crate::store::journal::{self, Past};
use crate::store::{Error, kin, person, register};

/// Lines of history shown beside a promise.
const PAST: usize = 20;
/// Names of recipients read for one screen; more than that are counted, not named.
const NAMES: usize = 300;

/// A promise with all that belongs to it.
#[derive(Clone, Debug)]
pub struct PromiseStory {
    /// The promise.
    pub promise: Promise,
    /// Who made it.
    pub partner: Entry,
    /// What came of it.
    pub gifts: Vec<Contribution>,
    /// Names of who received something.
    pub named: Vec<(PersonId, String)>,
    /// Changes.
    pub past: Vec<Past>,
}

/// Reads one.
pub(super) fn story(read: &register::Reading, id: PromiseId) -> Result<PromiseStory, Error> {
    let promise = register::get_promise(read, id)?;
    let gifts = register::gifts_of(read, id)?;
    Ok(PromiseStory {
        partner: register::get(read, promise.partner)?,
        named: named(read, &gifts)?,
        past: journal::history(read, id.uuid(), PAST)?,
        gifts,
        promise,
    })
}

/// Names of who received something; under their old identity also those whose record was joined to another one.
pub(super) fn named(read: &register::Reading, gifts: &[Contribution]) -> Result<Vec<(PersonId, String)>, Error> {
    let mut ids: Vec<PersonId> = gifts.iter().flat_map(|gift| gift.received.iter().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let name = |id: PersonId| {
        let known = person::find(read, kin::resolve(read, id)?)?;
        Ok(known.map(|one| (id, one.name)))
    };
    ids.into_iter().take(NAMES).filter_map(|id| name(id).transpose()).collect()
}
