#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::domain::content::Content;
use crate::ui::{Theme, shot};

fn with_city(selected: Option<&str>, test: impl FnOnce(&Map<'_>)) {
    let content = Content::shipped().unwrap();
    let values = [412, 655, 388, 120, 77, 203, 158, 91, 240];
    let scale = Scale::of(values);
    let outlines = content.outlines.iter().zip(values);
    let region = |(o, value): (&'_ crate::domain::content::Outline, u64)| {
        (o.code.clone(), o.name.clone(), o.ring.clone(), value)
    };
    let owned: Vec<_> = outlines.map(region).collect();
    let regions: Vec<Region<'_>> = owned
        .iter()
        .map(|(code, name, ring, value)| Region {
            code,
            name,
            rings: vec![ring],
            fill: scale.fill(*value),
            value: *value,
            shown: value.to_string(),
            ..Region::default()
        })
        .collect();
    let (water, places, legend) =
        (water(&content.landmarks), places(&content.landmarks), scale.legend(|value| value.to_string()));
    let credit = crate::words::ui::MAP_CREDIT.id;
    test(&Map {
        regions: &regions,
        selected,
        water: &water,
        places: &places,
        legend: &legend,
        credit,
        ..Map::default()
    });
}

fn drawn(w: u16, h: u16, theme: &Theme, selected: Option<&str>) -> String {
    let mut out = String::new();
    with_city(selected, |city| {
        out = shot::lines(&shot::buffer(w, h, theme, |f, ctx| map(f, f.area(), city, ctx)));
    });
    out
}

#[test]
fn the_city_small() {
    insta::assert_snapshot!(drawn(45, 16, &Theme::dark(), Some("11.71.03")));
}

#[test]
fn the_city_large() {
    insta::assert_snapshot!(drawn(84, 40, &Theme::plain(), Some("11.71.03")));
}

#[test]
fn without_room_there_is_a_list() {
    let shown = drawn(29, 9, &Theme::dark(), Some("11.71.03"));
    assert!(shown.contains("▌ Meuraxa") && shown.contains("388"), "{shown}");
}

#[test]
fn every_name_or_its_short_form_is_on_the_map() {
    with_city(None, |city| {
        for (w, h) in [(45, 16), (60, 24), (100, 45)] {
            let shown = drawn(w, h, &Theme::dark(), None);
            for region in city.regions {
                let words: Vec<&str> = region.name.split(' ').collect();
                let named = words.iter().all(|word| shown.contains(word)) || shown.contains(&labels::short(region));
                assert!(named, "{} at {w}×{h}\n{shown}", region.name);
            }
        }
    });
}

#[test]
fn a_short_name_is_explained_on_the_map() {
    with_city(None, |city| {
        for (w, h) in [(37, 31), (45, 16), (60, 24), (78, 19)] {
            let shown = drawn(w, h, &Theme::dark(), None);
            for region in city.regions {
                let short = labels::short(region);
                let written = region.name.split(' ').all(|word| shown.contains(word));
                assert!(written || !shown.contains(&short), "{} at {w}×{h}\n{shown}", region.name);
            }
        }
    });
}

#[test]
fn a_click_on_a_label_finds_its_kecamatan() {
    with_city(None, |city| {
        let area = Rect::new(0, 0, 84, 40);
        let shown = drawn(84, 40, &Theme::dark(), None);
        for region in city.regions.iter().filter(|r| !r.name.contains(' ')) {
            let (y, row) = shown.lines().enumerate().find(|(_, row)| row.contains(region.name)).unwrap();
            let x = row.split(region.name).next().unwrap().chars().count();
            assert_eq!(at(area, city, u16::try_from(x).unwrap(), u16::try_from(y).unwrap()), Some(region.code));
        }
        assert_eq!(at(area, city, 0, 0), None);
        assert_eq!(at(area, city, 500, 500), None);
        assert_eq!(at(Rect::new(0, 0, 20, 5), city, 3, 3), None);
    });
}

#[test]
fn the_selected_name_is_reversed_without_colour() {
    use ratatui::style::Modifier;
    with_city(Some("11.71.03"), |city| {
        let buf = shot::buffer(84, 40, &Theme::plain(), |f, ctx| map(f, f.area(), city, ctx));
        let reversed = buf.content().iter().filter(|c| c.modifier.contains(Modifier::REVERSED));
        let said: String = reversed.map(|c| c.symbol()).collect();
        assert!(said.contains("Meuraxa") && said.contains("388") && !said.contains("Kuta"), "{said}");
    });
}

#[test]
fn every_class_has_another_fill() {
    let fills = [Fill::Blank, Fill::Hidden, Fill::Unknown].into_iter().chain((0..5).map(Fill::Class));
    let samples: Vec<String> = fills.map(|fill| raster::sample(fill, legend::SAMPLE)).collect();
    assert_eq!(samples[0], "⠀⠀");
    for (at, one) in samples.iter().enumerate() {
        assert!(!samples[at + 1..].contains(one), "{samples:?}");
    }
    let count = |class| {
        (0..16)
            .flat_map(|y| (0..16).map(move |x| (x, y)))
            .filter(|(x, y)| raster::filled(Fill::Class(class), *x, *y))
            .count()
    };
    assert!((0..4).all(|class| count(class) < count(class + 1)));
}

#[test]
fn a_map_keeps_its_shape() {
    with_city(None, |city| {
        let view = raster::View::new(city.regions, Rect::new(0, 0, 80, 40)).unwrap();
        let (a, b) = (view.place(0, 0), view.place(20, 10));
        let (east, south) = ((b.0 - a.0) * 5.56_f64.to_radians().cos(), a.1 - b.1);
        assert!((east / south - 1.0).abs() < 0.01, "20 columns are as long as 10 rows: {east} {south}");
    });
}

#[test]
fn senseless_outlines_draw_nothing_and_do_no_harm() {
    let odd: [&[Point]; 4] = [
        &[],
        &[(1.0, 1.0)],
        &[(f64::NAN, 0.0), (1.0, f64::INFINITY), (0.0, 0.0)],
        &[(-1e300, -1e300), (1e300, 1e300), (0.0, 1.0), (-1e300, -1e300)],
    ];
    for ring in odd {
        let regions = [Region {
            code: "x",
            name: "X Y",
            rings: vec![ring],
            fill: Fill::Class(9),
            shown: "1".into(),
            ..Region::default()
        }];
        let water = [ring];
        let city = Map { regions: &regions, water: &water, places: &[("a", (f64::NAN, 9.0))], ..Map::default() };
        shot::buffer(40, 20, &Theme::dark(), |f, ctx| map(f, f.area(), &city, ctx));
        assert_eq!(at(Rect::new(0, 0, 40, 20), &city, 1, 1), None);
    }
    with_city(None, |city| {
        let view = raster::View::new(city.regions, Rect::new(0, 0, 80, 40)).unwrap();
        assert!(view.line(odd[2]).is_empty());
        assert!(view.line(odd[3]).len() < 2000);
    });
}

/// The city with one kecamatan looked at and points in it.
fn with_points(test: impl FnOnce(&Map<'_>, &[Spot<'_>])) {
    let content = Content::shipped().unwrap();
    with_city(Some("11.71.03.2004"), |city| {
        let regions: Vec<Region<'_>> =
            city.regions.iter().map(|region| Region { dim: region.code != "11.71.03", ..region.clone() }).collect();
        let gampong = content.gampong.iter().filter(|one| one.kecamatan == "11.71.03").enumerate();
        let spots: Vec<Spot<'_>> = gampong
            .map(|(at, one)| Spot {
                code: &one.code,
                name: &one.name,
                short: (at + 1).to_string(),
                place: (one.lon, one.lat),
                ..Spot::default()
            })
            .collect();
        let memo = Memo::default();
        test(&Map { regions: &regions, spots: &spots, memo: Some(&memo), credit: "", ..*city }, &spots);
    });
}

#[test]
fn points_have_their_names_and_none_is_lost() {
    with_points(|city, spots| {
        for (w, h) in [(45, 16), (78, 30), (100, 45)] {
            let shown = shot::lines(&shot::buffer(w, h, &Theme::dark(), |f, ctx| map(f, f.area(), city, ctx)));
            let named = spots.iter().filter(|spot| shown.contains(spot.name)).count();
            assert!(named * 2 > spots.len(), "{named} at {w}×{h}\n{shown}");
            assert_eq!(shown.matches('·').count(), spots.len(), "{w}×{h}\n{shown}");
        }
    });
}

#[test]
fn a_click_beside_a_point_finds_the_nearest_and_outside_the_neighbour() {
    with_points(|city, spots| {
        let area = Rect::new(0, 0, 100, 45);
        let view = raster::View::new(city.regions, drawing(area, city)).unwrap();
        for spot in spots {
            let (x, y) = view.cell(spot.place).unwrap();
            assert_eq!(at(area, city, x, y), Some(spot.code), "{}", spot.name);
        }
        let hits = (0..100).flat_map(|x| (0..40).map(move |y| (x, y))).filter_map(|(x, y)| at(area, city, x, y));
        assert!(hits.into_iter().any(|code| code == "11.71.06"));
    });
}

#[test]
fn what_lies_around_is_not_filled() {
    with_points(|city, _| {
        let regions: Vec<Region<'_>> =
            city.regions.iter().map(|region| Region { fill: Fill::Class(4), ..region.clone() }).collect();
        let city = Map { regions: &regions, spots: &[], ..*city };
        let shown = shot::lines(&shot::buffer(100, 45, &Theme::dark(), |f, ctx| map(f, f.area(), &city, ctx)));
        let dense = shown.chars().filter(|sign| *sign == raster::sample(Fill::Class(4), 1).chars().next().unwrap());
        let all = shot::lines(&shot::buffer(100, 45, &Theme::dark(), |f, ctx| {
            let whole: Vec<Region<'_>> = regions.iter().map(|region| Region { dim: false, ..region.clone() }).collect();
            map(f, f.area(), &Map { regions: &whole, ..city }, ctx);
        }));
        assert!(dense.count() > 100 && shown.contains("Kuta Raja"), "{shown}");
        assert!(all != shown);
    });
}
