//! Names of kinds as lists show them, and the shipped kinds for fields that check what is typed.

use std::sync::LazyLock;

use super::{category, is_sensitive};
use crate::domain::content::{Category, Content};
use crate::panes::Shared;
use crate::words::register as w;

/// The shipped kinds; an office does not change them.
pub static KINDS: LazyLock<Vec<Category>> =
    LazyLock::new(|| Content::shipped().map(|content| content.categories).unwrap_or_default());

/// Name of a kind; a confidential one is not named in a list.
pub fn kind_name<'s>(code: &'s str, open: bool, shared: &'s Shared) -> &'s str {
    if is_sensitive(code, shared) && !open {
        return w::CLOSED_KIND.get(shared.lang);
    }
    category(code, shared).map_or(code, |kind| kind.name.as_str())
}

/// `8 Lanjut usia telantar`, `s2 Pekerja Sosial Masyarakat`: how it is typed, and what it means.
pub fn typed_name(code: &str, shared: &Shared) -> String {
    let number = code.get(5..).unwrap_or_default().trim_start_matches('0').to_owned();
    let sign = if code.starts_with("PSKS") { "s" } else { "p" };
    format!("{sign}{number} {}", kind_name(code, true, shared))
}
