//! An office with a little of everything, made by chance over one year. Everything is fictional.

use chrono::{Days, NaiveDate, NaiveDateTime};
use uuid::Uuid;

use crate::domain::activity::{Activity, ActivityKind, Origin, Participant, Presence, Reached, TkskDuty};
use crate::domain::appointment::Former;
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueTopic};
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::{DestinationId, NoteId, VisitId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::Said;
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::domain::ladder::reply::{Heard, ReplyOutcome};
use crate::domain::member::{Member, Pillar};
use crate::domain::person::{Person, Sex};
use crate::domain::referral::CaseState;
use crate::domain::register::{Contribution, EndReason, Entry, Promise, PromiseState, Subject};
use crate::domain::rights::kecamatan_of;
use crate::domain::service_point::{PointKind, PointState, ServicePoint};
use crate::domain::visit::{Channel, Outcome, UnmetReason, Visit};
use crate::store::referral::{Taken, Wish, take_in};
use crate::store::{
    Result, Store, Write, activity, content, field_issue, follow_up, ladder, letter, member, person, point, referral,
    register, round, samples, visit,
};

const GAMPONG: &[&str] = &["11.71.01.2001", "11.71.01.2002", "11.71.02.2003", "11.71.03.2001"];
const SERVICES: &[&str] = &["kube", "sktm-gampong", "usulan-dtsen", "rehabilitasi-napza", "korban-kekerasan"];
const KINDS: &[&str] = &[
    "PPKS-01", "PPKS-05", "PPKS-08", "PPKS-09", "PPKS-11", "PPKS-12", "PPKS-21", "PPKS-24", "PPKS-16", "PPKS-19",
    "PSKS-02",
];

/// Chance that comes out the same every time.
pub struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn maybe<T>(&mut self, in_ten: usize, value: T) -> Option<T> {
        (self.below(10) < in_ten).then_some(value)
    }
}

struct World {
    store: Store,
    chance: Chance,
    today: NaiveDate,
    people: Vec<Person>,
    members: Vec<Member>,
    destinations: Vec<DestinationId>,
}

fn new<T: From<Uuid>>() -> T {
    T::from(Uuid::now_v7())
}

impl World {
    /// A day of the last 400, and a time on it.
    fn moment(&mut self) -> NaiveDateTime {
        let day = self.today.checked_sub_days(Days::new(self.chance.below(400) as u64)).unwrap();
        day.and_hms_opt(8 + self.chance.below(8) as u32, self.chance.below(60) as u32, 0).unwrap()
    }

    /// Some days later, but not after today.
    fn later(&mut self, at: NaiveDateTime) -> NaiveDateTime {
        let after = at + Days::new(self.chance.below(40) as u64);
        after.min(self.today.and_hms_opt(16, 0, 0).unwrap())
    }

    fn write<T>(&mut self, at: NaiveDateTime, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Option<T> {
        let done = self.store.write(|write| {
            write.happened(at);
            work(write)
        });
        done.ok().map(|done| done.value)
    }

    fn people(&mut self) {
        for number in 0..24 {
            let mut one = samples::named(&format!("Contoh {number}"));
            one.sex = [Some(Sex::Male), Some(Sex::Female), None][number % 3];
            one.birth_date = NaiveDate::from_ymd_opt(1935 + number as i32 * 4, 5, 1).filter(|_| number % 5 > 0);
            one.gampong = Some(self.chance.one(GAMPONG).to_owned()).filter(|_| number % 7 > 0);
            let saved = self.store.write(|write| person::save(write, &one)).unwrap().value;
            self.people.push(saved);
        }
    }

    fn members(&mut self) {
        for number in 0..14 {
            let mut one = Member { name: format!("Anggota {number}"), ..Member::new(new(), Pillar::ALL[number % 7]) };
            one.areas = vec![self.chance.one(GAMPONG).to_owned()];
            one.in_service = number % 5 > 0;
            // Terms that ended, that are still to begin with one before and without, that run, and none at all.
            let day = |days: i64| Some(self.today + chrono::Duration::days(days));
            (one.decree.starts, one.decree.ends) = match number % 6 {
                0 | 1 => (day(-500), day(-60)),
                2 | 3 => (day(-90), day(275)),
                4 => (day(-400), None),
                _ => (None, None),
            };
            if number % 6 == 2 {
                one.former.push(Former { appointment: None, starts: day(-500), ends: day(-120) });
            }
            let saved = self.store.write(|write| member::save(write, &one)).unwrap().value;
            self.members.push(saved);
        }
    }

    fn visits(&mut self) {
        for _ in 0..120 {
            let at = self.moment();
            let mut one = Visit::answered(new::<VisitId>(), at);
            one.person = {
                let at = self.chance.below(self.people.len());
                self.chance.maybe(6, self.people[at].id)
            };
            let slug = self.chance.one(SERVICES).to_owned();
            one.procedure = self.chance.maybe(8, slug);
            let gampong = self.chance.one(GAMPONG).to_owned();
            one.gampong = self.chance.maybe(8, gampong);
            one.channel = self.chance.one(Channel::ALL);
            one.outcome = self.chance.one(Outcome::ALL);
            let reason = self.chance.one(UnmetReason::ALL);
            one.unmet_reason = Some(reason).filter(|_| one.outcome == Outcome::Unmet);
            one.minutes = self.chance.below(30) as i64;
            one.voided = self.chance.below(12) == 0;
            self.write(at, |write| visit::save(write, &one)).unwrap();
        }
    }

    fn cases(&mut self) {
        for _ in 0..45 {
            let at = self.moment();
            let which = self.chance.below(self.people.len());
            let subject = self.people[which].clone();
            let wishes = (0..1 + self.chance.below(2)).map(|_| self.wish()).collect();
            let mut intake = samples::intake(&subject, wishes);
            (intake.at, intake.channel, intake.subject_changed) = (Some(at), self.chance.one(Channel::ALL), false);
            let taken = self.write(at, |write| take_in(write, &intake)).unwrap();
            self.visit_home(&taken, at);
            self.go_on(&taken, at);
        }
    }

    fn wish(&mut self) -> Wish {
        let slug = self.chance.one(SERVICES).to_owned();
        let to = self.chance.one(&self.destinations.clone());
        Wish { procedure: Some(slug.clone()), ..samples::wish(&slug, Some(to)) }
    }

    /// Somebody goes to the home, perhaps writes it down twice, and perhaps as an activity too.
    fn visit_home(&mut self, taken: &Taken, at: NaiveDateTime) {
        let at = self.later(at);
        for _ in 0..self.chance.below(3) {
            let note = CaseNote {
                id: new::<NoteId>(),
                case: taken.case.id,
                kind: NoteKind::HomeVisit,
                at,
                day: at.date(),
                by: String::new(),
                who: "Contoh".to_owned(),
                text: "Rumah dikunjungi.".to_owned(),
            };
            self.write(at, |write| ladder::write_note(write, &note)).unwrap();
        }
        if self.chance.below(3) == 0 {
            let mut one = Activity::new(new(), ActivityKind::HomeVisit, at.date(), "Kunjungan", "uji");
            one.people = vec![taken.case.subject];
            one.voided = self.chance.maybe(3, "salah".to_owned());
            self.write(at, |write| activity::save(write, &one)).unwrap();
        }
    }

    fn go_on(&mut self, taken: &Taken, at: NaiveDateTime) {
        match self.chance.below(6) {
            0 => {}
            1 => {
                let (at, said) = (self.later(at), Said::words("tidak jadi"));
                self.write(at, |write| {
                    ladder::take_case(write, taken.case.id, taken.case.version, CaseAct::Cancel, said)
                });
            }
            2 => self.serve_here(taken, at),
            _ => self.refer(taken, at),
        }
    }

    fn serve_here(&mut self, taken: &Taken, at: NaiveDateTime) {
        let at = self.later(at);
        let (id, version) = (taken.case.id, taken.case.version);
        self.write(at, |write| ladder::walk(write, id, version, CaseState::AwaitDecision)).unwrap();
        let (text, who, by) = ("Sembako".to_owned(), "Contoh".to_owned(), String::new());
        let note =
            CaseNote { id: new::<NoteId>(), case: id, kind: NoteKind::Service, at, day: at.date(), by, who, text };
        self.write(at, |write| ladder::write_note(write, &note)).unwrap();
        self.write(at, |write| {
            let case = referral::get_case(write, id)?;
            ladder::take_case(write, id, case.version, CaseAct::Serve, Said::default())
        });
    }

    fn refer(&mut self, taken: &Taken, at: NaiveDateTime) {
        for draft in &taken.referrals {
            let at = self.later(at);
            let number = |seq: i64| Ok(format!("460/{seq}/contoh"));
            let sent = self.write(at, |w| letter::issue(w, draft.id, &number, &|_, _| serde_json::Value::Null));
            let Some((letter, sent)) = sent else { continue };
            let at = self.later(at);
            match self.chance.below(6) {
                0 => {}
                1 => {
                    self.write(at, |write| letter::void(write, letter.id, "salah tujuan"));
                }
                _ => {
                    let outcome = self.chance.one(ReplyOutcome::ALL);
                    let said =
                        |w: &Write<'_>| ladder::answer(w, sent.id, sent.version, outcome, Heard::Phone, "kata tujuan");
                    self.write(at, said);
                }
            }
        }
        let at = self.later(at) + Days::new(20);
        self.write(at.min(self.today.and_hms_opt(17, 0, 0).unwrap()), |write| {
            let case = referral::get_case(write, taken.case.id)?;
            ladder::take_case(write, case.id, case.version, CaseAct::Close, Said::words("Sudah dijawab"))
        });
    }

    fn register(&mut self) -> Vec<Entry> {
        let mut firms = Vec::new();
        for number in 0..60 {
            let at = self.moment();
            let which = self.chance.below(self.people.len());
            let subject = match number % 10 {
                0 => Subject::Family { kk: None, name: format!("Keluarga {number}") },
                _ => Subject::Person(self.people[which].id),
            };
            let kind = self.chance.one(KINDS);
            let mut one = Entry::found(new(), kind, subject, at.date(), "uji");
            one.gampong = Some(self.chance.one(GAMPONG).to_owned());
            one.confirmed_on = self.later(at).date();
            let Some(mut saved) = self.write(at, |write| register::save(write, &one)) else { continue };
            for _ in 0..self.chance.below(3) {
                let at = self.later(at);
                let said = self.write(at, |write| register::confirm(write, saved.id, saved.version));
                saved = said.unwrap_or(saved);
            }
            if self.chance.below(4) == 0 {
                let (at, why) = (self.later(at), self.chance.one(EndReason::ALL));
                self.write(at, |write| register::end(write, saved.id, saved.version, why, "uji"));
            }
        }
        for number in 0..3 {
            let subject = Subject::Institution(format!("Toko Contoh {number}"));
            let mut one = Entry::found(new(), "PSKS-12", subject, self.today - Days::new(390), "uji");
            one.gampong = Some(self.chance.one(GAMPONG).to_owned());
            firms.push(self.store.write(|write| register::save(write, &one)).unwrap().value);
        }
        firms
    }

    fn gifts(&mut self, firms: &[Entry]) {
        for number in 0..20 {
            let at = self.moment();
            let partner = firms[number % firms.len()].id;
            let value = self.chance.maybe(6, 250_000 * (1 + number as i64));
            let (what, by, for_whom, note) = ("beras".to_owned(), "uji".to_owned(), String::new(), String::new());
            if number % 2 == 0 {
                let (promise, received) = (None, Vec::new());
                let gift = Contribution {
                    id: new(),
                    version: 0,
                    partner,
                    on: at.date(),
                    what,
                    value,
                    for_whom,
                    by,
                    note,
                    promise,
                    received,
                };
                self.write(at, |write| register::give(write, &gift)).unwrap();
            } else {
                let state = self.chance.one(PromiseState::ALL);
                let one = Promise {
                    id: new(),
                    version: 0,
                    partner,
                    on: at.date(),
                    what,
                    value,
                    due: None,
                    for_whom,
                    state,
                    by,
                    note,
                };
                self.write(at, |write| register::promise(write, &one)).unwrap();
            }
        }
        for gampong in GAMPONG {
            let at = self.moment();
            let open = self.write(at, |write| round::open(write, gampong)).unwrap();
            let at = self.later(at);
            if self.chance.below(3) > 0 {
                self.write(at, |write| round::close(write, open.id)).unwrap();
            }
        }
    }

    fn activities(&mut self) {
        for _ in 0..60 {
            let at = self.moment();
            let mut one = Activity::new(new(), self.chance.one(ActivityKind::ALL), at.date(), "Contoh kegiatan", "uji");
            one.duty = {
                let duty = self.chance.one(TkskDuty::ALL);
                self.chance.maybe(9, duty)
            };
            one.area = {
                let area = self.chance.one(&["11.71.01", "11.71.01.2001", "11.71.03.2001"]).to_owned();
                self.chance.maybe(8, area)
            };
            one.origin = self.chance.one(Origin::ALL);
            one.assigned = if one.origin == Origin::Own { String::new() } else { "surat contoh".into() };
            let mut presence = Vec::new();
            for member in &self.members {
                let there = self.chance.one(Presence::ALL);
                presence.extend(self.chance.maybe(
                    3,
                    Participant { presence: there, ..Participant::present(member.id, &member.name, member.pillar) },
                ));
            }
            one.participants = presence;
            let category = self.chance.one(KINDS).to_owned();
            let category = self.chance.maybe(6, category);
            one.reached = vec![Reached {
                category,
                women: self.chance.below(9) as u32,
                men: self.chance.below(4) as u32,
                unknown: 0,
            }];
            let which = self.chance.below(self.people.len());
            one.people = self.chance.maybe(5, self.people[which].id).into_iter().collect();
            one.voided = self.chance.maybe(1, "salah".to_owned());
            let Some(saved) = self.write(at, |write| activity::save(write, &one)) else { continue };
            if saved.voided.is_none() && self.chance.below(2) == 0 {
                self.follow(&saved, at);
            }
        }
    }

    fn follow(&mut self, of: &Activity, at: NaiveDateTime) {
        let kind = self.chance.one(FollowUpKind::ALL);
        let due = Some(self.later(at).date());
        let (what, owner, by) = ("tindak".to_owned(), "Contoh".to_owned(), "uji".to_owned());
        let open = FollowUp {
            id: new(),
            version: 0,
            kind,
            activity: Some(of.id),
            issue: None,
            what,
            owner,
            member: None,
            due,
            state: FollowUpState::Open,
            ended_on: None,
            ended_by: String::new(),
            outcome: String::new(),
            by,
        };
        let state = self.chance.one(FollowUpState::ALL);
        let on = self.later(at).date();
        let one = open.ended(state, on, "uji", "sudah");
        self.write(at, |write| follow_up::save(write, &one)).unwrap();
    }

    fn issues(&mut self) {
        let mut first = None;
        for number in 0..16 {
            let at = self.moment();
            let which = self.chance.below(self.members.len());
            let one = FieldIssue {
                id: new(),
                version: 0,
                raised_on: at.date(),
                member: Some(self.members[which].id),
                pillar: Some(self.members[which].pillar),
                raised_by: "Contoh".into(),
                raised_in: None,
                area: Some("11.71.01".to_owned()).filter(|_| number % 3 > 0),
                topic: self.chance.one(IssueTopic::ALL),
                title: format!("Masalah {number}"),
                about: String::new(),
                cases: Vec::new(),
                state: IssueState::Raised,
                due: Some(self.later(at).date()),
                decided_in: None,
                decided_on: None,
                decision: String::new(),
                merged_into: None,
                by: "uji".into(),
            };
            let mut seen = self.write(at, |write| field_issue::save(write, &one)).unwrap();
            first = first.or(Some(seen.id));
            let mut at = at;
            for act in [IssueAct::Discuss, IssueAct::Decide, IssueAct::Finish, IssueAct::Merge] {
                if self.chance.below(2) == 0 {
                    continue;
                }
                at = self.later(at);
                let taking = field_issue::Taking { act, activity: None, words: "kata".into(), into: first, due: None };
                seen = self.write(at, |w| field_issue::take(w, seen.id, seen.version, &taking)).unwrap_or(seen);
            }
        }
        self.points();
    }

    /// A service point in every state, each on the level its kind belongs to.
    fn points(&mut self) {
        for (number, state) in PointState::ALL.iter().enumerate() {
            let kind = self.chance.one(PointKind::ALL);
            let gampong = self.chance.one(GAMPONG);
            let levels = [gampong, kecamatan_of(gampong), "11.71"];
            let area = levels.into_iter().find(|area| kind.fits(area)).unwrap_or_default().to_owned();
            let one = ServicePoint {
                id: new(),
                version: 0,
                kind,
                name: format!("Titik {number}"),
                area,
                state: *state,
                since: None,
                officers: Vec::new(),
                hours: String::new(),
                address: String::new(),
                contact: String::new(),
                note: String::new(),
                checked: None,
            };
            self.store.write(|write| point::save(write, &one)).unwrap();
        }
    }
}

/// The office, and the day it is looked at.
pub fn filled(seed: u64) -> (Store, NaiveDate) {
    let mut store = samples::store();
    let destinations = store.read(content::load).unwrap().destinations.into_iter().map(|place| place.id).collect();
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let mut world = World { store, chance: Chance(seed), today, people: Vec::new(), members: Vec::new(), destinations };
    world.people();
    world.members();
    world.visits();
    world.cases();
    let firms = world.register();
    world.gifts(&firms);
    world.activities();
    world.issues();
    (world.store, today)
}
