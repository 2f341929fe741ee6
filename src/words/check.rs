//! Words of the health check.

use super::{Lang, Text, t};

macro_rules! labels {
    ($($name:ident = $id:literal, $en:literal;)+) => {$(
        #[doc = concat!("Part: ", $en, ".")]
        pub const $name: Text = t($id, $en);
    )+};
}

labels! {
    SCHEMA = "versi tabel", "version of the tables";
    NOT_LOOKED = "tidak diperiksa: berkas ini masih dari program yang lebih lama", "not looked at: the file is still of an older program";
    FILE = "struktur berkas", "structure of the file";
    REFERENCES = "hubungan antardata", "references between records";
    PEOPLE = "data warga", "people";
    MEMBERS = "data anggota pilar", "members";
    DECREES = "data SK dan masa tugas", "decrees and terms";
    VISITS = "data kunjungan", "visits";
    REFERRALS = "data kasus dan rujukan", "cases and referrals";
    LETTERS = "data surat", "letters";
    REGISTER = "register PPKS dan PSKS", "register of PPKS and PSKS";
    ACTIVITIES = "kegiatan, rapat, masalah lapangan, titik layanan, laporan bulanan", "activities, meetings, field issues, service points, monthly reports";
    ATTACHMENTS = "lampiran", "attachments";
    MARKS = "paraf, tanda tangan dan baki surat", "initials, signatures and the tray";
    LISTS = "kolom daftar dan KK lama", "columns of lists and former family cards";
    DOUBTS = "tugas cek ulang tujuan", "doubts about destinations";
    OUTLINES = "batas wilayah dari kantor", "outlines of the office";
    NUMBERS = "nomor surat tanpa celah", "letter numbers without gaps";
    JOURNAL = "rantai riwayat", "chain of the journal";
    INDEX = "indeks pencarian", "search index";
    CONTENT = "isi kantor (prosedur, wilayah)", "content (procedures, regions)";
}

/// So many records do not agree with their check value; the first few identities.
pub fn changed(count: usize, first: &str, lang: Lang) -> String {
    lang.pick(
        format!("{count} data berubah di luar program: {first}"),
        format!("{} changed outside the program: {first}", super::counted(count, "record", "records")),
    )
}

/// So many rows of lists do not say what their records say.
pub fn lists(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} baris daftar tidak cocok dengan kasusnya"),
        format!("{} do not agree with their case", super::counted(count, "row", "rows")),
    )
}

/// The chain does not hold from this row on.
pub fn broken_chain(seq: i64, lang: Lang) -> String {
    lang.pick(format!("putus pada catatan ke-{seq}"), format!("broken at entry {seq}"))
}

/// Missing letter numbers.
pub fn gaps(numbers: &str, lang: Lang) -> String {
    lang.pick(format!("nomor tidak ada: {numbers}"), format!("numbers missing: {numbers}"))
}

/// Columns kept for lists that are not as the records say, each with how many records.
pub fn out_of_step(columns: &str, lang: Lang) -> String {
    lang.pick(
        format!("tidak sesuai dengan datanya, daftar bisa keliru: {columns}"),
        format!("not as the records say, lists may be wrong: {columns}"),
    )
}

/// Index and records disagree.
pub fn index(count: usize, lang: Lang) -> String {
    lang.pick(
        format!("{count} warga tidak sesuai dengan indeks; pencarian bisa melewatkan mereka"),
        format!("{} not as in the index; a search may miss them", super::counted(count, "person", "people")),
    )
}

/// The content is older than the program's.
pub fn old_content(lang: Lang) -> &'static str {
    lang.pick(
        "lebih lama daripada isi program ini; diperbarui saat kantor dibuka",
        "older than this program's; renewed when the office is opened",
    )
}

/// The tables are of an older program.
pub fn old_schema(found: i64, known: i64, lang: Lang) -> String {
    lang.pick(
        format!("skema {found} dari program yang lebih lama; menjadi skema {known} saat dibuka untuk ditulis, setelah disalin"),
        format!("schema {found} of an older program; becomes schema {known} when opened for writing, after a copy was made"),
    )
}

/// References that point nowhere.
pub fn references(count: usize, tables: &str, lang: Lang) -> String {
    lang.pick(
        format!("{count} hubungan tidak menunjuk ke mana pun: {tables}"),
        format!("{} to nowhere: {tables}", super::counted(count, "reference", "references")),
    )
}

/// All is well.
pub const HEALTHY: Text = t("Berkas sehat.", "The file is healthy.");
/// Not all is well.
pub const NOT_HEALTHY: Text = t(
    "Berkas tidak sehat. Jangan diubah dulu: simpan salinannya dan pulihkan cadangan terakhir yang sehat.",
    "The file is not healthy. Do not change it: keep a copy and restore the last healthy backup.",
);
