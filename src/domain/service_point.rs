//! Places where people are served near home. PUSKESOS is the gampong's, PUSPELKESSOS the kecamatan's (no public definition
//! was found; fact sheet ch. 7), SLRT the city's, LK-3 counsels families.

use chrono::NaiveDate;
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
            _ if self.officers.iter().any(|one| one.name.trim().is_empty()) => Some(("officers", "required")),
            _ => None,
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
}
