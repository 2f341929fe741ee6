//! What the form of a member makes of what is typed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::form::Weight;
use crate::panes::fixture::{day, member as made_up, members, shared};

fn opened(member: &Member) -> Form {
    open(member, &shared())
}

#[test]
fn a_record_comes_back_as_it_was() {
    for mut before in members() {
        before.nik = Some("1171014101900001".into());
        before.note = "catatan".into();
        before.decree.date = Some(day("2025-12-20"));
        assert_eq!(member(&opened(&before), &shared()), Some(before));
    }
}

#[test]
fn a_draft_comes_back_with_the_record_it_started_from() {
    let before = members()[0].clone();
    let mut form = opened(&before);
    form.values.set_text("name", "Contoh Ganti");
    let back = Form::restore(spec(&Office::default()), &form.payload(), form.draft).unwrap();
    let after = member(&back, &shared()).unwrap();
    assert_eq!((after.id, after.version, after.name.as_str()), (before.id, before.version, "Contoh Ganti"));
}

#[test]
fn an_end_before_the_start_blocks() {
    let mut form = opened(&members()[0]);
    form.values.set_text("ends", "31-12-2025");
    assert!(!form.check_all(shared().today()));
    assert_eq!(form.problems["ends"].weight, Weight::Blocks);
    form.values.set_text("ends", "31-12-2026");
    assert!(form.check_all(shared().today()));
}

#[test]
fn a_name_is_needed_and_a_nik_has_sixteen_digits() {
    let mut form = opened(&made_up(9, "", Pillar::Psm, &[]));
    form.values.set_text("nik", "117101");
    assert!(!form.check_all(shared().today()));
    assert!(form.problems.contains_key("name") && form.problems.contains_key("nik"));
}

#[test]
fn an_area_that_was_typed_and_not_chosen_blocks() {
    let mut form = opened(&members()[1]);
    form.values.set_text("area1", "Lamp");
    form.values.entry("area1").key.clear();
    assert!(!form.check_all(shared().today()));
}

#[test]
fn further_areas_appear_one_after_the_other_and_not_on_city_level() {
    let shows = |form: &Form, name: &str| form.shows(form.spec.fields.iter().find(|field| field.name == name).unwrap());
    let mut form = opened(&made_up(9, "Contoh", Pillar::Psm, &[]));
    form.values.set("level", "", Level::Gampong.code());
    assert!(shows(&form, "area1") && !shows(&form, "area2"));
    form.values.set("area1", "Lampulo", "11.71.02.2004");
    assert!(shows(&form, "area2") && !shows(&form, "area3"));
    form.values.set("level", "", Level::City.code());
    assert!(!shows(&form, "area1"));
    assert!(member(&form, &shared()).unwrap().areas.is_empty());
}

#[test]
fn areas_beyond_the_third_are_kept_and_none_stands_twice() {
    let codes = ["11.71.03.2001", "11.71.03.2002", "11.71.03.2003", "11.71.03.2004"];
    let before = made_up(9, "Contoh", Pillar::Psm, &codes);
    let mut form = opened(&before);
    assert_eq!(member(&form, &shared()).unwrap().areas, codes);
    form.values.set("area2", "", codes[0]);
    assert_eq!(member(&form, &shared()).unwrap().areas, [codes[0], codes[2], codes[3]]);
}

#[test]
fn a_tksk_outside_a_kecamatan_is_said_and_may_be_saved() {
    let mut form = opened(&members()[0]);
    form.values.set("level", "", Level::Gampong.code());
    assert!(form.check_all(shared().today()));
    assert_eq!(form.problems["level"].weight, Weight::Advice);
}

#[test]
fn superior_and_work_area_stay_apart() {
    let mut form = opened(&members()[0]);
    form.values.set_text("superior", "Dinas Sosial Aceh");
    let after = member(&form, &shared()).unwrap();
    assert_eq!((after.superior.as_str(), after.areas), ("Dinas Sosial Aceh", vec!["11.71.03".to_owned()]));
}

#[test]
fn a_draft_is_named_after_member_and_pillar() {
    assert_eq!(draft_title(&opened(&members()[0]).values), "Contoh Meuraxa · TKSK");
}

#[test]
fn out_of_service_is_kept() {
    let mut form = opened(&members()[0]);
    form.values.set("in_service", "", "");
    assert!(!member(&form, &shared()).unwrap().in_service);
}
