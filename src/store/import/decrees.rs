//! A list of decrees, brought in before the members who hang on them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::table::{self, Column, Source};
use super::{ImportError, Plan, note, reader};
use crate::domain::appointment::Appointment;
use crate::domain::ids::AppointmentId;
use crate::store::{Result, Store, appointment};

/// Columns understood.
const COLUMNS: &[Column] = &[
    ("id", &["uuid"]),
    ("pilar", &["pilar sosial", "pillar"]),
    ("nomor_sk", &["no sk", "sk", "nomor sk", "nomor"]),
    ("tanggal_sk", &["tgl sk", "tanggal sk", "tanggal"]),
    ("pejabat", &["penanda tangan", "pejabat penetap", "penerbit sk"]),
    ("judul_sk", &["tentang", "perihal sk", "judul"]),
    ("mulai", &["tmt", "berlaku mulai", "awal"]),
    ("selesai", &["sampai", "berakhir", "berlaku sampai", "akhir"]),
];
const NEEDED: &[&str] = &["pilar", "nomor_sk"];

/// Reads a list of decrees and compares it with the office; writes nothing.
///
/// # Errors
/// [`ImportError`].
pub fn plan_decrees(
    store: &mut Store,
    source: &Source<'_>,
    today: NaiveDate,
) -> std::result::Result<Plan<Appointment>, ImportError> {
    let table = table::read(source, COLUMNS, NEEDED)?;
    let reader = reader(today)?;
    let mut known = Known::default();
    store.read(appointment::all)?.into_iter().for_each(|one| known.add(one));
    let mut plan = Plan::of(&table);
    for (line, row) in &table.rows {
        let (one, odd) = match reader.decree(&table, row) {
            Ok(found) => found,
            Err(odd) => {
                plan.problems.push(note(*line, odd, ""));
                continue;
            }
        };
        match known.like(&one) {
            Some(stored) if (Appointment { id: stored.id, version: stored.version, ..one.clone() }) == *stored => {
                plan.same += 1;
            }
            Some(stored) => {
                let what = ("nomor_sk", crate::words::import::DIFFERS);
                plan.differs.push(note(*line, what, &stored.number));
            }
            None => {
                known.add(one.clone());
                plan.odd.extend(odd.into_iter().map(|odd| note(*line, odd, "")));
                plan.new.push((*line, one));
            }
        }
    }
    Ok(plan)
}

/// Decrees by identity and by number: a list of thousands is not compared row by row with all of them.
#[derive(Default)]
struct Known {
    by_id: HashMap<AppointmentId, Appointment>,
    by_number: HashMap<String, Vec<AppointmentId>>,
}

impl Known {
    fn add(&mut self, one: Appointment) {
        self.by_number.entry(one.plain_number()).or_default().push(one.id);
        self.by_id.insert(one.id, one);
    }

    /// The same record, or one that is called the same.
    fn like(&self, one: &Appointment) -> Option<&Appointment> {
        let decree = one.decree(one.starts, one.ends);
        let same_number = self.by_number.get(&one.plain_number()).into_iter().flatten();
        let mut called = same_number.filter_map(|id| self.by_id.get(id));
        self.by_id.get(&one.id).or_else(|| called.find(|stored| stored.is_called(one.pillar, &decree)))
    }
}

/// Saves new decrees.
///
/// # Errors
/// As [`super::apply`].
pub fn apply_decrees(
    store: &mut Store,
    plan: &mut Plan<Appointment>,
    step: &mut dyn FnMut(usize, usize),
) -> Result<usize> {
    super::apply(store, plan, appointment::save, step)
}
