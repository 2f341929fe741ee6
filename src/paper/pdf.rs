//! Pages as a PDF: A4, subset fonts inside, text that can be selected and searched, the same bytes for the same paper.

mod content;
mod embed;

use chrono::{Datelike, NaiveDate};
use pdf_writer::{Date, Finish, Name, Pdf, Rect, Ref, TextStr};

use super::document::Document;
use super::font::{FontDamaged, Fonts};
use super::layout::{PAGE, lay_out};
use embed::Embedder;

/// What reading programs call the maker.
const MAKER: &str = "Loket";

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfPaper {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// Letters no font has; a box is printed for them and the paper says so.
    pub missing: Vec<char>,
}

/// Draws the document as a PDF.
///
/// # Errors
/// Only if an embedded font is damaged, that is, if the program itself is.
pub fn render_pdf(document: &Document) -> Result<PdfPaper, FontDamaged> {
    let fonts = Fonts::load()?;
    let laid = lay_out(document, &fonts);
    let mut ids = (1..).map(Ref::new);
    let mut next = || ids.next().unwrap_or(Ref::new(1));
    let (catalog, tree, info) = (next(), next(), next());
    let mut pens = content::Pens {
        fonts: &fonts,
        regular: Embedder::new(&fonts.regular, next()),
        bold: Embedder::new(&fonts.bold, next()),
        arabic: Embedder::new(&fonts.arabic, next()),
    };
    let mut pdf = Pdf::new();
    let mut page_ids = Vec::new();
    for ink in &laid.pages {
        let (page_id, stream_id) = (next(), next());
        let drawn = content::draw(ink, &mut pens);
        pdf.stream(stream_id, &drawn);
        let mut page = pdf.page(page_id);
        page.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).parent(tree).contents(stream_id);
        let mut resources = page.resources();
        let mut named = resources.fonts();
        named.pair(content::REGULAR, pens.regular.id).pair(content::BOLD, pens.bold.id);
        if !pens.arabic.is_unused() {
            named.pair(content::ARABIC, pens.arabic.id);
        }
        named.finish();
        resources.finish();
        page.finish();
        page_ids.push(page_id);
    }
    let pages = page_ids.len();
    pdf.pages(tree).kids(page_ids).count(i32::try_from(pages).unwrap_or(i32::MAX));
    pens.regular.write(&mut pdf, &mut next)?;
    pens.bold.write(&mut pdf, &mut next)?;
    if !pens.arabic.is_unused() {
        pens.arabic.write(&mut pdf, &mut next)?;
    }
    describe(&mut pdf, document, info);
    let mut root = pdf.catalog(catalog);
    root.pages(tree).lang(TextStr("id-ID"));
    root.viewer_preferences().display_doc_title(true);
    root.finish();
    Ok(PdfPaper { bytes: pdf.finish(), pages, missing: laid.missing })
}

/// Title, maker and day. Nothing personal: the title is fixed text of the template.
fn describe(pdf: &mut Pdf, document: &Document, id: Ref) {
    let mut info = pdf.document_info(id);
    info.title(TextStr(&document.title)).creator(TextStr(MAKER)).producer(TextStr(MAKER));
    if let Some(day) = document.date.and_then(day) {
        info.creation_date(day).modified_date(day);
    }
}

fn day(date: NaiveDate) -> Option<Date> {
    let (year, month, day) =
        (u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Some(Date::new(year).month(month).day(day))
}

/// The name under which a font stands in a page's resources.
type FontName = Name<'static>;
