//! The return code on a letter's slip: seven characters a destination can read out over a bad phone line.
//!
//! Six are random, the seventh checks them. The alphabet has 29 signs because 29 is prime: with the weights 7…1 the
//! weighted sum modulo a prime changes for every single wrong sign and for every swap of two neighbours (the
//! difference of two neighbouring weights is 1, and a product modulo a prime is zero only if a factor is). Left out
//! are the signs that are mistaken for each other when written by hand: 0/O, 1/I/L, U/V, Z/2.

use crate::words::{Lang, paper as words};

/// The 29 signs, in the order of their values 0…28.
pub const ALPHABET: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRSTVWXY";
/// Signs in a code, the check letter included.
pub const LENGTH: usize = 7;
/// How many codes there are: 29 to the power of 6.
pub const POSSIBLE: u128 = 594_823_321;

const RANDOM: usize = LENGTH - 1;
const BASE: u32 = ALPHABET.len() as u32;

/// A return code whose check letter is right. Prints in two groups: `K7Q-4MXP`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReturnCode(String);

/// Why a typed code is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// Nothing was typed.
    Empty,
    /// Too few or too many signs; how many there are, spaces and hyphens not counted.
    Length(usize),
    /// A sign that no code contains, and its place counted from 1 (spaces and hyphens not counted).
    Sign(char, usize),
    /// All signs are possible, but the check letter says that one is wrong or two are swapped.
    Check,
}

impl CodeProblem {
    /// The sentence for the clerk.
    pub fn sentence(self, lang: Lang) -> String {
        match self {
            Self::Empty => words::CODE_EMPTY.get(lang).to_owned(),
            Self::Length(found) => words::code_length(lang, LENGTH, found),
            Self::Sign(sign, place) => words::code_sign(lang, sign, place),
            Self::Check => words::CODE_CHECK.get(lang).to_owned(),
        }
    }
}

/// Makes a code from 16 random bytes (the bias of the remainder is below 2⁻⁹⁸). The room has no dice: bytes are handed in.
pub fn generate(entropy: [u8; 16]) -> ReturnCode {
    let mut rest = u128::from_le_bytes(entropy) % POSSIBLE;
    let mut values = Vec::with_capacity(LENGTH);
    for _ in 0..RANDOM {
        values.push((rest % u128::from(BASE)) as u32);
        rest /= u128::from(BASE);
    }
    values.push((BASE - weighted(&values)) % BASE);
    ReturnCode(values.into_iter().map(sign).collect())
}

/// Reads a code as somebody types it: lower case, spaces and hyphens are welcome.
///
/// # Errors
/// Says which kind of mistake it is, so that the clerk knows whether to ask again for one sign or for the whole code.
pub fn check(typed: &str) -> Result<ReturnCode, CodeProblem> {
    let signs: Vec<char> = typed.chars().filter(|c| !is_joint(*c)).collect();
    if signs.is_empty() {
        return Err(CodeProblem::Empty);
    }
    let mut values = Vec::with_capacity(LENGTH);
    for (place, c) in signs.iter().enumerate() {
        values.push(value(*c).ok_or(CodeProblem::Sign(*c, place + 1))?);
    }
    if values.len() != LENGTH {
        return Err(CodeProblem::Length(values.len()));
    }
    if weighted(&values) != 0 {
        return Err(CodeProblem::Check);
    }
    Ok(ReturnCode(values.into_iter().map(sign).collect()))
}

/// The right codes one slip away from what was typed: one sign wrong, missing or too many, or two neighbours swapped.
/// Which of them were ever given, the file knows.
pub fn near(typed: &str) -> Vec<ReturnCode> {
    let signs: Vec<char> = typed.chars().filter(|c| !is_joint(*c)).map(|c| c.to_ascii_uppercase()).collect();
    if signs.len() + 1 < LENGTH || signs.len() > LENGTH + 1 {
        return Vec::new();
    }
    let mut found: Vec<ReturnCode> = edits(&signs).iter().filter_map(|one| check(one).ok()).collect();
    found.sort();
    found.dedup();
    found
}

/// Every text one edit away.
fn edits(signs: &[char]) -> Vec<String> {
    let mut all = Vec::new();
    for place in 0..=signs.len() {
        let (head, tail) = signs.split_at(place);
        let rest = tail.get(1..).unwrap_or_default();
        for other in ALPHABET.iter().map(|byte| char::from(*byte)) {
            all.push(head.iter().chain([&other]).chain(tail).collect());
            all.push(head.iter().chain([&other]).chain(rest).collect());
        }
        all.push(head.iter().chain(rest).collect());
        if let [a, b, rest @ ..] = tail {
            all.push(head.iter().chain([b, a]).chain(rest).collect());
        }
    }
    all
}

impl ReturnCode {
    /// The seven signs without a hyphen, as they are stored and searched.
    pub fn plain(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (head, tail) = self.0.split_at_checked(3).unwrap_or((&self.0, ""));
        write!(f, "{head}-{tail}")
    }
}

/// Sum of value × weight modulo 29; the weights run 7, 6, … from the left, so the check letter weighs 1.
fn weighted(values: &[u32]) -> u32 {
    values.iter().zip((1..=LENGTH as u32).rev()).map(|(v, w)| v * w).sum::<u32>() % BASE
}

fn sign(value: u32) -> char {
    ALPHABET.get(value as usize).map_or('2', |b| char::from(*b))
}

fn value(c: char) -> Option<u32> {
    let upper = c.to_ascii_uppercase();
    ALPHABET.iter().position(|b| char::from(*b) == upper).map(|i| i as u32)
}

/// Spaces and the many dashes a person or another program puts between groups.
fn is_joint(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> ReturnCode {
        generate([7; 16])
    }

    #[test]
    fn alphabet_has_29_different_signs_and_none_that_look_alike() {
        let mut signs = ALPHABET.to_vec();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), 29);
        assert!(!ALPHABET.iter().any(|b| b"0O1ILUZ".contains(b)));
        assert_eq!(u128::from(BASE).pow(RANDOM as u32), POSSIBLE);
    }

    #[test]
    fn prints_in_two_groups_and_is_read_back_in_any_dress() {
        let code = sample();
        let shown = code.to_string();
        assert_eq!(shown.len(), 8);
        assert_eq!(shown.chars().nth(3), Some('-'));
        assert_eq!(check(&shown.to_lowercase()).unwrap(), code);
        assert_eq!(check(&format!(" {} ", code.plain())).unwrap(), code);
        assert_eq!(check(&shown.replace('-', " \u{2013} ")).unwrap(), code);
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(check("  - "), Err(CodeProblem::Empty));
        assert_eq!(check("K7Q"), Err(CodeProblem::Length(3)));
        assert_eq!(check("K7Q-4MXPP"), Err(CodeProblem::Length(8)));
        assert_eq!(check("K7O-4MXP"), Err(CodeProblem::Sign('O', 3)));
        assert_eq!(check("é"), Err(CodeProblem::Sign('é', 1)));
    }

    #[test]
    fn every_problem_has_a_sentence_in_both_languages() {
        for p in [CodeProblem::Empty, CodeProblem::Length(3), CodeProblem::Sign('O', 3), CodeProblem::Check] {
            assert_ne!(p.sentence(Lang::Id), p.sentence(Lang::En));
        }
    }

    #[test]
    fn a_slip_leads_back_to_the_code() {
        let code = sample();
        let plain = code.plain().to_owned();
        let mut swapped: Vec<char> = plain.chars().collect();
        swapped.swap(2, 3);
        let swapped: String = swapped.into_iter().collect();
        for typed in [swapped, plain[1..].to_owned(), format!("{plain}K"), plain.replacen(&plain[..1], "O", 1)] {
            assert!(near(&typed).contains(&code), "{typed}");
        }
        assert!(near("K7").is_empty() && near("").is_empty());
    }

    proptest! {
        #[test]
        fn every_made_code_is_right(entropy: [u8; 16]) {
            let code = generate(entropy);
            prop_assert_eq!(check(code.plain()).unwrap(), code);
        }

        #[test]
        fn every_single_wrong_sign_is_caught(entropy: [u8; 16]) {
            let code = generate(entropy).plain().as_bytes().to_vec();
            for place in 0..LENGTH {
                for other in ALPHABET {
                    let mut wrong = code.clone();
                    if wrong[place] == *other { continue; }
                    wrong[place] = *other;
                    prop_assert_eq!(check(std::str::from_utf8(&wrong).unwrap()), Err(CodeProblem::Check));
                }
            }
        }

        #[test]
        fn every_swap_of_neighbours_is_caught(entropy: [u8; 16]) {
            let code = generate(entropy).plain().as_bytes().to_vec();
            for place in 0..LENGTH - 1 {
                let mut wrong = code.clone();
                if wrong[place] == wrong[place + 1] { continue; }
                wrong.swap(place, place + 1);
                prop_assert_eq!(check(std::str::from_utf8(&wrong).unwrap()), Err(CodeProblem::Check));
            }
        }

        #[test]
        fn anything_typed_gets_an_answer(typed: String) {
            let _ = check(&typed);
        }
    }
}
