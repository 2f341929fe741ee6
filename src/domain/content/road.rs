//! A procedure's own road: the milestones it passes one after the other, and the facts a case must carry on it. Data in
//! `assets/jalur/`, one file per procedure that has one; an office may overlay it like the rest of a procedure. What a
//! road means for a case is computed in [`crate::domain::road`].

use serde::{Deserialize, Serialize};

use super::procedure::Actor;
use super::{ContentError, Source};
use crate::words::{Lang, road as w};

/// In place of a milestone: the fact is needed before a letter gets its number.
pub const LETTER: &str = "surat";

crate::coded! {
    /// What is written down with a milestone or a fact: `isian`, `jenis`.
    Shape {
        /// Only the day.
        Day = "tanggal", w::SHAPE_DAY;
        /// A line of text.
        Text = "teks", w::SHAPE_TEXT;
        /// One of a few.
        Choice = "pilihan", w::SHAPE_CHOICE;
        /// Somebody in one of a few roles, with name and phone.
        Contact = "kontak", w::SHAPE_CONTACT;
    }
}

/// One of a few values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// Stored code.
    #[serde(rename = "kode")]
    pub code: String,
    /// Indonesian name.
    #[serde(rename = "nama")]
    pub name: String,
    /// English name.
    #[serde(rename = "nama_en")]
    pub name_en: String,
    /// The road ends here.
    #[serde(rename = "berhenti", default, skip_serializing_if = "std::ops::Not::not")]
    pub stops: bool,
}

/// Something the case must carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Stored code, of no other fact or milestone of the road.
    #[serde(rename = "kode")]
    pub code: String,
    /// Indonesian name.
    #[serde(rename = "nama")]
    pub name: String,
    /// English name.
    #[serde(rename = "nama_en")]
    pub name_en: String,
    /// What is written down.
    #[serde(rename = "jenis")]
    pub shape: Shape,
    /// Values of a choice, roles of a contact.
    #[serde(rename = "pilihan", default, skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<Pick>,
    /// Milestone that waits for it, or [`LETTER`]; none where nothing does.
    #[serde(rename = "sebelum", default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Only with this value does what waits go on.
    #[serde(rename = "harus", default, skip_serializing_if = "Option::is_none")]
    pub must_be: Option<String>,
}

/// A milestone that only belongs to the road after a certain choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// Earlier milestone.
    #[serde(rename = "tahap")]
    pub milestone: String,
    /// What was chosen there.
    #[serde(rename = "nilai")]
    pub value: String,
}

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Stored code.
    #[serde(rename = "kode")]
    pub code: String,
    /// Indonesian name.
    #[serde(rename = "nama")]
    pub name: String,
    /// English name.
    #[serde(rename = "nama_en")]
    pub name_en: String,
    /// Who is waited for.
    #[serde(rename = "pelaku")]
    pub who: Actor,
    /// What is written down besides the day.
    #[serde(rename = "isian", default = "only_the_day")]
    pub shape: Shape,
    /// What the text is, Indonesian: `Dimasukkan oleh`.
    #[serde(rename = "minta", default, skip_serializing_if = "String::is_empty")]
    pub asks: String,
    /// The same in English.
    #[serde(rename = "minta_en", default, skip_serializing_if = "String::is_empty")]
    pub asks_en: String,
    /// Values of a choice.
    #[serde(rename = "pilihan", default, skip_serializing_if = "Vec::is_empty")]
    pub picks: Vec<Pick>,
    /// Only after this choice.
    #[serde(rename = "bila", default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Working days it may take after the milestone before.
    #[serde(rename = "hari_kerja")]
    pub days: u64,
    /// Decided above the office (ministry, insurance, province): when late, it is stuck upstream.
    #[serde(rename = "hulu", default, skip_serializing_if = "std::ops::Not::not")]
    pub upstream: bool,
}

fn a_month() -> i64 {
    crate::domain::preflight::OLDEST_LETTER
}

fn only_the_day() -> Shape {
    Shape::Day
}

/// The road of one procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Road {
    /// Its cases go into SIKS-NG: the check before it and the field-by-field view are offered.
    #[serde(rename = "siks_ng", default, skip_serializing_if = "std::ops::Not::not")]
    pub siks_ng: bool,
    /// Days after which the letter that goes with it is worth asking about.
    #[serde(rename = "umur_surat_hari", default = "a_month")]
    pub oldest_letter: i64,
    /// The fact whose first value puts a case at the head of the lists.
    #[serde(rename = "utama", default, skip_serializing_if = "Option::is_none")]
    pub urgent: Option<String>,
    /// For the staff: what is doubtful.
    #[serde(rename = "catatan", default)]
    pub doubts: Vec<String>,
    /// Facts, in the order they are asked for.
    #[serde(rename = "fakta", default)]
    pub facts: Vec<Fact>,
    /// Milestones, in order.
    #[serde(rename = "tahap")]
    pub milestones: Vec<Milestone>,
    /// Where it is known from.
    #[serde(rename = "sumber", default)]
    pub sources: Vec<Source>,
}

impl Road {
    /// Reads the road of a procedure.
    ///
    /// # Errors
    /// The text is no TOML, a key is missing, or a closed set has an unknown member.
    pub fn from_toml(slug: &str, text: &str) -> Result<Road, ContentError> {
        toml::from_str(text).map_err(|e| ContentError::new(&format!("jalur/{slug}.toml"), e))
    }

    /// The milestone with this code.
    pub fn milestone(&self, code: &str) -> Option<&Milestone> {
        self.milestones.iter().find(|one| one.code == code)
    }

    /// The fact with this code.
    pub fn fact(&self, code: &str) -> Option<&Fact> {
        self.facts.iter().find(|one| one.code == code)
    }
}

/// Things of a road that people read by name.
pub trait Named {
    /// Indonesian and English name.
    fn names(&self) -> (&str, &str);

    /// The name in a language.
    fn name(&self, lang: Lang) -> &str {
        let (id, en) = self.names();
        lang.pick(id, en)
    }
}

impl Named for Pick {
    fn names(&self) -> (&str, &str) {
        (&self.name, &self.name_en)
    }
}

impl Named for Fact {
    fn names(&self) -> (&str, &str) {
        (&self.name, &self.name_en)
    }
}

impl Named for Milestone {
    fn names(&self) -> (&str, &str) {
        (&self.name, &self.name_en)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::content::Content;

    fn roads() -> Vec<(String, Road)> {
        let all = Content::shipped().unwrap().procedures;
        all.into_iter().filter_map(|one| Some((one.slug.clone(), one.road?))).collect()
    }

    #[test]
    fn every_file_of_the_folder_is_the_road_of_a_procedure() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/jalur");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|f| f.unwrap().file_name().to_str().and_then(|n| n.strip_suffix(".toml")).map(str::to_owned))
            .collect();
        assert_eq!(files, roads().into_iter().map(|(slug, _)| slug).collect());
        assert_eq!(files.len(), 6);
    }

    #[test]
    fn codes_are_unique_and_links_lead_somewhere() {
        for (slug, road) in roads() {
            let codes: Vec<&str> = road
                .milestones
                .iter()
                .map(|one| one.code.as_str())
                .chain(road.facts.iter().map(|one| one.code.as_str()))
                .collect();
            assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "{slug}");
            assert!(!codes.contains(&LETTER), "{slug}");
            for fact in &road.facts {
                let before = fact.before.as_deref().unwrap_or(LETTER);
                assert!(before == LETTER || road.milestone(before).is_some(), "{slug}: {}", fact.code);
                let must = fact.must_be.as_deref();
                assert!(must.is_none_or(|must| fact.picks.iter().any(|pick| pick.code == must)), "{slug}");
            }
            for when in road.milestones.iter().filter_map(|one| one.when.as_ref()) {
                let earlier = road.milestone(&when.milestone).unwrap();
                assert!(earlier.picks.iter().any(|pick| pick.code == when.value), "{slug}");
            }
            let urgent = road.urgent.as_deref().map(|code| road.fact(code).unwrap().shape);
            assert!(urgent.is_none_or(|shape| shape == Shape::Choice), "{slug}");
            let checked = ["surat_penerbit", "surat_tanggal", "terbaca"];
            assert!(
                !road.siks_ng || checked.iter().all(|code| road.fact(code).is_some()),
                "{slug}: the check reads them"
            );
            assert!(!road.sources.is_empty(), "{slug} says where it is known from");
        }
    }

    #[test]
    fn choices_have_values_and_everything_a_name_and_a_term() {
        for (slug, road) in roads() {
            for one in &road.milestones {
                assert_eq!(one.shape == Shape::Choice, !one.picks.is_empty(), "{slug}: {}", one.code);
                assert_eq!(one.shape == Shape::Text, !one.asks.is_empty(), "{slug}: {}", one.code);
                assert!(one.days > 0 && !one.name.is_empty() && !one.name_en.is_empty(), "{slug}: {}", one.code);
            }
            for one in &road.facts {
                let picked = matches!(one.shape, Shape::Choice | Shape::Contact);
                assert_eq!(picked, !one.picks.is_empty(), "{slug}: {}", one.code);
            }
        }
    }

    #[test]
    fn what_is_written_with_a_road_survives_the_overlay_format() {
        for (_, road) in roads() {
            let json = serde_json::to_string(&road).unwrap();
            assert_eq!(serde_json::from_str::<Road>(&json).unwrap(), road);
        }
    }

    #[test]
    fn a_broken_road_names_its_file() {
        assert_eq!(Road::from_toml("x", "tahap = 1").unwrap_err().file, "jalur/x.toml");
    }
}
