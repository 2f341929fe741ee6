//! `loket nik NUMBER`: what the sixteen digits say. Needs no file.

use serde_json::json;

use super::Failure;
use super::out::Out;
use crate::domain::content::Content;
use crate::domain::day;
use crate::domain::nik::{Reading, RegionTable, parse};
use crate::words::{Lang, cli as w};

/// Reads one NIK; the answer is "no" when its shape is wrong.
pub(super) fn read(number: &str, as_json: bool, lang: Lang) -> Result<(), Failure> {
    let content = Content::shipped().map_err(|error| Failure::Other(error.to_string()))?;
    let today = chrono::Local::now().date_naive();
    let reading = parse(number, today, &RegionTable::new(&content));
    let mut out = Out::new();
    if as_json {
        out.json(&machine(&reading, lang))?;
    } else {
        human(&reading, &mut out, lang)?;
    }
    out.finish()?;
    if reading.well_formed() { Ok(()) } else { Err(Failure::No) }
}

fn machine(reading: &Reading, lang: Lang) -> serde_json::Value {
    json!({
        "well_formed": reading.well_formed(),
        "digits": reading.digits,
        "sex": reading.sex.map(|sex| sex.code()),
        "birth_date": reading.birth_date.map(|date| date.to_string()),
        "or_born": reading.or_born.map(|date| date.to_string()),
        "province": reading.issued.province,
        "regency": reading.issued.regency,
        "kecamatan": reading.issued.kecamatan,
        "warnings": reading.warnings.iter().map(|warning| warning.text(lang)).collect::<Vec<_>>(),
    })
}

fn human(reading: &Reading, out: &mut Out, lang: Lang) -> Result<(), Failure> {
    let words = |text: crate::words::Text| text.get(lang);
    let shape = if reading.well_formed() { w::NIK_WELL } else { w::NIK_BAD };
    out.line(&format!("NIK: {}", words(shape)))?;
    if reading.well_formed() {
        let unknown = || words(w::NIK_UNKNOWN).to_owned();
        let sex = reading.sex.map_or_else(unknown, |sex| sex.label().get(lang).to_owned());
        let mut born = reading.birth_date.map_or_else(unknown, day::shown);
        if let Some(earlier) = reading.or_born {
            born = format!("{born} ({} {})", words(w::OR), day::shown(earlier));
        }
        let issued = &reading.issued;
        let parts: Vec<&str> =
            [&issued.kecamatan, &issued.regency, &issued.province].into_iter().flatten().map(String::as_str).collect();
        let region = if parts.is_empty() { unknown() } else { parts.join(", ") };
        for (label, value) in [(w::NIK_SEX, sex), (w::NIK_BORN, born), (w::NIK_REGION, region)] {
            out.line(&format!("{}: {value}", words(label)))?;
        }
    }
    for warning in &reading.warnings {
        out.line(&format!("{}: {}", words(w::WARNING), super::out::safe(&warning.text(lang))))?;
    }
    Ok(())
}
