//! What is kept with a member: the scan of the decree, which all on it share, and the photo.

use super::State;
use crate::domain::attachment::{Attachment, Owner};
use crate::domain::member::Member;
use crate::domain::rights::{Deed, Matter};
use crate::panes::forms::attach;
use crate::panes::menu::MenuRow;
use crate::panes::{Shared, Step};
use crate::ui::detail::Block;
use crate::words::{Text, directory as d, files as w};

impl State {
    /// Scans of the member's decree and photos of the member, oldest first.
    pub(super) fn files_of<'a>(&'a self, member: &'a Member) -> impl DoubleEndedIterator<Item = &'a Attachment> {
        let theirs = |owner: Owner| match owner {
            Owner::Appointment(id) => member.appointment == Some(id),
            Owner::Member(id) => member.id == id,
            Owner::Case(_) | Owner::Activity(_) => false,
        };
        self.files.iter().filter(move |file| theirs(file.owner))
    }

    /// What can be kept with the selected member, and what is kept, to be saved out.
    pub(super) fn offer_files(&self, shared: &Shared) -> Option<Step> {
        let member = self.selected()?;
        let add = vec![scan(member, shared), photo(member, shared)];
        Some(attach::menu(w::OF_MEMBER.get(shared.lang).to_owned(), add, self.files_of(member), shared))
    }
}

fn scan(member: &Member, shared: &Shared) -> MenuRow {
    let why_not = match member.appointment {
        None => Some(w::NO_DECREE),
        Some(_) => refused(Matter::MemberPost, &[], shared),
    };
    line(w::ADD_SCAN, w::ADD_SCAN_NOTE, member.appointment.map(Owner::Appointment).ok_or(w::NO_DECREE), why_not, shared)
}

fn photo(member: &Member, shared: &Shared) -> MenuRow {
    let why_not = refused(Matter::MemberFacts, &member.areas, shared);
    line(w::ADD_PHOTO, w::ADD_PHOTO_NOTE, Ok(Owner::Member(member.id)), why_not, shared)
}

fn refused(matter: Matter, areas: &[String], shared: &Shared) -> Option<Text> {
    if shared.read_only {
        return Some(d::READ_ONLY);
    }
    shared.refuses(Deed::Change, matter, areas.iter().map(String::as_str))
}

fn line(label: Text, note: Text, owner: Result<Owner, Text>, why_not: Option<Text>, shared: &Shared) -> MenuRow {
    let label = label.get(shared.lang).to_owned();
    match (owner, why_not) {
        (Ok(owner), None) => attach::adding(label, note.get(shared.lang).to_owned(), owner),
        (Err(why), _) | (_, Some(why)) => MenuRow { label, note: why.get(shared.lang).to_owned(), step: None },
    }
}

/// What is kept, in the record of the member; nothing where nothing is.
pub(super) fn blocks<'a>(files: impl Iterator<Item = &'a Attachment>, shared: &Shared) -> Vec<Block> {
    let row = |file: &Attachment| {
        let what = if matches!(file.owner, Owner::Member(_)) { w::PHOTO } else { w::SCAN };
        let said = format!("{} ({})", file.name, attach::about(file, shared));
        Block::Pair(what.get(shared.lang).to_owned(), said)
    };
    let rows: Vec<Block> = files.map(row).collect();
    let heading = (!rows.is_empty()).then(|| [Block::Gap, Block::Heading(w::OF_MEMBER.get(shared.lang).to_owned())]);
    heading.into_iter().flatten().chain(rows).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#[path = "files_tests.rs"]
mod tests;
