//! Words of `loket report`.

use super::{Lang, counted};

texts! {
    REPORT = "Buat laporan dari catatan: teks, CSV atau JSON ke layar, PDF atau XLSX ke berkas baru", "Make a report from the records: text, CSV or JSON to the screen, PDF or XLSX to a new file";
    NAME = "Nama laporan (lihat --list), atau anonim: baris tanpa identitas untuk penelitian", "Name of the report (see --list), or anonim: rows without identities for research";
    PERIOD = "Periode: 2026-11, 2026-W48, 2026-Q4, 2026, 2026-11-01..2026-11-15, \"bulan lalu\" (bawaan: hari ini untuk harian, selain itu bulan ini)", "Period: 2026-11, 2026-W48, 2026-Q4, 2026, 2026-11-01..2026-11-15, \"last month\" (usual: today for harian, else this month)";
    KECAMATAN = "Hanya kecamatan ini: nama atau kode", "This kecamatan only: name or code";
    GAMPONG = "Hanya gampong ini: nama atau kode", "This gampong only: name or code";
    FORMAT = "Bentuk: txt (bawaan), csv, json, pdf atau xlsx", "Form: txt (usual), csv, json, pdf or xlsx";
    OUT = "Berkas baru; wajib untuk pdf dan xlsx", "New file; needed for pdf and xlsx";
    LIST = "Sebutkan semua laporan dan arti setiap angkanya", "Name all reports and what each count means";
    PURPOSE = "Untuk apa laporan ini keluar (dicatat di jurnal)", "What the report leaves for (written into the journal)";
    RECIPIENT = "Siapa penerimanya (dicatat di jurnal)", "Who gets it (written into the journal)";
    NO_PURPOSE = "Sebutkan untuk apa laporan ini keluar: --purpose \"…\". Tujuan dicatat di jurnal.", "Say what the report leaves for: --purpose \"…\". It is written into the journal.";
    NO_RECIPIENT = "Sebutkan siapa yang menerima laporan ini: --recipient \"…\". Penerima dicatat di jurnal.", "Say who gets the report: --recipient \"…\". It is written into the journal.";
    NO_NAME = "Laporan mana? Sebutkan namanya, atau --list untuk melihat semuanya.", "Which report? Name it, or --list to see them all.";
    NEEDS_FILE = "PDF dan XLSX ditulis ke berkas: tambahkan --out BERKAS.", "PDF and XLSX are written to a file: add --out FILE.";
    ANONYMOUS_FORMS = "Baris anonim ditulis sebagai csv, json atau xlsx.", "Anonymous rows are written as csv, json or xlsx.";
    ANONYMOUS = "Baris tanpa identitas untuk penelitian: umur dalam kelompok, kecamatan, bulan; kombinasi yang dimiliki kurang dari lima orang dan layanan rahasia tidak ikut.", "Rows without identities for research: age in groups, kecamatan, month; combinations shared by fewer than five people and confidential services are left out.";
    REPORTS = "Laporan", "Reports";
    MEASURES = "Angka", "Counts";
    COUNTING = "Menghitung …", "Counting …";
    NO_BOOKS = "Program ini dibuat tanpa lembar kerja. Pakai --format csv.", "This program was built without spreadsheets. Use --format csv.";
}

/// No report of that name.
pub fn unknown(name: &str, near: Option<&str>, all: &str, lang: Lang) -> String {
    let meant = near.map(|near| lang.pick(format!(" Maksud Anda {near}?"), format!(" Did you mean {near}?")));
    let meant = meant.unwrap_or_default();
    lang.pick(
        format!("Tidak ada laporan bernama {name}.{meant} Yang ada: {all}."),
        format!("There is no report called {name}.{meant} There are: {all}."),
    )
}

/// No place of that name.
pub fn unknown_place(name: &str, near: &[&str], all: &str, lang: Lang) -> String {
    let meant = super::meant(near, lang);
    let all = if all.is_empty() {
        String::new()
    } else {
        lang.pick(format!(" Yang ada: {all}."), format!(" There are: {all}."))
    };
    lang.pick(
        format!("Tidak ada wilayah bernama {name}.{meant}{all}"),
        format!("There is no place called {name}.{meant}{all}"),
    )
}

/// What was typed fits several places, each with its code.
pub fn several(name: &str, places: &[String], lang: Lang) -> String {
    let places = places.join(lang.pick(" atau ", " or "));
    lang.pick(
        format!("{name} dapat berarti {places}; tulis nama lengkap atau kodenya."),
        format!("{name} may be {places}; write the whole name or the code."),
    )
}

/// The gampong lies in another kecamatan.
pub fn elsewhere(gampong: &str, kecamatan: &str, lang: Lang) -> String {
    let gampong = super::report::gampong(gampong, lang);
    lang.pick(
        format!("{gampong} tidak terletak di Kecamatan {kecamatan}."),
        format!("{gampong} does not lie in Kecamatan {kecamatan}."),
    )
}

/// How far it is.
pub fn progress(done: usize, of: usize, lang: Lang) -> String {
    lang.pick(format!("Menghitung … {done} dari {of} bagian"), format!("Counting … {done} of {of} parts"))
}

/// The file is written.
pub fn written(path: &str, lang: Lang) -> String {
    lang.pick(
        format!("Laporan ditulis ke {path}; tujuan dan penerima dicatat di jurnal."),
        format!("The report is written to {path}; purpose and recipient are in the journal."),
    )
}

/// How many rows were left out of the anonymous ones.
pub fn withheld(given: usize, withheld: usize, lang: Lang) -> String {
    lang.pick(
        format!("{given} baris diberikan, {withheld} baris ditahan supaya tidak seorang pun dapat dikenali."),
        format!(
            "{} given, {} withheld so that nobody can be recognised.",
            counted(given, "row", "rows"),
            counted(withheld, "row", "rows")
        ),
    )
}
