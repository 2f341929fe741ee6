//! Rows of marks, and the tray of letters that wait for one. The rule lives in [`crate::domain::ladder::mark`].

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::{Connection, Row, ToSql, params};
use uuid::Uuid;

use super::Actor;
use crate::domain::ids::{LetterId, MarkId, ReferralId};
use crate::domain::ladder::dossier::Refusal;
use crate::domain::ladder::mark::{self as rule, Mark, MarkKind, MarkRefusal, Standing};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::Entity;
use crate::store::record::{self, Record};
use crate::store::{letter, value};

impl Record for Mark {
    const ENTITY: Entity = Entity::Mark;
    const SELECT: &'static str = include_str!("select_mark.sql");
    const SUM_COLUMN: usize = 6;

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Mark> {
        Ok(Mark {
            id: value::id(row, 0)?,
            letter: value::id(row, 1)?,
            kind: value::code(row, 2, MarkKind::from_code)?,
            at: value::time(row, 3)?,
            by: row.get(4)?,
            name: row.get(5)?,
        })
    }

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        0
    }

    fn with_version(&self, _version: i64) -> Mark {
        self.clone()
    }

    fn put(&self, write: &Write<'_>, sum: i64, new: bool) -> Result<()> {
        if !new {
            return Err(Error::Rule { field: "mark", rule: "written_once" });
        }
        let (id, letter) = (self.id.uuid(), self.letter.uuid());
        let values: [&dyn ToSql; 7] = [
            id.as_bytes(),
            letter.as_bytes(),
            &self.kind.code(),
            &self.at.format(value::TIME).to_string(),
            &self.by,
            &self.name,
            &sum,
        ];
        write.prepare_cached(include_str!("insert_mark.sql"))?.execute(values.as_slice())?;
        Ok(())
    }
}

/// Marks of one letter, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn marks(connection: &Connection, letter: LetterId) -> Result<Vec<Mark>> {
    record::list(connection, "WHERE letter = ?1 ORDER BY row", [letter.uuid().as_bytes()])
}

/// What came of marking several letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marking {
    /// Letters that got the mark.
    pub done: Vec<LetterId>,
    /// Numbers of those that could not get it any more, and why.
    pub left: Vec<(String, MarkRefusal)>,
}

/// Marks letters: initialled or signed by whoever sits at the desk, or collected by `name`. A letter that another desk
/// marked or made void meanwhile is left out and named; the others get their mark.
///
/// # Errors
/// [`Error::Refused`] when none of them can be marked; [`Error::NotFound`]. Then nothing is stored.
pub fn mark(write: &Write<'_>, letters: &[LetterId], kind: MarkKind, name: &str) -> Result<Marking> {
    let actor = Actor::of(write)?;
    let name = if kind == MarkKind::Collected { name.trim() } else { actor.name.as_str() };
    if kind == MarkKind::Collected && name.is_empty() {
        return Err(refused(MarkRefusal::Nobody));
    }
    let mut marking = Marking::default();
    for id in letters {
        let letter = letter::get(write, *id)?;
        let known: Vec<MarkKind> = marks(write, *id)?.into_iter().map(|mark| mark.kind).collect();
        let standing =
            Standing { void: letter.void_reason.is_some(), marks: &known, initials_needed: actor.initials_needed };
        match rule::due(kind, standing, &actor.roles) {
            Ok(due) => {
                put(write, &actor, *id, &due, name)?;
                marking.done.push(*id);
            }
            Err(refusal) => marking.left.push((letter.number, refusal)),
        }
    }
    match marking.left.first() {
        Some((_, refusal)) if marking.done.is_empty() => Err(refused(*refusal)),
        _ => Ok(marking),
    }
}

fn refused(refusal: MarkRefusal) -> Error {
    Error::Refused(Refusal::Mark(refusal))
}

fn put(write: &Write<'_>, actor: &Actor, letter: LetterId, due: &[MarkKind], name: &str) -> Result<()> {
    for kind in due {
        let id = MarkId::from(Uuid::now_v7());
        let (by, name) = (actor.name.clone(), name.to_owned());
        record::save(write, &Mark { id, letter, kind: *kind, at: actor.at, by, name })?;
    }
    let waits = due.last().and_then(|last| last.next()).map(MarkKind::code);
    write.execute("UPDATE letter SET waits = ?2 WHERE id = ?1", params![letter.uuid().as_bytes(), waits])?;
    Ok(())
}

/// Which letters the tray shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Waiting {
    /// For initials or signature.
    #[default]
    ToSign,
    /// For somebody to take them along.
    ToCollect,
}

/// One letter in the tray.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrayLine {
    /// The letter.
    pub letter: LetterId,
    /// Its referral.
    pub referral: ReferralId,
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// The mark it waits for.
    pub waits: MarkKind,
    /// Whom it is about.
    pub name: String,
    /// The need in words.
    pub need: String,
    /// Slug of the procedure.
    pub procedure: Option<String>,
    /// Slug of the destination.
    pub destination_slug: Option<String>,
    /// Name of the destination.
    pub destination: Option<String>,
    /// When it got its last mark; none while it has none.
    pub marked_at: Option<NaiveDateTime>,
}

impl TrayLine {
    /// Since which day it waits for its next mark.
    pub fn since(&self) -> NaiveDate {
        self.marked_at.map_or(self.date, |at| at.date())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<TrayLine> {
    let date: Option<NaiveDate> = value::maybe_date(row, 3)?;
    let marked: Option<String> = row.get(10)?;
    Ok(TrayLine {
        letter: value::id(row, 0)?,
        referral: value::id(row, 1)?,
        number: row.get(2)?,
        date: date.unwrap_or_default(),
        waits: value::code(row, 4, MarkKind::from_code)?,
        name: row.get(5)?,
        need: row.get(6)?,
        procedure: row.get(7)?,
        destination_slug: row.get(8)?,
        destination: row.get(9)?,
        marked_at: marked.map(|_| value::time(row, 10)).transpose()?,
    })
}

/// The whole query of a list of the tray.
const fn query(waiting: Waiting) -> &'static str {
    match waiting {
        Waiting::ToSign => concat!(include_str!("tray_columns.sql"), include_str!("tray_sign.sql")),
        Waiting::ToCollect => concat!(include_str!("tray_columns.sql"), include_str!("tray_collect.sql")),
    }
}

/// Letters that wait, oldest first.
///
/// # Errors
/// What SQLite says.
pub fn waiting(connection: &Connection, waiting: Waiting, limit: usize) -> Result<Vec<TrayLine>> {
    let mut statement = connection.prepare_cached(query(waiting))?;
    let rows = statement.query_map([limit as i64], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Marks that do not agree with their check value, and letters that wait for another mark than their marks say.
///
/// # Errors
/// What SQLite says.
pub fn damaged(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = record::damaged::<Mark>(connection)?;
    let mut statement = connection.prepare(include_str!("wrong_tray.sql"))?;
    let rows = statement.query_map([], |row| value::id(row, 0))?;
    all.extend(rows.collect::<rusqlite::Result<Vec<Uuid>>>()?);
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::super::tests::{intake, issue, store};
    use super::*;
    use crate::domain::ladder::Role;
    use crate::domain::office::{Office, Staff};
    use crate::store::{Store, office};
    use MarkKind::{Collected, Initials, Signature};

    /// A store with so many numbered letters.
    fn letters(count: usize) -> (Store, Vec<LetterId>) {
        let mut store = store();
        let referrals = intake(&mut store, count).referrals;
        let ids = referrals.iter().map(|one| issue(&mut store, one.id).unwrap().letter.unwrap()).collect();
        (store, ids)
    }

    fn staffed(store: &mut Store, roles: &[Role], without_initials: bool) {
        let staff = vec![Staff { name: "Petugas".into(), roles: roles.to_vec(), kecamatan: None }];
        let settings = Office { staff, without_initials, ..Office::default() };
        store.write(|w| office::save(w, &settings, 0)).unwrap();
    }

    fn make(store: &mut Store, ids: &[LetterId], kind: MarkKind, name: &str) -> Result<Marking> {
        store.write(|w| mark(w, ids, kind, name)).map(|done| done.value)
    }

    fn tray(store: &mut Store, which: Waiting) -> Vec<TrayLine> {
        store.read(|r| waiting(r, which, 100)).unwrap()
    }

    fn kinds(store: &mut Store, id: LetterId) -> Vec<MarkKind> {
        store.read(|r| marks(r, id)).unwrap().into_iter().map(|mark| mark.kind).collect()
    }

    #[test]
    fn a_letter_goes_through_the_tray_oldest_first() {
        let (mut store, ids) = letters(3);
        let listed: Vec<LetterId> = tray(&mut store, Waiting::ToSign).iter().map(|line| line.letter).collect();
        assert_eq!(listed, ids);
        make(&mut store, &ids[..1], Initials, "").unwrap();
        let first = tray(&mut store, Waiting::ToSign).remove(0);
        assert_eq!((first.letter, first.waits, first.marked_at.is_some()), (ids[0], Signature, true));
        make(&mut store, &ids[..1], Signature, "").unwrap();
        assert_eq!(tray(&mut store, Waiting::ToSign).len(), 2);
        assert_eq!(tray(&mut store, Waiting::ToCollect)[0].waits, Collected);
        make(&mut store, &ids[..1], Collected, " Contoh Keluarga ").unwrap();
        assert!(tray(&mut store, Waiting::ToCollect).is_empty());
        let all = store.read(|r| marks(r, ids[0])).unwrap();
        assert_eq!(all.iter().map(|mark| mark.kind).collect::<Vec<_>>(), MarkKind::ALL);
        assert_eq!((all[0].name.as_str(), all[2].name.as_str()), ("Petugas", "Contoh Keluarga"));
    }

    #[test]
    fn a_letter_whose_destination_answered_waits_for_nobody_until_the_answer_is_taken_back() {
        let (mut store, ids) = letters(2);
        make(&mut store, &ids[..1], Initials, "").unwrap();
        make(&mut store, &ids[..1], Signature, "").unwrap();
        let is = |store: &mut Store, state: &str| {
            let set = "UPDATE referral SET state = ?1";
            store.write(|w| Ok(w.execute(set, [state])?)).unwrap();
            let collect = tray(store, Waiting::ToCollect).len();
            (collect, tray(store, Waiting::ToSign).len())
        };
        assert_eq!(is(&mut store, "terkirim"), (1, 1));
        assert_eq!(is(&mut store, "selesai"), (0, 1), "an unsigned one is still to be signed");
        make(&mut store, &ids[1..], Initials, "").unwrap();
        make(&mut store, &ids[1..], Signature, "").unwrap();
        assert_eq!(is(&mut store, "diterima_tujuan"), (0, 0), "signed after the answer");
        assert_eq!(is(&mut store, "terkirim"), (2, 0), "taken back");
        make(&mut store, &ids[..1], Collected, "Contoh").unwrap();
        is(&mut store, "selesai");
        assert_eq!(is(&mut store, "terkirim"), (1, 0));
        let past = store
            .read(|r| {
                let of = letter::get(r, ids[0])?.referral.ok_or(crate::store::Error::NotFound("referral"))?;
                crate::store::referral::history(r, &crate::store::referral::get(r, of)?, 50)
            })
            .unwrap();
        assert_eq!(past.iter().filter(|row| row.entity == "mark").count(), 3);
    }

    #[test]
    fn twenty_letters_are_signed_in_one_write_with_both_steps() {
        let (mut store, ids) = letters(20);
        assert_eq!(make(&mut store, &ids, Signature, "").unwrap().done, ids);
        assert!(ids.iter().all(|id| kinds(&mut store, *id) == [Initials, Signature]));
        assert!(store.read(damaged).unwrap().is_empty());
    }

    #[test]
    fn without_the_kabid_a_letter_is_not_signed_unless_the_office_says_so() {
        let (mut store, ids) = letters(1);
        staffed(&mut store, &[Role::Head], false);
        let refused = make(&mut store, &ids, Signature, "");
        assert!(matches!(refused, Err(Error::Refused(Refusal::Mark(MarkRefusal::First(Initials))))));
        assert!(kinds(&mut store, ids[0]).is_empty());
        let (mut store, ids) = letters(1);
        staffed(&mut store, &[Role::Head], true);
        make(&mut store, &ids, Signature, "").unwrap();
        assert_eq!(kinds(&mut store, ids[0]), [Signature]);
    }

    #[test]
    fn a_clerk_signs_nothing() {
        let (mut store, ids) = letters(1);
        staffed(&mut store, &[Role::FrontOffice], false);
        for (kind, role) in [(Initials, Role::Kabid), (Signature, Role::Head)] {
            let refused = make(&mut store, &ids, kind, "");
            assert!(matches!(refused, Err(Error::Refused(Refusal::Mark(MarkRefusal::Role(found)))) if found == role));
        }
    }

    #[test]
    fn a_void_letter_leaves_the_tray_and_takes_no_mark() {
        let (mut store, ids) = letters(2);
        store.write(|w| letter::void(w, ids[0], "salah nama")).unwrap();
        assert_eq!(tray(&mut store, Waiting::ToSign).len(), 1);
        let marking = make(&mut store, &ids, Signature, "").unwrap();
        assert_eq!(marking.done, ids[1..]);
        assert_eq!(marking.left, [("460/1/2026".to_owned(), MarkRefusal::Void)]);
        assert!(make(&mut store, &ids[..1], Signature, "").is_err());
        assert!(kinds(&mut store, ids[0]).is_empty());
    }

    #[test]
    fn a_letter_that_another_desk_signed_is_not_signed_again() {
        let (mut store, ids) = letters(2);
        make(&mut store, &ids[..1], Signature, "").unwrap();
        let marking = make(&mut store, &ids, Signature, "").unwrap();
        assert_eq!((marking.done.as_slice(), marking.left.len()), (&ids[1..], 1));
        assert_eq!(kinds(&mut store, ids[0]), [Initials, Signature]);
    }

    #[test]
    fn who_collects_a_letter_has_a_name() {
        let (mut store, ids) = letters(1);
        make(&mut store, &ids, Signature, "").unwrap();
        let refused = make(&mut store, &ids, Collected, "  ");
        assert!(matches!(refused, Err(Error::Refused(Refusal::Mark(MarkRefusal::Nobody)))));
    }

    #[test]
    fn a_mark_changed_behind_the_programs_back_is_found() {
        for sql in ["UPDATE letter_mark SET name = 'x'", "UPDATE letter SET waits = 'paraf'"] {
            let (mut store, ids) = letters(1);
            make(&mut store, &ids, Signature, "").unwrap();
            store.write(|w| Ok(w.execute_batch(sql)?)).unwrap();
            assert!(!store.read(damaged).unwrap().is_empty(), "{sql}");
        }
    }

    #[test]
    fn the_tray_touches_only_letters_that_wait() {
        let (mut store, _) = letters(1);
        for (which, index) in [(Waiting::ToSign, "letter_to_sign"), (Waiting::ToCollect, "letter_to_collect")] {
            let plan: Vec<String> = store
                .read(|r| {
                    let mut statement = r.prepare(&format!("EXPLAIN QUERY PLAN {}", query(which)))?;
                    let rows = statement.query_map([10], |row| row.get(3))?;
                    Ok(rows.collect::<rusqlite::Result<_>>()?)
                })
                .unwrap();
            assert!(plan.iter().any(|step| step.contains(index)), "{plan:#?}");
            assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{plan:#?}");
        }
    }
}
