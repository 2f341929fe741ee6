//! Small lists (members, destinations, regions): compared in memory, word by word.

use super::everything::Sure;
use super::hit::{Hit, Kind};
use super::rank::Reason;
use super::spans::highlight;
use super::typed::folded;
use crate::domain::fold::fold_name;

/// A thing of a small list with every text it may be called by.
pub(super) struct Listed {
    pub kind: Kind,
    pub key: String,
    pub title: String,
    pub detail: String,
    /// Aliases, spellings, area, decree.
    pub also: Vec<String>,
}

/// Letters a typed word must have before a slip or an inside hit counts.
const LONG: usize = 4;

/// Points (0 to 100) and reason of one typed word against one word of a text.
fn fit(typed: &str, typed_key: &str, word: &str) -> Option<(i64, Reason)> {
    if word == typed {
        return Some((100, Reason::Exact));
    }
    if word.starts_with(typed) {
        return Some((84, Reason::Start));
    }
    let key = fold_name(word);
    // A run of one letter folds to that letter: half of what was typed must be left.
    if key == typed_key && 2 * key.len() >= typed.len() {
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
fn judge(words: &[(String, String)], text: &str) -> Option<(i64, Reason)> {
    let text = folded(text);
    let parts: Vec<&str> = text.split(' ').collect();
    let (mut sum, mut worst) = (0, (100, Reason::Exact));
    for (typed, key) in words {
        let best = parts.iter().filter_map(|part| fit(typed, key, part)).max_by_key(|(points, _)| *points)?;
        sum += best.0;
        worst = if best.0 < worst.0 { best } else { worst };
    }
    // A text that says little more than what was typed comes first.
    let extra = parts.len().saturating_sub(words.len()).min(5) as i64;
    Some((sum / words.len().max(1) as i64 - extra, worst.1))
}

/// The things that answer the line, best first.
pub(super) fn rank(list: Vec<Listed>, line: &str, limit: usize) -> Vec<Sure> {
    let folded = folded(line);
    let words: Vec<(String, String)> =
        folded.split(' ').filter(|word| !word.is_empty()).map(|word| (word.to_owned(), fold_name(word))).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let typed: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    let mut hits: Vec<Sure> = list.into_iter().filter_map(|one| hit(one, &words, &typed)).collect();
    hits.sort_by(|a, b| b.sure.cmp(&a.sure).then_with(|| a.hit.title.cmp(&b.hit.title)));
    hits.truncate(limit);
    hits
}

fn hit(one: Listed, words: &[(String, String)], typed: &[&str]) -> Option<Sure> {
    let own = judge(words, &one.title);
    let other = one.also.iter().filter_map(|text| judge(words, text)).max_by_key(|(points, _)| *points);
    let both = || {
        judge(words, &format!("{} {}", one.title, one.also.join(" "))).map(|(points, _)| (points - 10, Reason::Similar))
    };
    let (sure, reason) = own.or_else(|| other.map(|(points, reason)| (points - 4, reason))).or_else(both)?;
    let spans = highlight(&one.title, typed);
    let Listed { kind, key, title, detail, .. } = one;
    Some(Sure { hit: Hit { kind, key, title, detail, reason: String::new(), spans }, why: reason, sure })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn list() -> Vec<Listed> {
        let one = |title: &str, also: &str| Listed {
            kind: Kind::Region,
            key: title.into(),
            title: title.into(),
            detail: String::new(),
            also: vec![also.into()],
        };
        vec![one("Lampulo", ""), one("Ulee Lheue", "Olele"), one("Lampaseh Kota", ""), one("Kuta Alam", "")]
    }

    fn titles(line: &str) -> Vec<String> {
        rank(list(), line, 10).into_iter().map(|one| one.hit.title).collect()
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
