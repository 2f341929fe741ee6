//! Every sentence a person reads, Indonesian first and English second.
//!
//! A [`Text`] cannot be made without both languages, so the compiler keeps the two complete. One file per part of the
//! program; sentences with numbers or names in them are functions in the same file. Nothing here knows any other room.

/// Constant sentences, one a line: `NAME = "Indonesian", "English";`. The English one is its documentation.
macro_rules! texts {
    ($($name:ident = $id:literal, $en:literal;)+) => {$(
        #[doc = concat!("Says: “", $en, "”.")]
        pub const $name: $crate::words::Text = $crate::words::t($id, $en);
    )+};
}

pub mod actions;
pub mod activities;
pub mod activity_log;
pub mod app;
pub mod board;
pub mod bulk;
pub mod check;
pub mod cli;
pub mod common;
pub mod content;
pub mod desk;
pub mod directory;
pub mod export;
pub mod failure;
pub mod field_issues;
pub mod files;
pub mod form;
pub mod import;
pub mod intake;
pub mod involvement;
pub mod kecamatan;
pub mod kin;
pub mod ladder;
pub mod map;
pub mod measure;
pub mod meetings;
pub mod monthly;
pub mod monthly_paper;
pub mod nik;
pub mod outgo;
pub mod outline;
pub mod paper;
pub mod papers;
pub mod past;
pub mod period;
pub mod places;
pub mod points;
pub mod preflight;
pub mod procedures;
pub mod promises;
pub mod records;
pub mod referrals;
pub mod register;
pub mod renewal;
pub mod report;
pub mod reporting;
pub mod reports;
pub mod rights;
pub mod road;
pub mod search;
pub mod settings;
pub mod stale;
pub mod sums;
pub mod term;
pub mod today;
pub mod tray;
pub mod ui;
pub mod worklist;

pub use common::*;

/// The language of the screen. Indonesian is what the office speaks; English is complete beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// `id` or `en`, as typed after `--lang` and stored in the settings.
    pub fn from_code(code: &str) -> Option<Lang> {
        match code {
            "id" => Some(Lang::Id),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// The short code: `id` or `en`.
    pub fn code(self) -> &'static str {
        self.pick("id", "en")
    }

    /// The other language, for the switch key.
    pub fn other(self) -> Lang {
        match self {
            Lang::Id => Lang::En,
            Lang::En => Lang::Id,
        }
    }

    /// One of two values, by language: the way sentences with values in them choose their pattern.
    pub fn pick<T>(self, id: T, en: T) -> T {
        match self {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}

/// One fixed sentence or label in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The sentence in the given language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }

    /// The label as it stands inside a sentence: only its first letter becomes small, and not even that of an
    /// abbreviation (`polisi/Satpol PP dan WH`, `LKS`).
    pub fn inside(&self, lang: Lang) -> String {
        let label = self.get(lang);
        let mut letters = label.chars();
        let (first, second) = (letters.next(), letters.next());
        match first {
            Some(first) if !second.is_some_and(char::is_uppercase) => {
                first.to_lowercase().chain(label.chars().skip(1)).collect()
            }
            _ => label.to_owned(),
        }
    }
}

/// Short constructor, so that tables of sentences stay readable.
pub const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

/// ` Maksud Anda Kuta Alam atau Kuta Raja?`: what may have been meant, behind a sentence; nothing where nothing is near.
pub fn meant<S: AsRef<str>>(near: &[S], lang: Lang) -> String {
    if near.is_empty() {
        return String::new();
    }
    let near = near.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(lang.pick(" atau ", " or "));
    lang.pick(format!(" Maksud Anda {near}?"), format!(" Did you mean {near}?"))
}

/// A count with its English noun: `1 draft`, `2 drafts`. Indonesian nouns have no plural and need none of this.
pub fn counted<N: std::fmt::Display + PartialEq + From<u8>>(count: N, one: &str, many: &str) -> String {
    let noun = if count == N::from(1) { one } else { many };
    format!("{count} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_inside_a_sentence_keeps_its_abbreviations() {
        assert_eq!(t("Polisi/Satpol PP dan WH", "Police").inside(Lang::Id), "polisi/Satpol PP dan WH");
        assert_eq!(t("LKS", "LKS").inside(Lang::Id), "LKS");
        assert_eq!(t("", "A").inside(Lang::Id), "");
        assert_eq!(t("", "A").inside(Lang::En), "a");
    }
}
