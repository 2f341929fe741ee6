//! The steps a problem can take, as lines to choose from; those that cannot be taken say why. And what its story leads
//! to: cases, other problems, meetings.

use super::{do_it, form, place};
use crate::domain::field_issue::{IssueAct, IssueFilter, IssueList};
use crate::domain::ids::{ActivityId, FieldIssueId};
use crate::domain::rights::{Deed, Matter};
use crate::panes::menu::{MOST, Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::words::{Lang, field_issues as w};
use crate::worker::{BehindIssue, CaseKey, FieldIssueAct, IssueRow, Named, Story, Taking};

/// Steps in the order in which they are offered.
const OFFERED: [IssueAct; 7] = [
    IssueAct::Discuss,
    IssueAct::Decide,
    IssueAct::Finish,
    IssueAct::Merge,
    IssueAct::Part,
    IssueAct::Drop,
    IssueAct::Reopen,
];

/// Every step, with what is in the way.
pub fn menu(story: &Story, shared: &Shared) -> Step {
    let lang = shared.lang;
    let rows = OFFERED.iter().map(|act| {
        let label = act.label().get(lang).to_owned();
        let refused = shared.refuses(Deed::Change, Matter::FieldIssue, story.issue.area.as_deref());
        if let Some(why) = refused {
            return MenuRow { label, note: why.get(lang).to_owned(), step: None };
        }
        match act.from(story.issue.state) {
            None => MenuRow { label, note: w::only_from(&starts(*act, lang), lang), step: None },
            Some(_) => possible(story, *act, label, shared),
        }
    });
    let title = w::steps_of(story.issue.state.label().get(lang), lang);
    Step::Menu(Box::new(Menu { title, rows: rows.collect() }))
}

fn possible(story: &Story, act: IssueAct, label: String, shared: &Shared) -> MenuRow {
    let lang = shared.lang;
    let to = act.from(story.issue.state).map_or("", |one| one.to.label().get(lang));
    let (note, step) = match act {
        IssueAct::Merge if story.alike.is_empty() => (w::MERGE_BY_KEY.get(lang).to_owned(), None),
        IssueAct::Merge => (w::alike(story.alike.len(), lang), Some(merge_menu(story, &story.alike, shared))),
        IssueAct::Discuss if story.meetings.is_empty() => (w::NO_MEETING_YET.get(lang).to_owned(), None),
        IssueAct::Discuss | IssueAct::Decide => (w::leads_to(to, lang), Some(meetings(story, act, shared))),
        IssueAct::Finish | IssueAct::Drop | IssueAct::Reopen => {
            (w::leads_to(to, lang), Some(Step::Form(Box::new(form::open_step(&story.issue, act, None)))))
        }
        IssueAct::Part | IssueAct::Raise => (w::leads_to(to, lang), Some(plain(story, &Taking::plain(act, "")))),
    };
    MenuRow { label, note, step }
}

/// Why the table has no such step now.
pub fn why_not(story: &Story, act: IssueAct, shared: &Shared) -> String {
    let lang = shared.lang;
    w::only_from_not(&starts(act, lang), story.issue.state.label().get(lang), lang)
}

/// The states from which a step leads on.
fn starts(act: IssueAct, lang: Lang) -> String {
    let from: Vec<&str> = crate::domain::field_issue::MOVES
        .iter()
        .filter(|one| one.act == act)
        .flat_map(|one| one.from.iter().map(|state| state.label().get(lang)))
        .collect();
    from.join(", ")
}

/// In which meeting a step is taken; a decision may also be taken outside of one.
fn meetings(story: &Story, act: IssueAct, shared: &Shared) -> Step {
    let lang = shared.lang;
    let step = |meeting: Option<ActivityId>| match act {
        IssueAct::Discuss => plain(story, &Taking { activity: meeting, ..Taking::plain(act, "") }),
        _ => Step::Form(Box::new(form::open_step(&story.issue, act, meeting))),
    };
    let most = if act == IssueAct::Decide { MOST - 1 } else { MOST };
    let row = |one: &Named| MenuRow {
        label: w::meeting_of(&crate::domain::day::shown(one.on), &one.title),
        note: String::new(),
        step: Some(step(Some(one.id))),
    };
    let mut rows: Vec<MenuRow> = story.meetings.iter().take(most).map(row).collect();
    if act == IssueAct::Decide {
        let label = w::OUTSIDE_MEETING.get(lang).to_owned();
        rows.push(MenuRow { label, note: String::new(), step: Some(step(None)) });
    }
    Step::Menu(Box::new(Menu { title: w::IN_WHICH_MEETING.get(lang).to_owned(), rows }))
}

/// A step without words, at once.
pub fn plain(story: &Story, taking: &Taking) -> Step {
    do_it(FieldIssueAct::Take(story.issue.id, story.issue.version, Box::new(taking.clone())))
}

/// This one becomes part of another.
pub fn merge(id: FieldIssueId, version: i64, into: FieldIssueId) -> Step {
    let taking = Taking { into: Some(into), ..Taking::plain(IssueAct::Merge, "") };
    do_it(FieldIssueAct::Take(id, version, Box::new(taking)))
}

/// Into which of those that say the same.
pub fn merge_menu(story: &Story, alike: &[IssueRow], shared: &Shared) -> Step {
    let row = |one: &IssueRow| MenuRow {
        label: one.title.clone(),
        note: w::voice(
            one.pillar.map(crate::domain::member::Pillar::label),
            &one.raised_by,
            &crate::domain::day::shown(one.raised_on),
            shared.lang,
        ),
        step: Some(merge(story.issue.id, story.issue.version, one.id)),
    };
    let rows = alike.iter().take(MOST).map(row).collect();
    Step::Menu(Box::new(Menu { title: w::MERGE_INTO.get(shared.lang).to_owned(), rows }))
}

/// A case is put behind the problem or taken away.
pub fn cases(story: &Story, shared: &Shared) -> Step {
    let lang = shared.lang;
    let add = Step::Form(Box::new(form::open_case(&story.issue)));
    let mut rows = vec![MenuRow { label: w::ADD_CASE.get(lang).into(), note: String::new(), step: Some(add) }];
    let own = story.cases.iter().filter(|case| story.issue.cases.contains(&case.row.id));
    rows.extend(own.take(MOST - 1).map(|case| MenuRow {
        label: w::take_case_away(&case_name(case, shared), lang),
        note: String::new(),
        step: Some(do_it(FieldIssueAct::Link(story.issue.id, story.issue.version, CaseKey::Case(case.row.id), false))),
    }));
    Step::Menu(Box::new(Menu { title: w::CASES.get(lang).to_owned(), rows }))
}

/// How a case is named in a story: a confidential one by nothing but that.
pub fn case_name(case: &BehindIssue, shared: &Shared) -> String {
    if shared.is_closed_case(&case.row) {
        return w::CLOSED_CASE.get(shared.lang).to_owned();
    }
    format!("{} · {}", case.row.name, case.row.needs.join("; "))
}

/// What a story leads to.
pub fn leads(story: &Story, shared: &Shared) -> Option<Step> {
    let lang = shared.lang;
    let mut rows: Vec<MenuRow> = Vec::new();
    for case in &story.cases {
        let (label, note) = (case_name(case, shared), w::A_CASE.get(lang).to_owned());
        let step = shared.open_case(&case.row).pop();
        rows.push(MenuRow { label, note, step });
    }
    for meeting in &story.named {
        let label = w::meeting_of(&crate::domain::day::shown(meeting.on), &meeting.title);
        rows.push(MenuRow {
            label,
            note: w::A_MEETING.get(lang).to_owned(),
            step: Some(Step::Meetings(Some(meeting.id))),
        });
    }
    for other in story.into.iter().chain(&story.voices) {
        let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
        let note = place(other.area.as_deref(), shared);
        rows.push(MenuRow {
            label: other.title.clone(),
            note,
            step: Some(Step::Issues(Box::new(list), Some(other.id))),
        });
    }
    let title = w::LEADS_TO.get(lang).to_owned();
    (!rows.is_empty()).then(|| Step::Menu(Box::new(Menu { title, rows })))
}
