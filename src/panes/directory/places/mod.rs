//! Destinations in the directory: where people are sent, under which names, until when, and how far what we know of them
//! can be relied on. They share list, search line and record with the members.
//!
//! Odd: a closed destination stays, is found, and says so; it is only no longer offered for a new referral.

pub mod form;

use chrono::NaiveDate;

use crate::domain::content::Destination;
use crate::domain::content::destination::Standing;
use crate::domain::day;
use crate::domain::fold::{fold, words};
use crate::domain::ladder::recheck::{Recheck, Trust};
use crate::domain::letter::data::OfficeHead;
use crate::domain::roster::RosterData;
use crate::panes::{Shared, Step};
use crate::ui::Level as Weight;
use crate::ui::detail::Block;
use crate::words::{Lang, Text, places as w};
use crate::worker::{Paper, Place};

/// Destinations that fit the words, by place in the library: open ones first, each group by name.
pub fn rows(text: &str, shared: &Shared) -> Vec<usize> {
    let typed = words(text);
    let fits = |place: &Place| {
        let one = &place.destination;
        let names = std::iter::once(&one.name).chain(&one.aliases).chain(&one.former).chain([&one.kind, &one.level]);
        let all: Vec<String> = names.flat_map(|name| words(name)).collect();
        typed.iter().all(|word| all.iter().any(|own| own.starts_with(word.as_str())))
    };
    let today = shared.today();
    let places = &shared.library.destinations;
    let mut found: Vec<usize> = (0..places.len()).filter(|at| places.get(*at).is_some_and(fits)).collect();
    found.sort_by_key(|at| {
        places
            .get(*at)
            .map(|place| (place.destination.standing_on(today) == Standing::Closed, fold(&place.destination.name)))
    });
    found
}

/// Open doubts about a destination.
pub fn doubts_of<'a>(place: &Place, doubts: &'a [Recheck]) -> Vec<&'a Recheck> {
    doubts.iter().filter(|doubt| doubt.destination == place.id).collect()
}

/// How a destination stands, with its mark: closed and coming ones before what is known of them.
pub fn standing(place: &Place, doubts: &[Recheck], shared: &Shared) -> (Weight, String) {
    let lang = shared.lang;
    match (place.destination.standing_on(shared.today()), Trust::of(doubts_of(place, doubts).len())) {
        (Standing::Closed, _) => (Weight::Error, w::CLOSED.get(lang).to_owned()),
        (Standing::Coming, _) => (Weight::Info, w::COMING.get(lang).to_owned()),
        (Standing::Open, Trust::Sound) => (Weight::Good, w::OPEN.get(lang).to_owned()),
        (Standing::Open, trust) => (Weight::Warn, trust.label().get(lang).to_owned()),
    }
}

/// Everything known about a destination.
pub fn blocks(place: &Place, doubts: &[Recheck], shared: &Shared) -> Vec<Block> {
    let (one, lang) = (&place.destination, shared.lang);
    let mut blocks = notices(place, doubts, shared);
    let shown = |day: Option<NaiveDate>| day.map(day::shown).unwrap_or_default();
    let pairs = [
        (w::KIND, one.kind.clone()),
        (w::LEVEL, one.level.clone()),
        (w::PURPOSE, one.purpose.clone()),
        (w::ALIASES, one.aliases.join("; ")),
        (w::FORMER, one.former.join("; ")),
        (w::CAPACITY, one.capacity.clone()),
        (w::PHONE, one.phone.clone()),
        (w::CONTACT, one.contact.clone()),
        (w::VALID_FROM, shown(one.valid_from)),
        (w::VALID_TO, shown(one.valid_to)),
        (w::CHECKED, checked(one, lang)),
    ];
    blocks.extend(
        pairs
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(name, value)| Block::Pair(name.get(lang).to_owned(), value)),
    );
    for (name, text) in [(w::NOTE, &one.note), (w::SOURCE, &one.source)] {
        if !text.trim().is_empty() {
            blocks.extend([Block::Gap, Block::Heading(name.get(lang).to_owned()), Block::Para(text.clone())]);
        }
    }
    blocks
}

fn notices(place: &Place, doubts: &[Recheck], shared: &Shared) -> Vec<Block> {
    let (one, lang, today) = (&place.destination, shared.lang, shared.today());
    let mut blocks = Vec::new();
    match (one.standing_on(today), one.valid_to) {
        (Standing::Closed, Some(last)) => {
            blocks.push(Block::Notice(Weight::Error, w::closed_since(&day::shown(last), lang)));
        }
        (Standing::Open, Some(last)) => {
            blocks.push(Block::Notice(Weight::Warn, w::open_until(&day::shown(last), lang)))
        }
        _ => {}
    }
    for doubt in doubts_of(place, doubts) {
        let said = [doubt.doubt.label().get(lang), doubt.note.as_str()];
        let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        blocks.push(Block::Notice(Weight::Warn, said));
    }
    if one.needs_a_look(today, shared.office.check_days) {
        blocks.push(Block::Notice(Weight::Info, w::LOOK.get(lang).to_owned()));
    }
    if !blocks.is_empty() {
        blocks.push(Block::Gap);
    }
    blocks
}

fn checked(one: &Destination, lang: Lang) -> String {
    let said = |look: &crate::domain::member::Checked| {
        crate::words::directory::checked_by(&day::shown(look.on), &look.by, lang)
    };
    one.checked.as_ref().map(said).unwrap_or_default()
}

/// The contact card of a destination.
pub fn card(place: &Place, shared: &Shared) -> Step {
    let one = &place.destination;
    let said = |text: Text| text.get(Lang::Id).to_owned();
    let pairs = [
        (said(w::KIND), one.kind.clone()),
        (said(w::PURPOSE), one.purpose.clone()),
        (said(w::PHONE), one.phone.clone()),
        (said(w::CONTACT), one.contact.clone()),
        (said(w::CAPACITY), one.capacity.clone()),
        (said(w::NOTE), one.note.clone()),
        (said(w::CHECKED), checked(one, Lang::Id)),
    ];
    Step::Preview(Paper::Roster(Box::new(RosterData {
        card: true,
        office: OfficeHead::from(&shared.office),
        date: Some(shared.today()),
        title: one.name.clone(),
        subtitle: said(crate::words::directory::CARD),
        pairs: pairs.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect(),
        clerk: (said(crate::words::reports::CLERK), shared.user.clone()),
        ..RosterData::default()
    })))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
