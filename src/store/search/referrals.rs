//! Referrals in a search: by return code, by the number of a letter (also a void one), else by their people.
//!
//! A number that stands on a paper must find that paper, even when the letter was made void: the citizen who brings it
//! has to hear why, and the referral it belonged to is one key away.

use rusqlite::{Connection, Params, Row};

use super::everything::{Sure, why};
use super::hit::{Hit, Kind};
use super::people::PersonHit;
use super::rank::Reason;
use super::typed::{Query, folded};
use crate::domain::referral::ReferralState;
use crate::store::content::Library;
use crate::store::error::Result;
use crate::store::value;
use crate::words::{Lang, records, search as w};

/// Referrals are shown for this many of the people found; further ones are opened through the person.
const PEOPLE_WITH_REFERRALS: usize = 5;

/// What is looked for, and how it is said.
pub(super) struct Look<'a> {
    pub library: &'a Library,
    pub lang: Lang,
    pub line: &'a str,
    pub limit: usize,
}

/// By return code or letter number, else by the names of the people who have referrals.
pub(super) fn referrals(connection: &Connection, look: &Look<'_>, found: &[PersonHit]) -> Result<Vec<Sure>> {
    let code = folded(look.line).replace([' ', '-'], "").to_uppercase();
    // The slash that opens the search line is typed in front of a number too.
    let number = look.line.trim().trim_start_matches('/');
    let limit = look.limit as i64;
    let mut hits: Vec<Sure> = Vec::new();
    let by_letter = include_str!("referral_by_letter.sql");
    hits.extend(
        ask(connection, look, include_str!("referral_by_code.sql"), [&code], Reason::Code)?.into_iter().map(told),
    );
    hits.extend(
        ask(connection, look, by_letter, rusqlite::params![number, limit], Reason::Code)?.into_iter().map(told),
    );
    if hits.is_empty() && matches!(Query::of(look.line), Query::Words { .. }) {
        for hit in found.iter().filter(|hit| hit.reason != Reason::Similar).take(PEOPLE_WITH_REFERRALS) {
            let id = hit.id.uuid();
            let params = rusqlite::params![id.as_bytes(), limit];
            let mut own = ask(connection, look, include_str!("referral_by_person.sql"), params, hit.reason)?;
            own.iter_mut().for_each(|(one, _)| one.hit.reason = why(hit, look.line, look.lang));
            // A name leads to no confidential referral; its number or code does, which stand on the letter.
            hits.extend(own.into_iter().filter(|(_, closed)| !closed).map(told));
        }
    }
    hits.truncate(look.limit);
    Ok(hits)
}

/// A hit, and whether it is about a confidential service.
type Asked = (Sure, bool);

fn told((sure, _): Asked) -> Sure {
    sure
}

fn ask(connection: &Connection, look: &Look<'_>, sql: &str, params: impl Params, reason: Reason) -> Result<Vec<Asked>> {
    let mut find = connection.prepare_cached(sql)?;
    let rows = find.query_map(params, |row| referral(row, look, reason))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn referral(row: &Row<'_>, look: &Look<'_>, why: Reason) -> rusqlite::Result<Asked> {
    let id: crate::domain::ids::ReferralId = value::id(row, 0)?;
    let state = value::code(row, 3, ReferralState::from_code)?.label().get(look.lang);
    let (need, code, number): (String, String, String) = (row.get(2)?, row.get(4)?, row.get(5)?);
    let (procedure, asked, void): (Option<String>, String, Option<String>) = (row.get(6)?, row.get(7)?, row.get(8)?);
    // A list that a queue can read does not say what a sensitive referral is about.
    let closed = procedure.and_then(|slug| look.library.procedure(&slug)).is_some_and(|one| one.procedure.sensitive);
    let need = if closed { records::CLOSED_SERVICE.get(look.lang).to_owned() } else { need };
    let parts: Vec<&str> = [&need, state, &number, &code].into_iter().filter(|part| !part.is_empty()).collect();
    let title = if closed { records::CLOSED_NAME.get(look.lang).to_owned() } else { row.get(1)? };
    let (kind, key, detail) = (Kind::Referral, id.to_string(), parts.join(" · "));
    let reason = void.map(|words| w::void_letter(&asked, &words, look.lang)).unwrap_or_default();
    let sure = if why == Reason::Code { 100 } else { 70 };
    Ok((Sure { hit: Hit { kind, key, title, detail, reason, spans: Vec::new() }, why, sure }, closed))
}
