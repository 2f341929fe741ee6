//! What the screen asks of the workers and what they answer. Nothing here waits; every request carries a ticket, so
//! that a late answer can be told from the awaited one and dropped.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    ActivityAct, ActivityAnswer, ActivityAsk, BoardAnswer, BoardAsk, DeskView, DirectoryAct, DirectoryAnswer,
    DirectoryAsk, Failure, FieldIssueAct, FieldIssueAnswer, FieldIssueAsk, FileAct, FileAnswer, KinAct, KinAnswer,
    KinAsk, LadderAct, LadderAnswer, LadderAsk, ListOutgo, MeetingAct, MeetingAnswer, MeetingAsk, MonthlyAct,
    MonthlyAnswer, MonthlyAsk, Outgo, Paper, PersonView, PlaceCount, PointAct, PointAnswer, PointAsk, ReferralView,
    RegisterAct, RegisterAnswer, RegisterAsk, ReportAnswer, ReportAsk, Sheet, SumsAnswer, SumsAsk, TrayAct, TrayAnswer,
    Waiting,
};
use crate::domain::geo::Outlines;
use crate::domain::ids::{CaseId, DraftId, LetterId, OutlineSetId, PersonId, ReferralId};
use crate::domain::member::Member;
use crate::domain::nik::RegionTable;
use crate::domain::office::Office;
use crate::domain::outlist::Kept;
use crate::domain::person::Person;
use crate::domain::referral::Referral;
use crate::domain::visit::Visit;
use crate::domain::worklist::Worklist;
use crate::paper::print::Printed;
use crate::store::Entity;
use crate::store::bulk::{Bulk, Bulked};
use crate::store::content::Library;
use crate::store::draft::Draft;
use crate::store::referral::{Intake, Taken, Tick};
use crate::store::search::{Duplicate, Hit, Kind};
use crate::store::worklist::ListPage;

/// Who asked: answers go back there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// The program as a whole.
    App,
    /// The desk.
    Desk,
    /// The directory.
    Directory,
    /// The decrees behind the directory.
    Decrees,
    /// The kecamatan pane.
    Kecamatan,
    /// The procedures.
    Procedures,
    /// The list of referrals.
    Referrals,
    /// The referral shown beside its list.
    Referral,
    /// The reports.
    Reports,
    /// The supervisor's board.
    Board,
    /// The outlines of the board's map.
    BoardMap,
    /// The rows beneath a number of the board.
    BoardRows,
    /// The records beneath a number of a report.
    ReportRows,
    /// The search line.
    Search,
    /// The open form.
    Form,
    /// The warning of possible duplicates in a form.
    Duplicates,
    /// The opened citizen.
    Person,
    /// The opened case.
    Case,
    /// The answer of a destination that is being written down.
    Reply,
    /// The signature tray.
    Tray,
    /// Two records that may become one.
    Join,
    /// The opened family.
    Family,
    /// The list of what was done today.
    Today,
    /// Needs against helpers.
    Balance,
    /// Change over time.
    Change,
    /// The rows beneath a number.
    Beneath,
    /// Gampong by how fresh they are.
    Stale,
    /// The paper in preview.
    Preview,
    /// The register and its rounds.
    Register,
    /// Problems from the field.
    Issues,
    /// The activities.
    Activities,
    /// Meetings.
    Meetings,
    /// The monthly reports.
    Monthly,
    /// What partners promised.
    Promises,
    /// Service points.
    Points,
}

/// Tells one request from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// Who asked.
    pub to: Recipient,
    /// Counts up; an answer with an older number is dropped by whoever only wants the newest.
    pub serial: u64,
}

/// What to read.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Settings and content.
    Start,
    /// Settings only, and the sign of the content.
    Office,
    /// What the desk shows for a day.
    Desk(NaiveDate),
    /// Everything that fits the words; the newest search wins.
    Search {
        /// As typed.
        text: String,
        /// Which kinds; empty for all.
        kinds: Vec<Kind>,
        /// How many at most.
        limit: usize,
    },
    /// Who could be the same person.
    Duplicates(Box<Person>),
    /// One citizen with all that belongs to them.
    Person(PersonId),
    /// All members.
    Members,
    /// Something of the directory.
    Directory(DirectoryAsk),
    /// A window of a list of cases or referrals, seen from a day, from this row on.
    Worklist(Box<Worklist>, NaiveDate, usize),
    /// One referral with its history.
    Referral(ReferralId),
    /// People per gampong, for the map.
    Places,
    /// What the map is drawn from, as it is on a day.
    Map(NaiveDate),
    /// The outlines the office brought in, where they are others than these.
    Outlines(Vec<OutlineSetId>),
    /// A paper to look at.
    Paper(Paper),
    /// Something of the ladder.
    Ladder(LadderAsk),
    /// The supervisor's board.
    Board(BoardAsk),
    /// What weighs the register.
    Sums(SumsAsk),
    /// A report, and what lies beneath it.
    Report(ReportAsk),
    /// A list of the signature tray.
    Tray(Waiting),
    /// Records of one person, families, what was done today.
    Kin(KinAsk),
    /// The register and its rounds.
    Register(RegisterAsk),
    /// Problems from the field.
    FieldIssue(FieldIssueAsk),
    /// Activities and follow-ups.
    Activity(ActivityAsk),
    /// Meetings.
    Meeting(MeetingAsk),
    /// Monthly reports to the Camat.
    Monthly(MonthlyAsk),
    /// Service points.
    Point(PointAsk),
}

/// What to change.
#[derive(Clone, Debug)]
pub enum Act {
    /// Settings, with the version they were read in.
    SaveOffice(Box<Office>, i64),
    /// A citizen.
    SavePerson(Box<Person>),
    /// A member.
    SaveMember(Box<Member>),
    /// Something of the directory.
    Directory(Box<DirectoryAct>),
    /// A visit.
    CountVisit(Box<Visit>),
    /// A whole intake.
    Intake(Box<Intake>),
    /// A referral that has no letter yet, with papers that were brought.
    SaveReferral(Box<Referral>, Vec<Tick>),
    /// Papers of a referral that has no letter yet.
    TickPapers(ReferralId, Vec<Tick>),
    /// Cancels a referral that has no letter, with the reason.
    CancelReferral(ReferralId, String),
    /// Numbers the letter of a referral, saves it as PDF and text.
    Issue(ReferralId),
    /// A step of the ladder.
    Ladder(Box<LadderAct>),
    /// Marks letters: initials, signature, collected.
    Tray(Box<TrayAct>),
    /// A file into a case, or out of it.
    File(Box<FileAct>),
    /// Joining, parting, taking back.
    Kin(Box<KinAct>),
    /// Something of the register or of a round.
    Register(Box<RegisterAct>),
    /// A problem from the field.
    FieldIssue(Box<FieldIssueAct>),
    /// Something of an activity or a follow-up.
    Activity(Box<ActivityAct>),
    /// A meeting.
    Meeting(Box<MeetingAct>),
    /// Words, number or void of a monthly report.
    Monthly(Box<MonthlyAct>),
    /// A service point.
    Point(Box<PointAct>),
    /// Makes a letter void.
    Void(LetterId, String),
    /// Unfinished work; kept at most a moment later, the newest of a draft wins.
    SaveDraft(Box<Draft>),
    /// Unfinished work that is finished.
    RemoveDraft(DraftId),
    /// Drop unfinished work by hand; it can be brought back today.
    DropDraft(DraftId),
    /// Approves a procedure for the office.
    Approve(String),
    /// Saves a report as a file that leaves the office.
    SaveReport(Box<Outgo>),
    /// Saves a list as a file that leaves the office.
    SaveList(Box<ListOutgo>),
    /// Saves a paper as PDF and text.
    Keep(Paper),
    /// Prints a paper.
    Print(Paper),
    /// Notes in the journal that somebody's numbers were shown (R20, R22).
    NoteReveal(PersonId),
    /// Notes in the journal that a referral for a sensitive service was opened.
    NoteOpened(ReferralId),
    /// Notes in the journal that a case for a sensitive service was opened.
    NoteCaseOpened(CaseId),
    /// Does one thing to many cases or referrals.
    Bulk(Box<Bulk>),
    /// Keeps a list under a name.
    KeepList(String, Box<Worklist>),
    /// Forgets a kept list.
    DropList(Uuid),
    /// From now on changes are signed with this name.
    SignAs(String),
    /// Writes down every waiting draft now.
    Flush,
}

/// What came back. Answers are few and short-lived; a box around the large ones would save nothing.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug)]
pub enum Answer {
    /// Settings (none before the first start) and content.
    Start(Option<(Office, i64)>, Arc<Library>, Arc<RegionTable>),
    /// Settings with their version, and the sign of the content: another one when it changed.
    Office(Box<(Office, i64)>, usize),
    /// The desk.
    Desk(Box<DeskView>),
    /// What was found.
    Found(Vec<Hit>),
    /// Who could be the same person.
    Duplicates(Vec<Duplicate>),
    /// One citizen.
    Person(Box<PersonView>),
    /// All members.
    Members(Vec<Member>),
    /// A window of a list of cases or referrals.
    Worklist(Box<ListPage>),
    /// One referral.
    Referral(Box<ReferralView>),
    /// People per gampong.
    Places(Vec<PlaceCount>),
    /// What the map is drawn from.
    Map(Box<super::MapView>),
    /// The outlines of the office; none where they are still the known ones.
    Outlines(Option<Vec<Outlines>>),
    /// A paper.
    Paper(Box<Sheet>),
    /// Settings were saved, in this version.
    OfficeSaved(i64),
    /// A citizen was saved.
    PersonSaved(Box<Person>),
    /// A member was saved.
    MemberSaved(Box<Member>),
    /// What came of a request of the directory.
    Directory(Box<DirectoryAnswer>),
    /// A visit was counted.
    VisitCounted(Box<Visit>),
    /// An intake was saved.
    IntakeSaved(Box<Taken>),
    /// A referral was saved.
    ReferralSaved(Box<Referral>),
    /// A letter was numbered and saved.
    Issued(Box<Sheet>),
    /// What came of a request of the ladder.
    Ladder(Box<LadderAnswer>),
    /// The supervisor's board.
    Board(Box<BoardAnswer>),
    /// What weighs the register.
    Sums(Box<SumsAnswer>),
    /// A report, and what lies beneath it.
    Report(Box<ReportAnswer>),
    /// What came of a request of the signature tray.
    Tray(Box<TrayAnswer>),
    /// A file was kept or saved out.
    File(FileAnswer),
    /// What came of a request about people, families, or what was done.
    Kin(Box<KinAnswer>),
    /// What came of a request of the register.
    Register(Box<RegisterAnswer>),
    /// What came of a request about problems from the field.
    FieldIssue(Box<FieldIssueAnswer>),
    /// What came of a request about activities.
    Activity(Box<ActivityAnswer>),
    /// What came of a request about meetings.
    Meeting(Box<MeetingAnswer>),
    /// What came of a request about monthly reports.
    Monthly(Box<MonthlyAnswer>),
    /// A report was saved there.
    ReportSaved(PathBuf),
    /// A list of so many rows was saved there.
    ListSaved(PathBuf, usize, Kept),
    /// Service points.
    Point(Box<PointAnswer>),
    /// A letter is void.
    Voided,
    /// A referral is cancelled.
    Cancelled,
    /// A draft is kept.
    DraftKept(DraftId),
    /// A draft is gone.
    DraftGone,
    /// A procedure is approved.
    Approved,
    /// A paper was printed, or why not.
    Printed(Printed, Vec<PathBuf>),
    /// What came of doing one thing to many.
    Bulked(Bulked),
    /// A list is kept, or forgotten.
    ListsChanged,
    /// It is noted.
    Noted,
    /// Nothing waits any more.
    Flushed,
}

impl Answer {
    /// True for what was read (an older one may be dropped), false for what was changed (never dropped).
    pub fn is_read(&self) -> bool {
        matches!(
            self,
            Answer::Office(..)
                | Answer::Desk(_)
                | Answer::Found(_)
                | Answer::Duplicates(_)
                | Answer::Person(_)
                | Answer::Members(_)
                | Answer::Worklist(_)
                | Answer::Referral(_)
                | Answer::Places(_)
                | Answer::Map(_)
                | Answer::Board(_)
                | Answer::Sums(_)
                | Answer::Report(_)
        ) || matches!(self, Answer::Tray(found) if matches!(**found, TrayAnswer::Lines(..)))
    }
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Which request.
    pub ticket: Ticket,
    /// What came of it.
    pub result: Result<Answer, Failure>,
    /// Kinds of records that changed in the file.
    pub changed: BTreeSet<Entity>,
}

/// What the workers tell the loop.
#[derive(Clone, Debug)]
pub enum News {
    /// An answer.
    Reply(Box<Reply>),
    /// So many parts of a long piece of work are done, of so many.
    Progress(Ticket, usize, usize),
    /// Another desk saved something.
    OtherDesk,
}
