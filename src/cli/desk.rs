//! Opening the desk itself: the only command with a screen.

use std::path::PathBuf;

use super::{Failure, Options};
use crate::words::{Lang, cli as w};

/// Opens the desk on the office's file.
pub(super) fn open(options: &Options) -> Result<(), Failure> {
    Err(Failure::Other(w::DESK_NEEDS_TERMINAL.get(options.lang()).into()))
}

/// Opens a filled office: a throw-away one, or the one named.
pub(super) fn demo(_data: Option<PathBuf>, lang: Option<Lang>) -> Result<(), Failure> {
    Err(Failure::Other(w::DESK_NEEDS_TERMINAL.get(lang.unwrap_or_default()).into()))
}
