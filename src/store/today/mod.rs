//! What this desk did on a day, newest first, out of the journal; and taking it back.
//!
//! Odd: the journal has a row per record, the list has a row per deed. What only accompanies another row (the referral
//! of a new case, the state that a step has changed) is left out.

mod undo;

pub use undo::undo;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::door::Desk;
use super::error::{Error, Result};
use super::ladder::done_of;
use super::value;
use crate::domain::ids::{ActivityId, AppointmentId, CaseId, MemberId, PersonId, ReferralId};
use crate::domain::ladder::dossier::Done;
use crate::words::{Lang, past, today as w};

/// Rows of the journal that are looked through.
const ROWS: i64 = 2_000;

crate::coded! {
    /// What was done.
    Kind {
        /// A citizen was registered.
        PersonNew = "warga_baru", w::PERSON_NEW;
        /// A citizen's record was changed.
        PersonChanged = "warga_diubah", w::PERSON_CHANGED;
        /// A member was registered.
        MemberNew = "anggota_baru", w::MEMBER_NEW;
        /// A member's record was changed.
        MemberChanged = "anggota_diubah", w::MEMBER_CHANGED;
        /// A decree was corrected.
        Decree = "sk_diubah", w::DECREE;
        /// Many members moved to a new decree.
        Renewed = "sk_diperbarui", w::RENEWED;
        /// They moved back.
        RenewalBack = "sk_diurungkan", w::RENEWAL_BACK;
        /// A visit was counted.
        VisitNew = "kunjungan", w::VISIT_NEW;
        /// A visit was changed.
        VisitChanged = "kunjungan_diubah", w::VISIT_CHANGED;
        /// A visit is not counted any more.
        VisitVoid = "kunjungan_batal", w::VISIT_VOID;
        /// A case was opened.
        Intake = "kasus", w::INTAKE;
        /// What is written in a case was changed.
        CaseChanged = "kasus_diubah", w::CASE_CHANGED;
        /// A case or referral took a step of the ladder.
        Step = "langkah", w::CASE_CHANGED;
        /// A referral was added to a case.
        ReferralNew = "rujukan_baru", w::REFERRAL_NEW;
        /// What is written in a referral was changed.
        ReferralChanged = "rujukan_diubah", w::REFERRAL_CHANGED;
        /// Papers were ticked.
        Papers = "berkas", w::PAPERS;
        /// A letter got its number.
        Letter = "surat", w::LETTER;
        /// A letter was made void.
        LetterVoid = "surat_batal", w::LETTER_VOID;
        /// A note was written.
        Note = "catatan", w::NOTE;
        /// A destination's answer was written down.
        Reply = "balasan", w::REPLY;
        /// A letter was initialled, signed or collected.
        Mark = "tanda", w::MARK;
        /// A milestone was reached.
        Milestone = "tahap", w::MILESTONE;
        /// A file was stored.
        Attached = "lampiran", w::ATTACHED;
        /// Two records were joined.
        Joined = "gabung", w::JOINED;
        /// A joining was undone.
        Parted = "lepas", w::PARTED;
        /// Two people were told apart.
        ToldApart = "bukan_sama", w::TOLD_APART;
        /// An entry of the register was added.
        EntryNew = "register_baru", w::ENTRY_NEW;
        /// An entry was confirmed or corrected.
        EntryChanged = "register_diubah", w::ENTRY_CHANGED;
        /// An entry ended.
        EntryEnded = "register_berakhir", w::ENTRY_ENDED;
        /// A gift of a partner was written down.
        Gift = "sumbangan", w::GIFT;
        /// A round was opened or closed.
        Round = "putaran", w::ROUND;
        /// An activity was written down.
        ActivityNew = "kegiatan_baru", w::ACTIVITY_NEW;
        /// An activity was changed.
        ActivityChanged = "kegiatan_diubah", w::ACTIVITY_CHANGED;
        /// An activity was made void.
        ActivityVoid = "kegiatan_batal", w::ACTIVITY_VOID;
        /// A follow-up was agreed.
        FollowUpNew = "tindak_lanjut_baru", w::FOLLOW_UP_NEW;
        /// A follow-up was changed or ended.
        FollowUpChanged = "tindak_lanjut_diubah", w::FOLLOW_UP_CHANGED;
        /// Unfinished work was dropped.
        DraftDropped = "draf_dibuang", w::DRAFT_DROPPED;
        /// It was brought back.
        DraftBack = "draf_dikembalikan", w::DRAFT_BACK;
        /// One thing was done to many cases or referrals at once.
        Bulk = "sekaligus", w::BULK;
        /// Settings.
        Office = "kantor", w::OFFICE;
        /// Procedures and destinations.
        Content = "isi", w::CONTENT;
    }
}

/// What a deed leads to when it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// A citizen.
    Person(PersonId),
    /// A case.
    Case(CaseId),
    /// A referral.
    Referral(ReferralId),
    /// An activity.
    Activity(ActivityId),
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Row of the journal.
    pub row: i64,
    /// Office time, `YYYY-MM-DDTHH:MM:SS`.
    pub at: String,
    /// Who.
    pub user: String,
    /// What.
    pub kind: Kind,
    /// The step, where it was one.
    pub step: Option<Done>,
    /// Whom it was about; empty where nobody.
    pub name: String,
    /// Number of a letter, name of a member.
    pub detail: String,
    /// Changed fields as `{"field": [from, to]}`.
    pub changes: String,
    /// What it leads to.
    pub leads: Option<Leads>,
}

impl Deed {
    /// What was done, in plain words, without values.
    pub fn said(&self, lang: Lang) -> String {
        let label = match self.step {
            Some(Done::Case(act, ..)) => act.label(),
            Some(Done::Referral(_, act, ..)) => act.label(),
            _ => self.kind.label(),
        };
        let edit = matches!(self.kind, Kind::PersonChanged | Kind::MemberChanged | Kind::ReferralChanged);
        let fields = if edit { past::changed(&self.changes, lang) } else { String::new() };
        let parts = [label.get(lang), fields.as_str(), self.detail.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// A row of the journal.
#[derive(Clone, Debug)]
struct Event {
    row: i64,
    at: String,
    user: String,
    verb: String,
    entity: String,
    record: Uuid,
    changes: String,
    fields: Map<String, Value>,
}

impl Event {
    fn of(row: &Row<'_>) -> rusqlite::Result<Event> {
        let changes: String = row.get(6)?;
        let fields = match serde_json::from_str(&changes) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        Ok(Event {
            row: row.get(0)?,
            at: row.get(1)?,
            user: row.get(2)?,
            verb: row.get(3)?,
            entity: row.get(4)?,
            record: value::id(row, 5)?,
            changes,
            fields,
        })
    }

    /// For a batch: the row of the journal after which it began.
    fn batch_after(&self) -> Option<i64> {
        if self.entity == "bulk" { self.after("after")?.as_i64() } else { None }
    }

    fn is_new(&self) -> bool {
        self.verb == "create"
    }

    /// The value a field had after.
    fn after(&self, field: &str) -> Option<&Value> {
        self.fields.get(field)?.get(1)
    }

    fn id_after<T: From<Uuid>>(&self, field: &str) -> Option<T> {
        self.after(field)?.as_str()?.parse::<Uuid>().ok().map(T::from)
    }
}

const COLUMNS: &str = "SELECT row, at, user, verb, entity, record, changes FROM event";

/// The row of the journal with this number.
fn event(connection: &Connection, row: i64) -> Result<Event> {
    let mut find = connection.prepare_cached(&format!("{COLUMNS} WHERE row = ?1"))?;
    find.query_row([row], Event::of).optional()?.ok_or(Error::NotFound("event"))
}

/// What was done on a day at this desk or under this name, newest first. What was only looked at is not told.
///
/// # Errors
/// What SQLite says.
pub fn deeds(connection: &Connection, desk: &Desk, day: NaiveDate) -> Result<Vec<Deed>> {
    let (first, last) = (format!("{day}T00:00:00"), format!("{day}T23:59:59"));
    let mut find = connection.prepare_cached(include_str!("of_day.sql"))?;
    let rows = find.query_map(params![first, last, desk.user, desk.terminal, ROWS], Event::of)?;
    let events: Vec<Event> = rows.collect::<rusqlite::Result<_>>()?;
    let mut deeds = Vec::new();
    let batches: Vec<(i64, i64)> = events.iter().filter_map(|event| Some((event.batch_after()?, event.row))).collect();
    for event in &events {
        if batches.iter().any(|(after, row)| (*after + 1..*row).contains(&event.row)) {
            continue;
        }
        if !accompanies(connection, event, &events)? {
            deeds.extend(deed(connection, event)?);
        }
    }
    Ok(deeds)
}

/// The case a row of a step, a letter or an answer belongs to.
fn case_of(connection: &Connection, event: &Event) -> Result<Option<CaseId>> {
    let find = |sql: &'static str, id: Uuid| -> Result<Option<CaseId>> {
        let mut find = connection.prepare_cached(sql)?;
        Ok(find.query_row([id.as_bytes()], |row| value::id(row, 0)).optional()?)
    };
    match event.entity.as_str() {
        "step" => Ok(done_of(connection, event.record)?.map(|(case, _)| case)),
        "letter" => find(include_str!("case_of_letter.sql"), event.record),
        "reply" => find(include_str!("case_of_reply.sql"), event.record),
        _ => Ok(None),
    }
}

/// True for a row that says nothing beside another one of the same moment about the same case or person: two things done
/// in one second are two things.
fn accompanies(connection: &Connection, event: &Event, all: &[Event]) -> Result<bool> {
    let beside = |entity: &'static str, new: bool| {
        all.iter().filter(move |other| other.at == event.at && other.entity == entity && other.is_new() == new)
    };
    if event.entity == "step" {
        let Some(case) = case_of(connection, event)? else { return Ok(false) };
        for other in beside("letter", true).chain(beside("letter", false)).chain(beside("reply", true)) {
            if case_of(connection, other)? == Some(case) {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let any = |entity: &'static str, new: bool| beside(entity, new).next().is_some();
    let before = |entity: &str| {
        all.iter()
            .any(|other| other.at == event.at && other.entity == entity && other.row < event.row && wrote_kinds(other))
    };
    let person = event.id_after::<PersonId>("person");
    Ok(match event.entity.as_str() {
        "need" => event.is_new(),
        "member" => !event.is_new() && (any("renewal", true) || any("renewal", false)),
        "appointment" => any("member", true) || any("member", false) || any("renewal", true),
        "referral" | "case" if event.fields.contains_key("state") && !event.is_new() => true,
        "referral" if event.is_new() => true,
        "visit" if event.is_new() => {
            beside("case", true).any(|case| person.is_some() && case.id_after::<PersonId>("subject") == person)
        }
        "visit" | "case" | "letter" if event.verb == "change" => moved(event),
        "person" if only(event, "ppks") && before("register") => true,
        "register" => before("person") || any("merge", true) || any("merge", false),
        "person" => event.fields.contains_key("merged_into") || any("merge", true) && !event.is_new(),
        _ => false,
    })
}

/// True when nothing but this field was changed.
fn only(event: &Event, field: &str) -> bool {
    !event.is_new() && event.fields.keys().all(|one| one == field)
}

/// True for a row that the register follows, or one of the register itself.
fn wrote_kinds(event: &Event) -> bool {
    let said = |field: &str| event.fields.contains_key(field);
    event.entity == "register" || said("ppks") || said("gampong") || said("merged_into")
}

/// A joining moved it to another person; nothing else.
fn moved(event: &Event) -> bool {
    event.fields.keys().all(|field| matches!(field.as_str(), "person" | "subject"))
}

fn kind(event: &Event) -> Option<Kind> {
    let has = |field: &str| event.fields.contains_key(field);
    Some(match (event.entity.as_str(), event.verb.as_str()) {
        ("person", "create") => Kind::PersonNew,
        ("person", _) => Kind::PersonChanged,
        ("member", "create") => Kind::MemberNew,
        ("member", _) => Kind::MemberChanged,
        ("appointment", _) => Kind::Decree,
        ("renewal", "create") => Kind::Renewed,
        ("renewal", _) => Kind::RenewalBack,
        ("visit", "create") => Kind::VisitNew,
        ("visit", _) if event.after("voided") == Some(&Value::Bool(true)) => Kind::VisitVoid,
        ("visit", _) => Kind::VisitChanged,
        ("case", "create") => Kind::Intake,
        ("case", _) => Kind::CaseChanged,
        ("step", _) => Kind::Step,
        ("referral", _) => Kind::ReferralChanged,
        ("need", _) => Kind::Papers,
        ("letter", "create") => Kind::Letter,
        ("letter", "void") => Kind::LetterVoid,
        ("note", _) => Kind::Note,
        ("reply", _) => Kind::Reply,
        ("mark", _) => Kind::Mark,
        ("milestone", _) => Kind::Milestone,
        ("attachment", _) => Kind::Attached,
        ("merge", "create") if has("not_same") => Kind::ToldApart,
        ("merge", "create") => Kind::Joined,
        ("merge", _) => Kind::Parted,
        ("register", "create") => Kind::EntryNew,
        ("register", _) if event.after("ended").is_some_and(|after| !after.is_null()) => Kind::EntryEnded,
        ("register", _) => Kind::EntryChanged,
        ("contribution", _) => Kind::Gift,
        ("round", _) => Kind::Round,
        ("activity", "create") => Kind::ActivityNew,
        ("activity", _) if event.after("voided").is_some_and(|after| !after.is_null()) => Kind::ActivityVoid,
        ("activity", _) => Kind::ActivityChanged,
        ("follow_up", "create") => Kind::FollowUpNew,
        ("follow_up", _) => Kind::FollowUpChanged,
        ("draft", _) if event.after("dropped") == Some(&Value::Bool(true)) => Kind::DraftDropped,
        ("draft", _) => Kind::DraftBack,
        ("bulk", _) => Kind::Bulk,
        ("office", _) => Kind::Office,
        ("procedure" | "destination", _) => Kind::Content,
        _ => return None,
    })
}

fn deed(connection: &Connection, event: &Event) -> Result<Option<Deed>> {
    let Some(mut kind) = kind(event) else { return Ok(None) };
    let step = (kind == Kind::Step).then(|| done_of(connection, event.record)).transpose()?.flatten();
    match step {
        // The case itself stands in the list, with everything that was written with it.
        Some((_, Done::Opened)) => return Ok(None),
        Some((case, Done::Added(_))) if opened_at(connection, case)? == event.at => return Ok(None),
        Some((_, Done::Added(_))) => kind = Kind::ReferralNew,
        _ => {}
    }
    let (name, detail, leads) = about(connection, event, step.map(|(case, _)| case))?;
    Ok(Some(Deed {
        row: event.row,
        at: event.at.clone(),
        user: event.user.clone(),
        kind,
        step: step.map(|(_, done)| done),
        name,
        detail,
        changes: event.changes.clone(),
        leads,
    }))
}

/// Office time of the journal's row that made the case.
fn opened_at(connection: &Connection, case: CaseId) -> Result<String> {
    let mut find = connection.prepare_cached("SELECT at FROM event WHERE record = ?1 ORDER BY row LIMIT 1")?;
    Ok(find.query_row([case.uuid().as_bytes()], |row| row.get(0)).optional()?.unwrap_or_default())
}

type About = (String, String, Option<Leads>);

/// Whom a row is about, what more is said of it, and where it leads.
fn about(connection: &Connection, event: &Event, case: Option<CaseId>) -> Result<About> {
    let record = event.record;
    let of = |sql: &'static str, leads: fn(Uuid) -> Leads| -> Result<About> {
        let mut find = connection.prepare_cached(sql)?;
        let found = find.query_row([record.as_bytes()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, value::maybe_id::<Uuid>(row, 2)?))
        });
        Ok(found.optional()?.map_or_else(About::default, |(name, detail, id)| (name, detail, id.map(leads))))
    };
    let person: fn(Uuid) -> Leads = |id| Leads::Person(PersonId::from(id));
    let of_case: fn(Uuid) -> Leads = |id| Leads::Case(CaseId::from(id));
    let of_activity: fn(Uuid) -> Leads = |id| Leads::Activity(ActivityId::from(id));
    if event.entity == "bulk" {
        let count = event.after("count").and_then(Value::as_i64).unwrap_or_default();
        return Ok((String::new(), count.to_string(), None));
    }
    match event.entity.as_str() {
        "person" => of("SELECT name, '', id FROM person WHERE id = ?1", person),
        "member" => of("SELECT '', name, NULL FROM member WHERE id = ?1", person),
        "appointment" => of("SELECT '', number, NULL FROM appointment WHERE id = ?1", person),
        "renewal" => Ok((String::new(), renewal(event), None)),
        "register" => of(include_str!("about_register.sql"), person),
        "activity" => of("SELECT '', title, id FROM activity WHERE id = ?1", of_activity),
        "follow_up" => of("SELECT '', what, activity FROM follow_up WHERE id = ?1", of_activity),
        "contribution" => of(include_str!("about_contribution.sql"), person),
        "visit" => of(include_str!("about_visit.sql"), person),
        "case" => of(include_str!("about_case.sql"), of_case),
        "step" => case.map_or(Ok(About::default()), |case| about_case(connection, case)),
        "referral" => of(include_str!("about_referral.sql"), |id| Leads::Referral(ReferralId::from(id))),
        "need" => of(include_str!("about_need.sql"), of_case),
        "letter" => of(include_str!("about_letter.sql"), |id| Leads::Referral(ReferralId::from(id))),
        "note" | "attachment" => about_file(connection, event),
        "draft" => {
            let title = super::draft::title(connection, event.record.into())?.unwrap_or_default();
            Ok((String::new(), title, None))
        }
        "reply" => of(include_str!("about_reply.sql"), of_case),
        "merge" => of(include_str!("about_merge.sql"), person),
        _ => Ok(About::default()),
    }
}

/// Number of the decree and how many moved.
fn renewal(event: &Event) -> String {
    let number = event.after("number").and_then(Value::as_str).unwrap_or_default();
    let moved = event.after("members").and_then(Value::as_array).map_or(0, Vec::len);
    if number.is_empty() { String::new() } else { format!("{number} ({moved})") }
}

/// A note or a file: the case, activity, decree or member it is kept with.
fn about_file(connection: &Connection, event: &Event) -> Result<About> {
    if let Some(case) = event.id_after::<CaseId>("case") {
        return about_case(connection, case);
    }
    if let Some(activity) = event.id_after::<ActivityId>("activity") {
        return Ok((String::new(), super::activity::get(connection, activity)?.title, Some(Leads::Activity(activity))));
    }
    if let Some(decree) = event.id_after::<AppointmentId>("appointment") {
        return Ok((String::new(), super::appointment::get(connection, decree)?.number, None));
    }
    let member = event.id_after::<MemberId>("member").map(|id| super::member::get(connection, id)).transpose()?;
    Ok(member.map_or_else(About::default, |member| (String::new(), member.name, None)))
}

fn about_case(connection: &Connection, case: CaseId) -> Result<About> {
    let mut find = connection.prepare_cached(include_str!("about_case.sql"))?;
    let name: Option<String> = find.query_row([case.uuid().as_bytes()], |row| row.get(0)).optional()?;
    Ok((name.unwrap_or_default(), String::new(), Some(Leads::Case(case))))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
