//! Reading a NIK (16 digits of a person) and a No. KK (16 digits of a family card).
//!
//! A NIK holds the region and day of *first registration* and stays for life, even where the birth date was wrong: so
//! everything here is a suggestion or a warning and nothing blocks (fact sheet ch. 10). Women have 40 added to the day.
//! A No. KK holds the region and the day the card was recorded; nothing is added.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::content::{self, Content, ContentError};
use super::person::Sex;
use crate::words::{Lang, nik as w};

/// Number of digits of both numbers.
pub const DIGITS: usize = 16;
/// What is added to the day of birth of a woman.
const WOMEN: u32 = 40;
/// People older than this are not suggested as a second reading of the two-digit year.
const OLDEST: u32 = 115;

/// Region codes with their names; longest code that is known wins.
#[derive(Clone, Debug, Default)]
pub struct RegionTable(BTreeMap<String, String>);

impl RegionTable {
    /// Provinces, kabupaten and kota of Aceh, kecamatan of the city.
    pub fn new(content: &Content) -> RegionTable {
        let regions = content.provinces.iter().chain(&content.regencies).map(|r| (&r.code, &r.name));
        let kecamatan = content.kecamatan.iter().map(|k| (&k.code, &k.name));
        RegionTable(regions.chain(kecamatan).map(|(c, n)| (c.replace('.', ""), n.clone())).collect())
    }

    /// The same from the shipped lists alone, without reading the rest of the content.
    ///
    /// # Errors
    /// The first list that does not parse.
    pub fn shipped() -> Result<RegionTable, ContentError> {
        let regions = content::regions_of_a_nik()?;
        Ok(RegionTable(regions.into_iter().map(|(code, name)| (code.replace('.', ""), name)).collect()))
    }

    fn name(&self, code: &str) -> Option<String> {
        self.0.get(code).cloned()
    }

    /// Whether codes below this one are listed at all; where they are not, an unknown code means nothing.
    fn lists_below(&self, code: &str) -> bool {
        self.0.keys().any(|k| k.len() > code.len() && k.starts_with(code))
    }
}

/// What looks odd about a number. Advice only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// These characters are no digits.
    NotDigits(String),
    /// So many digits instead of 16.
    Length(usize),
    /// Two digits that are no province.
    UnknownProvince(String),
    /// Four digits that are no kabupaten or kota of a province whose list is known.
    UnknownRegency(String),
    /// Six digits that are no kecamatan of a city whose list is known.
    UnknownKecamatan(String),
    /// A day no month has.
    Day(u32),
    /// A month no year has.
    Month(u32),
    /// A day this month does not have (`30-02-90`).
    Date(String),
    /// Serial number 0000.
    Serial,
}

impl Warning {
    /// The sentence for the desk.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Warning::NotDigits(found) => w::not_digits(found, lang),
            Warning::Length(found) => w::length(*found, lang),
            Warning::UnknownProvince(code) => w::unknown_province(code, lang),
            Warning::UnknownRegency(code) => w::unknown_regency(code, lang),
            Warning::UnknownKecamatan(code) => w::unknown_kecamatan(code, lang),
            Warning::Day(day) => w::day(*day, lang),
            Warning::Month(month) => w::month(*month, lang),
            Warning::Date(text) => w::date(text, lang),
            Warning::Serial => w::serial(lang),
        }
    }
}

/// Names found for the first six digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issued {
    /// Province.
    pub province: Option<String>,
    /// Kabupaten or kota.
    pub regency: Option<String>,
    /// Kecamatan.
    pub kecamatan: Option<String>,
}

/// What a NIK says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The digits alone.
    pub digits: String,
    /// Where it was first registered.
    pub issued: Issued,
    /// Sex, if the day is possible.
    pub sex: Option<Sex>,
    /// Date of birth in the century that fits: never after `today`.
    pub birth_date: Option<NaiveDate>,
    /// The same day a hundred years earlier, where somebody that old may live.
    pub or_born: Option<NaiveDate>,
    /// What looks odd, in reading order.
    pub warnings: Vec<Warning>,
}

impl Reading {
    /// Whether the shape is right: 16 digits and nothing else but spaces, dots and hyphens.
    pub fn well_formed(&self) -> bool {
        !self.warnings.iter().any(|w| matches!(w, Warning::NotDigits(_) | Warning::Length(_)))
    }
}

/// What a No. KK says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FamilyCard {
    /// The digits alone.
    pub digits: String,
    /// Where it was recorded.
    pub issued: Issued,
    /// Day it was recorded.
    pub recorded: Option<NaiveDate>,
    /// What looks odd, in reading order.
    pub warnings: Vec<Warning>,
}

/// Reads a NIK as typed; spaces, dots and hyphens do not count. `today` decides the century.
pub fn parse(text: &str, today: NaiveDate, table: &RegionTable) -> Reading {
    let (digits, mut warnings) = shape(text);
    let Some(parts) = Parts::of(&digits) else {
        return Reading { digits, warnings, ..Reading::default() };
    };
    let issued = parts.issued(table, &mut warnings);
    let woman = parts.day > WOMEN;
    let day = if woman { parts.day - WOMEN } else { parts.day };
    let born = parts.date(day, today, &mut warnings);
    let sex = (1..=31).contains(&day).then_some(if woman { Sex::Female } else { Sex::Male });
    parts.check_serial(&mut warnings);
    Reading { issued, sex, birth_date: born, or_born: born.and_then(|b| earlier(b, today)), digits, warnings }
}

/// Reads a No. KK as typed.
pub fn parse_kk(text: &str, today: NaiveDate, table: &RegionTable) -> FamilyCard {
    let (digits, mut warnings) = shape(text);
    let Some(parts) = Parts::of(&digits) else {
        return FamilyCard { digits, warnings, ..FamilyCard::default() };
    };
    let issued = parts.issued(table, &mut warnings);
    let recorded = parts.date(parts.day, today, &mut warnings);
    parts.check_serial(&mut warnings);
    FamilyCard { issued, recorded, digits, warnings }
}

/// Hides the middle: `1171••••••••0001`. The region and the serial stay, so that staff can tell two numbers of one
/// family apart; birth date and kecamatan go. A number of another length is hidden whole.
pub fn mask(number: &str) -> String {
    let digits = super::fold::digits(number);
    match (digits.get(..4), digits.get(12..)) {
        (Some(head), Some(tail)) if digits.len() == DIGITS => format!("{head}{}{tail}", "•".repeat(8)),
        _ => "•".repeat(digits.len()),
    }
}

/// Digits of a typed number, and what is wrong with its shape.
fn shape(text: &str) -> (String, Vec<Warning>) {
    let wide = super::fold::fold(text);
    let kept: String = wide.chars().filter(|c| !c.is_whitespace()).collect();
    let digits: String = kept.chars().filter(char::is_ascii_digit).collect();
    let others: String = kept.chars().filter(|c| !c.is_ascii_digit()).take(DIGITS).collect();
    let mut warnings = Vec::new();
    if !others.is_empty() {
        warnings.push(Warning::NotDigits(others));
    }
    if digits.len() != DIGITS {
        warnings.push(Warning::Length(digits.len()));
    }
    (digits, warnings)
}

/// The fields inside 16 digits.
struct Parts<'a> {
    region: &'a str,
    day: u32,
    month: u32,
    year: i32,
    serial: &'a str,
}

impl<'a> Parts<'a> {
    fn of(digits: &'a str) -> Option<Parts<'a>> {
        if digits.len() != DIGITS {
            return None;
        }
        Some(Parts {
            region: digits.get(..6)?,
            day: digits.get(6..8)?.parse().ok()?,
            month: digits.get(8..10)?.parse().ok()?,
            year: digits.get(10..12)?.parse().ok()?,
            serial: digits.get(12..)?,
        })
    }

    /// Looks up 2, 4, then 6 digits; stops at the first unknown one.
    fn issued(&self, table: &RegionTable, warnings: &mut Vec<Warning>) -> Issued {
        let (two, four) = (self.region.get(..2).unwrap_or(""), self.region.get(..4).unwrap_or(""));
        let mut issued = Issued { province: table.name(two), ..Issued::default() };
        if issued.province.is_none() {
            warnings.push(Warning::UnknownProvince(two.to_owned()));
            return issued;
        }
        issued.regency = table.name(four);
        if issued.regency.is_none() && table.lists_below(two) {
            warnings.push(Warning::UnknownRegency(four.to_owned()));
            return issued;
        }
        issued.kecamatan = table.name(self.region);
        if issued.kecamatan.is_none() && table.lists_below(four) {
            warnings.push(Warning::UnknownKecamatan(self.region.to_owned()));
        }
        issued
    }

    /// The latest such day that is not after `today`.
    fn date(&self, day: u32, today: NaiveDate, warnings: &mut Vec<Warning>) -> Option<NaiveDate> {
        if !(1..=31).contains(&day) {
            warnings.push(Warning::Day(self.day));
        }
        if !(1..=12).contains(&self.month) {
            warnings.push(Warning::Month(self.month));
        }
        if !(1..=31).contains(&day) || !(1..=12).contains(&self.month) {
            return None;
        }
        let century = today.year() - today.year().rem_euclid(100);
        let found = [century, century - 100]
            .into_iter()
            .filter_map(|c| NaiveDate::from_ymd_opt(c + self.year, self.month, day))
            .find(|d| *d <= today);
        if found.is_none() {
            warnings.push(Warning::Date(format!("{day:02}-{:02}-{:02}", self.month, self.year)));
        }
        found
    }

    fn check_serial(&self, warnings: &mut Vec<Warning>) {
        if self.serial == "0000" {
            warnings.push(Warning::Serial);
        }
    }
}

/// The day a hundred years before, if somebody born then may still live.
fn earlier(born: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let day = born.with_year(born.year() - 100)?;
    today.years_since(day).filter(|age| *age <= OLDEST).map(|_| day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
