//! Pictures of a whole made-up screen, in every look and size, so that a change of taste is seen before it lands.
#![allow(clippy::unwrap_used, clippy::single_range_in_vec_init)]

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};

use super::detail::{Block, detail};
use super::footer::{Hint, footer};
use super::header::{self, Header, header};
use super::list::{self, Column, List, ListState, Row};
use super::panel::{Panel, Search, panel, panel_search};
use super::*;

const NAMES: [(&str, &str); 5] = [
    ("Pengaktifan kembali BPJS PBI JK", "jaminan"),
    ("Usulan peserta baru PBI JK", "jaminan"),
    ("Cek status BPJS dan pindah segmen", "mitra"),
    ("Jaminan Kesehatan Aceh (JKA)", "mitra"),
    ("Sekolah Rakyat", "pendidikan"),
];

fn screen(frame: &mut Frame<'_>, ctx: &Ctx<'_>) {
    let [top, body, bottom] =
        Layout::vertical([Constraint::Length(header::ROWS), Constraint::Fill(1), Constraint::Length(1)])
            .areas(frame.area());
    let tabs = ["Meja", "Direktori", "Kecamatan", "Prosedur", "Rujukan", "Kegiatan", "Laporan"];
    let office = "Dinas Sosial Kota Banda Aceh";
    let bar = Header {
        office,
        numbered: true,
        user: "petugas loket 1",
        tabs: &tabs,
        active: 3,
        counters: "12 kunjungan  3 draf",
    };
    header(frame, top, &bar, ctx);
    let hints = [("1–9", "centang"), ("r", "rujuk"), ("k", "kurang"), ("v", "catat kunjungan"), ("Esc", "kembali")];
    let mut hints: Vec<Hint> = hints.map(|(k, l)| Hint::new(k, l)).to_vec();
    hints.push(Hint::new("?", "bantuan"));
    footer(frame, bottom, &hints, ctx);
    let [one, two] = Layout::horizontal([Constraint::Percentage(45), Constraint::Fill(1)]).areas(body);
    let one = if body.width < 60 { body } else { one };
    procedures(frame, one, ctx);
    if body.width >= 60 {
        let inside = panel(frame, two, Panel { title: "Pengaktifan kembali BPJS PBI JK", ..Panel::default() }, ctx);
        detail(frame, inside, &blocks(), 0, ctx);
    }
}

fn procedures(frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let columns = [Column::flex(1), Column::fixed(10).from(32)];
    let view = List { len: 5, state: ListState::default(), focused: true, columns: &columns, empty: "" };
    let badge = list::position(&view, ctx);
    let search = Search { value: "bpjs mati", cursor: 9, active: true, placeholder: "cari" };
    let framed = Panel { title: "Prosedur", badge: &badge, focused: true };
    let (inside, cursor) = panel_search(frame, area, framed, Some(search), ctx);
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
    let row = |at: usize| {
        let (name, group) = NAMES.get(at).copied().unwrap_or_default();
        let hits = if at == 0 { vec![20..24] } else { Vec::new() };
        let name = text::marked(name, &hits, ctx.theme.style(Role::Text), ctx.theme.style(Role::Match));
        let row = Row::new([name, text::line(group, ctx.theme.style(Role::Dim))]).muted(at == 4);
        if at == 0 { row.sub("cocok: \"BPJS mati\"") } else { row }
    };
    list::list(frame, inside, &view, row, ctx);
}

fn blocks() -> Vec<Block> {
    let check = |number, ticked, text: &str, tag: &str| Block::Check {
        number: Some(number),
        ticked,
        text: text.into(),
        tag: tag.into(),
        note: String::new(),
    };
    vec![
        Block::Para("Untuk warga yang kartu KIS-nya mati padahal perlu berobat.".into()),
        Block::Gap,
        Block::Facts(vec![("Biaya".into(), "gratis".into()), ("Putusan".into(), "Kemensos".into())]),
        Block::Gap,
        Block::HeadingNote("Syarat".into(), "2 dari 3 wajib dibawa".into()),
        check(1, true, "Surat keterangan berobat atau dirawat", "wajib"),
        check(2, true, "KTP-el pasien", "wajib"),
        check(3, false, "Kartu Keluarga", "wajib"),
        check(4, false, "Surat keterangan kurang mampu", "bila ada"),
        Block::Gap,
        Block::Notice(Level::Warn, "Berubah Feb 2026: surat faskes wajib, SKTM pilihan".into()),
        Block::Dim("Belum disahkan kantor · sumber dicek Nov 2026".into()),
    ]
}

#[test]
fn a_screen_in_three_sizes() {
    let sizes = [(80, 24), (120, 36), (40, 10)];
    let all: Vec<String> = sizes.map(|(w, h)| shot::lines(&shot::buffer(w, h, &Theme::dark(), screen))).to_vec();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_dark_screen() {
    insta::assert_snapshot!(shot::styled(&shot::buffer(80, 18, &Theme::dark(), screen)));
}

#[test]
fn a_light_screen() {
    insta::assert_snapshot!(shot::styled(&shot::buffer(80, 18, &Theme::light(), screen)));
}

#[test]
fn a_screen_without_colour() {
    insta::assert_snapshot!(shot::styled(&shot::buffer(80, 18, &Theme::plain(), screen)));
}
