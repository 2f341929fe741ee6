//! Places where people are served near home. PUSKESOS is the gampong's, PUSPELKESSOS the kecamatan's (no public definition
//! was found; fact sheet ch. 7), SLRT the city's, LK-3 counsels families.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::ids::{MemberId, PointId};
use super::member::Checked;
use super::person::MAX_NAME;
use crate::words::points as w;

crate::coded! {
    /// What a service point is.
    PointKind {
        /// Of a gampong.
        Puskesos = "puskesos", w::PUSKESOS;
        /// Of a kecamatan.
        Puspelkessos = "puspelkessos", w::PUSPELKESSOS;
        /// Of the city.
        Slrt = "slrt", w::SLRT;
        /// Counsels families.
        Lk3 = "lk3", w::LK3;
    }
}

crate::coded! {
    /// Whether it serves people.
    PointState {
        /// It serves people.
        Active = "aktif", w::ACTIVE;
        /// It is being set up.
        Planned = "direncanakan", w::PLANNED;
        /// It stands still.
        Idle = "tidak_aktif", w::IDLE;
        /// It is closed for good.
        Closed = "tutup", w::CLOSED;
    }
}

crate::coded! {
    /// Which rows of a list of points are shown.
    PointView {
        /// All.
        All = "semua", w::VIEW_ALL;
        /// Places that have none.
        Missing = "belum_ada", w::VIEW_NONE;
        /// Those nobody made sure of for long.
        Look = "perlu_dicek", w::VIEW_LOOK;
    }
}

// The first view; the macro of closed sets knows no attribute of single members.
#[allow(clippy::derivable_impls)]
impl Default for PointView {
    fn default() -> PointView {
        PointView::All
    }
}

/// Letters of the code of a kecamatan.
const KECAMATAN_CODE: usize = 8;
/// After so many days somebody should look again whether what is written is still true.
const LOOK_AGAIN_DAYS: u64 = 180;

impl PointKind {
    /// True for what serves the whole city.
    pub const fn is_of_city(self) -> bool {
        matches!(self, PointKind::Slrt | PointKind::Lk3)
    }

    /// What a place of this code has.
    pub const fn of_place(code: &str) -> PointKind {
        match code.len() {
            0..KECAMATAN_CODE => PointKind::Slrt,
            KECAMATAN_CODE => PointKind::Puspelkessos,
            _ => PointKind::Puskesos,
        }
    }

    /// Whether a place of this code can have one.
    pub fn fits(self, code: &str) -> bool {
        self.is_of_city() == (code.len() < KECAMATAN_CODE) && (self.is_of_city() || PointKind::of_place(code) == self)
    }
}

/// Somebody who works there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// The member of a pillar, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// Name.
    pub name: String,
    /// What they do there; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
}

/// One service point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServicePoint {
    /// Identity.
    pub id: PointId,
    /// Counts the saves (R7).
    pub version: i64,
    /// What it is.
    pub kind: PointKind,
    /// Its name.
    pub name: String,
    /// Code of the gampong, kecamatan or city it is for.
    pub area: String,
    /// Whether it serves people.
    pub state: PointState,
    /// Since when it is in that state; none while nobody knows.
    pub since: Option<NaiveDate>,
    /// Who works there.
    pub officers: Vec<Officer>,
    /// When it is open, in words.
    pub hours: String,
    /// Where it is.
    pub address: String,
    /// How to reach it; empty until the office fills it.
    pub contact: String,
    /// What else should be known.
    pub note: String,
    /// Who last made sure.
    pub checked: Option<Checked>,
}

impl ServicePoint {
    /// The first rule this record breaks, as (field, rule).
    pub fn broken_rule(&self) -> Option<(&'static str, &'static str)> {
        match self {
            _ if self.name.trim().is_empty() || self.name.chars().count() > MAX_NAME => Some(("name", "required")),
            _ if self.area.is_empty() => Some(("area", "required")),
            _ if !self.kind.fits(&self.area) => Some(("area", "other_level")),
            _ if self.officers.iter().any(|one| one.name.trim().is_empty()) => Some(("officers", "required")),
            _ => None,
        }
    }

    /// True while it serves the people of a place.
    pub fn serves(&self, code: &str) -> bool {
        self.state == PointState::Active && self.area == code
    }

    /// True when nobody made sure for long, or ever; what is closed for good needs no look.
    pub fn needs_a_look(&self, today: NaiveDate) -> bool {
        let until = self.checked.as_ref().and_then(|look| look.on.checked_add_days(Days::new(LOOK_AGAIN_DAYS)));
        self.state != PointState::Closed && until.is_none_or(|until| until < today)
    }
}

/// One row of a list of points: a point, or a place that has none of its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointRow {
    /// Code of the place.
    pub area: String,
    /// What is there, or should be.
    pub kind: PointKind,
    /// The point; none where there is none.
    pub point: Option<ServicePoint>,
}

/// Rows of an area: those of the city first, then every kecamatan with its gampong, whether they have one or not.
pub fn rows(
    points: &[ServicePoint],
    (kecamatan, gampong): (&[&str], &[&str]),
    area: Option<&str>,
    view: PointView,
    today: NaiveDate,
) -> Vec<PointRow> {
    let mut all: Vec<PointRow> = Vec::new();
    if area.is_none() {
        let of_city = points.iter().filter(|one| one.kind.is_of_city());
        all.extend(of_city.map(|one| PointRow { area: one.area.clone(), kind: one.kind, point: Some(one.clone()) }));
    }
    for above in kecamatan {
        all.extend(of_place(points, above));
        all.extend(gampong.iter().filter(|code| code.starts_with(above)).flat_map(|code| of_place(points, code)));
    }
    all.retain(|row| area.is_none_or(|area| row.area.starts_with(area)) && view.shows(row, today));
    all
}

/// What a place has, or that it has none.
fn of_place(points: &[ServicePoint], code: &str) -> Vec<PointRow> {
    let row = |kind, point| PointRow { area: code.to_owned(), kind, point };
    let here: Vec<PointRow> =
        points.iter().filter(|one| one.area == code).map(|one| row(one.kind, Some(one.clone()))).collect();
    if here.is_empty() { vec![row(PointKind::of_place(code), None)] } else { here }
}

impl PointView {
    fn shows(self, row: &PointRow, today: NaiveDate) -> bool {
        match self {
            PointView::All => true,
            PointView::Missing => row.point.is_none(),
            PointView::Look => row.point.as_ref().is_some_and(|one| one.needs_a_look(today)),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use uuid::Uuid;

    /// A PUSKESOS of a gampong.
    pub(crate) fn sample() -> ServicePoint {
        ServicePoint {
            id: PointId::from(Uuid::nil()),
            version: 0,
            kind: PointKind::Puskesos,
            name: "Puskesos Contoh".into(),
            area: "11.71.03.2001".into(),
            state: PointState::Active,
            since: None,
            officers: vec![Officer { member: None, name: "Contoh".into(), role: String::new() }],
            hours: String::new(),
            address: String::new(),
            contact: String::new(),
            note: String::new(),
            checked: None,
        }
    }

    #[test]
    fn it_has_a_name_a_place_and_named_officers() {
        assert_eq!(sample().broken_rule(), None);
        assert_eq!(ServicePoint { name: " ".into(), ..sample() }.broken_rule(), Some(("name", "required")));
        assert_eq!(ServicePoint { area: String::new(), ..sample() }.broken_rule(), Some(("area", "required")));
        let nobody = vec![Officer::default()];
        assert_eq!(ServicePoint { officers: nobody, ..sample() }.broken_rule(), Some(("officers", "required")));
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn each_kind_belongs_to_its_level() {
        assert!(PointKind::Puskesos.fits("11.71.03.2001") && !PointKind::Puskesos.fits("11.71.03"));
        assert!(
            PointKind::Puspelkessos.fits("11.71.03")
                && PointKind::Lk3.fits("11.71")
                && !PointKind::Slrt.fits("11.71.03")
        );
        let lost = ServicePoint { kind: PointKind::Slrt, ..sample() };
        assert_eq!(lost.broken_rule(), Some(("area", "other_level")));
    }

    #[test]
    fn a_place_without_one_is_a_row_as_well() {
        let (kecamatan, gampong) = (["11.71.03"], ["11.71.03.2001", "11.71.03.2002"]);
        let lk3 = ServicePoint { kind: PointKind::Lk3, area: "11.71".into(), ..sample() };
        let points = [lk3, sample()];
        let list = |area, view| rows(&points, (&kecamatan, &gampong), area, view, day("2026-11-26"));
        let shape: Vec<(String, bool)> =
            list(None, PointView::All).into_iter().map(|row| (row.area, row.point.is_some())).collect();
        let expected = [("11.71", true), ("11.71.03", false), ("11.71.03.2001", true), ("11.71.03.2002", false)];
        assert_eq!(shape, expected.map(|(area, there)| (area.to_owned(), there)));
        assert_eq!(list(Some("11.71.03"), PointView::Missing).len(), 2);
        assert_eq!(list(Some("11.71.03.2001"), PointView::All).len(), 1);
    }

    #[test]
    fn after_half_a_year_somebody_should_look_again() {
        let looked = |on: &str| ServicePoint { checked: Some(Checked { on: day(on), by: "x".into() }), ..sample() };
        let today = day("2026-11-26");
        assert!(sample().needs_a_look(today) && looked("2026-05-01").needs_a_look(today));
        assert!(!looked("2026-10-01").needs_a_look(today));
        assert!(!ServicePoint { state: PointState::Closed, ..sample() }.needs_a_look(today));
    }
}
