//! Forms about partners: what one promised, what one gave, and that a promise is taken back.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::domain::day;
use crate::domain::ids::{ContributionId, DraftId, EntryId, PersonId, PromiseId};
use crate::domain::money;
use crate::domain::register::{Contribution, Promise, PromiseState};
use crate::form::{Field, Form, Kind, Picked, Problem, Source, Spec, Values, line, of_choices};
use crate::panes::Shared;
use crate::words::intake::NONE;
use crate::words::{promises as p, register as w};
use crate::worker::RegisterAct;

/// Where a form keeps the record it starts from.
const PROMISE_KEPT: &str = "promise";
const GIFT_KEPT: &str = "gift";
/// What becomes of a promise by a gift.
const AFTER: &[PromiseState] = &[PromiseState::Part, PromiseState::Kept];

fn not_ahead(values: &Values, today: NaiveDate) -> Option<Problem> {
    let day = day::parse(values.trimmed("on"), today).ok()?;
    (day > today).then(|| Problem::blocks(w::DAY_LATER))
}

fn due_after(values: &Values, today: NaiveDate) -> Option<Problem> {
    let read = |name: &str| day::parse(values.trimmed(name), today).ok();
    let wrong = read("due").zip(read("on")).is_some_and(|(due, on)| due < on);
    wrong.then(|| Problem::blocks(p::DUE_BEFORE))
}

fn keeps_a_promise(values: &Values) -> bool {
    !values.key(PROMISE_KEPT).is_empty()
}

const DAY: Field =
    Field { kind: Kind::Date, required: true, max: 12, check: not_ahead, ..line("on", w::F_GIVEN_ON, NONE) };
const WHAT: Field = Field { required: true, ..line("what", w::F_WHAT, w::F_WHAT_HINT) };
const VALUE: Field = Field { kind: Kind::Money, max: 40, ..line("value", w::F_VALUE, w::F_VALUE_HINT) };
const FOR_WHOM: Field = line("for_whom", w::F_FOR_WHOM, w::F_FOR_WHOM_HINT);
const NOTE: Field = Field { kind: Kind::Area, max: 2000, ..line("note", crate::words::intake::NOTE, NONE) };

/// What a partner gave.
pub static GIFT: Spec = Spec {
    id: "register-gift",
    title: w::GIFT_TITLE,
    fields: &[
        DAY,
        WHAT,
        VALUE,
        Field {
            kind: Kind::Choice(|| of_choices(AFTER, PromiseState::code, PromiseState::label)),
            shown: keeps_a_promise,
            ..line("after", p::F_AFTER, NONE)
        },
        FOR_WHOM,
        Field { kind: Kind::Many(Source::Person), ..line("received", p::F_RECEIVED, p::F_RECEIVED_HINT) },
        NOTE,
    ],
};

/// What a partner promised.
pub static PROMISE: Spec = Spec {
    id: "partner-promise",
    title: p::FORM_TITLE,
    fields: &[
        Field { label: p::F_ON, ..DAY },
        WHAT,
        VALUE,
        Field { kind: Kind::Due, max: 12, check: due_after, ..line("due", p::F_DUE, p::F_DUE_HINT) },
        FOR_WHOM,
        Field {
            kind: Kind::Choice(|| of_choices(PromiseState::ALL, PromiseState::code, PromiseState::label)),
            ..line("state", p::F_STATE, NONE)
        },
        NOTE,
    ],
};

/// A promise is taken back.
pub static WITHDRAW: Spec = Spec {
    id: "promise-withdraw",
    title: p::WITHDRAW_TITLE,
    fields: &[Field { required: true, ..line("reason", p::F_REASON, NONE) }],
};

fn rupiah(value: Option<i64>) -> String {
    value.map(money::shown).unwrap_or_default()
}

fn draft() -> DraftId {
    DraftId::from(Uuid::now_v7())
}

/// Says above the form whose promise or gift it is.
pub fn named(mut form: Form, partner: &str, shared: &Shared) -> Form {
    let heading = [form.spec.title.get(shared.lang), partner].join(" · ");
    form.context.insert("heading".into(), heading);
    form.context.insert("name".into(), partner.to_owned());
    form
}

/// Opens a promise of a partner.
pub fn open_new(partner: EntryId, name: &str, shared: &Shared) -> Form {
    let fresh = Promise {
        id: PromiseId::from(Uuid::now_v7()),
        version: 0,
        partner,
        on: shared.today(),
        what: String::new(),
        value: None,
        due: None,
        for_whom: String::new(),
        state: PromiseState::Promised,
        by: shared.user.clone(),
        note: String::new(),
    };
    named(open_change(&fresh, shared), name, shared)
}

/// Opens a promise to be corrected.
pub fn open_change(promise: &Promise, shared: &Shared) -> Form {
    let mut form = Form::open(&PROMISE, promise_values(promise, shared), draft());
    remember_promise(&mut form, promise);
    form.focus_on("what");
    form
}

/// Keeps the promise a form starts from; saving compares with its version.
pub fn remember_promise(form: &mut Form, promise: &Promise) {
    form.context.insert(PROMISE_KEPT.into(), serde_json::to_string(promise).unwrap_or_default());
}

/// A promise as values of its form.
pub fn promise_values(promise: &Promise, shared: &Shared) -> Values {
    let mut values = Values::new();
    values.set_text("on", day::shown(promise.on));
    values.set_text("what", promise.what.clone());
    values.set_text("value", rupiah(promise.value));
    values.set_text("due", promise.due.map(day::shown).unwrap_or_default());
    values.set_text("for_whom", promise.for_whom.clone());
    values.set("state", promise.state.label().get(shared.lang), promise.state.code());
    values.set_text("note", promise.note.clone());
    values
}

/// Asks why a promise is taken back.
pub fn open_withdraw(promise: &Promise) -> Form {
    let mut form = Form::open(&WITHDRAW, Values::new(), draft());
    remember_promise(&mut form, promise);
    form
}

/// Opens what a partner gave.
pub fn open_gift(partner: EntryId, name: &str, shared: &Shared) -> Form {
    named(open_change_gift(&fresh_gift(partner, shared), &[]), name, shared)
}

/// Opens what a partner gave to keep a promise.
pub fn open_gift_for(promise: &Promise, shared: &Shared) -> Form {
    let gift = Contribution {
        what: promise.what.clone(),
        value: promise.value,
        for_whom: promise.for_whom.clone(),
        promise: Some(promise.id),
        ..fresh_gift(promise.partner, shared)
    };
    let mut form = open_change_gift(&gift, &[]);
    form.values.set(PROMISE_KEPT, promise.what.clone(), promise.id.to_string());
    form.values.set("after", PromiseState::Kept.label().get(shared.lang), PromiseState::Kept.code());
    form
}

fn fresh_gift(partner: EntryId, shared: &Shared) -> Contribution {
    Contribution {
        id: ContributionId::from(Uuid::now_v7()),
        version: 0,
        partner,
        on: shared.today(),
        what: String::new(),
        value: None,
        for_whom: String::new(),
        by: shared.user.clone(),
        note: String::new(),
        promise: None,
        received: Vec::new(),
    }
}

/// Opens a gift to be corrected, with the names of who received it.
pub fn open_change_gift(gift: &Contribution, named: &[(PersonId, String)]) -> Form {
    let mut form = Form::open(&GIFT, gift_values(gift, named), draft());
    remember_gift(&mut form, gift);
    form.focus_on("what");
    form
}

/// Keeps the gift a form starts from: what no field shows stays with it.
pub fn remember_gift(form: &mut Form, gift: &Contribution) {
    form.context.insert(GIFT_KEPT.into(), serde_json::to_string(gift).unwrap_or_default());
}

/// A gift as values of its form.
pub fn gift_values(gift: &Contribution, named: &[(PersonId, String)]) -> Values {
    let mut values = Values::new();
    values.set_text("on", day::shown(gift.on));
    values.set_text("what", gift.what.clone());
    values.set_text("value", rupiah(gift.value));
    values.set_text("for_whom", gift.for_whom.clone());
    let name = |id: &PersonId| named.iter().find(|(known, _)| known == id).map_or("…", |(_, name)| name.as_str());
    let picked = |id: &PersonId| Picked { key: id.to_string(), text: name(id).to_owned() };
    values.entry("received").picked = gift.received.iter().map(picked).collect();
    values.set_text("note", gift.note.clone());
    values
}

/// What saving one of these forms means.
pub fn act(form: &Form, shared: &Shared) -> Option<RegisterAct> {
    match form.spec.id {
        "register-gift" => {
            let all = form.values.key("after") == PromiseState::Kept.code();
            gift(form, shared).map(|gift| RegisterAct::Give(Box::new(gift), all))
        }
        "promise-withdraw" => {
            let promise = kept_promise(form)?;
            Some(RegisterAct::Withdraw(promise.id, promise.version, form.values.trimmed("reason").to_owned()))
        }
        _ => promise(form, shared).map(|promise| RegisterAct::Promise(Box::new(promise))),
    }
}

fn kept_promise(form: &Form) -> Option<Promise> {
    serde_json::from_str(form.context.get(PROMISE_KEPT)?).ok()
}

fn promise(form: &Form, shared: &Shared) -> Option<Promise> {
    let values = &form.values;
    let before = kept_promise(form)?;
    Some(Promise {
        on: day::parse(values.trimmed("on"), shared.today()).ok()?,
        what: values.trimmed("what").to_owned(),
        value: money::parse(values.trimmed("value")).ok(),
        due: day::parse(values.trimmed("due"), shared.today()).ok(),
        for_whom: values.trimmed("for_whom").to_owned(),
        state: PromiseState::from_code(values.key("state")).unwrap_or(before.state),
        note: values.trimmed("note").to_owned(),
        ..before
    })
}

fn gift(form: &Form, shared: &Shared) -> Option<Contribution> {
    let values = &form.values;
    let before: Contribution = serde_json::from_str(form.context.get(GIFT_KEPT)?).ok()?;
    let received = values.get("received").picked.iter();
    Some(Contribution {
        on: day::parse(values.trimmed("on"), shared.today()).ok()?,
        what: values.trimmed("what").to_owned(),
        value: money::parse(values.trimmed("value")).ok(),
        for_whom: values.trimmed("for_whom").to_owned(),
        note: values.trimmed("note").to_owned(),
        received: received.filter_map(|one| Uuid::parse_str(&one.key).ok()).map(PersonId::from).collect(),
        ..before
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::panes::fixture::shared;

    fn partner() -> EntryId {
        EntryId::from(Uuid::from_u128(5))
    }

    #[test]
    fn a_gift_says_what_for_whom_and_its_worth() {
        let mut form = open_gift(partner(), "Usaha Contoh", &shared());
        assert!(!form.check_all(shared().today()), "what is missing");
        form.values.set_text("what", "10 kursi roda".to_owned());
        form.values.set_text("value", "15.000.000".to_owned());
        let Some(RegisterAct::Give(gift, false)) = act(&form, &shared()) else { panic!() };
        assert_eq!((gift.what.as_str(), gift.value, gift.version), ("10 kursi roda", Some(15_000_000), 0));
        form.values.set_text("on", "01-01-2030".to_owned());
        assert!(!form.check_all(shared().today()), "a day that has not come");
    }

    #[test]
    fn a_worth_is_read_and_said_as_it_is_kept_or_refused() {
        let shared = shared();
        let mut form = open_gift(partner(), "Usaha Contoh", &shared);
        form.values.set_text("what", "beras".to_owned());
        let field = form.spec.fields.iter().find(|field| field.name == "value").unwrap();
        for typed in ["7,5 juta", "Rp7.500.000,-", "7500 ribu"] {
            form.values.set_text("value", typed.to_owned());
            let said = field.read_as(&form.values, true, shared.today(), shared.lang);
            assert_eq!(said.as_deref(), Some("Dibaca: Rp7.500.000"));
            assert!(form.check_all(shared.today()), "{typed}");
            assert_eq!(form.values.text("value"), "7.500.000");
            let Some(RegisterAct::Give(gift, _)) = act(&form, &shared) else { panic!() };
            assert_eq!(gift.value, Some(7_500_000));
        }
        for typed in ["7.50", "12345678901234567", "banyak", "1.500 juta"] {
            form.values.set_text("value", typed.to_owned());
            assert!(!form.check_all(shared.today()), "{typed}");
            assert_eq!(form.values.text("value"), typed, "nothing is lost");
        }
        assert_eq!(form.context.get("heading").map(String::as_str), Some("Sumbangan mitra · Usaha Contoh"));
    }

    #[test]
    fn a_corrected_gift_keeps_its_promise_and_who_received_it() {
        let shared = shared();
        let person = PersonId::from(Uuid::from_u128(8));
        let before = Contribution {
            version: 2,
            what: "beras".into(),
            promise: Some(PromiseId::from(Uuid::from_u128(9))),
            received: vec![person],
            ..fresh_gift(partner(), &shared)
        };
        let mut form = open_change_gift(&before, &[(person, "Warga Contoh".into())]);
        form.values.set_text("what", "beras 5 kg".to_owned());
        let Some(RegisterAct::Give(after, _)) = act(&form, &shared) else { panic!() };
        assert_eq!(*after, Contribution { what: "beras 5 kg".into(), ..before });
    }

    #[test]
    fn a_gift_for_a_promise_starts_from_it_and_says_whether_that_is_all() {
        let shared = shared();
        let mut form = open_new(partner(), "Usaha Contoh", &shared);
        form.values.set_text("what", "10 kursi roda".to_owned());
        let Some(RegisterAct::Promise(promise)) = act(&form, &shared) else { panic!() };
        let mut gift = open_gift_for(&promise, &shared);
        let Some(RegisterAct::Give(given, true)) = act(&gift, &shared) else { panic!() };
        assert_eq!((given.promise, given.what.as_str()), (Some(promise.id), "10 kursi roda"));
        gift.values.set("after", "", PromiseState::Part.code());
        assert!(matches!(act(&gift, &shared), Some(RegisterAct::Give(_, false))));
    }

    #[test]
    fn a_promise_cannot_be_due_before_it_was_made() {
        let mut form = open_new(partner(), "Usaha Contoh", &shared());
        form.values.set_text("what", "beras".to_owned());
        form.values.set_text("on", "20-11-2026".to_owned());
        form.values.set_text("due", "19-11-2026".to_owned());
        assert!(!form.check_all(shared().today()));
        form.values.set_text("due", "21-11-2026".to_owned());
        assert!(form.check_all(shared().today()), "{:?}", form.problems);
    }
}
