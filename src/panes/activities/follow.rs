//! What is still to be done: every open follow-up, the earliest day first, with its owner; finished or given up in words.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::field_issue::{IssueFilter, IssueList};
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::ids::{DraftId, MemberId};
use crate::domain::outlist::OutList;
use crate::domain::rights::{Deed, Matter};
use crate::form::{Field, Form, Kind, Problem, Source, Spec, Values, line};
use crate::keys::Action;
use crate::panes::forms::list_save;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Text, activity_log as w};
use crate::worker::{ActivityAct, OpenFollowUp};

const OUTCOME: Field =
    Field { kind: Kind::Area, required: true, max: 1000, ..line("outcome", w::OUTCOME, w::DONE_HINT) };

/// It is done.
pub static DONE: Spec = Spec { id: "follow-up-done", title: w::DONE_TITLE, fields: &[OUTCOME] };

/// It is given up.
pub static DROP: Spec =
    Spec { id: "follow-up-drop", title: w::DROP_TITLE, fields: &[Field { hint: w::DROP_HINT, ..OUTCOME }] };

/// Until when; not before the day on which it was agreed, where that is known.
pub(super) const DUE: Field =
    Field { kind: Kind::Due, max: 12, check: due_after, ..line("follow_due", w::F_DUE, w::F_DUE_HINT) };

fn due_after(values: &Values, today: NaiveDate) -> Option<Problem> {
    not_before("follow_due", "on", values, today)
}

/// A day that is due cannot come before the day of the activity.
pub fn not_before(due: &str, on: &str, values: &Values, today: NaiveDate) -> Option<Problem> {
    let due = day::parse(values.trimmed(due), today).ok()?;
    let on = day::parse(values.trimmed(on), today).ok()?;
    (due < on).then(|| Problem::blocks(w::DUE_BEFORE))
}

/// What, who, until when.
pub static CHANGE: Spec = Spec {
    id: "follow-up",
    title: w::FOLLOW_TITLE,
    fields: &[
        Field { required: true, max: 300, ..line("follow_what", w::F_FOLLOW, w::F_FOLLOW_HINT) },
        Field { kind: Kind::Pick(Source::Member), ..line("follow_owner", w::F_OWNER, w::F_OWNER_HINT) },
        DUE,
    ],
};

/// The list.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// None until they were read.
    pub lines: Option<Vec<OpenFollowUp>>,
    /// Why they were not.
    pub failed: Option<String>,
    /// Selection.
    pub list: ListState,
}

impl State {
    /// True: nothing lies inside it.
    pub fn is_list(&self) -> bool {
        true
    }

    fn len(&self) -> usize {
        self.lines.as_ref().map_or(0, Vec::len)
    }

    /// The selected one.
    pub fn line(&self) -> Option<&OpenFollowUp> {
        self.lines.as_ref()?.get(self.list.selected)
    }

    /// How many are overdue on a day.
    pub fn overdue(&self, today: NaiveDate) -> usize {
        self.lines.iter().flatten().filter(|line| line.follow_up.is_overdue(today)).count()
    }

    /// They were read; the selection stays on its own.
    pub fn take(&mut self, lines: &[OpenFollowUp], page: usize) {
        let before = self.line().map(|line| line.follow_up.id);
        let row = before.and_then(|id| lines.iter().position(|line| line.follow_up.id == id));
        (self.lines, self.failed) = (Some(lines.to_vec()), None);
        self.list = self.list.select(row.unwrap_or(self.list.selected), lines.len(), page);
    }

    /// They were not.
    pub fn fail(&mut self, sentence: &str) {
        self.failed = Some(sentence.to_owned());
    }

    /// An action of the key table.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if action == Action::FollowSave {
            return list_save::open(OutList::FollowUps(None), shared);
        }
        let Some(line) = self.line() else { return Vec::new() };
        let one = &line.follow_up;
        let form = match action {
            Action::FollowDone => ending(&DONE, one),
            Action::FollowDrop => ending(&DROP, one),
            Action::FollowChange => change(one, Some(line.on)),
            Action::Open => return leads(one),
            _ => {
                self.list = list_moved(self.list, action, self.len(), shared.page);
                return Vec::new();
            }
        };
        vec![Step::Form(Box::new(form))]
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        let writes = matches!(action, Action::FollowDone | Action::FollowDrop | Action::FollowChange);
        let place = self.line().and_then(|line| line.area.as_deref());
        match self.line() {
            _ if action == Action::FollowSave => {
                list_save::unavailable(&OutList::FollowUps(None), self.lines.as_ref().map(Vec::len), shared)
            }
            _ if writes && shared.read_only => Some(w::READ_ONLY),
            None if writes || action == Action::Open => Some(w::NO_FOLLOW_UP),
            Some(_) if writes => shared.refuses(Deed::Change, Matter::Activity, place),
            _ => None,
        }
    }
}

/// The activity it follows, or the problem it decided about.
fn leads(one: &FollowUp) -> Vec<Step> {
    let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
    let issue = || one.issue.map(|id| Step::Issues(Box::new(list), Some(id)));
    one.activity.map(Step::Activity).or_else(issue).into_iter().collect()
}

fn kept(form: &mut Form, one: &FollowUp) {
    form.context.insert("follow_up".into(), serde_json::to_string(one).unwrap_or_default());
}

/// Asks what became of it.
pub fn ending(spec: &'static Spec, one: &FollowUp) -> Form {
    let mut form = Form::open(spec, Values::new(), DraftId::from(Uuid::now_v7()));
    kept(&mut form, one);
    form.context.insert("heading".into(), one.what.clone());
    form
}

/// The values of a record.
pub fn values(one: &FollowUp) -> Values {
    let mut values = Values::new();
    values.set_text("follow_what", one.what.clone());
    values.set("follow_owner", one.owner.clone(), one.member.map(|id| id.to_string()).unwrap_or_default());
    values.set_text("follow_due", one.due.map(day::shown).unwrap_or_default());
    values
}

/// Opens it to be changed; it was agreed on this day.
pub fn change(one: &FollowUp, on: Option<NaiveDate>) -> Form {
    let mut values = values(one);
    values.set_text("on", on.map(day::shown).unwrap_or_default());
    let mut form = Form::open(&CHANGE, values, DraftId::from(Uuid::now_v7()));
    kept(&mut form, one);
    form.focus_on("follow_due");
    form
}

/// The record as the form says.
pub fn act(form: &Form, shared: &Shared) -> Option<ActivityAct> {
    let one: FollowUp = serde_json::from_str(form.context.get("follow_up")?).ok()?;
    let values = &form.values;
    let ended = |state| one.ended(state, shared.today(), &shared.user, values.trimmed("outcome"));
    let after = match form.spec.id {
        id if id == DONE.id => ended(FollowUpState::Done),
        id if id == DROP.id => ended(FollowUpState::Dropped),
        _ => FollowUp {
            what: values.trimmed("follow_what").to_owned(),
            owner: values.trimmed("follow_owner").to_owned(),
            member: Uuid::parse_str(values.key("follow_owner")).ok().map(MemberId::from),
            due: day::parse(values.trimmed("follow_due"), shared.today()).ok(),
            ..one
        },
    };
    Some(ActivityAct::Agree(Box::new(after)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::domain::follow_up::tests::sample;
    use crate::panes::fixture::{day, shared};

    fn line(number: u128, due: Option<&str>) -> OpenFollowUp {
        let id = Uuid::from_u128(number).into();
        OpenFollowUp {
            follow_up: FollowUp { id, due: due.map(day), ..sample() },
            title: "Rapat contoh".into(),
            on: day("2026-11-01"),
            area: None,
        }
    }

    #[test]
    fn the_selection_stays_on_its_own_when_an_earlier_one_is_done() {
        let mut state = State::default();
        state.take(&[line(1, Some("2026-11-15")), line(2, Some("2026-12-01"))], 10);
        state.act(Action::Down, &shared());
        assert_eq!(state.overdue(shared().today()), 1);
        state.take(&[line(2, Some("2026-12-01"))], 10);
        assert_eq!(state.line().unwrap().follow_up.id, Uuid::from_u128(2).into());
    }

    #[test]
    fn ending_one_needs_words() {
        let one = line(1, None).follow_up;
        let mut form = ending(&DONE, &one);
        assert!(!form.check_all(shared().today()));
        form.values.set_text("outcome", "sudah diantar");
        let Some(ActivityAct::Agree(after)) = act(&form, &shared()) else { panic!() };
        assert_eq!((after.state, after.ended_on), (FollowUpState::Done, Some(shared().today())));
        assert_eq!(after.broken_rule(), None);
    }

    #[test]
    fn another_day_and_owner_are_written_down() {
        let mut form = change(&line(1, None).follow_up, Some(day("2026-11-01")));
        form.values.set_text("follow_due", "31-10-2026");
        assert!(!form.check_all(shared().today()), "before the day on which it was agreed");
        form.values.set_text("follow_due", "1-12-26");
        assert!(form.check_all(shared().today()), "{:?}", form.problems);
        form.values.set("follow_owner", "Contoh Dua", Uuid::from_u128(9).to_string());
        let Some(ActivityAct::Agree(after)) = act(&form, &shared()) else { panic!() };
        assert_eq!((after.due, after.member), (Some(day("2026-12-01")), Some(Uuid::from_u128(9).into())));
    }

    #[test]
    fn nothing_can_be_done_without_a_row_or_elsewhere() {
        let state = State::default();
        assert_eq!(state.unavailable(Action::FollowDone, &shared()), Some(w::NO_FOLLOW_UP));
        let mut state = State::default();
        state.take(&[line(1, None)], 10);
        assert_eq!(state.unavailable(Action::FollowDone, &shared()), None);
        let locked = Shared { read_only: true, ..shared() };
        assert_eq!(state.unavailable(Action::FollowDrop, &locked), Some(w::READ_ONLY));
    }
}
