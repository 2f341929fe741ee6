//! Joining two records of one person in the file, and parting them again: one transaction each way, nothing deleted.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::card;
use crate::domain::ids::{CaseId, EntryId, LetterId, MergeId, PersonId, VisitId};
use crate::domain::merge::{self, Choice, Field, Refusal};
use crate::domain::person::Person;
use crate::domain::referral::Case;
use crate::domain::rights::{Deed, Matter};
use crate::domain::visit::Visit;
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::{Entity, Verb};
use crate::store::record::{self, Record};
use crate::store::register::{self, Carried};
use crate::store::{letter, person, rights, value};

/// More joinings behind one another than this are a circle.
const LONGEST_CHAIN: usize = 32;

/// What a joining changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Images {
    before: Person,
    gone: Person,
    after: Person,
    visits: Vec<VisitId>,
    cases: Vec<CaseId>,
    letters: Vec<LetterId>,
    /// Entries of the register that went along, and those that ended with the joining. Left out where empty, so that
    /// joinings from before keep their check value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    entries: Vec<EntryId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    closed: Vec<EntryId>,
}

/// One joining of two records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Merge {
    /// Identity.
    pub id: MergeId,
    /// Counts the saves: 2 once it was undone.
    pub version: i64,
    /// The record that is kept.
    pub kept: PersonId,
    /// The record that points to it.
    pub gone: PersonId,
    /// Office time.
    pub at: NaiveDateTime,
    /// Who.
    pub by: String,
    images: Images,
    /// When and by whom it was undone.
    pub undone: Option<(NaiveDateTime, String)>,
}

impl Merge {
    /// Name on the record that points to the kept one.
    pub fn gone_name(&self) -> &str {
        &self.images.gone.name
    }

    /// How many visits, cases and letters moved.
    pub fn moved(&self) -> usize {
        self.images.visits.len() + self.images.cases.len() + self.images.letters.len()
    }
}

impl Record for Merge {
    const ENTITY: Entity = Entity::Merge;
    const SELECT: &'static str =
        "SELECT id, version, kept, gone, at, by_user, images, undone_at, undone_by, sum FROM merge";
    const SUM_COLUMN: usize = 9;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Merge> {
        let undone_by: Option<String> = row.get(8)?;
        Ok(Merge {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            kept: value::id(row, 2)?,
            gone: value::id(row, 3)?,
            at: value::time(row, 4)?,
            by: row.get(5)?,
            images: value::json(row, 6)?,
            undone: undone_by.map(|by| value::time(row, 7).map(|at| (at, by))).transpose()?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Merge {
        Merge { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        let (id, kept, gone) = (self.id.uuid(), self.kept.uuid(), self.gone.uuid());
        let at = self.at.format(value::TIME).to_string();
        let undone_at = self.undone.as_ref().map(|(at, _)| at.format(value::TIME).to_string());
        let undone_by = self.undone.as_ref().map(|(_, by)| by.clone());
        let images = serde_json::to_string(&self.images)?;
        let values: [&dyn ToSql; 10] = [
            id.as_bytes(),
            &self.version,
            kept.as_bytes(),
            gone.as_bytes(),
            &at,
            &self.by,
            &images,
            &undone_at,
            &undone_by,
            &sum,
        ];
        write.prepare_cached(include_str!("put.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// The record that is kept for this one: itself, unless it was joined to another.
///
/// # Errors
/// What SQLite says.
pub fn resolve(connection: &Connection, id: PersonId) -> Result<PersonId> {
    let mut find = connection.prepare_cached("SELECT merged_into FROM person WHERE id = ?1")?;
    let mut kept = id;
    for _ in 0..LONGEST_CHAIN {
        let next = find.query_row([kept.uuid().as_bytes()], |row| value::maybe_id(row, 0)).optional()?;
        match next.flatten() {
            Some(next) => kept = next,
            None => return Ok(kept),
        }
    }
    Err(Error::Unreadable("merged_into"))
}

/// Joins two records: visits, cases and letters of the second go to the first, and the second points to it. The numbers
/// are the versions on the screen.
///
/// # Errors
/// [`Error::Conflict`] when another desk changed one of them meanwhile, [`Error::Joining`] when they are two people.
pub fn join(write: &Write<'_>, kept: (PersonId, i64), gone: (PersonId, i64), choice: &Choice) -> Result<Merge> {
    let (before, other) = (as_seen(write, kept)?, as_seen(write, gone)?);
    let joined = merge::joined(&before, &other, choice).map_err(Error::Joining)?;
    if let Some((field, rule)) = joined.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    let carried = register::join(write, &before, other.id, &joined.ppks)?;
    // The pointing record first: it lets go of its NIK.
    person::put_in_order(write, &merge::pointing(&other, before.id))?;
    let after = person::put_in_order(write, &joined)?;
    let images = Images {
        visits: move_visits(write, None, other.id, before.id)?,
        cases: move_cases(write, None, other.id, before.id)?,
        letters: letter::move_person(write, None, other.id, before.id)?,
        before,
        gone: other,
        after,
        entries: carried.moved,
        closed: carried.closed,
    };
    let fresh = Merge {
        id: MergeId::from(Uuid::now_v7()),
        version: 0,
        kept: kept.0,
        gone: gone.0,
        at: write.moment(),
        by: write.desk().user.clone(),
        images,
        undone: None,
    };
    Ok(record::save(write, &fresh)?.1)
}

fn as_seen(write: &Write<'_>, (id, version): (PersonId, i64)) -> Result<Person> {
    let stored = person::get(write, id)?;
    match stored.version == version {
        true => Ok(stored),
        false => Err(Error::Conflict { stored: stored.version, expected: version }),
    }
}

/// What undoing a joining left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The joining, undone.
    pub merge: Merge,
    /// The kept record.
    pub kept: Person,
    /// The record that stands for itself again.
    pub gone: Person,
    /// Fields of the kept record that were changed since the joining and stay as they are.
    pub since: Vec<Field>,
}

/// Undoes a joining: both records say what they said before, and what moved goes back. What was changed since stays and
/// is named; visits and cases written since stay with the kept record.
///
/// # Errors
/// [`Error::Joining`] when it was undone before or the kept record was joined further; [`Error::NikTaken`] when another
/// person has the NIK meanwhile.
pub fn part(write: &Write<'_>, id: MergeId) -> Result<Parted> {
    let done: Merge = record::get(write, id.uuid())?;
    if done.undone.is_some() {
        return Err(Error::Joining(Refusal::Parted));
    }
    let (now, pointing) = (person::get(write, done.kept)?, person::get(write, done.gone)?);
    if now.merged_into.is_some() {
        return Err(Error::Joining(Refusal::JoinedOn));
    }
    if pointing.merged_into != Some(done.kept) {
        return Err(Error::Joining(Refusal::Parted));
    }
    let carried = Carried { moved: done.images.entries.clone(), closed: done.images.closed.clone() };
    register::part(write, done.kept, done.gone, &carried)?;
    let (mut restored, since) = merge::parted(&now, &done.images.before, &done.images.after);
    if since.contains(&Field::Ppks) {
        // What was added since stays, and what went back with its entries does not.
        restored.ppks = register::named_with(write, &now)?;
    }
    // The kept record first: it lets go of the NIK of the other.
    let kept = if restored == now { now } else { person::put_in_order(write, &restored)? };
    let own = done.images.before.kk.as_ref();
    if let Some(lent) = done.images.after.kk.as_ref().filter(|kk| own != Some(*kk)) {
        card::forget(write, done.kept, lent)?;
    }
    let gone = person::put_in_order(write, &Person { merged_into: None, ..pointing })?;
    move_visits(write, Some(&done.images.visits), done.kept, done.gone)?;
    move_cases(write, Some(&done.images.cases), done.kept, done.gone)?;
    letter::move_person(write, Some(&done.images.letters), done.kept, done.gone)?;
    let undone = Some((write.moment(), write.desk().user.clone()));
    let merge = record::save(write, &Merge { undone, ..done })?.1;
    Ok(Parted { merge, kept, gone, since })
}

/// Moves visits of one person to another; all, or those of a list that are still there.
fn move_visits(write: &Write<'_>, only: Option<&[VisitId]>, from: PersonId, to: PersonId) -> Result<Vec<VisitId>> {
    let all: Vec<Visit> = record::list(write, "WHERE person = ?1 ORDER BY row", [from.uuid().as_bytes()])?;
    let mut moved = Vec::new();
    for visit in all.into_iter().filter(|visit| only.is_none_or(|only| only.contains(&visit.id))) {
        moved.push(visit.id);
        record::save(write, &Visit { person: Some(to), ..visit })?;
    }
    Ok(moved)
}

/// As [`move_visits`], for cases; their needs and referrals belong to the case and come along.
fn move_cases(write: &Write<'_>, only: Option<&[CaseId]>, from: PersonId, to: PersonId) -> Result<Vec<CaseId>> {
    let all: Vec<Case> = record::list(write, "WHERE subject = ?1 ORDER BY row", [from.uuid().as_bytes()])?;
    let mut moved = Vec::new();
    for case in all.into_iter().filter(|case| only.is_none_or(|only| only.contains(&case.id))) {
        moved.push(case.id);
        record::save(write, &Case { subject: to, ..case })?;
    }
    Ok(moved)
}

/// Joinings into one kept record that were not undone, newest first.
///
/// # Errors
/// What SQLite says.
pub fn joins_of(connection: &Connection, kept: PersonId) -> Result<Vec<Merge>> {
    record::list(connection, "WHERE kept = ?1 AND undone_at IS NULL ORDER BY row DESC", [kept.uuid().as_bytes()])
}

/// Remembers that two people who look alike are not the same.
///
/// # Errors
/// [`Error::Joining`] for one record twice.
pub fn tell_apart(write: &Write<'_>, one: PersonId, other: PersonId) -> Result<()> {
    if one == other {
        return Err(Error::Joining(Refusal::Same));
    }
    for id in [one, other] {
        write.may(Deed::Change, Matter::Person, &rights::of_person(write, id)?)?;
    }
    let (first, second) = (one.min(other).uuid(), one.max(other).uuid());
    let at = write.now().format(value::TIME).to_string();
    let put = "INSERT OR IGNORE INTO not_same (one, other, at, by_user) VALUES (?1, ?2, ?3, ?4)";
    let new =
        write.prepare_cached(put)?.execute(params![first.as_bytes(), second.as_bytes(), at, write.desk().user])?;
    if new > 0 {
        write.journal(Verb::Create, Entity::Merge, first, None, &serde_json::json!({ "not_same": second }))?;
    }
    Ok(())
}

/// True when the two were told apart.
///
/// # Errors
/// What SQLite says.
pub fn apart(connection: &Connection, one: PersonId, other: PersonId) -> Result<bool> {
    let (first, second) = (one.min(other).uuid(), one.max(other).uuid());
    let mut find = connection.prepare_cached("SELECT 1 FROM not_same WHERE one = ?1 AND other = ?2")?;
    Ok(find.exists([first.as_bytes(), second.as_bytes()])?)
}

/// Every joining whose fields do not agree with the check value (R6).
pub(in crate::store) fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    record::damaged::<Merge>(connection)
}
