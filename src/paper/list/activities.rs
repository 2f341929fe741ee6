//! The log of activities as a list: what was done, for which duty, with whom, for how many, and what came of it. Of an
//! activity that reached people of a confidential kind only what the log on the screen shows of it leaves.

use super::{Cell, Column, Holds, List, Places};
use crate::domain::activity::{Activity, Participant, Presence, Reached};
use crate::domain::content::Category;

const COLUMNS: [(&str, Holds); 26] = [
    ("id", Holds::Text),
    ("tanggal", Holds::Date),
    ("jenis", Holds::Text),
    ("tugas", Holds::Number),
    ("asal", Holds::Text),
    ("penugasan", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
    ("tempat", Holds::Text),
    ("kegiatan", Holds::Text),
    ("hadir", Holds::Number),
    ("peserta", Holds::Text),
    ("rahasia", Holds::Text),
    ("perempuan", Holds::Number),
    ("laki_laki", Holds::Number),
    ("tidak_tercatat", Holds::Number),
    ("bernama", Holds::Number),
    ("terjangkau", Holds::Number),
    ("menurut_jenis", Holds::Text),
    ("hasil", Holds::Text),
    ("tantangan", Holds::Text),
    ("catatan", Holds::Text),
    ("seri", Holds::Text),
    ("dicatat_oleh", Holds::Text),
    ("batal_karena", Holds::Text),
];

/// How a closed activity is marked.
const CLOSED: &str = "ya";

/// These activities, each on a row. `kinds` says which ones are confidential.
pub fn activities(all: &[Activity], kinds: &[Category], places: &Places) -> List {
    let rows = all.iter().map(|one| row(one, kinds, places)).collect();
    List { title: "kegiatan".to_owned(), columns: Column::all(&COLUMNS), rows }
}

fn row(one: &Activity, kinds: &[Category], places: &Places) -> Vec<Cell> {
    let sensitive = |code: &str| kinds.iter().any(|kind| kind.code == code && kind.sensitive);
    let closed = one.reached.iter().filter_map(|reached| reached.category.as_deref()).any(sensitive);
    let there = || one.participants.iter().filter(|who| who.presence == Presence::Present);
    let mut cells = vec![
        Cell::text(one.id.uuid().to_string()),
        Cell::Date(one.on),
        Cell::text(one.kind.code()),
        one.duty.map_or(Cell::Empty, |duty| Cell::Number(i64::from(duty.number()))),
        Cell::text(one.origin.code()),
        Cell::text(&one.assigned),
    ];
    cells.extend(places.cells(one.area.as_deref()));
    cells.extend([
        Cell::text(&one.place),
        Cell::text(&one.title),
        Cell::count(there().count()),
        Cell::text(there().map(named).collect::<Vec<_>>().join("; ")),
        Cell::text(if closed { CLOSED } else { "" }),
    ]);
    cells.extend(if closed { [const { Cell::Empty }; 9] } else { told(one) });
    cells.extend([
        Cell::text(one.series.map(|id| id.to_string()).unwrap_or_default()),
        Cell::text(&one.by),
        Cell::text(one.voided.as_deref().unwrap_or_default()),
    ]);
    cells
}

/// Whom it reached and what came of it. People reached by name are counted, not named.
fn told(one: &Activity) -> [Cell; 9] {
    let sum = |of: fn(&Reached) -> u32| Cell::Number(one.reached.iter().map(|reached| i64::from(of(reached))).sum());
    let kind = |reached: &Reached| {
        let category = reached.category.as_deref().unwrap_or("umum");
        format!("{category}: {}", reached.total())
    };
    [
        sum(|reached| reached.women),
        sum(|reached| reached.men),
        sum(|reached| reached.unknown),
        Cell::count(one.people.len()),
        Cell::Number(i64::try_from(one.reached_total()).unwrap_or(i64::MAX)),
        Cell::text(one.reached.iter().map(kind).collect::<Vec<_>>().join("; ")),
        Cell::text(&one.result),
        Cell::text(&one.obstacle),
        Cell::text(&one.note),
    ]
}

/// `Contoh Satu (psm)`.
pub(super) fn named(one: &Participant) -> String {
    match one.pillar {
        Some(pillar) => format!("{} ({})", one.name, pillar.code()),
        None => one.name.clone(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::activity::{ActivityKind, tests::sample};
    use crate::domain::content::Content;

    #[test]
    fn a_confidential_kind_closes_what_was_told_and_leaves_the_rest() {
        let content = Content::shipped().unwrap();
        let secret = content.categories.iter().find(|kind| kind.sensitive).map(|kind| kind.code.clone());
        assert!(secret.is_some());
        let mut one = sample(ActivityKind::Guidance);
        (one.result, one.obstacle) = ("hasil contoh".into(), "tantangan contoh".into());
        one.reached = vec![Reached { category: secret.clone(), women: 2, ..Reached::default() }];
        let open =
            Activity { reached: vec![Reached { category: None, women: 2, ..Reached::default() }], ..one.clone() };
        let list = activities(&[one, open], &content.categories, &Places::new(&content));
        let text = |at: usize| list.rows.get(at).map(|row| format!("{row:?}")).unwrap_or_default();
        assert!(list.rows.iter().all(|row| row.len() == list.columns.len()));
        assert!(text(1).contains("hasil contoh") && text(1).contains("umum: 2"), "{}", text(1));
        for words in ["hasil contoh", "tantangan contoh", secret.as_deref().unwrap_or("-"), "Number(2)"] {
            assert!(!text(0).contains(words), "{words} in {}", text(0));
        }
        assert!(text(0).contains("Contoh kegiatan"), "the log shows what it was called");
    }
}
