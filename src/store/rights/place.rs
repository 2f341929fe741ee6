//! Where things lie. A citizen belongs to a kecamatan when they are registered there, have an entry of the register there,
//! or were counted as a visit there; a case lies where its citizen belongs.

use rusqlite::{Connection, OptionalExtension};

use super::Places;
use crate::domain::ids::{
    ActivityId, CaseId, EntryId, FieldIssueId, LetterId, MemberId, NeedId, PersonId, ReferralId, RoundId,
};
use crate::store::error::Result;
use crate::store::value;

/// Where a citizen is registered, then where they were met.
pub(in crate::store) fn of_person(read: &Connection, id: PersonId) -> Result<Places> {
    let mut find = read.prepare_cached(include_str!("person.sql"))?;
    let rows = find.query_map([id.uuid().as_bytes()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Where the citizen of a case belongs.
pub(in crate::store) fn of_case(read: &Connection, id: CaseId) -> Result<Places> {
    of_person_in(read, "SELECT subject FROM case_file WHERE id = ?1", id.uuid().as_bytes())
}

/// Where the citizen of a referral belongs.
pub(in crate::store) fn of_referral(read: &Connection, id: ReferralId) -> Result<Places> {
    let sql = "SELECT c.subject FROM referral r JOIN case_file c ON c.id = r.case_id WHERE r.id = ?1";
    of_person_in(read, sql, id.uuid().as_bytes())
}

/// Where the citizen of a need belongs.
pub(super) fn of_need(read: &Connection, id: NeedId) -> Result<Places> {
    let sql = "SELECT c.subject FROM need n JOIN case_file c ON c.id = n.case_id WHERE n.id = ?1";
    of_person_in(read, sql, id.uuid().as_bytes())
}

/// Where the citizen of a letter belongs.
pub(super) fn of_letter(read: &Connection, id: LetterId) -> Result<Places> {
    of_person_in(read, "SELECT person FROM letter WHERE id = ?1", id.uuid().as_bytes())
}

/// Where a member works.
pub(super) fn of_member(read: &Connection, id: MemberId) -> Result<Places> {
    Ok(crate::store::member::get(read, id)?.areas)
}

/// The gampong of an entry.
pub(super) fn of_entry(read: &Connection, id: EntryId) -> Result<Places> {
    one(read, "SELECT gampong FROM register WHERE id = ?1", id.uuid().as_bytes())
}

/// Where an activity was.
pub(super) fn of_activity(read: &Connection, id: ActivityId) -> Result<Places> {
    one(read, "SELECT area FROM activity WHERE id = ?1", id.uuid().as_bytes())
}

/// Where a problem from the field lies.
pub(super) fn of_issue(read: &Connection, id: FieldIssueId) -> Result<Places> {
    one(read, "SELECT area FROM field_issue WHERE id = ?1", id.uuid().as_bytes())
}

/// The gampong of a round.
pub(super) fn of_round(read: &Connection, id: RoundId) -> Result<Places> {
    one(read, "SELECT gampong FROM round WHERE id = ?1", id.uuid().as_bytes())
}

fn of_person_in(read: &Connection, sql: &'static str, id: &[u8]) -> Result<Places> {
    let mut find = read.prepare_cached(sql)?;
    let found: Option<Option<PersonId>> = find.query_row([id], |row| value::maybe_id(row, 0)).optional()?;
    found.flatten().map_or(Ok(Places::new()), |person| of_person(read, person))
}

fn one(read: &Connection, sql: &'static str, id: &[u8]) -> Result<Places> {
    let found: Option<Option<String>> = read.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(found.flatten().into_iter().collect())
}
