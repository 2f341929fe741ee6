//! Steps of the ladder in the file. The rule lives in [`crate::domain::ladder`]; here a case is read, moved and
//! written back in one transaction, with its history. No other code changes the state of a case or a referral:
//! [`super::referral::save`] refuses it.

mod mark;
mod note;
mod reply;
mod step;

pub use mark::{Marking, TrayLine, Waiting, damaged as damaged_marks, mark, marks, waiting};
pub use note::{notes, write_note};
pub use reply::replies;
pub use step::steps;
pub(super) use step::{Stored, done_of, last_of};

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::{office, record, referral, value};
use crate::domain::ids::{CaseId, ReferralId, ReplyId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::{Dossier, Hand, Refusal, Said};
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::domain::ladder::recheck::Doubt;
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::ladder::reply::{Heard, Reply, ReplyOutcome};
use crate::domain::ladder::{Duty, Role};
use crate::domain::referral::{Case, CaseState, Referral, ReferralState};

/// A case with all that decides its next steps.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn dossier(connection: &Connection, case: CaseId) -> Result<Dossier> {
    let notes = notes(connection, case)?;
    let count = |kind: NoteKind| notes.iter().filter(|note| note.kind == kind).count();
    Ok(Dossier {
        case: referral::get_case(connection, case)?,
        referrals: referral::of_case(connection, case)?,
        services: count(NoteKind::Service),
        visits: count(NoteKind::HomeVisit),
        steps: steps(connection, case)?,
    })
}

/// Who acts at this desk: name, roles and duties from the settings; a name the settings do not list holds every role.
struct Actor {
    name: String,
    roles: Vec<Role>,
    apart: Vec<[Duty; 2]>,
    at: NaiveDateTime,
    initials_needed: bool,
}

impl Actor {
    fn of(write: &Write<'_>) -> Result<Actor> {
        let settings = office::get(write)?.map(|(settings, _)| settings).unwrap_or_default();
        let name = write.desk().user.clone();
        let roles = settings.roles_of(&name);
        let initials_needed = !settings.without_initials;
        Ok(Actor { name, roles, apart: settings.duties_apart, at: write.moment(), initials_needed })
    }

    fn hand(&self) -> Hand<'_> {
        Hand { name: &self.name, roles: &self.roles, apart: &self.apart, at: self.at }
    }
}

/// Moves a case. `version` is that of the case on the screen.
///
/// # Errors
/// [`Error::Conflict`] when another desk moved it meanwhile; [`Error::Refused`] when the table has no such move or
/// something is missing. Then nothing is stored.
pub fn take_case(write: &Write<'_>, id: CaseId, version: i64, act: CaseAct, said: Said<'_>) -> Result<Case> {
    let before = dossier(write, id)?;
    same_version(before.case.version, version)?;
    if let Some(parent) = said.parent {
        referral::get_case(write, parent)?;
    }
    let mut after = before.clone();
    after.take_case(act, Actor::of(write)?.hand(), said).map_err(Error::Refused)?;
    Ok(put(write, &before, after)?.case)
}

/// Walks a case to a state in one sitting, as a small office does; every step is written down.
///
/// # Errors
/// As for [`take_case`], from the first step that cannot be taken; then nothing is stored.
pub fn walk(write: &Write<'_>, id: CaseId, version: i64, to: CaseState) -> Result<Case> {
    let before = dossier(write, id)?;
    same_version(before.case.version, version)?;
    let mut after = before.clone();
    after.walk(to, Actor::of(write)?.hand()).map_err(Error::Refused)?;
    Ok(put(write, &before, after)?.case)
}

/// Moves a referral. `version` is that of the referral on the screen. Sending needs a letter and is done by
/// [`super::letter::issue`].
///
/// # Errors
/// As for [`take_case`].
pub fn take_referral(
    write: &Write<'_>,
    id: ReferralId,
    version: i64,
    act: ReferralAct,
    said: Said<'_>,
) -> Result<Referral> {
    let open = referral::get(write, id)?;
    same_version(open.version, version)?;
    let before = dossier(write, open.case)?;
    let mut after = before.clone();
    after.take_referral(id, act, Actor::of(write)?.hand(), said).map_err(Error::Refused)?;
    find(put(write, &before, after)?, id)
}

/// Marks a referral that has just got its letter as sent. The case is walked to *dirujuk* first where the person at
/// the desk may do so; where the office keeps the decision in other hands, the letter has to wait for it.
///
/// # Errors
/// [`Error::Refused`].
pub(super) fn send(write: &Write<'_>, numbered: &Referral) -> Result<Referral> {
    let before = dossier(write, numbered.case)?;
    let actor = Actor::of(write)?;
    let mut after = before.clone();
    for referral in after.referrals.iter_mut().filter(|referral| referral.id == numbered.id) {
        *referral = numbered.clone();
    }
    if after.case.state != CaseState::Referred {
        after.walk(CaseState::Referred, actor.hand()).map_err(Error::Refused)?;
    }
    after.take_referral(numbered.id, ReferralAct::Send, actor.hand(), Said::default()).map_err(Error::Refused)?;
    find(put(write, &before, after)?, numbered.id)
}

/// Writes down that a case was opened, with the referrals written with it.
pub(super) fn opened(write: &Write<'_>, case: &Case, referrals: &[Referral]) -> Result<()> {
    let actor = Actor::of(write)?;
    // A record brought in later was opened when it happened, not now.
    let hand = Hand { at: case.opened_at, ..actor.hand() };
    let mut fresh = Dossier { case: case.clone(), referrals: Vec::new(), services: 0, visits: 0, steps: Vec::new() };
    fresh.opened(hand);
    for referral in referrals {
        fresh.add(referral.clone(), hand);
    }
    write_steps(write, &fresh, 0)
}

/// Adds a referral for a need of a case that is already open: another destination, or one more in parallel.
///
/// # Errors
/// [`Error::Refused`] when the case has ended.
pub fn add_referral(write: &Write<'_>, fresh: &Referral) -> Result<Referral> {
    let before = dossier(write, fresh.case)?;
    if !crate::domain::ladder::case::OPEN.contains(&before.case.state) {
        return Err(Error::Refused(Refusal::NoCaseMove(before.case.state)));
    }
    let stored = referral::save(write, &Referral { state: ReferralState::Draft, ..fresh.clone() })?;
    let mut after = before.clone();
    after.add(stored.clone(), Actor::of(write)?.hand());
    write_steps(write, &after, before.steps.len())?;
    Ok(stored)
}

/// The referral behind a return code, if the code was ever given.
///
/// # Errors
/// What SQLite says.
pub fn by_code(connection: &Connection, code: &str) -> Result<Option<ReferralId>> {
    let mut statement = connection.prepare_cached(include_str!("by_code.sql"))?;
    Ok(statement.query_row([code], |row| value::id(row, 0)).optional()?)
}

/// Number and reason of the void letter that carried a code, written as on the letter.
///
/// # Errors
/// What SQLite says.
pub fn void_by_code(connection: &Connection, shown: &str) -> Result<Option<(String, String)>> {
    let mut statement = connection.prepare_cached(include_str!("void_by_code.sql"))?;
    Ok(statement.query_row([shown], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Writes down what a destination answered and moves the referral accordingly.
///
/// # Errors
/// [`Error::Conflict`] when another desk wrote an answer meanwhile; [`Error::Refused`] when no answer is expected.
pub fn answer(
    write: &Write<'_>,
    id: ReferralId,
    version: i64,
    outcome: ReplyOutcome,
    heard: Heard,
    note: &str,
) -> Result<(Reply, Referral)> {
    let said = Said { words: note, unmet: outcome.unmet(), ..Said::default() };
    let moved = take_referral(write, id, version, outcome.act(), said)?;
    let reply = Reply {
        id: ReplyId::from(Uuid::now_v7()),
        referral: id,
        at: write.moment(),
        by: write.desk().user.clone(),
        outcome,
        heard,
        note: note.trim().to_owned(),
    };
    if outcome.doubts_destination() {
        super::recheck::raise(write, id, Doubt::WrongPlace, note)?;
    }
    Ok((record::save(write, &reply)?.1, moved))
}

fn same_version(stored: i64, expected: i64) -> Result<()> {
    if stored == expected { Ok(()) } else { Err(Error::Conflict { stored, expected }) }
}

fn find(dossier: Dossier, id: ReferralId) -> Result<Referral> {
    dossier.referrals.into_iter().find(|referral| referral.id == id).ok_or(Error::NotFound("referral"))
}

/// Writes what a step changed: the case, its referrals, the new lines of the history.
fn put(write: &Write<'_>, before: &Dossier, mut after: Dossier) -> Result<Dossier> {
    if before.case != after.case {
        after.case = record::save(write, &after.case)?.1;
    }
    for (old, new) in before.referrals.iter().zip(&mut after.referrals) {
        if old != new {
            *new = record::save(write, &*new)?.1;
        }
    }
    write_steps(write, &after, before.steps.len())?;
    Ok(after)
}

fn write_steps(write: &Write<'_>, dossier: &Dossier, known: usize) -> Result<()> {
    for step in dossier.steps.iter().skip(known) {
        record::save(write, &step::Stored::new(step.clone()))?;
    }
    Ok(())
}

/// Every step, answer and note whose fields do not agree with the check value (R6).
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<step::Stored>(connection)?;
    all.extend(record::damaged::<Reply>(connection)?);
    all.extend(record::damaged::<CaseNote>(connection)?);
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
