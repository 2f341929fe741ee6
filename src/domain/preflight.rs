//! What would spoil a proposal in SIKS-NG, looked at before it is typed there: one wrong or missing field is enough to
//! have the whole record returned (fact sheet ch. 1, finding 10). Pure; it advises and never blocks, for a NIK keeps the
//! data of its first registration (finding 5).

use chrono::NaiveDate;

use super::day;
use super::fold::fold;
use super::nik::{self, RegionTable};
use super::person::Person;
use crate::words::{Lang, preflight as w};

/// A letter of a health facility older than this (days) is worth asking about, where a road says nothing else.
pub const OLDEST_LETTER: i64 = 30;

/// Names this similar (0 to 1) on one card are likely one person.
const ALIKE: f64 = 0.93;

/// How a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Not there.
    Missing,
    /// There, and worth a second look.
    Warn,
    /// Fine.
    Fine,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub what: &'static str,
    /// How it stands.
    pub mark: Mark,
    /// What was found, and what to do about it.
    pub said: String,
}

/// What is to be proposed.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Whom it is about.
    pub person: &'a Person,
    /// Others with the same No. KK in the register.
    pub family: &'a [Person],
    /// Date of the letter.
    pub letter_day: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: &'a str,
    /// Somebody ticked that everything can be read: yes, no, or nobody looked.
    pub legible: Option<bool>,
    /// Days after which the letter is too old.
    pub oldest_letter: i64,
    /// Names of regions as a NIK carries them.
    pub regions: &'a RegionTable,
    /// Today.
    pub today: NaiveDate,
}

/// Looks at everything, in the order of the form there.
pub fn check(claim: &Claim<'_>, lang: Lang) -> Vec<Finding> {
    vec![
        nik_digits(claim, lang),
        kk_digits(claim, lang),
        birth(claim, lang),
        name_on_the_card(claim, lang),
        letter(claim, lang),
        legible(claim, lang),
    ]
}

fn finding(what: crate::words::Text, mark: Mark, said: impl Into<String>, lang: Lang) -> Finding {
    Finding { what: what.get(lang), mark, said: said.into() }
}

fn nik_digits(claim: &Claim<'_>, lang: Lang) -> Finding {
    let Some(nik) = claim.person.nik.as_deref() else {
        return finding(w::NIK, Mark::Missing, w::NIK_MISSING.get(lang), lang);
    };
    let read = nik::parse(nik, claim.today, claim.regions);
    match read.warnings.first() {
        None => finding(w::NIK, Mark::Fine, w::SIXTEEN.get(lang), lang),
        Some(why) => finding(w::NIK, Mark::Warn, w::compare_card(&why.text(lang), lang), lang),
    }
}

fn kk_digits(claim: &Claim<'_>, lang: Lang) -> Finding {
    match claim.person.kk.as_deref() {
        None => finding(w::KK, Mark::Missing, w::KK_MISSING.get(lang), lang),
        Some(kk) if kk.len() == nik::DIGITS && kk.bytes().all(|b| b.is_ascii_digit()) => {
            finding(w::KK, Mark::Fine, w::SIXTEEN.get(lang), lang)
        }
        Some(_) => finding(w::KK, Mark::Warn, w::KK_WRONG.get(lang), lang),
    }
}

fn birth(claim: &Claim<'_>, lang: Lang) -> Finding {
    let Some(born) = claim.person.birth_date else {
        return finding(w::BIRTH, Mark::Missing, w::BIRTH_MISSING.get(lang), lang);
    };
    let read = claim.person.nik.as_deref().map(|nik| nik::parse(nik, claim.today, claim.regions));
    match read.and_then(|read| read.birth_date.map(|first| (first, read.or_born))) {
        None => finding(w::BIRTH, Mark::Warn, w::BIRTH_ALONE.get(lang), lang),
        Some((first, second)) if first == born || second == Some(born) => {
            finding(w::BIRTH, Mark::Fine, w::BIRTH_AGREES.get(lang), lang)
        }
        Some((first, _)) => finding(w::BIRTH, Mark::Warn, w::birth_differs(&day::shown(first), lang), lang),
    }
}

/// The names known on the same card: the same name under another NIK is likely a slip in one of the two.
fn name_on_the_card(claim: &Claim<'_>, lang: Lang) -> Finding {
    if claim.person.kk.is_none() {
        return finding(w::NAME, Mark::Missing, w::NAME_WITHOUT_KK.get(lang), lang);
    }
    let own = fold(&claim.person.name);
    let others: Vec<&Person> = claim.family.iter().filter(|one| one.id != claim.person.id).collect();
    let twin = others.iter().find(|one| strsim::jaro_winkler(&own, &fold(&one.name)) >= ALIKE);
    match (twin, others.is_empty()) {
        (Some(twin), _) => finding(w::NAME, Mark::Warn, w::name_twice(&twin.name, lang), lang),
        (None, true) => finding(w::NAME, Mark::Warn, w::NAME_ALONE.get(lang), lang),
        (None, false) => {
            let names: Vec<&str> = others.iter().map(|one| one.name.as_str()).collect();
            finding(w::NAME, Mark::Fine, w::family(&names.join(", "), lang), lang)
        }
    }
}

fn letter(claim: &Claim<'_>, lang: Lang) -> Finding {
    let Some(day) = claim.letter_day else {
        return finding(w::LETTER, Mark::Missing, w::LETTER_MISSING.get(lang), lang);
    };
    if claim.issuer.trim().is_empty() {
        return finding(w::LETTER, Mark::Missing, w::ISSUER_MISSING.get(lang), lang);
    }
    let age = (claim.today - day).num_days();
    let shown = format!("{} · {}", claim.issuer, day::shown(day));
    match age {
        ..0 => finding(w::LETTER, Mark::Warn, w::LETTER_LATER.get(lang), lang),
        age if age > claim.oldest_letter => {
            finding(w::LETTER, Mark::Warn, w::letter_old(age, claim.oldest_letter, lang), lang)
        }
        _ => finding(w::LETTER, Mark::Fine, shown, lang),
    }
}

fn legible(claim: &Claim<'_>, lang: Lang) -> Finding {
    match claim.legible {
        Some(true) => finding(w::LEGIBLE, Mark::Fine, w::LEGIBLE_YES.get(lang), lang),
        Some(false) => finding(w::LEGIBLE, Mark::Warn, w::LEGIBLE_NO.get(lang), lang),
        None => finding(w::LEGIBLE, Mark::Missing, w::LEGIBLE_UNSEEN.get(lang), lang),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonId;

    static REGIONS: std::sync::LazyLock<RegionTable> = std::sync::LazyLock::new(|| RegionTable::shipped().unwrap());

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn person(number: u128, name: &str) -> Person {
        let mut one = Person::new(PersonId::from(uuid::Uuid::from_u128(number)));
        (one.name, one.nik, one.kk) = (name.into(), Some("1171014203850002".into()), Some("1171010101000001".into()));
        one.birth_date = "1985-03-02".parse().ok();
        one
    }

    fn marks(claim: &Claim<'_>) -> Vec<Mark> {
        check(claim, Lang::Id).iter().map(|one| one.mark).collect()
    }

    fn claim<'a>(person: &'a Person, family: &'a [Person]) -> Claim<'a> {
        Claim {
            person,
            family,
            letter_day: "2026-11-20".parse().ok(),
            issuer: "Puskesmas Contoh",
            legible: Some(true),
            oldest_letter: OLDEST_LETTER,
            regions: &REGIONS,
            today: today(),
        }
    }

    #[test]
    fn a_complete_proposal_is_fine_in_everything() {
        let (one, family) = (person(1, "Contoh Ibu"), [person(2, "Contoh Anak Sulung")]);
        assert_eq!(marks(&claim(&one, &family)), [Mark::Fine; 6]);
    }

    #[test]
    fn nothing_known_is_missing_everywhere_and_says_what_to_do() {
        let empty = Person::new(PersonId::from(uuid::Uuid::nil()));
        let bare = Claim { letter_day: None, issuer: "", legible: None, ..claim(&empty, &[]) };
        assert_eq!(marks(&bare), [Mark::Missing; 6]);
        for lang in [Lang::Id, Lang::En] {
            assert!(check(&bare, lang).iter().all(|one| one.said.ends_with('.')));
        }
    }

    #[test]
    fn a_birth_date_other_than_the_nik_says_is_a_warning_with_that_date() {
        let one = Person { birth_date: "1985-02-03".parse().ok(), ..person(1, "Contoh") };
        let found = check(&claim(&one, &[person(2, "Lain")]), Lang::Id);
        let birth = found.iter().find(|one| one.what == w::BIRTH.id).unwrap();
        assert!(birth.mark == Mark::Warn && birth.said.contains("02-03-1985"), "{birth:?}");
    }

    #[test]
    fn a_number_with_a_letter_or_a_digit_too_few_is_a_warning() {
        let one = Person { nik: Some("11710142038500".into()), kk: Some("117101".into()), ..person(1, "Contoh") };
        let found = marks(&claim(&one, &[person(2, "Lain")]));
        let (nik, kk) = (found[0], found[1]);
        assert_eq!((nik, kk), (Mark::Warn, Mark::Warn));
    }

    #[test]
    fn the_same_name_twice_on_one_card_is_looked_at_again() {
        let one = person(1, "Rosmiati Fiktif");
        for (other, mark) in [("Rosmiyati Fiktif", Mark::Warn), ("Zulfikar Fiktif", Mark::Fine)] {
            let family = [person(2, other)];
            let found = check(&claim(&one, &family), Lang::Id);
            assert_eq!(found.iter().find(|one| one.what == w::NAME.id).unwrap().mark, mark, "{other}");
        }
        let alone = check(&claim(&one, std::slice::from_ref(&one)), Lang::Id);
        assert_eq!(alone.iter().find(|one| one.what == w::NAME.id).unwrap().mark, Mark::Warn);
    }

    #[test]
    fn a_letter_is_neither_too_old_nor_from_tomorrow() {
        let (one, family) = (person(1, "Contoh"), [person(2, "Lain")]);
        for (day, mark) in [("2026-10-27", Mark::Fine), ("2026-10-26", Mark::Warn), ("2026-11-27", Mark::Warn)] {
            let dated = Claim { letter_day: day.parse().ok(), ..claim(&one, &family) };
            assert_eq!(marks(&dated).get(4), Some(&mark), "{day}");
        }
    }
}
