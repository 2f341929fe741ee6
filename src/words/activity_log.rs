//! Words of the log of activities, its form and its follow-ups.

use super::{Lang, counted};

texts! {
    TITLE = "Kegiatan", "Activities";
    WHOLE_CITY = "seluruh kota", "the whole city";
    EMPTY = "Belum ada kegiatan di sini. n mencatat yang pertama.", "No activity here yet. n writes down the first one.";
    NO_MATCH = "Tidak ada kegiatan yang cocok. x melepas saringan.", "No activity fits. x clears the filter.";
    LOADING = "Membaca …", "Reading …";
    FIND = "judul atau tempat", "title or place";
    NO_ROW = "Pilih kegiatan dahulu.", "Choose an activity first.";
    NOT_READ = "Kegiatan ini sedang dibaca; tekan sekali lagi.", "The activity is being read; press once more.";
    NOT_NARROWED = "Daftar ini tidak disaring.", "The list is not filtered.";
    VOID_ALREADY = "Kegiatan ini sudah dibatalkan.", "This activity is void already.";
    READ_ONLY = "Berkas ini hanya dibaca.", "This file is only read.";
    CLOSED_FIRST = "Jenis rahasia: buka dahulu dengan Enter; itu dicatat.", "Confidential kind: open it with Enter first; that is logged.";
    CLOSED_HINT = "Kegiatan ini menjangkau warga dengan jenis rahasia. Enter membukanya; pembukaan itu dicatat.", "This activity reached people of a confidential kind. Enter opens it; that is logged.";
    OWN = "sendiri", "own";
    ASSIGNED = "ditugasi", "assigned";
    VOID = "dibatalkan", "void";
    PLANNED = "rencana", "planned";

    DUTY = "Tugas", "Duty";
    NO_DUTY = "tidak termasuk salah satu tugas", "none of the duties";
    ON = "Tanggal", "Day";
    ORIGIN = "Dasar", "Origin";
    BY_WHOM = "Ditugaskan oleh", "Assigned by";
    PLACE = "Tempat", "Place";
    AREA = "Wilayah", "Area";
    WRITTEN_BY = "Dicatat oleh", "Written down by";
    SERIES = "Rangkaian", "Series";
    PEOPLE = "Pelaksana dan peserta", "Who took part";
    NOT_A_MEMBER_NOW = "tidak aktif lagi", "not active any more";
    REACHED = "Dijangkau", "Reached";
    BY_NAME = "menurut nama", "by name";
    ALL_PEOPLE = "umum", "the public";
    RESULT = "Hasil", "Result";
    OBSTACLE = "Tantangan", "Obstacle";
    NOTE = "Catatan", "Note";
    AGENDA = "Agenda rapat", "Agenda";
    FOLLOW_UPS = "Tindak lanjut", "Follow-ups";
    FILES = "Foto dan pindaian", "Photos and scans";

    F_KIND = "Jenis kegiatan", "Kind of activity";
    F_KIND_HINT = "1 informasi, 2 penyuluhan, 3 bimbingan, 4 pendampingan, 5 pemetaan, 6 kunjungan rumah, 7 rapat, 8 dunia usaha, 9 LK-3; yang lain dengan huruf pertama atau panah.", "1 information, 2 extension, 3 guidance, 4 accompaniment, 5 mapping, 6 home visit, 7 meeting, 8 firms, 9 LK-3; others by arrow.";
    F_TITLE = "Judul", "Title";
    F_TITLE_HINT = "Kegiatannya dalam satu baris: kunjungan ke tiga lansia di Surien.", "The activity in one line: a visit to three elderly people in Surien.";
    F_PLACE = "Tempat", "Place";
    F_PLACE_HINT = "Meunasah, kantor keuchik, jalan.", "Meunasah, office of the keuchik, street.";
    F_AREA = "Gampong/kecamatan", "Gampong/kecamatan";
    F_AREA_HINT = "Ketik beberapa huruf. Kosong: seluruh kota.", "Type some letters. Empty: the whole city.";
    F_PEOPLE = "Pelaksana, peserta", "Who took part";
    F_PEOPLE_HINT = "Ketik nama, Enter mengambil; Enter di baris kosong melanjutkan. Mitra dan pejabat: namanya saja.", "Type a name, Enter takes it; Enter on the empty line goes on. Partners and officials: the name only.";
    F_REACHED = "Dijangkau", "Reached";
    F_REACHED_HINT = "12p 8l = 12 perempuan, 8 laki-laki. Menurut jenis: 8 5p 3l, 24 2p. Tidak dipilah: 20.", "12p 8l = 12 women, 8 men. By kind of need: 8 5p 3l, 24 2p. Not told apart: 20.";
    F_BY_NAME = "Warga dijangkau", "Citizens reached";
    F_BY_NAME_HINT = "Warga terdaftar, menurut nama; jangan dihitung lagi di atas.", "Registered citizens, by name; do not count them again above.";
    F_FOLLOW = "Tindak lanjut", "Follow-up";
    F_FOLLOW_HINT = "Apa yang masih harus dikerjakan. Kosong: tidak ada.", "What is left to do. Empty: nothing.";
    F_OWNER = "Dikerjakan oleh", "Done by";
    F_OWNER_HINT = "Anggota pilar, atau nama.", "A pillar member, or a name.";
    F_DUE = "Sampai tanggal", "Until";
    F_DUE_HINT = "Kosong: tanpa batas.", "Empty: no day.";
    F_DUTY_HINT = "Mengikuti jenis kegiatan; ubah bila lain.", "Follows the kind; change it where it is another.";
    F_ASSIGNED = "Oleh siapa, surat", "By whom, letter";
    F_ASSIGNED_HINT = "Nama atau jabatan, nomor surat bila ada.", "Name or office, number of the letter if there is one.";
    PART_WHO = "Siapa", "Who";
    PART_OUTCOME = "Apa hasilnya", "What came of it";
    PART_FOLLOW = "Yang masih harus dikerjakan", "What is left to do";
    PART_WHEN = "Kapan, untuk tugas yang mana, atas dasar apa", "When, for which duty, on whose word";
    FORM_NEW = "Kegiatan baru", "New activity";
    FORM_EDIT = "Ubah kegiatan", "Change an activity";
    FORM_AGAIN = "Ulangi kegiatan", "The activity again";
    FORM_NEXT = "Berikutnya dalam rangkaian", "Next of the series";
    IN_FUTURE = "Kegiatan dicatat setelah terjadi; hanya rapat koordinasi dapat direncanakan.", "An activity is written down after it was; only a meeting can be planned.";
    REACHED_AHEAD = "Rapat ini belum terjadi, jadi belum ada yang dijangkau.", "This meeting is still to come, so it has reached nobody yet.";
    LONG_AGO = "Lebih dari setahun lalu. Periksa tahunnya; boleh disimpan.", "More than a year ago. Look at the year; may be saved.";
    TOO_LONG_AGO = "Sebelum tahun 2000? Periksa tahunnya.", "Before the year 2000? Look at the year again.";
    DUE_BEFORE = "Batasnya tidak boleh sebelum hari kegiatan.", "It cannot be due before the day of the activity.";
    FAR_AHEAD = "Lebih dari dua tahun lagi? Periksa tahunnya.", "More than two years ahead? Look at the year again.";
    RESULT_AHEAD = "Rapat ini belum terjadi, jadi belum ada hasilnya.", "This meeting is still to come, so it has no result yet.";
    SAY_WHO = "Sebutkan siapa yang menugaskan.", "Say who assigned it.";
    REACHED_SHAPE = "Tulis jumlahnya saja, 20, atau dengan p dan l: 12p 8l, atau jenis di depan: 8 5p 3l.", "Write the number only, 20, or with p (women) and l (men): 12p 8l, or a kind before them: 8 5p 3l.";
    REACHED_SUM = "Jumlah orang tidak sama dengan perempuan dan laki-laki; tulis salah satu.", "All people and women and men are not the same number; write one of them.";
    REACHED_KIND = "Nomor atau nama jenis itu tidak ada: PPKS 1–26, PSKS 1–12.", "There is no such kind: PPKS 1–26, PSKS 1–12.";
    REACHED_MANY = "Lebih dari 100.000 orang? Periksa angkanya.", "More than 100,000 people? Look at the numbers again.";

    VOID_TITLE = "Batalkan kegiatan", "Make an activity void";
    VOID_REASON = "Alasan", "Reason";
    VOID_HINT = "Mengapa kegiatan ini tidak dihitung: dicatat dua kali, salah tanggal.", "Why this activity does not count: written down twice, the wrong day.";

    SERIES_TITLE = "Rangkaian rapat", "Series of meetings";
    EVERY = "Setiap", "Every";
    EVERY_WEEK = "minggu", "week";
    EVERY_TWO_WEEKS = "dua minggu", "two weeks";
    EVERY_MONTH = "bulan", "month";
    EVERY_DATES = "tanggal sendiri", "days of one's own";
    TIMES = "Berapa kali lagi", "How many more";
    TIMES_HINT = "1 sampai 24.", "1 to 24.";
    TIMES_WRONG = "Dari 1 sampai 24 kali.", "From 1 to 24 times.";
    DATES = "Tanggal-tanggalnya", "The days";
    DATES_HINT = "Dipisah koma: 3-12-2026, 17-12-2026.", "With commas between them: 3-12-2026, 17-12-2026.";
    DATES_WRONG = "Ada tanggal yang tidak terbaca. Contoh: 3-12-2026, 17-12-2026.", "A day cannot be read. Example: 3-12-2026, 17-12-2026.";

    NARROW = "Saring kegiatan", "Filter activities";
    ANY = "semua", "all";
    PILLAR = "Ada anggota pilar", "With members of";
    FROM = "Dari tanggal", "From";
    TO = "Sampai tanggal", "To";
    TURNED = "Tanggal akhir mendahului tanggal awal.", "The last day lies before the first.";
    INITIATIVE = "Atas dasar", "On whose word";
    COUNTED = "Yang didaftar", "What is listed";

    OPEN_TITLE = "Tindak lanjut terbuka", "Open follow-ups";
    OPEN_EMPTY = "Tidak ada tindak lanjut yang terbuka.", "No follow-up is open.";
    NO_DAY = "tanpa batas", "no day";
    NO_OWNER = "belum ada yang mengerjakan", "nobody does it yet";
    DONE_TITLE = "Tindak lanjut selesai", "A follow-up is done";
    DROP_TITLE = "Batalkan tindak lanjut", "Give up a follow-up";
    FOLLOW_TITLE = "Tindak lanjut", "Follow-up";
    OUTCOME = "Apa jadinya", "What became of it";
    DONE_HINT = "Apa yang dikerjakan, dalam satu kalimat.", "What was done, in a sentence.";
    DROP_HINT = "Mengapa tidak dikerjakan lagi.", "Why it is not done any more.";
    NO_FOLLOW_UP = "Pilih tindak lanjut dahulu.", "Choose a follow-up first.";
    FROM_ACTIVITY = "Dari kegiatan", "From the activity";

    SAVED = "Kegiatan tersimpan.", "The activity is saved.";
    VOIDED = "Kegiatan dibatalkan; tetap tercatat dengan alasannya.", "The activity is void; it stays with its reason.";
    AGREED = "Tindak lanjut tersimpan.", "The follow-up is saved.";
    ENDED = "Tindak lanjut ditutup.", "The follow-up is closed.";
    DESK_LIST = "tindak lanjut", "follow-ups";
}

/// How many others took part beside the first: `Contoh +3`.
pub fn and_others(first: &str, people: usize) -> String {
    match people {
        0 => String::new(),
        1 => first.to_owned(),
        more => format!("{first} +{}", more - 1),
    }
}

/// How many people: `7 orang`.
pub fn people(count: u64, lang: Lang) -> String {
    lang.pick(format!("{count} orang"), counted(count, "person", "people"))
}

/// Counts by kind with their sum.
pub fn in_all(rows: &str, total: &str, lang: Lang) -> String {
    lang.pick(format!("{rows} · jumlah {total}"), format!("{rows} · {total} in all"))
}

/// Women, men and those not told apart.
pub fn by_sex(women: u32, men: u32, unknown: u32, lang: Lang) -> String {
    let parts = [
        (women, lang.pick("perempuan", "women")),
        (men, lang.pick("laki-laki", "men")),
        (unknown, lang.pick("tidak dipilah", "not told apart")),
    ];
    let said = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, who)| format!("{count} {who}"));
    said.collect::<Vec<_>>().join(", ")
}

/// Why it does not count.
pub fn void_because(reason: &str, lang: Lang) -> String {
    lang.pick(format!("Dibatalkan: {reason}"), format!("Void: {reason}"))
}

/// How many are in the series, and its first and last day.
pub fn series(count: usize, first: &str, last: &str, lang: Lang) -> String {
    lang.pick(
        format!("{count} kali, {first} sampai {last}"),
        format!("{}, {first} to {last}", counted(count as u64, "time", "times")),
    )
}

/// So many meetings are planned.
pub fn planned(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} rapat direncanakan."),
        format!("{} planned.", counted(count as u64, "meeting", "meetings")),
    )
}

/// Who does it until when.
pub fn until(day: &str, lang: Lang) -> String {
    lang.pick(format!("sampai {day}"), format!("until {day}"))
}

/// So many days overdue.
pub fn overdue(days: i64, lang: Lang) -> String {
    lang.pick(format!("terlambat {days} hari"), format!("{} late", counted(days.unsigned_abs(), "day", "days")))
}

/// What became of it, and when.
pub fn ended(state: &str, day: &str, by: &str, lang: Lang) -> String {
    lang.pick(format!("{state} {day} oleh {by}"), format!("{state} {day} by {by}"))
}

/// Open follow-ups on the desk: how many, and how many of them are overdue.
pub fn desk_count(open: usize, overdue: usize, lang: Lang) -> String {
    match overdue {
        0 => open.to_string(),
        late => lang.pick(format!("{open}, {late} terlambat"), format!("{open}, {late} late")),
    }
}

/// The badge of the list of follow-ups.
pub fn open_count(open: usize, overdue: usize, lang: Lang) -> String {
    lang.pick(format!("{open} terbuka, {overdue} terlambat"), format!("{open} open, {overdue} overdue"))
}
