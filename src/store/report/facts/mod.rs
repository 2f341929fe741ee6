//! What is counted, one row each: every measure has its piece of SQL here and nowhere else. All give the same columns, so
//! that one mapper reads them and any of them can be broken down, summed, or opened.
//!
//! Odd: a count of parts (people reached by an activity) has several rows of one record; its records are those rows once.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use crate::domain::report::{Area, Measure};
use crate::store::error::Result;
use crate::store::value;

/// Places of the columns in [`Fact::slots`].
pub(super) mod slot {
    pub const PLACE: usize = 0;
    pub const SEX: usize = 1;
    pub const SERVICE: usize = 2;
    pub const CHANNEL: usize = 3;
    pub const OUTCOME: usize = 4;
    pub const REASON: usize = 5;
    pub const DESTINATION: usize = 6;
    pub const STATE: usize = 7;
    pub const KIND: usize = 8;
    pub const PILLAR: usize = 9;
    pub const DUTY: usize = 10;
    pub const ORIGIN: usize = 11;
    pub const WHAT: usize = 12;
    pub const COUNT: usize = 13;
}

/// Columns of the SQL in the order of [`slot`].
const COLUMNS: [usize; slot::COUNT] = [2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/// One counted thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    /// Row of the record.
    pub row: i64,
    /// Day on which it counts; for what stands at the end of a period, since when.
    pub day: NaiveDate,
    /// What it says: minutes, days, rupiah, people.
    pub value: i64,
    /// Date of birth of the citizen.
    pub birth: Option<NaiveDate>,
    /// Codes, as numbers of [`Texts`]; 0 where there is none.
    pub slots: [u32; slot::COUNT],
}

/// Every different code once.
#[derive(Debug)]
pub(super) struct Texts {
    numbers: HashMap<String, u32>,
    all: Vec<String>,
}

impl Default for Texts {
    fn default() -> Texts {
        Texts { numbers: HashMap::from([(String::new(), 0)]), all: vec![String::new()] }
    }
}

impl Texts {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or_default();
        self.numbers.insert(text.to_owned(), number);
        self.all.push(text.to_owned());
        number
    }

    /// The code of a fact in one of the slots.
    pub fn of(&self, fact: &Fact, slot: usize) -> &str {
        let number = fact.slots.get(slot).copied().unwrap_or(0);
        self.all.get(number as usize).map_or("", String::as_str)
    }
}

/// What is asked.
#[derive(Clone, Debug)]
pub(super) struct Scope<'a> {
    /// First day.
    pub first: NaiveDate,
    /// Last day, never one to come.
    pub last: NaiveDate,
    /// Where.
    pub area: &'a Area,
    /// First day that counts as fresh on the last day.
    pub fresh: NaiveDate,
    /// Slugs of institutions, as a JSON list.
    pub institutions: &'a str,
}

/// The SQL of a measure that is counted; a share is made of two of them.
pub(super) const fn sql(measure: Measure) -> &'static str {
    use Measure as M;
    match measure {
        M::Visits | M::DeskVisits | M::HomeCalls | M::Unmet | M::Minutes => include_str!("visit.sql"),
        M::CasesOpened => include_str!("case_opened.sql"),
        M::NeedsAsked => include_str!("need.sql"),
        M::HomeVisits => include_str!("home_visit.sql"),
        M::CasesClosed | M::CasesDropped | M::CaseDays => include_str!("case_ended.sql"),
        M::CasesOpen | M::CasesLate => include_str!("case_open.sql"),
        M::ReferralsSent => include_str!("referral_sent.sql"),
        M::ReferralsSettled | M::ReferralsServed | M::ReferralsFailed | M::ReferralSuccess | M::ReferralDays => {
            include_str!("referral_settled.sql")
        }
        M::ReferralsAway | M::ReferralsSilent => include_str!("referral_away.sql"),
        M::Letters | M::LettersVoid => include_str!("letter.sql"),
        M::NeedsFound | M::NeedsEnded | M::NeedsHeld | M::NeedsFresh | M::NeedsFreshShare => include_str!("entry.sql"),
        M::NeedsConfirmed | M::HelpersConfirmed => include_str!("confirmed.sql"),
        M::HelpersFound | M::HelpersEnded | M::HelpersHeld => include_str!("entry.sql"),
        M::Rounds => include_str!("round.sql"),
        M::SpmTarget | M::SpmServed | M::SpmShare => include_str!("spm.sql"),
        M::Gifts | M::GiftValue => include_str!("gift.sql"),
        M::Promises | M::PromisesOpen => include_str!("promise.sql"),
        M::Activities | M::Meetings => include_str!("activity.sql"),
        M::Reached => include_str!("reached.sql"),
        M::Participations => include_str!("participant.sql"),
        M::MembersServing | M::MembersInvolved | M::MembersIdle | M::InvolvedShare | M::DaysSince => {
            include_str!("member.sql")
        }
        M::Decisions | M::FollowUpsOpen | M::FollowUpsLate | M::FollowUpsDone => include_str!("follow_up.sql"),
        M::IssuesRaised | M::IssuesDecided | M::IssuesOpen | M::IssuesLate => include_str!("issue.sql"),
        M::Points => include_str!("point.sql"),
    }
}

/// Everything a measure counts in a scope.
///
/// # Errors
/// What SQLite says.
pub(super) fn read(
    connection: &Connection,
    measure: Measure,
    scope: &Scope<'_>,
    texts: &mut Texts,
) -> Result<Vec<Fact>> {
    let spm = matches!(measure, Measure::SpmTarget | Measure::SpmServed | Measure::SpmShare);
    let sixth = if spm { scope.institutions.to_owned() } else { scope.fresh.to_string() };
    let (first, last) = (scope.first.to_string(), scope.last.to_string());
    let mut statement = connection.prepare_cached(sql(measure))?;
    let (kecamatan, gampong) = (scope.area.kecamatan(), scope.area.gampong());
    let mut rows = statement.query(params![measure.code(), first, last, kecamatan, gampong, sixth])?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        facts.push(fact(row, texts)?);
    }
    Ok(facts)
}

fn fact(row: &Row<'_>, texts: &mut Texts) -> rusqlite::Result<Fact> {
    let mut slots = [0; slot::COUNT];
    for (slot, column) in slots.iter_mut().zip(COLUMNS) {
        let text = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        *slot = text.map_or(0, |text| texts.number(text));
    }
    Ok(Fact {
        row: row.get(0)?,
        day: value::maybe_date(row, 1)?.unwrap_or_default(),
        value: row.get::<_, Option<i64>>(3)?.unwrap_or_default(),
        birth: value::maybe_date(row, 5)?,
        slots,
    })
}
