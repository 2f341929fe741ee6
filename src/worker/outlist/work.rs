//! Cases, referrals, visits and follow-ups that leave. What is confidential (HIV, sexual violence, NAPZA, trafficking,
//! children in conflict with the law; by its service, its destination, or the kind of people an activity reached) never
//! leaves in them, whoever asks: it is looked at where it lies, and that is logged.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::rows::{OutRows, Sift};
use crate::domain::ids::PersonId;
use crate::domain::outlist::{OutList, VisitList};
use crate::domain::visit::Visit;
use crate::domain::worklist::Worklist;
use crate::paper::list::{
    CaseLine, FollowUpLine, Places, ReferralLine, VisitLine, Who, cases, follow_ups, referrals, visits,
};
use crate::store::activity::Reading;
use crate::store::content::Library;
use crate::store::referral::Line;
use crate::store::worklist::{self, CaseRow, Rows};
use crate::store::{Error, activity, content, follow_up, person, visit};

/// Keeps the rows that may leave; answers how many may not.
pub(super) fn open_ones<T>(rows: &mut Vec<T>, closed: impl Fn(&T) -> bool) -> usize {
    let all = rows.len();
    rows.retain(|row| !closed(row));
    all - rows.len()
}

/// A citizen of a row; somebody who was joined to another record since is that one.
pub(super) fn who(read: &Reading, id: PersonId, name: &str, gampong: Option<&String>) -> Result<Who, Error> {
    let nik = person::find(read, id)?.and_then(|one| one.nik).unwrap_or_default();
    Ok(Who { id: Some(id), name: name.to_owned(), nik, gampong: gampong.cloned() })
}

/// Cases or referrals.
pub(super) fn of_worklist(
    read: &Reading,
    list: &Worklist,
    today: NaiveDate,
    places: &Places,
) -> Result<OutRows, Error> {
    let library = content::load(read)?;
    match worklist::rows(read, list, worklist::days(read, today)?, (usize::MAX, 0))? {
        Rows::Cases(mut rows) => {
            let closed = open_ones(&mut rows, |row| {
                let (needs, places) = (row.procedures.iter(), row.destinations.iter());
                library.is_closed(needs.map(String::as_str), places.map(String::as_str))
            });
            let lines = rows.iter().map(|row| case(read, row, &library)).collect::<Result<Vec<_>, Error>>()?;
            Ok(OutRows { list: cases(&lines, places), closed: Some(closed) })
        }
        Rows::Referrals(mut rows) => {
            let closed = open_ones(&mut rows, |row| {
                library.is_closed(row.procedure.as_deref(), row.destination_slug.as_deref())
            });
            let lines = rows.iter().map(|row| referral(read, row, today)).collect::<Result<Vec<_>, Error>>()?;
            Ok(OutRows { list: referrals(&lines, places), closed: Some(closed) })
        }
    }
}

fn case(read: &Reading, row: &CaseRow, library: &Library) -> Result<CaseLine, Error> {
    let name = |slug: &String| {
        let place = library.destinations.iter().find(|one| one.destination.slug == *slug);
        place.map_or_else(|| slug.clone(), |place| place.destination.name.clone())
    };
    Ok(CaseLine {
        id: row.id,
        state: row.state,
        since: row.since.date(),
        opened: row.opened_at.date(),
        due: row.due,
        upstream: row.upstream,
        urgent: row.urgent,
        who: who(read, row.person, &row.name, row.gampong.as_ref())?,
        needs: row.needs.clone(),
        destinations: row.destinations.iter().map(name).collect(),
        referrals: row.referrals,
        waiting: row.waiting,
    })
}

fn referral(read: &Reading, row: &Line, today: NaiveDate) -> Result<ReferralLine, Error> {
    let late = row.due.filter(|_| row.state.is_open()).map(|due| (today - due).num_days());
    Ok(ReferralLine {
        id: row.id,
        case: row.case,
        state: row.state,
        opened: row.opened_at.date(),
        due: row.due,
        late: late.filter(|days| *days > 0),
        urgent: row.urgent,
        who: who(read, row.person, &row.name, row.gampong.as_ref())?,
        need: row.need.clone(),
        destination: row.destination.clone().unwrap_or_default(),
        letter: row.letter.clone().unwrap_or_default(),
        consent: row.consent,
    })
}

/// Visits: counted where it says, otherwise where the citizen belongs.
pub(super) fn visits_of(read: &Reading, of: &OutList, list: &VisitList, places: &Places) -> Result<OutRows, Error> {
    let library = content::load(read)?;
    let wanted = |one: &Visit| {
        list.channel.is_none_or(|channel| one.channel == channel)
            && list.outcome.is_none_or(|outcome| one.outcome == outcome)
    };
    let mut lines = Vec::new();
    for one in visit::between(read, list.from, list.to)?.into_iter().filter(wanted) {
        let line = visit_line(read, one, &library)?;
        if of.holds(line.who.gampong.as_deref()) {
            lines.push(line);
        }
    }
    let closed = open_ones(&mut lines, |line| library.is_closed(line.visit.procedure.as_deref(), None));
    Ok(OutRows { list: visits(&lines, places), closed: Some(closed) })
}

fn visit_line(read: &Reading, visit: Visit, library: &Library) -> Result<VisitLine, Error> {
    let known = visit.person.map(|id| person::get(read, id)).transpose()?;
    let gampong = visit.gampong.clone().or_else(|| known.as_ref().and_then(|one| one.gampong.clone()));
    let who = match known {
        Some(one) => Who { id: Some(one.id), name: one.name, nik: one.nik.unwrap_or_default(), gampong },
        None => Who { gampong, ..Who::default() },
    };
    let title = |slug: &str| library.procedure(slug).map_or_else(|| slug.to_owned(), |one| one.procedure.title.clone());
    let service = visit.procedure.as_deref().map(title).unwrap_or_default();
    Ok(VisitLine { visit, service, who })
}

/// Follow-ups that are still to be done.
pub(super) fn follow_ups_of(
    read: &Reading,
    of: &OutList,
    sift: &Sift,
    today: NaiveDate,
    places: &Places,
) -> Result<OutRows, Error> {
    let kinds = content::load(read)?.categories;
    let sensitive: BTreeMap<&str, bool> = kinds.iter().map(|one| (one.code.as_str(), one.sensitive)).collect();
    let (mut lines, mut closed) = (Vec::new(), 0);
    for line in follow_up::open_lines(read)? {
        let due = line.follow_up.due;
        let late = due.map(|day| (today - day).num_days()).filter(|days| *days > 0);
        let state = if late.is_some() { "lewat" } else { "belum_lewat" };
        let wanted = due.map_or(sift.days.is_none(), |day| sift.on(day)) && sift.in_state(state);
        if !wanted || !of.holds(line.area.as_deref()) {
            continue;
        }
        let reached = match line.follow_up.activity {
            Some(id) => activity::get(read, id)?.reached,
            None => Vec::new(),
        };
        let tells = |code: &str| sensitive.get(code).copied().unwrap_or_default();
        if reached.iter().filter_map(|one| one.category.as_deref()).any(tells) {
            closed += 1;
            continue;
        }
        let (title, on, area) = (line.title, line.on, line.area);
        lines.push(FollowUpLine { follow_up: line.follow_up, title, on, area, late });
    }
    Ok(OutRows { list: follow_ups(&lines, places), closed: Some(closed) })
}
