//! Rows of steps. A step is written once; its row has an identity of its own, which the rule does not know.

use rusqlite::{Connection, Row, ToSql};
use serde::Serialize;
use uuid::Uuid;

use crate::domain::ids::{CaseId, ReferralId, StepId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::{Done, Step};
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::ladder::{Duty, Role};
use crate::domain::referral::{CaseState, ReferralState};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::value;

/// Stored act of [`Done::Opened`].
const OPENED: &str = "dicatat";
/// Stored act of [`Done::Added`].
const ADDED: &str = "rujukan_ditulis";

#[derive(Clone, Serialize)]
pub(in crate::store) struct Stored {
    id: StepId,
    step: Step,
}

impl Stored {
    pub(super) fn new(step: Step) -> Stored {
        Stored { id: StepId::from(Uuid::now_v7()), step }
    }

    /// The step itself.
    pub(in crate::store) fn step(&self) -> &Step {
        &self.step
    }
}

/// The columns a [`Done`] is spread over: referral, act, from, to.
type Spread = (Option<ReferralId>, &'static str, Option<&'static str>, Option<&'static str>);

fn spread(done: Done) -> Spread {
    match done {
        Done::Opened => (None, OPENED, None, None),
        Done::Added(id) => (Some(id), ADDED, None, None),
        Done::Case(act, from, to) => (None, act.code(), Some(from.code()), Some(to.code())),
        Done::Referral(id, act, from, to) => (Some(id), act.code(), Some(from.code()), Some(to.code())),
    }
}

fn gathered(row: &Row<'_>) -> rusqlite::Result<Done> {
    let referral: Option<ReferralId> = value::maybe_id(row, 2)?;
    let act: String = row.get(7)?;
    Ok(match (referral, act.as_str()) {
        (None, OPENED) => Done::Opened,
        (Some(id), ADDED) => Done::Added(id),
        (None, _) => Done::Case(
            value::code(row, 7, CaseAct::from_code)?,
            value::code(row, 8, CaseState::from_code)?,
            value::code(row, 9, CaseState::from_code)?,
        ),
        (Some(id), _) => Done::Referral(
            id,
            value::code(row, 7, ReferralAct::from_code)?,
            value::code(row, 8, ReferralState::from_code)?,
            value::code(row, 9, ReferralState::from_code)?,
        ),
    })
}

impl Record for Stored {
    const ENTITY: Entity = Entity::Step;
    const SELECT: &'static str = include_str!("select_step.sql");
    const SUM_COLUMN: usize = 11;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Stored> {
        Ok(Stored {
            id: value::id(row, 0)?,
            step: Step {
                case: value::id(row, 1)?,
                at: value::time(row, 3)?,
                by: row.get(4)?,
                role: value::code(row, 5, Role::from_code)?,
                duty: value::maybe_code(row, 6, Duty::from_code)?,
                done: gathered(row)?,
                words: row.get(10)?,
            },
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> Stored {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        if !new {
            return Err(Error::Rule { field: "step", rule: "written_once" });
        }
        let (referral, act, from, to) = spread(self.step.done);
        let (id, case) = (self.id.uuid(), self.step.case.uuid());
        let values: [&dyn ToSql; 12] = [
            id.as_bytes(),
            case.as_bytes(),
            &referral.map(|id| id.uuid().as_bytes().to_vec()),
            &self.step.at.format(value::TIME).to_string(),
            &self.step.by,
            &self.step.role.code(),
            &self.step.duty.map(Duty::code),
            &act,
            &from,
            &to,
            &self.step.words,
            &sum,
        ];
        write.prepare_cached(include_str!("insert_step.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Steps of one case and its referrals, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn steps(connection: &Connection, case: CaseId) -> Result<Vec<Step>> {
    let rows: Vec<Stored> = record::list(connection, "WHERE case_id = ?1 ORDER BY row", [case.uuid().as_bytes()])?;
    Ok(rows.into_iter().map(|stored| stored.step).collect())
}

/// The case and what was done in the step with this identity.
pub(in crate::store) fn done_of(connection: &Connection, id: Uuid) -> Result<Option<(CaseId, Done)>> {
    Ok(record::find::<Stored>(connection, id)?.map(|stored| (stored.step.case, stored.step.done)))
}

/// Identity of the last step that moved the same thing: the case itself, or the same referral.
pub(in crate::store) fn last_of(connection: &Connection, case: CaseId, like: Done) -> Result<Option<Uuid>> {
    let rows: Vec<Stored> = record::list(connection, "WHERE case_id = ?1 ORDER BY row", [case.uuid().as_bytes()])?;
    Ok(rows.iter().rev().find(|stored| same_life(stored.step.done, like)).map(|stored| stored.id.uuid()))
}

/// True where both steps moved the same thing.
fn same_life(one: Done, other: Done) -> bool {
    match (one, other) {
        (Done::Case(..), Done::Case(..)) => true,
        (Done::Referral(a, ..), Done::Referral(b, ..)) => a == b,
        _ => false,
    }
}
