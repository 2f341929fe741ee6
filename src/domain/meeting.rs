//! Meetings of the pillars: what comes back on the next agenda, who came of which pillar, what is still without a
//! decision, and the facts of the two papers. A meeting is an activity ([`super::activity`]); these are its rules.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::activity::{Activity, AgendaItem, Participant, Presence, Who};
use super::field_issue::FieldIssue;
use super::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use super::letter::data::OfficeHead;
use super::member::Pillar;
use super::rights::lies_in;

/// Letters of the code of a kecamatan, which begins the codes of its gampong.
const KECAMATAN_CODE: usize = 8;

/// An earlier decision as a point of the agenda.
pub fn point_of_decision(one: &FollowUp) -> AgendaItem {
    AgendaItem { topic: one.what.clone(), issue: one.issue, follow_up: Some(one.id), ..AgendaItem::default() }
}

/// A problem from the field as a point of the agenda.
pub fn point_of_issue(one: &FieldIssue) -> AgendaItem {
    AgendaItem { topic: one.title.clone(), issue: Some(one.id), ..AgendaItem::default() }
}

/// What is still open of earlier meetings and activities, and where it was agreed.
pub type Agreed = (FollowUp, Option<String>);

/// Open decisions of earlier meetings about the same area that stand on no point yet, the overdue and earliest first, as points.
/// What a meeting of a kecamatan decided comes back in that kecamatan, what one of the whole city decided in the next of the
/// whole city; what follows an activity has its owner and comes back by nobody's hand.
pub fn coming_back(meeting: &Activity, open: &[Agreed], today: NaiveDate) -> Vec<AgendaItem> {
    let kecamatan = |area: Option<&str>| area.map(|code| code.get(..KECAMATAN_CODE).unwrap_or(code).to_owned());
    let here = kecamatan(meeting.area.as_deref());
    let back = |(one, area): &&Agreed| {
        one.kind == FollowUpKind::Decision && kecamatan(area.as_deref()) == here && is_free(meeting, one)
    };
    let mut back: Vec<&FollowUp> = open.iter().filter(back).map(|(one, _)| one).collect();
    back.sort_by_key(|one| one.urgency(today));
    back.into_iter().map(point_of_decision).collect()
}

/// What else could stand on the agenda: everything that is open in its area, the overdue and earliest first.
pub fn offered(meeting: &Activity, open: &[Agreed], today: NaiveDate) -> Vec<FollowUp> {
    let area = meeting.area.as_deref();
    let inside = |place: Option<&str>| area.is_none_or(|area| place.is_some_and(|place| lies_in(place, area)));
    let free = open.iter().filter(|(one, place)| inside(place.as_deref()) && is_free(meeting, one));
    let mut free: Vec<FollowUp> = free.map(|(one, _)| one.clone()).collect();
    free.sort_by_key(|one| one.urgency(today));
    free
}

/// Open, agreed elsewhere, and on no point yet.
fn is_free(meeting: &Activity, one: &FollowUp) -> bool {
    one.activity != Some(meeting.id) && one.state == FollowUpState::Open && !stands(meeting, one)
}

/// A decision has its point already.
pub fn stands(meeting: &Activity, one: &FollowUp) -> bool {
    meeting.agenda.iter().any(|point| point.follow_up == Some(one.id))
}

/// Two points are the same one, whatever was said meanwhile.
pub fn same_point(one: &AgendaItem, other: &AgendaItem) -> bool {
    (one.follow_up, one.issue, one.topic.trim()) == (other.follow_up, other.issue, other.topic.trim())
}

/// Two lines are about the same participant.
pub fn same_person(one: &Participant, other: &Participant) -> bool {
    match (&one.who, &other.who) {
        (Who::Member(one), Who::Member(other)) => one == other,
        (Who::Partner(one), Who::Partner(other)) => one == other,
        (Who::Other, Who::Other) => {
            one.name.trim().eq_ignore_ascii_case(other.name.trim()) && one.pillar == other.pillar
        }
        _ => false,
    }
}

/// Puts somebody on the list, unless they stand there; true when they are new.
pub fn invite(meeting: &mut Activity, one: Participant) -> bool {
    let known = meeting.participants.iter().any(|other| same_person(other, &one));
    if !known {
        meeting.participants.push(one);
    }
    !known
}

/// Places of the participants, by pillar: the seven in their order, then everybody else.
pub fn by_pillar(meeting: &Activity) -> Vec<(Option<Pillar>, Vec<usize>)> {
    let all = Pillar::ALL.iter().copied().map(Some).chain([None]);
    let of = |pillar: Option<Pillar>| {
        let here = meeting.participants.iter().enumerate().filter(|(_, one)| one.pillar == pillar);
        (pillar, here.map(|(at, _)| at).collect::<Vec<_>>())
    };
    all.map(of).filter(|(_, places)| !places.is_empty()).collect()
}

/// How many of these were there.
pub fn present(meeting: &Activity, places: &[usize]) -> usize {
    let there = |at: &&usize| meeting.participants.get(**at).is_some_and(|one| one.presence == Presence::Present);
    places.iter().filter(there).count()
}

/// Points that are still without a decision: a problem nothing was decided about here, an earlier decision that is still
/// open, a point of one's own about which nothing was said or decided.
pub fn undecided<'m>(meeting: &'m Activity, decided: &[FollowUp], earlier: &[FollowUp]) -> Vec<&'m AgendaItem> {
    let answered = |point: &&AgendaItem| match (point.follow_up, point.issue) {
        (Some(id), _) => !earlier.iter().any(|one| one.id == id && one.state == FollowUpState::Open),
        (None, Some(issue)) => decided.iter().any(|one| one.issue == Some(issue)),
        (None, None) => !point.said.trim().is_empty(),
    };
    meeting.agenda.iter().filter(|point| point.decided.is_empty() && !answered(point)).collect()
}

/// The facts of the invitation and of the minutes; which of both, says the builder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingPaper {
    /// Letterhead and signer.
    pub office: OfficeHead,
    /// Day of the meeting.
    pub date: Option<NaiveDate>,
    /// The same day in words, with the weekday.
    pub day: String,
    /// Where.
    pub place: String,
    /// What it is about.
    pub title: String,
    /// Points of the agenda with what was said about them.
    pub points: Vec<(String, String)>,
    /// Pillar, names with presence, how many came.
    pub attendance: Vec<PillarLine>,
    /// Who said what: name with pillar, words.
    pub said: Vec<(String, String)>,
    /// Problems raised in it.
    pub raised: Vec<String>,
    /// What was decided: what, who, until when, how it stands.
    pub decisions: Vec<[String; 4]>,
    /// What came of it.
    pub result: String,
    /// Who wrote it down.
    pub clerk: String,
}

/// One pillar in the papers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PillarLine {
    /// Its name.
    pub pillar: String,
    /// Everybody who is invited or came, by name only.
    #[serde(default)]
    pub all: Vec<String>,
    /// Who came, or who is invited.
    pub there: Vec<String>,
    /// Who did not come, with the reason as far as it is known.
    pub away: Vec<String>,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::activity::ActivityKind;
    use crate::domain::activity::tests::sample;
    use crate::domain::follow_up::tests::sample as follow_up;
    use crate::domain::ids::{ActivityId, FieldIssueId, FollowUpId, MemberId};
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn decision(number: u128, due: Option<&str>) -> FollowUp {
        let (id, activity) = (FollowUpId::from(Uuid::from_u128(number)), ActivityId::from(Uuid::from_u128(99)));
        FollowUp { id, activity: Some(activity), what: format!("keputusan {number}"), due: due.map(day), ..follow_up() }
    }

    #[test]
    fn open_decisions_come_back_overdue_first_and_only_once() {
        let mut meeting = sample(ActivityKind::Meeting);
        let open = [
            decision(1, None),
            decision(2, Some("2026-12-24")),
            decision(3, Some("2026-11-02")),
            decision(4, Some("2026-10-02")),
        ]
        .map(|one| (one, meeting.area.clone()));
        let back = coming_back(&meeting, &open, meeting.on);
        let topics: Vec<&str> = back.iter().map(|point| point.topic.as_str()).collect();
        assert_eq!(topics, ["keputusan 4", "keputusan 3", "keputusan 2", "keputusan 1"]);
        meeting.agenda = back;
        assert!(coming_back(&meeting, &open, meeting.on).is_empty());
        let own = FollowUp { activity: Some(meeting.id), ..decision(5, None) };
        assert!(
            coming_back(&meeting, &[(own, meeting.area.clone())], meeting.on).is_empty(),
            "its own decisions are no business of its agenda"
        );
    }

    #[test]
    fn a_decision_comes_back_where_it_was_made_and_a_task_by_nobodys_hand() {
        let at = |area: Option<&str>| Activity { area: area.map(str::to_owned), ..sample(ActivityKind::Meeting) };
        let agreed = |number, area: Option<&str>| (decision(number, None), area.map(str::to_owned));
        let task = |(one, area): Agreed| (FollowUp { kind: FollowUpKind::Task, ..one }, area);
        let open = [
            agreed(1, None),
            agreed(2, Some("11.71.03")),
            agreed(3, Some("11.71.03.2001")),
            agreed(4, Some("11.71.01")),
            task(agreed(5, Some("11.71.03"))),
        ];
        let topics = |meeting: &Activity| -> Vec<String> {
            coming_back(meeting, &open, meeting.on).into_iter().map(|point| point.topic).collect()
        };
        let offers = |meeting: &Activity| super::offered(meeting, &open, meeting.on).len();
        let (city, own) = (at(None), at(Some("11.71.03")));
        assert_eq!((topics(&city), offers(&city)), (vec!["keputusan 1".to_owned()], 5));
        assert_eq!((topics(&own), offers(&own)), (vec!["keputusan 2".to_owned(), "keputusan 3".to_owned()], 3));
    }

    #[test]
    fn nobody_is_invited_twice_and_pillars_stand_in_their_order() {
        let mut meeting = sample(ActivityKind::Meeting);
        let member = Participant::present(MemberId::from(Uuid::from_u128(1)), "Contoh", Pillar::Tksk);
        let guest = Participant {
            who: Who::Other,
            name: "Contoh Camat".into(),
            pillar: None,
            presence: Presence::Invited,
            said: String::new(),
        };
        assert!(invite(&mut meeting, guest.clone()) && invite(&mut meeting, member.clone()));
        assert!(
            !invite(&mut meeting, member)
                && !invite(&mut meeting, Participant { name: "contoh camat".into(), ..guest })
        );
        let groups = by_pillar(&meeting);
        assert_eq!(groups, [(Some(Pillar::Tksk), vec![1]), (None, vec![0])]);
        assert_eq!((present(&meeting, &groups[0].1), present(&meeting, &groups[1].1)), (1, 0));
    }

    #[test]
    fn what_is_still_without_a_decision_is_told() {
        let mut meeting = sample(ActivityKind::Meeting);
        let issue = FieldIssueId::from(Uuid::from_u128(7));
        let earlier = decision(1, None);
        meeting.agenda = vec![
            AgendaItem { topic: "masalah".into(), issue: Some(issue), ..AgendaItem::default() },
            point_of_decision(&earlier),
            AgendaItem { topic: "lain-lain".into(), ..AgendaItem::default() },
        ];
        assert_eq!(undecided(&meeting, &[], std::slice::from_ref(&earlier)).len(), 3);
        meeting.agenda[2].said = "tidak ada".into();
        let decided = FollowUp { issue: Some(issue), ..decision(2, None) };
        let done = earlier.ended(FollowUpState::Done, meeting.on, "uji", "sudah");
        assert!(undecided(&meeting, &[decided], &[done]).is_empty());
    }
}
