//! Numbers that stand in several sums, and which of them must be hidden so that no small one can be worked out.
//!
//! Small numbers are hidden. Then in every sum at least two numbers are hidden or none, and those hidden are not all one;
//! and what still follows from all sums together ([`super::audit`]) gets company too, each time the smallest shown number
//! that serves. Odd: a number may be *locked*: it is shown whatever happens here, because another table decided so; and a
//! larger one may be *guarded*: with it a small number of another count could be worked out.

use std::collections::{BTreeMap, BTreeSet};

use super::audit;

/// One number.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    count: i64,
    hidden: bool,
    locked: bool,
    /// Hidden, and as much to be kept as a small one.
    guarded: bool,
    width: u8,
}

/// A sum and what it is made of, by place.
#[derive(Clone, Debug, Default)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
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
    /// For each number the sums in which it stands.
    within: Vec<Vec<usize>>,
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

    /// A sum that is shown.
    pub fn sum(&mut self, total: usize, parts: Vec<usize>) {
        self.sums.push(Sum { total, parts });
    }

    /// Decided elsewhere: hidden, or shown whatever happens.
    pub fn decide(&mut self, at: usize, hidden: bool) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| (cell.hidden, cell.locked) = (hidden, true));
    }

    /// Hides a number.
    pub fn hide(&mut self, at: usize) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| cell.hidden = true);
    }

    /// Hides a number that would give a small one away; it may not be worked out either.
    pub fn guard(&mut self, at: usize) {
        self.cells.iter_mut().skip(at).take(1).for_each(|cell| (cell.hidden, cell.guarded) = (true, true));
    }

    /// True where a number is hidden.
    pub fn is_hidden(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.hidden)
    }

    /// How much a number is.
    pub fn count(&self, at: usize) -> i64 {
        self.cells.get(at).map_or(0, |cell| cell.count)
    }

    /// Hides what is below `least`, and what must be hidden with it; nothing that is hidden follows from what is shown.
    pub fn protect(&mut self, least: i64) {
        self.keep(least, i64::MAX);
    }

    /// The same where company may be known, as long as what it keeps is not: in tables in which a number is often the only
    /// one of its sum, and hiding the sum is not for them to decide.
    pub fn protect_small(&mut self, least: i64) {
        self.keep(least, least);
    }

    /// Hides below `least`; what is hidden and below `kept` may not be worked out.
    fn keep(&mut self, least: i64, kept: i64) {
        for cell in self.cells.iter_mut().filter(|cell| !cell.locked) {
            cell.hidden |= (1..least).contains(&cell.count);
        }
        self.within = vec![Vec::new(); self.cells.len()];
        for (at, sum) in self.sums.iter().enumerate() {
            sum.members().for_each(|of| self.within.iter_mut().skip(of).take(1).for_each(|all| all.push(at)));
        }
        let mut fresh: BTreeSet<usize> = (0..self.sums.len()).collect();
        loop {
            self.settle(std::mem::take(&mut fresh));
            let must = |at: &usize| self.count(*at) < kept || self.cells.get(*at).is_some_and(|cell| cell.guarded);
            let small = self.fixed().into_iter().filter(must);
            let company: BTreeSet<usize> = small.filter_map(|at| self.company(at)).collect();
            if company.is_empty() {
                return;
            }
            for at in company {
                self.hide(at);
                fresh.extend(self.sums_of(at));
            }
        }
    }

    fn sums_of(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        self.within.get(at).into_iter().flatten().copied()
    }

    /// Hides until no single sum gives anything away; begins with these, and goes on with those that changed.
    fn settle(&mut self, mut left: BTreeSet<usize>) {
        while let Some(at) = left.pop_first() {
            let found = self.sums.get(at).and_then(|sum| self.lacking(sum));
            if let Some(found) = found {
                self.hide(found);
                left.extend(self.sums_of(found));
            }
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
        found.into_iter().filter_map(|name| unknown.get(name).map(|(_, at)| *at)).collect()
    }

    fn is_free(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| !cell.hidden && !cell.locked && cell.count > 0)
    }

    /// The smallest shown number in the sums of a hidden one; where all of them are hidden, in the sums of those.
    fn company(&self, of: usize) -> Option<usize> {
        let (mut near, mut edge) = (BTreeSet::from([of]), vec![of]);
        while !edge.is_empty() {
            let touched: BTreeSet<usize> = edge.iter().flat_map(|at| self.sums_of(*at)).collect();
            let members = touched.iter().filter_map(|at| self.sums.get(*at)).flat_map(Sum::members);
            edge = members.filter(|at| near.insert(*at)).collect();
            let free = edge.iter().copied().filter(|at| self.is_free(*at));
            if let Some(found) = free.min_by_key(|at| (self.count(*at), *at)) {
                return Some(found);
            }
        }
        None
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
