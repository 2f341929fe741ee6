//! The pillars' own fields in form and detail. They are data, so the form's list of fields is made while the program
//! runs: once for every set of fields an office has, and kept for good (there are as many sets as somebody adds fields).

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;

use crate::domain::content::pillar::{self, OwnField, OwnKind, YES};
use crate::domain::day;
use crate::domain::member::{Member, Pillar};
use crate::domain::office::Office;
use crate::form::{Choice, Field, Kind, Spec, Values, line};
use crate::ui::detail::Block;
use crate::words::{Lang, Text, directory as w, t};

/// Longest text of one field.
const MOST: usize = 200;

/// The form of a member with the fields of every pillar, each shown for its own pillar only.
pub fn spec(base: &'static Spec, office: &Office) -> &'static Spec {
    static MADE: Mutex<BTreeMap<String, &'static Spec>> = Mutex::new(BTreeMap::new());
    let key = serde_json::to_string(&office.own_fields).unwrap_or_default();
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = made.get(&key).copied() {
        return known;
    }
    let own = Pillar::ALL.iter().flat_map(|pillar| fields(*pillar, office));
    let at = base.fields.iter().position(|field| field.name == BEFORE).unwrap_or_default();
    let (before, after) = base.fields.split_at(at);
    let all: Vec<Field> = before.iter().copied().chain(own).chain(after.iter().copied()).collect();
    let fresh: &'static Spec =
        Box::leak(Box::new(Spec { id: base.id, title: base.title, fields: Box::leak(all.into_boxed_slice()) }));
    made.insert(key, fresh);
    fresh
}

/// The own fields stand before this one.
const BEFORE: &str = "superior";

fn fields(pillar: Pillar, office: &Office) -> Vec<Field> {
    let own = pillar::fields(pillar, &office.own_fields);
    own.iter().enumerate().map(|(at, one)| field(pillar, one, at == 0)).collect()
}

fn field(pillar: Pillar, own: &OwnField, first: bool) -> Field {
    let kind = match own.kind {
        OwnKind::Text => Kind::Line,
        OwnKind::Number => Kind::Digits { exactly: 0 },
        OwnKind::Date => Kind::Date,
        OwnKind::YesNo => Kind::Toggle,
        OwnKind::Choice => Kind::Options(choices(own)),
    };
    let max = match own.kind {
        OwnKind::Number => 12,
        OwnKind::Date => 12,
        _ => MOST,
    };
    let part = first.then_some(w::PART_OWN);
    let (label, hint) = (both(&own.label, &own.label_en), both(&own.help, &own.help_en));
    Field { kind, max, part, shown: shown_for(pillar), ..line(name(pillar, &own.code).leak(), label, hint) }
}

fn choices(own: &OwnField) -> &'static [Choice] {
    let one = |choice: &pillar::OwnChoice| Choice {
        code: choice.code.clone().leak(),
        label: both(&choice.label, &choice.label_en),
    };
    Box::leak(own.choices.iter().map(one).collect::<Vec<_>>().into_boxed_slice())
}

fn both(id: &str, en: &str) -> Text {
    let en = if en.is_empty() { id } else { en };
    t(id.to_owned().leak(), en.to_owned().leak())
}

/// A field's name in the form.
fn name(pillar: Pillar, code: &str) -> String {
    format!("own.{}.{code}", pillar.code())
}

/// A description holds plain functions, so there is one for every pillar.
fn shown_for(pillar: Pillar) -> fn(&Values) -> bool {
    match pillar {
        Pillar::Pkh => |values| is(values, Pillar::Pkh),
        Pillar::Tagana => |values| is(values, Pillar::Tagana),
        Pillar::Psm => |values| is(values, Pillar::Psm),
        Pillar::Tksk => |values| is(values, Pillar::Tksk),
        Pillar::KarangTaruna => |values| is(values, Pillar::KarangTaruna),
        Pillar::Slrt => |values| is(values, Pillar::Slrt),
        Pillar::SaktiPeksos => |values| is(values, Pillar::SaktiPeksos),
    }
}

fn is(values: &Values, pillar: Pillar) -> bool {
    values.key("pillar") == pillar.code()
}

/// Puts what is stored into the values of the form.
pub fn fill(values: &mut Values, member: &Member, office: &Office) {
    for field in pillar::fields(member.pillar, &office.own_fields) {
        let Some(stored) = member.own.get(&field.code) else { continue };
        let name = name(member.pillar, &field.code);
        match field.kind {
            OwnKind::Choice => values.set(&name, "", stored.clone()),
            OwnKind::YesNo => values.set(&name, "", if stored == YES { "1" } else { "" }),
            OwnKind::Date => values.set_text(&name, shown_day(stored)),
            OwnKind::Text | OwnKind::Number => values.set_text(&name, stored.clone()),
        }
    }
}

/// A stored day as people write it; anything else as it is.
fn shown_day(stored: &str) -> String {
    stored.parse::<NaiveDate>().map_or_else(|_| stored.to_owned(), day::shown)
}

/// What the form says, over what was stored: what no field describes stays.
pub fn apply(
    values: &Values,
    pillar: Pillar,
    before: &Member,
    office: &Office,
    today: NaiveDate,
) -> BTreeMap<String, String> {
    let mut own = before.own.clone();
    for field in pillar::fields(pillar, &office.own_fields) {
        let name = name(pillar, &field.code);
        let typed = values.trimmed(&name);
        let value = match field.kind {
            OwnKind::Choice => values.key(&name).to_owned(),
            OwnKind::YesNo if values.key(&name).is_empty() => String::new(),
            OwnKind::YesNo => YES.to_owned(),
            OwnKind::Date => day::parse(typed, today).map_or_else(|_| typed.to_owned(), |day| day.to_string()),
            OwnKind::Number => typed.chars().filter(char::is_ascii_digit).collect(),
            OwnKind::Text => typed.to_owned(),
        };
        match value.is_empty() {
            true => own.remove(&field.code),
            false => own.insert(field.code, value),
        };
    }
    own
}

/// What the detail shows: the pillar's fields in their order, then what no field describes.
pub fn blocks(member: &Member, office: &Office, lang: Lang) -> Vec<Block> {
    let described = pillar::fields(member.pillar, &office.own_fields);
    let known = |field: &OwnField| {
        let stored = member.own.get(&field.code)?;
        let shown = if field.kind == OwnKind::Date { shown_day(stored) } else { field.shown(stored, lang).to_owned() };
        Some(Block::Pair(field.label(lang).to_owned(), shown))
    };
    let mut pairs: Vec<Block> = described.iter().filter_map(known).collect();
    let strange = member.own.iter().filter(|(code, _)| !described.iter().any(|field| field.code == **code));
    pairs.extend(strange.map(|(code, value)| Block::Pair(code.replace('_', " "), value.clone())));
    if pairs.is_empty() {
        return Vec::new();
    }
    [Block::Gap, Block::Heading(w::PART_OWN.get(lang).to_owned())].into_iter().chain(pairs).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
#[path = "own_tests.rs"]
mod tests;
