//! How many people were reached, as it is typed in one line: `12p 8l` for women and men, a kind of need before it
//! (`8 5p 3l`), several kinds one after the other with or without commas, a bare number or `20 orang` for people counted
//! without asking.
//!
//! A number that stands directly before another number is the number of a kind, wherever it stands: so a forgotten comma
//! does not make a kind's number into people. A kind that is named twice is added up, and nought is nobody. The form
//! says what was read, for `8 20` is easily meant otherwise.

mod pieces;

use super::Reached;
use crate::domain::content::Category;
use crate::domain::register;
use pieces::{Piece, Whom};

/// More people than this are not reached by one activity.
pub const MOST_REACHED: u32 = 100_000;

/// What is wrong with the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachedProblem {
    /// A part that cannot be read.
    Shape,
    /// No kind of this number or name.
    Kind,
    /// All people, and women and men that are not as many together.
    Sum,
    /// More people than there can be.
    TooMany,
}

/// Reads the line.
///
/// # Errors
/// What is wrong with its first part that cannot be read.
pub fn parse(text: &str, categories: &[Category]) -> Result<Vec<Reached>, ReachedProblem> {
    let mut all: Vec<Reached> = Vec::new();
    for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        for read in part_of(&pieces::of(part)?, categories)? {
            add(&mut all, read);
        }
    }
    match all.iter().map(Reached::total).sum::<u64>() > u64::from(MOST_REACHED) {
        true => Err(ReachedProblem::TooMany),
        false => Ok(all),
    }
}

/// Adds to the same kind; nobody is not added.
fn add(all: &mut Vec<Reached>, read: Reached) {
    match all.iter_mut().find(|other| other.category == read.category) {
        _ if read.total() == 0 => {}
        Some(other) => {
            other.women += read.women;
            other.men += read.men;
            other.unknown += read.unknown;
        }
        None => all.push(read),
    }
}

/// Everything between two commas.
fn part_of(pieces: &[Piece], categories: &[Category]) -> Result<Vec<Reached>, ReachedProblem> {
    if let Some(read) = sex_first(pieces) {
        return Ok(vec![read]);
    }
    let mut all = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let (kind, after) = kind_of(rest);
        let (mut read, after) = counts(after)?;
        read.category = category(&kind, categories)?;
        all.push(read);
        rest = after;
    }
    Ok(all)
}

/// `p 12 l 8`, `perempuan: 12`: every number has its word before it.
fn sex_first(pieces: &[Piece]) -> Option<Reached> {
    let mut read = Reached::default();
    for pair in pieces.chunks(2) {
        let [word, Piece::Number(count)] = pair else { return None };
        let whom = word.whom().filter(|_| word.is_sex())?;
        put(&mut read, *count, whom);
    }
    (!pieces.is_empty()).then_some(read)
}

/// The kind the pieces begin with, in words or as a number before another one; and what follows.
fn kind_of(pieces: &[Piece]) -> (String, &[Piece]) {
    if let [Piece::Number(kind), rest @ ..] = pieces
        && let [Piece::Number(_), ..] = rest
    {
        return (kind.to_string(), rest);
    }
    let is_word = |piece: &&Piece| matches!(piece, Piece::Word(_));
    let words = pieces.iter().take_while(is_word).count();
    let (kind, rest) = pieces.split_at_checked(words).unwrap_or((&[], pieces));
    let text = |piece: &Piece| if let Piece::Word(word) = piece { word.clone() } else { String::new() };
    (kind.iter().map(text).collect::<Vec<_>>().join(" "), rest)
}

/// The numbers of one kind, up to where the next kind begins.
fn counts(pieces: &[Piece]) -> Result<(Reached, &[Piece]), ReachedProblem> {
    let mut read = Reached::default();
    let mut people = None;
    let mut rest = pieces;
    let mut any = false;
    loop {
        rest = match rest {
            [Piece::Number(_), Piece::Number(_), ..] if any => break,
            [Piece::Number(count), word, after @ ..] if word.whom().is_some() => {
                let whom = word.whom().unwrap_or(Whom::People);
                if whom == Whom::People {
                    people = Some(people.unwrap_or(0) + count);
                } else {
                    put(&mut read, *count, whom);
                }
                after
            }
            [Piece::Number(count)] => {
                put(&mut read, *count, Whom::People);
                &[]
            }
            // A word that is no sex: the next kind, as long as this one has its numbers.
            [Piece::Word(word), ..] if any && word.len() > 1 => break,
            [] if any => break,
            _ => return Err(ReachedProblem::Shape),
        };
        any = true;
    }
    Ok((with_all(read, people)?, rest))
}

/// All people beside women and men say the same number again; they are not others.
fn with_all(read: Reached, people: Option<u32>) -> Result<Reached, ReachedProblem> {
    match people {
        Some(people) if read.total() == 0 => Ok(Reached { unknown: people, ..read }),
        Some(people) if read.total() != u64::from(people) => Err(ReachedProblem::Sum),
        _ => Ok(read),
    }
}

fn put(read: &mut Reached, count: u32, whom: Whom) {
    match whom {
        Whom::Women => read.women += count,
        Whom::Men => read.men += count,
        Whom::People => read.unknown += count,
    }
}

fn category(typed: &str, categories: &[Category]) -> Result<Option<String>, ReachedProblem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let found = register::kinds(typed, categories).ok_or(ReachedProblem::Kind)?;
    let known = |code: &String| categories.iter().any(|one| one.code == *code);
    match found.as_slice() {
        [code] if known(code) => Ok(Some(code.clone())),
        _ => Err(ReachedProblem::Kind),
    }
}

/// The line that reads as these counts.
pub fn shown(all: &[Reached]) -> String {
    let number = |count: u32, whom: &str| (count > 0).then(|| format!("{count}{whom}"));
    let part = |one: &Reached| {
        let kind = one.category.as_deref().map(|code| {
            let number = code.get(5..).unwrap_or_default().trim_start_matches('0').to_owned();
            format!("{}{number}", if code.starts_with("PSKS") { "s" } else { "p" })
        });
        let numbers = [number(one.women, "p"), number(one.men, "l"), number(one.unknown, "")];
        let words: Vec<String> = std::iter::once(kind).chain(numbers).flatten().collect();
        words.join(" ")
    };
    all.iter().filter(|one| one.total() > 0).map(part).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::content::Content;

    fn read(text: &str) -> Result<Vec<Reached>, ReachedProblem> {
        parse(text, &Content::shipped().unwrap().categories)
    }

    fn of(category: Option<&str>, women: u32, men: u32, unknown: u32) -> Reached {
        Reached { category: category.map(str::to_owned), women, men, unknown }
    }

    #[test]
    fn a_line_says_how_many_of_whom() {
        assert_eq!(read("12p 8l"), Ok(vec![of(None, 12, 8, 0)]));
        assert_eq!(read("20"), Ok(vec![of(None, 0, 0, 20)]));
        assert_eq!(
            read("8 12p 3l; lansia 1p, p24 5"),
            Ok(vec![of(Some("PPKS-08"), 13, 3, 0), of(Some("PPKS-24"), 0, 0, 5)])
        );
        assert_eq!(read("8 20"), Ok(vec![of(Some("PPKS-08"), 0, 0, 20)]));
        assert_eq!(read(" , "), Ok(Vec::new()));
    }

    #[test]
    fn a_forgotten_comma_does_not_make_a_kind_into_people() {
        let two = vec![of(Some("PPKS-24"), 2, 0, 0), of(Some("PPKS-08"), 5, 3, 0)];
        for line in ["24 2p 8 5p 3l", "24 2p, 8 5p 3l", "p24 2p p8 5p 3l", "24 2p 8 3l 8 5p"] {
            assert_eq!(read(line).as_ref(), Ok(&two), "{line}");
        }
        let lansia = vec![of(Some("PPKS-24"), 2, 0, 0), of(Some("PPKS-08"), 5, 0, 0)];
        assert_eq!(read("24 2p lansia 5p"), Ok(lansia));
    }

    #[test]
    fn women_and_men_are_written_in_many_ways() {
        let both = vec![of(None, 12, 8, 0)];
        for line in [
            "12pr 8lk",
            "12 perempuan 8 laki-laki",
            "12 perempuan, 8 laki2",
            "8l12p",
            "12p/8l",
            "12p + 8l",
            "12P 8L",
            "12 p dan 8 l.",
            "12 women and 8 men",
            "p 12 l 8",
            "P: 12, L: 8",
            "perempuan 12 laki-laki 8",
            "20 orang (12p 8l)",
        ] {
            assert_eq!(read(line).as_ref(), Ok(&both), "{line}");
        }
        for line in ["20", "20 orang", "20 org", "20 people"] {
            assert_eq!(read(line), Ok(vec![of(None, 0, 0, 20)]), "{line}");
        }
        assert_eq!(read("1.200 orang"), Ok(vec![of(None, 0, 0, 1200)]));
    }

    #[test]
    fn nobody_is_no_row() {
        assert_eq!(read("0p"), Ok(Vec::new()));
        assert_eq!(read("12p 0l, 8 0p"), Ok(vec![of(None, 12, 0, 0)]));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(read("banyak"), Err(ReachedProblem::Shape));
        assert_eq!(read("99 5p"), Err(ReachedProblem::Kind));
        assert_eq!(read("8 24 5p"), Err(ReachedProblem::Shape), "a kind without a number");
        for line in ["12-8", "1.5p", "p12 l8", "12p 8l 3x", "5p lansia"] {
            assert_eq!(read(line), Err(ReachedProblem::Shape), "{line}");
        }
        assert_eq!(read("tiada 5p"), Err(ReachedProblem::Kind));
        assert_eq!(read("20 orang 12p 5l"), Err(ReachedProblem::Sum));
        assert_eq!(read("100001"), Err(ReachedProblem::TooMany));
        assert_eq!(read("90000p, 8 90000l"), Err(ReachedProblem::TooMany));
    }

    #[test]
    fn what_is_shown_reads_as_the_same() {
        for line in ["12p 8l", "20", "p8 12p 3l, p24 5", "p1 1l 2"] {
            assert_eq!(shown(&read(line).unwrap()), line);
        }
    }
}
