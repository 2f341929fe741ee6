//! Units to pages.

use super::flow::Flow;
use super::{Ink, Unit};

/// Pages being filled from `top` to `bottom`.
pub struct Book {
    top: f32,
    bottom: f32,
    y: f32,
    pages: Vec<Vec<(f32, Unit)>>,
}

impl Book {
    /// One empty page.
    pub fn new(top: f32, bottom: f32) -> Self {
        Self { top, bottom, y: top, pages: vec![Vec::new()] }
    }

    /// Adds a stream of units below what is there.
    pub fn put(&mut self, flow: Flow<'_>) {
        let headings = flow.headings;
        let mut units = flow.units.into_iter().peekable();
        while let Some(first) = units.next() {
            let mut group = vec![first];
            while group.last().is_some_and(|u| u.keep) {
                let Some(next) = units.next() else { break };
                group.push(next);
            }
            self.group(group, &headings);
        }
    }

    /// Adds a stream at the foot of the last page if it fits there, else on a page of its own.
    pub fn put_at_foot(&mut self, flow: Flow<'_>) {
        let height: f32 = flow.units.iter().map(|u| u.height).sum();
        if self.y + height <= self.bottom {
            self.y = self.bottom - height;
        } else if self.y > self.top {
            self.new_page();
        }
        self.put(flow);
    }

    /// How full the last page is, as a part of it.
    pub fn filled(&self) -> f32 {
        (self.y - self.top) / (self.bottom - self.top)
    }

    /// All ink, moved to its place on the page.
    pub fn finish(self, left: f32) -> Vec<Vec<Ink>> {
        let page = |units: Vec<(f32, Unit)>| {
            units.into_iter().flat_map(|(y, unit)| unit.ink.into_iter().map(move |ink| moved(ink, left, y))).collect()
        };
        self.pages.into_iter().map(page).collect()
    }

    fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.top;
    }

    fn group(&mut self, group: Vec<Unit>, headings: &[Vec<Unit>]) {
        // Space at the end of a group may hang over the lower edge; at its beginning it falls away on a new page.
        let inked = group.iter().rposition(|unit| !unit.space).map_or(0, |last| last + 1);
        let all = || group.iter().take(inked);
        let height: f32 = all().map(|unit| unit.height).sum();
        let fits_a_page =
            all().skip_while(|unit| unit.space).map(|unit| unit.height).sum::<f32>() <= self.bottom - self.top;
        if fits_a_page && self.y > self.top && self.y + height > self.bottom {
            self.new_page();
        }
        for unit in group {
            self.unit(unit, headings);
        }
    }

    fn unit(&mut self, unit: Unit, headings: &[Vec<Unit>]) {
        if !unit.space && self.y > self.top && self.y + unit.height > self.bottom {
            self.new_page();
        }
        let begins_page = self.y <= self.top;
        if begins_page && unit.space {
            return;
        }
        if let (true, Some(heading)) = (begins_page, unit.heading.and_then(|h| headings.get(h))) {
            heading.iter().cloned().for_each(|h| self.place(h));
        }
        self.place(unit);
    }

    fn place(&mut self, unit: Unit) {
        let (y, height) = (self.y, unit.height);
        if let Some(page) = self.pages.last_mut() {
            page.push((y, unit));
        }
        self.y += height;
    }
}

fn moved(ink: Ink, dx: f32, dy: f32) -> Ink {
    match ink {
        Ink::Text { x, y, size, bold, text, stretch } => Ink::Text { x: x + dx, y: y + dy, size, bold, text, stretch },
        Ink::Rule { from, to, thick, dashed } => {
            Ink::Rule { from: (from.0 + dx, from.1 + dy), to: (to.0 + dx, to.1 + dy), thick, dashed }
        }
        Ink::Square { x, y, side } => Ink::Square { x: x + dx, y: y + dy, side },
    }
}
