//! A survey sheet, or the register of another office: each row is one subject with one or several kinds of PPKS or PSKS.
//! A citizen is recognised by identity, by NIK, or by name and date of birth together; whoever is not known is
//! registered with the row. What is stored is never overwritten.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use csv::StringRecord;
use rusqlite::Connection;
use uuid::Uuid;

use super::people::{Odd, Reader, identity, name};
use super::table::{self, Column, Source, Table};
use super::{ImportError, Plan, days, differences, note, reader, sorted_name};
use crate::domain::fold::{digits, fold};
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::person::Person;
use crate::domain::register::{EndReason, Ended, Entry, Source as Known, Subject, SubjectKind};
use crate::domain::safe::clean_input;
use crate::store::{Result, Store, person, register, rights, search};
use crate::words::import as w;

/// Columns understood.
const COLUMNS: &[Column] = &[
    ("id", &["uuid"]),
    ("kategori", &["jenis ppks", "jenis psks", "ppks", "psks", "jenis", "kode ppks", "kode"]),
    ("jenis_subjek", &["subjek"]),
    ("nama", &["nama lengkap", "nama warga", "name", "nama kepala keluarga", "nama lembaga"]),
    ("nik", &["no nik", "nomor nik", "no ktp"]),
    ("alasan_tanpa_nik", &[]),
    ("no_kk", &["no kk", "kk", "nomor kk", "nomor kartu keluarga"]),
    ("jk", &["jenis kelamin", "kelamin", "l p"]),
    ("tgl_lahir", &["tgl lahir", "tanggal lahir", "lahir"]),
    ("umur", &["usia", "umur tahun"]),
    ("kecamatan", &["kec", "nama kecamatan"]),
    ("gampong", &["desa", "kelurahan", "desa kelurahan", "gampong desa", "nama gampong"]),
    ("kode_gampong", &["kode wilayah", "kode desa"]),
    ("alamat", &["alamat lengkap", "alamat rumah", "jurong", "dusun"]),
    ("ditemukan", &["tanggal", "tgl", "tanggal pendataan", "tgl pendataan", "tanggal survei"]),
    ("ditemukan_oleh", &["pendata", "petugas", "surveyor", "nama pendata"]),
    ("sumber", &["sumber data"]),
    ("dikonfirmasi", &[]),
    ("dikonfirmasi_oleh", &[]),
    ("berakhir", &[]),
    ("berakhir_oleh", &[]),
    ("alasan_berakhir", &[]),
    ("catatan_berakhir", &[]),
    ("kontak", &["narahubung"]),
    ("catatan", &["keterangan", "ket", "note"]),
    ("id_warga", &[]),
    ("kode_gampong_warga", &[]),
    ("tempat", &[]),
    ("telepon", &["no telepon", "no hp", "hp", "telp", "no wa"]),
    ("ditemukan_di", &["lokasi ditemukan"]),
    ("alamat_warga", &[]),
    ("catatan_warga", &[]),
];
const NEEDED: &[&str] = &["kategori", "nama"];

/// One entry to write, and the citizen to register before it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The entry.
    pub entry: Entry,
    /// Somebody nobody knew yet.
    pub person: Option<Person>,
}

/// Reads a survey sheet and compares it with the office; writes nothing.
///
/// # Errors
/// [`ImportError`].
pub fn plan_register(
    store: &mut Store,
    source: &Source<'_>,
    today: NaiveDate,
    step: &mut dyn FnMut(usize, usize),
) -> std::result::Result<Plan<Found>, ImportError> {
    let table = table::read(source, COLUMNS, NEEDED)?;
    let reader = reader(today)?;
    let plan = store.read(|read| {
        let mut work = Work { read, table: &table, reader: &reader, plan: Plan::of(&table), met: Met::default() };
        for (at, (line, row)) in table.rows.iter().enumerate() {
            work.row(*line, row)?;
            step(at + 1, table.rows.len());
        }
        Ok(work.plan)
    })?;
    Ok(plan)
}

/// Saves what is new.
///
/// # Errors
/// As [`super::apply`].
pub fn apply_register(store: &mut Store, plan: &mut Plan<Found>, step: &mut dyn FnMut(usize, usize)) -> Result<usize> {
    let save = |write: &crate::store::Write<'_>, found: &Found| {
        // Refused before the citizen is registered.
        rights::require(write, None, &found.entry)?;
        if let Some(one) = &found.person {
            person::save(write, one)?;
        }
        register::add(write, &found.entry)?;
        Ok(found.clone())
    };
    super::apply(store, plan, save, step)
}

/// Who was met further up in the file, and what was said of them.
#[derive(Default)]
struct Met {
    by_id: HashSet<PersonId>,
    by_key: HashMap<(String, String), PersonId>,
    entries: HashSet<(String, String)>,
}

struct Work<'w> {
    read: &'w Connection,
    table: &'w Table,
    reader: &'w Reader,
    plan: Plan<Found>,
    met: Met,
}

impl Work<'_> {
    fn row(&mut self, line: usize, row: &StringRecord) -> Result<()> {
        if Table::oversized(row) {
            self.plan.problems.push(note(line, ("", w::CELL), ""));
            return Ok(());
        }
        let table = self.table;
        let cell = move |column: &str| clean_input(table.cell(row, column)).into_owned();
        let mut odd = Vec::new();
        let read = self.reader.entries(&cell, &mut odd);
        let mut entries = match read {
            Ok(entries) => entries,
            Err(why) => {
                self.plan.problems.push(note(line, why, ""));
                return Ok(());
            }
        };
        let mut new = None;
        if entries.iter().any(|entry| entry.subject.person().is_some()) {
            match self.citizen(line, &cell, &mut odd)? {
                Some((id, unknown)) => {
                    entries.iter_mut().for_each(|entry| entry.subject = Subject::Person(id));
                    new = unknown;
                }
                None => return Ok(()),
            }
        }
        self.plan.odd.extend(odd.into_iter().map(|odd| note(line, odd, "")));
        for entry in entries {
            self.entry(line, entry, &mut new)?;
        }
        Ok(())
    }

    /// An entry that is not there yet is new; one that is there in other words is left as it is.
    fn entry(&mut self, line: usize, entry: Entry, new: &mut Option<Person>) -> Result<()> {
        if let Some(stored) = register::find(self.read, entry.id)? {
            let like = Entry { version: stored.version, ..entry };
            if like == stored {
                self.plan.same += 1;
            } else {
                self.plan.differs.push(note(line, ("kategori", w::DIFFERS), &stored.category));
            }
            return Ok(());
        }
        let key = (key(&entry), entry.category.clone());
        let active = entry.is_active();
        if active && (self.met.entries.contains(&key) || self.stored(&entry)?) {
            self.plan.same += 1;
            return Ok(());
        }
        if active {
            self.met.entries.insert(key);
        }
        self.plan.new.push((line, Found { entry, person: new.take() }));
        Ok(())
    }

    /// Whether this category holds already for the same subject.
    fn stored(&self, entry: &Entry) -> Result<bool> {
        match &entry.subject {
            Subject::Person(id) => {
                let of_person = register::of_person(self.read, *id)?;
                Ok(of_person.iter().any(|one| one.is_active() && one.category == entry.category))
            }
            _ => register::is_listed(self.read, entry),
        }
    }

    /// The citizen of a row: known, met further up, or new; nothing where several fit.
    fn citizen(
        &mut self,
        line: usize,
        cell: &dyn Fn(&str) -> String,
        odd: &mut Vec<Odd>,
    ) -> Result<Option<(PersonId, Option<Person>)>> {
        let (one, more) = match self.reader.person_of(&|column| of_citizen(cell, column)) {
            Ok(found) => found,
            Err(why) => {
                self.plan.problems.push(note(line, why, ""));
                return Ok(None);
            }
        };
        odd.extend(more);
        let known = match person::find(self.read, one.id)? {
            None => one.nik.as_deref().map(|nik| person::by_nik(self.read, nik)).transpose()?.flatten(),
            found => found,
        };
        if let Some(stored) = known {
            self.compare(line, &stored, &one);
            return Ok(Some((stored.id, None)));
        }
        if self.met.by_id.contains(&one.id) {
            return Ok(Some((one.id, None)));
        }
        let key = (one.nik.clone().unwrap_or_else(|| sorted_name(&one.name)), birth(&one));
        let sure = one.nik.is_some() || one.birth_date.is_some();
        if let Some(id) = self.met.by_key.get(&key).filter(|_| sure) {
            return Ok(Some((*id, None)));
        }
        match self.namesakes(line, &one)? {
            Like::None => {}
            Like::One(id) => {
                odd.push(("nama", w::BY_NAME));
                self.compare(line, &person::get(self.read, id)?, &one);
                return Ok(Some((id, None)));
            }
            Like::Many => return Ok(None),
        }
        self.met.by_id.insert(one.id);
        self.met.by_key.insert(key, one.id);
        Ok(Some((one.id, Some(one))))
    }

    /// Citizens with this name and date of birth. Without a date a name alone says too little: it is mentioned only.
    fn namesakes(&mut self, line: usize, one: &Person) -> Result<Like> {
        let found = search::namesakes(self.read, &one.name, one.birth_date)?;
        if one.birth_date.is_none() {
            for id in found.iter().take(1) {
                let stored = person::get(self.read, *id)?;
                self.plan.maybe.push(note(line, ("nama", w::MAYBE), &stored.name));
            }
            return Ok(Like::None);
        }
        let mut fitting = Vec::new();
        for id in found {
            let stored = person::get(self.read, id)?;
            let other_nik = one.nik.is_some() && stored.nik.is_some() && one.nik != stored.nik;
            if stored.birth_date == one.birth_date && !other_nik {
                fitting.push(id);
            }
        }
        match fitting.as_slice() {
            [] => Ok(Like::None),
            [id] => Ok(Like::One(*id)),
            _ => {
                self.plan.problems.push(note(line, ("nama", w::WHICH_PERSON), &one.name));
                Ok(Like::Many)
            }
        }
    }

    fn compare(&mut self, line: usize, stored: &Person, one: &Person) {
        let mut differ = differences(self.table, stored, one);
        // In this list these columns speak of the entry; and an empty cell contradicts nothing.
        differ.retain(|column| !matches!(*column, "ppks" | "alamat" | "catatan" | "gampong"));
        let said = [("telepon", one.phone.is_empty()), ("no_kk", one.kk.is_none()), ("jk", one.sex.is_none())];
        differ.retain(|column| !said.iter().any(|(name, empty)| name == column && *empty));
        differ.retain(|column| *column != "tgl_lahir" || one.birth_date.is_some());
        if !differ.is_empty() {
            self.plan.odd.push(note(line, ("nama", w::PERSON_DIFFERS), &differ.join(", ")));
        }
    }
}

enum Like {
    None,
    One(PersonId),
    Many,
}

fn birth(one: &Person) -> String {
    one.birth_date.map(|day| day.to_string()).unwrap_or_default()
}

/// Whom an entry is about, for telling two rows of one file apart.
fn key(entry: &Entry) -> String {
    match &entry.subject {
        Subject::Person(id) => id.to_string(),
        Subject::Family { kk: Some(kk), .. } => kk.clone(),
        other => format!("{} {}", sorted_name(other.name()), entry.gampong.as_deref().unwrap_or_default()),
    }
}

/// The cells of a citizen in a list whose own columns mean the entry.
fn of_citizen(cell: &dyn Fn(&str) -> String, column: &str) -> String {
    let either =
        |own: &str, other: &str| Some(cell(own)).filter(|text| !text.is_empty()).unwrap_or_else(|| cell(other));
    match column {
        "id" => cell("id_warga"),
        "ppks" => String::new(),
        "catatan" => cell("catatan_warga"),
        "alamat" => either("alamat_warga", "alamat"),
        "kode_gampong" => either("kode_gampong_warga", "kode_gampong"),
        other => cell(other),
    }
}

impl Reader {
    /// The entries of one row; the citizen of a personal one is still to be found.
    fn entries(&self, cell: &dyn Fn(&str) -> String, odd: &mut Vec<Odd>) -> std::result::Result<Vec<Entry>, Odd> {
        let codes = self.kinds(&cell("kategori"))?;
        let found_on = days::read(&cell("ditemukan"), self.today, "ditemukan", odd)?.unwrap_or(self.today);
        if found_on > self.today {
            return Err(("ditemukan", w::DATE_FUTURE));
        }
        let one_id = codes.len() == 1;
        let mut entries = Vec::new();
        for code in &codes {
            let id = if one_id { identity(&cell("id"), odd) } else { Uuid::now_v7() };
            let subject = self.subject(code, cell)?;
            let personal = subject.person().is_some();
            let mut entry = Entry::found(EntryId::from(id), code, subject, found_on, &cell("ditemukan_oleh"));
            entry.source = Known::from_code(&cell("sumber")).unwrap_or(Known::List);
            entry.gampong = self.gampong_of(cell, odd);
            entry.age = age(&cell("umur"), odd);
            entry.contact = cell("kontak");
            entry.note = cell("catatan");
            // The street of a citizen stands in their record; only our own lists say both.
            let own_list = !cell("id_warga").is_empty();
            entry.address = if personal && !own_list { String::new() } else { cell("alamat") };
            self.later(&mut entry, cell, odd)?;
            if let Some((field, _)) = entry.broken_rule().filter(|_| !personal) {
                return Err((field, w::NAME_MISSING));
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    /// What was said of it after it was found.
    fn later(
        &self,
        entry: &mut Entry,
        cell: &dyn Fn(&str) -> String,
        odd: &mut Vec<Odd>,
    ) -> std::result::Result<(), Odd> {
        if let Some(on) = days::read(&cell("dikonfirmasi"), self.today, "dikonfirmasi", odd)? {
            (entry.confirmed_on, entry.confirmed_by) = (on.max(entry.found_on), cell("dikonfirmasi_oleh"));
        }
        if let Some(on) = days::read(&cell("berakhir"), self.today, "berakhir", odd)? {
            let reason = EndReason::from_code(&cell("alasan_berakhir")).ok_or(("alasan_berakhir", w::END_UNKNOWN))?;
            let on = on.max(entry.found_on);
            entry.ended = Some(Ended { on, by: cell("berakhir_oleh"), reason, note: cell("catatan_berakhir") });
        }
        Ok(())
    }

    fn gampong_of(&self, cell: &dyn Fn(&str) -> String, odd: &mut Vec<Odd>) -> Option<String> {
        let written = cell("gampong");
        let found = match self.gazetteer.known(&cell("kode_gampong")) {
            Some(code) => Ok(code),
            None => self.whereabouts(&written, &cell("kecamatan")),
        };
        odd.extend(found.as_ref().err().filter(|_| !written.is_empty()).map(|why| ("gampong", *why)));
        found.ok()
    }

    fn subject(&self, code: &str, cell: &dyn Fn(&str) -> String) -> std::result::Result<Subject, Odd> {
        let written = cell("jenis_subjek");
        let kind = match fold(&written).as_str() {
            "" => self.usual_subject(code),
            text => SubjectKind::from_code(text).ok_or(("jenis_subjek", w::SUBJECT_UNKNOWN))?,
        };
        let name = name(&cell("nama"))?;
        let kk = Some(digits(&cell("no_kk"))).filter(|kk| kk.len() == 16);
        Ok(match kind {
            // Whose it is is found out afterwards.
            SubjectKind::Person => Subject::Person(PersonId::from(Uuid::nil())),
            SubjectKind::Family => Subject::Family { kk, name },
            SubjectKind::Community => Subject::Community(name),
            SubjectKind::Institution => Subject::Institution(name),
        })
    }

    /// Kinds of PPKS and PSKS as they are written: codes, numbers of PPKS, or names; several with `;` or `,` between.
    fn kinds(&self, text: &str) -> std::result::Result<Vec<String>, Odd> {
        if let Some(code) = self.kind(text) {
            return Ok(vec![code]);
        }
        let parts = text.split([';', ',', '/', '+']).map(str::trim).filter(|part| !part.is_empty());
        let mut codes: Vec<String> = parts.map(|part| self.kind(part)).collect::<Option<_>>().unwrap_or_default();
        codes.sort();
        codes.dedup();
        if codes.is_empty() { Err(("kategori", w::CATEGORY_UNKNOWN)) } else { Ok(codes) }
    }

    fn kind(&self, text: &str) -> Option<String> {
        let folded = fold(text);
        let number = folded.trim_start_matches("ppks").trim_start_matches("psks").trim();
        let list = if folded.starts_with("psks") { "PSKS" } else { "PPKS" };
        let code = number.parse::<u32>().ok().map(|number| format!("{list}-{number:02}"));
        let fits =
            |one: &&crate::domain::content::Category| Some(&one.code) == code.as_ref() || fold(&one.name) == folded;
        self.kinds.iter().find(fits).map(|one| one.code.clone())
    }

    fn usual_subject(&self, code: &str) -> SubjectKind {
        use crate::domain::content::Unit;
        match self.kinds.iter().find(|one| one.code == code).map(|one| one.unit) {
            Some(Unit::Family) => SubjectKind::Family,
            Some(Unit::Community) => SubjectKind::Community,
            Some(Unit::Institution) => SubjectKind::Institution,
            _ => SubjectKind::Person,
        }
    }
}

fn age(text: &str, odd: &mut Vec<Odd>) -> Option<u32> {
    let number = digits(text).parse().ok().filter(|age| *age <= 150);
    odd.extend((number.is_none() && !text.is_empty()).then_some(("umur", w::AGE_SHAPE)));
    number
}
