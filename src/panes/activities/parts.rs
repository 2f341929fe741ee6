//! What is said of one activity beside the log.

use super::{State, tells};
use crate::domain::activity::{Activity, Origin, Participant, Presence, Reached};
use crate::domain::attachment::Attachment;
use crate::domain::day;
use crate::domain::follow_up::{FollowUp, FollowUpState};
use crate::domain::member::Pillar;
use crate::panes::Shared;
use crate::panes::directory::short;
use crate::panes::forms::attach;
use crate::panes::register::{kind_name, place};
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::{Text, activity_log as w, app, past};
use crate::worker::{ActivityView, Past};

/// Everything that is known, or why it stays closed.
pub fn blocks(state: &State, view: &ActivityView, shared: &Shared) -> Vec<Block> {
    let closed = state.is_closed(shared);
    let one = &view.activity;
    let mut blocks = head(view, shared);
    if closed {
        let why = if shared.read_only { crate::words::referrals::SENSITIVE_LOCKED } else { w::CLOSED_HINT };
        blocks.extend([Block::Gap, Block::Notice(Level::Warn, why.get(shared.lang).to_owned())]);
        return blocks;
    }
    blocks.extend(took_part(view, shared));
    blocks.extend(reached(view, shared));
    for (heading, text) in [(w::RESULT, &one.result), (w::OBSTACLE, &one.obstacle), (w::NOTE, &one.note)] {
        if !text.is_empty() {
            blocks.extend([Block::Gap, heading_of(heading, shared), Block::Para(text.clone())]);
        }
    }
    blocks.extend(agenda(one, shared));
    blocks.extend(follow_ups(&view.follow_ups, shared));
    blocks.extend(files(view, shared));
    blocks.extend(history(&view.past, shared));
    blocks
}

fn files(view: &ActivityView, shared: &Shared) -> Vec<Block> {
    if view.files.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, heading_of(w::FILES, shared)];
    let said = |file: &Attachment| format!("{} ({})", file.name, attach::about(file, shared));
    blocks.extend(view.files.iter().map(|file| Block::Bullet(said(file))));
    blocks
}

fn heading_of(text: Text, shared: &Shared) -> Block {
    Block::Heading(text.get(shared.lang).to_owned())
}

fn pair(label: Text, value: String, shared: &Shared) -> Block {
    Block::Pair(label.get(shared.lang).to_owned(), value)
}

/// When, where, for which duty, on whose word.
fn head(view: &ActivityView, shared: &Shared) -> Vec<Block> {
    let (one, lang) = (&view.activity, shared.lang);
    let mut blocks = Vec::new();
    if let Some(why) = &one.voided {
        blocks.extend([Block::Notice(Level::Warn, w::void_because(why, lang)), Block::Gap]);
    }
    blocks.push(Block::Para(one.title.clone()));
    blocks.push(Block::Gap);
    let duty = one
        .duty
        .map_or(w::NO_DUTY.get(lang).to_owned(), |duty| format!("{} · {}", duty.number(), duty.label().get(lang)));
    let area = one.area.as_deref().map_or_else(|| w::WHOLE_CITY.get(lang).to_owned(), |code| place(code, shared));
    blocks.push(pair(w::ON, crate::words::reports::paper_day(one.on, lang), shared));
    blocks.push(pair(w::AREA, area, shared));
    if !one.place.is_empty() {
        blocks.push(pair(w::PLACE, one.place.clone(), shared));
    }
    blocks.push(pair(w::DUTY, duty, shared));
    blocks.push(pair(w::ORIGIN, one.origin.label().get(lang).to_owned(), shared));
    if one.origin != Origin::Own {
        blocks.push(pair(w::BY_WHOM, one.assigned.clone(), shared));
    }
    if let (Some(first), Some(last)) = (view.series.first(), view.series.last()) {
        let said = w::series(view.series.len(), &day::shown(*first), &day::shown(*last), lang);
        blocks.push(pair(w::SERIES, said, shared));
    }
    blocks.push(pair(w::WRITTEN_BY, one.by.clone(), shared));
    blocks
}

/// Who took part, pillar by pillar; whoever holds no office any more stands there with the name of that day.
fn took_part(view: &ActivityView, shared: &Shared) -> Vec<Block> {
    let all = &view.activity.participants;
    if all.is_empty() {
        return Vec::new();
    }
    let note = w::people(all.len() as u64, shared.lang);
    let mut blocks = vec![Block::Gap, Block::HeadingNote(w::PEOPLE.get(shared.lang).to_owned(), note)];
    let of = |pillar: Option<Pillar>| all.iter().filter(move |one| one.pillar == pillar);
    for pillar in Pillar::ALL.iter().map(|pillar| Some(*pillar)).chain([None]) {
        blocks.extend(of(pillar).map(|one| Block::Bullet(participant(one, view, shared))));
    }
    blocks
}

fn participant(one: &Participant, view: &ActivityView, shared: &Shared) -> String {
    let lang = shared.lang;
    let pillar = one.pillar.map(|pillar| short(pillar).get(lang).to_owned());
    let presence = (one.presence != Presence::Present).then(|| one.presence.label().inside(lang));
    let gone = one.member().is_some_and(|id| view.gone.contains(&id));
    let gone = gone.then(|| w::NOT_A_MEMBER_NOW.get(lang).to_owned());
    let said = Some(one.said.clone()).filter(|said| !said.is_empty());
    let parts = [Some(one.name.clone()), pillar, presence, gone, said];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn reached(view: &ActivityView, shared: &Shared) -> Vec<Block> {
    let one = &view.activity;
    if one.reached_total() == 0 {
        return Vec::new();
    }
    let lang = shared.lang;
    let open = tells(one, shared);
    let note = w::people(one.reached_total(), lang);
    let mut blocks = vec![Block::Gap, Block::HeadingNote(w::REACHED.get(lang).to_owned(), note)];
    blocks.extend(one.reached.iter().map(|counted| {
        let name = counted.category.as_deref().map_or(w::ALL_PEOPLE.get(lang), |code| kind_name(code, open, shared));
        Block::Pair(name.to_owned(), numbers(counted, shared))
    }));
    let names: Vec<&str> = view.people.iter().map(|(_, name)| name.as_str()).collect();
    if !names.is_empty() {
        blocks.push(pair(w::BY_NAME, names.join(", "), shared));
    }
    blocks
}

fn numbers(one: &Reached, shared: &Shared) -> String {
    w::by_sex(one.women, one.men, one.unknown, shared.lang)
}

fn agenda(one: &Activity, shared: &Shared) -> Vec<Block> {
    if one.agenda.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, heading_of(w::AGENDA, shared)];
    blocks.extend(one.agenda.iter().map(|item| {
        let parts = [item.topic.as_str(), item.said.as_str()];
        Block::Bullet(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
    }));
    blocks
}

fn follow_ups(all: &[FollowUp], shared: &Shared) -> Vec<Block> {
    if all.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, heading_of(w::FOLLOW_UPS, shared)];
    for one in all {
        blocks.push(Block::Bullet(one.what.clone()));
        blocks.push(standing(one, shared));
    }
    blocks
}

/// Who does it until when, or what became of it.
pub fn standing(one: &FollowUp, shared: &Shared) -> Block {
    let lang = shared.lang;
    let owner = if one.owner.is_empty() { w::NO_OWNER.get(lang) } else { one.owner.as_str() };
    if one.state != FollowUpState::Open {
        let day = one.ended_on.map(day::shown).unwrap_or_default();
        let ended = w::ended(one.state.label().get(lang), &day, &one.ended_by, lang);
        return Block::Dim(format!("   {ended}: {}", one.outcome));
    }
    let due = one.due.map_or_else(|| w::NO_DAY.get(lang).to_owned(), |due| w::until(&day::shown(due), lang));
    if one.is_overdue(shared.today()) {
        let days = one.due.map_or(0, |due| shared.today().signed_duration_since(due).num_days());
        return Block::Notice(Level::Warn, format!("{owner} · {due} · {}", w::overdue(days, lang)));
    }
    Block::Dim(format!("   {owner} · {due}"))
}

fn history(past: &[Past], shared: &Shared) -> Vec<Block> {
    if past.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Gap, heading_of(app::HISTORY, shared)];
    let line = |row: &Past| past::line(&row.at, &row.user, &row.verb, &row.changes, shared.lang);
    blocks.extend(past.iter().map(|row| Block::Dim(line(row))));
    blocks
}
