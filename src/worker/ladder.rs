//! The ladder as the screen asks for it: an opened case, the referral behind a return code, and the steps.

use chrono::NaiveDate;

use super::Answer;
use crate::domain::attachment::{Attachment, Owner};
use crate::domain::ids::{CaseId, RecheckId, ReferralId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::{Dossier, Said};
use crate::domain::ladder::note::CaseNote;
use crate::domain::ladder::recheck::{Doubt, Recheck};
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::ladder::reply::{Heard, Reply, ReplyOutcome};
use crate::domain::letter::code::{self, CodeProblem, ReturnCode};
use crate::domain::person::Person;
use crate::domain::referral::{CaseState, Need, Referral};
use crate::domain::road::Entry;
use crate::store::referral::{self, Line, Tick};
use crate::store::{
    Error, Store, Write, attachment, field_issue, ladder, letter, office, person, recheck, rights, road,
};

/// What to read of the ladder.
#[derive(Clone, Debug)]
pub enum LadderAsk {
    /// One case with all that belongs to it.
    Case(CaseId),
    /// The referral behind a return code, as typed.
    Code(String),
    /// Doubts nobody has looked into yet.
    Doubts,
}

/// What to do on the ladder. Versions are those of the record on the screen.
#[derive(Clone, Debug)]
pub enum LadderAct {
    /// Moves a case: version, act, words, the case it repeats.
    Case(CaseId, i64, CaseAct, String, Option<CaseId>),
    /// Walks a case to a state in one sitting, each step in the history: version, state.
    Walk(CaseId, i64, CaseState),
    /// Moves a referral: version, act, words.
    Referral(ReferralId, i64, ReferralAct, String),
    /// Writes a milestone or a fact of a need's own road down.
    Road(Box<Entry>),
    /// Writes a note, a home visit or a service down.
    Note(Box<CaseNote>),
    /// Adds a referral to an open case, with papers that were brought for it.
    Add(Box<Referral>, Vec<Tick>),
    /// Raises a doubt about the destination of a referral.
    Doubt(ReferralId, Doubt, String),
    /// Somebody looked: what was found clears the doubts about that destination.
    Clear(RecheckId, String),
    /// Writes down what a destination answered.
    Answer {
        /// Which referral.
        referral: ReferralId,
        /// Version on the screen.
        version: i64,
        /// What was said.
        outcome: ReplyOutcome,
        /// How it reached the office.
        heard: Heard,
        /// In words.
        note: String,
    },
}

/// An opened case.
#[derive(Clone, Debug)]
pub struct CaseView {
    /// Case, referrals and history.
    pub dossier: Dossier,
    /// Whom it is about.
    pub person: Person,
    /// Its needs, oldest first.
    pub needs: Vec<Need>,
    /// Its referrals with the names people read, oldest first.
    pub lines: Vec<Line>,
    /// Files kept with it, oldest first.
    pub files: Vec<Attachment>,
    /// Notes, visits, services, oldest first.
    pub notes: Vec<CaseNote>,
    /// What is written down on the roads of its needs, oldest first.
    pub road: Vec<Entry>,
    /// Everybody with the same No. KK in the register, the person too.
    pub family: Vec<Person>,
    /// Answers of destinations, oldest first.
    pub replies: Vec<Reply>,
    /// Open doubts about its destinations, oldest first.
    pub doubts: Vec<Recheck>,
    /// Problems from the field behind which it stands, oldest first.
    pub issues: Vec<crate::store::field_issue::IssueRow>,
    /// Where the person belongs: registered, or met.
    pub places: Vec<String>,
    /// Other cases of the same person, newest first: day and needs.
    pub others: Vec<(CaseId, String)>,
}

/// What lies behind a typed return code.
#[derive(Clone, Debug)]
pub enum Behind {
    /// This referral.
    Found {
        /// The record.
        referral: Box<Referral>,
        /// Its line.
        line: Box<Line>,
        /// The last day of the code, when it has passed.
        expired: Option<NaiveDate>,
    },
    /// The code is wrong; these were given and are one slip away.
    Near(CodeProblem, Vec<(ReturnCode, Line)>),
    /// The letter with this code is void: number and reason.
    Void(String, String),
    /// The code is well made but was never given.
    Unknown,
}

/// What came of a request of the ladder.
#[derive(Clone, Debug)]
pub enum LadderAnswer {
    /// An opened case.
    Case(Box<CaseView>),
    /// What lies behind a code, as it was typed.
    Code(String, Behind),
    /// Doubts nobody has looked into yet, oldest first.
    Doubts(Vec<Recheck>),
    /// A step was taken, or something written down.
    Done,
    /// An answer was written down.
    Answered(ReplyOutcome),
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &LadderAsk) -> Result<LadderAnswer, Error> {
    match ask {
        LadderAsk::Doubts => Ok(LadderAnswer::Doubts(store.read(recheck::open)?)),
        LadderAsk::Case(id) => store.read(|r| {
            let dossier = ladder::dossier(r, *id)?;
            let subject = person::get(r, dossier.case.subject)?;
            let family = match subject.kk.as_deref() {
                Some(kk) => person::household(r, kk)?,
                None => Vec::new(),
            };
            let mut replies = Vec::new();
            for referral in &dossier.referrals {
                replies.extend(ladder::replies(r, referral.id)?);
            }
            Ok(LadderAnswer::Case(Box::new(CaseView {
                person: subject,
                needs: referral::needs_of_case(r, *id)?,
                lines: referral::lines_of_case(r, *id)?,
                doubts: recheck::about(r, &dossier.referrals)?,
                files: attachment::of(r, Owner::Case(*id))?,
                issues: field_issue::of_case(r, *id)?,
                notes: ladder::notes(r, *id)?,
                road: road::of_case(r, *id)?,
                family,
                places: rights::places_of(r, dossier.case.subject)?,
                others: referral::other_cases(r, dossier.case.subject, *id)?,
                dossier,
                replies,
            })))
        }),
        LadderAsk::Code(typed) => {
            let behind = match code::check(typed) {
                Ok(code) => behind(store, &code)?,
                Err(problem) => Behind::Near(problem, near(store, typed)?),
            };
            Ok(LadderAnswer::Code(typed.clone(), behind))
        }
    }
}

fn behind(store: &mut Store, code: &ReturnCode) -> Result<Behind, Error> {
    store.read(|r| {
        let Some(id) = ladder::by_code(r, code.plain())? else {
            let void = ladder::void_by_code(r, &code.to_string())?;
            return Ok(void.map_or(Behind::Unknown, |(number, reason)| Behind::Void(number, reason)));
        };
        let record = referral::get(r, id)?;
        let settings = office::get(r)?.map(|(settings, _)| settings).unwrap_or_default();
        let given = record.letter.map(|letter| letter::get(r, letter)).transpose()?.map(|letter| letter.date);
        let last = given.and_then(|day| day.checked_add_days(chrono::Days::new(settings.code_days)));
        let today = chrono::Local::now().date_naive();
        Ok(Behind::Found {
            line: Box::new(referral::line(r, id)?),
            referral: Box::new(record),
            expired: last.filter(|last| *last < today),
        })
    })
}

fn near(store: &mut Store, typed: &str) -> Result<Vec<(ReturnCode, Line)>, Error> {
    store.read(|r| {
        let mut found = Vec::new();
        for code in code::near(typed) {
            if let Some(id) = ladder::by_code(r, code.plain())? {
                found.push((code, referral::line(r, id)?));
            }
        }
        Ok(found)
    })
}

/// Takes one step inside a write.
pub(super) fn perform(write: &Write<'_>, act: &LadderAct) -> Result<LadderAnswer, Error> {
    match act {
        LadderAct::Case(id, version, act, words, parent) => {
            let said = Said { words, parent: *parent, unmet: None };
            ladder::take_case(write, *id, *version, *act, said)?;
        }
        LadderAct::Walk(id, version, to) => {
            ladder::walk(write, *id, *version, *to)?;
        }
        LadderAct::Referral(id, version, act, words) => {
            ladder::take_referral(write, *id, *version, *act, Said::words(words))?;
        }
        LadderAct::Road(entry) => {
            road::write_down(write, entry)?;
        }
        LadderAct::Note(note) => {
            ladder::write_note(write, note)?;
        }
        LadderAct::Add(fresh, ticks) => {
            let added = ladder::add_referral(write, fresh)?;
            referral::tick(write, added.id, ticks)?;
        }
        LadderAct::Doubt(id, doubt, note) => {
            recheck::raise(write, *id, *doubt, note)?;
        }
        LadderAct::Clear(id, finding) => {
            recheck::clear(write, *id, finding)?;
        }
        LadderAct::Answer { referral, version, outcome, heard, note } => {
            ladder::answer(write, *referral, *version, *outcome, *heard, note)?;
            return Ok(LadderAnswer::Answered(*outcome));
        }
    }
    Ok(LadderAnswer::Done)
}

impl From<LadderAnswer> for Answer {
    fn from(answer: LadderAnswer) -> Answer {
        Answer::Ladder(Box::new(answer))
    }
}
