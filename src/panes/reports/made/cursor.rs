//! Which number of a report is chosen: a place among its lines, and a column. A table of totals alone stands as a list of
//! its counts, one a line; any other table has a line per row and one for all rows together.

use crate::domain::report::Report;
use crate::domain::report::table::{Cell, Row, Section};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::ui::list::ListState;
use crate::words::{Lang, report as w};

/// One line that has numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A count of a table of totals: section, column.
    Single(usize, usize),
    /// A row of a table: section, row.
    Row(usize, usize),
    /// All rows of a table together: section.
    Total(usize),
}

impl Spot {
    /// In which section.
    pub const fn section(self) -> usize {
        match self {
            Spot::Single(section, _) | Spot::Row(section, _) | Spot::Total(section) => section,
        }
    }
}

/// True for a table that is only totals: its counts stand below each other.
pub fn is_list(section: &Section) -> bool {
    section.by.is_none()
}

/// Every line with numbers, from the top.
pub fn spots(report: &Report) -> Vec<Spot> {
    let of = |(at, section): (usize, &Section)| -> Vec<Spot> {
        if is_list(section) {
            return (0..section.columns.len()).map(|column| Spot::Single(at, column)).collect();
        }
        let rows = if section.closed { 0 } else { section.rows.len() };
        let total = section.total.as_ref().map(|_| Spot::Total(at));
        (0..rows).map(|row| Spot::Row(at, row)).chain(total).collect()
    };
    report.sections.iter().enumerate().flat_map(of).collect()
}

/// The row behind a line.
pub fn row(report: &Report, spot: Spot) -> Option<&Row> {
    let section = report.sections.get(spot.section())?;
    match spot {
        Spot::Row(_, row) => section.rows.get(row),
        Spot::Single(..) | Spot::Total(_) => section.total.as_ref(),
    }
}

/// The chosen number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Place among the lines.
    pub line: usize,
    /// Column, in tables.
    pub column: usize,
}

impl Cursor {
    /// The line it stands on.
    pub fn spot(self, report: &Report) -> Option<Spot> {
        spots(report).get(self.line).copied()
    }

    /// Its column on that line.
    pub fn at(self, report: &Report, spot: Spot) -> usize {
        let columns = report.sections.get(spot.section()).map_or(0, |section| section.columns.len());
        match spot {
            Spot::Single(_, column) => column,
            _ => self.column.min(columns.saturating_sub(1)),
        }
    }

    /// The number.
    pub fn cell(self, report: &Report) -> Option<&Cell> {
        let spot = self.spot(report)?;
        row(report, spot)?.cells.get(self.at(report, spot))
    }

    /// What the number is called: `Kunjungan · Telepon`.
    pub fn label(self, report: &Report, lang: Lang) -> String {
        let Some(spot) = self.spot(report) else { return String::new() };
        let section = report.sections.get(spot.section());
        let column = section.and_then(|section| section.columns.get(self.at(report, spot)));
        let measure = column.map(|column| column.title().get(lang)).unwrap_or_default();
        match spot {
            Spot::Row(..) => {
                let name = row(report, spot).map(|row| row.label.get(lang)).unwrap_or_default();
                [measure, &name].join(" · ")
            }
            _ => measure.to_owned(),
        }
    }

    /// The nearest place that exists in another report.
    #[must_use]
    pub fn inside(self, report: &Report) -> Cursor {
        Cursor { line: self.line.min(spots(report).len().saturating_sub(1)), ..self }
    }

    /// Where an action leads.
    #[must_use]
    pub fn moved(self, action: Action, report: &Report, page: usize) -> Cursor {
        let all = spots(report);
        let Some(spot) = all.get(self.line).copied() else { return self.inside(report) };
        let columns = report.sections.get(spot.section()).map_or(0, |section| section.columns.len());
        let here = self.at(report, spot);
        let wide = !matches!(spot, Spot::Single(..));
        match action {
            Action::ReportRight if wide => Cursor { column: (here + 1).min(columns.saturating_sub(1)), ..self },
            Action::ReportLeft if wide => Cursor { column: here.saturating_sub(1), ..self },
            Action::Next => self.jump(&all, |section| section > spot.section(), false),
            Action::Previous => self.jump(&all, |section| section < spot.section(), true),
            _ => {
                let list = ListState { selected: self.line, offset: 0 };
                Cursor { line: list_moved(list, action, all.len(), page).selected, ..self }
            }
        }
    }

    /// The first line of the next section that fits, or of the last one before.
    fn jump(self, all: &[Spot], fits: impl Fn(usize) -> bool, back: bool) -> Cursor {
        let found = all.iter().map(|spot| spot.section()).filter(|section| fits(*section));
        let section = if back { found.max() } else { found.min() };
        let line = all.iter().position(|spot| Some(spot.section()) == section);
        Cursor { line: line.unwrap_or(self.line), ..self }
    }
}

/// The number of the same thing in another period: by key, and in tables over time by place.
pub fn same<'r>(before: &'r Report, report: &Report, spot: Spot, column: usize) -> Option<&'r Cell> {
    use crate::domain::report::Dimension as D;
    let section = report.sections.get(spot.section())?;
    let other = before.section(section.key)?;
    let over_time = matches!(section.by, Some(D::Day | D::Week | D::Month | D::Quarter | D::Year));
    let found = match spot {
        Spot::Row(_, at) if over_time => other.rows.get(at),
        Spot::Row(_, at) => {
            let key = &section.rows.get(at)?.key;
            other.rows.iter().find(|row| row.key == *key)
        }
        Spot::Single(..) | Spot::Total(_) => other.total.as_ref(),
    };
    found?.cells.get(column)
}

/// Heading of the line for all rows together.
pub fn total(lang: Lang) -> &'static str {
    w::TOTAL.get(lang)
}
