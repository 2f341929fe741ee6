//! Reading NIK and No. KK. The numbers are made up; none belongs to a person known to us.
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn table() -> RegionTable {
    RegionTable::new(&Content::shipped().unwrap())
}

fn read(text: &str) -> Reading {
    parse(text, day("2026-11-21"), &table())
}

#[test]
fn a_man_of_this_city() {
    let r = read("1171031203850001");
    assert_eq!(r.issued.province.as_deref(), Some("Aceh"));
    assert_eq!(r.issued.regency.as_deref(), Some("Kota Banda Aceh"));
    assert_eq!(r.issued.kecamatan.as_deref(), Some("Meuraxa"));
    assert_eq!(r.sex, Some(Sex::Male));
    assert_eq!(r.birth_date, Some(day("1985-03-12")));
    assert!(r.warnings.is_empty() && r.well_formed());
}

#[test]
fn women_have_forty_added_to_the_day() {
    for (digits, born) in [("41", "1985-03-01"), ("52", "1985-03-12"), ("71", "1985-03-31")]
        .map(|(d, b)| (format!("117103{d}03850001"), b))
    {
        let r = read(&digits);
        assert_eq!((r.sex, r.birth_date), (Some(Sex::Female), Some(day(born))), "{digits}");
    }
}

#[test]
fn separators_do_not_count() {
    for text in
        ["1171 0312 0385 0001", "117103.120385.0001", " 1171-0312-0385-0001\n", "１１７１０３１２０３８５０００１"]
    {
        let r = read(text);
        assert_eq!(r.digits, "1171031203850001", "{text}");
        assert!(r.warnings.is_empty(), "{text}");
    }
}

#[test]
fn letters_are_named() {
    let r = read("117I03l203850001");
    assert_eq!(r.warnings, [Warning::NotDigits("il".to_owned()), Warning::Length(14)]);
    assert!(!r.well_formed());
    assert_eq!(r.birth_date, None);
}

#[test]
fn a_wrong_length_is_counted() {
    assert_eq!(read("").warnings, [Warning::Length(0)]);
    assert_eq!(read("117103120385").warnings, [Warning::Length(12)]);
    assert_eq!(read("11710312038500011").warnings, [Warning::Length(17)]);
}

#[test]
fn the_century_is_the_latest_that_is_not_in_the_future() {
    for (year, born) in [("26", "2026-03-12"), ("27", "1927-03-12"), ("00", "2000-03-12"), ("99", "1999-03-12")] {
        assert_eq!(read(&format!("1171031203{year}0001")).birth_date, Some(day(born)), "{year}");
    }
}

#[test]
fn a_day_later_this_year_belongs_to_the_last_century() {
    assert_eq!(read("1171032111260001").birth_date, Some(day("2026-11-21")));
    assert_eq!(read("1171032211260001").birth_date, Some(day("1926-11-22")));
}

#[test]
fn the_other_century_is_offered_only_for_people_who_may_live() {
    assert_eq!(read("1171031203200001").or_born, Some(day("1920-03-12")));
    assert_eq!(read("1171031203050001").or_born, None);
    assert_eq!(read("1171031203850001").or_born, None);
}

#[test]
fn the_29th_of_february() {
    assert_eq!(read("1171032902000001").birth_date, Some(day("2000-02-29")));
    assert_eq!(read("1171036902960001").birth_date, Some(day("1996-02-29")));
    assert_eq!(read("1171032902850001").warnings, [Warning::Date("29-02-85".to_owned())]);
    assert_eq!(read("1171032902850001").sex, Some(Sex::Male));
}

#[test]
fn impossible_days_and_months_warn() {
    assert_eq!(read("1171030003850001").warnings, [Warning::Day(0)]);
    assert_eq!(read("1171033203850001").warnings, [Warning::Day(32)]);
    assert_eq!(read("1171034003850001").warnings, [Warning::Day(40)]);
    assert_eq!(read("1171037203850001").warnings, [Warning::Day(72)]);
    assert_eq!(read("1171031213850001").warnings, [Warning::Month(13)]);
    assert_eq!(read("1171031200850001").warnings, [Warning::Month(0)]);
    assert_eq!(read("1171039999850001").warnings, [Warning::Day(99), Warning::Month(99)]);
    assert_eq!(read("1171030003850001").sex, None);
}

#[test]
fn serial_zero_warns() {
    assert_eq!(read("1171031203850000").warnings, [Warning::Serial]);
}

#[test]
fn other_regions_are_normal() {
    let medan = read("1271031203850001");
    assert_eq!(medan.issued.province.as_deref(), Some("Sumatera Utara"));
    assert_eq!((medan.issued.regency.clone(), medan.warnings.len()), (None, 0));
    let besar = read("1106011203850001");
    assert_eq!(besar.issued.regency.as_deref(), Some("Kabupaten Aceh Besar"));
    assert_eq!((besar.issued.kecamatan.clone(), besar.warnings.len()), (None, 0));
}

#[test]
fn unassigned_codes_warn_and_nothing_more() {
    let r = read("9901031203850001");
    assert_eq!(r.warnings, [Warning::UnknownProvince("99".to_owned())]);
    assert_eq!((r.sex, r.birth_date), (Some(Sex::Male), Some(day("1985-03-12"))));
    assert_eq!(read("1199031203850001").warnings, [Warning::UnknownRegency("1199".to_owned())]);
    assert_eq!(read("1171101203850001").warnings, [Warning::UnknownKecamatan("117110".to_owned())]);
    assert_eq!(read("0000000000000000").warnings.len(), 4);
}

#[test]
fn a_family_card_has_no_sex_and_a_recording_day() {
    let card = parse_kk("1171031203150007", day("2026-11-21"), &table());
    assert_eq!(card.recorded, Some(day("2015-03-12")));
    assert_eq!(card.issued.kecamatan.as_deref(), Some("Meuraxa"));
    assert!(card.warnings.is_empty());
    let odd = parse_kk("1171035203150007", day("2026-11-21"), &table());
    assert_eq!(odd.warnings, [Warning::Day(52)]);
    assert_eq!(parse_kk("abc", day("2026-11-21"), &table()).warnings.len(), 2);
}

#[test]
fn masks_hide_birth_date_and_kecamatan() {
    assert_eq!(mask("1171031203850001"), "1171••••••••0001");
    assert_eq!(mask("1171 0312 0385 0001"), "1171••••••••0001");
    assert_eq!(mask("11710312"), "••••••••");
    assert_eq!(mask(""), "");
}

#[test]
fn every_warning_has_a_sentence_in_both_languages() {
    for warning in [
        Warning::NotDigits("x".to_owned()),
        Warning::Length(15),
        Warning::UnknownProvince("99".to_owned()),
        Warning::UnknownRegency("1199".to_owned()),
        Warning::UnknownKecamatan("117110".to_owned()),
        Warning::Day(0),
        Warning::Month(13),
        Warning::Date("30-02-90".to_owned()),
        Warning::Serial,
    ] {
        assert_ne!(warning.text(Lang::Id), warning.text(Lang::En));
    }
}

#[test]
fn no_text_can_make_it_stumble() {
    for text in ["\u{0}", "९९९९", "-1171", "😀".repeat(100).as_str(), "1171031203850001\u{202e}"] {
        let _ = read(text);
        let _ = mask(text);
    }
}

#[test]
fn the_lists_alone_name_the_same_regions_as_the_whole_content() {
    let (whole, alone) = (RegionTable::new(&Content::shipped().unwrap()), RegionTable::shipped().unwrap());
    assert!(whole.0 == alone.0 && !alone.0.is_empty());
}
