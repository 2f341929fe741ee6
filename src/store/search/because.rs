//! Why something was found, exactly: which typed word met which stored word, and how.
//!
//! "Nama persis" is said only when nothing was typed that the name has not, and the name has nothing that was not typed.

use super::rank::Fit;
use crate::words::{Lang, search as w};

/// What decided, gathered while a name is judged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Because {
    /// Typed words that met a word of the name.
    named: Vec<String>,
    /// Typed words that met the place.
    placed: Vec<String>,
    /// Typed words that met nothing.
    missing: Vec<String>,
    /// The weakest meeting in the name: how, typed, stored.
    weakest: Option<(Fit, String, String)>,
    /// The name has words that were not typed.
    pub(super) more: bool,
}

impl Because {
    /// A typed word met this word of the name.
    pub(super) fn name(&mut self, fit: Fit, typed: &str, stored: &str) {
        self.named.push(typed.to_owned());
        // Two words typed for one are shown together.
        match &mut self.weakest {
            Some((Fit::Joined, both, word)) if fit == Fit::Joined && word == stored => {
                *both = format!("{both} {typed}")
            }
            Some((worst, ..)) if *worst >= fit => {}
            weakest => *weakest = Some((fit, typed.to_owned(), stored.to_owned())),
        }
    }

    /// A typed word met a word of the place.
    pub(super) fn place(&mut self, fit: Fit, typed: &str, stored: &str) {
        self.placed.push(capital(stored));
        if fit >= Fit::Slip && self.weakest.as_ref().is_none_or(|(worst, ..)| *worst < fit) {
            self.weakest = Some((fit, typed.to_owned(), stored.to_owned()));
        }
    }

    /// A typed word met nothing.
    pub(super) fn miss(&mut self, typed: &str) {
        self.missing.push(typed.to_owned());
    }

    /// One short phrase for the list.
    pub fn sentence(&self, lang: Lang) -> String {
        let words = |words: &[String]| words.join(" ");
        let Some((fit, typed, stored)) = &self.weakest else {
            return match self.placed.is_empty() {
                true => w::REASON_SIMILAR.get(lang).to_owned(),
                false => w::lives(&words(&self.placed), false, lang),
            };
        };
        let stored = capital(stored);
        match fit {
            _ if !self.missing.is_empty() => w::without(&words(&self.missing), lang),
            Fit::Far => w::slip(2, typed, &stored, lang),
            Fit::Slip => w::slip(1, typed, &stored, lang),
            Fit::Inside => w::inside(typed, &stored, lang),
            Fit::Spelling | Fit::SpellingStart | Fit::Joined => w::spelling(typed, &stored, lang),
            _ if !self.placed.is_empty() => w::lives(&words(&self.placed), true, lang),
            Fit::Start => w::begins(&words(&self.named), lang),
            Fit::Exact if self.more => w::holds(&words(&self.named), lang),
            Fit::Exact => w::REASON_EXACT.get(lang).to_owned(),
        }
    }
}

/// Stored words are folded; a name is shown with its capital.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(make: impl FnOnce(&mut Because)) -> String {
        let mut because = Because::default();
        make(&mut because);
        because.sentence(Lang::Id)
    }

    #[test]
    fn exact_is_said_only_when_the_name_has_no_other_word() {
        assert_eq!(said(|b| b.name(Fit::Exact, "siti", "siti")), "nama persis");
        let more = said(|b| {
            b.name(Fit::Exact, "siti", "siti");
            b.more = true;
        });
        assert_eq!(more, "nama memuat \"siti\"");
    }

    #[test]
    fn the_weakest_word_is_the_reason() {
        let slip = said(|b| {
            b.name(Fit::Exact, "siti", "siti");
            b.name(Fit::Slip, "aminh", "aminah");
        });
        assert_eq!(slip, "salah ketik 1 huruf: aminh → Aminah");
        assert_eq!(said(|b| b.name(Fit::Spelling, "mohd", "muhammad")), "ejaan lain: mohd → Muhammad");
        assert_eq!(said(|b| b.name(Fit::Inside, "runnisa", "khairunnisa")), "\"runnisa\" di dalam Khairunnisa");
        assert_eq!(said(|b| b.name(Fit::Start, "zai", "zainal")), "awal nama \"zai\"");
    }

    #[test]
    fn two_typed_words_for_one_stand_together() {
        let joined = said(|b| {
            b.name(Fit::Joined, "nur", "nurhayati");
            b.name(Fit::Joined, "hayati", "nurhayati");
        });
        assert_eq!(joined, "ejaan lain: nur hayati → Nurhayati");
    }

    #[test]
    fn places_and_missing_words_are_named() {
        assert_eq!(said(|b| b.place(Fit::Exact, "lampulo", "lampulo")), "tempat tinggal Lampulo");
        let both = said(|b| {
            b.name(Fit::Exact, "aminah", "aminah");
            b.place(Fit::Exact, "lampulo", "lampulo");
        });
        assert_eq!(both, "nama, dan tempat Lampulo");
        let missing = said(|b| {
            b.name(Fit::Exact, "cut", "cut");
            b.miss("nyak");
        });
        assert_eq!(missing, "mirip; tanpa \"nyak\"");
        assert_eq!(said(|_| ()), "mirip");
    }
}
