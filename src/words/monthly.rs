//! Words of the monthly report to the Camat on the screen and in tables.

use chrono::{Datelike, NaiveDate};

use super::{Lang, day_month_year};

texts! {
    TITLE = "Laporan bulanan TKSK", "Monthly report of the TKSK";
    TITLE_IS = "Delapan tugas tiap kecamatan kepada Camat: angka, uraian, nomor.", "The eight duties of a kecamatan, to its Camat: figures, words, number.";
    PART_1 = "Tugas 1. Memutakhirkan data PPKS dan PSKS", "Duty 1. Keeping PPKS and PSKS data up to date";
    PART_2 = "Tugas 2. Memberi informasi prosedur layanan", "Duty 2. Informing people about procedures";
    PART_3 = "Tugas 3. Membantu penanganan dan pembinaan PPKS", "Duty 3. Helping to handle and guide PPKS";
    PART_4 = "Tugas 4. Penyuluhan, bimbingan, dan pendampingan", "Duty 4. Counselling, guidance and accompaniment";
    PART_5 = "Tugas 5. Partisipasi dan jejaring Dunia Usaha", "Duty 5. Participation and network with firms";
    PART_6 = "Tugas 6. PUSKESOS dan SLRT di kecamatan", "Duty 6. PUSKESOS and SLRT in the kecamatan";
    PART_7 = "Tugas 7. Sinergi dengan Camat melalui PUSPELKESSOS dan PUSKESOS", "Duty 7. Synergy with the Camat through PUSPELKESSOS and PUSKESOS";
    PART_8 = "Tugas 8. Mendukung LK-3", "Duty 8. Supporting LK-3";
    PART_MEETINGS = "Rapat koordinasi dan keputusan", "Coordination meetings and decisions";
    PART_ISSUES = "Masalah lapangan", "Field issues";
    PART_PILLARS = "Keterlibatan pilar sosial", "Involvement of the pillars";
    PART_OBSTACLES = "Hambatan", "Obstacles";
    PART_NEXT = "Tindak lanjut bulan berikutnya", "Follow-up in the next month";

    REMEDY_1 = "Mutakhirkan register atau jalankan putaran di pane Kecamatan, atau catat pemetaan di pane Kegiatan.", "Bring the register up to date or walk a round in the Kecamatan pane, or record mapping in the Kegiatan pane.";
    REMEDY_2 = "Catat kunjungan warga di Meja, atau informasi layanan di pane Kegiatan.", "Count citizens' visits at the Meja, or record service information in the Kegiatan pane.";
    REMEDY_3 = "Catat kasus, kunjungan rumah, atau rujukan; atau kegiatan penanganan di pane Kegiatan.", "Record cases, home visits or referrals; or handling in the Kegiatan pane.";
    REMEDY_4 = "Catat penyuluhan, bimbingan, atau pendampingan di pane Kegiatan.", "Record extension work, guidance or accompaniment in the Kegiatan pane.";
    REMEDY_5 = "Catat janji dan sumbangan mitra di pane Kecamatan, atau jejaring di pane Kegiatan.", "Record partners' promises and contributions in the Kecamatan pane, or networking in the Kegiatan pane.";
    REMEDY_6 = "Catat kegiatan PUSKESOS/SLRT di pane Kegiatan, dan isi titik layanan.", "Record work at PUSKESOS/SLRT in the Kegiatan pane, and fill in service points.";
    REMEDY_7 = "Catat koordinasi dengan Camat di pane Kegiatan (PUSPELKESSOS atau rapat).", "Record coordination with the Camat in the Kegiatan pane (PUSPELKESSOS or a meeting).";
    REMEDY_8 = "Catat dukungan LK-3 di pane Kegiatan.", "Record support of LK-3 in the Kegiatan pane.";
    REMEDY_MEETINGS = "Catat rapat koordinasi di pane Kegiatan.", "Record a coordination meeting in the Kegiatan pane.";
    REMEDY_ISSUES = "Bila ada masalah lapangan, angkat di pane Kegiatan.", "If there is a problem from the field, raise it in the Kegiatan pane.";
    REMEDY_PILLARS = "Isi siapa yang hadir pada kegiatan bulan ini.", "Fill in who was present at the month's activities.";
    REMEDY_OBSTACLES = "Bila ada hambatan, isi pada kegiatannya.", "If something stood in the way, fill it in at the activity.";
    REMEDY_NEXT = "Isi tindak lanjut pada kegiatan atau keputusan pada rapat.", "Fill in follow-ups at activities or decisions at meetings.";

    STATE_EMPTY = "Belum disusun", "Not written";
    STATE_WRITTEN = "Disusun", "Written";
    UNNUMBERED = "belum bernomor", "not numbered";
    STATE_NUMBERED = "Bernomor", "Numbered";

    T_DUTIES = "Ringkasan delapan tugas", "The eight duties";
    T_TOTALS = "Angka", "Figures";
    T_ACTIVITIES = "Kegiatan", "Activities";
    T_NEEDS = "PPKS menurut jenis", "PPKS by kind";
    T_HELPERS = "PSKS menurut jenis", "PSKS by kind";
    T_GAMPONG = "Kesegaran data menurut gampong", "Freshness by gampong";
    T_SERVICES = "Kunjungan menurut layanan", "Visits by service";
    T_DESTINATIONS = "Rujukan menurut tujuan", "Referrals by destination";
    T_PARTNERS = "Janji dan sumbangan mitra", "Promises and contributions of partners";
    T_POINTS = "Titik layanan", "Service points";
    T_CHANNELS = "Cara warga datang", "How citizens came";
    T_DECISIONS = "Keputusan rapat", "Decisions of meetings";
    T_ISSUES = "Masalah lapangan", "Field issues";
    T_TOPICS = "Masalah menurut pokok", "Issues by topic";
    T_PILLARS = "Keterlibatan menurut pilar", "Involvement by pillar";
    T_NEXT = "Tindak lanjut", "Follow-ups";
    T_HEAD = "Laporan", "Report";
    T_WORDS = "Uraian", "Narrative";

    C_DUTY = "Tugas", "Duty";
    C_ACTIVITIES = "Kegiatan", "Activities";
    C_REACHED = "Orang", "People";
    C_FIGURES = "Angka pokok", "Main figures";
    C_DAY = "Tanggal", "Day";
    C_KIND = "Jenis", "Kind";
    C_ACTIVITY = "Kegiatan", "Activity";
    C_PLACE = "Tempat", "Place";
    C_ORIGIN = "Asal", "Origin";
    C_PARTICIPANTS = "Peserta pilar", "Participants";
    C_WOMEN = "Perempuan", "Women";
    C_MEN = "Laki-laki", "Men";
    C_UNKNOWN = "Tidak dicatat", "Not noted";
    C_RESULT = "Hasil", "Result";
    C_OBSTACLE = "Hambatan", "Obstacle";
    C_NEED = "Jenis PPKS", "Kind of PPKS";
    C_HELPER = "Jenis PSKS", "Kind of PSKS";
    C_NEW = "Baru", "New";
    C_ENDED = "Berakhir", "Ended";
    C_HELD = "Berlaku", "Holding";
    C_FRESH = "Segar", "Fresh";
    C_FRESH_SHARE = "% segar", "% fresh";
    C_GAMPONG = "Gampong", "Gampong";
    C_PPKS = "PPKS", "PPKS";
    C_PSKS = "PSKS", "PSKS";
    C_CONFIRMED = "Dipastikan", "Confirmed";
    C_ROUNDS = "Putaran", "Rounds";
    C_SERVICE = "Layanan", "Service";
    C_VISITS = "Kunjungan", "Visits";
    C_UNMET = "Belum terlayani", "Not served";
    C_DESTINATION = "Tujuan", "Destination";
    C_SENT = "Dikirim", "Sent";
    C_SETTLED = "Dijawab", "Answered";
    C_SERVED = "Terlayani", "Served";
    C_AWAY = "Menunggu", "Waiting";
    C_SILENT = "Tanpa kabar", "Silent";
    C_PARTNER = "Mitra", "Partner";
    C_FORM = "Bentuk", "Form";
    C_WHAT = "Apa", "What";
    C_VALUE = "Nilai (Rp)", "Value (Rp)";
    C_STATE = "Keadaan", "State";
    C_POINT = "Titik layanan", "Service point";
    C_OFFICERS = "Petugas", "Officers";
    C_HOURS = "Jam layanan", "Hours";
    C_CHANNEL = "Cara datang", "Channel";
    C_CASES = "Kasus dibuka", "Cases opened";
    C_MEETING = "Rapat", "Meeting";
    C_DECISION = "Keputusan", "Decision";
    C_OWNER = "Penanggung jawab", "Owner";
    C_DUE = "Batas", "Due";
    C_RAISED_BY = "Diangkat oleh", "Raised by";
    C_TOPIC = "Pokok", "Topic";
    C_ISSUE = "Masalah", "Issue";
    C_PILLAR = "Pilar", "Pillar";
    C_MEMBERS = "Anggota", "Members";
    C_INVOLVED = "Terlibat", "Involved";
    C_IDLE = "Belum", "Left out";
    C_PRESENT = "Kali hadir", "Times present";
    C_FROM = "Dari", "From";
    C_LATE = "Terlambat", "Overdue";
    C_PART = "Bagian", "Part";
    C_WORDS = "Uraian", "Words";

    H_KECAMATAN = "Kecamatan", "Kecamatan";
    H_MONTH = "Bulan", "Month";
    H_DAYS = "Rentang", "Days";
    H_OFFICER = "TKSK", "TKSK";
    H_NUMBER = "Nomor", "Number";
    H_NOTE = "Catatan", "Note";

    OPEN_FIRST = "Buka dulu laporannya (Enter).", "Open the report first (Enter).";
    BACK_FIRST = "Kembali dulu (Esc).", "Go back first (Esc).";
    NO_LATER = "Bulan berikutnya belum mulai.", "The next month has not begun.";
    NO_EARLIER = "Lebih lama dari ini dibuat dengan loket report tksk --period.", "Earlier ones are made with loket report tksk --period.";
    WAITING = "Sedang dibaca …", "Reading …";
    IS_NUMBERED = "Sudah bernomor; batalkan nomornya dulu (B) bila harus diubah.", "It has its number; make that void first (B) if it must change.";
    NOT_NUMBERED = "Laporan ini belum bernomor.", "This report has no number yet.";
    NOTHING_BENEATH = "Tidak ada catatan di bawah angka ini.", "There are no records beneath this figure.";
    NUMBER_THERE = "Nomor diberikan dari laporannya (n); s simpan, p cetak.", "It is numbered in the report (n); s saves, p prints.";
    PART_OWN = "ditulis", "written";
    PART_CHANGED = "berubah", "changed";
    PART_MISSING = "kosong", "empty";
    CHANGED_SINCE = "Ditulis tangan; catatan berubah sejak itu. Yang tertulis tetap dipakai.", "Written by hand; the records changed since. What is written stays.";
    DRAWN_NOW = "Dari catatan sekarang", "From the records now";
    VACANT_SIGN = "Laporan tetap dibuat; nama penanda tangan ditulis tangan.", "The report is made all the same; who signs is written by hand.";
    FORM = "Uraian laporan bulanan", "Words of the monthly report";
    FORM_TEXT = "Uraian", "Words";
    FORM_HINT = "Alt-Enter baris baru; baris yang diawali - menjadi butir. Kosongkan untuk memakai uraian dari catatan.", "Alt-Enter begins a line; one that begins with - is a point. Empty it to use the words from the records.";
    VOID = "Batalkan nomor laporan", "Make the report's number void";
    VOID_HINT = "nomor tetap terpakai, laporan dapat disusun lagi", "the number stays used, the report can be written again";
    SAVED = "Uraian disimpan.", "The words are saved.";
    VOIDED = "Nomor dibatalkan; laporan dapat diubah dan diberi nomor lagi.", "The number is void; the report can be changed and numbered again.";

    ABOUT = "Laporan bulanan TKSK kepada Camat: delapan tugas dengan angka dan uraiannya; --kecamatan semua membuat sembilan.", "Monthly report of a TKSK to the Camat: eight duties with figures and words; --kecamatan all makes nine.";
    MONTH_ONLY = "Laporan TKSK dibuat untuk satu bulan: --period 2026-11.", "The report of a TKSK is made for one month: --period 2026-11.";
    NO_CSV = "Laporan TKSK terdiri atas beberapa tabel; pakai pdf, xlsx, txt, atau json.", "The report of a TKSK has several tables; use pdf, xlsx, txt or json.";
    FOLDER_FOR_ALL = "Laporan semua kecamatan ditulis ke dalam satu folder: sebutkan folder yang sudah ada dengan --out FOLDER.", "The reports of all kecamatan go into one folder: name a folder that is there with --out FOLDER.";
    WHICH_KECAMATAN = "Kecamatan mana? Tambahkan --kecamatan NAMA, atau --kecamatan semua.", "Which kecamatan? Add --kecamatan NAME, or --kecamatan all.";
    PURPOSE = "Laporan bulanan TKSK", "Monthly report of the TKSK";

    GIFT = "sumbangan", "contribution";
    PROMISE = "janji", "promise";
    PATTERN_YEAR = "Pola nomor laporan harus memuat {tahun}, karena hitungannya mulai lagi setiap Januari.", "The pattern of report numbers must hold {tahun}, for its count begins again each January.";
}

/// `mulai 3 Maret 2026`, for a post nobody holds.
pub fn vacant(since: Option<NaiveDate>, lang: Lang) -> String {
    match since {
        Some(since) => {
            let day = day_month_year(since, lang);
            lang.pick(format!("Pos TKSK kosong sejak {day}"), format!("The post of the TKSK is vacant since {day}"))
        }
        None => lang.pick("Pos TKSK kosong".to_owned(), "The post of the TKSK is vacant".to_owned()),
    }
}

/// The month has not begun.
pub fn future(month: &str, lang: Lang) -> String {
    lang.pick(
        format!("{month} belum mulai; laporan dibuat untuk bulan yang sudah berjalan."),
        format!("{month} has not begun; a report is made for a month that has."),
    )
}

/// The chosen report and how far it is.
pub fn chosen(kecamatan: &str, month: &str, state: super::Text, lang: Lang) -> String {
    format!("{kecamatan}, {month}: {}", state.inside(lang))
}

/// Months that are over and have no number, the latest first.
pub fn unnumbered(months: &[NaiveDate], lang: Lang) -> String {
    /// How many are named.
    const NAMED: usize = 3;
    let short = |of: &NaiveDate| {
        let name: String = super::common::month(of.month(), lang).chars().take(3).collect();
        format!("{name} {}", of.year())
    };
    let named: Vec<String> = months.iter().take(NAMED).map(short).collect();
    let (named, more) = (named.join(", "), months.len().saturating_sub(NAMED));
    match (months.is_empty(), more) {
        (true, _) => lang
            .pick("Semua bulan yang sudah berakhir bernomor.", "Every month that is over has its number.")
            .to_owned(),
        (_, 0) => lang.pick(format!("Belum bernomor: {named}."), format!("Not numbered: {named}.")),
        _ => lang.pick(
            format!("Belum bernomor: {named}, dan {more} bulan sebelumnya."),
            format!("Not numbered: {named}, and {more} months before."),
        ),
    }
}

/// Whose words are written: place and month first, for the name of a part is long.
pub fn words_of(kecamatan: &str, month: &str, part: super::Text, lang: Lang) -> String {
    format!("{} · {kecamatan}, {month} · {}", FORM_TEXT.get(lang), part.get(lang))
}

/// What the signs of the grid mean.
pub fn legend(lang: Lang) -> String {
    lang.pick(
        "·  belum disusun    ~  disusun    #  bernomor".to_owned(),
        "·  not written    ~  written    #  numbered".to_owned(),
    )
}

/// Nothing is recorded for a part, and what to do.
pub fn missing(remedy: super::Text, lang: Lang) -> String {
    let said = remedy.get(lang);
    lang.pick(
        format!("Belum ada catatan untuk bagian ini. {said}"),
        format!("Nothing is recorded for this part. {said}"),
    )
}

/// The month is not over.
pub fn running(day: &str, lang: Lang) -> String {
    lang.pick(format!("Sementara: keadaan sampai {day}."), format!("Provisional: as things stand on {day}."))
}

/// A number and when it was given.
pub fn numbered(number: &str, day: &str, by: &str, lang: Lang) -> String {
    lang.pick(format!("Nomor {number}, {day}, oleh {by}."), format!("Number {number}, {day}, by {by}."))
}

/// A number that is void.
pub fn voided(number: &str, why: &str, lang: Lang) -> String {
    lang.pick(format!("Nomor {number} batal: {why}"), format!("Number {number} is void: {why}"))
}

/// Asked before a number is used; duties without records are named, each on a line of its own with what else is unusual.
pub fn ask_number(
    kecamatan: &str,
    month: &str,
    (running, missing, stale): (bool, &[u8], &[&str]),
    lang: Lang,
) -> String {
    let running = match running {
        true => lang.pick(
            "\nBULAN INI BELUM BERAKHIR: laporan bertanda SEMENTARA, dan yang dicatat sesudah hari ini tidak masuk lagi.",
            "\nTHE MONTH IS NOT OVER: the report is marked provisional, and what is recorded after today is not in it.",
        ),
        false => "",
    };
    let named = missing.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let missing = match missing {
        [] => String::new(),
        _ => lang.pick(format!("\nTugas tanpa catatan: {named}."), format!("\nDuties without records: {named}.")),
    };
    let named = stale.join("; ");
    let stale = match stale {
        [] => String::new(),
        _ => lang.pick(
            format!("\nDitulis tangan, dan catatan berubah sejak itu: {named}. Yang tertulis tetap dipakai."),
            format!("\nWritten by hand, and the records changed since: {named}. What is written stays."),
        ),
    };
    lang.pick(
        format!("Beri nomor laporan {kecamatan}, {month}? Angkanya dibekukan; sesudah itu hanya dapat dibatalkan.{running}{missing}{stale}"),
        format!("Number the report of {kecamatan}, {month}? Its figures are frozen; after that it can only be made void.{running}{missing}{stale}"),
    )
}

/// It has its number; where the files lie.
pub fn issued(number: &str, file: &str, lang: Lang) -> String {
    lang.pick(
        format!("Bernomor {number}; PDF, teks, dan XLSX di {file}"),
        format!("Numbered {number}; PDF, text and XLSX in {file}"),
    )
}

/// It has its number, but the office's own template is broken.
pub fn issued_with_shipped(number: &str, lang: Lang) -> String {
    lang.pick(
        format!("Bernomor {number}, dicetak dengan templat bawaan: templat kantor rusak, lihat kertasnya (c)."),
        format!("Numbered {number}, printed with the shipped template: the office's is broken, see the paper (c)."),
    )
}

/// Who gets a report, unless somebody else is named.
pub fn camat(kecamatan: &str) -> String {
    format!("Camat {kecamatan}")
}

/// Kept beside the letters.
pub fn kept(path: &str, lang: Lang) -> String {
    lang.pick(format!("Laporan disimpan di {path}."), format!("The report is kept in {path}."))
}
