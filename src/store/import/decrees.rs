//! A list of decrees, brought in before the members who hang on them.

use chrono::NaiveDate;

use super::table::{self, Column, Source};
use super::{ImportError, Plan, note, reader};
use crate::domain::appointment::Appointment;
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
    let mut known = store.read(appointment::all)?;
    let mut plan = Plan::of(&table);
    for (line, row) in &table.rows {
        let (one, odd) = match reader.decree(&table, row) {
            Ok(found) => found,
            Err(odd) => {
                plan.problems.push(note(*line, odd, ""));
                continue;
            }
        };
        let decree = one.decree(one.starts, one.ends);
        match known.iter().find(|stored| stored.id == one.id || stored.is_called(one.pillar, &decree)) {
            Some(stored) if (Appointment { id: stored.id, version: stored.version, ..one.clone() }) == *stored => {
                plan.same += 1;
            }
            Some(stored) => {
                let what = ("nomor_sk", crate::words::import::DIFFERS);
                plan.differs.push(note(*line, what, &stored.number));
            }
            None => {
                known.push(one.clone());
                plan.odd.extend(odd.into_iter().map(|odd| note(*line, odd, "")));
                plan.new.push((*line, one));
            }
        }
    }
    Ok(plan)
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
