//! Two records of one person become one: which value is kept of each field, and how it is undone. Pure; the file is
//! read before and written after.
//!
//! Odd: undoing looks at three records (before, after, now), field by field, because the kept record may have been
//! corrected since; what was changed since stays, and is named.

use serde::{Deserialize, Serialize};

use super::ids::PersonId;
use super::person::Person;
use crate::words::{Lang, intake as f, kin as w, t};

crate::coded! {
    /// What is compared, in the order of the screen.
    Field {
        /// Name.
        Name = "name", f::NAME;
        /// NIK, or why there is none.
        Nik = "nik", f::NIK;
        /// Family card.
        Kk = "kk", f::KK;
        /// Sex.
        Sex = "sex", f::SEX;
        /// Date of birth.
        Birth = "birth_date", f::BIRTH;
        /// Gampong, or the place in words.
        Place = "gampong", f::GAMPONG;
        /// Street and number.
        Address = "address", f::ADDRESS;
        /// Phone.
        Phone = "phone", f::PHONE;
        /// Where an unknown person was found.
        FoundAt = "found_at", f::FOUND_AT;
        /// Note.
        Note = "note", f::NOTE;
        /// PPKS categories.
        Ppks = "ppks", t("Kategori PPKS", "PPKS categories");
    }
}

/// Whose value is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// That of the record that is kept.
    Kept,
    /// That of the record that points to it afterwards.
    Gone,
    /// Both: notes one after the other, categories together.
    Both,
}

/// Why two records cannot become one, or not be parted again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The same record twice.
    Same,
    /// Two different NIK: two people, or one number is wrong.
    TwoNiks,
    /// One of them was joined to another record already.
    Joined,
    /// The joining was undone already.
    Parted,
    /// The kept record was joined to a further one since; that has to be undone first.
    JoinedOn,
}

impl Refusal {
    /// What people read: what is in the way and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        let said = match self {
            Refusal::Same => w::SAME_RECORD,
            Refusal::TwoNiks => w::TWO_NIKS,
            Refusal::Joined => w::JOINED_ALREADY,
            Refusal::Parted => w::PARTED_ALREADY,
            Refusal::JoinedOn => w::JOINED_ON,
        };
        said.get(lang).to_owned()
    }
}

impl Field {
    /// True where the record says nothing here.
    pub fn is_empty(self, one: &Person) -> bool {
        match self {
            Field::Name => one.name.is_empty(),
            Field::Nik => one.nik.is_none(),
            Field::Kk => one.kk.is_none(),
            Field::Sex => one.sex.is_none(),
            Field::Birth => one.birth_date.is_none(),
            Field::Place => one.gampong.is_none() && one.place.is_empty(),
            Field::Address => one.address.is_empty(),
            Field::Phone => one.phone.is_empty(),
            Field::FoundAt => one.found_at.is_empty(),
            Field::Note => one.note.is_empty(),
            Field::Ppks => one.ppks.is_empty(),
        }
    }

    /// True where both records say the same.
    pub fn is_same(self, one: &Person, other: &Person) -> bool {
        let mut copied = one.clone();
        self.copy(other, &mut copied);
        copied == *one
    }

    /// Takes what `from` says into `to`.
    fn copy(self, from: &Person, to: &mut Person) {
        match self {
            Field::Name => to.name.clone_from(&from.name),
            Field::Nik => {
                to.nik.clone_from(&from.nik);
                to.no_nik_reason = from.no_nik_reason;
            }
            Field::Kk => to.kk.clone_from(&from.kk),
            Field::Sex => to.sex = from.sex,
            Field::Birth => to.birth_date = from.birth_date,
            Field::Place => {
                to.gampong.clone_from(&from.gampong);
                to.place.clone_from(&from.place);
            }
            Field::Address => to.address.clone_from(&from.address),
            Field::Phone => to.phone.clone_from(&from.phone),
            Field::FoundAt => to.found_at.clone_from(&from.found_at),
            Field::Note => to.note.clone_from(&from.note),
            Field::Ppks => to.ppks.clone_from(&from.ppks),
        }
    }

    /// Sides that can be chosen, the proposed one first excluded: a NIK is never thrown away, only lists can be both.
    pub fn sides(self, kept: &Person, gone: &Person) -> &'static [Side] {
        match self {
            _ if self.is_same(kept, gone) => &[Side::Kept],
            Field::Nik if kept.nik.is_some() => &[Side::Kept],
            Field::Nik if gone.nik.is_some() => &[Side::Gone],
            Field::Note | Field::Ppks => &[Side::Kept, Side::Both, Side::Gone],
            _ => &[Side::Kept, Side::Gone],
        }
    }
}

/// Which side is kept of each field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice(Vec<(Field, Side)>);

impl Choice {
    /// What is proposed: what the kept record says; where it says nothing, what the other one says; both of lists. Where
    /// only the other record has a NIK, its name is on a card and is proposed.
    pub fn proposed(kept: &Person, gone: &Person) -> Choice {
        let carded = gone.nik.is_some() && kept.nik.is_none();
        let propose = |field: Field| {
            let sides = field.sides(kept, gone);
            let both = sides.contains(&Side::Both) && !field.is_empty(kept) && !field.is_empty(gone);
            match (sides, field) {
                ([only], _) => *only,
                _ if both => Side::Both,
                (_, Field::Name) if carded => Side::Gone,
                _ if field.is_empty(kept) => Side::Gone,
                _ => Side::Kept,
            }
        };
        Choice(Field::ALL.iter().map(|field| (*field, propose(*field))).collect())
    }

    /// The side chosen for a field.
    pub fn of(&self, field: Field) -> Side {
        self.0.iter().find(|(one, _)| *one == field).map_or(Side::Kept, |(_, side)| *side)
    }

    /// Goes to the side left (towards the kept record) or right of the chosen one, as far as there is one.
    pub fn shift(&mut self, field: Field, right: bool, kept: &Person, gone: &Person) {
        let sides = field.sides(kept, gone);
        let at = sides.iter().position(|side| *side == self.of(field)).unwrap_or(0);
        let to = if right { at + 1 } else { at.saturating_sub(1) };
        if let (Some(side), Some(place)) = (sides.get(to), self.0.iter_mut().find(|(one, _)| *one == field)) {
            place.1 = *side;
        }
    }
}

/// Why the two cannot become one; none when they can.
pub fn refused(kept: &Person, gone: &Person) -> Option<Refusal> {
    match (&kept.nik, &gone.nik) {
        _ if kept.id == gone.id => Some(Refusal::Same),
        _ if kept.merged_into.is_some() || gone.merged_into.is_some() => Some(Refusal::Joined),
        (Some(one), Some(other)) if one != other => Some(Refusal::TwoNiks),
        _ => None,
    }
}

/// The kept record as it will be. The other one only points to it afterwards ([`pointing`]).
///
/// # Errors
/// [`Refusal`]; then nothing is made.
pub fn joined(kept: &Person, gone: &Person, choice: &Choice) -> Result<Person, Refusal> {
    if let Some(refusal) = refused(kept, gone) {
        return Err(refusal);
    }
    let mut person = kept.clone();
    for field in Field::ALL {
        let side = choice.of(*field);
        match (side, field) {
            _ if !field.sides(kept, gone).contains(&side) => {}
            (Side::Kept, _) => {}
            (Side::Gone, _) => field.copy(gone, &mut person),
            (Side::Both, Field::Note) => person.note = both_notes(&kept.note, &gone.note),
            (Side::Both, _) => person.ppks.extend(gone.ppks.iter().filter(|code| !kept.ppks.contains(code)).cloned()),
        }
    }
    Ok(person)
}

fn both_notes(one: &str, other: &str) -> String {
    let parts: Vec<&str> = [one, other].into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join(" · ")
}

/// The other record, as it stays: unchanged, and pointing to the kept one.
pub fn pointing(gone: &Person, kept: PersonId) -> Person {
    Person { merged_into: Some(kept), ..gone.clone() }
}

/// The kept record as it was before, except what was changed since; those fields are named.
pub fn parted(now: &Person, before: &Person, after: &Person) -> (Person, Vec<Field>) {
    let mut person = now.clone();
    let mut since = Vec::new();
    for field in Field::ALL {
        if field.is_same(now, after) {
            field.copy(before, &mut person);
        } else {
            since.push(*field);
        }
    }
    (person, since)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests;
