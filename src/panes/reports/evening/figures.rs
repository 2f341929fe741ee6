//! The figures of a day as sections of named rows.
//!
//! Odd: services that must not be named where others can read along stand in one row together, and a count below five
//! is not given for it, nor can it be worked out (see [`crate::domain::suppress`]).

use crate::domain::suppress::{Cell, Shown, protect};
use crate::domain::visit::{Channel, Outcome, UnmetReason};
use crate::panes::Shared;
use crate::words::records::CLOSED_SERVICE;
use crate::words::reports as w;
use crate::words::{Lang, Text};
use crate::worker::Count;

/// One part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Text,
    /// Its rows, the largest first.
    pub rows: Vec<Figure>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was counted.
    pub label: String,
    /// How often.
    pub count: i64,
    /// The number is too small to be given.
    pub hidden: bool,
    /// What the visits are counted by, and the codes that were counted together.
    pub of: (&'static str, Vec<String>),
    /// The visits behind it are not listed: the list would tell who was served confidentially, or how many.
    pub closed: bool,
}

/// Everything in the order in which it is gone through: how visits ended, what was asked for, how people came and where
/// from.
pub fn all(counts: &[Count], shared: &Shared) -> Vec<Section> {
    let mut all = visits(counts, shared);
    all.splice(1..1, services(counts, shared));
    all
}

/// Visits of the day: every visit has exactly one outcome.
pub fn total(counts: &[Count]) -> i64 {
    counts.iter().filter(|count| count.by == "outcome").map(|count| count.count).sum()
}

/// What was asked for, and which needs were not met.
pub fn services(counts: &[Count], shared: &Shared) -> Vec<Section> {
    let name = |slug: &str| match slug {
        "" => w::NO_SERVICE.get(shared.lang).to_owned(),
        slug => {
            let title = shared.public_title(Some(slug), "");
            if title.is_empty() { slug.to_owned() } else { title.to_owned() }
        }
    };
    let reason = |code: &str| UnmetReason::from_code(code).map(|reason| reason.label());
    let reasons = |code: &str| reason(code).map_or_else(|| code.to_owned(), |label| label.get(shared.lang).to_owned());
    let mut all = vec![section(w::SERVICE, "service", counts, &name, shared)];
    all.push(section(w::UNMET, "unmet", counts, &name, shared));
    all.push(section(w::REASON, "reason", counts, &reasons, shared));
    all.retain(|section| !section.rows.is_empty());
    all
}

/// How it ended, how people came, where from.
pub fn visits(counts: &[Count], shared: &Shared) -> Vec<Section> {
    let lang = shared.lang;
    let outcome = |code: &str| Outcome::from_code(code).map_or(code.to_owned(), |one| one.label().get(lang).to_owned());
    let channel = |code: &str| Channel::from_code(code).map_or(code.to_owned(), |one| one.label().get(lang).to_owned());
    let gampong = |code: &str| match code {
        "" => w::NO_GAMPONG.get(lang).to_owned(),
        code => shared.library.region_name(code).to_owned(),
    };
    vec![
        section(w::OUTCOME, "outcome", counts, &outcome, shared),
        section(w::CHANNEL, "channel", counts, &channel, shared),
        section(w::GAMPONG, "gampong", counts, &gampong, shared),
    ]
}

/// A section as rows of a paper.
pub fn table(section: &Section) -> (String, Vec<(String, String)>) {
    let number = |row: &Figure| if row.hidden { w::FEW.get(Lang::Id).to_owned() } else { row.count.to_string() };
    let rows = section.rows.iter().map(|row| (row.label.clone(), number(row))).collect();
    (section.title.get(Lang::Id).to_owned(), rows)
}

fn section(title: Text, by: &'static str, counts: &[Count], name: &dyn Fn(&str) -> String, shared: &Shared) -> Section {
    let mut rows: Vec<Figure> = Vec::new();
    for count in counts.iter().filter(|count| count.by == by) {
        let label = name(&count.code);
        match rows.iter_mut().find(|row| row.label == label) {
            Some(row) => {
                row.count += count.count;
                row.of.1.push(count.code.clone());
            }
            None => rows.push(Figure {
                label,
                count: count.count,
                hidden: false,
                of: (by, vec![count.code.clone()]),
                closed: false,
            }),
        }
    }
    let closed = CLOSED_SERVICE.get(shared.lang);
    let cells: Vec<Cell> =
        rows.iter().map(|row| Cell { count: row.count, confidential: row.label == closed }).collect();
    match protect(&cells) {
        Shown::Rows(hidden) => rows.iter_mut().zip(hidden).for_each(|(row, hidden)| row.hidden = hidden),
        Shown::Nothing => {
            let label = w::TOO_FEW.get(shared.lang).into();
            rows = vec![Figure { label, count: 0, hidden: true, of: (by, Vec::new()), closed: true }];
        }
    }
    rows.iter_mut().for_each(|row| row.closed = row.hidden || row.label == closed);
    rows.sort_by(|a, b| (a.hidden, b.count, &a.label).cmp(&(b.hidden, a.count, &b.label)));
    Section { title, rows }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::panes::fixture::shared;

    fn count(by: &str, code: &str, count: i64) -> Count {
        Count { by: by.into(), code: code.into(), count }
    }

    #[test]
    fn the_total_is_counted_once() {
        let counts =
            [count("outcome", "dijawab", 3), count("outcome", "dirujuk", 2), count("service", "sktm-gampong", 5)];
        assert_eq!(total(&counts), 5);
    }

    #[test]
    fn codes_become_names() {
        let counts = [count("outcome", "dijawab", 3), count("channel", "telepon", 3), count("gampong", "", 3)];
        let labels: Vec<String> = visits(&counts, &shared()).iter().map(|s| s.rows[0].label.clone()).collect();
        assert_eq!(labels, ["Dijawab", "Telepon", "gampong tidak dicatat"]);
        let reasons = services(&[count("reason", "kapasitas_habis", 1)], &shared());
        assert_eq!(reasons[0].rows[0].label, "Kuota atau kapasitas habis");
    }

    #[test]
    fn sensitive_services_stand_together_and_a_small_count_is_not_given() {
        let counts = [
            count("service", "rehabilitasi-napza", 1),
            count("service", "korban-kekerasan", 2),
            count("service", "", 1),
        ];
        let rows = &services(&counts, &shared())[0].rows;
        assert_eq!((rows.len(), rows[0].label.as_str()), (1, "Terlalu sedikit untuk dirinci."));
        let with =
            [count("service", "korban-kekerasan", 3), count("service", "", 2), count("service", "sktm-gampong", 6)];
        let rows = &services(&with, &shared())[0].rows;
        let hidden: Vec<&str> = rows.iter().filter(|row| row.hidden).map(|row| row.label.as_str()).collect();
        assert_eq!(hidden, ["Layanan rahasia", "tanpa prosedur"]);
        let more = [count("service", "rehabilitasi-napza", 5)];
        assert!(!services(&more, &shared())[0].rows[0].hidden);
    }

    #[test]
    fn the_largest_comes_first() {
        let counts = [count("outcome", "dijawab", 1), count("outcome", "dirujuk", 4)];
        assert_eq!(visits(&counts, &shared())[0].rows[0].label, "Dirujuk");
    }
}
