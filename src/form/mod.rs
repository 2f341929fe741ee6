//! Forms: a constant list of field descriptions, the values typed so far, and what is wrong with them.
//!
//! A problem shows when the clerk leaves the field or saves; typing clears it. Everything a form holds can be written
//! down as a draft and brought back ([`Form::payload`], [`Form::restore`]).

mod edit;
mod field;
mod line_keys;
mod options;
mod values;

pub use edit::Outcome;
pub use field::{Choice, Field, Kind, Problem, Source, Spec, Weight, always, line, never_wrong, of_choices, silent};
pub use line_keys::line_request;
pub use options::{Choosable, NOBODY, Options};
pub use values::{Picked, Value, Values};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tui_input::Input;

use crate::domain::ids::DraftId;

/// One open form.
#[derive(Clone, Debug)]
pub struct Form {
    /// What fields there are.
    pub spec: &'static Spec,
    /// What was typed.
    pub values: Values,
    /// Facts beside the fields (which record, which version it started from); kept in the draft.
    pub context: BTreeMap<String, String>,
    /// Index of the field the cursor is in.
    pub focus: usize,
    /// Text and cursor of that field.
    pub input: Input,
    /// What can be chosen in that field.
    pub options: Options,
    /// Which line of a checklist the cursor is on.
    pub item: usize,
    /// What is wrong, by field.
    pub problems: BTreeMap<&'static str, Problem>,
    /// What another desk wrote meanwhile, by field (R7).
    pub theirs: BTreeMap<String, String>,
    /// Something was typed since it was opened.
    pub changed: bool,
    /// The focused text is a proposal nobody touched: typing replaces it.
    pub untouched: bool,
    /// Esc was pressed once on a changed form.
    pub warned: bool,
    /// Under which identity the draft is kept.
    pub draft: DraftId,
    /// What stood in it when it was opened for the first time.
    pub start: Values,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    values: Values,
    context: BTreeMap<String, String>,
    focus: String,
    cursor: usize,
    #[serde(default)]
    start: Option<Values>,
}

impl Form {
    /// Opens a form with values already known; the cursor stands in the first empty field that is shown.
    pub fn open(spec: &'static Spec, values: Values, draft: DraftId) -> Form {
        let mut form = Form {
            spec,
            start: values.clone(),
            values,
            context: BTreeMap::new(),
            focus: 0,
            input: Input::default(),
            options: Options::default(),
            item: 0,
            problems: BTreeMap::new(),
            theirs: BTreeMap::new(),
            changed: false,
            untouched: false,
            warned: false,
            draft,
        };
        form.focus_first_empty();
        form
    }

    /// The field the cursor is in. A form without fields does not exist; the first is given then.
    pub fn field(&self) -> Option<&'static Field> {
        self.spec.fields.get(self.focus)
    }

    /// True when the selected proposal would be taken by going on.
    pub fn proposes(&self) -> bool {
        let picking = self.field().is_some_and(|field| {
            matches!(field.kind, Kind::Pick(_) | Kind::Many(_)) && self.values.key(field.name).is_empty()
        });
        picking && self.options.current().is_some() && !self.input.value().trim().is_empty()
    }

    /// True when this field is shown with the values as they are.
    pub fn shows(&self, field: &Field) -> bool {
        (field.shown)(&self.values)
    }

    /// True when there is nothing to keep: everything stands as it was opened, or every field was emptied.
    pub fn is_blank(&self) -> bool {
        let preset =
            |field: &Field| field.kind.is_preset() && self.values.get(field.name) == self.start.get(field.name);
        let empty = |field: &Field| self.values.is_empty(field.name) || preset(field);
        self.values.says_the_same(&self.start) || self.spec.fields.iter().all(empty)
    }

    /// Puts the cursor into a field, by name.
    pub fn focus_on(&mut self, name: &str) {
        if let Some(index) = self.spec.fields.iter().position(|field| field.name == name) {
            self.enter(index);
        }
    }

    /// Puts the cursor into the first shown field that is empty, or the first shown one.
    pub fn focus_first_empty(&mut self) {
        let fields = self.spec.fields.iter().enumerate().filter(|(_, field)| (field.shown)(&self.values));
        let empty = fields.clone().find(|(_, field)| self.values.is_empty(field.name) && !field.kind.is_preset());
        if let Some(index) = empty.or(fields.clone().next()).map(|(index, _)| index) {
            self.enter(index);
        }
    }

    /// Everything typed, as a draft keeps it.
    pub fn payload(&self) -> String {
        let kept = Kept {
            values: self.values.clone(),
            context: self.context.clone(),
            focus: self.field().map(|field| field.name.to_owned()).unwrap_or_default(),
            cursor: self.input.cursor(),
            start: (!self.start.is_blank()).then(|| self.start.clone()),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Brings a draft back: values, and the cursor where it was.
    pub fn restore(spec: &'static Spec, payload: &str, draft: DraftId) -> Option<Form> {
        let kept: Kept = serde_json::from_str(payload).ok()?;
        let mut form = Form::open(spec, kept.values, draft);
        form.start = kept.start.unwrap_or_default();
        form.context = kept.context;
        form.focus_on(&kept.focus);
        form.input = form.input.clone().with_cursor(kept.cursor);
        form.changed = true;
        Some(form)
    }

    /// Writes a field as this program writes it, where it was understood: `besok` is another day tomorrow.
    fn settle(&mut self, field: &Field, today: NaiveDate) {
        let Some(settled) = field.settled(&self.values, today) else { return };
        if self.field().is_some_and(|here| here.name == field.name) {
            self.input = Input::new(settled.clone());
        }
        self.values.set_text(field.name, settled);
    }

    /// The same for every field.
    pub fn settle_all(&mut self, today: NaiveDate) {
        self.spec.fields.iter().for_each(|field| self.settle(field, today));
    }

    /// Checks every shown field; notes the problems and says whether any of them blocks.
    pub fn check_all(&mut self, today: NaiveDate) -> bool {
        self.problems.clear();
        self.settle_all(today);
        for field in self.spec.fields.iter().filter(|field| (field.shown)(&self.values)) {
            if let Some(problem) = field.problem(&self.values, today) {
                self.problems.insert(field.name, problem);
            }
        }
        !self.problems.values().any(|problem| problem.weight == Weight::Blocks)
    }

    /// Puts the cursor into the first field with a blocking problem.
    pub fn focus_first_problem(&mut self) {
        let blocked =
            |field: &&Field| self.problems.get(field.name).is_some_and(|problem| problem.weight == Weight::Blocks);
        if let Some(field) = self.spec.fields.iter().find(blocked) {
            self.focus_on(field.name);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod many_tests;
