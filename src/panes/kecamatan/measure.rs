//! What the map shows: which measure, and its value for a region as far as it may be shown. Needs are counted as entries
//! of the register, so that the number and the rows of the register behind it are the same; counts that a neighbour could
//! put a name to are not given, by the rules of [`crate::domain::balance::figures`].

use chrono::NaiveDate;

use super::tally;
use crate::domain::balance::{self, Count};
use crate::domain::content::Kecamatan;
use crate::domain::member::{Member, Pillar};
use crate::domain::register::{Cluster, Freshness, Narrow, Tally};
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::words::kecamatan as w;
use crate::words::{Lang, map as m};
use crate::worker::MapView;

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Entries of all 26 kinds of need.
    #[default]
    Needs,
    /// The same per thousand inhabitants; known for a kecamatan only.
    Rate,
    /// Entries of one cluster of needs.
    Cluster(Cluster),
    /// Entries of one kind, by code.
    Kind(String),
    /// Entries of the twelve kinds of helpers.
    Helpers,
    /// Referrals that wait for an answer.
    Open,
    /// Those whose answer is late.
    Overdue,
    /// Months since the oldest confirmation.
    Age,
    /// Members of a pillar for a gampong; share of gampong with one, for a kecamatan.
    Pillar(Pillar),
}

/// The value of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number; a rate in tenths.
    Number(u64),
    /// Too few to be shown.
    Hidden,
    /// Nobody knows, or not read yet.
    Unknown,
}

impl From<Count> for Value {
    fn from(count: Count) -> Value {
        match count {
            Count::Known(count) => Value::Number(u64::try_from(count).unwrap_or(0)),
            Count::Some => Value::Hidden,
        }
    }
}

/// What values are made from.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    /// Counts of the file; none until they were read.
    pub view: Option<&'a MapView>,
    /// What may be shown of the needs; none until they were read.
    pub needs: Option<&'a balance::Figures>,
    /// Members; none until they were read.
    pub members: Option<&'a [Member]>,
    /// Regions.
    pub shared: &'a Shared,
}

/// Places by thousand inhabitants and one digit behind the point.
const PER: u64 = 10_000;

impl Measure {
    /// Every measure, in the order in which the keys walk through them.
    pub fn all(shared: &Shared) -> Vec<Measure> {
        let kinds = shared.library.categories.iter().filter(|one| one.code.starts_with(tally::NEEDS));
        let clusters = Cluster::ALL.iter().filter(|one| **one != Cluster::Helpers);
        [Measure::Needs, Measure::Rate]
            .into_iter()
            .chain(clusters.map(|one| Measure::Cluster(*one)))
            .chain(kinds.map(|one| Measure::Kind(one.code.clone())))
            .chain([Measure::Helpers, Measure::Open, Measure::Overdue, Measure::Age])
            .chain(Pillar::ALL.iter().map(|one| Measure::Pillar(*one)))
            .collect()
    }

    /// The measure so many steps further on, around the end.
    #[must_use]
    pub fn stepped(&self, steps: isize, shared: &Shared) -> Measure {
        let all = Measure::all(shared);
        let at = all.iter().position(|one| one == self).unwrap_or(0);
        let len = isize::try_from(all.len()).unwrap_or(1).max(1);
        let next = (isize::try_from(at).unwrap_or(0) + steps).rem_euclid(len);
        usize::try_from(next).ok().and_then(|next| all.get(next)).cloned().unwrap_or_default()
    }

    /// What it is called; `city` says that kecamatan are compared and not gampong.
    pub fn name(&self, city: bool, shared: &Shared) -> String {
        let lang = shared.lang;
        match self {
            Measure::Needs => m::NEEDS.get(lang).to_owned(),
            Measure::Rate => m::rate(shared.library.kecamatan.first().map_or(0, |one| one.population_year), lang),
            Measure::Cluster(cluster) => m::cluster(cluster.label().get(lang), lang),
            Measure::Kind(code) => {
                let kind = shared.library.categories.iter().find(|one| one.code == *code);
                kind.map_or_else(|| code.clone(), |kind| kind.name.clone())
            }
            Measure::Helpers => m::HELPERS.get(lang).to_owned(),
            Measure::Open => w::OPEN.get(lang).to_owned(),
            Measure::Overdue => m::OVERDUE.get(lang).to_owned(),
            Measure::Age => m::AGE.get(lang).to_owned(),
            Measure::Pillar(pillar) => m::pillar(short(*pillar).get(lang), city, lang),
        }
    }

    /// A value as it is written.
    pub fn shown(&self, value: Value, city: bool, lang: Lang) -> String {
        match (value, self) {
            (Value::Unknown, _) => w::UNKNOWN.get(lang).to_owned(),
            (Value::Hidden, _) => m::FEW.get(lang).to_owned(),
            (Value::Number(n), Measure::Rate) => {
                format!("{}{}{}", w::number(i64::try_from(n / 10).unwrap_or(0), lang), lang.pick(',', '.'), n % 10)
            }
            (Value::Number(n), Measure::Age) => m::months(n, lang),
            (Value::Number(n), Measure::Pillar(_)) if city => format!("{n}%"),
            (Value::Number(n), _) => w::number(i64::try_from(n).unwrap_or(i64::MAX), lang),
        }
    }

    /// The value of a kecamatan or gampong.
    pub fn value(&self, code: &str, figures: &Figures<'_>) -> Value {
        if let Measure::Pillar(pillar) = self {
            return figures.members.map_or(Value::Unknown, |members| covered(*pillar, code, members, figures.shared));
        }
        let Some(view) = figures.view else { return Value::Unknown };
        match self {
            Measure::Needs => needs(figures, code, &Narrow::Whole),
            Measure::Rate => rate(figures, code),
            Measure::Cluster(cluster) => needs(figures, code, &Narrow::Cluster(*cluster)),
            Measure::Kind(kind) => needs(figures, code, &Narrow::Category(kind.clone())),
            Measure::Helpers => Value::Number(sum(helpers(view, code))),
            Measure::Open => Value::Number(referrals(view, code, |(_, open, _)| *open)),
            Measure::Overdue => Value::Number(referrals(view, code, |(_, _, late)| *late)),
            Measure::Age => {
                let months = Freshness::of(here(view, code)).months_old(figures.shared.today());
                months.map_or(Value::Unknown, |months| Value::Number(u64::from(months)))
            }
            Measure::Pillar(_) => Value::Unknown,
        }
    }
}

fn here<'v>(view: &'v MapView, code: &str) -> impl Iterator<Item = &'v Tally> {
    view.tallies.iter().filter(move |one| one.gampong.as_deref().is_some_and(|gampong| gampong.starts_with(code)))
}

fn sum<'v>(tallies: impl Iterator<Item = &'v Tally>) -> u64 {
    u64::try_from(tallies.map(|one| one.active).sum::<i64>()).unwrap_or(0)
}

fn helpers<'v>(view: &'v MapView, code: &str) -> impl Iterator<Item = &'v Tally> {
    here(view, code).filter(|one| !one.category.starts_with(tally::NEEDS))
}

/// What may be shown of the entries of these kinds in an area; the same answer as on every other screen.
fn needs(figures: &Figures<'_>, code: &str, narrow: &Narrow) -> Value {
    let Some(needs) = figures.needs else { return Value::Unknown };
    match narrow {
        // A confidential kind that was asked for by its name.
        Narrow::Category(kind) => needs.by_name(code, kind),
        narrow => needs.count(Some(code), narrow),
    }
    .into()
}

fn rate(figures: &Figures<'_>, code: &str) -> Value {
    let known = |one: &&Kecamatan| one.code == code && one.population > 0;
    let Some(population) = figures.shared.library.kecamatan.iter().find(known).map(|one| u64::from(one.population))
    else {
        return Value::Unknown;
    };
    match needs(figures, code, &Narrow::Whole) {
        Value::Number(count) => Value::Number((count * PER + population / 2) / population),
        other => other,
    }
}

fn referrals(view: &MapView, code: &str, pick: impl Fn(&(String, i64, i64)) -> i64) -> u64 {
    let here = view.referrals.iter().filter(|(gampong, ..)| gampong.starts_with(code));
    u64::try_from(here.map(pick).sum::<i64>()).unwrap_or(0)
}

/// Members of a pillar for a gampong; for a kecamatan the share of its gampong that have one, in percent.
fn covered(pillar: Pillar, code: &str, members: &[Member], shared: &Shared) -> Value {
    let today: NaiveDate = shared.today();
    let has = |gampong: &str| {
        let near =
            |(reach, member): &(tally::Reach, &Member)| member.pillar == pillar && *reach == tally::Reach::Gampong;
        tally::serving(members, gampong, today).iter().filter(|one| near(one)).count() as u64
    };
    if code.len() > tally::KECAMATAN {
        return Value::Number(has(code));
    }
    let gampong = || shared.library.gampong.iter().filter(|one| one.kecamatan == code);
    let (with, all) = (gampong().filter(|one| has(&one.code) > 0).count(), gampong().count());
    (with * 100).checked_div(all).map_or(Value::Unknown, |share| Value::Number(share as u64))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::panes::fixture::{day, members, shared};

    fn tally(gampong: &str, category: &str, active: i64) -> Tally {
        let oldest = Some(day("2025-09-20"));
        Tally { gampong: Some(gampong.into()), category: category.into(), active, oldest, ..Tally::default() }
    }

    fn view() -> MapView {
        MapView {
            tallies: vec![
                tally("11.71.03.2001", "PPKS-08", 40),
                tally("11.71.03.2001", "PPKS-09", 7),
                tally("11.71.03.2002", "PPKS-08", 3),
                tally("11.71.03.2003", "PPKS-08", 9),
                tally("11.71.03.2003", "PSKS-01", 2),
                tally("11.71.01.2001", "PPKS-17", 2),
                tally("11.71.02.2001", "PPKS-17", 3),
            ],
            referrals: vec![("11.71.03.2001".into(), 5, 2), ("11.71.03.2002".into(), 1, 0)],
            ..MapView::default()
        }
    }

    fn value(measure: &Measure, code: &str) -> Value {
        let (shared, members, view) = (shared(), members(), view());
        let needs = balance::Figures::of(&view.tallies, 5);
        measure
            .value(code, &Figures { view: Some(&view), needs: Some(&needs), members: Some(&members), shared: &shared })
    }

    #[test]
    fn needs_are_the_sum_of_the_entries_beneath() {
        assert_eq!(value(&Measure::Needs, "11.71.03"), Value::Number(59));
        assert_eq!(value(&Measure::Needs, "11.71.03.2001"), Value::Number(47));
        assert_eq!(value(&Measure::Needs, "11.71.09"), Value::Number(0));
        assert_eq!(value(&Measure::Cluster(Cluster::Elderly), "11.71.03"), Value::Number(52));
        assert_eq!(value(&Measure::Kind("PPKS-09".into()), "11.71.03"), Value::Number(7));
        assert_eq!(value(&Measure::Helpers, "11.71.03"), Value::Number(2));
    }

    #[test]
    fn confidential_kinds_are_in_no_sum_and_can_be_asked_for_by_name() {
        let mut view = view();
        view.tallies.push(Tally { sensitive: true, ..tally("11.71.03.2001", "PPKS-18", 12) });
        let (shared, members) = (shared(), members());
        let needs = balance::Figures::of(&view.tallies, 5);
        let figures = Figures { view: Some(&view), needs: Some(&needs), members: Some(&members), shared: &shared };
        assert_eq!(Measure::Needs.value("11.71.03", &figures), Value::Number(59));
        assert_eq!(Measure::Kind("PPKS-18".into()).value("11.71.03", &figures), Value::Number(12));
    }

    #[test]
    fn few_are_hidden_and_so_is_what_would_give_them_away() {
        let elderly = |code: &str| value(&Measure::Kind("PPKS-08".into()), code);
        assert_eq!((elderly("11.71.03.2002"), elderly("11.71.03.2003")), (Value::Hidden, Value::Hidden));
        assert_eq!(elderly("11.71.03.2001"), Value::Number(40));
        assert_eq!(value(&Measure::Kind("PPKS-17".into()), "11.71.01"), Value::Hidden);
        assert_eq!(value(&Measure::Needs, "11.71.01"), Value::Hidden);
    }

    #[test]
    fn a_rate_is_of_a_kecamatan_with_one_digit_and_its_year() {
        let Value::Number(tenths) = value(&Measure::Rate, "11.71.03") else { unreachable!() };
        assert_eq!(tenths, (59 * PER + 26_861 / 2) / 26_861);
        assert_eq!(Measure::Rate.shown(Value::Number(tenths), true, Lang::Id), "2,2");
        assert_eq!(value(&Measure::Rate, "11.71.03.2001"), Value::Unknown);
        assert!(Measure::Rate.name(true, &shared()).contains("2020"));
    }

    #[test]
    fn referrals_open_and_late_are_told_apart() {
        assert_eq!(value(&Measure::Open, "11.71.03"), Value::Number(6));
        assert_eq!(value(&Measure::Overdue, "11.71.03"), Value::Number(2));
        assert_eq!(value(&Measure::Overdue, "11.71.03.2002"), Value::Number(0));
    }

    #[test]
    fn nought_months_and_nothing_known_are_different() {
        assert_eq!(value(&Measure::Age, "11.71.03.2001"), Value::Number(14));
        assert_eq!(value(&Measure::Age, "11.71.03.2009"), Value::Unknown);
    }

    #[test]
    fn a_pillar_is_counted_per_gampong_and_as_a_share_per_kecamatan() {
        assert_eq!(value(&Measure::Pillar(Pillar::Psm), "11.71.03.2001"), Value::Number(1));
        assert_eq!(value(&Measure::Pillar(Pillar::Psm), "11.71.03.2005"), Value::Number(0));
        assert_eq!(value(&Measure::Pillar(Pillar::Psm), "11.71.03"), Value::Number(2 * 100 / 16));
        assert_eq!(Measure::Pillar(Pillar::Psm).shown(Value::Number(12), true, Lang::Id), "12%");
    }

    #[test]
    fn the_keys_walk_through_all_and_come_around() {
        let shared = shared();
        let all = Measure::all(&shared);
        let kinds = shared.library.categories.iter().filter(|one| one.code.starts_with(tally::NEEDS)).count();
        assert_eq!(all.len(), 2 + 7 + kinds + 4 + Pillar::ALL.len());
        let end = all.iter().fold(Measure::default(), |one, _| one.stepped(1, &shared));
        assert_eq!((end, Measure::Needs.stepped(-1, &shared)), (Measure::Needs, all[all.len() - 1].clone()));
        assert!(all.iter().all(|one| !one.name(true, &shared).is_empty()));
    }

    #[test]
    fn without_figures_nothing_is_known() {
        let shared = shared();
        let none = Figures { view: None, needs: None, members: None, shared: &shared };
        assert!(Measure::all(&shared).iter().all(|one| one.value("11.71.03", &none) == Value::Unknown));
    }
}
