//! What a search over everything finds.

use super::{Span, Why};
use crate::domain::ids::PersonId;
use crate::words::{Lang, search as w};

crate::coded! {
    /// Kind of a thing found.
    Kind {
        /// A service procedure; the key is its slug.
        Procedure = "procedure", crate::words::search::PROCEDURE;
        /// A citizen; the key is the identity.
        Person = "person", crate::words::search::PERSON;
        /// A member of a pillar.
        Member = "member", crate::words::search::MEMBER;
        /// A destination.
        Destination = "destination", crate::words::search::DESTINATION;
        /// A kecamatan or gampong; the key is its code.
        Region = "region", crate::words::search::REGION;
        /// A referral.
        Referral = "referral", crate::words::search::REFERRAL;
        /// An activity.
        Activity = "activity", crate::words::search::ACTIVITY;
    }
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Slug, region code, or identity.
    pub key: String,
    /// What is shown.
    pub title: String,
    /// Shown dim behind it: gampong, age, division …
    pub detail: String,
    /// Why it was found.
    pub reason: String,
    /// Characters of the title to highlight.
    pub spans: Vec<Span>,
}

impl Hit {
    /// Why it was found, as people read it: for a procedure `cocok: "BPJS mati"`, otherwise the reason itself.
    pub fn why(&self, lang: Lang) -> String {
        let general = self.reason == w::REASON_PHRASE.get(lang);
        match self.kind {
            Kind::Procedure if !general && !self.reason.is_empty() => w::matched(&self.reason, lang),
            _ => self.reason.clone(),
        }
    }
}

/// Somebody who could be the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// Identity.
    pub id: PersonId,
    /// Name as on the card.
    pub name: String,
    /// Gampong, age, last visit in words.
    pub detail: String,
    /// Why it matched, in words.
    pub why: String,
    /// The same NIK: saving is refused.
    pub blocks: bool,
    /// The same reasons as members of the closed set, strongest first.
    pub whys: Vec<Why>,
}
