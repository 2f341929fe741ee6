//! What tests need again and again: a store in memory, a person, an intake. Everything is fictional.
//! A test changes what it is about: `Intake { channel: Channel::Phone, ..intake(&one, needs) }`.

use uuid::Uuid;

use super::referral::{Intake, Wish};
use super::{Desk, Store};
use crate::domain::ids::{DestinationId, EntryId, PersonId, PointId, PromiseId};
use crate::domain::person::{NoNikReason, Person};
use crate::domain::referral::{Agreement, Reporter};
use crate::domain::register::{Promise, PromiseState};
use crate::domain::service_point::{PointKind, ServicePoint};
use crate::domain::visit::Channel;

/// The desk that writes in [`store`].
pub fn desk() -> Desk {
    Desk { user: "uji".into(), terminal: "loket uji".into() }
}

/// An empty office in memory.
pub fn store() -> Store {
    Store::in_memory(desk()).unwrap()
}

/// Somebody without a NIK, not saved yet.
pub fn named(name: &str) -> Person {
    let no_nik_reason = Some(NoNikReason::NotAsked);
    Person { name: name.into(), no_nik_reason, ..Person::new(PersonId::from(Uuid::now_v7())) }
}

/// One need without papers, and where it should go.
pub fn wish(title: &str, destination: Option<DestinationId>) -> Wish {
    Wish { procedure: None, title: title.into(), checklist: Vec::new(), destination }
}

/// Somebody comes to the counter with these needs and agrees; their record is saved with it if it is new.
pub fn intake(subject: &Person, wishes: Vec<Wish>) -> Intake {
    Intake {
        subject: subject.clone(),
        subject_changed: subject.version == 0,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: String::new(),
        wishes,
        consent: Agreement::own(),
        due_days: 14,
        at: None,
    }
}

/// What a partner promised on a day.
pub fn promise(partner: EntryId, on: chrono::NaiveDate) -> Promise {
    Promise {
        id: PromiseId::from(Uuid::now_v7()),
        version: 0,
        partner,
        on,
        what: "10 kursi roda (contoh)".into(),
        value: Some(10),
        due: None,
        for_whom: String::new(),
        state: PromiseState::Promised,
        by: "uji".into(),
        note: String::new(),
    }
}

/// A service point of the kind a place has.
pub fn point_in(area: &str) -> ServicePoint {
    let (id, kind) = (PointId::from(Uuid::now_v7()), PointKind::of_place(area));
    ServicePoint { id, kind, area: area.to_owned(), ..crate::domain::service_point::tests::sample() }
}
