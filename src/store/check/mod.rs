//! Is the file healthy? Reads everything, changes nothing, and names what is not well (R6, R10, R22).

mod lists;

pub use lists::OutOfStep;

use rusqlite::Connection;
use uuid::Uuid;

use super::error::{Error, Result};
use super::{
    activity, appointment, attachment, content, field_issue, follow_up, journal, ladder, letter, member, monthly,
    outline, person, point, recheck, referral, register, road, schema, search, visit,
};
use crate::words::{Lang, check as w};

crate::coded! {
    /// A part of the file that is looked at.
    Part {
        /// Version of the tables.
        Schema = "schema", w::SCHEMA;
        /// Pages and trees, by SQLite itself.
        File = "file", w::FILE;
        /// Foreign keys.
        References = "references", w::REFERENCES;
        /// Check values of people.
        People = "people", w::PEOPLE;
        /// Check values of members.
        Members = "members", w::MEMBERS;
        /// Decrees, and the terms that name them.
        Decrees = "decrees", w::DECREES;
        /// Check values of visits.
        Visits = "visits", w::VISITS;
        /// Check values of cases, needs and referrals.
        Referrals = "referrals", w::REFERRALS;
        /// Check values of letters.
        Letters = "letters", w::LETTERS;
        /// Initials, signatures and collections of letters, and the tray made from them.
        Marks = "marks", w::MARKS;
        /// What triggers keep for the lists, and former family cards, against the records.
        Lists = "lists", w::LISTS;
        /// Doubts about destinations.
        Doubts = "doubts", w::DOUBTS;
        /// Entries of the register, rounds and gifts, and the register in step with people.
        Register = "register", w::REGISTER;
        /// Activities, decisions, field issues, service points, monthly reports.
        Activities = "activities", w::ACTIVITIES;
        /// Check values and bytes of attachments.
        Attachments = "attachments", w::ATTACHMENTS;
        /// Check values of the outlines for the map.
        Outlines = "outlines", w::OUTLINES;
        /// Gapless letter numbers.
        Numbers = "numbers", w::NUMBERS;
        /// Hash chain of the journal.
        Journal = "journal", w::JOURNAL;
        /// Search index in step with the records.
        Index = "index", w::INDEX;
        /// Edition of the shipped content.
        Content = "content", w::CONTENT;
    }
}

/// What was found of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which part.
    pub part: Part,
    /// Nothing when it is well; otherwise what is wrong.
    pub problem: Option<Problem>,
}

/// What is wrong with a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// SQLite's own words.
    Sqlite(String),
    /// Records that do not agree with their check value.
    Changed(Vec<Uuid>),
    /// References that point nowhere, and the tables they are in.
    References(usize, String),
    /// The chain does not hold from this row on.
    Chain(i64),
    /// Letter numbers that are missing.
    Gaps(Vec<i64>),
    /// What is kept for lists and searches is not as the records say.
    OutOfStep(Vec<OutOfStep>),
    /// So many people disagree with the index.
    Index(usize),
    /// So many rows of lists do not say what their records say.
    Lists(usize),
    /// The content is older than the program's. A notice: the file is healthy.
    OldContent,
    /// The tables are of an older program (found, known). A notice: the file is healthy.
    OldSchema(i64, i64),
    /// Not looked at, because the tables are of an older program. A notice.
    NotLooked,
}

/// Identities named in a sentence.
const NAMED: usize = 3;

impl Problem {
    /// False for a notice that is no damage.
    pub fn is_damage(&self) -> bool {
        !matches!(self, Problem::OldContent | Problem::OldSchema(..) | Problem::NotLooked)
    }

    /// The sentence for people.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Problem::Sqlite(detail) => detail.clone(),
            Problem::Changed(ids) => w::changed(ids.len(), &some(ids.iter().map(Uuid::to_string)), lang),
            Problem::References(count, tables) => w::references(*count, tables, lang),
            Problem::Chain(seq) => w::broken_chain(*seq, lang),
            Problem::Gaps(numbers) => w::gaps(&some(numbers.iter().map(i64::to_string)), lang),
            Problem::OutOfStep(wrong) => {
                let named = |one: &OutOfStep| format!("{} ({})", one.column, one.records.len());
                w::out_of_step(&wrong.iter().map(named).collect::<Vec<_>>().join(", "), lang)
            }
            Problem::Index(count) => w::index(*count, lang),
            Problem::Lists(count) => w::lists(*count, lang),
            Problem::OldContent => w::old_content(lang).to_owned(),
            Problem::OldSchema(found, known) => w::old_schema(*found, *known, lang),
            Problem::NotLooked => w::NOT_LOOKED.get(lang).to_owned(),
        }
    }
}

fn activities(connection: &Connection) -> Result<Vec<Uuid>> {
    let mut all = activity::damaged(connection)?;
    all.extend(field_issue::damaged(connection)?);
    all.extend(follow_up::damaged(connection)?);
    all.extend(point::damaged(connection)?);
    all.extend(monthly::damaged(connection)?);
    Ok(all)
}

fn some(all: impl ExactSizeIterator<Item = String>) -> String {
    let more = if all.len() > NAMED { " …" } else { "" };
    format!("{}{more}", all.take(NAMED).collect::<Vec<_>>().join(", "))
}

/// Looks at every part. A part that cannot even be read counts as wrong, with what SQLite said; the others are still
/// looked at.
///
/// # Errors
/// [`Error::Interrupted`] only.
pub fn check(connection: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let schema = schema::version(connection)?;
    for part in Part::ALL {
        let problem = match look(connection, *part) {
            Ok(problem) => problem,
            Err(Error::Interrupted) => return Err(Error::Interrupted),
            // The tables are of an older program: this program's question has no answer there. Damage has its own kind.
            Err(Error::Sqlite(_)) if schema < schema::VERSION => Some(Problem::NotLooked),
            Err(error) => Some(Problem::Sqlite(error.to_string())),
        };
        findings.push(Finding { part: *part, problem });
    }
    Ok(findings)
}

fn look(connection: &Connection, part: Part) -> Result<Option<Problem>> {
    Ok(match part {
        Part::Schema => {
            let found = schema::version(connection)?;
            (found < schema::VERSION).then_some(Problem::OldSchema(found, schema::VERSION))
        }
        Part::File => structure(connection)?,
        Part::References => references(connection)?,
        Part::People => changed(person::damaged(connection)?),
        Part::Members => changed(member::damaged(connection)?),
        Part::Decrees => changed(appointment::damaged(connection)?),
        Part::Visits => changed(visit::damaged(connection)?),
        Part::Referrals => changed(referral::damaged(connection)?),
        Part::Letters => changed(letter::damaged(connection)?),
        Part::Attachments => changed(attachment::damaged(connection)?),
        Part::Marks => changed(ladder::damaged_marks(connection)?),
        Part::Lists => lists_out_of_step(connection)?,
        Part::Doubts => changed(recheck::damaged(connection)?),
        Part::Register => changed(register::damaged(connection)?),
        Part::Activities => changed(activities(connection)?),
        Part::Outlines => changed(outline::damaged(connection)?),
        Part::Numbers => {
            let gaps = [letter::gaps(connection)?, monthly::book::gaps(connection)?].concat();
            Some(gaps).filter(|gaps| !gaps.is_empty()).map(Problem::Gaps)
        }
        Part::Journal => journal::verify(connection, None)?.map(|broken| Problem::Chain(broken.seq)),
        Part::Index => {
            let found = search::disagreement(connection)?;
            let count = found.persons.len() as i64 + found.orphans + found.unlisted;
            (count > 0).then_some(Problem::Index(usize::try_from(count).unwrap_or(usize::MAX)))
        }
        Part::Content => (!content::is_current(connection)?).then_some(Problem::OldContent),
    })
}

/// Columns that triggers keep; where those are well, what the program keeps of roads.
fn lists_out_of_step(connection: &Connection) -> Result<Option<Problem>> {
    let wrong = lists::out_of_step(connection)?;
    if !wrong.is_empty() {
        return Ok(Some(Problem::OutOfStep(wrong)));
    }
    Ok(Some(road::misplaced(connection)?).filter(|count| *count > 0).map(Problem::Lists))
}

fn changed(ids: Vec<Uuid>) -> Option<Problem> {
    (!ids.is_empty()).then_some(Problem::Changed(ids))
}

fn structure(connection: &Connection) -> Result<Option<Problem>> {
    let mut statement = connection.prepare("PRAGMA integrity_check(5)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok((lines != ["ok"]).then(|| Problem::Sqlite(lines.join("; "))))
}

fn references(connection: &Connection) -> Result<Option<Problem>> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut tables = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let count = tables.len();
    tables.sort();
    tables.dedup();
    Ok((count > 0).then(|| Problem::References(count, tables.join(", "))))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonId;
    use crate::domain::person::{NoNikReason, Person};
    use crate::store::{Desk, Store};

    fn office() -> Store {
        let mut store = Store::in_memory(Desk { user: "uji".into(), terminal: "uji".into() }).unwrap();
        let mut one = Person::new(PersonId::from(Uuid::now_v7()));
        (one.name, one.no_nik_reason) = ("Aminah".into(), Some(NoNikReason::NotAsked));
        one.ppks = vec!["PPKS-08".into()];
        store.write(|write| person::save(write, &one)).unwrap();
        store
    }

    fn wrong(store: &mut Store) -> Vec<Part> {
        let findings = store.read(check).unwrap();
        findings.into_iter().filter(|one| one.problem.is_some()).map(|one| one.part).collect()
    }

    #[test]
    fn a_good_file_is_well_in_every_part() {
        assert!(wrong(&mut office()).is_empty());
    }

    #[test]
    fn each_kind_of_damage_is_named() {
        for (sql, part) in [
            ("UPDATE person SET address = 'x'", Part::People),
            ("UPDATE search_doc SET tokens = 'x 0x', words = 'x |'", Part::Index),
            ("INSERT INTO case_file (id, version, subject, reporter_relation, reporter_name, reporter_phone, channel, state,
                                     opened_at, note, answer, sum)
              SELECT randomblob(16), 1, id, '', '', '', 'loket', 'diterima', '2026-11-26T09:00:00', '', '', 0 FROM person;
              UPDATE case_file SET urgent = 1", Part::Lists),
            ("UPDATE event SET user = 'x'", Part::Journal),
            ("UPDATE register SET found_by = 'x'", Part::Register),
            ("UPDATE register SET label = 'x'", Part::Register),
            ("DELETE FROM register", Part::Register),
            ("UPDATE content SET edition = '2000.1.1'", Part::Content),
        ] {
            let mut store = office();
            store.write(|write| Ok(write.execute_batch(sql)?)).unwrap();
            assert!(wrong(&mut store).contains(&part), "{sql}");
        }
    }

    #[test]
    fn a_file_of_any_older_program_is_healthy_and_says_what_it_is() {
        for old in 1..schema::VERSION {
            let mut db = crate::store::connection::open_in_memory().unwrap();
            schema::migrate_to(&mut db, old).unwrap();
            let findings = check(&db).unwrap();
            let damage: Vec<_> =
                findings.iter().filter(|one| one.problem.as_ref().is_some_and(Problem::is_damage)).collect();
            assert!(damage.is_empty(), "{old}: {damage:?}");
            assert_eq!(findings[0].problem, Some(Problem::OldSchema(old, schema::VERSION)));
        }
    }

    #[test]
    fn what_an_older_file_cannot_answer_is_said_not_guessed() {
        let mut db = crate::store::connection::open_in_memory().unwrap();
        schema::migrate_to(&mut db, 2).unwrap();
        let of = |part| check(&db).unwrap().into_iter().find(|one| one.part == part).unwrap().problem;
        assert_eq!(of(Part::Referrals), Some(Problem::NotLooked));
        assert_eq!(of(Part::People), Some(Problem::NotLooked));
        assert_eq!(of(Part::Journal), None);
    }

    #[test]
    fn old_content_is_a_notice_and_not_damage() {
        assert!(!Problem::OldContent.is_damage());
        assert!(Problem::Gaps(vec![1, 2, 3, 4]).sentence(Lang::Id).ends_with('…'));
    }
}
