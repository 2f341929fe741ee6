//! Cases, their needs and their referrals in the file.

mod case;
mod intake;
mod list;
mod need;
mod papers;

pub use intake::{Intake, Taken, Wish, take_in};
pub(super) use list::from_row as line_from;
pub use list::{Line, line, lines_of_case, newest_case, of_person, other_cases};
pub use papers::{Tick, cancel, complete, set_due, tick};

use rusqlite::{Connection, Row, ToSql};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{self, Entity, Past, Verb};
use super::record::{self, Record};
use super::{rights, value};
use crate::domain::ids::{CaseId, NeedId, ReferralId};
use crate::domain::ladder::dossier::{Done, Step};
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::referral::{Case, ConsentBy, Need, Referral, ReferralState};
use crate::domain::rights::{Deed, Matter};
use crate::domain::visit::UnmetReason;

impl Record for Referral {
    const ENTITY: Entity = Entity::Referral;
    const SELECT: &'static str = include_str!("select.sql");
    const SUM_COLUMN: usize = 14;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Referral> {
        Ok(Referral {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            case: value::id(row, 2)?,
            need: value::id(row, 3)?,
            destination: value::maybe_id(row, 4)?,
            state: value::code(row, 5, ReferralState::from_code)?,
            consent: row.get(6)?,
            due: value::maybe_date(row, 7)?,
            note: row.get(8)?,
            letter: value::maybe_id(row, 9)?,
            return_code: row.get(10)?,
            unmet_reason: value::maybe_code(row, 11, UnmetReason::from_code)?,
            consent_by: value::maybe_code(row, 12, ConsentBy::from_code)?,
            consent_reason: row.get(13)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Referral {
        Referral { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        let (id, case, need) = (self.id.uuid(), self.case.uuid(), self.need.uuid());
        let destination = self.destination.map(|id| id.uuid().as_bytes().to_vec());
        let letter = self.letter.map(|id| id.uuid().as_bytes().to_vec());
        let values: [&dyn ToSql; 15] = [
            id.as_bytes(),
            &self.version,
            case.as_bytes(),
            need.as_bytes(),
            &destination,
            &self.state.code(),
            &self.consent,
            &self.due.map(|date| date.to_string()),
            &self.note,
            &letter,
            &self.return_code,
            &self.unmet_reason.map(UnmetReason::code),
            &self.consent_by.map(ConsentBy::code),
            &self.consent_reason,
            &sum,
        ];
        let sql = if new { include_str!("insert.sql") } else { include_str!("update.sql") };
        write.prepare_cached(sql)?.execute(values.as_slice())?;
        Ok(())
    }
}

/// The referral with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get(connection: &Connection, id: ReferralId) -> Result<Referral> {
    record::get(connection, id.uuid())
}

/// The case with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get_case(connection: &Connection, id: CaseId) -> Result<Case> {
    record::get(connection, id.uuid())
}

/// The need with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get_need(connection: &Connection, id: NeedId) -> Result<Need> {
    record::get(connection, id.uuid())
}

/// Needs of one case, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn needs_of_case(connection: &Connection, case: CaseId) -> Result<Vec<Need>> {
    record::list(connection, "WHERE case_id = ?1 ORDER BY row", [case.uuid().as_bytes()])
}

/// All referrals of one case, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn of_case(connection: &Connection, case: CaseId) -> Result<Vec<Referral>> {
    record::list(connection, "WHERE case_id = ?1 ORDER BY row", [case.uuid().as_bytes()])
}

/// Saves what is written in a referral. Its state is not among that: only a step of the ladder moves it
/// ([`super::ladder`]). Data leaves the office only with consent, or with a written ground where nobody could agree.
///
/// # Errors
/// [`Error::Rule`] without that in a state beyond *draf*; otherwise as for a person.
pub fn save(write: &Write<'_>, referral: &Referral) -> Result<Referral> {
    let kept_here = matches!(referral.state, ReferralState::Draft | ReferralState::Cancelled);
    let agreement = referral.agreement();
    if agreement.by == Some(ConsentBy::Unable) && !agreement.suffices() {
        return Err(Error::Rule { field: "consent_reason", rule: "required" });
    }
    if !kept_here && !referral.consent {
        return Err(Error::Rule { field: "consent", rule: "consent_needed" });
    }
    let stored = record::find::<Referral>(write, referral.id.uuid())?;
    if referral.due != stored.as_ref().and_then(|stored| stored.due) {
        due_after_case(write, referral)?;
    }
    // When another desk was faster that is what the clerk has to hear, and not that a step is missing.
    let moved = |stored: Referral| stored.version == referral.version && stored.state != referral.state;
    if stored.is_some_and(moved) {
        return Err(Error::Rule { field: "state", rule: "only_by_step" });
    }
    Ok(record::save(write, referral)?.1)
}

/// An answer cannot be due before anybody asked.
fn due_after_case(write: &Write<'_>, referral: &Referral) -> Result<()> {
    let opened = get_case(write, referral.case)?.opened_at.date();
    match referral.due {
        Some(due) if due < opened => Err(Error::Rule { field: "due", rule: "before_case" }),
        _ => Ok(()),
    }
}

/// Why a cancelled referral was cancelled; none for others.
///
/// # Errors
/// What SQLite says.
pub fn why_cancelled(connection: &Connection, referral: &Referral) -> Result<Option<String>> {
    if referral.state != ReferralState::Cancelled {
        return Ok(None);
    }
    let steps = super::ladder::steps(connection, referral.case)?;
    let cancelled = |step: &Step| matches!(step.done, Done::Referral(id, ReferralAct::Cancel, ..) if id == referral.id);
    Ok(steps.into_iter().rev().find(cancelled).map(|step| step.words))
}

/// What happened to a referral, newest first: to itself, to the ticks of its checklist, and to its void letters.
///
/// # Errors
/// What SQLite says.
pub fn history(connection: &Connection, referral: &Referral, limit: usize) -> Result<Vec<Past>> {
    let of = |record: Uuid| journal::history(connection, record, limit);
    let mut past = of(referral.id.uuid())?;
    past.extend(of(referral.need.uuid())?.into_iter().filter(|row| row.verb != "create"));
    let void = super::letter::voided_of(connection, referral.id)?;
    for letter in &void {
        past.extend(of(letter.uuid())?.into_iter().filter(|row| row.verb == "void"));
    }
    for letter in referral.letter.into_iter().chain(void) {
        for mark in super::ladder::marks(connection, letter)? {
            past.extend(of(mark.id.uuid())?);
        }
    }
    past.sort_by(|one, other| other.at.cmp(&one.at));
    past.truncate(limit);
    Ok(past)
}

/// Writes into the journal that a referral for a sensitive service was opened (product text, "Sensitive by default").
///
/// # Errors
/// [`Error::NotYours`] where it stays closed for whoever is at the desk; what SQLite says.
pub fn note_opened(write: &Write<'_>, id: ReferralId) -> Result<()> {
    write.may(Deed::See, Matter::Confidential, &rights::of_referral(write, id)?)?;
    let opened = serde_json::json!({ "opened": true });
    write.journal(Verb::View, Entity::Referral, id.uuid(), None, &opened)
}

/// Writes into the journal that a case for a sensitive service was opened.
///
/// # Errors
/// As [`note_opened`].
pub fn note_case_opened(write: &Write<'_>, id: CaseId) -> Result<()> {
    write.may(Deed::See, Matter::Confidential, &rights::of_case(write, id)?)?;
    let opened = serde_json::json!({ "opened": true });
    write.journal(Verb::View, Entity::Case, id.uuid(), None, &opened)
}

/// Every case, need and referral whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<Case>(connection)?;
    all.extend(record::damaged::<Need>(connection)?);
    all.extend(record::damaged::<Referral>(connection)?);
    all.extend(super::ladder::damaged(connection)?);
    all.extend(super::road::damaged(connection)?);
    Ok(all)
}

#[cfg(test)]
mod tests;
