use super::*;
use crate::domain::office::Staff;

const OWN: &str = "11.71.03";

fn rights(roles: &[Role]) -> Rights {
    let kecamatan = roles.contains(&Role::Tksk).then(|| OWN.to_owned());
    let staff = vec![Staff { name: "Contoh A".into(), roles: roles.to_vec(), kecamatan }];
    Rights::of(&Office { staff, ..Office::default() }, "Contoh A")
}

fn may(one: &Rights, matter: Matter, place: &str) -> bool {
    one.may(Deed::Change, matter, &[place]).is_ok()
}

#[test]
fn every_matter_has_exactly_one_row_in_the_order_of_its_list() {
    let rows: Vec<Matter> = TABLE.iter().map(|row| row.matter).collect();
    assert_eq!(rows, Matter::ALL);
}

#[test]
fn whoever_is_not_listed_may_do_everything_everywhere() {
    let all = Rights::of(&Office::default(), "siapa saja");
    for matter in Matter::ALL.iter().filter(|matter| matter.posts(Deed::Change).next().is_some()) {
        assert_eq!(all.reach(*matter, Deed::Change), Reach::Whole, "{matter:?}");
    }
    for matter in Matter::ALL {
        assert_eq!(all.reach(*matter, Deed::See), Reach::Whole, "{matter:?}");
    }
    assert_eq!(all.own(), None);
}

#[test]
fn somebody_listed_for_the_whole_city_is_not_narrowed() {
    for roles in [&[][..], &[Role::FrontOffice], &[Role::Manager], &[Role::Head, Role::Kabid]] {
        let one = rights(roles);
        assert!(may(&one, Matter::Register, "11.71.01.2001") && may(&one, Matter::Settings, ""), "{roles:?}");
        assert_eq!(one.reach(Matter::Confidential, Deed::See), Reach::Whole, "{roles:?}");
    }
}

#[test]
fn a_tksk_changes_their_kecamatan_and_what_has_no_place_yet() {
    let tksk = rights(&[Role::Tksk]);
    assert!(may(&tksk, Matter::Register, "11.71.03.2001") && may(&tksk, Matter::Person, OWN));
    assert!(tksk.may(Deed::Change, Matter::Person, &[]).is_ok());
    assert!(!may(&tksk, Matter::Register, "11.71.02.2001"));
    assert!(!may(&tksk, Matter::Register, "11.71"));
    assert!(tksk.may(Deed::Change, Matter::Person, &["11.71.02.2001", "11.71.03.2004"]).is_ok());
}

#[test]
fn a_tksk_decides_nothing_appoints_nobody_and_sets_nothing() {
    let tksk = rights(&[Role::Tksk]);
    for matter in [Matter::Step, Matter::MemberPost, Matter::Settings] {
        assert!(!may(&tksk, matter, "11.71.03.2001"), "{matter:?}");
    }
    for matter in [Matter::Case, Matter::Note, Matter::Visit, Matter::Round, Matter::MemberFacts] {
        assert!(may(&tksk, matter, "11.71.03.2001"), "{matter:?}");
    }
}

#[test]
fn another_role_widens_what_a_tksk_may_do_but_not_where() {
    let both = rights(&[Role::Tksk, Role::FrontOffice]);
    assert!(may(&both, Matter::Step, "11.71.03.2001"));
    assert!(!may(&both, Matter::Step, "11.71.02.2001"));
    assert!(!may(&both, Matter::Settings, ""));
}

#[test]
fn a_tksk_reads_the_rest_but_nothing_confidential_of_it() {
    let tksk = rights(&[Role::Tksk]);
    assert_eq!(tksk.reach(Matter::Register, Deed::See), Reach::Whole);
    assert!(tksk.may(Deed::See, Matter::Confidential, &["11.71.03.2001"]).is_ok());
    assert!(tksk.may(Deed::See, Matter::Confidential, &["11.71.02.2001"]).is_err());
    assert!(tksk.may(Deed::See, Matter::Numbers, &["11.71.02.2001"]).is_err());
}

#[test]
fn a_code_lies_in_its_own_kecamatan_only() {
    assert!(lies_in("11.71.03.2001", OWN) && lies_in(OWN, OWN));
    assert!(!lies_in("11.71.031.2001", OWN) && !lies_in("11.71", OWN) && !lies_in("", OWN));
    assert_eq!((kecamatan_of("11.71.03.2001"), kecamatan_of("11")), (OWN, ""));
}

#[test]
fn a_refusal_says_whose_it_is_and_whom_to_ask() {
    let tksk = rights(&[Role::Tksk]);
    let named =
        |refusal: Refusal| refusal.named(|code| if code == OWN { "Meuraxa".into() } else { "Kuta Alam".into() });
    let refused = named(tksk.may(Deed::Change, Matter::Register, &["11.71.02.2001"]).unwrap_err());
    let said = refused.sentence(Lang::Id);
    assert!(said.contains("milik Kecamatan Kuta Alam") && said.contains("bekerja untuk Meuraxa"), "{said}");
    let refused = tksk.may(Deed::Change, Matter::MemberPost, &[]).unwrap_err().sentence(Lang::Id);
    assert!(refused.contains("petugas loket, penyelia, atau admin"), "{refused}");
    for matter in Matter::ALL {
        for lang in [Lang::Id, Lang::En] {
            for deed in Deed::ALL {
                if let Err(refusal) = tksk.may(deed, *matter, &["11.71.02.2001"]) {
                    let said = refusal.sentence(lang);
                    assert!(said.ends_with('.') && said.contains("Mintalah") | said.contains("Ask"), "{said}");
                }
            }
        }
    }
}

#[test]
fn the_page_has_a_line_for_every_matter() {
    let page = page::page();
    for matter in Matter::ALL {
        assert!(page.contains(matter.label().get(Lang::Id)), "{matter:?}");
    }
}
