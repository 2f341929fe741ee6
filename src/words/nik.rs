//! What the desk reads about a NIK or a No. KK: every sentence is advice, none forbids.

use super::Lang;

/// Characters that are no digits.
pub fn not_digits(found: &str, lang: Lang) -> String {
    lang.pick(format!("Ada huruf atau tanda lain: {found}"), format!("Not only digits: {found}"))
}

/// Wrong number of digits.
pub fn length(found: usize, lang: Lang) -> String {
    lang.pick(
        format!("{found} angka, seharusnya 16"),
        format!("{}, should be 16", super::counted(found, "digit", "digits")),
    )
}

/// No such province code.
pub fn unknown_province(code: &str, lang: Lang) -> String {
    lang.pick(format!("Kode provinsi {code} tidak dikenal"), format!("Unknown province code {code}"))
}

/// No such kabupaten or kota.
pub fn unknown_regency(code: &str, lang: Lang) -> String {
    lang.pick(format!("Kode kabupaten/kota {code} tidak dikenal"), format!("Unknown regency code {code}"))
}

/// No such kecamatan in this city.
pub fn unknown_kecamatan(code: &str, lang: Lang) -> String {
    lang.pick(format!("Kode kecamatan {code} tidak dikenal"), format!("Unknown kecamatan code {code}"))
}

/// Day outside 1-31 (or 41-71 for women).
pub fn day(day: u32, lang: Lang) -> String {
    lang.pick(format!("Tanggal {day:02} tidak mungkin"), format!("Day {day:02} is impossible"))
}

/// Month outside 1-12.
pub fn month(month: u32, lang: Lang) -> String {
    lang.pick(format!("Bulan {month:02} tidak mungkin"), format!("Month {month:02} is impossible"))
}

/// A day that its month does not have, such as 30 February.
pub fn date(text: &str, lang: Lang) -> String {
    lang.pick(format!("Tanggal {text} tidak ada di kalender"), format!("There is no day {text} in the calendar"))
}

/// Serial number 0000.
pub fn serial(lang: Lang) -> String {
    lang.pick("Nomor urut 0000 tidak pernah dipakai", "Serial number 0000 is never used").to_owned()
}
