//! Sentences of forms: what is wrong with a field, how to leave, drafts.

use super::Lang;

texts! {
    TAKE_OR_CLEAR = "Pilih dengan Enter, atau kosongkan baris ini.", "Take one with Enter, or clear this line.";
    NOT_REGISTERED = "Belum terdaftar. Daftarkan lewat / dahulu, atau hitung saja di Dijangkau.", "Not registered. Register through / first, or only count them under Reached.";
    TOO_MANY = "Paling banyak 500 orang menurut nama; selebihnya hitung sebagai jumlah.", "At most 500 people by name; count the others as a number.";
    NOT_AMONG_THEM = "Bukan salah satu dari mereka", "None of these";
    BY_NAME_ONLY = "tulis namanya saja (bukan anggota pilar)", "write the name only (no pillar member)";
    REQUIRED = "Perlu diisi.", "Must be filled in.";
    SIXTEEN_DIGITS = "Harus 16 angka.", "Must be 16 digits.";
    ONLY_DIGITS = "Hanya angka.", "Digits only.";
    DATE_SHAPE = "Tanggal tidak terbaca. Tulis misalnya kemarin, 27 Nov, atau", "Not a date. Write for example yesterday, 27 Nov, or";
    DATE_UNREAD = "Tanggal tidak terbaca. Tulis misalnya kemarin atau 27 Nov.", "Not a date. Write for example yesterday or 27 Nov.";
    BIRTHDAY_SHAPE = "Tulis tanggal dengan tahunnya, seperti 21-11-1960.", "Write the date with its year, like 21-11-1960.";
    MONEY_SHAPE = "Bukan jumlah uang. Tulis misalnya 7500000, 7.500.000, atau 7,5 juta.", "Not an amount of money. Write for example 7500000, 7.500.000 or 7.5 juta.";
    MONEY_GROUPS = "Titik memisahkan ribuan, jadi tiga angka harus mengikutinya: 7.500.000.", "A point parts thousands, so three digits must follow it: 7.500.000.";
    MONEY_TWICE = "Dapat dibaca dua cara. Tulis lengkap: 1.500.000, atau 1,5 juta.", "Can be read in two ways. Write it in full: 1.500.000, or 1.5 juta.";
    MONEY_TOO_MUCH = "Lebih dari 1 triliun rupiah? Periksa angkanya.", "More than 1 trillion rupiah? Look at the number again.";
    DATE_IMPOSSIBLE = "Tanggal ini tidak ada di kalender.", "The calendar has no such day.";
    DATE_FAR = "Tahun ini terlalu jauh; periksa tahunnya.", "That year is too far off; look at the year again.";
    DATE_FUTURE = "Tanggal ini belum tiba.", "This day is still to come.";
    ENDS_BEFORE_START = "Selesai lebih awal daripada mulai.", "Ends before it begins.";
    TOO_LONG = "Terlalu panjang.", "Too long.";
    REASON_NEEDED = "Tulis NIK, atau pilih alasan mengapa tidak ada.", "Write the NIK, or choose why there is none.";
    CONSENT_NEEDED = "Tanpa persetujuan warga, surat tidak dapat dikirim.", "Without the citizen's consent no letter can be sent.";
    PICK_ONE = "Belum dipilih. Pilih dengan ↑ ↓ dan Enter, atau ketik nama lengkapnya.", "Not chosen yet. Choose with ↑ ↓ and Enter, or type the whole name.";
    UNSAVED = "Belum disimpan. Esc sekali lagi: titip di Meja. Ctrl-S: simpan.", "Not saved. Esc again: leave it on the desk. Ctrl-S: save.";
    CHOICE_KEYS = "Isian ini pilihan: spasi menggantinya, huruf pertama atau nomor memilih.", "This field is a choice: space changes it, a first letter or number chooses.";
    TOGGLE_KEYS = "Isian ini ya atau tidak: spasi menggantinya.", "This field is yes or no: space changes it.";
    CHECKLIST_KEYS = "Isian ini daftar: spasi atau nomor mencentang, a semuanya.", "This field is a list: space or a number ticks, a all of them.";
    LIMIT = "Batas panjang isian tercapai.", "The field is full.";
    AS_TYPED = "nama seperti diketik", "the name as typed";
    NEW_PERSON = "Daftarkan warga baru", "Register a new person";
    NONE_FOUND = "Tidak ada yang cocok.", "Nothing matches.";
    EMPTIED = "(dikosongkan)", "(emptied)";
    OTHER_DESK = "sekarang tertulis", "now written";
    CHOOSE = "pilih", "choose";
    OPTIONAL = "boleh kosong", "may stay empty";
}

/// What was understood of what was typed.
pub fn read_as(said: &str, lang: Lang) -> String {
    lang.pick(format!("Dibaca: {said}"), format!("Read as: {said}"))
}

/// How many problems stop the save.
pub fn problems(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Id, n) => format!("{n} isian perlu diperbaiki."),
        (Lang::En, 1) => "1 field needs repair.".into(),
        (Lang::En, n) => format!("{n} fields need repair."),
    }
}
