//! Two places, one truth: the categories in a person's record and the entries of the register. Whichever is written, the
//! other follows in the same transaction.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::step::{ended, put, today};
use crate::domain::fold::fold;
use crate::domain::ids::{EntryId, PersonId};
use crate::domain::person::Person;
use crate::domain::register::{EndReason, Ended, Entry, Source, Subject};
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::{person, record, value};

/// After entries were written: the records of their people name the same categories, those that stay in their order.
pub(super) fn people<'e>(write: &Write<'_>, entries: impl Iterator<Item = &'e Entry>) -> Result<()> {
    let ids: BTreeSet<PersonId> = entries.filter_map(|entry| entry.subject.person()).collect();
    ids.into_iter().try_for_each(|id| one_person(write, id))
}

/// The categories a person's record has to name, by the register; those it names already in their order.
///
/// # Errors
/// What SQLite says.
pub(in crate::store) fn named_with(connection: &Connection, stored: &Person) -> Result<Vec<String>> {
    let needs = needs_of(connection, stored.id)?;
    let mut codes: Vec<String> = stored.ppks.iter().filter(|code| needs.contains(code)).cloned().collect();
    codes.extend(needs.iter().filter(|code| !stored.ppks.contains(code)).cloned());
    Ok(codes)
}

fn one_person(write: &Write<'_>, id: PersonId) -> Result<()> {
    let stored = person::get(write, id)?;
    let codes = named_with(write, &stored)?;
    match codes == stored.ppks {
        true => Ok(()),
        false => record::bring_along(write, &Person { ppks: codes, ..stored }).map(drop),
    }
}

/// Categories of need that hold for a person, by code.
fn needs_of(connection: &Connection, id: PersonId) -> Result<Vec<String>> {
    let mut find = connection.prepare_cached(
        "SELECT category FROM register WHERE person = ?1 AND ended_on IS NULL AND category LIKE 'PPKS-%' ORDER BY category",
    )?;
    let rows = find.query_map([id.uuid().as_bytes()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// After a person's record was written: entries open, end, move and are renamed with it.
pub(in crate::store) fn follow(write: &Write<'_>, before: Option<&Person>, after: &Person) -> Result<()> {
    // The entries of a record that points to another were moved when the two were joined.
    if after.merged_into.is_some() {
        return Ok(());
    }
    if before.is_some_and(|before| before.name != after.name) {
        write
            .prepare_cached("UPDATE register SET label = ?2 WHERE person = ?1")?
            .execute(params![after.id.uuid().as_bytes(), fold(&after.name)])?;
    }
    let parted = before.is_some_and(|before| before.merged_into.is_some());
    let same = before.is_some_and(|before| before.ppks == after.ppks && before.gampong == after.gampong);
    let empty = before.is_none() && after.ppks.is_empty();
    if (same && !parted) || empty {
        return Ok(());
    }
    let entries = super::of_person(write, after.id)?;
    moved(write, before, after, &entries)?;
    for code in after.ppks.iter().collect::<BTreeSet<_>>() {
        open(write, after, code, &entries)?;
    }
    let over = |entry: &&Entry| entry.is_active() && entry.is_need() && !after.ppks.contains(&entry.category);
    for entry in entries.iter().filter(over) {
        let entry: Entry = record::get(write, entry.id.uuid())?;
        put(write, &ended(write, &entry, EndReason::Corrected, ""))?;
    }
    Ok(())
}

/// Entries that stood in the person's old gampong go with them.
fn moved(write: &Write<'_>, before: Option<&Person>, after: &Person, entries: &[Entry]) -> Result<()> {
    let Some(from) = before.filter(|before| before.gampong != after.gampong).map(|before| &before.gampong) else {
        return Ok(());
    };
    for entry in entries.iter().filter(|entry| entry.is_active() && entry.gampong == *from) {
        put(write, &Entry { gampong: after.gampong.clone(), ..entry.clone() })?;
    }
    Ok(())
}

/// A category that the record names has an entry; one that was taken out by mistake today goes on.
fn open(write: &Write<'_>, after: &Person, code: &str, entries: &[Entry]) -> Result<()> {
    let of_code = || entries.iter().filter(|entry| entry.category == code);
    if of_code().any(Entry::is_active) {
        return Ok(());
    }
    let day = today(write);
    let slip = |ended: &Ended| ended.reason == EndReason::Corrected && ended.on == day;
    if let Some(entry) = of_code().find(|entry| entry.ended.as_ref().is_some_and(slip)) {
        return put(write, &Entry { ended: None, gampong: after.gampong.clone(), ..entry.clone() }).map(drop);
    }
    let id = EntryId::from(Uuid::now_v7());
    let mut entry = Entry::found(id, code, Subject::Person(after.id), day, &write.desk().user);
    entry.gampong.clone_from(&after.gampong);
    entry.source = Source::Desk;
    put(write, &entry).map(drop)
}

/// What a joining did to the entries of the record that points to the other now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Carried {
    /// Entries that went to the kept record.
    pub moved: Vec<EntryId>,
    /// Those of them that ended, because the kept record has the same, or was not to have it.
    pub closed: Vec<EntryId>,
}

/// Entries of `gone` go to the record that is kept, before either record is saved. `codes` are the categories the kept
/// record will name.
pub(in crate::store) fn join(write: &Write<'_>, kept: &Person, gone: PersonId, codes: &[String]) -> Result<Carried> {
    let own: BTreeSet<String> =
        super::of_person(write, kept.id)?.into_iter().filter(Entry::is_active).map(|entry| entry.category).collect();
    let mut carried = Carried::default();
    for entry in super::of_person(write, gone)? {
        let unwanted = entry.is_need() && !codes.contains(&entry.category);
        let doubled = own.contains(&entry.category);
        carried.moved.push(entry.id);
        let to = Entry { subject: Subject::Person(kept.id), ..entry.clone() };
        if entry.is_active() && (doubled || unwanted) {
            carried.closed.push(entry.id);
            put(write, &ended(write, &to, EndReason::Joined, ""))?;
        } else {
            put(write, &to)?;
        }
    }
    Ok(carried)
}

/// Undoes [`join`], before either record is saved: what is still with the kept record goes back, and is true again where
/// only the joining had ended it.
pub(in crate::store) fn part(write: &Write<'_>, kept: PersonId, gone: PersonId, carried: &Carried) -> Result<()> {
    for entry in super::of_person(write, kept)?.into_iter().filter(|entry| carried.moved.contains(&entry.id)) {
        let by_joining = |ended: &Ended| ended.reason == EndReason::Joined && carried.closed.contains(&entry.id);
        let ended = entry.ended.clone().filter(|ended| !by_joining(ended));
        put(write, &Entry { subject: Subject::Person(gone), ended, ..entry })?;
    }
    Ok(())
}

/// People whose record names other categories than the register, and entries that stand in their list under another name.
pub(super) fn out_of_step(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut named: BTreeSet<(Uuid, String)> = BTreeSet::new();
    let mut people = connection.prepare("SELECT id, ppks FROM person WHERE merged_into IS NULL AND ppks <> ''")?;
    let mut rows = people.query([])?;
    while let Some(row) = rows.next()? {
        let id: Uuid = value::id(row, 0)?;
        named.extend(value::list(row, 1)?.into_iter().map(|code| (id, code)));
    }
    let mut entered: BTreeSet<(Uuid, String)> = BTreeSet::new();
    let mut wrong: BTreeSet<Uuid> = BTreeSet::new();
    let mut entries = connection.prepare(
        "SELECT r.id, r.person, r.category, r.ended_on IS NULL, r.label, coalesce(p.name, r.name)
         FROM register r LEFT JOIN person p ON p.id = r.person",
    )?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let (category, active): (String, bool) = (row.get(2)?, row.get(3)?);
        if let Some(person) = value::maybe_id(row, 1)?.filter(|_| active && category.starts_with("PPKS-")) {
            entered.insert((person, category));
        }
        if row.get::<_, String>(4)? != fold(&row.get::<_, String>(5)?) {
            wrong.insert(value::id(row, 0)?);
        }
    }
    wrong.extend(named.symmetric_difference(&entered).map(|(id, _)| *id));
    Ok(wrong.into_iter().collect())
}
