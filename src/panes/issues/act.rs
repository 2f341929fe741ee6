//! What the keys do in the list of problems.

use super::{State, form, moves};
use crate::domain::field_issue::{IssueAct, IssueList, IssueTopic};
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
use crate::words::field_issues as w;
use crate::worker::Taking;

impl State {
    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Back => self.go_out(shared),
            Action::Open => self.go_in(shared),
            Action::Next | Action::Previous => {
                self.focus.swap();
                Vec::new()
            }
            Action::IssueFind => {
                self.finding = true;
                self.focus.go(Side::List);
                Vec::new()
            }
            Action::IssueNew => vec![Step::Form(Box::new(form::open_new(&form::Known::default(), shared)))],
            Action::IssueChange => self.change(shared),
            Action::IssueStep => self.story().map(|story| moves::menu(story, shared)).into_iter().collect(),
            Action::IssueMerge => self.merge(shared),
            Action::IssueCase => self.story().map(|story| moves::cases(story, shared)).into_iter().collect(),
            Action::IssueState => {
                let filter = self.list.filter.next();
                self.show(IssueList { filter, ..self.list.clone() }, None, shared)
            }
            Action::IssueTopic => vec![self.topics(shared)],
            Action::IssuePillar => vec![self.pillars(shared)],
            Action::IssueArea => self.only_area(shared),
            Action::IssueSave => list_save::open(self.out_list(), shared),
            Action::Meetings => vec![Step::Meetings(None)],
            _ if self.focus.on_detail() => {
                self.scroll.act(action, shared.page);
                Vec::new()
            }
            _ => {
                self.wants = None;
                self.rows = list_moved(self.rows, action, self.page.rows.len(), shared.page);
                self.beside(shared)
            }
        }
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        use Action::{IssueArea, IssueCase, IssueChange, IssueMerge, IssueStep, Open};
        if self.finding {
            return None;
        }
        let needs_row = matches!(action, Open | IssueCase | IssueChange | IssueMerge | IssueStep);
        let row = self.row();
        match action {
            _ if needs_row && row.is_none() => Some(w::NO_ROW),
            IssueChange | IssueMerge => {
                let place = row.and_then(|row| row.area.as_deref());
                shared.refuses(Deed::Change, Matter::FieldIssue, place)
            }
            Action::IssueSave => {
                list_save::unavailable(&self.out_list(), self.loaded.then_some(self.page.total), shared)
            }
            IssueArea if self.list.area.is_none() && row.is_none_or(|row| row.area.is_none()) => Some(w::NO_AREA),
            _ => None,
        }
    }

    /// The list as it is shown, to leave as a file.
    fn out_list(&self) -> OutList {
        OutList::Issues(Box::new(self.list.clone()))
    }

    fn go_out(&mut self, shared: &Shared) -> Vec<Step> {
        if self.merging.take().is_some() {
            return Vec::new();
        }
        if self.finding {
            self.finding = false;
            if self.find.is_empty() {
                return Vec::new();
            }
        } else if self.focus.on_detail() {
            return if self.focus.leave() { vec![Step::Out] } else { Vec::new() };
        } else if self.list.text.is_empty() {
            return vec![Step::Out];
        }
        self.find.clear();
        self.found(shared)
    }

    /// Into the story; in it, to what it names.
    fn go_in(&mut self, shared: &Shared) -> Vec<Step> {
        if self.finding {
            self.finding = false;
            return Vec::new();
        }
        if self.focus.on_detail() {
            return self.story().and_then(|story| moves::leads(story, shared)).into_iter().collect();
        }
        self.focus.go(Side::Detail);
        self.beside(shared)
    }

    fn change(&self, shared: &Shared) -> Vec<Step> {
        self.story().map(|story| Step::Form(Box::new(form::open_change(&story.issue, shared)))).into_iter().collect()
    }

    /// One key where one problem says the same; else a menu, or going to the other one and pressing it again.
    fn merge(&mut self, shared: &Shared) -> Vec<Step> {
        if let Some((id, version, _)) = self.merging.take() {
            let Some(into) = self.row().map(|row| row.id) else { return Vec::new() };
            self.wants = Some(into);
            return vec![moves::merge(id, version, into)];
        }
        let Some(story) = self.story() else { return Vec::new() };
        if IssueAct::Part.from(story.issue.state).is_some() {
            return vec![moves::plain(story, &Taking::plain(IssueAct::Part, ""))];
        }
        if IssueAct::Merge.from(story.issue.state).is_none() {
            return vec![Step::SayText(crate::ui::Level::Info, moves::why_not(story, IssueAct::Merge, shared))];
        }
        match story.alike.as_slice() {
            [] => {
                self.merging = Some((story.issue.id, story.issue.version, story.issue.title.clone()));
                self.focus.go(Side::List);
                Vec::new()
            }
            [one] => vec![moves::merge(story.issue.id, story.issue.version, one.id)],
            several => vec![moves::merge_menu(story, several, shared)],
        }
    }

    fn choices(&self, title: Text, rows: Vec<(String, IssueList)>, shared: &Shared) -> Step {
        let row = |(label, list): (String, IssueList)| MenuRow {
            label,
            note: String::new(),
            step: Some(Step::Issues(Box::new(list), None)),
        };
        let rows = rows.into_iter().map(row).collect();
        Step::Menu(Box::new(Menu { title: title.get(shared.lang).to_owned(), rows }))
    }

    fn topics(&self, shared: &Shared) -> Step {
        let all = std::iter::once(None).chain(IssueTopic::ALL.iter().copied().map(Some));
        let label =
            |topic: Option<IssueTopic>| topic.map_or(w::ALL_TOPICS, IssueTopic::label).get(shared.lang).to_owned();
        let rows = all.map(|topic| (label(topic), IssueList { topic, ..self.list.clone() })).collect();
        self.choices(w::TOPICS, rows, shared)
    }

    fn pillars(&self, shared: &Shared) -> Step {
        let all = std::iter::once(None).chain(Pillar::ALL.iter().copied().map(Some));
        let label = |one: Option<Pillar>| one.map_or(w::ALL_PILLARS, Pillar::label).get(shared.lang).to_owned();
        let rows = all.map(|pillar| (label(pillar), IssueList { pillar, ..self.list.clone() })).collect();
        self.choices(w::PILLARS, rows, shared)
    }

    /// Only the kecamatan of the selected row; once more, the whole city.
    fn only_area(&mut self, shared: &Shared) -> Vec<Step> {
        let area = match &self.list.area {
            Some(_) => None,
            None => self.row().and_then(|row| row.area.as_deref()).and_then(|code| code.get(..8)).map(str::to_owned),
        };
        self.show(IssueList { area, ..self.list.clone() }, None, shared)
    }
}
