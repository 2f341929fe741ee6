//! What a monthly report is made from: figures of the report engine and the records of the month, nothing retyped.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::part::{DUTIES, Part};
use crate::domain::activity::{Activity, Reached, TkskDuty};
use crate::domain::field_issue::FieldIssue;
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::ActivityId;
use crate::domain::register::{Contribution, Promise};
use crate::domain::report::table::{Cell, Row, Section};
use crate::domain::report::{Measure, Period};
use crate::domain::service_point::ServicePoint;

/// Who holds the post of the TKSK on the last day the report is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Officer {
    /// Somebody does.
    Held {
        /// Name.
        name: String,
        /// Number of the decree, where known.
        decree: String,
        /// Its day.
        date: Option<NaiveDate>,
        /// Who issued it.
        issuer: String,
    },
    /// Nobody does.
    Vacant {
        /// First day without anybody, where known.
        since: Option<NaiveDate>,
    },
}

/// What is known of the place and the month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Code of the kecamatan.
    pub kecamatan: String,
    /// Its name.
    pub name: String,
    /// First day of the month.
    pub month: NaiveDate,
    /// Last day of the month, or today while it runs.
    pub as_of: NaiveDate,
    /// True while the month is not over.
    pub running: bool,
    /// Who holds the post.
    pub officer: Officer,
}

impl Head {
    /// The month.
    pub fn period(&self) -> Period {
        Period::month(self.month)
    }
}

/// Names of places and kinds of need.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Gampong and kecamatan, by code.
    pub regions: BTreeMap<String, String>,
    /// Kinds of PPKS and PSKS that may be named, by code.
    pub kinds: BTreeMap<String, String>,
}

impl Names {
    /// What a place is called; empty for one nobody knows.
    pub fn region(&self, code: &str) -> &str {
        self.regions.get(code).map_or("", String::as_str)
    }
}

/// Everything a report says.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Place and month.
    pub head: Head,
    /// Figures, by the keys of [`super::part::PLANS`].
    pub sections: Vec<Section>,
    /// Activities and meetings, by day.
    pub activities: Vec<Activity>,
    /// Citizens an activity reached by name, counted by sex.
    pub named: BTreeMap<ActivityId, Reached>,
    /// Decisions of the month's meetings.
    pub decisions: Vec<FollowUp>,
    /// Decisions and follow-ups left open at the end, those due first at the top.
    pub open: Vec<FollowUp>,
    /// What the activities behind `open` are called, with their day.
    pub origins: BTreeMap<ActivityId, String>,
    /// Problems from the field raised or decided in the month, and those still open.
    pub issues: Vec<FieldIssue>,
    /// What partners gave, with the partner's name.
    pub gifts: Vec<(Contribution, String)>,
    /// What partners promised, and what they still owe, with the partner's name.
    pub promises: Vec<(Promise, String)>,
    /// Service points of the kecamatan and its gampong.
    pub points: Vec<ServicePoint>,
    /// Names.
    pub names: Names,
}

impl Content {
    /// A table of figures.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// Tables of figures that stand under a part.
    pub fn sections_of(&self, part: Part) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| Part::of_table(section.key) == Some(part))
    }

    /// A total.
    pub fn total(&self, table: &str, measure: Measure) -> Option<&Cell> {
        let section = self.section(table)?;
        cell(section, section.total.as_ref()?, measure)
    }

    /// A figure of one duty.
    pub fn of_duty(&self, duty: TkskDuty, measure: Measure) -> Option<&Cell> {
        let section = self.section(DUTIES)?;
        cell(section, section.rows.iter().find(|row| row.key == duty.code())?, measure)
    }

    /// Women, men and those of whom it was not noted, whom an activity reached; by name or counted.
    pub fn reached(&self, one: &Activity) -> Reached {
        let named = self.named.get(&one.id).cloned().unwrap_or_default();
        one.reached.iter().fold(named, |all, more| Reached {
            category: None,
            women: all.women.saturating_add(more.women),
            men: all.men.saturating_add(more.men),
            unknown: all.unknown.saturating_add(more.unknown),
        })
    }

    /// Activities that serve a duty.
    pub fn activities_of(&self, duty: TkskDuty) -> impl Iterator<Item = &Activity> {
        self.activities.iter().filter(move |one| one.duty == Some(duty))
    }

    /// The totals of a part, in the order of its columns.
    pub fn totals(&self, part: Part) -> Vec<(Measure, &Cell)> {
        let section = part.totals().and_then(|key| self.section(key));
        let Some((section, total)) = section.and_then(|one| Some((one, one.total.as_ref()?))) else {
            return Vec::new();
        };
        section.columns.iter().map(|column| column.measure).zip(&total.cells).collect()
    }

    /// True where neither an activity nor a figure nor a record says anything for the part.
    pub fn is_missing(&self, part: Part) -> bool {
        let figures =
            || self.totals(part).iter().all(|(measure, cell)| cell.value.weight() == 0 || measure.is_standing());
        match part {
            Part::Meetings => !self.activities.iter().any(Activity::is_meeting),
            Part::Issues => self.issues.is_empty(),
            Part::Obstacles => !self.activities.iter().any(|one| !one.obstacle.trim().is_empty()),
            Part::Next => self.open.is_empty(),
            Part::Pillars => !self.activities.iter().any(|one| one.members_present().next().is_some()),
            duty => duty.duty().is_some_and(|duty| self.activities_of(duty).next().is_none()) && figures(),
        }
    }

    /// Parts for which nothing is recorded.
    pub fn missing(&self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|part| self.is_missing(*part)).collect()
    }
}

fn cell<'r>(section: &Section, row: &'r Row, measure: Measure) -> Option<&'r Cell> {
    let at = section.columns.iter().position(|column| column.measure == measure)?;
    row.cells.get(at)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::activity::{ActivityKind, Origin, Participant};
    use crate::domain::ids::MemberId;
    use crate::domain::member::Pillar;
    use crate::domain::report::table::{Column, Drill, Label, Value};
    use crate::domain::report::{Area, Dimension};
    use crate::words::monthly as w;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn cell(measure: Measure, count: i64, by: Option<(Dimension, Vec<String>)>) -> Cell {
        let (period, area) = (Period::month(day("2026-10-01")), Area::of("11.71.03"));
        let drill = (count > 0).then_some(Drill { measure, by, period, area });
        Cell { value: Value::Whole(count), unit: measure.unit(), hidden: false, drill }
    }

    pub(crate) fn section(key: &'static str, columns: &[Measure], counts: &[i64]) -> Section {
        let cells = columns.iter().zip(counts).map(|(measure, count)| cell(*measure, *count, None)).collect();
        Section {
            key,
            title: w::T_TOTALS,
            by: None,
            columns: columns.iter().map(|measure| Column { measure: *measure }).collect(),
            rows: Vec::new(),
            total: Some(Row { key: String::new(), label: Label::Said(w::T_TOTALS), cells }),
            closed: false,
        }
    }

    /// Duties with so many activities each.
    fn duties(counts: [i64; 8]) -> Section {
        let columns = [Measure::Activities, Measure::Reached];
        let row = |(duty, count): (&TkskDuty, i64)| {
            let by = |measure| cell(measure, count, Some((Dimension::Duty, vec![duty.code().to_owned()])));
            let cells = columns.iter().map(|measure| by(*measure)).collect();
            Row { key: duty.code().to_owned(), label: Label::Said(duty.label()), cells }
        };
        Section { rows: TkskDuty::ALL.iter().zip(counts).map(row).collect(), ..section(DUTIES, &columns, &[2, 9]) }
    }

    fn activity(number: u128, kind: ActivityKind, title: &str) -> Activity {
        let mut one = Activity::new(ActivityId::from(Uuid::from_u128(number)), kind, day("2026-10-14"), title, "uji");
        one.area = Some("11.71.03.2001".into());
        one.place = "Meunasah".into();
        one.participants = vec![Participant::present(MemberId::from(Uuid::from_u128(9)), "Contoh PSM", Pillar::Psm)];
        one.reached = vec![
            Reached { category: Some("PPKS-08".into()), women: 5, men: 2, unknown: 0 },
            Reached { category: Some("PPKS-18".into()), women: 1, men: 0, unknown: 1 },
        ];
        one
    }

    /// The report of Meuraxa for October 2026: two activities, the rest of the duties empty.
    pub(crate) fn sample() -> Content {
        use Measure as M;
        let mut asked = activity(2, ActivityKind::Extension, "Penyuluhan hak anak");
        (asked.origin, asked.assigned) = (Origin::Camat, "surat 12/CONTOH/2026".into());
        asked.result = "Peserta sepakat melapor lewat PSM".into();
        asked.obstacle = "Hujan, sebagian tidak datang".into();
        let regions = [("11.71.03", "Meuraxa"), ("11.71.03.2001", "Surien")];
        let named = |(code, name): (&str, &str)| (code.to_owned(), name.to_owned());
        Content {
            head: Head {
                kecamatan: "11.71.03".into(),
                name: "Meuraxa".into(),
                month: day("2026-10-01"),
                as_of: day("2026-10-31"),
                running: false,
                officer: Officer::Held {
                    name: "Contoh TKSK".into(),
                    decree: "467.1/CONTOH/2026".into(),
                    date: Some(day("2026-01-05")),
                    issuer: "Kepala Dinas Sosial Aceh (contoh)".into(),
                },
            },
            sections: vec![
                duties([0, 0, 0, 2, 0, 0, 0, 0]),
                section("1.ringkasan", &[M::NeedsFound, M::NeedsHeld, M::NeedsFresh, M::HelpersHeld], &[0, 115, 69, 4]),
                section("2.ringkasan", &[M::DeskVisits, M::Unmet], &[40, 2]),
                section("3.ringkasan", &[M::CasesOpened, M::CasesOpen, M::ReferralsSent], &[3, 6, 1]),
                section("5.ringkasan", &[M::Promises, M::PromisesOpen, M::Gifts, M::GiftValue], &[0, 1, 0, 0]),
            ],
            activities: vec![activity(1, ActivityKind::Guidance, "Bimbingan keluarga PKH"), asked],
            named: BTreeMap::new(),
            decisions: Vec::new(),
            open: Vec::new(),
            origins: BTreeMap::new(),
            issues: Vec::new(),
            gifts: Vec::new(),
            promises: Vec::new(),
            points: Vec::new(),
            names: Names {
                regions: regions.map(named).into(),
                kinds: [named(("PPKS-08", "Lanjut usia telantar"))].into(),
            },
        }
    }

    #[test]
    fn a_duty_is_missing_without_activity_and_figure() {
        let made = sample();
        assert!(!made.is_missing(Part::Guidance) && !made.is_missing(Part::Information));
        assert!(made.is_missing(Part::Mapping) && made.is_missing(Part::Lk3) && made.is_missing(Part::Meetings));
        assert!(!made.is_missing(Part::Obstacles) && !made.is_missing(Part::Pillars));
    }

    #[test]
    fn people_are_counted_by_sex_whether_counted_or_known_by_name() {
        let mut made = sample();
        let one = made.activities.first().unwrap().clone();
        assert_eq!(made.reached(&one), Reached { category: None, women: 6, men: 2, unknown: 1 });
        made.named.insert(one.id, Reached { category: None, women: 1, men: 1, unknown: 0 });
        assert_eq!(made.reached(&one).total(), 11);
    }
}
