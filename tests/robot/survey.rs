//! A survey day: a TKSK walks one gampong and writes down forty people, one line each; the day is interrupted, gone on
//! with, and nothing is lost. The people are made up.

use loket::domain::register::{RegisterList, Standing};
use loket::domain::round::RoundMark;
use loket::store::{Desk, Store, draft, person, register, round};

use crate::office::{Office, leave};
use crate::support::Clerk;

/// People of the day.
const PEOPLE: usize = 40;
const FIRST: [&str; 8] = ["Aminah", "Zubaidah", "Rohani", "Hasan", "Ridwan", "Laila", "Usman", "Mariana"];
const LAST: [&str; 5] = ["Satu", "Dua", "Tiga", "Empat", "Lima"];

/// The line of the person in this place: name, sex, age, kinds, jurong.
fn line(at: usize) -> String {
    let sex = if [3, 4, 6].contains(&(at % 8)) { "l" } else { "p" };
    let (age, kinds) = match at % 4 {
        0 => (61 + at % 20, "8"),
        1 => (61 + at % 20, "8 24"),
        2 => (20 + at % 30, "9"),
        _ => (20 + at % 30, "24"),
    };
    format!("{} {} Fiktif, {sex}, {age}, {kinds}, Jurong Damai", FIRST[at % 8], LAST[at / 8])
}

/// From the desk into the round of the first gampong.
fn into_the_round(clerk: &mut Clerk) {
    clerk.keys("3");
    clerk.wait_text("Baiturrahman");
    clerk.keys("<Enter><Enter>p");
    clerk.wait_text("Register · ");
    clerk.keys("p");
    clerk.wait_text("Putaran · ");
}

/// Waits until what was typed is on disk.
fn kept(office: &Office, typed: &str) {
    let desk = Desk { user: "pemeriksa".into(), terminal: "uji".into() };
    let mut store = Store::open_read_only(&office.data(), desk).unwrap();
    let began = std::time::Instant::now();
    let here = |store: &mut Store| store.read(draft::all).unwrap().iter().any(|one| one.payload.contains(typed));
    while !here(&mut store) {
        assert!(began.elapsed() < std::time::Duration::from_secs(10), "the line was never kept");
        std::thread::yield_now();
    }
}

fn write_down(clerk: &mut Clerk, people: std::ops::Range<usize>) {
    clerk.keys("n");
    clerk.wait_text("Pendataan ");
    write_more(clerk, people);
}

fn write_more(clerk: &mut Clerk, people: std::ops::Range<usize>) {
    for at in people {
        clerk.keys(&line(at));
        clerk.keys("<Enter>");
        let name = line(at).split(',').next().unwrap().to_owned();
        clerk.wait_text(&format!("{name} (warga baru)"));
    }
}

#[test]
fn a_survey_day_of_forty_people_in_one_gampong() {
    let office = Office::usual();
    let mut clerk = office.open();
    into_the_round(&mut clerk);
    write_down(&mut clerk, 0..20);
    // Interrupted in the middle of a line: the desk is needed, the machine is switched off.
    let half = line(20);
    let (begun, rest) = half.split_at(10);
    clerk.keys(begun);
    kept(&office, begun);
    clerk.kill9();
    let before = clerk.count_anew();
    let mut clerk = office.open();
    into_the_round(&mut clerk);
    clerk.wait_for("the line as it was left", |p| p.has("baru 25") && p.has(begun));
    clerk.keys(rest);
    clerk.keys("<Enter>");
    clerk.wait_text(&format!("{} (warga baru)", line(20).split(',').next().unwrap()));
    write_more(&mut clerk, 21..PEOPLE);
    clerk.keys("<Esc>");
    clerk.wait_text("baru 50");
    let pressed = before + clerk.pressed();
    let data: usize = (0..PEOPLE).map(|at| line(at).chars().count()).sum();
    println!("survey day of {PEOPLE}: {pressed} keys, {data} of them data, {} others", pressed - data);
    assert!(pressed - data <= 80, "one Enter a person, and the way there and back: {}", pressed - data);
    leave(clerk);
    on_disk(&office);
    office.assert_healthy();
}

fn on_disk(office: &Office) {
    let desk = Desk { user: "pemeriksa".into(), terminal: "uji".into() };
    let mut store = Store::open_read_only(&office.data(), desk).unwrap();
    let rounds = store.read(round::all_going_on).unwrap();
    assert_eq!(rounds.len(), 1, "going on with a round opens no second one");
    let walk = store.read(|r| round::walk(r, rounds[0].id, true)).unwrap();
    let new =
        walk.lines.iter().filter(|line| line.said.as_ref().is_some_and(|(mark, _)| *mark == RoundMark::New)).count();
    // Every fourth person has two kinds.
    assert_eq!(new, PEOPLE + PEOPLE / 4);
    let list = RegisterList {
        area: Some(rounds[0].gampong.clone()),
        text: "fiktif".into(),
        standing: Standing::All,
        ..RegisterList::default()
    };
    let listed = store.read(|r| register::rows(r, &list, chrono::NaiveDate::MIN, (500, 0))).unwrap();
    assert!(listed.len() >= new, "{}", listed.len());
    let one = listed.iter().find(|row| row.name == "Zubaidah Satu Fiktif").unwrap();
    let known = store.read(|r| person::get(r, one.person.unwrap())).unwrap();
    assert_eq!((known.ppks.join(" ").as_str(), known.address.as_str()), ("PPKS-08 PPKS-24", "Jurong Damai"));
}

#[test]
fn a_half_typed_line_is_opened_from_the_desk_with_the_cursor_where_it_was() {
    let office = Office::usual();
    let mut clerk = office.open();
    into_the_round(&mut clerk);
    clerk.keys("n");
    clerk.wait_text("Pendataan ");
    clerk.keys("Aminah Fiktf, p, 70, 8<Left><Left><Left><Left><Left><Left><Left><Left><Left><Left><Left>");
    kept(&office, "\"cursor\":11");
    clerk.kill9();
    let mut clerk = office.open();
    clerk.wait_text("1 belum disimpan");
    clerk.keys("<Enter>");
    clerk.wait_for("the line", |p| p.has("Putaran · ") && p.has("Aminah Fiktf, p, 70, 8"));
    clerk.keys("i");
    clerk.wait_text("Aminah Fiktif, p, 70, 8");
    clerk.keys("<Enter>");
    clerk.wait_text("Aminah Fiktif (warga baru)");
    clerk.keys("<Esc><Esc><Esc>1");
    clerk.wait_text("0 belum disimpan");
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn the_stalest_gampong_is_first_and_enter_goes_on_with_its_round() {
    let office = Office::usual();
    let csv = "kategori,jenis_subjek,nama,gampong,ditemukan\n\
               PPKS-25,komunitas,Komunitas Contoh Satu,Lampulo,2024-01-05\n\
               PPKS-25,komunitas,Komunitas Contoh Dua,Lampulo,2024-02-05\n\
               PPKS-25,komunitas,Komunitas Contoh Tiga,Kampung Baru,2024-03-05\n";
    office.bring("register", "lama.csv", csv);
    let mut clerk = office.open();
    clerk.keys("3");
    clerk.wait_text("Baiturrahman");
    clerk.keys("s");
    let list = clerk.wait_for("the list", |p| p.has("Kesegaran data · seluruh kota") && p.has("▌ Lampulo"));
    assert!(list.rows().iter().any(|row| row.contains("▌ Lampulo") && row.contains("belum pernah")), "{list}");
    clerk.keys("<Enter>");
    clerk.wait_for("the round", |p| p.has("Putaran · Lampulo") && p.has("Komunitas Contoh Dua"));
    clerk.keys(" <Esc>");
    clerk.wait_text("Register · ");
    clerk.keys("<Esc>");
    clerk.wait_for("what is left", |p| {
        p.rows().iter().any(|row| row.contains("Lampulo") && row.contains("berjalan, sisa"))
    });
    leave(clerk);
    office.assert_healthy();
}
