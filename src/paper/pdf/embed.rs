//! One font inside the PDF: only the glyphs used, their widths, and which letters they stand for.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Finish, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;

use crate::paper::font::{Font, FontDamaged, SUBSTITUTE};

const IDENTITY: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Collects the glyphs of one font and writes it in the end.
pub struct Embedder<'f> {
    /// The font's object.
    pub id: Ref,
    font: &'f Font,
    glyphs: GlyphRemapper,
    letters: BTreeMap<u16, String>,
}

/// Glyph numbers of a word with the space after it.
pub struct Word {
    /// Two bytes per glyph.
    pub bytes: Vec<u8>,
    /// Ends with a space, which may be stretched.
    pub space_after: bool,
    /// Has a box for a letter the font lacks.
    pub substituted: bool,
}

impl<'f> Embedder<'f> {
    /// Nothing used yet.
    pub fn new(font: &'f Font, id: Ref) -> Self {
        Self { id, font, glyphs: GlyphRemapper::new(), letters: BTreeMap::new() }
    }

    /// Text as glyph numbers of the embedded font, parted after spaces.
    pub fn encode(&mut self, text: &str) -> Vec<Word> {
        text.split_inclusive(' ').map(|word| self.word(word)).collect()
    }

    fn word(&mut self, text: &str) -> Word {
        let mut word =
            Word { bytes: Vec::with_capacity(text.len() * 2), space_after: text.ends_with(' '), substituted: false };
        for c in text.chars() {
            let (glyph, own) = self.font.glyph(c);
            word.substituted |= !own;
            let new = self.glyphs.remap(glyph);
            self.letters.entry(new).or_insert_with(|| if own { c } else { SUBSTITUTE }.to_string());
            word.bytes.extend(new.to_be_bytes());
        }
        word
    }

    /// One glyph and the letters it stands for, as a glyph number of the embedded font.
    pub fn glyph(&mut self, id: u16, letters: &str) -> [u8; 2] {
        let new = self.glyphs.remap(id);
        if !letters.is_empty() {
            self.letters.entry(new).or_insert_with(|| letters.to_owned());
        }
        new.to_be_bytes()
    }

    /// Advance of a glyph as the embedded font says it, as a fraction of the letter size.
    pub fn advance(&self, id: u16) -> f32 {
        self.font.advance(id)
    }

    /// True when nothing was drawn with it.
    pub fn is_unused(&self) -> bool {
        self.letters.is_empty()
    }

    /// Writes the font's objects.
    pub fn write(self, pdf: &mut Pdf, next: &mut impl FnMut() -> Ref) -> Result<(), FontDamaged> {
        let data = subsetter::subset(self.font.data, 0, &self.glyphs).map_err(|_| FontDamaged)?;
        let (cid, descriptor, file, cmap) = (next(), next(), next(), next());
        let name = format!("{}+{}", self.tag(), self.font.name);
        let name = Name(name.as_bytes());
        let mut font = pdf.type0_font(self.id);
        font.base_font(name).encoding_predefined(Name(b"Identity-H")).descendant_font(cid).to_unicode(cmap);
        font.finish();
        self.cid_font(pdf, cid, descriptor, name);
        self.descriptor(pdf, descriptor, file, name);
        pdf.stream(file, &data).pair(Name(b"Length1"), i32::try_from(data.len()).unwrap_or(0));
        pdf.cmap(cmap, &self.to_unicode());
        Ok(())
    }

    fn cid_font(&self, pdf: &mut Pdf, id: Ref, descriptor: Ref, name: Name<'_>) {
        let mut cid = pdf.cid_font(id);
        cid.subtype(CidFontType::Type2).base_font(name).system_info(IDENTITY).font_descriptor(descriptor);
        cid.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
        let widths = self.glyphs.remapped_gids().map(|old| self.font.advance(old) * 1000.0);
        cid.widths().consecutive(0, widths);
    }

    fn descriptor(&self, pdf: &mut Pdf, id: Ref, file: Ref, name: Name<'_>) {
        let (font, face) = (self.font, &self.font.face);
        let bounds = face.global_bounding_box();
        let corner = |x, y| (font.thousandths(x), font.thousandths(y));
        let ((x1, y1), (x2, y2)) = (corner(bounds.x_min, bounds.y_min), corner(bounds.x_max, bounds.y_max));
        let mut descriptor = pdf.font_descriptor(id);
        descriptor
            .name(name)
            .flags(FontFlags::SYMBOLIC | FontFlags::SERIF)
            .bbox(Rect::new(x1, y1, x2, y2))
            .italic_angle(0.0)
            .ascent(font.thousandths(face.ascender()))
            .descent(font.thousandths(face.descender()))
            .cap_height(font.thousandths(face.capital_height().unwrap_or(face.ascender())))
            .stem_v(if face.is_bold() { 140.0 } else { 80.0 })
            .font_file2(file);
    }

    fn to_unicode(&self) -> Vec<u8> {
        let mut cmap = UnicodeCmap::<u16>::new(Name(b"Custom"), IDENTITY);
        for (glyph, letter) in &self.letters {
            cmap.pair_with_multiple(*glyph, letter.chars());
        }
        cmap.finish().into_vec()
    }

    /// Six capitals that name this subset, made from the glyphs in it so that equal papers have equal bytes.
    fn tag(&self) -> String {
        let step = |hash: u32, glyph: u16| (hash ^ u32::from(glyph)).wrapping_mul(16_777_619);
        let mut hash = self.glyphs.remapped_gids().fold(2_166_136_261, step);
        let mut tag = String::with_capacity(6);
        for _ in 0..6 {
            tag.push(char::from(b'A' + (hash % 26) as u8));
            hash /= 26;
        }
        tag
    }
}
