//! Words of a procedure's own road: milestones, facts, why one cannot be written down, the check before SIKS-NG.

use super::Lang;

texts! {
    SHAPE_DAY = "tanggal", "day";
    SHAPE_TEXT = "keterangan", "text";
    SHAPE_CHOICE = "pilihan", "choice";
    SHAPE_CONTACT = "kontak", "contact";

    ROAD = "Jalur", "Road";
    NO_ROAD = "Layanan dalam kasus ini tidak punya jalur sendiri.", "No service of this case has a road of its own.";
    FINISHED = "Jalur selesai.", "The end of the road is reached.";
    URGENT = "Darurat: didahulukan.", "Emergency: comes first.";
    UNKNOWN = "Tahap ini tidak ada dalam jalur layanan.", "This milestone is not on the road of the service.";
    FUTURE = "Tanggalnya belum tiba. Periksa tanggalnya.", "That day has not come yet. Check the date.";
    NEEDS_VALUE = "Isi keterangannya dahulu.", "Write what is asked for first.";
    NOT_A_CHOICE = "Pilih salah satu yang tersedia.", "Choose one of those offered.";
    NEEDS_CONTACT = "Kontak perlu nama dan nomor telepon.", "A contact needs a name and a phone number.";
    PASSED = "Tahap berikutnya sudah tercatat; tahap ini tidak dapat diubah lagi.", "A later milestone is written down already; this one cannot be changed any more.";

    FORM = "Jalur layanan", "Road of the service";
    DAY = "Tanggal", "Date";
    DAY_HINT = "misalnya 21-11-2026", "for example 21-11-2026";
    VALUE = "Keterangan", "Text";
    CONTACT_NAME = "Nama", "Name";
    CONTACT_PHONE = "Telepon", "Phone";
    HINT = "wajib diisi", "must be filled in";
    NEXT = "tahap berikutnya", "next milestone";
    FACT = "isian", "fact";
    CORRECT = "perbaiki", "correct";
    NOT_YET = "belum diisi", "not filled in";
}

fn working_days(days: u64, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{days} hari kerja"),
        Lang::En => super::counted(usize::try_from(days).unwrap_or(usize::MAX), "working day", "working days"),
    }
}

/// Below a need: waiting for somebody since a day.
pub fn waiting(name: &str, who: &str, since: &str, days: u64, lang: Lang) -> String {
    let waited = if days == 0 { String::new() } else { format!(" ({})", working_days(days, lang)) };
    match lang {
        Lang::Id => format!("Berikutnya: {name} · menunggu {who} sejak {since}{waited}"),
        Lang::En => format!("Next: {name} · waiting for {who} since {since}{waited}"),
    }
}

/// It waits longer than it may, above the office.
pub fn stuck_upstream(who: &str, since: &str, days: u64, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Macet di hulu ({who}) sejak {since}, {}", working_days(days, lang)),
        Lang::En => format!("Stuck upstream ({who}) since {since}, {}", working_days(days, lang)),
    }
}

/// It waits longer than it may, here.
pub fn late(days: u64, allowed: u64, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Terlambat dari patokan: {}, seharusnya {allowed}", working_days(days, lang)),
        Lang::En => format!("Over the mark: {} instead of {allowed}", working_days(days, lang)),
    }
}

/// The road ended early.
pub fn stopped(name: &str, value: &str, lang: Lang) -> String {
    lang.pick(format!("Jalur berhenti: {name}, {value}."), format!("The road ended: {name}, {value}."))
}

/// Another milestone comes first.
pub fn out_of_order(first: &str, lang: Lang) -> String {
    lang.pick(
        format!("Tahap sebelumnya belum tercatat: {first}."),
        format!("An earlier milestone is missing: {first}."),
    )
}

/// Facts that must be there first, and what waits for them.
pub fn missing_facts(facts: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Belum dapat dilanjutkan. Isi dahulu: {facts} (kasus, tombol j)."),
        Lang::En => format!("This cannot go on. Fill in first: {facts} (case, key j)."),
    }
}

/// A fact has a value with which it cannot go on.
pub fn must_be(fact: &str, value: &str, lang: Lang) -> String {
    lang.pick(
        format!("Belum dapat dilanjutkan: {fact} harus “{value}”."),
        format!("This cannot go on: {fact} must be “{value}”."),
    )
}

/// A day before the case was opened.
pub fn before_case(opened: &str, lang: Lang) -> String {
    lang.pick(
        format!("Tanggalnya sebelum kasus dibuka ({opened})."),
        format!("That day lies before the case was opened ({opened})."),
    )
}

/// A day before the milestone before it.
pub fn before_previous(name: &str, day: &str, lang: Lang) -> String {
    lang.pick(
        format!("Tanggalnya sebelum tahap {name} ({day})."),
        format!("That day lies before the milestone {name} ({day})."),
    )
}
