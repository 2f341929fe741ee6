//! Meetings with their decisions, and monthly reports with their numbers.

use chrono::{Datelike, Months, NaiveDate};

use super::*;
use crate::domain::activity::{AgendaItem, Presence};
use crate::domain::follow_up::FollowUpState;
use crate::domain::ids::MonthlyReportId;
use crate::domain::monthly::{MonthlyReport, Part};
use crate::domain::rights::kecamatan_of;
use crate::store::{meeting, monthly};

/// A meeting that was held, and what it decided.
pub struct Held {
    pub meeting: Activity,
    pub decision: FollowUp,
}

/// Lays a meeting, and in a kecamatan the numbered report of the month before.
pub fn furnished(write: &Write<'_>, gampong: Option<&str>) -> Result<Held> {
    if let Some(code) = gampong {
        monthly::book::issue(write, kecamatan_of(code), months(write).0, &number)?;
    }
    let meeting = meeting::plan(write, &new_meeting(write, gampong))?;
    let decision = meeting::decide(write, &decided(&meeting), None, None)?;
    Ok(Held { meeting, decision })
}

fn new_meeting(write: &Write<'_>, gampong: Option<&str>) -> Activity {
    Activity { kind: ActivityKind::Meeting, title: "Rapat contoh".into(), ..activity_in(write, gampong) }
}

fn decided(meeting: &Activity) -> FollowUp {
    FollowUp { id: FollowUpId::from(Uuid::now_v7()), activity: Some(meeting.id), ..sample() }
}

/// First days of the last month and of this one.
fn months(write: &Write<'_>) -> (NaiveDate, NaiveDate) {
    let this = write.now().date().with_day(1).unwrap();
    (this.checked_sub_months(Months::new(1)).unwrap(), this)
}

fn number(seq: i64) -> std::result::Result<String, String> {
    Ok(format!("460/{seq}/TKSK/2026"))
}

pub fn meeting_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    let Held { meeting, decision } = &at.held;
    match what {
        PlanMeeting => meeting::plan(write, &new_meeting(write, at.gampong)).map(drop),
        Invite => {
            let who = meeting::Invited::Named("Contoh Camat".into(), None);
            meeting::invite(write, meeting.id, meeting.version, &who, Presence::Invited).map(drop)
        }
        SayInMeeting => {
            let point =
                AgendaItem { topic: "Pokok contoh".into(), said: "Disepakati.".into(), ..AgendaItem::default() };
            activity::save(write, &Activity { agenda: vec![point], ..meeting.clone() }).map(drop)
        }
        Decide => meeting::decide(write, &decided(meeting), None, None).map(drop),
        EndDecision => meeting::end(write, decision.id, decision.version, FollowUpState::Done, "sudah").map(drop),
        _ => meeting::close(write, &Activity { result: "Pilar bertemu lagi.".into(), ..meeting.clone() }).map(drop),
    }
}

pub fn monthly_try(write: &Write<'_>, what: Try, at: &Placed) -> Result<()> {
    let (last, this) = months(write);
    let kecamatan = kecamatan_of(at.gampong.unwrap());
    match what {
        WriteMonthly => {
            let new = MonthlyReport::new(MonthlyReportId::from(Uuid::now_v7()), kecamatan, this);
            monthly::save(write, &new.with(Part::Obstacles, "Hujan.", "")).map(drop)
        }
        NumberMonthly => monthly::book::issue(write, kecamatan, this, &number).map(drop),
        _ => monthly::book::void(write, kecamatan, last, "salah bulan").map(drop),
    }
}
