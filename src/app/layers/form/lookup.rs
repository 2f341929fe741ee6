//! What a pick field looks through, and how a hit becomes something to choose.

use crate::domain::content::destination::Standing;
use crate::domain::fold::{fold, words};
use crate::form::{Choosable, Kind as FieldKind, NOBODY, Source};
use crate::panes::Shared;
use crate::panes::forms::intake;
use crate::store::content::Place;
use crate::store::search::{Hit, Kind};
use crate::words::{Lang, form as f};

/// How many proposals are asked for; as many as anybody reads.
pub const LIMIT: usize = 8;

/// Kinds of things a source holds.
pub fn kinds(source: Source) -> Vec<Kind> {
    match source {
        Source::Person => vec![Kind::Person],
        Source::Procedure => vec![Kind::Procedure],
        Source::Destination => vec![Kind::Destination],
        Source::Member => vec![Kind::Member],
        Source::Case => vec![Kind::Person, Kind::Referral],
        Source::Gampong | Source::Area | Source::Kecamatan => vec![Kind::Region],
    }
}

/// Digits and dots of a gampong code; a kecamatan's is shorter.
const GAMPONG_CODE: usize = 13;

/// Which proposal is selected first. A citizen is only proposed when every typed word begins a word of the name (or
/// digits were typed); a merely similar name must never be taken by a hurried Enter, so registering comes first then.
pub fn first_choice(source: Source, found: &[Choosable], typed: &str) -> usize {
    let by_name = matches!(source, Source::Person | Source::Member);
    let Some(best) = found.first().filter(|_| by_name) else { return 0 };
    let (wanted, name) = (words(typed), words(&best.title));
    let digits = typed.chars().any(|c| c.is_ascii_digit());
    let fits = wanted.iter().all(|want| name.iter().any(|word| word.starts_with(want)));
    let other = |one: &Choosable| one.key == intake::NEW || one.key == NOBODY || one.key.is_empty();
    if digits || fits { 0 } else { found.iter().position(other).unwrap_or(0) }
}

/// The one place or destination whose whole name this is: its key and its name as it is written. Of people nothing is
/// taken by name alone, for two of them may share it; and where two places share one, the clerk says which.
pub fn exact(source: Source, typed: &str, shared: &Shared) -> Option<(String, String)> {
    let library = &shared.library;
    let gampong = || library.gampong.iter().map(|one| (one.code.clone(), one.name.clone()));
    let kecamatan = || library.kecamatan.iter().map(|one| (one.code.clone(), one.name.clone()));
    let open = |place: &&Place| place.destination.standing_on(shared.today()) != Standing::Closed;
    let place = |place: &Place| (place.id.to_string(), place.destination.name.clone());
    let wanted = fold(typed);
    let named = |one: &(String, String)| fold(&one.1) == wanted;
    let mut found: Vec<(String, String)> = match source {
        Source::Gampong => gampong().filter(named).collect(),
        Source::Kecamatan => kecamatan().filter(named).collect(),
        Source::Area => gampong().chain(kecamatan()).filter(named).collect(),
        Source::Destination => library.destinations.iter().filter(open).map(place).filter(named).collect(),
        Source::Person | Source::Procedure | Source::Member | Source::Case => Vec::new(),
    };
    found.pop().filter(|_| found.is_empty())
}

/// Hits as things to choose. The last one is for whoever is not among them: somebody new is registered; where several
/// are asked for, somebody else is written down by name, and a citizen has to be registered elsewhere first.
pub fn choosable(kind: FieldKind, hits: &[Hit], typed: &str, lang: Lang) -> Vec<Choosable> {
    let (FieldKind::Pick(source) | FieldKind::Many(source)) = kind else { return Vec::new() };
    let fits = |hit: &&Hit| match source {
        Source::Gampong => hit.key.len() == GAMPONG_CODE,
        Source::Kecamatan => hit.key.len() < GAMPONG_CODE,
        _ => true,
    };
    let mut found: Vec<Choosable> = hits
        .iter()
        .filter(fits)
        .map(|hit| Choosable {
            key: key_of(source, hit),
            title: hit.title.clone(),
            detail: [hit.detail.as_str(), hit.why(lang).as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            spans: hit.spans.clone(),
        })
        .collect();
    let typed = typed.trim();
    if !typed.is_empty() {
        found.extend(nobody_of_these(kind, typed, lang));
    }
    found
}

/// A case is picked by its citizen or by a referral: the key says which.
fn key_of(source: Source, hit: &Hit) -> String {
    match (source, hit.kind) {
        (Source::Case, Kind::Referral) => format!("r:{}", hit.key),
        (Source::Case, _) => format!("o:{}", hit.key),
        _ => hit.key.clone(),
    }
}

/// The last proposal: what to do with a name that is none of those found.
fn nobody_of_these(kind: FieldKind, typed: &str, lang: Lang) -> Option<Choosable> {
    let said = |key: &str, title: &str, detail: &str| Choosable {
        key: key.to_owned(),
        title: title.to_owned(),
        detail: detail.to_owned(),
        spans: Vec::new(),
    };
    match kind {
        FieldKind::Pick(Source::Person) => Some(said(intake::NEW, f::NEW_PERSON.get(lang), typed)),
        FieldKind::Many(Source::Person) => Some(said(NOBODY, f::NOT_AMONG_THEM.get(lang), typed)),
        // A name of nobody in the directory is a name all the same.
        FieldKind::Pick(Source::Member) => Some(said("", typed, f::AS_TYPED.get(lang))),
        FieldKind::Many(Source::Member) => Some(said("", typed, f::BY_NAME_ONLY.get(lang))),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn hit(title: &str) -> Hit {
        Hit {
            kind: Kind::Person,
            key: "k".into(),
            title: title.into(),
            detail: String::new(),
            reason: String::new(),
            spans: vec![],
        }
    }

    #[test]
    fn a_whole_name_that_only_one_place_has_is_taken() {
        let shared = crate::panes::fixture::shared();
        let one = |source, typed: &str| exact(source, typed, &shared).map(|(key, _)| key);
        let gampong = shared.library.gampong.iter().find(|one| one.name == "Lamgugob").unwrap();
        assert_eq!(one(Source::Area, " lamgugob "), Some(gampong.code.clone()));
        assert_eq!(one(Source::Kecamatan, "MEURAXA").map(|key| key.len()), Some(8));
        assert_eq!(one(Source::Area, "lamgu"), None, "the beginning of a name is no name");
        assert_eq!(one(Source::Kecamatan, "Lamgugob"), None);
        // A kecamatan and a gampong in it have one name.
        let both = shared.library.kecamatan.iter().find(|k| shared.library.gampong.iter().any(|g| g.name == k.name));
        if let Some(both) = both {
            assert_eq!(one(Source::Area, &both.name), None);
        }
        assert_eq!(one(Source::Person, "Siti"), None);
    }

    fn chosen(typed: &str) -> String {
        let found = choosable(FieldKind::Pick(Source::Person), &[hit("Siti Azizah Aini")], typed, Lang::Id);
        found.get(first_choice(Source::Person, &found, typed)).unwrap().key.clone()
    }

    #[test]
    fn the_beginning_of_a_name_proposes_its_owner() {
        assert_eq!(chosen("siti az"), "k");
        assert_eq!(chosen("aini siti"), "k");
        assert_eq!(chosen("1171014101900001"), "k");
    }

    #[test]
    fn a_similar_name_is_never_taken_by_a_hurried_enter() {
        assert_eq!(chosen("Siti Aminah"), intake::NEW);
        assert_eq!(chosen("siti azizan"), intake::NEW);
    }
}
