//! The ladder as a page of the manual, made from the two tables (`assets/docs/tangga.md`; a test keeps it fresh).

use std::fmt::Write as _;

use super::{Move, case, referral};
use crate::words::{Lang, Text};

/// The page, in Indonesian with the stored codes.
pub fn page() -> String {
    let mut out = String::from(
        "# Tangga rujukan\n\nHalaman ini dibuat dari tabel langkah di program (`src/domain/ladder/`); jangan disunting dengan tangan.\n\
         Langkah yang tidak ada di tabel memang tidak ada.\n\n![Tangga kasus dan rujukan](tangga.svg)\n\n",
    );
    section(&mut out, "Kasus", "diterima", case::MOVES, |state| state.code(), |act| act.label());
    section(&mut out, "Rujukan", "draf", referral::MOVES, |state| state.code(), |act| act.label());
    out.push_str(
        "`tanpa_kabar` bukan status: dihitung dari tanggal jatuh tempo. Kantor kecil boleh menapaki semua langkah sekali duduk;\n\
         setiap langkah tetap tercatat. Tugas yang tidak boleh bertemu pada satu orang adalah pengaturan kantor.\n",
    );
    out
}

fn section<S, A: Copy>(
    out: &mut String,
    title: &str,
    first: &str,
    moves: &[Move<S, A>],
    code: fn(&S) -> &'static str,
    label: fn(A) -> Text,
) {
    let _ = write!(
        out,
        "## {title}\n\nMulai dari `{first}`.\n\n| dari | langkah | oleh | perlu | menjadi |\n|---|---|---|---|---|\n"
    );
    for row in moves {
        let from: Vec<&str> = row.from.iter().map(code).collect();
        let needs: Vec<&str> = row.needs.iter().map(|need| need.label().get(Lang::Id)).collect();
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            from.join(", "),
            label(row.act).get(Lang::Id),
            row.role.label().get(Lang::Id),
            needs.join("; "),
            code(&row.to)
        );
    }
    out.push('\n');
}
