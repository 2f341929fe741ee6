#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::paper::document::{Align, Kind, Marker, Side, Size, Style};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        kind: Kind::Referral,
        title: "Uji".into(),
        number: "460/1/2026".into(),
        date: None,
        size: 11.0,
        foot: "Halaman {halaman} dari {jumlah}".into(),
        lacking: "Tanda {huruf} tidak ada.".into(),
        blocks,
    }
}

fn pages(blocks: Vec<Block>) -> Vec<Vec<Ink>> {
    lay_out(&document(blocks), &Fonts::load().unwrap()).pages
}

fn texts(page: &[Ink]) -> Vec<&str> {
    page.iter().filter_map(|ink| if let Ink::Text { text, .. } = ink { Some(text.as_str()) } else { None }).collect()
}

fn base_line(page: &[Ink], wanted: &str) -> f32 {
    let line = |ink: &Ink| match ink {
        Ink::Text { text, y, .. } if text.contains(wanted) => Some(*y),
        _ => None,
    };
    page.iter().find_map(line).unwrap()
}

fn signature() -> Block {
    Block::Signature { above: vec!["Kepala,".into()], name: "Nama".into(), below: vec!["NIP".into()], room: 3 }
}

fn slip() -> Block {
    Block::Cut { text: "gunting".into(), blocks: vec![Block::paragraph("balasan")] }
}

fn lines(count: usize) -> Vec<Block> {
    (0..count).map(|n| Block::paragraph(format!("baris {n}"))).collect()
}

/// Every bit of ink lies within the margins of its page (the foot may lie below).
fn assert_inside(pages: &[Vec<Ink>]) {
    let fonts = Fonts::load().unwrap();
    for ink in pages.iter().flatten() {
        if let Ink::Text { x, y, size, bold, text, stretch } = ink {
            let gaps = text.matches(' ').count() as f32;
            let right = x + fonts.width(text, *size, *bold) + stretch * gaps;
            assert!(*x >= LEFT - 0.5 && right <= PAGE.0 - RIGHT + 1.0, "{text} {x}..{right}");
            assert!(*y >= TOP && *y <= PAGE.1 - FOOT, "{text} {y}");
        }
    }
}

#[test]
fn a_strip_that_misses_its_page_by_a_little_is_brought_back_by_closer_gaps() {
    let spaced = |rows: usize| {
        let gaps = (0..10).flat_map(|_| [Block::paragraph("isi"), Block::Space(1.0)]);
        gaps.chain(lines(rows)).chain([slip()]).collect::<Vec<_>>()
    };
    let one_page = (0..80).take_while(|rows| pages(spaced(*rows)).len() == 1).last().unwrap();
    let at_full_size = (0..80)
        .take_while(|rows| book(&document(spaced(*rows)), &Fonts::load().unwrap(), 1.0, closing::WITH).0.len() == 1);
    assert!(one_page >= at_full_size.last().unwrap() + 5, "{one_page}");
    let brought_back = pages(spaced(one_page));
    assert_inside(&brought_back);
    assert!(base_line(&brought_back[0], "balasan") > base_line(&brought_back[0], &format!("baris {}", one_page - 1)));
}

#[test]
fn space_stays_as_it_is_where_closer_gaps_save_no_page() {
    let blocks = || vec![Block::paragraph("a"), Block::Space(3.0), Block::paragraph("b"), slip()];
    let (made, plain) = (pages(blocks()), book(&document(blocks()), &Fonts::load().unwrap(), 1.0, closing::WITH).0);
    assert_eq!(made, plain);
}

#[test]
fn one_page_has_no_number_and_two_have() {
    assert_eq!(texts(&pages(lines(3))[0]).len(), 3);
    let two = pages(lines(70));
    assert_eq!(two.len(), 2);
    assert_eq!(texts(&two[1]).last(), Some(&"460/1/2026 · Halaman 2 dari 2"));
}

#[test]
fn the_slip_stands_at_the_foot_of_the_page() {
    let mut blocks = lines(3);
    blocks.push(slip());
    let pages = pages(blocks);
    assert_eq!(pages.len(), 1);
    assert!(base_line(&pages[0], "balasan") > PAGE.1 - BOTTOM - 20.0);
}

#[test]
fn a_slip_that_does_not_fit_gets_a_page_of_its_own() {
    // As many lines as fill the page to the last.
    let count = ((PAGE.1 - TOP - BOTTOM) / (11.0 * LEADING)) as usize;
    let mut blocks = lines(count);
    blocks.push(slip());
    let pages = pages(blocks);
    assert_eq!(pages.len(), 2);
    assert!(texts(&pages[0]).iter().all(|t| *t != "balasan"));
    assert!(base_line(&pages[1], "balasan") < PAGE.1 / 2.0);
}

fn copies(count: usize) -> Vec<Block> {
    let style = Style { keep: true, ..Style::default() };
    let items = (0..count).map(|n| format!("salinan {n}")).collect();
    let list = Block::List { items, marker: Marker::Number, size: Size::Small };
    vec![Block::Paragraph { text: "Tembusan:".into(), style }, list]
}

fn table(rows: usize) -> Block {
    let rows = (0..rows).map(|n| vec![format!("baris {n}"), "kata ".repeat(n % 3 * 12)]).collect();
    Block::Grid { header: vec!["Apa".into(), "Isi".into()], rows, widths: vec![2.0, 5.0] }
}

/// The page with the signature holds it whole, and at least so many lines or rows before and copies after it.
fn assert_signed(pages: &[Vec<Ink>], before: usize, after: usize) {
    let page = pages.iter().map(|page| texts(page)).find(|page| page.contains(&"Kepala,")).unwrap();
    let at = page.iter().position(|text| *text == "Kepala,").unwrap();
    assert!(page.contains(&"NIP") && page.contains(&"Nama"), "{page:?}");
    let rows = page.iter().take(at).filter(|text| text.starts_with("baris ")).count();
    let copies = page.iter().skip(at).filter(|text| text.starts_with("salinan ")).count();
    assert!(rows >= before && copies >= after, "{rows} before, {copies} after: {page:?}");
}

#[test]
fn a_signature_takes_two_lines_and_its_copies_to_the_next_page() {
    let end = |copied: usize| [Block::Space(0.8), signature()].into_iter().chain(copies(copied));
    for count in 30..70 {
        for copied in [1, 6] {
            let close = Block::paragraph("Demikian laporan ini disampaikan.");
            let made = pages(lines(count).into_iter().chain([close.clone()]).chain(end(copied)).collect());
            assert_signed(&made, 2, copied);
            let made = pages(lines(count).into_iter().chain(end(copied)).collect());
            assert_signed(&made, 2, copied);
            let made = pages([table(count)].into_iter().chain(end(copied)).collect());
            assert_signed(&made, 2, copied);
        }
    }
}

/// The monthly report of a kecamatan with so many open follow-ups: its last table grows around the end of a page.
fn monthly(open: usize) -> Vec<Vec<Ink>> {
    use crate::domain::follow_up::{FollowUp, tests::sample};
    let mut content = crate::domain::monthly::content::tests::sample();
    content.open = (0..open).map(|at| FollowUp { what: format!("baris {at}"), ..sample() }).collect();
    let office = crate::domain::letter::data::OfficeHead { names: vec!["Dinas Contoh".into()], ..Default::default() };
    let sheet = crate::domain::monthly::Sheet::of(&content, &Default::default(), office, content.head.as_of);
    let paper = crate::paper::monthly(&crate::paper::Templates::shipped(), &sheet);
    lay_out(&paper, &Fonts::load().unwrap()).pages
}

#[test]
fn the_monthly_report_ends_with_rows_closing_words_signatures_and_its_copy() {
    let mut lengths = std::collections::BTreeSet::new();
    for open in 2..70 {
        let made = monthly(open);
        lengths.insert(made.len());
        let last = texts(made.last().unwrap());
        for words in ["Mengetahui,", "TKSK Kecamatan Meuraxa,", "Contoh TKSK", "Tembusan:"] {
            assert!(last.contains(&words), "{open}: {words}: {last:?}");
        }
        assert!(last.iter().any(|text| text.starts_with("Demikian")), "{open}: {last:?}");
        let rows = last.iter().filter(|text| text.starts_with("baris ")).count();
        assert!(rows >= 2, "{open}: {last:?}");
        assert_inside(&made);
    }
    assert!(lengths.len() > 1, "the end of a page was crossed: {lengths:?}");
}

#[test]
fn two_signatures_beside_each_other_do_not_stand_alone_either() {
    let side = |above: &str| Side { above: vec![above.into()], name: "Nama".into(), below: vec!["NIP".into()] };
    for count in 30..70 {
        let signed = Block::Signatures { sides: [side("Mengetahui,"), side("Kepala,")], room: 3 };
        let made = pages(lines(count).into_iter().chain([Block::Space(0.8), signed]).chain(copies(2)).collect());
        assert_signed(&made, 2, 2);
    }
}

#[test]
fn copies_that_fill_a_page_begin_below_the_signature() {
    for count in 30..70 {
        let made = pages(lines(count).into_iter().chain([signature()]).chain(copies(50)).collect());
        assert_signed(&made, 2, 1);
        let all = made.iter().flat_map(|page| texts(page)).filter(|text| text.starts_with("salinan ")).count();
        assert_eq!(all, 50);
    }
}

#[test]
fn a_long_table_repeats_its_heading_and_loses_no_row() {
    let rows = (0..80).map(|n| vec![n.to_string(), format!("dokumen {n}")]).collect();
    let header = vec!["No.".to_owned(), "Dokumen".to_owned()];
    let pages = pages(vec![Block::Grid { header, rows, widths: vec![1.0, 9.0] }]);
    assert!(pages.len() > 1);
    for page in &pages {
        assert_eq!(texts(page)[1], "Dokumen");
    }
    let rows = pages.iter().flat_map(|p| texts(p)).filter(|t| t.starts_with("dokumen ")).count();
    assert_eq!(rows, 80);
}

#[test]
fn a_row_higher_than_a_page_goes_on_over_the_next() {
    let rows = vec![vec!["1".to_owned(), "kata ".repeat(3000)]];
    let header = vec!["No.".to_owned(), "Catatan".to_owned()];
    let pages = pages(vec![Block::Grid { header, rows, widths: vec![1.0, 9.0] }]);
    assert!(pages.len() > 1);
    let words: usize = pages.iter().flat_map(|p| texts(p)).map(|t| t.matches("kata").count()).sum();
    assert_eq!(words, 3000);
    assert_inside(&pages);
}

#[test]
fn long_names_stay_inside_the_margins_everywhere() {
    let long = "Contohpanjang".repeat(12);
    let style = Style { align: Align::Center, size: Size::Large, bold: true, ..Style::default() };
    let blocks = vec![
        Block::Head { names: vec![long.clone(), long.clone()], small: vec![long.clone()], compact: false },
        Block::Reference { rows: vec![(long.clone(), long.clone())], right: long.clone() },
        Block::Paragraph { text: long.clone(), style },
        Block::Paragraph { text: format!("{long} kata {long}"), style: Style { indent: true, ..Style::default() } },
        Block::Rows { rows: vec![(long.clone(), long.clone())], indent: true },
        Block::List { items: vec![long.clone()], marker: Marker::Box, size: Size::Normal },
        Block::Grid {
            header: vec!["a".into(), long.clone(), "c".into()],
            rows: vec![vec![long.clone(), long.clone(), long.clone()]],
            widths: vec![1.0, 1.0, 1.0],
        },
        Block::Signature { above: vec![long.clone()], name: long.clone(), below: vec![long.clone()], room: 3 },
        Block::Cut { text: long.clone(), blocks: vec![Block::paragraph(long)] },
    ];
    assert_inside(&pages(blocks));
}

/// How far down a page there is ink.
fn lowest(page: &[Ink]) -> f32 {
    let low = |ink: &Ink| match ink {
        Ink::Text { y, .. } if *y < PAGE.1 - BOTTOM => *y,
        Ink::Rule { to, .. } => to.1,
        _ => 0.0,
    };
    page.iter().map(low).fold(0.0, f32::max)
}

#[test]
fn a_signature_never_stands_on_a_nearly_empty_page() {
    let signed = |lines: usize| {
        let mut blocks: Vec<Block> = (0..lines).map(|at| Block::paragraph(format!("Kalimat {at}."))).collect();
        blocks.push(Block::Space(0.8));
        let (above, below) = (vec!["Kepala Dinas,".into()], vec!["NIP 1".into()]);
        blocks.push(Block::Signature { above, name: "Contoh".into(), below, room: 3 });
        pages(blocks)
    };
    let mut parted = 0;
    for lines in 30..130 {
        let made = signed(lines);
        let Some(last) = made.last().filter(|_| made.len() > 1) else { continue };
        parted += 1;
        let filled = (lowest(last) - TOP) / (PAGE.1 - TOP - BOTTOM);
        assert!(filled > FULL - 0.06, "{lines} lines: {filled}");
        let said: usize = made.iter().flat_map(|page| texts(page)).filter(|text| text.starts_with("Kalimat")).count();
        assert_eq!(said, lines, "nothing is lost");
    }
    assert!(parted > 40, "{parted}");
}

#[test]
fn letters_no_font_has_are_named_and_noted_on_the_paper() {
    let made = lay_out(&document(vec![Block::paragraph("Nama: 社会")]), &Fonts::load().unwrap());
    assert_eq!(made.missing, ['会', '社']);
    assert!(texts(&made.pages[0]).contains(&"Tanda □ tidak ada."));
}

#[test]
fn only_full_lines_are_stretched() {
    let pages = pages(vec![Block::paragraph("kata ".repeat(40))]);
    let stretch = |ink: &Ink| if let Ink::Text { stretch, .. } = ink { Some(*stretch) } else { None };
    let all: Vec<f32> = pages[0].iter().filter_map(stretch).collect();
    assert!(all[0] > 0.0);
    assert_eq!(*all.last().unwrap(), 0.0);
}

#[test]
fn an_empty_document_is_one_empty_page() {
    assert_eq!(pages(Vec::new()), [Vec::new()]);
}
