//! Meetings as the screen asks for them: their list, one with all that belongs to it, what is done in them, and the
//! facts of their papers.

use chrono::NaiveDate;

use super::Answer;
use super::papers::head;
use crate::domain::activity::{Activity, AgendaItem, Participant, Presence};
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::ids::{ActivityId, FieldIssueId, FollowUpId};
use crate::domain::meeting::{self, MeetingPaper, PillarLine};
use crate::domain::member::Pillar;
use crate::store::meeting::{Invited, MeetingRow, MeetingView, close, decide, end, invite, list, plan, view};
use crate::store::{Error, Store, Write, activity, office};
use crate::words::{self, Lang, meetings as w};

/// What to read.
#[derive(Clone, Debug)]
pub enum MeetingAsk {
    /// Every meeting, seen from a day.
    List(NaiveDate),
    /// One with all that belongs to it, seen from a day.
    One(ActivityId, NaiveDate),
}

/// What to do.
#[derive(Clone, Debug)]
pub enum MeetingAct {
    /// Makes a meeting.
    Plan(Box<Activity>),
    /// Saves one as it is on the screen.
    Save(Box<Activity>),
    /// Puts people on its list, as seen in this version; with this presence.
    Invite(ActivityId, i64, Invited, Presence),
    /// Writes a decision down; about a problem, as seen in this version, its step is taken with it.
    Decide(Box<FollowUp>, Option<(FieldIssueId, i64)>, Option<Box<AgendaItem>>),
    /// Says what became of a decision, as seen in this version.
    End(FollowUpId, i64, FollowUpState, String),
    /// Writes down what came of it.
    Close(Box<Activity>),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum MeetingAnswer {
    /// Every meeting.
    List(Vec<MeetingRow>),
    /// One with all that belongs to it.
    One(Box<MeetingView>),
    /// A meeting was made.
    Planned(ActivityId),
    /// It is saved.
    Saved(ActivityId),
    /// A decision is written down.
    Decided(ActivityId),
    /// What became of a decision is written down.
    Ended,
    /// What came of it is written down; so many of its problems wait for the people of another kecamatan.
    Closed(ActivityId, usize),
}

impl MeetingAnswer {
    /// True for what was changed or listed for the layer, false for a record read for a form.
    pub fn is_done(&self) -> bool {
        !matches!(self, MeetingAnswer::One(_))
    }
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &MeetingAsk) -> Result<MeetingAnswer, Error> {
    store.read(|r| {
        Ok(match ask {
            MeetingAsk::List(today) => MeetingAnswer::List(list(r, *today)?),
            MeetingAsk::One(id, today) => MeetingAnswer::One(Box::new(view(r, *id, *today)?)),
        })
    })
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &MeetingAct) -> Result<MeetingAnswer, Error> {
    Ok(match act {
        MeetingAct::Plan(one) => MeetingAnswer::Planned(plan(write, one)?.id),
        MeetingAct::Save(one) => MeetingAnswer::Saved(activity::save(write, one)?.id),
        MeetingAct::Invite(id, version, who, presence) => {
            MeetingAnswer::Saved(invite(write, *id, *version, who, *presence)?.id)
        }
        MeetingAct::Decide(decision, issue, point) => {
            let stored = decide(write, decision, *issue, point.as_deref())?;
            MeetingAnswer::Decided(stored.activity.ok_or(Error::NotFound("activity"))?)
        }
        MeetingAct::End(id, version, state, outcome) => {
            end(write, *id, *version, *state, outcome)?;
            MeetingAnswer::Ended
        }
        MeetingAct::Close(one) => {
            let (stored, theirs) = close(write, one)?;
            MeetingAnswer::Closed(stored.id, theirs)
        }
    })
}

impl From<MeetingAnswer> for Answer {
    fn from(answer: MeetingAnswer) -> Answer {
        Answer::Meeting(Box::new(answer))
    }
}

/// What the invitation and the minutes of a meeting say now.
pub(super) fn facts(store: &mut Store, id: ActivityId) -> Result<MeetingPaper, Error> {
    store.read(|r| {
        let settings = office::get(r)?.map(|(settings, _)| settings).unwrap_or_default();
        let seen = view(r, id, activity::get(r, id)?.on)?;
        Ok(paper(&seen, &settings))
    })
}

fn paper(seen: &MeetingView, settings: &crate::domain::office::Office) -> MeetingPaper {
    let meeting = &seen.meeting;
    let label = |pillar: Option<Pillar>| pillar.map_or(w::GUESTS, Pillar::label).get(Lang::Id).to_owned();
    let spoke = |one: &&Participant| !one.said.trim().is_empty();
    let said = |one: &Participant| (w::speaker(&one.name, &label(one.pillar)), one.said.trim().to_owned());
    MeetingPaper {
        office: head(settings),
        date: Some(meeting.on),
        day: words::period::day(meeting.on, Lang::Id),
        place: meeting.place.clone(),
        title: meeting.title.clone(),
        points: meeting.agenda.iter().map(|point| (point.topic.clone(), point.said.trim().to_owned())).collect(),
        attendance: meeting::by_pillar(meeting)
            .iter()
            .map(|(pillar, places)| line(meeting, label(*pillar), places))
            .collect(),
        said: meeting.participants.iter().filter(spoke).map(said).collect(),
        raised: seen.raised.iter().map(|one| w::speaker(&one.title, &one.raised_by)).collect(),
        decisions: seen.decisions.iter().map(decision).collect(),
        result: meeting.result.trim().to_owned(),
        clerk: meeting.by.clone(),
    }
}

fn decision(one: &FollowUp) -> [String; 4] {
    let due = one.due.map(|due| words::day_month_year(due, Lang::Id)).unwrap_or_default();
    [one.what.clone(), one.owner.clone(), due, one.state.label().get(Lang::Id).to_owned()]
}

fn line(meeting: &Activity, pillar: String, places: &[usize]) -> PillarLine {
    let mut made = PillarLine { pillar, ..PillarLine::default() };
    for one in places.iter().filter_map(|at| meeting.participants.get(*at)) {
        made.all.push(one.name.clone());
        match one.presence {
            Presence::Present | Presence::Invited => made.there.push(one.name.clone()),
            Presence::Excused | Presence::Absent => {
                made.away.push(w::speaker(&one.name, &one.presence.label().inside(Lang::Id)));
            }
        }
    }
    made
}
