//! The directory as lists: members of the pillars, and the decrees they hang on. The columns are those the import reads.

use std::collections::BTreeSet;

use super::{Cell, Column, Holds, List, Places};
use crate::domain::appointment::{Appointment, Former};
use crate::domain::member::Member;
use crate::domain::person::Sex;

const COLUMNS: [(&str, Holds); 26] = [
    ("id", Holds::Text),
    ("pilar", Holds::Text),
    ("nama", Holds::Text),
    ("nik", Holds::Text),
    ("jk", Holds::Text),
    ("jabatan", Holds::Text),
    ("tingkat", Holds::Text),
    ("wilayah", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("atasan", Holds::Text),
    ("telepon", Holds::Text),
    ("telepon_salah", Holds::Text),
    ("bertugas", Holds::Text),
    ("nomor_sk", Holds::Text),
    ("tanggal_sk", Holds::Date),
    ("pejabat", Holds::Text),
    ("judul_sk", Holds::Text),
    ("mulai", Holds::Date),
    ("selesai", Holds::Date),
    ("riwayat", Holds::Text),
    ("dicek", Holds::Date),
    ("dicek_oleh", Holds::Text),
    ("catatan", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("id_sk", Holds::Text),
];

/// How "yes" and "no" are written.
const YES: &str = "ya";
const NO: &str = "tidak";

fn yes_no(yes: bool) -> Cell {
    Cell::text(if yes { YES } else { NO })
}

/// All these members, each on a row; the pillars' own fields follow the common columns, each as `isian:kode`.
pub fn members(members: &[Member], places: &Places) -> List {
    let own: BTreeSet<&str> = members.iter().flat_map(|member| member.own.keys().map(String::as_str)).collect();
    let mut columns = Column::all(&COLUMNS);
    columns.extend(own.iter().map(|code| Column { name: format!("isian:{code}"), holds: Holds::Text }));
    let rows = members.iter().map(|member| {
        let mut row = row(member, places);
        row.extend(own.iter().map(|code| Cell::text(member.own.get(*code).cloned().unwrap_or_default())));
        row
    });
    List { title: "anggota".to_owned(), columns, rows: rows.collect() }
}

fn row(member: &Member, places: &Places) -> Vec<Cell> {
    let decree = &member.decree;
    let names: Vec<&str> = member.areas.iter().map(|area| places.name(area)).collect();
    let checked = member.checked.as_ref();
    // For people only; the codes are what is read.
    let first = member.areas.first().map(String::as_str).unwrap_or_default();
    let (above, below) = places.both(first);
    vec![
        Cell::text(member.id.uuid().to_string()),
        Cell::text(member.pillar.code()),
        Cell::text(&member.name),
        Cell::text(member.nik.clone().unwrap_or_default()),
        Cell::text(member.sex.map(Sex::code).unwrap_or_default()),
        Cell::text(&member.role),
        Cell::text(member.level.code()),
        Cell::text(names.join("; ")),
        Cell::text(member.areas.join(" ")),
        Cell::text(&member.superior),
        Cell::text(&member.phone),
        yes_no(member.wrong_phone),
        yes_no(member.in_service),
        Cell::text(&decree.number),
        Cell::day(decree.date),
        Cell::text(&decree.issuer),
        Cell::text(&decree.title),
        Cell::day(decree.starts),
        Cell::day(decree.ends),
        Cell::text(member.former.iter().map(term).collect::<Vec<_>>().join("; ")),
        Cell::day(checked.map(|checked| checked.on)),
        Cell::text(checked.map(|checked| checked.by.clone()).unwrap_or_default()),
        Cell::text(&member.note),
        Cell::text(above),
        Cell::text(below),
        Cell::text(member.appointment.map(|id| id.uuid().to_string()).unwrap_or_default()),
    ]
}

/// A former term: `2025-01-01..2025-12-31`, and the identity of its decree where it is known.
fn term(former: &Former) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let decree = former.appointment.map(|id| format!(" {}", id.uuid())).unwrap_or_default();
    format!("{}..{}{decree}", day(former.starts), day(former.ends))
}

const DECREE: [(&str, Holds); 8] = [
    ("id", Holds::Text),
    ("pilar", Holds::Text),
    ("nomor_sk", Holds::Text),
    ("tanggal_sk", Holds::Date),
    ("pejabat", Holds::Text),
    ("judul_sk", Holds::Text),
    ("mulai", Holds::Date),
    ("selesai", Holds::Date),
];

/// All these decrees, each on a row.
pub fn decrees(all: &[Appointment]) -> List {
    let row = |one: &Appointment| {
        vec![
            Cell::text(one.id.uuid().to_string()),
            Cell::text(one.pillar.code()),
            Cell::text(&one.number),
            Cell::day(one.date),
            Cell::text(&one.issuer),
            Cell::text(&one.title),
            Cell::day(one.starts),
            Cell::day(one.ends),
        ]
    };
    List { title: "sk".to_owned(), columns: Column::all(&DECREE), rows: all.iter().map(row).collect() }
}
