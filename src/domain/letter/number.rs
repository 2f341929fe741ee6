//! The pattern of letter numbers, for example `460/{nomor}/{tahun}`.
//!
//! The pattern is office data; this module reads it, says what is wrong with it, and fills it in. Counting belongs to
//! the store: numbers have no gaps and are never used twice, so a pattern without `{nomor}` is refused, and a pattern
//! without `{tahun}` must not start again at 1 in January ([`NumberPattern::restarts_each_year`]).

use crate::words::{Lang, paper as words};

/// The pattern a new office starts with.
pub const DEFAULT: &str = "460/{nomor}/{tahun}";
/// Longest pattern, in letters; a number has to fit on one line of a letter.
pub const LONGEST: usize = 60;
/// Most digits a padded number may have (`{nomor:09}`).
pub const WIDEST: usize = 9;

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
/// The names between braces, as the sentences list them.
pub const PLACEHOLDERS: &str = "{nomor}, {nomor:03}, {tahun}, {bulan}, {bulan_romawi}, {klasifikasi}";

/// A pattern that was read and found complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberPattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// Least number of digits, 0 for as many as needed.
    Counter(usize),
    Year,
    Month,
    RomanMonth,
    Classification,
}

/// What one number is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberParts<'a> {
    /// Running number, from 1, counted by the store.
    pub counter: u64,
    /// Year of the letter.
    pub year: i32,
    /// Month of the letter, from 1.
    pub month: u32,
    /// Classification code, for example `460`; empty if none was chosen.
    pub classification: &'a str,
}

/// What is wrong with a pattern, or why a number could not be made from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// The pattern is empty.
    Empty,
    /// Longer than [`LONGEST`]; the length found.
    TooLong(usize),
    /// No `{nomor}`: all letters would have the same number.
    NoCounter,
    /// `{nomor}` more than once.
    TwoCounters,
    /// A name between braces that is not known.
    Unknown(String),
    /// `{` without `}`, or `}` without `{`; place counted from 1.
    Brace(usize),
    /// `{nomor:…}` with something other than 1 to 9 digits.
    Width(String),
    /// A control character or line break; place counted from 1.
    Control(usize),
    /// The pattern wants a classification and the letter has none.
    NoClassification,
    /// Counter 0 or a month outside 1…12: nothing a letter may carry.
    Impossible,
}

impl NumberProblem {
    /// The sentence for the clerk.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Empty => words::NUMBER_EMPTY.get(lang).to_owned(),
            Self::TooLong(found) => words::number_too_long(lang, LONGEST, *found),
            Self::NoCounter => words::NUMBER_NO_COUNTER.get(lang).to_owned(),
            Self::TwoCounters => words::NUMBER_TWO_COUNTERS.get(lang).to_owned(),
            Self::Unknown(name) => words::number_unknown(lang, name, PLACEHOLDERS),
            Self::Brace(place) => words::number_brace(lang, *place),
            Self::Width(found) => words::number_width(lang, found, WIDEST),
            Self::Control(place) => words::number_control(lang, *place),
            Self::NoClassification => words::NUMBER_NO_CLASSIFICATION.get(lang).to_owned(),
            Self::Impossible => words::NUMBER_IMPOSSIBLE.get(lang).to_owned(),
        }
    }
}

impl Default for NumberPattern {
    /// The same as parsing [`DEFAULT`]; a test holds the two together.
    fn default() -> Self {
        let text = |t: &str| Part::Text(t.to_owned());
        Self { parts: vec![text("460/"), Part::Counter(0), text("/"), Part::Year] }
    }
}

impl NumberPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(pattern: &str) -> Result<Self, NumberProblem> {
        let pattern = pattern.trim();
        check_text(pattern)?;
        let parts = split(pattern)?;
        match parts.iter().filter(|p| matches!(p, Part::Counter(_))).count() {
            0 => Err(NumberProblem::NoCounter),
            1 => Ok(Self { parts }),
            _ => Err(NumberProblem::TwoCounters),
        }
    }

    /// True if the year stands in the number, so that counting may begin at 1 each January.
    pub fn restarts_each_year(&self) -> bool {
        self.parts.contains(&Part::Year)
    }

    /// True if a letter needs a classification before it can get a number.
    pub fn needs_classification(&self) -> bool {
        self.parts.contains(&Part::Classification)
    }

    /// The finished number, for example `460/012/2026`.
    ///
    /// # Errors
    /// If the pattern wants a classification that is missing, or counter or month are impossible.
    pub fn render(&self, from: &NumberParts<'_>) -> Result<String, NumberProblem> {
        let month = (from.month as usize).checked_sub(1).and_then(|m| ROMAN.get(m));
        let (Some(roman), true) = (month, from.counter > 0) else { return Err(NumberProblem::Impossible) };
        let classification = from.classification.trim();
        if self.needs_classification() && classification.is_empty() {
            return Err(NumberProblem::NoClassification);
        }
        let one = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Counter(width) => format!("{:0width$}", from.counter),
            Part::Year => from.year.to_string(),
            Part::Month => format!("{:02}", from.month),
            Part::RomanMonth => (*roman).to_owned(),
            Part::Classification => classification.to_owned(),
        };
        Ok(self.parts.iter().map(one).collect())
    }
}

fn check_text(pattern: &str) -> Result<(), NumberProblem> {
    if pattern.is_empty() {
        return Err(NumberProblem::Empty);
    }
    let length = pattern.chars().count();
    if length > LONGEST {
        return Err(NumberProblem::TooLong(length));
    }
    match pattern.chars().position(char::is_control) {
        Some(at) => Err(NumberProblem::Control(at + 1)),
        None => Ok(()),
    }
}

fn split(pattern: &str) -> Result<Vec<Part>, NumberProblem> {
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut letters = pattern.chars().enumerate();
    while let Some((at, c)) = letters.next() {
        match c {
            '{' => {
                if !text.is_empty() {
                    parts.push(Part::Text(std::mem::take(&mut text)));
                }
                parts.push(placeholder(&name_until_brace(&mut letters, at)?)?);
            }
            '}' => return Err(NumberProblem::Brace(at + 1)),
            other => text.push(other),
        }
    }
    if !text.is_empty() {
        parts.push(Part::Text(text));
    }
    Ok(parts)
}

fn name_until_brace(letters: &mut impl Iterator<Item = (usize, char)>, open: usize) -> Result<String, NumberProblem> {
    let mut name = String::new();
    for (_, c) in letters {
        match c {
            '}' => return Ok(name),
            '{' => break,
            other => name.push(other),
        }
    }
    Err(NumberProblem::Brace(open + 1))
}

fn placeholder(name: &str) -> Result<Part, NumberProblem> {
    match name.trim() {
        "nomor" => Ok(Part::Counter(0)),
        "tahun" => Ok(Part::Year),
        "bulan" => Ok(Part::Month),
        "bulan_romawi" => Ok(Part::RomanMonth),
        "klasifikasi" => Ok(Part::Classification),
        other => match other.strip_prefix("nomor:") {
            Some(width) => width_of(width).map(Part::Counter),
            None => Err(NumberProblem::Unknown(other.to_owned())),
        },
    }
}

fn width_of(text: &str) -> Result<usize, NumberProblem> {
    match text.parse::<usize>() {
        Ok(width) if (1..=WIDEST).contains(&width) => Ok(width),
        _ => Err(NumberProblem::Width(text.to_owned())),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PARTS: NumberParts<'_> = NumberParts { counter: 12, year: 2026, month: 11, classification: "465.2" };

    fn made(pattern: &str) -> String {
        NumberPattern::parse(pattern).unwrap().render(&PARTS).unwrap()
    }

    fn problem(pattern: &str) -> NumberProblem {
        NumberPattern::parse(pattern).unwrap_err()
    }

    #[test]
    fn default_is_what_its_text_says() {
        assert_eq!(NumberPattern::parse(DEFAULT).unwrap(), NumberPattern::default());
        assert_eq!(made(DEFAULT), "460/12/2026");
    }

    #[test]
    fn every_placeholder_is_filled() {
        assert_eq!(made("{klasifikasi}/{nomor:04}/DS/{bulan_romawi}/{bulan}/{tahun}"), "465.2/0012/DS/XI/11/2026");
        assert_eq!(made(" {nomor:1} "), "12");
    }

    #[test]
    fn a_large_counter_is_never_cut() {
        let parts = NumberParts { counter: 123_456, ..PARTS };
        assert_eq!(NumberPattern::parse("{nomor:03}").unwrap().render(&parts).unwrap(), "123456");
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(problem("  "), NumberProblem::Empty);
        assert_eq!(problem("460/{tahun}"), NumberProblem::NoCounter);
        assert_eq!(problem("{nomor}{nomor:03}"), NumberProblem::TwoCounters);
        assert_eq!(problem("{nomer}"), NumberProblem::Unknown("nomer".into()));
        assert_eq!(problem("460/{nomor"), NumberProblem::Brace(5));
        assert_eq!(problem("460/nomor}"), NumberProblem::Brace(10));
        assert_eq!(problem("{no{mor}}"), NumberProblem::Brace(1));
        assert_eq!(problem("{nomor:99}"), NumberProblem::Width("99".into()));
        assert_eq!(problem("{nomor:x}"), NumberProblem::Width("x".into()));
        assert_eq!(problem("a\n{nomor}"), NumberProblem::Control(2));
        assert_eq!(problem(&"x".repeat(61)), NumberProblem::TooLong(61));
    }

    #[test]
    fn missing_classification_is_said_not_printed_empty() {
        let pattern = NumberPattern::parse("{klasifikasi}/{nomor}").unwrap();
        let parts = NumberParts { classification: " ", ..PARTS };
        assert_eq!(pattern.render(&parts), Err(NumberProblem::NoClassification));
    }

    #[test]
    fn impossible_counter_and_month_are_refused() {
        let pattern = NumberPattern::default();
        for bad in
            [NumberParts { counter: 0, ..PARTS }, NumberParts { month: 0, ..PARTS }, NumberParts { month: 13, ..PARTS }]
        {
            assert_eq!(pattern.render(&bad), Err(NumberProblem::Impossible));
        }
    }

    #[test]
    fn only_a_year_lets_counting_begin_again() {
        assert!(NumberPattern::default().restarts_each_year());
        assert!(!NumberPattern::parse("{nomor}/{bulan}").unwrap().restarts_each_year());
    }

    #[test]
    fn the_missing_counter_names_the_word_to_add() {
        assert!(NumberProblem::NoCounter.sentence(Lang::Id).contains("pola harus memuat {nomor}"));
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(pattern: String) {
            let _ = NumberPattern::parse(&pattern);
        }

        #[test]
        fn two_counters_never_give_one_number(a in 1u64..1_000_000, b in 1u64..1_000_000) {
            prop_assume!(a != b);
            let pattern = NumberPattern::parse("460/{nomor:03}/{tahun}").unwrap();
            let number = |counter| pattern.render(&NumberParts { counter, ..PARTS }).unwrap();
            prop_assert_ne!(number(a), number(b));
        }
    }
}
