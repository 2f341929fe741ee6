//! A question before something is done: the sentence and, one per line, the keys that answer it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::ctx::Ctx;
use super::footer::Hint;
use super::popup::popup;
use super::theme::{Level, Role};
use super::{after, below, cells, line_of, text};

/// Widest window of a question.
const WIDEST: u16 = 64;

/// A question and its answers.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// What it is about.
    pub title: &'a str,
    /// The question; may have several paragraphs.
    pub text: &'a str,
    /// Keys and what they do, the safe one first.
    pub choices: &'a [Hint],
    /// How much it matters.
    pub level: Level,
}

/// Draws the question in the middle of `area`.
pub fn question(frame: &mut Frame<'_>, area: Rect, question: &Question<'_>, ctx: &Ctx<'_>) {
    let width = area.width.saturating_sub(2).min(WIDEST);
    let lines = text::wrap(question.text, usize::from(width.saturating_sub(7)));
    let height = cells(lines.len()).saturating_add(cells(question.choices.len())).saturating_add(4);
    let inside = popup(frame, area, width, height, question.title, ctx);
    let body = below(inside, u16::from(inside.height > cells(lines.len() + question.choices.len())));
    text::put(frame.buffer_mut(), after(line_of(body, 0), 1), &mark(question.level, ctx));
    for (row, line) in lines.iter().enumerate() {
        let place = after(line_of(body, cells(row)), 3);
        text::put(frame.buffer_mut(), place, &text::line(line, ctx.theme.style(Role::Text)));
    }
    answers(frame, inside, question, ctx);
}

fn mark(level: Level, ctx: &Ctx<'_>) -> Line<'static> {
    text::line(level.mark(), ctx.theme.style(level.role()))
}

/// The answers stand at the bottom, so that they are seen even where the sentence does not fit.
fn answers(frame: &mut Frame<'_>, inside: Rect, question: &Question<'_>, ctx: &Ctx<'_>) {
    let keys = question.choices.iter().map(|c| text::width(&c.key)).max().unwrap_or(0);
    let place = below(inside, inside.height.saturating_sub(cells(question.choices.len())));
    for (row, choice) in question.choices.iter().enumerate() {
        let place = line_of(place, cells(row));
        text::blank(frame.buffer_mut(), place, ctx.theme.style(Role::Text));
        let line = Line::from(vec![
            Span::raw("   "),
            text::span(text::pad(&choice.key, keys), ctx.theme.style(Role::Key)),
            Span::raw("  "),
            text::span(&choice.label, ctx.theme.style(Role::Text)),
        ]);
        text::put(frame.buffer_mut(), place, &line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::shot;

    fn ask(w: u16, h: u16) -> String {
        let choices = [Hint::new("Esc", "kembali ke formulir"), Hint::new("b", "buang isinya")];
        let q = Question { title: "Buang?", text: "Isian ini belum disimpan.", choices: &choices, level: Level::Warn };
        shot::text(w, h, |f, ctx| question(f, f.area(), &q, ctx))
    }

    #[test]
    fn the_question_and_its_keys() {
        insta::assert_snapshot!(ask(44, 9));
    }

    #[test]
    fn the_answers_stay_when_there_is_no_room_for_the_sentence() {
        let shown = ask(40, 4);
        assert!(shown.contains("Esc") && shown.contains("buang"), "{shown}");
    }
}
