//! Digits to people: NIK, family card, phone and former family card through the ranges of their B-trees.

use rusqlite::{Connection, params};

use super::people::{PersonHit, line};
use super::rank::Reason;
use crate::store::error::Result;

/// Each way to read the digits: why, the range, and the points of a whole and of a partial number.
const WAYS: [(Reason, &str, i64); 4] = [
    (Reason::Nik, include_str!("by_nik.sql"), 1_000),
    (Reason::Kk, include_str!("by_kk.sql"), 900),
    (Reason::Phone, include_str!("by_phone.sql"), 800),
    (Reason::FormerKk, include_str!("by_former_kk.sql"), 700),
];

/// The fewest digits for which the end of a NIK is tried.
const FEWEST_AT_END: usize = 4;

/// People whose NIK, family card (the one of today or one before) or phone begins with the digits; whole NIK first; the end of a NIK last.
///
/// # Errors
/// What SQLite says.
pub(super) fn people(connection: &Connection, number: &str, limit: usize) -> Result<Vec<PersonHit>> {
    let mut hits: Vec<PersonHit> = Vec::new();
    for (reason, sql, points) in WAYS {
        for start in starts(reason, number) {
            let after = format!("{start}:");
            collect(connection, sql, params![start, after, limit as i64], &mut hits, (reason, points))?;
        }
    }
    if hits.len() < limit && (FEWEST_AT_END..16).contains(&number.len()) {
        let tail = number.get(number.len() - FEWEST_AT_END..).unwrap_or_default();
        let ends = format!("*{number}");
        let sql = include_str!("by_nik_end.sql");
        collect(connection, sql, params![tail, ends, limit as i64], &mut hits, (Reason::Nik, 500))?;
    }
    hits.truncate(limit);
    Ok(hits)
}

/// A phone number is written with 0 or with 62 in front.
fn starts(reason: Reason, number: &str) -> Vec<String> {
    let mut all = vec![number.to_owned()];
    if reason == Reason::Phone {
        match (number.strip_prefix("62"), number.strip_prefix('0')) {
            (Some(rest), _) => all.extend([format!("0{rest}"), format!("+62{rest}")]),
            (_, Some(rest)) => all.extend([format!("62{rest}"), format!("+62{rest}")]),
            _ => {}
        }
    }
    all
}

fn collect(
    connection: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    hits: &mut Vec<PersonHit>,
    (reason, score): (Reason, i64),
) -> Result<()> {
    let mut find = connection.prepare_cached(sql)?;
    let rows: Vec<i64> = find.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for row in rows {
        let hit = line(connection, row)?;
        if !hits.iter().any(|known| known.id == hit.id) {
            hits.push(PersonHit { reason, score, ..hit });
        }
    }
    Ok(())
}
