//! The report as it is printed: plain words and numbers, made from [`Content`] and what a person wrote. A numbered
//! report keeps this, so that it can be printed again exactly as it left the office.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Head};
use super::draw;
use super::part::Part;
use super::table::{self, Shape};
use super::{Written, content};
use crate::domain::activity::{Activity, TkskDuty};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::ActivityId;
use crate::domain::letter::data::OfficeHead;
use crate::domain::report::Measure;
use crate::domain::report::table::{Cell, Row, Section, Value};
use crate::words::{Lang, monthly as m, monthly_paper as w};

/// One cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Datum {
    /// As people read it.
    pub shown: String,
    /// As a spreadsheet reads it, in tenths, where it is a number that may be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenths: Option<i64>,
    /// As a spreadsheet reads it, where it is a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
}

impl Datum {
    fn text(shown: impl Into<String>) -> Datum {
        Datum { shown: shown.into(), ..Datum::default() }
    }

    fn on(day: Option<NaiveDate>) -> Datum {
        Datum { shown: day.map(w::short_day).unwrap_or_default(), tenths: None, day }
    }

    fn count(number: u64) -> Datum {
        Datum {
            shown: number.to_string(),
            tenths: i64::try_from(number).ok().map(|whole| whole.saturating_mul(10)),
            day: None,
        }
    }

    fn figure(cell: Option<&Cell>) -> Datum {
        let Some(cell) = cell else { return Datum::default() };
        let shown = matches!(cell.value, Value::Whole(_) | Value::Tenths(_)) && !cell.hidden;
        Datum { shown: cell.shown(Lang::Id), tenths: shown.then(|| cell.value.weight()), day: None }
    }
}

/// One table with its rows; its columns are those of [`table::SHAPES`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Which.
    pub key: String,
    /// Its rows.
    pub rows: Vec<Vec<Datum>>,
}

impl Table {
    /// Its columns and title.
    pub fn shape(&self) -> Option<&'static Shape> {
        table::shape(&self.key)
    }
}

/// The words of one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Which part.
    pub part: Part,
    /// What it says.
    pub text: String,
    /// A person wrote it; otherwise it was drawn from the records.
    pub own: bool,
    /// The records say something else than when the person wrote.
    pub changed: bool,
}

/// A whole report, ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Place and month.
    pub head: Head,
    /// Letterhead and who takes note.
    pub office: OfficeHead,
    /// Number, once given.
    #[serde(default)]
    pub number: String,
    /// Day of the paper.
    pub date: Option<NaiveDate>,
    /// True where not a single activity was recorded.
    pub empty: bool,
    /// Tables.
    pub tables: Vec<Table>,
    /// Words, one entry for each part.
    pub words: Vec<Words>,
}

impl Sheet {
    /// Makes it.
    pub fn of(content: &Content, narrative: &BTreeMap<Part, Written>, office: OfficeHead, date: NaiveDate) -> Sheet {
        Sheet {
            head: content.head.clone(),
            office,
            number: String::new(),
            date: Some(date),
            empty: content.activities.is_empty(),
            tables: table::SHAPES.iter().map(|shape| made(content, shape)).collect(),
            words: Part::ALL.iter().map(|part| words(content, *part, narrative.get(part))).collect(),
        }
    }

    /// A table.
    pub fn table(&self, key: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.key == key)
    }

    /// What a part says.
    pub fn text(&self, part: Part) -> &str {
        self.words.iter().find(|words| words.part == part).map_or("", |words| words.text.as_str())
    }
}

fn words(content: &Content, part: Part, written: Option<&Written>) -> Words {
    let drawn = draw::drawn(content, part);
    match written {
        Some(own) => Words { part, text: own.text.clone(), own: true, changed: own.drawn.trim() != drawn.trim() },
        None => Words { part, text: drawn, own: false, changed: false },
    }
}

fn made(content: &Content, shape: &Shape) -> Table {
    let rows = match shape.figures.map(|key| content.section(key)) {
        Some(section) => section.map(figures).unwrap_or_default(),
        None => match shape.key {
            table::DUTIES => duties(content),
            table::ACTIVITIES => content.activities.iter().map(|one| activity(content, one)).collect(),
            table::PARTNERS => partners(content),
            table::POINTS => points(content),
            table::DECISIONS => content.decisions.iter().map(|one| decision(content, one)).collect(),
            table::ISSUES => issues(content),
            table::NEXT => content.open.iter().map(|one| next(content, one)).collect(),
            _ => Vec::new(),
        },
    };
    Table { key: shape.key.to_owned(), rows }
}

/// Rows of a table of figures; rows of a place stand also where nothing was counted, others only where something was.
fn figures(section: &Section) -> Vec<Vec<Datum>> {
    let always = matches!(
        section.by,
        Some(crate::domain::report::Dimension::Gampong | crate::domain::report::Dimension::Pillar)
    );
    let counts = |row: &&Row| {
        let named = !row.key.is_empty() || row.cells.iter().any(|cell| cell.value.weight() != 0);
        named && (always || row.cells.iter().any(|cell| cell.hidden || cell.value.weight() != 0))
    };
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|cell| Datum::figure(Some(cell)));
        [Datum::text(row.label.get(Lang::Id))].into_iter().chain(cells).collect()
    };
    section.rows.iter().filter(counts).map(row).collect()
}

fn duties(content: &Content) -> Vec<Vec<Datum>> {
    let row = |duty: &TkskDuty| {
        let part = Part::ALL.iter().find(|part| part.duty() == Some(*duty));
        vec![
            Datum::text(duty.label().get(Lang::Id)),
            Datum::figure(content.of_duty(*duty, Measure::Activities)),
            Datum::figure(content.of_duty(*duty, Measure::Reached)),
            Datum::text(part.map(|part| headline(content, *part)).unwrap_or_default()),
        ]
    };
    TkskDuty::ALL.iter().map(row).collect()
}

/// `PPKS ditemukan 12; PPKS berakhir 3`: totals of a duty that say something.
fn headline(content: &Content, part: Part) -> String {
    /// How many are named.
    const NAMED: usize = 4;
    let said = |(_, cell): &(Measure, &Cell)| cell.hidden || cell.value.weight() != 0;
    let totals = content.totals(part);
    let named = totals.iter().filter(|one| said(one)).take(NAMED);
    let all: Vec<String> =
        named.map(|(measure, cell)| format!("{} {}", measure.label().get(Lang::Id), cell.shown(Lang::Id))).collect();
    if all.is_empty() { w::NO_FIGURES.to_owned() } else { all.join("; ") }
}

fn activity(content: &Content, one: &Activity) -> Vec<Datum> {
    let reached = content.reached(one);
    vec![
        Datum::on(Some(one.on)),
        Datum::text(one.duty.map(|duty| duty.code()).unwrap_or_default()),
        Datum::text(one.kind.label().get(Lang::Id)),
        Datum::text(one.title.trim()),
        Datum::text(draw::place(content, one)),
        Datum::text(draw::origin(one)),
        Datum::text(draw::present(one)),
        Datum::count(reached.women.into()),
        Datum::count(reached.men.into()),
        Datum::count(reached.unknown.into()),
        Datum::text(one.result.trim()),
        Datum::text(one.obstacle.trim()),
    ]
}

fn partners(content: &Content) -> Vec<Vec<Datum>> {
    let value = |value: Option<i64>| match value {
        Some(value) => Datum {
            shown: crate::words::report::whole(value, false, Lang::Id),
            tenths: Some(value.saturating_mul(10)),
            day: None,
        },
        None => Datum::default(),
    };
    let promise = content.promises.iter().map(|(one, partner)| {
        let state = one.state.label().get(Lang::Id);
        vec![
            Datum::on(Some(one.on)),
            Datum::text(partner.as_str()),
            Datum::text(m::PROMISE.get(Lang::Id)),
            Datum::text(one.what.trim()),
            value(one.value),
            Datum::text(state),
        ]
    });
    let gift = content.gifts.iter().map(|(one, partner)| {
        vec![
            Datum::on(Some(one.on)),
            Datum::text(partner.as_str()),
            Datum::text(m::GIFT.get(Lang::Id)),
            Datum::text(one.what.trim()),
            value(one.value),
            Datum::text(one.for_whom.trim()),
        ]
    });
    promise.chain(gift).collect()
}

fn points(content: &Content) -> Vec<Vec<Datum>> {
    let row = |one: &crate::domain::service_point::ServicePoint| {
        let officers: Vec<&str> = one.officers.iter().map(|officer| officer.name.as_str()).collect();
        vec![
            Datum::text(one.name.trim()),
            Datum::text(content.names.region(&one.area)),
            Datum::text(one.state.label().get(Lang::Id)),
            Datum::text(officers.join(", ")),
            Datum::text(one.hours.trim()),
        ]
    };
    content.points.iter().map(row).collect()
}

/// What an activity is called and when it was.
fn called(content: &Content, id: ActivityId) -> String {
    let one = content.activities.iter().find(|one| one.id == id);
    one.map(|one| format!("{}, {}", one.title.trim(), w::short_day(one.on))).unwrap_or_default()
}

fn decision(content: &Content, one: &FollowUp) -> Vec<Datum> {
    vec![
        Datum::text(one.activity.map(|id| called(content, id)).unwrap_or_default()),
        Datum::text(one.what.trim()),
        Datum::text(one.owner.trim()),
        Datum::on(one.due),
        Datum::text(one.state.label().get(Lang::Id)),
    ]
}

fn issues(content: &Content) -> Vec<Vec<Datum>> {
    let row = |one: &crate::domain::field_issue::FieldIssue| {
        let pillar = one.pillar.map(|pillar| format!(" ({})", pillar.label().get(Lang::Id))).unwrap_or_default();
        vec![
            Datum::on(Some(one.raised_on)),
            Datum::text(format!("{}{pillar}", one.raised_by.trim())),
            Datum::text(one.topic.label().get(Lang::Id)),
            Datum::text(one.title.trim()),
            Datum::text(one.state.label().get(Lang::Id)),
            Datum::text(one.decision.trim()),
        ]
    };
    content.issues.iter().map(row).collect()
}

fn next(content: &Content, one: &FollowUp) -> Vec<Datum> {
    let from = one.activity.and_then(|id| content.origins.get(&id)).cloned().unwrap_or_default();
    let late = if draw::is_late(content, one) { w::LATE } else { "" };
    vec![
        Datum::text(one.what.trim()),
        Datum::text(one.owner.trim()),
        Datum::on(one.due),
        Datum::text(from),
        Datum::text(late),
    ]
}

impl content::Officer {
    /// Name, or nothing where nobody holds the post.
    pub fn name(&self) -> &str {
        match self {
            content::Officer::Held { name, .. } => name,
            content::Officer::Vacant { .. } => "",
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::monthly::content::tests::sample;

    fn made(narrative: &BTreeMap<Part, Written>) -> Sheet {
        Sheet::of(&sample(), narrative, OfficeHead::default(), "2026-11-02".parse().unwrap())
    }

    #[test]
    fn it_has_every_table_and_every_part_and_comes_back_from_json() {
        let sheet = made(&BTreeMap::new());
        assert_eq!(sheet.words.len(), Part::ALL.len());
        for table in &sheet.tables {
            let columns = table.shape().unwrap().columns.len();
            assert!(table.rows.iter().all(|row| row.len() == columns), "{}", table.key);
        }
        let duties = sheet.table(table::DUTIES).unwrap();
        assert_eq!((duties.rows.len(), duties.rows[3][1].tenths), (8, Some(20)));
        assert_eq!(serde_json::from_str::<Sheet>(&serde_json::to_string(&sheet).unwrap()).unwrap(), sheet);
    }

    #[test]
    fn own_words_stand_in_place_of_drawn_ones_and_say_when_the_records_changed() {
        let drawn = draw::drawn(&sample(), Part::Lk3);
        let written = |drawn: &str| Written { text: "Sudah.".into(), drawn: drawn.into() };
        for (basis, changed) in [(drawn.as_str(), false), ("lain", true)] {
            let sheet = made(&BTreeMap::from([(Part::Lk3, written(basis))]));
            let words = sheet.words.iter().find(|one| one.part == Part::Lk3).unwrap();
            assert_eq!((words.text.as_str(), words.own, words.changed), ("Sudah.", true, changed));
        }
    }
}
