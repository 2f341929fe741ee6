//! Words of the lists of cases and referrals: names, what an empty one says, what narrows it.

use super::Lang;

texts! {
    URGENT = "darurat", "urgent";
    UPSTREAM = "macet di hulu", "stuck upstream";
    LATE = "terlambat", "overdue";
    TODAY = "hari ini", "due today";
    SILENT = "tanpa kabar", "no news";
    READY = "siap diselesaikan", "ready to close";
    OVERDUE = "kasus terlambat", "cases overdue";
    STUCK = "macet di atas", "stuck above";
    REPAIR = "menunggu perbaikan", "awaiting repair";
    DRAFTS = "belum bernomor", "not numbered";
    CASES = "kasus terbuka", "open cases";
    ALL_REFERRALS = "semua rujukan", "all referrals";
    ALL_CASES = "semua kasus", "all cases";

    EMPTY_URGENT = "Tidak ada kasus darurat.", "No case is urgent.";
    EMPTY_UPSTREAM = "Tidak ada putusan di hulu yang terlambat menurut jalurnya.", "No decision upstream is late by the measure of its road.";
    EMPTY_LATE = "Tidak ada jawaban yang terlambat.", "No answer is overdue.";
    EMPTY_TODAY = "Tidak ada jawaban yang jatuh tempo hari ini.", "No answer is due today.";
    EMPTY_SILENT = "Semua tujuan sudah memberi kabar pada waktunya.", "Every destination has sent word in time.";
    EMPTY_READY = "Tidak ada kasus yang tinggal menyampaikan jawaban kepada warga.", "No case only waits for the citizen to be told.";
    EMPTY_OVERDUE = "Tidak ada kasus yang terlambat dijawab.", "No case is past the day of its answer.";
    EMPTY_STUCK = "Tidak ada kasus yang terlalu lama menunggu penetapan.", "No case waits too long for a decision.";
    EMPTY_REPAIR = "Tidak ada kasus yang menunggu perbaikan berkas.", "No case waits for repaired papers.";
    EMPTY_DRAFTS = "Semua rujukan sudah bernomor.", "Every referral has its number.";
    EMPTY_CASES = "Tidak ada kasus yang masih terbuka.", "No case is open.";
    EMPTY_ALL = "Belum ada rujukan. Tekan n untuk membuat yang pertama.", "No referral yet. Press n to make the first.";
    EMPTY_ALL_CASES = "Belum ada kasus. Tekan n untuk membuat yang pertama.", "No case yet. Press n to make the first.";
    LISTS = "Daftar", "Lists";
    NARROW = "Saring daftar", "Filter the list";
    AREA = "Tempat tinggal", "Where they live";
    AREA_HINT = "kecamatan atau gampong", "kecamatan or gampong";
    DESTINATION = "Tujuan", "Destination";
    PROCEDURE = "Prosedur", "Procedure";
    STATE = "Status", "State";
    ANY = "semuanya", "any";
    FROM = "Kasus dibuka sejak", "Case opened from";
    FROM_HINT = "tanggal, boleh kosong", "a date, may stay empty";
    TO = "Sampai", "Until";
    TO_HINT = "tanggal itu ikut, boleh kosong", "this day included, may stay empty";
    TURNED = "Tanggal akhir sebelum tanggal awal.", "The last day is before the first.";
    CONFIDENTIAL = "Layanan rahasia tidak disaring menurut namanya: daftarnya akan memberi tahu siapa yang dilayani.", "Confidential services are not filtered by name: the list would tell who is served.";
    KEEP = "Simpan daftar ini", "Keep this list";
    NAME = "Nama daftar", "Name of the list";
    NAME_HINT = "terlihat oleh semua meja; nama yang sama diganti", "seen at every desk; the same name is replaced";
    KEPT = "Daftar tersimpan; pilih lagi lewat f.", "The list is kept; choose it again with f.";
    FORGET = "Buang daftar yang disimpan ini? Rujukan di dalamnya tetap ada.", "Drop this kept list? The referrals in it stay.";
    NOT_KEPT = "Yang terlihat bukan daftar yang disimpan.", "What is shown is no kept list.";
    NOTHING_NARROWS = "Daftar ini tidak disaring.", "This list is not filtered.";
    NARROWED = "disaring", "filtered";
    WITHOUT_REFERRAL = "tanpa rujukan", "no referral";
    UPSTREAM_LABEL = "Putusan di hulu", "Decision upstream";
    URGENT_CASE = "Darurat: kasus ini didahulukan.", "Urgent: this case comes first.";
    SINCE_LABEL = "Sejak", "Since";
    ALL_BACK = "Semua tujuan sudah menjawab; sampaikan jawabannya kepada warga, lalu selesaikan kasus.", "Every destination has answered; tell the citizen, then close the case.";
    OPEN_CASE = "Enter membuka kasus ini.", "Enter opens this case.";

    EMPTY_NARROWED = "Tidak ada yang cocok dengan saringan ini. Tekan x untuk melepas saringan, g untuk mengubahnya.", "Nothing fits this filter. Press x to clear it, g to change it.";
}

/// How many, and what: `12 dari 345`.
pub fn position(at: usize, of: usize, lang: Lang) -> String {
    format!("{} {} {}", grouped(at, lang), lang.pick("dari", "of"), grouped(of, lang))
}

/// `3 baris`.
pub fn rows(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, _) => lang.pick("kosong", "empty").to_owned(),
        (count, Lang::Id) => format!("{} baris", grouped(count, lang)),
        (1, Lang::En) => "1 row".to_owned(),
        (count, Lang::En) => format!("{} rows", grouped(count, lang)),
    }
}

/// From a day on.
pub fn since(day: &str, lang: Lang) -> String {
    format!("{} {day}", lang.pick("sejak", "since"))
}

/// Up to a day.
pub fn until(day: &str, lang: Lang) -> String {
    format!("{} {day}", lang.pick("sampai", "until"))
}

/// For how many working days a case has been where it is.
pub fn waiting(days: u64, lang: Lang) -> String {
    match (days, lang) {
        (0, _) => lang.pick("hari ini", "today").to_owned(),
        (days, Lang::Id) => format!("{days} hari kerja"),
        (1, Lang::En) => "1 working day".to_owned(),
        (days, Lang::En) => format!("{days} working days"),
    }
}

/// For how many working days a decision above the office has been late.
pub fn overdue(days: u64, lang: Lang) -> String {
    match (days, lang) {
        (days, Lang::Id) => format!("terlambat {days} hari kerja"),
        (1, Lang::En) => "1 working day late".to_owned(),
        (days, Lang::En) => format!("{days} working days late"),
    }
}

/// How many referrals a case has, and how many of them are not back.
pub fn referrals(all: i64, waiting: i64, lang: Lang) -> String {
    match (all, waiting, lang) {
        (0, ..) => WITHOUT_REFERRAL.get(lang).to_owned(),
        (all, 0, Lang::Id) => format!("{all} rujukan, semua kembali"),
        (all, waiting, Lang::Id) => format!("{all} rujukan, {waiting} belum kembali"),
        (1, 0, Lang::En) => "1 referral, back".to_owned(),
        (1, _, Lang::En) => "1 referral, not back".to_owned(),
        (all, 0, Lang::En) => format!("{all} referrals, all back"),
        (all, waiting, Lang::En) => format!("{all} referrals, {waiting} not back"),
    }
}

/// A count with its thousands apart.
pub fn grouped(count: usize, lang: Lang) -> String {
    let mut digits = count.to_string();
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, lang.pick('.', ','));
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_counts_are_readable() {
        assert_eq!(position(1, 100_000, Lang::Id), "1 dari 100.000");
        assert_eq!(position(999, 1_234_567, Lang::En), "999 of 1,234,567");
    }
}
