//! The clipboard of the terminal (OSC 52): written only where the office switched it on, exactly the field in sight, and
//! empty again whatever way the clerk turns away.

use crate::office::{Office, leave, on_desk};
use crate::stories;
use crate::support::Clerk;
use rustix::process::Signal;

/// The sequence that hands a text to the clipboard.
const OSC52: &[u8] = b"\x1b]52";

/// Everything that was put on the clipboard, decoded by nobody: as it travels.
fn copies(clerk: &Clerk) -> Vec<String> {
    let raw = String::from_utf8_lossy(&clerk.raw()).into_owned();
    raw.split("\x1b]52;c;").skip(1).map(|part| part.split('\x1b').next().unwrap().to_owned()).collect()
}

/// Base64 of the standard, with padding.
fn base64(text: &str) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in text.as_bytes().chunks(3) {
        let number = three.iter().chain(&[0, 0]).take(3).fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
        for place in 0..4 {
            let sign = SIGNS[number >> (18 - 6 * place) & 63];
            out.push(if place > three.len() { '=' } else { char::from(sign) });
        }
    }
    out
}

/// An office with a case that goes into SIKS-NG.
fn office() -> Office {
    let office = Office::usual();
    drop(stories::taken(&office, stories::patient(), "reaktivasi-pbi-jk", "bpjs-kesehatan", 1));
    office
}

/// Goes to the switch in the settings and turns it on.
fn switch_on(clerk: &mut Clerk) {
    clerk.keys("<C-o>");
    clerk.wait_text("Alur kasus dan surat");
    clerk.keys("3");
    clerk.wait_text("Papan klip untuk SIKS-NG");
    let here = |p: &crate::support::Picture| p.rows().iter().any(|row| row.contains("▌") && row.contains("Papan klip"));
    for _ in 0..30 {
        if here(&clerk.picture()) {
            break;
        }
        let before = clerk.picture().to_string();
        clerk.keys("<Tab>");
        clerk.wait_for("the next field", |p| p.to_string() != before);
    }
    clerk.keys("<Space>");
    clerk.wait_text("[x] Papan klip");
    clerk.keys("<C-s>");
    on_desk(clerk);
}

/// Opens the check and the first field.
fn to_the_first_field(clerk: &mut Clerk) {
    clerk.keys("/nurlaila");
    clerk.wait_text("Nurlaila Fiktif");
    clerk.keys("<Enter>");
    clerk.wait_text("Riwayat data");
    clerk.keys("k");
    clerk.wait_text("Jalur: Pengaktifan");
    clerk.keys("j");
    clerk.wait_text("6  Sebelum SIKS-NG");
    clerk.keys("6");
    clerk.wait_text("Enter: isian pertama");
    clerk.keys("<Enter>");
    clerk.wait_text("1 dari 11");
}

fn through_all_fields(clerk: &mut Clerk) {
    for at in 2..=11 {
        clerk.keys("<Enter>");
        clerk.wait_text(&format!("{at} dari 11"));
    }
    clerk.keys("<Enter>");
    clerk.wait_gone("11 dari 11");
}

#[test]
fn switched_off_not_one_byte_goes_to_the_clipboard() {
    let office = office();
    let mut clerk = office.open();
    to_the_first_field(&mut clerk);
    clerk.wait_text("ketik apa yang terlihat");
    through_all_fields(&mut clerk);
    leave(clerk_checked(clerk));
}

fn clerk_checked(clerk: Clerk) -> Clerk {
    assert!(!clerk.raw().windows(OSC52.len()).any(|some| some == OSC52), "the clipboard was written to");
    clerk
}

#[test]
fn switched_on_each_field_is_copied_as_it_is_and_the_end_clears_it() {
    let office = office();
    let mut clerk = office.open();
    switch_on(&mut clerk);
    to_the_first_field(&mut clerk);
    clerk.wait_text("sudah di papan klip");
    through_all_fields(&mut clerk);
    let fields = [
        "9999015608800003",
        "9999010101000077",
        "Nurlaila Fiktif",
        "16-08-1980",
        "Perempuan",
        "Dusun Contoh",
        "",
        "",
        "080000000000",
        "",
        "",
    ];
    let expected: Vec<String> = fields.iter().copied().chain([""]).map(base64).collect();
    assert_eq!(copies(&clerk), expected);
    leave(clerk);
}

#[test]
fn turning_away_in_the_middle_clears_the_clipboard_too() {
    let office = office();
    let mut clerk = office.open();
    switch_on(&mut clerk);
    let nik = base64("9999015608800003");
    for away in ["<Esc><Esc><Esc>1", "<C-t>", "<A-1>"] {
        let before = copies(&clerk).len();
        to_the_first_field(&mut clerk);
        clerk.keys(away);
        on_desk(&mut clerk);
        assert_eq!(copies(&clerk)[before..], [nik.clone(), String::new()], "{away}");
    }
    to_the_first_field(&mut clerk);
    clerk.signal(Signal::TERM);
    clerk.wait_exit();
    assert_eq!(copies(&clerk)[6..], [nik, String::new()], "ended from outside");
}

#[test]
fn base64_is_the_usual_one() {
    for (text, coded) in [("", ""), ("L", "TA=="), ("Lo", "TG8="), ("Lok", "TG9r"), ("Loket", "TG9rZXQ=")] {
        assert_eq!(base64(text), coded);
    }
}
