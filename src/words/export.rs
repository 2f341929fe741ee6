//! Words about lists that leave the office.

use super::Lang;

texts! {
    NO_PURPOSE = "Sebutkan untuk apa daftar ini dibuat: --purpose \"…\". Tujuan dicatat di jurnal.", "Say what the list is for: --purpose \"…\". It is written into the journal.";
    NO_RECIPIENT = "Sebutkan siapa yang menerima daftar ini: --recipient \"…\". Penerima dicatat di jurnal.", "Say who gets the list: --recipient \"…\". It is written into the journal.";
    ENDING = "Nama berkas harus berakhir .csv atau .xlsx.", "The file name must end in .csv or .xlsx.";
    LIST_ACTIVITIES = "Kegiatan", "Activities";
    LIST_MEETINGS = "Rapat", "Meetings";
    LIST_ISSUES = "Masalah lapangan", "Problems from the field";
    LIST_PROMISES = "Janji mitra", "Partners' promises";
    LIST_REGISTER = "Register PPKS dan PSKS", "Register of PPKS and PSKS";
    LIST_MEMBERS = "Anggota pilar", "Members of the pillars";
    LIST_POINTS = "Titik layanan", "Service points";
    LIST_GIFTS = "Sumbangan mitra", "Partners' contributions";
    LIST_CASES = "Kasus", "Cases";
    LIST_REFERRALS = "Rujukan", "Referrals";
    LIST_VISITS = "Kunjungan", "Visits";
    LIST_FOLLOW_UPS = "Tindak lanjut", "Follow-ups";
    LIST_DESTINATIONS = "Tujuan rujukan", "Destinations";
    KEPT_FEW = "Yang rahasia, bila ada, tidak ikut.", "What is confidential, if anything, is left out.";
    WHICH = "Daftar", "List";
    PERIOD = "Hari", "Days";
    PERIOD_HINT = "mis. hari ini, 2026-11, bulan lalu", "e.g. today, 2026-11, last month";
    PERIOD_SHAPE = "Tulis harinya, mis. 2026-11-26, 2026-11, 1-15 November 2026 atau bulan lalu.", "Write the days, e.g. 2026-11-26, 2026-11, 1-15 November 2026 or last month.";
    LIST_LETTERS = "Surat rujukan", "Referral letters";
    LIST_BENEATH = "Catatan di balik angka", "Records beneath a number";
    LIST_POSTS = "Jabatan kosong", "Vacant posts";
    LETTERS_ALL = "semua", "all";
    LETTERS_TO_SIGN = "menunggu tanda tangan", "waiting for signature";
    LETTERS_TO_COLLECT = "menunggu diambil", "waiting to be collected";
    LIST_PEOPLE = "Warga", "People";
    LIST_DECREES = "SK", "Decrees";
    STATE_LATE = "lewat", "late";
    STATE_IN_TIME = "belum lewat", "in time";
    CLOSED_ALWAYS = "Yang rahasia tidak pernah ikut dalam daftar ini.", "What is confidential never leaves in this list.";
    SAVE_TITLE = "Simpan daftar sebagai berkas", "Save the list as a file";
    NOTHING_TO_SAVE = "Daftar ini kosong; tidak ada yang disimpan.", "This list is empty; there is nothing to save.";
    READ_ONLY = "Daftar tidak dapat keluar dari berkas yang hanya dibaca, karena keluarnya harus tercatat.", "A list cannot leave a read-only file, because its leaving must be written down.";
    POSTS_STAY = "Jabatan kosong di antaranya tidak ikut; dengan m pilih kosong untuk menyimpannya.", "Vacant posts among them stay; choose vacant with m to save those.";
    NOT_READ = "Daftar ini belum terbaca; tekan lagi setelah terbaca.", "This list has not been read yet; press again when it is.";
    NO_BOOKS = "Program ini dibuat tanpa lembar kerja. Pakai nama berkas .csv.", "This program was built without spreadsheets. Use a file name with .csv.";
}

/// The list was written; `kept` says what did not go along.
pub fn written(rows: usize, path: &str, kept: Option<String>, lang: Lang) -> String {
    let kept = kept.map(|said| format!(" {said}")).unwrap_or_default();
    lang.pick(
        format!(
            "{rows} baris ditulis ke {path}.{kept} Berkas ini memuat data pribadi; serahkan hanya kepada penerimanya."
        ),
        format!(
            "{} written to {path}.{kept} The file holds personal data; give it to its recipient only.",
            super::counted(rows, "row", "rows")
        ),
    )
}

/// A list is not narrowed by that.
pub fn no_such_filter(list: &str, option: &str, having: &str, lang: Lang) -> String {
    let rest = match having {
        "" => lang.pick(" Daftar ini tidak mempunyai saringan.".to_owned(), " It has no filters.".to_owned()),
        having => lang.pick(format!(" Yang ada: {having}."), format!(" There are: {having}.")),
    };
    lang.pick(
        format!("Daftar {list} tidak dapat disaring dengan {option}.{rest}"),
        format!("The list {list} cannot be narrowed by {option}.{rest}"),
    )
}

/// None of the values of an option is called that.
pub fn unknown_value(option: &str, value: &str, near: &[String], all: &str, lang: Lang) -> String {
    let meant = super::meant(near, lang);
    lang.pick(
        format!("Tidak ada {value} untuk {option}.{meant} Yang ada: {all}."),
        format!("There is no {value} for {option}.{meant} There are: {all}."),
    )
}

/// So many confidential rows stayed, at least.
pub fn kept(rows: usize, lang: Lang) -> String {
    lang.pick(
        format!("Yang rahasia tidak ikut ({rows} baris atau lebih)."),
        format!("What is confidential is left out ({} or more).", super::counted(rows, "row", "rows")),
    )
}

/// A TKSK takes along what lies in their kecamatan.
pub fn own_only(kecamatan: &str, lang: Lang) -> String {
    lang.pick(
        format!("Hanya Kecamatan {kecamatan}; seluruh kota diekspor petugas loket atau penyelia."),
        format!("Kecamatan {kecamatan} only; the desk or a supervisor exports the whole city."),
    )
}

/// The spreadsheet could not be made.
pub fn book(said: &str, lang: Lang) -> String {
    lang.pick(
        format!("Lembar kerja tidak dapat dibuat ({said}). Coba dengan nama berkas .csv."),
        format!("The spreadsheet could not be made ({said}). Try a file name with .csv."),
    )
}
