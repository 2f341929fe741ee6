//! Sentences about records of one person, families, and what was done today.

use super::{Lang, Text, counted, t};

/// Joining a record to itself.
pub const SAME_RECORD: Text = t(
    "Kedua data ini data yang sama. Pilih data lain untuk digabung.",
    "Both are the same record. Choose another one to join.",
);
/// Two NIK.
pub const TWO_NIKS: Text = t(
    "NIK keduanya berbeda: ini dua orang, atau satu NIK salah. Betulkan NIK yang salah dahulu, lalu gabungkan.",
    "The two have different NIKs: they are two people, or one NIK is wrong. Correct the wrong one first, then join them.",
);
/// Joined before.
pub const JOINED_ALREADY: Text = t(
    "Salah satu data sudah digabung ke data lain. Buka data yang dipertahankan.",
    "One of the records was already joined to another one. Open the kept record.",
);
/// Parted before.
pub const PARTED_ALREADY: Text = t(
    "Penggabungan ini sudah dilepas. Tidak ada yang diubah.",
    "This joining was already undone. Nothing was changed.",
);
/// Joined further since.
pub const JOINED_ON: Text = t(
    "Data yang dipertahankan sudah digabung lagi ke data lain. Lepas penggabungan itu dahulu.",
    "The kept record was joined to a further one since. Undo that joining first.",
);

texts! {
    JOIN_SEARCH = "cari data yang lain", "find the other record";
    PROPOSED = "Mungkin orang yang sama", "May be the same person";
    FOUND = "Ditemukan", "Found";
    JOINED_BEFORE = "Sudah digabung ke sini", "Joined into this record";
    NOBODY_ALIKE = "Tidak ada yang mirip. Ketik nama, NIK, atau telepon data yang lain.", "Nobody is alike. Type name, NIK or phone of the other record.";
    NOBODY_CHOSEN = "Belum ada yang dipilih. Ketik untuk mencari.", "Nobody is chosen. Type to search.";
    JOIN_HINT = "Enter bandingkan · ketik untuk mencari · Esc tutup", "Enter compare · type to search · Esc close";
    COMPARE_TITLE = "Orang yang sama?", "The same person?";
    KEPT = "Dipertahankan", "Kept";
    GONE = "Digabung ke yang kiri", "Joined into the left one";
    EMPTY = "(kosong)", "(empty)";
    COMPARE_HINT = "↑↓ isian · ←→ pilih sisi · Enter gabungkan · x bukan orang yang sama · Esc kembali", "↑↓ field · ←→ choose side · Enter join · x not the same person · Esc back";
    TOLD_APART = "Dicatat: bukan orang yang sama. Keduanya tidak diusulkan lagi.", "Noted: not the same person. The two are not proposed again.";
    FAMILY = "Keluarga", "Family";
    MEMBERS = "Dalam kartu keluarga ini", "On this family card";
    LEFT = "Pernah di kartu ini", "Were on this card";
    FORMER = "No. KK sebelumnya", "Former family cards";
    CASES = "Kasus, rujukan, surat", "Cases, referrals, letters";
    NO_CASES = "Belum ada kasus.", "No cases yet.";
    NO_VISITS = "Belum ada kunjungan.", "No visits yet.";
    NO_CARD = "No. KK belum dicatat; yang tampil hanya orang ini sendiri.", "No family card is recorded; only this person is shown.";
    JOINED_HERE = "Data gabungan", "Joined records";
}

/// Title while the other record is looked for.
pub fn join_title(name: &str, lang: Lang) -> String {
    lang.pick(format!("Gabungkan {name} dengan"), format!("Join {name} with"))
}

/// The question before two records become one.
pub fn sure_join(gone: &str, kept: &str, name: &str, lang: Lang) -> String {
    lang.pick(
        format!("Gabungkan data {gone} ke data {kept}? Namanya menjadi {name}. Kunjungan, kasus, dan suratnya ikut pindah; bisa dilepas lagi."),
        format!("Join the record {gone} into the record {kept}? The name will be {name}. Visits, cases and letters move; it can be undone."),
    )
}

/// The question before two people are told apart.
pub fn sure_apart(one: &str, other: &str, lang: Lang) -> String {
    lang.pick(
        format!("Catat bahwa {one} dan {other} bukan orang yang sama? Keduanya tidak diusulkan lagi."),
        format!("Note that {one} and {other} are not the same person? They are not proposed again."),
    )
}

/// The question before a joining is undone.
pub fn sure_part(gone: &str, kept: &str, lang: Lang) -> String {
    lang.pick(
        format!("Lepaskan lagi {gone} dari {kept}? Yang dahulu pindah kembali ke tempatnya; yang dicatat sesudahnya tetap pada {kept}."),
        format!("Part {gone} from {kept} again? What moved goes back; what was written since stays with {kept}."),
    )
}

/// Line of a joining that can be undone.
pub fn part_row(name: &str, lang: Lang) -> String {
    lang.pick(format!("Lepaskan {name}"), format!("Part {name}"))
}

/// What moved, counted.
fn pieces(moved: usize) -> String {
    counted(moved as u64, "visit, case or letter", "visits, cases and letters")
}

/// When and by whom it was joined, and what moved.
pub fn joined_by(at: &str, by: &str, moved: usize, lang: Lang) -> String {
    lang.pick(
        format!("digabung {at} oleh {by}; {moved} kunjungan, kasus, dan surat pindah"),
        format!("joined {at} by {by}; {} moved", pieces(moved)),
    )
}

/// What a field will say.
pub fn will_be(field: &str, lang: Lang) -> String {
    lang.pick(format!("{field} menjadi"), format!("{field} will be"))
}

/// Two records are one.
pub fn joined(name: &str, moved: usize, lang: Lang) -> String {
    lang.pick(
        format!("Digabung menjadi {name}; {moved} kunjungan, kasus, dan surat pindah."),
        format!("Joined as {name}; {} moved.", pieces(moved)),
    )
}

/// A joining is undone; names of fields that stay because they were changed since.
pub fn parted(kept: &str, gone: &str, since: &str, lang: Lang) -> String {
    let done =
        lang.pick(format!("{gone} dan {kept} terpisah lagi."), format!("{gone} and {kept} are two records again."));
    match since.is_empty() {
        true => done,
        false => lang.pick(
            format!("{done} Diubah sesudah digabung, jadi dibiarkan: {since}."),
            format!("{done} Changed since the joining and left as it is: {since}."),
        ),
    }
}

/// Until when a family card was used.
pub fn until(at: &str, lang: Lang) -> String {
    lang.pick(format!("sampai {at}"), format!("until {at}"))
}
