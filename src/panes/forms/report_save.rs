//! A report that leaves the office as a file: in which form, what for, and who gets it (R26).

use uuid::Uuid;

use crate::domain::ids::DraftId;
use crate::domain::report::{Area, Period, ReportName};
use crate::form::{Choice, Field, Form, Kind, Spec, Values, line};
use crate::panes::Shared;
use crate::words::outgo as w;
use crate::worker::{FileForm, Outgo, ReportAsked};

const FORMS: &[Choice] = &[
    Choice { code: "pdf", label: w::PDF },
    Choice { code: "xlsx", label: w::XLSX },
    Choice { code: "csv", label: w::CSV },
];

const FIELDS: [Field; 3] = [
    Field { kind: Kind::Options(FORMS), required: true, ..line("form", w::FORM, w::FORM_HINT) },
    Field { required: true, max: 200, ..line("purpose", w::PURPOSE, w::PURPOSE_HINT) },
    Field { required: true, max: 200, ..line("recipient", w::RECIPIENT, w::RECIPIENT_HINT) },
];

/// The form.
pub static SPEC: Spec = Spec { id: "report-save", title: w::TITLE, fields: &FIELDS };

/// Opens it for a report.
pub fn open(of: &ReportAsked) -> Form {
    let mut values = Values::new();
    values.set("form", "", "pdf");
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("report".into(), of.name.code().to_owned());
    form.context.insert("period".into(), of.period.code());
    form.context.insert("area".into(), of.area.code().unwrap_or_default().to_owned());
    form
}

/// What saving it means; none for a form that does not say which report.
pub fn outgo(form: &Form, shared: &Shared) -> Option<Outgo> {
    let said = |key: &str| form.context.get(key).map(String::as_str);
    let of = ReportAsked {
        name: ReportName::from_code(said("report")?)?,
        period: Period::parse(said("period")?, shared.today()).ok()?,
        area: Area::of(said("area").unwrap_or_default()),
        today: shared.today(),
        lang: shared.lang,
    };
    Some(Outgo {
        of,
        form: FileForm::from_code(form.values.key("form"))?,
        purpose: form.values.trimmed("purpose").to_owned(),
        recipient: form.values.trimmed("recipient").to_owned(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::panes::fixture::shared;

    fn asked(area: &str) -> ReportAsked {
        let (today, lang) = (shared().today(), shared().lang);
        let (name, period) = (ReportName::Services, Period::month(today));
        ReportAsked { name, period, area: Area::of(area), today, lang }
    }

    #[test]
    fn it_saves_the_report_it_was_opened_for() {
        let mut form = open(&asked("11.71.03"));
        form.values.set_text("purpose", " Rapat bulanan ");
        form.values.set_text("recipient", "Camat Contoh");
        let outgo = outgo(&form, &shared()).unwrap();
        assert_eq!((outgo.of, outgo.form), (asked("11.71.03"), FileForm::Pdf));
        assert_eq!((outgo.purpose.as_str(), outgo.recipient.as_str()), ("Rapat bulanan", "Camat Contoh"));
    }

    #[test]
    fn without_purpose_and_recipient_nothing_is_saved() {
        let mut form = open(&asked(""));
        assert!(!form.check_all(shared().today()));
        form.context.clear();
        assert!(outgo(&form, &shared()).is_none());
    }
}
