//! Who may name which library, and where colours are written down.

use super::require_none;
use super::source::{Source, program};

/// A library and the one room that names it.
const OWNED: &[(&str, &str)] =
    &[("rusqlite", "store"), ("crossterm", "term"), ("pdf_writer", "paper"), ("harfrust", "paper")];

/// Outside the files that draw, geometry is the only part of the widget library anybody names.
const OPEN_PART: &str = "ratatui::layout";

/// Files with colour literals: the theme, and the screen that encodes them for the terminal.
const COLOURS: &[&str] = &["src/ui/theme.rs", "src/term/screen.rs"];

/// A file that draws: everything in `ui` and `term`, and `view.rs` or a folder `view` of any room.
fn draws(source: &Source) -> bool {
    matches!(source.room(), Some("ui" | "term"))
        || source.path.split('/').any(|part| part == "view" || part.ends_with("view.rs"))
}

#[test]
fn a_library_is_named_in_its_room_only() {
    let mut wrong = Vec::new();
    for source in program() {
        for (library, room) in OWNED.iter().filter(|(_, room)| source.room() != Some(*room)) {
            wrong.extend(source.words(library).map(|at| format!("{}: only {room} names {library}", source.place(at))));
        }
    }
    require_none("libraries outside their room", &wrong);
}

#[test]
fn only_files_that_draw_name_widgets() {
    let mut wrong = Vec::new();
    for source in program().iter().filter(|source| !draws(source)) {
        let uses = source.words("ratatui").filter(|at| !source.is_test(*at));
        let beyond = uses.filter(|at| !source.code[*at..].starts_with(OPEN_PART));
        wrong.extend(beyond.map(|at| format!("{}: draw in ui or in a view.rs", source.place(at))));
    }
    require_none("widgets outside ui and view.rs", &wrong);
}

#[test]
fn colours_are_written_down_in_the_theme_only() {
    let mut wrong = Vec::new();
    for source in program().iter().filter(|source| !COLOURS.contains(&source.path.as_str())) {
        let uses = source.words("Color::").filter(|at| !source.is_test(*at));
        wrong.extend(uses.map(|at| format!("{}: name a role, not a colour", source.place(at))));
    }
    require_none("colour literals outside the theme", &wrong);
}
