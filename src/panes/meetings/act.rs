//! What the keys do in the meetings.

use super::sheet::{self, Line};
use super::{State, do_it, form};
use crate::domain::activity::{Activity, Participant, Presence};
use crate::domain::field_issue::{IssueAct, IssueFilter, IssueList};
use crate::domain::follow_up::FollowUpState;
use crate::domain::meeting::{self, point_of_decision, point_of_issue};
use crate::domain::member::Pillar;
use crate::domain::outlist::OutList;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::forms::list_save;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::scroll::list_moved;
use crate::panes::sides::Side;
use crate::panes::{Shared, Step};
use crate::words::Text;
use crate::words::meetings as w;
use crate::worker::{Invited, MeetingAct, MeetingView, Paper};

impl State {
    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back if self.focus.leave() => vec![Step::Out],
            Action::Back => Vec::new(),
            Action::Next | Action::Previous => {
                self.focus.swap();
                Vec::new()
            }
            Action::Open if self.focus.on_list() => {
                self.focus.go(Side::Detail);
                self.beside(shared)
            }
            Action::MeetingNew => vec![Step::Form(Box::new(form::open_new(shared)))],
            Action::Issues => vec![Step::Issues(Box::default(), None)],
            Action::MeetingSave => list_save::open(OutList::Meetings(None), shared),
            action => match self.view().cloned() {
                Some(view) if is_of_meeting(action) => self.in_meeting(action, &view, shared),
                _ => self.walk(action, shared),
            },
        }
    }

    fn walk(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if self.focus.on_detail() {
            let lines = self.view().map_or(0, |view| sheet::lines(view).len());
            self.line = list_moved(self.line, action, lines, shared.page);
            return Vec::new();
        }
        self.wants = None;
        self.rows = list_moved(self.rows, action, self.page.len(), shared.page);
        self.beside(shared)
    }

    fn in_meeting(&mut self, action: Action, view: &MeetingView, shared: &Shared) -> Vec<Step> {
        let (meeting, line) = (&view.meeting, self.selected(view));
        let form = |form: crate::form::Form| vec![Step::Form(Box::new(form))];
        match action {
            Action::Open | Action::MeetingSaid => self.open_line(action, view, line, shared),
            Action::MeetingChange => form(form::open_change(meeting, shared)),
            Action::MeetingPoint => form(form::open_point(meeting)),
            Action::MeetingTake => self.take_or_leave(view, line),
            Action::MeetingHigher => self.moved(view, line, false),
            Action::MeetingLower => self.moved(view, line, true),
            Action::MeetingInvite => vec![invitations(meeting, shared)],
            Action::MeetingWalkIn => form(form::open_guest(meeting, Presence::Present)),
            Action::MeetingPresent => self.said_present(view, line, Presence::Present),
            Action::MeetingExcused => self.said_present(view, line, Presence::Excused),
            Action::MeetingAbsent => self.said_present(view, line, Presence::Absent),
            Action::MeetingAll => all_present(view, line),
            Action::MeetingRaise => raise(view, line, shared),
            Action::MeetingDecide => form(form::open_decision(view, point(view, line))),
            Action::MeetingClose if meeting.is_closed() => form(form::open_again(meeting)),
            Action::MeetingClose => vec![closing(view, shared)],
            Action::MeetingMinutes => vec![Step::Preview(Paper::Minutes(meeting.id))],
            Action::MeetingLetter => vec![Step::Preview(Paper::Invitation(meeting.id))],
            Action::MeetingVoid => form(form::open_void(meeting)),
            _ => Vec::new(),
        }
    }

    /// The selected line; the first one while the list has the keys.
    fn selected(&self, view: &MeetingView) -> Option<Line> {
        (self.focus.on_detail()).then(|| sheet::lines(view).get(self.line.selected).copied()).flatten()
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        use Action::{
            MeetingAll, MeetingClose, MeetingDecide, MeetingExcused, MeetingHigher, MeetingLower, MeetingPresent,
            MeetingRaise, MeetingSaid, MeetingTake, MeetingWalkIn, Open,
        };
        if action == Action::MeetingSave {
            return list_save::unavailable(&OutList::Meetings(None), self.loaded.then_some(self.page.len()), shared);
        }
        if !is_of_meeting(action) && action != Open {
            return None;
        }
        let Some(view) = self.view() else { return Some(w::NO_ROW) };
        if action != Open && changes(action) {
            let place = view.meeting.area.as_deref();
            if let Some(why) = shared.refuses(Deed::Change, Matter::Activity, place) {
                return Some(why);
            }
            if view.meeting.voided.is_some() {
                return Some(w::IS_VOID);
            }
            if view.meeting.is_closed() && !matches!(action, MeetingClose | Action::MeetingVoid) {
                return Some(w::IS_CLOSED);
            }
        }
        let ahead = view.meeting.on > shared.today();
        let line = self.selected(view);
        match action {
            MeetingPresent | MeetingAll | MeetingWalkIn | MeetingDecide | MeetingClose if ahead => Some(w::NOT_YET),
            MeetingPresent | MeetingExcused | Action::MeetingAbsent | MeetingRaise
                if !matches!(line, Some(Line::Person(_))) =>
            {
                Some(w::NEEDS_PERSON)
            }
            MeetingAll if line.is_none_or(|line| sheet::pillar(view, line).is_none()) => Some(w::NEEDS_PILLAR),
            MeetingHigher | MeetingLower if !matches!(line, Some(Line::Point(_))) => Some(w::NEEDS_POINT),
            MeetingSaid if !matches!(line, Some(Line::Point(_) | Line::Person(_))) => Some(w::NEEDS_LINE),
            MeetingTake
                if !matches!(line, Some(Line::Point(_) | Line::Decision(_) | Line::Issue(_) | Line::Person(_))) =>
            {
                Some(w::NEEDS_POINT)
            }
            _ => None,
        }
    }

    fn open_line(&mut self, action: Action, view: &MeetingView, line: Option<Line>, shared: &Shared) -> Vec<Step> {
        let form = |form: crate::form::Form| vec![Step::Form(Box::new(form))];
        let issue = |id| {
            let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
            vec![Step::Issues(Box::new(list), Some(id))]
        };
        match line {
            Some(Line::Point(at)) => match view.meeting.agenda.get(at) {
                Some(point) if action == Action::Open && point.follow_up.is_some() => {
                    vec![earlier(view, point, shared)]
                }
                Some(point) => form(form::open_said_of_point(&view.meeting, point)),
                None => Vec::new(),
            },
            Some(Line::Person(at)) => match view.meeting.participants.get(at) {
                Some(one) => form(form::open_said(&view.meeting, one, shared)),
                None => Vec::new(),
            },
            Some(Line::Decision(_)) => self.take_or_leave(view, line),
            Some(Line::Issue(at)) => view.offered_issues.get(at).map(|one| issue(one.id)).unwrap_or_default(),
            Some(Line::Raised(at)) => view.raised.get(at).map(|one| issue(one.id)).unwrap_or_default(),
            Some(Line::Decided(at)) => view.decisions.get(at).map(|one| vec![ending(one, shared)]).unwrap_or_default(),
            Some(Line::Result) => form(form::open_result(&view.meeting)),
            _ => Vec::new(),
        }
    }

    /// An offered point onto the agenda, a point off it, somebody off the list.
    fn take_or_leave(&mut self, view: &MeetingView, line: Option<Line>) -> Vec<Step> {
        let mut meeting = view.meeting.clone();
        match line {
            Some(Line::Point(at)) if at < meeting.agenda.len() => drop(meeting.agenda.remove(at)),
            Some(Line::Person(at)) if at < meeting.participants.len() => drop(meeting.participants.remove(at)),
            Some(Line::Decision(at)) => meeting.agenda.extend(view.offered.get(at).map(point_of_decision)),
            Some(Line::Issue(at)) => meeting.agenda.extend(view.offered_issues.get(at).map(point_of_issue)),
            _ => return Vec::new(),
        }
        vec![save(meeting)]
    }

    /// A point changes places with its neighbour; it stays selected once the meeting was read anew.
    fn moved(&self, view: &MeetingView, line: Option<Line>, down: bool) -> Vec<Step> {
        let Some(Line::Point(at)) = line else { return Vec::new() };
        let other = if down { at.checked_add(1) } else { at.checked_sub(1) };
        let Some(other) = other.filter(|other| *other < view.meeting.agenda.len()) else { return Vec::new() };
        let mut meeting = view.meeting.clone();
        meeting.agenda.swap(at, other);
        vec![save(meeting)]
    }

    /// Whether somebody came; on to the next line.
    fn said_present(&mut self, view: &MeetingView, line: Option<Line>, presence: Presence) -> Vec<Step> {
        let Some(Line::Person(at)) = line else { return Vec::new() };
        let mut meeting = view.meeting.clone();
        let Some(one) = meeting.participants.get_mut(at) else { return Vec::new() };
        one.presence = presence;
        let lines = sheet::lines(view);
        let next = lines.iter().skip(self.line.selected + 1).position(|line| matches!(line, Line::Person(_)));
        self.line.selected += next.map_or(0, |next| next + 1);
        vec![save(meeting)]
    }
}

fn save(meeting: Activity) -> Step {
    do_it(MeetingAct::Save(Box::new(meeting)))
}

/// Everybody of the line's pillar was there.
fn all_present(view: &MeetingView, line: Option<Line>) -> Vec<Step> {
    let Some(pillar) = line.and_then(|line| sheet::pillar(view, line)) else { return Vec::new() };
    let mut meeting = view.meeting.clone();
    let waiting = |one: &&mut Participant| one.pillar == pillar && one.presence == Presence::Invited;
    meeting.participants.iter_mut().filter(waiting).for_each(|one| one.presence = Presence::Present);
    vec![save(meeting)]
}

fn point(view: &MeetingView, line: Option<Line>) -> Option<&crate::domain::activity::AgendaItem> {
    match line? {
        Line::Point(at) => view.meeting.agenda.get(at),
        _ => None,
    }
}

/// A problem from what somebody said: speaker, pillar and place are known.
fn raise(view: &MeetingView, line: Option<Line>, shared: &Shared) -> Vec<Step> {
    let Some(one) = line.and_then(|line| sheet::person(view, line)) else { return Vec::new() };
    let known = crate::panes::issues::form::Known {
        who: Some((one.member(), one.name.clone())),
        pillar: one.pillar,
        area: view.meeting.area.clone(),
        about: one.said.clone(),
        raised_in: Some((view.meeting.id, view.meeting.on.min(shared.today()))),
        case: None,
    };
    vec![Step::Form(Box::new(crate::panes::issues::form::open_new(&known, shared)))]
}

/// Whom to invite: a whole pillar, a member, somebody by name.
fn invitations(meeting: &Activity, shared: &Shared) -> Step {
    let lang = shared.lang;
    let pillar = |pillar: &Pillar| MenuRow {
        label: w::all_of(pillar.label().get(lang), lang),
        note: String::new(),
        step: Some(do_it(MeetingAct::Invite(meeting.id, meeting.version, Invited::Pillar(*pillar), Presence::Invited))),
    };
    let mut rows: Vec<MenuRow> = Pillar::ALL.iter().map(pillar).collect();
    let one = Step::Form(Box::new(form::open_guest(meeting, Presence::Invited)));
    rows.push(MenuRow { label: w::ONE_PERSON.get(lang).to_owned(), note: String::new(), step: Some(one) });
    Step::Menu(Box::new(Menu { title: w::INVITE_WHOM.get(lang).to_owned(), rows }))
}

/// Closing, always under the same digit, and every point that is still without a decision: a long list scrolls.
fn closing(view: &MeetingView, shared: &Shared) -> Step {
    let lang = shared.lang;
    let left = meeting::undecided(&view.meeting, &view.decisions, &view.earlier);
    let title = w::closing(left.len(), lang);
    let close = Step::Form(Box::new(form::open_result(&view.meeting)));
    let mut rows = vec![MenuRow { label: w::CLOSE_NOW.get(lang).to_owned(), note: String::new(), step: Some(close) }];
    rows.extend(left.iter().map(|point| MenuRow {
        label: point.topic.clone(),
        note: w::WITHOUT_DECISION.get(lang).to_owned(),
        step: Some(Step::Form(Box::new(form::open_decision(view, Some(point))))),
    }));
    Step::Menu(Box::new(Menu { title, rows }))
}

/// What became of an earlier decision, or what was said about it now.
fn earlier(view: &MeetingView, point: &crate::domain::activity::AgendaItem, shared: &Shared) -> Step {
    let lang = shared.lang;
    let said = Step::Form(Box::new(form::open_said_of_point(&view.meeting, point)));
    let row = MenuRow { label: w::WRITE_SAID.get(lang).to_owned(), note: String::new(), step: Some(said) };
    let one = view.earlier.iter().find(|one| Some(one.id) == point.follow_up);
    let mut rows = vec![row];
    rows.extend(one.into_iter().flat_map(|one| endings(one, shared)));
    Step::Menu(Box::new(Menu { title: point.topic.clone(), rows }))
}

/// What became of a decision of this meeting.
fn ending(one: &crate::domain::follow_up::FollowUp, shared: &Shared) -> Step {
    let mut rows = endings(one, shared);
    if let Some(id) = one.issue {
        let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
        let step = Some(Step::Issues(Box::new(list), Some(id)));
        rows.push(MenuRow { label: w::OPEN_ISSUE.get(shared.lang).to_owned(), note: String::new(), step });
    }
    Step::Menu(Box::new(Menu { title: one.what.clone(), rows }))
}

fn endings(one: &crate::domain::follow_up::FollowUp, shared: &Shared) -> Vec<MenuRow> {
    let lang = shared.lang;
    let row = |state: FollowUpState| {
        let step = match state {
            _ if one.state == state => None,
            FollowUpState::Open => Some(do_it(MeetingAct::End(one.id, one.version, state, String::new()))),
            _ => Some(Step::Form(Box::new(form::open_end(one, state)))),
        };
        let note = if step.is_none() { w::IT_IS_SO.get(lang).to_owned() } else { String::new() };
        MenuRow { label: state.label().get(lang).to_owned(), note, step }
    };
    [FollowUpState::Done, FollowUpState::Dropped, FollowUpState::Open].map(row).into_iter().collect()
}

/// True where the meeting's decision step still exists for a problem.
pub fn decidable(view: &MeetingView, point: &crate::domain::activity::AgendaItem) -> bool {
    let issue = view.issues.iter().find(|one| Some(one.id) == point.issue);
    issue.is_some_and(|one| IssueAct::Decide.from(one.state).is_some())
}

/// Actions about the meeting that is shown.
fn is_of_meeting(action: Action) -> bool {
    changes(action) || matches!(action, Action::Open | Action::MeetingMinutes | Action::MeetingLetter)
}

/// Those that change it.
pub fn changes(action: Action) -> bool {
    matches!(
        action,
        Action::MeetingChange
            | Action::MeetingPoint
            | Action::MeetingTake
            | Action::MeetingHigher
            | Action::MeetingLower
            | Action::MeetingInvite
            | Action::MeetingWalkIn
            | Action::MeetingPresent
            | Action::MeetingExcused
            | Action::MeetingAbsent
            | Action::MeetingAll
            | Action::MeetingSaid
            | Action::MeetingRaise
            | Action::MeetingDecide
            | Action::MeetingClose
            | Action::MeetingVoid
    )
}
