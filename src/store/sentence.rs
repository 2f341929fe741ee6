//! An error in a clerk's words. The words stand in [`crate::words::failure`]; here each kind finds its sentence.

use super::error::Error;
use crate::domain::ladder::Needed;
use crate::domain::ladder::dossier::Refusal;
use crate::words::{Lang, failure as w};

impl Error {
    /// One sentence: what happened, why, what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Error::Missing(path) => w::missing(&path.display().to_string(), lang),
            Error::NotOurs(path) => w::not_ours(&path.display().to_string(), lang),
            Error::Newer { found, known } => w::newer(*found, *known, lang),
            Error::Older { found, known } => w::older(*found, *known, lang),
            Error::Damaged(detail) => w::damaged(detail, lang),
            Error::ReadOnly(_) => w::read_only(lang).to_owned(),
            Error::DiskFull => w::disk_full(lang).to_owned(),
            Error::NetworkDisk(kind) => w::network_disk(kind, lang),
            Error::Disk(detail) => w::disk(detail, lang),
            Error::Busy { holder } => w::busy(holder, lang),
            Error::Conflict { .. } => w::conflict(lang).to_owned(),
            Error::NikTaken(_) => w::nik_taken(lang).to_owned(),
            Error::Rule { field, rule } => w::rule(field, rule, lang),
            Error::Refused(Refusal::Missing(need @ (Needed::Consent | Needed::Destination))) => {
                w::rule(if *need == Needed::Consent { "consent" } else { "destination" }, "required", lang)
            }
            Error::Refused(refusal) => refusal.sentence(lang),
            Error::Road(refusal) => refusal.sentence(lang),
            Error::Joining(refusal) => refusal.sentence(lang),
            Error::Undo(refusal) => refusal.sentence(lang),
            Error::NotYours(refusal) => refusal.sentence(lang),
            Error::File(refusal) => refusal.sentence(lang),
            Error::NotFound(what) => w::not_found(what, lang),
            Error::Interrupted => w::interrupted(lang).to_owned(),
            other => w::other(&other.to_string(), lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_says_what_to_do_and_ends() {
        let all = [
            Error::Missing("a".into()),
            Error::Damaged("b".into()),
            Error::ReadOnly(String::new()),
            Error::DiskFull,
            Error::Busy { holder: String::new() },
            Error::Newer { found: 3, known: 2 },
            Error::Older { found: 2, known: 3 },
            Error::OldSqlite(1),
        ];
        for error in all {
            for lang in [Lang::Id, Lang::En] {
                let sentence = error.sentence(lang);
                assert!(sentence.ends_with('.') && sentence.matches(". ").count() >= 1, "{sentence}");
            }
        }
    }
}
