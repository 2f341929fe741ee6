//! What was typed into a form, by field name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::referral::ChecklistItem;

/// One of several that were chosen in one field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// Identity; empty for somebody written down by name only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// What is shown.
    pub text: String,
}

/// The value of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Value {
    /// What is shown and typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What was chosen behind it: a code, slug or identity; empty while nothing is chosen.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Lines of a checklist.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ChecklistItem>,
    /// What was chosen in a field that takes several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub picked: Vec<Picked>,
}

/// All values of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Values(BTreeMap<String, Value>);

static EMPTY: Value = Value { text: String::new(), key: String::new(), items: Vec::new(), picked: Vec::new() };

impl Values {
    /// No values.
    pub fn new() -> Values {
        Values::default()
    }

    /// The value of a field; an empty one where nothing was typed.
    pub fn get(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&EMPTY)
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> &str {
        &self.get(name).text
    }

    /// The text without spaces around it.
    pub fn trimmed(&self, name: &str) -> &str {
        self.text(name).trim()
    }

    /// The chosen key of a field.
    pub fn key(&self, name: &str) -> &str {
        &self.get(name).key
    }

    /// The value of a field, to be changed.
    pub fn entry(&mut self, name: &str) -> &mut Value {
        self.0.entry(name.to_owned()).or_default()
    }

    /// Sets text, and with it a chosen key.
    pub fn set(&mut self, name: &str, text: impl Into<String>, key: impl Into<String>) {
        let value = self.entry(name);
        value.text = text.into();
        value.key = key.into();
    }

    /// Sets text only.
    pub fn set_text(&mut self, name: &str, text: impl Into<String>) {
        self.entry(name).text = text.into();
    }

    /// True when nothing was typed or chosen.
    pub fn is_empty(&self, name: &str) -> bool {
        let value = self.get(name);
        value.text.trim().is_empty() && value.key.is_empty() && value.items.is_empty() && value.picked.is_empty()
    }

    /// True when no field has a value.
    pub fn is_blank(&self) -> bool {
        self.0.keys().all(|name| self.is_empty(name))
    }

    /// True when every field says the same here and there; what is not there is empty.
    pub fn says_the_same(&self, other: &Values) -> bool {
        let mut names = self.0.keys().chain(other.0.keys());
        names.all(|name| self.get(name) == other.get(name) || self.is_empty(name) && other.is_empty(name))
    }

    /// Every field with its value, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}
