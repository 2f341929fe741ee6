//! Words of the register of who needs help and who gives it, and of the rounds that keep it true.

use super::Lang;

texts! {
    PROMISED = "Dijanjikan", "Promised";
    PROMISE_PART = "Sebagian diberikan", "Partly given";
    PROMISE_KEPT = "Terpenuhi", "Kept";
    PROMISE_WITHDRAWN = "Dibatalkan mitra", "Taken back";
    VIEW_OPEN = "yang belum terpenuhi", "those still open";
    VIEW_LATE = "yang terlambat", "those overdue";
    VIEW_ALL = "semua janji", "all promises";
    SUBJECT_PERSON = "orang", "person";
    SUBJECT_FAMILY = "keluarga", "family";
    SUBJECT_COMMUNITY = "komunitas", "community";
    SUBJECT_INSTITUTION = "lembaga", "institution";

    SOURCE_DESK = "disampaikan di loket", "said at the desk";
    SOURCE_SURVEY = "pendataan gampong", "survey of the gampong";
    SOURCE_HOME_VISIT = "kunjungan rumah", "home visit";
    SOURCE_GAMPONG = "keuchik atau perangkat gampong", "officers of the gampong";
    SOURCE_CITIZEN = "laporan warga", "reported by a citizen";
    SOURCE_OFFICE = "instansi lain", "another office";
    SOURCE_LIST = "daftar yang diimpor", "a list that was read in";
    SOURCE_RECORD = "data warga", "the citizen's record";

    END_BETTER = "sudah mandiri", "manages alone now";
    END_MOVED = "pindah", "moved away";
    END_DIED = "meninggal", "died";
    END_OUTGROWN = "lewat batas usia", "outside the usual ages now";
    END_NOT_FOUND = "tidak ditemukan lagi", "not found any more";
    END_STOPPED = "berhenti", "stopped";
    END_MISTAKE = "salah catat", "written down by mistake";
    END_CORRECTED = "dihapus di data warga", "taken out of the citizen's record";
    END_JOINED = "sama dengan data yang digabung", "the same as in the joined record";

    CLUSTER_CHILDREN = "anak", "children";
    CLUSTER_DISABILITY = "penyandang disabilitas", "people with disabilities";
    CLUSTER_OUTCAST = "tuna sosial dan korban perdagangan orang", "outcast people and victims of trafficking";
    CLUSTER_DRUGS = "korban penyalahgunaan NAPZA", "victims of drug abuse";
    CLUSTER_ELDERLY = "lanjut usia", "elderly people";
    CLUSTER_DISASTER = "korban bencana", "victims of disasters";
    CLUSTER_OTHER = "PPKS lainnya", "other PPKS";
    CLUSTER_HELPERS = "PSKS", "PSKS";

    STANDING_ACTIVE = "masih berlaku", "true now";
    STANDING_STALE = "lama tidak dikonfirmasi", "not confirmed for long";
    STANDING_ENDED = "sudah berakhir", "over";
    STANDING_ALL = "semua", "all";

    MARK_CONFIRMED = "benar", "confirmed";
    MARK_CHANGED = "berubah", "changed";
    MARK_ENDED = "berakhir", "ended";
    MARK_NEW = "baru", "new";
    MARK_LATER = "nanti", "later";

    LINE_NAME = "Ketik namanya dahulu.", "Type the name first.";
    LINE_DIGITS = "Nama tidak berisi angka; NIK ditulis setelah koma.", "A name has no digits; a NIK comes after a comma.";
    LINE_KIND = "Sebutkan jenisnya: 8, p8, s2, atau lansia.", "Say the kind: 8, p8, s2, or its name.";
    LINE_UNKNOWN = "Nomor jenis itu tidak ada: PPKS 1–26, PSKS 1–12.", "There is no such kind: PPKS 1–26, PSKS 1–12.";
    LINE_FUTURE = "Tanggal lahirnya belum tiba.", "That date of birth has not come yet.";
}

texts! {
    TITLE = "Register", "The register";
    WHOLE_CITY = "seluruh kota", "the whole city";
    ENTRY_TITLE = "Catatan register", "Entry of the register";
    GIFT_TITLE = "Sumbangan mitra", "Gift of a partner";
    ROUND_TITLE = "Putaran", "Round";
    LOADING = "Memuat …", "Loading …";
    EMPTY = "Tidak ada catatan yang sesuai. n menambah, x memperlihatkan jenis rahasia.", "No entry fits. n adds one, x shows confidential kinds.";
    EMPTY_WALK = "Belum ada yang terdaftar di gampong ini. Tekan n untuk mencatat yang baru.", "Nobody is listed in this gampong yet. Press n to add somebody.";
    CLOSED_KIND = "jenis rahasia", "confidential kind";
    CLOSED_HINT = "Jenis rahasia: Enter memperlihatkan isinya, dan pembukaannya tercatat.", "Confidential kind: Enter shows it, and that is logged.";
    CLOSED_FIRST = "Jenis rahasia: buka dahulu dengan Enter; pembukaannya tercatat.", "Confidential kind: open it first with Enter; that is logged.";
    WITH_SENSITIVE = "termasuk jenis rahasia (tercatat)", "with confidential kinds (logged)";
    WITHOUT_SENSITIVE = "tanpa jenis rahasia", "without confidential kinds";
    ALL_KINDS = "Semua jenis", "All kinds";
    CLUSTERS = "Kelompok mana?", "Which cluster?";
    WHY_ENDED = "Mengapa berakhir?", "Why did it end?";
    FIND_HINT = "nama, NIK, 4 angka akhir NIK, atau No. KK", "name, NIK, last 4 digits of it, or family card";
    NO_ROW = "Tidak ada catatan yang dipilih.", "No entry is selected.";
    NO_PERSON = "Catatan ini bukan tentang seorang warga terdaftar.", "This entry is not about a registered citizen.";
    NO_GAMPONG = "belum diketahui", "not known";
    ENDED_ALREADY = "Catatan ini sudah berakhir. Spasi memberlakukannya lagi.", "This entry has ended. Space makes it true again.";
    ONLY_PARTNERS = "Sumbangan dicatat pada Dunia Usaha (PSKS 12).", "Gifts are written down with firms (PSKS 12).";
    ONLY_IN_ROUND = "Ini berlaku di dalam putaran; p membukanya.", "This works within a round; p opens one.";
    ONLY_IN_LIST = "Ini berlaku di daftar register; Esc kembali ke sana.", "This works in the list of the register; Esc leads back there.";
    ROUND_NEEDS_GAMPONG = "Putaran dibuka untuk satu gampong. Pilih barisnya, atau buka gampongnya.", "A round is opened for one gampong. Choose a row, or open the gampong.";
    REGISTER_FIRST = "Warga ini belum terdaftar. Catat lewat putaran (p lalu n), atau daftarkan di Meja.", "This citizen is not registered yet. Use a round (p, then n), or register at the desk.";
    KINDS_UNKNOWN = "Jenis tidak dikenal. Tulis nomornya: p8, s12, atau namanya.", "Unknown kind. Write its number: p8, s12, or its name.";
    DAY_LATER = "Tanggalnya belum tiba.", "That day has not come yet.";
    SOURCE_UNKNOWN = "Sumber: loket, pendataan, kunjungan, gampong, laporan, instansi, daftar.", "That source is not known. Type the first letters of its Indonesian name.";
    PART_FOUND = "Asal data", "Where it is known from";
    F_SUBJECT = "Tentang", "About";
    F_PERSON = "Warga", "Citizen";
    F_PERSON_HINT = "nama atau NIK", "name or NIK";
    F_NAME = "Nama", "Name";
    F_NAME_HINT = "kepala keluarga, komunitas, atau lembaga", "head of the family, community or institution";
    F_KINDS = "Jenis", "Kind";
    F_KINDS_HINT = "p8, s12, lansia; beberapa dengan spasi: 8 24", "p8, s12, or a name; several with spaces: 8 24";
    F_FOUND_ON = "Ditemukan", "Found on";
    F_SOURCE = "Sumber", "Source";
    F_CONTACT = "Kontak", "Contact";
    F_CONTACT_HINT = "pimpinan, telepon", "who leads it, phone";
    F_GIVEN_ON = "Tanggal", "Day";
    F_WHAT = "Berupa", "What";
    F_WHAT_HINT = "barang, uang, pelatihan, lapangan kerja", "goods, money, training, places to work";
    F_VALUE = "Nilai (Rp)", "Worth (Rp)";
    F_VALUE_HINT = "bila diketahui: 7500000, 7,5 juta", "where known: 7500000, 7.5 million";
    F_FOR_WHOM = "Untuk", "For";
    F_FOR_WHOM_HINT = "siapa atau gampong mana", "whom, or which gampong";
    IN_ROUND = "Putaran terakhir", "Last round";
    OTHERS = "Jenis lain orang ini", "Other kinds of this person";
    GIFTS = "Sumbangan", "Gifts";
    SERVED = "Rujukan dan kunjungan", "Referrals and visits";
    SOMEBODY_NEW = "Warga baru", "Somebody new";
    LINE_HINT = "nama, p, 67, 8 24, jurong", "name, p, 67, 8 24, jurong";
    LINE_HELP = "Nama, L/P, umur atau tgl lahir, jenis, tempat · tgl …, oleh …, sumber … berlaku sepanjang hari", "Name, L/P, age or birth date, kinds, place · on …, by …, source … hold all day";
    SAVED = "Register diperbarui.", "The register is up to date.";
    GIVEN = "Sumbangan dicatat.", "The gift is written down.";
}

/// Title of a half-typed line among the drafts.
pub fn unsaved_line(gampong: &str, lang: Lang) -> String {
    lang.pick(format!("Pendataan {gampong}"), format!("Survey of {gampong}"))
}

/// The age does not fit the kind; a remark only.
pub fn odd_age(age: u32, from: Option<u32>, to: Option<u32>, lang: Lang) -> String {
    let usual = match (from, to) {
        (Some(from), Some(to)) => lang.pick(format!("{from}–{to} tahun"), format!("{from}–{to}")),
        (Some(from), None) => lang.pick(format!("{from} tahun ke atas"), format!("{from} and older")),
        (None, Some(to)) => lang.pick(format!("sampai {to} tahun"), format!("up to {to}")),
        (None, None) => String::new(),
    };
    lang.pick(
        format!("umur {age}, lazimnya {usual}; periksa jenisnya"),
        format!("age {age}, usually {usual}; check the kind"),
    )
}

/// When it was last confirmed, by whom, how many months ago.
pub fn confirmed(day: &str, by: &str, months: u32, lang: Lang) -> String {
    let ago = match months {
        0 => lang.pick("bulan ini".to_owned(), "within a month".to_owned()),
        _ => lang.pick(format!("{months} bulan lalu"), format!("{months} months ago")),
    };
    lang.pick(format!("Dikonfirmasi {day} oleh {by} ({ago})"), format!("Confirmed {day} by {by} ({ago})"))
}

/// Since when and why it is not true any more.
pub fn ended(day: &str, reason: &str, by: &str, lang: Lang) -> String {
    lang.pick(format!("Berakhir {day}: {reason} (oleh {by})"), format!("Ended {day}: {reason} (by {by})"))
}

/// Another kind that has ended.
pub fn other_ended(name: &str, day: &str, lang: Lang) -> String {
    lang.pick(format!("{name} (berakhir {day})"), format!("{name} (ended {day})"))
}

/// Kind of a row that has ended.
pub fn row_ended(kind: &str, reason: &str, day: &str, lang: Lang) -> String {
    lang.pick(format!("{kind} · {reason}, {day}"), format!("{kind} · {reason}, {day}"))
}

/// Day of the last confirmation in a walk.
pub fn since(day: &str, lang: Lang) -> String {
    lang.pick(format!("terakhir {day}"), format!("last {day}"))
}

/// An amount of rupiah: `Rp 1.500.000`.
pub fn rupiah(value: i64, lang: Lang) -> String {
    format!("Rp {}", super::kecamatan::number(value, lang))
}

/// How many doors are left in a round.
pub fn left_over(left: i64, lang: Lang) -> String {
    match left {
        0 => lang.pick("selesai semua".to_owned(), "nothing left".to_owned()),
        _ => lang.pick(format!("tersisa {left}"), format!("{left} left")),
    }
}

/// How far a round has come.
pub fn progress(done: &Counted, lang: Lang) -> String {
    let Counted { confirmed, changed, ended, new, later } = done;
    lang.pick(
        format!("benar {confirmed} · berubah {changed} · berakhir {ended} · baru {new} · nanti {later}"),
        format!("confirmed {confirmed} · changed {changed} · ended {ended} · new {new} · later {later}"),
    )
}

/// Counts of a round, as the sentence needs them.
pub struct Counted {
    /// Confirmed.
    pub confirmed: i64,
    /// Changed.
    pub changed: i64,
    /// Ended.
    pub ended: i64,
    /// New.
    pub new: i64,
    /// Put off.
    pub later: i64,
}

/// What is the same all day.
pub fn survey_day(day: &str, by: &str, source: &str, lang: Lang) -> String {
    lang.pick(format!("Pendataan {day} · oleh {by} · {source}"), format!("Survey of {day} · by {by} · {source}"))
}

/// Somebody was written down.
pub fn surveyed(name: &str, known: bool, new: usize, confirmed: usize, lang: Lang) -> String {
    let who = match known {
        true => lang.pick("sudah terdaftar", "registered before"),
        false => lang.pick("warga baru", "somebody new"),
    };
    lang.pick(
        format!("{name} ({who}): {new} jenis baru, {confirmed} dikonfirmasi."),
        format!("{name} ({who}): {new} new, {confirmed} confirmed."),
    )
}

/// The question before a round is closed.
pub fn close_sure(gampong: &str, left: i64, lang: Lang) -> String {
    match left {
        0 => lang.pick(format!("Tutup putaran {gampong}?"), format!("Close the round of {gampong}?")),
        _ => lang.pick(
            format!("Tutup putaran {gampong}? Masih ada {left} catatan yang belum ditanyakan."),
            format!("Close the round of {gampong}? Not asked about yet: {left}."),
        ),
    }
}

/// A round is open.
pub fn round_open(gampong: &str, lang: Lang) -> String {
    lang.pick(
        format!("Putaran {gampong} berjalan: Spasi benar, u ubah, a akhiri, l nanti, n baru."),
        format!("Round of {gampong}: Space confirms, u changes, a ends, l later, n new."),
    )
}

/// A round is closed.
pub fn round_closed(gampong: &str, lang: Lang) -> String {
    lang.pick(format!("Putaran {gampong} ditutup."), format!("The round of {gampong} is closed."))
}
