//! What partners promised.

use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::partner::give;
use crate::domain::ids::{EntryId, PromiseId};
use crate::domain::register::{Contribution, Entry, Promise, PromiseRow, PromiseState};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::value;

impl Record for Promise {
    const ENTITY: Entity = Entity::Promise;
    const SELECT: &'static str =
        "SELECT id, version, partner, day, what, value, due, for_whom, state, by_user, note, sum FROM promise";
    const SUM_COLUMN: usize = 11;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Promise> {
        Ok(Promise {
            id: value::id(row, 0)?,
            version: row.get(1)?,
            partner: value::id(row, 2)?,
            on: value::date(row, 3)?,
            what: row.get(4)?,
            value: row.get(5)?,
            due: value::maybe_date(row, 6)?,
            for_whom: row.get(7)?,
            state: value::code(row, 8, PromiseState::from_code)?,
            by: row.get(9)?,
            note: row.get(10)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn with_version(&self, version: i64) -> Promise {
        Promise { version, ..self.clone() }
    }

    fn put(&self, write: &Write<'_>, sum: i64, _new: bool) -> Result<()> {
        write.prepare_cached(include_str!("put_promise.sql"))?.execute(params![
            self.id.uuid().as_bytes(),
            self.version,
            self.partner.uuid().as_bytes(),
            self.on.to_string(),
            self.what,
            self.value,
            self.due.map(|day| day.to_string()),
            self.for_whom,
            self.state.code(),
            self.by,
            self.note,
            sum,
        ])?;
        Ok(())
    }
}

/// Writes down what a partner promised (version 0), or what became of it.
///
/// # Errors
/// [`Error::Rule`] when a rule is broken; [`Error::NotFound`] without such a partner; [`Error::Conflict`] when another
/// desk was faster.
pub fn promise(write: &Write<'_>, promise: &Promise) -> Result<Promise> {
    if let Some((field, rule)) = promise.broken_rule() {
        return Err(Error::Rule { field, rule });
    }
    record::get::<Entry>(write, promise.partner.uuid())?;
    Ok(record::save(write, promise)?.1)
}

/// What a partner promised, newest first.
///
/// # Errors
/// What SQLite says.
pub fn promises(connection: &Connection, partner: EntryId) -> Result<Vec<Promise>> {
    record::list(connection, "WHERE partner = ?1 ORDER BY day DESC, row DESC", [partner.uuid().as_bytes()])
}

/// The promise with this identity.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn get_promise(connection: &Connection, id: PromiseId) -> Result<Promise> {
    record::get(connection, id.uuid())
}

/// Every promise with its partner and what came of it; of one partner, or of all.
///
/// # Errors
/// What SQLite says.
pub fn promise_rows(connection: &Connection, partner: Option<EntryId>) -> Result<Vec<PromiseRow>> {
    let mut statement = connection.prepare_cached(include_str!("promise_rows.sql"))?;
    let rows = statement.query_map([value::bytes(partner.map(|id| id.uuid()))], |row| {
        Ok(PromiseRow {
            promise: Promise::from_row(row)?,
            partner: row.get(12)?,
            gampong: row.get(13)?,
            gifts: row.get(14)?,
            given: row.get(15)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Gifts that came of a promise, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn gifts_of(connection: &Connection, promise: PromiseId) -> Result<Vec<Contribution>> {
    record::list(connection, "WHERE promise = ?1 ORDER BY day, row", [promise.uuid().as_bytes()])
}

/// Writes down a gift, and what becomes of the promise it keeps: all of it was given, or a part.
///
/// # Errors
/// As for [`give`]; [`Error::Rule`] for a promise that was taken back. Then nothing is stored.
pub fn keep(write: &Write<'_>, gift: &Contribution, all: bool) -> Result<Contribution> {
    let stored = give(write, gift)?;
    if let Some(id) = gift.promise {
        let open = get_promise(write, id)?;
        if open.state == PromiseState::Withdrawn {
            return Err(Error::Rule { field: "promise", rule: "withdrawn" });
        }
        let after = open.state.after_gift(all);
        if after != open.state {
            promise(write, &Promise { state: after, ..open })?;
        }
    }
    Ok(stored)
}

/// The partner took it back; why is written under it.
///
/// # Errors
/// [`Error::Rule`] without a reason, or when nothing is open any more; [`Error::Conflict`] when another desk was faster.
pub fn withdraw(write: &Write<'_>, id: PromiseId, version: i64, why: &str) -> Result<Promise> {
    let open = get_promise(write, id)?;
    match (open.state.is_open(), why.trim()) {
        (_, "") => Err(Error::Rule { field: "reason", rule: "required" }),
        (false, _) => Err(Error::Rule { field: "promise", rule: "settled" }),
        (true, why) => {
            let note = if open.note.is_empty() { why.to_owned() } else { format!("{}\n{why}", open.note) };
            promise(write, &Promise { version, state: PromiseState::Withdrawn, note, ..open })
        }
    }
}

/// Every promise, the oldest first.
///
/// # Errors
/// What SQLite says.
pub fn all_promises(connection: &Connection) -> Result<Vec<Promise>> {
    record::list(connection, "ORDER BY day, row", [])
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::ids::ContributionId;
    use crate::domain::register::Subject;
    use crate::store::Store;
    use crate::store::register::{add, contributions};
    use crate::store::samples::{self, store};

    fn partner(store: &mut Store, name: &str) -> (Entry, NaiveDate) {
        let made = store.write(|w| {
            let today = w.now().date();
            let id = EntryId::from(Uuid::now_v7());
            let entry = Entry::found(id, "PSKS-12", Subject::Institution(name.to_owned()), today, "uji");
            Ok((add(w, &entry)?, today))
        });
        made.unwrap().value
    }

    fn promised(store: &mut Store, partner: &Entry, on: NaiveDate) -> Promise {
        store.write(|w| promise(w, &samples::promise(partner.id, on))).unwrap().value
    }

    fn gift(partner: &Entry, on: NaiveDate, promise: Option<PromiseId>) -> Contribution {
        Contribution {
            id: ContributionId::from(Uuid::now_v7()),
            version: 0,
            partner: partner.id,
            on,
            what: "5 kursi roda (contoh)".into(),
            value: Some(5),
            for_whom: String::new(),
            by: "uji".into(),
            note: String::new(),
            promise,
            received: Vec::new(),
        }
    }

    #[test]
    fn gifts_move_a_promise_and_are_counted_beside_it() {
        let mut store = store();
        let (firm, today) = partner(&mut store, "Usaha Contoh");
        let one = promised(&mut store, &firm, today);
        store.write(|w| keep(w, &gift(&firm, today, Some(one.id)), false)).unwrap();
        let row = store.read(|c| promise_rows(c, None)).unwrap().remove(0);
        assert_eq!((row.promise.state, row.gifts, row.given), (PromiseState::Part, 1, Some(5)));
        assert_eq!(row.partner, "Usaha Contoh");
        store.write(|w| keep(w, &gift(&firm, today, Some(one.id)), true)).unwrap();
        let after = store.read(|c| get_promise(c, one.id)).unwrap();
        assert_eq!(after.state, PromiseState::Kept);
        store.write(|w| give(w, &gift(&firm, today, None))).unwrap();
        let rows = store.read(|c| promise_rows(c, None)).unwrap();
        let all = store.read(crate::store::register::gifts).unwrap();
        let kept: Vec<_> = all.iter().map(|(gift, _)| gift).filter(|gift| gift.promise.is_some()).collect();
        let worth = crate::domain::register::worth(kept.iter().copied());
        assert_eq!((kept.len(), rows[0].gifts), (2, 2), "a gift without a promise counts for none");
        assert_eq!(crate::domain::register::totals(&rows), (worth.unwrap(), 0));
        assert_eq!(store.read(|c| gifts_of(c, one.id)).unwrap().len(), 2);
        let late = store.write(|w| withdraw(w, one.id, after.version, "tutup"));
        assert!(matches!(late, Err(Error::Rule { field: "promise", rule: "settled" })));
    }

    #[test]
    fn a_promise_is_taken_back_with_a_reason_and_then_keeps_no_gift() {
        let mut store = store();
        let (firm, today) = partner(&mut store, "Usaha Contoh");
        let one = promised(&mut store, &firm, today);
        let silent = store.write(|w| withdraw(w, one.id, one.version, " "));
        assert!(matches!(silent, Err(Error::Rule { field: "reason", .. })));
        assert!(matches!(store.write(|w| withdraw(w, one.id, 7, "tutup")), Err(Error::Conflict { .. })));
        let gone = store.write(|w| withdraw(w, one.id, one.version, "cabang tutup")).unwrap().value;
        assert_eq!((gone.state, gone.note.as_str()), (PromiseState::Withdrawn, "cabang tutup"));
        let refused = store.write(|w| keep(w, &gift(&firm, today, Some(one.id)), true));
        assert!(matches!(refused, Err(Error::Rule { field: "promise", rule: "withdrawn" })));
        assert!(store.read(|c| contributions(c, firm.id)).unwrap().is_empty(), "nothing of it is stored");
    }

    #[test]
    fn a_gift_keeps_a_promise_of_its_own_partner_only() {
        let mut store = store();
        let (firm, today) = partner(&mut store, "Usaha Contoh Satu");
        let (other, _) = partner(&mut store, "Usaha Contoh Dua");
        let one = promised(&mut store, &firm, today);
        let refused = store.write(|w| keep(w, &gift(&other, today, Some(one.id)), true));
        assert!(matches!(refused, Err(Error::Rule { field: "promise", rule: "other_partner" })));
        let both = store.read(|c| promise_rows(c, Some(other.id))).unwrap();
        assert!(both.is_empty());
    }

    #[test]
    fn rows_find_partner_and_gifts_by_key() {
        let mut store = store();
        let plan = store.read(|c| {
            let mut plan = c.prepare(concat!("EXPLAIN QUERY PLAN ", include_str!("promise_rows.sql")))?;
            let steps = plan.query_map([[0u8; 16]], |row| row.get::<_, String>(3))?;
            Ok(steps.collect::<rusqlite::Result<Vec<_>>>()?)
        });
        let plan = plan.unwrap().join("; ");
        assert!(plan.contains("contribution_promise") && plan.contains("SEARCH r USING"), "{plan}");
    }
}
