//! Words of the settings: the menu that leads to them, limits, the way cases go, and who holds which roles.

use super::{Lang, Text, counted};

texts! {
    MENU = "Pengaturan kantor", "Office settings";
    HEAD = "Nama Anda, kop surat, penanda tangan", "Your name, letterhead, signature";
    LIMITS = "Batas waktu dan lampiran", "Time limits and attachments";
    FLOW = "Alur kasus dan surat", "How cases and letters go";
    STAFF = "Petugas dan perannya", "Staff and their roles";
    PERSON = "Petugas", "Staff member";
    ADD = "Tambah petugas", "Add somebody";
    ADD_NOTE = "yang tidak terdaftar memegang semua peran", "whoever is not listed holds all roles";

    PART_TIME = "Hari kerja", "Working days";
    PART_DAYS = "Hari kalender", "Calendar days";
    CHECK_DAYS = "Cek ulang data", "Look again after";
    CHECK_HINT = "anggota dan tujuan yang lebih lama dicek perlu dicek lagi", "members and destinations checked longer ago need a look";
    ISSUE_DAYS = "Masalah lapangan", "Field problems";
    ISSUE_HINT = "yang terbuka lebih lama disebut terlambat", "open for longer counts as overdue";
    PART_MONTHS = "Bulan", "Months";
    ROUND_MONTHS = "Register dicek ulang", "Register checked again";
    ROUND_HINT = "data PPKS dan PSKS yang lebih lama disebut usang", "entries of PPKS and PSKS older than this count as old";
    PART_FILES = "Lampiran", "Attachments";
    DUE_DAYS = "Jawaban tujuan", "Answer due";
    DUE_DAYS_HINT = "bila prosedurnya tidak menyebut batas", "where the procedure names no limit";
    DECIDE_DAYS = "Penetapan kasus", "Decision on a case";
    DECIDE_HINT = "lebih lama dari ini disebut macet", "longer than this counts as stuck";
    CODE_DAYS = "Kode balasan berlaku", "Return code valid for";
    CODE_HINT = "dihitung dari tanggal surat", "from the day of the letter";
    ATTACHMENT = "Batas lampiran (MiB)", "Attachment limit, MiB";
    ATTACHMENT_HINT = "berkas yang lebih besar ditolak", "a larger file is refused";
    FROM_ONE_TO = "Isi angka dari 1 sampai", "A number from 1 to";

    PART_SMALL = "Angka kecil dalam laporan", "Small numbers in reports";
    SMALL_LEAST = "Angka kecil: di bawah", "Small: below";
    SMALL_LEAST_HINT = "paling rendah 5, menurut aturan data rahasia", "5 at least, by the rule for confidential data";
    SMALL_EVERY = "Sembunyikan semua angka kecil", "Hide every small number";
    SMALL_ALL_HINT = "kosong: hanya layanan dan jenis rahasia", "off: confidential services and kinds only";
    SMALL_CONFIDENTIAL = "Layanan dan jenis rahasia saja", "Confidential services and kinds only";
    SMALL_ALL = "Semua angka kecil", "Every small number";
    SMALL_TOO_LOW = "Batas ini tidak boleh di bawah 5: jumlah layanan rahasia yang lebih kecil dapat menunjuk orangnya.", "This limit may not be below 5: fewer confidential services would point at somebody.";
    SMALL_FROM_TO = "Isi angka dari 5 sampai", "A number from 5 to";

    PART_LETTER = "Surat", "Letters";
    REPORT_PATTERN = "Pola nomor laporan", "Report number pattern";
    WITHOUT_INITIALS = "Ditandatangani tanpa paraf Kabid", "Signed without the Kabid's initials";
    PART_APART = "Dalam satu kasus harus orang yang berbeda", "Within one case in different hands";
    ENTRY_VERIFICATION = "Yang mencatat dan yang memeriksa", "Who registers and who examines";
    VERIFICATION_APPROVAL = "Yang memeriksa dan yang menetapkan", "Who examines and who decides";
    ENTRY_APPROVAL = "Yang mencatat dan yang menetapkan", "Who registers and who decides";
    PART_SIKS = "Pengisian SIKS-NG", "Entering SIKS-NG";

    NAME = "Nama", "Name";
    NAME_HINT = "persis seperti diketik di loket", "exactly as typed at the desk";
    NAME_TAKEN = "Nama ini sudah ada di daftar petugas.", "This name is on the list already.";
    PART_ROLES = "Peran; boleh lebih dari satu", "Roles; more than one is fine";
    PART_REMOVE = "Daftar", "List";
    REMOVE = "Keluarkan dari daftar petugas", "Take off the list";
    REMOVE_SAID = "Setelah keluar dari daftar, nama ini memegang semua peran lagi.", "Off the list this name holds all roles again.";
    KECAMATAN = "Kecamatan", "Kecamatan";
    KECAMATAN_HINT = "ketik beberapa huruf; TKSK bekerja untuk satu kecamatan", "type a few letters; a TKSK works for one kecamatan";
    NO_ROLE = "tanpa peran: mencatat dan melihat saja", "no role: registers and looks only";
    WITH_INITIALS_NOTE = "dengan paraf", "with initials";
    WITHOUT_INITIALS_NOTE = "tanpa paraf", "without initials";
    NOBODY_LISTED = "belum ada; semua orang memegang semua peran", "nobody yet; everybody holds all roles";
}

/// Beside the limits in the menu: those in force.
pub fn limits(due: u64, decide: u64, mib: u64, lang: Lang) -> String {
    let decision = counted(decide, "day", "days");
    lang.pick(
        format!("jawaban {due} hari, penetapan {decide} hari, lampiran {mib} MiB"),
        format!("answer {}, decision {decision}, attachment {mib} MiB", counted(due, "day", "days")),
    )
}

/// Beside the way cases go: initials, and how many kinds of work are kept apart.
pub fn flow(initials: Text, apart: usize, lang: Lang) -> String {
    let said = initials.get(lang);
    lang.pick(
        match apart {
            0 => format!("{said}; satu orang boleh semua tugas"),
            _ => format!("{said}; {apart} pasang tugas dipisah"),
        },
        match apart {
            0 => format!("{said}; one person may do everything"),
            1 => format!("{said}; 1 pair of duties kept apart"),
            _ => format!("{said}; {apart} pairs of duties kept apart"),
        },
    )
}

/// Beside the staff: how many are listed.
pub fn listed(count: usize, lang: Lang) -> String {
    lang.pick(format!("{count} orang terdaftar"), format!("{count} listed"))
}
