//! The rows of a list that leaves, in the order in which the screen shows them.

use chrono::NaiveDate;

use super::{letters, work};
use crate::domain::content::{Content, pillar};
use crate::domain::field_issue::IssueList;
use crate::domain::member::Pillar;
use crate::domain::outlist::OutList;
use crate::domain::person::Person;
use crate::domain::post::{Vacancy, vacancies};
use crate::domain::register::{Entry, RegisterList, late_first};
use crate::domain::report::Drill;
use crate::paper::list::{
    Beneath, IssueLine, List, Places, activities, beneath, destinations, gifts, issues, meetings, members, points,
    posts, promises, register as entries,
};
use crate::store::activity::Reading;
use crate::store::{Error, activity, content, field_issue, meeting, member, person, point, register, report};
use crate::words::Lang;

/// What narrows a list beyond what its screen knows: the command line asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sift {
    /// First and last day of what the list is dated by.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Code of a kind.
    pub kind: Option<String>,
    /// Code of a state.
    pub state: Option<String>,
}

impl Sift {
    /// True for a day among those asked for.
    pub fn on(&self, day: NaiveDate) -> bool {
        self.days.is_none_or(|(first, last)| first <= day && day <= last)
    }

    /// True for something of this kind.
    pub fn of_kind(&self, code: &str) -> bool {
        self.kind.as_deref().is_none_or(|wanted| wanted == code)
    }

    /// True for something in this state.
    pub fn in_state(&self, code: &str) -> bool {
        self.state.as_deref().is_none_or(|wanted| wanted == code)
    }
}

/// The rows that leave, and how many confidential ones did not come along; none for a list that never has any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutRows {
    /// What leaves.
    pub list: List,
    /// What stays.
    pub closed: Option<usize>,
}

impl From<List> for OutRows {
    fn from(list: List) -> OutRows {
        OutRows { list, closed: None }
    }
}

/// Every row of a list, in the order in which it is shown. What is confidential stays, and is counted.
///
/// # Errors
/// What SQLite says.
pub fn out_list(read: &Reading, of: &OutList, sift: &Sift, today: NaiveDate) -> Result<OutRows, Error> {
    let content = Content::shipped().map_err(|error| Error::Content(error.to_string()))?;
    let places = Places::new(&content);
    Ok(match of {
        OutList::Activities(list) => {
            let rows = activity::rows(read, list, (usize::MAX, 0))?;
            let all = rows.iter().map(|row| activity::get(read, row.id)).collect::<Result<Vec<_>, _>>()?;
            activities(&all, &content::load(read)?.categories, &places).into()
        }
        OutList::Meetings(_) => {
            let mut all = meeting::all(read)?;
            all.retain(|(one, _)| of.holds(one.area.as_deref()) && sift.on(one.on));
            meetings(&all, &places).into()
        }
        OutList::Issues(list) => issues(&issue_lines(read, list, sift, today)?, &places).into(),
        OutList::Promises { partner, view, .. } => {
            let mut all = register::promise_rows(read, *partner)?;
            all.retain(|row| view.shows(&row.promise, today) && of.holds(row.gampong.as_deref()));
            all.retain(|row| sift.on(row.promise.on));
            late_first(&mut all);
            promises(&all, &places).into()
        }
        OutList::Gifts { partner, .. } => {
            let mut all = register::gifts(read)?;
            all.retain(|(gift, from)| of.holds(from.gampong.as_deref()) && sift.on(gift.on));
            all.retain(|(gift, _)| partner.is_none_or(|partner| gift.partner == partner));
            gifts(&all, &register::all_promises(read)?).into()
        }
        OutList::Register(list) => {
            let all = entries(&entries_of(read, list, today)?, &places);
            // The list on the screen does not count what it does not show.
            OutRows { list: all, closed: (!list.sensitive).then_some(0) }
        }
        OutList::Members(ids, _) => {
            let mut all = member::all(read)?;
            all.retain(|one| ids.contains(&one.id) && of.takes(&one.areas));
            members(&all, &places).into()
        }
        OutList::Points(ids, _) => {
            let mut all = point::all(read)?;
            all.retain(|one| ids.contains(&one.id) && of.holds(Some(&one.area)));
            points(&all, &places).into()
        }
        OutList::Work(list) => work::of_worklist(read, list, today, &places)?,
        OutList::Visits(list) => work::visits_of(read, of, list, &places)?,
        OutList::FollowUps(_) => work::follow_ups_of(read, of, sift, today, &places)?,
        OutList::Letters(view, _) => letters::letters_of(read, of, *view, sift, &places)?,
        OutList::Beneath(drill) => beneath_of(read, drill, today, &places)?,
        OutList::Posts(wanted, _) => posts(&vacant(read, of, wanted, today)?, &places).into(),
        OutList::Destinations(ids) => {
            let library = content::load(read)?;
            let shown = ids.iter().filter_map(|id| library.destination(*id)).map(|place| place.destination.clone());
            destinations(&shown.collect::<Vec<_>>(), today).into()
        }
    })
}

/// The records beneath a number, window by window. Those about a confidential service stay.
fn beneath_of(read: &Reading, drill: &Drill, today: NaiveDate, places: &Places) -> Result<OutRows, Error> {
    let (mut lines, mut closed, mut at) = (Vec::new(), 0, 0);
    loop {
        let found = report::rows(read, drill, today, at)?;
        at += found.lines.len();
        if found.lines.is_empty() {
            break;
        }
        for line in found.lines {
            if line.closed {
                closed += 1;
                continue;
            }
            lines.push(Beneath {
                id: line.id,
                day: line.day,
                time: line.time,
                who: line.who,
                what: line.what.get(Lang::Id),
                state: line.state.map(|state| state.get(Lang::Id)).unwrap_or_default(),
                area: line.area,
            });
        }
    }
    Ok(OutRows { list: beneath(&lines, drill.measure.code(), places), closed: Some(closed) })
}

fn issue_lines(read: &Reading, list: &IssueList, sift: &Sift, today: NaiveDate) -> Result<Vec<IssueLine>, Error> {
    let rows = field_issue::rows(read, list, today)?.into_iter().filter(|row| sift.on(row.raised_on));
    let line = |row: field_issue::IssueRow| {
        let (voices, late) = (row.voices + 1, row.late(today));
        Ok(IssueLine { issue: field_issue::get(read, row.id)?, voices, late })
    };
    rows.map(line).collect()
}

/// Entries, each with the citizen it is about.
fn entries_of(read: &Reading, list: &RegisterList, today: NaiveDate) -> Result<Vec<(Entry, Option<Person>)>, Error> {
    let since = register::first_fresh_day(read, today)?;
    let with = |row: register::RegisterRow| {
        let person = row.person.map(|id| person::get(read, id)).transpose()?;
        Ok((register::get(read, row.id)?, person))
    };
    register::rows(read, list, since, (usize::MAX, 0))?.into_iter().map(with).collect()
}

/// Those of the wanted posts that are vacant still, in the order of the directory.
fn vacant(read: &Reading, of: &OutList, wanted: &[(Pillar, String)], today: NaiveDate) -> Result<Vec<Vacancy>, Error> {
    let (library, members) = (content::load(read)?, member::all(read)?);
    let kecamatan: Vec<&str> = library.kecamatan.iter().map(|one| one.code.as_str()).collect();
    let gampong: Vec<&str> = library.gampong.iter().map(|one| one.code.as_str()).collect();
    let mut all = vacancies(&members, pillar::shipped(), &kecamatan, &gampong, today);
    all.retain(|one| {
        of.holds(Some(&one.area)) && wanted.iter().any(|(pillar, area)| *pillar == one.pillar && *area == one.area)
    });
    all.sort_by(|one, other| (one.pillar, &one.area).cmp(&(other.pillar, &other.area)));
    Ok(all)
}
