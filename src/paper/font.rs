//! The embedded fonts: how wide text is, which letters there are, and what stands in for one that is missing.
//!
//! Letters no font has (Chinese, for one) are shown as an empty box and remembered, so that the paper can say so; the
//! text behind the box stays readable to programs. Arabic script has a font of its own and is joined in
//! [`super::shape`].

use std::cell::RefCell;
use std::collections::BTreeSet;

use ttf_parser::Face;

use super::shape::{has_arabic, runs};

/// Shown for a letter the font does not have.
pub const SUBSTITUTE: char = '□';

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/LiberationSerif-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/LiberationSerif-Bold.ttf");
const ARABIC: &[u8] = include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf");

/// The embedded font could not be used: the program itself is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an embedded font is damaged")]
pub struct FontDamaged;

/// One weight.
pub struct Font {
    /// The file.
    pub data: &'static [u8],
    /// Name inside the PDF.
    pub name: &'static str,
    /// Tables of the file.
    pub face: Face<'static>,
    units: f32,
}

/// Both weights, the letters of Arabic script, and which letters were asked for in vain.
pub struct Fonts {
    /// Text.
    pub regular: Font,
    /// Headings.
    pub bold: Font,
    /// Arabic script, in one weight.
    pub arabic: Font,
    missing: RefCell<BTreeSet<char>>,
}

impl Fonts {
    /// Opens the embedded files.
    pub fn load() -> Result<Self, FontDamaged> {
        let font = |data, name| {
            let face = Face::parse(data, 0).map_err(|_| FontDamaged)?;
            let units = f32::from(face.units_per_em().max(1));
            Ok(Font { data, name, face, units })
        };
        Ok(Self {
            regular: font(REGULAR, "LiberationSerif")?,
            bold: font(BOLD, "LiberationSerif-Bold")?,
            arabic: font(ARABIC, "NotoNaskhArabic")?,
            missing: RefCell::default(),
        })
    }

    /// The font of a weight.
    pub fn get(&self, bold: bool) -> &Font {
        if bold { &self.bold } else { &self.regular }
    }

    /// Width of a text in points. Letters that are missing are remembered.
    pub fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        if has_arabic(text) {
            let runs = runs(self, text, bold);
            return runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.advance).sum::<f32>() * size;
        }
        let font = self.get(bold);
        let one = |c| {
            let (glyph, there) = font.glyph(c);
            if !there {
                self.lacks(c);
            }
            font.advance(glyph)
        };
        text.chars().map(one).sum::<f32>() * size
    }

    /// Remembers a letter that no font has.
    pub fn lacks(&self, letter: char) {
        self.missing.borrow_mut().insert(letter);
    }

    /// Letters that were measured and are in no font, in order.
    pub fn missing(&self) -> Vec<char> {
        self.missing.borrow().iter().copied().collect()
    }
}

impl Font {
    /// Glyph of a letter, and whether it is the letter's own.
    pub fn glyph(&self, c: char) -> (u16, bool) {
        match self.own(c) {
            Some(glyph) => (glyph, true),
            None => (self.own(SUBSTITUTE).or_else(|| self.own('?')).unwrap_or(0), false),
        }
    }

    /// The letter's own glyph, if the font has one.
    pub fn own(&self, c: char) -> Option<u16> {
        self.face.glyph_index(c).map(|glyph| glyph.0).filter(|glyph| *glyph != 0)
    }

    /// Advance of a glyph, as a fraction of the letter size.
    pub fn advance(&self, glyph: u16) -> f32 {
        f32::from(self.face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0)) / self.units
    }

    /// A measure of the font in thousandths of the letter size, as PDF wants it.
    pub fn thousandths(&self, value: i16) -> f32 {
        f32::from(value) * 1000.0 / self.units
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_open_and_have_the_letters_of_the_office() {
        let fonts = Fonts::load().unwrap();
        for bold in [false, true] {
            for c in "AZaz09 .,:;/()-–é'\"&□".chars() {
                assert!(fonts.get(bold).glyph(c).1, "{c} {bold}");
            }
        }
    }

    #[test]
    fn width_grows_with_text_and_size() {
        let fonts = Fonts::load().unwrap();
        assert!(fonts.width("aa", 10.0, false) > fonts.width("a", 10.0, false));
        assert!((fonts.width("a", 20.0, true) - 2.0 * fonts.width("a", 10.0, true)).abs() < 1e-3);
        assert!(fonts.missing().is_empty());
    }

    #[test]
    fn a_missing_letter_has_a_width_and_is_remembered() {
        let fonts = Fonts::load().unwrap();
        assert!(fonts.width("社", 10.0, false) > 0.0);
        assert_eq!(fonts.missing(), ['社']);
    }

    #[test]
    fn a_joined_word_is_as_wide_as_it_is_drawn() {
        let fonts = Fonts::load().unwrap();
        let wide = fonts.width("محمد", 10.0, false);
        assert!(wide > 10.0 && wide < 40.0, "{wide}");
        assert!(fonts.missing().is_empty());
        assert!((fonts.width("a محمد", 10.0, false) - fonts.width("a ", 10.0, false) - wide).abs() < 1e-3);
    }
}
