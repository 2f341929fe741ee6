//! Which activities a list shows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActivityKind, TkskDuty};
use crate::domain::ids::MemberId;
use crate::domain::member::Pillar;
use crate::words::activities as w;

crate::coded! {
    /// Whose idea the listed ones were.
    Initiative {
        /// Anybody's.
        Any = "semua", w::INITIATIVE_ANY;
        /// Of those who did it.
        Own = "inisiatif", w::ORIGIN_OWN;
        /// Of somebody who asked for it.
        Assigned = "ditugaskan", w::INITIATIVE_ASSIGNED;
    }
}

crate::coded! {
    /// Whether the listed ones count.
    Counted {
        /// Those that do.
        Yes = "berlaku", w::COUNTED_YES;
        /// Those made void.
        Void = "dibatalkan", w::COUNTED_VOID;
        /// Both.
        Both = "semua", w::COUNTED_BOTH;
    }
}

/// One list: everything that is none narrows nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityList {
    /// Code of a kecamatan or gampong.
    pub area: Option<String>,
    /// Only this kind.
    pub kind: Option<ActivityKind>,
    /// Only this duty.
    pub duty: Option<TkskDuty>,
    /// Only where members of this pillar took part.
    pub pillar: Option<Pillar>,
    /// Only where this member took part.
    pub member: Option<MemberId>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub to: Option<NaiveDate>,
    /// Whose idea.
    pub initiative: Initiative,
    /// Whether void ones are listed.
    pub counted: Counted,
    /// Words of title and place.
    pub text: String,
}

impl Default for ActivityList {
    fn default() -> ActivityList {
        ActivityList {
            area: None,
            kind: None,
            duty: None,
            pillar: None,
            member: None,
            from: None,
            to: None,
            initiative: Initiative::Any,
            counted: Counted::Yes,
            text: String::new(),
        }
    }
}

impl ActivityList {
    /// The whole log of an area; of the city for none.
    pub fn of_area(area: Option<&str>) -> ActivityList {
        ActivityList { area: area.map(str::to_owned), ..ActivityList::default() }
    }

    /// True when more than the area narrows it.
    pub fn is_narrowed(&self) -> bool {
        *self != ActivityList { text: self.text.clone(), ..ActivityList::of_area(self.area.as_deref()) }
    }
}
