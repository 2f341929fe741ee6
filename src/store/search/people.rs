//! Typed words to people, in widening steps; a step is taken only while the list is not full. Every step is capped, so
//! that two letters, `muhammad` or nonsense cost about the same.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::because::Because;
use super::doc::{View, whole_name};
use super::memory;
use super::near::{SHORTEST, SHORTEST_FAR};
use super::numbers;
use super::rank::{Fit, Reason, Verdict, Wanted, judge};
use super::spans::{Span, highlight};
use super::typed::Query;
use super::vocabulary::{self, Term};
use crate::domain::ids::PersonId;
use crate::store::error::Result;
use crate::store::value;

/// What a clerk wants to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleQuery {
    /// The line as typed: words of a name or gampong in any order, or digits.
    pub words: String,
    /// The most people to give.
    pub limit: usize,
}

/// Nobody reads more than this.
pub const MOST_SHOWN: usize = 50;

/// The most candidates one step may bring.
const CAP: usize = 160;

/// With fewer hits than this, the next wider step is taken: for one word, and for several.
const ENOUGH: usize = 12;
const ENOUGH_WORDS: usize = 2;

/// One person found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonHit {
    /// Identity.
    pub id: PersonId,
    /// Name as on the card.
    pub name: String,
    /// 16 digits, if known; mask before showing.
    pub nik: Option<String>,
    /// Date of birth, if known.
    pub birth_date: Option<NaiveDate>,
    /// Gampong code, if resolved.
    pub gampong: Option<String>,
    /// Place in words where no code fits.
    pub place: String,
    /// Office time of the last visit (`YYYY-MM-DDTHH:MM:SS`), if any.
    pub last_visit: Option<String>,
    /// Higher is better; comparable inside one result only.
    pub score: i64,
    /// Characters of `name` to highlight.
    pub spans: Vec<Span>,
    /// Why it was found.
    pub reason: Reason,
    /// Which word met which; says more than `reason` where words were typed.
    pub because: Because,
}

/// People that answer a line, best first. An empty list means: nobody; a failure is an error, never an empty list.
///
/// # Errors
/// What SQLite says; [`crate::store::Error::Interrupted`] when a newer search stopped this one.
pub fn people(connection: &Connection, query: &PeopleQuery) -> Result<Vec<PersonHit>> {
    search(connection, query, Care::Typing)
}

/// How far to look when somebody was found already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// Somebody is typing: people who have every word are the answer, and the next key comes soon.
    Typing,
    /// Likeness is the question: slips are looked for even then.
    Likeness,
}

/// As [`people`], with more or less care.
pub(super) fn search(connection: &Connection, query: &PeopleQuery, care: Care) -> Result<Vec<PersonHit>> {
    let limit = query.limit.min(MOST_SHOWN);
    match Query::of(&query.words) {
        Query::Empty => Ok(Vec::new()),
        Query::Number(number) => numbers::people(connection, &number, limit),
        Query::Words { words, digits } => {
            let wanted = words.into_iter().map(Wanted::new).collect();
            let mut search = Search { connection, care, wanted, seen: BTreeSet::new(), found: Vec::new() };
            search.run(&query.words, limit)?;
            search.show(&digits, limit)
        }
    }
}

/// A candidate with its verdict.
struct Found {
    row: i64,
    verdict: Verdict,
}

struct Search<'a> {
    connection: &'a Connection,
    care: Care,
    wanted: Vec<Wanted>,
    seen: BTreeSet<i64>,
    found: Vec<Found>,
}

/// Alternatives of every typed word.
type Groups = Vec<Vec<Term>>;

impl Search<'_> {
    fn run(&mut self, line: &str, limit: usize) -> Result<()> {
        if self.wanted.len() > 1 {
            let names = super::doc::split_name(line);
            self.ask(&format!("\"{}\"", whole_name(&names)), limit)?;
        }
        let exact: Groups = self.wanted.iter().map(|want| vec![Term::word(&want.typed.key)]).collect();
        self.ask_all(&exact, CAP)?;
        if self.found.len() >= limit {
            return Ok(());
        }
        let mut groups = Groups::new();
        for want in &self.wanted {
            groups.push(vocabulary::starts(self.connection, &want.typed)?);
        }
        self.ask_all(&groups, CAP)?;
        if self.found.len() >= self.enough() {
            return Ok(());
        }
        // First the words nobody has: most slips are not words.
        let unknown: Vec<usize> = (0..groups.len()).filter(|at| groups.get(*at).is_some_and(Vec::is_empty)).collect();
        if !unknown.is_empty() {
            self.slips(&mut groups, &unknown)?;
        }
        if self.found.len() < self.enough() {
            let all: Vec<usize> = (0..groups.len()).collect();
            self.slips(&mut groups, &all)?;
        }
        if self.found.len() < self.enough() && self.far(&mut groups)? {
            self.ask_all(&groups, CAP)?;
        }
        if self.found.is_empty() {
            self.drop_one(&groups)?;
        }
        Ok(())
    }

    /// Adds words at one slip, and neighbours typed apart that are one word; asks again if there were any.
    fn slips(&mut self, groups: &mut Groups, which: &[usize]) -> Result<()> {
        let mut more = self.join(groups)?;
        for (at, (want, group)) in self.wanted.iter_mut().zip(groups.iter_mut()).enumerate() {
            if !which.contains(&at) || want.typed.raw.chars().count() < SHORTEST {
                continue;
            }
            for key in vocabulary::slips(self.connection, &want.typed)? {
                more |= add(want, group, &key, Fit::Slip);
            }
        }
        if more { self.ask_all(groups, CAP) } else { Ok(()) }
    }

    /// With so many hits the next wider step is not taken. One word is looked at more widely than several: several that
    /// all fit are hardly chance.
    fn enough(&self) -> usize {
        match (self.care, self.wanted.len()) {
            (Care::Typing, 2..) => ENOUGH_WORDS,
            _ => ENOUGH,
        }
    }

    /// `nur hayati` typed for `Nurhayati`.
    fn join(&mut self, groups: &mut Groups) -> Result<bool> {
        let pairs: Vec<String> = self
            .wanted
            .windows(2)
            .map(|pair| pair.iter().map(|want| want.typed.raw.as_str()).collect::<String>())
            .map(|joined| crate::domain::fold::fold_name(&joined))
            .collect();
        let mut more = false;
        for (at, key) in pairs.iter().enumerate() {
            if vocabulary::exists(self.connection, key)? {
                for (want, group) in self.wanted.iter_mut().zip(groups.iter_mut()).skip(at).take(2) {
                    more |= add(want, group, key, Fit::Joined);
                }
            }
        }
        Ok(more)
    }

    /// Adds words at two edits, and words that hold the typed one inside.
    fn far(&mut self, groups: &mut Groups) -> Result<bool> {
        let mut more = false;
        for (want, group) in self.wanted.iter_mut().zip(groups.iter_mut()) {
            if want.typed.raw.chars().count() < SHORTEST_FAR.min(4) {
                continue;
            }
            let far = memory::far(self.connection, &want.typed)?;
            for (keys, fit) in [(far.edits, Fit::Far), (far.inside, Fit::Inside)] {
                for key in keys {
                    more |= add(want, group, &key, fit);
                }
            }
        }
        Ok(more)
    }

    /// Nobody has all the words: the least trusted one is left out, then the next.
    fn drop_one(&mut self, groups: &Groups) -> Result<()> {
        if groups.len() < 2 {
            return Ok(());
        }
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|at| groups.get(*at).map_or(0, Vec::len));
        for left_out in order {
            let rest: Groups =
                groups.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, group)| group.clone()).collect();
            self.ask_all(&rest, CAP)?;
            if !self.found.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// Asks for everybody that has one alternative of each group.
    fn ask_all(&mut self, groups: &[Vec<Term>], cap: usize) -> Result<()> {
        if groups.is_empty() || groups.iter().any(Vec::is_empty) {
            return Ok(());
        }
        let all: Vec<String> = groups.iter().map(|group| any_of(group)).collect();
        self.ask(&all.join(" AND "), cap)
    }

    fn ask(&mut self, expression: &str, cap: usize) -> Result<()> {
        let mut find = self.connection.prepare_cached(include_str!("candidates.sql"))?;
        let mut rows = find.query(params![expression, cap as i64])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            if !self.seen.insert(number) {
                continue;
            }
            let (tokens, words) = (row.get_ref(1)?, row.get_ref(2)?);
            let view = View::of(tokens.as_str().unwrap_or_default(), words.as_str().unwrap_or_default());
            self.found.push(Found { row: number, verdict: judge(&self.wanted, &view) });
        }
        Ok(())
    }

    /// The best candidates as lines of a list; digits typed beside the words keep only whom they fit.
    fn show(mut self, digits: &[String], limit: usize) -> Result<Vec<PersonHit>> {
        self.found.sort_by_key(|found| (-found.verdict.score, found.row));
        let typed: Vec<&str> = self.wanted.iter().map(|want| want.typed.raw.as_str()).collect();
        let mut hits = Vec::new();
        for found in &self.found {
            if hits.len() == limit {
                break;
            }
            let mut hit = line(self.connection, found.row)?;
            if digits.iter().all(|figure| fits(&hit, figure)) {
                (hit.score, hit.reason) = (found.verdict.score, found.verdict.reason);
                hit.because = found.verdict.because.clone();
                hit.spans = highlight(&hit.name, &typed);
                hits.push(hit);
            }
        }
        Ok(hits)
    }
}

fn add(want: &mut Wanted, group: &mut Vec<Term>, key: &str, fit: Fit) -> bool {
    want.note(key, fit);
    let term = Term::word(key);
    let new = !group.iter().any(|known| *known == term || known.start && key.starts_with(&known.key));
    if new {
        group.push(term);
    }
    new
}

/// One group as an expression of the text index. Keys hold letters and digits only, and are quoted (R27).
fn any_of(group: &[Term]) -> String {
    let quoted = group.iter().map(|term| {
        let clean = term.key.replace('"', "");
        if term.start { format!("\"{clean}\"*") } else { format!("\"{clean}\"") }
    });
    format!("({})", quoted.collect::<Vec<_>>().join(" OR "))
}

/// Digits beside a name: part of the NIK, or the year of birth.
fn fits(hit: &PersonHit, figure: &str) -> bool {
    hit.nik.as_deref().is_some_and(|nik| nik.contains(figure))
        || hit.birth_date.is_some_and(|date| date.format("%Y%m%d %d%m%Y").to_string().contains(figure))
}

/// One person as a line, without score and reason.
pub(super) fn line(connection: &Connection, row: i64) -> Result<PersonHit> {
    let mut find = connection.prepare_cached(include_str!("shown.sql"))?;
    Ok(find.query_row([row], |row| {
        Ok(PersonHit {
            id: value::id(row, 0)?,
            name: row.get(1)?,
            nik: row.get(2)?,
            birth_date: value::maybe_date(row, 3)?,
            gampong: row.get(4)?,
            place: row.get(5)?,
            last_visit: row.get(6)?,
            score: 0,
            spans: Vec::new(),
            reason: Reason::Similar,
            because: Because::default(),
        })
    })?)
}
