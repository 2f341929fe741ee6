//! Counts and links of the shipped content.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use super::*;

fn shipped() -> Content {
    Content::shipped().unwrap()
}

#[test]
fn counts_are_those_of_the_edition() {
    let content = shipped();
    let kind = |k| content.categories.iter().filter(|c| c.kind == k).count();
    let counts = [
        ("kecamatan", content.kecamatan.len(), 9),
        ("gampong", content.gampong.len(), 90),
        ("provinsi", content.provinces.len(), 38),
        ("kabupaten_kota_aceh", content.regencies.len(), 23),
        ("ppks", kind(CategoryKind::Ppks), 26),
        ("psks", kind(CategoryKind::Psks), 12),
        ("prosedur", content.procedures.len(), 53),
        ("tujuan", content.destinations.len(), 39),
        ("kosakata", content.vocabulary.len(), 125),
        ("libur", content.holidays.len(), 30),
        ("jalur", content.procedures.iter().filter(|p| p.road.is_some()).count(), 6),
    ];
    for (name, found, expected) in counts {
        assert_eq!(found, expected, "{name}");
        assert_eq!(content.edition.counts.get(name), Some(&expected), "{name} in ISI.toml");
    }
    assert_eq!(content.edition.counts.len(), counts.len());
}

#[test]
fn the_list_of_procedures_is_the_folder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/prosedur");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|f| f.unwrap().file_name().to_str().and_then(|n| n.strip_suffix(".toml")).map(str::to_owned))
        .collect();
    let listed: BTreeSet<String> = PROCEDURES.iter().map(|(slug, _)| (*slug).to_owned()).collect();
    assert_eq!(files, listed);
    assert_eq!(listed.len(), PROCEDURES.len());
}

#[test]
fn codes_and_slugs_are_unique() {
    let content = shipped();
    let codes: BTreeSet<&str> = content.procedures.iter().map(|p| p.code.as_str()).collect();
    assert_eq!(codes.len(), 53);
    let slugs: BTreeSet<&str> = content.destinations.iter().map(|d| d.slug.as_str()).collect();
    assert_eq!(slugs.len(), 39);
    let gampong: BTreeSet<&str> = content.gampong.iter().map(|g| g.code.as_str()).collect();
    assert_eq!(gampong.len(), 90);
    let categories: BTreeSet<&str> = content.categories.iter().map(|c| c.code.as_str()).collect();
    assert_eq!(categories.len(), 38);
}

#[test]
fn related_procedures_exist() {
    let content = shipped();
    for procedure in &content.procedures {
        for slug in &procedure.related {
            assert!(content.procedure(slug).is_some(), "{} → {slug}", procedure.slug);
            assert_ne!(slug, &procedure.slug);
        }
    }
}

#[test]
fn every_phrase_leads_to_a_procedure() {
    let content = shipped();
    for phrase in &content.vocabulary {
        assert!(!phrase.procedures.is_empty(), "{}", phrase.text);
        for slug in &phrase.procedures {
            assert!(content.procedure(slug).is_some(), "{} → {slug}", phrase.text);
        }
    }
    for synonym in &content.synonyms {
        assert!(!synonym.meanings.is_empty() || !synonym.procedures.is_empty(), "{}", synonym.text);
        for slug in &synonym.procedures {
            assert!(content.procedure(slug).is_some(), "{} → {slug}", synonym.text);
        }
    }
}

#[test]
fn every_gampong_lies_in_its_kecamatan() {
    let content = shipped();
    for kecamatan in &content.kecamatan {
        let own: Vec<&Gampong> = content.gampong.iter().filter(|g| g.kecamatan == kecamatan.code).collect();
        assert_eq!(own.len(), kecamatan.gampong_count as usize, "{}", kecamatan.name);
        assert!(own.iter().all(|g| g.code.starts_with(&kecamatan.code)));
    }
}

#[test]
fn every_variant_names_its_region() {
    let content = shipped();
    for variant in &content.variants {
        let official = match variant.level.as_str() {
            "kecamatan" => content.kecamatan.iter().find(|k| k.code == variant.code).map(|k| k.name.as_str()),
            _ => content.gampong.iter().find(|g| g.code == variant.code).map(|g| g.name.as_str()),
        };
        assert_eq!(official, Some(variant.official.as_str()), "{}", variant.variant);
    }
}

#[test]
fn the_calendar_has_each_day_once_in_order_and_names_its_decree() {
    let content = shipped();
    let days: Vec<_> = content.holidays.iter().map(|one| one.date).collect();
    assert!(days.is_sorted_by(|one, next| one < next));
    let of = |year, kind| {
        use chrono::Datelike;
        content.holidays.iter().filter(|one| one.date.year() == year && one.kind == kind).count()
    };
    assert_eq!((of(2026, HolidayKind::National), of(2026, HolidayKind::JointLeave)), (17, 8));
    assert_eq!((of(2027, HolidayKind::National), of(2027, HolidayKind::JointLeave)), (5, 0));
    assert!(content.holidays.iter().all(|one| !one.source.is_empty() && !one.name.is_empty()));
}

#[test]
fn a_term_of_its_own_has_a_procedure_only_where_its_text_gives_days() {
    let content = shipped();
    let own: Vec<_> = content.procedures.iter().filter(|one| one.due_days.is_some()).collect();
    assert_eq!(own.len(), 10);
    for one in own {
        assert!(one.time.contains("hari") && one.due_days.is_some_and(|days| (1..=14).contains(&days)), "{}", one.slug);
    }
}

#[test]
fn categories_named_in_procedures_exist() {
    let content = shipped();
    for procedure in &content.procedures {
        for name in &procedure.ppks {
            assert!(content.categories.iter().any(|c| c.is_called(name)), "{}: {name}", procedure.slug);
        }
    }
}

#[test]
fn sensitive_kinds_are_marked() {
    let content = shipped();
    let marked: Vec<u32> = content.categories.iter().filter(|c| c.sensitive).map(|c| c.number).collect();
    assert_eq!(marked, [3, 6, 7, 10, 14, 16, 17, 18, 19]);
    let slugs: Vec<&str> = content.procedures.iter().filter(|p| p.sensitive).map(|p| p.slug.as_str()).collect();
    assert_eq!(slugs, ["anak-berhadapan-hukum", "korban-kekerasan", "korban-tppo-migran", "rehabilitasi-napza"]);
}

#[test]
fn verification_and_sources_are_kept() {
    let content = shipped();
    let sourced = content.procedures.iter().filter(|p| p.evidence == Evidence::Sourced).count();
    assert_eq!((sourced, content.procedures.len() - sourced), (27, 26));
    for procedure in &content.procedures {
        assert!(!procedure.sources.is_empty(), "{}", procedure.slug);
        assert!(procedure.sources.iter().all(|s| !s.title.is_empty()), "{}", procedure.slug);
        assert_eq!(procedure.verified, "", "{}: the office has approved nothing yet", procedure.slug);
        assert_eq!(procedure.sources_checked, "2026-11", "{}", procedure.slug);
    }
    assert!(content.destinations.iter().all(|d| !d.source.is_empty()));
    assert!(content.variants.iter().all(|v| !v.origin.is_empty()));
}

#[test]
fn steps_count_from_one() {
    for procedure in shipped().procedures {
        let orders: Vec<u32> = procedure.steps.iter().map(|s| s.order).collect();
        assert_eq!(orders, (1..=orders.len() as u32).collect::<Vec<_>>(), "{}", procedure.slug);
        assert!(!procedure.requirements.is_empty(), "{}", procedure.slug);
    }
}

#[test]
fn a_procedure_survives_the_overlay_format() {
    for procedure in shipped().procedures {
        let json = serde_json::to_string(&procedure).unwrap();
        assert_eq!(serde_json::from_str::<Procedure>(&json).unwrap(), procedure);
        assert!(json.contains("\"judul\""));
    }
}

#[test]
fn outlines_are_closed_and_hold_their_centre() {
    let content = shipped();
    assert_eq!(content.outlines.len(), 9);
    for outline in &content.outlines {
        assert!(outline.ring.len() > 3, "{}", outline.name);
        assert_eq!(outline.ring.first(), outline.ring.last(), "{}", outline.name);
        let centre = content.kecamatan.iter().find(|k| k.code == outline.code).unwrap();
        let (west, east) = outline.ring.iter().fold((f64::MAX, f64::MIN), |(a, b), (x, _)| (a.min(*x), b.max(*x)));
        assert!(west < centre.lon && centre.lon < east, "{}", outline.name);
    }
    assert_eq!(content.landmarks.len(), 13);
    assert!(content.landmarks.iter().all(|l| !l.points.is_empty() && !l.name.is_empty()));
}

#[test]
fn former_names_find_a_destination() {
    let content = shipped();
    for (name, slug) in [
        ("RSAN", "rsan"),
        ("Panti Sosial Aneuk Nanggroe", "rsan"),
        ("lrsampk", "sentra-darussaadah"),
        ("RSJ", "rsj-aceh"),
        ("bnnk", "bnnk"),
        ("UPTD PPA", "uptd-ppa-kota"),
        ("geuchik", "kantor-keuchik"),
    ] {
        let found: Vec<&str> =
            content.destinations.iter().filter(|d| d.is_called(name)).map(|d| d.slug.as_str()).collect();
        assert_eq!(found, [slug], "{name}");
    }
    let levels = ["gampong", "kecamatan", "kota", "provinsi", "pusat", ""];
    assert!(content.destinations.iter().all(|d| levels.contains(&d.level.as_str())));
}

#[test]
fn a_broken_table_names_its_file() {
    let error = table::<Region>("wilayah/x.csv", "kode\n11\n").unwrap_err();
    assert_eq!(error.file, "wilayah/x.csv");
    assert!(table::<Synonym>("s.csv", "kata,padanan,prosedur,kasar,catatan\na,b,,mungkin,\n").is_err());
}

#[test]
fn tables_survive_json_too() {
    let content = shipped();
    let json = serde_json::to_string(&(&content.destinations, &content.categories, &content.vocabulary)).unwrap();
    let back: (Vec<Destination>, Vec<Category>, Vec<Phrase>) = serde_json::from_str(&json).unwrap();
    assert_eq!(back, (content.destinations, content.categories, content.vocabulary));
}
