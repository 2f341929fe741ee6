//! Taking a citizen in: person, case, needs and referrals in one transaction, so that nothing is ever half there.

use chrono::{NaiveDate, NaiveDateTime};
use uuid::Uuid;

use crate::domain::ids::{CaseId, DestinationId, NeedId, ReferralId};
use crate::domain::person::Person;
use crate::domain::referral::{Agreement, Case, CaseState, ChecklistItem, Need, Referral, ReferralState, Reporter};
use crate::domain::visit::{Channel, Outcome, Visit};
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::{content, kin, ladder, person, record, road, visit};

/// One need with where it should go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Slug of the procedure, if one fits.
    pub procedure: Option<String>,
    /// The need in words.
    pub title: String,
    /// Papers as the rule stands today, ticked as brought.
    pub checklist: Vec<ChecklistItem>,
    /// Where to; none while undecided.
    pub destination: Option<DestinationId>,
}

/// Everything the intake form collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// Whom it is about: new (version 0), changed, or just as read.
    pub subject: Person,
    /// True when the subject's record is new or was changed in the form.
    pub subject_changed: bool,
    /// Who brought it.
    pub reporter: Reporter,
    /// Through which door.
    pub channel: Channel,
    /// What the desk wrote down.
    pub note: String,
    /// One or more needs.
    pub wishes: Vec<Wish>,
    /// Who agreed that data goes to the destinations.
    pub consent: Agreement,
    /// Working days until an answer is due, where a procedure names no term of its own.
    pub due_days: u64,
    /// When it happened, if not just now (records brought in later).
    pub at: Option<NaiveDateTime>,
}

impl Intake {
    fn moment(&self, write: &Write<'_>) -> NaiveDateTime {
        without_fraction(self.at.unwrap_or_else(|| write.now()))
    }
}

/// What an intake made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The person as stored.
    pub subject: Person,
    /// The case.
    pub case: Case,
    /// One referral per need, in the order of the needs.
    pub referrals: Vec<Referral>,
}

/// Saves an intake: the person (if changed), one case, its needs, one draft referral per need, and the visit.
///
/// # Errors
/// As for the records it saves; then nothing of it is stored.
pub fn take_in(write: &Write<'_>, intake: &Intake) -> Result<Taken> {
    let subject = match intake.subject_changed {
        true => person::save(write, &intake.subject)?,
        false => kept(write, &intake.subject)?,
    };
    let due = due_days(write, intake)?;
    // The citizen has the whole answer when the slowest of the destinations has answered.
    let case = open_case(write, intake, &subject, due.iter().max().copied())?;
    let mut referrals = Vec::new();
    for (wish, due) in intake.wishes.iter().zip(due) {
        referrals.push(open_referral(write, intake, wish, (case.id, due))?);
    }
    ladder::opened(write, &case, &referrals)?;
    count_visit(write, intake, &subject)?;
    Ok(Taken { subject, case, referrals })
}

/// The record as read, or the one it was joined to at another desk meanwhile.
fn kept(write: &Write<'_>, subject: &Person) -> Result<Person> {
    match kin::resolve(write, subject.id)? {
        same if same == subject.id => Ok(subject.clone()),
        other => person::get(write, other),
    }
}

fn open_case(write: &Write<'_>, intake: &Intake, subject: &Person, due: Option<NaiveDate>) -> Result<Case> {
    let case = Case {
        id: CaseId::from(Uuid::now_v7()),
        version: 0,
        subject: subject.id,
        reporter: intake.reporter.clone(),
        channel: intake.channel,
        state: CaseState::Received,
        opened_at: intake.moment(write),
        note: intake.note.clone(),
        answer: String::new(),
        parent: None,
        due,
    };
    Ok(record::save(write, &case)?.1)
}

/// The days answers are due, one per need, in working days of the office's calendar.
fn due_days(write: &Write<'_>, intake: &Intake) -> Result<Vec<NaiveDate>> {
    let procedures = intake.wishes.iter().map(|wish| wish.procedure.as_deref());
    content::due_days(write, intake.moment(write), procedures, intake.due_days)
}

/// The file keeps whole seconds, and the check value is made over what is read back.
fn without_fraction(time: NaiveDateTime) -> NaiveDateTime {
    chrono::Timelike::with_nanosecond(&time, 0).unwrap_or(time)
}

fn open_referral(
    write: &Write<'_>,
    intake: &Intake,
    wish: &Wish,
    (case, due): (CaseId, NaiveDate),
) -> Result<Referral> {
    let need = Need {
        id: NeedId::from(Uuid::now_v7()),
        case,
        procedure: wish.procedure.clone(),
        title: wish.title.clone(),
        checklist: wish.checklist.clone(),
    };
    record::save(write, &need)?;
    road::keep(write, &need)?;
    let referral = Referral {
        id: ReferralId::from(Uuid::now_v7()),
        version: 0,
        case,
        need: need.id,
        destination: wish.destination,
        state: ReferralState::Draft,
        consent: false,
        due: Some(due),
        note: intake.note.clone(),
        letter: None,
        return_code: None,
        unmet_reason: None,
        consent_by: None,
        consent_reason: String::new(),
    };
    super::save(write, &referral.with_agreement(&intake.consent))
}

fn count_visit(write: &Write<'_>, intake: &Intake, subject: &Person) -> Result<()> {
    let mut counted = Visit::answered(crate::domain::ids::VisitId::from(Uuid::now_v7()), intake.moment(write));
    counted.person = Some(subject.id);
    counted.gampong = subject.gampong.clone();
    counted.channel = intake.channel;
    counted.outcome = Outcome::Registered;
    counted.procedure = intake.wishes.first().and_then(|wish| wish.procedure.clone());
    visit::save(write, &counted)?;
    Ok(())
}
