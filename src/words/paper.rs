//! Words of the paper room: problems with numbers, codes, templates, saving and printing.
//!
//! The letters' own text is not here but in the templates (`assets/surat`), which the office may edit.

use super::{Lang, Text, t};

/// A pattern with nothing in it.
pub const NUMBER_EMPTY: Text = t(
    "Pola nomor masih kosong. Contoh: 460/{nomor}/{tahun}",
    "The number pattern is empty. Example: 460/{nomor}/{tahun}",
);
/// A pattern that would give every letter the same number.
pub const NUMBER_NO_COUNTER: Text = t(
    "Nomor surat akan sama semua: pola harus memuat {nomor}",
    "All letters would have the same number: the pattern must contain {nomor}",
);
/// The running number twice.
pub const NUMBER_TWO_COUNTERS: Text =
    t("{nomor} hanya boleh muncul satu kali dalam pola", "{nomor} may stand only once in the pattern");
/// The letter lacks what the pattern wants.
pub const NUMBER_NO_CLASSIFICATION: Text = t(
    "Pola nomor memakai {klasifikasi}, tetapi surat ini belum punya kode klasifikasi",
    "The number pattern uses {klasifikasi}, but this letter has no classification code yet",
);
/// Something the store should never hand over.
pub const NUMBER_IMPOSSIBLE: Text = t(
    "Nomor urut atau bulan surat tidak masuk akal; nomor tidak dibuat",
    "The running number or the month of the letter is impossible; no number was made",
);

/// The pattern is longer than a letter's line.
pub fn number_too_long(lang: Lang, most: usize, found: usize) -> String {
    lang.pick(
        format!("Pola nomor terlalu panjang: {found} huruf, paling banyak {most}"),
        format!("The number pattern is too long: {found} letters, {most} at most"),
    )
}

/// A name between braces that is not known.
pub fn number_unknown(lang: Lang, name: &str, known: &str) -> String {
    lang.pick(
        format!("{{{name}}} tidak dikenal dalam pola nomor. Yang ada: {known}"),
        format!("{{{name}}} is not known in a number pattern. There are: {known}"),
    )
}

/// A brace without its partner.
pub fn number_brace(lang: Lang, place: usize) -> String {
    lang.pick(
        format!("Tanda kurung kurawal pada huruf ke-{place} tidak berpasangan"),
        format!("The brace at letter {place} has no partner"),
    )
}

/// A width that is not a small number.
pub fn number_width(lang: Lang, found: &str, most: usize) -> String {
    lang.pick(
        format!("Jumlah angka pada {{nomor:{found}}} harus 1 sampai {most}, contoh {{nomor:03}}"),
        format!("The number of digits in {{nomor:{found}}} must be 1 to {most}, for example {{nomor:03}}"),
    )
}

/// A control character in the pattern.
pub fn number_control(lang: Lang, place: usize) -> String {
    lang.pick(
        format!("Pola nomor memuat tanda yang tidak dapat dicetak pada huruf ke-{place}"),
        format!("The number pattern has a sign that cannot be printed at letter {place}"),
    )
}

/// Nothing typed.
pub const CODE_EMPTY: Text = t("Kode balasan belum diisi", "No return code typed yet");
/// The check letter does not fit.
pub const CODE_CHECK: Text = t(
    "Kode balasan salah: ada huruf yang keliru atau tertukar. Minta dibacakan sekali lagi",
    "The return code is wrong: a letter is mistaken or two are swapped. Ask to have it read again",
);

/// Wrong number of signs.
pub fn code_length(lang: Lang, wanted: usize, found: usize) -> String {
    lang.pick(
        format!("Kode balasan terdiri atas {wanted} huruf dan angka; yang diketik {found}"),
        format!("A return code has {wanted} letters and digits; {found} were typed"),
    )
}

/// A sign that no code contains.
pub fn code_sign(lang: Lang, sign: char, place: usize) -> String {
    lang.pick(
        format!("Huruf ke-{place}, \"{sign}\", tidak dipakai dalam kode balasan (0 O 1 I L U Z tidak ada)"),
        format!("Sign {place}, \"{sign}\", is not used in return codes (there is no 0 O 1 I L U Z)"),
    )
}
