//! Drawing of an opened case: where it stands and its referrals on the left, what happened on the right.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::domain::attachment::mib;
use crate::domain::day;
use crate::domain::ids::ReferralId;
use crate::domain::ladder::dossier::{Done, Step};
use crate::domain::ladder::note::CaseNote;
use crate::domain::ladder::recheck::Trust;
use crate::domain::ladder::reply::Reply;
use crate::panes::Shared;
use crate::store::referral::Line;
use crate::ui::detail::{Block, detail};
use crate::ui::panel::{Panel, panel};
use crate::ui::{Ctx, Level, Role, after, left, text};
use crate::words::{field_issues as p, files as f, ladder as w};
use crate::worker::CaseView;

/// From this width the two parts stand side by side.
const TWO_COLUMNS: u16 = 90;

/// Draws the case over the whole area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, shared: &Shared, ctx: &Ctx<'_>) {
    let Some(view) = &state.view else { return waiting(frame, area, state, ctx) };
    let standing = standing(view, state.at, shared, ctx);
    let happened = happened(view, ctx);
    let badge = view.dossier.case.state.label().get(ctx.lang);
    let title = Panel { title: &view.person.name, badge, focused: true };
    if area.width >= TWO_COLUMNS {
        let cols = area.width / 2;
        let inside = panel(frame, left(area, cols), title, ctx);
        detail(frame, inside, &standing, 0, ctx);
        let history = Panel { title: w::HISTORY.get(ctx.lang), badge: "", focused: false };
        let inside = panel(frame, after(area, cols), history, ctx);
        detail(frame, inside, &happened, state.scroll, ctx);
    } else {
        let inside = panel(frame, area, title, ctx);
        let heading = Block::Heading(w::HISTORY.get(ctx.lang).to_owned());
        let all: Vec<Block> = standing.into_iter().chain([Block::Gap, heading]).chain(happened).collect();
        detail(frame, inside, &all, state.scroll, ctx);
    }
}

fn waiting(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let inside = panel(frame, area, Panel { title: w::CASE_TITLE.get(ctx.lang), badge: "", focused: true }, ctx);
    let block = match &state.failed {
        Some(sentence) => Block::Notice(Level::Error, sentence.clone()),
        None => Block::Dim("…".into()),
    };
    detail(frame, inside, &[block], 0, ctx);
}

fn standing(view: &CaseView, at: usize, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let (case, lang) = (&view.dossier.case, ctx.lang);
    let mut blocks = Vec::new();
    if let Some(said) = in_the_way(view, shared, ctx) {
        blocks.push(said);
    }
    blocks.extend(doubted(view, shared, ctx));
    let pair = |label: crate::words::Text, value: String| Block::Pair(label.get(lang).to_owned(), value);
    blocks.push(pair(w::CASE_OPENED, day::shown(case.opened_at.date())));
    if let Some(due) = case.due {
        blocks.push(pair(w::CASE_DUE, day::shown(due)));
    }
    blocks.push(pair(w::CASE_CHANNEL, case.channel.label().get(lang).to_owned()));
    if !case.reporter.name.is_empty() {
        let relation = case.reporter.relation.label().inside(lang);
        blocks.push(pair(w::CASE_REPORTER, format!("{} ({relation})", case.reporter.name)));
    }
    if !case.note.is_empty() {
        blocks.push(pair(w::CASE_NOTE, case.note.clone()));
    }
    if !case.answer.is_empty() {
        blocks.push(pair(w::ANSWER, case.answer.clone()));
    }
    blocks.push(Block::Gap);
    blocks.push(Block::Heading(w::referrals_of(lang, view.lines.len())));
    for (place, line) in view.lines.iter().enumerate() {
        blocks.extend(referral(line, place == at, shared, ctx));
    }
    blocks.extend(super::road::blocks(view, shared, lang));
    blocks.extend(files(view, ctx));
    blocks.extend(issues(view, shared, ctx));
    blocks
}

/// Problems from the field behind which the case stands.
fn issues(view: &CaseView, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    if view.issues.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Heading(p::TITLE.get(ctx.lang).to_owned())];
    blocks.extend(
        view.issues.iter().map(|one| Block::Pair(crate::panes::issues::row_note(one, shared), one.title.clone())),
    );
    blocks
}

/// The files kept with the case.
fn files(view: &CaseView, ctx: &Ctx<'_>) -> Vec<Block> {
    if view.files.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Heading(f::part(view.files.len(), ctx.lang))];
    blocks.extend(view.files.iter().map(|file| {
        let about = format!("{} · {}", day::shown(file.at.date()), mib(file.size, ctx.lang));
        Block::Pair(about, file.name.clone())
    }));
    blocks
}

/// Destinations of the case of which something we know is wrong.
fn doubted(view: &CaseView, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let mut places: Vec<_> = view.doubts.iter().map(|doubt| doubt.destination).collect();
    places.dedup();
    let said = places.into_iter().map(|id| {
        let doubts: Vec<_> = view.doubts.iter().filter(|doubt| doubt.destination == id).collect();
        let name = shared.library.destination(id).map_or("", |place| place.destination.name.as_str());
        let what: Vec<&str> = doubts.iter().map(|doubt| doubt.doubt.label().get(ctx.lang)).collect();
        let trust = Trust::of(doubts.len()).label().get(ctx.lang);
        Block::Notice(Level::Warn, w::doubted(ctx.lang, name, trust, &what.join(", ").to_lowercase()))
    });
    said.collect()
}

/// What the desk should look at first: an answer that is late, or everything back and nobody told.
fn in_the_way(view: &CaseView, shared: &Shared, ctx: &Ctx<'_>) -> Option<Block> {
    let today = shared.today();
    let late = view.dossier.referrals.iter().filter(|one| one.without_news_on(today)).count();
    if late > 0 {
        return Some(Block::Notice(Level::Warn, w::late_answers(ctx.lang, late)));
    }
    let waits = crate::domain::ladder::case::find(view.dossier.case.state, crate::domain::ladder::case::CaseAct::Close);
    let sent =
        view.replies.iter().any(|reply| reply.outcome.act() != crate::domain::ladder::referral::ReferralAct::Arrive);
    let settled = view.dossier.away().next().is_none();
    (waits.is_some() && settled && sent).then(|| Block::Notice(Level::Info, w::TELL_NOW.get(ctx.lang).to_owned()))
}

fn referral(line: &Line, selected: bool, shared: &Shared, ctx: &Ctx<'_>) -> Vec<Block> {
    let mark = if selected { "▌ " } else { "  " };
    let need = shared.public_title(line.procedure.as_deref(), &line.need);
    let to = line.destination.as_deref().unwrap_or_else(|| w::NOWHERE_YET.get(ctx.lang));
    let letter = line.letter.as_deref().unwrap_or_else(|| w::NO_NUMBER_YET.get(ctx.lang));
    let due = line.due.filter(|_| line.state.is_open()).map(|day| w::due_on(ctx.lang, &day::shown(day)));
    let said = [Some(letter.to_owned()), due].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let head = format!("{mark}{} · {need}", line.state.label().get(ctx.lang));
    let style = ctx.theme.style(if selected { Role::Selected } else { Role::Text });
    let dim = ctx.theme.style(if selected { Role::SelectedDim } else { Role::Dim });
    let line = |said: &str, style| Block::Styled(text::line(said, style));
    vec![line(&head, style), line(&format!("{mark}{to}"), dim), line(&format!("{mark}{said}"), dim)]
}

/// Everything that happened, newest first: steps, answers, notes, each with who and when.
fn happened(view: &CaseView, ctx: &Ctx<'_>) -> Vec<Block> {
    let mut all: Vec<(chrono::NaiveDateTime, usize, Vec<Block>)> = Vec::new();
    // What a destination said tells more than the step it made.
    let told = |step: &&Step| !matches!(step.done, Done::Referral(_, act, ..) if act.is_reply());
    let steps = view.dossier.steps.iter().filter(told).map(|step| (step.at, step_blocks(step, view, ctx)));
    let notes = view.notes.iter().map(|note| (note.at, note_blocks(note, ctx)));
    let replies = view.replies.iter().map(|reply| (reply.at, reply_blocks(reply, view, ctx)));
    for (place, (at, blocks)) in steps.chain(notes).chain(replies).enumerate() {
        all.push((at, place, blocks));
    }
    all.sort_by_key(|(at, place, _)| std::cmp::Reverse((*at, *place)));
    all.into_iter().flat_map(|(_, _, blocks)| blocks).collect()
}

fn moment(at: chrono::NaiveDateTime, by: &str, what: &str) -> Block {
    Block::Pair(w::moment(at), format!("{what} · {by}"))
}

/// Where a referral went, where a case has more than one.
fn to_place(id: ReferralId, view: &CaseView) -> String {
    let line = view.lines.iter().find(|line| line.id == id).filter(|_| view.lines.len() > 1);
    line.and_then(|line| line.destination.clone()).map(|name| format!(" ({name})")).unwrap_or_default()
}

fn step_blocks(step: &Step, view: &CaseView, ctx: &Ctx<'_>) -> Vec<Block> {
    let lang = ctx.lang;
    let what = match step.done {
        Done::Opened => w::OPENED.get(lang).to_owned(),
        Done::Added(id) => format!("{}{}", w::ADDED.get(lang), to_place(id, view)),
        Done::Case(act, ..) => format!("{} · {}", act.label().get(lang), step.role.label().get(lang)),
        Done::Referral(id, act, ..) => format!("{}{}", act.label().get(lang), to_place(id, view)),
    };
    let mut blocks = vec![moment(step.at, &step.by, &what)];
    if !step.words.is_empty() {
        blocks.push(Block::Pair(String::new(), format!("“{}”", step.words)));
    }
    blocks
}

fn note_blocks(note: &CaseNote, ctx: &Ctx<'_>) -> Vec<Block> {
    let kind = note.kind.label().get(ctx.lang);
    let who = if note.who.is_empty() { String::new() } else { format!(" · {}", note.who) };
    let what = format!("{kind} {}{who}", day::shown(note.day));
    vec![moment(note.at, &note.by, &what), Block::Pair(String::new(), note.text.clone())]
}

fn reply_blocks(reply: &Reply, view: &CaseView, ctx: &Ctx<'_>) -> Vec<Block> {
    let what = w::said_by_destination(ctx.lang, reply.outcome.label().get(ctx.lang), reply.heard.label().get(ctx.lang));
    let mut blocks = vec![moment(reply.at, &reply.by, &format!("{what}{}", to_place(reply.referral, view)))];
    if !reply.note.is_empty() {
        blocks.push(Block::Pair(String::new(), format!("“{}”", reply.note)));
    }
    blocks
}
