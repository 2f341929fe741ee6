//! Lists of cases and referrals: each has a name, a meaning and an order, so that a number on the screen and the rows
//! behind it are the same thing (product text, "The referral ladder": nobody waits unseen).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ids::DestinationId;
use super::referral::{CaseState, ReferralState};
use crate::words::{Text, worklist as w};

crate::coded! {
    /// A named list. The order is that in which they are offered: what cannot wait comes first.
    View {
        /// Cases that cannot wait, earliest due first.
        Urgent = "darurat", w::URGENT;
        /// Referrals whose answer was due before today, oldest first.
        Late = "lewat_waktu", w::LATE;
        /// Referrals whose answer is due today.
        Today = "hari_ini", w::TODAY;
        /// Of the late ones those of which nothing was ever heard.
        Silent = "tanpa_kabar", w::SILENT;
        /// Cases on which everything is back and the citizen not yet told.
        Ready = "siap_diselesaikan", w::READY;
        /// Cases whose citizen should have had an answer before today, earliest due first.
        Overdue = "kasus_lewat", w::OVERDUE;
        /// Cases that wait for a decision longer than the office allows.
        Stuck = "macet_di_atas", w::STUCK;
        /// Cases whose decision above the office (SIKS-NG, insurance) is late by the measure of their road.
        Upstream = "macet_di_hulu", w::UPSTREAM;
        /// Cases that wait for the citizen's repaired papers.
        Repair = "menunggu_perbaikan", w::REPAIR;
        /// Referrals without a number, oldest first.
        Drafts = "belum_bernomor", w::DRAFTS;
        /// Every case that lives, earliest due first.
        Cases = "kasus_terbuka", w::CASES;
        /// Every referral, newest first.
        AllReferrals = "semua_rujukan", w::ALL_REFERRALS;
        /// Every case, newest first.
        AllCases = "semua_kasus", w::ALL_CASES;
    }
}

impl View {
    /// True for lists whose rows are cases.
    pub const fn is_of_cases(self) -> bool {
        matches!(
            self,
            View::Urgent
                | View::Overdue
                | View::Ready
                | View::Stuck
                | View::Upstream
                | View::Repair
                | View::Cases
                | View::AllCases
        )
    }

    /// True for the two lists that hold everything of their kind.
    pub const fn is_everything(self) -> bool {
        matches!(self, View::AllReferrals | View::AllCases)
    }

    /// What is said when nothing is in it and nothing narrows it.
    pub const fn empty(self) -> Text {
        match self {
            View::Urgent => w::EMPTY_URGENT,
            View::Upstream => w::EMPTY_UPSTREAM,
            View::Late => w::EMPTY_LATE,
            View::Today => w::EMPTY_TODAY,
            View::Silent => w::EMPTY_SILENT,
            View::Ready => w::EMPTY_READY,
            View::Overdue => w::EMPTY_OVERDUE,
            View::Stuck => w::EMPTY_STUCK,
            View::Repair => w::EMPTY_REPAIR,
            View::Drafts => w::EMPTY_DRAFTS,
            View::Cases => w::EMPTY_CASES,
            View::AllReferrals => w::EMPTY_ALL,
            View::AllCases => w::EMPTY_ALL_CASES,
        }
    }

    /// Codes and names of the states its rows can have.
    pub fn states(self) -> Vec<(&'static str, Text)> {
        match self.is_of_cases() {
            true => CaseState::ALL.iter().map(|state| (state.code(), state.label())).collect(),
            false => ReferralState::ALL.iter().map(|state| (state.code(), state.label())).collect(),
        }
    }
}

/// What narrows a list. Everything that is set must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Narrow {
    /// Code of a kecamatan or gampong the citizen lives in.
    pub area: Option<String>,
    /// Where to.
    pub destination: Option<DestinationId>,
    /// Slug of the procedure.
    pub procedure: Option<String>,
    /// Code of a state.
    pub state: Option<String>,
    /// The case was opened on this day or later.
    pub from: Option<NaiveDate>,
    /// The case was opened on this day or earlier.
    pub to: Option<NaiveDate>,
}

/// Characters of the code of a kecamatan (`11.71.01`); a gampong's begins with it.
pub const KECAMATAN_CODE: usize = 8;

impl Narrow {
    /// True while it narrows nothing.
    pub fn is_empty(&self) -> bool {
        *self == Narrow::default()
    }

    /// The area, if it is a gampong.
    pub fn gampong(&self) -> Option<&str> {
        self.area.as_deref().filter(|code| code.len() > KECAMATAN_CODE)
    }

    /// The area, if it is a kecamatan.
    pub fn kecamatan(&self) -> Option<&str> {
        self.area.as_deref().filter(|code| code.len() <= KECAMATAN_CODE)
    }

    /// The same without a state that rows of this list cannot have.
    pub fn fitting(self, view: View) -> Narrow {
        let known = self.state.clone().filter(|code| view.states().iter().any(|(state, _)| state == code));
        Narrow { state: known, ..self }
    }
}

/// A list as it is asked for and kept under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worklist {
    /// Which list.
    pub view: View,
    /// What narrows it.
    pub narrow: Narrow,
}

impl Worklist {
    /// A whole list.
    pub fn whole(view: View) -> Worklist {
        Worklist { view, narrow: Narrow::default() }
    }

    /// The same list, narrowed.
    pub fn narrowed(view: View, narrow: Narrow) -> Worklist {
        Worklist { view, narrow: narrow.fitting(view) }
    }
}

impl Default for Worklist {
    fn default() -> Worklist {
        Worklist::whole(View::AllReferrals)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_a_kecamatan_or_a_gampong_by_the_length_of_its_code() {
        let of = |code: &str| Narrow { area: Some(code.into()), ..Narrow::default() };
        assert_eq!((of("11.71.01").kecamatan(), of("11.71.01").gampong()), (Some("11.71.01"), None));
        assert_eq!(of("11.71.01.2001").gampong(), Some("11.71.01.2001"));
    }

    #[test]
    fn a_state_of_the_other_kind_narrows_nothing() {
        let narrow = Narrow { state: Some("terkirim".into()), ..Narrow::default() };
        assert_eq!(narrow.clone().fitting(View::AllReferrals), narrow);
        assert!(Worklist::narrowed(View::AllCases, narrow).narrow.is_empty());
    }

    #[test]
    fn a_kept_list_is_read_back_as_it_was() {
        let narrow = Narrow { from: "2026-11-01".parse().ok(), area: Some("11.71.01".into()), ..Narrow::default() };
        let list = Worklist::narrowed(View::Stuck, narrow);
        let json = serde_json::to_string(&list).unwrap();
        assert_eq!(serde_json::from_str::<Worklist>(&json).unwrap(), list);
        assert_eq!(serde_json::from_str::<Worklist>(r#"{"view":"hari_ini","narrow":{}}"#).unwrap().view, View::Today);
    }

    #[test]
    fn every_list_says_something_when_it_is_empty() {
        let said: std::collections::BTreeSet<&str> = View::ALL.iter().map(|view| view.empty().id).collect();
        assert_eq!(said.len(), View::ALL.len());
    }
}
