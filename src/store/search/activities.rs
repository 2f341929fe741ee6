//! Activities in a search: by words of their titles, the newest first. A void one is not found here; the log lists it.

use rusqlite::{Connection, Row, params};

use super::everything::Sure;
use super::hit::{Hit, Kind};
use super::rank::Reason;
use super::referrals::Look;
use crate::domain::activity::ActivityKind;
use crate::domain::day;
use crate::domain::ids::ActivityId;
use crate::store::error::Result;
use crate::store::value;
use crate::words::search as w;

/// Fewer letters than this are in every title.
const LEAST: usize = 3;
/// Less sure than somebody's name: the words stand somewhere in a title.
const SURE: i64 = 60;

/// Those whose title has every typed word.
pub(super) fn activities(connection: &Connection, look: &Look<'_>) -> Result<Vec<Sure>> {
    let small = look.line.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let letters = |word: &&str| word.chars().any(char::is_alphabetic);
    let long = words.iter().any(|word| word.chars().count() >= LEAST);
    if !long || !words.iter().all(letters) {
        return Ok(Vec::new());
    }
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let mut find = connection.prepare_cached(include_str!("activities.sql"))?;
    let limit = i64::try_from(look.limit).unwrap_or(i64::MAX);
    let rows = find.query_map(params![word(0), word(1), word(2), limit], |row| activity(row, look))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn activity(row: &Row<'_>, look: &Look<'_>) -> rusqlite::Result<Sure> {
    let id: ActivityId = value::id(row, 0)?;
    let kind = value::code(row, 3, ActivityKind::from_code)?.label().get(look.lang);
    let (on, area): (_, Option<String>) = (day::shown(value::date(row, 2)?), row.get(4)?);
    let place = area.as_deref().map(|code| look.library.region_name(code)).unwrap_or_default();
    let parts = [on.as_str(), kind, place];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let (key, title) = (id.to_string(), row.get(1)?);
    let reason = w::IN_TITLE.get(look.lang).to_owned();
    let hit = Hit { kind: Kind::Activity, key, title, detail, reason, spans: Vec::new() };
    Ok(Sure { hit, why: Reason::Phrase, sure: SURE })
}
