//! The intake form: whom it is about, what is needed, where to, consent, and who brought it. Known citizens are picked,
//! new ones are registered in the same form; identity is optional with a reason.

use chrono::NaiveDate;
use uuid::Uuid;

use super::person::{self, NO_NIK, PERSON_FIELDS};
use super::{consent, fields};
use crate::domain::content::Procedure;
use crate::domain::ids::{DestinationId, DraftId, PersonId};
use crate::domain::person::Person;
use crate::domain::referral::{ChecklistItem, Relation, Reporter};
use crate::domain::visit::Channel;
use crate::form::{Choice, Field, Form, Kind, Source, Spec, Values, always, line, never_wrong, of_choices};
use crate::panes::Shared;
use crate::words::intake as w;
use crate::worker::{Intake, Wish};

/// Key of the pick that means: register a new person.
pub const NEW: &str = "new";

/// How many needs one form takes; more is another case.
pub const MOST_NEEDS: usize = 3;

/// Names of the fields of each need: procedure, papers, destination.
pub const NEEDS: [(&str, &str, &str); MOST_NEEDS] =
    [("need1", "papers1", "destination1"), ("need2", "papers2", "destination2"), ("need3", "papers3", "destination3")];

fn relations() -> Vec<Choice> {
    of_choices(Relation::ALL, Relation::code, Relation::label)
}

fn channels() -> Vec<Choice> {
    of_choices(Channel::ALL, Channel::code, Channel::label)
}

/// A new person is being registered.
pub fn is_new(values: &Values) -> bool {
    values.key("subject") == NEW
}

fn needs(values: &Values) -> usize {
    values.key("needs").parse().unwrap_or(1)
}

fn second(values: &Values) -> bool {
    needs(values) >= 2
}

fn third(values: &Values) -> bool {
    needs(values) >= 3
}

fn papers1(values: &Values) -> bool {
    !values.get("papers1").items.is_empty()
}

fn papers2(values: &Values) -> bool {
    !values.get("papers2").items.is_empty()
}

fn papers3(values: &Values) -> bool {
    !values.get("papers3").items.is_empty()
}

fn brought(values: &Values) -> bool {
    !matches!(values.key("relation"), "" | "diri_sendiri")
}

const fn need(name: &'static str, shown: fn(&Values) -> bool, part: crate::words::Text, required: bool) -> Field {
    Field {
        kind: Kind::Pick(Source::Procedure),
        required,
        part: Some(part),
        shown,
        ..line(name, w::NEED, w::NEED_HINT)
    }
}

const fn papers(name: &'static str, shown: fn(&Values) -> bool) -> Field {
    Field { kind: Kind::Checklist, shown, ..line(name, w::PAPERS, w::NONE) }
}

const fn destination(name: &'static str, shown: fn(&Values) -> bool) -> Field {
    Field { kind: Kind::Pick(Source::Destination), shown, ..line(name, w::DESTINATION, w::DESTINATION_HINT) }
}

const SUBJECT: Field = Field {
    kind: Kind::Pick(Source::Person),
    required: true,
    part: Some(w::PART_PERSON),
    ..line("subject", w::SUBJECT, w::SUBJECT_HINT)
};

const WISHES: [Field; 9] = [
    need("need1", always, w::PART_NEED, true),
    papers("papers1", papers1),
    destination("destination1", always),
    need("need2", second, w::PART_NEED2, false),
    papers("papers2", papers2),
    destination("destination2", second),
    need("need3", third, w::PART_NEED3, false),
    papers("papers3", papers3),
    destination("destination3", third),
];

const LAST: [Field; 5] = [
    Field { kind: Kind::Area, max: 2000, ..line("case_note", w::NOTE, w::NOTE_HINT) },
    Field { kind: Kind::Choice(relations), part: Some(w::PART_REPORTER), ..line("relation", w::RELATION, w::NONE) },
    Field { shown: brought, ..line("reporter", w::REPORTER, w::NAME_HINT) },
    Field { shown: brought, max: 30, ..line("reporter_phone", w::REPORTER_PHONE, w::PHONE_HINT) },
    Field { kind: Kind::Choice(channels), check: never_wrong, ..line("channel", w::CHANNEL, w::NONE) },
];

const FIELDS: [Field; 29] = fields!([SUBJECT], PERSON_FIELDS, WISHES, consent::FIELDS, LAST; 29);

/// The form.
pub static SPEC: Spec = Spec { id: "intake", title: w::INTAKE, fields: &FIELDS };

/// What is known before the form opens.
#[derive(Clone, Debug, Default)]
pub struct Known<'a> {
    /// Whom it is about.
    pub person: Option<&'a Person>,
    /// For what, with the papers already ticked (by place).
    pub procedure: Option<(&'a Procedure, &'a [usize])>,
    /// Where to: identity and name of the destination.
    pub destination: Option<(&'a str, &'a str)>,
    /// What was typed into the search line: a NIK or a name of somebody new.
    pub typed: Option<&'a str>,
}

/// Opens the form with what is known.
pub fn open(known: &Known<'_>, shared: &Shared) -> Form {
    let mut values = Values::new();
    values.set("relation", "", Relation::Own.code());
    values.set("channel", "", Channel::Counter.code());
    values.set("needs", "", "1");
    if let Some(person) = known.person {
        values.set("subject", person.name.clone(), person.id.to_string());
    }
    if let Some(typed) = known.typed {
        register(&mut values, typed, shared.today());
    }
    if let Some((id, name)) = known.destination {
        values.set("destination1", name, id);
    }
    if let Some((procedure, ticked)) = known.procedure {
        choose_procedure(&mut values, 0, procedure, ticked, shared.today());
    }
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    if let Some(person) = known.person {
        remember(&mut form, person);
    }
    form
}

/// Keeps the whole record of the picked person beside the fields, so that a draft can be saved after a restart.
pub fn remember(form: &mut Form, person: &Person) {
    form.context.insert("person".into(), serde_json::to_string(person).unwrap_or_default());
    form.context.remove(FILLED);
    consent::remember_birth(&mut form.values, person.birth_date);
}

/// Under this name the context says that the kept record got something it lacked and is to be saved.
const FILLED: &str = "filled";

/// Notes whether the kept record of the picked person is to be saved with the intake.
pub fn note_changed(form: &mut Form, changed: bool) {
    match changed {
        true => drop(form.context.insert(FILLED.into(), "1".into())),
        false => drop(form.context.remove(FILLED)),
    }
}

/// Begins the registration of somebody new: 16 digits are a NIK, anything else a name.
pub fn register(values: &mut Values, typed: &str, today: NaiveDate) {
    values.set("subject", crate::words::form::NEW_PERSON.id, NEW);
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 16 {
        values.set_text("nik", digits);
        person::suggest_from_nik(values, today);
    } else if digits.len() < 6 {
        values.set_text("name", typed.trim());
    }
    if values.is_empty("nik") {
        values.set(NO_NIK, "", "");
    }
}

/// Puts a chosen procedure and its papers of today into the need with this place.
pub fn choose_procedure(values: &mut Values, place: usize, procedure: &Procedure, ticked: &[usize], today: NaiveDate) {
    let Some((need, papers, _)) = NEEDS.get(place) else { return };
    values.set(need, procedure.title.clone(), procedure.slug.clone());
    values.entry(papers).items = procedure
        .requirements_on(today)
        .enumerate()
        .map(|(index, requirement)| ChecklistItem {
            document: requirement.document.clone(),
            required: requirement.required,
            present: ticked.contains(&index),
        })
        .collect();
}

/// Adds another need; false when there are enough.
pub fn another_need(form: &mut Form) -> bool {
    let next = needs(&form.values) + 1;
    if next > MOST_NEEDS {
        return false;
    }
    form.values.set("needs", "", next.to_string());
    if let Some((name, _, _)) = NEEDS.get(next - 1) {
        form.focus_on(name);
    }
    true
}

/// The intake the form describes; none while whom it is about is not known.
pub fn intake(form: &Form, shared: &Shared) -> Option<Intake> {
    let values = &form.values;
    let (subject, subject_changed) = if is_new(values) {
        let fresh = Person::new(PersonId::from(form.draft.uuid()));
        (person::apply(values, fresh, shared.today()), true)
    } else {
        (serde_json::from_str(form.context.get("person")?).ok()?, form.context.contains_key(FILLED))
    };
    Some(Intake {
        subject,
        subject_changed,
        reporter: reporter(values),
        channel: Channel::from_code(values.key("channel")).unwrap_or(Channel::Counter),
        note: values.trimmed("case_note").to_owned(),
        wishes: NEEDS.iter().take(needs(values)).filter_map(|names| wish(values, names)).collect(),
        consent: consent::agreement(values),
        due_days: shared.office.due_days,
        at: None,
    })
}

fn wish(values: &Values, (need, papers, destination): &(&str, &str, &str)) -> Option<Wish> {
    if values.is_empty(need) {
        return None;
    }
    let key = values.key(need);
    Some(Wish {
        procedure: (!key.is_empty()).then(|| key.to_owned()),
        title: values.trimmed(need).to_owned(),
        checklist: values.get(papers).items.clone(),
        destination: Uuid::parse_str(values.key(destination)).ok().map(DestinationId::from),
    })
}

fn reporter(values: &Values) -> Reporter {
    match Relation::from_code(values.key("relation")) {
        None | Some(Relation::Own) => Reporter::own(),
        Some(relation) => Reporter {
            relation,
            name: values.trimmed("reporter").to_owned(),
            phone: values.trimmed("reporter_phone").to_owned(),
        },
    }
}

/// What the list of drafts shows.
pub fn draft_title(values: &Values) -> String {
    let who = if is_new(values) { values.trimmed("name") } else { values.trimmed("subject") };
    let what = values.trimmed("need1");
    [who, what].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}
