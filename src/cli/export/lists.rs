//! The rows of each list of the command line. What the screen shows too comes from the same reading; the others (people,
//! members, decrees, register) are made so that another office can bring them in.
//!
//! Odd: kinds that are confidential stay out of people and register unless they are asked for by name, which is written
//! into the journal; of cases, referrals, visits and follow-ups nothing confidential ever leaves.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::filter::Narrow;
use crate::cli::Failure;
use crate::cli::args::ExportKind;
use crate::domain::activity::{ActivityKind, ActivityList, Counted};
use crate::domain::appointment::Appointment;
use crate::domain::content::Content;
use crate::domain::field_issue::{IssueFilter, IssueList, IssueTopic};
use crate::domain::ids::PersonId;
use crate::domain::member::Pillar;
use crate::domain::outlist::{LetterView, OutList, VisitList};
use crate::domain::person::Person;
use crate::domain::register::{Entry, PromiseView, Standing};
use crate::domain::rights::lies_in;
use crate::domain::visit::{Channel, Outcome};
use crate::domain::worklist::{self, View, Worklist};
use crate::paper::list::{Places, decrees, members, people, points, register as register_list};
use crate::store::{Error, Store, appointment, content, member, person, point, register};
use crate::worker::{OutRows, Sift, out_list};

/// The day from which visits without a period are listed: long before any office kept them.
const EVER: NaiveDate = NaiveDate::MIN;

/// All rows of a list, as it is narrowed.
pub(super) fn list(store: &mut Store, kind: ExportKind, narrow: &Narrow, today: NaiveDate) -> Result<OutRows, Failure> {
    let shipped = Content::shipped().map_err(|error| Error::Content(error.to_string()))?;
    let places = Places::new(&shipped);
    let area = narrow.area.code();
    Ok(match kind {
        ExportKind::People => people_of(store, narrow, &places)?,
        ExportKind::Register => register_of(store, narrow, today, &places)?,
        ExportKind::Members => {
            let mut all = store.read(member::all)?;
            all.retain(|one| inside(area, &one.areas) && is(&narrow.kind, one.pillar.code()));
            members(&all, &places).into()
        }
        ExportKind::Decrees => {
            let mut all = decrees_of(store, area)?;
            all.retain(|one| is(&narrow.kind, one.pillar.code()));
            decrees(&all).into()
        }
        ExportKind::Points => {
            let mut all = store.read(point::all)?;
            all.retain(|one| inside(area, [&one.area]));
            all.retain(|one| is(&narrow.kind, one.kind.code()) && is(&narrow.state, one.state.code()));
            points(&all, &places).into()
        }
        kind => {
            let list = shown(store, kind, narrow, today)?;
            let sift = Sift { days: narrow.days, kind: narrow.kind.clone(), state: narrow.state.clone() };
            store.read(|read| out_list(read, &list, &sift, today))?
        }
    })
}

/// A list that the screen shows too.
fn shown(store: &mut Store, kind: ExportKind, narrow: &Narrow, today: NaiveDate) -> Result<OutList, Error> {
    let area = narrow.area.code().map(str::to_owned);
    let (from, to) = (narrow.days.map(|days| days.0), narrow.days.map(|days| days.1));
    let (kind_code, state) = (narrow.kind.as_deref(), narrow.state.as_deref());
    Ok(match kind {
        ExportKind::Activities => OutList::Activities(Box::new(ActivityList {
            kind: kind_code.and_then(ActivityKind::from_code),
            counted: state.and_then(Counted::from_code).unwrap_or(Counted::Both),
            from,
            to,
            ..ActivityList::of_area(area.as_deref())
        })),
        ExportKind::Issues => OutList::Issues(Box::new(IssueList {
            filter: state.and_then(IssueFilter::from_code).unwrap_or(IssueFilter::All),
            topic: kind_code.and_then(IssueTopic::from_code),
            area,
            ..IssueList::default()
        })),
        ExportKind::Promises => {
            let view = state.and_then(PromiseView::from_code).unwrap_or(PromiseView::All);
            OutList::Promises { partner: None, view, area }
        }
        ExportKind::Gifts => OutList::Gifts { partner: None, area },
        ExportKind::FollowUps => OutList::FollowUps(area),
        ExportKind::Visits => OutList::Visits(Box::new(VisitList {
            area,
            from: from.unwrap_or(EVER),
            to: to.unwrap_or(today),
            channel: kind_code.and_then(Channel::from_code),
            outcome: state.and_then(Outcome::from_code),
        })),
        ExportKind::Cases | ExportKind::Referrals => {
            let whole = if kind == ExportKind::Cases { View::AllCases } else { View::AllReferrals };
            let named = state.and_then(View::from_code);
            let state = state.filter(|_| named.is_none()).map(str::to_owned);
            let narrow = worklist::Narrow { area, state, from, to, ..worklist::Narrow::default() };
            OutList::Work(Box::new(Worklist::narrowed(named.unwrap_or(whole), narrow)))
        }
        ExportKind::Letters => OutList::Letters(state.and_then(LetterView::from_code).unwrap_or(LetterView::All), area),
        ExportKind::Posts => OutList::Posts(every_post(store, kind_code)?, area),
        ExportKind::Destinations => {
            let all = store.read(content::load)?.destinations;
            OutList::Destinations(all.iter().map(|place| place.id).collect())
        }
        _ => OutList::Meetings(area),
    })
}

/// Every post there could be of a pillar, or of all; those that are held fall out where the rows are made.
fn every_post(store: &mut Store, pillar: Option<&str>) -> Result<Vec<(Pillar, String)>, Error> {
    let library = store.read(content::load)?;
    let kecamatan = library.kecamatan.iter().map(|one| one.code.clone());
    let places: Vec<String> = kecamatan.chain(library.gampong.iter().map(|one| one.code.clone())).collect();
    let pillars = Pillar::ALL.iter().filter(|one| pillar.is_none_or(|code| one.code() == code));
    let of =
        |one: &Pillar| places.iter().cloned().chain([String::new()]).map(|place| (*one, place)).collect::<Vec<_>>();
    Ok(pillars.flat_map(of).collect())
}

/// True where nothing else is asked for.
fn is(wanted: &Option<String>, code: &str) -> bool {
    wanted.as_deref().is_none_or(|wanted| wanted == code)
}

/// True for what lies in the area asked for; everything, for the whole city.
fn inside<'p>(area: Option<&str>, places: impl IntoIterator<Item = &'p String>) -> bool {
    area.is_none_or(|area| places.into_iter().any(|place| lies_in(place, area)))
}

/// Decrees on which somebody of that area hangs.
fn decrees_of(store: &mut Store, area: Option<&str>) -> Result<Vec<Appointment>, Error> {
    let members = store.read(member::all)?;
    let held = |one: &Appointment| {
        members.iter().any(|member| member.appointment == Some(one.id) && inside(area, &member.areas))
    };
    let all = store.read(appointment::all)?;
    Ok(all.into_iter().filter(|one| area.is_none() || held(one)).collect())
}

fn sensitive(store: &mut Store) -> Result<BTreeSet<String>, Error> {
    let kinds = store.read(content::load)?.categories;
    Ok(kinds.into_iter().filter(|one| one.sensitive).map(|one| one.code).collect())
}

/// People; of whoever has a confidential kind that kind is left out, and nothing else.
fn people_of(store: &mut Store, narrow: &Narrow, places: &Places) -> Result<OutRows, Error> {
    let hidden = if narrow.confidential { BTreeSet::new() } else { sensitive(store)? };
    let mut all = store.read(person::all)?;
    all.retain(|one| inside(narrow.area.code(), &one.gampong));
    for one in &mut all {
        one.ppks.retain(|code| !hidden.contains(code));
    }
    // Nobody stays, only what is confidential of them: there is no number of rows to say.
    let closed = (!narrow.confidential).then_some(0);
    Ok(OutRows { list: people(&all, places), closed })
}

fn register_of(store: &mut Store, narrow: &Narrow, today: NaiveDate, places: &Places) -> Result<OutRows, Error> {
    let hidden = if narrow.confidential { BTreeSet::new() } else { sensitive(store)? };
    let since = store.read(|read| register::first_fresh_day(read, today))?;
    let standing = narrow.state.as_deref().and_then(Standing::from_code).unwrap_or(Standing::All);
    let stands = |one: &Entry| match standing {
        Standing::All => true,
        Standing::Active => one.ended.is_none(),
        Standing::Stale => one.ended.is_none() && one.confirmed_on < since,
        Standing::Ended => one.ended.is_some(),
    };
    let dated = |one: &Entry| narrow.days.is_none_or(|(first, last)| first <= one.found_on && one.found_on <= last);
    // A whole list (PPKS, PSKS) is what the codes of its kinds begin with.
    let of_kind = |one: &Entry| {
        let list = one.category.split('-').next().unwrap_or_default();
        is(&narrow.kind, &one.category) || narrow.kind.as_deref() == Some(list)
    };
    let mut all = store.read(register::all)?;
    all.retain(|one| inside(narrow.area.code(), &one.gampong) && of_kind(one) && dated(one) && stands(one));
    let before = all.len();
    all.retain(|one| !hidden.contains(&one.category));
    let closed = before - all.len();
    let people: HashMap<PersonId, Person> = store.read(person::all)?.into_iter().map(|one| (one.id, one)).collect();
    let with = |entry: Entry| {
        let person = entry.subject.person().and_then(|id| people.get(&id)).cloned();
        (entry, person)
    };
    let list = register_list(&all.into_iter().map(with).collect::<Vec<_>>(), places);
    Ok(OutRows { list, closed: (!narrow.confidential).then_some(closed) })
}
