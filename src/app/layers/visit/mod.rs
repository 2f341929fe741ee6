//! The quick count of a visit: one digit and it is counted. With a procedure known the digits are outcomes; without one
//! they are the services people ask for most, with the outcome beside them (Tab changes it).

pub mod view;

use uuid::Uuid;

use crate::domain::ids::{PersonId, VisitId};
use crate::domain::visit::{Outcome, UnmetReason, Visit};
use crate::keys::{Action, Code, Key};
use crate::panes::{Shared, Step};
use crate::worker::{Act, Recipient};

/// Services offered by digit, the commonest first (fact sheet ch. 1, finding 11: decile checks and PBI lead).
pub const COMMON: [&str; 9] = [
    "cek-status-bansos",
    "reaktivasi-pbi-jk",
    "sanggah-desil",
    "usulan-dtsen",
    "sktm-gampong",
    "pkh-kepesertaan",
    "sembako-bpnt",
    "alat-bantu-disabilitas",
    "bpjs-status-alih-segmen",
];

/// What is being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Which service.
    Service,
    /// How it ended.
    Outcome,
    /// Why it was not served.
    Reason,
}

/// The count in the making.
#[derive(Clone, Debug)]
pub struct State {
    /// Who came, if known.
    pub person: Option<PersonId>,
    /// Their gampong, if known.
    pub gampong: Option<String>,
    /// For what, if known.
    pub procedure: Option<String>,
    /// How it ended, so far.
    pub outcome: Outcome,
    /// What is being asked.
    pub asking: Asking,
    /// The service is still open when the outcome was asked for first.
    service_open: bool,
}

impl State {
    /// Opens the count.
    pub fn open(person: Option<PersonId>, gampong: Option<String>, procedure: Option<String>) -> State {
        let asking = if procedure.is_some() { Asking::Outcome } else { Asking::Service };
        let service_open = procedure.is_none();
        State { person, gampong, procedure, outcome: Outcome::Answered, asking, service_open }
    }

    /// A key: digits choose, Enter takes the first, Tab goes to the outcome; `Step::Out` closes.
    pub fn key(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        let place = match key.code {
            Code::Char(letter) => letter.to_digit(10).map(|digit| digit as usize),
            Code::Enter => Some(if self.asking == Asking::Service { 0 } else { 1 }),
            Code::Tab if self.asking == Asking::Service => {
                self.asking = Asking::Outcome;
                return Vec::new();
            }
            _ => None,
        };
        match (place, action) {
            (Some(place), _) => self.choose(place, shared),
            (None, Some(Action::Back)) => vec![Step::Out],
            _ => Vec::new(),
        }
    }

    fn choose(&mut self, place: usize, shared: &Shared) -> Vec<Step> {
        match self.asking {
            Asking::Service => self.choose_service(place, shared),
            Asking::Outcome => self.choose_outcome(place, shared),
            Asking::Reason => match place.checked_sub(1).and_then(|index| UnmetReason::ALL.get(index)) {
                Some(reason) => self.count(Some(*reason), shared),
                None => Vec::new(),
            },
        }
    }

    fn choose_service(&mut self, place: usize, shared: &Shared) -> Vec<Step> {
        self.procedure = place.checked_sub(1).and_then(|index| COMMON.get(index)).map(|slug| (*slug).to_owned());
        self.service_open = false;
        if self.outcome == Outcome::Unmet {
            self.asking = Asking::Reason;
            return Vec::new();
        }
        self.count(None, shared)
    }

    fn choose_outcome(&mut self, place: usize, shared: &Shared) -> Vec<Step> {
        let Some(outcome) = place.checked_sub(1).and_then(|index| Outcome::ALL.get(index)) else { return Vec::new() };
        self.outcome = *outcome;
        if self.service_open {
            self.asking = Asking::Service;
            return Vec::new();
        }
        if *outcome == Outcome::Unmet {
            self.asking = Asking::Reason;
            return Vec::new();
        }
        self.count(None, shared)
    }

    fn count(&self, reason: Option<UnmetReason>, shared: &Shared) -> Vec<Step> {
        let at = chrono::Timelike::with_nanosecond(&shared.now, 0).unwrap_or(shared.now);
        let mut visit = Visit::answered(VisitId::from(Uuid::now_v7()), at);
        visit.person = self.person;
        visit.gampong = self.gampong.clone();
        visit.procedure = self.procedure.clone();
        visit.outcome = self.outcome;
        visit.unmet_reason = reason;
        vec![Step::Out, Step::Act(Recipient::App, Act::CountVisit(Box::new(visit)))]
    }
}
