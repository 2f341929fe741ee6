//! A hundred thousand referrals in one file, the same every time: written with plain inserts (check values are not asked
//! for), so that the triggers of the lists run as they do at the desk.

#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::{Days, NaiveDate, NaiveDateTime};
use loket::store::{Store, content};
use rusqlite::{Connection, params};
use uuid::Uuid;

/// Cases; seven referrals for five cases, and every twentieth case has none.
pub const CASES: usize = 75_000;
/// People they are about.
pub const PEOPLE: usize = 50_000;
/// The day everything is seen from.
pub const TODAY: &str = "2026-11-23";

/// The generator of the sample office: the only one in the house.
#[path = "../../src/cli/demo/chance.rs"]
mod generator;
pub use generator::Chance;

/// One of `(weight, value)`; the weights make a hundred.
fn weighed<T: Copy>(chance: &mut Chance, all: &[(usize, T)]) -> T {
    let mut left = chance.below(100);
    for (weight, value) in all {
        if left < *weight {
            return *value;
        }
        left -= weight;
    }
    all[0].1
}

/// States of referrals as an office some years old has them.
const REFERRALS: &[(usize, &str)] = &[
    (60, "selesai"),
    (12, "ditolak_tujuan"),
    (6, "dibatalkan"),
    (2, "diteruskan"),
    (6, "terkirim"),
    (4, "diterima_tujuan"),
    (4, "sedang_dilayani"),
    (6, "draf"),
];
const CLOSED: &[(usize, &str)] = &[(85, "selesai"), (8, "ditolak"), (7, "dibatalkan")];
const OPEN: &[(usize, &str)] = &[
    (55, "dirujuk"),
    (10, "dilayani_langsung"),
    (8, "diterima"),
    (6, "pemeriksaan_berkas"),
    (5, "perlu_perbaikan"),
    (5, "verifikasi_data"),
    (2, "kunjungan_rumah"),
    (5, "rekomendasi"),
    (4, "menunggu_penetapan"),
];

/// Fills an office; gives how many referrals it has now.
pub fn fill(store: &mut Store) -> i64 {
    let library = store.read(content::load).unwrap();
    let mut chance = Chance::new(2026);
    let people: Vec<Uuid> = (0..PEOPLE).map(|_| chance.uuid()).collect();
    for batch in people.chunks(10_000) {
        store
            .write(|write| {
                let mut insert = write.prepare(
                    "INSERT INTO person (id, version, name, no_nik_reason, gampong, place, address, phone, found_at, note, ppks, sum)
                     VALUES (?1, 1, ?2, 'tidak_diminta', ?3, '', '', '', '', '', '', 0)",
                )?;
                for (at, id) in batch.iter().enumerate() {
                    let gampong = &library.gampong[chance.below(library.gampong.len())].code;
                    insert.execute(params![id.as_bytes(), format!("Warga Contoh {at}"), gampong])?;
                }
                Ok(())
            })
            .unwrap();
    }
    for from in (0..CASES).step_by(5_000) {
        store
            .write(|write| {
                (from..from + 5_000).for_each(|at| case(write, at, &people, &library, &mut chance));
                Ok(())
            })
            .unwrap();
    }
    store.read(|read| Ok(read.query_row("SELECT count(*) FROM referral", [], |row| row.get(0))?)).unwrap()
}

fn day_before_today(days: usize) -> NaiveDate {
    TODAY.parse::<NaiveDate>().unwrap().checked_sub_days(Days::new(days as u64)).unwrap()
}

fn text(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn case(write: &Connection, at: usize, people: &[Uuid], library: &content::Library, chance: &mut Chance) {
    // Four years, oldest first; the last months hold what is still open.
    let ago = (CASES - 1 - at) * 1_460 / CASES;
    let opened = day_before_today(ago).and_hms_opt(8 + chance.below(8) as u32, chance.below(60) as u32, 0).unwrap();
    let id = chance.uuid();
    let open = ago < 200;
    let state = weighed(chance, if open { OPEN } else { CLOSED });
    let due = opened.date().checked_add_days(Days::new(20)).unwrap().to_string();
    write
        .prepare_cached("INSERT INTO case_file (id, version, subject, reporter_relation, reporter_name, reporter_phone, channel, state, opened_at, note, answer, sum, due) VALUES (?1, 1, ?2, 'diri_sendiri', '', '', 'loket', ?3, ?4, '', 'contoh', 0, ?5)")
        .unwrap()
        .execute(params![id.as_bytes(), people[chance.below(people.len())].as_bytes(), state, text(opened), due])
        .unwrap();
    let referrals = if at.is_multiple_of(20) {
        0
    } else {
        1 + usize::from(chance.below(100) < 33) + usize::from(at.is_multiple_of(14))
    };
    for _ in 0..referrals.max(1) {
        let need = chance.uuid();
        // A few services are asked for far more often than the others.
        let service = if chance.below(100) < 60 { chance.below(10) } else { chance.below(library.procedures.len()) };
        let procedure = &library.procedures[service].procedure;
        write
            .prepare_cached(
                "INSERT INTO need (id, case_id, procedure, title, checklist, sum) VALUES (?1, ?2, ?3, ?4, '[]', 0)",
            )
            .unwrap()
            .execute(params![need.as_bytes(), id.as_bytes(), procedure.slug, procedure.title])
            .unwrap();
        if referrals > 0 {
            referral(write, (id, need), state, &due, library, chance);
        }
    }
}

fn referral(
    write: &Connection,
    (case, need): (Uuid, Uuid),
    state: &str,
    due: &str,
    library: &content::Library,
    chance: &mut Chance,
) {
    let of_case = match state {
        "dirujuk" | "dilayani_langsung" => weighed(chance, REFERRALS),
        "selesai" => weighed(chance, &[(80, "selesai"), (14, "ditolak_tujuan"), (6, "diteruskan")]),
        "ditolak" | "dibatalkan" => "dibatalkan",
        _ => "draf",
    };
    let destination = library.destinations[chance.below(library.destinations.len())].id.uuid();
    write
        .prepare_cached("INSERT INTO referral (id, version, case_id, need, destination, state, consent, due, note, sum, consent_by) VALUES (?1, 1, ?2, ?3, ?4, ?5, 1, ?6, '', 0, 'diri_sendiri')")
        .unwrap()
        .execute(params![
            chance.uuid().as_bytes(),
            case.as_bytes(),
            need.as_bytes(),
            destination.as_bytes(),
            of_case,
            due
        ])
        .unwrap();
}
