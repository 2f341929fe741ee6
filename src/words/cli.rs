//! Words of the command line.

use super::{Lang, Text, t};

/// What stands for a value in help and in sentences, by the name of the argument.
pub const PLACES: [(&str, Text); 17] = [
    ("data", t("BERKAS", "FILE")),
    ("file", t("BERKAS", "FILE")),
    ("sheet", t("NAMA", "NAME")),
    ("source", t("ASAL", "SOURCE")),
    ("map", t("NAMA=KOLOM", "NAME=COLUMN")),
    ("purpose", t("KATA", "WORDS")),
    ("recipient", t("NAMA", "NAME")),
    ("words", t("KATA", "WORDS")),
    ("number", t("NOMOR", "NUMBER")),
    ("kind", t("JENIS", "KIND")),
    ("name", t("NAMA", "NAME")),
    ("period", t("PERIODE", "PERIOD")),
    ("state", t("KEADAAN", "STATE")),
    ("of_kind", t("JENIS", "KIND")),
    ("kecamatan", t("NAMA", "NAME")),
    ("gampong", t("NAMA", "NAME")),
    ("out", t("BERKAS", "FILE")),
];

/// How a command is called; `command` is empty for the program itself.
pub fn usage_of(command: &str, lang: Lang) -> String {
    let rest = match command {
        "import" => t(" <JENIS> <BERKAS>", " <KIND> <FILE>"),
        "export" => t(" <JENIS> <BERKAS>", " <KIND> <FILE>"),
        "report" => t(" [NAMA]", " [NAME]"),
        "search" => t(" <KATA>...", " <WORDS>..."),
        "nik" => t(" <NOMOR>", " <NUMBER>"),
        "" => t(" [PERINTAH]", " [COMMAND]"),
        _ => return format!("loket {command} {}", OPTIONAL.get(lang)),
    };
    let name = if command.is_empty() { String::new() } else { format!("{command} ") };
    format!("loket {name}{}{}", OPTIONAL.get(lang), rest.get(lang))
}

texts! {
    ABOUT = "Loket: meja depan Dinas Sosial di terminal, satu berkas, tanpa jaringan.", "Loket: the front desk of a social-affairs office in the terminal, one file, no network.";
    USAGE = "Pemakaian", "Usage";
    OPTIONAL = "[PILIHAN]", "[OPTIONS]";
    COMMANDS = "Perintah", "Commands";
    ARGUMENTS = "Isian", "Arguments";
    OPTIONS = "Pilihan", "Options";
    AFTER = "Tanpa perintah, `loket` membuka meja.\n\nKode keluar: 0 berhasil · 1 tidak ada hasil, ada yang tidak sehat, atau ada baris yang dilewati · 2 salah cara pakai, atau berkas keluaran sudah ada ·\n3 berkas data tidak dapat dipakai · 4 berkas masukan tidak dapat dibaca · 5 gangguan lain", "Without a command, `loket` opens the desk.\n\nExit codes: 0 done · 1 nothing found, something not healthy, or rows left out · 2 wrong usage, or the output file is there already ·\n3 the data file cannot be used · 4 the input file cannot be read · 5 anything else";
    HELP = "Tampilkan bantuan ini", "Show this help";
    VERSION = "Tampilkan versi", "Show the version";
    DATA = "Berkas data kantor (bawaan: di folder data pengguna)", "Data file of the office (default: in the user's data folder)";
    READ_ONLY = "Buka tanpa dapat mengubah apa pun", "Open without changing anything";
    LANG = "Bahasa: id atau en", "Language: id or en";
    DEMO = "Buka kantor contoh berisi data fiktif; hilang saat ditutup, kecuali dengan --data", "Open a sample office with fictional data; gone when closed, unless --data is given";
    IMPORT = "Masukkan daftar warga, anggota pilar, SK, register PPKS/PSKS, sumbangan mitra atau hari libur dari berkas CSV atau XLSX", "Bring in people, members, decrees, the register, gifts of partners or holidays from a CSV or XLSX file";
    EXPORT = "Tulis daftar ke berkas CSV atau XLSX baru", "Write a list to a new CSV or XLSX file";
    EXPORT_KIND = "Jenis daftar: people (warga), members (anggota pilar), decrees (SK), register (PPKS/PSKS), activities (kegiatan), meetings (rapat), issues (masalah lapangan), promises (janji mitra), gifts (sumbangan mitra), points (titik layanan), cases (kasus), referrals (rujukan), visits (kunjungan), follow-ups (tindak lanjut), destinations (tujuan rujukan), letters (surat rujukan) atau posts (jabatan kosong)", "Kind of list: people, members, decrees, register, activities, meetings, issues (from the field), promises or gifts (of partners), points (service points), cases, referrals, visits, follow-ups, destinations, letters or posts (vacant)";
    EXPORT_FILE = "Berkas baru berakhiran .csv atau .xlsx", "New file ending in .csv or .xlsx";
    EXPORT_PERIOD = "Hanya hari-hari ini, ditulis seperti untuk laporan: 2026-11, 2026-11-01..2026-11-15, \"bulan lalu\"", "These days only, written as for a report: 2026-11, 2026-11-01..2026-11-15, \"last month\"";
    EXPORT_STATE = "Hanya keadaan atau daftar ini, seperti di layar: aktif, lewat waktu, macet di atas, selesai, …", "This state or list only, as on the screen: active, overdue, stuck above, done, …";
    EXPORT_OF_KIND = "Hanya jenis ini, seperti di layar: psm, PPKS-08, pemetaan, puskesos, …", "This kind only, as on the screen: psm, PPKS-08, mapping, puskesos, …";
    EXPORT_CONFIDENTIAL = "Dalam daftar warga dan register: jenis rahasia ikut (dicatat di jurnal)", "In people and register: with confidential kinds (written into the journal)";
    PURPOSE = "Untuk apa daftar ini (dicatat di jurnal)", "What the list is for (written into the journal)";
    RECIPIENT = "Siapa penerimanya (dicatat di jurnal)", "Who gets it (written into the journal)";
    IMPORT_KIND = "Jenis daftar: people (warga), members (anggota pilar), decrees (SK), register (PPKS/PSKS, lembar pendataan), gifts (sumbangan mitra), holidays (hari libur) atau batas (batas wilayah untuk peta)", "Kind of list: people, members, decrees, register (also a survey sheet), gifts (of partners), holidays or batas (outlines for the map)";
    IMPORT_FILE = "Berkas XLSX, atau CSV (UTF-8; pemisah koma, titik koma atau tab); untuk batas berkas GeoJSON", "XLSX file, or CSV (UTF-8; separated by comma, semicolon or tab); for batas a GeoJSON file";
    ENCODING = "Cara huruf ditulis di berkas: utf8 (bawaan) atau latin1 (Excel lama)", "How letters are written in the file: utf8 (usual) or latin1 (older Excel)";
    SHEET = "Lembar yang dibaca bila beberapa lembar berisi daftar", "Sheet to read when several hold a list";
    OUTLINE_SOURCE = "Untuk batas: asal garisnya, ditulis di bawah peta", "For batas: where the outlines come from, written under the map";
    OUTLINE_REMOVE = "Untuk batas: tarik kembali batas dari kantor, semua atau satu tingkat (--remove=gampong)", "For batas: take the outlines of the office back, all or one level (--remove=gampong)";
    MAP = "Arti kolom yang tidak dikenal, misalnya \"Nama PSM=nama\" (boleh diulang)", "What an unknown column is, for example \"Nama PSM=nama\" (may be repeated)";
    APPLY = "Simpan; tanpa ini hanya pratinjau", "Save; without it a preview only";
    JSON = "Keluaran untuk program lain (JSON)", "Output for other programs (JSON)";
    SEARCH = "Cari prosedur, warga, anggota, tujuan, wilayah, rujukan", "Search procedures, people, members, destinations, regions, referrals";
    SEARCH_WORDS = "Kata yang dicari", "Words to search for";
    KIND = "Hanya jenis ini (boleh diulang): procedure (prosedur), person (warga), member (anggota), destination (tujuan), region (wilayah), referral (rujukan)", "This kind only (may be repeated): procedure, person, member, destination, region, referral";
    LIMIT = "Paling banyak sekian hasil, 1 sampai 200 (bawaan: 10)", "At most so many results, 1 to 200 (usual: 10)";
    LIMIT_RANGE = "1 sampai 200", "1 to 200";
    NIK = "Baca NIK: bentuk, jenis kelamin, tanggal lahir, wilayah", "Read a NIK: shape, sex, date of birth, region";
    NIK_NUMBER = "NIK, boleh dengan spasi atau titik", "The NIK, spaces and dots allowed";
    CHECK = "Periksa apakah berkas data sehat; tidak mengubah apa pun", "Check whether the data file is healthy; changes nothing";
    HELP_COMMAND = "Bantuan untuk satu perintah", "Help for one command";
    NO_FILE_SEARCH = "Belum ada berkas data; yang dicari hanya isi bawaan program.", "There is no data file yet; only the content shipped with the program is searched.";
    NOTHING_FOUND = "Tidak ada yang cocok.", "Nothing fits.";
    NIK_WELL = "bentuk benar, 16 angka", "well formed, 16 digits";
    NIK_BAD = "bentuk salah", "not well formed";
    NIK_SEX = "Jenis kelamin", "Sex";
    NIK_BORN = "Tanggal lahir", "Date of birth";
    NIK_REGION = "Terdaftar pertama di", "First registered in";
    NIK_UNKNOWN = "tidak diketahui", "unknown";
    OR = "atau", "or";
    WARNING = "perhatian", "note";
    WELL = "baik", "well";
    DESK_NEEDS_TERMINAL = "Meja membutuhkan terminal.", "The desk needs a terminal.";
    NO_HOME = "Folder data pengguna tidak ditemukan. Sebutkan berkas dengan --data.", "The user's data folder was not found. Name the file with --data.";
    DEMO_TAKEN = "Berkas ini bukan kantor contoh dan tidak akan diisi. Pilih nama berkas lain setelah --data.", "This file is not a sample office and will not be filled. Choose another name after --data.";
}

/// Something on the command line is not known.
pub fn unknown(word: &str, lang: Lang) -> String {
    lang.pick(format!("Tidak dikenal: {word}."), format!("Not known: {word}."))
}

/// A value is not one of those allowed.
pub fn bad_value((value, option): (&str, &str), near: &[String], allowed: &str, lang: Lang) -> String {
    let near = super::meant(near, lang);
    let list = if allowed.is_empty() {
        String::new()
    } else {
        lang.pick(format!(" Pilih: {allowed}."), format!(" Choose: {allowed}."))
    };
    lang.pick(
        format!("Nilai {value} untuk {option} tidak dapat dipakai.{near}{list}"),
        format!("The value {value} for {option} cannot be used.{near}{list}"),
    )
}

/// Where the right usage stands: in the help of the command that was meant.
pub fn try_help(command: Option<&str>, lang: Lang) -> String {
    let command = command.map(|name| format!("{name} ")).unwrap_or_default();
    lang.pick(format!("Lihat `loket {command}--help`."), format!("See `loket {command}--help`."))
}

/// Something may be given once only.
pub fn twice(option: &str, lang: Lang) -> String {
    lang.pick(format!("Disebut dua kali: {option}; sekali saja."), format!("Given twice: {option}; once is enough."))
}

/// Something needed was not given.
pub fn needed(what: &str, lang: Lang) -> String {
    lang.pick(format!("Belum disebutkan: {what}."), format!("Not given: {what}."))
}
