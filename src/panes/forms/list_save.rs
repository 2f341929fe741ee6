//! A list that leaves the office as a file: in which form, what for, and who gets it (R26). It is the list that is shown,
//! confined to the own kecamatan of a TKSK; that is said when the form opens.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::ids::DraftId;
use crate::domain::outlist::OutList;
use crate::domain::report::Period;
use crate::domain::rights::{Deed, Matter};
use crate::form::{Choice, Field, Form, Kind, Problem, Spec, Values, line};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{Text, export as e, outgo as w};
use crate::worker::{FileForm, ListOutgo};

const FORMS: &[Choice] = &[Choice { code: "xlsx", label: w::XLSX }, Choice { code: "csv", label: w::CSV }];

const KEPT: &[Choice] =
    &[Choice { code: "janji", label: e::LIST_PROMISES }, Choice { code: "sumbangan", label: e::LIST_GIFTS }];

/// Kept beside the fields of a list of promises, which leave with what was promised or with what was given.
const PROMISES: &str = "of_promises";
/// Kept beside the fields of a list of days: the list is what the field says.
const DAYS: &str = "of_days";

const FIELDS: [Field; 5] = [
    Field {
        kind: Kind::Options(KEPT),
        shown: |values| !values.is_empty(PROMISES),
        ..line("what", e::WHICH, w::FORM_HINT)
    },
    Field {
        required: true,
        max: 60,
        shown: |values| !values.is_empty(DAYS),
        check: is_period,
        ..line("period", e::PERIOD, e::PERIOD_HINT)
    },
    Field { kind: Kind::Options(FORMS), required: true, ..line("form", w::FORM, w::FORM_HINT) },
    Field { required: true, max: 200, ..line("purpose", w::PURPOSE, w::PURPOSE_HINT) },
    Field { required: true, max: 200, ..line("recipient", w::RECIPIENT, w::RECIPIENT_HINT) },
];

/// The form.
pub static SPEC: Spec = Spec { id: "list-save", title: e::SAVE_TITLE, fields: &FIELDS };

fn is_period(values: &Values, today: NaiveDate) -> Option<Problem> {
    Period::parse(values.trimmed("period"), today).is_err().then(|| Problem::blocks(e::PERIOD_SHAPE))
}

/// Opens it for a list as it is shown; says so where less than that will leave.
pub fn open(list: OutList, shared: &Shared) -> Vec<Step> {
    let mut values = Values::new();
    values.set("form", "", "xlsx");
    if let OutList::Visits(list) = &list {
        values.set_text(DAYS, "1");
        values.set_text("period", Period::day(list.from).code());
    }
    if matches!(list, OutList::Promises { .. }) {
        values.set_text(PROMISES, "1");
        values.set("what", "", "janji");
    }
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    let own = shared.own_kecamatan();
    let less = own.filter(|_| list.is_placed() && list.area().is_none());
    let list = list.confined(own.map(|own| own.code.as_str()));
    form.context.insert("heading".into(), heading(&list, shared));
    form.context.insert("list".into(), serde_json::to_string(&list).unwrap_or_default());
    let said = less.map(|own| Step::SayText(Level::Info, e::own_only(&own.name, shared.lang)));
    std::iter::once(Step::Form(Box::new(form))).chain(said).collect()
}

/// What leaves, and of where.
fn heading(list: &OutList, shared: &Shared) -> String {
    let place = list.area().map(|code| shared.library.region_name(code));
    let parts = [e::SAVE_TITLE.get(shared.lang), list.kind().label().get(shared.lang)];
    parts.into_iter().chain(place).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Why a list may not be taken along: it was not read (no `rows`), nothing is in it, or it is another kecamatan's.
pub fn unavailable(list: &OutList, rows: Option<usize>, shared: &Shared) -> Option<Text> {
    if shared.read_only {
        return Some(crate::words::app::READ_ONLY);
    }
    match rows {
        None => Some(e::NOT_READ),
        Some(0) => Some(e::NOTHING_TO_SAVE),
        Some(_) => shared.refuses(Deed::Change, Matter::Export, list.area()),
    }
}

/// What saving it means; none for a form that does not say which list.
pub fn outgo(form: &Form, shared: &Shared) -> Option<ListOutgo> {
    let mut list: OutList = serde_json::from_str(form.context.get("list")?).ok()?;
    if let OutList::Visits(visits) = &mut list {
        let period = Period::parse(form.values.trimmed("period"), shared.today()).ok()?;
        (visits.from, visits.to) = (period.first(), period.last());
    }
    if let (OutList::Promises { partner, area, .. }, "sumbangan") = (&list, form.values.key("what")) {
        list = OutList::Gifts { partner: *partner, area: area.clone() };
    }
    Some(ListOutgo {
        list,
        form: FileForm::from_code(form.values.key("form"))?,
        purpose: form.values.trimmed("purpose").to_owned(),
        recipient: form.values.trimmed("recipient").to_owned(),
        today: shared.today(),
        lang: shared.lang,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::activity::{ActivityKind, ActivityList};
    use crate::domain::ids::EntryId;
    use crate::domain::ladder::Role;
    use crate::domain::office::Staff;
    use crate::domain::outlist::VisitList;
    use crate::domain::register::PromiseView;
    use crate::panes::samples;

    fn form_of(steps: Vec<Step>) -> Form {
        match steps.into_iter().next() {
            Some(Step::Form(form)) => *form,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn it_saves_the_list_it_was_opened_for() {
        let shared = samples::shared();
        let list = ActivityList { kind: Some(ActivityKind::Mapping), text: "contoh".into(), ..ActivityList::default() };
        let list = OutList::Activities(Box::new(list));
        let mut form = form_of(open(list.clone(), &shared));
        assert_eq!(form.context["heading"], "Simpan daftar sebagai berkas · Kegiatan");
        assert!(!form.check_all(shared.today()), "what for and for whom are asked");
        form.values.set_text("purpose", " Rapat bulanan ");
        form.values.set_text("recipient", "Camat Contoh");
        let outgo = outgo(&form, &shared).unwrap();
        assert_eq!((outgo.list, outgo.form), (list, FileForm::Xlsx));
        assert_eq!((outgo.purpose.as_str(), outgo.recipient.as_str()), ("Rapat bulanan", "Camat Contoh"));
        form.context.clear();
        assert!(super::outgo(&form, &shared).is_none());
    }

    #[test]
    fn promises_leave_with_what_was_promised_or_with_what_was_given() {
        let shared = samples::shared();
        let partner = Some(EntryId::from(Uuid::now_v7()));
        let list = OutList::Promises { partner, view: PromiseView::Open, area: None };
        let mut form = form_of(open(list.clone(), &shared));
        form.values.set_text("purpose", "rapat");
        form.values.set_text("recipient", "Camat Contoh");
        assert!(form.check_all(shared.today()), "{:?}", form.problems);
        assert_eq!(outgo(&form, &shared).unwrap().list, list);
        form.values.set("what", "", "sumbangan");
        assert_eq!(outgo(&form, &shared).unwrap().list, OutList::Gifts { partner, area: None });
    }

    #[test]
    fn visits_leave_of_the_days_that_are_typed() {
        let shared = samples::shared();
        let list = OutList::Visits(Box::new(VisitList::of_day(shared.today())));
        let mut form = form_of(open(list.clone(), &shared));
        form.values.set_text("purpose", "rapat");
        form.values.set_text("recipient", "Camat Contoh");
        assert!(form.check_all(shared.today()), "{:?}", form.problems);
        assert_eq!(outgo(&form, &shared).unwrap().list, list);
        form.values.set_text("period", "bulan purnama");
        assert!(!form.check_all(shared.today()));
        form.values.set_text("period", "2026-10");
        assert!(form.check_all(shared.today()));
        let OutList::Visits(list) = outgo(&form, &shared).unwrap().list else { panic!() };
        assert_eq!((list.from.to_string(), list.to.to_string()), ("2026-10-01".into(), "2026-10-31".into()));
        let others = form_of(open(OutList::Gifts { partner: None, area: None }, &shared));
        assert!(!others.spec.fields.iter().any(|field| field.name == "period" && (field.shown)(&others.values)));
    }

    #[test]
    fn a_tksk_is_told_that_only_the_own_kecamatan_leaves() {
        let mut shared = samples::shared();
        let kecamatan = Some("11.71.03".to_owned());
        shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
        let steps = open(OutList::Meetings(None), &shared);
        assert!(matches!(steps.last(), Some(Step::SayText(_, said)) if said.contains("Meuraxa")), "{steps:?}");
        let form = form_of(steps);
        assert!(form.context["heading"].ends_with("Rapat · Meuraxa"), "{:?}", form.context);
        let outgo = outgo(&form, &shared);
        assert!(outgo.is_none_or(|outgo| outgo.list.area() == Some("11.71.03")));
        let elsewhere = OutList::Meetings(Some("11.71.01".into()));
        assert!(unavailable(&elsewhere, Some(1), &shared).is_some());
        assert!(unavailable(&OutList::Meetings(None), Some(1), &shared).is_none());
        let empty = |rows| unavailable(&OutList::Meetings(None), rows, &shared);
        assert_eq!((empty(Some(0)), empty(None)), (Some(e::NOTHING_TO_SAVE), Some(e::NOT_READ)));
    }
}
