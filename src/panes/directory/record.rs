//! A member as a detail shows it, and the pieces other panes show too: short pillar names, marks of a term, areas.

use chrono::{Datelike, NaiveDate};

use super::own;
use crate::domain::appointment::{Appointment, Former};
use crate::domain::day;
use crate::domain::fold;
use crate::domain::member::{Level, Member, Pillar, Term, Trust};
use crate::domain::nik;
use crate::domain::post::Vacancy;
use crate::panes::Shared;
use crate::ui::Level as Weight;
use crate::ui::detail::Block;
use crate::words::directory as w;
use crate::words::{Lang, Text};

/// Digits of a phone number that stay readable at its ends.
const PHONE_ENDS: (usize, usize) = (4, 2);

/// Name of a pillar for narrow columns.
pub const fn short(pillar: Pillar) -> Text {
    match pillar {
        Pillar::Pkh => w::SHORT_PKH,
        Pillar::Tagana => w::SHORT_TAGANA,
        Pillar::Psm => w::SHORT_PSM,
        Pillar::Tksk => w::SHORT_TKSK,
        Pillar::KarangTaruna => w::SHORT_KARANG_TARUNA,
        Pillar::Slrt => w::SHORT_SLRT,
        Pillar::SaktiPeksos => w::SHORT_SAKTI_PEKSOS,
    }
}

/// How much a term matters; its mark stands before the word.
pub const fn weight(term: Term) -> Weight {
    match term {
        Term::Active => Weight::Good,
        Term::EndingSoon => Weight::Warn,
        Term::Expired => Weight::Error,
        Term::NotBegun | Term::Inactive | Term::Unknown => Weight::Info,
    }
}

/// A term in a word that fits a narrow column.
pub const fn brief(term: Term) -> Text {
    match term {
        Term::Unknown => w::TERM_UNKNOWN,
        term => term.label(),
    }
}

/// `0812••••••01`: enough to tell two numbers apart.
pub fn mask_phone(phone: &str) -> String {
    let digits: Vec<char> = fold::digits(phone).chars().collect();
    let (head, tail) = PHONE_ENDS;
    if digits.len() <= head + tail {
        return "•".repeat(digits.len());
    }
    let end = digits.len() - tail;
    digits.iter().enumerate().map(|(at, digit)| if at < head || at >= end { *digit } else { '•' }).collect()
}

/// The work areas in one line: names, or the city.
pub fn areas(member: &Member, shared: &Shared) -> String {
    match (member.level, member.areas.is_empty()) {
        (_, false) => {
            let names: Vec<&str> = member.areas.iter().map(|code| shared.library.region_name(code)).collect();
            names.join(", ")
        }
        (Level::City, true) => w::WHOLE_CITY.get(shared.lang).to_owned(),
        (Level::Province, true) => w::WHOLE_PROVINCE.get(shared.lang).to_owned(),
        (_, true) => w::NOTHING.get(shared.lang).to_owned(),
    }
}

/// The same with the kecamatan of every gampong.
pub(super) fn areas_in_full(member: &Member, shared: &Shared) -> String {
    if member.areas.is_empty() {
        return areas(member, shared);
    }
    let library = &shared.library;
    let full = |code: &String| match (library.gampong(code), library.kecamatan(code)) {
        (Some(gampong), Some(above)) => w::gampong_in(&gampong.name, &above.name, shared.lang),
        (None, Some(kecamatan)) => w::kecamatan(&kecamatan.name, shared.lang),
        _ => code.clone(),
    };
    member.areas.iter().map(full).collect::<Vec<_>>().join("; ")
}

/// A sentence about the term where there is something to know.
fn notice(member: &Member, shared: &Shared) -> Option<Block> {
    let (today, decree) = (shared.today(), &member.decree);
    let term = member.term_on(today);
    let said = match (term, decree.starts, decree.ends) {
        (Term::EndingSoon, _, Some(ends)) => {
            w::ends_soon(ends, i64::from(ends.num_days_from_ce() - today.num_days_from_ce()), shared.lang)
        }
        (Term::Expired, _, Some(ends)) => w::has_ended(ends, shared.lang),
        (Term::NotBegun, Some(starts), _) => w::begins(starts, shared.lang),
        (Term::Active, ..) => return None,
        _ => term.label().get(shared.lang).to_owned(),
    };
    Some(Block::Notice(weight(term), said))
}

/// The whole record; the phone of office staff is shown, the NIK stays masked.
pub fn blocks(member: &Member, members: &[Member], decrees: &[Appointment], shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let pair = |name: Text, value: String| {
        let value = if value.trim().is_empty() { w::NOTHING.get(lang).to_owned() } else { value };
        Block::Pair(name.get(lang).to_owned(), value)
    };
    let shown = |day: Option<NaiveDate>| day.map(day::shown).unwrap_or_default();
    let notices = notice(member, shared).into_iter().chain(doubt(member, shared));
    let mut blocks: Vec<Block> = notices.chain([Block::Gap]).collect();
    if blocks.len() == 1 {
        blocks.clear();
    }
    blocks.extend([
        pair(w::PILLAR, member.pillar.label().get(lang).to_owned()),
        pair(w::ROLE, member.role.clone()),
        pair(w::LEVEL, member.level.label().get(lang).to_owned()),
        pair(w::AREA, areas_in_full(member, shared)),
        pair(w::SUPERIOR, member.superior.clone()),
        pair(w::PHONE, member.phone.clone()),
        pair(w::CHECKED, checked(member, lang)),
        pair(w::SEX, member.sex.map(|sex| sex.label().get(lang).to_owned()).unwrap_or_default()),
        pair(w::NIK, member.nik.as_deref().map(nik::mask).unwrap_or_default()),
        Block::Gap,
        Block::HeadingNote(w::DECREE.get(lang).to_owned(), member.term_on(shared.today()).label().get(lang).to_owned()),
        pair(w::NUMBER, member.decree.number.clone()),
        pair(w::DATE, shown(member.decree.date)),
        pair(w::ISSUER, member.decree.issuer.clone()),
        pair(w::DECREE_TITLE, member.decree.title.clone()),
        pair(w::STARTS, shown(member.decree.starts)),
        pair(w::ENDS, shown(member.decree.ends)),
    ]);
    blocks.extend(former(member, decrees, lang));
    blocks.extend(own::blocks(member, &shared.office, lang));
    blocks.extend(others(member, members, shared));
    if !member.note.trim().is_empty() {
        blocks.extend([Block::Gap, Block::Heading(w::NOTE.get(lang).to_owned()), Block::Para(member.note.clone())]);
    }
    blocks
}

/// Who looked last and when.
pub fn checked(member: &Member, lang: Lang) -> String {
    match &member.checked {
        Some(checked) => w::checked_by(&day::shown(checked.on), &checked.by, lang),
        None => Trust::Never.label().get(lang).to_owned(),
    }
}

/// What cannot be relied on, and what to do about it.
fn doubt(member: &Member, shared: &Shared) -> Option<Block> {
    let said = match member.trust_on(shared.today(), shared.office.check_days) {
        Trust::WrongPhone => w::DOUBT_PHONE,
        Trust::Old => w::DOUBT_OLD,
        Trust::Fresh | Trust::Never => return None,
    };
    Some(Block::Notice(Weight::Warn, said.get(shared.lang).to_owned()))
}

/// Terms held before, the latest first.
fn former(member: &Member, decrees: &[Appointment], lang: Lang) -> Vec<Block> {
    let shown = |day: Option<NaiveDate>| day.map_or_else(|| "…".to_owned(), day::shown);
    let one = |term: &Former| {
        let number = decrees.iter().find(|one| Some(one.id) == term.appointment).map_or("", |one| one.number.as_str());
        Block::Bullet(w::term(number, &shown(term.starts), &shown(term.ends), lang))
    };
    if member.former.is_empty() {
        return Vec::new();
    }
    let heading = [Block::Gap, Block::Heading(w::FORMER.get(lang).to_owned())];
    heading.into_iter().chain(member.former.iter().rev().map(one)).collect()
}

/// The same person in another pillar: allowed, and said.
fn others(member: &Member, members: &[Member], shared: &Shared) -> Option<Block> {
    let name = fold::fold_name(&member.name);
    let same = |other: &&Member| {
        other.id != member.id
            && match (&other.nik, &member.nik) {
                (Some(one), Some(two)) => one == two,
                // Names are folded of those few only who work in the same places.
                _ => other.areas == member.areas && fold::fold_name(&other.name) == name,
            }
    };
    let labels: Vec<&str> = members.iter().filter(same).map(|other| other.pillar.label().get(shared.lang)).collect();
    (!labels.is_empty()).then(|| Block::Notice(Weight::Info, w::also_in(&labels.join(", "), shared.lang)))
}

/// What stands beside a vacant post.
pub fn vacant_blocks(post: &Vacancy, shared: &Shared) -> Vec<Block> {
    let said = vacancy(post, shared);
    vec![Block::Notice(Weight::Warn, said), Block::Gap, Block::Dim(w::VACANT_HINT.get(shared.lang).to_owned())]
}

/// `Belum ada TKSK di Kuta Raja sejak 01-01-2026.`
pub fn vacancy(post: &Vacancy, shared: &Shared) -> String {
    let (pillar, area) = (short(post.pillar).get(shared.lang), shared.library.region_name(&post.area));
    w::nobody(pillar, area, post.since.map(day::shown).as_deref(), shared.lang)
}
