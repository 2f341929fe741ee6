//! Citizens' words find procedures.
//!
//! Fifty-three procedures are few, but people name them in a thousand ways: single words, beginnings of words, whole
//! sentences, old names of programmes, coarse words, slips of the finger. So the search is in memory and generous on the
//! *vocabulary*: each typed word is widened to the known words it may mean ([`expand`]), each widening has a weight, and
//! rare words, titles and whole phrases count most ([`score`]). Words nobody knows do not spoil a hit, and words nobody
//! knows alone find nothing.
//!
//! Coarse and outdated words find like all others and are never given back: a hit then shows its title only.

mod build;
mod expand;
mod plain;
mod score;
mod stem;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::content::Content;

/// Longest query that is looked at, in words; what follows is ignored.
const MOST_WORDS: usize = 40;

/// One procedure that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which procedure.
    pub slug: String,
    /// How well it fits; comparable only within one search.
    pub score: f32,
    /// The known phrase that fits best, to be shown as "cocok: …". Empty where the title says it all, or where the
    /// phrase is coarse or outdated.
    pub reason: String,
    /// Share of the typed words with a meaning of their own that the content knows, 0 to 1.
    pub known: f32,
    /// Known words that were meant where no whole phrase was, the surest first; coarse and outdated ones are left out.
    pub words: Vec<String>,
    /// Byte ranges of the title whose words were meant.
    pub title_spans: Vec<Range<usize>>,
}

/// Position of a procedure, a word form or a synonym in its list.
type Id = usize;

/// A known form of a word.
#[derive(Clone, Debug, Default)]
struct Form {
    text: String,
    /// Which letters it has, as bits: a cheap bound for the edit distance.
    letters: u32,
    /// How much finding it says; small for words in many procedures.
    rarity: f32,
    /// Procedure and weight of the best field it stands in.
    postings: Vec<(Id, f32)>,
    /// Synonym rows whose key is this one word.
    synonyms: Vec<Id>,
    /// Carries meaning of its own.
    content: bool,
    /// In how many known phrases it stands: the likelier continuation of a begun word stands in more.
    phrases: u16,
    /// Somebody says it: it stands in a title, keyword, phrase or synonym. Slips lead only to such words.
    said: bool,
    /// Only coarse or outdated phrases have it: it is never given back.
    hidden: bool,
}

/// A title, keyword or citizens' phrase.
#[derive(Clone, Debug)]
struct Known {
    words: Vec<Id>,
    /// Procedures it leads to, with a weight.
    docs: Vec<(Id, f32)>,
    text: String,
    /// May be given back.
    shown: bool,
}

/// A synonym row, ready to be applied.
#[derive(Clone, Debug)]
struct Same {
    /// Runs of words; between two runs any words may stand.
    key: Vec<Vec<Id>>,
    /// Each meaning: its words, each with all kin.
    meanings: Vec<Vec<Vec<(Id, f32)>>>,
    docs: Vec<Id>,
}

#[derive(Clone, Debug)]
struct Doc {
    slug: String,
    /// Words of the title with their place.
    title: Vec<(Range<usize>, Id)>,
    /// How often citizens ask for it, from 0 to 1, told by how many of their phrases mean it first.
    demand: f32,
}

/// The searchable vocabulary. Build it once; searching does not change it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    docs: Vec<Doc>,
    forms: Vec<Form>,
    by_text: BTreeMap<String, Id>,
    by_stem: BTreeMap<String, Vec<Id>>,
    known: Vec<Known>,
    same: Vec<Same>,
    /// Synonym rows of several words, by their first word.
    same_long: BTreeMap<Id, Vec<Id>>,
    /// Coarse or outdated single words.
    coarse: Vec<Id>,
}

impl Index {
    /// The index over shipped content alone.
    pub fn of(content: &Content) -> Index {
        Index::new(&content.procedures, &content.vocabulary, &content.synonyms)
    }

    /// The procedures that fit what was typed, best first, at most `limit`. The same text always gives the same list.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Hit> {
        let mut words = plain::plain_words(text);
        words.truncate(MOST_WORDS);
        let typing = !text.ends_with(char::is_whitespace);
        let slots = self.slots(&words, typing);
        let mut hits = self.rank(&slots, words.len());
        let known = self.known_share(&words, typing);
        hits.iter_mut().for_each(|hit| hit.known = known);
        hits.truncate(limit);
        hits
    }
}

#[cfg(test)]
mod tests;
