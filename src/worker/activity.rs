//! Activities and what was agreed in them, as the screen asks for them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Answer;
use crate::domain::activity::{Activity, ActivityList};
use crate::domain::attachment::{Attachment, Owner};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::{ActivityId, MemberId, PersonId};
use crate::domain::involvement::{Counter, Involvement, Span};
use crate::domain::post::holds_office;
use crate::store::activity::{self, ActivityPage};
use crate::store::follow_up::{self, OpenFollowUp};
use crate::store::journal::{self, Past};
use crate::store::{Error, Store, Write, attachment, kin, member, person};

/// Lines of history shown beside an activity.
const PAST: usize = 20;

/// What to read.
#[derive(Clone, Debug)]
pub enum ActivityAsk {
    /// A window of the log from this row on; or around this activity, where it is in the list.
    Page(Box<ActivityList>, usize, Option<ActivityId>),
    /// One activity with all that belongs to it, seen from a day.
    One(ActivityId, NaiveDate),
    /// Every follow-up that is open.
    Open,
    /// The member of a pillar who works under this name, seen from a day.
    Me(String, NaiveDate),
    /// Who took part in these months, of a kecamatan or the city, as seen on a day.
    Involvement(Span, Option<String>, NaiveDate),
}

/// What to do.
#[derive(Clone, Debug)]
pub enum ActivityAct {
    /// Saves an activity with what was agreed in it; the next of a series after another one.
    Save(Box<Activity>, Vec<FollowUp>, Option<ActivityId>),
    /// Plans meetings.
    Plan(Vec<Activity>),
    /// Makes one void, as seen in this version, with the reason.
    Void(ActivityId, i64, String),
    /// Saves what was agreed, or what became of it.
    Agree(Box<FollowUp>),
    /// Notes that an activity for people of a confidential kind was opened.
    NoteOpened(ActivityId),
}

/// An activity with all that belongs to it.
#[derive(Clone, Debug)]
pub struct ActivityView {
    /// The record.
    pub activity: Activity,
    /// What was agreed in it.
    pub follow_ups: Vec<FollowUp>,
    /// Citizens reached by name.
    pub people: Vec<(PersonId, String)>,
    /// Members who took part and hold no office any more.
    pub gone: BTreeSet<MemberId>,
    /// Days of the series it belongs to, the earliest first.
    pub series: Vec<NaiveDate>,
    /// Photos and scans, the oldest first.
    pub files: Vec<Attachment>,
    /// Changes.
    pub past: Vec<Past>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum ActivityAnswer {
    /// A window of the log.
    Page(ActivityPage),
    /// One activity.
    One(Box<ActivityView>),
    /// Follow-ups that are open.
    Open(Vec<OpenFollowUp>),
    /// The member who sits here, where it is one.
    Me(Option<(MemberId, String)>),
    /// Who took part.
    Involvement(Box<Involvement>),
    /// It was saved.
    Saved(ActivityId),
    /// So many meetings are planned.
    Planned(usize),
    /// It is void.
    Voided(ActivityId),
    /// What was agreed is saved.
    Agreed(Box<FollowUp>),
    /// It is noted.
    Noted,
}

impl ActivityAnswer {
    /// True for what was changed, false for what was read.
    pub fn is_done(&self) -> bool {
        use ActivityAnswer::{Involvement, Me, One, Open, Page};
        !matches!(self, Page(_) | One(_) | Open(_) | Me(_) | Involvement(_))
    }
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &ActivityAsk) -> Result<ActivityAnswer, Error> {
    store.read(|r| {
        Ok(match ask {
            ActivityAsk::Page(list, offset, keep) => ActivityAnswer::Page(activity::page(r, list, *offset, *keep)?),
            ActivityAsk::One(id, today) => ActivityAnswer::One(Box::new(view(r, *id, *today)?)),
            ActivityAsk::Me(name, today) => {
                ActivityAnswer::Me(member::called(r, name, *today)?.map(|one| (one.id, one.name)))
            }
            ActivityAsk::Open => ActivityAnswer::Open(follow_up::open_lines(r)?),
            ActivityAsk::Involvement(span, kecamatan, today) => {
                let members = member::all(r)?;
                let mut counter = Counter::new(*span, kecamatan.as_deref(), &members);
                activity::took(r, |one| counter.add(one))?;
                ActivityAnswer::Involvement(Box::new(counter.finish(&members, *today)))
            }
        })
    })
}

fn view(read: &activity::Reading, id: ActivityId, today: NaiveDate) -> Result<ActivityView, Error> {
    let one = activity::get(read, id)?;
    let named = |id: &PersonId| -> Result<_, Error> { Ok((*id, person::get(read, kin::resolve(read, *id)?)?.name)) };
    let mut gone = BTreeSet::new();
    for who in one.participants.iter().filter_map(|one| one.member()) {
        if !holds_office(&member::get(read, who)?, today) {
            gone.insert(who);
        }
    }
    let series = match one.series {
        Some(series) => activity::of_series(read, series)?.iter().map(|one| one.on).collect(),
        None => Vec::new(),
    };
    Ok(ActivityView {
        follow_ups: follow_up::of_activity(read, id)?,
        people: one.people.iter().map(named).collect::<Result<_, Error>>()?,
        gone,
        series,
        files: attachment::of(read, Owner::Activity(id))?,
        past: journal::history(read, id.uuid(), PAST)?,
        activity: one,
    })
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &ActivityAct) -> Result<ActivityAnswer, Error> {
    Ok(match act {
        ActivityAct::Save(one, agreed, None) => ActivityAnswer::Saved(activity::save_with(write, one, agreed)?.id),
        ActivityAct::Save(one, agreed, Some(before)) => {
            ActivityAnswer::Saved(activity::save_next(write, *before, one, agreed)?.id)
        }
        ActivityAct::Plan(all) => {
            all.iter().try_for_each(|one| activity::save(write, one).map(drop))?;
            ActivityAnswer::Planned(all.len())
        }
        ActivityAct::Void(id, version, reason) => {
            ActivityAnswer::Voided(activity::void(write, *id, *version, reason)?.id)
        }
        ActivityAct::Agree(one) => ActivityAnswer::Agreed(Box::new(follow_up::save(write, one)?)),
        ActivityAct::NoteOpened(id) => activity::note_opened(write, *id).map(|()| ActivityAnswer::Noted)?,
    })
}

impl From<ActivityAnswer> for Answer {
    fn from(answer: ActivityAnswer) -> Answer {
        Answer::Activity(Box::new(answer))
    }
}
