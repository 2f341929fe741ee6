//! A whole desk without a terminal: the real model on the real workers over a small office with fixed records, pumped
//! until every question is answered. Everything in it is made up.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::app::{Effect, Model, Msg, Setup, update};
use crate::domain::activity::{Activity, ActivityKind, AgendaItem, Origin, Participant, Presence, Reached};
use crate::domain::field_issue::tests::sample as issue_sample;
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueTopic};
use crate::domain::ids::{ActivityId, MemberId, PersonId, VisitId};
use crate::domain::member::{Level, Member, Pillar};
use crate::domain::office::Office;
use crate::domain::person::{Person, Sex};
use crate::domain::referral::{Agreement, ChecklistItem, Reporter};
use crate::domain::visit::{Channel, Outcome, Visit};
use crate::keys::{Code, Key, KeyMap};
use crate::store::field_issue::Taking;
use crate::store::referral::{Intake, Wish};
use crate::store::{
    Desk, Result, Store, Write, activity, content, draft, field_issue, member, office, person, referral, visit,
};
use crate::ui::{Theme, shot};
use crate::worker::{ActivityAnswer, Answer, News, Opening, Team};

/// Longest wait for an answer; a broken worker never gives one.
const PATIENCE: Duration = Duration::from_secs(20);

/// An office on disk and its workers.
pub struct Bench {
    team: Team,
    news: Receiver<News>,
    _folder: tempfile::TempDir,
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn fictional(number: u128, name: &str, nik: &str, sex: Sex, born: NaiveDate, gampong: &str) -> Person {
    let mut one = Person::new(PersonId::from(id(number)));
    (one.name, one.nik, one.sex) = (name.into(), Some(nik.into()), Some(sex));
    (one.birth_date, one.gampong) = (Some(born), Some(gampong.into()));
    (one.address, one.kk) = ("Dusun Contoh".into(), Some("9999010101000001".into()));
    one.phone = "080000000000".into();
    one
}

fn people() -> Vec<Person> {
    vec![
        fictional(1, "Zulfikar Fiktif", "9999011605500001", Sex::Male, date(1950, 5, 16), "11.71.05.2004"),
        fictional(2, "Rosmiati Fiktif", "9999014203850002", Sex::Female, date(1985, 3, 2), "11.71.03.2001"),
        fictional(3, "Zulfikri Fiktif", "9999010101900003", Sex::Male, date(1990, 1, 1), "11.71.05.2004"),
    ]
}

fn visits() -> Vec<Visit> {
    let seen = [
        (11, 1, "cek-status-bansos", Outcome::Answered, (8, 41)),
        (12, 2, "reaktivasi-pbi-jk", Outcome::Registered, (8, 55)),
        (13, 3, "sktm-gampong", Outcome::Answered, (9, 10)),
    ];
    let visit = |(number, person, slug, outcome, (hour, minute)): (u128, u128, &str, Outcome, (u32, u32))| {
        let at = shot::now().date().and_hms_opt(hour, minute, 0).unwrap();
        let mut one = Visit::answered(VisitId::from(id(number)), at);
        (one.person, one.procedure, one.outcome) = (Some(PersonId::from(id(person))), Some(slug.into()), outcome);
        one.gampong = people().into_iter().find(|one| one.id.uuid() == id(person)).and_then(|one| one.gampong);
        one
    };
    seen.into_iter().map(visit).collect()
}

fn members() -> Vec<Member> {
    let of = |number, name: &str, pillar, level, area: &str, ends| {
        let mut one = Member::new(MemberId::from(id(number)), pillar);
        (one.name, one.role, one.level) = (name.into(), "Anggota".into(), level);
        one.areas.push(area.into());
        (one.decree.number, one.decree.starts, one.decree.ends) =
            ("CONTOH/001/2026".into(), Some(date(2026, 1, 1)), Some(ends));
        one
    };
    vec![
        of(21, "Mariani (fiktif)", Pillar::Psm, Level::Gampong, "11.71.03.2001", date(2027, 12, 31)),
        of(22, "Saifuddin (fiktif)", Pillar::Tksk, Level::Kecamatan, "11.71.05", date(2026, 10, 31)),
    ]
}

/// What the pillars did: on own initiative, and asked by the Camat.
fn activities() -> Vec<Activity> {
    let took = |at: usize| {
        let one = members().into_iter().nth(at).unwrap();
        Participant::present(one.id, &one.name, one.pillar)
    };
    let of = |number, kind, day, title: &str| {
        let one = Activity::new(ActivityId::from(id(number)), kind, day, title, "Petugas Contoh");
        Activity { area: Some("11.71.03.2001".into()), place: "Meunasah".into(), ..one }
    };
    let visit = Activity {
        participants: vec![took(0)],
        reached: vec![Reached { category: Some("PPKS-08".into()), women: 3, men: 2, unknown: 0 }],
        result: "Tiga lansia didata.".into(),
        ..of(45, ActivityKind::HomeVisit, date(2026, 11, 20), "Kunjungan ke rumah lansia")
    };
    let talk = Activity {
        participants: vec![took(0), took(1)],
        origin: Origin::Camat,
        assigned: "Camat Meuraxa".into(),
        ..of(46, ActivityKind::Extension, date(2026, 9, 14), "Penyuluhan layanan sosial")
    };
    vec![visit, talk]
}

fn fill(store: &mut Store) {
    let unfinished = draft::Draft {
        id: id(31).into(),
        form: "person".into(),
        title: "Nurlaila Fiktif · SKTM".into(),
        payload: "{}".into(),
        user: String::new(),
        saved_at: String::new(),
    };
    store
        .write(|write| {
            office::save(write, &Office::default(), 0)?;
            people().iter().try_for_each(|one| person::save(write, one).map(drop))?;
            visits().iter().try_for_each(|one| visit::save(write, one).map(drop))?;
            members().iter().try_for_each(|one| member::save(write, one).map(drop))?;
            activities().iter().try_for_each(|one| activity::save(write, one).map(drop))?;
            draft::save(write, &unfinished)?;
            problems(write)?;
            referral::take_in(write, &referred(&content::load(write)?)).map(drop)
        })
        .unwrap();
}

/// Three voices about one problem, one of them merged, and what a meeting decided; everything on the day of the pictures.
fn problems(write: &Write<'_>) -> Result<()> {
    write.happened(shot::now());
    let mut meeting =
        Activity::new(id(41).into(), ActivityKind::Meeting, date(2026, 11, 10), "Rapat pilar Meuraxa", "uji");
    meeting.agenda = vec![AgendaItem { topic: "PSM tidak dilibatkan".into(), ..AgendaItem::default() }];
    meeting.place = "Kantor Camat Meuraxa".into();
    meeting.area = Some("11.71.03".into());
    let mariani = Participant::present(MemberId::from(id(21)), "Mariani (fiktif)", Pillar::Psm);
    meeting.participants = vec![Participant { said: "Pendataan berjalan tanpa PSM.".into(), ..mariani }];
    meeting.participants.push(Participant {
        presence: Presence::Excused,
        ..Participant::present(MemberId::from(id(22)), "Saifuddin (fiktif)", Pillar::Tksk)
    });
    activity::save(write, &meeting)?;
    let raised = [
        (51, "PSM tidak dilibatkan dalam pendataan", Pillar::Psm, "Mariani (fiktif)", date(2026, 10, 5)),
        (52, "PSM jarang dilibatkan", Pillar::Tksk, "Saifuddin (fiktif)", date(2026, 10, 12)),
        (53, "Kuota panti penuh sejak Juli", Pillar::Tagana, "Contoh Tagana", date(2026, 11, 20)),
    ];
    for (number, title, pillar, who, on) in raised {
        let topic = if number == 53 { IssueTopic::Capacity } else { IssueTopic::Coordination };
        let one = FieldIssue {
            id: id(number).into(),
            pillar: Some(pillar),
            raised_by: who.into(),
            raised_on: on,
            area: Some("11.71.03".into()),
            topic,
            title: title.into(),
            about: "Pendataan berjalan tanpa memberi tahu PSM gampong.".into(),
            ..issue_sample()
        };
        field_issue::save(write, &one)?;
    }
    let merge = Taking { into: Some(id(51).into()), ..Taking::plain(IssueAct::Merge, "") };
    field_issue::take(write, id(52).into(), 1, &merge)?;
    let discuss = Taking { activity: Some(id(41).into()), ..Taking::plain(IssueAct::Discuss, "") };
    field_issue::take(write, id(51).into(), 1, &discuss).map(drop)
}

/// A referral that is due today.
fn referred(library: &content::Library) -> Intake {
    let procedure = &library.procedure("alat-bantu-disabilitas").unwrap().procedure;
    let paper = |(at, one): (usize, &crate::domain::content::Requirement)| ChecklistItem {
        document: one.document.clone(),
        required: one.required,
        present: at < 3,
    };
    Intake {
        subject: people().into_iter().next().map(|one| Person { version: 1, ..one }).unwrap(),
        subject_changed: false,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: "Contoh.".into(),
        wishes: vec![Wish {
            procedure: Some(procedure.slug.clone()),
            title: procedure.title.clone(),
            checklist: procedure.requirements_on(shot::now().date()).enumerate().map(paper).collect(),
            destination: library.destinations.first().map(|place| place.id),
        }],
        consent: Agreement::own(),
        due_days: 0,
        at: shot::now().date().and_hms_opt(8, 20, 0),
    }
}

impl Bench {
    /// An office with a few records, or an empty one.
    pub fn open(filled: bool) -> Bench {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("kantor.loket");
        let desk = Desk { user: "Petugas Contoh".into(), terminal: "contoh".into() };
        let mut store = Store::open(&data, desk.clone()).unwrap();
        if filled {
            fill(&mut store);
        }
        drop(store);
        let (send, news) = channel();
        let post = Arc::new(move |one| drop(send.send(one)));
        let team = Team::start(&Opening { data, desk, read_only: false }, post).unwrap();
        Bench { team, news, _folder: folder }
    }

    /// A desk that has started.
    pub fn desk(&self) -> Model {
        let mut model = Model::new(Setup {
            lang: Default::default(),
            theme: Theme::dark(),
            keymap: KeyMap::load("").unwrap(),
            user: "Petugas Contoh".into(),
            read_only: false,
            size: (120, 36),
            now: shot::now(),
        });
        let first = model.start();
        self.pump(&mut model, first);
        model
    }

    /// Gives a message to the model and every question that follows to the workers, until all are answered.
    pub fn tell(&self, model: &mut Model, msg: Msg) {
        let effects = update(model, shot::now(), msg);
        self.pump(model, effects);
    }

    fn pump(&self, model: &mut Model, mut effects: Vec<Effect>) {
        let mut open = 0_usize;
        loop {
            for effect in effects.drain(..) {
                open += self.carry(effect);
            }
            if open == 0 {
                return;
            }
            match self.news.recv_timeout(PATIENCE).unwrap() {
                // What the workers' own saves look like from outside; the answers say it already.
                News::OtherDesk | News::Progress(..) => {}
                news => {
                    open -= 1;
                    effects = update(model, shot::now(), Msg::News(at_that_time(news)));
                }
            }
        }
    }

    /// How many answers will come.
    fn carry(&self, effect: Effect) -> usize {
        match effect {
            Effect::Ask(ticket, ask) => self.team.ask(ticket, ask),
            Effect::Act(ticket, act) => assert!(self.team.act(ticket, act)),
            _ => return 0,
        }
        1
    }

    /// The desk after these keys: `\n` Enter, `\t` Tab, `\u{1b}` Esc, `\u{7f}` Delete, control letters with Ctrl.
    pub fn after(&self, keys: &str) -> Model {
        let mut model = self.desk();
        for letter in keys.chars() {
            self.tell(&mut model, Msg::Key(key(letter)));
        }
        model
    }
}

fn key(letter: char) -> Key {
    match letter {
        '\n' => Key::plain(Code::Enter),
        '\t' => Key::plain(Code::Tab),
        '\u{1b}' => Key::plain(Code::Esc),
        '\u{7f}' => Key::plain(Code::Delete),
        '\u{1}'..='\u{1a}' => Key::ctrl(char::from(b'a' + letter as u8 - 1)),
        letter => Key::plain(Code::Char(letter)),
    }
}

/// News with the office's clock stopped: what the writer dates with the real time gets the time the desk believes in.
fn at_that_time(news: News) -> News {
    let News::Reply(mut reply) = news else { return news };
    let then = shot::now().format("%Y-%m-%dT%H:%M:%S").to_string();
    match &mut reply.result {
        Ok(Answer::Desk(view)) => view.drafts.iter_mut().for_each(|one| one.saved_at.clone_from(&then)),
        Ok(Answer::Person(view)) => view.past.iter_mut().for_each(|one| one.at.clone_from(&then)),
        Ok(Answer::Activity(found)) => {
            if let ActivityAnswer::One(view) = &mut **found {
                view.past.iter_mut().for_each(|one| one.at.clone_from(&then));
            }
        }
        Ok(Answer::Referral(view)) => view.past.iter_mut().for_each(|one| one.at.clone_from(&then)),
        _ => {}
    }
    News::Reply(reply)
}
