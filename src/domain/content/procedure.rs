//! A procedure: what a citizen must bring, who does what, and where that is known from.
//!
//! The TOML files in `assets/prosedur/` and the office's overlay (JSON in the office's file) have the same keys, so
//! both are read into the same type. Requirements carry dates: an old case keeps its old rule.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ContentError;
use super::road::Road;
use crate::words::content as w;

crate::coded! {
    /// Which part of the office (or which partner) a procedure belongs to: `bidang`.
    Division {
        /// Registers and deciles.
        Data = "data-terpadu", w::DIVISION_DATA;
        /// Assistance and insurance.
        Protection = "perlindungan-jaminan-sosial", w::DIVISION_PROTECTION;
        /// Care for people.
        Rehabilitation = "rehabilitasi-sosial", w::DIVISION_REHABILITATION;
        /// Fire, flood and other disasters.
        Disaster = "penanganan-bencana", w::DIVISION_DISASTER;
        /// Letters for institutions, guardians, donations.
        Permits = "rekomendasi-perizinan", w::DIVISION_PERMITS;
        /// Livelihood and housing.
        Empowerment = "pemberdayaan-sosial", w::DIVISION_EMPOWERMENT;
        /// Complaints and first contact.
        Complaints = "pengaduan", w::DIVISION_COMPLAINTS;
        /// Done by another institution.
        Partners = "mitra", w::DIVISION_PARTNERS;
    }
}

crate::coded! {
    /// Who takes a step: `pelaku`.
    Actor {
        /// The citizen who applies.
        Applicant = "pemohon", w::ACTOR_APPLICANT;
        /// Whoever reports somebody else's need.
        Reporter = "pelapor", w::ACTOR_REPORTER;
        /// Keuchik and the gampong's operator.
        Gampong = "gampong", w::ACTOR_GAMPONG;
        /// TKSK, also programme facilitators.
        Tksk = "tksk", w::ACTOR_TKSK;
        /// The front desk.
        Desk = "petugas", w::ACTOR_DESK;
        /// Technical division, social workers.
        Division = "bidang", w::ACTOR_DIVISION;
        /// Head of the office.
        Head = "kepala-dinas", w::ACTOR_HEAD;
        /// Provincial social office.
        Province = "provinsi", w::ACTOR_PROVINCE;
        /// Ministry.
        Ministry = "kemensos", w::ACTOR_MINISTRY;
        /// Health insurance.
        Bpjs = "bpjs", w::ACTOR_BPJS;
        /// Paying bank.
        Bank = "bank", w::ACTOR_BANK;
        /// Any other institution.
        Partner = "mitra", w::ACTOR_PARTNER;
    }
}

crate::coded! {
    /// How well a procedure is supported by sources: `status_verifikasi`. Approval by the office is another thing.
    Evidence {
        /// Requirements and steps are in the sources.
        Sourced = "bersumber", w::EVIDENCE_SOURCED;
        /// Some are, or the sources are old.
        Partial = "sebagian", w::EVIDENCE_PARTIAL;
        /// None.
        Unverified = "belum diverifikasi", w::EVIDENCE_UNVERIFIED;
    }
}

/// One service and everything the desk needs to say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// Key of the procedure: the file name without ending.
    #[serde(default)]
    pub slug: String,
    /// Fixed short code in capitals.
    #[serde(rename = "kode")]
    pub code: String,
    /// Title.
    #[serde(rename = "judul")]
    pub title: String,
    /// One or two sentences that can be read out to the citizen.
    #[serde(rename = "ringkas")]
    pub summary: String,
    /// Division it belongs to.
    #[serde(rename = "bidang")]
    pub division: Division,
    /// Who is served.
    #[serde(rename = "sasaran")]
    pub audience: Vec<String>,
    /// Names of PPKS categories it is for; empty if none in particular.
    pub ppks: Vec<String>,
    /// Citizens' words, coarse and old ones too: for finding, never for showing or printing.
    #[serde(rename = "kata_kunci")]
    pub keywords: Vec<String>,
    /// Legal basis, as the sources name it.
    #[serde(rename = "dasar_hukum")]
    pub legal_basis: Vec<String>,
    /// What it costs.
    #[serde(rename = "biaya")]
    pub cost: String,
    /// How long it takes.
    #[serde(rename = "waktu")]
    pub time: String,
    /// Working days after which an answer is due: the longest number the text above gives. None where it gives none;
    /// then the office's own term counts.
    #[serde(rename = "tenggat_hari_kerja", default, skip_serializing_if = "Option::is_none")]
    pub due_days: Option<u64>,
    /// What comes out of it.
    #[serde(rename = "produk")]
    pub product: String,
    /// Where to complain.
    #[serde(rename = "pengaduan")]
    pub complaints: String,
    /// Who proposes and who decides.
    #[serde(rename = "penyelenggara")]
    pub decided_by: String,
    /// Slugs of procedures people need next.
    #[serde(rename = "terkait")]
    pub related: Vec<String>,
    /// Month the present rule began, `YYYY-MM`, or empty.
    #[serde(rename = "berlaku_mulai")]
    pub valid_from: String,
    /// Month the office approved it, `YYYY-MM`, or empty: not approved.
    #[serde(rename = "diverifikasi")]
    pub verified: String,
    /// Month the sources were last compared, `YYYY-MM`.
    #[serde(rename = "dicek_sumber")]
    pub sources_checked: String,
    /// How well it is supported.
    #[serde(rename = "status_verifikasi")]
    pub evidence: Evidence,
    /// Kept out of public lists.
    #[serde(rename = "peka", default, skip_serializing_if = "std::ops::Not::not")]
    pub sensitive: bool,
    /// Criteria, amounts, exceptions.
    #[serde(rename = "ketentuan")]
    pub terms: Vec<String>,
    /// What changed, and since when.
    #[serde(rename = "perubahan_aturan")]
    pub changes: Vec<String>,
    /// How other regions do it; not a rule here unless it says so.
    #[serde(rename = "variasi_daerah")]
    pub regional: Vec<String>,
    /// For the staff: what is doubtful or contradicts itself.
    #[serde(rename = "catatan_verifikasi")]
    pub doubts: Vec<String>,
    /// What to bring.
    #[serde(rename = "persyaratan", default)]
    pub requirements: Vec<Requirement>,
    /// Who does what, in order.
    #[serde(rename = "langkah", default)]
    pub steps: Vec<Step>,
    /// Where it is known from.
    #[serde(rename = "sumber", default)]
    pub sources: Vec<Source>,
    /// Its own road, where it has one.
    #[serde(rename = "jalur", default, skip_serializing_if = "Option::is_none")]
    pub road: Option<Road>,
}

/// One document or condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// What to bring.
    #[serde(rename = "dokumen")]
    pub document: String,
    /// Without it the request cannot go on.
    #[serde(rename = "wajib")]
    pub required: bool,
    /// How many copies; 1 where the source does not say.
    #[serde(rename = "rangkap")]
    pub copies: u32,
    /// Remark.
    #[serde(rename = "catatan")]
    pub note: String,
    /// First day the requirement applies; none = always did.
    #[serde(rename = "berlaku_mulai", default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day it applies; none = still does.
    #[serde(rename = "berlaku_sampai", default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
}

impl Requirement {
    /// Whether it applies on a day.
    pub fn applies_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Position, from 1.
    #[serde(rename = "urut")]
    pub order: u32,
    /// Who takes it.
    #[serde(rename = "pelaku")]
    pub actor: Actor,
    /// What is done.
    #[serde(rename = "uraian")]
    pub text: String,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Whose page and what about.
    #[serde(rename = "judul")]
    pub title: String,
    /// Address; may be empty.
    #[serde(rename = "tautan")]
    pub link: String,
    /// `YYYY-MM`, `YYYY`, or empty where no date was readable.
    #[serde(rename = "terbit")]
    pub published: String,
}

impl Procedure {
    /// Reads one procedure file; the slug is its file name.
    ///
    /// # Errors
    /// The text is no TOML, a key is missing, or a closed set has an unknown member.
    pub fn from_toml(slug: &str, text: &str) -> Result<Procedure, ContentError> {
        let mut read: Procedure =
            toml::from_str(text).map_err(|e| ContentError::new(&format!("prosedur/{slug}.toml"), e))?;
        read.slug = slug.to_owned();
        Ok(read)
    }

    /// The requirements that apply on a day, in order.
    pub fn requirements_on(&self, day: NaiveDate) -> impl Iterator<Item = &Requirement> {
        self.requirements.iter().filter(move |r| r.applies_on(day))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn requirement(from: Option<&str>, to: Option<&str>) -> Requirement {
        Requirement {
            document: "KTP-el".to_owned(),
            required: true,
            copies: 1,
            note: String::new(),
            valid_from: from.map(|d| d.parse().unwrap()),
            valid_to: to.map(|d| d.parse().unwrap()),
        }
    }

    #[test]
    fn a_requirement_applies_between_its_days_both_included() {
        let r = requirement(Some("2026-02-01"), Some("2026-03-31"));
        for (day, applies) in [("2026-01-31", false), ("2026-02-01", true), ("2026-03-31", true), ("2026-04-01", false)]
        {
            assert_eq!(r.applies_on(day.parse().unwrap()), applies, "{day}");
        }
        assert!(requirement(None, None).applies_on("1999-01-01".parse().unwrap()));
    }

    #[test]
    fn a_missing_key_names_the_file() {
        let error = Procedure::from_toml("x", "kode = \"X\"").unwrap_err();
        assert_eq!(error.file, "prosedur/x.toml");
        assert!(error.to_string().contains("judul"), "{error}");
    }
}
