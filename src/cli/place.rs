//! A kecamatan or gampong as somebody types it: by code, by name in any writing ([`Gazetteer`]). What fits several places
//! is asked about, what fits none is answered with the nearest.

use std::collections::BTreeMap;

use super::Failure;
use crate::domain::content::Content;
use crate::domain::fold::fold;
use crate::domain::gazetteer::{Found, Gazetteer, names};
use crate::domain::report::Area;
use crate::domain::report::near::near;
use crate::domain::rights::lies_in;
use crate::words::{Lang, reporting as w};

/// The kecamatan and gampong that are asked for, as they were typed.
pub(super) type Typed<'a> = (Option<&'a str>, Option<&'a str>);

/// Digits in the code of a kecamatan; that of a gampong has four more.
const KECAMATAN_DIGITS: usize = 6;

/// The place that is asked for; the whole city where none is.
pub(super) fn area(content: &Content, (kecamatan, gampong): Typed<'_>, lang: Lang) -> Result<Area, Failure> {
    let map = Map { gazetteer: Gazetteer::new(content), names: names(content), lang };
    let above = kecamatan.map(|typed| map.kecamatan(typed)).transpose()?;
    let place = match gampong {
        Some(typed) => Some(map.gampong(typed, above.as_deref())?),
        None => above,
    };
    Ok(place.map_or_else(Area::city, |code| Area::of(&code)))
}

/// All places of the city, ready to be asked.
struct Map<'c> {
    gazetteer: Gazetteer,
    names: BTreeMap<&'c str, &'c str>,
    lang: Lang,
}

impl Map<'_> {
    fn kecamatan(&self, typed: &str) -> Result<String, Failure> {
        if let Some(code) = self.code(typed, true) {
            return Ok(code);
        }
        match self.gazetteer.kecamatan(typed) {
            Found::Exact(code) | Found::Variant(code) => Ok(code),
            Found::Ambiguous(codes) => Err(self.several(typed, &codes)),
            Found::Unknown => Err(self.unknown(typed, true)),
        }
    }

    fn gampong(&self, typed: &str, above: Option<&str>) -> Result<String, Failure> {
        let inside = |code: &str| above.is_none_or(|above| lies_in(code, above));
        let found = match self.code(typed, false) {
            Some(code) if inside(&code) => Found::Exact(code),
            Some(code) => Found::Ambiguous(vec![code]),
            None => self.gazetteer.gampong(typed, above),
        };
        match found {
            Found::Exact(code) | Found::Variant(code) => Ok(code),
            Found::Ambiguous(codes) => match (codes.as_slice(), above) {
                ([only], Some(above)) if !inside(only) => {
                    Err(Failure::Usage(w::elsewhere(self.name(only), self.name(above), self.lang)))
                }
                _ => Err(self.several(typed, &codes)),
            },
            Found::Unknown => Err(self.unknown(typed, false)),
        }
    }

    /// A code, with or without its dots, of a kecamatan or of a gampong.
    fn code(&self, typed: &str, above: bool) -> Option<String> {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let written = typed.trim().chars().all(|one| one.is_ascii_digit() || one == '.');
        let wanted = digits(typed);
        let level = (wanted.len() == KECAMATAN_DIGITS) == above;
        let found = self.names.keys().find(|code| written && level && digits(code) == wanted);
        found.map(|code| (*code).to_owned())
    }

    fn name(&self, code: &str) -> &str {
        self.names.get(code).copied().unwrap_or_default()
    }

    fn several(&self, typed: &str, codes: &[String]) -> Failure {
        let named: Vec<String> = codes.iter().map(|code| [self.name(code), " (", code, ")"].concat()).collect();
        Failure::Usage(w::several(typed, &named, self.lang))
    }

    /// What there is: every kecamatan, which are few; of the gampong only the nearest.
    fn unknown(&self, typed: &str, above: bool) -> Failure {
        let level = |code: &str| (code.chars().filter(char::is_ascii_digit).count() == KECAMATAN_DIGITS) == above;
        let all: Vec<&str> = self.names.iter().filter(|(code, _)| level(code)).map(|(_, name)| *name).collect();
        let near = near(&fold(typed), &all, |name| name);
        let listed = if above { all.join(", ") } else { String::new() };
        Failure::Usage(w::unknown_place(typed.trim(), &near, &listed, self.lang))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(kecamatan: Option<&str>, gampong: Option<&str>) -> Result<Option<String>, String> {
        let content = Content::shipped().unwrap();
        match area(&content, (kecamatan, gampong), Lang::Id) {
            Ok(area) => Ok(area.code().map(str::to_owned)),
            Err(Failure::Usage(text)) => Err(text),
            Err(other) => Err(format!("{other:?}")),
        }
    }

    #[test]
    fn names_and_codes_are_places() {
        assert_eq!(read(None, None), Ok(None));
        assert_eq!(read(Some("Meuraxa"), None), read(Some("meuraxa"), None));
        assert_eq!(read(Some("11.71.03"), None), Ok(Some("11.71.03".into())));
        assert!(read(None, Some("Punge Jurong")).unwrap().is_some_and(|code| code.len() > 8));
    }

    #[test]
    fn every_way_of_writing_a_place_is_that_place() {
        for typed in
            ["Kutaraja", "kuta raja", "Kec. Kuta Raja", "KECAMATAN KUTARAJA", "11.71.06", "117106", " 11.71.06 "]
        {
            assert_eq!(read(Some(typed), None), read(Some("Kuta Raja"), None), "{typed}");
        }
        for typed in ["Gp. Punge Jurong", "gampong pungejurong", "Desa Punge Jurong"] {
            assert_eq!(read(None, Some(typed)), read(Some("Meuraxa"), Some("Punge Jurong")), "{typed}");
        }
        assert_eq!(read(Some("meuraksa"), None), read(Some("Meuraxa"), None));
    }

    #[test]
    fn a_code_of_the_other_level_is_no_such_place() {
        assert!(read(Some("11.71.03.2001"), None).is_err() && read(None, Some("11.71.03")).is_err());
        assert!(
            read(Some("999999"), None).is_err() && read(Some("..."), None).is_err() && read(Some(""), None).is_err()
        );
    }

    #[test]
    fn a_slip_is_answered_with_the_nearest_and_all_there_are() {
        let said = read(Some("meuraka"), None).unwrap_err();
        assert!(said.contains("Maksud Anda Meuraxa?") && said.contains("Baiturrahman"), "{said}");
        let said = read(None, Some("Lampaseh")).unwrap_err();
        assert!(said.contains("Lampaseh Aceh (11.71.") && said.contains(" atau Lampaseh Kota (11.71."), "{said}");
        assert!(read(None, Some("Punge Jurang")).unwrap_err().contains("Maksud Anda Punge Jurong?"));
        assert!(read(Some("Atlantis"), None).unwrap_err().contains("Tidak ada wilayah bernama Atlantis."));
        assert!(read(Some("Baiturrahman"), Some("Punge Jurong")).unwrap_err().contains("tidak terletak di"));
    }
}
