//! A milestone or a fact of a procedure's own road: the day (today unless changed), and what the road asks for with it.

use uuid::Uuid;

use crate::domain::content::road::{Fact, Milestone, Named, Shape};
use crate::domain::day;
use crate::domain::ids::{DraftId, MilestoneId, NeedId};
use crate::domain::road::{self, Entry};
use crate::form::{Field, Form, Kind, Problem, Spec, Values, line};
use crate::panes::Shared;
use crate::words::road as w;

/// Which fields there are: the shape that is written down, and whether a day belongs to it.
const SHAPE: &str = "shape";
const DATED: &str = "dated";

fn dated(values: &Values) -> bool {
    !values.key(DATED).is_empty()
}

fn is_text(values: &Values) -> bool {
    values.key(SHAPE) == Shape::Text.code()
}

fn is_contact(values: &Values) -> bool {
    values.key(SHAPE) == Shape::Contact.code()
}

fn has_come(values: &Values, today: chrono::NaiveDate) -> Option<Problem> {
    let later = day::parse(values.trimmed("day"), today).is_ok_and(|day| day > today);
    later.then(|| Problem::blocks(w::FUTURE))
}

/// The form.
pub static SPEC: Spec = Spec {
    id: "road",
    title: w::FORM,
    fields: &[
        Field { required: true, max: 500, shown: is_text, ..line("value", w::VALUE, w::HINT) },
        Field { required: true, shown: is_contact, ..line("name", w::CONTACT_NAME, w::HINT) },
        Field { required: true, max: 30, shown: is_contact, ..line("phone", w::CONTACT_PHONE, w::HINT) },
        Field {
            kind: Kind::Date,
            required: true,
            max: 12,
            shown: dated,
            check: has_come,
            ..line("day", w::DAY, w::DAY_HINT)
        },
    ],
};

fn open(need: NeedId, code: &str, title: &str, shape: Shape, pick: &str, shared: &Shared) -> Form {
    let mut values = Values::new();
    values.set(SHAPE, "", shape.code());
    values.set_text("day", day::shown(shared.today()));
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    for (name, value) in [("need", need.to_string().as_str()), ("code", code), ("pick", pick), ("heading", title)] {
        form.context.insert(name.into(), value.to_owned());
    }
    form
}

/// Asks for the day of a milestone, and for what goes with it; `pick` is the choice already made.
pub fn milestone(need: NeedId, one: &Milestone, pick: &str, shared: &Shared) -> Form {
    let chosen = one.picks.iter().find(|known| known.code == pick).map(|known| known.name(shared.lang));
    let asks = shared.lang.pick(one.asks.as_str(), one.asks_en.as_str());
    let said = chosen.or((!asks.is_empty()).then_some(asks));
    let title = [Some(one.name(shared.lang)), said].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let mut form = open(need, &one.code, &title, one.shape, pick, shared);
    form.values.set(DATED, "", "1");
    form.focus_on(if one.shape == Shape::Text { "value" } else { "day" });
    form.untouched = one.shape != Shape::Text;
    form
}

/// Asks for a fact; `pick` is the role of a contact.
pub fn fact(need: NeedId, one: &Fact, pick: &str, shared: &Shared) -> Form {
    let mut form = open(need, &one.code, one.name(shared.lang), one.shape, pick, shared);
    if one.shape == Shape::Day {
        form.values.set(DATED, "", "1");
        form.values.set_text("day", "");
    }
    let first = form.spec.fields.iter().find(|field| (field.shown)(&form.values)).map(|field| field.name);
    form.focus_on(first.unwrap_or("day"));
    form.context.insert("fact".into(), "1".into());
    form
}

/// What was chosen without a form.
pub fn chosen(need: NeedId, code: &str, value: &str, shared: &Shared) -> Entry {
    Entry {
        id: MilestoneId::from(Uuid::now_v7()),
        need,
        code: code.to_owned(),
        day: shared.today(),
        by: shared.user.clone(),
        value: value.to_owned(),
        at: shared.now,
    }
}

/// What was typed.
pub fn entry(form: &Form, shared: &Shared) -> Option<Entry> {
    let (values, context) = (&form.values, |name: &str| form.context.get(name).map_or("", String::as_str));
    let need = NeedId::from(Uuid::parse_str(context("need")).ok()?);
    let day = day::parse(values.trimmed("day"), shared.today()).ok();
    let value = match Shape::from_code(values.key(SHAPE))? {
        Shape::Text => values.trimmed("value").to_owned(),
        Shape::Contact => road::contact(context("pick"), values.trimmed("name"), values.trimmed("phone")),
        Shape::Choice => context("pick").to_owned(),
        Shape::Day if context("fact").is_empty() => String::new(),
        Shape::Day => day?.to_string(),
    };
    let fresh = chosen(need, context("code"), &value, shared);
    // A fact is known since today, whatever day it speaks of.
    Some(if context("fact").is_empty() { Entry { day: day?, ..fresh } } else { fresh })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::content::{Content, Road};
    use crate::panes::samples::shared;

    fn road(slug: &str) -> Road {
        Content::shipped().unwrap().procedure(slug).unwrap().road.clone().unwrap()
    }

    fn need() -> NeedId {
        NeedId::from(Uuid::from_u128(4))
    }

    #[test]
    fn a_milestone_is_dated_today_unless_changed() {
        let road = road("reaktivasi-pbi-jk");
        let mut form = milestone(need(), road.milestone("periksa_berkas").unwrap(), "", &shared());
        let made = entry(&form, &shared()).unwrap();
        assert_eq!((made.day, made.value.as_str(), made.need), (shared().today(), "", need()));
        form.values.set_text("day", "20-11-2026");
        assert_eq!(entry(&form, &shared()).unwrap().day.to_string(), "2026-11-20");
        form.values.set_text("day", "31-12-2026");
        assert!(!form.check_all(shared().today()), "tomorrow has not come");
    }

    #[test]
    fn a_choice_made_in_the_list_is_kept_and_said() {
        let road = road("reaktivasi-pbi-jk");
        let form = milestone(need(), road.milestone("putusan").unwrap(), "ditolak", &shared());
        assert_eq!(entry(&form, &shared()).unwrap().value, "ditolak");
        assert_eq!(form.context.get("heading").unwrap(), "Putusan Kemensos: ditolak");
    }

    #[test]
    fn a_contact_needs_name_and_phone_and_keeps_its_role() {
        let road = road("rujukan-odgj");
        let mut form = fact(need(), road.fact("kontak").unwrap(), "keuchik", &shared());
        assert!(!form.check_all(shared().today()));
        form.values.set_text("name", "Contoh");
        form.values.set_text("phone", "0800000001");
        assert!(form.check_all(shared().today()));
        assert_eq!(entry(&form, &shared()).unwrap().value, "keuchik · Contoh · 0800000001");
    }

    #[test]
    fn the_day_of_a_fact_is_its_value() {
        let road = road("reaktivasi-pbi-jk");
        let mut form = fact(need(), road.fact("surat_tanggal").unwrap(), "", &shared());
        form.values.set_text("day", "1-10-2026");
        let made = entry(&form, &shared()).unwrap();
        assert_eq!((made.value.as_str(), made.day), ("2026-10-01", shared().today()));
    }
}
