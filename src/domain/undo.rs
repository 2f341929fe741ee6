//! Why something that was done cannot be taken back. Everything can be put right; not everything by one key.

use crate::words::{Lang, today as w};

/// What stands in the way; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoRefusal {
    /// A letter with this number went out with it.
    Numbered(String),
    /// Somebody changed it since: who, at which desk, when (`YYYY-MM-DDTHH:MM:SS`).
    Since(String, String, String),
    /// It was taken back already.
    Already,
    /// The table of the ladder has no step back from here.
    NoWayBack,
    /// The case went on since.
    WentOn,
    /// A registered person is never deleted.
    Registered,
    /// A member of a pillar is never deleted.
    Member,
    /// What was written down stays, and what is right is written after it.
    Written,
    /// A joining that was undone is made again from the person's record.
    JoinAgain,
    /// It is changed where it was made.
    Elsewhere,
}

impl UndoRefusal {
    /// What people read: what is in the way and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        let plain = match self {
            UndoRefusal::Numbered(number) => return w::numbered(number, lang),
            UndoRefusal::Since(user, terminal, at) => return w::since(user, terminal, at, lang),
            UndoRefusal::Already => w::ALREADY,
            UndoRefusal::NoWayBack => w::NO_WAY_BACK,
            UndoRefusal::WentOn => w::WENT_ON,
            UndoRefusal::Registered => w::REGISTERED,
            UndoRefusal::Member => w::MEMBER,
            UndoRefusal::Written => w::WRITTEN,
            UndoRefusal::JoinAgain => w::JOIN_AGAIN,
            UndoRefusal::Elsewhere => w::ELSEWHERE,
        };
        plain.get(lang).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_says_what_to_do_instead() {
        let at = "2026-11-21T09:00:00".to_owned();
        let all = [
            UndoRefusal::Numbered("460/1/2026".into()),
            UndoRefusal::Since("Siti".into(), "loket 2".into(), at),
            UndoRefusal::Already,
            UndoRefusal::NoWayBack,
            UndoRefusal::WentOn,
            UndoRefusal::Registered,
            UndoRefusal::Member,
            UndoRefusal::Written,
            UndoRefusal::JoinAgain,
            UndoRefusal::Elsewhere,
        ];
        for refusal in all {
            for lang in [Lang::Id, Lang::En] {
                let said = refusal.sentence(lang);
                assert!(said.ends_with('.') && said.len() > 20, "{said}");
            }
        }
    }
}
