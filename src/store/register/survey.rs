//! One person of a survey day: known already or new, with their kinds, in one write.

use chrono::NaiveDate;
use uuid::Uuid;

use super::step::add_all;
use crate::domain::ids::{EntryId, PersonId, RoundId};
use crate::domain::person::Person;
use crate::domain::register::{Entry, Source, Subject};
use crate::domain::round::RoundMark;
use crate::store::door::Write;
use crate::store::error::Result;
use crate::store::{kin, person, round};

/// What was written down of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surveyed {
    /// The person: version 0 for somebody new. Of somebody known only what the record lacks is filled.
    pub person: Person,
    /// Codes of the kinds.
    pub categories: Vec<String>,
    /// Age as said on that day.
    pub age: Option<u32>,
    /// Code of the gampong that was surveyed.
    pub gampong: String,
    /// Day of the survey.
    pub on: NaiveDate,
    /// Who asked at the door.
    pub by: String,
    /// Where it is known from.
    pub source: Source,
    /// The round it belongs to.
    pub round: Option<RoundId>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surveyal {
    /// The person as stored.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// They were registered before.
    pub known: bool,
    /// Entries that are new.
    pub new: Vec<EntryId>,
    /// Entries that were there and are confirmed by this.
    pub confirmed: Vec<EntryId>,
}

/// Writes down one person. A NIK that is registered means that person; kinds that hold already are confirmed.
///
/// # Errors
/// As [`person::save`] and [`super::add`]; then nothing is written.
pub fn survey(write: &Write<'_>, said: &Surveyed) -> Result<Surveyal> {
    let (stored, known) = somebody(write, said)?;
    let held: Vec<Entry> = super::of_person(write, stored.id)?.into_iter().filter(|entry| entry.is_active()).collect();
    let mut confirmed = Vec::new();
    for entry in held.iter().filter(|entry| said.categories.contains(&entry.category)) {
        let again = entry.confirmed(said.on, &said.by);
        confirmed.push(super::save(write, &again)?.id);
    }
    let new = |code: &&String| !held.iter().any(|entry| entry.category == **code);
    let entries: Vec<Entry> = said.categories.iter().filter(new).map(|code| entry(said, &stored, code)).collect();
    let new: Vec<EntryId> = add_all(write, &entries)?.into_iter().map(|entry| entry.id).collect();
    if let Some(id) = said.round {
        let marks =
            new.iter().map(|id| (id, RoundMark::New)).chain(confirmed.iter().map(|id| (id, RoundMark::Confirmed)));
        for (entry, mark) in marks {
            round::mark_entry(write, id, *entry, mark)?;
        }
    }
    Ok(Surveyal { person: stored.id, name: stored.name, known, new, confirmed })
}

fn entry(said: &Surveyed, person: &Person, code: &str) -> Entry {
    let id = EntryId::from(Uuid::now_v7());
    let mut entry = Entry::found(id, code, Subject::Person(person.id), said.on, &said.by);
    entry.gampong = Some(said.gampong.clone());
    entry.source = said.source;
    entry.age = if person.birth_date.is_none() { said.age } else { None };
    entry
}

/// The record of the person, new or as it was with what it lacked.
fn somebody(write: &Write<'_>, said: &Surveyed) -> Result<(Person, bool)> {
    let by_nik = match &said.person.nik {
        Some(nik) => person::by_nik(write, nik)?,
        None => None,
    };
    let known = match by_nik {
        None if said.person.version == 0 => return Ok((person::save(write, &said.person)?, false)),
        None => person::get(write, kin::resolve(write, said.person.id)?)?,
        Some(found) => found,
    };
    let mut filled = known.clone();
    filled.sex = filled.sex.or(said.person.sex);
    filled.birth_date = filled.birth_date.or(said.person.birth_date);
    filled.gampong = filled.gampong.or_else(|| Some(said.gampong.clone()));
    if filled.address.is_empty() {
        filled.address.clone_from(&said.person.address);
    }
    if filled.nik.is_none() && said.person.nik.is_some() {
        (filled.nik, filled.no_nik_reason) = (said.person.nik.clone(), None);
    }
    match filled == known {
        true => Ok((known, true)),
        false => Ok((person::save(write, &filled)?, true)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::person::{NoNikReason, Sex};
    use crate::store::register::tests::store;
    use crate::store::{Store, register};

    const HERE: &str = "11.71.02.2004";

    fn said(name: &str, nik: Option<&str>, kinds: &[&str]) -> Surveyed {
        let mut person = Person::new(PersonId::from(Uuid::now_v7()));
        person.name = name.into();
        person.nik = nik.map(str::to_owned);
        person.no_nik_reason = nik.is_none().then_some(NoNikReason::NotAsked);
        (person.sex, person.address, person.gampong) = (Some(Sex::Female), "Jurong Damai".into(), Some(HERE.into()));
        Surveyed {
            person,
            categories: kinds.iter().map(|code| (*code).to_owned()).collect(),
            age: Some(67),
            gampong: HERE.into(),
            on: "2026-11-01".parse().unwrap(),
            by: "TKSK Contoh".into(),
            source: Source::Survey,
            round: None,
        }
    }

    fn write(store: &mut Store, said: &Surveyed) -> Surveyal {
        store.write(|w| survey(w, said)).unwrap().value
    }

    #[test]
    fn somebody_new_is_registered_with_their_kinds_on_the_day_of_the_survey() {
        let mut store = store();
        let done = write(&mut store, &said("Contoh Nuraini", None, &["PPKS-08", "PPKS-24"]));
        assert_eq!((done.known, done.new.len(), done.confirmed.len()), (false, 2, 0));
        let entry = store.read(|r| register::get(r, done.new[0])).unwrap();
        assert_eq!((entry.found_on.to_string().as_str(), entry.found_by.as_str()), ("2026-11-01", "TKSK Contoh"));
        assert_eq!((entry.age, entry.source), (Some(67), Source::Survey));
        let person = store.read(|r| person::get(r, done.person)).unwrap();
        assert_eq!(person.ppks, ["PPKS-08", "PPKS-24"]);
    }

    #[test]
    fn a_registered_nik_means_that_person_and_fills_only_what_lacks() {
        let mut store = store();
        let first = write(&mut store, &said("Contoh Nuraini", Some("9999014101500007"), &["PPKS-08"]));
        let again = write(&mut store, &said("Nuraini lain", Some("9999014101500007"), &["PPKS-08", "PPKS-09"]));
        assert_eq!((again.person, again.known, again.name.as_str()), (first.person, true, "Contoh Nuraini"));
        assert_eq!((again.new.len(), again.confirmed.as_slice()), (1, first.new.as_slice()));
    }

    #[test]
    fn a_round_remembers_what_was_new_and_what_was_confirmed() {
        let mut store = store();
        let id = store.write(|w| round::open(w, HERE)).unwrap().value.id;
        let one = Surveyed { round: Some(id), ..said("Contoh A", Some("9999014101500007"), &["PPKS-08"]) };
        write(&mut store, &one);
        let progress = store.read(|r| round::walk(r, id, false)).unwrap().progress;
        assert_eq!((progress.new, progress.left), (1, 0));
        write(&mut store, &one);
        let progress = store.read(|r| round::walk(r, id, false)).unwrap().progress;
        assert_eq!((progress.new, progress.confirmed), (0, 1));
    }
}
