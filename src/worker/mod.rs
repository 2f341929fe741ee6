//! The only threads beside input: a searcher (newest request wins), a reader, a writer, and a watcher that hears other
//! desks. Each owns its own connection; nothing waits on the thread of the screen.

mod act;
mod activity;
mod ask;
mod board;
mod directory;
mod disposition;
mod failure;
mod field_issues;
mod files;
mod kin;
mod ladder;
mod lane;
mod map;
mod meetings;
mod messages;
mod monthly;
mod outgo;
mod outlist;
mod papers;
mod partners;
mod points;
mod register;
mod report;
mod searcher;
mod sheets;
mod sums;
mod tray;
mod views;
mod watcher;
mod writer;

pub use activity::{ActivityAct, ActivityAnswer, ActivityAsk, ActivityView};
pub use board::{BoardAnswer, BoardAsk};
pub use directory::{DirectoryAct, DirectoryAnswer, DirectoryAsk};
pub use failure::Failure;
pub use field_issues::{FieldIssueAct, FieldIssueAnswer, FieldIssueAsk};
pub use files::{FileAct, FileAnswer};
pub use kin::{KinAct, KinAnswer, KinAsk};
pub use ladder::{Behind, CaseView, LadderAct, LadderAnswer, LadderAsk};
pub use map::MapView;
pub use meetings::{MeetingAct, MeetingAnswer, MeetingAsk};
pub use messages::*;
pub use monthly::{MonthlyAct, MonthlyAnswer, MonthlyAsk, MonthlyView, number as number_monthly};
pub use outgo::{Asked as ReportAsked, FileForm, Outgo};
pub use outlist::{ListOutgo, OutRows, Sift, out_list};
pub use papers::{head as office_head, number_letter, number_letter_in, office_templates};
pub use partners::PromiseStory;
pub use points::{PointAct, PointAnswer, PointAsk, Points};
pub use register::{EntryView, RegisterAct, RegisterAnswer, RegisterAsk, SURVEY_LINE};
pub use report::{ReportAnswer, ReportAsk};
pub use sheets::{Paper, Sheet};
pub use sums::{SumsAnswer, SumsAsk};
pub use tray::{TrayAct, TrayAnswer};
pub use views::{DeskView, PersonView, PlaceCount, ReferralView};

// What requests and answers carry, so that panes need not know the store.
pub use crate::store::activity::{ActivityPage, ActivityRow, WINDOW as ACTIVITY_WINDOW};
pub use crate::store::board::{Pile, WINDOW as BOARD_WINDOW};
pub use crate::store::bulk::{Bulk, Bulked, Left};
pub use crate::store::content::{Library, Place, Shelved};
pub use crate::store::draft::Draft;
pub use crate::store::field_issue::{Behind as BehindIssue, CaseKey, IssuePage, IssueRow, Named, Story, Taking};
pub use crate::store::follow_up::OpenFollowUp;
pub use crate::store::journal::Past;
pub use crate::store::kin::{CaseLine, Family, FormerCard, Merge};
pub use crate::store::ladder::{Marking, TrayLine, Waiting};
pub use crate::store::meeting::{Invited, MeetingRow, MeetingView};
pub use crate::store::point::Support;
pub use crate::store::referral::{Intake, Line, Tick, Wish};
pub use crate::store::register::{RegisterPage, RegisterRow, Surveyal, Surveyed, WINDOW as REGISTER_WINDOW};
pub use crate::store::report::{Line as ReportLine, Rows as ReportRows, WINDOW as REPORT_WINDOW};
pub use crate::store::round::{Walk, WalkLine};
pub use crate::store::search::{Duplicate, Hit, Kind};
pub use crate::store::today::{Deed, Leads};
pub use crate::store::visit::VisitLine;
pub use crate::store::worklist::{CaseRow, KeptList, ListPage, Rows, WINDOW};

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::store::report::Told;
use crate::store::{Desk, Interrupter, Result, Store};
use crate::words::Lang;
use lane::Lane;

/// No piece of work has this number.
const NOTHING: u64 = u64::MAX;

/// Where answers go; called on the workers' threads.
pub type Post = Arc<dyn Fn(News) + Send + Sync>;

/// The workers of one desk.
pub struct Team {
    search: Arc<Lane<(Ticket, Ask)>>,
    stop_search: Interrupter,
    english: Arc<AtomicBool>,
    read: Sender<(Ticket, Ask)>,
    write: Option<Sender<(Ticket, Act)>>,
    /// Number of the piece of work that is to be given up.
    given_up: Arc<AtomicU64>,
}

/// How a desk opens its file.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The data file.
    pub data: PathBuf,
    /// Who works where.
    pub desk: Desk,
    /// Nothing may be changed.
    pub read_only: bool,
}

impl Opening {
    fn reader(&self) -> Result<Store> {
        Store::open_read_only(&self.data, self.desk.clone())
    }
}

impl Team {
    /// Opens the file and starts the workers.
    ///
    /// # Errors
    /// Everything that can be wrong with the file; then no thread was started.
    pub fn start(opening: &Opening, post: Post) -> Result<Team> {
        let given_up = Arc::new(AtomicU64::new(NOTHING));
        let write = match opening.read_only {
            true => None,
            false => {
                let store = Store::open(&opening.data, opening.desk.clone())?;
                Some(writer::start(store, given_up.clone(), post.clone())?)
            }
        };
        let searcher = opening.reader()?;
        let stop_search = searcher.interrupter();
        let english = Arc::new(AtomicBool::new(false));
        let search = searcher::start(searcher, english.clone(), post.clone())?;
        let read = start_reader(opening.reader()?, post.clone())?;
        watcher::start(opening.reader()?, post)?;
        Ok(Team { search, stop_search, english, read, write, given_up })
    }

    /// From now on searches give their reasons in this language.
    pub fn speak(&self, lang: Lang) {
        self.english.store(lang == Lang::En, Ordering::Relaxed);
    }

    /// Asks for something; the answer comes as [`News::Reply`].
    pub fn ask(&self, ticket: Ticket, ask: Ask) {
        if matches!(ask, Ask::Search { .. } | Ask::Duplicates(_)) {
            self.search.put((ticket, ask));
            self.stop_search.stop();
        } else {
            // A reader that is gone has already said why.
            let _ = self.read.send((ticket, ask));
        }
    }

    /// Gives up a long piece of work that has not left the office yet; its answer says so. What is done already stays done.
    pub fn give_up(&self, serial: u64) {
        self.given_up.store(serial, Ordering::Relaxed);
    }

    /// Changes something; false when the file is open for reading only.
    pub fn act(&self, ticket: Ticket, act: Act) -> bool {
        self.write.as_ref().is_some_and(|write| write.send((ticket, act)).is_ok())
    }
}

impl Drop for Team {
    fn drop(&mut self) {
        self.search.close();
    }
}

fn start_reader(mut store: Store, post: Post) -> Result<Sender<(Ticket, Ask)>> {
    let (send, requests) = channel::<(Ticket, Ask)>();
    spawn("reader", move || {
        for (ticket, ask) in requests {
            let result = ask::answer(&mut store, &ask);
            reply(&post, ticket, result.map(|answer| (answer, Default::default())));
        }
    })?;
    Ok(send)
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    thread::Builder::new().name(name.to_owned()).spawn(work)?;
    Ok(())
}

type Done = std::result::Result<(Answer, std::collections::BTreeSet<crate::store::Entity>), Failure>;

fn reply(post: &Post, ticket: Ticket, done: Done) {
    let (result, changed) = match done {
        Ok((answer, changed)) => (Ok(answer), changed),
        Err(failure) => (Err(failure), Default::default()),
    };
    post(News::Reply(Box::new(Reply { ticket, result, changed })));
}

/// Where papers of this data file are kept: a folder beside it.
pub fn paper_folder(data: &Path) -> PathBuf {
    data.parent().unwrap_or(Path::new(".")).join("surat")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;
