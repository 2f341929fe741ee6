//! Descriptions of fields: constant data, so that a form is read like a list.

use chrono::{Datelike, NaiveDate};

use super::values::Values;
use crate::domain::day::{self, DayProblem};
use crate::domain::money::{self, MoneyProblem};
use crate::words::form as w;
use crate::words::{Lang, Text};

/// One form.
#[derive(Debug)]
pub struct Spec {
    /// Name under which drafts are kept; never changes.
    pub id: &'static str,
    /// What people read above it.
    pub title: Text,
    /// Its fields in order.
    pub fields: &'static [Field],
}

/// One field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Name in the values.
    pub name: &'static str,
    /// What people read beside it.
    pub label: Text,
    /// What people read while it is empty.
    pub hint: Text,
    /// What can be typed.
    pub kind: Kind,
    /// Must not stay empty.
    pub required: bool,
    /// Most letters taken.
    pub max: usize,
    /// Heading above it, where a new part of the form begins.
    pub part: Option<Text>,
    /// Whether it is shown with the values as they are.
    pub shown: fn(&Values) -> bool,
    /// A rule beyond the kind's own.
    pub check: fn(&Values, NaiveDate) -> Option<Problem>,
    /// What the program understood, where the kind does not say it already.
    pub echo: fn(&Values, Lang) -> Option<String>,
}

/// What a field takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Longer text, shown on several lines.
    Area,
    /// Digits; spaces, dots and hyphens are dropped when it is left.
    Digits {
        /// How many there must be; 0 for any number.
        exactly: usize,
    },
    /// A date, typed in any common way, also as seen from today.
    Date,
    /// A date until when something is due: a year of two digits lies ahead.
    Due,
    /// A day of birth: nobody is born this year because no year was typed.
    Birthday,
    /// Whole rupiah, typed in any common way.
    Money,
    /// One of a few, chosen by digit, arrow or space.
    Choice(fn() -> Vec<Choice>),
    /// The same, where the choices are data.
    Options(&'static [Choice]),
    /// Yes or no.
    Toggle,
    /// Lines to tick.
    Checklist,
    /// Found while typing.
    Pick(Source),
    /// Several, each found while typing: Enter takes one and stays, Enter on an empty line goes on.
    Many(Source),
}

impl Kind {
    /// True for kinds that always have a value, so that the cursor does not stop there for being empty.
    pub fn is_preset(&self) -> bool {
        matches!(self, Kind::Choice(_) | Kind::Options(_) | Kind::Toggle | Kind::Checklist)
    }

    /// What can be chosen; nothing for kinds that are not chosen.
    pub fn choices(&self) -> Vec<Choice> {
        match self {
            Kind::Choice(all) => all(),
            Kind::Options(all) => all.to_vec(),
            _ => Vec::new(),
        }
    }
}

/// What a pick field looks through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Citizens; a new one can be made.
    Person,
    /// Procedures.
    Procedure,
    /// Destinations, by name or alias.
    Destination,
    /// Gampong of the city.
    Gampong,
    /// Gampong and kecamatan.
    Area,
    /// Kecamatan of the city.
    Kecamatan,
    /// Members of the pillars; any other name may stand there too.
    Member,
    /// Cases, by their citizen or a letter.
    Case,
}

/// One of a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Stored code.
    pub code: &'static str,
    /// What people read.
    pub label: Text,
}

/// Whether a problem stops the save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It does.
    Blocks,
    /// It is only said.
    Advice,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The sentence, in both languages.
    pub text: Text,
    /// Something to add to it: a name, a date.
    pub detail: String,
    /// Whether it stops the save.
    pub weight: Weight,
}

impl Problem {
    /// A problem that stops the save.
    pub const fn blocks(text: Text) -> Problem {
        Problem { text, detail: String::new(), weight: Weight::Blocks }
    }

    /// A problem that is only said.
    pub fn advice(text: Text, detail: String) -> Problem {
        Problem { text, detail, weight: Weight::Advice }
    }
}

/// Always shown.
pub fn always(_: &Values) -> bool {
    true
}

/// No rule beyond the kind's own.
pub fn never_wrong(_: &Values, _: NaiveDate) -> Option<Problem> {
    None
}

/// Nothing to say of what was understood.
pub fn silent(_: &Values, _: Lang) -> Option<String> {
    None
}

/// A plain optional line: the start of most descriptions.
pub const fn line(name: &'static str, label: Text, hint: Text) -> Field {
    Field {
        name,
        label,
        hint,
        kind: Kind::Line,
        required: false,
        max: 200,
        part: None,
        shown: always,
        check: never_wrong,
        echo: silent,
    }
}

/// The members of a closed set as choices.
pub fn of_choices<T: Copy>(all: &[T], code: fn(T) -> &'static str, label: fn(T) -> Text) -> Vec<Choice> {
    all.iter().map(|member| Choice { code: code(*member), label: label(*member) }).collect()
}

impl Field {
    /// What is wrong with this field, if anything: emptiness, the kind's rule, then its own.
    pub fn problem(&self, values: &Values, today: NaiveDate) -> Option<Problem> {
        let text = values.trimmed(self.name);
        if self.required && values.is_empty(self.name) {
            return Some(Problem::blocks(w::REQUIRED));
        }
        let own = if text.is_empty() { None } else { self.kind_problem(text, values, today) };
        own.or_else(|| (self.check)(values, today))
    }

    /// What was typed as this program writes it; none where it is so already, or is not understood.
    pub(super) fn settled(&self, values: &Values, today: NaiveDate) -> Option<String> {
        let text = values.text(self.name);
        let settled = match self.kind {
            Kind::Date | Kind::Due | Kind::Birthday => day::shown(self.day(text.trim(), today)?.ok()?),
            Kind::Money => money::shown(money::parse(text.trim()).ok()?),
            _ => return None,
        };
        (settled != text).then_some(settled)
    }

    /// The typed date, where this field takes one.
    fn day(&self, text: &str, today: NaiveDate) -> Option<Result<NaiveDate, DayProblem>> {
        match self.kind {
            Kind::Date => Some(day::typed(text, today)),
            Kind::Due => Some(day::typed_ahead(text, today)),
            Kind::Birthday => Some(day::parse(text, today)),
            _ => None,
        }
    }

    /// What was understood of the value, to be said under it.
    pub fn read_as(&self, values: &Values, focused: bool, today: NaiveDate, lang: Lang) -> Option<String> {
        let plain = || self.settled(values, today).is_none();
        match self.kind {
            Kind::Money => {
                let value = money::parse(values.trimmed(self.name)).ok().filter(|_| focused || !plain())?;
                Some(w::read_as(&crate::words::report::whole(value, true, lang), lang))
            }
            Kind::Date | Kind::Due | Kind::Birthday if !plain() => {
                let day = self.day(values.trimmed(self.name), today)?.ok()?;
                Some(w::read_as(&crate::words::period::day(day, lang), lang))
            }
            _ => (self.echo)(values, lang),
        }
    }

    fn day_problem(&self, text: &str, today: NaiveDate) -> Option<Problem> {
        match self.day(text, today)? {
            Ok(day) => is_far(day, today).then(|| Problem::blocks(w::DATE_FAR)),
            Err(DayProblem::Impossible) => Some(Problem::blocks(w::DATE_IMPOSSIBLE)),
            Err(DayProblem::Shape) if matches!(self.kind, Kind::Birthday) => Some(Problem::blocks(w::BIRTHDAY_SHAPE)),
            Err(DayProblem::Shape) => {
                Some(Problem { detail: format!("{}.", day::shown(today)), ..Problem::blocks(w::DATE_SHAPE) })
            }
        }
    }

    /// Most letters taken; a date may be typed in words.
    pub fn room(&self) -> usize {
        const LONGEST_DATE: usize = 24;
        match self.kind {
            Kind::Date | Kind::Due | Kind::Birthday => self.max.max(LONGEST_DATE),
            _ => self.max,
        }
    }

    fn kind_problem(&self, text: &str, values: &Values, today: NaiveDate) -> Option<Problem> {
        match self.kind {
            Kind::Digits { exactly } => digits_problem(text, exactly),
            Kind::Date | Kind::Due | Kind::Birthday => self.day_problem(text, today),
            Kind::Money => money::parse(text).err().map(|problem| Problem::blocks(money_problem(problem))),
            // A place in words is kept beside a gampong, a need may be free text; who, and where to, must be known.
            Kind::Pick(Source::Person | Source::Destination | Source::Area | Source::Kecamatan | Source::Case)
                if values.key(self.name).is_empty() =>
            {
                Some(Problem::blocks(w::PICK_ONE))
            }
            Kind::Pick(_) if self.required && values.key(self.name).is_empty() => Some(Problem::blocks(w::PICK_ONE)),
            Kind::Many(_) => Some(Problem::blocks(w::TAKE_OR_CLEAR)),
            _ => None,
        }
    }
}

const fn money_problem(problem: MoneyProblem) -> Text {
    match problem {
        MoneyProblem::Shape => w::MONEY_SHAPE,
        MoneyProblem::Groups => w::MONEY_GROUPS,
        MoneyProblem::TwoReadings => w::MONEY_TWICE,
        MoneyProblem::TooMuch => w::MONEY_TOO_MUCH,
    }
}

/// No paper of the office is older than a long life, and none runs further ahead than a generation: a slip in the year.
fn is_far(day: NaiveDate, today: NaiveDate) -> bool {
    const FIRST_YEAR: i32 = 1900;
    const YEARS_AHEAD: i32 = 30;
    day.year() < FIRST_YEAR || day.year() > today.year() + YEARS_AHEAD
}

fn digits_problem(text: &str, exactly: usize) -> Option<Problem> {
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        return Some(Problem::blocks(w::ONLY_DIGITS));
    }
    (exactly == 16 && digits.len() != 16).then(|| Problem::blocks(w::SIXTEEN_DIGITS))
}
