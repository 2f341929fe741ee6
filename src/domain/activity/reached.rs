//! How many people were reached, as it is typed in one line: `12p 8l` for women and men, a kind of need before it
//! (`8 5p 3l`), several kinds with commas between them, a bare number for people counted without asking.

use super::Reached;
use crate::domain::content::Category;
use crate::domain::register;

/// More people than this are not reached by one activity.
pub const MOST_REACHED: u32 = 100_000;

/// What is wrong with the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReachedProblem {
    /// A part that cannot be read.
    Shape,
    /// No kind of this number or name.
    Kind,
    /// More people than there can be.
    TooMany,
}

/// One word that counts: how many, and whom.
fn counts(word: &str) -> Option<(u32, char)> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let whom = word.get(digits.len()..)?.to_lowercase();
    let whom = match whom.as_str() {
        "" => ' ',
        "p" | "w" => 'p',
        "l" | "m" => 'l',
        _ => return None,
    };
    Some((digits.parse().ok()?, whom))
}

/// Reads the line.
///
/// # Errors
/// What is wrong with its first part that cannot be read.
pub fn parse(text: &str, categories: &[Category]) -> Result<Vec<Reached>, ReachedProblem> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let mut all: Vec<Reached> = Vec::new();
    for part in parts {
        let read = one(part, categories)?;
        match all.iter_mut().find(|other| other.category == read.category) {
            Some(other) => {
                other.women += read.women;
                other.men += read.men;
                other.unknown += read.unknown;
            }
            None => all.push(read),
        }
    }
    match all.iter().map(Reached::total).sum::<u64>() > u64::from(MOST_REACHED) {
        true => Err(ReachedProblem::TooMany),
        false => Ok(all),
    }
}

fn one(part: &str, categories: &[Category]) -> Result<Reached, ReachedProblem> {
    let words: Vec<&str> = part.split_whitespace().collect();
    // A bare number before other numbers is the number of a kind.
    let bare = |word: &&str| counts(word).is_some_and(|(_, whom)| whom == ' ');
    let kind = match words.iter().position(|word| counts(word).is_some()) {
        Some(0) if words.len() > 1 && words.first().is_some_and(bare) => 1,
        Some(at) => at,
        None => return Err(ReachedProblem::Shape),
    };
    let (kind, numbers) = words.split_at_checked(kind).ok_or(ReachedProblem::Shape)?;
    let mut reached = Reached { category: category(&kind.join(" "), categories)?, ..Reached::default() };
    for word in numbers {
        let (count, whom) = counts(word).ok_or(ReachedProblem::Shape)?;
        if count > MOST_REACHED {
            return Err(ReachedProblem::TooMany);
        }
        match whom {
            'p' => reached.women += count,
            'l' => reached.men += count,
            _ => reached.unknown += count,
        }
    }
    Ok(reached)
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
    fn what_is_wrong_is_said() {
        assert_eq!(read("banyak"), Err(ReachedProblem::Shape));
        assert_eq!(read("99 5p"), Err(ReachedProblem::Kind));
        assert_eq!(read("tiada 5p"), Err(ReachedProblem::Kind));
        assert_eq!(read("5p lansia"), Err(ReachedProblem::Shape));
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
