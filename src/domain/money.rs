//! Amounts of rupiah as they are typed: `7500000`, `7.500.000`, `Rp7.500.000,-`, `500 ribu`, `7,5 juta`,
//! `1 miliar 250 juta`.
//!
//! Strict where two readings are possible: a wrong zero in a promise is worse than a question. So a sign between digits
//! parts thousands only where three digits follow each time; with a word (`juta`) one or two digits behind a sign are a
//! fraction, and three of them can mean either and are asked again. `m` alone is left out: a million to one reader, a
//! thousand of them to another.

/// More than this is given by nobody; a slip in the zeros.
pub const MOST_MONEY: i64 = 1_000_000_000_000;

/// What is wrong with a typed amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyProblem {
    /// No amount of money.
    Shape,
    /// A sign between digits without three digits after it.
    Groups,
    /// `1.500 juta`: one and a half, or one and a half thousand.
    TwoReadings,
    /// More than [`MOST_MONEY`].
    TooMuch,
}

/// Words behind a number, in both languages.
const UNITS: &[(&str, i64)] = &[
    ("rb", 1_000),
    ("rbu", 1_000),
    ("ribu", 1_000),
    ("k", 1_000),
    ("thousand", 1_000),
    ("jt", 1_000_000),
    ("jta", 1_000_000),
    ("juta", 1_000_000),
    ("million", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("milliar", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
    ("trilyun", 1_000_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// Reads an amount of whole rupiah.
///
/// # Errors
/// [`MoneyProblem`].
pub fn parse(text: &str) -> Result<i64, MoneyProblem> {
    let small = text.to_lowercase();
    let bare = bare(&small);
    let mut sum: i64 = 0;
    // Parts come from the large to the small: `1 juta 500 ribu`.
    let mut below = i64::MAX;
    for (number, unit) in parts(bare)? {
        let value = match unit {
            Some(unit) => with_unit(&number, unit)?,
            None => whole(&number)?,
        };
        if value >= below {
            return Err(MoneyProblem::Shape);
        }
        below = unit.unwrap_or(1);
        sum = sum.checked_add(value).filter(|sum| *sum <= MOST_MONEY).ok_or(MoneyProblem::TooMuch)?;
    }
    Ok(sum)
}

/// Without what only says that it is money: `Rp`, `rupiah`, `,-`.
fn bare(small: &str) -> &str {
    let text = small.trim();
    let behind = text.strip_prefix("rp.").or_else(|| text.strip_prefix("rp")).or_else(|| text.strip_prefix("idr"));
    let text = behind.unwrap_or(text).trim();
    let text = text.strip_suffix("rupiah").unwrap_or(text).trim_end();
    text.strip_suffix('-').map_or(text, |rest| rest.trim_end_matches(['.', ',', ' ']))
}

/// Numbers with the unit behind each; the last may have none. A blank between digits parts thousands.
fn parts(text: &str) -> Result<Vec<(String, Option<i64>)>, MoneyProblem> {
    let mut found: Vec<(String, Option<i64>)> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(digits).ok_or(MoneyProblem::Shape)?;
        let after = after.trim_start();
        let letters = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (word, after) = after.split_at_checked(letters).ok_or(MoneyProblem::Shape)?;
        let unit = UNITS.iter().find(|(name, _)| *name == word).map(|(_, unit)| *unit);
        if number.is_empty() || unit.is_none() && !word.is_empty() {
            return Err(MoneyProblem::Shape);
        }
        match found.last_mut() {
            Some((before, behind @ None)) => {
                *before = [before.as_str(), number].join(" ");
                *behind = unit;
            }
            _ => found.push((number.to_owned(), unit)),
        }
        rest = after.trim_start();
    }
    if found.is_empty() { Err(MoneyProblem::Shape) } else { Ok(found) }
}

/// A number without a unit: digits, or groups of three with one and the same sign; `,00` behind it says nothing.
fn whole(number: &str) -> Result<i64, MoneyProblem> {
    let cents = [",00", ".00"].into_iter().find_map(|cents| {
        let rest = number.strip_suffix(cents)?;
        // The sign of the cents is not the one between the thousands.
        (!rest.contains(cents.chars().next()?)).then_some(rest)
    });
    grouped(cents.unwrap_or(number))
}

fn grouped(number: &str) -> Result<i64, MoneyProblem> {
    let signs: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let one_sign = signs.windows(2).all(|pair| pair.first() == pair.last());
    let mut groups = number.split(['.', ',', ' ']);
    let first = groups.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    match (signs.is_empty(), one_sign && fits) {
        (false, false) => return Err(MoneyProblem::Groups),
        (true, _) if number.is_empty() => return Err(MoneyProblem::Shape),
        _ => {}
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // Digits only: what does not fit a number is too much.
    digits.parse().ok().filter(|value| *value <= MOST_MONEY).ok_or(MoneyProblem::TooMuch)
}

/// `7,5` million; the fraction must leave whole rupiah.
fn with_unit(number: &str, unit: i64) -> Result<i64, MoneyProblem> {
    let signs = number.chars().filter(|c| !c.is_ascii_digit()).count();
    let (before, behind) = match number.split_once(['.', ',']) {
        Some((_, behind)) if signs == 1 && behind.len() == 3 => return Err(MoneyProblem::TwoReadings),
        Some((before, behind)) if signs == 1 => (before, behind),
        _ => {
            let times = grouped(number)?.checked_mul(unit);
            return times.filter(|value| *value <= MOST_MONEY).ok_or(MoneyProblem::TooMuch);
        }
    };
    let parts = 10_i64.checked_pow(u32::try_from(behind.len()).unwrap_or(u32::MAX)).ok_or(MoneyProblem::Shape)?;
    let whole = [before, behind].concat().parse::<i64>().map_err(|_| MoneyProblem::Shape)?;
    let value = whole.checked_mul(unit).ok_or(MoneyProblem::TooMuch)?;
    match (before.is_empty() || behind.is_empty() || value % parts != 0, value / parts) {
        (true, _) => Err(MoneyProblem::Shape),
        (_, value) if value > MOST_MONEY => Err(MoneyProblem::TooMuch),
        (_, value) => Ok(value),
    }
}

/// As it is typed back: `7.500.000`.
pub fn shown(value: i64) -> String {
    crate::words::report::whole(value, false, crate::words::Lang::Id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for text in [
            "7500000",
            "7.500.000",
            "7,500,000",
            "7 500 000",
            "Rp7.500.000,-",
            "Rp. 7.500.000",
            "Rp 7.500.000,00",
            "7500000.00",
            "7.500.000 rupiah",
            "7,5 juta",
            "7.5juta",
            "7,50 jt",
            "Rp 7500 ribu",
            "7 juta 500 ribu",
            "7 juta 500.000",
            "7500k",
        ] {
            assert_eq!(parse(text), Ok(7_500_000), "{text}");
        }
        assert_eq!(parse("1 miliar"), Ok(1_000_000_000));
        assert_eq!(parse("1,25 milyar"), Ok(1_250_000_000));
        assert_eq!(parse("Rp 500 ribu"), Ok(500_000));
        assert_eq!(parse("1\u{a0}500\u{a0}000"), Ok(1_500_000));
        assert_eq!(parse("0"), Ok(0));
    }

    #[test]
    fn what_could_be_another_amount_is_asked_again() {
        for text in ["7.50", "7.5", "75.00.000", "7.500.00", "7,500.000", "7.500.0000", "1500.000", ".500", "7 50"] {
            assert_eq!(parse(text), Err(MoneyProblem::Groups), "{text}");
        }
        for text in ["1.500 juta", "1,500 juta"] {
            assert_eq!(parse(text), Err(MoneyProblem::TwoReadings), "{text}");
        }
    }

    #[test]
    fn what_is_no_money_is_said_to_be_none() {
        for text in
            ["", "Rp", "banyak", "5 karung", "-5", "7 m", "lima juta", "500 ribu 1 juta", "1 juta 2 juta", ",5 juta"]
        {
            assert_eq!(parse(text), Err(MoneyProblem::Shape), "{text}");
        }
        assert_eq!(parse("0,0001 ribu"), Err(MoneyProblem::Shape));
    }

    #[test]
    fn no_digit_is_lost_where_it_is_too_much() {
        for text in ["12345678901234567", "99999999999999999999999", "2 triliun", "1,5 triliun", "9999999 miliar"] {
            assert_eq!(parse(text), Err(MoneyProblem::TooMuch), "{text}");
        }
        assert_eq!(parse("1 triliun"), Ok(MOST_MONEY));
    }

    #[test]
    fn what_is_shown_reads_as_the_same() {
        for value in [0, 500, 7_500, 7_500_000, MOST_MONEY] {
            assert_eq!(parse(&shown(value)), Ok(value));
        }
    }
}
