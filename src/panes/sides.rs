//! A list on the left and the thing itself on the right; in a narrow window one of them at a time.
//!
//! ```text
//! ┌ list ───────┐┌ detail ────────────┐      ┌ list or detail ──────┐
//! │             ││                    │      │                      │
//! └─────────────┘└────────────────────┘      └──────────────────────┘
//!          from 90 columns on                      below that
//! ```

use ratatui::layout::Rect;

/// From this width on both stand side by side.
pub const WIDE: u16 = 90;
/// Part of the width the list takes, in percent.
const LIST_SHARE: u16 = 44;
/// The list is never wider than this.
const LIST_MOST: u16 = 84;

/// Which of the two takes the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The list.
    #[default]
    List,
    /// The thing itself.
    Detail,
}

impl Side {
    /// The other one.
    pub const fn other(self) -> Side {
        match self {
            Side::List => Side::Detail,
            Side::Detail => Side::List,
        }
    }
}

/// Which of the two takes the keys where a layer can be opened on one thing of its list: as long as nobody went to the list,
/// one Esc leads back to where it was opened from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    side: Side,
    came: bool,
}

impl Focus {
    /// On the list, or on the one thing that it was opened for.
    pub const fn opened(on_one: bool) -> Focus {
        let side = if on_one { Side::Detail } else { Side::List };
        Focus { side, came: on_one }
    }

    /// Where the keys go.
    pub const fn side(self) -> Side {
        self.side
    }

    /// The thing itself takes the keys.
    pub const fn on_detail(self) -> bool {
        matches!(self.side, Side::Detail)
    }

    /// The list takes the keys.
    pub const fn on_list(self) -> bool {
        !self.on_detail()
    }

    /// To one side; whoever was on the list comes back to it.
    pub fn go(&mut self, side: Side) {
        let came = self.came && side == Side::Detail;
        *self = Focus { side, came };
    }

    /// To the other side.
    pub fn swap(&mut self) {
        self.go(self.side.other());
    }

    /// One step out: true when that leaves the layer.
    pub fn leave(&mut self) -> bool {
        let out = self.came || self.on_list();
        *self = Focus::default();
        out
    }
}

/// Room for list and detail; the one that is not shown gets no room.
pub fn sides(area: Rect, focus: Side) -> (Rect, Rect) {
    let list = match (area.width >= WIDE, focus) {
        (true, _) => (area.width * LIST_SHARE / 100).min(LIST_MOST),
        (false, Side::List) => area.width,
        (false, Side::Detail) => 0,
    };
    let right = Rect { x: area.x.saturating_add(list), width: area.width - list, ..area };
    (Rect { width: list, ..area }, right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_opened_on_one_thing_is_left_with_one_esc_until_the_list_was_used() {
        let mut focus = Focus::opened(true);
        assert!(focus.on_detail() && focus.leave());
        let mut focus = Focus::opened(true);
        focus.swap();
        assert!(focus.on_list());
        focus.go(Side::Detail);
        assert!(!focus.leave() && focus.on_list() && focus.leave());
    }

    #[test]
    fn a_wide_window_shows_both() {
        let (list, detail) = sides(Rect::new(0, 2, 120, 30), Side::List);
        assert_eq!((list.width, detail.x, detail.width), (52, 52, 68));
        assert_eq!(sides(Rect::new(0, 0, 400, 9), Side::Detail).0.width, LIST_MOST);
    }

    #[test]
    fn a_narrow_window_shows_the_one_with_the_keys() {
        let area = Rect::new(0, 0, 80, 20);
        assert_eq!(sides(area, Side::List), (area, Rect::new(80, 0, 0, 20)));
        assert_eq!(sides(area, Side::Detail), (Rect::new(0, 0, 0, 20), area));
    }

    #[test]
    fn no_size_breaks_it() {
        for width in 0..200 {
            let (list, detail) = sides(Rect::new(0, 0, width, 1), Side::List);
            assert_eq!(list.width + detail.width, width);
        }
        assert_eq!(Side::List.other().other(), Side::List);
    }
}
