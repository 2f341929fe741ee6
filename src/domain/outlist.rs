//! A list that leaves the office as a file: which one, and by what it is narrowed. What is shown is what leaves, except that
//! whoever works for one kecamatan takes along no more than that ([`OutList::confined`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::activity::ActivityList;
use super::field_issue::IssueList;
use super::ids::{DestinationId, EntryId, MemberId, PointId};
use super::member::Pillar;
use super::register::{PromiseView, RegisterList};
use super::report::Drill;
use super::rights::lies_in;
use super::suppress::LEAST;
use super::visit::{Channel, Outcome};
use super::worklist::Worklist;
use crate::words::{Lang, export as w};

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
        /// Cases.
        Cases = "kasus", w::LIST_CASES;
        /// Referrals.
        Referrals = "rujukan", w::LIST_REFERRALS;
        /// Visits.
        Visits = "kunjungan", w::LIST_VISITS;
        /// Decisions and follow-ups that are still to be done.
        FollowUps = "tindak-lanjut", w::LIST_FOLLOW_UPS;
        /// Where people are sent.
        Destinations = "tujuan", w::LIST_DESTINATIONS;
        /// Numbered letters.
        Letters = "surat", w::LIST_LETTERS;
        /// Posts nobody holds.
        Posts = "jabatan-kosong", w::LIST_POSTS;
        /// What a number of a report counts.
        Beneath = "di-balik-angka", w::LIST_BENEATH;
    }
}

crate::coded! {
    /// Which letters.
    LetterView {
        /// Every one, by number.
        All = "semua", w::LETTERS_ALL;
        /// Those that wait for initials or signature.
        ToSign = "menunggu_tanda_tangan", w::LETTERS_TO_SIGN;
        /// Those that wait for somebody to take them along.
        ToCollect = "menunggu_diambil", w::LETTERS_TO_COLLECT;
    }
}

/// Which visits: those of some days, the last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitList {
    /// Code of a kecamatan or gampong.
    pub area: Option<String>,
    /// From this day on.
    pub from: NaiveDate,
    /// Up to this day.
    pub to: NaiveDate,
    /// Only those who came like this.
    pub channel: Option<Channel>,
    /// Only those that ended like this.
    pub outcome: Option<Outcome>,
}

impl VisitList {
    /// Every visit of one day.
    pub fn of_day(day: NaiveDate) -> VisitList {
        VisitList { area: None, from: day, to: day, channel: None, outcome: None }
    }
}

/// How many confidential rows did not leave with a list, as far as it may be said: a small number would tell that somebody
/// in particular is served, and exact ones of two lists would tell it by their difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// No such row stayed: the list has none, or they were asked for.
    Never,
    /// Few, or none at all.
    Few,
    /// At least so many.
    AtLeast(usize),
}

impl Kept {
    /// What may be said of so many rows; none for a list that has no such rows, or from which none stays.
    pub fn of(rows: Option<usize>) -> Kept {
        let least = usize::try_from(LEAST).unwrap_or(1).max(1);
        match rows.map(|rows| rows / least * least) {
            None => Kept::Never,
            Some(0) => Kept::Few,
            Some(steps) => Kept::AtLeast(steps),
        }
    }

    /// One sentence; none where there is nothing to say.
    pub fn sentence(self, lang: Lang) -> Option<String> {
        match self {
            Kept::Never => None,
            Kept::Few => Some(w::KEPT_FEW.get(lang).to_owned()),
            Kept::AtLeast(rows) => Some(w::kept(rows, lang)),
        }
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
    /// What one partner gave or all did; partners of an area.
    Gifts {
        /// Of this partner only.
        partner: Option<EntryId>,
        /// Of partners there.
        area: Option<String>,
    },
    /// The register as it is narrowed.
    Register(Box<RegisterList>),
    /// These members, where they work in an area.
    Members(Vec<MemberId>, Option<String>),
    /// These service points of an area.
    Points(Vec<PointId>, Option<String>),
    /// Cases or referrals, as the list says.
    Work(Box<Worklist>),
    /// Visits.
    Visits(Box<VisitList>),
    /// Follow-ups of an area that are still to be done.
    FollowUps(Option<String>),
    /// These destinations; they serve the whole city.
    Destinations(Vec<DestinationId>),
    /// Letters about citizens of an area.
    Letters(LetterView, Option<String>),
    /// These vacant posts, by pillar and code of their place, of an area.
    Posts(Vec<(Pillar, String)>, Option<String>),
    /// The records beneath a number of a report.
    Beneath(Box<Drill>),
}

impl OutList {
    /// Which kind of list.
    pub const fn kind(&self) -> OutKind {
        match self {
            OutList::Activities(_) => OutKind::Activities,
            OutList::Meetings(_) => OutKind::Meetings,
            OutList::Issues(_) => OutKind::Issues,
            OutList::Promises { .. } => OutKind::Promises,
            OutList::Gifts { .. } => OutKind::Gifts,
            OutList::Register(_) => OutKind::Register,
            OutList::Members(..) => OutKind::Members,
            OutList::Points(..) => OutKind::Points,
            OutList::Work(list) if list.view.is_of_cases() => OutKind::Cases,
            OutList::Work(_) => OutKind::Referrals,
            OutList::Visits(_) => OutKind::Visits,
            OutList::FollowUps(_) => OutKind::FollowUps,
            OutList::Destinations(_) => OutKind::Destinations,
            OutList::Letters(..) => OutKind::Letters,
            OutList::Posts(..) => OutKind::Posts,
            OutList::Beneath(_) => OutKind::Beneath,
        }
    }

    /// False for a list of what lies in no kecamatan and serves all of them: whoever may take a list along may take it.
    pub const fn is_placed(&self) -> bool {
        !matches!(self, OutList::Destinations(_))
    }

    /// Code of the kecamatan or gampong it is confined to.
    pub fn area(&self) -> Option<&str> {
        match self {
            OutList::Activities(list) => list.area.as_deref(),
            OutList::Issues(list) => list.area.as_deref(),
            OutList::Register(list) => list.area.as_deref(),
            OutList::Work(list) => list.narrow.area.as_deref(),
            OutList::Visits(list) => list.area.as_deref(),
            OutList::Meetings(area) | OutList::Gifts { area, .. } | OutList::Promises { area, .. } => area.as_deref(),
            OutList::Members(_, area) | OutList::Points(_, area) | OutList::FollowUps(area) => area.as_deref(),
            OutList::Letters(_, area) | OutList::Posts(_, area) => area.as_deref(),
            OutList::Beneath(drill) => drill.area.code(),
            OutList::Destinations(_) => None,
        }
    }

    fn area_mut(&mut self) -> Option<&mut Option<String>> {
        Some(match self {
            OutList::Activities(list) => &mut list.area,
            OutList::Issues(list) => &mut list.area,
            OutList::Register(list) => &mut list.area,
            OutList::Work(list) => &mut list.narrow.area,
            OutList::Visits(list) => &mut list.area,
            OutList::Meetings(area) | OutList::Gifts { area, .. } | OutList::Promises { area, .. } => area,
            OutList::Members(_, area) | OutList::Points(_, area) | OutList::FollowUps(area) => area,
            OutList::Letters(_, area) | OutList::Posts(_, area) => area,
            OutList::Beneath(drill) => drill.area.code_mut(),
            OutList::Destinations(_) => return None,
        })
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
        if let Some(area) = self.area_mut().filter(|area| area.is_none()) {
            *area = own.map(str::to_owned);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::worklist::View;

    #[test]
    fn what_serves_the_whole_city_is_nobodys_own() {
        let list = OutList::Destinations(Vec::new());
        assert!(!list.is_placed() && OutList::Gifts { partner: None, area: None }.is_placed());
        assert_eq!(list.clone().confined(Some("11.71.03")), list);
    }

    #[test]
    fn how_many_confidential_rows_stayed_is_said_in_steps() {
        let said = |rows| Kept::of(Some(rows));
        assert_eq!((said(0), said(4), said(5), said(13)), (Kept::Few, Kept::Few, Kept::AtLeast(5), Kept::AtLeast(10)));
        assert_eq!(said(1).sentence(Lang::Id), said(0).sentence(Lang::Id), "none and one are the same sentence");
        assert_eq!(Kept::of(None).sentence(Lang::Id), None);
    }

    #[test]
    fn the_whole_city_becomes_the_own_kecamatan_and_another_one_does_not() {
        let own = Some("11.71.03");
        let lists = [
            OutList::Activities(Box::default()),
            OutList::Issues(Box::default()),
            OutList::Meetings(None),
            OutList::Gifts { partner: None, area: None },
            OutList::Register(Box::default()),
            OutList::Members(Vec::new(), None),
            OutList::Points(Vec::new(), None),
            OutList::Work(Box::new(Worklist::whole(View::Stuck))),
            OutList::Visits(Box::new(VisitList::of_day(NaiveDate::MIN))),
            OutList::FollowUps(None),
            OutList::Letters(LetterView::All, None),
            OutList::Posts(Vec::new(), None),
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
