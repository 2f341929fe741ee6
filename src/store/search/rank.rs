//! Ranking: how well one stored text answers the typed words, and why.

use std::collections::HashMap;

use super::because::Because;
use super::doc::View;
use super::typed::Typed;
use crate::words::search as w;

crate::coded! {
    /// Why a person (or anything else) was found.
    Reason {
        /// The digits are its NIK, or the beginning of it.
        Nik = "nik", w::REASON_NIK;
        /// The digits are its family card, or the beginning of it.
        Kk = "kk", w::REASON_KK;
        /// The digits are a family card it had before, or the beginning of one.
        FormerKk = "kk_lama", w::REASON_FORMER_KK;
        /// The digits are its phone number, or the beginning of it.
        Phone = "telepon", w::REASON_PHONE;
        /// Letter number, return code or region code.
        Code = "kode", w::REASON_CODE;
        /// Every typed word is a whole word of the name, as written.
        Exact = "nama_persis", w::REASON_EXACT;
        /// Every typed word begins a word of the name.
        Start = "awal_nama", w::REASON_START;
        /// Another spelling of the same name.
        Spelling = "ejaan", w::REASON_SPELLING;
        /// One slip of the finger.
        Slip = "salah_ketik", w::REASON_SLIP;
        /// The gampong or place fits.
        Place = "gampong", w::REASON_PLACE;
        /// Similar, not all of it fits.
        Similar = "mirip", w::REASON_SIMILAR;
        /// What citizens call it.
        Phrase = "sebutan", w::REASON_PHRASE;
    }
}

/// How one typed word meets one stored word; best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Exact,
    Spelling,
    Start,
    SpellingStart,
    /// One of two typed words that are one stored word.
    Joined,
    Slip,
    Far,
    Inside,
}

impl Fit {
    /// Points: exact before beginning before spelling before slip; two weak hits never beat one more word that fits.
    fn points(self) -> i64 {
        match self {
            Fit::Exact => 100,
            Fit::Spelling => 94,
            Fit::Start => 84,
            Fit::SpellingStart => 78,
            Fit::Joined => 72,
            Fit::Slip => 66,
            Fit::Far => 46,
            Fit::Inside => 40,
        }
    }

    fn reason(self) -> Reason {
        match self {
            Fit::Exact => Reason::Exact,
            Fit::Start => Reason::Start,
            Fit::Spelling | Fit::SpellingStart | Fit::Joined => Reason::Spelling,
            Fit::Slip => Reason::Slip,
            Fit::Far | Fit::Inside => Reason::Similar,
        }
    }
}

/// A typed word and the vocabulary words it was found to be near.
pub(super) struct Wanted {
    pub typed: Typed,
    pub near: HashMap<String, Fit>,
}

impl Wanted {
    pub fn new(typed: Typed) -> Wanted {
        Wanted { typed, near: HashMap::new() }
    }

    /// Notes a near word; a better fit known before stays.
    pub fn note(&mut self, key: &str, fit: Fit) {
        self.near.entry(key.to_owned()).or_insert(fit);
    }

    fn fit(&self, raw: &str, key: &str) -> Option<Fit> {
        let typed = &self.typed;
        if raw == typed.raw {
            return Some(Fit::Exact);
        }
        if key == typed.key {
            return Some(Fit::Spelling);
        }
        if raw.starts_with(&typed.raw) {
            return Some(Fit::Start);
        }
        if typed.starts.iter().any(|start| key.starts_with(start.as_str())) {
            return Some(Fit::SpellingStart);
        }
        self.near.get(key).copied()
    }
}

/// The verdict on one candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub score: i64,
    pub reason: Reason,
    /// The same exactly: which word met which.
    pub because: Because,
    /// For each typed word, the position of the name word it met.
    pub met: Vec<Option<usize>>,
}

/// Points taken for a typed word that meets nothing: more than any extra word can win back.
const MISSING: i64 = 60;

/// Judges one candidate. Each stored word answers one typed word only, unless two typed words are
/// one stored word.
pub(super) fn judge(wanted: &[Wanted], view: &View<'_>) -> Verdict {
    let mut used = 0_u32;
    let because = Because::default();
    let mut verdict = Verdict { score: 0, reason: Reason::Exact, because, met: Vec::with_capacity(wanted.len()) };
    let (mut worst, mut placed, mut missing) = (Fit::Exact, false, false);
    for want in wanted {
        let named = best(want, view.name.iter().map(|w| (w.raw, w.key)), used);
        let place = best(want, view.place.iter().map(|w| (w.raw, w.key)), 0);
        match (named, place) {
            (Some((fit, at)), other) if other.is_none_or(|(better, _)| fit <= better) => {
                used |= 1 << at.min(31);
                worst = worst.max(fit);
                verdict.score += fit.points();
                verdict.because.name(fit, &want.typed.raw, view.name.get(at).map_or("", |word| word.raw));
                verdict.met.push(Some(at));
            }
            (_, Some((fit, at))) => {
                placed = true;
                worst = worst.max(if fit >= Fit::Slip { fit } else { Fit::Exact });
                verdict.because.place(fit, &want.typed.raw, view.place.get(at).map_or("", |word| word.raw));
                verdict.score += fit.points() * 7 / 10;
                verdict.met.push(None);
            }
            _ => {
                missing = true;
                verdict.because.miss(&want.typed.raw);
                verdict.score -= MISSING;
                verdict.met.push(None);
            }
        }
    }
    verdict.because.more = view.name.iter().enumerate().any(|(at, word)| !word.title && used & (1 << at.min(31)) == 0);
    verdict.score += shape(view, &verdict.met, used);
    verdict.reason = match (missing, worst, placed) {
        (true, ..) => Reason::Similar,
        (_, Fit::Exact | Fit::Start, true) => Reason::Place,
        (_, worst, _) => worst.reason(),
    };
    verdict
}

fn best<'a>(want: &Wanted, words: impl Iterator<Item = (&'a str, &'a str)>, used: u32) -> Option<(Fit, usize)> {
    let free = |fit: Fit, at: usize| fit == Fit::Joined || used & (1 << at.min(31)) == 0;
    let fits = words.enumerate().filter_map(|(at, (raw, key))| want.fit(raw, key).map(|fit| (fit, at)));
    fits.filter(|(fit, at)| free(*fit, *at)).min()
}

/// Small points for the shape of the name: typed order kept, first word hit, few words left over.
fn shape(view: &View<'_>, met: &[Option<usize>], used: u32) -> i64 {
    let met: Vec<usize> = met.iter().flatten().copied().collect();
    let in_order = met.windows(2).all(|pair| pair.first() < pair.last());
    let first = view.name.iter().position(|word| !word.title).is_some_and(|first| met.first() == Some(&first));
    let left_over = view.name.iter().enumerate().filter(|(at, word)| !word.title && used & (1 << (*at).min(31)) == 0);
    i64::from(in_order) * 3 + i64::from(first) * 4 - 3 * left_over.count() as i64
}
