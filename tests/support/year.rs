//! One year of a city in one file, the same every time, written through the store's own doors so that check values,
//! steps, letters and the journal are those of the desk: visits, cases from opening to answer, activities of every kind,
//! meetings with decisions, problems from the field, gifts. Names are made up and marked; no person is meant.
//!
//! People who are in the file already are taken (`sixty.rs` fills a register first); otherwise some are made.

#![allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::{Days, NaiveDate, NaiveDateTime};
use loket::domain::activity::{Activity, ActivityKind, AgendaItem, Origin, Participant, Presence, Reached};
use loket::domain::field_issue::{FieldIssue, IssueAct, IssueState, IssueTopic};
use loket::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use loket::domain::ids::{ActivityId, EntryId, MemberId, PersonId, VisitId};
use loket::domain::ladder::case::CaseAct;
use loket::domain::ladder::dossier::Said;
use loket::domain::ladder::reply::{Heard, ReplyOutcome};
use loket::domain::member::{Level, Member, Pillar};
use loket::domain::person::{NoNikReason, Person, Sex};
use loket::domain::referral::{Agreement, CaseState, ChecklistItem, Reporter};
use loket::domain::register::{Contribution, Entry, Promise, PromiseState, Subject};
use loket::domain::visit::{Channel, Outcome, UnmetReason, Visit};
use loket::store::field_issue::Taking;
use loket::store::referral::{Intake, Wish};
use loket::store::{
    Store, Write, activity, content, field_issue, follow_up, ladder, member, person, referral, register, visit,
};
use loket::worker::number_letter_in;
use uuid::Uuid;

#[allow(clippy::duplicate_mod)]
#[path = "../../src/cli/demo/chance.rs"]
mod generator;
pub use generator::Chance;

/// How much of each.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub people: usize,
    pub visits: usize,
    pub cases: usize,
    pub activities: usize,
    pub gifts: usize,
}

/// A city like the one of the fact sheet (ch. 13): 5,000 cases, 20,000 visits with those the cases bring.
pub const CITY: Size = Size { people: 8_000, visits: 15_500, cases: 5_200, activities: 3_200, gifts: 300 };
/// Enough that every figure has something in it, and made in a moment.
pub const VILLAGE: Size = Size { people: 300, visits: 400, cases: 80, activities: 160, gifts: 12 };
/// The day everything is seen from.
pub const TODAY: &str = "2026-11-23";
/// Days the year goes back.
const DAYS: usize = 356;
/// Rows saved in one go.
const BATCH: usize = 500;
/// Services without a road that must be walked before a letter.
const SERVICES: &[&str] =
    &["usulan-dtsen", "sktm-gampong", "usulan-pbi-jk", "kube", "sanggah-desil", "pkh-kepesertaan"];
const NEEDS: &[&str] = &["PPKS-08", "PPKS-09", "PPKS-24", "PPKS-23", "PPKS-05", "PPKS-02"];

/// Today.
pub fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

struct Year {
    chance: Chance,
    library: content::Library,
    people: Vec<Person>,
    members: Vec<Member>,
    partners: Vec<Entry>,
}

/// Fills an office with a year.
pub fn fill(store: &mut Store, size: Size) {
    let library = store.read(content::load).unwrap();
    let mut year = Year {
        chance: Chance::new(365),
        library,
        people: store.read(person::all).unwrap_or_default(),
        members: Vec::new(),
        partners: Vec::new(),
    };
    if year.people.is_empty() {
        let made: Vec<Person> = (0..size.people).map(|at| year.person(at)).collect();
        for batch in made.chunks(BATCH) {
            year.people.extend(
                store
                    .write(|w| batch.iter().map(|one| person::save(w, one)).collect::<Result<Vec<_>, _>>())
                    .unwrap()
                    .value,
            );
        }
    }
    let members: Vec<Member> = (0..9 * 14).map(|at| year.member(at)).collect();
    year.members =
        store.write(|w| members.iter().map(|one| member::save(w, one)).collect::<Result<Vec<_>, _>>()).unwrap().value;
    year.partners =
        store.write(|w| (0..12).map(|at| year.partner(w, at)).collect::<Result<Vec<_>, _>>()).unwrap().value;
    in_batches(store, size.visits, |write, _| year.visit(write));
    in_batches(store, size.cases, |write, at| year.case(write, at, size.cases));
    in_batches(store, size.activities, |write, at| year.activity(write, at, size.activities));
    in_batches(store, size.gifts, |write, at| year.gift(write, at));
}

fn in_batches(store: &mut Store, count: usize, mut one: impl FnMut(&Write<'_>, usize) -> loket::store::Result<()>) {
    for from in (0..count).step_by(BATCH) {
        store.write(|write| (from..count.min(from + BATCH)).try_for_each(|at| one(write, at))).unwrap();
    }
}

fn after(at: NaiveDateTime, days: u64) -> NaiveDateTime {
    at.checked_add_days(Days::new(days)).unwrap()
}

/// The last minute that is not ahead.
fn end() -> NaiveDateTime {
    today().and_hms_opt(16, 0, 0).unwrap()
}

impl Year {
    /// A minute of office hours, so many days back.
    fn moment(&mut self, back: usize) -> NaiveDateTime {
        let day = today().checked_sub_days(Days::new(back as u64)).unwrap();
        day.and_hms_opt(8 + self.chance.below(8) as u32, self.chance.below(60) as u32, 0).unwrap()
    }

    fn gampong(&mut self) -> String {
        let at = self.chance.below(self.library.gampong.len());
        self.library.gampong[at].code.clone()
    }

    fn somebody(&mut self) -> Person {
        let at = self.chance.below(self.people.len());
        self.people[at].clone()
    }

    fn person(&mut self, at: usize) -> Person {
        let mut one = Person::new(PersonId::from(self.chance.uuid()));
        one.name = format!("Warga Contoh {at}");
        one.sex = Some(if self.chance.percent(52) { Sex::Female } else { Sex::Male });
        one.birth_date = today().checked_sub_days(Days::new(self.chance.below(80 * 365) as u64));
        one.gampong = Some(self.gampong());
        one.no_nik_reason = Some(NoNikReason::ALL[0]);
        one
    }

    fn member(&mut self, at: usize) -> Member {
        let pillar = Pillar::ALL[at % Pillar::ALL.len()];
        let mut one = Member::new(MemberId::from(self.chance.uuid()), pillar);
        one.name = format!("Anggota Contoh {at}");
        let kecamatan = &self.library.kecamatan[at / 14];
        if pillar == Pillar::Tksk {
            one.level = Level::Kecamatan;
        }
        one.areas = vec![kecamatan.code.clone()];
        one.decree.starts = today().checked_sub_days(Days::new(700));
        one
    }

    fn partner(&mut self, write: &Write<'_>, at: usize) -> loket::store::Result<Entry> {
        write.happened(self.moment(DAYS));
        let subject = Subject::Institution(format!("Usaha Contoh {at}"));
        let id = EntryId::from(self.chance.uuid());
        let mut entry = Entry::found(id, "PSKS-12", subject, write.now().date(), "contoh");
        entry.gampong = Some(self.gampong());
        register::add(write, &entry)
    }

    fn visit(&mut self, write: &Write<'_>) -> loket::store::Result<()> {
        let back = self.chance.below(DAYS);
        let mut one = Visit::answered(VisitId::from(self.chance.uuid()), self.moment(back));
        let known = self.somebody();
        one.procedure = self.chance.pick(SERVICES).map(|slug| (*slug).to_owned());
        one.gampong.clone_from(&known.gampong);
        one.person = self.chance.percent(80).then_some(known.id);
        one.channel = if self.chance.percent(75) { Channel::Counter } else { *self.chance.pick(Channel::ALL).unwrap() };
        one.outcome =
            if self.chance.percent(60) { Outcome::Answered } else { *self.chance.pick(Outcome::ALL).unwrap() };
        one.unmet_reason = (one.outcome == Outcome::Unmet).then(|| *self.chance.pick(UnmetReason::ALL).unwrap());
        one.minutes = 1 + self.chance.below(25) as i64;
        write.happened(one.at);
        visit::save(write, &one).map(drop)
    }

    /// Oldest first, so that letters are numbered in the order of their days.
    fn case(&mut self, write: &Write<'_>, nth: usize, count: usize) -> loket::store::Result<()> {
        let back = DAYS - 1 - nth * (DAYS - 1) / count.max(1);
        let at = self.moment(back);
        let slug = *self.chance.pick(SERVICES).unwrap();
        let places: Vec<_> = self.library.destinations.iter().map(|place| place.id).collect();
        let wish = |chance: &mut Chance| Wish {
            procedure: Some(slug.into()),
            title: slug.into(),
            checklist: vec![ChecklistItem {
                document: "Kartu Keluarga".into(),
                required: true,
                present: chance.percent(80),
            }],
            destination: chance.pick(&places).copied(),
        };
        let wishes = (0..1 + self.chance.below(4) / 3).map(|_| wish(&mut self.chance)).collect();
        write.happened(at);
        let intake = Intake {
            subject: self.somebody(),
            subject_changed: false,
            reporter: Reporter::own(),
            channel: *self.chance.pick(Channel::ALL).unwrap(),
            note: String::new(),
            wishes,
            consent: Agreement::own(),
            due_days: 14,
            at: Some(at),
        };
        let taken = referral::take_in(write, &intake)?;
        let (id, version) = (taken.case.id, taken.case.version);
        write.happened(after(at, 1 + self.chance.below(5) as u64).min(end()).max(at));
        match self.chance.below(20) {
            0 => return ladder::walk(write, id, version, CaseState::Verify).map(drop),
            1 => return ladder::take_case(write, id, version, CaseAct::Reject, Said::words("tidak layak")).map(drop),
            _ => {}
        }
        for one in &taken.referrals {
            number_letter_in(write, &self.library, one.id)?;
        }
        self.hear(write, &taken)
    }

    /// Most destinations answer within some weeks; then the citizen is told.
    fn hear(&mut self, write: &Write<'_>, taken: &referral::Taken) -> loket::store::Result<()> {
        let sent = write.now();
        let heard = after(sent, 2 + self.chance.below(30) as u64);
        if heard > end() || self.chance.percent(6) {
            return Ok(());
        }
        write.happened(heard);
        for one in &taken.referrals {
            let outcome = match self.chance.below(10) {
                0 => *self.chance.pick(ReplyOutcome::ALL).unwrap(),
                1 => ReplyOutcome::Onward,
                _ => ReplyOutcome::Served,
            };
            let known = referral::get(write, one.id)?;
            ladder::answer(write, one.id, known.version, outcome, Heard::Phone, "contoh")?;
        }
        let case = referral::get_case(write, taken.case.id)?;
        let open = referral::of_case(write, case.id)?.iter().any(|one| one.state.is_open());
        if !open {
            ladder::take_case(write, case.id, case.version, CaseAct::Close, Said::words("sudah diberi tahu"))?;
        }
        Ok(())
    }

    fn activity(&mut self, write: &Write<'_>, nth: usize, count: usize) -> loket::store::Result<()> {
        let back = DAYS - 1 - nth * (DAYS - 1) / count.max(1);
        let at = self.moment(back);
        let kind = ActivityKind::ALL[nth % ActivityKind::ALL.len()];
        let mut one = Activity::new(ActivityId::from(self.chance.uuid()), kind, at.date(), "Kegiatan contoh", "contoh");
        let own = self.chance.percent(60);
        one.origin = if own { Origin::Own } else { *self.chance.pick(Origin::ALL).unwrap() };
        one.assigned = if one.origin == Origin::Own { String::new() } else { format!("Surat contoh {nth}") };
        one.area = (kind != ActivityKind::Meeting || nth.is_multiple_of(2)).then(|| self.gampong());
        self.take_part(&mut one);
        one.result = "Selesai (contoh)".into();
        one.obstacle = if self.chance.percent(40) { "Warga tidak di rumah (contoh)".into() } else { String::new() };
        one.reached = (0..self.chance.below(3)).map(|_| self.reached()).collect();
        one.people = (0..self.chance.below(3)).map(|_| self.somebody().id).collect();
        one.people.dedup();
        if one.is_meeting() {
            one.agenda = vec![AgendaItem { topic: "Pokok contoh".into(), ..AgendaItem::default() }];
        }
        write.happened(at);
        let kept = activity::save(write, &one)?;
        if self.chance.percent(35) {
            self.agree(write, &kept)?;
        }
        if nth.is_multiple_of(20) {
            self.issue(write, &kept)?;
        }
        Ok(())
    }

    fn take_part(&mut self, one: &mut Activity) {
        let everywhere = one.is_meeting();
        let here = one.area.clone().unwrap_or_default();
        let near: Vec<usize> =
            (0..self.members.len()).filter(|at| everywhere || here.starts_with(&self.members[*at].areas[0])).collect();
        let wanted = if everywhere { 14 } else { 1 + self.chance.below(4) };
        for _ in 0..wanted {
            let member = &self.members[*self.chance.pick(&near).unwrap()];
            if one.participants.iter().all(|other| other.member() != Some(member.id)) {
                let mut there = Participant::present(member.id, &member.name, member.pillar);
                there.presence = *self.chance.pick(Presence::ALL).filter(|_| everywhere).unwrap_or(&Presence::Present);
                one.participants.push(there);
            }
        }
    }

    fn reached(&mut self) -> Reached {
        let (women, men) = (self.chance.below(30) as u32, self.chance.below(20) as u32);
        let category = self.chance.pick(NEEDS).filter(|_| women % 3 != 0).map(|code| (*code).to_owned());
        Reached { category, women, men, unknown: self.chance.below(4) as u32 }
    }

    fn agree(&mut self, write: &Write<'_>, of: &Activity) -> loket::store::Result<()> {
        let due = of.on.checked_add_days(Days::new(14)).unwrap();
        let open = FollowUp {
            id: self.chance.uuid().into(),
            version: 0,
            kind: if of.is_meeting() { FollowUpKind::Decision } else { FollowUpKind::Task },
            activity: Some(of.id),
            issue: None,
            what: "Tindak lanjut contoh".into(),
            owner: "Contoh".into(),
            member: of.participants.first().and_then(Participant::member),
            due: Some(due),
            state: FollowUpState::Open,
            ended_on: None,
            ended_by: String::new(),
            outcome: String::new(),
            by: "contoh".into(),
        };
        let kept = follow_up::save(write, &open)?;
        if due < today() && self.chance.percent(85) {
            write.happened(due.and_hms_opt(10, 0, 0).unwrap());
            follow_up::save(write, &kept.ended(FollowUpState::Done, due, "contoh", "sudah"))?;
        }
        Ok(())
    }

    fn issue(&mut self, write: &Write<'_>, of: &Activity) -> loket::store::Result<()> {
        let who = of.participants.first().cloned();
        let raised = FieldIssue {
            id: self.chance.uuid().into(),
            version: 0,
            raised_on: of.on,
            member: who.as_ref().and_then(Participant::member),
            pillar: who.as_ref().and_then(|one| one.pillar),
            raised_by: "Contoh".into(),
            raised_in: Some(of.id),
            area: of.area.clone(),
            topic: *self.chance.pick(IssueTopic::ALL).unwrap(),
            title: "Masalah contoh".into(),
            about: String::new(),
            cases: Vec::new(),
            state: IssueState::Raised,
            due: of.on.checked_add_days(Days::new(30)),
            decided_in: None,
            decided_on: None,
            decision: String::new(),
            merged_into: None,
            by: "contoh".into(),
        };
        write.happened(of.on.and_hms_opt(15, 0, 0).unwrap());
        let mut kept = field_issue::save(write, &raised)?;
        let steps = [(IssueAct::Discuss, 10), (IssueAct::Decide, 20), (IssueAct::Finish, 40)];
        for (act, days) in steps.into_iter().take(self.chance.below(4)) {
            let day = after(raised.raised_on.and_hms_opt(11, 0, 0).unwrap(), days);
            if day > end() {
                break;
            }
            write.happened(day);
            let taking = Taking { act, activity: Some(of.id), words: "Putusan contoh".into(), into: None, due: None };
            kept = field_issue::take(write, kept.id, kept.version, &taking)?;
        }
        Ok(())
    }

    fn gift(&mut self, write: &Write<'_>, nth: usize) -> loket::store::Result<()> {
        let at = self.chance.below(DAYS - 30);
        let given = self.moment(at);
        let partner = self.partners[nth % self.partners.len()].id;
        let promised = given.date().checked_sub_days(Days::new(20)).unwrap();
        write.happened(given);
        let promise = Promise {
            id: self.chance.uuid().into(),
            version: 0,
            partner,
            on: promised,
            what: "10 paket contoh".into(),
            value: Some(1_000_000),
            due: Some(given.date()),
            for_whom: String::new(),
            state: PromiseState::ALL[nth % PromiseState::ALL.len()],
            by: "contoh".into(),
            note: String::new(),
        };
        let promise = register::promise(write, &promise)?;
        let gift = Contribution {
            id: self.chance.uuid().into(),
            version: 0,
            partner,
            on: given.date(),
            what: "10 paket contoh".into(),
            value: Some(1_000_000),
            for_whom: String::new(),
            by: "contoh".into(),
            note: String::new(),
            promise: (promise.state != PromiseState::Promised).then_some(promise.id),
            received: vec![self.somebody().id],
        };
        register::give(write, &gift).map(drop)
    }
}

/// An identity out of nowhere in particular, so that the generator need not be named where one row is added by hand.
pub fn some_id() -> Uuid {
    Uuid::now_v7()
}
