//! What happens to a letter after it has its number: the Kabid initials it, the Kepala Dinas signs it, somebody collects
//! it (fact sheet ch. 6.2; product text, "The referral ladder"). Each mark is written once and never taken back; a
//! letter that is wrong is made void and numbered anew.
//!
//! Odd: where one person holds both roles, signing also writes the missing initials, so that a small office signs in
//! one sitting and the history still shows both steps.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::Role;
use crate::domain::ids::{LetterId, MarkId};
use crate::words::{Lang, tray as w};

crate::coded! {
    /// Kind of a mark, in the order in which a letter gets them.
    MarkKind {
        /// The Kabid has read it.
        Initials = "paraf", w::INITIALS;
        /// The Kepala Dinas has signed it.
        Signature = "tanda_tangan", w::SIGNATURE;
        /// Somebody took it along.
        Collected = "diambil", w::COLLECTED;
    }
}

impl MarkKind {
    /// Who makes this mark.
    pub const fn role(self) -> Role {
        match self {
            MarkKind::Initials => Role::Kabid,
            MarkKind::Signature => Role::Head,
            MarkKind::Collected => Role::FrontOffice,
        }
    }

    /// The mark a letter waits for after this one; none after the last.
    pub const fn next(self) -> Option<MarkKind> {
        match self {
            MarkKind::Initials => Some(MarkKind::Signature),
            MarkKind::Signature => Some(MarkKind::Collected),
            MarkKind::Collected => None,
        }
    }
}

/// One mark of one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Identity.
    pub id: MarkId,
    /// The letter.
    pub letter: LetterId,
    /// What was done.
    pub kind: MarkKind,
    /// Office time at which it was written down.
    pub at: NaiveDateTime,
    /// Who wrote it down.
    pub by: String,
    /// Who initialled, signed or collected.
    pub name: String,
}

/// Why a letter cannot be marked. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkRefusal {
    /// The letter is void.
    Void,
    /// It has this mark already.
    Already(MarkKind),
    /// The person does not hold the role.
    Role(Role),
    /// This mark comes first.
    First(MarkKind),
    /// Nobody is named who collected it.
    Nobody,
}

impl MarkRefusal {
    /// What people read: what is in the way and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        match self {
            MarkRefusal::Void => w::VOID.get(lang).to_owned(),
            MarkRefusal::Already(kind) => w::already(lang, kind.label().get(lang)),
            MarkRefusal::Role(role) => crate::words::ladder::not_your_role(lang, role.label().get(lang)),
            MarkRefusal::First(MarkKind::Initials) => w::INITIALS_FIRST.get(lang).to_owned(),
            MarkRefusal::First(_) => w::SIGNATURE_FIRST.get(lang).to_owned(),
            MarkRefusal::Nobody => w::NOBODY.get(lang).to_owned(),
        }
    }
}

/// A letter as far as its marks are concerned.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// It was made void.
    pub void: bool,
    /// The marks it has.
    pub marks: &'a [MarkKind],
    /// The office wants initials before a signature.
    pub initials_needed: bool,
}

/// The marks that making this one means for this letter, by a person with these roles, in order: the mark itself,
/// and before it initials that are still missing, where the same person may give them.
///
/// # Errors
/// [`MarkRefusal`]; then nothing is to be written.
pub fn due(kind: MarkKind, standing: Standing<'_>, roles: &[Role]) -> Result<Vec<MarkKind>, MarkRefusal> {
    let has = |kind: MarkKind| standing.marks.contains(&kind);
    if standing.void {
        return Err(MarkRefusal::Void);
    }
    if has(kind) {
        return Err(MarkRefusal::Already(kind));
    }
    // Initials under a signed letter would say that somebody read it before.
    if kind == MarkKind::Initials && has(MarkKind::Signature) {
        return Err(MarkRefusal::Already(MarkKind::Signature));
    }
    if !roles.contains(&kind.role()) {
        return Err(MarkRefusal::Role(kind.role()));
    }
    let uninitialled = standing.initials_needed && !has(MarkKind::Initials);
    match kind {
        MarkKind::Signature if uninitialled && roles.contains(&Role::Kabid) => Ok(vec![MarkKind::Initials, kind]),
        MarkKind::Signature if uninitialled => Err(MarkRefusal::First(MarkKind::Initials)),
        MarkKind::Collected if !has(MarkKind::Signature) => Err(MarkRefusal::First(MarkKind::Signature)),
        _ => Ok(vec![kind]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MarkKind::{Collected, Initials, Signature};

    fn fresh(marks: &[MarkKind]) -> Standing<'_> {
        Standing { void: false, marks, initials_needed: true }
    }

    #[test]
    fn each_mark_belongs_to_its_role() {
        assert_eq!(due(Initials, fresh(&[]), &[Role::Kabid]), Ok(vec![Initials]));
        assert_eq!(due(Initials, fresh(&[]), &[Role::Head]), Err(MarkRefusal::Role(Role::Kabid)));
        assert_eq!(due(Signature, fresh(&[Initials]), &[Role::Head]), Ok(vec![Signature]));
        assert_eq!(due(Signature, fresh(&[Initials]), &[Role::Kabid]), Err(MarkRefusal::Role(Role::Head)));
        assert_eq!(due(Collected, fresh(&[Signature]), &[Role::FrontOffice]), Ok(vec![Collected]));
    }

    #[test]
    fn a_letter_without_initials_waits_for_them() {
        assert_eq!(due(Signature, fresh(&[]), &[Role::Head]), Err(MarkRefusal::First(Initials)));
    }

    #[test]
    fn a_small_office_initials_and_signs_in_one_sitting() {
        assert_eq!(due(Signature, fresh(&[]), Role::ALL), Ok(vec![Initials, Signature]));
        assert_eq!(due(Signature, fresh(&[Initials]), Role::ALL), Ok(vec![Signature]));
    }

    #[test]
    fn an_office_may_do_without_initials() {
        let without = Standing { initials_needed: false, ..fresh(&[]) };
        assert_eq!(due(Signature, without, &[Role::Head]), Ok(vec![Signature]));
        assert_eq!(due(Signature, without, Role::ALL), Ok(vec![Signature]));
    }

    #[test]
    fn a_void_letter_takes_no_mark() {
        let void = Standing { void: true, ..fresh(&[Initials, Signature]) };
        for kind in MarkKind::ALL {
            assert_eq!(due(*kind, void, Role::ALL), Err(MarkRefusal::Void));
        }
    }

    #[test]
    fn no_mark_is_made_twice() {
        for kind in MarkKind::ALL {
            assert_eq!(due(*kind, fresh(MarkKind::ALL), Role::ALL), Err(MarkRefusal::Already(*kind)));
        }
    }

    #[test]
    fn initials_do_not_come_after_the_signature() {
        let refused = due(Initials, fresh(&[Signature]), Role::ALL);
        assert_eq!(refused, Err(MarkRefusal::Already(Signature)));
    }

    #[test]
    fn only_a_signed_letter_is_collected() {
        for marks in [&[][..], &[Initials]] {
            assert_eq!(due(Collected, fresh(marks), Role::ALL), Err(MarkRefusal::First(Signature)));
        }
    }

    #[test]
    fn the_marks_follow_one_another() {
        assert_eq!(Initials.next().and_then(MarkKind::next), Some(Collected));
        assert_eq!(Collected.next(), None);
    }

    #[test]
    fn every_refusal_is_a_sentence() {
        let all = [
            MarkRefusal::Void,
            MarkRefusal::Already(Initials),
            MarkRefusal::Role(Role::Head),
            MarkRefusal::First(Initials),
            MarkRefusal::First(Signature),
            MarkRefusal::Nobody,
        ];
        for refusal in all {
            for lang in [Lang::Id, Lang::En] {
                assert!(refusal.sentence(lang).ends_with('.'), "{refusal:?}");
            }
        }
    }
}
