//! Every byte and every character that could steer a terminal or deceive an eye, into every text field: none of it reaches
//! the terminal, the program stays, and what is kept is shown with visible marks.

use crate::office::{KNOWN, Office, first_screen, leave, on_desk, open_known};
use crate::support::{Clerk, Picture};

/// Keys that are commands of a form by design; as data they arrive in a paste.
const COMMANDS: &[u8] = b"\x02\x03\x07\x09\x0a\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x19\x1a\x1b";

/// Controls, direction marks, separators, tags, fillers, invisible letters, noncharacters.
fn nasty() -> Vec<char> {
    let ranges: &[(u32, u32)] = &[
        (0x00, 0x1F),
        (0x7F, 0x9F),
        (0xAD, 0xAD),
        (0x34F, 0x34F),
        (0x600, 0x605),
        (0x61C, 0x61C),
        (0x6DD, 0x6DD),
        (0x70F, 0x70F),
        (0x890, 0x891),
        (0x8E2, 0x8E2),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x2028, 0x202E),
        (0x2060, 0x206F),
        (0x3164, 0x3164),
        (0xFDD0, 0xFDD3),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF9, 0xFFFF),
        (0x110BD, 0x110BD),
        (0x110CD, 0x110CD),
        (0x13430, 0x1343F),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0001, 0xE0001),
        (0xE0020, 0xE002F),
        (0xE007F, 0xE007F),
        (0xE0100, 0xE0103),
        (0x1FFFE, 0x1FFFF),
        (0x10FFFE, 0x10FFFF),
    ];
    ranges.iter().flat_map(|(from, to)| *from..=*to).filter_map(char::from_u32).collect()
}

/// Pieces of what is put into a field, each with a letter at its end that shows when it has been drawn.
fn pieces(room: usize) -> Vec<Vec<u8>> {
    let letters = nasty();
    let mut pieces: Vec<Vec<u8>> =
        letters.chunks(room).map(|some| some.iter().collect::<String>().into_bytes()).collect();
    let bytes: Vec<u8> = (0x00..=0xFF).collect();
    pieces.extend(bytes.chunks(room).map(<[u8]>::to_vec));
    // The end of a paste cannot be part of a paste.
    pieces.retain(|piece| piece != b"\x1b[201~");
    pieces
}

/// The letter before the cursor.
fn before_cursor(picture: &Picture) -> Option<String> {
    let (row, column) = picture.cursor()?;
    Some(picture.cell(row, column.checked_sub(1)?).contents().to_owned())
}

#[track_caller]
fn drawn(clerk: &mut Clerk, piece: &[u8], mark: &str) {
    let what = format!("{mark} after {:?}", String::from_utf8_lossy(piece));
    clerk.wait_for(&what, |p| before_cursor(p).as_deref() == Some(mark));
}

/// Puts everything into the field the cursor is in, pasted and typed, and leaves it empty.
fn fill(clerk: &mut Clerk, room: usize) {
    for (at, piece) in pieces(room).iter().enumerate() {
        let mark = if at % 2 == 0 { "Q" } else { "W" };
        let pasted = [b"\x15\x1b[200~", piece.as_slice(), b"\x1b[201~", mark.as_bytes()].concat();
        clerk.send_bytes(&pasted);
        drawn(clerk, piece, mark);
    }
    let keys: Vec<u8> = (0x00..=0xFF).filter(|byte| !COMMANDS.contains(byte)).collect();
    for (at, piece) in keys.chunks(room).enumerate() {
        let mark = if at % 2 == 0 { "Y" } else { "Z" };
        clerk.send_bytes(&[b"\x15", piece, b"\x15", mark.as_bytes()].concat());
        drawn(clerk, piece, mark);
    }
    clerk.send_bytes(b"\x15");
}

/// Row of the focused field's label, for telling one field from the next.
fn focus(picture: &Picture) -> Option<(usize, String)> {
    let row = picture.rows().iter().position(|row| row.starts_with("│▌"))?;
    Some((row, picture.row(row).chars().skip(2).take(24).collect()))
}

/// Goes through a form with Tab up to the field with this label and fills every text field; answers how many there were.
fn fill_form(clerk: &mut Clerk, last: &str) -> usize {
    let mut filled = 0;
    for _ in 0..40 {
        let here = clerk.wait_for("a field", |p| focus(p).is_some());
        let label = focus(&here).map(|(_, label)| label).unwrap_or_default();
        if here.cursor().is_some() {
            fill(clerk, room(&label));
            filled += 1;
        }
        if label.trim_start().starts_with(last) {
            return filled;
        }
        let before = focus(&clerk.picture());
        clerk.keys("<Tab>");
        clerk.wait_for("the next field", |p| focus(p).is_some() && focus(p) != before);
    }
    panic!("no field {last}\n{}", clerk.picture());
}

/// Characters that fit beside the mark.
fn room(label: &str) -> usize {
    match label.trim() {
        label if label.starts_with("Jawaban") => 2,
        label if ["Tanggal", "Mulai", "Selesai"].iter().any(|day| label.starts_with(day)) => 8,
        label if ["NIK", "No. KK", "Telepon", "NIP"].iter().any(|narrow| label.starts_with(narrow)) => 20,
        _ => 40,
    }
}

#[test]
fn nothing_put_into_the_office_form_reaches_the_terminal_raw() {
    let office = Office::empty();
    let mut clerk = office.desk().open();
    clerk.wait_text("Selamat datang di Loket");
    assert_eq!(fill_form(&mut clerk, "Jawaban"), 11);
    clerk.assert_only_known_sequences();
    drop(clerk);
    let mut clerk = office.desk().open();
    first_screen(&mut clerk);
    leave(clerk);
}

#[test]
fn nothing_put_into_the_intake_form_reaches_the_terminal_raw() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("/9999014101900007<Enter>");
    clerk.wait_text("Rujukan baru");
    clerk.keys("<S-Tab>");
    clerk.wait_for("the NIK", |p| focus(p).is_some_and(|(_, label)| label.trim().starts_with("NIK")));
    assert!(fill_form(&mut clerk, "Lewat") >= 9);
    leave(clerk);
}

#[test]
fn nothing_put_into_the_record_or_the_search_line_reaches_the_terminal_raw() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("/");
    clerk.wait_text("Ketik apa saja");
    fill(&mut clerk, 40);
    clerk.keys("<Esc>");
    on_desk(&mut clerk);
    open_known(&mut clerk);
    clerk.keys("u");
    clerk.wait_text("Data warga");
    assert!(fill_form(&mut clerk, "Catatan") >= 5);
    clerk.keys("<Esc>");
    clerk.keys("<Esc>");
    clerk.wait_text("Riwayat data");
    leave(clerk);
}

#[test]
fn nothing_put_into_the_form_of_a_member_reaches_the_terminal_raw() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("2n");
    clerk.wait_text("Anggota pilar sosial");
    assert_eq!(fill_form(&mut clerk, "Catatan"), 15);
    clerk.keys("<Esc>");
    clerk.wait_for("the list", |p| p.has("[2 Direktori]") && !p.has("Masih bertugas"));
    leave(clerk);
}

#[test]
fn nothing_put_into_the_settings_or_the_lines_of_panes_reaches_the_terminal_raw() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("<C-o>1");
    clerk.wait_text("Data kantor");
    assert_eq!(fill_form(&mut clerk, "Pola nomor"), 10);
    clerk.keys("<Esc><Esc>");
    on_desk(&mut clerk);
    for line in ["2f", "4f", ":"] {
        clerk.keys(line);
        clerk.wait_for("a line", |p| p.cursor().is_some());
        fill(&mut clerk, 20);
        clerk.keys("<Esc>");
        clerk.wait_for("no line", |p| p.cursor().is_none());
    }
    leave(clerk);
}

#[test]
fn nothing_put_into_a_referral_or_a_reason_reaches_the_terminal_raw() {
    let office = Office::usual();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("rkurs<Enter>a<C-s>");
    clerk.wait_for("the referral", |p| p.has("Rujukan]") && p.has("Zulfikar") && p.has("Riwayat"));
    clerk.keys("u");
    clerk.wait_text("Lengkapi rujukan");
    assert_eq!(fill_form(&mut clerk, "Catatan"), 2);
    clerk.keys("<S-Tab><S-Tab>din<Enter>y<C-s>");
    clerk.wait_text("Tersimpan.");
    clerk.keys("s");
    clerk.wait_text("belum bernomor");
    clerk.keys("<Enter>");
    clerk.wait_text("siap dicetak");
    clerk.keys("<Esc>");
    clerk.wait_for("the list", |p| p.has("Rujukan]") && p.has("460/1/20"));
    clerk.keys("B");
    clerk.wait_text("Batalkan surat");
    assert_eq!(fill_form(&mut clerk, "Alasan"), 1);
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn what_could_deceive_is_kept_as_typed_and_shown_with_marks() {
    let office = Office::usual();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("u");
    clerk.wait_text("Data warga");
    clerk.send_bytes("\x15\x1b[200~Zul\u{202E}fikar\0 \x1b[31mCafe\u{301}\u{200B}\x1b[201~".as_bytes());
    clerk.keys("<C-s>");
    // The emulator shows U+FFFD as U+FFFC.
    let record = clerk.wait_text("Zul\u{FFFC}fikar ␛[31mCafé·");
    assert!(!record.has(KNOWN));
    leave(clerk);
    office.assert_healthy();
}
