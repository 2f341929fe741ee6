//! Words of the check before SIKS-NG and of the field-by-field view (bridge).

use super::Lang;

texts! {
    NIK = "NIK", "NIK";
    KK = "No. KK", "Family card";
    BIRTH = "Tanggal lahir", "Date of birth";
    NAME = "Nama di KK", "Name on the card";
    LETTER = "Surat faskes", "Health letter";
    LEGIBLE = "Terbaca", "Legible";

    SIXTEEN = "16 angka", "16 digits";
    NIK_MISSING = "Belum ada. Minta KTP-el atau KK, lalu isi di data warga.", "Not there. Ask for the identity card or family card and enter it in the record.";
    KK_MISSING = "Belum ada. Minta KK, lalu isi di data warga.", "Not there. Ask for the family card and enter its number in the record.";
    KK_WRONG = "Bukan 16 angka. Cocokkan dengan KK.", "Not 16 digits. Compare it with the family card.";
    BIRTH_MISSING = "Belum ada. Isi menurut KTP-el atau KK.", "Not there. Enter it from the identity card or family card.";
    BIRTH_ALONE = "NIK tidak memuat tanggal lahir yang mungkin. Cocokkan keduanya dengan KK.", "The NIK has no possible date of birth. Compare both with the family card.";
    BIRTH_AGREES = "sama dengan NIK", "agrees with the NIK";
    NAME_WITHOUT_KK = "Belum dapat dicocokkan: No. KK belum ada.", "Cannot be compared: the family card's number is missing.";
    NAME_ALONE = "Belum ada anggota lain KK ini di Loket. Cocokkan nama dengan KK asli.", "Nobody else of this card is in Loket. Compare the name with the card itself.";
    LETTER_MISSING = "Tanggal surat belum ditulis (kasus, tombol j).", "The date of the letter is not written down (case, key j).";
    ISSUER_MISSING = "Penerbit surat belum ditulis (kasus, tombol j).", "Who issued the letter is not written down (case, key j).";
    LETTER_LATER = "Tanggal surat belum tiba. Periksa suratnya.", "The date of the letter has not come yet. Check the letter.";
    LEGIBLE_YES = "semua berkas terbaca", "every paper can be read";
    LEGIBLE_NO = "Ada berkas yang kabur. Minta salinan baru sebelum diunggah.", "A paper is blurred. Ask for a new copy before it is sent.";
    LEGIBLE_UNSEEN = "Belum diperiksa. Lihat setiap berkas, lalu tandai (kasus, tombol j).", "Nobody has looked. Look at every paper, then tick it (case, key j).";

    TITLE = "Sebelum SIKS-NG", "Before SIKS-NG";
    BRIDGE = "Salin ke SIKS-NG", "Into SIKS-NG";
    OPEN = "Periksa, lalu salin isian satu per satu", "Check, then field after field";
    MARK_FINE = "baik", "fine";
    MARK_WARN = "periksa", "check";
    MARK_MISSING = "belum ada", "missing";
    START = "Enter: isian pertama · Esc: tutup", "Enter: first field · Esc: close";
    FIRST_FIELD = "isian pertama", "first field";
    NEXT_FIELD = "isian berikutnya", "next field";
    DONE = "selesai", "done";
    CLOSE = "tutup", "close";
    KEYS = "Enter: berikutnya · Backspace: sebelumnya · Esc: tutup", "Enter: next · Backspace: previous · Esc: close";
    COPIED = "sudah di papan klip; dihapus saat ditutup", "on the clipboard; cleared when closed";
    NOT_COPIED = "ketik apa yang terlihat", "type what you see";
    EMPTY = "(kosong)", "(empty)";

    FULL_NAME = "Nama lengkap", "Full name";
    BORN = "Tanggal lahir", "Date of birth";
    SEX = "Jenis kelamin", "Sex";
    ADDRESS = "Alamat", "Address";
    GAMPONG = "Gampong/desa", "Gampong";
    KECAMATAN = "Kecamatan", "Kecamatan";
    PHONE = "Telepon", "Phone";
    ISSUER = "Penerbit surat", "Issuer of the letter";
    LETTER_DAY = "Tanggal surat", "Date of the letter";

    CLIPBOARD = "Papan klip untuk SIKS-NG", "Clipboard for SIKS-NG";
}

/// What is odd about a number, and that the card decides.
pub fn compare_card(why: &str, lang: Lang) -> String {
    lang.pick(format!("{why}. Cocokkan dengan KTP-el."), format!("{why}. Compare it with the identity card."))
}

/// The NIK says another birth date.
pub fn birth_differs(read: &str, lang: Lang) -> String {
    lang.pick(
        format!("NIK menunjuk {read}. Cocokkan dengan KK; NIK tidak berubah seumur hidup."),
        format!("The NIK says {read}. Compare with the family card; a NIK never changes."),
    )
}

/// Somebody of nearly the same name is on the same card.
pub fn name_twice(other: &str, lang: Lang) -> String {
    lang.pick(
        format!("Nama mirip di KK yang sama: {other}. Pastikan orangnya."),
        format!("A similar name is on the same card: {other}. Make sure who it is."),
    )
}

/// Who else is on the card.
pub fn family(names: &str, lang: Lang) -> String {
    lang.pick(format!("sekeluarga: {names}"), format!("family: {names}"))
}

/// The letter is older than it should be.
pub fn letter_old(days: i64, allowed: i64, lang: Lang) -> String {
    lang.pick(
        format!("Berumur {days} hari, lebih dari {allowed}. Tanyakan apakah masih diterima."),
        format!(
            "{} old, more than {allowed}. Ask whether it is still taken.",
            super::counted(usize::try_from(days).unwrap_or(0), "day", "days")
        ),
    )
}

/// Which field of how many.
pub fn place(at: usize, of: usize, lang: Lang) -> String {
    lang.pick(format!("{at} dari {of}"), format!("{at} of {of}"))
}
