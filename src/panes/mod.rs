//! The seven panes. Each is a folder with `mod.rs` (its state and its pure update) and `view.rs` (its drawing).
//!
//! A pane never touches the file or the terminal: its update returns [`Step`]s, which `app` carries out. Three functions
//! are all a pane offers: `State::enter` (what to ask for when it is shown or when records changed), `State::act` (an
//! action of the key table), `State::take` (an answer of a worker); and `view::draw`.

pub mod activities;
pub mod bridge;
pub mod desk;
pub mod directory;
#[cfg(test)]
pub(crate) mod fixture;
pub mod forms;
pub mod issues;
pub mod kecamatan;
pub mod meetings;
pub mod menu;
pub mod points;
pub mod procedures;
pub mod promises;
pub mod query;
pub mod referrals;
pub mod register;
pub mod reports;
pub mod rights;
#[cfg(test)]
#[allow(clippy::panic)]
pub(crate) mod samples;
pub mod scroll;
pub mod sides;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::activity::ActivityList;
use crate::domain::change::{Beneath, Scene};
use crate::domain::field_issue::IssueList;
use crate::domain::ids::{
    ActivityId, CaseId, EntryId, FieldIssueId, MemberId, PersonId, PointId, PromiseId, ReferralId,
};
use crate::domain::nik::RegionTable;
use crate::domain::office::Office;
use crate::domain::register::RegisterList;
use crate::domain::worklist::Worklist;
use crate::form::Form;
use crate::keys::Action;
use crate::ui::Level;
use crate::words::{Lang, Text};
use crate::worker::{Act, Ask, Draft, Library, Paper, Recipient};

/// The seven panes in the order of their digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// Where a clerk lives.
    #[default]
    Desk,
    /// Members of the pillars.
    Directory,
    /// List and map.
    Kecamatan,
    /// Service procedures.
    Procedures,
    /// Referrals.
    Referrals,
    /// Activities.
    Activities,
    /// Reports.
    Reports,
}

impl Pane {
    /// All, in the order of their digits.
    pub const ALL: [Pane; 7] = [
        Pane::Desk,
        Pane::Directory,
        Pane::Kecamatan,
        Pane::Procedures,
        Pane::Referrals,
        Pane::Activities,
        Pane::Reports,
    ];

    /// The action that opens it; its label is the pane's name.
    pub const fn action(self) -> Action {
        match self {
            Pane::Desk => Action::PaneDesk,
            Pane::Directory => Action::PaneDirectory,
            Pane::Kecamatan => Action::PaneKecamatan,
            Pane::Procedures => Action::PaneProcedures,
            Pane::Referrals => Action::PaneReferrals,
            Pane::Activities => Action::PaneActivities,
            Pane::Reports => Action::PaneReports,
        }
    }
}

/// What every pane may know.
#[derive(Clone, Debug)]
pub struct Shared {
    /// Language of the screen.
    pub lang: Lang,
    /// Office time of the last message.
    pub now: NaiveDateTime,
    /// Settings of the office.
    pub office: Office,
    /// Version they were read in; 0 before the first start is finished.
    pub office_version: i64,
    /// Procedures, destinations, regions.
    pub library: Arc<Library>,
    /// Names of regions as a NIK carries them.
    pub regions: Arc<RegionTable>,
    /// Who works here.
    pub user: String,
    /// The file may not be changed.
    pub read_only: bool,
    /// Rows a list can show; lists move by this for a page.
    pub page: usize,
}

impl Shared {
    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }
}

impl Shared {
    /// True where a list that others may see must not say what a referral is about or where it goes.
    pub fn is_closed(&self, line: &crate::worker::Line) -> bool {
        self.is_closed_service(line.procedure.as_deref(), line.destination_slug.as_deref())
    }

    /// The same for a list made of other lines: by the slugs of procedure and destination.
    pub fn is_closed_service(&self, procedure: Option<&str>, place: Option<&str>) -> bool {
        self.library.is_closed(procedure, place)
    }

    /// The same for a case: one confidential need or destination closes it.
    pub fn is_closed_case(&self, line: &crate::worker::CaseRow) -> bool {
        let (needs, places) = (line.procedures.iter(), line.destinations.iter());
        self.library.is_closed(needs.map(String::as_str), places.map(String::as_str))
    }

    /// Opens a case from a list. The opened case writes a confidential one into the journal; what cannot be written down
    /// stays closed.
    pub fn open_case(&self, line: &crate::worker::CaseRow) -> Vec<Step> {
        match (self.is_closed_case(line), self.read_only) {
            (true, true) => vec![Step::Say(Level::Warn, crate::words::referrals::SENSITIVE_LOCKED)],
            _ => vec![Step::Case(line.id)],
        }
    }

    /// The day an answer is due about a procedure that begins today, in working days of the office's calendar.
    pub fn due_day(&self, procedure: Option<&str>) -> NaiveDate {
        let own = procedure.and_then(|slug| self.library.procedure(slug)).and_then(|one| one.procedure.due_days);
        self.library.calendar.after(self.today(), own.unwrap_or(self.office.due_days))
    }

    /// A name as a list shows it: who came about a confidential service is nothing a queue may read (product text, "Sensitive by
    /// default"). Opened, which is logged, the record says it.
    pub fn public_name<'a>(&self, name: &'a str, closed: bool) -> &'a str {
        if closed { crate::words::records::CLOSED_NAME.get(self.lang) } else { name }
    }

    /// True for a procedure that is not named in a list.
    pub fn is_confidential(&self, slug: Option<&str>) -> bool {
        slug.and_then(|slug| self.library.procedure(slug)).is_some_and(|one| one.procedure.sensitive)
    }

    /// Title of a procedure for a list that others may see: a sensitive one is not named there (product text,
    /// "Sensitive by default").
    pub fn public_title<'a>(&'a self, slug: Option<&str>, title: &'a str) -> &'a str {
        match slug.and_then(|slug| self.library.procedure(slug)) {
            Some(shelved) if shelved.procedure.sensitive => crate::words::records::CLOSED_SERVICE.get(self.lang),
            Some(shelved) if title.is_empty() => &shelved.procedure.title,
            _ => title,
        }
    }
}

/// What a pane wants done.
#[derive(Clone, Debug)]
pub enum Step {
    /// Read something.
    Ask(Recipient, Ask),
    /// Change something.
    Act(Recipient, Act),
    /// Open a pane.
    Pane(Pane),
    /// Open a citizen.
    Person(PersonId),
    /// Join this record with another one.
    Join(PersonId),
    /// Open the family around a citizen.
    Family(PersonId),
    /// Open what was done today.
    Today,
    /// Open the register, or show this list of it where it is open.
    Register(Box<RegisterList>),
    /// Open problems from the field on one of them, or show this list where they are open.
    Issues(Box<IssueList>, Option<FieldIssueId>),
    /// Open the meetings, on one of them.
    Meetings(Option<ActivityId>),
    /// Turn to something in the reports.
    Reports(reports::Turn),
    /// Open the signature tray.
    Tray,
    /// Open a procedure in its pane.
    Procedure(String),
    /// Open a referral in its pane.
    Referral(ReferralId),
    /// Show a list of cases or referrals in their pane.
    Worklist(Box<Worklist>),
    /// Open a member in the directory.
    Member(MemberId),
    /// Show the directory filtered like this.
    Directory(Box<directory::Filter>),
    /// Show who would move to a new decree.
    Renew(Box<directory::renew::Asked>),
    /// Weigh needs against helpers: of a kecamatan by code, or of the city.
    Balance(Option<String>),
    /// Show how the register changed over time: where and which kinds.
    Change(Box<Scene>),
    /// Show the rows beneath a number.
    Beneath(Box<Beneath>),
    /// Show the gampong of an area by how fresh their register is; of the city where there is none.
    Stale(Option<String>),
    /// Open the round of a gampong in the register.
    Round(String),
    /// Open an activity in its pane.
    Activity(ActivityId),
    /// Show a list of activities in their pane.
    Activities(Box<ActivityList>),
    /// Show who takes part and who is left out: of a kecamatan by code, or of the city.
    Involvement(Option<String>),
    /// Show what is still to be done after activities.
    FollowUps,
    /// Open the monthly reports to the Camat.
    Monthly,
    /// Show what a partner promised, by identity and name; or all promises.
    Promises(Option<(EntryId, String)>, Option<PromiseId>),
    /// Show the service points of a kecamatan or gampong by code, or of the city.
    Points(Option<String>, Option<PointId>),
    /// Open a kecamatan or gampong by code.
    Region(String),
    /// Show this measure on the map.
    Measure(kecamatan::measure::Measure),
    /// Open a form.
    Form(Box<Form>),
    /// Open unfinished work again.
    Draft(Box<Draft>),
    /// Open the quick count of a visit: citizen, procedure.
    Visit(Option<PersonId>, Option<String>),
    /// Open a case.
    Case(CaseId),
    /// Write down what a destination answered; the code, if known.
    Reply(String),
    /// Offer a short list of things to do.
    Menu(Box<menu::Menu>),
    /// Show what goes into SIKS-NG.
    Bridge(Box<bridge::Bridge>),
    /// Put something on the clipboard; nothing clears it.
    Copy(String),
    /// Look at a paper.
    Preview(Paper),
    /// Look at one of several papers and go on to the next; a sensitive one names the referral whose opening is noted.
    PreviewRow(Vec<(Paper, Option<ReferralId>)>, usize),
    /// Say something in the status line.
    Say(Level, Text),
    /// Say something made of words and values.
    SayText(Level, String),
    /// Ask before something is done for good.
    Confirm(Text, Act),
    /// Ask a question made of words and values before something is done.
    Sure(String, Act),
    /// Nothing further in: go back out.
    Out,
}
