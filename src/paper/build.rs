//! Putting values into templates: data in, document out. No measures, no files.

use super::document::{Block, Document, Kind, Side};
use super::template::{
    Empty, Entries, Item, Part, Pattern, Row, Shape, Signer, Template, Templates, Values, of_disposition, of_info,
    of_letter, of_missing, of_monthly,
};
use crate::domain::letter::data::{DispositionData, InfoSheetData, LetterData, MissingSlipData};
use crate::domain::monthly::Sheet;

/// A referral letter with its return slip.
pub fn letter(templates: &Templates, data: &LetterData) -> Document {
    let template = templates.get(Kind::Referral);
    document(template, &of_letter(data, &template.wording), data.date)
}

/// The slip with the documents still missing.
pub fn missing_slip(templates: &Templates, data: &MissingSlipData) -> Document {
    let template = templates.get(Kind::Missing);
    document(template, &of_missing(data, &template.wording), data.date)
}

/// The information sheet of a procedure.
pub fn info_sheet(templates: &Templates, data: &InfoSheetData) -> Document {
    let template = templates.get(Kind::Info);
    document(template, &of_info(data, &template.wording), data.date)
}

/// The disposition sheet of a case.
pub fn disposition(templates: &Templates, data: &DispositionData) -> Document {
    document(templates.get(Kind::Disposition), &of_disposition(data), data.date)
}

/// The monthly report of a TKSK to the Camat.
pub fn monthly(templates: &Templates, sheet: &Sheet) -> Document {
    document(templates.get(Kind::Monthly), &of_monthly(sheet), sheet.date)
}

pub(super) fn document(template: &Template, values: &Values, date: Option<chrono::NaiveDate>) -> Document {
    Document {
        kind: template.kind,
        title: template.title.clone(),
        number: values.text("nomor").to_owned(),
        date,
        size: template.size,
        foot: template.foot.clone(),
        lacking: template.lacking.clone(),
        blocks: blocks(&template.blocks, values),
    }
}

fn blocks(parts: &[Part], values: &Values) -> Vec<Block> {
    let wanted = |part: &&Part| {
        part.when.as_ref().is_none_or(|name| values.has(name))
            && part.unless.as_ref().is_none_or(|name| !values.has(name))
    };
    parts.iter().filter(wanted).filter_map(|part| block(&part.shape, values)).collect()
}

/// The block, or nothing if it has nothing to say.
fn block(shape: &Shape, values: &Values) -> Option<Block> {
    match shape {
        Shape::Head { small, compact } => {
            let head = Block::Head { names: values.names.clone(), small: known(small, values), compact: *compact };
            (!values.names.is_empty()).then_some(head)
        }
        Shape::Reference { rows: pairs, right } => {
            Some(Block::Reference { rows: rows(pairs, values), right: text(right, values) })
        }
        Shape::Paragraph { text: pattern, style, empty } => {
            let filled = pattern.fill(values, &Item::new());
            (filled.known || *empty == Empty::Dots).then_some(Block::Paragraph { text: filled.text, style: *style })
        }
        Shape::Rows { rows: pairs, indent } => {
            let rows = rows(pairs, values);
            (!rows.is_empty()).then_some(Block::Rows { rows, indent: *indent })
        }
        Shape::Grid { list, header, cells, widths, numbers } => {
            let rows = grid_rows(values.list(list), cells, values);
            let (header, widths) = (header.clone(), widths.clone());
            (!rows.is_empty()).then_some(match numbers {
                true => Block::Figures { header, rows, widths },
                false => Block::Grid { header, rows, widths },
            })
        }
        Shape::List { items, marker, size } => {
            let items = entries(items, values);
            (!items.is_empty()).then_some(Block::List { items, marker: *marker, size: *size })
        }
        Shape::Signature { above, name, below, room } => Some(Block::Signature {
            above: above.iter().map(|p| text(p, values)).collect(),
            name: text(name, values),
            below: below.iter().map(|p| text(p, values)).collect(),
            room: *room,
        }),
        Shape::Signatures { sides: [left, right], room } => {
            Some(Block::Signatures { sides: [side(left, values), side(right, values)], room: *room })
        }
        Shape::Space(lines) => Some(Block::Space(*lines)),
        Shape::Cut { text, parts } => Some(Block::Cut { text: text.clone(), blocks: blocks(parts, values) }),
    }
}

fn text(pattern: &Pattern, values: &Values) -> String {
    pattern.fill(values, &Item::new()).text
}

fn side(signer: &Signer, values: &Values) -> Side {
    Side {
        above: signer.above.iter().map(|pattern| text(pattern, values)).collect(),
        name: text(&signer.name, values),
        below: known(&signer.below, values),
    }
}

/// Lines of which at least something is known.
fn known(patterns: &[Pattern], values: &Values) -> Vec<String> {
    let filled = patterns.iter().map(|p| p.fill(values, &Item::new()));
    filled.filter(|f| f.known).map(|f| f.text).collect()
}

fn rows(rows: &[Row], values: &Values) -> Vec<(String, String)> {
    let filled = rows.iter().map(|row| (row, row.value.fill(values, &Item::new())));
    let kept = filled.filter(|(row, f)| f.known || row.empty == Empty::Dots);
    kept.map(|(row, f)| (row.label.clone(), f.text)).collect()
}

fn grid_rows(list: &[Item], cells: &[Pattern], values: &Values) -> Vec<Vec<String>> {
    list.iter().map(|item| cells.iter().map(|cell| cell_text(cell, values, item)).collect()).collect()
}

/// A cell of which nothing is known stays empty: dots in every row would look like a form.
fn cell_text(cell: &Pattern, values: &Values, item: &Item) -> String {
    let filled = cell.fill(values, item);
    if filled.known { filled.text } else { String::new() }
}

fn entries(entries: &Entries, values: &Values) -> Vec<String> {
    match entries {
        Entries::Fixed(patterns) => known(patterns, values),
        Entries::Of(list, pattern) => values.list(list).iter().map(|item| pattern.fill(values, item).text).collect(),
    }
}
