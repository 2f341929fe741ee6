//! The workers on a real file: what is asked is answered, what is changed is heard.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::*;
use crate::domain::ids::DraftId;
use crate::store::draft::Draft;
use crate::store::referral::{Intake, Wish};
use crate::store::samples;
use crate::store::worklist::Rows;
use uuid::Uuid;

const PATIENCE: Duration = Duration::from_secs(20);

struct Desk1 {
    team: Team,
    news: Receiver<News>,
    folder: tempfile::TempDir,
}

fn opening(folder: &tempfile::TempDir) -> Opening {
    Opening {
        data: folder.path().join("kantor.loket"),
        desk: Desk { user: "uji".into(), terminal: "loket uji".into() },
        read_only: false,
    }
}

fn start(opening: &Opening) -> (Team, Receiver<News>) {
    let (send, news) = channel();
    let post: Post = Arc::new(move |news| drop(send.send(news)));
    (Team::start(opening, post).unwrap(), news)
}

fn desk() -> Desk1 {
    let folder = tempfile::tempdir().unwrap();
    let (team, news) = start(&opening(&folder));
    Desk1 { team, news, folder }
}

fn ticket(serial: u64) -> Ticket {
    Ticket { to: Recipient::App, serial }
}

impl Desk1 {
    fn reply(&self, serial: u64) -> Reply {
        loop {
            if let News::Reply(reply) = self.news.recv_timeout(PATIENCE).unwrap()
                && reply.ticket.serial == serial
            {
                return *reply;
            }
        }
    }

    fn act(&self, serial: u64, act: Act) -> Answer {
        assert!(self.team.act(ticket(serial), act));
        self.reply(serial).result.unwrap()
    }

    fn ask(&self, serial: u64, ask: Ask) -> Answer {
        self.team.ask(ticket(serial), ask);
        self.reply(serial).result.unwrap()
    }
}

fn intake(library: &crate::store::content::Library) -> Intake {
    let destination = library.destinations.first().map(|place| place.id);
    let sktm = samples::wish("Surat keterangan kurang mampu", destination);
    let wish = Wish { procedure: Some("sktm-gampong".into()), ..sktm };
    samples::intake(&samples::named("Aminah"), vec![wish])
}

#[test]
fn from_intake_to_a_numbered_letter_on_disk() {
    let desk = desk();
    let Answer::Start(None, library, _) = desk.ask(1, Ask::Start) else { panic!() };
    let Answer::IntakeSaved(taken) = desk.act(2, Act::Intake(Box::new(intake(&library)))) else { panic!() };
    let id = taken.referrals.first().unwrap().id;
    let Answer::Paper(draft) = desk.ask(3, Ask::Paper(Paper::Letter(id))) else { panic!() };
    assert_eq!(draft.number, None);
    let Answer::Issued(sheet) = desk.act(4, Act::Issue(id)) else { panic!() };
    let number = sheet.number.clone().unwrap();
    assert!(number.starts_with("460/1/"), "{number}");
    assert!(sheet.saved.iter().all(|file| file.starts_with(desk.folder.path().join("surat")) && file.exists()));
    assert!(sheet.lines.iter().any(|line| line.contains(&number)));
    let Answer::Paper(again) = desk.ask(5, Ask::Paper(Paper::Letter(id))) else { panic!() };
    assert_eq!(again.lines, sheet.lines);
    let today = chrono::Local::now().date_naive();
    let Answer::Worklist(page) = desk.ask(6, Ask::Worklist(Box::default(), today, 0)) else { panic!() };
    let Rows::Referrals(lines) = page.rows else { panic!() };
    assert_eq!((page.total, lines.first().and_then(|line| line.letter.clone())), (1, Some(number)));
}

#[test]
fn the_same_letter_kept_or_printed_again_is_the_same_file() {
    let desk = desk();
    let Answer::Start(None, library, _) = desk.ask(1, Ask::Start) else { panic!() };
    let Answer::IntakeSaved(taken) = desk.act(2, Act::Intake(Box::new(intake(&library)))) else { panic!() };
    let id = taken.referrals.first().unwrap().id;
    let Answer::Issued(issued) = desk.act(3, Act::Issue(id)) else { panic!() };
    let Answer::Paper(kept) = desk.act(4, Act::Keep(Paper::Letter(id))) else { panic!() };
    assert_eq!((&kept.saved, kept.already), (&issued.saved, true));
    assert_eq!(std::fs::read_dir(desk.folder.path().join("surat")).unwrap().count(), 2);
}

#[test]
fn another_desk_hears_a_save() {
    let one = desk();
    let (two, news) = start(&opening(&one.folder));
    let person = samples::named("Aminah");
    one.act(1, Act::SavePerson(Box::new(person)));
    loop {
        if matches!(news.recv_timeout(PATIENCE).unwrap(), News::OtherDesk) {
            break;
        }
    }
    drop(two);
}

#[test]
fn drafts_of_fast_typing_become_one_write_and_flush_waits_for_it() {
    let desk = desk();
    let id = DraftId::from(Uuid::now_v7());
    for (serial, title) in [(1, "A"), (2, "Am"), (3, "Ami")] {
        let draft = Draft {
            id,
            form: "intake".into(),
            title: title.into(),
            payload: "{}".into(),
            user: String::new(),
            saved_at: String::new(),
        };
        assert!(desk.team.act(ticket(serial), Act::SaveDraft(Box::new(draft))));
    }
    assert!(matches!(desk.act(4, Act::Flush), Answer::Flushed));
    let today = chrono::Local::now().date_naive();
    let Answer::Desk(view) = desk.ask(5, Ask::Desk(today)) else { panic!() };
    assert_eq!(view.drafts.iter().map(|draft| draft.title.as_str()).collect::<Vec<_>>(), ["Ami"]);
}

#[test]
fn a_file_opened_for_reading_takes_no_changes() {
    let desk = desk();
    let reading = Opening { read_only: true, ..opening(&desk.folder) };
    let (team, _news) = start(&reading);
    assert!(!team.act(ticket(1), Act::Flush));
}

#[test]
fn a_search_is_answered_however_late_the_stop_for_the_one_before_it_comes() {
    let desk = desk();
    for serial in 1..=300 {
        let ask = Ask::Search { text: "bpjs mati".into(), kinds: Vec::new(), limit: 5 };
        desk.team.ask(ticket(serial), ask);
        // All through the search; a stop between two statements stops nothing.
        for _ in 0..2_000 {
            desk.team.stop_search.stop();
            std::hint::spin_loop();
        }
        assert!(matches!(desk.reply(serial).result, Ok(Answer::Found(_))), "search {serial}");
    }
}
