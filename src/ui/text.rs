//! Text on the screen: how wide it is, where it is cut, how it gets into cells. The only place that measures.
//!
//! Everything drawn passes [`put`] and is cleaned by [`Safe`] there, also when a caller already did so (cleaning twice
//! changes nothing). A letter is what a reader sees as one (a grapheme); it is never split and never half drawn. Widths are
//! summed letter by letter, as the cells are filled, so measured and drawn width are always the same.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::safe::{Safe, is_simple};

/// Shows that something was cut off.
pub const ELLIPSIS: &str = "…";

/// Columns the text takes when shown on one line.
pub fn width(text: &str) -> usize {
    if is_simple(text) {
        return text.chars().count();
    }
    Safe::line(text).graphemes(true).map(letter_width).sum()
}

/// Columns of one letter of clean text: what ratatui counts when it decides which cells changed.
fn letter_width(letter: &str) -> usize {
    usize::from(letter.cell_width())
}

/// Columns all pieces of a line take together.
pub fn line_width(line: &Line<'_>) -> usize {
    line.spans.iter().map(|s| width(&s.content)).sum()
}

/// Cleaned text of at most `cols` columns; ends in `…` when something was cut.
pub fn fit(text: &str, cols: usize) -> String {
    let safe = Safe::line(text);
    if width(&safe) <= cols {
        return safe.into_string();
    }
    if cols == 0 {
        return String::new();
    }
    format!("{}{ELLIPSIS}", take(&safe, cols - 1).0)
}

/// Exactly `cols` columns: cut like [`fit`], or filled with spaces on the right.
pub fn pad(text: &str, cols: usize) -> String {
    let mut out = fit(text, cols);
    out.push_str(&" ".repeat(cols.saturating_sub(width(&out))));
    out
}

/// Exactly `cols` columns: cut like [`fit`], or filled with spaces on the left.
pub fn pad_left(text: &str, cols: usize) -> String {
    let fitted = fit(text, cols);
    format!("{}{fitted}", " ".repeat(cols.saturating_sub(width(&fitted))))
}

/// Cleaned text cut to `cols` columns without a sign that something is missing, for abbreviations.
pub fn start(text: &str, cols: usize) -> String {
    take(&Safe::line(text), cols).0.to_owned()
}

/// The longest start of `text` that takes at most `cols` columns, and its width. `text` must be clean.
fn take(text: &str, cols: usize) -> (&str, usize) {
    if is_simple(text) {
        let end = text.char_indices().nth(cols).map_or(text.len(), |(at, _)| at);
        let kept = text.get(..end).unwrap_or(text);
        return (kept, kept.chars().count());
    }
    let mut used = 0;
    for (at, letter) in text.grapheme_indices(true) {
        let wide = letter_width(letter);
        if used + wide > cols {
            return (text.get(..at).unwrap_or_default(), used);
        }
        used += wide;
    }
    (text, used)
}

/// Cleaned text without its first `cols` columns; a wide letter that is half hidden leaves a space.
pub(crate) fn skip(text: &str, cols: usize) -> String {
    let safe = Safe::line(text);
    let mut used = 0;
    for (at, letter) in safe.grapheme_indices(true) {
        if used >= cols {
            return format!("{}{}", " ".repeat(used - cols), safe.get(at..).unwrap_or_default());
        }
        used += letter_width(letter);
    }
    " ".repeat(used.saturating_sub(cols))
}

/// Breaks text into lines of at most `cols` columns, between words where possible; `\n` always breaks. Nothing is lost,
/// except a letter that is wider than a whole line. No columns, no lines.
pub fn wrap(text: &str, cols: usize) -> Vec<String> {
    if cols == 0 {
        return Vec::new();
    }
    Safe::text(text).split('\n').flat_map(|part| wrap_part(part, cols)).collect()
}

fn wrap_part(part: &str, cols: usize) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for word in part.split(' ').filter(|w| !w.is_empty()) {
        // a mark parted from the space it stood on gets a carrier
        let word = Safe::line(word);
        for piece in pieces(&word, cols) {
            let wide = width(piece);
            let gap = usize::from(used > 0);
            if used + gap + wide > cols && used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(piece);
            used += wide;
        }
    }
    lines.push(line);
    lines
}

/// The word, or parts of it that each fit on a line.
fn pieces(word: &str, cols: usize) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), word);
    while !rest.is_empty() {
        let (part, _) = take(rest, cols);
        if part.is_empty() {
            rest = rest.graphemes(true).next().and_then(|g| rest.get(g.len()..)).unwrap_or_default();
            continue;
        }
        parts.push(part);
        rest = rest.get(part.len()..).unwrap_or_default();
    }
    parts
}

/// A cleaned piece of a line. Shown text is made with this; owned text that is clean is not copied.
pub fn span<'a>(text: impl Into<Cow<'a, str>>, style: Style) -> Span<'static> {
    let text = match text.into() {
        Cow::Owned(text) if is_simple(&text) => text,
        text => Safe::line(&text).into_string(),
    };
    Span::styled(text, style)
}

/// A cleaned line in one style.
pub fn line<'a>(text: impl Into<Cow<'a, str>>, style: Style) -> Line<'static> {
    Line::from(span(text, style))
}

/// A line whose letters in `ranges` (counted in characters, as a search answers them) are shown in `hit`, the rest in `style`.
pub fn marked(text: &str, ranges: &[Range<usize>], style: Style, hit: Style) -> Line<'static> {
    if ranges.is_empty() && !text.is_empty() {
        return line(text, style);
    }
    let (mut spans, mut run, mut run_hit) = (Vec::new(), String::new(), false);
    let mut at = 0;
    for letter in text.graphemes(true) {
        let end = at + letter.chars().count();
        let is_hit = ranges.iter().any(|r| r.start < end && at < r.end);
        if is_hit != run_hit && !run.is_empty() {
            spans.push(span(std::mem::take(&mut run), if run_hit { hit } else { style }));
        }
        run_hit = is_hit;
        run.push_str(letter);
        at = end;
    }
    if !run.is_empty() {
        spans.push(span(&run, if run_hit { hit } else { style }));
    }
    Line::from(spans)
}

/// A piece of a line as it is drawn.
struct Piece<'a> {
    text: &'a str,
    style: Style,
    /// Each character is a letter of one column.
    simple: bool,
}

/// The line cleaned and cut to `cols` columns, piece by piece; the `…` takes the style of what it stands for.
fn cut(line: &Line<'_>, cols: usize, mut piece: impl FnMut(Piece<'_>)) {
    let all_simple = line.spans.iter().all(|span| is_simple(&span.content));
    let measure = |span: &Span<'_>| if all_simple { span.content.chars().count() } else { width(&span.content) };
    let fits = line.spans.iter().map(measure).sum::<usize>() <= cols;
    let mut room = if fits { cols } else { cols.saturating_sub(1) };
    for Span { content, style } in &line.spans {
        let (style, simple) = (*style, all_simple || is_simple(content));
        if fits && simple {
            piece(Piece { text: content, style, simple });
            continue;
        }
        let safe = Safe::line(content);
        let (text, used) = take(&safe, room);
        room -= used;
        piece(Piece { text, style, simple });
        if text.len() < safe.len() {
            if cols > 0 {
                piece(Piece { text: ELLIPSIS, style, simple: true });
            }
            break;
        }
    }
}

/// Draws a line into the first row of `area`, cut to its width; answers with the columns used. Outside is never touched.
pub fn put(buf: &mut Buffer, area: Rect, line: &Line<'_>) -> u16 {
    put_on(buf, area, line, Style::new())
}

/// [`put`], where the line says nothing of a style in this one.
pub fn put_on(buf: &mut Buffer, area: Rect, line: &Line<'_>, ground: Style) -> u16 {
    let area = area.intersection(*buf.area());
    if area.is_empty() {
        return 0;
    }
    let (mut x, ground) = (area.x, ground.patch(line.style));
    cut(line, usize::from(area.width), |piece| {
        let (style, end) = (ground.patch(piece.style), area.right());
        x = match piece.simple {
            true => put_simple(buf, (x, area.y), end, piece.text, style),
            false => {
                let letters = piece.text.graphemes(true);
                letters.fold(x, |x, letter| put_letter(buf, (x, area.y), end, letter, style))
            }
        };
    });
    x - area.x
}

/// Letters of one column each, up to the column `end`; answers with the column after them.
fn put_simple(buf: &mut Buffer, (x, y): (u16, u16), end: u16, text: &str, style: Style) -> u16 {
    let first = if x < end { buf.index_of(x, y) } else { buf.content.len() };
    let cells = buf.content.iter_mut().skip(first).take(usize::from(end.saturating_sub(x)));
    let (mut used, ready): (u16, &[Cell]) = (0, &READY);
    for (cell, letter) in cells.zip(letters(text)) {
        let byte = if let [byte] = letter.as_bytes() { byte.wrapping_sub(b' ') } else { u8::MAX };
        if let Some(made) = ready.get(usize::from(byte)) {
            let (fg, bg, line, modifier) = (cell.fg, cell.bg, cell.underline_color, cell.modifier);
            cell.clone_from(made);
            (cell.fg, cell.bg, cell.underline_color, cell.modifier) = (fg, bg, line, modifier);
        } else {
            cell.set_symbol(letter);
        }
        cell.set_style(style);
        used += 1;
    }
    x + used
}

/// Cells of the letters that most text is made of, space to tilde: a copy costs less than a letter made anew.
static READY: LazyLock<Vec<Cell>> = LazyLock::new(|| {
    let made = |letter: char| {
        let mut cell = Cell::EMPTY;
        cell.set_char(letter);
        cell
    };
    (' '..='~').map(made).collect()
});

/// The characters of a text, each as text.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(at, c)| text.get(at..at + c.len_utf8()).unwrap_or_default())
}

/// [`put`], flush with the right edge.
pub fn put_right(buf: &mut Buffer, area: Rect, line: &Line<'_>) -> u16 {
    let wide = super::cells(line_width(line));
    put(buf, super::right(area, wide), line)
}

/// [`put`], in the middle of the width.
pub fn put_centre(buf: &mut Buffer, area: Rect, line: &Line<'_>) -> u16 {
    let free = area.width.saturating_sub(super::cells(line_width(line)));
    put(buf, super::after(area, free / 2), line)
}

fn put_letter(buf: &mut Buffer, at: (u16, u16), end: u16, letter: &str, style: Style) -> u16 {
    let wide = letter.cell_width();
    let next = at.0.saturating_add(wide);
    if wide == 0 || next > end {
        return at.0;
    }
    if let Some(cell) = buf.cell_mut(at) {
        cell.set_symbol(letter).set_style(style);
    }
    for x in at.0.saturating_add(1)..next {
        if let Some(cell) = buf.cell_mut((x, at.1)) {
            cell.reset();
            cell.set_style(style);
        }
    }
    next
}

/// Gives every cell of `area` this style; text stays.
pub fn paint(buf: &mut Buffer, area: Rect, style: Style) {
    each(buf, area, |cell| _ = cell.set_style(style));
}

/// Puts a letter of one column into every cell of `area`.
pub fn fill(buf: &mut Buffer, area: Rect, letter: &str, style: Style) {
    each(buf, area, |cell| _ = cell.set_symbol(letter).set_style(style));
}

/// Empties every cell of `area` and gives it this style.
pub fn blank(buf: &mut Buffer, area: Rect, style: Style) {
    each(buf, area, |cell| {
        cell.reset();
        cell.set_style(style);
    });
}

/// Does something with every cell of `area`, row by row: a cell's place is worked out once a row.
fn each(buf: &mut Buffer, area: Rect, mut work: impl FnMut(&mut Cell)) {
    let area = area.intersection(*buf.area());
    let (all, wide) = (*buf.area(), usize::from(area.width));
    let (left, pitch) = (usize::from(area.x - all.x), usize::from(all.width).max(1));
    let rows = buf.content.chunks_mut(pitch).skip(usize::from(area.y - all.y)).take(usize::from(area.height));
    for row in rows {
        row.iter_mut().skip(left).take(wide).for_each(&mut work);
    }
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init)]
mod tests {
    use super::*;

    #[test]
    fn width_counts_columns_not_bytes() {
        assert_eq!(width("Ulée Lheue"), 10);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(width("社会"), 4);
        assert_eq!(width("a\u{202e}b"), 3);
        assert_eq!(width(""), 0);
    }

    #[test]
    fn fit_cuts_with_an_ellipsis_and_never_through_a_letter() {
        assert_eq!(fit("Baiturrahman", 12), "Baiturrahman");
        assert_eq!(fit("Baiturrahman", 6), "Baitu…");
        assert_eq!(fit("社会福祉", 4), "社…");
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(fit("ab", 1), "…");
        assert_eq!(fit("ab", 0), "");
    }

    #[test]
    fn pad_is_exact_also_beside_a_wide_letter() {
        assert_eq!(pad("ab", 4), "ab  ");
        assert_eq!(pad_left("12", 4), "  12");
        assert_eq!(width(&pad("社会福祉", 4)), 4);
        assert_eq!(pad("", 0), "");
    }

    #[test]
    fn wrap_breaks_between_words_and_long_words_between_letters() {
        assert_eq!(wrap("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrap("abcdef gh", 4), ["abcd", "ef", "gh"]);
        assert_eq!(wrap("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(wrap("社会", 1), [""]);
        assert_eq!(wrap("A \u{301}bc", 3), ["A", "◌\u{301}bc"]);
        assert!(wrap("a", 0).is_empty());
    }

    #[test]
    fn dangerous_characters_leave_as_marks() {
        assert_eq!(fit("a\u{1b}[2J", 9), "a␛[2J");
        assert_eq!(span("x\u{202e}y", Style::new()).content, "x\u{fffd}y");
        assert_eq!(wrap("a\tb\u{7}", 20), ["a b␇"]);
    }

    #[test]
    fn marked_counts_characters_and_keeps_letters_whole() {
        let (base, hit) = (Style::new(), Style::new().bold());
        let made = marked("ae\u{301}b", &[1..2], base, hit);
        let spans: Vec<_> = made.spans.iter().map(|s| (s.content.to_string(), s.style == hit)).collect();
        assert_eq!(spans, [("a".into(), false), ("e\u{301}".into(), true), ("b".into(), false)]);
        assert_eq!(marked("abc", &[0..3], base, hit).spans.len(), 1);
        assert_eq!(marked("", &[0..9], base, hit).spans.len(), 0);
    }

    #[test]
    fn a_line_of_several_pieces_is_cut_as_one() {
        let mut made = String::new();
        cut(&Line::from(vec![Span::raw("abc"), Span::raw("defg")]), 5, |piece| made.push_str(piece.text));
        assert_eq!(made, "abcd…");
    }

    #[test]
    fn put_stays_inside_and_answers_the_columns() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 5, 1));
        assert_eq!(put(&mut buf, Rect::new(3, 0, 9, 9), &Line::raw("abc")), 2);
        assert_eq!(put(&mut buf, Rect::new(9, 9, 9, 9), &Line::raw("abc")), 0);
        assert_eq!(buf, Buffer::with_lines(["   a…"]));
        put_right(&mut buf, Rect::new(0, 0, 3, 1), &Line::raw("z"));
        assert_eq!(buf, Buffer::with_lines(["  za…"]));
    }

    #[test]
    fn paint_and_blank_touch_the_area_and_nothing_else() {
        let whole = Rect::new(2, 1, 6, 4);
        for area in [Rect::new(3, 2, 2, 2), Rect::new(0, 0, 99, 99), Rect::new(7, 4, 9, 9), Rect::new(90, 90, 3, 3)] {
            let mut filled = Buffer::filled(whole, Cell::new("x"));
            let bold = Style::new().bold();
            paint(&mut filled, area, bold);
            for place in whole.positions() {
                let inside = area.contains(place);
                assert_eq!(filled[place].modifier.is_empty(), !inside, "{place:?} in {area:?}");
                assert_eq!(filled[place].symbol(), "x");
            }
            blank(&mut filled, area, Style::new());
            for place in whole.positions() {
                assert_eq!(
                    filled[place].symbol(),
                    if area.contains(place) { " " } else { "x" },
                    "{place:?} in {area:?}"
                );
            }
        }
    }

    #[test]
    fn the_short_way_of_simple_letters_measures_cuts_and_draws_like_the_long_one() {
        let long = |text: &str| Safe::line(text).graphemes(true).map(letter_width).sum::<usize>();
        let all: String = (b' '..=b'~').map(char::from).chain("é·…▌▇ö✓→".chars()).collect();
        for end in 0..=all.chars().count() {
            let start: String = all.chars().take(end).collect();
            assert_eq!(width(&start), long(&start));
            assert_eq!(take(&all, end), (start.as_str(), end));
        }
        assert_eq!(take("ab", 9), ("ab", 2));
        let area = Rect::new(0, 0, 120, 1);
        let (mut short, mut slow) = (Buffer::empty(area), Buffer::empty(area));
        let end = put_simple(&mut short, (2, 0), 100, &all, Style::new().bold());
        let letters = all.graphemes(true);
        let other = letters.fold(2, |x, letter| put_letter(&mut slow, (x, 0), 100, letter, Style::new().bold()));
        assert_eq!((end, short), (other, slow));
    }
}
