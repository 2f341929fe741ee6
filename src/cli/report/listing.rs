//! `loket report --list`: what reports there are, and what every count means.

use serde_json::json;

use super::{ANONYMOUS, Failure, Out, monthly};
use crate::domain::report::{Measure, ReportName};
use crate::words::{Lang, monthly as m, reporting as w};

/// Names them all, for people or for programs.
pub(super) fn list(as_json: bool, lang: Lang) -> Result<(), Failure> {
    let mut out = Out::new();
    if as_json {
        out.json(&as_value(lang))?;
        return out.finish();
    }
    out.line(&format!("{}:", w::REPORTS.get(lang)))?;
    for name in ReportName::ALL {
        out.line(&format!("  {:<14} {}", name.code(), name.about().get(lang)))?;
    }
    out.line(&format!("  {:<14} {}", monthly::NAME, m::ABOUT.get(lang)))?;
    out.line(&format!("  {ANONYMOUS:<14} {}", w::ANONYMOUS.get(lang)))?;
    out.line(&format!("\n{}:", w::MEASURES.get(lang)))?;
    for measure in Measure::ALL {
        out.line(&format!("  {} ({})", measure.label().get(lang), measure.code()))?;
        out.line(&format!("      {}", measure.meaning().get(lang)))?;
    }
    out.finish()
}

fn as_value(lang: Lang) -> serde_json::Value {
    let reports = ReportName::ALL
        .iter()
        .map(|name| json!({ "report": name.code(), "title": name.label().get(lang), "about": name.about().get(lang) }));
    let measures = Measure::ALL.iter().map(|measure| {
        json!({
            "measure": measure.code(),
            "label": measure.label().get(lang),
            "unit": measure.unit().code(),
            "meaning": measure.meaning().get(lang),
            "by": measure.dimensions().iter().map(|by| by.code()).collect::<Vec<_>>(),
        })
    });
    json!({ "reports": reports.collect::<Vec<_>>(), "measures": measures.collect::<Vec<_>>() })
}
