//! The pillars' own fields, from the file into the form and back.

use super::super::form;
use super::*;
use crate::panes::fixture::{member, shared};

fn tagana() -> Member {
    let mut one = member(1, "Contoh Tagana", Pillar::Tagana, &[]);
    for (code, value) in [("nia", "NIA-01"), ("jenjang", "madya"), ("siaga", YES), ("tanggal_pengukuhan", "2020-05-01")]
    {
        one.own.insert(code.into(), value.into());
    }
    one.own.insert("isian_lama".into(), "tetap".into());
    one
}

fn office_with(label: &str) -> Office {
    let field = OwnField {
        code: pillar::code_of(label),
        kind: OwnKind::Text,
        label: label.into(),
        label_en: String::new(),
        help: String::new(),
        help_en: String::new(),
        choices: Vec::new(),
    };
    Office { own_fields: vec![(Pillar::Tagana, field)], ..Office::default() }
}

#[test]
fn stored_values_come_back_as_they_were() {
    let today = shared().today();
    let form = form::open(&tagana(), &shared());
    assert_eq!(form.values.text("own.tagana.tanggal_pengukuhan"), "01-05-2020");
    assert_eq!(form::member(&form, &shared()).unwrap().own, tagana().own, "{today}");
}

#[test]
fn only_the_fields_of_the_chosen_pillar_are_shown() {
    let mut form = form::open(&tagana(), &shared());
    let shows = |form: &crate::form::Form, name: &str| {
        form.shows(form.spec.fields.iter().find(|field| field.name == name).unwrap())
    };
    assert!(shows(&form, "own.tagana.nia") && !shows(&form, "own.sdm_pkh.jumlah_kpm"));
    form.values.set("pillar", "", Pillar::Pkh.code());
    assert!(!shows(&form, "own.tagana.nia") && shows(&form, "own.sdm_pkh.jumlah_kpm"));
}

#[test]
fn what_no_field_describes_is_kept_and_shown() {
    let blocks = blocks(&tagana(), &Office::default(), Lang::Id);
    assert!(blocks.contains(&Block::Pair("isian lama".into(), "tetap".into())));
    assert!(blocks.contains(&Block::Pair("Jenjang".into(), "madya".into())));
    assert!(blocks.contains(&Block::Pair("Dikukuhkan".into(), "01-05-2020".into())));
}

#[test]
fn an_emptied_field_is_gone() {
    let mut form = form::open(&tagana(), &shared());
    form.values.set("own.tagana.nia", "", "");
    form.values.set("own.tagana.siaga", "", "");
    let own = form::member(&form, &shared()).unwrap().own;
    assert!(!own.contains_key("nia") && !own.contains_key("siaga") && own.contains_key("isian_lama"));
}

#[test]
fn an_office_adds_a_field_without_code() {
    let spec = spec(&form::SPEC, &office_with("Nomor rompi"));
    assert!(spec.fields.iter().any(|field| field.name == "own.tagana.nomor_rompi"));
    assert!(!form::spec(&Office::default()).fields.iter().any(|field| field.name == "own.tagana.nomor_rompi"));
}

#[test]
fn the_same_fields_make_one_form() {
    let (one, two) = (form::spec(&office_with("Sama")), form::spec(&office_with("Sama")));
    assert!(std::ptr::eq(one, two));
}

#[test]
fn somebody_without_own_values_has_no_empty_heading() {
    assert!(blocks(&member(1, "Contoh", Pillar::Psm, &[]), &Office::default(), Lang::Id).is_empty());
}
