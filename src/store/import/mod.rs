//! Bringing in lists: `loket import KIND FILE`. First everything is read and judged (the preview, which
//! writes nothing), then, if asked, what is new is saved in small batches that let other desks write between (R3, R25).
//!
//! Nothing is ever overwritten: a known NIK with other values is listed with the fields that differ. The same file a
//! second time has nothing new.

mod days;
mod decrees;
mod gifts;
mod holidays;
mod members;
mod people;
mod register;
mod table;
mod theirs;

pub use decrees::{apply_decrees, plan_decrees};
pub use gifts::{apply_gifts, plan_gifts};
pub use holidays::{apply_holidays, plan_holidays};
pub use register::{Found, apply_register, plan_register};
pub use table::{Encoding, FileProblem, Source};

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::door::Store;
use super::error::{Error, Result};
use super::{member, person, search};
use crate::domain::content::Content;
use crate::domain::fold::fold_name;
use crate::domain::ids::MemberId;
use crate::domain::member::Member;
use crate::domain::person::Person;
use crate::words::Text;
use people::{Odd, Reader};
use table::Table;

/// One batch ends after so many rows or so much time, whichever comes first (R3: short transactions).
const BATCH_ROWS: usize = 500;
const BATCH_TIME: Duration = Duration::from_millis(40);

/// Pause after a batch: longer than the pause between two looks of a waiting desk, so that it gets its turn.
const BREATH: Duration = Duration::from_millis(3);

/// Something to say about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowNote {
    /// Line in the file, from 1.
    pub line: usize,
    /// Column it is about; may be empty.
    pub column: String,
    /// What is the matter.
    pub what: Text,
    /// A value that explains it: fields that differ, a name, another line; may be empty.
    pub value: String,
}

/// What a file brings.
#[derive(Debug)]
pub struct Plan<R> {
    /// Rows in the file.
    pub rows: usize,
    /// Rows that are already stored just so.
    pub same: usize,
    /// New records with their line.
    pub new: Vec<(usize, R)>,
    /// Rows whose record is stored with other values.
    pub differs: Vec<RowNote>,
    /// Rows left out.
    pub problems: Vec<RowNote>,
    /// Rows brought in although something is odd.
    pub odd: Vec<RowNote>,
    /// New rows that may be somebody already registered, or somebody on another row.
    pub maybe: Vec<RowNote>,
    /// Columns of the file that are not read, as they are written there.
    pub unused: Vec<String>,
}

impl<R> Plan<R> {
    /// Nothing decided yet; rows that cannot be trusted are left out from the start.
    fn of(table: &Table) -> Plan<R> {
        let problems: Vec<RowNote> = table.refused.iter().map(|(line, odd)| note(*line, *odd, "")).collect();
        let (new, differs, odd, maybe) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let rows = table.rows.len() + problems.len();
        Plan { rows, same: 0, new, differs, problems, odd, maybe, unused: table.unused.clone() }
    }
}

/// Why an import ended: the file or the store.
#[derive(Debug)]
pub enum ImportError {
    /// The file cannot be read.
    File(FileProblem),
    /// The store said no.
    Store(Error),
}

impl From<FileProblem> for ImportError {
    fn from(problem: FileProblem) -> ImportError {
        ImportError::File(problem)
    }
}

impl From<Error> for ImportError {
    fn from(error: Error) -> ImportError {
        ImportError::Store(error)
    }
}

fn reader(today: NaiveDate) -> Result<Reader> {
    let content = Content::shipped().map_err(|error| Error::Content(error.to_string()))?;
    Ok(Reader::new(&content, today))
}

/// Reads a list of citizens and compares it with the office; writes nothing. `step` hears how many rows are done.
///
/// # Errors
/// [`ImportError`].
pub fn plan_people(
    store: &mut Store,
    source: &Source<'_>,
    today: NaiveDate,
    step: &mut dyn FnMut(usize, usize),
) -> std::result::Result<Plan<Person>, ImportError> {
    let table = table::read(source, people::COLUMNS, people::NEEDED)?;
    let reader = reader(today)?;
    let plan = store.read(|read| {
        let mut work = People { plan: Plan::of(&table), niks: HashMap::new(), names: HashMap::new() };
        for (at, (line, row)) in table.rows.iter().enumerate() {
            match reader.person(&table, row) {
                Ok((one, odd)) => work.take(read, &table, *line, one, &odd)?,
                Err(odd) => work.plan.problems.push(note(*line, odd, "")),
            }
            step(at + 1, table.rows.len());
        }
        Ok(work.plan)
    })?;
    Ok(plan)
}

fn note(line: usize, (column, what): Odd, value: &str) -> RowNote {
    RowNote { line, column: column.into(), what, value: value.into() }
}

/// What is known while the rows of a list of citizens go by.
struct People {
    plan: Plan<Person>,
    niks: HashMap<String, usize>,
    names: HashMap<(String, Option<NaiveDate>), usize>,
}

impl People {
    fn take(&mut self, read: &Connection, table: &Table, line: usize, one: Person, odd: &[Odd]) -> Result<()> {
        if let Some(stored) = person::find(read, one.id)? {
            self.known(table, line, &stored, &one);
            return Ok(());
        }
        if let Some(nik) = &one.nik {
            if let Some(other) = self.niks.insert(nik.clone(), line) {
                self.niks.insert(nik.clone(), other);
                self.plan.problems.push(note(line, ("nik", crate::words::import::TWICE), &other.to_string()));
                return Ok(());
            }
            if let Some(stored) = person::by_nik(read, nik)? {
                self.known(table, line, &stored, &one);
                return Ok(());
            }
        }
        let namesakes = search::namesakes(read, &one.name, one.birth_date)?;
        for id in &namesakes {
            let stored = person::get(read, *id)?;
            if one.nik.is_none() && differences(table, &stored, &one).is_empty() {
                self.plan.same += 1;
                return Ok(());
            }
            self.maybe(line, &stored.name);
        }
        let key = (sorted_name(&one.name), one.birth_date);
        if let Some(other) = self.names.get(&key).copied().filter(|_| one.birth_date.is_some()) {
            self.maybe(line, &crate::words::import::row(other, crate::words::Lang::Id));
        } else {
            self.names.insert(key, line);
        }
        self.plan.odd.extend(odd.iter().map(|odd| note(line, *odd, "")));
        self.plan.new.push((line, one));
        Ok(())
    }

    fn known(&mut self, table: &Table, line: usize, stored: &Person, one: &Person) {
        let differ = differences(table, stored, one);
        if differ.is_empty() {
            self.plan.same += 1;
        } else {
            let what = ("nik", crate::words::import::DIFFERS);
            self.plan.differs.push(note(line, what, &differ.join(", ")));
        }
    }

    fn maybe(&mut self, line: usize, whom: &str) {
        self.plan.maybe.push(note(line, ("nama", crate::words::import::MAYBE), whom));
    }
}

fn sorted_name(name: &str) -> String {
    let mut words: Vec<String> = name.split_whitespace().map(fold_name).collect();
    words.sort();
    words.join(" ")
}

/// Columns of the file whose values are not those stored. A column the file does not have differs in nothing.
fn differences(table: &Table, stored: &Person, one: &Person) -> Vec<&'static str> {
    let place = |person: &Person| (person.gampong.clone(), person.place.clone());
    let all = [
        ("nama", stored.name != one.name),
        ("no_kk", stored.kk != one.kk),
        ("jk", stored.sex != one.sex),
        ("tgl_lahir", stored.birth_date != one.birth_date),
        ("gampong", place(stored) != place(one)),
        ("alamat", stored.address != one.address),
        ("ppks", stored.ppks != one.ppks),
        ("telepon", stored.phone != one.phone),
        ("ditemukan_di", stored.found_at != one.found_at),
        ("catatan", stored.note != one.note),
    ];
    all.into_iter().filter(|(column, differs)| *differs && table.has(column)).map(|(column, _)| column).collect()
}

/// Reads a list of members and compares it with the office; writes nothing.
///
/// # Errors
/// [`ImportError`].
pub fn plan_members(
    store: &mut Store,
    source: &Source<'_>,
    today: NaiveDate,
) -> std::result::Result<Plan<Member>, ImportError> {
    let table = table::read(source, members::COLUMNS, members::NEEDED)?;
    let reader = reader(today)?;
    let mut known: BTreeMap<(String, String, String), Member> = BTreeMap::new();
    let mut by_id: HashMap<MemberId, Member> = HashMap::new();
    for member in store.read(member::all)? {
        by_id.insert(member.id, member.clone());
        known.insert(same_member(&member), member);
    }
    let mut plan = Plan::of(&table);
    for (line, row) in &table.rows {
        match reader.member(&table, row) {
            Err(odd) => plan.problems.push(note(*line, odd, "")),
            Ok((one, odd)) => match by_id.get(&one.id).or(known.get(&same_member(&one))) {
                Some(stored) if like(&table, stored, &one) => plan.same += 1,
                Some(stored) => {
                    plan.differs.push(note(*line, ("nama", crate::words::import::DIFFERS), &stored.name));
                }
                None => {
                    known.insert(same_member(&one), one.clone());
                    plan.odd.extend(odd.into_iter().map(|odd| note(*line, odd, "")));
                    plan.new.push((*line, one));
                }
            },
        }
    }
    Ok(plan)
}

fn same_member(member: &Member) -> (String, String, String) {
    (member.pillar.code().into(), sorted_name(&member.name), member.decree.number.clone())
}

/// The same as far as the file speaks of it; which decree it hangs on is found by what the decree says.
fn like(table: &Table, stored: &Member, one: &Member) -> bool {
    let said = |column: &str| if table.has(column) { one } else { stored };
    let own = if table.has_own() { one } else { stored };
    let mut rest = Member {
        id: stored.id,
        version: stored.version,
        appointment: stored.appointment,
        in_service: said("bertugas").in_service,
        wrong_phone: said("telepon_salah").wrong_phone,
        checked: said("dicek").checked.clone(),
        former: said("riwayat").former.clone(),
        own: own.own.clone(),
        ..one.clone()
    };
    rest.decree.title.clone_from(&said("judul_sk").decree.title);
    *stored == rest
}

/// Saves what is new in small batches; gives how many were saved. Rows another desk was faster with become problems.
/// `step` hears how many rows are done.
///
/// # Errors
/// What the store says; batches saved before stay saved, and the same file brought in again goes on from there.
pub fn apply<R: Clone>(
    store: &mut Store,
    plan: &mut Plan<R>,
    save: fn(&super::Write<'_>, &R) -> Result<R>,
    step: &mut dyn FnMut(usize, usize),
) -> Result<usize> {
    let (total, mut done, mut saved) = (plan.new.len(), 0, 0);
    while done < total {
        let rest = plan.new.get(done..).unwrap_or_default();
        let (took, refused) = store.write(|write| batch(write, rest, save))?.value;
        done += took;
        saved += took - refused.len();
        plan.problems.extend(refused);
        step(done, total);
        std::thread::sleep(BREATH);
    }
    let mut first = true;
    while saved > BATCH_ROWS && !store.write(|write| search::settle(write, first))?.value {
        first = false;
        std::thread::sleep(BREATH);
    }
    Ok(saved)
}

fn batch<R>(
    write: &super::Write<'_>,
    rest: &[(usize, R)],
    save: fn(&super::Write<'_>, &R) -> Result<R>,
) -> Result<(usize, Vec<RowNote>)> {
    let (begun, mut refused, mut took) = (Instant::now(), Vec::new(), 0);
    for (line, one) in rest.iter().take(BATCH_ROWS) {
        match save(write, one) {
            Ok(_) => {}
            // Refused before anything of it was written.
            Err(Error::NikTaken(_) | Error::Rule { .. }) => {
                refused.push(note(*line, ("nik", crate::words::import::REFUSED), ""));
            }
            Err(Error::NotYours(why)) => refused.push(note(*line, ("gampong", theirs::reason(&why)), "")),
            Err(error) => return Err(error),
        }
        took += 1;
        if begun.elapsed() > BATCH_TIME {
            break;
        }
    }
    Ok((took, refused))
}

/// Saves new people.
///
/// # Errors
/// As [`apply`].
pub fn apply_people(store: &mut Store, plan: &mut Plan<Person>, step: &mut dyn FnMut(usize, usize)) -> Result<usize> {
    apply(store, plan, person::save, step)
}

/// Saves new members.
///
/// # Errors
/// As [`apply`].
pub fn apply_members(store: &mut Store, plan: &mut Plan<Member>, step: &mut dyn FnMut(usize, usize)) -> Result<usize> {
    apply(store, plan, member::save, step)
}
