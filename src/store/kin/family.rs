//! The family around a person: everybody on the same card, cards before, and all visits and cases of the family.

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::card;
use crate::domain::ids::{CaseId, PersonId};
use crate::domain::person::Person;
use crate::domain::referral::{Case, CaseState};
use crate::store::error::Result;
use crate::store::referral::{self, Line};
use crate::store::visit::{self, VisitLine};
use crate::store::{person, record};

/// Visits of one member that are shown.
const VISITS: usize = 50;

/// A card somebody had before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerCard {
    /// 16 digits.
    pub kk: String,
    /// Whose.
    pub person: PersonId,
    /// Name of that person.
    pub name: String,
    /// Office time of the change (`YYYY-MM-DDTHH:MM:SS`).
    pub until: String,
}

/// A case of the family with its referrals and letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    /// Identity.
    pub id: CaseId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Name of that person.
    pub name: String,
    /// Where it stands.
    pub state: CaseState,
    /// When it was opened.
    pub opened_at: NaiveDateTime,
    /// Its referrals, oldest first.
    pub referrals: Vec<Line>,
}

/// The family around one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Whose number was asked for.
    pub of: PersonId,
    /// Number of the card; none where the person has none.
    pub kk: Option<String>,
    /// Everybody on the card, the person themselves included, by date of birth.
    pub members: Vec<Person>,
    /// People who were on this card before and are not any more.
    pub left: Vec<Person>,
    /// Cards the members had before, newest first.
    pub former: Vec<FormerCard>,
    /// Cases of the members, newest first.
    pub cases: Vec<CaseLine>,
    /// Visits of the members, newest first.
    pub visits: Vec<VisitLine>,
}

/// The family of one person; of somebody without a card, the person alone.
///
/// # Errors
/// [`crate::store::Error::NotFound`] when there is no such person.
pub fn family(connection: &Connection, id: PersonId) -> Result<Family> {
    let one = person::get(connection, super::resolve(connection, id)?)?;
    let members = match &one.kk {
        Some(kk) => person::household(connection, kk)?,
        None => vec![one.clone()],
    };
    let mut found = Family {
        of: one.id,
        left: left(connection, one.kk.as_deref(), &members)?,
        kk: one.kk,
        members: Vec::new(),
        former: Vec::new(),
        cases: Vec::new(),
        visits: Vec::new(),
    };
    for member in &members {
        let former = card::of_person(connection, member.id)?.into_iter();
        let named = |(kk, until)| FormerCard { kk, person: member.id, name: member.name.clone(), until };
        found.former.extend(former.map(named));
        found.visits.extend(visit::of_person(connection, member.id, VISITS)?);
        cases(connection, member, &mut found.cases)?;
    }
    found.former.sort_by(|a, b| b.until.cmp(&a.until));
    found.cases.sort_by_key(|case| std::cmp::Reverse(case.opened_at));
    found.visits.sort_by_key(|visit| std::cmp::Reverse(visit.at));
    found.members = members;
    Ok(found)
}

fn left(connection: &Connection, kk: Option<&str>, members: &[Person]) -> Result<Vec<Person>> {
    let mut left = Vec::new();
    for id in kk.map(|kk| card::people(connection, kk)).transpose()?.unwrap_or_default() {
        let one = person::get(connection, id)?;
        if one.merged_into.is_none() && !members.iter().any(|member| member.id == id) {
            left.push(one);
        }
    }
    Ok(left)
}

fn cases(connection: &Connection, member: &Person, into: &mut Vec<CaseLine>) -> Result<()> {
    let newest = "WHERE subject = ?1 ORDER BY row DESC LIMIT 50";
    let all: Vec<Case> = record::list(connection, newest, [member.id.uuid().as_bytes()])?;
    for case in all {
        into.push(CaseLine {
            referrals: referral::lines_of_case(connection, case.id)?,
            id: case.id,
            subject: member.id,
            name: member.name.clone(),
            state: case.state,
            opened_at: case.opened_at,
        });
    }
    Ok(())
}
