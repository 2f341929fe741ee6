//! What is said of one promise: what was promised, what came of it, who received it.

use crate::domain::day;
use crate::domain::ids::PersonId;
use crate::domain::register::{Contribution, Promise, worth};
use crate::panes::Shared;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::{past, promises as w, register as r};
use crate::worker::PromiseStory;

/// Everything known about the promise.
pub fn blocks(story: &PromiseStory, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let one = &story.promise;
    let pair = |label: crate::words::Text, value: String| Block::Pair(label.get(lang).to_owned(), value);
    let mut blocks = vec![Block::Heading(one.what.clone())];
    if one.is_overdue(shared.today()) {
        let since = one.due.map(day::shown).unwrap_or_default();
        blocks.push(Block::Notice(Level::Warn, w::late_since(&since, lang)));
    }
    blocks.push(pair(w::F_STATE, one.state.label().get(lang).to_owned()));
    blocks.push(pair(w::F_PARTNER, story.partner.subject.name().to_owned()));
    blocks.push(pair(w::F_ON, format!("{} · {}", day::shown(one.on), one.by)));
    blocks.extend(one.due.map(|due| pair(w::F_DUE, day::shown(due))));
    blocks.extend(one.value.map(|value| pair(r::F_VALUE, r::rupiah(value, lang))));
    blocks.extend((!one.for_whom.is_empty()).then(|| pair(r::F_FOR_WHOM, one.for_whom.clone())));
    blocks.extend((!one.note.is_empty()).then(|| Block::Para(one.note.clone())));
    blocks.extend([Block::Gap, Block::Heading(r::GIFTS.get(lang).to_owned())]);
    if story.gifts.is_empty() {
        blocks.push(Block::Dim(w::NO_GIFTS.get(lang).to_owned()));
    }
    blocks.extend(received(story, shared));
    // Each of these keeps this promise.
    blocks.extend(gifts(&story.gifts, &story.named, &[], shared));
    if !story.past.is_empty() {
        blocks.extend([Block::Gap, Block::Heading(crate::words::app::HISTORY.get(lang).to_owned())]);
        let line = |row: &crate::worker::Past| past::line(&row.at, &row.user, &row.verb, &row.changes, lang);
        blocks.extend(story.past.iter().map(|row| Block::Dim(line(row))));
    }
    blocks
}

/// What came of it, and what is still to come.
fn received(story: &PromiseStory, shared: &Shared) -> Option<Block> {
    let lang = shared.lang;
    let given = worth(&story.gifts);
    let left = story.promise.left(i64::try_from(story.gifts.len()).unwrap_or(i64::MAX), given);
    let said = w::received(given.map(|given| r::rupiah(given, lang)), left.map(|left| r::rupiah(left, lang)), lang);
    said.map(|said| Block::Pair(w::F_CAME.get(lang).to_owned(), said))
}

/// Gifts, each with its worth, for whom, the names of who received it, and which of `promises` it keeps.
pub fn gifts(
    gifts: &[Contribution],
    named: &[(PersonId, String)],
    promises: &[Promise],
    shared: &Shared,
) -> Vec<Block> {
    let lang = shared.lang;
    let mut blocks = Vec::new();
    for gift in gifts {
        let value = gift.value.map(|value| r::rupiah(value, lang)).unwrap_or_default();
        let parts = [gift.what.as_str(), value.as_str(), gift.for_whom.as_str()];
        let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        blocks.push(Block::Pair(day::shown(gift.on), said));
        let name = |id: &PersonId| named.iter().find(|(known, _)| known == id).map(|(_, name)| name.as_str());
        let names: Vec<&str> = gift.received.iter().filter_map(name).collect();
        let kept = promises.iter().find(|one| Some(one.id) == gift.promise);
        blocks.extend(kept.map(|one| Block::Dim(w::gift_for(&one.what, lang))));
        if !names.is_empty() {
            blocks.push(Block::Dim(w::received_by(&names.join(", "), lang)));
        }
    }
    blocks
}

/// Promises as lines beside a partner: by when, what, how it stands.
pub fn lines(promises: &[Promise], shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let line = |one: &Promise| {
        let due = one.due.map_or_else(|| w::NO_DAY.get(lang).to_owned(), day::shown);
        let state = match one.is_overdue(shared.today()) {
            true => w::LATE.get(lang),
            false => one.state.label().get(lang),
        };
        Block::Pair(due, format!("{} · {state}", one.what))
    };
    promises.iter().map(line).collect()
}
