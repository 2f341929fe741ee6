#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::ui::shot;

fn of(len: usize, selected: usize) -> List<'static> {
    List { len, state: ListState { selected, offset: 0 }, focused: true, columns: &[], empty: "Belum ada data." }
}

fn names(at: usize) -> Row {
    Row::new([format!("baris {at}")])
}

#[test]
fn moving_stops_at_both_ends() {
    let state = ListState { selected: 3, offset: 0 };
    assert_eq!(state.move_by(-9, 10, 5).selected, 0);
    assert_eq!(state.move_by(99, 10, 5), ListState { selected: 9, offset: 5 });
    assert_eq!(state.move_by(1, 0, 5), ListState::default());
    assert_eq!(state.last(10, 4), ListState { selected: 9, offset: 6 });
    assert_eq!(state.first(), ListState::default());
}

#[test]
fn scrolling_is_as_little_as_needed() {
    let state = ListState { selected: 5, offset: 4 };
    assert_eq!(state.move_by(1, 100, 5).offset, 4);
    assert_eq!(state.move_by(-2, 100, 5).offset, 3);
    assert_eq!(state.move_by(4, 100, 5).offset, 5);
}

#[test]
fn a_shorter_list_pulls_selection_and_offset_back() {
    let state = ListState { selected: 50, offset: 48 };
    assert_eq!(state.keep_visible(10, 5), ListState { selected: 9, offset: 5 });
    assert_eq!(state.keep_visible(3, 5), ListState { selected: 2, offset: 0 });
    assert_eq!(state.keep_visible(0, 0), ListState::default());
}

#[test]
fn only_visible_rows_are_asked_for() {
    let asked = std::cell::RefCell::new(Vec::new());
    shot::text(20, 3, |f, ctx| {
        list(
            f,
            f.area(),
            &of(1_000_000, 500_000),
            |at| {
                asked.borrow_mut().push(at);
                names(at)
            },
            ctx,
        );
    });
    assert_eq!(*asked.borrow(), [499_998, 499_999, 500_000]);
}

#[test]
fn the_selected_row_has_a_sign() {
    let shown = shot::text(12, 3, |f, ctx| list(f, f.area(), &of(9, 1), names, ctx));
    assert_eq!(shown, "  baris 0\n▌ baris 1\n  baris 2\n");
}

#[test]
fn second_lines_push_but_the_selection_stays_in_sight() {
    let row = |at| names(at).sub("cocok: \"x\"");
    let shown = shot::text(16, 5, |f, ctx| list(f, f.area(), &of(9, 3), row, ctx));
    assert_eq!(shown, "  baris 2\n    cocok: \"x\"\n▌ baris 3\n▌   cocok: \"x\"\n  baris 4\n");
}

#[test]
fn columns_share_the_width_and_unimportant_ones_leave() {
    let columns = [Column::flex(1), Column::fixed(4).right(), Column::fixed(6).from(30)];
    let l = List { columns: &columns, ..of(1, 0) };
    let row = |_| Row::new(["Baiturrahman", "12", "catatan panjang"]);
    assert_eq!(shot::text(32, 1, |f, ctx| list(f, f.area(), &l, row, ctx)), "▌ Baiturrahman       12  catat…\n");
    assert_eq!(shot::text(18, 1, |f, ctx| list(f, f.area(), &l, row, ctx)), "▌ Baiturra…    12\n");
}

#[test]
fn an_empty_list_says_so_in_the_middle() {
    let shown = shot::text(19, 3, |f, ctx| list(f, f.area(), &of(0, 0), names, ctx));
    assert_eq!(shown, "\n  Belum ada data.\n\n");
}

#[test]
fn the_position_counts_from_one() {
    shot::text(1, 1, |_, ctx| {
        assert_eq!(position(&of(53, 3), ctx), "4 dari 53");
        assert_eq!(position(&of(3, 9), ctx), "3 dari 3");
        assert_eq!(position(&of(0, 0), ctx), "");
    });
}

#[test]
fn a_click_finds_its_row() {
    let area = Rect::new(0, 2, 10, 4);
    let row = |at| names(at).sub("x");
    assert_eq!(row_at(area, &of(9, 0), row, 1), None);
    assert_eq!(row_at(area, &of(9, 0), row, 2), Some(0));
    assert_eq!(row_at(area, &of(9, 0), row, 5), Some(1));
    assert_eq!(row_at(area, &of(1, 0), row, 5), None);
}

#[test]
fn dim_text_on_the_selected_row_stays_readable() {
    let theme = crate::ui::Theme::dark();
    let buf = shot::buffer(12, 2, &theme, |f, ctx| {
        list(f, f.area(), &of(2, 0), |_| Row::new([text::line("mitra", ctx.theme.style(Role::Dim))]), ctx);
    });
    assert_eq!(buf[(2, 0)].fg, theme.style(Role::SelectedDim).fg.unwrap());
    assert_eq!(buf[(2, 1)].fg, theme.style(Role::Dim).fg.unwrap());
}

#[test]
fn a_cut_column_takes_the_room_another_leaves_empty() {
    let columns = [Column::flex(1), Column::flex(1)];
    let with = |first: &'static str| {
        let view = List { columns: &columns, ..of(1, 9) };
        shot::text(25, 1, |f, ctx| list(f, f.area(), &view, |_| Row::new([first, "ok"]), ctx))
    };
    assert_eq!(with("pendek"), "▌ pendek      ok\n", "nobody is cut: shared by weight");
    assert_eq!(with("nama yang panjang"), "▌ nama yang panjang  ok\n");
    assert_eq!(with("nama yang terlalu panjang"), "▌ nama yang terlalu…  ok\n");
}

#[test]
fn lending_keeps_the_sum_and_starves_nobody() {
    let lent = |mut wide: Vec<u16>, wishes: &[u16]| {
        lend(&mut wide, wishes);
        wide
    };
    assert_eq!(lent(vec![10, 10, 10], &[14, 3, 13]), [14, 3, 13]);
    assert_eq!(lent(vec![10, 10], &[30, 8]), [12, 8]);
    assert_eq!(lent(vec![10, 10], &[5, 6]), [10, 10]);
    assert_eq!(lent(vec![10, 10, 10, 10], &[11, 11, 2, 9]), [11, 11, 9, 9]);
    assert_eq!(lent(vec![], &[]), [0_u16; 0]);
}
