//! One part of the line cut into numbers and words, and the words that say whom a number counts.

use super::{MOST_REACHED, ReachedProblem};

/// Whom a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whom {
    /// Women.
    Women,
    /// Men.
    Men,
    /// People, not told apart.
    People,
}

/// A number or a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Digits.
    Number(u32),
    /// Anything that begins with a letter: `p`, `lansia`, `p8`, `ppks-08`.
    Word(String),
}

impl Piece {
    /// Whom it counts, as a word behind or before a number.
    pub(super) fn whom(&self) -> Option<Whom> {
        let Piece::Word(word) = self else { return None };
        Some(match word.as_str() {
            "p" | "pr" | "w" | "perempuan" | "wanita" | "women" | "woman" | "female" => Whom::Women,
            "l" | "lk" | "m" | "laki" | "pria" | "men" | "man" | "male" => Whom::Men,
            "orang" | "org" | "jiwa" | "people" | "persons" | "person" => Whom::People,
            _ => return None,
        })
    }

    /// True for words of one sex.
    pub(super) fn is_sex(&self) -> bool {
        matches!(self.whom(), Some(Whom::Women | Whom::Men))
    }
}

/// Words for men in which a sign or a digit stands.
const TWICE: &[(&str, &str)] =
    &[("laki-laki", "laki"), ("laki - laki", "laki"), ("laki laki", "laki"), ("laki2", "laki"), ("lk2", "lk")];

/// Cuts a part into its pieces.
///
/// # Errors
/// Where a number is no number.
pub(super) fn of(part: &str) -> Result<Vec<Piece>, ReachedProblem> {
    let mut small = part.to_lowercase();
    for (from, to) in TWICE {
        small = small.replace(from, to);
    }
    let cut = |c: char| c.is_whitespace() || matches!(c, '+' | '/' | '&' | ':' | '=' | '(' | ')');
    let mut all = Vec::new();
    for chunk in small.split(cut).map(|chunk| chunk.trim_end_matches('.')) {
        match chunk.chars().next() {
            None => {}
            Some(first) if first.is_ascii_digit() => numbers(chunk, &mut all)?,
            Some(_) if matches!(chunk, "dan" | "and") && !all.is_empty() => {}
            Some(_) => all.push(Piece::Word(chunk.to_owned())),
        }
    }
    Ok(all)
}

/// `8l12p`, `12pr`, `1.200`.
fn numbers(chunk: &str, all: &mut Vec<Piece>) -> Result<(), ReachedProblem> {
    let mut rest = chunk;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(digits).ok_or(ReachedProblem::Shape)?;
        let letters = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (word, after) = after.split_at_checked(letters).ok_or(ReachedProblem::Shape)?;
        all.push(Piece::Number(count(number)?));
        if !word.is_empty() {
            all.push(Piece::Word(word.to_owned()));
        }
        if word.is_empty() && !after.is_empty() {
            return Err(ReachedProblem::Shape);
        }
        rest = after;
    }
    Ok(())
}

/// Digits, with a dot between thousands only.
fn count(number: &str) -> Result<u32, ReachedProblem> {
    let mut groups = number.split('.');
    let first = groups.next().unwrap_or_default();
    let grouped = number.contains('.');
    if first.is_empty() || grouped && (first.len() > 3 || groups.any(|group| group.len() != 3)) {
        return Err(ReachedProblem::Shape);
    }
    let read = number.replace('.', "").parse().ok();
    read.filter(|count| *count <= MOST_REACHED).ok_or(ReachedProblem::TooMany)
}
