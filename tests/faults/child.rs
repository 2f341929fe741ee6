//! What a child does. It tells the parent about every save only after the write returned.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use loket::domain::ids::{DestinationId, PersonId, ReferralId};
use loket::domain::person::{NoNikReason, Person};
use loket::domain::referral::{Agreement, Reporter};
use loket::domain::visit::Channel;
use loket::store::{Desk, Result, Store, letter, person, referral};
use serde_json::json;
use uuid::Uuid;

use super::{full, places};

/// Stands before and behind every line for the parent; the test harness writes lines of its own.
pub const MARK: char = '§';

/// What a child is to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Saves without pause, `LOKET_COUNT` times or until it is killed.
    Write,
    /// Numbers letters without pause, `LOKET_COUNT` of them, and makes some void (see [`super::numbers`]).
    Number,
    /// Saves the person `LOKET_ID` once.
    SaveOne,
    /// Begins to save, and goes on when it hears a line.
    Hold,
    /// Opens, looks and leaves.
    Visit,
    /// Fills its disk (see [`full`]).
    Full,
    /// Reaches the limit of its file size (see [`full`]).
    Limit,
    /// Works where nothing may be written (see [`places`]).
    ReadOnly,
}

const ROLES: [(Role, &str); 8] = [
    (Role::Write, "write"),
    (Role::Number, "number"),
    (Role::SaveOne, "save-one"),
    (Role::Hold, "hold"),
    (Role::Visit, "visit"),
    (Role::Full, "full"),
    (Role::Limit, "limit"),
    (Role::ReadOnly, "read-only"),
];

impl Role {
    /// Its name in the environment.
    pub fn name(self) -> &'static str {
        ROLES.iter().find(|(role, _)| *role == self).unwrap().1
    }
}

/// Tells the parent. A parent that is gone hears nothing; that is no fault of ours.
pub fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "\n{MARK}{line}{MARK}");
    let _ = out.flush();
}

/// A desk with a name.
pub fn desk(name: &str) -> Desk {
    Desk { user: name.to_owned(), terminal: format!("loket {name}") }
}

/// A person without NIK.
pub fn somebody(id: PersonId, name: &str) -> Person {
    Person { name: name.to_owned(), no_nik_reason: Some(NoNikReason::NotAsked), ..Person::new(id) }
}

/// Any destination of the shipped content.
pub fn any_destination(store: &mut Store) -> Result<DestinationId> {
    let bytes = store.read(|r| {
        Ok(r.query_row("SELECT id FROM destination ORDER BY slug LIMIT 1", [], |row| row.get::<_, Vec<u8>>(0))?)
    })?;
    Ok(DestinationId::from(Uuid::from_slice(&bytes).unwrap()))
}

/// An intake with two needs for a new person.
pub fn intake(name: &str, destination: DestinationId) -> referral::Intake {
    let wish = |title: &str| referral::Wish {
        procedure: None,
        title: title.to_owned(),
        checklist: vec![],
        destination: Some(destination),
    };
    referral::Intake {
        subject: somebody(PersonId::from(Uuid::now_v7()), name),
        subject_changed: true,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: format!("catatan {name}"),
        wishes: vec![wish("satu"), wish("dua")],
        consent: Agreement::own(),
        due_days: 14,
        at: None,
    }
}

/// The writer's hand: what it saved last, and what to save next.
pub struct Hand {
    store: Store,
    name: String,
    destination: DestinationId,
    last_person: Option<Person>,
    last_referral: Option<ReferralId>,
}

impl Hand {
    /// Opens the file.
    pub fn open(file: &Path, name: &str) -> Result<Hand> {
        let mut store = Store::open(file, desk(name))?;
        let destination = any_destination(&mut store)?;
        Ok(Hand { store, name: name.to_owned(), destination, last_person: None, last_referral: None })
    }

    /// The `step`-th save: a person, a change of it, an intake, a letter, in turn. Gives the line for the parent.
    pub fn save(&mut self, step: u64) -> Result<serde_json::Value> {
        match (step % 4, self.last_person.clone(), self.last_referral) {
            (1, Some(mut person), _) => {
                person.phone = format!("08{step}");
                self.save_person(&person)
            }
            (2, ..) => {
                let wanted = intake(&format!("Warga {} {step}", self.name), self.destination);
                let taken = self.store.write(|w| referral::take_in(w, &wanted))?.value;
                self.last_referral = taken.referrals.first().map(|referral| referral.id);
                Ok(json!({"case": taken.case.id.uuid(), "subject": taken.subject.id.uuid()}))
            }
            (3, _, Some(id)) => {
                let number = |seq: i64| Ok(format!("460/{seq}/2026"));
                let letter = self.store.write(|w| letter::issue(w, id, &number, &|_, _| json!({})))?.value.0;
                Ok(json!({"letter": letter.id.uuid(), "seq": letter.seq, "number": letter.number}))
            }
            _ => {
                let new = somebody(PersonId::from(Uuid::now_v7()), &format!("Warga {} {step}", self.name));
                self.save_person(&new)
            }
        }
    }

    fn save_person(&mut self, person: &Person) -> Result<serde_json::Value> {
        let saved = self.store.write(|w| person::save(w, person))?.value;
        let line = json!({"person": saved.id.uuid(), "record": saved});
        self.last_person = Some(saved);
        Ok(line)
    }
}

fn write(file: &Path, name: &str) {
    let count = super::setting("LOKET_COUNT", u64::MAX);
    let mut hand = match Hand::open(file, name) {
        Ok(hand) => hand,
        Err(error) => return tell(&json!({"error": error.to_string()}).to_string()),
    };
    for step in 0..count {
        let began = Instant::now();
        let mut line = hand.save(step).unwrap_or_else(|error| json!({"error": error.to_string()}));
        line["micros"] = json!(began.elapsed().as_micros() as u64);
        tell(&line.to_string());
    }
}

/// Every so many letters one is made void.
const VOID_EVERY: u64 = 5;

fn number(file: &Path, name: &str) {
    let mut hand = Hand::open(file, name).unwrap();
    for step in 0..super::setting("LOKET_COUNT", 1) {
        // Two needs of one citizen, as the other desks take them in; the first gets its letter.
        hand.save(2).unwrap();
        let line = hand.save(3).unwrap_or_else(|error| json!({"error": error.to_string()}));
        if step % VOID_EVERY == 1 {
            let id: Uuid = line["letter"].as_str().unwrap().parse().unwrap();
            hand.store.write(|w| letter::void(w, id.into(), "salah nama")).unwrap();
        }
        tell(&line.to_string());
    }
}

/// The person the parent asked for.
fn asked() -> Person {
    let id: Uuid = std::env::var("LOKET_ID").unwrap().parse().unwrap();
    somebody(PersonId::from(id), "Warga Titipan")
}

fn save_one(file: &Path, name: &str) {
    let saved = Store::open(file, desk(name)).and_then(|mut store| store.write(|w| person::save(w, &asked())));
    tell(&saved.map_or_else(|error| format!("refused {error}"), |_| "saved".to_owned()));
}

fn hold(file: &Path, name: &str) {
    let mut store = Store::open(file, desk(name)).unwrap();
    let saved = store.write(|w| {
        let saved = person::save(w, &asked())?;
        tell("inside");
        std::io::stdin().lock().read_line(&mut String::new()).unwrap();
        Ok(saved)
    });
    tell(if saved.is_ok() { "saved" } else { "refused" });
}

fn visit(file: &Path, name: &str) {
    let mut store = Store::open(file, desk(name)).unwrap();
    tell(&store.read(person::count).unwrap().to_string());
}

/// Not a test: the child of one. Without a role it does nothing.
#[test]
#[ignore = "plays a part in the other tests"]
fn play() {
    let Ok(wanted) = std::env::var("LOKET_ROLE") else { return };
    let role = ROLES.iter().find(|(_, name)| *name == wanted).unwrap().0;
    let file = PathBuf::from(std::env::var_os("LOKET_FILE").unwrap());
    let name = std::env::var("LOKET_NAME").unwrap();
    match role {
        Role::Write => write(&file, &name),
        Role::Number => number(&file, &name),
        Role::SaveOne => save_one(&file, &name),
        Role::Hold => hold(&file, &name),
        Role::Visit => visit(&file, &name),
        Role::Full => full::on_a_full_disk(&file),
        Role::Limit => full::at_the_limit(&file),
        Role::ReadOnly => places::where_nothing_may_be_written(&file),
    }
}
