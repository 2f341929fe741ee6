//! What is on the screen at one moment.

/// A still of the terminal.
#[derive(Clone)]
pub struct Picture {
    /// The emulator's own view, for colours and modes.
    pub screen: vt100::Screen,
    rows: Vec<String>,
}

impl Picture {
    /// Copies what the emulator shows.
    pub fn of(screen: &vt100::Screen) -> Picture {
        let (_, columns) = screen.size();
        let rows = screen.rows(0, columns.get()).map(|row| row.to_string()).collect();
        Picture { screen: screen.clone(), rows }
    }

    /// All rows, spaces at their ends cut off.
    pub fn rows(&self) -> Vec<&str> {
        self.rows.iter().map(|row| row.trim_end()).collect()
    }

    /// One row, counted from 0; empty beyond the screen.
    pub fn row(&self, row: usize) -> &str {
        self.rows.get(row).map_or("", |row| row.trim_end())
    }

    /// Whether the text stands in one row.
    pub fn has(&self, text: &str) -> bool {
        self.rows.iter().any(|row| row.contains(text))
    }

    /// Row in which the text stands first, and the number of characters before it.
    pub fn find(&self, text: &str) -> Option<(usize, usize)> {
        self.rows.iter().enumerate().find_map(|(at, row)| row.find(text).map(|byte| (at, row[..byte].chars().count())))
    }

    /// Row and column of the cursor, when it is shown.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        (!self.screen.hide_cursor()).then(|| self.screen.cursor_position())
    }

    /// The cell at row and column, for its colours and attributes.
    pub fn cell(&self, row: u16, column: u16) -> vt100::Cell {
        self.screen.cell(row, column).cloned().unwrap_or_else(|| panic!("no cell at row {row}, column {column}"))
    }
}

impl std::fmt::Display for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let width = usize::from(self.screen.size().1.get());
        writeln!(f, "┌{}┐", "─".repeat(width))?;
        for row in self.rows() {
            writeln!(f, "│{row}{}│", " ".repeat(width.saturating_sub(row.chars().count())))?;
        }
        writeln!(f, "└{}┘ cursor {:?}", "─".repeat(width), self.cursor())
    }
}
