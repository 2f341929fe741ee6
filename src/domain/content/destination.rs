//! Places people are referred to. Names of institutions drift, so each has a stable slug and the names it had or has
//! elsewhere; a destination is never deleted.

use serde::{Deserialize, Serialize};

use crate::domain::fold::fold;

/// One shipped destination. Contacts are left to the office: none was invented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destination {
    /// Stable key of ours.
    pub slug: String,
    /// Present name.
    #[serde(rename = "nama")]
    pub name: String,
    /// Other and former names, abbreviations.
    #[serde(rename = "alias", deserialize_with = "super::list")]
    pub aliases: Vec<String>,
    /// Kind of institution, in words.
    #[serde(rename = "jenis")]
    pub kind: String,
    /// `gampong`, `kecamatan`, `kota`, `provinsi`, `pusat`, or empty where it is not evident.
    #[serde(rename = "tingkat")]
    pub level: String,
    /// What it does.
    #[serde(rename = "fungsi")]
    pub purpose: String,
    /// Address, or what is known instead of one.
    #[serde(rename = "alamat_atau_catatan")]
    pub note: String,
    /// Where this is known from.
    #[serde(rename = "sumber")]
    pub source: String,
}

impl Destination {
    /// True where being sent there tells what happened to somebody: violence, drugs, witness protection.
    pub fn is_telling(&self) -> bool {
        let kind = self.kind.to_lowercase();
        ["perempuan dan anak", "narkotika", "saksi dan korban"].iter().any(|word| kind.contains(word))
    }

    /// Whether the institution goes by this name, present or former, in any case and punctuation.
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold(name);
        std::iter::once(&self.name).chain(&self.aliases).any(|own| fold(own) == name)
    }
}
