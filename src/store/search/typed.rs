//! What was typed, taken apart into words that can be looked up.

use crate::domain::fold::{digits, fold, name_prefix_keys, name_words};

use super::doc::LONGEST_WORD;

/// The most words of one query that are looked at.
const MOST_WORDS: usize = 8;

/// The fewest digits that are looked up as a number.
pub(super) const FEWEST_DIGITS: usize = 3;

/// One typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// Lower case without accents.
    pub raw: String,
    /// Spelling-family key, abbreviations written out.
    pub key: String,
    /// Beginnings of keys that a word beginning like this can have.
    pub starts: Vec<String>,
}

/// A query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Query {
    /// Nothing to look for.
    Empty,
    /// Digits of a NIK, a family card or a phone number.
    Number(String),
    /// Words of a name, a gampong; digits beside them narrow the result to NIKs, birth years, phones that hold them.
    Words { words: Vec<Typed>, digits: Vec<String> },
}

impl Typed {
    fn new(raw: &str, key: &str) -> Typed {
        let cut = |word: &str| word.chars().take(LONGEST_WORD).collect::<String>();
        let raw = cut(raw);
        let mut starts = name_prefix_keys(&raw);
        // `qqqqqqq` has the key `k`: half of what was typed must be left, or it would fit everybody.
        starts.retain(|start| 2 * start.chars().count() >= raw.chars().count());
        Typed { key: cut(key), starts, raw }
    }
}

impl Query {
    /// Takes a typed line apart.
    pub fn of(text: &str) -> Query {
        let text: String = text.chars().take(256).collect();
        if let Some(number) = number(&text) {
            return Query::Number(number);
        }
        let (figures, names): (Vec<_>, Vec<_>) =
            name_words(&text).into_iter().filter(|w| !w.raw.is_empty()).partition(|w| is_digits(&w.raw));
        let named = |title: bool| names.iter().filter(move |w| !w.key.is_empty() && (title || !w.droppable));
        let mut words: Vec<Typed> = named(false).take(MOST_WORDS).map(|w| Typed::new(&w.raw, &w.key)).collect();
        if words.is_empty() {
            words = named(true).take(MOST_WORDS).map(|w| Typed::new(&w.raw, &w.key)).collect();
        }
        let digits: Vec<String> = figures.into_iter().map(|w| w.raw).collect();
        match (words.is_empty(), digits.is_empty()) {
            (true, true) => Query::Empty,
            (true, false) => Query::Number(digits.concat()),
            (false, _) => Query::Words { words, digits },
        }
    }
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A line of digits with nothing between them but spaces, dots, dashes and a plus in front.
fn number(text: &str) -> Option<String> {
    let plain = text.trim();
    let only = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '/'));
    let number = digits(plain);
    (only && number.len() >= FEWEST_DIGITS).then_some(number)
}

/// A typed line folded, for comparing whole names.
pub(super) fn folded(text: &str) -> String {
    fold(&text.chars().take(256).collect::<String>())
}

#[cfg(test)]
#[allow(clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn raws(text: &str) -> Vec<String> {
        match Query::of(text) {
            Query::Words { words, .. } => words.into_iter().map(|w| w.raw).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn digits_in_any_grouping_are_a_number() {
        for text in ["1171 0412 9501 0001", "1171.0412.9501.0001", " 1171041295010001 "] {
            assert_eq!(Query::of(text), Query::Number("1171041295010001".into()));
        }
        assert_eq!(Query::of("+62 812"), Query::Number("62812".into()));
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(Query::of("  . "), Query::Empty);
        assert_eq!(Query::of(""), Query::Empty);
        assert_eq!(Query::of("\u{202e}\u{200b}"), Query::Empty);
    }

    #[test]
    fn titles_are_left_out_unless_they_are_all_there_is() {
        assert_eq!(raws("Hj. Cut binti Hasan"), ["cut", "hasan"]);
        assert_eq!(raws("haji"), ["haji"]);
    }

    #[test]
    fn a_run_of_one_letter_is_not_the_beginning_of_everything() {
        let Query::Words { words, .. } = Query::of("qqqqqqq") else { panic!() };
        assert!(words[0].starts.is_empty());
    }

    #[test]
    fn digits_beside_words_narrow() {
        let Query::Words { words, digits } = Query::of("aminah 1960") else { panic!() };
        assert_eq!((words.len(), digits), (1, vec!["1960".to_owned()]));
    }

    #[test]
    fn an_endless_query_is_cut() {
        assert!(raws(&"abc ".repeat(5_000)).len() <= MOST_WORDS);
        assert!(raws(&"a".repeat(10_000))[0].len() <= LONGEST_WORD);
    }
}
