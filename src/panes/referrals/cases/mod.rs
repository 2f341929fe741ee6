//! Rows of a list of cases, and what is said about the selected one before it is opened.

pub mod view;

use super::parts::days_until;
use crate::domain::day;
use crate::domain::worklist::View;
use crate::panes::Shared;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::{referrals as w, worklist as l};
use crate::worker::CaseRow;

/// How long it waits, where the list is about waiting; otherwise when the citizen should have an answer.
fn when(line: &CaseRow, view: View, open: bool, shared: &Shared) -> String {
    let waits = matches!(view, View::Stuck | View::Repair | View::Ready);
    let upstream = line.upstream.filter(|_| view == View::Upstream);
    if let Some(from) = upstream {
        return l::overdue(over(from, shared), shared.lang);
    }
    match line.due.filter(|_| open) {
        _ if waits => l::waiting(waited(line, shared), shared.lang),
        Some(due) if days_until(due, shared) > 0 => day::shown(due),
        Some(due) => w::due_in(days_until(due, shared), shared.lang),
        None => day::shown(line.opened_at.date()),
    }
}

/// Working days on which something was late that was late from this day on.
fn over(from: chrono::NaiveDate, shared: &Shared) -> u64 {
    shared.library.calendar.between(from, shared.today()).saturating_add(1)
}

/// Working days since the case came to where it is.
fn waited(line: &CaseRow, shared: &Shared) -> u64 {
    shared.library.calendar.between(line.since.date(), shared.today())
}

/// The needs in words; confidential ones are not named.
fn needs(line: &CaseRow, shared: &Shared) -> String {
    if shared.is_closed_case(line) {
        return w::SENSITIVE.get(shared.lang).to_owned();
    }
    line.needs.join("; ")
}

/// What is known of it from the list.
pub fn blocks(line: &CaseRow, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut out: Vec<Block> =
        line.urgent.then(|| Block::Notice(Level::Error, l::URGENT_CASE.get(lang).to_owned())).into_iter().collect();
    let mut pair = |name: crate::words::Text, value: String| {
        if !value.is_empty() {
            out.push(Block::Pair(name.get(lang).to_owned(), value));
        }
    };
    pair(w::NAME, shared.public_name(&line.name, shared.is_closed_case(line)).to_owned());
    pair(
        w::GAMPONG,
        line.gampong.as_deref().map(|code| shared.library.region_name(code).to_owned()).unwrap_or_default(),
    );
    pair(w::NEED, needs(line, shared));
    pair(w::STATE_TITLE, line.state.label().get(lang).to_owned());
    let waited = l::waiting(waited(line, shared), lang);
    pair(l::SINCE_LABEL, format!("{} · {waited}", day::shown(line.since.date())));
    pair(w::OPENED, day::shown(line.opened_at.date()));
    pair(w::DUE, line.due.map(day::shown).unwrap_or_default());
    let upstream = line.upstream.filter(|from| *from <= shared.today());
    pair(l::UPSTREAM_LABEL, upstream.map(|from| l::overdue(over(from, shared), lang)).unwrap_or_default());
    pair(w::TITLE, l::referrals(line.referrals, line.waiting, lang));
    out.extend(line.due.and_then(|due| super::parts::unsure_year(due, shared)).map(Block::Dim));
    out.push(Block::Gap);
    if line.waiting == 0 && matches!(line.state.code(), "dirujuk" | "dilayani_langsung") {
        out.push(Block::Notice(Level::Info, l::ALL_BACK.get(lang).to_owned()));
    }
    out.push(Block::Dim(l::OPEN_CASE.get(lang).to_owned()));
    out
}
