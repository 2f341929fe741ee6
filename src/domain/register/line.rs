//! One person of a survey day on one line: `Nuraini, p, 67, 8 24, Jurong Damai`. The name comes first; what follows is
//! known by its shape, so that the order does not matter and what is missing is simply left out.
//!
//! Odd: the first plain number is the age, those after it are kinds; `p8` and `s2` are always kinds.

use chrono::{Datelike, NaiveDate};

use crate::domain::content::Category;
use crate::domain::day;
use crate::domain::fold::{digits, fold, words};
use crate::domain::person::Sex;
use crate::words::{Text, register as w};

/// Highest age that is believed.
const OLDEST: u32 = 120;

/// What the surveyors call the commonest kinds, beside their official names.
const CALLED: &[(&str, &str)] = &[
    ("balita", "PPKS-01"),
    ("adk", "PPKS-05"),
    ("lansia", "PPKS-08"),
    ("disabilitas", "PPKS-09"),
    ("pemulung", "PPKS-13"),
    ("napza", "PPKS-17"),
    ("prse", "PPKS-23"),
    ("miskin", "PPKS-24"),
    ("psm", "PSKS-02"),
    ("tagana", "PSKS-03"),
];

/// What was understood of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyLine {
    /// Name as typed, spaces in order.
    pub name: String,
    /// Sixteen digits, where they were typed.
    pub nik: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Age in full years on the day of the survey.
    pub age: Option<u32>,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Codes of categories, in the order typed, each once.
    pub categories: Vec<String>,
    /// Jurong, dusun, street: what was nothing else.
    pub place: String,
    /// What keeps the line from being saved; none when it can be.
    pub problem: Option<Text>,
}

impl SurveyLine {
    /// Reads a line on a day.
    pub fn parse(text: &str, today: NaiveDate, categories: &[Category]) -> SurveyLine {
        let mut line = SurveyLine::default();
        for (at, part) in text.split([',', ';']).map(str::trim).enumerate() {
            match at {
                0 => line.name = part.split_whitespace().collect::<Vec<_>>().join(" "),
                _ if part.is_empty() => {}
                _ => line.part(part, today, categories),
            }
        }
        line.judge(categories);
        line
    }

    fn part(&mut self, part: &str, today: NaiveDate, categories: &[Category]) {
        if let Some(sex) = sex(part) {
            self.sex = Some(sex);
        } else if digits(part).len() == 16 && part.chars().all(|c| c.is_ascii_digit() || " .-".contains(c)) {
            self.nik = Some(digits(part));
        } else if let Some(born) = date(part, today) {
            self.birth_date = Some(born);
            self.problem = self.problem.or((born > today).then_some(w::LINE_FUTURE));
        } else if let Some(age) = self.age_of(part, today) {
            self.age = Some(age);
        } else if let Some(codes) = kinds(part, categories) {
            for code in codes {
                if !self.categories.contains(&code) {
                    self.categories.push(code);
                }
            }
        } else {
            let parts = [self.place.as_str(), part];
            self.place = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        }
    }

    /// The first plain number, or a year of birth; `67 th` too.
    fn age_of(&self, part: &str, today: NaiveDate) -> Option<u32> {
        if self.age.is_some() || self.birth_date.is_some() || self.nik.is_some() {
            return None;
        }
        let number = part.trim_end_matches(|c: char| c.is_alphabetic() || c == '.').trim();
        let unit = fold(part.get(number.len()..).unwrap_or_default());
        if !matches!(unit.as_str(), "" | "th" | "thn" | "tahun") {
            return None;
        }
        let number: u32 = number.parse().ok()?;
        let year = u32::try_from(today.year()).ok()?;
        match number {
            0..=OLDEST => Some(number),
            _ if (year.saturating_sub(OLDEST)..=year).contains(&number) => Some(year - number),
            _ => None,
        }
    }

    fn judge(&mut self, categories: &[Category]) {
        let unknown = |code: &String| !categories.iter().any(|one| one.code == *code);
        self.problem = match () {
            () if self.name.is_empty() => Some(w::LINE_NAME),
            () if self.name.chars().any(|c| c.is_ascii_digit()) => Some(w::LINE_DIGITS),
            () if self.categories.is_empty() => Some(w::LINE_KIND),
            () if self.categories.iter().any(unknown) => Some(w::LINE_UNKNOWN),
            () => self.problem,
        };
    }
}

fn sex(part: &str) -> Option<Sex> {
    match fold(part).as_str() {
        "l" | "lk" | "laki laki" => Some(Sex::Male),
        "p" | "pr" | "perempuan" => Some(Sex::Female),
        _ => None,
    }
}

/// A date is written with signs between its numbers, or as eight digits.
fn date(part: &str, today: NaiveDate) -> Option<NaiveDate> {
    let signs = part.contains(['-', '/', '.']) || part.len() == 8 && part.bytes().all(|b| b.is_ascii_digit());
    if signs { day::parse(part, today).ok() } else { None }
}

/// The codes of a part that names kinds only: numbers, `p8`, `s2`, or the words of one kind.
pub fn kinds(part: &str, categories: &[Category]) -> Option<Vec<String>> {
    let pieces: Vec<&str> = part.split([' ', '+', '/']).filter(|piece| !piece.is_empty()).collect();
    let codes: Option<Vec<String>> = pieces.iter().map(|piece| code(piece)).collect();
    codes.filter(|codes| !codes.is_empty()).or_else(|| named(part, categories).map(|code| vec![code]))
}

/// `8`, `p8`, `ppks-08`, `s12`; a word a surveyor uses.
fn code(piece: &str) -> Option<String> {
    let small = piece.to_lowercase();
    if let Some((_, code)) = CALLED.iter().find(|(word, _)| *word == small) {
        return Some((*code).to_owned());
    }
    let start = small.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = small.split_at_checked(start)?;
    let number: u32 = number.parse().ok().filter(|number| (1..100).contains(number))?;
    match letters.trim_end_matches('-') {
        "" | "p" | "ppks" => Some(format!("PPKS-{number:02}")),
        "s" | "psks" => Some(format!("PSKS-{number:02}")),
        _ => None,
    }
}

/// The one kind whose name begins with these words or has them all.
fn named(part: &str, categories: &[Category]) -> Option<String> {
    let asked = words(part);
    let has = |one: &&Category| {
        let name = words(&one.name);
        !asked.is_empty() && asked.iter().all(|word| word.len() > 3 && name.iter().any(|other| other.starts_with(word)))
    };
    let mut found = categories.iter().filter(has);
    match (found.next(), found.next()) {
        (Some(one), None) => Some(one.code.clone()),
        (Some(_), Some(_)) => categories.iter().find(|one| fold(&one.name) == fold(part)).map(|one| one.code.clone()),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::LazyLock;

    use super::super::tests::day as on;
    use super::*;
    use crate::domain::content::Content;

    static KINDS: LazyLock<Vec<Category>> = LazyLock::new(|| Content::shipped().unwrap().categories);

    fn read(text: &str) -> SurveyLine {
        SurveyLine::parse(text, on("2026-11-22"), &KINDS)
    }

    #[test]
    fn a_whole_line_is_understood() {
        let line = read("  Nuraini  binti Daud , p, 67, 8 24, Jurong Damai");
        assert_eq!((line.name.as_str(), line.sex, line.age), ("Nuraini binti Daud", Some(Sex::Female), Some(67)));
        assert_eq!((line.categories.join(" ").as_str(), line.place.as_str()), ("PPKS-08 PPKS-24", "Jurong Damai"));
        assert_eq!(line.problem, None);
    }

    #[test]
    fn the_order_after_the_name_does_not_matter() {
        let line = read("Hasan, Dusun Timur, p9 s2, l, 21-11-1960");
        assert_eq!((line.birth_date, line.sex), (Some(on("1960-11-21")), Some(Sex::Male)));
        assert_eq!((line.categories.join(" ").as_str(), line.age), ("PPKS-09 PSKS-02", None));
        assert_eq!(line.place, "Dusun Timur");
    }

    #[test]
    fn kinds_are_known_by_number_by_habit_and_by_name() {
        for (text, code) in [
            ("lansia", "PPKS-08"),
            ("Fakir miskin", "PPKS-24"),
            ("gelandangan", "PPKS-11"),
            ("anak telantar", "PPKS-02"),
            ("ppks-05", "PPKS-05"),
            ("p26", "PPKS-26"),
            ("psm", "PSKS-02"),
        ] {
            assert_eq!(kinds(text, &KINDS), Some(vec![code.to_owned()]), "{text}");
        }
        for place in ["Jurong Damai", "anak", "rumah 12", "x9", "", "Lr. 3"] {
            assert_eq!(kinds(place, &KINDS), None, "{place}");
        }
    }

    #[test]
    fn an_age_is_the_first_number_or_a_year_of_birth() {
        assert_eq!(read("A, 70 th, 8").age, Some(70));
        assert_eq!(read("A, 1956, 8").age, Some(70));
        assert_eq!(read("A, 8, 24").age, Some(8));
        assert_eq!(read("A, 8, 24").categories, ["PPKS-24"]);
        assert_eq!(read("A, 9999014101500007, 8").nik.as_deref(), Some("9999014101500007"));
        assert_eq!(read("A, 9999014101500007, 8").categories, ["PPKS-08"]);
    }

    #[test]
    fn what_is_missing_is_said() {
        assert_eq!(read("").problem, Some(w::LINE_NAME));
        assert_eq!(read("Aminah").problem, Some(w::LINE_KIND));
        assert_eq!(read("Aminah, 70, p99").problem, Some(w::LINE_UNKNOWN));
        assert_eq!(read("9999014101500007, 8").problem, Some(w::LINE_DIGITS));
        assert_eq!(read("Aminah, 21-11-2030, p8").problem, Some(w::LINE_FUTURE));
        assert_eq!(read("Aminah, p8 p8, p8").categories, ["PPKS-08"]);
    }
}
