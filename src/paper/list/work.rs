//! Cases and referrals as lists: whom they are about, where they stand, what they wait for. A NIK stands masked, as on
//! letters; whoever needs the number asks the desk.
//!
//! Odd: what is confidential is not here to be hidden. Its rows never come this far.

use chrono::NaiveDate;

use super::{Cell, Column, Head, Holds, List, Places};
use crate::domain::ids::{CaseId, PersonId, ReferralId};
use crate::domain::nik::mask;
use crate::domain::referral::{CaseState, ReferralState};

/// Whom a row is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// Identity; none for somebody who was only counted.
    pub id: Option<PersonId>,
    /// Name.
    pub name: String,
    /// NIK, where there is one.
    pub nik: String,
    /// Code of the gampong.
    pub gampong: Option<String>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    /// Identity.
    pub id: CaseId,
    /// Where it stands.
    pub state: CaseState,
    /// Since when.
    pub since: NaiveDate,
    /// When it was opened.
    pub opened: NaiveDate,
    /// When the citizen should have an answer.
    pub due: Option<NaiveDate>,
    /// The first day on which the decision above the office is late.
    pub upstream: Option<NaiveDate>,
    /// It cannot wait.
    pub urgent: bool,
    /// Whom it is about.
    pub who: Who,
    /// Its needs in words.
    pub needs: Vec<String>,
    /// Where its referrals go.
    pub destinations: Vec<String>,
    /// All its referrals.
    pub referrals: i64,
    /// Those that are drafts or away.
    pub waiting: i64,
}

/// One referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferralLine {
    /// Identity.
    pub id: ReferralId,
    /// Its case.
    pub case: CaseId,
    /// Where it stands.
    pub state: ReferralState,
    /// When the case was opened.
    pub opened: NaiveDate,
    /// When an answer is due.
    pub due: Option<NaiveDate>,
    /// Days since then, while an answer is awaited.
    pub late: Option<i64>,
    /// It cannot wait.
    pub urgent: bool,
    /// Whom it is about.
    pub who: Who,
    /// For what.
    pub need: String,
    /// Where to.
    pub destination: String,
    /// Number of its letter.
    pub letter: String,
    /// Data may go there.
    pub consent: bool,
}

/// Heads of the cells that [`Who::cells`] makes.
pub(super) const WHO: [Head; 6] = [
    ("id_warga", Holds::Text),
    ("nama", Holds::Text),
    ("nik", Holds::Text),
    ("kecamatan", Holds::Text),
    ("gampong", Holds::Text),
    ("kode_wilayah", Holds::Text),
];

const CASES: [&[Head]; 3] = [
    &[
        ("id", Holds::Text),
        ("keadaan", Holds::Text),
        ("sejak", Holds::Date),
        ("dibuka", Holds::Date),
        ("batas_jawaban", Holds::Date),
        ("lewat_hulu_sejak", Holds::Date),
        ("darurat", Holds::Text),
    ],
    &WHO,
    &[
        ("kebutuhan", Holds::Text),
        ("tujuan", Holds::Text),
        ("rujukan", Holds::Number),
        ("rujukan_menunggu", Holds::Number),
    ],
];

const REFERRALS: [&[Head]; 3] = [
    &[
        ("id", Holds::Text),
        ("id_kasus", Holds::Text),
        ("keadaan", Holds::Text),
        ("kasus_dibuka", Holds::Date),
        ("batas_jawaban", Holds::Date),
        ("hari_lewat", Holds::Number),
        ("darurat", Holds::Text),
    ],
    &WHO,
    &[("kebutuhan", Holds::Text), ("tujuan", Holds::Text), ("nomor_surat", Holds::Text), ("persetujuan", Holds::Text)],
];

/// How a yes is written, and that something is still to come.
const YES: &str = "ya";
const NOT_YET: &str = "belum";

impl Who {
    /// Six cells: identity, name, masked NIK, and the place.
    pub(super) fn cells(&self, places: &Places) -> Vec<Cell> {
        let id = self.id.map(|id| id.uuid().to_string()).unwrap_or_default();
        let nik = if self.nik.is_empty() { String::new() } else { mask(&self.nik) };
        let mut cells = vec![Cell::text(id), Cell::text(&self.name), Cell::text(nik)];
        cells.extend(places.cells(self.gampong.as_deref()));
        cells
    }
}

fn marked(yes: bool) -> Cell {
    Cell::text(if yes { YES } else { "" })
}

/// These cases, each on a row.
pub fn cases(all: &[CaseLine], places: &Places) -> List {
    let rows = all.iter().map(|one| case(one, places)).collect();
    List { title: "kasus".to_owned(), columns: Column::joined(&CASES), rows }
}

fn case(one: &CaseLine, places: &Places) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(one.id.uuid().to_string()),
        Cell::text(one.state.code()),
        Cell::Date(one.since),
        Cell::Date(one.opened),
        Cell::day(one.due),
        Cell::day(one.upstream),
        marked(one.urgent),
    ];
    cells.extend(one.who.cells(places));
    cells.extend([
        Cell::text(one.needs.join("; ")),
        Cell::text(one.destinations.join("; ")),
        Cell::Number(one.referrals),
        Cell::Number(one.waiting),
    ]);
    cells
}

/// These referrals, each on a row.
pub fn referrals(all: &[ReferralLine], places: &Places) -> List {
    let rows = all.iter().map(|one| referral(one, places)).collect();
    List { title: "rujukan".to_owned(), columns: Column::joined(&REFERRALS), rows }
}

fn referral(one: &ReferralLine, places: &Places) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(one.id.uuid().to_string()),
        Cell::text(one.case.uuid().to_string()),
        Cell::text(one.state.code()),
        Cell::Date(one.opened),
        Cell::day(one.due),
        one.late.map_or(Cell::Empty, Cell::Number),
        marked(one.urgent),
    ];
    cells.extend(one.who.cells(places));
    cells.extend([
        Cell::text(&one.need),
        Cell::text(&one.destination),
        Cell::text(&one.letter),
        Cell::text(if one.consent { YES } else { NOT_YET }),
    ]);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_nik_is_masked_and_every_column_has_its_cell() {
        let day = NaiveDate::MIN;
        let who = Who {
            id: None,
            name: "=Contoh".into(),
            nik: "9999011605500001".into(),
            gampong: Some("11.71.03.2001".into()),
        };
        let one = CaseLine {
            id: CaseId::from(Uuid::nil()),
            state: CaseState::Received,
            since: day,
            opened: day,
            due: None,
            upstream: None,
            urgent: true,
            who: who.clone(),
            needs: vec!["satu".into(), "dua".into()],
            destinations: Vec::new(),
            referrals: 1,
            waiting: 0,
        };
        let other = ReferralLine {
            id: ReferralId::from(Uuid::nil()),
            case: one.id,
            state: ReferralState::Draft,
            opened: day,
            due: None,
            late: None,
            urgent: false,
            who,
            need: "satu".into(),
            destination: String::new(),
            letter: String::new(),
            consent: false,
        };
        for list in [cases(&[one], &Places::default()), referrals(&[other], &Places::default())] {
            assert!(list.rows.iter().all(|row| row.len() == list.columns.len()), "{list:?}");
            let said = format!("{:?}", list.rows);
            assert!(!said.contains("9999011605500001") && said.contains("11.71.03.2001"), "{said}");
        }
    }
}
