//! The searchable text of one person: what the index holds and what ranking compares.
//!
//! Odd: a word is kept twice, as written (`words`) and as spelling-family key (`tokens`), position by position, because
//! an exact hit must rank above a merely similar spelling.

use crate::domain::fold::{self, fold_name, name_words};

/// First letter of the token that stands for the whole name. A digit, so that no typed word runs into it.
const WHOLE: char = '0';

/// The longest word kept, in letters; longer ones are cut. No name needs more, and a pasted page cannot swell the index.
pub(super) const LONGEST_WORD: usize = 32;

/// The most words of one name or place that are kept.
const MOST_WORDS: usize = 16;

/// The stored text of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doc {
    /// Keys, for the text index.
    pub tokens: String,
    /// Words as written, for ranking.
    pub words: String,
}

/// A word of the vocabulary: as written, and its key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub raw: String,
    pub key: String,
}

/// The words of a name that a search may start from, abbreviations written out; cut to a sane number and length.
pub(super) fn split_name(name: &str) -> Vec<(Word, bool)> {
    let words = name_words(name).into_iter().filter(|word| !word.raw.is_empty() && !word.key.is_empty());
    words.take(MOST_WORDS).map(|word| (Word { raw: cut(&word.raw), key: cut(&word.key) }, word.droppable)).collect()
}

/// The words of a place.
pub(super) fn split_place(place: &str) -> Vec<Word> {
    let words = fold::words(place).into_iter().take(MOST_WORDS);
    words.map(|raw| Word { key: cut(&fold_name(&raw)), raw: cut(&raw) }).filter(|word| !word.key.is_empty()).collect()
}

fn cut(word: &str) -> String {
    word.chars().take(LONGEST_WORD).collect()
}

/// The token of a whole name: all keys without titles, sorted, in one piece.
pub(super) fn whole_name(words: &[(Word, bool)]) -> String {
    let mut keys: Vec<&str> = words.iter().filter(|(_, title)| !title).map(|(word, _)| word.key.as_str()).collect();
    keys.sort_unstable();
    let mut token = String::from(WHOLE);
    keys.iter().for_each(|key| token.push_str(key));
    token
}

impl Doc {
    /// Text of a person with this name, living at this place (gampong, kecamatan or words).
    pub fn of(name: &str, place: &str) -> Doc {
        let (name, place) = (split_name(name), split_place(place));
        let mut tokens: Vec<&str> = name.iter().map(|(word, _)| word.key.as_str()).collect();
        let whole = whole_name(&name);
        tokens.push(&whole);
        tokens.extend(place.iter().map(|word| word.key.as_str()));
        let titled = |(word, title): &(Word, bool)| if *title { format!("{}.", word.raw) } else { word.raw.clone() };
        let mut words: Vec<String> = name.iter().map(titled).collect();
        words.push("|".into());
        words.extend(place.iter().map(|word| word.raw.clone()));
        Doc { tokens: tokens.join(" "), words: words.join(" ") }
    }

    /// The text of somebody whom no word finds.
    pub fn silent() -> Doc {
        Doc { tokens: String::new(), words: "|".into() }
    }

    /// The vocabulary words in it, each once.
    pub fn vocabulary(&self) -> Vec<Word> {
        let view = View::of(&self.tokens, &self.words);
        let mut words: Vec<Word> =
            view.name.iter().chain(&view.place).map(|w| Word { raw: w.raw.into(), key: w.key.into() }).collect();
        words.sort();
        words.dedup();
        words
    }
}

/// One word of a [`View`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen<'a> {
    pub raw: &'a str,
    pub key: &'a str,
    pub title: bool,
}

/// A stored text, taken apart again without copying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct View<'a> {
    pub name: Vec<Seen<'a>>,
    pub place: Vec<Seen<'a>>,
}

impl<'a> View<'a> {
    /// Takes both stored texts apart. A damaged row gives fewer words, never a panic.
    pub fn of(tokens: &'a str, words: &'a str) -> View<'a> {
        let mut keys = tokens.split(' ');
        let (mut name, mut place) = (Vec::with_capacity(6), Vec::with_capacity(4));
        let mut in_name = true;
        for raw in words.split(' ').filter(|raw| !raw.is_empty()) {
            let Some(key) = keys.next() else { break };
            if raw == "|" {
                in_name = false;
                continue;
            }
            let bare = raw.strip_suffix('.');
            let seen = Seen { raw: bare.unwrap_or(raw), key, title: bare.is_some() };
            if in_name { name.push(seen) } else { place.push(seen) }
        }
        View { name, place }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_apart_as_it_was_put_together() {
        let doc = Doc::of("Hj. Cut Meutia binti Hasan", "Ulee Lheue");
        assert_eq!(doc.words, "hj. cut meutia binti. hasan | ulee lheue");
        let view = View::of(&doc.tokens, &doc.words);
        assert_eq!(view.name.iter().map(|w| w.raw).collect::<Vec<_>>(), ["hj", "cut", "meutia", "binti", "hasan"]);
        assert!(view.name[0].title && !view.name[1].title);
        assert_eq!(view.place.len(), 2);
        assert_eq!(view.place[1].key, fold_name("lheue"));
    }

    #[test]
    fn the_whole_name_has_one_token_in_any_order_without_titles() {
        let token = |name: &str| whole_name(&split_name(name));
        assert_eq!(token("Siti Aminah"), token("Aminah Siti"));
        assert_eq!(token("H. Moehammad Ali"), token("Ali Muhammad"));
        assert_ne!(token("Siti Aminah"), token("Siti Aminah Sari"));
    }

    #[test]
    fn abbreviations_meet_the_written_out_name() {
        assert!(Doc::of("M. Ali", "").tokens.starts_with(&fold_name("muhammad")));
    }

    #[test]
    fn endless_text_is_cut() {
        let doc = Doc::of(&"a".repeat(10_000), &"b ".repeat(10_000));
        assert!(doc.tokens.len() < 200);
        assert_eq!(View::of(&doc.tokens, &doc.words).place.len(), MOST_WORDS);
    }

    #[test]
    fn a_damaged_row_gives_fewer_words() {
        assert_eq!(View::of("a", "a b c").name.len(), 1);
        assert!(View::of("", "").name.is_empty());
    }

    #[test]
    fn a_name_of_signs_has_no_words_and_no_trouble() {
        assert_eq!(Doc::of("???", "").words, "|");
        assert!(Doc::of("???", "").vocabulary().is_empty());
    }
}
