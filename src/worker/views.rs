//! What the screen shows of one thing with all that belongs to it, read in one snapshot.

use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::referral::{Case, Need, Referral};
use crate::store::draft::Draft;
use crate::store::journal::Past;
use crate::store::referral::Line;
use crate::store::visit::VisitLine;
use crate::store::worklist::{CaseRow, Counts};

/// What the desk shows.
#[derive(Clone, Debug, Default)]
pub struct DeskView {
    /// Visits of the day, newest first.
    pub visits: Vec<VisitLine>,
    /// Unfinished work, newest first.
    pub drafts: Vec<Draft>,
    /// Cases that cannot wait, earliest due first.
    pub urgent: Vec<CaseRow>,
    /// The oldest answers that are overdue, then some of those due that day.
    pub due: Vec<Line>,
    /// How many rows each list has.
    pub counts: Counts,
    /// How many people are registered.
    pub people: i64,
    /// How many problems from the field are overdue.
    pub issues: usize,
    /// Follow-ups of activities that are open, and how many of them are overdue.
    pub follow_ups: (usize, usize),
}

/// A citizen with all that belongs to them.
#[derive(Clone, Debug)]
pub struct PersonView {
    /// Whose record was asked for; another one than the record shown, where two records were joined.
    pub asked: PersonId,
    /// The record.
    pub person: Person,
    /// Last visits.
    pub visits: Vec<VisitLine>,
    /// Referrals.
    pub referrals: Vec<Line>,
    /// Others on the same family card.
    pub household: Vec<Person>,
    /// Changes of the record.
    pub past: Vec<Past>,
    /// Where they belong: registered, or met.
    pub places: Vec<String>,
}

/// A referral with all that belongs to it.
#[derive(Clone, Debug)]
pub struct ReferralView {
    /// The record.
    pub referral: Referral,
    /// Its case.
    pub case: Case,
    /// Its need.
    pub need: Need,
    /// Whom it is about.
    pub person: Person,
    /// Changes.
    pub past: Vec<Past>,
    /// Why it was cancelled, if it was.
    pub why_cancelled: Option<String>,
    /// Where the person belongs: registered, or met.
    pub places: Vec<String>,
}

/// People and members of one gampong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceCount {
    /// Code of the gampong.
    pub gampong: String,
    /// Registered people.
    pub people: i64,
    /// Those with at least one PPKS category.
    pub ppks: i64,
    /// Open referrals.
    pub referrals: i64,
}
