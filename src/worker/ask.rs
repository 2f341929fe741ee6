//! Answers of the reader.

use std::sync::Arc;

use super::{Answer, Ask, DeskView, Failure, PersonView, PlaceCount, ReferralView, papers};
use crate::domain::ids::{PersonId, ReferralId};
use crate::domain::nik::RegionTable;
use crate::store::{
    Error, Store, content, draft, field_issue, follow_up, journal, kin, member, office, person, referral, rights,
    visit, worklist,
};

/// Rows of a list on the screen; nobody reads further, everybody searches.
const ROWS: usize = 500;
/// Lines of a record's history shown.
const PAST: usize = 50;

/// Answers one request.
pub(super) fn answer(store: &mut Store, ask: &Ask) -> Result<Answer, Failure> {
    if let Ask::Paper(paper) = ask {
        return papers::preview(store, paper).map(|sheet| Answer::Paper(Box::new(sheet)));
    }
    Ok(read(store, ask)?)
}

fn read(store: &mut Store, ask: &Ask) -> Result<Answer, Error> {
    match ask {
        Ask::Start => start(store),
        Ask::Office => store.read(|r| {
            let settings = office::get(r)?.ok_or(Error::NotFound("office"))?;
            Ok(Answer::Office(Box::new(settings), content::sign(r)?))
        }),
        Ask::Desk(day) => store.read(|r| {
            let days = worklist::days(r, *day)?;
            Ok(Answer::Desk(Box::new(DeskView {
                visits: visit::of_day(r, *day, ROWS)?,
                drafts: draft::all(r)?,
                urgent: worklist::urgent(r, days)?,
                due: worklist::due(r, days)?,
                counts: worklist::counts(r, days)?,
                people: person::count(r)?,
                issues: field_issue::overdue(r, *day)?,
                follow_ups: follow_up::open_counts(r, *day)?,
            })))
        }),
        Ask::Person(id) => one_person(store, *id),
        Ask::Members => store.read(|r| Ok(Answer::Members(member::all(r)?))),
        Ask::Directory(ask) => super::directory::read(store, ask).map(Answer::from),
        Ask::Worklist(list, today, offset) => store.read(|r| {
            let page = worklist::page(r, list, *today, *offset)?;
            Ok(Answer::Worklist(Box::new(page)))
        }),
        Ask::Referral(id) => one_referral(store, *id),
        Ask::Places => places(store),
        Ask::Map(today) => super::map::read(store, *today),
        Ask::Outlines(known) => super::map::read_outlines(store, known),
        Ask::Kin(ask) => super::kin::read(store, ask).map(Answer::from),
        Ask::Ladder(ask) => super::ladder::read(store, ask).map(Answer::from),
        Ask::Activity(ask) => super::activity::read(store, ask).map(Answer::from),
        Ask::Point(ask) => super::points::read(store, ask).map(Answer::from),
        Ask::Register(ask) => super::register::read(store, ask).map(Answer::from),
        Ask::Report(ask) => super::report::read(store, ask).map(Answer::from),
        Ask::Meeting(ask) => super::meetings::read(store, ask).map(Answer::from),
        Ask::FieldIssue(ask) => super::field_issues::read(store, ask).map(Answer::from),
        Ask::Board(ask) => super::board::read(store, ask).map(Answer::from),
        Ask::Monthly(ask) => super::monthly::read(store, ask).map(Answer::from),
        Ask::Sums(ask) => super::sums::read(store, ask).map(Answer::from),
        Ask::Tray(which) => super::tray::read(store, *which).map(Answer::from),
        Ask::Search { .. } | Ask::Duplicates(_) | Ask::Paper(_) => Err(Error::NotFound("request")),
    }
}

fn start(store: &mut Store) -> Result<Answer, Error> {
    let regions = RegionTable::shipped().map_err(|error| Error::Content(error.to_string()))?;
    let regions = Arc::new(regions);
    store.read(|r| Ok(Answer::Start(office::get(r)?, Arc::new(content::load(r)?), regions)))
}

fn one_person(store: &mut Store, id: PersonId) -> Result<Answer, Error> {
    store.read(|r| {
        let asked = id;
        let id = kin::resolve(r, id)?;
        let record = person::get(r, id)?;
        let household = match &record.kk {
            Some(kk) => person::household(r, kk)?.into_iter().filter(|other| other.id != id).collect(),
            None => Vec::new(),
        };
        Ok(Answer::Person(Box::new(PersonView {
            asked,
            visits: visit::of_person(r, id, PAST)?,
            referrals: referral::of_person(r, id, PAST)?,
            past: journal::history(r, id.uuid(), PAST)?,
            places: rights::places_of(r, id)?,
            person: record,
            household,
        })))
    })
}

fn one_referral(store: &mut Store, id: ReferralId) -> Result<Answer, Error> {
    store.read(|r| {
        let record = referral::get(r, id)?;
        let case = referral::get_case(r, record.case)?;
        Ok(Answer::Referral(Box::new(ReferralView {
            need: referral::get_need(r, record.need)?,
            person: person::get(r, case.subject)?,
            past: referral::history(r, &record, PAST)?,
            why_cancelled: referral::why_cancelled(r, &record)?,
            places: rights::places_of(r, case.subject)?,
            referral: record,
            case,
        })))
    })
}

fn places(store: &mut Store) -> Result<Answer, Error> {
    let counts = store.read(person::per_gampong)?;
    Ok(Answer::Places(
        counts
            .into_iter()
            .map(|(gampong, people, ppks, referrals)| PlaceCount { gampong, people, ppks, referrals })
            .collect(),
    ))
}
