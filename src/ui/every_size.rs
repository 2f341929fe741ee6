//! Every widget at every size with every kind of character: nothing panics, nothing dangerous reaches a cell.
#![allow(clippy::unwrap_used, clippy::single_range_in_vec_init)]

use proptest::prelude::*;
use ratatui::Frame;
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;

use super::detail::Block;
use super::footer::Hint;
use super::input::{Area, Check, Field, Pick, Value};
use super::list::{Column, List, ListState, Row};
use super::map::{Map, Region};
use super::panel::{Panel, Search};
use super::*;

/// Controls, direction controls, wide letters, emoji, combining and invisible characters, halves of sequences.
const NASTY: &str = "a\u{1b}[31m\u{0}\u{7}\t\n\r\u{7f}\u{9b}1m\u{202e}مرحبا\u{2066}\u{200d}\u{200b}社会福祉👩\u{200d}👩\u{200d}👧🇮🇩e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}ﾞｶﾞक्षि\u{e0041}\u{fdd0}\u{feff} kata panjang sekali tanpajeda";

/// Draws one of each, as large as `area`, with `said` wherever text goes.
fn everything(frame: &mut Frame<'_>, area: Rect, said: &str, number: usize, ctx: &Ctx<'_>) {
    boxes(frame, area, said, number, ctx);
    texts(frame, area, said, number, ctx);
    fields(frame, area, said, number, ctx);
    city(frame, area, said, ctx);
}

fn boxes(frame: &mut Frame<'_>, area: Rect, said: &str, number: usize, ctx: &Ctx<'_>) {
    let tabs = [said, "b", said];
    let top = header::Header {
        office: said,
        user: said,
        tabs: &tabs,
        numbered: number.is_multiple_of(2),
        active: number % 4,
        counters: said,
    };
    header::header(frame, area, &top, ctx);
    let search = Search { value: said, cursor: number, active: number.is_multiple_of(2), placeholder: said };
    let framed = Panel { title: said, badge: said, focused: number.is_multiple_of(2) };
    let inner = panel::panel_search(frame, area, framed, Some(search), ctx).0;
    assert!(inner.is_empty() || area.intersection(frame.area()).intersection(inner) == inner);
    let columns = [Column::flex(2), Column::fixed(7).right(), Column::flex(1).from(30)];
    let state = ListState { selected: number, offset: number / 2 };
    let view = List { len: number, state, focused: true, columns: &columns, empty: said };
    let row = |at: usize| {
        let row = Row::new([said.to_owned(), at.to_string(), said.to_owned()]);
        if at.is_multiple_of(2) { row.sub(said.to_owned()) } else { row.muted(true) }
    };
    list::list(frame, area, &view, row, ctx);
    popup::popup(frame, area, cells(number), cells(number / 2), said, ctx);
    let hints = [Hint::new(said, said), Hint::new("Esc", said), Hint::new("?", "bantuan")];
    let asked = question::Question { title: said, text: said, choices: &hints, level: Level::Warn };
    question::question(frame, area, &asked, ctx);
    footer::footer(frame, area, &hints, ctx);
    footer::message(frame, area, said, Level::Error, ctx);
    small::small(frame, area, ctx);
}

fn texts(frame: &mut Frame<'_>, area: Rect, said: &str, number: usize, ctx: &Ctx<'_>) {
    let own = || said.to_owned();
    let check = |number| Block::Check { number, ticked: true, text: own(), tag: own(), note: own() };
    let blocks = [
        Block::Heading(own()),
        Block::HeadingNote(own(), own()),
        Block::Para(own()),
        Block::Dim(own()),
        Block::Pair(own(), own()),
        Block::Facts(vec![(own(), own()), ("a".into(), own())]),
        Block::Bullet(own()),
        check(Some(3)),
        check(None),
        Block::Notice(Level::Warn, own()),
        Block::Steps(vec![own(), own()]),
        Block::Styled(ratatui::text::Line::raw(own())),
        Block::Rule,
        Block::Gap,
    ];
    let most = detail::detail(frame, area, &blocks, cells(number), ctx);
    assert_eq!(most, detail::detail(frame, area, &blocks, 0, ctx));
    let bar = bars::bar(number as u64, 40, area.width, ctx);
    text::put(frame.buffer_mut(), area, &text::line(&bar, ctx.theme.style(Role::Bar)));
}

fn fields(frame: &mut Frame<'_>, area: Rect, said: &str, number: usize, ctx: &Ctx<'_>) {
    let about = Field {
        label: said,
        label_cols: cells(number),
        required: true,
        focused: true,
        problem: Some((said, Level::Error)),
        hint: said,
    };
    let room = input::field(frame, area, 1, &about, ctx);
    let typed = Value { text: said, cursor: number, focused: true, placeholder: said, boxed: true };
    stands(input::value(frame, room, &typed, ctx), room);
    let many = Area { text: said, cursor: number, focused: true, placeholder: said };
    stands(input::area(frame, area, &many, ctx), area);
    let options = [said, "b"];
    input::choice(frame, area, &options, Some(number), true, ctx);
    input::toggle(frame, area, true, said, true, ctx);
    input::checklist(frame, area, &[Check { ticked: true, text: said }], number, true, ctx);
    let hits = [number / 2..number];
    input::pick(frame, area, &[Pick { text: said, hits: &hits, note: said }], number, true, said, ctx);
}

fn stands(cursor: Option<ratatui::layout::Position>, room: Rect) {
    if let Some(cursor) = cursor {
        assert!(room.contains(cursor), "{cursor:?} outside {room:?}");
    }
}

fn city(frame: &mut Frame<'_>, area: Rect, said: &str, ctx: &Ctx<'_>) {
    let ring: &[(f64, f64)] = &[(95.3, 5.5), (95.4, 5.5), (95.4, 5.6), (95.3, 5.6), (95.3, 5.5)];
    let regions = [Region {
        code: "x",
        name: said,
        rings: vec![ring],
        fill: map::Fill::Class(3),
        value: 5,
        shown: said.to_owned(),
        ..Region::default()
    }];
    let legend = [(map::Fill::Hidden, said.to_owned()), (map::Fill::Class(1), said.to_owned())];
    let places = [(said, (95.35, 5.55)), (said, (95.3, 5.6))];
    let drawn = Map {
        regions: &regions,
        selected: Some("x"),
        water: &[ring],
        places: &places,
        legend: &legend,
        credit: said,
        ..Map::default()
    };
    map::map(frame, area, &drawn, ctx);
    map::at(area, &drawn, area.x, area.y);
}

/// Nothing in the cells may steer a terminal, and no letter may reach over the edge.
fn harmless(buf: &Buffer) {
    for (at, cell) in buf.content().iter().enumerate() {
        let (x, _) = buf.pos_of(at);
        assert!(x + cell.cell_width() <= buf.area.right(), "{:?} reaches over the edge", cell.symbol());
        for c in cell.symbol().chars() {
            let bad = c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
                || matches!(c, '\u{61c}' | '\u{ad}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}');
            assert!(!bad, "{c:?} in a cell");
        }
    }
}

#[test]
fn everything_at_every_size() {
    for w in 0..=60 {
        for h in 0..=20 {
            let buf = shot::buffer(w, h, &Theme::dark(), |f, ctx| everything(f, f.area(), NASTY, usize::from(w), ctx));
            harmless(&buf);
        }
    }
}

#[test]
fn an_area_outside_the_screen_draws_nothing_there() {
    for area in [Rect::new(9, 9, 30, 30), Rect::new(60, 60, 9, 9), Rect::new(u16::MAX, u16::MAX, u16::MAX, u16::MAX)] {
        let buf = shot::buffer(20, 12, &Theme::plain(), |f, ctx| everything(f, area, "abc def", 5, ctx));
        harmless(&buf);
    }
}

fn letters() -> impl Strategy<Value = String> {
    let special = proptest::sample::select(NASTY.chars().collect::<Vec<_>>());
    proptest::collection::vec(prop_oneof![2 => any::<char>(), 3 => special], 0..40)
        .prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_at_any_size(said in letters(), w in 0_u16..61, h in 0_u16..21, number in 0_usize..60, plain: bool) {
        let theme = if plain { Theme::plain() } else { Theme::light() };
        let buf = shot::buffer(w, h, &theme, |f, ctx| everything(f, f.area(), &said, number, ctx));
        harmless(&buf);
    }

    #[test]
    fn cut_text_is_never_wider_than_its_room(said in letters(), cols in 0_usize..20) {
        prop_assert!(text::width(&text::fit(&said, cols)) <= cols);
        prop_assert_eq!(text::width(&text::pad(&said, cols)), cols);
        prop_assert!(text::wrap(&said, cols).iter().all(|line| text::width(line) <= cols));
    }
}
