//! Sixty thousand rows of the register over 45,000 people, the same every time: written with plain inserts, because check
//! values and the journal are not asked for. Names are made of common words; no person is meant.

#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::{Days, NaiveDate};
use loket::store::{Store, content};
use rusqlite::{Connection, params};
use uuid::Uuid;

#[path = "hundred.rs"]
mod hundred;
pub use hundred::Chance;

/// Rows of the register.
pub const ROWS: usize = 60_000;
/// People they are about.
pub const PEOPLE: usize = 45_000;
/// The day everything is seen from.
pub const TODAY: &str = "2026-11-23";

const FIRST: &[&str] = &["Nur", "Cut", "Siti", "Muhammad", "Teuku", "Abdul", "Ahmad", "Fatimah", "Aisyah", "Zainab"];
const LAST: &[&str] =
    &["Hayati", "Aini", "Rahman", "Yusuf", "Daud", "Hasan", "Husna", "Fitri", "Jannah", "Amin", "Ali"];

/// Today.
pub fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

/// A UUID out of chance.
fn uuid(chance: &mut Chance) -> Uuid {
    let bytes = (u128::from(chance.next()) << 64 | u128::from(chance.next())).to_be_bytes();
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Fills an office; gives how many rows the register has now.
pub fn fill(store: &mut Store) -> i64 {
    let library = store.read(content::load).unwrap();
    let gampong: Vec<String> = library.gampong.iter().map(|one| one.code.clone()).collect();
    let mut chance = Chance::new(60);
    let mut people = Vec::new();
    for _ in 0..PEOPLE / 5_000 {
        let batch: Vec<_> = (0..5_000).map(|_| person(&mut chance, &gampong)).collect();
        store
            .write(|write| {
                batch.iter().for_each(|one| put_person(write, one));
                Ok(())
            })
            .unwrap();
        people.extend(batch);
    }
    for from in (0..ROWS).step_by(5_000) {
        store
            .write(|write| {
                (from..from + 5_000).for_each(|at| row(write, at, &people, &gampong, &mut chance));
                Ok(())
            })
            .unwrap();
    }
    store.read(|read| Ok(read.query_row("SELECT count(*) FROM register", [], |row| row.get(0))?)).unwrap()
}

struct One {
    id: Uuid,
    name: String,
    gampong: String,
    born: NaiveDate,
}

fn person(chance: &mut Chance, gampong: &[String]) -> One {
    let words = [FIRST[chance.below(FIRST.len())], LAST[chance.below(LAST.len())], LAST[chance.below(LAST.len())]];
    One {
        id: uuid(chance),
        name: format!("{} (contoh)", words.join(" ")),
        gampong: gampong[chance.below(gampong.len())].clone(),
        born: today().checked_sub_days(Days::new(chance.below(85 * 365) as u64)).unwrap(),
    }
}

fn put_person(write: &Connection, one: &One) {
    write
        .prepare_cached(
            "INSERT INTO person (id, version, name, no_nik_reason, birth_date, gampong, place, address, phone, found_at, note, ppks, sum)
             VALUES (?1, 1, ?2, 'tidak_diminta', ?3, ?4, '', '', '', '', '', '', 0)",
        )
        .unwrap()
        .execute(params![one.id.as_bytes(), one.name, one.born.to_string(), one.gampong])
        .unwrap();
}

/// A few kinds are far more frequent than the others; one row in a hundred is an institution.
fn row(write: &Connection, at: usize, people: &[One], gampong: &[String], chance: &mut Chance) {
    let who = &people[at % people.len()];
    let institution = at.is_multiple_of(100);
    // Nobody has a kind twice: the second time around the numbers begin where the first have not been.
    let number = match (institution, at < PEOPLE, chance.below(100)) {
        (true, ..) => 4,
        (_, true, 0..50) => 24,
        (_, true, 50..70) => 8,
        (_, true, 70..85) => 9,
        (_, true, _) => 1 + chance.below(7),
        (_, false, _) => 10 + chance.below(14),
    };
    let code = if institution { format!("PSKS-{number:02}") } else { format!("PPKS-{number:02}") };
    let found = today().checked_sub_days(Days::new(30 + chance.below(1_400) as u64)).unwrap();
    let confirmed = found.checked_add_days(Days::new(chance.below(900) as u64)).unwrap().min(today());
    let ended = (chance.below(100) < 15).then(|| confirmed.to_string());
    let (subject, person, name, label) = match institution {
        true => ("lembaga", None, format!("Lembaga contoh {at}"), format!("lembaga contoh {at}")),
        false => ("orang", Some(who.id.as_bytes().to_vec()), String::new(), loket::domain::fold::fold(&who.name)),
    };
    let place = if institution { &gampong[chance.below(gampong.len())] } else { &who.gampong };
    write
        .prepare_cached(
            "INSERT INTO register (id, version, category, subject, person, name, gampong, found_on, found_by, source, confirmed_on, confirmed_by, ended_on, ended_by, end_reason, end_note, address, contact, note, sum, label)
             VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, 'contoh', 'pendataan', ?8, 'contoh', ?9, '', ?10, '', '', '', '', 0, ?11)",
        )
        .unwrap()
        .execute(params![
            uuid(chance).as_bytes(),
            code,
            subject,
            person,
            name,
            place,
            found.to_string(),
            confirmed.to_string(),
            ended,
            ended.as_ref().map(|_| "pindah"),
            label
        ])
        .unwrap();
}
