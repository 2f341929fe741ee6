//! What the writer does.

use super::{Act, Answer, Done, Failure, papers};
use crate::store::{Result, Store, Write, bulk, draft, letter, member, office, person, referral, visit, worklist};

/// Performs one change; what takes long tells how far it has come.
pub(super) fn perform(store: &mut Store, act: &Act, told: super::Told<'_>) -> Done {
    match act {
        Act::Issue(id) => return papers::issue(store, *id),
        Act::File(act) => return super::files::perform(store, act),
        Act::SaveReport(outgo) => return super::outgo::save(store, outgo, told),
        Act::SaveList(outgo) => return super::outlist::save(store, outgo, told),
        Act::Keep(paper) => return papers::keep(store, paper),
        Act::Print(paper) => return papers::print(store, paper),
        Act::Monthly(act) => {
            if let super::MonthlyAct::Issue(kecamatan, month) = &**act {
                return super::monthly::issue(store, kecamatan, *month);
            }
        }
        _ => {}
    }
    let done = store.write(|w| {
        Ok(match act {
            Act::SaveOffice(settings, version) => Answer::OfficeSaved(office::save(w, settings, *version)?),
            Act::SavePerson(record) => Answer::PersonSaved(Box::new(person::save(w, record)?)),
            Act::SaveMember(record) => Answer::MemberSaved(Box::new(member::save(w, record)?)),
            Act::Directory(act) => super::directory::perform(w, act)?.into(),
            Act::CountVisit(record) => Answer::VisitCounted(Box::new(visit::save(w, record)?)),
            Act::Intake(intake) => Answer::IntakeSaved(Box::new(referral::take_in(w, intake)?)),
            Act::Kin(act) => super::kin::perform(w, act)?.into(),
            Act::Ladder(step) => super::ladder::perform(w, step)?.into(),
            Act::Activity(act) => super::activity::perform(w, act)?.into(),
            Act::Monthly(act) => super::monthly::perform(w, act)?.into(),
            Act::Point(act) => super::points::perform(w, act)?.into(),
            Act::Register(act) => super::register::perform(w, act)?.into(),
            Act::Meeting(act) => super::meetings::perform(w, act)?.into(),
            Act::FieldIssue(act) => super::field_issues::perform(w, act)?.into(),
            Act::Tray(marks) => super::tray::perform(w, marks)?.into(),
            Act::SaveReferral(record, ticks) => Answer::ReferralSaved(Box::new(referral::complete(w, record, ticks)?)),
            Act::TickPapers(id, ticks) => referral::tick(w, *id, ticks).map(|_| Answer::Noted)?,
            Act::CancelReferral(id, reason) => referral::cancel(w, *id, reason).map(|_| Answer::Cancelled)?,
            Act::Void(id, reason) => {
                letter::void(w, *id, reason)?;
                Answer::Voided
            }
            Act::SaveDraft(_) | Act::RemoveDraft(_) | Act::DropDraft(_) => unfinished(w, act)?,
            Act::Approve(slug) => {
                crate::store::content::approve(w, slug)?;
                Answer::Approved
            }
            Act::NoteReveal(_) | Act::NoteOpened(_) | Act::NoteCaseOpened(_) => note(w, act)?,
            Act::Bulk(many) => Answer::Bulked(bulk::take(w, many)?),
            Act::KeepList(..) | Act::DropList(_) => keep_list(w, act)?,
            Act::SaveReport(_)
            | Act::SaveList(_)
            | Act::Issue(_)
            | Act::File(_)
            | Act::Keep(_)
            | Act::Print(_)
            | Act::SignAs(_)
            | Act::Flush => Answer::Flushed,
        })
    });
    done.map(|done| (done.value, done.changed)).map_err(Failure::from)
}

/// Unfinished work.
fn unfinished(write: &Write<'_>, act: &Act) -> Result<Answer> {
    match act {
        Act::SaveDraft(typed) => {
            draft::save(write, typed)?;
            return Ok(Answer::DraftKept(typed.id));
        }
        Act::RemoveDraft(id) => draft::remove(write, *id)?,
        Act::DropDraft(id) => draft::drop(write, *id)?,
        _ => {}
    }
    Ok(Answer::DraftGone)
}

/// Something confidential was looked at.
fn note(write: &Write<'_>, act: &Act) -> Result<Answer> {
    match act {
        Act::NoteReveal(id) => person::note_reveal(write, *id)?,
        Act::NoteOpened(id) => referral::note_opened(write, *id)?,
        Act::NoteCaseOpened(id) => referral::note_case_opened(write, *id)?,
        _ => {}
    }
    Ok(Answer::Noted)
}

/// Lists under a name.
fn keep_list(write: &Write<'_>, act: &Act) -> Result<Answer> {
    match act {
        Act::KeepList(name, list) => worklist::keep_list(write, name, list)?,
        Act::DropList(id) => worklist::drop_list(write, *id)?,
        _ => {}
    }
    Ok(Answer::ListsChanged)
}
