//! Words of the signature tray: marks of a letter, its lists, and why a letter cannot be marked.

use super::Lang;

texts! {
    INITIALS = "paraf", "initials";
    SIGNATURE = "tanda tangan", "signature";
    COLLECTED = "diambil", "collected";

    VOID = "Surat ini sudah dibatalkan. Buka surat penggantinya.", "This letter is void. Open its replacement.";
    INITIALS_FIRST = "Surat ini belum diparaf Kepala Bidang. Minta parafnya dahulu, atau matikan paraf di pengaturan kantor.", "The head of division has not initialled this letter. Ask for the initials first, or do without them in the office settings.";
    SIGNATURE_FIRST = "Surat ini belum ditandatangani. Catat tanda tangannya dahulu.", "This letter is not signed. Write down its signature first.";
    NOBODY = "Tulis siapa yang mengambil surat.", "Write who collected the letter.";

    TITLE_SIGN = "Menunggu paraf dan tanda tangan", "Waiting for initials and signature";
    TITLE_COLLECT = "Menunggu diambil", "Waiting to be collected";
    EMPTY_SIGN = "Tidak ada surat yang menunggu paraf atau tanda tangan.", "No letter waits for initials or a signature.";
    EMPTY_COLLECT = "Tidak ada surat yang menunggu diambil.", "No letter waits to be collected.";
    LOADING = "Memuat surat …", "Loading letters …";
    TODAY = "hari ini", "today";
    WAITS_INITIALS = "tunggu paraf", "waits for initials";
    WAITS_SIGNATURE = "tunggu tanda tangan", "waits for signature";
    WAITS_COLLECTOR = "tunggu diambil", "waits to be collected";
    NO_LETTER = "Tidak ada surat di daftar ini.", "No letter in this list.";
    ONLY_SIGNED = "Yang belum ditandatangani ada di daftar sebelah (Tab).", "Letters not yet signed are in the other list (Tab).";
    ONLY_UNSIGNED = "Surat ini sudah ditandatangani; tinggal diambil.", "This letter is signed; it only waits to be collected.";
    INITIALLED_ALREADY = "Surat ini sudah diparaf; tinggal ditandatangani.", "This letter has its initials; it waits for the signature.";
    LOCKED = "Surat layanan tertutup tidak dapat dibuka di berkas yang hanya dibaca, karena pembukaannya harus tercatat.", "A letter of a closed service cannot be opened in a read-only file, because its opening must be logged.";

    COLLECT = "Surat diambil", "Letter collected";
    COLLECTOR = "Diambil oleh", "Collected by";
    COLLECTOR_HINT = "nama orangnya, dan hubungannya bila bukan warga sendiri", "the person's name, and how related if not the citizen";
}

/// The letter has the mark already.
pub fn already(lang: Lang, mark: &str) -> String {
    match lang {
        Lang::Id => format!("Surat ini sudah tercatat: {mark}. Tidak ada yang diubah."),
        Lang::En => format!("This letter has its mark already: {mark}. Nothing was changed."),
    }
}
