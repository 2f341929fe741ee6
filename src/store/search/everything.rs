//! One line over everything: procedures, people, members, destinations, regions, referrals.
//!
//! Each kind is asked in its own way (the lexicon for procedures, the text index for people, memory for the small
//! lists), then mixed: the best of each kind stands above the rest, the surest kind first.

use rusqlite::{Connection, OptionalExtension};

use super::activities::activities;
use super::hit::{Hit, Kind};
use super::memory_list::{Also, Listed, rank};
use super::people::{PeopleQuery, PersonHit, people};
use super::rank::Reason;
use super::referrals::{Look, referrals};
use crate::domain::lexicon;
use crate::domain::member::Member;
use crate::domain::nik;
use crate::store::content::{self, Library};
use crate::store::error::{Error, Result};
use crate::store::member;
use crate::words::{Lang, search as w};

/// What the searcher keeps between searches: the content and its vocabulary, read at the first search and again when
/// the file holds another edition.
#[derive(Default)]
pub struct Shelf {
    /// Language of reasons and details.
    pub lang: Lang,
    held: Option<Held>,
}

/// What was read from one state of the file.
struct Held {
    edition: String,
    library: Library,
    index: lexicon::Index,
    destinations: Vec<Listed>,
    regions: Vec<Listed>,
    /// The journal's length when the members were read, the language of their pillars, and they.
    members: (i64, Lang, Vec<Listed>),
}

impl Shelf {
    /// A shelf that gives its reasons in this language.
    pub fn speaking(lang: Lang) -> Shelf {
        Shelf { lang, held: None }
    }

    fn fill(&mut self, connection: &Connection) -> Result<&Held> {
        let mut edition = connection.prepare_cached(
            "SELECT edition || ' ' || (SELECT sum(version) FROM destination) FROM content WHERE one = 1",
        )?;
        let edition: String = edition.query_row([], |row| row.get(0)).optional()?.unwrap_or_default();
        if self.held.as_ref().is_none_or(|held| held.edition != edition) {
            self.held = Some(Held::read(connection, edition)?);
        }
        let held = self.held.as_mut().ok_or(Error::NotFound("content"))?;
        let mut length = connection.prepare_cached("SELECT seq FROM post WHERE one = 1")?;
        let length: i64 = length.query_row([], |row| row.get(0)).optional()?.unwrap_or_default();
        if (held.members.0, held.members.1) != (length, self.lang) {
            held.members = (length, self.lang, members(connection, &held.library, self.lang)?);
        }
        Ok(held)
    }
}

impl Held {
    fn read(connection: &Connection, edition: String) -> Result<Held> {
        let library = content::load(connection)?;
        let procedures: Vec<_> = library.procedures.iter().map(|shelved| shelved.procedure.clone()).collect();
        let index = lexicon::Index::new(&procedures, &library.phrases, &library.synonyms);
        let (destinations, regions) = (destinations(&library), regions(&library));
        // Never a length the journal can have: the members are read at the first search.
        Ok(Held { edition, library, index, destinations, regions, members: (-1, Lang::Id, Vec::new()) })
    }
}

/// From this sureness on, a hit answers the words.
const ANSWERED: i64 = 80;

/// How sure a procedure can be beside a person whose name the line is.
const BESIDE_A_NAME: i64 = 45;

/// How much less sure a procedure is when the content knows none of the words exactly: somebody's name or a place, of
/// which every word fits, then comes first.
const UNKNOWN: f32 = 0.4;

/// A hit with how sure it is: 0 to 100, comparable between kinds.
pub(super) struct Sure {
    pub hit: Hit,
    pub why: Reason,
    pub sure: i64,
}

/// Asks every kind of `kinds` (all when empty) and mixes the answers; `limit` hits at most.
///
/// # Errors
/// What SQLite says; a failure in one kind fails the whole search, because a list with a part missing is a wrong answer.
pub fn everything(
    connection: &Connection,
    shelf: &mut Shelf,
    line: &str,
    kinds: &[Kind],
    limit: usize,
) -> Result<Vec<Hit>> {
    let lang = shelf.lang;
    let Held { library, index, destinations, regions, members: (_, _, members), .. } = shelf.fill(connection)?;
    let mut lists = Vec::new();
    // Referrals are found through their people: those are looked for once.
    let wants = |kind: Kind| kinds.is_empty() || kinds.contains(&kind);
    let found = match wants(Kind::Person) || wants(Kind::Referral) {
        true => people(connection, &PeopleQuery { words: line.into(), limit })?,
        false => Vec::new(),
    };
    for kind in Kind::ALL.iter().filter(|kind| kinds.is_empty() || kinds.contains(kind)) {
        lists.push(match kind {
            Kind::Procedure => procedures(index, library, line, limit),
            Kind::Person => persons(library, lang, line, &found),
            Kind::Member => rank(members, line, limit, lang),
            Kind::Destination => rank(destinations, line, limit, lang),
            Kind::Region => rank(regions, line, limit, lang),
            Kind::Activity => activities(connection, &Look { library, lang, line, limit })?,
            Kind::Referral => referrals(connection, &Look { library, lang, line, limit }, &found)?,
        });
    }
    trust_names(&mut lists, line);
    drop_far_people(&mut lists);
    let worded = |one: Sure| {
        let reason = if one.hit.reason.is_empty() { one.why.label().get(lang).to_owned() } else { one.hit.reason };
        Hit { reason, ..one.hit }
    };
    Ok(mix(lists, limit).into_iter().map(worded).collect())
}

/// A line of several words that is somebody's name is that name: procedures that share a word with it step back.
fn trust_names(lists: &mut [Vec<Sure>], line: &str) {
    let named = |one: &Sure| one.hit.kind == Kind::Person && matches!(one.why, Reason::Exact | Reason::Start);
    if line.split_whitespace().count() < 2 || !lists.iter().flatten().any(named) {
        return;
    }
    for one in lists.iter_mut().flatten().filter(|one| one.hit.kind == Kind::Procedure) {
        one.sure = one.sure.min(BESIDE_A_NAME);
    }
}

/// Where the words are answered by something else, people that are merely similar are noise.
fn drop_far_people(lists: &mut [Vec<Sure>]) {
    let answered = lists.iter().flatten().any(|one| one.hit.kind != Kind::Person && one.sure >= ANSWERED);
    if answered {
        for list in lists {
            list.retain(|one| one.hit.kind != Kind::Person || one.why != Reason::Similar);
        }
    }
}

/// The best of each kind first (only where it is nearly as sure as the very best), then the rest by sureness.
fn mix(lists: Vec<Vec<Sure>>, limit: usize) -> Vec<Sure> {
    let best = lists.iter().flatten().map(|hit| hit.sure).max().unwrap_or(0);
    let (mut heads, mut rest) = (Vec::new(), Vec::new());
    for list in lists {
        for (at, hit) in list.into_iter().enumerate() {
            if at == 0 && hit.sure + 25 >= best { heads.push(hit) } else { rest.push(hit) }
        }
    }
    heads.sort_by_key(|one| (-one.sure, one.hit.kind));
    rest.sort_by_key(|one| (-one.sure, one.hit.kind));
    heads.into_iter().chain(rest).take(limit).collect()
}

fn procedures(lexicon: &lexicon::Index, library: &Library, line: &str, limit: usize) -> Vec<Sure> {
    let found = lexicon.search(line, limit);
    let top = found.first().map_or(1.0, |hit| hit.score).max(f32::EPSILON);
    let hits = found.into_iter().filter_map(|hit| {
        let title = &library.procedure(&hit.slug)?.procedure.title;
        // A citizens' phrase or a word of the title: nearly as sure as a name; further hits fall with their score. With
        // neither, less sure than the beginning of a name: "pung" means the gampong Punge, not picked-up beggars.
        let sure = match (hit.reason.is_empty(), hit.title_spans.is_empty()) {
            (false, _) => 96,
            (true, false) => 86,
            (true, true) => 78,
        };
        let byte_to_char = |byte: usize| title.get(..byte).map_or(0, |head| head.chars().count());
        let spans = hit.title_spans.iter().map(|span| (byte_to_char(span.start), byte_to_char(span.end))).collect();
        let (kind, title, detail) = (Kind::Procedure, title.clone(), String::new());
        let sure = (sure as f32 * (hit.score / top) * (1.0 - UNKNOWN * (1.0 - hit.known))) as i64;
        let said = if hit.reason.is_empty() { hit.words.join(", ") } else { hit.reason };
        Some(Sure { hit: Hit { kind, key: hit.slug, title, detail, reason: said, spans }, why: Reason::Phrase, sure })
    });
    hits.collect()
}

fn persons(library: &Library, lang: Lang, line: &str, found: &[PersonHit]) -> Vec<Sure> {
    let words = line.split_whitespace().count().max(1) as i64;
    found.iter().map(|hit| person(library, words, hit.clone(), why(hit, line, lang))).collect()
}

/// Why somebody was found: which digits of which number, or which word met which.
pub(super) fn why(hit: &PersonHit, line: &str, lang: Lang) -> String {
    let label = hit.reason.label().get(lang);
    match hit.reason {
        Reason::Nik | Reason::Kk | Reason::Phone => {}
        Reason::FormerKk if crate::domain::fold::digits(line).len() == nik::DIGITS => return label.to_owned(),
        Reason::FormerKk => return w::digits(label, w::Digits::Beginning, lang),
        _ => return hit.because.sentence(lang),
    }
    let (typed, nik) = (crate::domain::fold::digits(line), hit.nik.as_deref().unwrap_or_default());
    let which = match hit.reason {
        Reason::Nik if nik == typed => w::Digits::All,
        Reason::Kk if typed.len() == nik::DIGITS => w::Digits::All,
        Reason::Nik if !nik.starts_with(&typed) => w::Digits::End,
        _ => w::Digits::Beginning,
    };
    w::digits(label, which, lang)
}

fn person(library: &Library, words: i64, hit: PersonHit, reason: String) -> Sure {
    let place = hit.gampong.as_deref().map_or(hit.place.as_str(), |code| library.region_name(code));
    let born = hit.birth_date.map(crate::domain::day::shown).unwrap_or_default();
    let nik = hit.nik.as_deref().map(crate::domain::nik::mask).unwrap_or_default();
    let parts: Vec<&str> = [place, &born, &nik].into_iter().filter(|part| !part.is_empty()).collect();
    let sure = match hit.reason {
        Reason::Nik | Reason::Kk | Reason::Phone | Reason::FormerKk => 100,
        Reason::Similar => 35,
        _ => (hit.score / words).clamp(40, 99),
    };
    let (kind, key, detail) = (Kind::Person, hit.id.to_string(), parts.join(" · "));
    let shown = Hit { kind, key, title: hit.name, detail, reason, spans: hit.spans };
    Sure { hit: shown, why: hit.reason, sure }
}

fn members(connection: &Connection, library: &Library, lang: Lang) -> Result<Vec<Listed>> {
    let listed = |member: Member| {
        let areas: Vec<&str> = member.areas.iter().map(|code| library.region_name(code)).collect();
        let pillar = member.pillar.label().get(lang);
        let parts = [pillar, &member.role, &areas.join(", ")];
        let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let work = format!("{pillar} {} {}", member.role, areas.join(" "));
        let also = [(Also::Facts, work), (Also::Code, member.decree.number.clone())];
        Listed::new(Kind::Member, member.id.to_string(), member.name, detail, &also)
    };
    Ok(member::all(connection)?.into_iter().map(listed).collect())
}

fn destinations(library: &Library) -> Vec<Listed> {
    let listed = |place: &content::Place| {
        let one = &place.destination;
        let also: Vec<(Also, String)> =
            one.aliases.iter().chain(&one.former).map(|alias| (Also::Name, alias.clone())).collect();
        Listed::new(Kind::Destination, place.id.to_string(), one.name.clone(), one.purpose.clone(), &also)
    };
    library.destinations.iter().map(listed).collect()
}

fn regions(library: &Library) -> Vec<Listed> {
    let listed = |code: &str, name: &str, detail: &str| {
        let own = library.variants.iter().filter(|variant| variant.code == code);
        let names = own.map(|variant| (Also::Name, variant.variant.clone()));
        let also: Vec<(Also, String)> = names.chain([(Also::Code, code.to_owned())]).collect();
        Listed::new(Kind::Region, code.to_owned(), name.to_owned(), detail.to_owned(), &also)
    };
    let level = crate::words::records::LEVEL_KECAMATAN.id;
    let kecamatan = library.kecamatan.iter().map(|one| listed(&one.code, &one.name, level));
    let gampong = library.gampong.iter().map(|one| listed(&one.code, &one.name, library.region_name(&one.kecamatan)));
    kecamatan.chain(gampong).collect()
}
