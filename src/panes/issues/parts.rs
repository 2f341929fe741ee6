//! What is said of one problem beside the list: the whole story in one view, from the voices to what was done.

use super::moves::case_name;
use crate::domain::day;
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueStep};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::ActivityId;
use crate::panes::Shared;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::field_issues as w;
use crate::worker::{IssueRow, Story};

/// `Surien, Meuraxa`; the whole city where nobody said a place.
pub fn place(code: Option<&str>, shared: &Shared) -> String {
    match code {
        Some(code) => crate::panes::register::place(code, shared),
        None => w::WHOLE_CITY.get(shared.lang).to_owned(),
    }
}

/// How late a row is, or where it stands.
pub fn row_note(row: &IssueRow, shared: &Shared) -> String {
    match row.late(shared.today()) {
        Some(days) => w::late(days, shared.lang),
        None => row.state.label().get(shared.lang).to_owned(),
    }
}

/// What is said while the other half of a merge is looked for.
pub fn merged_hint(title: &str, shared: &Shared) -> String {
    w::merging(title, shared.lang)
}

/// Everything that is known.
pub fn blocks(story: &Story, shared: &Shared) -> Vec<Block> {
    let mut blocks = vec![Block::Para(from_to(story, shared)), Block::Gap];
    blocks.extend(standing(story, shared));
    blocks.extend(voices(story, shared));
    blocks.extend(cases(story, shared));
    blocks.extend(decision(story, shared));
    blocks.extend(way(story, shared));
    blocks.extend(alike(story, shared));
    blocks
}

/// From “12 PSM say X” to “the decision of 4 May”.
fn from_to(story: &Story, shared: &Shared) -> String {
    let lang = shared.lang;
    let mut pillars: Vec<(String, usize)> = Vec::new();
    for voice in std::iter::once(&story.issue).chain(&story.voices) {
        let name = voice.pillar.map_or(w::NO_PILLAR, crate::domain::member::Pillar::label).get(lang).to_owned();
        match pillars.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => pillars.push((name, 1)),
        }
    }
    let who: Vec<String> = pillars.into_iter().map(|(name, count)| format!("{count} {name}")).collect();
    let end = match (story.issue.state, story.issue.decided_on) {
        (IssueState::Decided | IssueState::Done, Some(on)) => {
            w::to_decision(&crate::words::day_month_year(on, lang), lang)
        }
        (state, _) => w::so_far(state.label().get(lang), lang),
    };
    w::from_to(&who.join(", "), &story.issue.title, &end, lang)
}

fn standing(story: &Story, shared: &Shared) -> Vec<Block> {
    let (issue, lang) = (&story.issue, shared.lang);
    let pair = |label: crate::words::Text, value: String| Block::Pair(label.get(lang).to_owned(), value);
    let mut blocks = Vec::new();
    if issue.is_overdue(shared.today(), shared.office.issue_days) {
        let until = issue.waits_until(shared.office.issue_days).unwrap_or(issue.raised_on);
        blocks.push(Block::Notice(Level::Warn, w::late((shared.today() - until).num_days(), lang)));
    }
    if let Some(into) = &story.into {
        blocks.push(Block::Notice(Level::Info, w::part_of(&into.title, lang)));
    }
    blocks.push(pair(w::F_TOPIC, issue.topic.label().get(lang).to_owned()));
    blocks.push(pair(w::F_AREA, place(issue.area.as_deref(), shared)));
    blocks.extend(issue.due.map(|due| pair(w::F_DUE, day::shown(due))));
    blocks
}

/// Who raised it: every voice with pillar, day and words.
fn voices(story: &Story, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let all: Vec<&FieldIssue> = std::iter::once(&story.issue).chain(&story.voices).collect();
    let mut blocks = vec![Block::Gap, Block::Heading(w::voices(all.len(), lang))];
    for voice in all {
        let who = w::voice(
            voice.pillar.map(crate::domain::member::Pillar::label),
            &voice.raised_by,
            &day::shown(voice.raised_on),
            lang,
        );
        let whose = if voice.id == story.issue.id { who } else { format!("{who} · {}", voice.title) };
        blocks.push(Block::Bullet(whose));
        if !voice.about.is_empty() {
            blocks.push(Block::Dim(voice.about.clone()));
        }
        if let Some(meeting) = voice.raised_in {
            blocks.push(Block::Dim(w::raised_in(&meeting_name(story, meeting), lang)));
        }
    }
    blocks
}

/// Cases behind it; confidential ones are not named.
fn cases(story: &Story, shared: &Shared) -> Vec<Block> {
    if story.cases.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Heading(w::CASES.get(shared.lang).to_owned())];
    blocks.extend(story.cases.iter().map(|case| Block::Bullet(case_name(case, shared))));
    blocks
}

fn meeting_name(story: &Story, id: ActivityId) -> String {
    let named = story.named.iter().find(|one| one.id == id);
    named.map_or_else(String::new, |one| w::meeting_of(&day::shown(one.on), &one.title))
}

/// The decision in words, who does what until when, and what was done.
fn decision(story: &Story, shared: &Shared) -> Vec<Block> {
    let (issue, lang) = (&story.issue, shared.lang);
    if issue.decision.is_empty() && story.decisions.is_empty() {
        return Vec::new();
    }
    let on = issue.decided_on.map(day::shown).unwrap_or_default();
    let mut blocks = vec![Block::Gap, Block::HeadingNote(w::DECISION.get(lang).to_owned(), on)];
    if !issue.decision.is_empty() {
        blocks.push(Block::Para(issue.decision.clone()));
    }
    if let Some(meeting) = issue.decided_in {
        blocks.push(Block::Dim(w::decided_in(&meeting_name(story, meeting), lang)));
    }
    blocks.extend(story.decisions.iter().map(|one| Block::Bullet(follow_up(one, shared))));
    let done = story.steps.iter().rev().find(|step| step.act == IssueAct::Finish);
    if let Some(step) = done.filter(|_| issue.state == IssueState::Done) {
        blocks.push(Block::Notice(Level::Good, w::done(&day::shown(step.at.date()), &step.words, lang)));
    }
    blocks
}

/// `PSM diundang tiap bulan — Contoh A, sampai 04-05-2026: terbuka`.
pub fn follow_up(one: &FollowUp, shared: &Shared) -> String {
    let lang = shared.lang;
    let due = one.due.map(day::shown).unwrap_or_default();
    let state = match one.is_overdue(shared.today()) {
        true => w::OVERDUE.get(lang),
        false => one.state.label().get(lang),
    };
    let outcome = if one.outcome.is_empty() { state.to_owned() } else { format!("{state}: {}", one.outcome) };
    w::follow_up(&one.what, &one.owner, &due, &outcome, lang)
}

/// Every step, the first one first; merged voices tell theirs in their own story.
fn way(story: &Story, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut blocks = vec![Block::Gap, Block::Heading(w::WAY.get(lang).to_owned())];
    blocks.extend(story.steps.iter().map(|step| Block::Pair(day::shown(step.at.date()), said(story, step, shared))));
    blocks
}

fn said(story: &Story, step: &IssueStep, shared: &Shared) -> String {
    let act = format!("{} · {}", step.act.label().get(shared.lang), step.by);
    let meeting = step.activity.map(|id| meeting_name(story, id)).unwrap_or_default();
    let parts = [act.as_str(), meeting.as_str(), step.words.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Those that may be the same.
fn alike(story: &Story, shared: &Shared) -> Vec<Block> {
    if story.alike.is_empty() || IssueAct::Merge.from(story.issue.state).is_none() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Notice(Level::Warn, w::alike(story.alike.len(), shared.lang))];
    blocks.extend(story.alike.iter().map(|one| {
        let who = w::voice(
            one.pillar.map(crate::domain::member::Pillar::label),
            &one.raised_by,
            &day::shown(one.raised_on),
            shared.lang,
        );
        Block::Bullet(format!("{} · {who}", one.title))
    }));
    blocks
}
