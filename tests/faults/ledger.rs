//! What the children said they saved, and whether the file agrees.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use loket::domain::ids::{CaseId, LetterId, PersonId};
use loket::domain::person::Person;
use loket::store::{Store, journal, letter, member, person, referral, visit};
use serde_json::Value;
use uuid::Uuid;

use super::child::desk;

/// Everything that was acknowledged.
#[derive(Default)]
pub struct Ledger {
    people: BTreeMap<Uuid, Person>,
    cases: BTreeSet<Uuid>,
    letters: BTreeMap<Uuid, (i64, String)>,
    /// How long each save took, in microseconds.
    pub micros: Vec<u64>,
    /// What went wrong on a screen.
    pub errors: Vec<String>,
}

impl Ledger {
    /// Takes one line of a child.
    pub fn note(&mut self, line: &str) {
        let said: Value = serde_json::from_str(line).unwrap();
        let id = |name: &str| said.get(name).and_then(Value::as_str).map(|text| text.parse::<Uuid>().unwrap());
        if let Some(error) = said.get("error") {
            self.errors.push(error.to_string());
            return;
        }
        if let Some(person) = id("person") {
            self.people.insert(person, serde_json::from_value(said["record"].clone()).unwrap());
        }
        self.cases.extend(id("case"));
        if let Some(letter) = id("letter") {
            let number = said["number"].as_str().unwrap().to_owned();
            self.letters.insert(letter, (said["seq"].as_i64().unwrap(), number));
        }
        self.micros.extend(said.get("micros").and_then(Value::as_u64));
    }

    /// Acknowledged saves.
    pub fn saves(&self) -> usize {
        self.micros.len()
    }

    /// Opens the file and compares. A save that was not acknowledged may be there or not, but never in part.
    pub fn require_kept(&self, file: &Path) {
        assert_eq!(self.errors, Vec::<String>::new(), "errors on a screen");
        let mut store = Store::open(file, desk("pemeriksa")).expect("the file opens");
        require_healthy(&mut store);
        for (id, told) in &self.people {
            let kept = store.read(|r| person::get(r, PersonId::from(*id))).expect("an acknowledged person");
            assert!(kept.version >= told.version, "a change of {id} is lost");
            assert!(kept.version > told.version || kept == *told, "{id} changed");
        }
        for id in &self.cases {
            let case = CaseId::from(*id);
            store.read(|r| referral::get_case(r, case)).expect("an acknowledged case");
            assert_eq!(store.read(|r| referral::of_case(r, case)).unwrap().len(), 2);
        }
        for (id, (seq, number)) in &self.letters {
            let kept = store.read(|r| letter::get(r, LetterId::from(*id))).expect("an acknowledged letter");
            assert_eq!((kept.seq, &kept.number), (*seq, number));
        }
        let mut numbers: Vec<i64> = self.letters.values().map(|(seq, _)| *seq).collect();
        numbers.sort_unstable();
        let all = numbers.len();
        numbers.dedup();
        assert_eq!(all, numbers.len(), "a letter number was given twice");
    }
}

/// What must be zero in a healthy file: halves of something that is only whole together.
const HALVES: &[(&str, &str)] = &[
    (
        "case without its two needs",
        "SELECT count(*) FROM case_file c WHERE (SELECT count(*) FROM need WHERE case_id = c.id) <> 2",
    ),
    (
        "need without its referral",
        "SELECT count(*) FROM need n WHERE NOT EXISTS (SELECT 1 FROM referral WHERE need = n.id)",
    ),
    ("case without its visit", "SELECT (SELECT count(*) FROM case_file) <> (SELECT count(*) FROM visit)"),
    ("sent referral without letter", "SELECT count(*) FROM referral WHERE state = 'terkirim' AND letter IS NULL"),
    (
        "letter without its referral",
        "SELECT count(*) FROM letter l WHERE void_reason IS NULL AND NOT EXISTS (SELECT 1 FROM referral WHERE letter = l.id)",
    ),
    ("person without history", "SELECT count(*) FROM person WHERE id NOT IN (SELECT record FROM event)"),
    ("letter without history", "SELECT count(*) FROM letter WHERE id NOT IN (SELECT record FROM event)"),
    ("broken reference", "SELECT count(*) FROM pragma_foreign_key_check"),
];

/// Every check the program has, and that nothing is half there.
pub fn require_healthy(store: &mut Store) {
    assert_eq!(complaints(store), Vec::<String>::new());
    for (what, sql) in HALVES {
        let count: i64 = store.read(|r| Ok(r.query_row(sql, [], |row| row.get(0))?)).unwrap();
        assert_eq!(count, 0, "{what}");
    }
}

/// What the program's own checks say about a file; nothing when it is healthy.
pub fn complaints(store: &mut Store) -> Vec<String> {
    let integrity = store.read(|r| Ok(r.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?));
    let mut said: Vec<String> = match integrity {
        Ok(text) if text == "ok" => vec![],
        Ok(text) => vec![text],
        Err(error) => vec![error.to_string()],
    };
    let damaged = store.read(|r| {
        let mut all = person::damaged(r)?;
        all.extend(referral::damaged(r)?);
        all.extend(visit::damaged(r)?);
        all.extend(letter::damaged(r)?);
        all.extend(member::damaged(r)?);
        Ok(all)
    });
    match damaged {
        Ok(ids) => said.extend(ids.iter().map(|id| format!("damaged {id}"))),
        Err(error) => said.push(error.to_string()),
    }
    match store.read(|r| Ok((journal::verify(r, None)?, letter::gaps(r)?))) {
        Ok((None, gaps)) if gaps.is_empty() => {}
        other => said.push(format!("{other:?}")),
    }
    said
}
