//! Letters that leave: every one by its number, or those of the tray in its order. Of a confidential service none leaves.

use super::rows::{OutRows, Sift};
use super::work::open_ones;
use crate::domain::ids::LetterId;
use crate::domain::outlist::{LetterView, OutList};
use crate::paper::list::{LetterLine, Places, Who, letters};
use crate::store::activity::Reading;
use crate::store::ladder::{self, Waiting};
use crate::store::letter::{self, Letter};
use crate::store::{Error, content, person, referral};

/// A letter, with what says whether it may leave: slugs of its procedure and destination.
struct Found {
    line: LetterLine,
    procedure: Option<String>,
    place: Option<String>,
}

/// Letters of a view, of the days and the area that are asked for.
pub(super) fn letters_of(
    read: &Reading,
    of: &OutList,
    view: LetterView,
    sift: &Sift,
    places: &Places,
) -> Result<OutRows, Error> {
    let library = content::load(read)?;
    let mut found = Vec::new();
    for one in shown(read, view)?.into_iter().filter(|one| sift.on(one.date)) {
        let one = with_names(read, one)?;
        if of.holds(one.line.who.gampong.as_deref()) {
            found.push(one);
        }
    }
    let closed = open_ones(&mut found, |one| library.is_closed(one.procedure.as_deref(), one.place.as_deref()));
    let lines: Vec<LetterLine> = found.into_iter().map(|one| one.line).collect();
    Ok(OutRows { list: letters(&lines, places), closed: Some(closed) })
}

fn shown(read: &Reading, view: LetterView) -> Result<Vec<Letter>, Error> {
    let which = match view {
        LetterView::All => return letter::all(read),
        LetterView::ToSign => Waiting::ToSign,
        LetterView::ToCollect => Waiting::ToCollect,
    };
    let tray: Vec<LetterId> = ladder::waiting(read, which, usize::MAX)?.iter().map(|line| line.letter).collect();
    tray.into_iter().map(|id| letter::get(read, id)).collect()
}

fn with_names(read: &Reading, one: Letter) -> Result<Found, Error> {
    let about = one.referral.map(|id| referral::line(read, id)).transpose()?;
    let who = one.person.map(|id| person::get(read, id)).transpose()?.map(|known| Who {
        id: Some(known.id),
        name: known.name,
        nik: known.nik.unwrap_or_default(),
        gampong: known.gampong,
    });
    let marks = ladder::marks(read, one.id)?;
    let (number, date, void) = (one.number, one.date, one.void_reason);
    let (need, destination, procedure, place) = about
        .map(|about| (about.need, about.destination.unwrap_or_default(), about.procedure, about.destination_slug))
        .unwrap_or_default();
    let who = who.unwrap_or_default();
    Ok(Found { line: LetterLine { id: one.id, number, date, who, need, destination, marks, void }, procedure, place })
}
