//! The office itself: what stands in the letterhead and how its letters are numbered. Data the office edits.

use serde::{Deserialize, Serialize};

/// Settings of the office, stored as one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Office {
    /// First line of the letterhead: the government.
    pub government: String,
    /// Second line: the office.
    pub name: String,
    /// Address; empty until the office fills it (none is invented).
    pub address: String,
    /// Phone; empty until the office fills it.
    pub phone: String,
    /// City named before the date of a letter.
    pub city: String,
    /// Title of who signs.
    pub signer_title: String,
    /// Name of who signs; empty leaves a line to write on.
    pub signer_name: String,
    /// NIP of who signs; may be empty.
    pub signer_nip: String,
    /// Pattern of letter numbers.
    pub number_pattern: String,
    /// Days until a destination's answer is due, where the procedure names none.
    pub due_days: u64,
    /// Version of the shipped content in the file.
    pub content_version: String,
}

impl Default for Office {
    fn default() -> Office {
        Office {
            government: "Pemerintah Kota Banda Aceh".into(),
            name: "Dinas Sosial Kota Banda Aceh".into(),
            address: String::new(),
            phone: String::new(),
            city: "Banda Aceh".into(),
            signer_title: "Kepala Dinas".into(),
            signer_name: String::new(),
            signer_nip: String::new(),
            number_pattern: "460/{nomor}/{tahun}".into(),
            due_days: super::referral::DEFAULT_DUE_DAYS,
            content_version: String::new(),
        }
    }
}
