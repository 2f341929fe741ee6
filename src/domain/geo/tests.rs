//! Files of outlines, good and bad.
use super::*;
use crate::domain::content::Content;
use crate::words::Lang;
use serde_json::{Value, json};

fn known() -> Known {
    Known::new(&Content::shipped().unwrap())
}

/// A square around a centre, `half` degrees to each side.
fn square((x, y): Point, half: f64) -> Value {
    json!([
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
        [x - half, y - half]
    ])
}

fn feature(properties: Value, geometry: Value) -> Value {
    json!({ "type": "Feature", "properties": properties, "geometry": geometry })
}

/// Every kecamatan as a small square around its centre: a file that is taken.
fn good() -> Vec<Value> {
    let content = Content::shipped().unwrap();
    let one = |k: &crate::domain::content::Kecamatan| {
        let ring = square((k.lon, k.lat), 0.003);
        feature(json!({ "kode": k.code, "nama": k.name }), json!({ "type": "Polygon", "coordinates": [ring] }))
    };
    content.kecamatan.iter().map(one).collect()
}

fn file(features: &[Value]) -> Vec<u8> {
    json!({ "type": "FeatureCollection", "features": features }).to_string().into_bytes()
}

fn judged(features: &[Value]) -> Judged {
    judge(&file(features), &known()).unwrap()
}

/// The good file with its first feature changed.
fn with_first(change: impl FnOnce(&mut Value)) -> Judged {
    let mut features = good();
    change(&mut features[0]);
    judged(&features)
}

/// The one fault of the first feature; others may only follow from it.
fn first_fault(judged: &Judged) -> &What {
    match &judged.faults[0] {
        Fault::Feature(at, what) => {
            assert_eq!((at.number, at.name.as_str()), (1, "Baiturrahman"));
            what
        }
        other => panic!("{other:?}"),
    }
}

fn with_ring(ring: Value) -> Judged {
    with_first(|one| one["geometry"]["coordinates"] = json!([ring]))
}

const CENTRE: Point = (95.31911, 5.54483);

#[test]
fn a_good_file_is_taken_whole() {
    let judged = judged(&good());
    assert!(judged.is_well(), "{:?}", judged.faults);
    assert_eq!((judged.level, judged.shapes.len(), judged.points), (Some(Level::Kecamatan), 9, 45));
    assert_eq!(judged.shapes[2].code, "11.71.03");
    assert!(judged.warnings.iter().all(|one| matches!(one, Warning::GampongOutside(_))), "{:?}", judged.warnings);
}

#[test]
fn a_byte_order_mark_and_heights_are_no_fault() {
    let mut features = good();
    for place in features[0]["geometry"]["coordinates"][0].as_array_mut().unwrap() {
        place.as_array_mut().unwrap().push(json!(12.5));
    }
    let bytes = [b"\xEF\xBB\xBF".as_slice(), &file(&features)].concat();
    let judged = judge(&bytes, &known()).unwrap();
    assert!(judged.is_well());
    assert_eq!(judged.warnings[0], Warning::Heights);
}

#[test]
fn swapped_axes_are_named() {
    let judged = with_ring(square((CENTRE.1, CENTRE.0), 0.003));
    assert!(matches!(first_fault(&judged), What::Swapped(_)));
    assert!(judged.faults[0].sentence(Lang::Id).contains("sumbu tertukar"));
}

#[test]
fn metres_are_told_from_degrees() {
    let judged = with_ring(square((756_500.0, 613_400.0), 300.0));
    assert!(matches!(first_fault(&judged), What::Metres(_)));
    assert!(judged.faults[0].sentence(Lang::Id).contains("EPSG:4326"));
}

#[test]
fn a_place_elsewhere_is_far_away() {
    assert!(matches!(first_fault(&with_ring(square((98.67, 3.59), 0.003))), What::FarAway(_)));
}

#[test]
fn a_code_of_another_city_is_unknown() {
    let judged = with_first(|one| one["properties"]["kode"] = json!("11.72.01"));
    assert_eq!(*first_fault(&judged), What::UnknownCode("kode".into(), "11.72.01".into()));
    assert!(matches!(&judged.faults[1], Fault::Missing(names) if names[..] == ["Baiturrahman (11.71.01)"]));
}

#[test]
fn the_same_region_twice_is_named_with_the_other_feature() {
    let mut features = good();
    features.push(features[0].clone());
    let judged = judged(&features);
    let Fault::Feature(at, What::Twice(name, 1)) = &judged.faults[0] else { panic!("{:?}", judged.faults) };
    assert_eq!((at.number, name.as_str()), (10, "Baiturrahman"));
}

#[test]
fn an_open_ring_is_named() {
    let (x, y) = CENTRE;
    let judged = with_ring(json!([[x, y], [x + 0.01, y], [x + 0.01, y + 0.01], [x, y + 0.01]]));
    assert!(matches!(first_fault(&judged), What::OpenRing(_)));
}

#[test]
fn a_ring_of_two_places_encloses_nothing() {
    let (x, y) = CENTRE;
    assert_eq!(*first_fault(&with_ring(json!([[x, y], [x + 0.01, y], [x, y]]))), What::ShortRing(3));
    assert_eq!(*first_fault(&with_ring(json!([]))), What::ShortRing(0));
    // The same place several times counts once.
    assert_eq!(*first_fault(&with_ring(json!([[x, y], [x, y], [x, y], [x, y]]))), What::ShortRing(1));
}

#[test]
fn a_ring_that_crosses_itself_is_named_with_a_place() {
    let (x, y) = CENTRE;
    let bow = json!([[x, y], [x + 0.01, y + 0.01], [x + 0.01, y], [x, y + 0.01], [x, y]]);
    let judged = with_ring(bow);
    assert!(matches!(first_fault(&judged), What::Crossing(_)));
    assert!(judged.faults[0].sentence(Lang::Id).contains("[95."), "{}", judged.faults[0].sentence(Lang::Id));
}

#[test]
fn a_hole_is_kept_and_must_be_inside() {
    let hole = |at: Point| {
        with_first(|one| {
            one["geometry"]["coordinates"] = json!([square(CENTRE, 0.004), square(at, 0.001)]);
        })
    };
    let inside = hole((CENTRE.0 + 0.002, CENTRE.1 + 0.002));
    assert!(inside.is_well());
    assert_eq!(inside.shapes[0].polygons[0].len(), 2);
    assert!(matches!(first_fault(&hole((CENTRE.0 + 0.02, CENTRE.1))), What::HoleOutside(_)));
}

#[test]
fn several_parts_are_one_region() {
    let judged = with_first(|one| {
        let parts = json!([[square(CENTRE, 0.003)], [square((CENTRE.0 - 0.012, CENTRE.1), 0.001)]]);
        one["geometry"] = json!({ "type": "MultiPolygon", "coordinates": parts });
    });
    assert!(judged.is_well());
    assert_eq!(judged.shapes[0].polygons.len(), 2);
}

#[test]
fn what_encloses_nothing_is_no_outline() {
    let line =
        with_first(|one| one["geometry"] = json!({ "type": "LineString", "coordinates": [[95.3, 5.5], [95.4, 5.5]] }));
    assert_eq!(*first_fault(&line), What::WrongGeometry("LineString".into()));
    let none = with_first(|one| one["geometry"] = Value::Null);
    assert_eq!(*first_fault(&none), What::WrongGeometry(String::new()));
    assert!(none.faults[0].sentence(Lang::Id).contains("tidak punya geometri"));
}

#[test]
fn coordinates_that_are_no_numbers_are_refused() {
    for odd in [json!("x"), json!([1, 2]), json!([["a", "b"]]), json!([[null, 5.5]]), json!([[95.3]]), json!({})] {
        assert_eq!(*first_fault(&with_ring(odd.clone())), What::BadCoordinates, "{odd}");
    }
    let empty = with_first(|one| one["geometry"]["coordinates"] = json!([]));
    assert_eq!(*first_fault(&empty), What::BadCoordinates);
    let parts = with_first(|one| one["geometry"] = json!({ "type": "MultiPolygon", "coordinates": [] }));
    assert_eq!(*first_fault(&parts), What::BadCoordinates);
}

#[test]
fn a_centre_in_another_outline_tells_that_two_are_exchanged() {
    let mut features = good();
    let (one, two) = (features[0]["geometry"].take(), features[1]["geometry"].take());
    (features[0]["geometry"], features[1]["geometry"]) = (two, one);
    let judged = judged(&features);
    assert!(matches!(first_fault(&judged), What::CentreOutside(_, Some(other)) if other == "Kuta Alam"));
    assert!(judged.faults[0].sentence(Lang::Id).contains("tertukar"));
}

#[test]
fn a_centre_just_outside_is_said_and_taken_far_outside_is_refused() {
    let near = with_ring(square((CENTRE.0 + 0.004, CENTRE.1), 0.003));
    assert!(near.is_well());
    assert!(
        near.warnings.iter().any(|one| matches!(one, Warning::CentreNear(name, 110 | 111) if name == "Baiturrahman")),
        "{:?}",
        near.warnings
    );
    let far = with_ring(square((CENTRE.0 - 0.03, CENTRE.1 - 0.03), 0.001));
    assert!(matches!(first_fault(&far), What::CentreOutside(metres, None) if *metres > 1000));
}

#[test]
fn missing_regions_are_listed() {
    let judged = judged(&good()[..7]);
    assert!(matches!(&judged.faults[..], [Fault::Missing(names)] if names.len() == 2));
    assert!(judged.faults[0].sentence(Lang::Id).contains("Ulee Kareng (11.71.09)"));
}

#[test]
fn two_levels_in_one_file_are_refused() {
    let mut features = good();
    features.push(feature(
        json!({ "kode": "11.71.01.2001" }),
        json!({ "type": "Polygon", "coordinates": [square((95.317, 5.55242), 0.001)] }),
    ));
    assert!(judged(&features).faults.contains(&Fault::Mixed(9, 1)));
}

#[test]
fn an_overlap_is_said_and_taken() {
    let judged = with_ring(square(CENTRE, 0.025));
    let Some(Warning::Overlap(one, _, hectares)) = judged.warnings.first() else { panic!("{:?}", judged.warnings) };
    assert!(judged.is_well());
    assert_eq!(one, "Baiturrahman");
    assert!(*hectares > 1.0);
}

#[test]
fn a_code_is_found_under_many_names_and_in_many_shapes() {
    for (key, value) in [
        ("KODE_KEC", json!("11.71.01")),
        ("kode", json!(117_101)),
        ("Kode Wilayah", json!("117101")),
        ("kode_bps", json!("1171020")),
        ("ADM3_PCODE", json!("ID1171020")),
        ("code", json!(117_101.0)),
    ] {
        let judged = with_first(|one| one["properties"] = json!({ key: value, "fid": 1 }));
        assert!(judged.is_well(), "{key}: {:?}", judged.faults);
    }
    let outer = with_first(|one| {
        one["properties"] = json!({});
        one["id"] = json!("11.71.01");
    });
    assert!(outer.is_well(), "{:?}", outer.faults);
}

#[test]
fn a_name_stands_where_there_is_no_code() {
    let named = |properties: Value| with_first(|one| one["properties"] = properties);
    assert!(named(json!({ "NAMOBJ": "Baitulrahman" })).is_well());
    assert!(named(json!({ "kecamatan": "Kec. Baiturrahman" })).is_well());
    let unknown = named(json!({ "nama": "Sabang" }));
    assert!(matches!(&unknown.faults[0], Fault::Feature(_, What::UnknownName(name)) if name == "Sabang"));
    let nothing = named(json!({ "luas": 4.2 }));
    assert!(matches!(&nothing.faults[0], Fault::Feature(_, What::NoCode(found)) if found == "luas"));
}

/// Every gampong as a tiny square, called as `properties` says.
fn gampong(properties: impl Fn(&crate::domain::content::Gampong) -> Value) -> Judged {
    let content = Content::shipped().unwrap();
    let one = |g: &crate::domain::content::Gampong| {
        let ring = square((g.lon, g.lat), 0.0005);
        feature(properties(g), json!({ "type": "Polygon", "coordinates": [ring] }))
    };
    judged(&content.gampong.iter().map(one).collect::<Vec<_>>())
}

#[test]
fn gampong_are_recognised_by_name_within_their_kecamatan() {
    let content = Content::shipped().unwrap();
    let above = |g: &crate::domain::content::Gampong| {
        content.kecamatan.iter().find(|k| k.code == g.kecamatan).unwrap().name.clone()
    };
    let judged = gampong(|g| json!({ "WADMKD": g.name, "WADMKC": above(g) }));
    assert!(judged.is_well(), "{:?}", judged.faults);
    assert_eq!((judged.level, judged.shapes.len()), (Some(Level::Gampong), 90));
    assert!(gampong(|g| json!({ "nama": g.name, "kecamatan": g.kecamatan })).is_well());
}

#[test]
fn an_ambiguous_name_is_listed_with_its_candidates() {
    let judged = gampong(|g| match g.code.as_str() {
        "11.71.01.2001" => json!({ "nama": "Baru" }),
        _ => json!({ "kode": g.code }),
    });
    let Fault::Feature(_, What::Ambiguous(name, candidates)) = &judged.faults[0] else { panic!("{:?}", judged.faults) };
    assert_eq!(name, "Baru");
    assert!(candidates.contains(&"Gampong Baro (11.71.03.2015)".to_owned()), "{candidates:?}");
}

#[test]
fn a_code_with_the_name_of_another_region_is_said() {
    let judged = gampong(|g| match g.code.as_str() {
        "11.71.03.2001" => json!({ "kode": g.code, "nama": "Lambung" }),
        _ => json!({ "kode": g.code, "nama": g.name }),
    });
    let others: Vec<&Warning> = judged.warnings.iter().filter(|one| matches!(one, Warning::OtherName(..))).collect();
    assert_eq!(others.len(), 1, "{others:?}");
}

#[test]
fn files_that_are_no_collection_say_what_they_are() {
    let read = |bytes: &[u8]| judge(bytes, &known()).unwrap_err();
    assert_eq!(read(b""), Fault::NotJson(1, 0));
    assert_eq!(read(b"kode,nama\n1,2"), Fault::NotJson(1, 1));
    assert_eq!(read(b"[1, 2]"), Fault::NotCollection(String::new()));
    assert_eq!(read(br#"{"type":"Topology","objects":{}}"#), Fault::NotCollection("Topology".into()));
    assert_eq!(read(br#"{"type":"FeatureCollection","features":[]}"#), Fault::Empty);
    assert_eq!(read(b"{\n\"nama\": \"Gp. \xE9\""), Fault::NotUtf8(2));
    assert_eq!(read(&vec![b' '; (MOST_BYTES + 1) as usize]), Fault::TooLarge(16));
    assert!(matches!(read("[".repeat(500).as_bytes()), Fault::NotJson(..)));
}

#[test]
fn far_too_many_corners_are_refused() {
    let ring: Vec<Value> = (0..20_001).map(|at| json!([95.3 + f64::from(at) / 1e6, 5.5])).collect();
    assert_eq!(*first_fault(&with_ring(json!(ring))), What::LongRing(20_001));
    let part = json!(ring[..20_000]);
    let many: Vec<Value> =
        (0..11).map(|_| feature(json!({}), json!({ "type": "Polygon", "coordinates": [part] }))).collect();
    assert_eq!(judge(&file(&many), &known()).unwrap_err(), Fault::TooManyPoints);
}

#[test]
fn what_is_no_feature_is_named_by_its_number() {
    let mut features = good();
    features[3] = json!({ "nama": "x" });
    assert!(matches!(&judged(&features).faults[0], Fault::Feature(at, What::NotFeature) if at.number == 4));
}

#[test]
fn the_file_says_where_it_comes_from() {
    let text = json!({ "type": "FeatureCollection", "sumber": " BIG,\n 2024 ", "features": good() }).to_string();
    assert_eq!(judge(text.as_bytes(), &known()).unwrap().source, "BIG, 2024");
}

#[test]
fn every_fault_has_a_sentence_in_both_languages() {
    let at = Where { number: 1, name: "X".into() };
    let whats = [
        What::NotFeature,
        What::WrongGeometry("Point".into()),
        What::BadCoordinates,
        What::Swapped((1.0, 2.0)),
        What::Metres((1.0, 2.0)),
        What::FarAway((1.0, 2.0)),
        What::ShortRing(1),
        What::OpenRing((1.0, 2.0)),
        What::Crossing((1.0, 2.0)),
        What::LongRing(9),
        What::HoleOutside((1.0, 2.0)),
        What::NoCode(String::new()),
        What::UnknownCode("a".into(), "b".into()),
        What::UnknownName("c".into()),
        What::Ambiguous("d".into(), vec![]),
        What::Twice("e".into(), 3),
        What::CentreOutside(5, None),
    ];
    for what in whats {
        let fault = Fault::Feature(at.clone(), what);
        let (id, en) = (fault.sentence(Lang::Id), fault.sentence(Lang::En));
        assert!(
            id.starts_with("Fitur 1 (X): ") && en.starts_with("Feature 1 (X): ") && id.ends_with('.'),
            "{id} / {en}"
        );
    }
}

/// The outlines of the city as they were published, where they lie beside the project.
fn published(name: &str) -> Option<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared/wilayah");
    let found = std::fs::read(folder.join(name)).ok();
    if found.is_none() {
        println!("skipped: {name} is not beside the project");
    }
    found
}

#[test]
fn the_published_outlines_are_taken_and_every_centre_is_in_its_own() {
    let content = Content::shipped().unwrap();
    for (name, level, count) in
        [("batas_gampong.geojson", Level::Gampong, 90), ("batas_kecamatan.geojson", Level::Kecamatan, 9)]
    {
        let Some(bytes) = published(name) else { continue };
        let judged = judge(&bytes, &known()).unwrap();
        assert!(judged.is_well() && judged.warnings.is_empty(), "{:?} {:?}", judged.faults, judged.warnings);
        assert_eq!((judged.level, judged.shapes.len()), (Some(level), count));
        assert!((judged.km2 - 55.3).abs() < 0.3, "{}", judged.km2);
        let holder = |place: Point| -> Vec<&str> {
            judged.shapes.iter().filter(|one| contains(one.rings(), place)).map(|one| one.code.as_str()).collect()
        };
        for gampong in &content.gampong {
            let code = if level == Level::Gampong { &gampong.code } else { &gampong.kecamatan };
            assert_eq!(holder((gampong.lon, gampong.lat)), [code], "{}", gampong.name);
        }
    }
}
