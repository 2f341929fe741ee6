//! The table of rights asked inside the write (R19): whoever sits at the desk, and whatever screen, command or second
//! desk the write comes from, a record is stored only where [`crate::domain::rights`] lets it be.
//!
//! Two nets. [`require`] stands in the one door of kept records and asks what a change claims and where it lies
//! ([`Placed`]; a kind of record without it does not compile). [`of_entity`] stands in the journal and catches what is
//! stored by other ways. Odd: what the store itself brings along (categories in a citizen's record after an entry was
//! written) claims nothing; the change it follows has been asked for.

mod claims;
mod place;

use rusqlite::{Connection, OptionalExtension};

pub(super) use place::{of_case, of_person, of_referral};

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use crate::domain::ids::PersonId;
use crate::domain::rights::{Deed, Matter, Refusal, Rights};

/// Codes of the places something lies in; none for nowhere in particular.
pub(in crate::store) type Places = Vec<String>;

/// Code of the city, in which the codes of all its places begin: it lies in nobody's own kecamatan.
pub(super) const CITY: &str = "11.71";

/// A matter that a change claims, and where it lies.
pub(in crate::store) type Claim = (Matter, Places);

/// What a change of a kind of record claims.
pub(in crate::store) trait Placed: Sized {
    /// All of these must be allowed. `before` is the stored record, none where it is new.
    fn claims(read: &Connection, before: Option<&Self>, after: &Self) -> Result<Vec<Claim>>;
}

/// Refuses a change that the person at the desk may not make.
pub(in crate::store) fn require<P: Placed>(write: &Write<'_>, before: Option<&P>, after: &P) -> Result<()> {
    if write.rights()?.own().is_none() {
        return Ok(());
    }
    for (matter, places) in P::claims(write, before, after)? {
        write.may(Deed::Change, matter, &places)?;
    }
    Ok(())
}

/// The least that a journal row of a change claims; nothing for what was only looked at, which is asked where it is
/// shown.
pub(super) fn of_entity(verb: Verb, entity: Entity) -> Option<Matter> {
    if verb == Verb::View {
        return None;
    }
    Some(match entity {
        Entity::Person | Entity::Merge => Matter::Person,
        Entity::Member => Matter::MemberFacts,
        Entity::Appointment | Entity::Renewal => Matter::MemberPost,
        Entity::Visit => Matter::Visit,
        Entity::Bulk | Entity::Case | Entity::Need | Entity::Referral | Entity::Step => Matter::Case,
        // A letter goes along when two records of its person become one.
        Entity::Letter if verb == Verb::Change => Matter::Person,
        Entity::Letter | Entity::Reply | Entity::Milestone | Entity::Mark => Matter::Step,
        Entity::Note => Matter::Note,
        // What a file is kept with says more; whoever may write anything may at least keep a photo of a member.
        Entity::Attachment => Matter::MemberFacts,
        Entity::Recheck | Entity::Destination => Matter::Doubt,
        Entity::Register => Matter::Register,
        Entity::Contribution | Entity::Promise => Matter::Gift,
        Entity::Activity | Entity::FollowUp => Matter::Activity,
        Entity::FieldIssue | Entity::IssueStep => Matter::FieldIssue,
        Entity::Point => Matter::Point,
        Entity::MonthlyReport | Entity::MonthlyIssue => Matter::Monthly,
        Entity::Round | Entity::RoundMark => Matter::Round,
        Entity::Export => Matter::Export,
        Entity::KeptList | Entity::Draft => Matter::Own,
        Entity::Procedure | Entity::Holiday | Entity::Office | Entity::Outline => Matter::Settings,
    })
}

/// The refusal with names of places in the place of their codes.
pub(super) fn refused(read: &Connection, refusal: Refusal) -> Error {
    let name = |code: &str| {
        let find = "SELECT name FROM region WHERE code = ?1";
        let found = read.query_row(find, [code], |row| row.get::<_, String>(0)).optional();
        found.ok().flatten().unwrap_or_else(|| code.to_owned())
    };
    Error::NotYours(Box::new(refusal.named(name)))
}

/// Rights of whoever signs with this name.
///
/// # Errors
/// What SQLite says.
pub fn of(read: &Connection, name: &str) -> Result<Rights> {
    let office = super::office::get(read)?.map(|(office, _)| office).unwrap_or_default();
    Ok(Rights::of(&office, name))
}

/// Codes of the gampong a citizen belongs to: registered there first, then those where they were met.
///
/// # Errors
/// What SQLite says.
pub fn places_of(read: &Connection, person: PersonId) -> Result<Vec<String>> {
    of_person(read, person)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
