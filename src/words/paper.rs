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

/// A brace without its partner in a template.
pub const TEMPLATE_BRACE: Text = t(
    "ada tanda { atau } yang tidak berpasangan (tulis {{ untuk mencetak tanda kurung)",
    "a { or } has no partner (write {{ to print a brace)",
);
/// A template without blocks.
pub const TEMPLATE_NO_BLOCKS: Text = t("tidak ada satu pun [[blok]]", "there is no [[blok]] at all");
/// Wanted form of a value.
pub const WANTED_TEXT: Text = t("teks dalam tanda kutip", "text in quotes");
/// Wanted form of a value.
pub const WANTED_TEXTS: Text = t("daftar teks, contoh [\"a\", \"b\"]", "a list of texts, for example [\"a\", \"b\"]");
/// Wanted form of a value.
pub const WANTED_PAIRS: Text =
    t("daftar pasangan, contoh [[\"Nama\", \"{nama}\"]]", "a list of pairs, for example [[\"Nama\", \"{nama}\"]]");
/// Wanted form of a value.
pub const WANTED_YES_NO: Text = t("true atau false", "true or false");
/// Wanted form of a value.
pub const WANTED_NUMBERS: Text = t("daftar angka, contoh [1, 5, 2]", "a list of numbers, for example [1, 5, 2]");
/// Wanted form of a value.
pub const WANTED_BLOCKS: Text = t("blok, ditulis [[blok]]", "blocks, written [[blok]]");
/// Wanted form of a value.
pub const WANTED_TABLE: Text = t("bagian, ditulis [kata]", "a section, written [kata]");

/// Wanted form of a value: a number within bounds.
pub fn wanted_number(lang: Lang, least: i64, most: i64) -> String {
    lang.pick(format!("angka {least} sampai {most}"), format!("a number from {least} to {most}"))
}

/// The whole sentence about a broken template: file, line, what, and what happens now.
pub fn template_problem(lang: Lang, file: &str, line: usize, what: &str) -> String {
    let place = match line {
        0 => file.to_owned(),
        n => lang.pick(format!("{file} baris {n}"), format!("{file} line {n}")),
    };
    lang.pick(
        format!("{place}: {what}. Sementara ini dipakai templat bawaan"),
        format!("{place}: {what}. The shipped template is used for now"),
    )
}

/// How many more problems a template has.
pub fn template_more(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("Masih ada {count} masalah lain pada templat itu."),
        format!("That template has {count} more problems."),
    )
}

/// The template file cannot be read.
pub fn template_unreadable(lang: Lang, cause: &str) -> String {
    lang.pick(format!("berkas tidak dapat dibaca ({cause})"), format!("the file cannot be read ({cause})"))
}

/// The template file is not TOML.
pub fn template_syntax(lang: Lang, cause: &str) -> String {
    lang.pick(format!("penulisan TOML keliru ({cause})"), format!("this is not TOML ({cause})"))
}

/// A needed key is missing.
pub fn template_missing(lang: Lang, key: &str) -> String {
    lang.pick(format!("kunci \"{key}\" belum ada"), format!("the key \"{key}\" is missing"))
}

fn perhaps(lang: Lang, near: Option<&str>) -> String {
    near.map_or_else(String::new, |n| lang.pick(format!("; mungkin maksudnya {n}"), format!("; perhaps {n} is meant")))
}

/// A key nobody knows.
pub fn template_key(lang: Lang, key: &str, near: Option<&str>) -> String {
    let perhaps = perhaps(lang, near);
    lang.pick(format!("kunci \"{key}\" tidak dikenal{perhaps}"), format!("the key \"{key}\" is not known{perhaps}"))
}

/// A value has the wrong form.
pub fn template_form(lang: Lang, key: &str, wanted: &str) -> String {
    lang.pick(format!("isi \"{key}\" harus berupa {wanted}"), format!("\"{key}\" must be {wanted}"))
}

/// A value is none of those allowed.
pub fn template_choice(lang: Lang, key: &str, value: &str, allowed: &str) -> String {
    lang.pick(
        format!("{key} = \"{value}\" tidak ada pilihannya. Yang ada: {allowed}"),
        format!("{key} = \"{value}\" is no choice. There are: {allowed}"),
    )
}

/// A name in braces that the paper does not have.
pub fn template_name(lang: Lang, name: &str, near: Option<&str>) -> String {
    let near = near.map(|n| format!("{{{n}}}"));
    let perhaps = perhaps(lang, near.as_deref());
    lang.pick(
        format!("{{{name}}} tidak dikenal pada surat ini{perhaps}"),
        format!("{{{name}}} is not known in this paper{perhaps}"),
    )
}

/// Headings and columns differ in number.
pub fn template_columns(lang: Lang, header: usize, cells: usize) -> String {
    lang.pick(
        format!("tabel punya {header} judul kolom tetapi {cells} kolom; jumlahnya harus sama dan tidak nol"),
        format!(
            "the table has {} but {}; they must be equal and not zero",
            super::counted(header, "heading", "headings"),
            super::counted(cells, "column", "columns")
        ),
    )
}

/// The disk is full.
pub const SAVE_FULL: Text = t(
    "Berkas belum tersimpan: media penyimpanan penuh. Kosongkan sebagian lalu simpan lagi.",
    "The file was not saved: the disk is full. Free some space and save again.",
);

/// The folder is a link.
pub fn save_link(lang: Lang, at: &str) -> String {
    lang.pick(
        format!("Berkas belum tersimpan: folder {at} hanya tautan. Pilih folder yang sebenarnya."),
        format!("The file was not saved: the folder {at} is a link. Choose the real folder."),
    )
}

/// The place is not a folder.
pub fn save_no_folder(lang: Lang, at: &str) -> String {
    lang.pick(
        format!("Berkas belum tersimpan: {at} bukan folder. Pilih folder lain."),
        format!("The file was not saved: {at} is not a folder. Choose another one."),
    )
}

/// Writing is not allowed there.
pub fn save_forbidden(lang: Lang, at: &str) -> String {
    lang.pick(
        format!("Berkas belum tersimpan: tidak ada izin menulis di {at}. Pilih folder lain atau minta izin pengelola."),
        format!(
            "The file was not saved: no permission to write in {at}. Choose another folder or ask the administrator."
        ),
    )
}

/// The file system can only be read.
pub fn save_read_only(lang: Lang, at: &str) -> String {
    lang.pick(
        format!("Berkas belum tersimpan: {at} hanya dapat dibaca. Pilih folder lain."),
        format!("The file was not saved: {at} can only be read. Choose another folder."),
    )
}

/// Too many files of one name.
pub fn save_too_many(lang: Lang, name: &str) -> String {
    lang.pick(
        format!("Berkas belum tersimpan: berkas bernama {name} sudah terlalu banyak. Pindahkan sebagian."),
        format!("The file was not saved: there are too many files named {name}. Move some away."),
    )
}

/// A file of this name is there already.
pub fn save_exists(lang: Lang, at: &str) -> String {
    lang.pick(
        format!("Berkas {at} sudah ada dan tidak ditimpa. Pilih nama lain."),
        format!("The file {at} is there already and is not overwritten. Choose another name."),
    )
}

/// Anything else.
pub fn save_other(lang: Lang, cause: &str) -> String {
    lang.pick(
        format!("Berkas belum tersimpan ({cause}). Coba lagi atau pilih folder lain."),
        format!("The file was not saved ({cause}). Try again or choose another folder."),
    )
}

/// The system took the paper.
pub const PRINT_SENT: Text = t("Surat dikirim ke pencetak", "The paper was sent to the printer");

/// There is no print command.
pub fn print_no_command(lang: Lang, file: &str) -> String {
    lang.pick(
        format!("Komputer ini belum punya perintah cetak. Surat tersimpan di {file}"),
        format!("This computer has no print command. The paper is kept at {file}"),
    )
}

/// The print command refused.
pub fn print_refused(lang: Lang, why: &str, file: &str) -> String {
    lang.pick(
        format!("Pencetak menolak ({why}). Surat tersimpan di {file}"),
        format!("The printer refused ({why}). The paper is kept at {file}"),
    )
}

/// The print command did not end in time.
pub fn print_too_slow(lang: Lang, file: &str) -> String {
    lang.pick(
        format!("Pencetak tidak menjawab. Surat tersimpan di {file}"),
        format!("The printer does not answer. The paper is kept at {file}"),
    )
}
