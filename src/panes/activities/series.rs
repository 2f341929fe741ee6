//! A series of meetings: the same meeting again every week, every second week, every month, or on days of one's own.

use chrono::{Days, Months, NaiveDate};
use uuid::Uuid;

use crate::domain::activity::{Activity, Participant, Presence};
use crate::domain::day;
use crate::domain::ids::{ActivityId, DraftId};
use crate::form::{Field, Form, Kind, Problem, Spec, Values, line, of_choices};
use crate::words::activity_log as w;
use crate::words::intake::NONE;
use crate::worker::ActivityAct;

/// Most meetings planned at once.
const MOST: u32 = 24;

crate::coded! {
    /// How far the next one lies from the one before.
    Every {
        /// A week.
        Week = "minggu", w::EVERY_WEEK;
        /// Two weeks.
        TwoWeeks = "dua_minggu", w::EVERY_TWO_WEEKS;
        /// A month.
        Month = "bulan", w::EVERY_MONTH;
        /// Days of one's own.
        Dates = "tanggal", w::EVERY_DATES;
    }
}

impl Every {
    /// The day so many steps after this one; none where there is none, or where the days are typed.
    fn after(self, day: NaiveDate, steps: u32) -> Option<NaiveDate> {
        match self {
            Every::Week => day.checked_add_days(Days::new(7 * u64::from(steps))),
            Every::TwoWeeks => day.checked_add_days(Days::new(14 * u64::from(steps))),
            Every::Month => day.checked_add_months(Months::new(steps)),
            Every::Dates => None,
        }
    }
}

fn every(values: &Values) -> Every {
    Every::from_code(values.key("every")).unwrap_or(Every::Week)
}

fn times(values: &Values) -> Option<u32> {
    values.trimmed("times").parse().ok().filter(|times| (1..=MOST).contains(times))
}

fn dates(values: &Values, today: NaiveDate) -> Option<Vec<NaiveDate>> {
    let parts = values.trimmed("dates").split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let days: Option<Vec<NaiveDate>> = parts.map(|part| day::parse(part, today).ok()).collect();
    days.filter(|days| !days.is_empty() && days.len() <= MOST as usize)
}

fn times_fit(values: &Values, _: NaiveDate) -> Option<Problem> {
    times(values).is_none().then(|| Problem::blocks(w::TIMES_WRONG))
}

fn dates_fit(values: &Values, today: NaiveDate) -> Option<Problem> {
    dates(values, today).is_none().then(|| Problem::blocks(w::DATES_WRONG))
}

/// The form.
pub static SPEC: Spec = Spec {
    id: "activity-series",
    title: w::SERIES_TITLE,
    fields: &[
        Field {
            kind: Kind::Choice(|| of_choices(Every::ALL, Every::code, Every::label)),
            ..line("every", w::EVERY, NONE)
        },
        Field {
            kind: Kind::Digits { exactly: 0 },
            required: true,
            max: 2,
            shown: |values| every(values) != Every::Dates,
            check: times_fit,
            ..line("times", w::TIMES, w::TIMES_HINT)
        },
        Field {
            required: true,
            max: 400,
            shown: |values| every(values) == Every::Dates,
            check: dates_fit,
            ..line("dates", w::DATES, w::DATES_HINT)
        },
    ],
};

/// Asks how often.
pub fn open(meeting: &Activity) -> Form {
    let mut values = Values::new();
    values.set("every", "", Every::Month.code());
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("activity".into(), serde_json::to_string(meeting).unwrap_or_default());
    form.focus_on("every");
    form
}

/// The meetings to plan; those on days that are over are left out, for a meeting that was is written down as it was.
pub fn act(form: &Form, today: NaiveDate) -> Option<ActivityAct> {
    let meeting: Activity = serde_json::from_str(form.context.get("activity")?).ok()?;
    let days = match every(&form.values) {
        Every::Dates => dates(&form.values, today)?,
        every => (1..=times(&form.values)?).filter_map(|step| every.after(meeting.on, step)).collect(),
    };
    let series = meeting.series.unwrap_or_else(Uuid::now_v7);
    let mut all: Vec<Activity> = Vec::new();
    if meeting.series.is_none() {
        all.push(Activity { series: Some(series), ..meeting.clone() });
    }
    all.extend(days.into_iter().filter(|day| *day >= today).map(|day| planned(&meeting, day, series)));
    Some(ActivityAct::Plan(all))
}

/// The same meeting on another day: everybody is invited, nothing was said yet.
fn planned(meeting: &Activity, on: NaiveDate, series: Uuid) -> Activity {
    let invited = |one: &Participant| Participant { presence: Presence::Invited, said: String::new(), ..one.clone() };
    Activity {
        id: ActivityId::from(Uuid::now_v7()),
        version: 0,
        on,
        participants: meeting.participants.iter().map(invited).collect(),
        reached: Vec::new(),
        people: Vec::new(),
        agenda: Vec::new(),
        result: String::new(),
        obstacle: String::new(),
        note: String::new(),
        series: Some(series),
        voided: None,
        ..meeting.clone()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::activity::ActivityKind;
    use crate::panes::fixture::{day, shared};

    fn meeting() -> Activity {
        Activity {
            version: 3,
            result: "sepakat".into(),
            ..Activity::new(ActivityId::from(Uuid::nil()), ActivityKind::Meeting, day("2026-11-26"), "Rapat", "uji")
        }
    }

    fn planned(form: &Form) -> Vec<Activity> {
        let Some(ActivityAct::Plan(all)) = act(form, shared().today()) else { panic!("nothing planned") };
        all
    }

    #[test]
    fn months_go_on_from_the_meeting_and_the_first_joins_the_series() {
        let mut form = open(&meeting());
        form.values.set_text("times", "2");
        assert!(form.check_all(shared().today()));
        let all = planned(&form);
        assert_eq!(
            all.iter().map(|one| one.on).collect::<Vec<_>>(),
            [day("2026-11-26"), day("2026-12-26"), day("2027-01-26")]
        );
        assert!(all.iter().all(|one| one.series.is_some() && one.series == all[0].series));
        assert_eq!((all[0].version, all[1].version, all[1].result.as_str()), (3, 0, ""));
    }

    #[test]
    fn own_days_are_read_and_what_cannot_be_read_is_said() {
        let mut form = open(&meeting());
        form.values.set("every", "", Every::Dates.code());
        form.values.set_text("dates", "3-12-2026, 17-12-2026");
        assert!(form.check_all(shared().today()));
        assert_eq!(planned(&form).len(), 3);
        form.values.set_text("dates", "besok");
        assert!(!form.check_all(shared().today()));
        form.values.set("every", "", Every::Week.code());
        form.values.set_text("times", "99");
        assert!(!form.check_all(shared().today()));
    }
}
