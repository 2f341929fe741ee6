//! A list of what partners gave, brought in after the register the partners stand in. A partner is found by identity, or
//! by name where exactly one is called so.
//!
//! Odd: a gift that keeps a promise (`id_janji`) comes in only where that promise is known and its partner's: promises
//! themselves are no list that comes in. A sheet that says nothing of promises takes none away from gifts that are here.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::people::{Odd, identity};
use super::table::{self, Column, Source, Table};
use super::{ImportError, Plan, days, note, sorted_name};
use crate::domain::ids::{ContributionId, EntryId, PersonId, PromiseId};
use crate::domain::money;
use crate::domain::register::{Contribution, Entry, Promise, PromiseState, worth};
use crate::domain::safe::clean_input;
use crate::store::{Result, Store, Write, person, register};
use crate::words::import as w;

/// Columns understood.
const COLUMNS: &[Column] = &[
    ("id", &["uuid"]),
    ("id_mitra", &[]),
    ("mitra", &["nama mitra", "nama usaha", "perusahaan", "dunia usaha", "nama lembaga", "pemberi"]),
    ("tanggal", &["tgl", "tanggal pemberian"]),
    ("pemberian", &["bantuan", "sumbangan", "bentuk bantuan", "jenis bantuan"]),
    ("nilai", &["nilai rp", "rupiah", "jumlah rp", "nilai bantuan"]),
    ("untuk", &["penerima", "sasaran", "untuk siapa"]),
    ("dicatat_oleh", &["petugas"]),
    ("catatan", &["keterangan", "ket"]),
    ("id_penerima", &[]),
    ("id_janji", &[]),
];
const NEEDED: &[&str] = &["mitra", "tanggal", "pemberian"];

/// Reads a list of gifts and compares it with the office; writes nothing.
///
/// # Errors
/// [`ImportError`].
pub fn plan_gifts(
    store: &mut Store,
    source: &Source<'_>,
    today: NaiveDate,
) -> std::result::Result<Plan<Contribution>, ImportError> {
    let table = table::read(source, COLUMNS, NEEDED)?;
    let mut known = Known::read(store)?;
    let mut plan = Plan::of(&table);
    for (line, row) in &table.rows {
        if Table::oversized(row) {
            plan.problems.push(note(*line, ("", w::CELL), ""));
            continue;
        }
        let cell = |column: &str| clean_input(table.cell(row, column)).into_owned();
        let mut odd = Vec::new();
        match known.gift(&cell, today, &mut odd) {
            Err(why) => plan.problems.push(note(*line, why, &cell("mitra"))),
            Ok(one) => {
                known.unknown(store, &one, &mut odd)?;
                plan.odd.extend(odd.into_iter().map(|odd| note(*line, odd, "")));
                known.take(&mut plan, *line, one);
            }
        }
    }
    Ok(plan)
}

/// Saves new gifts.
///
/// # Errors
/// As [`super::apply`].
pub fn apply_gifts(
    store: &mut Store,
    plan: &mut Plan<Contribution>,
    step: &mut dyn FnMut(usize, usize),
) -> Result<usize> {
    super::apply(store, plan, bring, step)
}

/// A gift, and what becomes of the promise it keeps: all of it where the worth of its gifts reaches its own.
fn bring(write: &Write<'_>, gift: &Contribution) -> Result<Contribution> {
    let Some(id) = gift.promise else { return register::give(write, gift) };
    let (open, before) = (register::get_promise(write, id)?, register::gifts_of(write, id)?);
    let given = worth(before.iter().filter(|one| one.id != gift.id).chain([gift]));
    let all = open.value.zip(given).is_some_and(|(promised, given)| given >= promised);
    register::keep(write, gift, all)
}

/// Partners and gifts of the office.
struct Known {
    partners: HashMap<EntryId, String>,
    by_name: HashMap<String, Vec<EntryId>>,
    gifts: HashMap<ContributionId, Contribution>,
    promises: HashMap<PromiseId, Promise>,
    alike: HashMap<(EntryId, NaiveDate, String), Vec<ContributionId>>,
}

impl Known {
    fn read(store: &mut Store) -> Result<Known> {
        let (all, partners) = store.read(|r| Ok((register::gifts(r)?, register::partners(r)?)))?;
        let promises = store.read(register::all_promises)?;
        let mut by_name: HashMap<String, Vec<EntryId>> = HashMap::new();
        let named = |one: &Entry| sorted_name(one.subject.name());
        partners.iter().for_each(|one| by_name.entry(named(one)).or_default().push(one.id));
        let mut alike: HashMap<_, Vec<ContributionId>> = HashMap::new();
        all.iter().for_each(|(gift, _)| alike.entry(key(gift)).or_default().push(gift.id));
        Ok(Known {
            alike,
            partners: partners.iter().map(|one| (one.id, named(one))).collect(),
            by_name,
            promises: promises.into_iter().map(|one| (one.id, one)).collect(),
            gifts: all.into_iter().map(|(gift, _)| (gift.id, gift)).collect(),
        })
    }

    fn gift(
        &self,
        cell: &dyn Fn(&str) -> String,
        today: NaiveDate,
        odd: &mut Vec<Odd>,
    ) -> std::result::Result<Contribution, Odd> {
        let on = days::read(&cell("tanggal"), today, "tanggal", odd)?.ok_or(("tanggal", w::DATE_SHAPE))?;
        if on > today {
            return Err(("tanggal", w::DAY_FUTURE));
        }
        let partner = self.partner(&cell("id_mitra"), &cell("mitra"))?;
        let id = ContributionId::from(identity(&cell("id"), odd));
        let gift = Contribution {
            id,
            version: 0,
            partner,
            on,
            what: cell("pemberian"),
            value: rupiah(&cell("nilai"), odd),
            for_whom: cell("untuk"),
            by: cell("dicatat_oleh"),
            note: cell("catatan"),
            promise: self.promise(&cell("id_janji"), (id, partner))?,
            received: cell("id_penerima")
                .split(' ')
                .filter_map(|id| Uuid::parse_str(id).ok())
                .map(PersonId::from)
                .collect(),
        };
        match gift.broken_rule() {
            Some(("value", _)) => Err(("nilai", w::VALUE_SHAPE)),
            Some(_) => Err(("pemberian", w::GIFT_MISSING)),
            None => Ok(gift),
        }
    }

    fn partner(&self, id: &str, name: &str) -> std::result::Result<EntryId, Odd> {
        let by_id = Uuid::parse_str(id).ok().map(EntryId::from).filter(|id| self.partners.contains_key(id));
        let named = self.by_name.get(&sorted_name(name)).map(Vec::as_slice).unwrap_or_default();
        match (by_id, named) {
            (Some(id), _) => Ok(id),
            (None, [id]) => Ok(*id),
            (None, []) => Err(("mitra", w::PARTNER_UNKNOWN)),
            (None, _) => Err(("mitra", w::PARTNER_WHICH)),
        }
    }

    /// The promise that a gift keeps; none for an empty cell. What was taken back keeps the gifts it has and gets no new one.
    fn promise(
        &self,
        text: &str,
        (gift, partner): (ContributionId, EntryId),
    ) -> std::result::Result<Option<PromiseId>, Odd> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let id = Uuid::parse_str(text.trim()).ok().map(PromiseId::from);
        let found = id.and_then(|id| self.promises.get(&id)).ok_or(("id_janji", w::PROMISE_UNKNOWN))?;
        let its_own = self.gifts.get(&gift).is_some_and(|stored| stored.promise == Some(found.id));
        match found.state {
            _ if found.partner != partner => Err(("id_janji", w::PROMISE_FOREIGN)),
            PromiseState::Withdrawn if !its_own => Err(("id_janji", w::PROMISE_BACK)),
            _ => Ok(Some(found.id)),
        }
    }

    /// Citizens who are not registered here (yet) are said.
    fn unknown(&self, store: &mut Store, one: &Contribution, odd: &mut Vec<Odd>) -> Result<()> {
        for id in &one.received {
            if store.read(|r| person::find(r, *id))?.is_none() {
                odd.push(("id_penerima", w::RECEIVER_UNKNOWN));
            }
        }
        Ok(())
    }

    fn take(&mut self, plan: &mut Plan<Contribution>, line: usize, one: Contribution) {
        let like = |stored: &&Contribution| {
            let promise = one.promise.or(stored.promise);
            let alone = Contribution { id: stored.id, version: stored.version, promise, ..one.clone() };
            alone == **stored
        };
        let same = self.alike.get(&key(&one)).into_iter().flatten().filter_map(|id| self.gifts.get(id));
        let twice = same.into_iter().any(|stored| like(&stored));
        match self.gifts.get(&one.id) {
            Some(stored) if like(&stored) => plan.same += 1,
            Some(stored) => plan.differs.push(note(line, ("pemberian", w::DIFFERS), &stored.what)),
            None if twice => plan.same += 1,
            None => {
                self.alike.entry(key(&one)).or_default().push(one.id);
                self.gifts.insert(one.id, one.clone());
                plan.new.push((line, one));
            }
        }
    }
}

fn key(gift: &Contribution) -> (EntryId, NaiveDate, String) {
    (gift.partner, gift.on, gift.what.clone())
}

/// A worth in rupiah, however it is written.
fn rupiah(text: &str, odd: &mut Vec<Odd>) -> Option<i64> {
    let value = money::parse(text).ok();
    odd.extend((value.is_none() && !text.is_empty()).then_some(("nilai", w::VALUE_SHAPE)));
    value
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_worth_is_read_as_people_write_it() {
        let read = |text: &str| rupiah(text, &mut Vec::new());
        assert_eq!(read("Rp 1.500.000,00"), Some(1_500_000));
        assert_eq!((read("2500000"), read("")), (Some(2_500_000), None));
        assert_eq!((read("7,5 juta"), read("2500000.0"), read("7.50")), (Some(7_500_000), None, None));
        let mut odd = Vec::new();
        assert_eq!((rupiah("dua juta", &mut odd), odd.len()), (None, 1));
    }
}
