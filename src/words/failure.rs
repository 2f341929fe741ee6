//! What went wrong, in one sentence: what happened, why, what to do. The technical detail goes to the log, not here.

use super::{Lang, Text, t};

/// There is no data file.
pub fn missing(path: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas data {path} tidak ada. Jalankan `loket` untuk membuat kantor baru, atau sebutkan berkas lain dengan --data."),
        format!("There is no data file {path}. Run `loket` to make a new office, or name another file with --data."),
    )
}

/// The file belongs to another program.
pub fn not_ours(path: &str, lang: Lang) -> String {
    lang.pick(
        format!("{path} bukan berkas Loket; tidak ada yang diubah. Periksa nama berkas setelah --data."),
        format!("{path} is not a Loket file; nothing was changed. Check the file name after --data."),
    )
}

/// The file was written by a newer program.
pub fn newer(found: i64, known: i64, lang: Lang) -> String {
    lang.pick(
        format!("Berkas data ditulis oleh Loket yang lebih baru (skema {found}, program ini mengenal {known}); tidak ada yang diubah. Perbarui program di komputer ini."),
        format!("The data file was written by a newer Loket (schema {found}, this program knows {known}); nothing was changed. Update the program on this computer."),
    )
}

/// The file was written by an older program and cannot be read before it is brought up to date.
pub fn older(found: i64, known: i64, lang: Lang) -> String {
    lang.pick(
        format!("Berkas data masih berskema {found}, program ini membaca skema {known}; tidak ada yang diubah. Buka sekali tanpa --read-only: berkas disalin dahulu, lalu diperbarui dan bisa dibaca."),
        format!("The data file still has schema {found}, this program reads schema {known}; nothing was changed. Open it once without --read-only: it is copied first, then brought up to date, and can be read."),
    )
}

/// The contents are broken.
pub fn damaged(detail: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas data rusak ({detail}) dan tidak diubah. Jangan hapus; pulihkan cadangan terakhir ke tempatnya, lalu jalankan `loket check`."),
        format!("The data file is damaged ({detail}) and was not changed. Do not delete it; put the last backup in its place, then run `loket check`."),
    )
}

/// Folder or file may not be written.
pub fn read_only(lang: Lang) -> &'static str {
    lang.pick(
        "Berkas data tidak dapat ditulis: folder atau berkasnya hanya boleh dibaca. Perbaiki izinnya, buka dengan --read-only, atau salin berkasnya ke folder lain.",
        "The data file cannot be written: its folder or the file is read-only. Correct the permissions, open with --read-only, or copy the file to another folder.",
    )
}

/// The disk is full.
pub fn disk_full(lang: Lang) -> &'static str {
    lang.pick(
        "Disk penuh; perubahan terakhir tidak tersimpan, yang sebelumnya aman. Kosongkan ruang disk lalu simpan lagi.",
        "The disk is full; the last change was not saved, everything before is safe. Free some space, then save again.",
    )
}

/// The file lies on a network disk.
pub fn network_disk(kind: &str, lang: Lang) -> String {
    lang.pick(
        format!("Berkas data terletak di disk jaringan ({kind}); kunci di sana tidak aman. Pindahkan berkas ke disk komputer ini."),
        format!("The data file lies on a network disk ({kind}); locks are not safe there. Move the file to a disk of this computer."),
    )
}

/// The disk failed.
pub fn disk(detail: &str, lang: Lang) -> String {
    lang.pick(
        format!("Disk gagal membaca atau menulis ({detail}); perubahan terakhir tidak tersimpan. Coba lagi; bila berulang, periksa disk dan buat cadangan."),
        format!("The disk failed while reading or writing ({detail}); the last change was not saved. Try again; if it repeats, check the disk and make a backup."),
    )
}

/// Another desk writes too long.
pub fn busy(holder: &str, lang: Lang) -> String {
    let desk = super::past::desk(holder);
    let who = match desk.is_empty() {
        true => lang.pick("loket lain", "another desk").to_owned(),
        false => format!("{} {desk}", lang.pick("meja", "desk")),
    };
    lang.pick(
        format!("Masih menunggu {who} selesai menyimpan. Tunggu sebentar lalu coba lagi."),
        format!("Still waiting for {who} to finish saving. Wait a moment, then try again."),
    )
}

/// Somebody saved the record in between.
pub fn conflict(lang: Lang) -> &'static str {
    lang.pick(
        "Data ini baru saja disimpan loket lain. Bandingkan kedua isian, lalu simpan lagi.",
        "Another desk has just saved this record. Compare both values, then save again.",
    )
}

/// Another record has the NIK.
pub fn nik_taken(lang: Lang) -> &'static str {
    lang.pick(
        "NIK ini sudah terdaftar atas nama orang lain. Buka data yang ada, atau periksa angkanya.",
        "This NIK is already registered for somebody else. Open that record, or check the digits.",
    )
}

/// A rule of the record is broken.
pub fn rule(field: &str, rule: &str, lang: Lang) -> String {
    if let Some(sentence) = super::field_issues::rule(field, rule).or(super::meetings::rule(field, rule)) {
        return sentence.get(lang).to_owned();
    }
    let exact = format!("{field}.{rule}");
    let known = RULES.iter().find(|(of, _)| *of == exact).or_else(|| RULES.iter().find(|(of, _)| *of == field));
    let known = known.map(|(_, sentence)| sentence.get(lang).to_owned());
    known.unwrap_or_else(|| unknown_rule(field, rule, lang))
}

/// Rules a clerk can meet, by field, or by field and rule where one field has several.
const RULES: &[(&str, Text)] = &[
    (
        "month.in_future",
        t("Bulan itu belum mulai. Pilih bulan yang sudah berjalan.", "That month has not begun. Choose one that has."),
    ),
    (
        "number.issued",
        t(
            "Laporan ini sudah bernomor, jadi tidak diubah. Batalkan nomornya dengan alasan, lalu susun lagi.",
            "This report has its number, so it is not changed. Make the number void with a reason, then write it again.",
        ),
    ),
    ("small_least", super::settings::SMALL_TOO_LOW),
    ("number.none", t("Laporan ini belum bernomor.", "This report has no number yet.")),
    (
        "number_pattern.used",
        t(
            "Pola nomor laporan menghasilkan nomor yang sudah dipakai. Perbaiki di aturan kerja kantor (Ctrl-O).",
            "The pattern of report numbers gives a number that was used. Correct it in the office's rules (Ctrl-O).",
        ),
    ),
    ("kecamatan.unknown", t("Kecamatan itu tidak dikenal.", "That kecamatan is not known.")),
    (
        "narrative.too_long",
        t(
            "Uraian paling panjang 4.000 huruf. Pendekkan, lalu simpan lagi.",
            "Words have 4,000 letters at most. Shorten them, then save again.",
        ),
    ),
    (
        "promise",
        t(
            "Janji itu tidak dapat dipakai: milik mitra lain, sudah dibatalkan, atau sudah selesai. Buka lagi daftarnya.",
            "That promise cannot be used: another partner's, taken back, or settled. Open the list again.",
        ),
    ),
    (
        "destination",
        t(
            "Tujuan belum dipilih. Ubah rujukannya (u), lalu pilih tujuan.",
            "No destination is chosen. Edit the referral (u) and choose one.",
        ),
    ),
    (
        "consent",
        t(
            "Warga belum menyetujui datanya dikirim. Ubah rujukannya (u) setelah ditanya.",
            "The citizen has not agreed that data is sent. Edit the referral (u) after asking.",
        ),
    ),
    (
        "due",
        t(
            "Batas jawaban tidak boleh sebelum kasus dibuka. Perbaiki tanggalnya.",
            "An answer cannot be due before the case was opened. Correct the date.",
        ),
    ),
    ("consent_reason", t("Tulis mengapa warga tidak dapat memberi persetujuan.", "Write why nobody could agree.")),
    (
        "state",
        t(
            "Rujukan ini bukan draf lagi; tidak ada yang diubah.",
            "This referral is no draft any more; nothing was changed.",
        ),
    ),
    (
        "number_pattern",
        t(
            "Pola nomor surat tidak dapat dipakai. Perbaiki di data kantor (Ctrl-O).",
            "The letter number pattern cannot be used. Correct it in the office's data (Ctrl-O).",
        ),
    ),
    ("who", t("Tulis siapa yang datang atau melayani.", "Write who went there or gave the service.")),
    ("finding", t("Tulis apa yang benar sekarang.", "Write what is right now.")),
    ("day", t("Tanggalnya belum tiba. Periksa tanggalnya.", "That day has not come yet. Check the date.")),
    (
        "merged",
        t(
            "Data ini sudah digabung ke data lain. Buka data yang dipertahankan, lalu ubah di sana.",
            "This record was joined to another one. Open the kept record and change it there.",
        ),
    ),
    ("name", t("Nama perlu diisi, paling panjang 200 huruf.", "A name is needed, 200 letters at most.")),
    ("nik", t("NIK harus 16 angka, atau kosong dengan alasan.", "A NIK has 16 digits, or is empty with a reason.")),
    ("kk", t("No. KK harus 16 angka.", "A family card number has 16 digits.")),
    ("ends", t("Masa tugas selesai lebih awal daripada mulai.", "The term ends before it begins.")),
    ("unmet_reason", t("Pilih sebab tidak terlayani.", "Choose why the need was not served.")),
    ("void_reason", t("Tulis alasan pembatalan.", "Write why the letter is void.")),
];

fn unknown_rule(field: &str, rule: &str, lang: Lang) -> String {
    lang.pick(
        format!("Isian {field} belum benar ({rule}). Perbaiki lalu simpan lagi."),
        format!("The field {field} is not right ({rule}). Correct it, then save again."),
    )
}

/// The record is not there.
pub fn not_found(what: &str, lang: Lang) -> String {
    lang.pick(
        format!("Data tidak ditemukan ({what}); mungkin sudah diubah loket lain. Muat ulang daftarnya."),
        format!("The record was not found ({what}); another desk may have changed it. Load the list again."),
    )
}

/// A newer request stopped it.
pub fn interrupted(lang: Lang) -> &'static str {
    lang.pick("Pencarian dihentikan. Ketik lagi untuk mencari.", "The search was stopped. Type again to search.")
}

/// Anything else.
pub fn other(detail: &str, lang: Lang) -> String {
    lang.pick(
        format!("Terjadi kesalahan pada berkas data ({detail}). Coba lagi; bila berulang, jalankan `loket check`."),
        format!("Something went wrong with the data file ({detail}). Try again; if it repeats, run `loket check`."),
    )
}
