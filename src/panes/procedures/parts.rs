//! The detail of a procedure: the six parts of the service standard (requirements, way, time, cost, outcome, complaints),
//! and around them what changed, where it is known from and who approved it. What a clerk says first stands first.

use super::is_approved;
use super::related::related;
use crate::domain::content::{Procedure, Requirement, Source};
use crate::domain::day;
use crate::panes::Shared;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::procedures as w;
use crate::words::{Lang, Text};
use crate::worker::Shelved;

/// Digits there are for ticking.
const DIGITS: u8 = 9;

/// Everything the detail shows; `ticked` are places in today's requirements.
pub fn blocks(one: &Shelved, ticked: &[usize], shared: &Shared) -> Vec<Block> {
    let (procedure, lang) = (&one.procedure, shared.lang);
    let mut out = vec![Block::Para(procedure.summary.clone())];
    if procedure.sensitive {
        out.push(Block::Notice(Level::Warn, w::SENSITIVE.get(lang).to_owned()));
    }
    out.push(Block::Gap);
    pair(&mut out, w::COST, &procedure.cost, lang);
    pair(&mut out, w::TIME, &procedure.time, lang);
    checklist(&mut out, procedure, ticked, shared);
    overview(&mut out, one, lang);
    steps(&mut out, procedure, lang);
    standard(&mut out, procedure, lang);
    bullets(&mut out, w::TERMS, &procedure.terms, lang);
    if procedure.changes.len() > 1 {
        bullets(&mut out, w::CHANGES, &procedure.changes, lang);
    }
    bullets(&mut out, w::LEGAL, &procedure.legal_basis, lang);
    neighbours(&mut out, one, shared);
    staff(&mut out, procedure, lang);
    sources(&mut out, procedure, lang);
    out
}

/// What stands in the frame beside the title.
pub fn badge(one: &Shelved, lang: Lang) -> String {
    let state = if is_approved(one) { w::APPROVED_BADGE } else { w::UNAPPROVED_BADGE };
    let own = if one.own { Some(w::OWN) } else { None };
    [own, Some(state)].iter().flatten().map(|text| text.get(lang)).collect::<Vec<_>>().join(" · ")
}

fn pair(out: &mut Vec<Block>, name: Text, value: &str, lang: Lang) {
    if !value.is_empty() {
        out.push(Block::Pair(name.get(lang).to_owned(), value.to_owned()));
    }
}

fn heading(out: &mut Vec<Block>, name: Text, lang: Lang) {
    out.push(Block::Gap);
    out.push(Block::Heading(name.get(lang).to_owned()));
}

fn bullets(out: &mut Vec<Block>, name: Text, items: &[String], lang: Lang) {
    if items.is_empty() {
        return;
    }
    heading(out, name, lang);
    out.extend(items.iter().cloned().map(Block::Bullet));
}

fn checklist(out: &mut Vec<Block>, procedure: &Procedure, ticked: &[usize], shared: &Shared) {
    let lang = shared.lang;
    let today: Vec<&Requirement> = procedure.requirements_on(shared.today()).collect();
    if today.is_empty() {
        heading(out, w::REQUIREMENTS, lang);
        out.push(Block::Dim(w::NO_REQUIREMENTS.get(lang).to_owned()));
        return;
    }
    let required = today.iter().filter(|one| one.required).count();
    let have = today.iter().enumerate().filter(|(place, one)| one.required && ticked.contains(place)).count();
    out.push(Block::Gap);
    out.push(Block::HeadingNote(w::REQUIREMENTS.get(lang).to_owned(), w::brought(have, required, lang)));
    out.extend(today.iter().enumerate().map(|(place, one)| check(place, one, ticked.contains(&place), lang)));
}

fn check(place: usize, requirement: &Requirement, ticked: bool, lang: Lang) -> Block {
    let copies = (requirement.copies > 1).then(|| w::copies(requirement.copies, lang));
    let note = [copies.as_deref(), Some(requirement.note.as_str())];
    let note: Vec<&str> = note.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Block::Check {
        number: u8::try_from(place + 1).ok().filter(|digit| *digit <= DIGITS),
        ticked,
        text: requirement.document.clone(),
        tag: if requirement.required { w::REQUIRED } else { w::IF_ANY }.get(lang).to_owned(),
        note: note.join(" · "),
    }
}

/// Way, change and approval in a few lines, so that they are seen without scrolling.
fn overview(out: &mut Vec<Block>, one: &Shelved, lang: Lang) {
    let procedure = &one.procedure;
    out.push(Block::Gap);
    let mut actors: Vec<&str> = procedure.steps.iter().map(|step| step.actor.label().get(lang)).collect();
    actors.dedup();
    pair(out, w::WAY, &actors.join(" → "), lang);
    if let Some(first) = procedure.changes.first() {
        out.push(Block::Notice(Level::Warn, w::changed(&procedure.valid_from, first, lang)));
        if procedure.changes.len() > 1 {
            out.push(Block::Dim(w::more_changes(procedure.changes.len() - 1, lang)));
        }
    }
    out.push(Block::Dim(approval(one, lang)));
}

/// `Belum disahkan kantor · sumber dicek Nov 2026`.
fn approval(one: &Shelved, lang: Lang) -> String {
    let procedure = &one.procedure;
    let when = one.approved_at.as_deref().map_or_else(|| w::month_year(&procedure.verified, lang), stored_day);
    let who = one.approved_by.as_deref().unwrap_or("");
    let mut parts = vec![w::approval(is_approved(one), who, &when, lang)];
    if one.own {
        parts.push(w::OWN.get(lang).to_owned());
    }
    if !procedure.valid_from.is_empty() {
        parts.push(w::valid_from(&procedure.valid_from, lang));
    }
    if !procedure.sources_checked.is_empty() {
        parts.push(w::checked(&procedure.sources_checked, lang));
    }
    parts.join(" · ")
}

/// A stored day as people write it; anything else as it is.
fn stored_day(text: &str) -> String {
    let head: String = text.chars().take("2026-11-26".len()).collect();
    head.parse().map_or_else(|_| text.to_owned(), day::shown)
}

fn steps(out: &mut Vec<Block>, procedure: &Procedure, lang: Lang) {
    if procedure.steps.is_empty() {
        return;
    }
    heading(out, w::STEPS, lang);
    let line = |(at, step): (usize, &crate::domain::content::Step)| {
        Block::Pair(format!("{} {}", at + 1, step.actor.label().get(lang)), step.text.clone())
    };
    out.extend(procedure.steps.iter().enumerate().map(line));
}

/// The parts of the service standard a clerk is asked for later.
fn standard(out: &mut Vec<Block>, procedure: &Procedure, lang: Lang) {
    out.push(Block::Gap);
    pair(out, w::PRODUCT, &procedure.product, lang);
    pair(out, w::DECIDED_BY, &procedure.decided_by, lang);
    pair(out, w::COMPLAINTS, &procedure.complaints, lang);
    pair(out, w::AUDIENCE, &procedure.audience.join("; "), lang);
    pair(out, w::PPKS, &procedure.ppks.join("; "), lang);
}

fn neighbours(out: &mut Vec<Block>, one: &Shelved, shared: &Shared) {
    let all = related(one, shared);
    if all.is_empty() {
        return;
    }
    let lang = shared.lang;
    out.push(Block::Gap);
    out.push(Block::HeadingNote(w::RELATED.get(lang).to_owned(), w::RELATED_KEY.get(lang).to_owned()));
    out.extend(all.iter().map(|other| Block::Bullet(other.procedure.title.clone())));
}

/// What only the staff need: dim.
fn staff(out: &mut Vec<Block>, procedure: &Procedure, lang: Lang) {
    if procedure.regional.is_empty() && procedure.doubts.is_empty() {
        return;
    }
    heading(out, w::FOR_STAFF, lang);
    for (name, items) in [(w::DOUBTS, &procedure.doubts), (w::REGIONAL, &procedure.regional)] {
        if !items.is_empty() {
            out.push(Block::Dim(format!("{}:", name.get(lang))));
            out.extend(items.iter().map(|item| Block::Dim(format!("· {item}"))));
        }
    }
}

fn sources(out: &mut Vec<Block>, procedure: &Procedure, lang: Lang) {
    out.push(Block::Gap);
    let evidence = procedure.evidence.label().get(lang).to_owned();
    out.push(Block::HeadingNote(w::SOURCES.get(lang).to_owned(), evidence));
    let line = |source: &Source| {
        let month = w::month_year(&source.published, lang);
        if month.is_empty() { format!("· {}", source.title) } else { format!("· {} ({month})", source.title) }
    };
    out.extend(procedure.sources.iter().map(|source| Block::Dim(line(source))));
}
