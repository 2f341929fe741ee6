//! A meeting as lines that take keys.

use crate::domain::activity::Participant;
use crate::domain::meeting::{by_pillar, same_person, same_point};
use crate::domain::member::Pillar;
use crate::worker::MeetingView;

/// One line; places count in the lists of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Heading of a part.
    Head(Part),
    /// A point of the agenda.
    Point(usize),
    /// An open decision of another meeting, offered.
    Decision(usize),
    /// A problem from the field, offered.
    Issue(usize),
    /// A pillar of those invited.
    Pillar(Option<Pillar>),
    /// Somebody invited.
    Person(usize),
    /// A decision of this meeting.
    Decided(usize),
    /// A problem raised in it.
    Raised(usize),
    /// What came of it.
    Result,
}

/// Parts of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Agenda and what is offered.
    Agenda,
    /// Who is invited and who came.
    People,
    /// What was decided.
    Decisions,
    /// What was raised.
    Raised,
    /// What came of it.
    Result,
}

/// All lines: what is talked about and what came of it, then the people, who are many.
pub fn lines(view: &MeetingView) -> Vec<Line> {
    let meeting = &view.meeting;
    let mut lines = vec![Line::Head(Part::Agenda)];
    lines.extend((0..meeting.agenda.len()).map(Line::Point));
    lines.extend((0..view.offered.len()).map(Line::Decision));
    lines.extend((0..view.offered_issues.len()).map(Line::Issue));
    if !view.decisions.is_empty() {
        lines.push(Line::Head(Part::Decisions));
        lines.extend((0..view.decisions.len()).map(Line::Decided));
    }
    if !view.raised.is_empty() {
        lines.push(Line::Head(Part::Raised));
        lines.extend((0..view.raised.len()).map(Line::Raised));
    }
    if !meeting.result.trim().is_empty() {
        lines.extend([Line::Head(Part::Result), Line::Result]);
    }
    lines.push(Line::Head(Part::People));
    for (pillar, places) in by_pillar(meeting) {
        lines.push(Line::Pillar(pillar));
        lines.extend(places.into_iter().map(Line::Person));
    }
    lines
}

/// The participant a line is about.
pub fn person(view: &MeetingView, line: Line) -> Option<&Participant> {
    match line {
        Line::Person(at) => view.meeting.participants.get(at),
        _ => None,
    }
}

/// The pillar a line belongs to; none for lines of other parts.
pub fn pillar(view: &MeetingView, line: Line) -> Option<Option<Pillar>> {
    match line {
        Line::Pillar(pillar) => Some(pillar),
        line => person(view, line).map(|one| one.pillar),
    }
}

/// Two lines of one meeting, before and after it was read anew, are about the same thing.
pub fn same(before: &MeetingView, one: Line, after: &MeetingView, other: Line) -> bool {
    match (one, other) {
        (Line::Person(one), Line::Person(other)) => {
            let pair = before.meeting.participants.get(one).zip(after.meeting.participants.get(other));
            pair.is_some_and(|(one, other)| same_person(one, other))
        }
        (Line::Point(one), Line::Point(other)) => {
            let pair = before.meeting.agenda.get(one).zip(after.meeting.agenda.get(other));
            pair.is_some_and(|(one, other)| same_point(one, other))
        }
        (one, other) => one == other,
    }
}
