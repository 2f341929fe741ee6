//! Contact cards and rosters: letterhead, title, facts, tables. They have no template: their shape is what they list.

use super::document::{Align, Block, Document, Kind, Size, Style};
use crate::domain::roster::{RosterData, RosterTable};

/// The paper of a card or roster.
pub fn roster(data: &RosterData) -> Document {
    let small = [data.office.address.clone(), data.office.phone.clone()];
    let small = small.into_iter().filter(|line| !line.trim().is_empty()).collect();
    let mut blocks = vec![
        Block::Head { names: data.office.names.clone(), small, compact: true },
        said(&data.title, Size::Large, true, Align::Center),
    ];
    if !data.subtitle.is_empty() {
        blocks.push(said(&data.subtitle, Size::Normal, false, Align::Center));
    }
    if !data.pairs.is_empty() {
        blocks.push(Block::Rows { rows: data.pairs.clone(), indent: false });
    }
    data.tables.iter().for_each(|one| table(one, &mut blocks));
    if !data.note.is_empty() {
        blocks.push(said(&data.note, Size::Small, false, Align::Left));
    }
    blocks.push(Block::Rows { rows: vec![data.clerk.clone()], indent: false });
    Document {
        kind: if data.card { Kind::Card } else { Kind::Roster },
        title: if data.card { Kind::Card } else { Kind::Roster }.word().to_owned(),
        number: String::new(),
        date: data.date,
        size: 10.5,
        foot: "{halaman}/{jumlah}".to_owned(),
        lacking: String::new(),
        blocks,
    }
}

fn said(text: &str, size: Size, bold: bool, align: Align) -> Block {
    Block::Paragraph { text: text.to_owned(), style: Style { align, size, bold, indent: false, keep: bold } }
}

fn table(one: &RosterTable, blocks: &mut Vec<Block>) {
    if !one.heading.is_empty() {
        blocks.push(said(&one.heading, Size::Normal, true, Align::Left));
    }
    blocks.push(Block::Grid {
        header: one.header.clone(),
        rows: one.rows.clone(),
        widths: one.widths.iter().map(|width| f32::from(*width)).collect(),
    });
    blocks.push(Block::Space(0.5));
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::paper::{render_pdf, render_text};

    fn card() -> RosterData {
        RosterData {
            card: true,
            title: "Contoh Mariani".into(),
            subtitle: "PSM · Punge Jurong".into(),
            pairs: vec![("Telepon".into(), "0812 0000 0001".into())],
            clerk: ("Dibuat oleh".into(), "uji".into()),
            ..RosterData::default()
        }
    }

    #[test]
    fn a_card_says_who_where_and_the_number() {
        let text = render_text(&roster(&card()), 78).join("\n");
        for said in ["Contoh Mariani", "PSM · Punge Jurong", "0812 0000 0001"] {
            assert!(text.contains(said), "{text}");
        }
    }

    #[test]
    fn a_roster_of_hundreds_fills_pages_and_has_every_name() {
        let row = |at: usize| vec![format!("Contoh {at}"), "0812".to_owned()];
        let table = RosterTable {
            heading: "PSM".into(),
            header: vec!["Nama".into(), "Telepon".into()],
            rows: (0..300).map(row).collect(),
            widths: vec![3, 2],
        };
        let document = roster(&RosterData { card: false, pairs: Vec::new(), tables: vec![table], ..card() });
        let text = render_text(&document, 78).join("\n");
        assert!((0..300).all(|at| text.contains(&format!("Contoh {at} "))));
        assert!(render_pdf(&document).unwrap().bytes.len() > 1_000);
        assert_eq!((document.kind, document.kind.word()), (Kind::Roster, "daftar"));
    }
}
