//! The directory as the screen asks for it: decrees, looks at records, renewals, fields an office adds, destinations.

use super::Answer;
use crate::domain::appointment::Appointment;
use crate::domain::attachment::Attachment;
use crate::domain::content::Destination;
use crate::domain::content::pillar::OwnField;
use crate::domain::ids::{DestinationId, MemberId};
use crate::domain::member::{Checked, Decree, Member, Pillar};
use crate::domain::office::Office;
use crate::store::{Error, Result, Store, Write, appointment, attachment, content, member, office};

/// What to read.
#[derive(Clone, Debug)]
pub enum DirectoryAsk {
    /// All decrees, and the files kept with decrees and members.
    Decrees,
}

/// What to change.
#[derive(Clone, Debug)]
pub enum DirectoryAct {
    /// Somebody made sure today that the record of a member is right.
    Checked(MemberId),
    /// Somebody called, and the number was wrong.
    WrongPhone(MemberId),
    /// Moves members to a decree.
    Renew(Pillar, Box<Decree>, Vec<MemberId>),
    /// Saves the office's version of a destination, with the version the change started from.
    SavePlace(DestinationId, i64, Box<Destination>),
    /// Somebody made sure today that what we know of a destination is right.
    PlaceChecked(DestinationId),
    /// Adds a field to a pillar, or replaces the one with its code.
    AddField(Pillar, Box<OwnField>),
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum DirectoryAnswer {
    /// All decrees, the newest period first; files kept with decrees and members, oldest first.
    Decrees(Vec<Appointment>, Vec<Attachment>),
    /// It is written who looked.
    Checked(Box<Member>),
    /// The number is marked as wrong.
    WrongPhone(Box<Member>),
    /// So many moved to the decree with this number.
    Renewed(usize, String),
    /// A destination was saved.
    PlaceSaved,
    /// It is written who looked at a destination.
    PlaceChecked,
    /// The office has this field now: settings and version.
    FieldAdded(Box<(Office, i64)>),
}

/// Answers one question.
pub(super) fn read(store: &mut Store, ask: &DirectoryAsk) -> Result<DirectoryAnswer> {
    match ask {
        DirectoryAsk::Decrees => {
            store.read(|r| Ok(DirectoryAnswer::Decrees(appointment::all(r)?, attachment::of_directory(r)?)))
        }
    }
}

/// Does one thing inside a write.
pub(super) fn perform(write: &Write<'_>, act: &DirectoryAct) -> Result<DirectoryAnswer> {
    Ok(match act {
        DirectoryAct::Checked(id) => {
            let checked = Some(Checked { on: write.now().date(), by: write.desk().user.clone() });
            let one = Member { checked, wrong_phone: false, ..member::get(write, *id)? };
            DirectoryAnswer::Checked(Box::new(member::save(write, &one)?))
        }
        DirectoryAct::WrongPhone(id) => {
            let one = Member { wrong_phone: true, ..member::get(write, *id)? };
            DirectoryAnswer::WrongPhone(Box::new(member::save(write, &one)?))
        }
        DirectoryAct::Renew(pillar, decree, members) => {
            let done = appointment::renew(write, *pillar, decree, members)?;
            DirectoryAnswer::Renewed(done.members.len(), done.number)
        }
        DirectoryAct::SavePlace(id, version, place) => {
            content::save_place(write, *id, *version, place)?;
            DirectoryAnswer::PlaceSaved
        }
        DirectoryAct::PlaceChecked(id) => {
            content::check_place(write, *id)?;
            DirectoryAnswer::PlaceChecked
        }
        DirectoryAct::AddField(pillar, field) => {
            DirectoryAnswer::FieldAdded(Box::new(add_field(write, *pillar, field)?))
        }
    })
}

fn add_field(write: &Write<'_>, pillar: Pillar, field: &OwnField) -> Result<(Office, i64)> {
    let (mut settings, version) = office::get(write)?.ok_or(Error::NotFound("office"))?;
    settings.own_fields.retain(|(of, one)| (*of, &one.code) != (pillar, &field.code));
    settings.own_fields.push((pillar, field.clone()));
    let version = office::save(write, &settings, version)?;
    Ok((settings, version))
}

impl From<DirectoryAnswer> for Answer {
    fn from(answer: DirectoryAnswer) -> Answer {
        Answer::Directory(Box::new(answer))
    }
}
