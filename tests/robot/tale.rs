//! A story told while it is played: every sentence with the keys that were pressed goes into the manual
//! (`assets/docs/cerita.md`), so that the walk-through is what the program really does. `UPDATE_DOCS=1` writes it anew.

use std::path::Path;
use std::sync::Mutex;

use crate::support::Clerk;

/// Two stories played side by side write one page.
static PAGE: Mutex<()> = Mutex::new(());

/// A story and the clerk who plays it.
pub struct Tale {
    pub clerk: Clerk,
    name: &'static str,
    lines: Vec<String>,
}

impl Tale {
    /// Begins a story; the name marks its part of the page.
    pub fn begin(name: &'static str, title: &str, clerk: Clerk) -> Tale {
        Tale { clerk, name, lines: vec![format!("## {title}"), String::new()] }
    }

    /// Presses keys and tells why.
    pub fn does(&mut self, sentence: &str, keys: &str) {
        self.does_as(sentence, keys, keys);
    }

    /// Presses keys that are different every time (a return code), told as `shown`.
    pub fn does_as(&mut self, sentence: &str, keys: &str, shown: &str) {
        self.lines.push(format!("- {sentence}"));
        if !shown.is_empty() {
            self.told(shown);
        }
        self.clerk.keys(keys);
    }

    /// Presses keys that go with the sentence before.
    pub fn and(&mut self, keys: &str) {
        self.told(keys);
        self.clerk.keys(keys);
    }

    /// Keys that were pressed by other hands.
    pub fn told(&mut self, keys: &str) {
        if let Some(line) = self.lines.last_mut() {
            line.push_str(&format!(" `{keys}`"));
        }
    }

    /// What the screen says then.
    #[track_caller]
    pub fn sees(&mut self, text: &str) {
        self.clerk.wait_text(text);
        if let Some(line) = self.lines.last_mut() {
            line.push_str(&format!(" → “{text}”"));
        }
    }

    /// Ends the story: the page must tell it as it was played.
    #[track_caller]
    pub fn end(self) -> Clerk {
        let _one = PAGE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/docs/cerita.md");
        let page = std::fs::read_to_string(&path).unwrap();
        let (open, close) = (format!("<!-- {} -->\n", self.name), format!("<!-- /{} -->\n", self.name));
        let told = format!("{}\n", self.lines.join("\n"));
        let (before, rest) = page.split_once(&open).expect("the page has a place for the story");
        let (kept, after) = rest.split_once(&close).expect("the place of the story ends");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&path, format!("{before}{open}{told}{close}{after}")).unwrap();
        } else {
            assert!(kept == told, "assets/docs/cerita.md is old; run: UPDATE_DOCS=1 cargo test --test robot stories");
        }
        self.clerk
    }
}
