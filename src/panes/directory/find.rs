//! Which members are listed, and in which order: the three filters, the search line, and the posts nobody holds.
//!
//! A few hundred members lie in memory, so every key looks at all of them. A hit on a gampong counts more than one on a
//! name, because the question at the desk is "who is there for this gampong".

use chrono::NaiveDate;

use crate::domain::content::pillar;
use crate::domain::fold::{self, fold, fold_name};
use crate::domain::ids::{DestinationId, MemberId};
use crate::domain::member::{Member, Pillar, Term, Trust};
pub use crate::domain::post::holds_office;
use crate::domain::post::{Vacancy, vacancies};
use crate::panes::Shared;
use crate::words::Lang;
use crate::words::directory as w;

/// Length of the code of a kecamatan.
pub const KECAMATAN: usize = 8;

/// Which states are listed; none of them means all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermFilter {
    /// In office, ending soon among them.
    Active,
    /// In office, ends within so many days.
    Ending(u64),
    /// The decree has run out.
    Expired,
    /// Posts nobody holds.
    Vacant,
    /// Taken out of service.
    Inactive,
    /// In service, and nobody looked for too long, or the phone is wrong.
    Recheck,
}

impl TermFilter {
    /// In the order they are offered.
    pub const ALL: [TermFilter; 8] = [
        TermFilter::Active,
        TermFilter::Ending(30),
        TermFilter::Ending(60),
        TermFilter::Ending(90),
        TermFilter::Expired,
        TermFilter::Vacant,
        TermFilter::Inactive,
        TermFilter::Recheck,
    ];

    /// What stands in the frame.
    pub fn label(self, lang: Lang) -> String {
        let plain = match self {
            TermFilter::Ending(days) => return w::ending_within(days, lang),
            TermFilter::Active => w::FILTER_ACTIVE,
            TermFilter::Expired => w::FILTER_EXPIRED,
            TermFilter::Vacant => w::FILTER_VACANT,
            TermFilter::Inactive => w::FILTER_INACTIVE,
            TermFilter::Recheck => w::FILTER_RECHECK,
        };
        plain.get(lang).to_owned()
    }

    fn fits(self, member: &Member, shared: &Shared) -> bool {
        let (today, term) = (shared.today(), member.term_on(shared.today()));
        match self {
            TermFilter::Active => matches!(term, Term::Active | Term::EndingSoon),
            TermFilter::Ending(days) => member.ends_within(today, days),
            TermFilter::Expired => term == Term::Expired,
            TermFilter::Vacant => false,
            TermFilter::Inactive => term == Term::Inactive,
            TermFilter::Recheck => {
                member.in_service && member.trust_on(today, shared.office.check_days) != Trust::Fresh
            }
        }
    }
}

/// The filters beside the search line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this pillar.
    pub pillar: Option<Pillar>,
    /// Only members with an area inside the kecamatan or gampong of this code, or around that gampong.
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

    /// The next kecamatan; after the last, all.
    pub fn next_area(&mut self, shared: &Shared) {
        let codes: Vec<&str> = shared.library.kecamatan.iter().map(|one| one.code.as_str()).collect();
        self.area = next(&codes, self.area.as_deref()).map(str::to_owned);
    }

    /// What stands in the frame: one word per filter in force.
    pub fn chips(&self, shared: &Shared) -> Vec<String> {
        let pillar = self.pillar.map(|pillar| pillar.label().get(shared.lang).to_owned());
        let area = self.area.as_deref().map(|code| shared.library.region_name(code).to_owned());
        let term = self.term.map(|term| term.label(shared.lang));
        [pillar, area, term].into_iter().flatten().collect()
    }

    pub(super) fn fits(&self, member: &Member, shared: &Shared) -> bool {
        let inside = |code: &String| member.areas.iter().any(|area| meets(area, code));
        self.pillar.is_none_or(|pillar| pillar == member.pillar)
            && self.area.as_ref().is_none_or(inside)
            && self.term.is_none_or(|term| term.fits(member, shared))
    }
}

fn next<T: Copy + PartialEq>(all: &[T], current: Option<T>) -> Option<T> {
    match current {
        None => all.first().copied(),
        Some(current) => all.iter().skip_while(|one| **one != current).nth(1).copied(),
    }
}

/// True when one of two regions lies in the other, or they are the same.
fn meets(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A member, by place among all.
    Member(usize),
    /// A post nobody holds.
    Vacant(Vacancy),
    /// A destination, by place in the library.
    Place(usize),
}

/// What the selection stands on; survives a new reading of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A member.
    Member(MemberId),
    /// A vacant post, by pillar and area.
    Vacant(Pillar, String),
    /// A destination.
    Place(DestinationId),
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

/// Posts nobody holds, of every pillar that says which it should have.
pub fn vacant(members: &[Member], shared: &Shared) -> Vec<Vacancy> {
    let kecamatan: Vec<&str> = shared.library.kecamatan.iter().map(|one| one.code.as_str()).collect();
    let gampong: Vec<&str> = shared.library.gampong.iter().map(|one| one.code.as_str()).collect();
    vacancies(members, pillar::shipped(), &kecamatan, &gampong, shared.today())
}

/// The rows to show, best first; without a search by pillar, area and name.
pub fn rows(members: &[Member], words: &[Words], text: &str, filter: &Filter, shared: &Shared) -> Vec<Row> {
    let (typed, today) = (fold::words(text), shared.today());
    let score = |words: &Words| if typed.is_empty() { Some(0) } else { words.score(&typed) };
    let mut found: Vec<(Order, Row)> = Vec::new();
    for (at, (member, words)) in members.iter().zip(words).enumerate() {
        if let Some(score) = score(words).filter(|_| filter.fits(member, shared)) {
            found.push((order(member, words, score, today), Row::Member(at)));
        }
    }
    for post in empty_posts(members, filter, shared) {
        if let Some(score) = score(&words_of(&post, shared)) {
            let order = (u32::MAX - score, false, post.pillar, post.area.clone(), String::new());
            found.push((order, Row::Vacant(post)));
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

fn words_of(post: &Vacancy, shared: &Shared) -> Words {
    let name = fold(shared.library.region_name(&post.area));
    let mut words = Words::default();
    let list = if post.area.len() > KECAMATAN { &mut words.gampong } else { &mut words.kecamatan };
    list.push(name);
    for lang in [Lang::Id, Lang::En] {
        words.other.extend(fold::words(post.pillar.label().get(lang)));
    }
    words
}

/// Vacant posts stand among the members of the pillar that is listed, or alone when they are asked for.
pub(super) fn empty_posts(members: &[Member], filter: &Filter, shared: &Shared) -> Vec<Vacancy> {
    let among = filter.pillar.is_some() && filter.term.is_none();
    if !among && filter.term != Some(TermFilter::Vacant) {
        return Vec::new();
    }
    let fits = |post: &Vacancy| {
        filter.pillar.is_none_or(|pillar| pillar == post.pillar)
            && filter.area.as_ref().is_none_or(|area| meets(&post.area, area))
    };
    vacant(members, shared).into_iter().filter(fits).collect()
}

#[cfg(test)]
#[path = "find_tests.rs"]
mod tests;
