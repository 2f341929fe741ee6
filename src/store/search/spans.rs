//! Highlights: which letters of the shown name were typed, as ranges of characters.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::domain::fold::fold;

/// A range of characters (not bytes, not columns): from, and one past the last.
pub type Span = (usize, usize);

/// Words of a shown text: character range, folded.
fn words(text: &str) -> Vec<(usize, usize, String)> {
    let letters: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut start = 0;
    for (at, letter) in letters.iter().copied().chain([' ']).enumerate() {
        let inside = letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '‘' | '`' | 'ʼ');
        if inside {
            continue;
        }
        if at > start {
            let word: String = letters.iter().skip(start).take(at - start).collect();
            out.push((start, at, fold(&word)));
        }
        start = at + 1;
    }
    out
}

/// Ranges of `shown` that answer the typed words (folded). A word hit at its beginning is marked that far; a slip or
/// another spelling marks the letters that are in it.
pub fn highlight(shown: &str, typed: &[&str]) -> Vec<Span> {
    let matcher = SkimMatcherV2::default().ignore_case();
    let words = words(shown);
    let mut spans: Vec<Span> = Vec::new();
    for want in typed {
        let whole = words.iter().find(|(.., word)| word == want);
        let begun = || words.iter().find(|(.., word)| word.starts_with(want));
        let held = || words.iter().find(|(.., word)| want.len() > 2 && word.contains(want));
        if let Some((from, to, word)) = whole.or_else(begun).or_else(held) {
            let skipped = word.find(want).map_or(0, |byte| word.chars().count().min(byte));
            spans.push((from + skipped, (from + skipped + want.chars().count()).min(*to)));
        } else if let Some(near) = nearest(&words, want) {
            spans.extend(letters_in(&matcher, near, want));
        }
    }
    merge(spans)
}

/// The word most like the typed one, if it is like it at all.
fn nearest<'a>(words: &'a [(usize, usize, String)], want: &str) -> Option<&'a (usize, usize, String)> {
    let like = |word: &str| strsim::jaro_winkler(word, want);
    let best = words.iter().max_by(|a, b| like(&a.2).total_cmp(&like(&b.2)))?;
    (like(&best.2) > 0.75).then_some(best)
}

/// The typed letters inside a word; the whole word where they do not stand in order.
fn letters_in(matcher: &SkimMatcherV2, word: &(usize, usize, String), want: &str) -> Vec<Span> {
    let (from, to, text) = word;
    match matcher.fuzzy_indices(text, want) {
        Some((_, places)) if to - from == text.chars().count() => {
            places.into_iter().map(|at| (from + at, from + at + 1)).collect()
        }
        _ => vec![(*from, *to)],
    }
}

/// Sorted, touching ranges joined.
fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut out: Vec<Span> = Vec::new();
    for (from, to) in spans {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_whole_words_and_slips_are_marked() {
        assert_eq!(highlight("Siti Aminah", &["ami", "siti"]), [(0, 4), (5, 8)]);
        assert_eq!(highlight("Siti Aminah", &["amnah"]), [(5, 7), (8, 11)]);
        assert_eq!(highlight("Siti Aminah", &["aimnah"]), [(5, 11)]);
        assert_eq!(highlight("Maghfirah", &["ghfir"]), [(2, 7)]);
    }

    #[test]
    fn ranges_count_characters_not_bytes() {
        assert_eq!(highlight("Tjoet Nja’ Dhiën Aminah", &["aminah"]), [(17, 23)]);
    }

    #[test]
    fn what_is_not_there_is_not_marked() {
        assert!(highlight("Siti Aminah", &["bukhari"]).is_empty());
        assert!(highlight("", &["a"]).is_empty());
    }
}
