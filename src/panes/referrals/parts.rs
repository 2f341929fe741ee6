//! The detail of a referral: what is urgent first, then whom, what, where to, the letter, and what happened so far.

use super::history;
use crate::domain::day;
use crate::domain::ids::DestinationId;
use crate::domain::letter::code;
use crate::domain::nik;
use crate::domain::person::Person;
use crate::domain::referral::{Agreement, ConsentBy, ReferralState, Relation, Reporter};
use crate::panes::Shared;
use crate::ui::Level;
use crate::ui::detail::Block;
use crate::words::referrals as w;
use crate::words::{Lang, Text};
use crate::worker::{Line, ReferralView};

/// Digits there are for ticking.
const DIGITS: u8 = 9;

/// Days from today until `due`; negative when it is past.
pub fn days_until(due: chrono::NaiveDate, shared: &Shared) -> i64 {
    due.signed_duration_since(shared.today()).num_days()
}

/// True for a service or destination that is not shown in passing.
pub fn is_sensitive(view: &ReferralView, shared: &Shared) -> bool {
    let procedure = view.need.procedure.as_deref().and_then(|slug| shared.library.procedure(slug));
    let place = view.referral.destination.and_then(|id| shared.library.destination(id));
    procedure.is_some_and(|one| one.procedure.sensitive) || place.is_some_and(|one| one.destination.is_telling())
}

/// What is known from the list alone, while the rest is on its way.
pub fn waiting(line: &Line, shared: &Shared) -> Vec<Block> {
    let lang = shared.lang;
    let mut out = Vec::new();
    pair(&mut out, w::NAME, shared.public_name(&line.name, shared.is_closed(line)), lang);
    out.push(Block::Dim(w::LOADING.get(lang).to_owned()));
    out
}

/// Everything the detail shows. `opened`: the clerk went into it and that is logged, so a sensitive service may be read.
pub fn blocks(view: &ReferralView, number: Option<&str>, opened: bool, shared: &Shared) -> Vec<Block> {
    let mut out = Vec::new();
    warnings(&mut out, view, shared);
    match is_sensitive(view, shared) && !opened {
        true => pair(&mut out, w::NAME, shared.public_name("", true), shared.lang),
        false => person(&mut out, &view.person, shared),
    }
    if is_sensitive(view, shared) && !opened {
        let why = if shared.read_only { w::SENSITIVE_LOCKED } else { w::SENSITIVE_HINT };
        out.push(Block::Gap);
        out.push(Block::Notice(Level::Warn, why.get(shared.lang).to_owned()));
        return out;
    }
    need(&mut out, view, shared);
    destination(&mut out, view.referral.destination, shared);
    letter(&mut out, view, number, shared);
    case(&mut out, view, shared);
    past(&mut out, view, shared);
    out
}

fn pair(out: &mut Vec<Block>, name: Text, value: &str, lang: Lang) {
    if !value.trim().is_empty() {
        out.push(Block::Pair(name.get(lang).to_owned(), value.to_owned()));
    }
}

fn heading(out: &mut Vec<Block>, name: Text, lang: Lang) {
    if !out.is_empty() {
        out.push(Block::Gap);
    }
    out.push(Block::Heading(name.get(lang).to_owned()));
}

fn warnings(out: &mut Vec<Block>, view: &ReferralView, shared: &Shared) {
    let referral = &view.referral;
    if let Some(due) = referral.due.filter(|_| referral.without_news_on(shared.today())) {
        out.push(Block::Notice(Level::Warn, w::without_news(days_until(due, shared), shared.lang)));
    }
    if let Some(why) = &view.why_cancelled {
        out.push(Block::Notice(Level::Warn, format!("{}: {why}", w::CANCEL_REASON.get(shared.lang))));
    }
    if referral.state == ReferralState::Draft && !referral.agreement().suffices() {
        out.push(Block::Notice(Level::Warn, w::CONSENT_WARNING.get(shared.lang).to_owned()));
    }
}

fn person(out: &mut Vec<Block>, person: &Person, shared: &Shared) {
    let lang = shared.lang;
    heading(out, w::PERSON, lang);
    pair(out, w::NAME, &person.name, lang);
    let reason = || person.no_nik_reason.map_or("", |reason| reason.label().get(lang)).to_owned();
    pair(out, w::NIK, &person.nik.as_deref().map_or_else(reason, nik::mask), lang);
    let age = person.age_on(shared.today()).map(|age| w::years(age, lang));
    let sex = person.sex.map(|sex| sex.label().get(lang).to_lowercase());
    pair(out, w::AGE, &joined([age, sex]), lang);
    pair(out, w::GAMPONG, &place(person, shared), lang);
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Gampong and kecamatan; a place outside the city as it was written.
fn place(person: &Person, shared: &Shared) -> String {
    match person.gampong.as_deref() {
        Some(code) => joined([
            Some(shared.library.region_name(code).to_owned()),
            shared.library.kecamatan(code).map(|kecamatan| kecamatan.name.clone()),
        ]),
        None => person.place.clone(),
    }
}

fn need(out: &mut Vec<Block>, view: &ReferralView, shared: &Shared) {
    let lang = shared.lang;
    heading(out, w::NEED, lang);
    out.push(Block::Para(view.need.title.clone()));
    let papers = &view.need.checklist;
    if papers.is_empty() {
        return;
    }
    let draft = view.referral.state == ReferralState::Draft;
    let have = papers.iter().filter(|paper| paper.present).count();
    out.push(Block::HeadingNote(w::PAPERS.get(lang).to_owned(), w::papers(have, papers.len(), lang)));
    let tag = |required: bool| {
        use crate::words::procedures::{IF_ANY, REQUIRED};
        if required { REQUIRED } else { IF_ANY }.get(lang).to_owned()
    };
    let digit = |at: usize| u8::try_from(at + 1).ok().filter(|digit| *digit <= DIGITS && draft);
    out.extend(papers.iter().enumerate().map(|(at, paper)| Block::Check {
        number: digit(at),
        ticked: paper.present,
        text: paper.document.clone(),
        tag: tag(paper.required),
        note: String::new(),
    }));
}

fn destination(out: &mut Vec<Block>, id: Option<DestinationId>, shared: &Shared) {
    let lang = shared.lang;
    heading(out, w::DESTINATION, lang);
    let Some(place) = id.and_then(|id| shared.library.destination(id)) else {
        out.push(Block::Dim(w::NO_DESTINATION.get(lang).to_owned()));
        return;
    };
    let place = &place.destination;
    out.push(Block::Para(place.name.clone()));
    for said in [&place.kind, &place.note] {
        if !said.is_empty() {
            out.push(Block::Dim(said.clone()));
        }
    }
}

fn letter(out: &mut Vec<Block>, view: &ReferralView, number: Option<&str>, shared: &Shared) {
    let (lang, referral) = (shared.lang, &view.referral);
    out.push(Block::Gap);
    let Agreement { by, reason } = referral.agreement();
    match by {
        Some(ConsentBy::Unable) => pair(out, w::NO_AGREEMENT, &reason, lang),
        by => pair(out, w::CONSENT, by.map_or("", |by| by.label().get(lang)), lang),
    }
    if let Some(due) = referral.due {
        let when = referral.state.is_open().then(|| w::due_in(days_until(due, shared), lang));
        pair(out, w::DUE, &joined([Some(day::shown(due)), when]), lang);
        out.extend(unsure_year(due, shared).map(Block::Dim));
    }
    pair(out, w::REASON, referral.unmet_reason.map_or("", |reason| reason.label().get(lang)), lang);
    let number = if referral.letter.is_some() { number.unwrap_or("") } else { w::NOT_NUMBERED_YET.get(lang) };
    pair(out, w::LETTER, number, lang);
    pair(out, w::CODE, &referral.return_code.as_deref().map(grouped).unwrap_or_default(), lang);
    pair(out, w::NOTE, &referral.note, lang);
}

/// Said quietly under a due date in a year whose holidays are not complete: it may still move.
pub fn unsure_year(due: chrono::NaiveDate, shared: &Shared) -> Option<String> {
    let year = chrono::Datelike::year(&due);
    let known = shared.library.calendar.knows(year);
    (!known).then(|| w::holidays_unknown(year, shared.lang))
}

/// The code in groups, as it is read out.
fn grouped(plain: &str) -> String {
    code::check(plain).map_or_else(|_| plain.to_owned(), |code| code.to_string())
}

fn case(out: &mut Vec<Block>, view: &ReferralView, shared: &Shared) {
    let (lang, case) = (shared.lang, &view.case);
    out.push(Block::Gap);
    pair(out, w::CASE, case.state.label().get(lang), lang);
    let opened = day::shown(case.opened_at.date());
    pair(out, w::OPENED, &joined([Some(opened), Some(case.channel.label().get(lang).to_owned())]), lang);
    pair(out, w::REPORTER, &reporter(&case.reporter, lang), lang);
    // The intake writes one note for both; it is read once.
    if case.note.trim() != view.referral.note.trim() {
        pair(out, w::CASE_NOTE, &case.note, lang);
    }
}

/// Name and relation; a phone is only said to be known.
fn reporter(reporter: &Reporter, lang: Lang) -> String {
    if reporter.relation == Relation::Own {
        return Relation::Own.label().get(lang).to_owned();
    }
    let phone = (!reporter.phone.is_empty()).then(|| w::PHONE_KNOWN.get(lang).to_owned());
    joined([Some(reporter.name.clone()), Some(reporter.relation.label().get(lang).to_owned()), phone])
}

fn past(out: &mut Vec<Block>, view: &ReferralView, shared: &Shared) {
    if view.past.is_empty() {
        return;
    }
    heading(out, w::HISTORY, shared.lang);
    out.extend(history::lines(&view.past, shared).into_iter().map(|(when, what)| Block::Pair(when, what)));
}
