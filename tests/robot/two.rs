//! Two desks on one file: what one saves the other shows by itself and in its place.

use crate::office::{KNOWN, Office, leave, on_desk};
use crate::support::{Clerk, Picture};

fn selected(picture: &Picture) -> String {
    picture
        .rows()
        .iter()
        .find(|row| row.starts_with("│▌"))
        .map(|row| row[..row.len().min(60)].to_owned())
        .unwrap_or_default()
}

fn count_visit(clerk: &mut Clerk, letters: &str, name: &str, service: &str) {
    clerk.keys("/");
    clerk.keys(letters);
    clerk.wait_text(name);
    clerk.keys("<Enter>");
    clerk.wait_text("Riwayat data");
    clerk.keys("v");
    clerk.keys(service);
    clerk.wait_text("Kunjungan dicatat.");
    clerk.keys("1");
    on_desk(clerk);
}

#[test]
fn what_one_desk_saves_the_other_shows_without_losing_its_place() {
    let office = Office::usual();
    let mut one = office.open();
    let mut two = office.open();
    count_visit(&mut one, "zulfi", KNOWN, "1");
    count_visit(&mut one, "rosmi", "Rosmiati Fiktif", "2");
    two.wait_text("2 kunjungan");
    two.keys("<Down>");
    let before = two.wait_for("the older visit", |p| selected(p).contains("Zulfikar"));
    for service in ["3", "4", "5"] {
        count_visit(&mut one, "rosmi", "Rosmiati Fiktif", service);
    }
    let frames = two.frames();
    let after = two.wait_text("5 kunjungan");
    assert!(selected(&after).contains("Zulfikar"), "{after}");
    assert_eq!(selected(&before), selected(&after));
    assert!(two.frames() >= frames);
    leave(one);
    leave(two);
}

#[test]
fn a_form_being_typed_is_left_alone_by_what_another_desk_saves() {
    let office = Office::usual();
    let mut one = office.open();
    let mut two = office.open();
    two.keys("r");
    two.wait_text("Rujukan baru");
    two.keys("Setengah ka");
    let before = two.wait_text("Setengah ka");
    one.keys("v1");
    one.wait_text("Kunjungan dicatat.");
    let after = two.wait_text("1 kunjungan");
    assert!(after.has("Setengah ka") && after.cursor() == before.cursor(), "{after}");
    leave(one);
    leave(two);
}
