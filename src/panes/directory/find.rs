//! Which members are listed, and in which order: the three filters, the search line, and the posts nobody holds.
//!
//! A few hundred members lie in memory, so every key looks at all of them. A hit on a gampong counts more than one on a
//! name, because the question at the desk is "who is there for this gampong".

use chrono::NaiveDate;

use crate::domain::fold::{self, fold, fold_name};
use crate::domain::ids::MemberId;
use crate::domain::member::{Member, Pillar, Term};
use crate::panes::Shared;
use crate::words::directory as w;
use crate::words::{Lang, Text};

/// Length of the code of a kecamatan.
const KECAMATAN: usize = 8;

/// Which terms are listed; none of them means all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermFilter {
    /// In office, ending soon among them.
    Active,
    /// In office, ending soon.
    Ending,
    /// The decree has run out.
    Expired,
}

impl TermFilter {
    /// In the order of the key.
    pub const ALL: [TermFilter; 3] = [TermFilter::Active, TermFilter::Ending, TermFilter::Expired];

    /// What stands in the frame.
    pub const fn label(self) -> Text {
        match self {
            TermFilter::Active => w::FILTER_ACTIVE,
            TermFilter::Ending => w::FILTER_ENDING,
            TermFilter::Expired => w::FILTER_EXPIRED,
        }
    }

    fn fits(self, term: Term) -> bool {
        match self {
            TermFilter::Active => matches!(term, Term::Active | Term::EndingSoon),
            TermFilter::Ending => term == Term::EndingSoon,
            TermFilter::Expired => term == Term::Expired,
        }
    }
}

/// The filters beside the search line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this pillar.
    pub pillar: Option<Pillar>,
    /// Only members with an area inside the kecamatan of this code.
    pub area: Option<String>,
    /// Only such terms.
    pub term: Option<TermFilter>,
}

impl Filter {
    /// True when nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// The next pillar; after the last, all.
    pub fn next_pillar(&mut self) {
        self.pillar = next(Pillar::ALL, self.pillar);
    }

    /// The next term; after the last, all.
    pub fn next_term(&mut self) {
        self.term = next(&TermFilter::ALL, self.term);
    }

    /// The next kecamatan; after the last, all.
    pub fn next_area(&mut self, shared: &Shared) {
        let codes: Vec<&str> = shared.library.kecamatan.iter().map(|one| one.code.as_str()).collect();
        self.area = next(&codes, self.area.as_deref()).map(str::to_owned);
    }

    /// What stands in the frame: one word per filter in force.
    pub fn chips(&self, shared: &Shared) -> Vec<String> {
        let pillar = self.pillar.map(|pillar| pillar.label().get(shared.lang).to_owned());
        let area = self.area.as_deref().map(|code| shared.library.region_name(code).to_owned());
        let term = self.term.map(|term| term.label().get(shared.lang).to_owned());
        [pillar, area, term].into_iter().flatten().collect()
    }

    fn fits(&self, member: &Member, today: NaiveDate) -> bool {
        let inside = |kecamatan: &String| member.areas.iter().any(|area| area.starts_with(kecamatan.as_str()));
        self.pillar.is_none_or(|pillar| pillar == member.pillar)
            && self.area.as_ref().is_none_or(inside)
            && self.term.is_none_or(|term| term.fits(member.term_on(today)))
    }
}

fn next<T: Copy + PartialEq>(all: &[T], current: Option<T>) -> Option<T> {
    match current {
        None => all.first().copied(),
        Some(current) => all.iter().skip_while(|one| **one != current).nth(1).copied(),
    }
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A member, by place among all.
    Member(usize),
    /// No TKSK in office is recorded for the kecamatan of this code.
    Vacant(String),
}

/// What the selection stands on; survives a new reading of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A member.
    Member(MemberId),
    /// A vacant post, by kecamatan.
    Vacant(String),
}

/// The words of one member that the search line looks at, folded once.
#[derive(Clone, Debug, Default)]
pub struct Words {
    gampong: Vec<String>,
    kecamatan: Vec<String>,
    variants: Vec<String>,
    name: Vec<String>,
    name_keys: Vec<String>,
    other: Vec<String>,
}

impl Words {
    /// Folds a member.
    pub fn of(member: &Member, shared: &Shared) -> Words {
        let mut words = Words { name: fold::words(&member.name), ..Words::default() };
        words.name_keys = fold::name_words(&member.name).into_iter().map(|word| word.key).collect();
        for code in &member.areas {
            let name = fold(shared.library.region_name(code));
            let list = if code.len() > KECAMATAN { &mut words.gampong } else { &mut words.kecamatan };
            list.push(name);
            let spelled = shared.library.variants.iter().filter(|variant| variant.code == *code);
            words.variants.extend(spelled.map(|variant| fold(&variant.variant)));
        }
        for text in [&member.role, &member.decree.number, &member.superior] {
            words.other.extend(fold::words(text));
        }
        for lang in [Lang::Id, Lang::En] {
            words.other.extend(fold::words(member.pillar.label().get(lang)));
        }
        words
    }

    /// How well all typed words fit; none when one of them does not.
    pub fn score(&self, typed: &[String]) -> Option<u32> {
        let whole = typed.concat();
        let areas = place(&self.gampong, &whole, 90).max(place(&self.kecamatan, &whole, 60));
        let whole_area = areas.max(place(&self.variants, &whole, 50));
        let each: Option<u32> = typed.iter().map(|word| self.word(word)).sum();
        whole_area.max(each)
    }

    fn word(&self, typed: &str) -> Option<u32> {
        let areas = inner(&self.gampong, typed, 30).max(inner(&self.kecamatan, typed, 25));
        let name = begins(&self.name, typed, 22).max(begins(&self.name_keys, &fold_name(typed), 20));
        areas.max(inner(&self.variants, typed, 18)).max(name).max(begins(&self.other, typed, 12))
    }
}

/// Names that begin with everything typed, spaces left out.
fn place(names: &[String], whole: &str, worth: u32) -> Option<u32> {
    let same = |name: &String| {
        let name = name.replace(' ', "");
        match (name == whole, name.starts_with(whole)) {
            (true, _) => Some(worth + 5),
            (false, true) => Some(worth),
            _ => None,
        }
    };
    names.iter().filter_map(same).max()
}

/// Names of which one word begins like this.
fn inner(names: &[String], typed: &str, worth: u32) -> Option<u32> {
    names.iter().any(|name| name.split(' ').any(|word| word.starts_with(typed))).then_some(worth)
}

fn begins(words: &[String], typed: &str, worth: u32) -> Option<u32> {
    (!typed.is_empty() && words.iter().any(|word| word.starts_with(typed))).then_some(worth)
}

/// In office, or nothing is known that says otherwise.
pub fn holds_office(member: &Member, today: NaiveDate) -> bool {
    matches!(member.term_on(today), Term::Active | Term::EndingSoon | Term::Unknown)
}

/// Codes of the kecamatan without a TKSK in office.
pub fn vacant(members: &[Member], shared: &Shared) -> Vec<String> {
    let held = |code: &str| {
        let here = |member: &&Member| member.pillar == Pillar::Tksk && member.areas.iter().any(|a| a.starts_with(code));
        members.iter().filter(here).any(|member| holds_office(member, shared.today()))
    };
    shared.library.kecamatan.iter().map(|one| &one.code).filter(|code| !held(code)).cloned().collect()
}

/// The rows to show, best first; without a search by pillar, area and name.
pub fn rows(members: &[Member], words: &[Words], text: &str, filter: &Filter, shared: &Shared) -> Vec<Row> {
    let (typed, today) = (fold::words(text), shared.today());
    let score = |words: &Words| if typed.is_empty() { Some(0) } else { words.score(&typed) };
    let mut found: Vec<(Order, Row)> = Vec::new();
    for (at, (member, words)) in members.iter().zip(words).enumerate() {
        if let Some(score) = score(words).filter(|_| filter.fits(member, today)) {
            found.push((order(member, words, score, today), Row::Member(at)));
        }
    }
    for code in empty_posts(members, filter, shared) {
        let name = fold(shared.library.region_name(&code));
        let words = Words { kecamatan: vec![name], ..Words::default() };
        if let Some(score) = score(&words) {
            found.push(((u32::MAX - score, false, Pillar::Tksk, code.clone(), String::new()), Row::Vacant(code)));
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, row)| row).collect()
}

type Order = (u32, bool, Pillar, String, String);

fn order(member: &Member, words: &Words, score: u32, today: NaiveDate) -> Order {
    let left = score > 0 && !holds_office(member, today);
    let area = member.areas.first().cloned().unwrap_or_default();
    (u32::MAX - score, left, member.pillar, area, words.name.join(" "))
}

/// Vacant posts are listed beside the TKSK, as long as no filter asks for terms that end or have ended.
fn empty_posts(members: &[Member], filter: &Filter, shared: &Shared) -> Vec<String> {
    let asked = filter.pillar == Some(Pillar::Tksk) && matches!(filter.term, None | Some(TermFilter::Active));
    let inside = |code: &String| filter.area.as_ref().is_none_or(|area| area == code);
    if asked { vacant(members, shared).into_iter().filter(inside).collect() } else { Vec::new() }
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;
