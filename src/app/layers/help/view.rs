//! Drawing of the help: one section per scope, key and sentence; only what works on the screen below, nearest first.
//!
//! Actions that belong together (up and down, the panes) share a line, so that what is special here is seen at once.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::State;
use crate::keys::{Action, Key};
use crate::ui::Ctx;
use crate::ui::detail::{Block, detail};
use crate::ui::popup::popup;
use crate::words::{Text, app as w};

/// Widest window.
const WIDTH: u16 = 96;
/// From so many in a row on only the first and the last key are named.
const MANY: usize = 3;

/// Actions told in one line, when all of them work.
const TOGETHER: [(&[Action], Text); 5] = [
    (&[Action::Up, Action::Down], w::HELP_ROWS),
    (&[Action::PageUp, Action::PageDown], w::HELP_PAGES),
    (&[Action::First, Action::Last], w::HELP_ENDS),
    (&[Action::Next, Action::Previous], w::HELP_PARTS),
    (
        &[
            Action::PaneDesk,
            Action::PaneDirectory,
            Action::PaneKecamatan,
            Action::PaneProcedures,
            Action::PaneReferrals,
            Action::PaneActivities,
            Action::PaneReports,
        ],
        w::HELP_PANES,
    ),
];

/// Draws the help over the area.
pub fn draw(frame: &mut Frame<'_>, area: Rect, state: &State, ctx: &Ctx<'_>) {
    let (width, height) = (area.width.saturating_sub(4).min(WIDTH), area.height.saturating_sub(2));
    let mut blocks = Vec::new();
    for (scope, works) in &state.works {
        if !blocks.is_empty() {
            blocks.push(Block::Gap);
        }
        blocks.push(Block::Heading(scope.name().get(ctx.lang).to_owned()));
        blocks.extend(lines(works).into_iter().map(|(keys, said)| Block::Pair(keys, said.get(ctx.lang).to_owned())));
    }
    let inside = popup(frame, area, width, height, w::HELP_TITLE.get(ctx.lang), ctx);
    detail(frame, inside, &blocks, state.scroll, ctx);
}

/// Keys and sentence of every line of a section.
fn lines(works: &[(Action, Vec<Key>)]) -> Vec<(String, Text)> {
    let keys_of = |action: &Action| works.iter().find(|(one, _)| one == action).map(|(_, keys)| keys);
    let mut lines = Vec::new();
    for (action, keys) in works {
        let together = TOGETHER.iter().find(|(all, _)| all.contains(action));
        let group: Option<Vec<&Vec<Key>>> = together.and_then(|(all, _)| all.iter().map(keys_of).collect());
        match (together, group) {
            (Some((all, said)), Some(group)) if all.first() == Some(action) => lines.push((joined(&group), *said)),
            (Some(_), Some(_)) => {}
            _ if *action == Action::Tick => lines.push((span(keys), action.words().sentence)),
            _ => lines.push((row(keys), action.words().sentence)),
        }
    }
    lines
}

fn row(keys: &[Key]) -> String {
    keys.iter().map(|key| key.shown()).collect::<Vec<_>>().join("  ")
}

/// `1–9`; few keys are all named.
fn span(keys: &[Key]) -> String {
    match keys {
        [first, .., last] if keys.len() >= MANY => format!("{}–{}", first.shown(), last.shown()),
        _ => row(keys),
    }
}

/// The first keys of all, then the second ones of all.
fn joined(group: &[&Vec<Key>]) -> String {
    let most = group.iter().map(|keys| keys.len()).max().unwrap_or(0);
    let nth = |at: usize| group.iter().filter_map(|keys| keys.get(at).copied()).collect::<Vec<Key>>();
    (0..most).map(|at| span(&nth(at))).collect::<Vec<_>>().join("  ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Code;

    fn plain(letter: char) -> Key {
        Key::plain(Code::Char(letter))
    }

    #[test]
    fn what_belongs_together_shares_a_line() {
        let works = [
            (Action::Up, vec![Key::plain(Code::Up)]),
            (Action::Down, vec![Key::plain(Code::Down)]),
            (Action::Open, vec![Key::plain(Code::Enter)]),
        ];
        let lines = lines(&works);
        assert_eq!(lines.iter().map(|(keys, _)| keys.as_str()).collect::<Vec<_>>(), ["↑  ↓", "Enter"]);
        assert_eq!(lines.first().map(|(_, said)| *said), Some(w::HELP_ROWS));
    }

    #[test]
    fn one_of_them_alone_has_its_own_sentence() {
        let lines = lines(&[(Action::Down, vec![Key::plain(Code::Down)])]);
        assert_eq!(lines, [("↓".to_owned(), Action::Down.words().sentence)]);
    }

    #[test]
    fn digits_in_a_row_are_a_span() {
        let ticks = (Action::Tick, ('1'..='9').map(plain).collect());
        assert_eq!(lines(&[ticks]).first().map(|(keys, _)| keys.clone()), Some("1–9".into()));
        let (one, two, three) = (vec![plain('1'), plain('a')], vec![plain('2'), plain('b')], vec![plain('3')]);
        assert_eq!(joined(&[&one, &two, &three]), "1–3  a  b");
    }
}
