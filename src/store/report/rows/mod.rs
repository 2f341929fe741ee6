//! The records beneath a number: the same facts that were counted, a window of them dressed for a list.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::count::Counter;
use super::names::{self, Names};
use crate::domain::activity::ActivityKind;
use crate::domain::ids::{CaseId, PersonId, PromiseId};
use crate::domain::report::dimension::CLOSED;
use crate::domain::report::measure::{Made, Source};
use crate::domain::report::table::Label;
use crate::domain::report::{Drill, Measure};
use crate::store::error::Result;
use crate::store::value;
use crate::words::records;

/// One record beneath a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Identity.
    pub id: Uuid,
    /// What kind of record it is.
    pub source: Source,
    /// Day on which it counts.
    pub day: NaiveDate,
    /// At what time, of what has one.
    pub time: Option<NaiveTime>,
    /// The citizen it is about.
    pub person: Option<PersonId>,
    /// The case it belongs to.
    pub case: Option<CaseId>,
    /// Who: the citizen, the partner, the member, who raised it; may be empty.
    pub who: String,
    /// What: procedure, kind, title.
    pub what: Label,
    /// How it stands.
    pub state: Option<Label>,
    /// Where, by name; empty where nobody knows.
    pub place: String,
    /// Code of that place.
    pub area: Option<String>,
    /// What it belongs to: the partner of a promise or gift, the activity or problem of a follow-up.
    pub of: Option<Uuid>,
    /// The promise it is, or keeps.
    pub promise: Option<PromiseId>,
    /// It is a meeting, or was agreed in one.
    pub meeting: bool,
    /// It was decided about a problem from the field outside of any meeting.
    pub issue: bool,
    /// Must not say what it is about; opening it is written into the journal.
    pub closed: bool,
}

/// A window of the records beneath a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// How many there are.
    pub total: usize,
    /// Those of the window, the latest first.
    pub lines: Vec<Line>,
}

/// Most records read at once.
pub const WINDOW: usize = 200;

/// The records beneath a number, from `offset` on, at most [`WINDOW`]. What stands in a row of confidential services or
/// kinds is not listed.
///
/// # Errors
/// What SQLite says.
pub fn rows(connection: &Connection, drill: &Drill, today: NaiveDate, offset: usize) -> Result<Rows> {
    let names = Rc::new(Names::read(connection)?);
    let mut counter = Counter::new(connection, &names, (drill.period, &drill.area), today)?;
    let beneath = beneath(&mut counter, drill)?;
    let window: Vec<(i64, NaiveDate)> = beneath.iter().skip(offset).take(WINDOW).copied().collect();
    let mut lines = dressed(connection, &names, drill.measure, &window)?;
    lines.sort_by_key(|line| (std::cmp::Reverse(line.day), std::cmp::Reverse(line.time)));
    Ok(Rows { total: beneath.len(), lines })
}

/// Rows of the records, the latest first, each once.
fn beneath(counter: &mut Counter<'_>, drill: &Drill) -> Result<Vec<(i64, NaiveDate)>> {
    let counted = match drill.measure.made() {
        Made::Share(_, whole) => whole,
        _ => drill.measure,
    };
    let facts = counter.facts(counted)?;
    let wanted = |fact: &&super::facts::Fact| {
        let keyed = drill.by.as_ref().is_none_or(|(by, keys)| {
            let key = counter.key(fact, *by);
            key != CLOSED && keys.iter().any(|one| *one == key)
        });
        keyed && !counter.is_apart(counted, fact)
    };
    let mut all: Vec<(i64, NaiveDate)> = facts.iter().filter(wanted).map(|fact| (fact.row, fact.day)).collect();
    let mut seen = BTreeSet::new();
    all.retain(|(row, _)| seen.insert(*row));
    all.sort_by_key(|(row, day)| (std::cmp::Reverse(*day), std::cmp::Reverse(*row)));
    Ok(all)
}

const fn sql(source: Source) -> &'static str {
    match source {
        Source::Visit => include_str!("visit.sql"),
        Source::Case => include_str!("case.sql"),
        Source::Need => include_str!("need.sql"),
        Source::Note => include_str!("note.sql"),
        Source::Referral => include_str!("referral.sql"),
        Source::Letter => include_str!("letter.sql"),
        Source::Entry => include_str!("entry.sql"),
        Source::Round => include_str!("round.sql"),
        Source::Gift => include_str!("gift.sql"),
        Source::Promise => include_str!("promise.sql"),
        Source::Activity => include_str!("activity.sql"),
        Source::Member => include_str!("member.sql"),
        Source::FollowUp => include_str!("follow_up.sql"),
        Source::Issue => include_str!("issue.sql"),
        Source::Point => include_str!("point.sql"),
    }
}

fn dressed(connection: &Connection, names: &Names, measure: Measure, window: &[(i64, NaiveDate)]) -> Result<Vec<Line>> {
    let source = measure.source();
    let asked = serde_json::to_string(&window.iter().map(|(row, _)| row).collect::<Vec<_>>())?;
    let mut statement = connection.prepare_cached(sql(source))?;
    let found = statement.query_map([asked], |row| Ok((row.get::<_, i64>(0)?, line(row, source, names)?)))?;
    let mut found: BTreeMap<i64, Line> = found.collect::<rusqlite::Result<_>>()?;
    let ordered = window.iter().filter_map(|(row, day)| Some(Line { day: *day, ..found.remove(row)? }));
    Ok(ordered.collect())
}

fn line(row: &Row<'_>, source: Source, names: &Names) -> rusqlite::Result<Line> {
    let text = |column| row.get::<_, Option<String>>(column);
    let list = |column| -> rusqlite::Result<Vec<String>> {
        let all: Vec<Option<String>> =
            text(column)?.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        Ok(all.into_iter().flatten().collect())
    };
    let closed = list(10)?.iter().any(|slug| names.is_closed_service(slug))
        || list(11)?.iter().any(|slug| names.is_closed_destination(slug));
    let (words, code) = (text(6)?.unwrap_or_default(), text(7)?);
    let what = match (closed, code, source) {
        (true, _, Source::Letter) => Label::Name(words),
        (true, ..) => Label::Said(records::CLOSED_SERVICE),
        (_, Some(code), Source::Entry) => names.kind(&code),
        (_, Some(code), _) => names.procedure(&code),
        (_, None, Source::Visit) => names.procedure(""),
        (_, None, _) => Label::Name(words),
    };
    let state = text(8)?.and_then(|code| names::state(source, &code)).map(Label::Said);
    let area = text(9)?;
    let gives = matches!(source, Source::Gift | Source::Promise);
    let done = matches!(source, Source::Activity | Source::FollowUp);
    Ok(Line {
        id: value::id(row, 1)?,
        source,
        day: NaiveDate::default(),
        time: text(2)?.and_then(|at| at.get(11..)?.parse().ok()),
        person: value::maybe_id(row, 3)?,
        case: value::maybe_id(row, 4)?,
        who: text(5)?.unwrap_or_default(),
        what,
        state,
        place: area.as_deref().map(|code| names.region(code).to_owned()).unwrap_or_default(),
        area,
        of: if gives || source == Source::FollowUp { value::maybe_id(row, 12)? } else { None },
        promise: if gives { value::maybe_id(row, 14)? } else { None },
        meeting: done && text(13)?.as_deref() == Some(ActivityKind::Meeting.code()),
        issue: source == Source::FollowUp && text(13)?.as_deref() == Some("masalah"),
        closed,
    })
}
