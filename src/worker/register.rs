//! The register and its rounds as the screen asks for them.

use chrono::NaiveDate;

use super::Answer;
use super::partners::{self, PromiseStory};
use crate::domain::ids::{DraftId, EntryId, PersonId, PromiseId, RoundId};
use crate::domain::person::Person;
use crate::domain::register::{Contribution, EndReason, Entry, Promise, PromiseRow, RegisterList};
use crate::domain::round::{Marked, Round};
use crate::store::draft::{self, Draft};
use crate::store::journal::{self, Past};
use crate::store::referral::{self, Line};
use crate::store::register::{self, RegisterPage, Surveyal, Surveyed};
use crate::store::round::{self, Said, Walk};
use crate::store::visit::{self, VisitLine};
use crate::store::{Error, Store, Write, person};

/// Lines of history, visits and referrals shown beside an entry.
const PAST: usize = 20;

/// What to read.
#[derive(Clone, Debug)]
pub enum RegisterAsk {
    /// A window of a list seen from a day, from this row on; or around this entry, where it is in the list.
    Page(Box<RegisterList>, NaiveDate, usize, Option<EntryId>),
    /// One entry with all that belongs to it.
    Entry(EntryId),
    /// A gampong as it is walked; with the confidential kinds or without.
    Walk(RoundId, bool),
    /// What a partner promised, or all of them.
    Promises(Option<EntryId>),
    /// One promise with all that belongs to it.
    Promise(PromiseId),
}

/// What to do.
#[derive(Clone, Debug)]
pub enum RegisterAct {
    /// Adds entries of one subject.
    Add(Vec<Entry>),
    /// Corrects an entry.
    Save(Box<Entry>),
    /// Still true, as seen in this version; in a round where one goes on.
    Confirm(EntryId, i64, Option<RoundId>),
    /// Corrected at the door.
    Change(Box<Entry>, RoundId),
    /// Not true any more.
    End(EntryId, i64, EndReason, Option<RoundId>),
    /// True again.
    Reopen(EntryId, i64),
    /// To be asked again.
    Later(EntryId, RoundId),
    /// One person of a survey day, and the draft of the line it was typed in.
    Survey(Box<Surveyed>, DraftId),
    /// What a partner gave; whether that was all of the promise it keeps.
    Give(Box<Contribution>, bool),
    /// What a partner promised.
    Promise(Box<Promise>),
    /// A promise, as seen in this version, is taken back; why.
    Withdraw(PromiseId, i64, String),
    /// Opens a round of a gampong, or joins the one that goes on.
    OpenRound(String),
    /// Closes a round.
    CloseRound(RoundId),
    /// Notes that an entry of a confidential kind was opened.
    NoteOpened(EntryId),
    /// Notes that a list with the confidential kinds of an area was opened.
    NoteListed(Option<String>),
}

/// An entry with all that belongs to it.
#[derive(Clone, Debug)]
pub struct EntryView {
    /// The entry.
    pub entry: Entry,
    /// The citizen it is about.
    pub person: Option<Person>,
    /// Other entries of the same person.
    pub others: Vec<Entry>,
    /// Last visits of the person.
    pub visits: Vec<VisitLine>,
    /// Their referrals.
    pub referrals: Vec<Line>,
    /// What a partner promised.
    pub promises: Vec<Promise>,
    /// What a partner gave.
    pub gifts: Vec<Contribution>,
    /// Names of who received it.
    pub named: Vec<(PersonId, String)>,
    /// What was last said of it in a round.
    pub marked: Option<Marked>,
    /// Changes.
    pub past: Vec<Past>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum RegisterAnswer {
    /// A window of a list.
    Page(RegisterPage),
    /// One entry.
    Entry(Box<EntryView>),
    /// A gampong as it is walked.
    Walk(Walk),
    /// A form was saved.
    Saved(EntryId),
    /// Something was said of an entry.
    Said(EntryId),
    /// One person of a survey day was written down.
    Surveyed(Surveyal),
    /// A gift was written down.
    Given,
    /// What was promised, the newest first.
    Promises(Vec<PromiseRow>),
    /// One promise.
    Promise(Box<PromiseStory>),
    /// A promise was written down or taken back.
    Promised,
    /// A round is open; lines of survey days that whoever opened it left half-typed, the newest first.
    Opened(Round, Vec<Draft>),
    /// A round is closed.
    Closed(Round),
    /// It is noted.
    Noted,
}

impl RegisterAnswer {
    /// True for one record with all that belongs to it, as a form asks for the other desk's version.
    pub const fn is_record(&self) -> bool {
        matches!(self, RegisterAnswer::Entry(_) | RegisterAnswer::Promise(_))
    }
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &RegisterAsk) -> Result<RegisterAnswer, Error> {
    store.read(|r| {
        Ok(match ask {
            RegisterAsk::Page(list, today, offset, keep) => {
                RegisterAnswer::Page(register::page_around(r, list, *today, *offset, *keep)?)
            }
            RegisterAsk::Entry(id) => RegisterAnswer::Entry(Box::new(entry_view(r, *id)?)),
            RegisterAsk::Promises(partner) => RegisterAnswer::Promises(register::promise_rows(r, *partner)?),
            RegisterAsk::Promise(id) => RegisterAnswer::Promise(Box::new(partners::story(r, *id)?)),
            RegisterAsk::Walk(id, sensitive) => RegisterAnswer::Walk(round::walk(r, *id, *sensitive)?),
        })
    })
}

fn entry_view(read: &register::Reading, id: EntryId) -> Result<EntryView, Error> {
    let entry = register::get(read, id)?;
    let who = entry.subject.person();
    let of_person = |id| register::of_person(read, id);
    let gifts = register::contributions(read, id)?;
    Ok(EntryView {
        person: who.map(|id| person::get(read, id)).transpose()?,
        others: who.map(of_person).transpose()?.unwrap_or_default().into_iter().filter(|one| one.id != id).collect(),
        visits: who.map(|id| visit::of_person(read, id, PAST)).transpose()?.unwrap_or_default(),
        referrals: who.map(|id| referral::of_person(read, id, PAST)).transpose()?.unwrap_or_default(),
        promises: register::promises(read, id)?,
        named: partners::named(read, &gifts)?,
        gifts,
        marked: round::last_mark(read, id)?,
        past: journal::history(read, id.uuid(), PAST)?,
        entry,
    })
}

/// Name of the half-typed line of a survey day among the drafts.
pub const SURVEY_LINE: &str = "survey-line";

/// Half-typed lines of whoever sits here, the newest first.
fn lines_left(write: &Write<'_>) -> Result<Vec<Draft>, Error> {
    let user = &write.desk().user;
    let mine = |draft: &Draft| draft.form == SURVEY_LINE && draft.user == *user;
    Ok(draft::all(write)?.into_iter().filter(mine).collect())
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &RegisterAct) -> Result<RegisterAnswer, Error> {
    let said = |round, id, version, said: &Said| round::say(write, round, id, version, said).map(|_| ());
    Ok(match act {
        RegisterAct::Add(entries) => {
            let stored = register::add_all(write, entries)?;
            RegisterAnswer::Saved(stored.first().ok_or(Error::NotFound("register"))?.id)
        }
        RegisterAct::Save(entry) => RegisterAnswer::Saved(register::save(write, entry)?.id),
        RegisterAct::Confirm(id, version, round) => {
            match round {
                Some(round) => said(*round, *id, *version, &Said::Confirm)?,
                None => register::confirm(write, *id, *version).map(drop)?,
            }
            RegisterAnswer::Said(*id)
        }
        RegisterAct::Change(entry, round) => {
            said(*round, entry.id, entry.version, &Said::Change(entry.clone()))?;
            RegisterAnswer::Saved(entry.id)
        }
        RegisterAct::End(id, version, reason, round) => {
            match round {
                Some(round) => said(*round, *id, *version, &Said::End(*reason, String::new()))?,
                None => register::end(write, *id, *version, *reason, "").map(drop)?,
            }
            RegisterAnswer::Said(*id)
        }
        RegisterAct::Reopen(id, version) => RegisterAnswer::Said(register::reopen(write, *id, *version)?.id),
        RegisterAct::Later(id, round) => {
            said(*round, *id, 0, &Said::Later)?;
            RegisterAnswer::Said(*id)
        }
        RegisterAct::Survey(one, line) => {
            let done = register::survey(write, one)?;
            draft::remove(write, *line)?;
            RegisterAnswer::Surveyed(done)
        }
        RegisterAct::Give(gift, all) => register::keep(write, gift, *all).map(|_| RegisterAnswer::Given)?,
        RegisterAct::Promise(one) => register::promise(write, one).map(|_| RegisterAnswer::Promised)?,
        RegisterAct::Withdraw(id, version, why) => {
            register::withdraw(write, *id, *version, why).map(|_| RegisterAnswer::Promised)?
        }
        RegisterAct::OpenRound(gampong) => RegisterAnswer::Opened(round::open(write, gampong)?, lines_left(write)?),
        RegisterAct::CloseRound(id) => RegisterAnswer::Closed(round::close(write, *id)?),
        RegisterAct::NoteOpened(id) => register::note_opened(write, *id).map(|()| RegisterAnswer::Noted)?,
        RegisterAct::NoteListed(area) => {
            register::note_listed(write, area.as_deref()).map(|()| RegisterAnswer::Noted)?
        }
    })
}

impl From<RegisterAnswer> for Answer {
    fn from(answer: RegisterAnswer) -> Answer {
        Answer::Register(Box::new(answer))
    }
}
