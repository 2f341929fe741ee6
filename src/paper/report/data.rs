//! A report for programs: keys and codes are stable, names are in the asked language, a hidden number is `null`.

use serde_json::{Value, json};

use crate::domain::report::ReportSheet;
use crate::domain::report::table::{Cell, Row, Section};
use crate::paper::report::label;
use crate::words::Lang;

/// The report as one JSON value.
pub fn json(sheet: &ReportSheet) -> Value {
    let (report, lang) = (&sheet.report, sheet.lang);
    let measures = report.measures().into_iter().map(|measure| {
        json!({
            "measure": measure.code(),
            "label": measure.label().get(lang),
            "unit": measure.unit().code(),
            "meaning": measure.meaning().get(lang),
        })
    });
    json!({
        "report": report.name.code(),
        "title": report.title().get(lang),
        "period": report.period.code(),
        "first": report.period.first().to_string(),
        "last": report.period.last().to_string(),
        "running": report.running,
        "area": report.area.code(),
        "place": report.place(lang),
        "made_on": sheet.made_on.to_string(),
        "sections": report.sections.iter().map(|one| section(one, lang)).collect::<Vec<_>>(),
        "notes": report.notes.iter().map(|note| note.get(lang)).collect::<Vec<_>>(),
        "measures": measures.collect::<Vec<_>>(),
    })
}

fn section(section: &Section, lang: Lang) -> Value {
    json!({
        "key": section.key,
        "title": section.title.get(lang),
        "by": section.by.map(|by| by.code()),
        "columns": section.columns.iter().map(|column| column.measure.code()).collect::<Vec<_>>(),
        "rows": section.rows.iter().map(|one| row(one, lang)).collect::<Vec<_>>(),
        "total": section.total.as_ref().map(|one| row(one, lang)),
        "closed": section.closed,
    })
}

fn row(row: &Row, lang: Lang) -> Value {
    json!({
        "key": row.key,
        "label": label(&row.label, lang),
        "values": row.cells.iter().map(value).collect::<Vec<_>>(),
        "hidden": row.cells.iter().any(|cell| cell.hidden),
    })
}

/// Whole numbers stay whole.
fn value(cell: &Cell) -> Value {
    use crate::domain::report::table::Value as Number;
    match cell.value {
        _ if cell.hidden => Value::Null,
        Number::Whole(number) => json!(number),
        other => json!(other.number()),
    }
}
