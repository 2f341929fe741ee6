//! The facts a paper is made from, free of any store type, so that letters can be built and tested from plain values.
//!
//! Text fields: an empty (or blank) text means *unknown*. Unknown is printed as a dotted line to fill in by hand
//! ([`blank`]) or its line is left out, as the template says; a value is never invented.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::office::Office;
use crate::domain::referral::ConsentBy;
use crate::words::{self, Lang};

/// Who writes: letterhead and signature. Everything comes from the office's settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeHead {
    /// Name lines from the superior body down; the last is the office itself and is printed largest.
    pub names: Vec<String>,
    /// Street address on one line.
    pub address: String,
    /// Telephone as printed.
    pub phone: String,
    /// Place before the date, for example `Banda Aceh`.
    pub city: String,
    /// Title above the signature, for example `Kepala Dinas`.
    pub signer_title: String,
    /// Name below the signature.
    pub signer_name: String,
    /// Civil-service number below the name.
    pub signer_nip: String,
}

impl From<&Office> for OfficeHead {
    /// The office's settings as a letterhead; lines that are empty are left out.
    fn from(office: &Office) -> Self {
        let names = [&office.government, &office.name].into_iter().filter(|n| !n.trim().is_empty());
        Self {
            names: names.cloned().collect(),
            address: office.address.clone(),
            phone: office.phone.clone(),
            city: office.city.clone(),
            signer_title: office.signer_title.clone(),
            signer_name: office.signer_name.clone(),
            signer_nip: office.signer_nip.clone(),
        }
    }
}

/// A NIK of which only the first four digits can be read.
///
/// More would be no mask: a letter also carries birth date and address, and from those all digits but the running
/// number can be worked out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskedNik(String);

impl MaskedNik {
    /// Digits that stay readable: province and city of first registration.
    pub const SHOWN: usize = 4;

    /// Masks a NIK; one that is masked already stays as it is, empty stays empty (unknown).
    pub fn of(nik: &str) -> Self {
        let mut seen = 0;
        let hide = |c: char| match c {
            c if c.is_whitespace() => None,
            c if c.is_alphanumeric() || c == '*' => {
                seen += 1;
                Some(if seen <= Self::SHOWN { c } else { '*' })
            }
            _ => Some('*'),
        };
        Self(nik.chars().filter_map(hide).collect())
    }

    /// The masked text, `1171************`.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Does the citizen have this document?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DocumentState {
    /// Seen at the desk.
    Have,
    /// Still to be brought.
    #[default]
    Missing,
}

/// One line of a checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistRow {
    /// What document.
    pub document: String,
    /// Seen or not.
    pub state: DocumentState,
    /// Whether the rule demands it; not recorded in letters written before this was kept.
    #[serde(default)]
    pub required: Option<bool>,
}

/// Was the citizen asked whether these data may go to the other institution?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Consent {
    /// Not recorded; the letter leaves a line to sign.
    #[default]
    Unknown,
    /// Given, on this day if it is known.
    Given(Option<NaiveDate>),
    /// Given by somebody on behalf of the person: guardian or family.
    OnBehalf(ConsentBy),
    /// Nobody could be asked; the ground is written in [`LetterData::consent_reason`].
    Unable,
    /// Refused; the desk should not issue the letter, and if it does the letter says so.
    Refused,
}

/// A referral letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterData {
    /// Letterhead and signer.
    pub office: OfficeHead,
    /// Finished number from the office's pattern; empty for a draft.
    pub number: String,
    /// Date of the letter.
    pub date: Option<NaiveDate>,
    /// Classification code, if the office uses one.
    pub classification: String,
    /// Number of enclosures; `None` prints a dash.
    pub attachments: Option<u32>,
    /// Subject line.
    pub subject: String,
    /// Institution the letter goes to.
    pub destination: String,
    /// Function addressed there, for example `Direktur`; empty addresses the institution.
    pub destination_title: String,
    /// Address of the institution.
    pub destination_address: String,
    /// Whom the letter is about.
    pub person: String,
    /// NIK of that person, masked.
    pub nik: MaskedNik,
    /// Place and date of birth, or estimated age, as printed.
    pub birth: String,
    /// Street and house.
    pub address: String,
    /// Gampong.
    pub gampong: String,
    /// Kecamatan.
    pub kecamatan: String,
    /// Who reported, if not the person; with the relation, for example `Nurdin (keuchik)`.
    pub reporter: String,
    /// What is asked for, one entry per need.
    pub needs: Vec<String>,
    /// Documents.
    pub checklist: Vec<ChecklistRow>,
    /// What the destination should know.
    pub note: String,
    /// Code on the return slip, printed in groups.
    pub return_code: String,
    /// Until when an answer is asked for.
    pub due: Option<NaiveDate>,
    /// Consent to passing on the data.
    pub consent: Consent,
    /// Why nobody could be asked; printed only by a template that has a place for it.
    #[serde(default)]
    pub consent_reason: String,
    /// Who gets a copy.
    pub copies: Vec<String>,
}

/// The slip that says which documents are still missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingSlipData {
    /// Letterhead.
    pub office: OfficeHead,
    /// Day it was handed out.
    pub date: Option<NaiveDate>,
    /// Who it is for; may stay empty, the slip needs no name.
    pub person: String,
    /// Title of the procedure.
    pub procedure: String,
    /// All documents of the procedure, seen and missing.
    pub checklist: Vec<ChecklistRow>,
    /// A sentence of the clerk.
    pub note: String,
    /// Cost, for example `gratis`.
    pub cost: String,
    /// How long it takes.
    pub time: String,
    /// Where to complain or ask.
    pub complaints: String,
    /// Who served, as the desk signs.
    pub clerk: String,
}

/// One requirement on an information sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRequirement {
    /// What document.
    pub document: String,
    /// True if nothing works without it.
    pub required: bool,
    /// Number of copies; 0 and 1 are not printed.
    pub copies: u32,
    /// What to know about it.
    pub note: String,
}

/// One step on an information sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetStep {
    /// Who acts, as printed.
    pub who: String,
    /// What is done.
    pub what: String,
}

/// One rung of the ladder on a disposition sheet; empty texts where it was not reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DispositionRung {
    /// Whose rung it is.
    pub role: String,
    /// Who acted.
    pub who: String,
    /// When.
    pub when: String,
    /// What was done and instructed.
    pub what: String,
}

/// The disposition sheet that goes with the papers of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DispositionData {
    /// Letterhead.
    pub office: OfficeHead,
    /// Day it was printed.
    pub date: Option<NaiveDate>,
    /// Whom the case is about.
    pub person: String,
    /// NIK of that person, masked.
    pub nik: MaskedNik,
    /// Street and house.
    pub address: String,
    /// Gampong.
    pub gampong: String,
    /// Kecamatan.
    pub kecamatan: String,
    /// Who reported, if not the person.
    pub reporter: String,
    /// What is asked for.
    pub needs: Vec<String>,
    /// When the case was opened.
    pub opened: Option<NaiveDate>,
    /// Day by which the citizen should have an answer.
    pub due: Option<NaiveDate>,
    /// Where the case stands.
    pub state: String,
    /// Numbers of its letters.
    pub letters: Vec<String>,
    /// What the desk wrote down.
    pub note: String,
    /// The rungs, from the counter to the signature.
    pub rungs: Vec<DispositionRung>,
}

/// The sheet with a procedure, to take home.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InfoSheetData {
    /// Letterhead.
    pub office: OfficeHead,
    /// Day it was printed.
    pub date: Option<NaiveDate>,
    /// Title of the procedure.
    pub procedure: String,
    /// One or two sentences that can be read out.
    pub summary: String,
    /// Documents needed.
    pub requirements: Vec<SheetRequirement>,
    /// Steps in order.
    pub steps: Vec<SheetStep>,
    /// What to know: criteria, amounts, exceptions.
    pub terms: Vec<String>,
    /// What changed lately and since when; empty if nothing.
    pub changed: String,
    /// Cost.
    pub cost: String,
    /// How long it takes.
    pub time: String,
    /// What the citizen gets in the end.
    pub product: String,
    /// Where to complain.
    pub complaints: String,
    /// Month in which the office approved the content, `YYYY-MM`; empty prints "belum disahkan kantor".
    pub approved: String,
    /// Month in which the source was last compared, `YYYY-MM`; empty if unknown.
    pub source_checked: String,
}

/// A dotted line of so many dots, for a value to be filled in by hand.
pub fn blank(dots: usize) -> String {
    ".".repeat(dots)
}

/// `26 November 2026`: the way an Indonesian letter writes a date.
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), words::month(date.month(), Lang::Id), date.year())
}

/// `2026-11` as `November 2026`. Anything else (a year alone, words) is kept as it is.
pub fn month_year(text: &str) -> String {
    let text = text.trim();
    let Some((year, month)) = text.split_once('-') else { return text.to_owned() };
    let name = month.parse().map_or("", |m| words::month(m, Lang::Id));
    match (year.len(), month.len(), name) {
        (4, 2, name) if !name.is_empty() => format!("{name} {year}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_nik_shows_four_digits_and_hides_the_rest() {
        assert_eq!(MaskedNik::of("1171055203900003").text(), "1171************");
        assert_eq!(MaskedNik::of("11 71 05 520390 0003").text(), "1171************");
        assert_eq!(MaskedNik::of("117105-520390-0003").text().matches(char::is_numeric).count(), 4);
    }

    #[test]
    fn masking_twice_changes_nothing_and_empty_stays_unknown() {
        let once = MaskedNik::of("1171055203900003");
        assert_eq!(MaskedNik::of(once.text()), once);
        assert_eq!(MaskedNik::of("  ").text(), "");
    }

    #[test]
    fn dates_are_written_in_words() {
        assert_eq!(NaiveDate::from_ymd_opt(2026, 3, 1).map(long_date).as_deref(), Some("1 Maret 2026"));
    }

    #[test]
    fn months_are_named_and_odd_texts_are_kept() {
        assert_eq!(month_year("2026-11"), "November 2026");
        for odd in ["", "2026", "2026-13", "awal 2026", "26-11"] {
            assert_eq!(month_year(odd), odd);
        }
    }

    #[test]
    fn the_letterhead_comes_from_the_settings_and_invents_nothing() {
        let head = OfficeHead::from(&Office { government: " ".into(), ..Office::default() });
        assert_eq!(head.names, ["Dinas Sosial Kota Banda Aceh"]);
        assert_eq!((head.address.as_str(), head.signer_name.as_str()), ("", ""));
    }

    #[test]
    fn a_blank_is_dots() {
        assert_eq!(blank(3), "...");
    }
}
