//! Activities: what the pillars do, for which of the eight duties, on whose initiative, with whom, for whom, and what came
//! of it. A meeting is an activity with an agenda and attendance; what it decided stands in [`super::follow_up`].
//!
//! Odd: lists inside an activity are saved with it as one, so that two desks never mix halves of them.

mod codes;
mod list;
pub mod reached;

pub use codes::{ActivityKind, Origin, Presence, TkskDuty};
pub use list::{ActivityList, Counted, Initiative};

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ids::{ActivityId, EntryId, FieldIssueId, FollowUpId, MemberId, PersonId};
use super::member::Pillar;
use super::person::MAX_NAME;

/// Longest text of a part that is told in words, in characters.
pub const MAX_WORDS: usize = 4_000;
/// Most people in one list of an activity.
pub const MOST_PEOPLE: usize = 500;
/// A meeting is planned at most this far ahead; further is a slip in the year.
pub const PLANNED_AHEAD: TimeDelta = TimeDelta::days(2 * 366);

/// Who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// A member of a pillar.
    #[serde(rename = "anggota")]
    Member(MemberId),
    /// A partner or institution of the register.
    #[serde(rename = "mitra")]
    Partner(EntryId),
    /// Somebody else: an official, a guest; the name says who.
    #[serde(rename = "lain")]
    Other,
}

/// One participant. Name and pillar are as they were on that day: who leaves a pillar has still been there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub who: Who,
    /// Name as written then.
    pub name: String,
    /// The pillar they belonged to, or spoke for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pillar: Option<Pillar>,
    /// Whether they came.
    pub presence: Presence,
    /// What they said, in a meeting; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
}

impl Participant {
    /// A member who took part.
    pub fn present(id: MemberId, name: &str, pillar: Pillar) -> Participant {
        let (name, pillar) = (name.to_owned(), Some(pillar));
        Participant { who: Who::Member(id), name, pillar, presence: Presence::Present, said: String::new() }
    }

    /// The member, where it is one.
    pub const fn member(&self) -> Option<MemberId> {
        match self.who {
            Who::Member(id) => Some(id),
            _ => None,
        }
    }
}

/// How many people were reached, of one kind of need or of nobody's kind in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// `PPKS-08`; none for the public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Women and girls.
    #[serde(default)]
    pub women: u32,
    /// Men and boys.
    #[serde(default)]
    pub men: u32,
    /// Counted without asking.
    #[serde(default)]
    pub unknown: u32,
}

impl Reached {
    /// All of them.
    pub const fn total(&self) -> u64 {
        self.women as u64 + self.men as u64 + self.unknown as u64
    }
}

/// One point of a meeting's agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// What is talked about.
    pub topic: String,
    /// A problem from the field behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<FieldIssueId>,
    /// An earlier decision that is still open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUpId>,
    /// What was said about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
    /// What was decided about it in this meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<FollowUpId>,
}

/// One activity or meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Identity.
    pub id: ActivityId,
    /// Counts the saves (R7).
    pub version: i64,
    /// What it is.
    pub kind: ActivityKind,
    /// Which duty it serves; none for what belongs to none.
    pub duty: Option<TkskDuty>,
    /// Day on which it was, or for a meeting will be.
    pub on: NaiveDate,
    /// Whose idea it was.
    pub origin: Origin,
    /// Who assigned it and by which letter; empty on own initiative.
    pub assigned: String,
    /// Code of the gampong or kecamatan; none for the whole city.
    pub area: Option<String>,
    /// Meeting point: meunasah, kantor camat, a street.
    pub place: String,
    /// What it was about, in a line.
    pub title: String,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// How many were reached, by kind of need.
    pub reached: Vec<Reached>,
    /// Citizens reached by name; they are not counted in `reached`.
    pub people: Vec<PersonId>,
    /// Agenda, of a meeting.
    pub agenda: Vec<AgendaItem>,
    /// What came of it.
    pub result: String,
    /// What stood in the way (*tantangan*).
    pub obstacle: String,
    /// What else should be known.
    pub note: String,
    /// The series it belongs to.
    pub series: Option<Uuid>,
    /// Who wrote it down.
    pub by: String,
    /// Why it does not count; none while it does.
    pub voided: Option<String>,
}

impl Activity {
    /// A new activity on own initiative.
    pub fn new(id: ActivityId, kind: ActivityKind, on: NaiveDate, title: &str, by: &str) -> Activity {
        Activity {
            id,
            version: 0,
            kind,
            duty: kind.usual_duty(),
            on,
            origin: Origin::Own,
            assigned: String::new(),
            area: None,
            place: String::new(),
            title: title.to_owned(),
            participants: Vec::new(),
            reached: Vec::new(),
            people: Vec::new(),
            agenda: Vec::new(),
            result: String::new(),
            obstacle: String::new(),
            note: String::new(),
            series: None,
            by: by.to_owned(),
            voided: None,
        }
    }

    /// True for a meeting.
    pub fn is_meeting(&self) -> bool {
        self.kind == ActivityKind::Meeting
    }

    /// Members of pillars who were there.
    pub fn members_present(&self) -> impl Iterator<Item = (MemberId, Option<Pillar>)> {
        let there = self.participants.iter().filter(|one| one.presence == Presence::Present);
        there.filter_map(|one| one.member().map(|id| (id, one.pillar)))
    }

    /// People reached: the counted ones and those known by name.
    pub fn reached_total(&self) -> u64 {
        self.reached.iter().map(Reached::total).sum::<u64>() + self.people.len() as u64
    }

    /// A meeting whose result is written down: what stands in its minutes stays.
    pub fn is_closed(&self) -> bool {
        self.is_meeting() && !self.result.trim().is_empty()
    }

    /// Whether this record may become the other one. A closed meeting takes a note, its end and its place in a series; anything
    /// else only after it was opened again, with the reason added to the note.
    pub fn may_become(&self, after: &Activity) -> bool {
        if !self.is_closed() {
            return true;
        }
        let reopened = after.result.trim().is_empty() && after.note.trim() != self.note.trim();
        let kept = Activity {
            version: after.version,
            note: after.note.clone(),
            voided: after.voided.clone(),
            series: after.series,
            result: if reopened { after.result.clone() } else { self.result.clone() },
            ..self.clone()
        };
        kept == *after
    }

    /// The first rule this record breaks on a day, as (field, rule). An activity is written down after it was; a meeting
    /// may be prepared, and then has no result yet.
    pub fn broken_rule(&self, today: NaiveDate) -> Option<(&'static str, &'static str)> {
        let long = |text: &str| text.chars().count() > MAX_WORDS;
        let names = || self.participants.iter().map(|one| one.name.as_str());
        match self {
            _ if self.title.trim().is_empty() || self.title.chars().count() > MAX_NAME => Some(("title", "required")),
            _ if self.on > today && !self.is_meeting() => Some(("on", "in_future")),
            _ if self.on > today && !self.result.trim().is_empty() => Some(("result", "in_future")),
            _ if self.origin != Origin::Own && self.assigned.trim().is_empty() => Some(("assigned", "required")),
            _ if !self.agenda.is_empty() && !self.is_meeting() => Some(("agenda", "no_meeting")),
            _ if names().any(|name| name.trim().is_empty() || name.chars().count() > MAX_NAME) => {
                Some(("participants", "required"))
            }
            _ if self.twice() => Some(("participants", "twice")),
            _ if self.participants.len() > MOST_PEOPLE || self.people.len() > MOST_PEOPLE => {
                Some(("participants", "too_many"))
            }
            _ if long(&self.result) => Some(("result", "too_long")),
            _ if long(&self.obstacle) => Some(("obstacle", "too_long")),
            _ if self.voided.as_ref().is_some_and(|why| why.trim().is_empty()) => Some(("voided", "required")),
            _ => None,
        }
    }

    /// One member stands twice among the participants.
    fn twice(&self) -> bool {
        let mut seen = std::collections::BTreeSet::new();
        self.participants.iter().filter_map(Participant::member).any(|id| !seen.insert(id))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// An activity of 26 November 2026.
    pub(crate) fn sample(kind: ActivityKind) -> Activity {
        Activity::new(ActivityId::from(Uuid::nil()), kind, day("2026-11-26"), "Contoh kegiatan", "Contoh")
    }

    #[test]
    fn a_new_activity_is_on_own_initiative_and_serves_its_usual_duty() {
        let one = sample(ActivityKind::Mapping);
        assert_eq!((one.origin, one.duty), (Origin::Own, Some(TkskDuty::Mapping)));
        assert_eq!(one.broken_rule(day("2026-11-26")), None);
    }

    #[test]
    fn only_a_meeting_may_lie_ahead_and_then_without_a_result() {
        let before = day("2026-11-20");
        assert_eq!(sample(ActivityKind::Mapping).broken_rule(before), Some(("on", "in_future")));
        let mut meeting = sample(ActivityKind::Meeting);
        assert_eq!(meeting.broken_rule(before), None);
        meeting.result = "sepakat".into();
        assert_eq!(meeting.broken_rule(before), Some(("result", "in_future")));
    }

    #[test]
    fn who_assigned_it_is_said_and_nobody_stands_twice() {
        let mut one = sample(ActivityKind::Guidance);
        one.origin = Origin::Camat;
        assert_eq!(one.broken_rule(one.on), Some(("assigned", "required")));
        one.assigned = "surat 1/2026".into();
        let member = Participant::present(MemberId::from(Uuid::nil()), "Contoh", Pillar::Psm);
        one.participants = vec![member.clone(), member];
        assert_eq!(one.broken_rule(one.on), Some(("participants", "twice")));
        one.participants.pop();
        one.voided = Some(" ".into());
        assert_eq!(one.broken_rule(one.on), Some(("voided", "required")));
    }

    #[test]
    fn reached_people_are_counted_once() {
        let mut one = sample(ActivityKind::Extension);
        one.reached = vec![
            Reached { category: Some("PPKS-08".into()), women: 3, men: 2, unknown: 0 },
            Reached { category: None, women: 0, men: 0, unknown: 20 },
        ];
        one.people = vec![PersonId::from(Uuid::nil())];
        assert_eq!(one.reached_total(), 26);
    }
}
