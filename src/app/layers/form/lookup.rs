//! What a pick field looks through, and how a hit becomes something to choose.

use crate::form::{Choosable, Source};
use crate::panes::forms::intake;
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
        Source::Gampong | Source::Area => vec![Kind::Region],
    }
}

/// Digits and dots of a gampong code; a kecamatan's is shorter.
const GAMPONG_CODE: usize = 13;

/// Hits as things to choose; for people, registering somebody new is always the last one.
pub fn choosable(source: Source, hits: &[Hit], typed: &str, lang: Lang) -> Vec<Choosable> {
    let fits = |hit: &&Hit| source != Source::Gampong || hit.key.len() == GAMPONG_CODE;
    let mut found: Vec<Choosable> = hits
        .iter()
        .filter(fits)
        .map(|hit| Choosable {
            key: hit.key.clone(),
            title: hit.title.clone(),
            detail: [hit.detail.as_str(), hit.reason.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            spans: hit.spans.clone(),
        })
        .collect();
    if source == Source::Person && !typed.trim().is_empty() {
        found.push(Choosable {
            key: intake::NEW.to_owned(),
            title: f::NEW_PERSON.get(lang).to_owned(),
            detail: typed.trim().to_owned(),
            spans: Vec::new(),
        });
    }
    found
}
