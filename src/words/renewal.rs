//! Sentences of the renewal: many members move to a new decree.

use super::Lang;

texts! {
    FORM = "SK baru untuk beberapa orang", "A new decree for several people";
    NOBODY = "Tidak ada yang pindah ke SK ini.", "Nobody moves to this decree.";
    LEFT_OUT = "tetap: dikeluarkan dari daftar ini", "stays: taken out of this list";
    MOVES = "pindah ke SK baru", "moves to the new decree";
    INACTIVE = "tetap: tidak bertugas lagi", "stays: not in service";
    ALREADY = "tetap: sudah pada SK ini", "stays: on this decree already";
    OTHER_PILLAR = "tetap: pilar lain", "stays: another pillar";
    LATER = "tetap: masa tugas sekarang mulai pada hari yang sama atau sesudahnya", "stays: the present term begins on the same day or later";
    PLAN_FIRST = "Selesaikan dahulu pembaruan SK (Enter), atau batalkan (Esc).", "Finish the renewal first (Enter) or leave it (Esc).";
}

/// Moves, and the term before ends earlier than its decree.
pub fn shortens(last: &str, lang: Lang) -> String {
    lang.pick(
        format!("pindah; SK lama berakhir {last} karena tumpang tindih"),
        format!("moves; the old term ends {last}, the two overlap"),
    )
}

/// Above the list of who moves.
pub fn title(number: &str, moving: usize, staying: usize, lang: Lang) -> String {
    lang.pick(
        format!("SK {number} · {moving} pindah, {staying} tetap"),
        format!("Decree {number} · {moving} move, {staying} stay"),
    )
}

/// The question before they move.
pub fn sure(moving: usize, staying: usize, number: &str, lang: Lang) -> String {
    let people = super::counted(moving, "person", "people");
    lang.pick(
        format!("Pindahkan {moving} orang ke SK {number}? {staying} tetap pada SK lamanya. Dapat diurungkan hari ini (z di Meja)."),
        format!("Move {people} to decree {number}? {staying} stay where they are. It can be taken back today (z on the desk)."),
    )
}

/// They moved.
pub fn done(moved: usize, number: &str, lang: Lang) -> String {
    let people = super::counted(moved, "person", "people");
    lang.pick(format!("{moved} orang kini pada SK {number}."), format!("Moved {people} to decree {number}."))
}
