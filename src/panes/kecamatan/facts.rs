//! What is said about a kecamatan or gampong above the list of what it holds.

use super::State;
use super::tally::{self, Reach};
use crate::domain::content::{Gampong, Kecamatan};
use crate::domain::day;
use crate::domain::member::{Member, Pillar};
use crate::domain::service_point::PointKind;
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::directory::no_tksk;
use crate::words::kecamatan as w;
use crate::words::points as p;
use crate::words::{Lang, Text};

fn fact(name: Text, value: String, lang: Lang) -> (String, String) {
    (name.get(lang).to_owned(), value)
}

/// Registered people, PPKS and open referrals of a region; a dash while they are not known.
fn counts(state: &State, code: &str, shared: &Shared) -> Block {
    let lang = shared.lang;
    let tally = state.places.as_deref().map(|places| tally::tally(places, code));
    let shown = |count: Option<i64>| count.map_or_else(|| w::UNKNOWN.get(lang).to_owned(), |n| w::number(n, lang));
    let ppks = state.places.as_deref().map(|places| match tally::ppks(places, code, shared.office.small.limit()) {
        Some(count) => w::number(count, lang),
        None => w::TOO_FEW.get(lang).to_owned(),
    });
    Block::Facts(vec![
        fact(w::PEOPLE, shown(tally.map(|t| t.people)), lang),
        fact(w::PPKS, ppks.unwrap_or_else(|| shown(None)), lang),
        fact(w::OPEN, shown(tally.map(|t| t.referrals)), lang),
    ])
}

/// A failed reading is said first; figures that are still to come are announced.
fn reading(state: &State, lang: Lang) -> Vec<Block> {
    match (&state.failed, &state.places) {
        (Some(why), _) => vec![Block::Notice(Level::Error, w::failed(why, lang)), Block::Gap],
        (None, None) => vec![Block::Dim(w::LOADING.get(lang).to_owned()), Block::Gap],
        _ => Vec::new(),
    }
}

/// Everything known about a kecamatan.
pub fn kecamatan(state: &State, one: &Kecamatan, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut blocks = reading(state, lang);
    blocks.extend([
        Block::Facts(vec![
            fact(w::AREA, w::area(one.area_km2, lang), lang),
            fact(w::POPULATION, w::population(one.population, one.population_year, lang), lang),
            fact(w::GAMPONG, one.gampong_count.to_string(), lang),
        ]),
        counts(state, &one.code, shared),
        Block::Gap,
    ]);
    let doubts = state.doubts_here(shared).count();
    if doubts > 0 {
        blocks.push(Block::Notice(Level::Warn, crate::words::ladder::doubts_here(lang, doubts)));
    }
    if let Some(members) = &state.members {
        blocks.extend(pillars(members, one, shared));
        blocks.extend(points(state, &one.code, shared));
        blocks.push(Block::Gap);
    }
    blocks.push(Block::Dim(w::SOURCE.get(lang).to_owned()));
    blocks
}

/// Who serves the kecamatan: the TKSK by name, the others counted by pillar; what is missing is said once.
fn pillars(members: &[Member], one: &Kecamatan, shared: &Shared) -> Vec<Block> {
    let (lang, today) = (shared.lang, shared.today());
    let serving = tally::serving(members, &one.code, today);
    let (mut blocks, mut counted, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for pillar in Pillar::ALL {
        let here: Vec<&Member> = serving.iter().filter(|(_, m)| m.pillar == *pillar).map(|(_, m)| *m).collect();
        match (here.is_empty(), pillar) {
            (false, Pillar::Tksk) => blocks.push(Block::Pair(short(*pillar).get(lang).to_owned(), named(&here, lang))),
            (false, _) => counted.push((short(*pillar).get(lang).to_owned(), here.len().to_string())),
            (true, Pillar::Tksk) => {}
            (true, _) => missing.push(short(*pillar).get(lang)),
        }
    }
    if !serving.iter().any(|(_, member)| member.pillar == Pillar::Tksk) {
        blocks.push(Block::Notice(Level::Warn, no_tksk(&one.name, lang)));
    }
    if !counted.is_empty() {
        blocks.push(Block::Facts(counted));
    }
    blocks.extend(without_psm(members, one, shared));
    if !missing.is_empty() {
        blocks.push(Block::Dim(w::missing(&missing.join(", "), lang)));
    }
    blocks
}

/// Names with the end of the term: there should be one TKSK, and everybody at the desk asks for the name.
fn named(members: &[&Member], lang: Lang) -> String {
    let name = |member: &&Member| match member.decree.ends {
        Some(ends) => w::until(&member.name, &day::shown(ends), lang),
        None => member.name.clone(),
    };
    members.iter().map(name).collect::<Vec<_>>().join("; ")
}

fn without_psm(members: &[Member], one: &Kecamatan, shared: &Shared) -> Option<Block> {
    let gampong: Vec<&Gampong> = shared.library.gampong.iter().filter(|g| g.kecamatan == one.code).collect();
    let none = |g: &&&Gampong| !tally::pillars_of(members, &g.code, shared.today()).contains(&Pillar::Psm);
    let count = gampong.iter().filter(none).count();
    (count > 0).then(|| Block::Notice(Level::Info, w::without_psm(count, gampong.len(), shared.lang)))
}

/// Everything known about a gampong.
pub fn gampong(state: &State, one: &Gampong, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut blocks = reading(state, lang);
    let above = shared.library.kecamatan(&one.code).map(|k| k.name.clone()).unwrap_or_default();
    blocks.extend([
        Block::Facts(vec![
            fact(w::KECAMATAN, above, lang),
            fact(w::CODE, one.code.clone(), lang),
            fact(w::POSTCODE, one.postcode.clone(), lang),
        ]),
        counts(state, &one.code, shared),
    ]);
    let psm = |members: &Vec<Member>| tally::pillars_of(members, &one.code, shared.today()).contains(&Pillar::Psm);
    if state.members.as_ref().is_some_and(|members| !psm(members)) {
        blocks.push(Block::Notice(Level::Warn, w::NO_PSM.get(lang).to_owned()));
    }
    blocks.extend(points(state, &one.code, shared));
    blocks.push(Block::Gap);
    blocks
}

/// Where people are served near home: what stands in the place itself; of a kecamatan also how many of its gampong have
/// one that serves.
fn points(state: &State, code: &str, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let Some(read) = &state.points else { return Vec::new() };
    let kind = PointKind::of_place(code);
    let here: Vec<String> = read
        .points
        .iter()
        .filter(|one| one.area == code)
        .map(|one| p::brief(&one.name, one.state.label().inside(lang).as_str(), one.officers.len(), lang))
        .collect();
    let said = if here.is_empty() { p::VACANT.get(lang).to_owned() } else { here.join("; ") };
    let mut blocks = vec![Block::Pair(kind.label().get(lang).to_owned(), said)];
    if kind == PointKind::Puspelkessos {
        let below = shared.library.gampong.iter().filter(|one| one.kecamatan == code);
        let served = |code: &str| read.points.iter().any(|one| one.serves(code));
        let have: Vec<bool> = below.map(|one| served(&one.code)).collect();
        let count = have.iter().filter(|one| **one).count();
        blocks.push(Block::Dim(p::covered(count, have.len(), lang)));
    }
    blocks
}

/// How far a member's work reaches, in a word.
pub const fn reach(reach: Reach) -> Text {
    match reach {
        Reach::Gampong => w::SCOPE_GAMPONG,
        Reach::Kecamatan => w::SCOPE_KECAMATAN,
        Reach::City => w::SCOPE_CITY,
    }
}
