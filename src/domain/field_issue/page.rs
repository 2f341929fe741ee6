//! The moves of a problem from the field as a page of the manual, made from the table (`assets/docs/masalah.md`; a test
//! keeps it fresh).

use std::fmt::Write as _;

use super::{IssueState, MOVES};
use crate::words::Lang;

/// The page, in Indonesian with the stored codes.
pub fn page() -> String {
    let mut out = String::from(
        "# Masalah lapangan\n\nHalaman ini dibuat dari tabel langkah di program (`src/domain/field_issue/`); jangan disunting dengan tangan.\n\
         Langkah yang tidak ada di tabel memang tidak ada. Setiap langkah mencatat siapa, kapan, dari keadaan apa, dan dalam rapat mana.\n\n\
         | dari | langkah | kata-kata wajib | menjadi |\n|---|---|---|---|\n",
    );
    for row in MOVES {
        let from: Vec<&str> = row.from.iter().map(|state| state.code()).collect();
        let from = if from.is_empty() { "(baru)".to_owned() } else { from.join(", ") };
        let words = if row.words { "ya" } else { "" };
        let _ = writeln!(out, "| {from} | {} | {words} | {} |", row.act.label().get(Lang::Id), row.to.code());
    }
    out.push_str("\n## Keadaan\n\n| kode | nama | masih terbuka |\n|---|---|---|\n");
    for state in IssueState::ALL {
        let open = if state.is_open() { "ya" } else { "" };
        let _ = writeln!(out, "| {} | {} | {open} |", state.code(), state.label().get(Lang::Id));
    }
    out.push_str(
        "\nTerlambat bukan keadaan: dihitung dari tanggal yang ditulis, atau dari tanggal diangkat ditambah batas hari di pengaturan\n\
         kantor (bawaan 30 hari). Masalah yang sama digabung; setiap suara tetap disimpan dan gabungan dapat dipisahkan lagi.\n",
    );
    out
}
