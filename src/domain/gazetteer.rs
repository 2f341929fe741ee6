//! Which kecamatan or gampong is meant by a typed name.
//!
//! Papers, apps and people spell Acehnese names in many ways; some different places have nearly the same name. So the
//! answer is never a guess: exact, a known or regular variant, several candidates to ask about, or unknown. The rules
//! and the pairs that must stay apart are in `assets/docs/wilayah.md`, chapter "Matching names".

use std::collections::{BTreeMap, BTreeSet};

use super::content::Content;
use super::fold::{fold, words};

/// Result of looking up a name. Places are given by code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The official name.
    Exact(String),
    /// Another spelling of exactly one place.
    Variant(String),
    /// Ask: one of these, or a place elsewhere of that name.
    Ambiguous(Vec<String>),
    /// No such place in the city.
    Unknown,
}

impl Found {
    /// The code, if it is certain.
    pub fn code(&self) -> Option<&str> {
        match self {
            Found::Exact(code) | Found::Variant(code) => Some(code),
            Found::Ambiguous(_) | Found::Unknown => None,
        }
    }
}

/// Words before a name that say only what kind of place it is.
const GENERIC: [&str; 13] =
    ["gampong", "gp", "gpg", "kampung", "kampong", "kp", "desa", "kelurahan", "kel", "kecamatan", "kec", "kota", "ds"];
/// Of [`GENERIC`], the one that also begins official names (Kota Baru) and so is not dropped.
const PART_OF_NAME: &str = "kota";
/// Keys this short are matched by exact or listed spelling only (Doy, Ilie, Pie).
const SHORT: usize = 4;
/// Spellings that fit two places, or one here and one across the border: always asked.
const ASK: &[(&str, &[&str])] = &[
    ("baru", &["11.71.01.2001", "11.71.03.2015"]),
    ("baro", &["11.71.01.2001", "11.71.03.2015"]),
    ("lampineung", &["11.71.02.2005"]),
    ("darussalam", &["11.71.04.2008"]),
];

struct Name {
    code: String,
    kecamatan: String,
    plain: String,
    official: bool,
}

/// All names of the city's regions, ready to be asked.
pub struct Gazetteer {
    kecamatan: Vec<Name>,
    gampong: Vec<Name>,
}

impl Gazetteer {
    /// Builds the lists from the content.
    pub fn new(content: &Content) -> Gazetteer {
        let mut kecamatan: Vec<Name> =
            content.kecamatan.iter().map(|k| name(&k.code, &k.code, &k.name, true)).collect();
        let mut gampong: Vec<Name> =
            content.gampong.iter().map(|g| name(&g.code, &g.kecamatan, &g.name, true)).collect();
        for v in &content.variants {
            let above = v.code.get(..8).unwrap_or(&v.code);
            let list = if v.level == "kecamatan" { &mut kecamatan } else { &mut gampong };
            list.push(name(&v.code, above, &v.variant, false));
        }
        Gazetteer { kecamatan, gampong }
    }

    /// A code that one of the city's gampong or kecamatan has.
    pub fn known(&self, code: &str) -> Option<String> {
        self.gampong.iter().chain(&self.kecamatan).any(|one| one.code == code).then(|| code.to_owned())
    }

    /// The kecamatan of the city that is meant.
    pub fn kecamatan(&self, typed: &str) -> Found {
        find(&self.kecamatan.iter().collect::<Vec<_>>(), typed)
    }

    /// The gampong that is meant, with the code of the kecamatan if that is known. A name that exists only in another
    /// kecamatan than the one given is asked about, not taken.
    pub fn gampong(&self, typed: &str, kecamatan: Option<&str>) -> Found {
        let all: Vec<&Name> = self.gampong.iter().collect();
        let Some(kecamatan) = kecamatan else {
            return asked(typed).unwrap_or_else(|| find(&all, typed));
        };
        let own: Vec<&Name> = self.gampong.iter().filter(|n| n.kecamatan == kecamatan).collect();
        match find(&own, typed) {
            Found::Unknown => match find(&all, typed) {
                Found::Exact(code) | Found::Variant(code) => Found::Ambiguous(vec![code]),
                other => other,
            },
            found => found,
        }
    }
}

fn name(code: &str, kecamatan: &str, text: &str, official: bool) -> Name {
    Name { code: code.to_owned(), kecamatan: kecamatan.to_owned(), plain: fold(text), official }
}

/// Names on the list of those that must be asked about, unless they are official as typed.
fn asked(typed: &str) -> Option<Found> {
    let official = ["kampung baru", "gampong baro"].contains(&fold(typed).as_str());
    let bare = bare(&fold(typed));
    let (_, codes) = ASK.iter().find(|(key, _)| !official && *key == bare)?;
    Some(Found::Ambiguous(codes.iter().map(|c| (*c).to_owned()).collect()))
}

fn find(names: &[&Name], typed: &str) -> Found {
    let plain = fold(typed);
    if plain.is_empty() {
        return Found::Unknown;
    }
    let official = codes(names, |n| n.official && n.plain == plain);
    if let Some(found) = one_or_ask(official, Found::Exact) {
        return found;
    }
    let typed_bare = bare(&plain);
    let joined = typed_bare.replace(' ', "");
    let listed = codes(names, |n| n.plain == plain || bare(&n.plain).replace(' ', "") == joined);
    if let Some(found) = one_or_ask(listed, Found::Variant) {
        return found;
    }
    let key = key(&typed_bare);
    let regular = codes(names, |n| key.len() > SHORT && self::key(&bare(&n.plain)) == key);
    if let Some(found) = one_or_ask(regular, Found::Variant) {
        return found;
    }
    beginning(names, &typed_bare)
}

/// The first words of one or more names: never certain enough to take.
fn beginning(names: &[&Name], typed_bare: &str) -> Found {
    let key = key(typed_bare);
    let starts = |n: &&Name| {
        let parts = words(&bare(&n.plain));
        (1..parts.len()).any(|end| parts.get(..end).is_some_and(|head| self::key(&head.join(" ")) == key))
    };
    let found = codes(names, |n| key.len() >= SHORT && starts(&n));
    if found.is_empty() { Found::Unknown } else { Found::Ambiguous(found.into_iter().collect()) }
}

fn codes(names: &[&Name], fits: impl Fn(&Name) -> bool) -> BTreeSet<String> {
    names.iter().filter(|n| fits(n)).map(|n| n.code.clone()).collect()
}

fn one_or_ask(codes: BTreeSet<String>, certain: fn(String) -> Found) -> Option<Found> {
    let mut list: Vec<String> = codes.into_iter().collect();
    match list.len() {
        0 => None,
        1 => list.pop().map(certain),
        _ => Some(Found::Ambiguous(list)),
    }
}

/// The name without a leading generic word; a name of nothing else stays.
fn bare(plain: &str) -> String {
    let mut parts = plain.split(' ');
    match (parts.next(), plain.split_once(' ')) {
        (Some(first), Some((_, rest))) if GENERIC.contains(&first) && first != PART_OF_NAME => rest.to_owned(),
        _ => plain.to_owned(),
    }
}

/// Spelling key of a bare name: spaces gone, the regular variations of Acehnese spelling made one.
fn key(bare: &str) -> String {
    let mut text = bare.replace(' ', "");
    for (from, to) in [
        ("dayah", "deah"),
        ("deyah", "deah"),
        ("mesjid", "masjid"),
        ("x", "ks"),
        ("y", "i"),
        ("eu", "e"),
        ("ue", "e"),
        ("oe", "o"),
        ("ee", "e"),
        ("ie", "i"),
    ] {
        text = text.replace(from, to);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// Codes with their official names, for lists and messages.
pub fn names(content: &Content) -> BTreeMap<&str, &str> {
    let kecamatan = content.kecamatan.iter().map(|k| (k.code.as_str(), k.name.as_str()));
    kecamatan.chain(content.gampong.iter().map(|g| (g.code.as_str(), g.name.as_str()))).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
