//! Names in Arabic script: which letters join, and in which order they stand on the line.
//!
//! A line that has no Arabic letter never comes here. One that has is parted into runs in the order in which they are
//! seen from left to right; an Arabic run is shaped by the font's own rules, so that letters join as they are written by
//! hand. The paper is Indonesian: a line is read from the left, and a name in Arabic script inside it from the right.

use std::ops::Range;

use harfrust::{Direction, FontRef, ShaperData, UnicodeBuffer, script};
use unicode_bidi::{BidiInfo, Level};

use super::font::{Font, Fonts, SUBSTITUTE};

/// One glyph, in the order of drawing. Lengths are fractions of the letter size.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Number in its font.
    pub id: u16,
    /// How far the next glyph stands.
    pub advance: f32,
    /// Where it is drawn, from its place on the base line.
    pub offset: (f32, f32),
    /// The letters it stands for, as they are written; empty for a glyph that belongs to the one before.
    pub letters: String,
    /// A space that may be stretched.
    pub space: bool,
}

/// Glyphs of one font.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// In the Arabic font; otherwise in the text font of the line's weight.
    pub arabic: bool,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// True for text that has a letter of Arabic script.
pub fn has_arabic(text: &str) -> bool {
    text.chars().any(is_arabic)
}

/// Letters and signs of Arabic script, with those of Jawi and Persian.
fn is_arabic(letter: char) -> bool {
    matches!(letter,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// The runs of one line, from left to right.
pub fn runs(fonts: &Fonts, text: &str, bold: bool) -> Vec<Run> {
    let bidi = BidiInfo::new(text, Some(Level::ltr()));
    let mut all: Vec<Run> = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, ranges) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for range in ranges {
            let from_right = levels.get(range.start).is_some_and(Level::is_rtl);
            let mut parts = parts(fonts, text, range, from_right);
            if from_right {
                parts.reverse();
            }
            all.extend(parts.into_iter().map(|(part, arabic)| run(fonts, part, arabic, from_right, bold)));
        }
    }
    all
}

/// A run parted where the font changes. Spaces and signs between Arabic words stay with them.
fn parts<'t>(fonts: &Fonts, text: &'t str, range: Range<usize>, from_right: bool) -> Vec<(&'t str, bool)> {
    let text = text.get(range).unwrap_or_default();
    let mut parts = Vec::new();
    let (mut begin, mut arabic) = (0, None);
    for (at, letter) in text.char_indices() {
        let there = fonts.arabic.own(letter).is_some();
        let mine = is_arabic(letter) && there || (from_right && letter == ' ' && arabic == Some(true) && there);
        if arabic.is_some_and(|before| before != mine) {
            parts.extend(text.get(begin..at).map(|part| (part, !mine)));
            begin = at;
        }
        arabic = Some(mine);
    }
    parts.extend(text.get(begin..).filter(|part| !part.is_empty()).map(|part| (part, arabic == Some(true))));
    parts
}

fn run(fonts: &Fonts, text: &str, arabic: bool, from_right: bool, bold: bool) -> Run {
    if arabic {
        return Run { arabic, glyphs: joined(&fonts.arabic, text, from_right) };
    }
    let font = fonts.get(bold);
    let mut glyphs: Vec<Glyph> = text.chars().map(|letter| plain(fonts, font, letter)).collect();
    if from_right {
        glyphs.reverse();
    }
    Run { arabic, glyphs }
}

fn plain(fonts: &Fonts, font: &Font, letter: char) -> Glyph {
    let (id, there) = font.glyph(letter);
    if !there {
        fonts.lacks(letter);
    }
    let letters = if there { letter } else { SUBSTITUTE }.to_string();
    Glyph { id, advance: font.advance(id), offset: (0.0, 0.0), letters, space: letter == ' ' }
}

/// Glyphs of Arabic text, joined, from left to right; numbers in Arabic digits run from the left also there.
fn joined(font: &Font, text: &str, from_right: bool) -> Vec<Glyph> {
    let Ok(face) = FontRef::new(font.data) else { return Vec::new() };
    let data = ShaperData::new(&face);
    let shaper = data.shaper(&face).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if from_right { Direction::RightToLeft } else { Direction::LeftToRight });
    buffer.set_script(script::ARABIC);
    let shaped = shaper.shape(buffer, &[]);
    let units = f32::from(font.face.units_per_em().max(1));
    let ends = ends(shaped.glyph_infos().iter().map(|info| info.cluster as usize), text.len());
    let mut seen = None;
    let of = |(info, place): (&harfrust::GlyphInfo, &harfrust::GlyphPosition)| {
        let begin = info.cluster as usize;
        // Several glyphs of one letter: the first carries it, the others nothing.
        let again = seen.replace(begin) == Some(begin);
        let letters = ends.iter().find(|end| **end > begin).and_then(|end| text.get(begin..*end)).unwrap_or_default();
        Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: place.x_advance as f32 / units,
            offset: (place.x_offset as f32 / units, place.y_offset as f32 / units),
            letters: if again { String::new() } else { letters.to_owned() },
            space: letters == " ",
        }
    };
    shaped.glyph_infos().iter().zip(shaped.glyph_positions()).map(of).collect()
}

/// Where clusters end: the beginning of the next one, in the order of the text.
fn ends(begins: impl Iterator<Item = usize>, end: usize) -> Vec<usize> {
    let mut ends: Vec<usize> = begins.chain([end]).collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn made(text: &str) -> Vec<Run> {
        runs(&Fonts::load().unwrap(), text, false)
    }

    /// What a run stands for, in the order in which it is read.
    fn letters(run: &Run) -> String {
        let all: Vec<&str> = run.glyphs.iter().map(|glyph| glyph.letters.as_str()).collect();
        if run.arabic { all.into_iter().rev().collect() } else { all.concat() }
    }

    #[test]
    fn latin_text_never_comes_here() {
        assert!(!has_arabic("Teungku Contoh, é 12 □") && has_arabic("Contoh محمد") && has_arabic("ڤادڠ"));
    }

    #[test]
    fn letters_join_as_they_are_written() {
        let fonts = Fonts::load().unwrap();
        let alone: Vec<u16> = "محمد".chars().map(|letter| fonts.arabic.own(letter).unwrap()).collect();
        let word = made("محمد");
        assert_eq!((word.len(), word[0].arabic), (1, true));
        let glyphs: Vec<u16> = word[0].glyphs.iter().map(|glyph| glyph.id).collect();
        // The first and the third letter are the same but stand differently; none is the lone form of the chart.
        assert_ne!(glyphs[1], glyphs[3]);
        assert!(glyphs.iter().rev().zip(&alone).filter(|(made, alone)| made != alone).count() >= 3, "{glyphs:?}");
    }

    #[test]
    fn every_letter_is_kept_in_reading_order() {
        for name in ["محمد", "عبد الله", "فاطمة الزهراء", "مُحَمَّد", "لا إله"] {
            assert_eq!(letters(&made(name)[0]), name);
        }
    }

    #[test]
    fn a_name_in_two_scripts_stands_in_the_order_in_which_it_is_read() {
        let line = made("Nama: محمد يوسف (Muhammad)");
        let shown: Vec<(bool, String)> = line.iter().map(|run| (run.arabic, letters(run))).collect();
        assert_eq!(
            shown,
            [(false, "Nama: ".to_owned()), (true, "محمد يوسف".to_owned()), (false, " (Muhammad)".to_owned())]
        );
        // Within the Arabic part the last letter stands leftmost.
        assert_eq!(line[1].glyphs[0].letters, "ف");
    }

    #[test]
    fn digits_between_arabic_words_stand_between_them() {
        let line = made("محمد 12 يوسف");
        let all: String = line.iter().map(letters).collect();
        assert!(all.find("يوسف") < all.find("12") && all.find("12") < all.find("محمد"), "{all}");
    }

    #[test]
    fn arabic_digits_run_from_the_left() {
        let line = made("1370 H (١٣٧٠)");
        let digits: String =
            line.iter().filter(|run| run.arabic).flat_map(|run| &run.glyphs).map(|one| one.letters.as_str()).collect();
        assert_eq!(digits, "١٣٧٠");
    }

    #[test]
    fn jawi_letters_are_there() {
        let fonts = Fonts::load().unwrap();
        for letter in "چڠڤݢڽۏ".chars() {
            assert!(fonts.arabic.own(letter).is_some(), "{letter}");
        }
        runs(&fonts, "ڤادڠ", true);
        assert!(fonts.missing().is_empty());
    }

    #[test]
    fn a_letter_of_no_font_is_remembered_and_the_rest_stays() {
        let fonts = Fonts::load().unwrap();
        let line = runs(&fonts, "محمد 社", false);
        assert_eq!(fonts.missing(), ['社']);
        assert!(line.iter().any(|run| run.arabic));
    }
}
