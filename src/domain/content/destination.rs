//! Places people are referred to. Names of institutions drift, so each has a stable slug and the names it had or has
//! elsewhere; a destination is never deleted.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::fold::fold;
use crate::domain::member::Checked;

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
    /// Names it had before; it is still found by them. What follows is the office's to fill; nothing of it ships.
    #[serde(default, rename = "nama_dulu", skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
    /// First day on which it takes people; open since ever where none.
    #[serde(default, rename = "buka_sejak", skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it takes people.
    #[serde(default, rename = "terakhir_buka", skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// How many it takes, in words.
    #[serde(default, rename = "daya_tampung", skip_serializing_if = "String::is_empty")]
    pub capacity: String,
    /// Phone.
    #[serde(default, rename = "telepon", skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Whom to ask for there.
    #[serde(default, rename = "narahubung", skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// Who made sure last that this is right, and when.
    #[serde(default, rename = "dicek", skip_serializing_if = "Option::is_none")]
    pub checked: Option<Checked>,
}

/// Whether a destination takes people on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It does.
    Open,
    /// Not yet.
    Coming,
    /// Not any more; it stays findable and is not offered.
    Closed,
}

impl Destination {
    /// True where being sent there tells what happened to somebody: violence, drugs, witness protection.
    pub fn is_telling(&self) -> bool {
        let kind = self.kind.to_lowercase();
        ["perempuan dan anak", "narkotika", "saksi dan korban"].iter().any(|word| kind.contains(word))
    }

    /// True for a *panti* or *sentra*, where people live: what happens there is the duty of the province and the ministry,
    /// not of the city (fact sheet ch. 4, SPM).
    pub fn is_institution(&self) -> bool {
        let (kind, name) = (self.kind.to_lowercase(), self.name.to_lowercase());
        kind.starts_with("uptd prov") || kind.starts_with("upt pusat") || name.contains("panti")
    }

    /// Whether it takes people on a day.
    pub fn standing_on(&self, day: NaiveDate) -> Standing {
        match (self.valid_from, self.valid_to) {
            (_, Some(last)) if day > last => Standing::Closed,
            (Some(first), _) if day < first => Standing::Coming,
            _ => Standing::Open,
        }
    }

    /// True when somebody looked, but more than so many days ago. What nobody ever filled in is no stale knowledge.
    pub fn needs_a_look(&self, today: NaiveDate, days: u64) -> bool {
        let good_until = self.checked.as_ref().and_then(|look| look.on.checked_add_days(Days::new(days)));
        good_until.is_some_and(|until| until < today)
    }

    /// Whether the institution goes by this name, present or former, in any case and punctuation.
    pub fn is_called(&self, name: &str) -> bool {
        let name = fold(name);
        std::iter::once(&self.name).chain(&self.aliases).chain(&self.former).any(|own| fold(own) == name)
    }
}
