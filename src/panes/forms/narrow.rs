//! What narrows a list: place, destination, procedure, state, and when the case was opened.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::ids::{DestinationId, DraftId};
use crate::domain::worklist::{Narrow, View, Worklist};
use crate::form::{Choice, Field, Form, Kind, Problem, Source, Spec, Values, line};
use crate::panes::Shared;
use crate::words::worklist as w;

const AREA: Field = Field { kind: Kind::Pick(Source::Area), ..line("area", w::AREA, w::AREA_HINT) };
const DESTINATION: Field =
    Field { kind: Kind::Pick(Source::Destination), ..line("destination", w::DESTINATION, w::ANY) };
const PROCEDURE: Field =
    Field { kind: Kind::Pick(Source::Procedure), check: is_known, ..line("procedure", w::PROCEDURE, w::ANY) };
const STATE: Field = line("state", w::STATE, w::ANY);
const FROM: Field = Field { kind: Kind::Date, ..line("from", w::FROM, w::FROM_HINT) };
const TO: Field = Field { kind: Kind::Date, check: not_before, ..line("to", w::TO, w::TO_HINT) };

/// Narrows a list of referrals.
pub static REFERRALS: Spec = Spec {
    id: "narrow-referrals",
    title: w::NARROW,
    fields: &[AREA, DESTINATION, PROCEDURE, Field { kind: Kind::Choice(of_referrals), ..STATE }, FROM, TO],
};
/// Narrows a list of cases.
pub static CASES: Spec = Spec {
    id: "narrow-cases",
    title: w::NARROW,
    fields: &[AREA, DESTINATION, PROCEDURE, Field { kind: Kind::Choice(of_cases), ..STATE }, FROM, TO],
};

fn of_referrals() -> Vec<Choice> {
    states(View::AllReferrals)
}

fn of_cases() -> Vec<Choice> {
    states(View::AllCases)
}

fn states(view: View) -> Vec<Choice> {
    let any = Choice { code: "", label: w::ANY };
    std::iter::once(any).chain(view.states().into_iter().map(|(code, label)| Choice { code, label })).collect()
}

/// Words that are no procedure would find nothing.
fn is_known(values: &Values, _: NaiveDate) -> Option<Problem> {
    let loose = !values.is_empty("procedure") && values.key("procedure").is_empty();
    loose.then(|| Problem::blocks(crate::words::form::PICK_ONE))
}

fn not_before(values: &Values, today: NaiveDate) -> Option<Problem> {
    let day = |name: &str| day::parse(values.trimmed(name), today).ok();
    let turned = day("to").zip(day("from")).is_some_and(|(to, from)| to < from);
    turned.then(|| Problem::blocks(w::TURNED))
}

/// Opens it with what narrows the list now.
pub fn open(list: &Worklist, shared: &Shared) -> Form {
    let mut values = Values::new();
    let (narrow, library) = (&list.narrow, &shared.library);
    if let Some(code) = &narrow.area {
        values.set("area", library.region_name(code), code);
    }
    if let Some(place) = narrow.destination.and_then(|id| library.destination(id)) {
        values.set("destination", &place.destination.name, place.id.to_string());
    }
    if let Some(one) = narrow.procedure.as_deref().and_then(|slug| library.procedure(slug)) {
        values.set("procedure", &one.procedure.title, &one.procedure.slug);
    }
    let code = narrow.state.as_deref().unwrap_or_default();
    let label = states(list.view).into_iter().find(|choice| choice.code == code).map_or(w::ANY, |choice| choice.label);
    values.set("state", label.get(shared.lang), code);
    for (name, date) in [("from", narrow.from), ("to", narrow.to)] {
        values.set_text(name, date.map(day::shown).unwrap_or_default());
    }
    let spec = if list.view.is_of_cases() { &CASES } else { &REFERRALS };
    let mut form = Form::open(spec, values, DraftId::from(Uuid::now_v7()));
    form.context.insert("view".into(), list.view.code().to_owned());
    form
}

/// The list the form describes.
pub fn list(form: &Form, today: NaiveDate) -> Option<Worklist> {
    let view = View::from_code(form.context.get("view")?)?;
    let values = &form.values;
    let key = |name: &str| Some(values.key(name).to_owned()).filter(|key| !key.is_empty());
    let date = |name: &str| day::parse(values.trimmed(name), today).ok();
    let narrow = Narrow {
        area: key("area"),
        destination: key("destination").and_then(|key| Uuid::parse_str(&key).ok()).map(DestinationId::from),
        procedure: key("procedure"),
        state: key("state"),
        from: date("from"),
        to: date("to"),
    };
    Some(Worklist::narrowed(view, narrow))
}

/// The field by which the list would tell what somebody came for: confidential services are not searched by name.
pub fn tells(list: &Worklist, shared: &Shared) -> Option<&'static str> {
    let library = &shared.library;
    let procedure = list.narrow.procedure.as_deref().and_then(|slug| library.procedure(slug));
    let place = list.narrow.destination.and_then(|id| library.destination(id));
    match (procedure, place) {
        (Some(one), _) if one.procedure.sensitive => Some("procedure"),
        (_, Some(one)) if one.destination.is_telling() => Some("destination"),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::panes::samples::{destination, shared};

    fn today() -> NaiveDate {
        shared().today()
    }

    #[test]
    fn what_narrows_a_list_comes_back_from_its_form() {
        let narrow = Narrow {
            area: Some("11.71.01".into()),
            destination: Some(destination(0)),
            procedure: Some("kube".into()),
            state: Some("terkirim".into()),
            from: "2026-11-01".parse().ok(),
            to: "2026-11-20".parse().ok(),
        };
        for view in [View::AllReferrals, View::Late] {
            let asked = Worklist::narrowed(view, narrow.clone());
            assert_eq!(list(&open(&asked, &shared()), today()), Some(asked));
        }
        let whole = Worklist::whole(View::AllCases);
        assert_eq!(list(&open(&whole, &shared()), today()), Some(whole));
    }

    #[test]
    fn days_the_wrong_way_round_are_said() {
        let narrow = Narrow { from: "2026-11-20".parse().ok(), to: "2026-11-01".parse().ok(), ..Narrow::default() };
        let form = open(&Worklist::narrowed(View::Late, narrow), &shared());
        assert_eq!(not_before(&form.values, today()).unwrap().text, w::TURNED);
    }

    #[test]
    fn confidential_services_are_not_searched_by_name() {
        let with = |slug: &str| Narrow { procedure: Some(slug.into()), ..Narrow::default() };
        let of = |narrow| tells(&Worklist::narrowed(View::AllReferrals, narrow), &shared());
        assert_eq!(of(with("korban-kekerasan")), Some("procedure"));
        assert_eq!(of(with("kube")), None);
        let telling = (0..39)
            .find(|at| shared().library.destination(destination(*at)).is_some_and(|one| one.destination.is_telling()));
        let there = Narrow { destination: telling.map(destination), ..Narrow::default() };
        assert_eq!(of(there), Some("destination"));
    }
}
