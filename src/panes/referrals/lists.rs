//! Choosing a list, narrowing it, keeping it under a name.

use super::State;
use crate::domain::day;
use crate::domain::outlist::OutList;
use crate::domain::referral::{CaseState, ReferralState};
use crate::domain::worklist::{Narrow, View, Worklist};
use crate::panes::forms::{kept, narrow};
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Lang, Text, worklist as w};
use crate::worker::{Act, KeptList};

impl State {
    /// Shows a list from its beginning.
    pub fn show(&mut self, list: &Worklist, shared: &Shared) -> Vec<Step> {
        self.showing = Worklist::narrowed(list.view, list.narrow.clone());
        self.leave_detail();
        (self.loaded, self.failed) = (false, None);
        self.list = ListState::default();
        self.window = Default::default();
        self.picked.clear();
        self.choose(None);
        vec![self.ask_list(0, shared)]
    }

    /// Every list with its number of rows, and those kept under a name.
    pub(super) fn offer_lists(&self, shared: &Shared) -> Vec<Step> {
        let lang = shared.lang;
        let row = |view: &View| MenuRow {
            label: view.label().get(lang).to_owned(),
            note: self.count_of(*view).map(|count| w::rows(count, lang)).unwrap_or_default(),
            step: Some(Step::Worklist(Box::new(Worklist::whole(*view)))),
        };
        let kept = |one: &KeptList| MenuRow {
            label: one.name.clone(),
            note: said(&one.list, shared),
            step: Some(Step::Worklist(Box::new(one.list.clone()))),
        };
        let rows = View::ALL.iter().map(row).chain(self.kept.iter().map(kept)).collect();
        vec![Step::Menu(Box::new(Menu { title: w::LISTS.get(lang).to_owned(), rows }))]
    }

    /// How many rows a list has, once that was read.
    pub fn count_of(&self, view: View) -> Option<usize> {
        self.counts.iter().find(|(one, _)| *one == view).map(|(_, count)| *count)
    }

    pub(super) fn ask_narrow(&self, shared: &Shared) -> Vec<Step> {
        vec![Step::Form(Box::new(narrow::open(&self.showing, shared)))]
    }

    /// The list as it is shown, to leave as a file.
    pub(super) fn out_list(&self) -> OutList {
        OutList::Work(Box::new(self.showing.clone()))
    }

    pub(super) fn clear_narrow(&mut self, shared: &Shared) -> Vec<Step> {
        self.show(&Worklist::whole(self.showing.view), shared)
    }

    /// The kept list that is shown now, if it is one.
    pub(super) fn kept_now(&self) -> Option<&KeptList> {
        self.kept.iter().find(|one| one.list == self.showing)
    }

    pub(super) fn ask_name(&self) -> Vec<Step> {
        let name = self.kept_now().map(|one| one.name.as_str()).unwrap_or_default();
        vec![Step::Form(Box::new(kept::open(&self.showing, name)))]
    }

    pub(super) fn forget(&self) -> Vec<Step> {
        let step = self.kept_now().map(|one| Step::Confirm(w::FORGET, Act::DropList(one.id)));
        step.into_iter().collect()
    }

    pub(super) fn why_not_list(&self, action: crate::keys::Action, shared: &Shared) -> Option<Text> {
        use crate::keys::Action;
        match action {
            Action::ReferralUnfilter if self.showing.narrow.is_empty() => Some(w::NOTHING_NARROWS),
            Action::ReferralKeep | Action::ReferralForget if shared.read_only => {
                Some(crate::words::referrals::READ_ONLY)
            }
            Action::ReferralForget if self.kept_now().is_none() => Some(w::NOT_KEPT),
            _ => None,
        }
    }
}

/// `terlambat · Meuraxa · terkirim`: a list in a few words.
pub fn said(list: &Worklist, shared: &Shared) -> String {
    let view = list.view.label().get(shared.lang).to_owned();
    std::iter::once(view).chain(narrowed(list, shared)).collect::<Vec<_>>().join(" · ")
}

/// Lists that want to be looked at, in the order in which they are offered.
const URGENT: [View; 9] = [
    View::Urgent,
    View::Late,
    View::Today,
    View::Silent,
    View::Ready,
    View::Stuck,
    View::Upstream,
    View::Repair,
    View::Drafts,
];

/// How many rows the other lists have; as many as `cols` columns hold, the most urgent first.
pub fn counted(state: &State, cols: usize, lang: Lang) -> String {
    let mut said = String::new();
    for view in URGENT.into_iter().filter(|view| *view != state.showing.view) {
        let Some(count) = state.count_of(view).filter(|count| *count > 0) else { continue };
        let one = format!("{} {}", w::grouped(count, lang), view.label().get(lang));
        let wide = crate::ui::text::width(&said) + crate::ui::text::width(&one) + 3;
        if wide <= cols {
            said = if said.is_empty() { one } else { format!("{said} · {one}") };
        }
    }
    said
}

/// What narrows a list, a word for each.
pub fn narrowed(list: &Worklist, shared: &Shared) -> Vec<String> {
    let (narrow, lang, library) = (&list.narrow, shared.lang, &shared.library);
    let Narrow { area, destination, procedure, state, from, to } = narrow;
    let place =
        destination.map(|id| library.destination(id).map_or_else(String::new, |one| one.destination.name.clone()));
    let title = procedure.as_deref().map(|slug| shared.public_title(Some(slug), "").to_owned());
    [
        area.as_deref().map(|code| library.region_name(code).to_owned()),
        place,
        title,
        state.as_deref().map(|code| state_name(list.view, code, lang)),
        from.map(|from| w::since(&day::shown(from), lang)),
        to.map(|to| w::until(&day::shown(to), lang)),
    ]
    .into_iter()
    .flatten()
    .filter(|said| !said.is_empty())
    .collect()
}

fn state_name(view: View, code: &str, lang: Lang) -> String {
    let label = match view.is_of_cases() {
        true => CaseState::from_code(code).map(|state| state.label()),
        false => ReferralState::from_code(code).map(|state| state.label()),
    };
    label.map_or(code, |label| label.get(lang)).to_owned()
}
