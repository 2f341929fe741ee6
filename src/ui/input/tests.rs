#![allow(clippy::unwrap_used, clippy::single_range_in_vec_init)]
use super::*;
use crate::ui::shot;

fn typed(text: &str, cursor: usize) -> Value<'_> {
    Value { text, cursor, focused: true, placeholder: "ketik", boxed: true }
}

fn shown(text: &str, cursor: usize, cols: u16) -> (String, u16) {
    let mut at = None;
    let drawn = shot::text(cols, 1, |f, ctx| at = value(f, f.area(), &typed(text, cursor), ctx));
    (drawn.trim_end_matches('\n').to_owned(), at.unwrap().x)
}

#[test]
fn the_cursor_stands_behind_what_was_typed() {
    assert_eq!(shown("Cut", 3, 10), ("Cut".into(), 3));
    assert_eq!(shown("Cut", 1, 10), ("Cut".into(), 1));
    assert_eq!(shown("社会", 1, 10), ("社会".into(), 2));
}

#[test]
fn a_long_value_scrolls_with_the_cursor() {
    assert_eq!(shown("abcdefghij", 10, 6), ("…ghij".into(), 5));
    assert_eq!(shown("abcdefghij", 0, 6), ("abcde…".into(), 0));
    assert_eq!(shown("abcdefghij", 5, 6), ("abcde…".into(), 5));
    assert_eq!(shown("abcdefghij", 7, 6), ("…defg…".into(), 5));
}

#[test]
fn an_empty_value_shows_its_placeholder_behind_the_cursor() {
    assert_eq!(shown("", 0, 10), (" ketik".into(), 0));
}

#[test]
fn a_cursor_beyond_the_end_stands_at_the_end() {
    assert_eq!(shown("ab", 99, 10), ("ab".into(), 2));
}

#[test]
fn an_unfocused_value_has_no_cursor() {
    shot::text(9, 1, |f, ctx| {
        assert_eq!(value(f, f.area(), &Value { focused: false, ..typed("ab", 1) }, ctx), None);
    });
}

fn name() -> Field<'static> {
    Field { label: "Nama", label_cols: 8, required: true, focused: true, ..Field::default() }
}

#[test]
fn a_problem_stands_under_the_value_with_its_mark() {
    let drawn = shot::text(34, 2, |f, ctx| {
        let with = Field { problem: Some(("Nama belum diisi", Level::Error)), ..name() };
        assert_eq!(with.note_rows(34), 1);
        let room = field(f, f.area(), 1, &with, ctx);
        value(f, room, &typed("Cut", 3), ctx);
    });
    assert_eq!(drawn, "▌ Nama *     Cut\n             ✗ Nama belum diisi\n");
}

#[test]
fn a_problem_without_a_line_stands_behind_the_value() {
    let drawn = shot::text(40, 1, |f, ctx| {
        let with = Field { problem: Some(("kosong", Level::Warn)), ..name() };
        let room = field(f, f.area(), 1, &with, ctx);
        value(f, room, &typed("Cut", 3), ctx);
    });
    assert_eq!(drawn, "▌ Nama *     Cut            ▲ kosong\n");
}

#[test]
fn a_hint_is_shown_only_while_focused() {
    let with = Field { hint: "16 angka", ..name() };
    assert_eq!(with.note_rows(40), 1);
    assert_eq!(Field { focused: false, ..with }.note_rows(40), 0);
}

#[test]
fn choices_stand_side_by_side_or_shrink_to_the_chosen_one() {
    let options = ["Laki-laki", "Perempuan"];
    let wide = shot::text(40, 1, |f, ctx| choice(f, f.area(), &options, Some(1), true, ctx));
    assert_eq!(wide, "( ) Laki-laki   (•) Perempuan\n");
    let narrow = shot::text(20, 1, |f, ctx| choice(f, f.area(), &options, Some(1), true, ctx));
    assert_eq!(narrow, "‹ Perempuan › 2/2\n");
}

#[test]
fn boxes_are_ticked_with_letters_not_colours() {
    assert_eq!(shot::text(20, 1, |f, ctx| toggle(f, f.area(), true, "setuju", false, ctx)), "[x] setuju\n");
    let items = [Check { ticked: true, text: "KTP" }, Check { ticked: false, text: "KK" }];
    let drawn = shot::text(20, 2, |f, ctx| checklist(f, f.area(), &items, 1, true, ctx));
    assert_eq!(drawn, "  [x] KTP\n▌ [ ] KK\n");
}

#[test]
fn a_pick_list_shows_the_match_and_the_note() {
    let items = [Pick { text: "Lampaseh Kota", hits: &[0..3], note: "Kuta Raja" }];
    let drawn = shot::text(34, 1, |f, ctx| pick(f, f.area(), &items, 0, true, "kosong", ctx));
    assert_eq!(drawn, "▌ Lampaseh Kota         Kuta Raja\n");
}

fn many(text: &str, cursor: usize, w: u16, h: u16) -> (String, Option<(u16, u16)>) {
    let mut at = None;
    let drawn = shot::text(w, h, |f, ctx| {
        at = area(f, f.area(), &Area { text, cursor, focused: true, placeholder: "catatan" }, ctx);
    });
    (drawn, at.map(|p| (p.x, p.y)))
}

#[test]
fn many_lines_break_between_words_and_know_the_cursor() {
    assert_eq!(many("satu dua tiga", 13, 9, 3), ("satu dua\ntiga\n\n".into(), Some((4, 1))));
    assert_eq!(many("satu\ndua", 5, 9, 2), ("satu\ndua\n".into(), Some((0, 1))));
    assert_eq!(many("satu\n", 5, 9, 2), ("satu\n\n".into(), Some((0, 1))));
    assert_eq!(many("", 0, 9, 1), (" catatan\n".into(), Some((0, 0))));
}

#[test]
fn many_lines_scroll_to_the_cursor() {
    assert_eq!(many("a\nb\nc\nd", 7, 5, 2), ("c\nd\n".into(), Some((1, 1))));
    assert_eq!(many("a\nb\nc\nd", 0, 5, 2), ("a\nb\n".into(), Some((0, 0))));
}
