//! Sentences of the list of what was done today, and of taking it back.

use super::{Lang, Text, t};

texts! {
    TITLE = "Dikerjakan hari ini", "Done today";
    NOTHING = "Belum ada yang dikerjakan hari ini di meja ini.", "Nothing was done today at this desk.";
    ALREADY = "Sudah diurungkan. Tidak ada yang diubah.", "It was taken back already. Nothing was changed.";
    NO_WAY_BACK = "Tangga rujukan tidak mengenal langkah mundur dari sini. Buka kasusnya dan pilih langkah yang berlaku.", "The ladder knows no step back from here. Open the case and choose a step that applies.";
    WENT_ON = "Kasus ini sudah melangkah lagi sesudahnya. Urungkan langkah terakhirnya dahulu.", "The case has moved on since. Take the last step back first.";
    REGISTERED = "Warga yang terdaftar tidak dihapus. Bila ganda, buka datanya lalu gabungkan (g).", "A registered citizen is never deleted. If it is a double, open the record and join it (g).";
    MEMBER = "Anggota pilar tidak dihapus. Buka di Direktori dan tandai tidak bertugas.", "A pillar member is never deleted. Open it in the directory and mark it as not in service.";
    WRITTEN = "Yang sudah tertulis di riwayat tetap ada. Tulis catatan yang membetulkannya.", "What stands in the history stays. Write a note that corrects it.";
    JOIN_AGAIN = "Penggabungan sudah dilepas. Buka data warga dan gabungkan lagi (g) bila perlu.", "The joining was undone. Open the citizen and join again (g) if needed.";
    ELSEWHERE = "Ini diubah di tempat asalnya, bukan dari daftar ini.", "This is changed where it was made, not from this list.";
    TOOK_BACK = "Diurungkan; riwayatnya tetap tercatat.", "Taken back; the history keeps it.";
    REASON = "dibatalkan: salah catat", "cancelled: written down by mistake";
    PERSON_NEW = "Warga dicatat", "Citizen registered";
    PERSON_CHANGED = "Data warga diubah", "Citizen's record changed";
    MEMBER_NEW = "Anggota dicatat", "Member registered";
    MEMBER_CHANGED = "Data anggota diubah", "Member's record changed";
    DECREE = "Data SK diubah", "Decree changed";
    RENEWED = "SK diperbarui untuk beberapa orang", "Decree renewed for several people";
    RENEWAL_BACK = "Pembaruan SK diurungkan", "Renewal taken back";
    VISIT_NEW = "Kunjungan dicatat", "Visit counted";
    VISIT_CHANGED = "Kunjungan diubah", "Visit changed";
    VISIT_VOID = "Kunjungan dibatalkan", "Visit not counted any more";
    INTAKE = "Kasus dibuka", "Case opened";
    CASE_CHANGED = "Kasus diubah", "Case changed";
    REFERRAL_NEW = "Rujukan ditambah", "Referral added";
    REFERRAL_CHANGED = "Rujukan diubah", "Referral changed";
    PAPERS = "Berkas dicentang", "Papers ticked";
    LETTER = "Surat diberi nomor", "Letter numbered";
    LETTER_VOID = "Surat dibatalkan", "Letter made void";
    NOTE = "Catatan kasus", "Case note";
    REPLY = "Balasan tujuan", "Answer of a destination";
    MARK = "Tanda pada surat", "Mark on a letter";
    MILESTONE = "Tahap prosedur", "Milestone of a procedure";
    ATTACHED = "Lampiran disimpan", "Attachment stored";
    JOINED = "Dua data digabung", "Two records joined";
    PARTED = "Penggabungan dilepas", "Joining undone";
    TOLD_APART = "Dicatat bukan orang yang sama", "Noted as two people";
    ENTRY_NEW = "Register: dicatat", "Register: added";
    ENTRY_CHANGED = "Register: dikonfirmasi atau diubah", "Register: confirmed or changed";
    ENTRY_ENDED = "Register: diakhiri", "Register: ended";
    GIFT = "Sumbangan mitra dicatat", "Gift of a partner written down";
    ROUND = "Putaran pendataan", "Round through a gampong";
    ACTIVITY_NEW = "Kegiatan dicatat", "Activity written down";
    ACTIVITY_CHANGED = "Kegiatan diubah", "Activity changed";
    ACTIVITY_VOID = "Kegiatan dibatalkan", "Activity made void";
    FOLLOW_UP_NEW = "Tindak lanjut dicatat", "Follow-up written down";
    FOLLOW_UP_CHANGED = "Tindak lanjut diubah atau ditutup", "Follow-up changed or closed";
    DRAFT_DROPPED = "Draf dibuang", "Draft dropped";
    DRAFT_BACK = "Draf dikembalikan", "Draft brought back";
    BULK = "Dikerjakan sekaligus", "Done to many at once";
    OFFICE = "Data kantor diubah", "Office's data changed";
    CONTENT = "Prosedur atau tujuan diubah", "Procedure or destination changed";
    HINT = "z urungkan · Enter buka · Esc tutup", "z take back · Enter open · Esc close";
}

/// A letter has a number.
pub fn numbered(number: &str, lang: Lang) -> String {
    lang.pick(
        format!("Surat {number} sudah bernomor. Batalkan suratnya dengan alasan (B di Rujukan), lalu perbaiki."),
        format!("Letter {number} has its number. Make it void with a reason (B in Referrals), then correct."),
    )
}

/// Somebody changed it since.
pub fn since(user: &str, terminal: &str, at: &str, lang: Lang) -> String {
    let (who, when) = (super::past::who(user, terminal, lang), super::past::moment(at));
    lang.pick(
        format!("Data ini sudah diubah lagi {who} pada {when}. Urungkan yang itu dahulu, atau ubah langsung."),
        format!("This record was changed again {who} on {when}. Take that back first, or change it directly."),
    )
}

/// The question before something is taken back.
pub fn sure(what: &str, lang: Lang) -> String {
    lang.pick(
        format!("Urungkan ini? {what}. Riwayatnya tetap tercatat."),
        format!("Take this back? {what}. The history keeps it."),
    )
}

/// A label no table has.
pub const UNKNOWN: Text = t("Perubahan lain", "Another change");
