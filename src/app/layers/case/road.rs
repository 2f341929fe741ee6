//! The road of each need of an opened case: what was reached, what comes next and for whom it waits; and the list from
//! which the next milestone or a fact is written down.

use crate::domain::content::Road;
use crate::domain::content::road::{Fact, Milestone, Named, Shape};
use crate::domain::day;
use crate::domain::ladder::case;
use crate::domain::preflight;
use crate::domain::referral::Need;
use crate::domain::road::{self, Entry, Frame, Standing};
use crate::panes::bridge::{Bridge, BridgeField};
use crate::panes::forms::road as form;
use crate::panes::menu::{Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::{Lang, preflight as p, road as w};
use crate::worker::{Act, CaseView, LadderAct, Recipient};

/// A need with its road and what is written down on it.
pub struct Way<'v> {
    /// The need.
    pub need: &'v Need,
    /// Its road.
    pub road: &'v Road,
    /// What is written down, oldest first.
    pub entries: Vec<Entry>,
}

/// Needs of the case that have a road.
pub fn ways<'v>(view: &'v CaseView, shared: &'v Shared) -> Vec<Way<'v>> {
    let of = |need: &'v Need| {
        let road = shared.library.procedure(need.procedure.as_deref()?)?.procedure.road.as_ref()?;
        let entries = view.road.iter().filter(|entry| entry.need == need.id).cloned().collect();
        Some(Way { need, road, entries })
    };
    view.needs.iter().filter_map(of).collect()
}

fn frame(view: &CaseView, shared: &Shared) -> Frame {
    Frame { opened: view.dossier.case.opened_at.date(), today: shared.today() }
}

fn standing<'w>(way: &Way<'w>, view: &CaseView, shared: &Shared) -> Standing<'w> {
    road::standing(way.road, &way.entries, frame(view, shared), &shared.library.calendar)
}

/// What is shown of every road of the case.
pub fn blocks(view: &CaseView, shared: &Shared, lang: Lang) -> Vec<Block> {
    let open = case::moves_from(view.dossier.case.state).next().is_some();
    ways(view, shared).iter().flat_map(|way| of_need(way, &standing(way, view, shared), open, lang)).collect()
}

fn of_need(way: &Way<'_>, stands: &Standing<'_>, open: bool, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Gap, Block::Heading(format!("{}: {}", w::ROAD.get(lang), way.need.title))];
    if road::urgent(way.road, &way.entries) {
        blocks.push(Block::Notice(Level::Warn, w::URGENT.get(lang).to_owned()));
    }
    if open {
        blocks.extend(next(stands, lang));
    }
    for (one, entry) in &stands.rows {
        blocks.push(milestone(one, entry.as_ref(), lang));
    }
    for fact in &way.road.facts {
        blocks.push(Block::Pair(fact.name(lang).to_owned(), fact_said(fact, &way.entries, lang)));
    }
    blocks
}

fn next(stands: &Standing<'_>, lang: Lang) -> Vec<Block> {
    if let Some((one, pick)) = stands.stopped {
        return vec![Block::Notice(Level::Warn, w::stopped(one.name(lang), pick.name(lang), lang))];
    }
    let Some(one) = stands.next else { return vec![Block::Notice(Level::Good, w::FINISHED.get(lang).to_owned())] };
    let (who, since) = (one.who.label().get(lang), day::shown(stands.since));
    let mut blocks = Vec::new();
    if stands.stuck_upstream().is_some() {
        blocks.push(Block::Notice(Level::Warn, w::stuck_upstream(who, &since, stands.waited, lang)));
    } else if stands.late() {
        blocks.push(Block::Notice(Level::Warn, w::late(stands.waited, one.days, lang)));
    }
    blocks.push(Block::Para(w::waiting(one.name(lang), who, &since, stands.waited, lang)));
    blocks
}

fn milestone(one: &Milestone, entry: Option<&Entry>, lang: Lang) -> Block {
    let Some(entry) = entry else { return Block::Dim(format!("[ ] {}", one.name(lang))) };
    let value = match one.shape {
        Shape::Day => String::new(),
        shape => format!(" · {}", road::shown(shape, &one.picks, &entry.value, lang)),
    };
    Block::Para(format!("[x] {} · {}{value}", one.name(lang), day::shown(entry.day)))
}

fn fact_said(fact: &Fact, entries: &[Entry], lang: Lang) -> String {
    match road::latest(entries, &fact.code) {
        Some(entry) => road::shown(fact.shape, &fact.picks, &entry.value, lang),
        None => w::NOT_YET.get(lang).to_owned(),
    }
}

/// The list of what can be written down; of several roads the need is chosen first.
pub fn menu(view: &CaseView, shared: &Shared) -> Step {
    let mut all = ways(view, shared);
    match (all.pop(), all.is_empty()) {
        (None, _) => Step::Say(Level::Info, w::NO_ROAD),
        (Some(only), true) => of_way(&only, view, shared),
        (Some(last), false) => {
            all.push(last);
            let row = |way: &Way<'_>| MenuRow {
                label: way.need.title.clone(),
                note: String::new(),
                step: Some(of_way(way, view, shared)),
            };
            let rows = all.iter().map(row).collect();
            Step::Menu(Box::new(Menu { title: w::ROAD.get(shared.lang).to_owned(), rows }))
        }
    }
}

fn of_way(way: &Way<'_>, view: &CaseView, shared: &Shared) -> Step {
    let stands = standing(way, view, shared);
    let mut rows = Vec::new();
    if let Some(one) = stands.next.filter(|_| stands.stopped.is_none()) {
        rows.extend(milestone_rows(way, one, w::NEXT.get(shared.lang), shared));
    }
    let known = |fact: &&Fact| road::latest(&way.entries, &fact.code).is_some();
    let (later, first): (Vec<&Fact>, Vec<&Fact>) = way.road.facts.iter().partition(known);
    rows.extend(first.into_iter().chain(later).map(|fact| fact_row(way, fact, shared)));
    if way.road.siks_ng {
        let row = MenuRow {
            label: p::TITLE.get(shared.lang).to_owned(),
            note: p::OPEN.get(shared.lang).to_owned(),
            step: Some(Step::Bridge(Box::new(bridge(way, view, shared)))),
        };
        rows.push(row);
    }
    let last = stands.rows.iter().rev().find_map(|(one, entry)| entry.as_ref().map(|_| *one));
    if let Some(one) = last {
        rows.extend(milestone_rows(way, one, w::CORRECT.get(shared.lang), shared));
    }
    Step::Menu(Box::new(Menu { title: format!("{}: {}", w::ROAD.get(shared.lang), way.need.title), rows }))
}

/// The check before SIKS-NG, and the fields in the order of the form there.
fn bridge(way: &Way<'_>, view: &CaseView, shared: &Shared) -> Bridge {
    let person = &view.person;
    let fact = |code: &str| road::latest(&way.entries, code).map_or("", |entry| entry.value.as_str());
    let letter_day = fact("surat_tanggal").parse().ok();
    let claim = preflight::Claim {
        person,
        family: &view.family,
        letter_day,
        issuer: fact("surat_penerbit"),
        legible: road::latest(&way.entries, "terbaca").map(|entry| entry.value == "ya"),
        oldest_letter: way.road.oldest_letter,
        regions: &shared.regions,
        today: shared.today(),
    };
    let findings = preflight::check(&claim, shared.lang);
    let gampong = person.gampong.as_deref();
    let place = gampong.map_or(person.place.as_str(), |code| shared.library.region_name(code));
    let kecamatan = gampong.and_then(|code| shared.library.kecamatan(code)).map_or("", |one| one.name.as_str());
    let date = |day: Option<chrono::NaiveDate>| day.map(day::shown).unwrap_or_default();
    let all = [
        (p::NIK, person.nik.clone().unwrap_or_default()),
        (p::KK, person.kk.clone().unwrap_or_default()),
        (p::FULL_NAME, person.name.clone()),
        (p::BORN, date(person.birth_date)),
        (p::SEX, person.sex.map(|sex| sex.label().get(shared.lang).to_owned()).unwrap_or_default()),
        (p::ADDRESS, person.address.clone()),
        (p::GAMPONG, place.to_owned()),
        (p::KECAMATAN, kecamatan.to_owned()),
        (p::PHONE, person.phone.clone()),
        (p::ISSUER, fact("surat_penerbit").to_owned()),
        (p::LETTER_DAY, date(letter_day)),
    ];
    let fields = all.into_iter().map(|(label, value)| BridgeField { label: label.get(shared.lang), value }).collect();
    Bridge { person: person.id, name: person.name.clone(), findings, fields }
}

/// A milestone is one line; one with choices has a line for each, so that one key says which.
fn milestone_rows(way: &Way<'_>, one: &Milestone, note: &str, shared: &Shared) -> Vec<MenuRow> {
    let waits = road::facts_for(way.road, &way.entries, &one.code).err();
    let row = |label: String, pick: &str| match &waits {
        Some(why) => MenuRow { label, note: why.sentence(shared.lang), step: None },
        None => {
            let open = form::milestone(way.need.id, one, pick, shared);
            MenuRow { label, note: note.to_owned(), step: Some(Step::Form(Box::new(open))) }
        }
    };
    let name = one.name(shared.lang);
    match one.picks.is_empty() {
        true => vec![row(name.to_owned(), "")],
        false => one.picks.iter().map(|p| row(format!("{name}: {}", p.name(shared.lang)), &p.code)).collect(),
    }
}

fn fact_row(way: &Way<'_>, fact: &Fact, shared: &Shared) -> MenuRow {
    let step = match fact.shape {
        Shape::Choice => picks(fact, shared, |pick| write_down(form::chosen(way.need.id, &fact.code, pick, shared))),
        Shape::Contact => picks(fact, shared, |pick| Step::Form(Box::new(form::fact(way.need.id, fact, pick, shared)))),
        _ => Step::Form(Box::new(form::fact(way.need.id, fact, "", shared))),
    };
    let note = fact_said(fact, &way.entries, shared.lang);
    MenuRow { label: fact.name(shared.lang).to_owned(), note, step: Some(step) }
}

fn picks(fact: &Fact, shared: &Shared, step: impl Fn(&str) -> Step) -> Step {
    let row = |pick: &crate::domain::content::road::Pick| MenuRow {
        label: pick.name(shared.lang).to_owned(),
        note: String::new(),
        step: Some(step(&pick.code)),
    };
    let rows = fact.picks.iter().map(row).collect();
    Step::Menu(Box::new(Menu { title: fact.name(shared.lang).to_owned(), rows }))
}

fn write_down(entry: Entry) -> Step {
    Step::Act(Recipient::Case, Act::Ladder(Box::new(LadderAct::Road(Box::new(entry)))))
}
