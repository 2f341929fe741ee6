//! One TOML table with the lines of its keys: reading typed values and collecting every problem, not only the first.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::pattern::{Flaw, Pattern};
use super::problem::{TemplateProblem, Wanted, What};

/// A file being read: its text (for lines) and the problems so far.
pub struct Source<'a> {
    file: &'a str,
    text: &'a str,
    /// Found so far.
    pub problems: RefCell<Vec<TemplateProblem>>,
}

impl<'a> Source<'a> {
    /// Begins reading a file.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, problems: RefCell::default() }
    }

    /// Line of a place in the file, from 1.
    pub fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|b| *b == b'\n').count()
    }

    /// Notes a problem.
    pub fn problem(&self, at: usize, what: What) {
        self.problems.borrow_mut().push(TemplateProblem::new(self.file, self.line(at), what));
    }
}

/// A table being read. Keys nobody asked for are problems when it is done.
pub struct Table<'a> {
    source: &'a Source<'a>,
    map: &'a DeTable<'a>,
    at: usize,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Table<'a> {
    /// A table that begins at this place of the file.
    pub fn new(source: &'a Source<'a>, map: &'a DeTable<'a>, at: usize) -> Self {
        Self { source, map, at, asked: RefCell::default() }
    }

    /// Where the table begins.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The value of a key, if it is there.
    pub fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key);
        self.map.iter().find(|(k, _)| k.get_ref() == key).map(|(_, v)| v)
    }

    fn typed<T>(
        &self,
        key: &'static str,
        wanted: Wanted,
        read: impl Fn(&'a DeValue<'a>) -> Option<T>,
    ) -> Option<(T, usize)> {
        let value = self.get(key)?;
        let Range { start, .. } = value.span();
        let made = read(value.get_ref());
        if made.is_none() {
            self.source.problem(start, What::Form(key.to_owned(), wanted));
        }
        made.map(|m| (m, start))
    }

    /// A text.
    pub fn text(&self, key: &'static str) -> Option<(&'a str, usize)> {
        self.typed(key, Wanted::Text, |v| v.as_str())
    }

    /// A text that must be there.
    pub fn needed(&self, key: &'static str) -> (String, usize) {
        if self.get(key).is_none() {
            self.source.problem(self.at, What::Missing(key));
        }
        self.text(key).map_or((String::new(), self.at), |(t, at)| (t.to_owned(), at))
    }

    /// Yes or no; absent is no.
    pub fn yes(&self, key: &'static str) -> bool {
        self.typed(key, Wanted::YesNo, |v| v.as_bool()).is_some_and(|(b, _)| b)
    }

    /// A number within bounds; absent gives the fallback.
    pub fn number(&self, key: &'static str, bounds: (i64, i64), fallback: f32) -> f32 {
        let wanted = Wanted::Number(bounds.0, bounds.1);
        let inside = |n: &f32| *n >= bounds.0 as f32 && *n <= bounds.1 as f32;
        self.typed(key, wanted, |v| number(v).filter(inside)).map_or(fallback, |(n, _)| n)
    }

    /// Positive numbers; absent is none.
    pub fn numbers(&self, key: &'static str) -> Option<(Vec<f32>, usize)> {
        let positive = |v: &DeValue<'_>| number(v).filter(|n| *n > 0.0 && *n <= 1000.0);
        self.typed(key, Wanted::Numbers, |v| v.as_array()?.iter().map(|n| positive(n.get_ref())).collect())
    }

    /// Texts with their places; absent is none.
    pub fn texts(&self, key: &'static str) -> Vec<(&'a str, usize)> {
        self.typed(key, Wanted::Texts, texts).map_or_else(Vec::new, |(t, _)| t)
    }

    /// Pairs of texts, the value with its place, and perhaps a third text; absent is none.
    pub fn pairs(&self, key: &'static str) -> Vec<Pair<'a>> {
        let pair = |v: &'a Spanned<DeValue<'a>>| match texts(v.get_ref())?.as_slice() {
            [(label, _), value] => Some(Pair { label, value: *value, third: None }),
            [(label, _), value, third] => Some(Pair { label, value: *value, third: Some(*third) }),
            _ => None,
        };
        let pairs = |v: &'a DeValue<'a>| v.as_array()?.iter().map(pair).collect();
        self.typed(key, Wanted::Pairs, pairs).map_or_else(Vec::new, |(p, _)| p)
    }

    /// One of several words; absent gives the first.
    pub fn choice<T: Copy + Default>(&self, key: &'static str, choices: &[(&str, T)]) -> T {
        self.text(key).map_or_else(T::default, |said| self.chosen(key, said, choices))
    }

    /// The meaning of a word among several; a word that is not among them is a problem.
    pub fn chosen<T: Copy + Default>(&self, key: &str, (text, at): (&str, usize), choices: &[(&str, T)]) -> T {
        match choices.iter().find(|(word, _)| *word == text) {
            Some((_, meaning)) => *meaning,
            None => {
                let all: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
                self.source.problem(at, What::Choice(key.to_owned(), text.to_owned(), all.join(", ")));
                T::default()
            }
        }
    }

    /// A text with names in it; a flaw is a problem and gives the empty pattern.
    pub fn pattern(&self, text: &str, at: usize, names: &BTreeSet<&str>) -> Pattern {
        match Pattern::parse(text, |n| names.contains(n)) {
            Ok(pattern) => pattern,
            Err(Flaw::Brace) => {
                self.source.problem(at, What::Brace);
                Pattern::default()
            }
            Err(Flaw::Unknown(name)) => {
                let near = nearest(&name, names.iter().copied());
                self.source.problem(at, What::Name(name, near));
                Pattern::default()
            }
        }
    }

    /// Every key that nobody asked for is a problem.
    pub fn done(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.map.iter().filter(|(k, _)| !asked.contains(k.get_ref().as_ref())) {
            let near = nearest(key.get_ref(), asked.iter().copied());
            self.source.problem(key.span().start, What::Key(key.get_ref().to_string(), near));
        }
    }
}

/// A row of a table block: label, value with its place, and perhaps what to do when the value is unknown.
pub struct Pair<'a> {
    /// Label.
    pub label: &'a str,
    /// Value and its place in the file.
    pub value: (&'a str, usize),
    /// Third text and its place.
    pub third: Option<(&'a str, usize)>,
}

fn texts<'a>(value: &'a DeValue<'a>) -> Option<Vec<(&'a str, usize)>> {
    value.as_array()?.iter().map(|v| Some((v.get_ref().as_str()?, v.span().start))).collect()
}

fn number(value: &DeValue<'_>) -> Option<f32> {
    match value {
        DeValue::Integer(n) => n.as_str().parse().ok(),
        DeValue::Float(n) => n.as_str().parse().ok(),
        _ => None,
    }
}

/// The existing name most like a mistaken one, if any is near (a third of its letters may differ).
pub fn nearest<'n>(name: &str, all: impl Iterator<Item = &'n str>) -> Option<String> {
    let near = |other: &'n str| (strsim::osa_distance(name, other), other);
    let (distance, best) = all.map(near).min()?;
    (distance <= 1 + name.chars().count() / 3).then(|| best.to_owned())
}
