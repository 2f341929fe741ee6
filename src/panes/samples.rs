//! For tests of panes: what every pane may know, with the shipped content on the shelf, and a way to draw one.

use std::sync::{Arc, OnceLock};

use ratatui::Frame;
use uuid::Uuid;

use super::Shared;
use crate::domain::content::Content;
use crate::domain::ids::DestinationId;
use crate::keys::{Code, Key};
use crate::ui::{Ctx, shot};
use crate::worker::{Library, Place, Shelved};

/// Read once for all tests.
static SHELF: OnceLock<Arc<Library>> = OnceLock::new();

/// The desk of a clerk called `uji`, Thursday 26 November 2026, 09.14, with everything that ships.
pub fn shared() -> Shared {
    Shared {
        lang: Default::default(),
        now: shot::now(),
        office: Default::default(),
        office_version: 1,
        library: SHELF.get_or_init(|| Arc::new(library())).clone(),
        regions: Default::default(),
        user: "uji".into(),
        read_only: false,
        page: 17,
    }
}

/// Identity of the destination with this place in the shipped list.
pub fn destination(at: usize) -> DestinationId {
    DestinationId::from(Uuid::from_u128(at as u128 + 1))
}

fn library() -> Library {
    let content = Content::shipped().unwrap_or_else(|error| panic!("{error}"));
    let shelved = |procedure| Shelved { procedure, own: false, approved_at: None, approved_by: None };
    let place = |(at, destination)| Place { id: self::destination(at), version: 1, destination };
    Library {
        procedures: content.procedures.into_iter().map(shelved).collect(),
        destinations: content.destinations.into_iter().enumerate().map(place).collect(),
        kecamatan: content.kecamatan,
        gampong: content.gampong,
        calendar: crate::domain::content::holiday::calendar(&content.holidays),
        ..Library::default()
    }
}

/// A letter or digit as a key.
pub fn letter(letter: char) -> Key {
    Key::plain(Code::Char(letter))
}

/// The room a pane gets in a window of this size: without the two lines above it and the one below.
pub fn drawn(w: u16, h: u16, draw: impl FnOnce(&mut Frame<'_>, &Ctx<'_>)) -> String {
    shot::text(w, h - 3, draw)
}
