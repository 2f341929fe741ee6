//! Numbers that stand in several sums, and which of them must be hidden so that no small one can be worked out.
//!
//! Small numbers are hidden. Then in every sum at least two numbers are hidden or none, and those hidden are not all one;
//! and what still follows from all sums together ([`super::audit`]) gets company too, each time the smallest shown number
//! that serves. Odd: a number may be *locked*: it is shown whatever happens here, because another table decided so; and a
//! sum may be *loose*: it says what a reader can add up by themselves, though no screen shows its total.

use std::collections::{BTreeMap, BTreeSet};

use super::audit;

/// One number.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    count: i64,
    hidden: bool,
    locked: bool,
    /// Never shown by anybody: it may be known.
    loose: bool,
    width: u8,
}

/// A sum and what it is made of, by place.
#[derive(Clone, Debug, Default)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
    loose: bool,
}

impl Sum {
    fn members(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().copied().chain([self.total])
    }
}

/// Numbers and their sums.
#[derive(Clone, Debug, Default)]
pub struct Lattice {
    cells: Vec<Cell>,
    sums: Vec<Sum>,
}

impl Lattice {
    /// Adds a number; gives its place. `width` says in how wide a place it counts, the narrowest 0: the audit is quick where
    /// narrow numbers come first.
    pub fn add(&mut self, count: i64, width: u8) -> usize {
        self.cells.push(Cell { count, width, ..Cell::default() });
        self.cells.len() - 1
    }

    /// Adds to a number.
    pub fn more(&mut self, at: usize, count: i64) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| cell.count += count);
    }

    /// A number that is told nowhere and need not be kept: both sides of an equation.
    pub fn unsaid(&mut self) -> usize {
        self.cells.push(Cell { hidden: true, loose: true, width: u8::MAX, ..Cell::default() });
        self.cells.len() - 1
    }

    /// A sum that is shown.
    pub fn sum(&mut self, total: usize, parts: Vec<usize>) {
        self.sums.push(Sum { total, parts, loose: false });
    }

    /// A sum whose total is told nowhere.
    pub fn loose_sum(&mut self, total: usize, parts: Vec<usize>) {
        self.sums.push(Sum { total, parts, loose: true });
    }

    /// Decided elsewhere: hidden, or shown whatever happens.
    pub fn decide(&mut self, at: usize, hidden: bool) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| (cell.hidden, cell.locked) = (hidden, true));
    }

    /// Hides a number.
    pub fn hide(&mut self, at: usize) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| cell.hidden = true);
    }

    /// True where a number is hidden.
    pub fn is_hidden(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.hidden)
    }

    /// How much a number is.
    pub fn count(&self, at: usize) -> i64 {
        self.cells.get(at).map_or(0, |cell| cell.count)
    }

    /// Hides what is below `least`, and what must be hidden with it.
    pub fn protect(&mut self, least: i64) {
        for cell in self.cells.iter_mut().filter(|cell| !cell.locked && !cell.loose) {
            cell.hidden |= (1..least).contains(&cell.count);
        }
        loop {
            self.settle();
            let company: BTreeSet<usize> = self.fixed().iter().filter_map(|at| self.company(*at)).collect();
            if company.is_empty() {
                return;
            }
            company.into_iter().for_each(|at| self.hide(at));
        }
    }

    /// Hides until no single sum gives anything away.
    fn settle(&mut self) {
        let mut again = true;
        while again {
            let mut found = BTreeSet::new();
            let sums = std::mem::take(&mut self.sums);
            for sum in sums.iter().filter(|sum| !sum.loose) {
                if let Some(at) = self.lacking(sum) {
                    self.hide(at);
                    found.insert(at);
                }
            }
            self.sums = sums;
            again = !found.is_empty();
        }
    }

    /// Hidden numbers that follow from all sums together; the narrowest are named first, as the audit wants it.
    pub fn fixed(&self) -> Vec<usize> {
        let hidden = self.cells.iter().enumerate().filter(|(_, cell)| cell.hidden);
        let mut unknown: Vec<(u8, usize)> = hidden.map(|(at, cell)| (cell.width, at)).collect();
        unknown.sort_unstable();
        let name: BTreeMap<usize, usize> = unknown.iter().enumerate().map(|(name, (_, at))| (*at, name)).collect();
        let rows = self.sums.iter().filter_map(|sum| {
            let parts: Vec<usize> = sum.parts.iter().filter_map(|at| name.get(at).copied()).collect();
            let total = name.get(&sum.total).copied();
            (!parts.is_empty() || total.is_some()).then_some((parts, total))
        });
        let found = audit::determined(unknown.len(), rows);
        let kept = |at: &usize| self.cells.get(*at).is_some_and(|cell| !cell.loose);
        found.into_iter().filter_map(|name| unknown.get(name).map(|(_, at)| *at)).filter(kept).collect()
    }

    fn is_free(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| !cell.hidden && !cell.locked && cell.count > 0)
    }

    /// The smallest shown number in the sums of a hidden one; where all of them are hidden, in the sums of those.
    fn company(&self, of: usize) -> Option<usize> {
        let mut near = BTreeSet::from([of]);
        loop {
            let touched = self.sums.iter().filter(|sum| sum.members().any(|at| near.contains(&at)));
            let wider: BTreeSet<usize> = touched.flat_map(Sum::members).collect();
            let free = wider.iter().copied().filter(|at| self.is_free(*at));
            if let Some(found) = free.min_by_key(|at| (self.count(*at), *at)) {
                return Some(found);
            }
            if wider.len() <= near.len() {
                return None;
            }
            near = wider;
        }
    }

    /// What must be hidden too, so that nothing can be worked out from this sum: the smallest part that is shown, or
    /// where there is none the sum itself.
    fn lacking(&self, sum: &Sum) -> Option<usize> {
        let hidden: Vec<usize> = sum.parts.iter().copied().filter(|at| self.is_hidden(*at)).collect();
        let known = match (self.is_hidden(sum.total), hidden.as_slice()) {
            (false, []) => false,
            (true, hidden) => hidden.is_empty(),
            (false, [_]) => true,
            (false, hidden) => hidden.iter().all(|at| self.count(*at) == 1),
        };
        let free = sum.parts.iter().copied().filter(|at| self.is_free(*at));
        let smallest = free.min_by_key(|at| (self.count(*at), *at));
        let total = Some(sum.total).filter(|at| self.is_free(*at));
        if known { smallest.or(total) } else { None }
    }
}
