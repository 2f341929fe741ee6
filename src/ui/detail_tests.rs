use super::*;
use crate::ui::shot;

fn check(number: u8, ticked: bool, text: &str, tag: &str, note: &str) -> Block {
    Block::Check { number: Some(number), ticked, text: text.into(), tag: tag.into(), note: note.into() }
}

fn fact(name: &str, value: &str) -> (String, String) {
    (name.into(), value.into())
}

fn procedure() -> Vec<Block> {
    vec![
        Block::Para("Untuk warga yang kartu KIS-nya mati padahal perlu berobat.".into()),
        Block::Gap,
        Block::Facts(vec![fact("Biaya", "gratis"), fact("Waktu", "15–20 menit di dinas"), fact("Putusan", "Kemensos")]),
        Block::Gap,
        Block::HeadingNote("Syarat".into(), "1 dari 2 wajib dibawa".into()),
        check(1, true, "Surat keterangan berobat atau dirawat dari fasilitas kesehatan", "wajib", ""),
        check(2, false, "Kartu Keluarga", "wajib", "asli dan salinan"),
        check(3, false, "Surat keuchik", "bila ada", ""),
        Block::Gap,
        Block::Pair("Alur".into(), "petugas → pemohon → bidang".into()),
        Block::Pair("Dasar hukum".into(), "Permensos 3/2026".into()),
        Block::Notice(Level::Warn, "Berubah Feb 2026: surat faskes wajib, SKTM pilihan".into()),
        Block::Dim("Belum disahkan kantor · sumber dicek Nov 2026".into()),
        Block::Rule,
        Block::Bullet("Datang lagi bila belum aktif sesudah tiga hari kerja".into()),
        Block::Steps(vec!["petugas".into(), "pemohon".into(), "kemensos".into()]),
    ]
}

fn drawn(w: u16, h: u16, scroll: u16) -> (String, u16) {
    let mut most = 0;
    let shown = shot::text(w, h, |f, ctx| most = detail(f, f.area(), &procedure(), scroll, ctx));
    (shown, most)
}

#[test]
fn a_procedure_at_sixty_columns() {
    insta::assert_snapshot!(drawn(60, 21, 0).0);
}

#[test]
fn a_procedure_at_thirty_columns() {
    insta::assert_snapshot!(drawn(30, 30, 0).0);
}

#[test]
fn what_does_not_fit_is_announced_and_reached() {
    let (top, most) = drawn(60, 8, 0);
    assert!(most > 0 && top.contains(&format!("▼ {most} baris lagi")), "{top}");
    let (end, same) = drawn(60, 8, u16::MAX);
    assert_eq!(most, same);
    assert!(end.contains("kemensos") && end.contains("▲ ada di atas"), "{end}");
}

#[test]
fn a_text_that_fits_has_no_hint() {
    let shown = shot::text(20, 2, |f, ctx| {
        assert_eq!(detail(f, f.area(), &[Block::Para("dua baris saja di sini".into())], 9, ctx), 0);
    });
    assert_eq!(shown, " dua baris saja di\n sini\n");
}

#[test]
fn pairs_in_a_row_share_one_column() {
    let pairs = [
        Block::Pair("a".into(), "1".into()),
        Block::Pair("abc".into(), "2".into()),
        Block::Gap,
        Block::Pair("a".into(), "3".into()),
    ];
    let shown = shot::text(20, 4, |f, ctx| {
        detail(f, f.area(), &pairs, 0, ctx);
    });
    assert_eq!(shown, " a    1\n abc  2\n\n a  3\n");
}

#[test]
fn height_is_what_is_drawn() {
    shot::text(60, 21, |_, ctx| {
        assert_eq!(height(&procedure(), 60, ctx), lines(&procedure(), 58, ctx).len());
    });
}

#[test]
fn a_name_that_is_cut_keeps_its_distance_from_the_value() {
    let pair = [Block::Pair("Kontak keluarga atau keuchik".into(), "belum diisi".into())];
    let shown = shot::text(40, 1, |f, ctx| {
        detail(f, f.area(), &pair, 0, ctx);
    });
    assert!(shown.contains("…  belum diisi"), "{shown}");
}
