//! Words of who may see and change what, and of a refusal: whose it is and whom to ask.

use super::Lang;

texts! {
    POST_CLERK = "Petugas loket", "Desk staff";
    POST_TKSK = "TKSK", "TKSK";
    POST_SUPERVISOR = "Penyelia", "Supervisor";
    POST_ADMIN = "Admin", "Administrator";

    PERSON = "Data warga", "A citizen's record";
    NUMBERS = "NIK dan telepon yang terbuka", "NIK and phone unmasked";
    CONFIDENTIAL = "Data jenis rahasia", "A confidential record";
    REGISTER = "Isian register PPKS/PSKS", "An entry of the PPKS/PSKS register";
    ROUND = "Putaran pemutakhiran", "An updating round";
    GIFT = "Sumbangan mitra", "A partner's contribution";
    MEMBER_FACTS = "Kontak dan pengecekan anggota pilar", "Contact and check of a pillar member";
    MEMBER_POST = "Pengangkatan anggota pilar dan SK", "Appointment of pillar members and decrees";
    ACTIVITY = "Kegiatan, rapat, dan tindak lanjut", "An activity, meeting or follow-up";
    FIELD_ISSUE = "Masalah lapangan", "A problem from the field";
    POINT = "Titik layanan", "A service point";
    MONTHLY = "Laporan bulanan kepada Camat", "The monthly report to the Camat";
    CASE = "Kasus dan draf rujukan", "A case and its draft referrals";
    NOTE = "Catatan, kunjungan rumah, dan lampiran kasus", "A note, home visit or file of a case";
    STEP = "Langkah tangga rujukan dan surat", "Steps of the referral ladder and letters";
    VISIT = "Catatan kunjungan", "The count of a visit";
    DOUBT = "Cek ulang tujuan rujukan", "The re-check of a destination";
    DESTINATION = "Tujuan rujukan", "A destination";
    EXPORT = "Daftar yang dibawa keluar", "A list that leaves the office";
    SETTINGS = "Pengaturan kantor, prosedur, kalender, dan peta batas", "Settings, procedures, calendar and outlines";
    OWN = "Draf dan daftar simpanan sendiri", "One's own drafts and kept lists";

    ELSEWHERE = "Ini milik kecamatan lain; TKSK mengubah kecamatannya sendiri. Mintalah TKSK setempat atau petugas loket.", "This belongs to another kecamatan; a TKSK changes their own. Ask its TKSK or the desk.";
    CLOSED_ELSEWHERE = "Jenis rahasia di luar kecamatan Anda tetap tertutup. Mintalah TKSK setempat atau petugas loket.", "Confidential kinds outside your kecamatan stay closed. Ask its TKSK or the desk.";
    MASKED_ELSEWHERE = "NIK dan telepon warga di luar kecamatan Anda tetap tertutup. Mintalah TKSK setempat atau petugas loket.", "NIK and phone of citizens outside your kecamatan stay masked. Ask its TKSK or the desk.";
    NOT_A_TKSK_TASK = "Ini bukan tugas TKSK. Mintalah petugas loket atau penyelia.", "This is not a TKSK's task. Ask the desk or a supervisor.";
}

/// Head of the page of the manual.
pub const PAGE_HEAD: &str = "# Siapa boleh melihat dan mengubah apa\n\n\
Halaman ini dibuat dari tabel hak di program (`src/domain/rights/`); jangan disunting dengan tangan.\n\
Hak diperiksa di dalam setiap penyimpanan, bukan hanya di layar: perintah, impor, dan loket lain pun terikat olehnya.\n\n\
- **Petugas loket**: FO, BO, surveyor, dan yang terdaftar tanpa peran.\n\
- **TKSK**: bekerja untuk satu kecamatan, apa pun peran lainnya.\n\
- **Penyelia**: Manajer/Koordinator, Kepala Bidang, Kepala Dinas.\n\
- **Admin**: selama kantor belum menunjuk admin, siapa pun yang bekerja untuk seluruh kota.\n\n\
Nama yang tidak ada di daftar petugas memegang semuanya kecuali TKSK, seperti di kantor kecil.\n\n";
/// Foot of the page.
pub const PAGE_FOOT: &str = "*kecamatannya* juga berlaku untuk data yang belum punya tempat. Warga termasuk kecamatan bila terdaftar di sana, punya isian\n\
register di sana, atau kunjungannya tercatat di sana. Memindahkan data ke kecamatan lain adalah tugas petugas loket.\n\
Rapat seluruh kota belum punya tempat: TKSK pun boleh memimpinnya. Rapat boleh menyebut masalah kecamatan lain dan ditutup\n\
tanpanya; langkah masalah itu tetap dicatat TKSK setempat atau petugas loket.\n\
Langkah tangga rujukan masih menuntut peran di `tangga.md`. Jumlah dan daftar jenis yang tidak rahasia dibaca semua orang.\n";
/// Title of the part about changing.
pub const PAGE_CHANGE: &str = "Mengubah";
/// Title of the part about seeing.
pub const PAGE_SEE: &str = "Melihat";
/// Head of the first column.
pub const PAGE_MATTER: &str = "apa";
/// A cell: not at all.
pub const PAGE_NOWHERE: &str = "tidak";
/// A cell: the own kecamatan.
pub const PAGE_OWN: &str = "kecamatannya";
/// A cell: the whole city.
pub const PAGE_WHOLE: &str = "seluruh kota";

/// It belongs to another kecamatan.
pub fn not_yours(what: &str, theirs: &str, own: &str, lang: Lang) -> String {
    lang.pick(
        format!(
            "{what} ini milik Kecamatan {theirs}, Anda bekerja untuk {own}. Mintalah TKSK {theirs} atau petugas loket."
        ),
        format!(
            "{what} here belongs to Kecamatan {theirs} and you work for {own}. Ask the TKSK of {theirs} or the desk."
        ),
    )
}

/// It stays closed for whoever works elsewhere.
pub fn closed_elsewhere(what: &str, theirs: &str, own: &str, lang: Lang) -> String {
    lang.pick(
        format!(
            "{what} di Kecamatan {theirs} tetap tertutup bagi TKSK {own}. Mintalah TKSK {theirs} atau petugas loket."
        ),
        format!(
            "{what} in Kecamatan {theirs} stays closed for the TKSK of {own}. Ask the TKSK of {theirs} or the desk."
        ),
    )
}

/// It reaches beyond the own kecamatan.
pub fn outside(what: &str, own: &str, lang: Lang) -> String {
    lang.pick(
        format!("{what} di luar Kecamatan {own} tetap tertutup bagi Anda. Pilih Kecamatan {own}, atau mintalah petugas loket."),
        format!("{what} outside Kecamatan {own} stays closed for you. Choose Kecamatan {own}, or ask the desk."),
    )
}

/// It is other people's task.
pub fn not_your_task(what: &str, whose: &[String], lang: Lang) -> String {
    let whose = either(whose, lang);
    lang.pick(format!("{what} bukan tugas Anda. Mintalah {whose}."), format!("{what}: not your task. Ask {whose}."))
}

/// `a`, `a atau b`, `a, b, atau c`.
fn either(names: &[String], lang: Lang) -> String {
    let or = lang.pick("atau", "or");
    match names {
        [first, last] => format!("{first} {or} {last}"),
        [before @ .., last] if !before.is_empty() => format!("{}, {or} {last}", before.join(", ")),
        _ => names.concat(),
    }
}

/// Beside the name in the header: the kecamatan somebody works for.
pub fn scope(name: &str, kecamatan: &str) -> String {
    format!("{name} · {kecamatan}")
}
