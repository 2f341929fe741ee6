//! Where the numbers and lines of the board lead: an existing list where one says the same, otherwise rows of its own; and
//! from a row the record itself.

use crate::domain::board::{Backlog, Heaped, Leads, Line};
use crate::domain::content::CategoryKind;
use crate::domain::field_issue::IssueList;
use crate::domain::register::{Narrow as Kinds, RegisterList, Standing};
use crate::domain::report::Area;
use crate::domain::worklist::{Narrow, Worklist};
use crate::panes::directory::Filter;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::referrals;

/// The list that holds exactly what a number counts, where there is one.
pub(super) fn existing(of: &Heaped) -> Option<Step> {
    let area = match &of.place {
        Some(place) if place.is_empty() => return None,
        Some(place) => Some(place.clone()),
        None => of.area.code().map(str::to_owned),
    };
    let view = match (of.backlog.view(), of.backlog) {
        (Some(view), _) => view,
        (None, Backlog::Issues) if of.why.is_none() => {
            return Some(Step::Issues(Box::new(IssueList { area, ..IssueList::overdue() }), None));
        }
        // The tray shows the letters of the whole city.
        (None, _) => return (*of == Heaped::whole(Backlog::Unsigned, Area::city())).then_some(Step::Tray),
    };
    let state = match of.why {
        Some(why) => Some(why.state()?.to_owned()),
        None => None,
    };
    let narrow = Narrow { area, state, ..Narrow::default() };
    Some(Step::Worklist(Box::new(Worklist::narrowed(view, narrow))))
}

/// True for a line that must not say what it is about where others can read along.
pub(super) fn is_closed(line: &Line, shared: &Shared) -> bool {
    let procedure = |slug: &String| shared.is_closed_service(Some(slug), None);
    line.procedures.iter().any(procedure)
        || line.destinations.iter().any(|slug| shared.is_closed_service(None, Some(slug)))
}

/// What a line opens.
pub(super) fn line(line: &Line, shared: &Shared) -> Vec<Step> {
    let area = line.stuck.area.clone();
    vec![match &line.leads {
        // The opened case writes a confidential one into the journal; what cannot be written down stays closed.
        Leads::Case(_) | Leads::Referral(_) if shared.read_only && is_closed(line, shared) => {
            Step::Say(Level::Warn, referrals::SENSITIVE_LOCKED)
        }
        Leads::Case(id) => Step::Case(*id),
        Leads::Referral(id) => Step::Referral(*id),
        Leads::Issue(id) => Step::Issues(Box::new(IssueList { area: None, ..IssueList::overdue() }), Some(*id)),
        Leads::Activity(id) => Step::Activity(*id),
        Leads::Partner(_) => {
            let (narrow, text) = (Kinds::Kind(CategoryKind::Psks), line.name.clone());
            Step::Register(Box::new(RegisterList { area, narrow, text, ..RegisterList::default() }))
        }
        Leads::Gampong(code) => {
            let area = Some(code.clone());
            Step::Register(Box::new(RegisterList { area, standing: Standing::Stale, ..RegisterList::default() }))
        }
        Leads::Post(pillar) => Step::Directory(Box::new(Filter { pillar: Some(*pillar), area, term: None })),
    }]
}
