//! From a template's text to its blocks. One small function per kind of block.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{TemplateProblem, Wanted, What};
use super::table::{Source, Table, nearest};
use super::{Empty, Entries, Part, Pattern, RETURN_SLIP, Row, Shape, Signer, Template, Wording, values};
use crate::paper::document::{Align, Kind, Marker, Size, Style};

/// Letter sizes an office may choose, in points.
const SIZES: (i64, i64) = (9, 14);
const SHAPES: &str = "kop, nomor, paragraf, tabel, daftar, tanda_tangan, spasi, garis_gunting";

type Problems = Vec<TemplateProblem>;
type Names<'n> = BTreeSet<&'n str>;

/// What blocks are read with: names of the paper, and the text of the return slip.
struct Context<'a> {
    source: &'a Source<'a>,
    kind: Kind,
    names: Names<'static>,
    slip: Option<&'a str>,
}

/// Reads a whole template.
pub fn template(kind: Kind, file: &str, text: &str, slip: &str) -> Result<Template, Problems> {
    let source = Source::new(file, text);
    let root = parse(&source, text)?;
    let top = Table::new(&source, root.get_ref(), 0);
    let (title, _) = top.needed("judul");
    let made = Template {
        kind,
        title,
        size: top.number("ukuran_huruf", SIZES, 11.0),
        foot: top.needed("kaki").0,
        lacking: top.needed("huruf_hilang").0,
        wording: wording(&source, &top),
        blocks: blocks(
            &Context { source: &source, kind, names: values::texts(kind).collect(), slip: Some(slip) },
            &top,
        ),
    };
    top.done();
    finish(&source, made)
}

/// Reads the return slip on its own, as part of a referral letter.
pub fn slip(file: &str, text: &str) -> Result<Vec<Part>, Problems> {
    let source = Source::new(file, text);
    let root = parse(&source, text)?;
    let top = Table::new(&source, root.get_ref(), 0);
    let kind = Kind::Referral;
    let parts = blocks(&Context { source: &source, kind, names: values::texts(kind).collect(), slip: None }, &top);
    top.done();
    finish(&source, parts)
}

fn finish<T>(source: &Source<'_>, made: T) -> Result<T, Problems> {
    let problems = source.problems.take();
    if problems.is_empty() { Ok(made) } else { Err(problems) }
}

fn parse<'a>(source: &Source<'_>, text: &'a str) -> Result<Spanned<DeTable<'a>>, Problems> {
    DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |s| s.start);
        source.problem(at, What::Syntax(error.message().to_owned()));
        source.problems.take()
    })
}

fn wording(source: &Source<'_>, top: &Table<'_>) -> Wording {
    let mut words = Wording::default();
    let Some(value) = top.get("kata") else {
        source.problem(top.at(), What::Missing("kata"));
        return words;
    };
    let Some(map) = value.get_ref().as_table() else {
        source.problem(value.span().start, What::Form("kata".to_owned(), Wanted::Table));
        return words;
    };
    let table = Table::new(source, map, value.span().start);
    words.have = table.needed("ada").0;
    words.missing = table.needed("belum").0;
    words.required = table.needed("wajib").0;
    words.optional = table.needed("bila_ada").0;
    words.copies = table.needed("rangkap").0;
    words.enclosure = table.needed("lampiran").0;
    table.done();
    words
}

fn blocks(context: &Context<'_>, top: &Table<'_>) -> Vec<Part> {
    let Some(value) = top.get("blok") else {
        context.source.problem(top.at(), What::NoBlocks);
        return Vec::new();
    };
    let list = value.get_ref().as_array().filter(|list| !list.is_empty());
    let Some(list) = list else {
        context.source.problem(value.span().start, What::Form("blok".to_owned(), Wanted::Blocks));
        return Vec::new();
    };
    list.iter().filter_map(|block| part(context, block)).collect()
}

fn part(context: &Context<'_>, block: &Spanned<DeValue<'_>>) -> Option<Part> {
    let at = block.span().start;
    let Some(map) = block.get_ref().as_table() else {
        context.source.problem(at, What::Form("blok".to_owned(), Wanted::Blocks));
        return None;
    };
    let table = Table::new(context.source, map, at);
    let (shape_name, shape_at) = table.needed("jenis");
    let part = Part {
        when: condition(context, &table, "bila"),
        unless: condition(context, &table, "bila_tidak"),
        shape: shape(context, &table, &shape_name, shape_at)?,
    };
    table.done();
    Some(part)
}

fn condition(context: &Context<'_>, table: &Table<'_>, key: &'static str) -> Option<String> {
    let (name, at) = table.text(key)?;
    let known: Names<'_> = context.names.iter().copied().chain(values::lists(context.kind).map(|(n, _)| n)).collect();
    if !known.contains(name) {
        context.source.problem(at, What::Name(name.to_owned(), nearest(name, known.into_iter())));
    }
    Some(name.to_owned())
}

fn shape(context: &Context<'_>, table: &Table<'_>, name: &str, at: usize) -> Option<Shape> {
    Some(match name {
        "kop" => Shape::Head { small: patterns(context, table, "alamat"), compact: table.yes("ringkas") },
        "nomor" => reference(context, table),
        "paragraf" => paragraph(context, table),
        "tabel" if table.get("isi").is_some() => grid(context, table),
        "tabel" => Shape::Rows { rows: rows(context, table), indent: table.yes("menjorok") },
        "daftar" => list(context, table),
        "tanda_tangan" => signature(context, table),
        "spasi" => Shape::Space(table.number("baris", (0, 30), 1.0)),
        "garis_gunting" => cut(context, table),
        "" => return None,
        other => {
            context.source.problem(at, What::Choice("jenis".to_owned(), other.to_owned(), SHAPES.to_owned()));
            return None;
        }
    })
}

const EMPTIES: [(&str, Empty); 2] = [("titik", Empty::Dots), ("hilang", Empty::Gone)];

fn empty(table: &Table<'_>) -> Empty {
    table.choice("kosong", &EMPTIES)
}

fn size(table: &Table<'_>) -> Size {
    table.choice("ukuran", &[("biasa", Size::Normal), ("kecil", Size::Small), ("besar", Size::Large)])
}

fn needed_pattern(context: &Context<'_>, table: &Table<'_>, key: &'static str) -> Pattern {
    let (text, at) = table.needed(key);
    table.pattern(&text, at, &context.names)
}

fn patterns(context: &Context<'_>, table: &Table<'_>, key: &'static str) -> Vec<Pattern> {
    table.texts(key).into_iter().map(|(text, at)| table.pattern(text, at, &context.names)).collect()
}

fn rows(context: &Context<'_>, table: &Table<'_>) -> Vec<Row> {
    if table.get("baris").is_none() {
        context.source.problem(table.at(), What::Missing("baris"));
    }
    let general = empty(table);
    let row = |pair: super::table::Pair<'_>| Row {
        label: pair.label.to_owned(),
        value: table.pattern(pair.value.0, pair.value.1, &context.names),
        empty: pair.third.map_or(general, |said| table.chosen("baris", said, &EMPTIES)),
    };
    table.pairs("baris").into_iter().map(row).collect()
}

fn reference(context: &Context<'_>, table: &Table<'_>) -> Shape {
    Shape::Reference { rows: rows(context, table), right: needed_pattern(context, table, "kanan") }
}

fn paragraph(context: &Context<'_>, table: &Table<'_>) -> Shape {
    let aligns = [("rata", Align::Justify), ("kiri", Align::Left), ("tengah", Align::Center), ("kanan", Align::Right)];
    let style = Style {
        align: table.choice("rata", &aligns),
        size: size(table),
        bold: table.yes("tebal"),
        indent: table.yes("menjorok"),
        keep: table.yes("lekat"),
    };
    Shape::Paragraph { text: needed_pattern(context, table, "teks"), style, empty: empty(table) }
}

/// The list a block names, and the names its entries have beside those of the paper.
fn listed<'n>(context: &Context<'n>, table: &Table<'_>) -> (String, Names<'n>) {
    let (name, at) = table.needed("isi");
    let mut names = context.names.clone();
    match values::lists(context.kind).find(|(n, _)| *n == name) {
        Some((_, fields)) => names.extend(fields.into_iter().chain(["no"])),
        None => {
            let all: Vec<_> = values::lists(context.kind).map(|(n, _)| n).collect();
            context.source.problem(at, What::Choice("isi".to_owned(), name.clone(), all.join(", ")));
        }
    }
    (name, names)
}

fn grid(context: &Context<'_>, table: &Table<'_>) -> Shape {
    let (list, names) = listed(context, table);
    let header: Vec<String> = table.texts("kepala").into_iter().map(|(t, _)| t.to_owned()).collect();
    let cells: Vec<_> = table.texts("kolom").into_iter().map(|(t, at)| table.pattern(t, at, &names)).collect();
    if header.is_empty() || header.len() != cells.len() {
        context.source.problem(table.at(), What::Columns(header.len(), cells.len()));
    }
    let (widths, at) = table.numbers("lebar").unwrap_or_else(|| (vec![1.0; header.len()], table.at()));
    if widths.len() != header.len() {
        context.source.problem(at, What::Columns(header.len(), widths.len()));
    }
    Shape::Grid { list, header, cells, widths, numbers: table.yes("angka") }
}

fn list(context: &Context<'_>, table: &Table<'_>) -> Shape {
    let markers = [("nomor", Marker::Number), ("strip", Marker::Dash), ("kotak", Marker::Box)];
    let marker = table.choice("bentuk", &markers);
    let items = if table.get("isi").is_some() {
        let (list, names) = listed(context, table);
        let (text, at) = table.needed("butir");
        Entries::Of(list, table.pattern(&text, at, &names))
    } else {
        if table.get("butir").is_none() {
            context.source.problem(table.at(), What::Missing("butir"));
        }
        Entries::Fixed(patterns(context, table, "butir"))
    };
    Shape::List { items, marker, size: size(table) }
}

fn signature(context: &Context<'_>, table: &Table<'_>) -> Shape {
    let (above, below) = (patterns(context, table, "atas"), patterns(context, table, "bawah"));
    let name = needed_pattern(context, table, "nama");
    let room = table.number("ruang", (1, 10), 3.0) as u8;
    let (other_above, other_below) = (patterns(context, table, "kiri_atas"), patterns(context, table, "kiri_bawah"));
    match table.text("kiri_nama") {
        None => Shape::Signature { above, name, below, room },
        Some((text, at)) => {
            let left = Signer { above: other_above, name: table.pattern(text, at, &context.names), below: other_below };
            Shape::Signatures { sides: [left, Signer { above, name, below }], room }
        }
    }
}

fn cut(context: &Context<'_>, table: &Table<'_>) -> Shape {
    let (text, _) = table.needed("teks");
    let (include, at) = table.needed("sisip");
    let parts = match context.slip {
        Some(slip_text) if include == "balasan" && context.kind == Kind::Referral => {
            slip(RETURN_SLIP, slip_text).unwrap_or_default()
        }
        _ => {
            context.source.problem(at, What::Choice("sisip".to_owned(), include, "balasan".to_owned()));
            Vec::new()
        }
    };
    Shape::Cut { text, parts }
}
