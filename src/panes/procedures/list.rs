//! Rows of the list: all procedures by title, or those a search found, in its order.

use std::ops::Range;

use crate::panes::Shared;
use crate::words::search::REASON_PHRASE;
use crate::worker::Shelved;
use crate::worker::{Hit, Kind};

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Which procedure.
    pub slug: String,
    /// The citizens' words it was found by; empty where the title itself was hit.
    pub reason: String,
    /// Characters of the title that were typed.
    pub spans: Vec<Range<usize>>,
}

/// Every procedure by title.
pub fn all(shared: &Shared) -> Vec<Found> {
    let mut all: Vec<&Shelved> = shared.library.procedures.iter().collect();
    all.sort_by_key(|one| one.procedure.title.to_lowercase());
    all.into_iter().map(|one| Found { slug: one.procedure.slug.clone(), ..Found::default() }).collect()
}

/// What a search found, in its order; a hit this library does not know is left out.
pub fn of_hits(hits: &[Hit], shared: &Shared) -> Vec<Found> {
    let known = |hit: &&Hit| hit.kind == Kind::Procedure && shared.library.procedure(&hit.key).is_some();
    hits.iter().filter(known).map(found).collect()
}

fn found(hit: &Hit) -> Found {
    let general = [REASON_PHRASE.id, REASON_PHRASE.en].contains(&hit.reason.as_str());
    Found {
        slug: hit.key.clone(),
        reason: if general { String::new() } else { hit.reason.clone() },
        spans: hit.spans.iter().map(|(from, to)| *from..*to).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(reason: &str) -> Hit {
        Hit {
            kind: Kind::Procedure,
            key: "sktm-gampong".into(),
            title: "SKTM".into(),
            detail: String::new(),
            reason: reason.into(),
            spans: vec![(0, 4)],
        }
    }

    #[test]
    fn only_words_of_citizens_are_a_reason() {
        assert_eq!(found(&hit("surat miskin")).reason, "surat miskin");
        assert_eq!(found(&hit(REASON_PHRASE.id)).reason, "");
        assert_eq!(found(&hit("")).spans, vec![0..4]);
    }
}
