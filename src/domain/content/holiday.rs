//! A day on which offices are closed: national holidays and joint leave (*cuti bersama*), as the yearly joint decree of
//! three ministers names them. An office adds days of its own, or works on one of these.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::workday::Calendar;
use crate::words::content as w;

crate::coded! {
    /// Why a day is in the calendar: `jenis`.
    HolidayKind {
        /// National holiday.
        National = "nasional", w::HOLIDAY_NATIONAL;
        /// Joint leave.
        JointLeave = "cuti_bersama", w::HOLIDAY_JOINT_LEAVE;
        /// The office works on this day although it is named above.
        Workday = "hari_kerja", w::HOLIDAY_WORKDAY;
    }
}

/// Begins the state of a day that stands in a decree; any other state says why the year is not complete.
const DECREED: &str = "ditetapkan";

/// One day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// Which day.
    #[serde(rename = "tanggal")]
    pub date: NaiveDate,
    /// Its name.
    #[serde(rename = "nama")]
    pub name: String,
    /// Why it is free.
    #[serde(rename = "jenis")]
    pub kind: HolidayKind,
    /// Decree that names it.
    #[serde(rename = "sumber")]
    pub source: String,
    /// `ditetapkan`, or what is still missing for its year.
    pub status: String,
}

impl Holiday {
    /// True when the decree of its year was read.
    pub fn is_decreed(&self) -> bool {
        self.status.starts_with(DECREED)
    }
}

/// The calendar these days make.
pub fn calendar(days: &[Holiday]) -> Calendar {
    let free = days.iter().filter(|one| one.kind != HolidayKind::Workday).map(|one| one.date);
    let decreed = days.iter().filter(|one| one.is_decreed()).map(|one| one.date.year());
    Calendar::new(free).decreed_for(decreed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn holiday(date: &str, kind: HolidayKind, status: &str) -> Holiday {
        let date = date.parse().unwrap();
        Holiday { date, name: "Contoh".into(), kind, source: String::new(), status: status.into() }
    }

    #[test]
    fn only_a_year_whose_decree_was_read_is_known() {
        let made = calendar(&[
            holiday("2026-12-25", HolidayKind::National, "ditetapkan"),
            holiday("2027-12-25", HolidayKind::National, "tanggal tetap; SKB 2027 belum dimuat"),
        ]);
        assert!(made.knows(2026) && !made.knows(2027) && !made.knows(2028));
        assert!(!made.works_on("2027-12-24".parse::<NaiveDate>().unwrap().succ_opt().unwrap()));
    }

    #[test]
    fn an_office_may_work_on_a_day_of_joint_leave() {
        let made = calendar(&[holiday("2026-12-24", HolidayKind::Workday, "ditetapkan")]);
        assert!(made.works_on("2026-12-24".parse().unwrap()));
    }
}
