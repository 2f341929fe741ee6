//! Spelling families of personal names: one key for all the ways a clerk, a birth certificate of 1950 and a citizen
//! write the same name.
//!
//! The rules are those of Indonesian practice: the old spelling (oe, dj, tj, sj, nj, ch), Arabic sounds (sy/sh/s, kh/h,
//! dh/d, th/t, ts/s, dz/z, gh/g, q/k), f/p/v, z/j, y/i, doubled letters, a silent h at the end. What they leave apart on
//! purpose: h inside a word (Bahri, Bari), o and u, e and i, j after a consonant (Nurjannah, Nuriana). A slip on top of
//! a variant is the business of the search, not of this file.
//!
//! Odd: y at the start of a word or between vowels folds to j (Yusuf, Jusuf), and so does z (Zainab, Jainab).

use super::fold;

/// One word of a personal name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameWord {
    /// As written, lower case without accents.
    pub raw: String,
    /// Spelling-family key; abbreviations are written out first (`M.` → the key of Muhammad).
    pub key: String,
    /// Title, degree or `bin`/`binti`: a search may leave it out without losing the person.
    pub droppable: bool,
}

/// Spellings that the letter rules cannot bring together, with the form whose key they take.
const FAMILIES: &[(&str, &str)] = &[
    ("mohammad", "muhammad"),
    ("mohamad", "muhammad"),
    ("mohammed", "muhammad"),
    ("muhammed", "muhammad"),
    ("muhamed", "muhammad"),
    ("mohamed", "muhammad"),
    ("muhamat", "muhammad"),
    ("muhammat", "muhammad"),
    ("mochammad", "muhammad"),
    ("mochamad", "muhammad"),
    ("mokhamad", "muhammad"),
    ("mohd", "muhammad"),
    ("moh", "muhammad"),
    ("moch", "muhammad"),
    ("muh", "muhammad"),
    ("muhd", "muhammad"),
    ("much", "muhammad"),
    ("mhd", "muhammad"),
    ("md", "muhammad"),
    ("abd", "abdul"),
    ("abdl", "abdul"),
    ("tku", "teuku"),
    ("sayed", "said"),
    ("sayid", "said"),
    ("sayyid", "said"),
    ("saiyid", "said"),
    ("syed", "said"),
    ("noor", "nur"),
];

/// Abbreviations so short that they count only before another word or a full stop.
const INITIALS: &[(&str, &str)] = &[("m", "muhammad"), ("t", "teuku"), ("st", "siti")];

/// Titles and connecting words, folded. Degrees behind a comma need no list.
const DROPPABLE: &[&str] = &[
    "h",
    "hj",
    "haji",
    "hajah",
    "hajjah",
    "k",
    "kh",
    "drs",
    "dra",
    "dr",
    "drg",
    "ir",
    "prof",
    "tgk",
    "teungku",
    "tengku",
    "ust",
    "ustad",
    "ustaz",
    "ustadz",
    "ustadzah",
    "bin",
    "binti",
    "bt",
    "bte",
    "alm",
    "almh",
    "almarhum",
    "almarhumah",
    "ibu",
    "bapak",
    "pak",
    "bu",
    "sdr",
    "sdri",
];

/// Spelling-family key of one word, which may be written in any case. Words with digits only lose case and accents.
pub fn fold_name(word: &str) -> String {
    let plain: String = fold(word).replace(' ', "");
    match family(&plain) {
        Some(form) => letters(form, usize::MAX).0,
        None => letters(&plain, usize::MAX).0,
    }
}

/// The words of a full name, in order, with abbreviations resolved and titles marked.
///
/// `M.`, `T.` and `St.` become Muhammad, Teuku and Siti only with a full stop or another word behind them. Whatever
/// stands behind a comma is a degree. A name of nothing but titles keeps all its words.
pub fn name_words(name: &str) -> Vec<NameWord> {
    let mut out = Vec::new();
    for (part, text) in name.split(',').enumerate() {
        let raws: Vec<(String, bool)> = dotted_words(text);
        let count = raws.len();
        for (place, (raw, dot)) in raws.into_iter().enumerate() {
            let more = dot || place + 1 < count;
            let key = if more { initial(&raw).map_or_else(|| fold_name(&raw), fold_name) } else { fold_name(&raw) };
            let droppable = part > 0 || DROPPABLE.contains(&raw.as_str());
            out.push(NameWord { raw, key, droppable });
        }
    }
    if out.iter().all(|w| w.droppable) {
        out.iter_mut().for_each(|w| w.droppable = false);
    }
    out
}

/// Every key that a word beginning with `start` can begin with, shortest set.
///
/// A clerk types `kh`: the word may be Khairul (key `hair…`), so the letters that will follow decide. All names whose
/// spelling begins with `start` have a key that begins with one of these.
pub fn name_prefix_keys(start: &str) -> Vec<String> {
    let plain: String = fold(start).replace(' ', "");
    let length = plain.chars().count();
    let mut keys = vec![letters(&plain, length).0];
    for next in 'a'..='z' {
        let longer = format!("{plain}{next}");
        let (key, own) = letters(&longer, length);
        keys.push(key.chars().take(own).collect());
    }
    if length > 1 {
        let forms = FAMILIES.iter().filter(|(spelling, _)| spelling.starts_with(&plain));
        keys.extend(forms.map(|(_, form)| letters(form, usize::MAX).0));
    }
    shortest(keys)
}

/// Drops repeated keys and keys that begin with another one of the list.
fn shortest(mut keys: Vec<String>) -> Vec<String> {
    keys.sort();
    let mut out: Vec<String> = Vec::new();
    for key in keys {
        if !out.last().is_some_and(|last| key.starts_with(last.as_str())) {
            out.push(key);
        }
    }
    out
}

/// Words of a text, each with whether a full stop follows directly.
fn dotted_words(text: &str) -> Vec<(String, bool)> {
    let spaced = text.replace('.', ". ");
    spaced
        .split_whitespace()
        .flat_map(|piece| {
            let dot = piece.ends_with('.');
            let parts = super::words(piece);
            let last = parts.len();
            parts.into_iter().enumerate().map(move |(i, w)| (w, dot && i + 1 == last)).collect::<Vec<_>>()
        })
        .collect()
}

fn family(word: &str) -> Option<&'static str> {
    FAMILIES.iter().find(|(spelling, _)| *spelling == word).map(|(_, form)| *form)
}

fn initial(word: &str) -> Option<&'static str> {
    INITIALS.iter().find(|(short, _)| *short == word).map(|(_, form)| *form)
}

/// What stands around one letter. Runs of the same letter are already one.
struct Around {
    before: Option<char>,
    here: char,
    next: Option<char>,
    after: Option<char>,
}

/// Applies the letter rules. Also tells how many letters of the key come from the first `own` letters of the word.
fn letters(word: &str, own: usize) -> (String, usize) {
    if word.chars().any(|c| c.is_ascii_digit()) {
        return (word.to_owned(), word.chars().count().min(own));
    }
    let mut run: Vec<(usize, char)> = word.chars().enumerate().collect();
    run.dedup_by_key(|(_, c)| *c);
    let at = |i: usize| run.get(i).map(|(_, c)| *c);
    let (mut out, mut from_own, mut i) = (String::with_capacity(word.len()), 0, 0);
    while let Some(&(start, here)) = run.get(i) {
        let around = Around { before: i.checked_sub(1).and_then(at), here, next: at(i + 1), after: at(i + 2) };
        let (sound, used) = sound(&around);
        for c in sound.chars() {
            if !out.ends_with(c) {
                out.push(c);
            }
        }
        if start < own {
            from_own = out.chars().count();
        }
        i += used;
    }
    (out, from_own)
}

/// Up to two letters of a key.
enum Sound {
    Nothing,
    One(char),
    Two(char, char),
}

impl Sound {
    fn chars(self) -> impl Iterator<Item = char> {
        let (a, b) = match self {
            Sound::Nothing => (None, None),
            Sound::One(a) => (Some(a), None),
            Sound::Two(a, b) => (Some(a), Some(b)),
        };
        a.into_iter().chain(b)
    }
}

/// The rule for one place: what it sounds like and how many letters it uses up.
fn sound(a: &Around) -> (Sound, usize) {
    use Sound::{Nothing, One, Two};
    match (a.here, a.next) {
        ('d', Some('j')) => (One('j'), 2),
        ('d' | 't', Some('z')) => (One(if a.after.is_some() { 'j' } else { 's' }), 2),
        ('t', Some('j')) => (One('c'), 2),
        ('t', Some('s')) => (One('s'), 2),
        ('s', Some('y')) if a.after.is_none_or(vowel) => (One('s'), 2),
        ('s', Some('h' | 'j')) => (One('s'), 2),
        ('k' | 'c', Some('h')) => silent_h(a, 2),
        ('d' | 't' | 'g' | 'b', Some('h')) => (One(a.here), 2),
        ('p', Some('h')) | ('f' | 'v', _) => (One('p'), if a.here == 'p' { 2 } else { 1 }),
        ('l', Some('h')) if a.before.is_none() => (One('l'), 2),
        ('n', Some('j')) if a.before.is_none() => (Two('n', 'i'), 2),
        ('c', Some('k')) => (One('k'), 2),
        ('c', Some('t')) => (One('k'), 1),
        ('c', None) if a.before.is_some() => (One('k'), 1),
        ('o', Some('e')) => (One('u'), 2),
        ('i', Some('e')) => (One('i'), 2),
        ('i', Some('y')) if a.after == Some('e') => (One('i'), 3),
        ('i', Some('y')) if a.after.is_some_and(vowel) => (One('i'), 2),
        ('u', Some('w')) if a.after.is_some_and(vowel) => (One('u'), 2),
        ('q', _) => (One('k'), 1),
        ('x', _) => (Two('k', 's'), 1),
        ('z', Some('k' | 'q')) => (One('s'), 1),
        ('z', None) if a.before.is_some() => (One('s'), 1),
        ('z', _) => (One('j'), 1),
        ('y', next) => (One(y_sound(a.before, next)), 1),
        ('w', next) if !next.is_some_and(vowel) && a.before.is_some_and(vowel) => (One('u'), 1),
        ('h', None) if a.before.is_some_and(vowel) => (Nothing, 1),
        (other, _) => (One(other), 1),
    }
}

/// kh and ch are an h, which is silent at the end of a word.
fn silent_h(a: &Around, used: usize) -> (Sound, usize) {
    let ends = a.after.is_none() && a.before.is_some_and(vowel);
    (if ends { Sound::Nothing } else { Sound::One('h') }, used)
}

/// y is a consonant (j) at the start of a word or between vowels, otherwise an i.
fn y_sound(before: Option<char>, next: Option<char>) -> char {
    match (before, next) {
        (None, _) => 'j',
        (Some(b), Some(n)) if vowel(b) && vowel(n) => 'j',
        _ => 'i',
    }
}

fn vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests;
