//! One thing done to many cases or referrals at once: each goes through the same rule as when it is done alone, all in one
//! write. What is refused stays as it was and is named with its reason; what was done is one row of the journal, so that
//! the list of today takes the whole batch back.

use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::{ladder, person, referral};
use crate::domain::ids::{CaseId, ReferralId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::Said;

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// A step of cases, with one reason where the step asks for it.
    Cases(CaseAct, Vec<CaseId>, String),
    /// Drafts are cancelled with one reason.
    Cancel(Vec<ReferralId>, String),
    /// Drafts get another day on which an answer is due.
    Due(Vec<ReferralId>, NaiveDate),
}

/// One that was refused.
#[derive(Clone, Debug)]
pub struct Left {
    /// The case or referral.
    pub id: Uuid,
    /// Whom it is about.
    pub name: String,
    /// Why.
    pub why: Arc<Error>,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Bulked {
    /// How many were done.
    pub done: usize,
    /// Those that were refused, in the order asked for.
    pub left: Vec<Left>,
}

/// Does it to each.
///
/// # Errors
/// What SQLite says; then nothing was done to any. What the rule refuses is no error.
pub fn take(write: &Write<'_>, bulk: &Bulk) -> Result<Bulked> {
    let first = last_row(write)?;
    let mut bulked = Bulked::default();
    match bulk {
        Bulk::Cases(act, ids, words) => {
            for id in ids {
                let step = |version| ladder::take_case(write, *id, version, *act, Said::words(words)).map(drop);
                let one = referral::get_case(write, *id)?;
                bulked.one(write, id.uuid(), *id, step(one.version))?;
            }
        }
        Bulk::Cancel(ids, words) => {
            for id in ids {
                let case = referral::get(write, *id)?.case;
                bulked.one(write, id.uuid(), case, referral::cancel(write, *id, words).map(drop))?;
            }
        }
        Bulk::Due(ids, day) => {
            for id in ids {
                let case = referral::get(write, *id)?.case;
                bulked.one(write, id.uuid(), case, referral::set_due(write, *id, *day).map(drop))?;
            }
        }
    }
    if bulked.done > 0 {
        let told = serde_json::json!({ "count": bulked.done, "after": first });
        write.journal(Verb::Create, Entity::Bulk, Uuid::now_v7(), None, &told)?;
    }
    Ok(bulked)
}

impl Bulked {
    fn one(&mut self, write: &Write<'_>, id: Uuid, case: CaseId, done: Result<()>) -> Result<()> {
        match done {
            Ok(()) => self.done += 1,
            Err(
                why @ (Error::Refused(_)
                | Error::Rule { .. }
                | Error::Conflict { .. }
                | Error::Road(_)
                | Error::NotYours(_)),
            ) => {
                let subject = referral::get_case(write, case)?.subject;
                let name = person::get(write, subject)?.name;
                self.left.push(Left { id, name, why: Arc::new(why) });
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

fn last_row(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("SELECT coalesce(max(row), 0) FROM event", [], |row| row.get(0))?)
}

/// Rows of the journal that tell what a batch did, the last first: its steps, or its edits where it took none.
///
/// # Errors
/// What SQLite says.
pub(super) fn rows(connection: &Connection, after: i64, before: i64) -> Result<Vec<i64>> {
    for entity in ["step", "referral"] {
        let mut find = connection.prepare_cached(include_str!("rows.sql"))?;
        let found: Vec<i64> =
            find.query_map(params![after, before, entity], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
