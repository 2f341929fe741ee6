//! Is this person already registered? Only an equal NIK is certain and blocks; everything else is advice with its
//! reasons, because names repeat, dates are misread and a family shares card and phone (fact sheet ch. 1, finding 4).

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::doc::{split_name, whole_name};
use super::hit::Duplicate;
use super::index::place_text;
use super::people::{Care, PeopleQuery, search};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::store::error::Result;
use crate::store::{kin, person, value};
use crate::words::search as w;

/// The most possible duplicates shown.
pub const MOST_DUPLICATES: usize = 5;

/// Names this similar (0 to 1) are called the same, or similar.
const SAME: f64 = 0.97;
const SIMILAR: f64 = 0.88;

/// Candidates looked at by name, and by one shared number.
const BY_NAME: usize = 30;
const BY_NUMBER: i64 = 20;

crate::coded! {
    /// What makes two records look like one person.
    Why {
        /// The same NIK: certain.
        Nik = "nik_sama", w::WHY_NIK;
        /// The same name in any spelling and order.
        Name = "nama_sama", w::WHY_NAME;
        /// A similar name.
        Similar = "nama_mirip", w::WHY_SIMILAR;
        /// Born on the same day.
        Birth = "tanggal_lahir_sama", w::WHY_BIRTH;
        /// Day and month exchanged, or one of the three parts misread.
        BirthNear = "tanggal_lahir_mirip", w::WHY_BIRTH_NEAR;
        /// On the same family card.
        Kk = "kk_sama", w::WHY_KK;
        /// The same phone number.
        Phone = "telepon_sama", w::WHY_PHONE;
        /// Living in the same gampong.
        Gampong = "gampong_sama", w::WHY_GAMPONG;
    }
}

/// Whom the person may be; five at most, the surest first. The record itself is never its own duplicate, and two people
/// once told apart are never proposed again.
///
/// # Errors
/// What SQLite says.
pub fn duplicates(connection: &Connection, one: &Person) -> Result<Vec<Duplicate>> {
    let mut found: Vec<(i64, Vec<Why>, Person)> = Vec::new();
    for id in candidates(connection, one)? {
        let known = one.id == id || found.iter().any(|(.., known)| known.id == id);
        if known || kin::apart(connection, one.id, id)? {
            continue;
        }
        let other = person::get(connection, id)?;
        let why = compare(one, &other);
        if let Some(points) = verdict(&why) {
            found.push((points, why, other));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.name.cmp(&b.2.name)));
    found.truncate(MOST_DUPLICATES);
    found.into_iter().map(|(_, why, other)| shown(connection, why, other)).collect()
}

fn shown(connection: &Connection, whys: Vec<Why>, other: Person) -> Result<Duplicate> {
    let mut last = connection.prepare_cached("SELECT max(at) FROM visit WHERE person = ?1 AND NOT voided")?;
    let last: Option<String> = last.query_row([other.id.uuid().as_bytes()], |row| row.get(0))?;
    let day = last.and_then(|at| at.get(..10).and_then(|day| day.parse().ok())).map(crate::domain::day::shown);
    let parts = [
        place_text(connection, &other)?,
        other.birth_date.map(crate::domain::day::shown).unwrap_or_default(),
        day.map(|day| format!("{} {day}", w::LAST_VISIT.id)).unwrap_or_default(),
    ];
    Ok(Duplicate {
        id: other.id,
        name: other.name,
        detail: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        why: whys.iter().map(|why| why.label().id).collect::<Vec<_>>().join(", "),
        blocks: whys.contains(&Why::Nik),
        whys,
    })
}

/// Who is worth comparing: equal NIK, similar name, same card, same phone.
fn candidates(connection: &Connection, one: &Person) -> Result<Vec<PersonId>> {
    let mut ids = Vec::new();
    if let Some(nik) = &one.nik {
        ids.extend(person::by_nik(connection, nik)?.map(|person| person.id));
    }
    if one.name.chars().filter(|c| c.is_alphabetic()).count() > 3 {
        let query = PeopleQuery { words: letters_only(&one.name), limit: BY_NAME };
        ids.extend(search(connection, &query, Care::Likeness)?.into_iter().map(|hit| hit.id));
    }
    let shared = [
        (one.kk.as_deref().unwrap_or_default(), "SELECT id FROM person WHERE kk = ?1 AND merged_into IS NULL LIMIT ?2"),
        (one.phone.as_str(), "SELECT id FROM person WHERE phone = ?1 AND phone <> '' AND merged_into IS NULL LIMIT ?2"),
    ];
    for (number, sql) in shared {
        if !number.is_empty() {
            let mut find = connection.prepare_cached(sql)?;
            let rows = find.query_map(rusqlite::params![number, BY_NUMBER], |row| value::id(row, 0))?;
            ids.extend(rows.collect::<rusqlite::Result<Vec<PersonId>>>()?);
        }
    }
    Ok(ids)
}

/// Digits in a name would narrow the search to NIKs.
fn letters_only(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_digit() { ' ' } else { c }).collect()
}

/// Everything two records share.
fn compare(one: &Person, other: &Person) -> Vec<Why> {
    let mut why = Vec::new();
    let both = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    if both(&one.nik, &other.nik) {
        why.push(Why::Nik);
    }
    match likeness_of_names(&one.name, &other.name) {
        same if same >= SAME => why.push(Why::Name),
        similar if similar >= SIMILAR => why.push(Why::Similar),
        _ => {}
    }
    match (one.birth_date, other.birth_date) {
        (Some(a), Some(b)) if a == b => why.push(Why::Birth),
        (Some(a), Some(b)) if misread(a, b) => why.push(Why::BirthNear),
        _ => {}
    }
    if both(&one.kk, &other.kk) {
        why.push(Why::Kk);
    }
    if !one.phone.is_empty() && one.phone == other.phone {
        why.push(Why::Phone);
    }
    if both(&one.gampong, &other.gampong) {
        why.push(Why::Gampong);
    }
    why
}

/// How alike two names are (0 to 1), whatever spelling and order.
fn likeness_of_names(a: &str, b: &str) -> f64 {
    strsim::jaro_winkler(&whole_name(&split_name(a)), &whole_name(&split_name(b)))
}

/// Day and month exchanged, or only one of day, month and year differs.
fn misread(a: NaiveDate, b: NaiveDate) -> bool {
    let exchanged = a.year() == b.year() && a.day() == b.month() && a.month() == b.day();
    let parts = [a.year() == b.year(), a.month() == b.month(), a.day() == b.day()];
    exchanged || parts.into_iter().filter(|same| *same).count() == 2
}

/// Points of the reasons together; none when they are not worth a word. A shared card or phone alone is a family.
fn verdict(why: &[Why]) -> Option<i64> {
    let points = |why: &Why| match why {
        Why::Nik => 100,
        Why::Name => 40,
        Why::Similar => 25,
        Why::Birth => 25,
        Why::BirthNear => 12,
        Why::Kk | Why::Phone => 15,
        Why::Gampong => 8,
    };
    let named = why.iter().any(|why| matches!(why, Why::Nik | Why::Name | Why::Similar));
    let sum: i64 = why.iter().map(points).sum();
    (named && sum >= 40).then_some(sum)
}

/// Registered people with exactly this name (any spelling, any order) and date of birth (or none): the quick check of
/// an import.
///
/// # Errors
/// What SQLite says.
pub fn namesakes(connection: &Connection, name: &str, born: Option<NaiveDate>) -> Result<Vec<PersonId>> {
    let mut find = connection.prepare_cached(include_str!("namesakes.sql"))?;
    let token = format!("\"{}\"", whole_name(&split_name(name)));
    let rows = find.query_map(rusqlite::params![token, born.map(|day| day.to_string())], |row| value::id(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_misread_date_is_near_and_another_one_is_not() {
        assert!(misread(day("1960-03-04"), day("1960-04-03")));
        assert!(misread(day("1960-03-04"), day("1966-03-04")));
        assert!(!misread(day("1960-03-04"), day("1971-07-04")));
    }

    #[test]
    fn names_are_compared_without_spelling_and_order() {
        assert!(likeness_of_names("M. Yusuf", "Jusup Muhammad") >= SAME);
        assert!(likeness_of_names("Siti Aminah", "Siti Aminan") >= SIMILAR);
        assert!(likeness_of_names("Siti Aminah", "Cut Meutia") < SIMILAR);
    }

    #[test]
    fn a_family_is_not_a_duplicate() {
        assert_eq!(verdict(&[Why::Kk, Why::Phone, Why::Gampong]), None);
        assert_eq!(verdict(&[Why::Similar, Why::Gampong]), None);
        assert!(verdict(&[Why::Similar, Why::Birth]).is_some());
        assert!(verdict(&[Why::Nik]) > verdict(&[Why::Name, Why::Birth, Why::Gampong]));
    }
}
