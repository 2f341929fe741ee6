//! What a change of each kind of record claims.

use rusqlite::Connection;

use super::place::{
    of_activity, of_case, of_entry, of_issue, of_letter, of_member, of_need, of_person, of_referral, of_round,
};
use super::{Claim, Placed, Places};
use crate::domain::activity::Activity;
use crate::domain::appointment::Appointment;
use crate::domain::attachment::{Attachment, Owner};
use crate::domain::field_issue::{FieldIssue, IssueStep};
use crate::domain::follow_up::FollowUp;
use crate::domain::ladder::dossier::Done;
use crate::domain::ladder::mark::Mark;
use crate::domain::ladder::note::CaseNote;
use crate::domain::ladder::recheck::Recheck;
use crate::domain::ladder::reply::Reply;
use crate::domain::member::Member;
use crate::domain::monthly::{MonthlyIssue, MonthlyReport};
use crate::domain::person::Person;
use crate::domain::referral::{Case, Need, Referral};
use crate::domain::register::{Contribution, Entry, Promise};
use crate::domain::rights::Matter;
use crate::domain::road;
use crate::domain::round::{Marked, Round};
use crate::domain::service_point::ServicePoint;
use crate::domain::visit::Visit;
use crate::store::error::Result;
use crate::store::kin::Merge;
use crate::store::ladder::Stored;

fn at(place: Option<&String>) -> Places {
    place.into_iter().cloned().collect()
}

/// Somebody new lies where the record says. Whoever is known lies where they belong, and nobody is moved out or taken
/// over by changing their gampong.
impl Placed for Person {
    fn claims(read: &Connection, before: Option<&Person>, after: &Person) -> Result<Vec<Claim>> {
        let mut claims = Vec::new();
        if let Some(before) = before {
            claims.push((Matter::Person, of_person(read, before.id)?));
        }
        if before.is_none_or(|before| before.gampong != after.gampong) {
            claims.push((Matter::Person, at(after.gampong.as_ref())));
        }
        Ok(claims)
    }
}

impl Placed for Entry {
    fn claims(_: &Connection, before: Option<&Entry>, after: &Entry) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        Ok(both.map(|entry| (Matter::Register, at(entry.gampong.as_ref()))).collect())
    }
}

impl Placed for Contribution {
    fn claims(read: &Connection, before: Option<&Contribution>, after: &Contribution) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        both.map(|gift| Ok((Matter::Gift, of_entry(read, gift.partner)?))).collect()
    }
}

impl Placed for Promise {
    fn claims(read: &Connection, before: Option<&Promise>, after: &Promise) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        both.map(|promise| Ok((Matter::Gift, of_entry(read, promise.partner)?))).collect()
    }
}

impl Placed for Activity {
    fn claims(_: &Connection, before: Option<&Activity>, after: &Activity) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        Ok(both.map(|activity| (Matter::Activity, at(activity.area.as_ref()))).collect())
    }
}

impl Placed for FollowUp {
    fn claims(read: &Connection, _: Option<&FollowUp>, after: &FollowUp) -> Result<Vec<Claim>> {
        let places = match (after.activity, after.issue) {
            (Some(id), _) => of_activity(read, id)?,
            (None, Some(issue)) => of_issue(read, issue)?,
            (None, None) => Places::new(),
        };
        Ok(vec![(Matter::Activity, places)])
    }
}

impl Placed for FieldIssue {
    fn claims(_: &Connection, before: Option<&FieldIssue>, after: &FieldIssue) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        Ok(both.map(|issue| (Matter::FieldIssue, at(issue.area.as_ref()))).collect())
    }
}

impl Placed for IssueStep {
    fn claims(read: &Connection, _: Option<&IssueStep>, after: &IssueStep) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::FieldIssue, of_issue(read, after.issue)?)])
    }
}

impl Placed for ServicePoint {
    fn claims(_: &Connection, before: Option<&ServicePoint>, after: &ServicePoint) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        Ok(both.map(|point| (Matter::Point, vec![point.area.clone()])).collect())
    }
}

impl Placed for MonthlyReport {
    fn claims(_: &Connection, _: Option<&MonthlyReport>, after: &MonthlyReport) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Monthly, vec![after.kecamatan.clone()])])
    }
}

impl Placed for MonthlyIssue {
    fn claims(_: &Connection, _: Option<&MonthlyIssue>, after: &MonthlyIssue) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Monthly, vec![after.kecamatan.clone()])])
    }
}

impl Placed for Round {
    fn claims(_: &Connection, _: Option<&Round>, after: &Round) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Round, vec![after.gampong.clone()])])
    }
}

impl Placed for Marked {
    fn claims(read: &Connection, _: Option<&Marked>, after: &Marked) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Round, of_round(read, after.round)?), (Matter::Round, of_entry(read, after.entry)?)])
    }
}

/// Phone, note and check are facts that a TKSK hears first; everything else comes with a decree.
impl Placed for Member {
    fn claims(_: &Connection, before: Option<&Member>, after: &Member) -> Result<Vec<Claim>> {
        let facts = before.is_some_and(|before| {
            let rest = Member {
                version: before.version,
                phone: before.phone.clone(),
                note: before.note.clone(),
                checked: before.checked.clone(),
                wrong_phone: before.wrong_phone,
                ..after.clone()
            };
            rest == *before
        });
        let matter = if facts { Matter::MemberFacts } else { Matter::MemberPost };
        let both = before.into_iter().chain([after]);
        Ok(both.map(|member| (matter, member.areas.clone())).collect())
    }
}

impl Placed for Appointment {
    fn claims(_: &Connection, _: Option<&Appointment>, _: &Appointment) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::MemberPost, Places::new())])
    }
}

/// Counted where it says, otherwise where the citizen belongs.
impl Placed for Visit {
    fn claims(read: &Connection, before: Option<&Visit>, after: &Visit) -> Result<Vec<Claim>> {
        let both = before.into_iter().chain([after]);
        both.map(|visit| {
            let places = match (&visit.gampong, visit.person) {
                (None, Some(person)) => of_person(read, person)?,
                (place, _) => at(place.as_ref()),
            };
            Ok((Matter::Visit, places))
        })
        .collect()
    }
}

impl Placed for Case {
    fn claims(read: &Connection, before: Option<&Case>, after: &Case) -> Result<Vec<Claim>> {
        let moved = before.is_some_and(|before| before.state != after.state);
        let matter = if moved { Matter::Step } else { Matter::Case };
        Ok(vec![(matter, of_person(read, after.subject)?)])
    }
}

impl Placed for Need {
    fn claims(read: &Connection, _: Option<&Need>, after: &Need) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Case, of_case(read, after.case)?)])
    }
}

impl Placed for Referral {
    fn claims(read: &Connection, before: Option<&Referral>, after: &Referral) -> Result<Vec<Claim>> {
        let moved = before.is_some_and(|before| before.state != after.state || before.letter != after.letter);
        let matter = if moved { Matter::Step } else { Matter::Case };
        Ok(vec![(matter, of_case(read, after.case)?)])
    }
}

/// That a case was opened or a draft added belongs to the case; everything else is a step.
impl Placed for Stored {
    fn claims(read: &Connection, _: Option<&Stored>, after: &Stored) -> Result<Vec<Claim>> {
        let matter = match after.step().done {
            Done::Opened | Done::Added(_) => Matter::Case,
            Done::Case(..) | Done::Referral(..) => Matter::Step,
        };
        Ok(vec![(matter, of_case(read, after.step().case)?)])
    }
}

impl Placed for CaseNote {
    fn claims(read: &Connection, _: Option<&CaseNote>, after: &CaseNote) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Note, of_case(read, after.case)?)])
    }
}

/// A file claims what it is kept with.
impl Placed for Attachment {
    fn claims(read: &Connection, _: Option<&Attachment>, after: &Attachment) -> Result<Vec<Claim>> {
        Ok(vec![match after.owner {
            Owner::Case(id) => (Matter::Note, of_case(read, id)?),
            Owner::Activity(id) => (Matter::Activity, of_activity(read, id)?),
            Owner::Appointment(_) => (Matter::MemberPost, Places::new()),
            Owner::Member(id) => (Matter::MemberFacts, of_member(read, id)?),
        }])
    }
}

impl Placed for Reply {
    fn claims(read: &Connection, _: Option<&Reply>, after: &Reply) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Step, of_referral(read, after.referral)?)])
    }
}

impl Placed for Mark {
    fn claims(read: &Connection, _: Option<&Mark>, after: &Mark) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Step, of_letter(read, after.letter)?)])
    }
}

impl Placed for road::Entry {
    fn claims(read: &Connection, _: Option<&road::Entry>, after: &road::Entry) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Step, of_need(read, after.need)?)])
    }
}

/// A destination serves the whole city.
impl Placed for Recheck {
    fn claims(_: &Connection, _: Option<&Recheck>, _: &Recheck) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Doubt, Places::new())])
    }
}

/// Both records were asked for when they were saved.
impl Placed for Merge {
    fn claims(read: &Connection, _: Option<&Merge>, after: &Merge) -> Result<Vec<Claim>> {
        Ok(vec![(Matter::Person, of_person(read, after.kept)?)])
    }
}
