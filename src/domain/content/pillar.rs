//! What each pillar needs beyond the common fields, and which posts it should have filled: data, one file per pillar in
//! `assets/pilar` (fact sheet ch. 2). An office adds fields of its own without a programmer; they are laid over these.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::ContentError;
use crate::domain::member::{Level, Pillar};
use crate::words::{Lang, records as w};

crate::coded! {
    /// What a field takes.
    OwnKind {
        /// Words.
        Text = "teks", w::OWN_TEXT;
        /// A whole number.
        Number = "angka", w::OWN_NUMBER;
        /// A day.
        Date = "tanggal", w::OWN_DATE;
        /// One of a few.
        Choice = "pilihan", w::OWN_CHOICE;
        /// Yes or no.
        YesNo = "ya_tidak", w::OWN_YES_NO;
    }
}

/// One of a few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnChoice {
    /// Stored code.
    #[serde(rename = "kode")]
    pub code: String,
    /// Indonesian label.
    pub label: String,
    /// English label; the Indonesian one where empty.
    #[serde(default)]
    pub label_en: String,
}

/// One field of a pillar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnField {
    /// Stored code; never changes once values are written under it.
    #[serde(rename = "kode")]
    pub code: String,
    /// What it takes.
    #[serde(rename = "jenis")]
    pub kind: OwnKind,
    /// Indonesian label.
    pub label: String,
    /// English label; the Indonesian one where empty.
    #[serde(default)]
    pub label_en: String,
    /// What people read while it is empty.
    #[serde(default, rename = "bantuan")]
    pub help: String,
    /// The same in English.
    #[serde(default, rename = "bantuan_en")]
    pub help_en: String,
    /// What can be chosen.
    #[serde(default, rename = "pilihan")]
    pub choices: Vec<OwnChoice>,
}

impl OwnField {
    /// Its label in a language.
    pub fn label(&self, lang: Lang) -> &str {
        either(&self.label, &self.label_en, lang)
    }

    /// A stored value as people read it.
    pub fn shown<'a>(&'a self, value: &'a str, lang: Lang) -> &'a str {
        match self.kind {
            OwnKind::YesNo if value == YES => crate::words::YES.get(lang),
            OwnKind::Choice => {
                let chosen = self.choices.iter().find(|choice| choice.code == value);
                chosen.map_or(value, |choice| either(&choice.label, &choice.label_en, lang))
            }
            _ => value,
        }
    }
}

/// How "yes" is stored; "no" is nothing.
pub const YES: &str = "ya";

fn either<'a>(id: &'a str, en: &'a str, lang: Lang) -> &'a str {
    match lang {
        Lang::En if !en.is_empty() => en,
        _ => id,
    }
}

/// Posts a pillar should have filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Post {
    /// One such post in every region of this level.
    pub per: Level,
    /// How many people in each.
    #[serde(rename = "jumlah")]
    pub count: usize,
}

/// One pillar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PillarDef {
    /// Which.
    #[serde(rename = "pilar")]
    pub pillar: Pillar,
    /// Posts it should have filled; none where nothing says how many there are.
    #[serde(default, rename = "jabatan")]
    pub posts: Vec<Post>,
    /// Its own fields.
    #[serde(default, rename = "isian")]
    pub fields: Vec<OwnField>,
}

macro_rules! embedded {
    ($($code:literal),+ $(,)?) => {
        const FILES: &[(&str, &str)] = &[$(($code, include_str!(concat!("../../../assets/pilar/", $code, ".toml")))),+];
    };
}

embedded!("sdm_pkh", "tagana", "psm", "tksk", "karang_taruna", "fasilitator_slrt", "sakti_peksos");

/// Reads the shipped files.
///
/// # Errors
/// The first file that does not parse; a test makes sure that none does.
pub fn read() -> Result<Vec<PillarDef>, ContentError> {
    let one = |(code, text): &(&str, &str)| {
        toml::from_str(text).map_err(|error| ContentError::new(&format!("pilar/{code}.toml"), error))
    };
    FILES.iter().map(one).collect()
}

/// What ships, read once.
pub fn shipped() -> &'static [PillarDef] {
    static SHIPPED: OnceLock<Vec<PillarDef>> = OnceLock::new();
    SHIPPED.get_or_init(|| read().unwrap_or_default())
}

/// Fields of a pillar: those shipped, each replaced by the office's of the same code, then the office's further ones.
pub fn fields(pillar: Pillar, office: &[(Pillar, OwnField)]) -> Vec<OwnField> {
    let own = || office.iter().filter(|(of, _)| *of == pillar).map(|(_, field)| field);
    let shipped = shipped().iter().filter(|def| def.pillar == pillar).flat_map(|def| &def.fields);
    let mut all: Vec<OwnField> =
        shipped.map(|field| own().find(|one| one.code == field.code).unwrap_or(field).clone()).collect();
    for field in own() {
        if !all.iter().any(|one| one.code == field.code) {
            all.push(field.clone());
        }
    }
    all
}

/// A code made of a label: `Nomor rekening` is `nomor_rekening`.
pub fn code_of(label: &str) -> String {
    crate::domain::fold::words(label).join("_").chars().take(40).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn own(code: &str, label: &str) -> OwnField {
        OwnField {
            code: code.into(),
            kind: OwnKind::Text,
            label: label.into(),
            label_en: String::new(),
            help: String::new(),
            help_en: String::new(),
            choices: Vec::new(),
        }
    }

    #[test]
    fn every_pillar_has_its_file_and_every_field_is_whole() {
        let all = read().unwrap();
        let pillars: Vec<Pillar> = all.iter().map(|def| def.pillar).collect();
        assert_eq!(pillars, Pillar::ALL);
        for field in all.iter().flat_map(|def| &def.fields) {
            assert!(!field.label.is_empty() && !field.label_en.is_empty(), "{}", field.code);
            assert_eq!(field.kind == OwnKind::Choice, !field.choices.is_empty(), "{}", field.code);
            assert_eq!(code_of(&field.code.replace('_', " ")), field.code);
        }
    }

    #[test]
    fn what_the_fact_sheet_asks_for_is_there() {
        for (pillar, code) in [
            (Pillar::Tagana, "nia"),
            (Pillar::Tagana, "keahlian"),
            (Pillar::Pkh, "jumlah_kpm"),
            (Pillar::KarangTaruna, "periode"),
            (Pillar::Slrt, "peran_slrt"),
            (Pillar::SaktiPeksos, "nomor_kontrak"),
            (Pillar::Psm, "pelatihan"),
        ] {
            assert!(fields(pillar, &[]).iter().any(|field| field.code == code), "{code}");
        }
    }

    #[test]
    fn an_office_adds_a_field_and_renames_one() {
        let office = [
            (Pillar::Psm, own("nomor_rekening", "Nomor rekening")),
            (Pillar::Psm, own("pelatihan", "Diklat")),
            (Pillar::Tksk, own("lain", "Lain")),
        ];
        let labels: Vec<String> = fields(Pillar::Psm, &office).into_iter().map(|field| field.label).collect();
        assert_eq!(labels, ["Diklat", "Jabatan di IPSM", "Nomor rekening"]);
    }

    #[test]
    fn stored_values_are_shown_in_words() {
        let all = fields(Pillar::Tagana, &[]);
        let field = |code: &str| all.iter().find(|field| field.code == code).unwrap();
        assert_eq!(field("jenjang").shown("madya", Lang::En), "middle");
        assert_eq!(field("jenjang").shown("agung", Lang::Id), "agung", "what is not offered any more is kept");
        assert_eq!(field("siaga").shown(YES, Lang::Id), "ya");
        assert_eq!(field("nia").label(Lang::En), "Member number (NIA)");
    }

    #[test]
    fn a_code_is_made_of_a_label() {
        assert_eq!(code_of("Nomor rekening (Bank Aceh)"), "nomor_rekening_bank_aceh");
    }

    #[test]
    fn one_tksk_per_kecamatan_and_one_psm_per_gampong_are_expected() {
        let posts = |pillar| shipped().iter().find(|def| def.pillar == pillar).unwrap().posts.clone();
        assert_eq!(posts(Pillar::Tksk), [Post { per: Level::Kecamatan, count: 1 }]);
        assert_eq!(posts(Pillar::Psm), [Post { per: Level::Gampong, count: 1 }]);
        assert!(posts(Pillar::Tagana).is_empty());
    }
}
