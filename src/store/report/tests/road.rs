//! The other road: every measure counted from the records themselves, in plain Rust, without a line of the reports' SQL.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::activity::{Activity, ActivityKind, Presence};
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueStep};
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::{CaseId, EntryId, PersonId, ReferralId};
use crate::domain::ladder::dossier::{Done, Step};
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::member::Member;
use crate::domain::office::ROUND_MONTHS;
use crate::domain::person::Person;
use crate::domain::post::holds_office;
use crate::domain::referral::{Case, CaseState, Need, Referral, ReferralState};
use crate::domain::register::{self as entries, Contribution, Entry, Promise, PromiseState};
use crate::domain::report::dimension::Spm;
use crate::domain::report::measure::Made;
use crate::domain::report::table::Value;
use crate::domain::report::{Area, Measure, Period};
use crate::domain::round::Round;
use crate::domain::service_point::{PointState, ServicePoint};
use crate::domain::visit::{Channel, Outcome, Visit};
use crate::store::{
    Result, activity, content, field_issue, follow_up, journal, ladder, letter, member, person, point, record, register,
};

/// Everything there is.
pub struct Raw {
    people: HashMap<PersonId, Person>,
    visits: Vec<Visit>,
    cases: Vec<Case>,
    needs: Vec<Need>,
    referrals: Vec<Referral>,
    steps: HashMap<CaseId, Vec<Step>>,
    notes: Vec<CaseNote>,
    /// What was said of the day of confirmation of an entry: when, and which day.
    said: HashMap<EntryId, Vec<(NaiveDate, NaiveDate)>>,
    letters: Vec<(NaiveDate, Option<ReferralId>, Option<PersonId>, bool)>,
    entries: Vec<Entry>,
    gifts: Vec<Contribution>,
    promises: Vec<Promise>,
    rounds: Vec<Round>,
    activities: Vec<Activity>,
    follow_ups: Vec<FollowUp>,
    issues: Vec<(FieldIssue, Vec<IssueStep>)>,
    members: Vec<Member>,
    points: Vec<ServicePoint>,
    closed: BTreeSet<String>,
    institutions: BTreeSet<uuid::Uuid>,
}

/// Reads it all.
pub fn raw(r: &Connection) -> Result<Raw> {
    let cases: Vec<Case> = record::list(r, "", [])?;
    let entries: Vec<Entry> = record::list(r, "ORDER BY row", [])?;
    let library = content::load(r)?;
    let referrals: Vec<Referral> = record::list(r, "", [])?;
    let mut letters = Vec::new();
    for referral in &referrals {
        let all = referral.letter.into_iter().chain(letter::voided_of(r, referral.id)?);
        for id in all.collect::<BTreeSet<_>>() {
            let one = letter::get(r, id)?;
            letters.push((one.date, one.referral, one.person, one.void_reason.is_some()));
        }
    }
    let mut gifts = Vec::new();
    for entry in &entries {
        gifts.extend(register::contributions(r, entry.id)?);
    }
    Ok(Raw {
        people: person::all(r)?.into_iter().map(|one| (one.id, one)).collect(),
        visits: record::list(r, "", [])?,
        needs: record::list(r, "", [])?,
        steps: cases.iter().map(|one| Ok((one.id, ladder::steps(r, one.id)?))).collect::<Result<_>>()?,
        notes: record::list(r, "", [])?,
        said: entries.iter().map(|one| Ok((one.id, confirmations(r, one.id)?))).collect::<Result<_>>()?,
        promises: register::all_promises(r)?,
        rounds: record::list(r, "", [])?,
        activities: activity::all(r)?,
        follow_ups: follow_up::all(r)?,
        issues: field_issue::all(r)?
            .into_iter()
            .map(|one| field_issue::steps(r, one.id).map(|steps| (one, steps)))
            .collect::<Result<_>>()?,
        members: member::all(r)?,
        points: point::all(r)?,
        closed: library.categories.iter().filter(|one| one.sensitive).map(|one| one.code.clone()).collect(),
        institutions: library
            .destinations
            .iter()
            .filter(|place| place.destination.is_institution())
            .map(|place| place.id.uuid())
            .collect(),
        cases,
        referrals,
        letters,
        entries,
        gifts,
    })
}

/// What the journal says about the day on which an entry was last confirmed, the earliest first.
fn confirmations(r: &Connection, id: EntryId) -> Result<Vec<(NaiveDate, NaiveDate)>> {
    let mut all = Vec::new();
    for past in journal::history(r, id.uuid(), 1000)?.into_iter().rev() {
        let changes: serde_json::Value = serde_json::from_str(&past.changes)?;
        let day = |text: &str| text[..10].parse::<NaiveDate>().unwrap();
        all.extend(changes["confirmed_on"][1].as_str().map(|to| (day(&past.at), day(to))));
    }
    Ok(all)
}

/// Days and place of one count.
pub struct Window<'a> {
    first: NaiveDate,
    last: NaiveDate,
    area: &'a Area,
}

impl<'a> Window<'a> {
    pub fn new(period: Period, area: &'a Area, today: NaiveDate) -> Window<'a> {
        Window { first: period.first(), last: period.as_of(today), area }
    }

    fn has(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

/// What a number is made of: one item per row.
type Items = Vec<i64>;

/// The number of a measure.
pub fn value(raw: &Raw, measure: Measure, window: &Window<'_>) -> Value {
    match measure.made() {
        Made::Counted => Value::Whole(items(raw, measure, window).len() as i64),
        Made::Sum => Value::Whole(items(raw, measure, window).iter().sum()),
        Made::Mean => {
            let items = items(raw, measure, window);
            Value::mean(items.iter().sum(), items.len() as i64)
        }
        Made::Least => items(raw, measure, window).into_iter().min().map_or(Value::Nothing, Value::Whole),
        Made::Share(part, whole) => {
            let count = |one| items(raw, one, window).len() as i64;
            Value::share(count(part), count(whole))
        }
    }
}

fn items(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    use Measure as M;
    match measure {
        M::Visits | M::DeskVisits | M::HomeCalls | M::Unmet | M::Minutes => visits(raw, measure, w),
        M::CasesOpened
        | M::NeedsAsked
        | M::CasesClosed
        | M::CasesDropped
        | M::CaseDays
        | M::CasesOpen
        | M::CasesLate => cases(raw, measure, w),
        M::ReferralsSent
        | M::ReferralsSettled
        | M::ReferralsServed
        | M::ReferralsFailed
        | M::ReferralDays
        | M::ReferralsAway
        | M::ReferralsSilent => referrals(raw, measure, w),
        M::Letters | M::LettersVoid => letters(raw, measure, w),
        M::HomeVisits => home_visits(raw, w),
        M::NeedsFound
        | M::NeedsConfirmed
        | M::NeedsEnded
        | M::NeedsHeld
        | M::NeedsFresh
        | M::HelpersFound
        | M::HelpersConfirmed
        | M::HelpersEnded
        | M::HelpersHeld => register_entries(raw, measure, w),
        M::SpmTarget | M::SpmServed => spm(raw, measure, w),
        M::Rounds | M::Gifts | M::GiftValue | M::Promises | M::PromisesOpen | M::Points => others(raw, measure, w),
        M::Activities | M::Meetings | M::Reached | M::Participations => activities(raw, measure, w),
        M::MembersServing | M::MembersInvolved | M::MembersIdle | M::DaysSince => members(raw, measure, w),
        M::Decisions | M::FollowUpsOpen | M::FollowUpsLate | M::FollowUpsDone => follow_ups(raw, measure, w),
        M::IssuesRaised | M::IssuesDecided | M::IssuesOpen | M::IssuesLate => issues(raw, measure, w),
        M::ReferralSuccess | M::NeedsFreshShare | M::SpmShare | M::InvolvedShare => Vec::new(),
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

fn visits(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let counts = |one: &&Visit| !one.voided && w.has(one.at.date()) && w.area.has(one.gampong.as_deref());
    let wanted = |one: &&Visit| match measure {
        Measure::Unmet => one.outcome == Outcome::Unmet,
        Measure::Minutes => one.minutes > 0,
        Measure::DeskVisits => one.channel != Channel::HomeVisit,
        Measure::HomeCalls => one.channel == Channel::HomeVisit && !seen_at_home(raw, one),
        _ => true,
    };
    raw.visits.iter().filter(counts).filter(wanted).map(|one| one.minutes).collect()
}

/// A home visit to the same citizen on the same day stands at the case or among the activities.
fn seen_at_home(raw: &Raw, one: &Visit) -> bool {
    let Some(person) = one.person else { return false };
    let day = one.at.date();
    let noted =
        |note: &CaseNote| note.kind == NoteKind::HomeVisit && note.day == day && raw.case(note.case).subject == person;
    let gone = |it: &Activity| {
        it.kind == ActivityKind::HomeVisit && it.on == day && it.voided.is_none() && it.people.contains(&person)
    };
    raw.notes.iter().any(noted) || raw.activities.iter().any(gone)
}

impl Raw {
    fn home(&self, case: &Case) -> Option<&str> {
        self.people.get(&case.subject).and_then(|one| one.gampong.as_deref())
    }

    fn case(&self, id: CaseId) -> &Case {
        self.cases.iter().find(|one| one.id == id).unwrap()
    }

    /// Moves of a case itself: day and where it led.
    fn moves(&self, case: &Case) -> Vec<(NaiveDate, CaseState)> {
        let moved = |step: &Step| match step.done {
            Done::Case(_, _, to) => Some((step.at.date(), to)),
            _ => None,
        };
        self.steps.get(&case.id).into_iter().flatten().filter_map(moved).collect()
    }

    /// Moves of a referral: day, what was done, where it led.
    fn moves_of(&self, one: &Referral) -> Vec<(NaiveDate, ReferralAct, ReferralState)> {
        let moved = |step: &Step| match step.done {
            Done::Referral(id, act, _, to) if id == one.id => Some((step.at.date(), act, to)),
            _ => None,
        };
        self.steps.get(&one.case).into_iter().flatten().filter_map(moved).collect()
    }
}

fn cases(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let mut items = Vec::new();
    let over = [CaseState::Done, CaseState::Rejected, CaseState::Cancelled, CaseState::Duplicate];
    for case in raw.cases.iter().filter(|case| w.area.has(raw.home(case))) {
        let opened = case.opened_at.date();
        let moves = raw.moves(case);
        let ended = moves.iter().find(|(day, to)| over.contains(to) && w.has(*day));
        let stood = moves.iter().rev().find(|(day, _)| *day <= w.last).map_or(CaseState::Received, |(_, to)| *to);
        let open = opened <= w.last && !over.contains(&stood);
        let item = match measure {
            Measure::CasesOpened => w.has(opened).then_some(0),
            Measure::NeedsAsked => {
                let needs = raw.needs.iter().filter(|need| need.case == case.id && w.has(opened));
                items.extend(needs.map(|_| 0));
                None
            }
            Measure::CasesClosed | Measure::CaseDays => {
                ended.filter(|(_, to)| *to == CaseState::Done).map(|(day, _)| days(opened, *day))
            }
            Measure::CasesDropped => ended.filter(|(_, to)| *to != CaseState::Done).map(|_| 0),
            Measure::CasesLate => (open && case.due.is_some_and(|due| due < w.last)).then_some(0),
            _ => open.then_some(0),
        };
        items.extend(item);
    }
    items
}

fn referrals(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let mut items = Vec::new();
    let results = [ReferralState::Done, ReferralState::Refused, ReferralState::Onward];
    for one in raw.referrals.iter().filter(|one| w.area.has(raw.home(raw.case(one.case)))) {
        let moves = raw.moves_of(one);
        let sending = moves.iter().rfind(|(_, act, _)| matches!(act, ReferralAct::Send | ReferralAct::TakeBack));
        let sent = moves.iter().rfind(|(_, act, _)| *act == ReferralAct::Send).map(|(day, ..)| *day);
        let settled = moves.iter().find(|(day, _, to)| results.contains(to) && w.has(*day));
        let stood = moves.iter().rfind(|(day, ..)| *day <= w.last).map(|(.., to)| *to);
        let away = stood.is_some_and(ReferralState::is_open);
        let item = match measure {
            Measure::ReferralsSent => {
                sending.filter(|(day, act, _)| *act == ReferralAct::Send && w.has(*day)).map(|_| 0)
            }
            Measure::ReferralsServed => settled.filter(|(.., to)| *to == ReferralState::Done).map(|_| 0),
            Measure::ReferralsFailed => settled.filter(|(.., to)| *to != ReferralState::Done).map(|_| 0),
            Measure::ReferralsSettled => settled.map(|_| 0),
            Measure::ReferralDays => settled.zip(sent).map(|((day, ..), sent)| days(sent, *day)),
            Measure::ReferralsSilent => (away && one.due.is_some_and(|due| due < w.last)).then_some(0),
            _ => away.then_some(0),
        };
        items.extend(item);
    }
    items
}

fn letters(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let home = |referral: &Option<ReferralId>, person: &Option<PersonId>| {
        let of = referral.and_then(|id| raw.referrals.iter().find(|one| one.id == id));
        let case = of.map(|one| raw.case(one.case));
        let subject = case.map(|case| case.subject).or(*person)?;
        raw.people.get(&subject)?.gampong.clone()
    };
    let counts = |(day, referral, person, void): &&(NaiveDate, Option<ReferralId>, Option<PersonId>, bool)| {
        w.has(*day) && *void == (measure == Measure::LettersVoid) && w.area.has(home(referral, person).as_deref())
    };
    raw.letters.iter().filter(counts).map(|_| 0).collect()
}

/// The last word until the end of the window.
fn last_word(raw: &Raw, entry: &Entry, w: &Window<'_>) -> Option<NaiveDate> {
    let then = raw.said.get(&entry.id).into_iter().flatten().rfind(|(at, _)| *at <= w.last).map(|(_, day)| *day);
    if entry.confirmed_on <= w.last { Some(entry.confirmed_on) } else { then }
}

fn confirmed(raw: &Raw, entry: &Entry, w: &Window<'_>) -> bool {
    last_word(raw, entry, w).is_some_and(|day| w.has(day) && day > entry.found_on)
}

fn home_visits(raw: &Raw, w: &Window<'_>) -> Items {
    let mut seen = BTreeSet::new();
    for note in raw.notes.iter().filter(|note| note.kind == NoteKind::HomeVisit && w.has(note.day)) {
        let case = raw.case(note.case);
        let gone = |one: &Activity| {
            let same = one.kind == ActivityKind::HomeVisit && one.on == note.day && one.voided.is_none();
            same && one.people.contains(&case.subject)
        };
        if w.area.has(raw.home(case)) && !raw.activities.iter().any(gone) {
            seen.insert((case.subject, note.day));
        }
    }
    seen.into_iter().map(|_| 0).collect()
}

fn held(entry: &Entry, w: &Window<'_>) -> bool {
    entry.found_on <= w.last && entry.ended.as_ref().is_none_or(|ended| ended.on > w.last)
}

fn register_entries(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    use Measure as M;
    let needs = matches!(measure, M::NeedsFound | M::NeedsConfirmed | M::NeedsEnded | M::NeedsHeld | M::NeedsFresh);
    let fresh = entries::since(w.last, ROUND_MONTHS);
    let counts = |entry: &&Entry| {
        let ended = entry.ended.as_ref().is_some_and(|ended| w.has(ended.on));
        let wanted = match measure {
            Measure::NeedsFound | Measure::HelpersFound => w.has(entry.found_on),
            Measure::NeedsEnded | Measure::HelpersEnded => ended,
            Measure::NeedsConfirmed | Measure::HelpersConfirmed => confirmed(raw, entry, w),
            Measure::NeedsFresh => held(entry, w) && last_word(raw, entry, w).unwrap_or(entry.found_on) >= fresh,
            _ => held(entry, w),
        };
        wanted
            && entry.is_need() == needs
            && !raw.closed.contains(&entry.category)
            && w.area.has(entry.gampong.as_deref())
    };
    raw.entries.iter().filter(counts).map(|_| 0).collect()
}

fn spm(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let mut first: BTreeMap<(Spm, String), &Entry> = BTreeMap::new();
    for entry in raw.entries.iter().filter(|entry| held(entry, w)) {
        let Some(group) = Spm::of(&entry.category) else { continue };
        let person = entry.subject.person().map(|id| id.uuid().to_string());
        let key = person.or_else(|| entry.subject.kk().map(str::to_owned)).unwrap_or(entry.id.uuid().to_string());
        first.entry((group, key)).or_insert(entry);
    }
    let served = |entry: &Entry| {
        let cases: Vec<&Case> = raw.cases.iter().filter(|case| Some(case.subject) == entry.subject.person()).collect();
        let noted = |note: &CaseNote| {
            note.kind == NoteKind::Service && w.has(note.day) && cases.iter().any(|case| case.id == note.case)
        };
        let referred = |one: &Referral| {
            let outside = one.destination.is_some_and(|id| !raw.institutions.contains(&id.uuid()));
            let done = raw.moves_of(one).iter().any(|(day, _, to)| *to == ReferralState::Done && w.has(*day));
            outside && done && cases.iter().any(|case| case.id == one.case)
        };
        raw.notes.iter().any(noted) || raw.referrals.iter().any(referred)
    };
    let all = first.into_values().filter(|entry| w.area.has(entry.gampong.as_deref()));
    all.filter(|entry| measure == Measure::SpmTarget || served(entry)).map(|_| 0).collect()
}

fn others(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let home = |partner| raw.entries.iter().find(|one| one.id == partner).and_then(|one| one.gampong.clone());
    let gifts = raw.gifts.iter().filter(|gift| w.has(gift.on) && w.area.has(home(gift.partner).as_deref()));
    let promises = raw.promises.iter().filter(|one| one.on <= w.last && w.area.has(home(one.partner).as_deref()));
    let open = |one: &&Promise| matches!(one.state, PromiseState::Promised | PromiseState::Part);
    match measure {
        Measure::Rounds => {
            let closed = |one: &&Round| one.closed_on.is_some_and(|day| w.has(day)) && w.area.has(Some(&one.gampong));
            raw.rounds.iter().filter(closed).map(|_| 0).collect()
        }
        Measure::Gifts => gifts.map(|_| 0).collect(),
        Measure::GiftValue => gifts.filter_map(|gift| gift.value).collect(),
        Measure::Promises => promises.filter(|one| one.on >= w.first).map(|_| 0).collect(),
        Measure::PromisesOpen => promises.filter(open).map(|_| 0).collect(),
        _ => {
            let serves = |one: &&ServicePoint| {
                let began = one.since.is_none_or(|day| day <= w.last);
                one.state == PointState::Active && began && w.area.has(Some(&one.area))
            };
            raw.points.iter().filter(serves).map(|_| 0).collect()
        }
    }
}

fn activities(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let counts = |one: &&Activity| one.voided.is_none() && w.has(one.on) && w.area.has(one.area.as_deref());
    let all = raw.activities.iter().filter(counts);
    match measure {
        Measure::Meetings => all.filter(|one| one.is_meeting()).map(|_| 0).collect(),
        Measure::Reached => all.map(|one| one.reached_total() as i64).collect(),
        Measure::Participations => {
            let there =
                |one: &Activity| one.participants.iter().filter(|who| who.presence == Presence::Present).count();
            all.map(|one| there(one) as i64).collect()
        }
        _ => all.map(|_| 0).collect(),
    }
}

fn members(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let mut items = Vec::new();
    let inside = |one: &Member| w.area.code().is_none() || one.areas.iter().any(|area| w.area.has(Some(area)));
    for one in raw.members.iter().filter(|one| holds_office(one, w.last) && inside(one)) {
        let there = |act: &&Activity| {
            act.voided.is_none() && act.on <= w.last && act.members_present().any(|(id, _)| id == one.id)
        };
        let last = raw.activities.iter().filter(there).map(|act| act.on).max();
        let involved = last.is_some_and(|day| day >= w.first);
        items.extend(match measure {
            Measure::MembersInvolved => involved.then_some(0),
            Measure::MembersIdle => (!involved).then_some(0),
            Measure::DaysSince => last.map(|day| days(day, w.last)),
            _ => Some(0),
        });
    }
    items
}

/// Day and place of what a follow-up belongs to, and whether that is void: an activity, or a problem decided outside of any.
fn agreed<'r>(raw: &'r Raw, one: &FollowUp) -> Option<(NaiveDate, Option<&'r str>, bool)> {
    let Some(id) = one.activity else {
        let (issue, _) = raw.issues.iter().find(|(issue, _)| Some(issue.id) == one.issue)?;
        return Some((issue.decided_on?, issue.area.as_deref(), false));
    };
    let of = raw.activities.iter().find(|act| act.id == id)?;
    Some((of.on, of.area.as_deref(), of.voided.is_some()))
}

fn follow_ups(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let counts = |one: &&FollowUp| {
        let Some((on, area, voided)) = agreed(raw, one) else { return false };
        let open = on <= w.last && one.ended_on.is_none_or(|day| day > w.last);
        let wanted = match measure {
            Measure::Decisions => one.kind == FollowUpKind::Decision && w.has(on),
            Measure::FollowUpsDone => one.state == FollowUpState::Done && one.ended_on.is_some_and(|day| w.has(day)),
            Measure::FollowUpsLate => open && one.due.is_some_and(|due| due < w.last),
            _ => open,
        };
        wanted && !voided && w.area.has(area)
    };
    raw.follow_ups.iter().filter(counts).map(|_| 0).collect()
}

fn issues(raw: &Raw, measure: Measure, w: &Window<'_>) -> Items {
    let counts = |(one, steps): &&(FieldIssue, Vec<IssueStep>)| {
        let until = || steps.iter().filter(|step| step.at.date() <= w.last);
        let stood = until().next_back().map_or(IssueState::Raised, |step| step.to);
        let over = matches!(stood, IssueState::Done | IssueState::Merged | IssueState::Dropped);
        let open = one.raised_on <= w.last && !over;
        let wanted = match measure {
            Measure::IssuesRaised => w.has(one.raised_on),
            Measure::IssuesDecided => until().any(|step| step.act == IssueAct::Decide && w.has(step.at.date())),
            Measure::IssuesLate => open && one.due.is_some_and(|due| due < w.last),
            _ => open,
        };
        wanted && w.area.has(one.area.as_deref())
    };
    raw.issues.iter().filter(counts).map(|_| 0).collect()
}
