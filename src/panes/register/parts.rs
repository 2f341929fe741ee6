//! What is said of one entry beside the list.

use super::{State, is_sensitive, kind_name, odd_age};
use crate::domain::day;
use crate::domain::nik::mask;
use crate::domain::register::{Entry, age_on};
use crate::panes::Shared;
use crate::panes::promises::parts as partner;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::{Text, app, intake as f, past, promises, referrals, register as w};
use crate::worker::EntryView;

/// Everything that is known, or why it stays closed.
pub fn blocks(state: &State, view: &EntryView, shared: &Shared) -> Vec<Block> {
    if state.is_closed(shared) {
        let why = if shared.read_only { referrals::SENSITIVE_LOCKED } else { w::CLOSED_HINT };
        return vec![Block::Notice(Level::Warn, why.get(shared.lang).to_owned())];
    }
    let mut blocks = standing(&view.entry, shared);
    blocks.extend(subject(view, shared));
    blocks.extend(found(view, shared));
    blocks.extend(others(view, shared));
    blocks.extend(promised(view, shared));
    blocks.extend(gifts(view, shared));
    blocks.extend(happened(view, shared));
    blocks
}

fn pair(label: Text, value: String, shared: &Shared) -> Block {
    Block::Pair(label.get(shared.lang).to_owned(), value)
}

/// Kind, and whether it is true.
fn standing(entry: &Entry, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let kind = format!("{} · {}", entry.category, kind_name(&entry.category, true, shared));
    let mut blocks = vec![Block::Heading(kind)];
    match &entry.ended {
        Some(ended) => {
            let said = w::ended(&day::shown(ended.on), ended.reason.label().get(lang), &ended.by, lang);
            blocks.push(Block::Notice(Level::Info, said));
            if !ended.note.is_empty() {
                blocks.push(Block::Para(ended.note.clone()));
            }
        }
        None => {
            let months = crate::domain::register::months_between(entry.confirmed_on, shared.today());
            let old = u64::from(months) >= shared.office.round_months;
            let said = w::confirmed(&day::shown(entry.confirmed_on), &entry.confirmed_by, months, lang);
            blocks.push(if old { Block::Notice(Level::Warn, said) } else { Block::Dim(said) });
        }
    }
    blocks
}

/// Whom it is about, and whether the age fits.
fn subject(view: &EntryView, shared: &Shared) -> Vec<Block> {
    let (entry, lang) = (&view.entry, shared.lang);
    let place = entry.gampong.as_deref().map_or_else(|| w::NO_GAMPONG.get(lang).to_owned(), |code| place(code, shared));
    let mut blocks = vec![Block::Gap];
    match &view.person {
        Some(person) => {
            let said = entry.age.map(|age| (age, entry.found_on));
            let age = age_on(person.birth_date, said, shared.today());
            let years = age.map_or_else(|| app::AGE_UNKNOWN.get(lang).to_owned(), |age| app::age(age, lang));
            let sex = person.sex.map(|sex| sex.label().get(lang).to_owned()).unwrap_or_default();
            blocks.push(pair(
                f::NIK,
                person.nik.as_deref().map_or_else(|| app::NO_NIK.get(lang).to_owned(), mask),
                shared,
            ));
            blocks.push(pair(f::SEX, [sex, years].join(" · "), shared));
            blocks.push(pair(f::ADDRESS, person.address.clone(), shared));
            blocks.push(pair(f::GAMPONG, place, shared));
            blocks.extend(odd_age(&entry.category, age, shared).map(|said| Block::Notice(Level::Warn, said)));
        }
        None => {
            blocks.push(pair(w::F_SUBJECT, entry.subject.kind().label().get(lang).to_owned(), shared));
            if let Some(kk) = entry.subject.kk() {
                blocks.push(pair(f::KK, mask(kk), shared));
            }
            blocks.push(pair(f::ADDRESS, entry.address.clone(), shared));
            blocks.push(pair(f::GAMPONG, place, shared));
            if !entry.contact.is_empty() {
                blocks.push(pair(w::F_CONTACT, entry.contact.clone(), shared));
            }
        }
    }
    blocks
}

/// `Surien, Meuraxa`.
pub fn place(code: &str, shared: &Shared) -> String {
    let gampong = shared.library.region_name(code);
    match shared.library.kecamatan(code) {
        Some(kecamatan) if kecamatan.name != gampong => format!("{gampong}, {}", kecamatan.name),
        _ => gampong.to_owned(),
    }
}

fn found(view: &EntryView, shared: &Shared) -> Vec<Block> {
    let (entry, lang) = (&view.entry, shared.lang);
    let mut blocks = vec![
        Block::Gap,
        pair(w::F_FOUND_ON, format!("{} · {}", day::shown(entry.found_on), entry.found_by), shared),
        pair(w::F_SOURCE, entry.source.label().get(lang).to_owned(), shared),
    ];
    if let Some(marked) = &view.marked {
        let said = format!("{} · {}", marked.mark.label().get(lang), marked.by);
        blocks.push(pair(w::IN_ROUND, said, shared));
    }
    if !entry.note.is_empty() {
        blocks.push(Block::Para(entry.note.clone()));
    }
    blocks
}

/// Other kinds of the same person; confidential ones are neither named nor counted.
fn others(view: &EntryView, shared: &Shared) -> Vec<Block> {
    let shown = |one: &&Entry| !is_sensitive(&one.category, shared);
    let mut blocks: Vec<Block> = view
        .others
        .iter()
        .filter(shown)
        .map(|one| {
            let name = kind_name(&one.category, false, shared);
            Block::Bullet(match &one.ended {
                Some(ended) => w::other_ended(name, &day::shown(ended.on), shared.lang),
                None => name.to_owned(),
            })
        })
        .collect();
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(w::OTHERS.get(shared.lang).to_owned()));
        blocks.insert(0, Block::Gap);
    }
    blocks
}

/// What a partner promised.
fn promised(view: &EntryView, shared: &Shared) -> Vec<Block> {
    if view.promises.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Heading(promises::PROMISES.get(shared.lang).to_owned())];
    blocks.extend(partner::lines(&view.promises, shared));
    blocks
}

/// What a partner gave, and who received it.
fn gifts(view: &EntryView, shared: &Shared) -> Vec<Block> {
    if view.gifts.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, Block::Heading(w::GIFTS.get(shared.lang).to_owned())];
    blocks.extend(partner::gifts(&view.gifts, &view.named, &view.promises, shared));
    blocks
}

/// Visits and referrals of the person, and the history of the entry.
fn happened(view: &EntryView, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut blocks = Vec::new();
    if !view.referrals.is_empty() || !view.visits.is_empty() {
        blocks.extend([Block::Gap, Block::Heading(w::SERVED.get(lang).to_owned())]);
    }
    blocks.extend(view.referrals.iter().map(|line| {
        let need = if shared.is_closed(line) { referrals::SENSITIVE.get(lang) } else { line.need.as_str() };
        Block::Pair(line.state.label().get(lang).to_owned(), need.to_owned())
    }));
    blocks.extend(view.visits.iter().map(|visit| {
        let service = shared.public_title(visit.procedure.as_deref(), "").to_owned();
        let parts = [service, visit.outcome.label().get(lang).to_owned()];
        let said = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        Block::Pair(visit.at.format("%d-%m-%Y").to_string(), said)
    }));
    if !view.past.is_empty() {
        blocks.extend([Block::Gap, Block::Heading(app::HISTORY.get(lang).to_owned())]);
        let line = |row: &crate::worker::Past| past::line(&row.at, &row.user, &row.verb, &row.changes, lang);
        blocks.extend(view.past.iter().map(|row| Block::Dim(line(row))));
    }
    blocks
}
