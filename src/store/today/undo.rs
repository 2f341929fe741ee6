//! Taking back what a row of the journal tells. Every undo is itself a change with its own row; nothing is deleted.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Event, event};
use crate::domain::activity::Activity;
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::ids::{ActivityId, CaseId, EntryId, FollowUpId, MemberId, MergeId, ReferralId, VisitId};
use crate::domain::ladder::case::{self, CaseAct};
use crate::domain::ladder::dossier::{Done, Said};
use crate::domain::ladder::referral::{self as referrals, ReferralAct};
use crate::domain::member::Member;
use crate::domain::person::Person;
use crate::domain::referral::{Case, Need, Referral, ReferralState};
use crate::domain::register::{Contribution, EndReason, Entry};
use crate::domain::undo::UndoRefusal;
use crate::domain::visit::{Outcome, Visit};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::{Entity, Verb};
use crate::store::record::{self, Record};
use crate::store::{activity, draft, follow_up, kin, ladder, letter, member, person, referral, register, visit};
use crate::words::today as w;

/// Takes back what the row of the journal with this number tells.
///
/// # Errors
/// [`Error::Undo`] where it cannot be taken back, with what to do instead; [`Error::Refused`] where the ladder asks for
/// something that is missing. Then nothing is changed.
pub fn undo(write: &Write<'_>, row: i64) -> Result<()> {
    let event = event(write, row)?;
    let new = event.is_new();
    match event.entity.as_str() {
        "person" if new => no(UndoRefusal::Registered),
        "member" if new => no(UndoRefusal::Member),
        "person" => person_edit(write, &event),
        "member" => edit::<Member>(write, &event).and_then(|back| member::save(write, &back).map(drop)),
        "renewal" if new => renewal(write, &event),
        "renewal" => no(UndoRefusal::Already),
        "visit" if new => void_visit(write, VisitId::from(event.record)),
        "visit" => edit::<Visit>(write, &event).and_then(|back| visit::save(write, &back).map(drop)),
        "case" if new => intake(write, CaseId::from(event.record)),
        "referral" if new => added(write, ReferralId::from(event.record)),
        "referral" => referral_edit(write, &event),
        "register" if new => entry_by_mistake(write, EntryId::from(event.record)),
        "register" => edit::<Entry>(write, &event).and_then(|back| register::save(write, &back).map(drop)),
        "contribution" if !new => {
            edit::<Contribution>(write, &event).and_then(|back| register::give(write, &back).map(drop))
        }
        "activity" if new => activity_by_mistake(write, ActivityId::from(event.record)),
        "activity" => edit::<Activity>(write, &event).and_then(|back| activity::save(write, &back).map(drop)),
        "follow_up" if new => agreed_by_mistake(write, FollowUpId::from(event.record)),
        "follow_up" => edit::<FollowUp>(write, &event).and_then(|back| follow_up::save(write, &back).map(drop)),
        "need" => papers(write, &event),
        "step" => step(write, &event),
        "letter" if new => no(UndoRefusal::Numbered(letter::get(write, event.record.into())?.number)),
        "bulk" => batch(write, &event),
        "merge" if new && event.fields.contains_key("not_same") => no(UndoRefusal::Written),
        "merge" if new => kin::part(write, MergeId::from(event.record)).map(drop),
        "merge" => no(UndoRefusal::JoinAgain),
        "draft" if event.after("dropped") == Some(&Value::Bool(true)) => dropped(write, &event),
        "letter" | "note" | "reply" | "mark" | "milestone" | "attachment" | "contribution" | "round" => {
            no(UndoRefusal::Written)
        }
        _ => no(UndoRefusal::Elsewhere),
    }
}

/// A batch goes back as a whole, the last first; where one of it cannot, none does.
fn batch(write: &Write<'_>, event: &Event) -> Result<()> {
    let rows = crate::store::bulk::rows(write, event.batch_after().unwrap_or(event.row), event.row)?;
    rows.into_iter().try_for_each(|row| undo(write, row))
}

fn no(refusal: UndoRefusal) -> Result<()> {
    Err(Error::Undo(refusal))
}

/// A dropped draft stands on the desk again.
fn dropped(write: &Write<'_>, event: &Event) -> Result<()> {
    if draft::restore(write, event.record.into())? { Ok(()) } else { no(UndoRefusal::Already) }
}

/// The record with the values from before the change, unless somebody changed it since.
fn edit<R: Record + Serialize + DeserializeOwned>(write: &Write<'_>, event: &Event) -> Result<R> {
    unchanged_since(write, event)?;
    let now: R = record::get(write, event.record)?;
    let Value::Object(mut fields) = serde_json::to_value(&now)? else { return Err(Error::Unreadable("journal")) };
    for (field, pair) in &event.fields {
        match pair.get(0) {
            // A field that is empty may be left out of the record; written as null it reads as empty too, where it may.
            None | Some(Value::Null) if !fields.get(field).is_some_and(Value::is_null) => {
                fields.insert(field.clone(), Value::Null);
            }
            Some(before) => drop(fields.insert(field.clone(), before.clone())),
            None => {}
        }
    }
    match serde_json::from_value(Value::Object(fields.clone())) {
        Ok(back) => Ok(back),
        Err(_) => without_nulls(fields),
    }
}

/// A field that was left out while empty (`voided`, `consent_reason`) reads as empty only when it is left out again.
fn without_nulls<R: DeserializeOwned>(fields: serde_json::Map<String, Value>) -> Result<R> {
    let kept = fields.into_iter().filter(|(_, value)| !value.is_null()).collect();
    Ok(serde_json::from_value(Value::Object(kept))?)
}

fn unchanged_since(write: &Write<'_>, event: &Event) -> Result<()> {
    let mut later = write.prepare_cached(include_str!("later.sql"))?;
    let found = later.query_row(params![event.record.as_bytes(), event.row, event.entity], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    });
    match found.optional()? {
        Some((user, terminal, at)) => Err(Error::Undo(UndoRefusal::Since(user, terminal, at))),
        None => Ok(()),
    }
}

/// A citizen's record goes back, unless a letter went out with what it says now.
fn person_edit(write: &Write<'_>, event: &Event) -> Result<()> {
    let back: Person = edit(write, event)?;
    let mut sent = write.prepare_cached(include_str!("sent_with.sql"))?;
    let number = sent.query_row(params![event.record.as_bytes(), event.row], |row| row.get::<_, String>(0));
    if let Some(number) = number.optional()? {
        return no(UndoRefusal::Numbered(number));
    }
    person::save(write, &back).map(drop)
}

/// Everybody who moved with a renewal goes back to the term before; nobody does when one of them was changed since.
fn renewal(write: &Write<'_>, event: &Event) -> Result<()> {
    let back = "SELECT 1 FROM event WHERE record = ?1 AND verb = 'void'";
    if write.prepare_cached(back)?.exists([event.record.as_bytes()])? {
        return no(UndoRefusal::Already);
    }
    let members: Vec<MemberId> = match event.after("members") {
        Some(all) => serde_json::from_value(all.clone())?,
        None => Vec::new(),
    };
    for id in &members {
        let moved = moved_with(write, event, *id)?;
        let back = edit::<Member>(write, &moved)?;
        record::save(write, &back)?;
    }
    let done = serde_json::json!({ "back": members.len() });
    write.journal(Verb::Void, Entity::Renewal, event.record, None, &done)
}

/// The row that moved a member: the last one of the member before the renewal's own.
fn moved_with(write: &Write<'_>, event: &Event, id: MemberId) -> Result<Event> {
    let last = "SELECT max(row) FROM event WHERE record = ?1 AND row < ?2 AND entity = 'member'";
    let row: Option<i64> =
        write.prepare_cached(last)?.query_row(params![id.uuid().as_bytes(), event.row], |row| row.get(0))?;
    super::event(write, row.unwrap_or_default())
}

/// An entry that was added by mistake ends and says so.
fn entry_by_mistake(write: &Write<'_>, id: EntryId) -> Result<()> {
    let entry = register::get(write, id)?;
    if !entry.is_active() {
        return no(UndoRefusal::Already);
    }
    register::end(write, id, entry.version, EndReason::Mistake, w::REASON.id).map(drop)
}

/// An activity that was written down by mistake is void and says so.
fn activity_by_mistake(write: &Write<'_>, id: ActivityId) -> Result<()> {
    let one = activity::get(write, id)?;
    match one.voided {
        Some(_) => no(UndoRefusal::Already),
        None => activity::void(write, id, one.version, w::REASON.id).map(drop),
    }
}

/// A follow-up that was agreed by mistake is given up and says so.
fn agreed_by_mistake(write: &Write<'_>, id: FollowUpId) -> Result<()> {
    let one = follow_up::get(write, id)?;
    if one.state != FollowUpState::Open {
        return no(UndoRefusal::Already);
    }
    let dropped = one.ended(FollowUpState::Dropped, write.now().date(), &write.desk().user, w::REASON.id);
    follow_up::save(write, &dropped).map(drop)
}

fn void_visit(write: &Write<'_>, id: VisitId) -> Result<()> {
    let counted = visit::get(write, id)?;
    if counted.voided {
        return no(UndoRefusal::Already);
    }
    visit::save(write, &Visit { voided: true, ..counted }).map(drop)
}

/// An intake is cancelled through the ladder, and its visit is not counted any more. A person registered with it stays.
fn intake(write: &Write<'_>, id: CaseId) -> Result<()> {
    let case = referral::get_case(write, id)?;
    for one in referral::of_case(write, id)? {
        unnumbered(write, &one)?;
    }
    if case::find(case.state, CaseAct::Cancel).is_none() {
        return no(UndoRefusal::Already);
    }
    ladder::take_case(write, id, case.version, CaseAct::Cancel, Said::words(w::REASON.id))?;
    match visit_of(write, &case)? {
        Some(counted) => void_visit(write, counted),
        None => Ok(()),
    }
}

/// The visit that was counted with an intake.
fn visit_of(write: &Write<'_>, case: &Case) -> Result<Option<VisitId>> {
    let of = "WHERE person = ?1 AND at = ?2 AND outcome = ?3 AND NOT voided ORDER BY row LIMIT 1";
    let at = case.opened_at.format(crate::store::value::TIME).to_string();
    let found: Vec<Visit> =
        record::list(write, of, params![case.subject.uuid().as_bytes(), at, Outcome::Registered.code()])?;
    Ok(found.first().map(|one| one.id))
}

fn unnumbered(write: &Write<'_>, one: &Referral) -> Result<()> {
    match one.letter {
        Some(id) => no(UndoRefusal::Numbered(letter::get(write, id)?.number)),
        None => Ok(()),
    }
}

/// A referral that was added to a case is cancelled while it is a draft.
fn added(write: &Write<'_>, id: ReferralId) -> Result<()> {
    let one = referral::get(write, id)?;
    unnumbered(write, &one)?;
    if one.state == ReferralState::Cancelled {
        return no(UndoRefusal::Already);
    }
    referral::cancel(write, id, w::REASON.id).map(drop)
}

fn referral_edit(write: &Write<'_>, event: &Event) -> Result<()> {
    unnumbered(write, &referral::get(write, ReferralId::from(event.record))?)?;
    if event.fields.contains_key("state") {
        return no(UndoRefusal::NoWayBack);
    }
    let back: Referral = edit(write, event)?;
    referral::save(write, &back).map(drop)
}

/// Ticks of papers go back while no letter says which papers were there.
fn papers(write: &Write<'_>, event: &Event) -> Result<()> {
    let back: Need = edit(write, event)?;
    for one in referral::of_case(write, back.case)?.iter().filter(|one| one.need == back.id) {
        unnumbered(write, one)?;
    }
    record::save(write, &back).map(drop)
}

/// A step of the ladder is answered by the step that leads back, where the table has one.
fn step(write: &Write<'_>, event: &Event) -> Result<()> {
    let Some((case, done)) = ladder::done_of(write, event.record)? else { return no(UndoRefusal::Written) };
    if let Done::Added(id) = done {
        return added(write, id);
    }
    let dossier = ladder::dossier(write, case)?;
    if ladder::last_of(write, case, done)? != Some(event.record) {
        return no(UndoRefusal::WentOn);
    }
    let said = Said::words(w::REASON.id);
    match done {
        Done::Case(_, from, to) => match case::MOVES.iter().find(|row| row.starts_at(&to) && row.to == from) {
            Some(row) => ladder::take_case(write, case, dossier.case.version, row.act, said).map(drop),
            None => no(UndoRefusal::NoWayBack),
        },
        Done::Referral(id, _, from, to) => {
            let one = referral::get(write, id)?;
            let back = referrals::MOVES.iter().find(|row| row.starts_at(&to) && row.to == from);
            match back {
                Some(row) if row.act == ReferralAct::TakeBack => unnumbered(write, &one)
                    .and_then(|()| ladder::take_referral(write, id, one.version, row.act, said).map(drop)),
                Some(row) => ladder::take_referral(write, id, one.version, row.act, said).map(drop),
                None => no(UndoRefusal::NoWayBack),
            }
        }
        Done::Opened | Done::Added(_) => no(UndoRefusal::Written),
    }
}
