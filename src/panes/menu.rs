//! A short list of things that can be done now, chosen by digit or with Enter. What cannot be done stands there too and
//! says why: a missing line would leave people searching.

use super::Step;

/// Most lines a digit can choose; a longer list scrolls and is walked with the arrows.
pub const MOST: usize = 9;

/// The list.
#[derive(Clone, Debug)]
pub struct Menu {
    /// What is asked.
    pub title: String,
    /// The lines.
    pub rows: Vec<MenuRow>,
}

/// One line.
#[derive(Clone, Debug)]
pub struct MenuRow {
    /// What it does.
    pub label: String,
    /// What it leads to, or why it cannot be done now.
    pub note: String,
    /// What is carried out; none when it cannot be done now.
    pub step: Option<Step>,
}
