//! What citizens say: phrases that lead to procedures, and words that mean the same at the desk.
//!
//! Coarse words are marked: they find, and are never shown back or printed.

use serde::{Deserialize, Serialize};

/// One phrase of `kosakata_warga.csv`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// As people say it.
    #[serde(rename = "ungkapan")]
    pub text: String,
    /// Service meant, in words.
    #[serde(rename = "layanan")]
    pub service: String,
    /// Slugs of procedures it leads to, best first.
    #[serde(rename = "prosedur", deserialize_with = "super::list")]
    pub procedures: Vec<String>,
    /// Coarse: never show it.
    #[serde(rename = "kasar", deserialize_with = "super::yes")]
    pub coarse: bool,
    /// Remark for the office, with the source or the doubt.
    #[serde(rename = "catatan")]
    pub note: String,
}

/// One row of `sinonim.csv`, which the office may edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonym {
    /// Word or short phrase as typed. `…` stands for any words between: `ibu … panti`.
    #[serde(rename = "kata")]
    pub text: String,
    /// What it also means: words or short phrases of the content.
    #[serde(rename = "padanan", deserialize_with = "super::list")]
    pub meanings: Vec<String>,
    /// Slugs it leads to directly; usually none.
    #[serde(rename = "prosedur", deserialize_with = "super::list")]
    pub procedures: Vec<String>,
    /// Coarse: never show it.
    #[serde(rename = "kasar", deserialize_with = "super::yes")]
    pub coarse: bool,
    /// Remark.
    #[serde(rename = "catatan")]
    pub note: String,
}
