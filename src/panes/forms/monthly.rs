//! Own words for one part of a monthly report, and the written reason for making its number void.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::ids::{DraftId, MonthlyReportId};
use crate::domain::monthly::{MonthlyReport, Part};
use crate::form::{Field, Form, Kind, Spec, Values, line};
use crate::words::{intake, monthly as w};
use crate::worker::MonthlyAct;

/// Most letters of the words of a part.
const MOST: usize = crate::domain::activity::MAX_WORDS;

const WORDS: [Field; 1] = [Field { kind: Kind::Area, max: MOST, ..line("text", w::FORM_TEXT, w::FORM_HINT) }];
const REASON: [Field; 1] = [Field { required: true, max: 500, ..line("reason", intake::VOID_REASON, w::VOID_HINT) }];

/// Own words of a part.
pub static SPEC: Spec = Spec { id: "monthly", title: w::FORM, fields: &WORDS };

/// Reason for making a number void.
pub static VOID: Spec = Spec { id: "monthly-void", title: w::VOID, fields: &REASON };

/// The report a form started from, as it is kept in its context.
pub const KEPT: &str = "report";

/// Opens the words of a part: what somebody wrote, otherwise what is drawn from the records.
pub fn open((kecamatan, month): (&str, NaiveDate), report: Option<&MonthlyReport>, part: Part, drawn: &str) -> Form {
    let new = || MonthlyReport::new(MonthlyReportId::from(Uuid::now_v7()), kecamatan, month);
    let report = report.cloned().unwrap_or_else(new);
    let mut form = Form::open(&SPEC, values(&report, part, drawn), DraftId::from(Uuid::now_v7()));
    form.context.insert("part".into(), part.code().to_owned());
    form.context.insert("drawn".into(), drawn.to_owned());
    remember(&mut form, &report);
    form
}

/// What the fields show of a report.
pub fn values(report: &MonthlyReport, part: Part, drawn: &str) -> Values {
    let mut values = Values::new();
    let text = report.narrative.get(&part).map_or(drawn, |own| own.text.as_str());
    values.set_text("text", text.to_owned());
    values
}

/// The part a form is about.
pub fn part(form: &Form) -> Option<Part> {
    Part::from_code(form.context.get("part")?)
}

/// What was drawn when it was opened.
pub fn drawn(form: &Form) -> &str {
    form.context.get("drawn").map_or("", String::as_str)
}

/// Keeps the report the next save starts from.
pub fn remember(form: &mut Form, report: &MonthlyReport) {
    form.context.insert(KEPT.into(), serde_json::to_string(report).unwrap_or_default());
}

/// The report a form started from.
pub fn started_from(form: &Form) -> Option<MonthlyReport> {
    serde_json::from_str(form.context.get(KEPT)?).ok()
}

/// What saving means.
pub fn act(form: &Form) -> Option<MonthlyAct> {
    let report = started_from(form)?.with(part(form)?, form.values.trimmed("text"), drawn(form));
    Some(MonthlyAct::Save(Box::new(report)))
}

/// Opens the reason for making a number void.
pub fn void(kecamatan: &str, month: NaiveDate) -> Form {
    let mut form = Form::open(&VOID, Values::new(), DraftId::from(Uuid::now_v7()));
    form.context.insert("kecamatan".into(), kecamatan.to_owned());
    form.context.insert("month".into(), month.to_string());
    form
}

/// What saving that means.
pub fn voids(form: &Form) -> Option<MonthlyAct> {
    let month = form.context.get("month")?.parse().ok()?;
    let reason = form.values.trimmed("reason").to_owned();
    Some(MonthlyAct::Void(form.context.get("kecamatan")?.clone(), month, reason))
}

/// What a draft is called: the part, the kecamatan and the month.
pub fn title(form: &Form, shared: &crate::panes::Shared) -> String {
    let (Some(report), Some(part)) = (started_from(form), part(form)) else { return String::new() };
    let kecamatan = shared.library.kecamatan(&report.kecamatan).map(|one| one.name.as_str()).unwrap_or_default();
    let month = crate::domain::report::Period::month(report.month).label(shared.lang);
    format!("{}, {kecamatan} {month}", part.label().get(shared.lang))
}
