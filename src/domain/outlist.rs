//! A list that leaves the office as a file: which one, and by what it is narrowed. What is shown is what leaves, except that
//! whoever works for one kecamatan takes along no more than that ([`OutList::confined`]).

use serde::{Deserialize, Serialize};

use super::activity::ActivityList;
use super::field_issue::IssueList;
use super::ids::{EntryId, MemberId, PointId};
use super::register::{PromiseView, RegisterList};
use super::rights::lies_in;
use crate::words::export as w;

crate::coded! {
    /// Kinds of such lists; the code is part of the file's name.
    OutKind {
        /// The log of activities.
        Activities = "kegiatan", w::LIST_ACTIVITIES;
        /// Meetings.
        Meetings = "rapat", w::LIST_MEETINGS;
        /// Problems from the field.
        Issues = "masalah-lapangan", w::LIST_ISSUES;
        /// What partners promised.
        Promises = "janji", w::LIST_PROMISES;
        /// What partners gave.
        Gifts = "sumbangan", w::LIST_GIFTS;
        /// The register of PPKS and PSKS.
        Register = "register", w::LIST_REGISTER;
        /// Members of the pillars.
        Members = "anggota", w::LIST_MEMBERS;
        /// Service points.
        Points = "titik-layanan", w::LIST_POINTS;
    }
}

/// One list, as it is narrowed on the screen. An area is the code of a kecamatan or gampong, none for the whole city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutList {
    /// The log.
    Activities(Box<ActivityList>),
    /// Meetings of an area.
    Meetings(Option<String>),
    /// Problems from the field.
    Issues(Box<IssueList>),
    /// Promises of one partner or of all; partners of an area.
    Promises {
        /// Of this partner only.
        partner: Option<EntryId>,
        /// Which of them.
        view: PromiseView,
        /// Of partners there.
        area: Option<String>,
    },
    /// Everything that partners of an area gave.
    Gifts(Option<String>),
    /// The register as it is narrowed.
    Register(Box<RegisterList>),
    /// These members, where they work in an area.
    Members(Vec<MemberId>, Option<String>),
    /// These service points of an area.
    Points(Vec<PointId>, Option<String>),
}

impl OutList {
    /// Which kind of list.
    pub const fn kind(&self) -> OutKind {
        match self {
            OutList::Activities(_) => OutKind::Activities,
            OutList::Meetings(_) => OutKind::Meetings,
            OutList::Issues(_) => OutKind::Issues,
            OutList::Promises { .. } => OutKind::Promises,
            OutList::Gifts(_) => OutKind::Gifts,
            OutList::Register(_) => OutKind::Register,
            OutList::Members(..) => OutKind::Members,
            OutList::Points(..) => OutKind::Points,
        }
    }

    /// Code of the kecamatan or gampong it is confined to.
    pub fn area(&self) -> Option<&str> {
        match self {
            OutList::Activities(list) => list.area.as_deref(),
            OutList::Issues(list) => list.area.as_deref(),
            OutList::Register(list) => list.area.as_deref(),
            OutList::Meetings(area) | OutList::Gifts(area) | OutList::Promises { area, .. } => area.as_deref(),
            OutList::Members(_, area) | OutList::Points(_, area) => area.as_deref(),
        }
    }

    /// True for a place its area holds; of the whole city, for any place and for none.
    pub fn holds(&self, place: Option<&str>) -> bool {
        self.area().is_none_or(|area| place.is_some_and(|place| lies_in(place, area)))
    }

    /// True for work in several places of which its area holds one.
    pub fn takes(&self, places: &[String]) -> bool {
        self.area().is_none() || places.iter().any(|place| self.holds(Some(place)))
    }

    /// The same list of the own kecamatan, where it was the whole city's; any other stays and is asked for when it leaves.
    #[must_use]
    pub fn confined(mut self, own: Option<&str>) -> OutList {
        let area = match &mut self {
            OutList::Activities(list) => &mut list.area,
            OutList::Issues(list) => &mut list.area,
            OutList::Register(list) => &mut list.area,
            OutList::Meetings(area) | OutList::Gifts(area) | OutList::Promises { area, .. } => area,
            OutList::Members(_, area) | OutList::Points(_, area) => area,
        };
        if area.is_none() {
            *area = own.map(str::to_owned);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_city_becomes_the_own_kecamatan_and_another_one_does_not() {
        let own = Some("11.71.03");
        let lists = [
            OutList::Activities(Box::default()),
            OutList::Issues(Box::default()),
            OutList::Meetings(None),
            OutList::Gifts(None),
            OutList::Register(Box::default()),
            OutList::Members(Vec::new(), None),
            OutList::Points(Vec::new(), None),
            OutList::Promises { partner: None, view: PromiseView::Open, area: None },
        ];
        for list in lists {
            assert!(list.holds(None) && list.holds(Some("11.71.01.2001")), "{list:?}");
            assert_eq!(list.clone().confined(None), list);
            let confined = list.confined(own);
            assert_eq!(confined.area(), own);
            assert!(confined.holds(Some("11.71.03.2001")) && confined.holds(own), "{confined:?}");
            assert!(!confined.holds(Some("11.71.01.2001")) && !confined.holds(None), "{confined:?}");
        }
        let other = OutList::Activities(Box::new(ActivityList::of_area(Some("11.71.01"))));
        assert_eq!(other.clone().confined(own), other);
    }
}
