//! Every official name, every listed variant, and the pairs that must not be merged.
use super::*;

struct City {
    content: Content,
    places: Gazetteer,
}

fn city() -> City {
    let content = Content::shipped().unwrap();
    let places = Gazetteer::new(&content);
    City { content, places }
}

impl City {
    fn code(&self, gampong: &str) -> String {
        self.content.gampong.iter().find(|g| g.name == gampong).unwrap().code.clone()
    }

    fn kecamatan_code(&self, name: &str) -> String {
        self.content.kecamatan.iter().find(|k| k.name == name).unwrap().code.clone()
    }
}

#[test]
fn every_official_name_is_exact() {
    let city = city();
    for gampong in &city.content.gampong {
        let typed = gampong.name.to_uppercase();
        assert_eq!(city.places.gampong(&typed, None), Found::Exact(gampong.code.clone()), "{typed}");
        assert_eq!(city.places.gampong(&typed, Some(&gampong.kecamatan)), Found::Exact(gampong.code.clone()));
    }
    for kecamatan in &city.content.kecamatan {
        assert_eq!(city.places.kecamatan(&kecamatan.name), Found::Exact(kecamatan.code.clone()));
        assert_eq!(city.places.kecamatan(&format!("Kec. {}", kecamatan.name)).code(), Some(kecamatan.code.as_str()));
    }
}

#[test]
fn every_listed_variant_finds_its_place_inside_its_kecamatan() {
    let city = city();
    for v in &city.content.variants {
        let found = match v.level.as_str() {
            "kecamatan" => city.places.kecamatan(&v.variant),
            _ => city.places.gampong(&v.variant, v.code.get(..8)),
        };
        assert_eq!(found.code(), Some(v.code.as_str()), "{}: {found:?}", v.variant);
    }
}

#[test]
fn regular_variants_need_no_list() {
    let city = city();
    for (typed, official) in [
        ("Lam Teumen Timur", "Lamteumen Timur"),
        ("lamtemen barat", "Lamteumen Barat"),
        ("Geuce Kayee Jato", "Geuceu Kayee Jato"),
        ("Gp. Lambhuk", "Lambhuk"),
        ("Desa Ceurih", "Ceurih"),
        ("Kel. Peunayong", "Peunayong"),
        ("Penayong", "Peunayong"),
        ("Dayah Glumpang", "Deah Glumpang"),
        ("cot-mesjid", "Cot Mesjid"),
        ("Jelingke", "Jeulingke"),
        ("Aso Nanggro", "Asoe Nanggroe"),
        ("Keramat", "Keuramat"),
        ("Gampong Jawa", "Gampong Jawa"),
    ] {
        assert_eq!(city.places.gampong(typed, None).code(), Some(city.code(official).as_str()), "{typed}");
    }
    assert_eq!(city.places.kecamatan("meuraksa").code(), Some(city.kecamatan_code("Meuraxa").as_str()));
    assert_eq!(city.places.kecamatan("ulee-kareng").code(), Some(city.kecamatan_code("Ulee Kareng").as_str()));
}

#[test]
fn pairs_that_must_not_merge() {
    let city = city();
    for pair in [
        ["Kampung Baru", "Gampong Baro"],
        ["Kota Baru", "Bandar Baru"],
        ["Sukaramai", "Suka Damai"],
        ["Punge Jurong", "Punge Ujong"],
        ["Punge Ujong", "Punge Blang Cut"],
        ["Gampong Blang", "Blang Oi"],
        ["Blang Oi", "Blang Cut"],
        ["Lampulo", "Lampaloh"],
        ["Lampaloh", "Lampeuot"],
        ["Lampaseh Aceh", "Lampaseh Kota"],
        ["Ie Masen Kayee Adang", "Ie Masen Ulee Kareng"],
        ["Lamteumen Timur", "Lamteumen Barat"],
        ["Deah Glumpang", "Deah Raya"],
        ["Deah Baro", "Pango Deah"],
        ["Geuceu Komplek", "Geuceu Meunara"],
        ["Geuceu Iniem", "Geuceu Kayee Jato"],
        ["Neusu Jaya", "Neusu Aceh"],
        ["Ilie", "Gampong Pie"],
        ["Doy", "Gampong Pie"],
    ] {
        let [a, b] = pair.map(|name| city.places.gampong(name, None));
        assert_ne!(a.code().unwrap(), b.code().unwrap(), "{pair:?}");
    }
}

#[test]
fn a_beginning_shared_by_several_is_asked() {
    let city = city();
    for (typed, count) in
        [("Punge", 3), ("Lampaseh", 2), ("Ie Masen", 2), ("Lamteumen", 2), ("Geuceu", 4), ("Neusu", 2), ("Pango", 2)]
    {
        match city.places.gampong(typed, None) {
            Found::Ambiguous(codes) => assert_eq!(codes.len(), count, "{typed}: {codes:?}"),
            other => unreachable!("{typed}: {other:?}"),
        }
    }
}

#[test]
fn the_kecamatan_decides_between_them() {
    let city = city();
    let meuraxa = city.kecamatan_code("Meuraxa");
    let found = city.places.gampong("Lampaseh", Some(&meuraxa));
    assert_eq!(found, Found::Ambiguous(vec![city.code("Lampaseh Aceh")]));
    assert_eq!(
        city.places.gampong("Baru", Some(&city.kecamatan_code("Baiturrahman"))).code().unwrap(),
        "11.71.01.2001"
    );
    assert_eq!(city.places.gampong("Baro", Some(&meuraxa)).code().unwrap(), city.code("Gampong Baro"));
}

#[test]
fn new_village_is_asked_without_a_kecamatan() {
    let city = city();
    for typed in ["Gampong Baru", "Kampung Baro", "Kp. Baru", "Baru"] {
        assert!(matches!(city.places.gampong(typed, None), Found::Ambiguous(c) if c.len() == 2), "{typed}");
    }
}

#[test]
fn names_shared_with_the_neighbours_are_asked() {
    let city = city();
    assert_eq!(city.places.gampong("Lampineung", None), Found::Ambiguous(vec![city.code("Kota Baru")]));
    let kuta_alam = city.kecamatan_code("Kuta Alam");
    assert_eq!(city.places.gampong("Lampineung", Some(&kuta_alam)), Found::Variant(city.code("Kota Baru")));
    assert!(matches!(city.places.gampong("Darussalam", None), Found::Ambiguous(_)));
    assert_eq!(city.places.kecamatan("Darussalam"), Found::Unknown);
}

#[test]
fn a_name_of_another_kecamatan_is_asked() {
    let city = city();
    let found = city.places.gampong("Lambhuk", Some(&city.kecamatan_code("Meuraxa")));
    assert_eq!(found, Found::Ambiguous(vec![city.code("Lambhuk")]));
}

#[test]
fn short_names_demand_their_spelling() {
    let city = city();
    assert_eq!(city.places.gampong("Doi", None).code().unwrap(), city.code("Doy"));
    for typed in ["Ili", "Do", "Pi", "Ie"] {
        assert_eq!(city.places.gampong(typed, None).code(), None, "{typed}");
    }
}

#[test]
fn unknown_places_stay_unknown() {
    let city = city();
    for typed in ["", "   ", "Lamreung", "Medan", "Gampong", "xyz", "Baitussalam"] {
        assert_eq!(city.places.gampong(typed, None), Found::Unknown, "{typed}");
    }
}

#[test]
fn gampong_and_kecamatan_of_one_name_are_two_places() {
    let city = city();
    assert_eq!(city.places.gampong("Lueng Bata", None).code().unwrap(), "11.71.05.2001");
    assert_eq!(city.places.kecamatan("Lueng Bata").code().unwrap(), "11.71.05");
    assert_eq!(names(&city.content).len(), 99);
}
