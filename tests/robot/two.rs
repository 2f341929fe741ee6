//! Two desks on one file: what one saves the other shows by itself and in its place; nobody overwrites anybody.

use crate::office::{KNOWN, Office, leave, on_desk, open_known};
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

/// Opens the record of the known citizen for change, the cursor in the address.
fn edit_address(clerk: &mut Clerk) {
    open_known(clerk);
    clerk.keys("u");
    clerk.wait_text("Data warga");
    to_field(clerk, "Alamat");
}

/// Tab, or Shift-Tab, until the cursor is in the field with this label.
fn go_to_field(clerk: &mut Clerk, key: &str, label: &str) {
    let here = format!("▌ {label}");
    for _ in 0..14 {
        if clerk.picture().has(&here) {
            return;
        }
        let before = marked(&clerk.picture());
        clerk.keys(key);
        clerk.wait_for("another field", |p| marked(p) != before);
    }
    panic!("no field {label}\n{}", clerk.picture());
}

fn to_field(clerk: &mut Clerk, label: &str) {
    go_to_field(clerk, "<Tab>", label);
}

fn marked(picture: &Picture) -> Option<usize> {
    picture.rows().iter().position(|row| row.starts_with("│▌"))
}

#[test]
fn two_desks_editing_one_citizen_see_both_values_and_overwrite_nothing() {
    let office = Office::usual();
    let mut one = office.open();
    let mut two = office.open();
    edit_address(&mut one);
    edit_address(&mut two);
    two.keys("<C-u>Alamat dua");
    to_field(&mut two, "Telepon");
    two.keys("0822222");
    two.wait_text("0822222");
    one.keys("<C-u>Alamat satu<C-s>");
    one.wait_for("saved", |p| p.has("Tersimpan.") && p.has("Alamat satu"));
    two.keys("<C-s>");
    let both = two.wait_for("both values", |p| p.has("Alamat dua") && p.has("Alamat satu") && p.has("Ctrl-G"));
    assert!(both.has("Meja lain sudah mengubah data ini"), "{both}");
    assert!(both.has("0822222"), "what was typed is kept\n{both}");
    let asked = both.rows().iter().filter(|row| row.contains("Ctrl-G")).count();
    assert_eq!(asked, 1, "only where both wrote something else\n{both}");
    go_to_field(&mut two, "<S-Tab>", "Alamat");
    two.keys("<C-g>");
    two.wait_for("theirs", |p| !p.has("Alamat dua") && p.has("Alamat satu"));
    two.keys("<C-s>");
    two.wait_text("Tersimpan.");
    let record = one.wait_for("their phone", |p| p.has("Alamat satu") && p.has("Telepon"));
    assert!(!record.has("Alamat dua"), "{record}");
    one.keys("n");
    one.wait_text("0822222");
    leave(one);
    leave(two);
    office.assert_healthy();
}
