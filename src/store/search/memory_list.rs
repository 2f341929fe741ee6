//! Small lists (members, destinations, regions): compared in memory, word by word.

use super::everything::Sure;
use super::hit::{Hit, Kind};
use super::rank::Reason;
use super::spans::highlight;
use super::typed::folded;
use crate::domain::fold::fold_name;

/// Words of a text, each as folded and as its spelling family has it.
type Words = Vec<(String, String)>;

/// A thing of a small list with every text it may be called by. Folding costs more than comparing, so it is done once,
/// when the list is read, and not at every key.
pub(super) struct Listed {
    kind: Kind,
    key: String,
    title: String,
    detail: String,
    own: Words,
    also: Vec<Words>,
    all: Words,
}

impl Listed {
    /// A thing with its other names: aliases, spellings, area, decree.
    pub fn new(kind: Kind, key: String, title: String, detail: String, also: &[String]) -> Listed {
        let own = words_of(&title);
        let also: Vec<Words> = also.iter().map(|text| words_of(text)).collect();
        let all = own.iter().chain(also.iter().flatten()).cloned().collect();
        Listed { kind, key, title, detail, own, also, all }
    }
}

fn words_of(text: &str) -> Words {
    folded(text).split(' ').filter(|word| !word.is_empty()).map(|word| (word.to_owned(), fold_name(word))).collect()
}

/// Letters a typed word must have before a slip or an inside hit counts.
const LONG: usize = 4;

/// Points (0 to 100) and reason of one typed word against one word of a text.
fn fit((typed, typed_key): (&str, &str), (word, key): &(String, String)) -> Option<(i64, Reason)> {
    if word == typed {
        return Some((100, Reason::Exact));
    }
    if word.starts_with(typed) {
        return Some((84, Reason::Start));
    }
    // A run of one letter folds to that letter: half of what was typed must be left.
    if *key == typed_key && 2 * key.len() >= typed.len() {
        return Some((90, Reason::Spelling));
    }
    if typed.chars().count() < LONG {
        return None;
    }
    if typed_key.chars().count() >= LONG && key.starts_with(typed_key) {
        return Some((76, Reason::Spelling));
    }
    if strsim::osa_distance(typed, word) == 1 {
        return Some((64, Reason::Slip));
    }
    word.contains(typed).then_some((50, Reason::Similar))
}

/// How well a text answers the whole line; none when a typed word is not in it.
fn judge(words: &[(String, String)], parts: &[(String, String)]) -> Option<(i64, Reason)> {
    let (mut sum, mut worst) = (0, (100, Reason::Exact));
    for (typed, key) in words {
        let best = parts.iter().filter_map(|part| fit((typed, key), part)).max_by_key(|(points, _)| *points)?;
        sum += best.0;
        worst = if best.0 < worst.0 { best } else { worst };
    }
    // A text that says little more than what was typed comes first.
    let extra = parts.len().saturating_sub(words.len()).min(5) as i64;
    Some((sum / words.len().max(1) as i64 - extra, worst.1))
}

/// The things that answer the line, best first.
pub(super) fn rank(list: &[Listed], line: &str, limit: usize) -> Vec<Sure> {
    let words = words_of(line);
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(&Listed, i64, Reason)> = list.iter().filter_map(|one| judged(one, &words)).collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.title.cmp(&b.0.title)));
    let typed: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    found.into_iter().take(limit).map(|(one, sure, why)| hit(one, sure, why, &typed)).collect()
}

fn judged<'a>(one: &'a Listed, words: &[(String, String)]) -> Option<(&'a Listed, i64, Reason)> {
    let own = judge(words, &one.own);
    let other = || one.also.iter().filter_map(|text| judge(words, text)).max_by_key(|(points, _)| *points);
    let all = || judge(words, &one.all).map(|(points, _)| (points - 10, Reason::Similar));
    let best = own.or_else(|| other().map(|(points, reason)| (points - 4, reason))).or_else(all);
    best.map(|(sure, reason)| (one, sure, reason))
}

fn hit(one: &Listed, sure: i64, why: Reason, typed: &[&str]) -> Sure {
    let spans = highlight(&one.title, typed);
    let (kind, key, title) = (one.kind, one.key.clone(), one.title.clone());
    Sure { hit: Hit { kind, key, title, detail: one.detail.clone(), reason: String::new(), spans }, why, sure }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn list() -> Vec<Listed> {
        let one = |title: &str, also: &str| {
            Listed::new(Kind::Region, title.into(), title.into(), String::new(), &[also.into()])
        };
        vec![one("Lampulo", ""), one("Ulee Lheue", "Olele"), one("Lampaseh Kota", ""), one("Kuta Alam", "")]
    }

    fn titles(line: &str) -> Vec<String> {
        rank(&list(), line, 10).into_iter().map(|one| one.hit.title).collect()
    }

    #[test]
    fn beginnings_spellings_slips_and_aliases_are_found() {
        assert_eq!(titles("lamp"), ["Lampulo", "Lampaseh Kota"]);
        assert_eq!(titles("lampullo"), ["Lampulo"]);
        assert_eq!(titles("lampluo"), ["Lampulo"]);
        assert_eq!(titles("olele"), ["Ulee Lheue"]);
        assert_eq!(titles("alam kuta"), ["Kuta Alam"]);
    }

    #[test]
    fn nothing_typed_and_nothing_like_it_find_nothing() {
        assert!(titles("").is_empty());
        assert!(titles("zzz").is_empty());
    }
}
