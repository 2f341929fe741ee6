//! For tests of panes: an office on 26 November 2026 with the city's regions, and made-up members plainly marked.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use ratatui::layout::{Position, Rect};
use ratatui::prelude::Frame;
use uuid::Uuid;

use super::Shared;
use crate::domain::content::Content;
use crate::domain::ids::MemberId;
use crate::domain::member::{Level, Member, Pillar};
use crate::ui::{Ctx, Theme, shot};

pub use super::samples::letter;

/// Read once: the tests draw many times.
static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let mut shared = super::samples::shared();
    Arc::make_mut(&mut shared.library).variants = Content::shipped().unwrap().variants;
    shared
});

/// What every pane may know, on the day of the pictures, with the other spellings of regions.
pub fn shared() -> Shared {
    SHARED.clone()
}

/// A day written `2026-11-26`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A made-up member; the number makes the identity.
pub fn member(number: u128, name: &str, pillar: Pillar, areas: &[&str]) -> Member {
    let mut member = Member::new(MemberId::from(Uuid::from_u128(number)), pillar);
    member.version = 1;
    member.name = name.into();
    member.areas = areas.iter().map(|code| (*code).to_owned()).collect();
    member.level = match areas.first().map(|code| code.len()) {
        None => Level::City,
        Some(8) => Level::Kecamatan,
        Some(_) => Level::Gampong,
    };
    member.decree.starts = Some(day("2026-01-01"));
    member.decree.ends = Some(day("2027-12-31"));
    member
}

/// A few made-up members of several pillars.
pub fn members() -> Vec<Member> {
    let mut all = vec![
        member(1, "Contoh Meuraxa", Pillar::Tksk, &["11.71.03"]),
        member(2, "Contoh Aminah", Pillar::Psm, &["11.71.02.2004"]),
        member(3, "Contoh Mohd. Yusuf", Pillar::Psm, &["11.71.03.2001", "11.71.03.2002"]),
        member(4, "Contoh Tagana", Pillar::Tagana, &[]),
        member(5, "Contoh Lama", Pillar::Tksk, &["11.71.01"]),
        member(6, "Contoh Pendamping", Pillar::Pkh, &["11.71.02"]),
    ];
    all[0].decree.ends = Some(day("2026-12-31"));
    all[0].decree.number = "467.1/1540/2022".into();
    all[0].phone = "0812 0000 0001".into();
    all[0].superior = "Koordinator TKSK Kota".into();
    all[4].decree.ends = Some(day("2025-12-31"));
    all[5].role = "pendamping sosial".into();
    all
}

/// What a pane draws on an empty screen of `size`, in the dark look or without colour.
pub fn picture(
    size: (u16, u16),
    plain: bool,
    draw: impl FnOnce(&mut Frame<'_>, Rect, &Ctx<'_>) -> Option<Position>,
) -> String {
    let theme = if plain { Theme::plain() } else { Theme::dark() };
    let buffer = shot::buffer(size.0, size.1, &theme, |frame, ctx| {
        let area = frame.area();
        draw(frame, area, ctx);
    });
    shot::lines(&buffer)
}
