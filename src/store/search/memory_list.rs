//! Small lists (members, destinations, regions): compared in memory, word by word.

use super::because::Because;
use super::everything::Sure;
use super::hit::{Hit, Kind};
use super::rank::{Fit, Reason};
use super::spans::highlight;
use super::typed::folded;
use crate::domain::fold::fold_name;
use crate::words::{Lang, search as w};

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
    also: Vec<(Also, String, Words)>,
    all: Words,
}

/// What another text of a thing is: it decides how a hit in it is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Also {
    /// Another name or spelling: said whole.
    Name,
    /// A code or number.
    Code,
    /// Work, role, area: the words that fit are said.
    Facts,
}

impl Listed {
    /// A thing with its other names: aliases, spellings, area, decree.
    pub fn new(kind: Kind, key: String, title: String, detail: String, also: &[(Also, String)]) -> Listed {
        let own = words_of(&title);
        let also: Vec<_> = also.iter().map(|(kind, text)| (*kind, text.clone(), words_of(text))).collect();
        let all = own.iter().chain(also.iter().flat_map(|(_, _, words)| words)).cloned().collect();
        Listed { kind, key, title, detail, own, also, all }
    }
}

fn words_of(text: &str) -> Words {
    folded(text).split(' ').filter(|word| !word.is_empty()).map(|word| (word.to_owned(), fold_name(word))).collect()
}

/// Letters a typed word must have before a slip or an inside hit counts.
const LONG: usize = 4;

/// Points (0 to 100) and kind of fit of one typed word against one word of a text.
fn fit((typed, typed_key): (&str, &str), (word, key): &(String, String)) -> Option<(i64, Fit)> {
    if word == typed {
        return Some((100, Fit::Exact));
    }
    if word.starts_with(typed) {
        return Some((84, Fit::Start));
    }
    // A run of one letter folds to that letter: half of what was typed must be left.
    if *key == typed_key && 2 * key.len() >= typed.len() {
        return Some((90, Fit::Spelling));
    }
    if typed.chars().count() < LONG {
        return None;
    }
    if typed_key.chars().count() >= LONG && key.starts_with(typed_key) {
        return Some((76, Fit::SpellingStart));
    }
    if strsim::osa_distance(typed, word) == 1 {
        return Some((64, Fit::Slip));
    }
    word.contains(typed).then_some((50, Fit::Inside))
}

/// A name that has more words than were typed is not the name itself: what citizens call a service comes before it.
const LONGER: i64 = 4;

/// How well a text answers the whole line, and why; none when a typed word is not in it.
fn judge<'a>(words: &[(String, String)], parts: &'a [(String, String)]) -> Option<(i64, Because, Vec<&'a str>)> {
    let (mut sum, mut because, mut met) = (0, Because::default(), Vec::new());
    for (typed, key) in words {
        let fits = parts.iter().filter_map(|part| fit((typed, key), part).map(|fit| (fit, part.0.as_str())));
        let ((points, how), word) = fits.max_by_key(|((points, _), _)| *points)?;
        sum += points;
        because.name(how, typed, word);
        met.push(word);
    }
    // A text that says little more than what was typed comes first.
    let extra = parts.len().saturating_sub(words.len()).min(5) as i64;
    because.more = extra > 0;
    let longer = if extra > 0 { LONGER } else { 0 };
    Some((sum / words.len().max(1) as i64 - extra - longer, because, met))
}

/// The things that answer the line, best first.
pub(super) fn rank(list: &[Listed], line: &str, limit: usize, lang: Lang) -> Vec<Sure> {
    let words = words_of(line);
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(&Listed, i64, String)> = list.iter().filter_map(|one| judged(one, &words, lang)).collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.title.cmp(&b.0.title)));
    let typed: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    found.into_iter().take(limit).map(|(one, sure, reason)| hit(one, sure, reason, &typed)).collect()
}

/// Judged by its own name, else by one of its other texts, else by all of them together.
fn judged<'a>(one: &'a Listed, words: &[(String, String)], lang: Lang) -> Option<(&'a Listed, i64, String)> {
    if let Some((points, because, _)) = judge(words, &one.own) {
        return Some((one, points, because.sentence(lang)));
    }
    let others = one.also.iter().filter_map(|(kind, text, parts)| Some((kind, text, judge(words, parts)?)));
    if let Some((kind, text, (points, _, met))) = others.max_by_key(|(_, _, (points, ..))| *points) {
        let reason = match kind {
            Also::Name => w::alias(text, lang),
            Also::Code => w::REASON_CODE.get(lang).to_owned(),
            Also::Facts => w::matched(&met.join(" "), lang),
        };
        return Some((one, points - 4, reason));
    }
    let (points, _, met) = judge(words, &one.all)?;
    Some((one, points - 10, w::matched(&met.join(" "), lang)))
}

fn hit(one: &Listed, sure: i64, reason: String, typed: &[&str]) -> Sure {
    let spans = highlight(&one.title, typed);
    let (kind, key, title) = (one.kind, one.key.clone(), one.title.clone());
    Sure { hit: Hit { kind, key, title, detail: one.detail.clone(), reason, spans }, why: Reason::Similar, sure }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn list() -> Vec<Listed> {
        let one = |title: &str, also: &str| {
            Listed::new(Kind::Region, title.into(), title.into(), String::new(), &[(Also::Name, also.into())])
        };
        vec![one("Lampulo", ""), one("Ulee Lheue", "Olele"), one("Lampaseh Kota", ""), one("Kuta Alam", "")]
    }

    fn titles(line: &str) -> Vec<String> {
        rank(&list(), line, 10, Lang::Id).into_iter().map(|one| one.hit.title).collect()
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
    fn the_reason_names_what_met() {
        let why = |line: &str| rank(&list(), line, 1, Lang::Id).remove(0).hit.reason;
        assert_eq!(why("lampulo"), "nama persis");
        assert_eq!(why("kuta"), "nama memuat \"kuta\"");
        assert_eq!(why("lampullo"), "ejaan lain: lampullo → Lampulo");
        assert_eq!(why("lampluo"), "salah ketik 1 huruf: lampluo → Lampulo");
        assert_eq!(why("olele"), "nama lain: Olele");
    }

    #[test]
    fn nothing_typed_and_nothing_like_it_find_nothing() {
        assert!(titles("").is_empty());
        assert!(titles("zzz").is_empty());
    }
}
