//! Days and months in words of both languages: `kemarin`, `besok`, `Nopember`.

use chrono::{Days, NaiveDate};

use crate::words::{Lang, month};

/// Months as they were written and are shortened.
const OLDER: &[(&str, u32)] = &[("peb", 2), ("agt", 8), ("agst", 8), ("ags", 8), ("nop", 11)];

/// A month by its name in either language, whole or from three letters on, also in older spelling; in small letters.
pub fn month_named(word: &str) -> Option<u32> {
    if let Some((_, month)) = OLDER.iter().find(|(begins, _)| word.starts_with(begins)) {
        return Some(*month);
    }
    let begins =
        |month_: u32| [Lang::Id, Lang::En].iter().any(|lang| month(month_, *lang).to_lowercase().starts_with(word));
    let short = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    (1..=12).filter(|_| short).find(|month| begins(*month))
}

/// The day a word means, seen from today; in small letters. Names of weekdays are left out: whether the last or the next
/// Friday is meant depends on what is asked for.
pub(super) fn relative(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = |days| today.checked_add_days(Days::new(days));
    let back = |days| today.checked_sub_days(Days::new(days));
    match words {
        "hari ini" | "sekarang" | "today" => Some(today),
        "kemarin" | "kemaren" | "kmrn" | "yesterday" => back(1),
        "kemarin dulu" | "kemarin lusa" => back(2),
        "besok" | "bsk" | "esok" | "tomorrow" => ahead(1),
        "lusa" | "day after tomorrow" => ahead(2),
        _ => None,
    }
}
