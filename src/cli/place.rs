//! A kecamatan or gampong as somebody types it: by code, by name in any writing, with a slip.

use super::Failure;
use crate::domain::content::Content;
use crate::domain::fold::fold;
use crate::domain::report::Area;
use crate::domain::report::near::near;
use crate::domain::rights::lies_in;
use crate::words::{Lang, reporting as w};

/// Code and name of a place.
type Place<'a> = (&'a str, &'a str);

/// The kecamatan and gampong that are asked for, as they were typed.
pub(super) type Typed<'a> = (Option<&'a str>, Option<&'a str>);

/// The place that is asked for; the whole city where none is.
pub(super) fn area(content: &Content, (kecamatan, gampong): Typed<'_>, lang: Lang) -> Result<Area, Failure> {
    let (above, below) = (kecamatan, gampong);
    let kecamatan: Vec<Place<'_>> =
        content.kecamatan.iter().map(|one| (one.code.as_str(), one.name.as_str())).collect();
    let above = match above {
        None => None,
        Some(text) => Some(one(text, &kecamatan, true, lang)?),
    };
    let Some(text) = below else {
        return Ok(above.map_or_else(Area::city, |(code, _)| Area::of(code)));
    };
    let gampong: Vec<Place<'_>> = content.gampong.iter().map(|one| (one.code.as_str(), one.name.as_str())).collect();
    let inside = |place: &&Place<'_>| above.is_none_or(|(code, _)| lies_in(place.0, code));
    let near: Vec<Place<'_>> = gampong.iter().filter(inside).copied().collect();
    match (one(text, &near, false, lang), above) {
        (Err(_), Some((_, name))) if one(text, &gampong, false, lang).is_ok() => {
            Err(Failure::Usage(w::elsewhere(text, name, lang)))
        }
        (found, _) => found.map(|(code, _)| Area::of(code)),
    }
}

fn one<'a>(text: &str, all: &[Place<'a>], name_all: bool, lang: Lang) -> Result<Place<'a>, Failure> {
    let wanted = fold(text.trim());
    let fits: Vec<&Place<'_>> =
        all.iter().filter(|(code, name)| *code == text.trim() || fold(name) == wanted).collect();
    match fits.as_slice() {
        [only] => all.iter().find(|one| one.0 == only.0).copied().ok_or_else(|| unknown(text, all, name_all, lang)),
        [] => Err(unknown(text, all, name_all, lang)),
        several => {
            let codes: Vec<&str> = several.iter().map(|(code, _)| *code).collect();
            Err(Failure::Usage(w::several(text, &codes.join(", "), lang)))
        }
    }
}

fn unknown(text: &str, all: &[Place<'_>], name_all: bool, lang: Lang) -> Failure {
    let near: Vec<&str> =
        near(&text.trim().to_lowercase(), all, |(_, name)| name).iter().map(|(_, name)| *name).collect();
    let names: Vec<&str> = all.iter().map(|(_, name)| *name).filter(|_| name_all).collect();
    Failure::Usage(w::unknown_place(text, &near, &names.join(", "), lang))
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
    fn a_slip_is_answered_with_the_nearest_and_all_there_are() {
        let said = read(Some("meuraksa"), None).unwrap_err();
        assert!(said.contains("Maksud Anda Meuraxa?") && said.contains("Baiturrahman"), "{said}");
        let said = read(None, Some("Lampaseh")).unwrap_err();
        assert!(said.contains("Maksud Anda Lampaseh Aceh atau Lampaseh Kota?"), "{said}");
        assert!(read(Some("Atlantis"), None).unwrap_err().contains("Tidak ada wilayah bernama Atlantis."));
        assert!(read(Some("Baiturrahman"), Some("Punge Jurong")).unwrap_err().contains("tidak terletak di"));
    }
}
