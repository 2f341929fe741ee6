//! What the settings make of what is typed, and what they leave alone.

use super::*;
use crate::domain::ladder::Role;
use crate::form::Weight;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn opened(spec: &'static Spec) -> Form {
    open(spec, &Office::default(), 3, "uji")
}

fn problem(form: &mut Form, field: &str, text: &str) -> bool {
    form.values.set_text(field, text);
    form.check_all(today());
    form.problems.contains_key(field)
}

fn person(name: &str, roles: &[Role], kecamatan: Option<&str>) -> Staff {
    Staff { name: name.into(), roles: roles.to_vec(), kecamatan: kecamatan.map(str::to_owned) }
}

fn listed() -> Office {
    let staff = vec![person("Contoh A", &[Role::Head], None), person("Contoh B", &[Role::Tksk], Some("11.71.01"))];
    Office { staff, ..Office::default() }
}

fn of(name: Option<&str>) -> Form {
    let office = listed();
    let one = office.staff.iter().find(|staff| Some(staff.name.as_str()) == name);
    open_staff(&office, 3, one, "Meuraxa")
}

fn staff_after(form: &Form) -> Vec<Staff> {
    merged(form).unwrap().0.staff
}

#[test]
fn every_part_saved_untouched_changes_nothing() {
    let office = Office { duties_apart: vec![[Duty::Approval, Duty::Entry]], without_initials: true, ..listed() };
    for spec in [&FIRST, &SPEC, &LIMITS] {
        assert_eq!(merged(&open(spec, &office, 3, "uji")), Some((office.clone(), 3)), "{}", spec.id);
    }
    let same_pair_in_order = Office { duties_apart: vec![[Duty::Entry, Duty::Approval]], ..office.clone() };
    assert_eq!(merged(&open(&FLOW, &office, 3, "uji")), Some((same_pair_in_order, 3)));
    let form = open_staff(&office, 3, office.staff.last(), "Meuraxa");
    assert_eq!(merged(&form), Some((office, 3)));
}

#[test]
fn limits_are_numbers_within_bounds() {
    let most = [
        ("due_days", "366"),
        ("decide_days", "366"),
        ("code_days", "731"),
        ("round_months", "61"),
        ("issue_days", "366"),
        ("attachment_mib", "26"),
    ];
    for (field, too_much) in most {
        for wrong in ["0", "", "tiga", too_much] {
            assert!(problem(&mut opened(&LIMITS), field, wrong), "{field} {wrong}");
        }
        assert!(!problem(&mut opened(&LIMITS), field, "7"), "{field}");
    }
}

#[test]
fn the_limit_of_small_numbers_is_never_below_what_the_law_asks() {
    for (wrong, right) in [("4", "5"), ("0", "10"), ("51", "50"), ("", "7")] {
        assert!(problem(&mut opened(&LIMITS), "small_least", wrong), "{wrong}");
        assert!(!problem(&mut opened(&LIMITS), "small_least", right), "{right}");
    }
    let mut form = opened(&LIMITS);
    form.values.set_text("small_least", "4");
    form.check_all(today());
    let said = &form.problems.get("small_least").unwrap().text;
    assert_eq!(said, &s::SMALL_TOO_LOW);
    form.values.set_text("small_least", "10");
    form.values.set("small_all", "", "1");
    let (after, _) = merged(&form).unwrap();
    assert_eq!(after.small, SmallNumbers { least: 10, scope: SmallScope::All });
    assert_eq!(merged(&open(&LIMITS, &after, 4, "uji")), Some((after, 4)));
}

#[test]
fn limits_are_taken_over_and_nothing_else() {
    let mut form = opened(&LIMITS);
    for (field, text) in
        [("due_days", "9"), ("decide_days", "2"), ("code_days", "90"), ("round_months", "6"), ("attachment_mib", "8")]
    {
        form.values.set_text(field, text);
    }
    form.values.set_text("name", "Kantor lain");
    let (after, _) = merged(&form).unwrap();
    let wanted =
        Office { due_days: 9, decide_days: 2, code_days: 90, round_months: 6, attachment_mib: 8, ..Office::default() };
    assert_eq!(after, wanted);
}

#[test]
fn duties_are_kept_apart_in_pairs() {
    let mut form = opened(&FLOW);
    form.values.set("verification_approval", "", "1");
    form.values.set("without_initials", "", "1");
    let (after, _) = merged(&form).unwrap();
    assert_eq!(after.duties_apart, [[Duty::Verification, Duty::Approval]]);
    assert!(after.without_initials && !after.clipboard);
}

#[test]
fn somebody_is_added_with_several_roles() {
    let mut form = of(None);
    form.values.set_text("name", " Contoh C ");
    for role in ["fo", "kabid"] {
        form.values.set(role, "", "1");
    }
    assert!(form.check_all(today()));
    assert_eq!(staff_after(&form).last(), Some(&person("Contoh C", &[Role::FrontOffice, Role::Kabid], None)));
}

#[test]
fn a_name_stands_on_the_list_once() {
    let mut form = of(None);
    assert!(problem(&mut form, "name", "contoh a"));
    assert!(!problem(&mut form, "name", "Contoh C"));
    let mut own = of(Some("Contoh A"));
    assert!(own.check_all(today()), "one's own name is not taken");
}

#[test]
fn a_renamed_person_keeps_their_place() {
    let mut form = of(Some("Contoh A"));
    form.values.set_text("name", "Contoh Baru");
    let names: Vec<String> = staff_after(&form).into_iter().map(|staff| staff.name).collect();
    assert_eq!(names, ["Contoh Baru", "Contoh B"]);
}

#[test]
fn a_tksk_needs_a_kecamatan_and_nobody_else_has_one() {
    let mut form = of(Some("Contoh A"));
    form.values.set("tksk", "", "1");
    assert!(!form.check_all(today()));
    assert!(form.problems.contains_key("kecamatan"));
    form.values.set("kecamatan", "Meuraxa", "11.71.02");
    assert!(form.check_all(today()));
    assert_eq!(staff_after(&form).first().unwrap().kecamatan.as_deref(), Some("11.71.02"));
    form.values.set("tksk", "", "");
    assert_eq!(staff_after(&form).first().unwrap().kecamatan, None);
}

#[test]
fn taking_somebody_off_the_list_says_what_that_means_and_does_it() {
    let mut form = of(Some("Contoh A"));
    form.values.set("remove", "", "1");
    assert!(form.check_all(today()));
    assert_eq!(form.problems.get("remove").map(|said| said.weight), Some(Weight::Advice));
    assert_eq!(staff_after(&form), [person("Contoh B", &[Role::Tksk], Some("11.71.01"))]);
    let field = STAFF.fields.last().unwrap();
    assert!(!of(None).shows(field), "somebody new cannot be taken off");
}

#[test]
fn read_again_shows_what_another_desk_wrote_about_the_same_person() {
    let form = of(Some("Contoh A"));
    let theirs = Office { staff: vec![person("Contoh A", &[Role::Kabid], None)], ..Office::default() };
    let values = read_again(&form, &theirs, |_| String::new());
    assert_eq!((values.key("head"), values.key("kabid")), ("", "1"));
    let gone = read_again(&form, &Office::default(), |_| String::new());
    assert_eq!(gone.text("name"), "");
}

#[test]
fn labels_of_every_part_fit_before_the_fields() {
    // As many columns as the labels have on the screen.
    const LABELS: usize = 24;
    for spec in [&FIRST, &SPEC, &LIMITS, &FLOW, &STAFF] {
        for field in spec.fields.iter().filter(|field| !matches!(field.kind, Kind::Toggle)) {
            for text in [field.label.id, field.label.en] {
                assert!(text.chars().count() + 2 <= LABELS, "{text}");
            }
        }
    }
}
