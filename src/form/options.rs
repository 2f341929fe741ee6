//! What can be chosen in the field the cursor is in.

/// Key of a proposal that only says why nobody can be taken here.
pub const NOBODY: &str = "?";

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// What is stored.
    pub key: String,
    /// What is shown and put into the field.
    pub title: String,
    /// Shown dim behind it.
    pub detail: String,
    /// Letters of the title that matched, as ranges of characters.
    pub spans: Vec<(usize, usize)>,
}

/// The list below a pick field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What was found, best first.
    pub found: Vec<Choosable>,
    /// Which one is selected.
    pub selected: usize,
    /// A search is under way.
    pub waiting: bool,
    /// An answer came for what is typed; without one nobody knows whether anything fits.
    pub answered: bool,
    /// A choosing key was pressed before the answer came; it waits for it.
    pub hurried: bool,
    /// The last search failed, with what it said; never shown as "nothing found".
    pub failed: Option<String>,
    /// Number of the newest search; older answers are dropped.
    pub serial: u64,
}

impl Options {
    /// The selected one.
    pub fn current(&self) -> Option<&Choosable> {
        self.found.get(self.selected)
    }

    /// Moves the selection; false at either end, so that the key can mean "next field".
    pub fn step(&mut self, down: bool) -> bool {
        let next = if down { self.selected.checked_add(1) } else { self.selected.checked_sub(1) };
        match next.filter(|next| *next < self.found.len()) {
            Some(next) => {
                self.selected = next;
                true
            }
            None => false,
        }
    }

    /// Takes the answer of a search, unless a newer one is under way.
    pub fn answer(&mut self, serial: u64, result: Result<Vec<Choosable>, String>) {
        if serial != self.serial {
            return;
        }
        (self.waiting, self.hurried, self.answered) = (false, false, true);
        self.selected = 0;
        match result {
            Ok(found) => (self.found, self.failed) = (found, None),
            Err(sentence) => (self.found, self.failed) = (Vec::new(), Some(sentence)),
        }
    }
}
