//! Needs against helpers, gampong by gampong: how many entries of need hold there ([`figures`]) and who of the seven
//! pillars reaches it, and in which order the gampong are shown so that the worst gap stands first.
//!
//! The order: gampong with needs and no own helper first, those with most needs before the others; then by needs per own
//! helper, the largest first; gampong without needs last; where two are equal, by code. A number that is not shown
//! counts as one here, so that the order tells nothing either.

pub mod figures;

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::content::Gampong;
use super::member::{Level, Member, Pillar};
use super::post::holds_office;
use super::register::{Cluster, Narrow};
pub use figures::{Count, Figures};

/// The pillars, those who work in gampong first; the TKSK has a whole kecamatan.
pub const PILLARS: [Pillar; 7] =
    [Pillar::Psm, Pillar::Tagana, Pillar::Pkh, Pillar::KarangTaruna, Pillar::Slrt, Pillar::SaktiPeksos, Pillar::Tksk];

/// Letters of the code of a kecamatan: `11.71.03`.
const KECAMATAN: usize = 8;

/// How many members of one pillar in office reach a gampong, by how far their work goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Served {
    /// With this very gampong among their work areas: its own helpers.
    pub own: usize,
    /// With the whole kecamatan.
    pub kecamatan: usize,
    /// With the whole city.
    pub city: usize,
}

impl Served {
    /// Nobody at all.
    pub const fn is_empty(&self) -> bool {
        self.own + self.kecamatan + self.city == 0
    }
}

/// One gampong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its code.
    pub gampong: String,
    /// Entries of need that hold there, of the kinds asked for.
    pub needs: Count,
    /// Members per pillar, in the order of [`PILLARS`].
    pub served: [Served; 7],
}

impl Line {
    /// Its own helpers of all pillars. Somebody who serves in two pillars counts in both.
    pub fn own(&self) -> usize {
        self.served.iter().map(|one| one.own).sum()
    }

    /// Needs and nobody of its own.
    pub fn is_gap(&self) -> bool {
        self.needs.is_some() && self.own() == 0
    }

    /// What the lines are ordered by; the smallest first.
    fn rank(&self) -> (u8, Reverse<i64>, &str) {
        let needs = self.needs.weight();
        match (needs, i64::try_from(self.own()).unwrap_or(i64::MAX)) {
            (0, _) => (2, Reverse(0), &self.gampong),
            (_, 0) => (0, Reverse(needs), &self.gampong),
            // Hundredths are enough to tell two shares apart, and whole numbers sort without surprises.
            (_, own) => (1, Reverse(needs.saturating_mul(100) / own), &self.gampong),
        }
    }
}

/// True when a member reaches a gampong, and how far the work goes; only of those in office.
pub fn reach(member: &Member, gampong: &str, today: NaiveDate) -> Option<Served> {
    if !holds_office(member, today) {
        return None;
    }
    let above = gampong.get(..KECAMATAN).unwrap_or(gampong);
    let named = |code: &str| member.areas.iter().any(|area| area == code);
    let none = Served::default();
    if named(gampong) {
        Some(Served { own: 1, ..none })
    } else if named(above) {
        Some(Served { kecamatan: 1, ..none })
    } else {
        (member.areas.is_empty() && member.level == Level::City).then_some(Served { city: 1, ..none })
    }
}

/// Members of every pillar that reach a gampong, in the order of [`PILLARS`].
pub fn served(members: &[Member], gampong: &str, today: NaiveDate) -> [Served; 7] {
    PILLARS.map(|pillar| {
        let of = members.iter().filter(|member| member.pillar == pillar);
        of.filter_map(|member| reach(member, gampong, today)).fold(Served::default(), |sum, one| Served {
            own: sum.own + one.own,
            kecamatan: sum.kecamatan + one.kecamatan,
            city: sum.city + one.city,
        })
    })
}

/// Every gampong of an area (a kecamatan, or none for the city), the worst gap first.
pub fn lines(
    figures: &Figures,
    members: &[Member],
    gampong: &[Gampong],
    area: Option<&str>,
    narrow: &Narrow,
    today: NaiveDate,
) -> Vec<Line> {
    let here = gampong.iter().filter(|one| area.is_none_or(|area| one.code.starts_with(area)));
    let mut lines: Vec<Line> = here
        .map(|one| Line {
            needs: figures.count(Some(&one.code), narrow),
            served: served(members, &one.code, today),
            gampong: one.code.clone(),
        })
        .collect();
    lines.sort_by(|one, two| one.rank().cmp(&two.rank()));
    lines
}

/// The columns of needs for what was asked: the seven clusters, the kinds of one cluster, or one kind.
pub fn columns(narrow: &Narrow) -> Vec<Narrow> {
    match narrow {
        Narrow::Whole | Narrow::Kind(_) => {
            let needs = Cluster::ALL.iter().filter(|one| **one != Cluster::Helpers);
            needs.map(|one| Narrow::Cluster(*one)).collect()
        }
        Narrow::Cluster(cluster) => cluster.categories().into_iter().map(Narrow::Category).collect(),
        Narrow::Category(code) => vec![Narrow::Category(code.clone())],
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
