//! Sentences of the program as a whole: status line, search line, opened citizen, preview, questions.

use super::Lang;

texts! {
    OPENING = "Membuka berkas …", "Opening the file …";
    READ_ONLY = "Berkas dibuka hanya untuk dibaca.", "The file is open for reading only.";
    MOUSE_ON = "Tetikus hidup: klik memilih, klik lagi membuka. Teks disalin dengan Shift ditahan.", "Mouse on: a click selects, another opens. Hold Shift to copy text.";
    MOUSE_OFF = "Tetikus mati.", "Mouse off.";
    LANGUAGE_NOW = "Bahasa: Indonesia.", "Language: English.";
    PARKED = "Pekerjaan dititipkan. Ctrl-T mengembalikannya.", "Work set aside. Ctrl-T brings it back.";
    NOTHING_PARKED = "Tidak ada pekerjaan yang dititipkan.", "No work is set aside.";
    DRAFT_KEPT = "Belum disimpan; isian ini menunggu di Meja.", "Not saved yet; this form waits on the desk.";
    DRAFT_BACK = "Isian dibuka kembali; belum disimpan.", "The form is open again; not saved yet.";
    DRAFT_UNREADABLE = "Isian ini dari versi lain dan tidak dapat dibuka.", "This form is from another version and cannot be opened.";
    OFFICE_FIRST = "Isi data kantor dahulu; Ctrl-S menyimpan.", "Fill in the office first; Ctrl-S saves.";
    SAVED = "Tersimpan.", "Saved.";
    NO_CHANGE = "Tidak ada yang berubah.", "Nothing changed.";
    OFFICE_SAVED = "Data kantor tersimpan.", "The office's data is saved.";
    VISIT_COUNTED = "Kunjungan dicatat.", "Visit counted.";
    LETTER_VOID = "Surat dibatalkan; nomornya tidak dipakai lagi.", "The letter is void; its number is not used again.";
    REFERRAL_CANCELLED = "Rujukan dibatalkan; tetap tersimpan dengan alasannya.", "The referral is cancelled; it is kept with its reason.";
    APPROVED = "Prosedur disahkan.", "Procedure approved.";
    DRAFT_DROPPED = "Isian dibuang.", "Form dropped.";
    CHANGED_ELSEWHERE = "Data ini berubah sejak isian ini dibuka. Periksa bedanya, lalu simpan lagi.", "This record changed since this form was opened. Check the differences, then save again.";
    ENDED_ELSEWHERE = "Meja lain sudah mengakhiri catatan register ini. Periksa alasannya sebelum menyimpan lagi.", "Another desk has ended this entry. Look at the reason before saving again.";
    SENT_ELSEWHERE = "Meja lain sudah membuat surat rujukan ini. Isian di sini tidak disimpan; tutup dengan Esc.", "Another desk has issued this referral's letter. What is typed here is not saved; close with Esc.";
    PASTE_TOO_LONG = "Tempelan terlalu panjang (lebih dari 1 MB); tidak ada yang diambil.", "The paste is too long (over 1 MB); nothing was taken.";
    PASTE_NOWHERE = "Tidak ada isian untuk tempelan ini.", "There is no field for this paste.";
    WORKERS_GONE = "Bagian penyimpanan berhenti. Tutup dan buka lagi Loket; yang tersimpan aman.", "Storage has stopped. Close and reopen Loket; what was saved is safe.";
    ENOUGH_NEEDS = "Paling banyak tiga kebutuhan; selebihnya kasus lain.", "Three needs at most; more is another case.";
    NOTHING_INSIDE = "Tidak ada yang lebih dalam di sini.", "Nothing lies further in here.";
    BLANK = "Layar ditutup. Tekan tombol apa saja.", "Screen blanked. Press any key.";

    SEARCH_TITLE = "Cari", "Search";
    SEARCH_HINT = "nama, NIK, keluhan, tujuan, gampong, nomor surat", "name, NIK, complaint, destination, gampong, letter number";
    SEARCH_START = "Ketik apa saja: \"bpjs mati\", nama warga, 16 angka NIK, gampong, kode balasan.", "Type anything: \"bpjs mati\", a name, a 16-digit NIK, a gampong, a return code.";
    SEARCH_NONE = "Tidak ada yang cocok. Periksa ejaan, atau daftarkan warga baru.", "Nothing fits. Check the spelling, or register a new person.";
    SEARCH_FAILED = "Pencarian gagal", "The search failed";
    REGISTER = "Daftarkan warga baru", "Register a new person";

    PERSON_TITLE = "Warga", "Citizen";
    AGE_UNKNOWN = "umur tidak diketahui", "age unknown";
    NO_NIK = "tanpa NIK", "no NIK";
    HOUSEHOLD = "Sekeluarga (KK sama)", "Same family card";
    VISITS = "Kunjungan", "Visits";
    REFERRALS = "Rujukan", "Referrals";
    HISTORY = "Riwayat data", "History of the record";
    NEVER = "belum pernah", "never";
    REVEALED = "NIK dan telepon diperlihatkan 30 detik; tercatat.", "NIK and phone shown for 30 seconds; logged.";

    VISIT_TITLE = "Catat kunjungan", "Count a visit";
    VISIT_SERVICE = "Layanan", "Service";
    VISIT_OUTCOME = "Hasil", "Outcome";
    VISIT_REASON = "Sebab tidak terlayani", "Why not served";
    VISIT_WITHOUT = "Tanpa layanan tertentu", "No particular service";
    NO_CASE = "Warga ini belum mempunyai kasus. Tekan r untuk membuat rujukan.", "This person has no case yet. Press r to make a referral.";
    WHICH_CASE = "Kasus yang mana?", "Which case?";
    MENU_HINT = "angka atau Enter: pilih · Esc: batal", "digit or Enter: choose · Esc: cancel";
    VISIT_HINT = "angka: catat langsung · Tab: ganti hasil · Esc: batal", "digit: count at once · Tab: change outcome · Esc: cancel";
    VISIT_HINT_LAST = "angka: catat langsung · Esc: batal", "digit: count at once · Esc: cancel";
    VISIT_HINT_CHOOSE = "angka: pilih, lalu layanannya · Esc: batal", "digit: choose, then the service · Esc: cancel";

    PREVIEW_DRAFT = "belum bernomor · Enter memberi nomor", "not numbered yet · Enter numbers it";
    PREVIEW_WAIT = "Menyiapkan surat …", "Preparing the paper …";
    PREVIEW_FAILED = "Surat tidak dapat disiapkan", "The paper cannot be prepared";
    ALREADY_NUMBERED = "Surat ini sudah bernomor.", "This letter is numbered already.";
    ONLY_PAPER = "Ini satu-satunya surat di daftar.", "This is the only paper of the list.";
    ONLY_LETTERS = "Hanya surat rujukan yang diberi nomor; s simpan, p cetak.", "Only referral letters are numbered; s saves, p prints.";
    NUMBER_FIRST = "Beri nomor dahulu (Enter).", "Number it first (Enter).";

    CONFIRM = "Yakin?", "Sure?";
    CONFIRM_YES = "ya, lakukan", "yes, do it";
    CONFIRM_NO = "tidak", "no";
    DROP_DRAFT = "Buang draf ini? Hari ini masih dapat dikembalikan dari daftar Dikerjakan hari ini.", "Drop this draft? Today it can still be brought back from the list Done today.";

    HELP_TITLE = "Bantuan", "Help";
    HELP_ROWS = "Baris sebelumnya, baris berikutnya.", "Previous row, next row.";
    HELP_PAGES = "Satu halaman ke atas, ke bawah.", "One page up, one page down.";
    HELP_ENDS = "Baris pertama, baris terakhir.", "First row, last row.";
    HELP_PARTS = "Bagian berikutnya, bagian sebelumnya.", "Next part, previous part.";
    HELP_PANES = "Buka Meja, Direktori, Kecamatan, Prosedur, Rujukan, Kegiatan, Laporan.", "Open Desk, Directory, Kecamatan, Procedures, Referrals, Activities, Reports.";
    PALETTE_TITLE = "Perintah", "Commands";
    PALETTE_HINT = "ketik nama perintah", "type the name of a command";

    FORM_HINT = "* wajib diisi", "* must be filled in";
}

/// The name under a change where neither the clerk nor the system gave one.
pub const SOMEBODY: &str = "petugas";

/// A key that means nothing here.
pub fn unknown_key(key: &str, help: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Tombol {key} tidak dipakai di sini. {help} bantuan."),
        Lang::En => format!("{key} means nothing here. {help} for help."),
    }
}

/// Counters in the header: visits today, and forms that were left before they were saved (a draft referral is saved).
pub fn counters(visits: usize, unsaved: usize, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{visits} kunjungan  {unsaved} belum disimpan"),
        Lang::En => {
            format!("{}  {unsaved} not saved", super::counted(visits, "visit", "visits"))
        }
    }
}

/// Age in years.
pub fn age(years: u32, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("{years} tahun"),
        Lang::En => super::counted(years, "year", "years"),
    }
}

/// A letter was numbered and lies in a file.
pub fn issued(number: &str, file: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Surat {number} siap dicetak: {file}"),
        Lang::En => format!("Letter {number} is ready to print: {file}"),
    }
}

/// A paper was saved, or lay there `already` with the same content.
pub fn kept(file: &str, already: bool, lang: Lang) -> String {
    match (lang, already) {
        (Lang::Id, false) => format!("Tersimpan: {file}"),
        (Lang::Id, true) => format!("Sudah tersimpan, tidak ada salinan baru: {file}"),
        (Lang::En, false) => format!("Saved: {file}"),
        (Lang::En, true) => format!("Saved already, no second copy: {file}"),
    }
}

/// A referral was taken in.
pub fn taken_in(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Rujukan untuk {name} tersimpan."),
        Lang::En => format!("The referral for {name} is saved."),
    }
}

/// Why a referral has no letter yet.
pub fn no_letter_yet(consent: bool, destination: bool, lang: Lang) -> String {
    match (lang, consent, destination) {
        (Lang::Id, false, _) => "Tersimpan sebagai draf: persetujuan warga belum ada.".into(),
        (Lang::Id, _, false) => "Tersimpan sebagai draf: tujuan belum dipilih.".into(),
        (Lang::Id, ..) => "Tersimpan sebagai draf.".into(),
        (Lang::En, false, _) => "Saved as a draft: the citizen has not consented yet.".into(),
        (Lang::En, _, false) => "Saved as a draft: no destination chosen yet.".into(),
        (Lang::En, ..) => "Saved as a draft.".into(),
    }
}

/// Work was brought back, and how much more is set aside.
pub fn returned(more: usize, lang: Lang) -> String {
    match (lang, more) {
        (Lang::Id, 0) => "Kembali ke pekerjaan tadi.".to_owned(),
        (Lang::Id, _) => format!("Kembali ke pekerjaan tadi; {more} lagi dititipkan (tombol yang sama)."),
        (Lang::En, 0) => "Back to where you were.".to_owned(),
        (Lang::En, _) => format!("Back to where you were; {more} more set aside (the same key)."),
    }
}
