//! The one table of actions: name, scope, where it is shown, what it is called. Footer, help, palette and the key
//! reference in the manual are all made from it.

use crate::words::Text;
use crate::words::actions::{self as w, ActionWords, scopes};

/// Where an action works. Several scopes are in force at once; the first that knows a key wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// See [`Scope::name`].
    Global,
    /// See [`Scope::name`].
    List,
    /// See [`Scope::name`].
    Desk,
    /// See [`Scope::name`].
    Directory,
    /// See [`Scope::name`].
    Kecamatan,
    /// See [`Scope::name`].
    Procedures,
    /// See [`Scope::name`].
    Procedure,
    /// See [`Scope::name`].
    Checklist,
    /// See [`Scope::name`].
    Referrals,
    /// See [`Scope::name`].
    Board,
    /// See [`Scope::name`].
    Report,
    /// See [`Scope::name`].
    Activities,
    /// See [`Scope::name`].
    FollowUps,
    /// See [`Scope::name`].
    Involvement,
    /// See [`Scope::name`].
    Reports,
    /// See [`Scope::name`].
    Person,
    /// See [`Scope::name`].
    Case,
    /// See [`Scope::name`].
    Register,
    /// See [`Scope::name`].
    Meetings,
    /// See [`Scope::name`].
    Issues,
    /// See [`Scope::name`].
    Promises,
    /// See [`Scope::name`].
    Points,
    /// See [`Scope::name`].
    Sums,
    /// See [`Scope::name`].
    Tray,
    /// See [`Scope::name`].
    Monthly,
    /// See [`Scope::name`].
    Preview,
    /// See [`Scope::name`].
    Form,
}

impl Scope {
    /// Every scope, in the order of the manual.
    pub const ALL: &'static [Scope] = &[
        Scope::Global,
        Scope::List,
        Scope::Desk,
        Scope::Directory,
        Scope::Kecamatan,
        Scope::Procedures,
        Scope::Procedure,
        Scope::Checklist,
        Scope::Referrals,
        Scope::Board,
        Scope::Report,
        Scope::Activities,
        Scope::FollowUps,
        Scope::Involvement,
        Scope::Reports,
        Scope::Person,
        Scope::Case,
        Scope::Register,
        Scope::Meetings,
        Scope::Issues,
        Scope::Promises,
        Scope::Points,
        Scope::Sums,
        Scope::Tray,
        Scope::Monthly,
        Scope::Preview,
        Scope::Form,
    ];

    /// What people read above its keys.
    pub const fn name(self) -> Text {
        match self {
            Scope::Global => scopes::GLOBAL,
            Scope::List => scopes::LIST,
            Scope::Desk => scopes::DESK,
            Scope::Directory => scopes::DIRECTORY,
            Scope::Kecamatan => scopes::KECAMATAN,
            Scope::Procedures => scopes::PROCEDURES,
            Scope::Procedure => scopes::PROCEDURE,
            Scope::Checklist => scopes::CHECKLIST,
            Scope::Referrals => scopes::REFERRALS,
            Scope::Board => scopes::BOARD,
            Scope::Report => scopes::REPORT,
            Scope::Activities => scopes::ACTIVITIES,
            Scope::FollowUps => scopes::FOLLOW_UPS,
            Scope::Involvement => scopes::INVOLVEMENT,
            Scope::Reports => scopes::REPORTS,
            Scope::Person => scopes::PERSON,
            Scope::Case => scopes::CASE,
            Scope::Register => scopes::REGISTER,
            Scope::Meetings => scopes::MEETINGS,
            Scope::Issues => scopes::ISSUES,
            Scope::Promises => scopes::PROMISES,
            Scope::Points => scopes::POINTS,
            Scope::Sums => scopes::SUMS,
            Scope::Tray => scopes::TRAY,
            Scope::Monthly => scopes::MONTHLY,
            Scope::Preview => scopes::PREVIEW,
            Scope::Form => scopes::FORM,
        }
    }

    /// Section name in the key map file.
    pub const fn id(self) -> &'static str {
        match self {
            Scope::Global => "global",
            Scope::List => "list",
            Scope::Desk => "desk",
            Scope::Directory => "directory",
            Scope::Kecamatan => "kecamatan",
            Scope::Procedures => "procedures",
            Scope::Procedure => "procedure",
            Scope::Checklist => "checklist",
            Scope::Referrals => "referrals",
            Scope::Board => "board",
            Scope::Report => "report",
            Scope::Activities => "activities",
            Scope::FollowUps => "follow-ups",
            Scope::Involvement => "involvement",
            Scope::Reports => "reports",
            Scope::Person => "person",
            Scope::Case => "case",
            Scope::Register => "register",
            Scope::Meetings => "meetings",
            Scope::Issues => "issues",
            Scope::Promises => "promises",
            Scope::Points => "points",
            Scope::Sums => "sums",
            Scope::Tray => "tray",
            Scope::Monthly => "monthly",
            Scope::Preview => "preview",
            Scope::Form => "form",
        }
    }
}

/// What the footer's room is worth to an action; also the order in which the footer shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worth {
    /// What the screen is for.
    Main,
    /// Shown where there is room left.
    Room,
    /// At the end of the line, before all others: the search, help, the way back.
    Always,
    /// Not in the footer; help and palette know it.
    Never,
}

macro_rules! actions {
    ($($name:ident = $id:literal, $scope:ident, $worth:ident, $words:ident;)+) => {
        /// Everything a key can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $(#[doc = concat!("`", $id, "`")] $name,)+
        }

        impl Action {
            /// Every action, in the order of footer and manual.
            pub const ALL: &'static [Action] = &[$(Action::$name),+];

            /// Name in the key map file.
            pub const fn id(self) -> &'static str {
                match self { $(Action::$name => $id),+ }
            }

            /// The action with this name.
            pub fn from_id(id: &str) -> Option<Action> {
                match id { $($id => Some(Action::$name),)+ _ => None }
            }

            /// Where it works.
            pub const fn scope(self) -> Scope {
                match self { $(Action::$name => Scope::$scope),+ }
            }

            /// What the footer's room is worth to it where it works.
            pub const fn worth(self) -> Worth {
                match self { $(Action::$name => Worth::$worth),+ }
            }

            /// Its label and sentence.
            pub const fn words(self) -> ActionWords {
                match self { $(Action::$name => w::$words),+ }
            }
        }
    };
}

actions! {
    Search = "search", Global, Always, SEARCH;
    Help = "help", Global, Always, HELP;
    Palette = "palette", Global, Never, PALETTE;
    Reply = "reply", Global, Never, REPLY;
    Tray = "tray", Global, Never, TRAY;
    Meetings = "meetings", Global, Never, MEETINGS;
    Issues = "issues", Global, Never, ISSUES;
    PaneDesk = "pane-desk", Global, Never, PANE_DESK;
    PaneDirectory = "pane-directory", Global, Never, PANE_DIRECTORY;
    PaneKecamatan = "pane-kecamatan", Global, Never, PANE_KECAMATAN;
    PaneProcedures = "pane-procedures", Global, Never, PANE_PROCEDURES;
    PaneReferrals = "pane-referrals", Global, Never, PANE_REFERRALS;
    PaneActivities = "pane-activities", Global, Never, PANE_ACTIVITIES;
    PaneReports = "pane-reports", Global, Never, PANE_REPORTS;
    Interrupt = "interrupt", Global, Never, INTERRUPT;
    Blank = "blank", Global, Never, BLANK;
    Language = "language", Global, Never, LANGUAGE;
    Theme = "theme", Global, Never, THEME;
    Mouse = "mouse", Global, Never, MOUSE;
    Settings = "settings", Global, Never, SETTINGS;
    Redraw = "redraw", Global, Never, REDRAW;
    Suspend = "suspend", Global, Never, SUSPEND;
    Quit = "quit", Global, Room, QUIT;
    Up = "up", List, Never, UP;
    Down = "down", List, Never, DOWN;
    PageUp = "page-up", List, Never, PAGE_UP;
    PageDown = "page-down", List, Never, PAGE_DOWN;
    First = "first", List, Never, FIRST;
    Last = "last", List, Never, LAST;
    Open = "open", List, Room, OPEN;
    Back = "back", List, Always, BACK;
    Next = "next", List, Never, NEXT;
    Previous = "previous", List, Never, PREVIOUS;
    DeskNew = "desk-new", Desk, Main, REFER;
    DeskVisit = "desk-visit", Desk, Main, COUNT_VISIT;
    DropDraft = "drop-draft", Desk, Never, DELETE_DRAFT;
    DeskToday = "desk-today", Desk, Room, DONE_TODAY;
    DeskSave = "desk-save", Desk, Room, VISITS_SAVE;
    DeskReport = "desk-report", Desk, Never, EVENING_REPORT;
    MemberNew = "member-new", Directory, Main, NEW;
    MemberEdit = "member-edit", Directory, Main, EDIT;
    MemberFilter = "member-filter", Directory, Main, FILTER;
    MemberPillar = "member-pillar", Directory, Main, PILLAR_FILTER;
    MemberTerm = "member-term", Directory, Room, TERM_FILTER;
    MemberArea = "member-area", Directory, Room, AREA_FILTER;
    DirectoryPlaces = "directory-places", Directory, Room, DIRECTORY_PLACES;
    MemberCard = "member-card", Directory, Main, MEMBER_CARD;
    MemberChecked = "member-checked", Directory, Room, MEMBER_CHECKED;
    MemberRenew = "member-renew", Directory, Room, MEMBER_RENEW;
    MemberMark = "member-mark", Directory, Room, MEMBER_MARK;
    MemberRoster = "member-roster", Directory, Room, MEMBER_ROSTER;
    MemberFiles = "member-files", Directory, Room, MEMBER_FILES;
    MemberSave = "member-save", Directory, Room, LIST_SAVE;
    MemberPhone = "member-phone", Directory, Never, MEMBER_PHONE;
    MemberField = "member-field", Directory, Never, MEMBER_FIELD;
    Tick = "tick", Checklist, Main, TICK;
    KecamatanMap = "kecamatan-map", Kecamatan, Main, MAP;
    KecamatanMeasure = "kecamatan-measure", Kecamatan, Main, MEASURE;
    KecamatanMeasureNext = "kecamatan-measure-next", Kecamatan, Never, MEASURE_NEXT;
    KecamatanMeasurePrevious = "kecamatan-measure-previous", Kecamatan, Never, MEASURE_PREVIOUS;
    KecamatanCases = "kecamatan-cases", Kecamatan, Main, AREA_CASES;
    KecamatanReferrals = "kecamatan-referrals", Kecamatan, Room, AREA_REFERRALS;
    KecamatanBalance = "kecamatan-balance", Kecamatan, Room, BALANCE;
    KecamatanChange = "kecamatan-change", Kecamatan, Room, CHANGE;
    KecamatanStale = "kecamatan-stale", Kecamatan, Room, STALE;
    KecamatanPoints = "kecamatan-points", Kecamatan, Room, POINTS;
    KecamatanTasks = "kecamatan-tasks", Kecamatan, Main, TASKS;
    KecamatanRegister = "kecamatan-register", Kecamatan, Main, REGISTER;
    Refer = "refer", Procedure, Main, REFER;
    Visit = "visit", Procedure, Main, COUNT_VISIT;
    MissingSlip = "missing-slip", Procedure, Main, MISSING_SLIP;
    InfoSheet = "info-sheet", Procedure, Main, INFO_SHEET;
    Related = "related", Procedure, Room, RELATED;
    ProcedureFind = "procedure-find", Procedures, Room, FILTER;
    TickAll = "tick-all", Procedure, Never, TICK_ALL;
    Approve = "approve", Procedure, Never, APPROVE;
    ReferralNew = "referral-new", Referrals, Main, NEW;
    ReferralLetter = "referral-letter", Referrals, Main, LETTER;
    ReferralEdit = "referral-edit", Referrals, Main, COMPLETE;
    ReferralLists = "referral-lists", Referrals, Main, LISTS;
    ReferralFilter = "referral-filter", Referrals, Room, FILTER;
    ReferralUnfilter = "referral-unfilter", Referrals, Room, UNFILTER;
    ReferralKeep = "referral-keep", Referrals, Room, KEEP_LIST;
    ReferralForget = "referral-forget", Referrals, Room, FORGET_LIST;
    ReferralCase = "referral-case", Referrals, Main, OPEN_CASE;
    ReferralVoid = "referral-void", Referrals, Never, VOID;
    ReferralChoose = "referral-choose", Referrals, Room, CHOOSE_ROW;
    ReferralChooseAll = "referral-choose-all", Referrals, Never, CHOOSE_ROWS;
    ReferralMany = "referral-many", Referrals, Room, DO_TO_ALL;
    ReferralSave = "referral-save", Referrals, Room, LIST_SAVE;
    BoardOldest = "board-oldest", Board, Main, OLDEST_CASE;
    ReportsEvening = "reports-evening", Board, Main, EVENING_REPORT;
    ReportsBoard = "reports-board", Board, Room, BOARD;
    ReportsArea = "reports-area", Board, Room, REPORTS_AREA;
    ReportsChoose = "reports-choose", Board, Main, REPORTS_CHOOSE;
    ReportsMonthly = "reports-monthly", Board, Room, REPORTS_MONTHLY;
    ReportBefore = "report-before", Report, Main, REPORT_BEFORE;
    ReportAfter = "report-after", Report, Main, REPORT_AFTER;
    ReportWiden = "report-widen", Report, Room, REPORT_WIDEN;
    ReportNarrow = "report-narrow", Report, Room, REPORT_NARROW;
    ReportPeriod = "report-period", Report, Room, REPORT_PERIOD;
    ReportCompare = "report-compare", Report, Room, REPORT_COMPARE;
    ReportPrint = "report-print", Report, Room, REPORT_PAPER;
    ReportSave = "report-save", Report, Main, REPORT_SAVE;
    ReportToday = "report-today", Report, Room, REPORT_TODAY;
    ReportLeft = "report-left", Report, Never, REPORT_LEFT;
    ReportRight = "report-right", Report, Never, REPORT_RIGHT;
    ActivityNew = "activity-new", Activities, Main, ACTIVITY_NEW;
    ActivityAgain = "activity-again", Activities, Main, ACTIVITY_AGAIN;
    ActivityEdit = "activity-edit", Activities, Main, EDIT;
    ActivityFollowUps = "activity-follow-ups", Activities, Main, FOLLOW_UPS;
    ActivityGrid = "activity-grid", Activities, Main, ACTIVITY_GRID;
    ActivityFind = "activity-find", Activities, Room, FIND_IN_LIST;
    ActivityFilter = "activity-filter", Activities, Room, FILTER;
    ActivityUnfilter = "activity-unfilter", Activities, Room, UNFILTER;
    ActivitySeries = "activity-series", Activities, Room, ACTIVITY_SERIES;
    ActivityFiles = "activity-files", Activities, Room, ACTIVITY_FILES;
    ActivityVoid = "activity-void", Activities, Never, ACTIVITY_VOID;
    ActivitySave = "activity-save", Activities, Room, LIST_SAVE;
    FollowDone = "follow-done", FollowUps, Main, FOLLOW_DONE;
    FollowDrop = "follow-drop", FollowUps, Main, FOLLOW_DROP;
    FollowChange = "follow-change", FollowUps, Main, FOLLOW_CHANGE;
    FollowSave = "follow-save", FollowUps, Room, LIST_SAVE;
    GridChoose = "grid-choose", Involvement, Main, GRID_CHOOSE;
    GridLeftOut = "grid-left-out", Involvement, Main, GRID_LEFT_OUT;
    GridInvite = "grid-invite", Involvement, Main, GRID_INVITE;
    GridPaper = "grid-paper", Involvement, Main, GRID_PAPER;
    GridNarrower = "grid-narrower", Involvement, Room, GRID_NARROWER;
    GridWider = "grid-wider", Involvement, Room, GRID_WIDER;
    GridPrevious = "grid-previous", Involvement, Room, GRID_PREVIOUS;
    GridNext = "grid-next", Involvement, Room, GRID_NEXT;
    GridArea = "grid-area", Involvement, Room, AREA_FILTER;
    GridSort = "grid-sort", Involvement, Room, GRID_SORT;
    DayBefore = "day-before", Reports, Main, DAY_BEFORE;
    DayAfter = "day-after", Reports, Main, DAY_AFTER;
    DayToday = "day-today", Reports, Room, TODAY;
    ReportPaper = "report-paper", Reports, Main, REPORT_PAPER;
    PersonRefer = "person-refer", Person, Main, REFER;
    PersonVisit = "person-visit", Person, Main, COUNT_VISIT;
    PersonEdit = "person-edit", Person, Main, EDIT;
    PersonFamily = "person-family", Person, Main, FAMILY;
    PersonJoin = "person-join", Person, Room, JOIN;
    PersonCase = "person-case", Person, Main, OPEN_CASE;
    PersonReveal = "person-reveal", Person, Room, REVEAL;
    CaseStep = "case-step", Case, Main, CASE_STEP;
    CaseReferralStep = "case-referral-step", Case, Main, REFERRAL_STEP;
    CaseNote = "case-note", Case, Main, CASE_NOTE;
    CaseRoad = "case-road", Case, Main, CASE_ROAD;
    CaseAgain = "case-again", Case, Room, CASE_AGAIN;
    CaseLetter = "case-letter", Case, Room, LETTER;
    CaseSheet = "case-sheet", Case, Never, DISPOSITION;
    CaseFiles = "case-files", Case, Room, CASE_FILES;
    CaseIssues = "case-issues", Case, Room, CASE_ISSUES;
    CasePerson = "case-person", Case, Room, CASE_PERSON;
    RegisterConfirm = "register-confirm", Register, Main, REGISTER_CONFIRM;
    RegisterChange = "register-change", Register, Main, REGISTER_CHANGE;
    RegisterEnd = "register-end", Register, Main, REGISTER_END;
    RegisterLater = "register-later", Register, Main, REGISTER_LATER;
    RegisterNew = "register-new", Register, Main, REGISTER_NEW;
    RegisterRound = "register-round", Register, Main, REGISTER_ROUND;
    RegisterFind = "register-find", Register, Room, FILTER;
    RegisterCluster = "register-cluster", Register, Room, REGISTER_CLUSTER;
    RegisterKind = "register-kind", Register, Room, REGISTER_KIND;
    RegisterStanding = "register-standing", Register, Room, REGISTER_STANDING;
    RegisterPerson = "register-person", Register, Room, REGISTER_PERSON;
    RegisterGive = "register-give", Register, Main, REGISTER_GIVE;
    RegisterPromises = "register-promises", Register, Room, REGISTER_PROMISES;
    RegisterClose = "register-close", Register, Room, REGISTER_CLOSE;
    RegisterSave = "register-save", Register, Room, LIST_SAVE;
    RegisterSensitive = "register-sensitive", Register, Never, REGISTER_SENSITIVE;
    MeetingNew = "meeting-new", Meetings, Main, MEETING_NEW;
    MeetingTake = "meeting-take", Meetings, Room, MEETING_TAKE;
    MeetingPoint = "meeting-point", Meetings, Room, MEETING_POINT;
    MeetingInvite = "meeting-invite", Meetings, Room, MEETING_INVITE;
    MeetingPresent = "meeting-present", Meetings, Main, MEETING_PRESENT;
    MeetingExcused = "meeting-excused", Meetings, Room, MEETING_EXCUSED;
    MeetingAbsent = "meeting-absent", Meetings, Room, MEETING_ABSENT;
    MeetingAll = "meeting-all", Meetings, Room, MEETING_ALL;
    MeetingWalkIn = "meeting-walk-in", Meetings, Room, MEETING_WALK_IN;
    MeetingSaid = "meeting-said", Meetings, Main, MEETING_SAID;
    MeetingRaise = "meeting-raise", Meetings, Room, MEETING_RAISE;
    MeetingDecide = "meeting-decide", Meetings, Main, MEETING_DECIDE;
    MeetingClose = "meeting-close", Meetings, Main, MEETING_CLOSE;
    MeetingMinutes = "meeting-minutes", Meetings, Room, MEETING_MINUTES;
    MeetingLetter = "meeting-letter", Meetings, Room, MEETING_LETTER;
    MeetingChange = "meeting-change", Meetings, Room, MEETING_CHANGE;
    MeetingHigher = "meeting-higher", Meetings, Never, MEETING_HIGHER;
    MeetingLower = "meeting-lower", Meetings, Never, MEETING_LOWER;
    MeetingVoid = "meeting-void", Meetings, Never, MEETING_VOID;
    MeetingSave = "meeting-save", Meetings, Room, LIST_SAVE;
    IssueNew = "issue-new", Issues, Main, ISSUE_NEW;
    IssueStep = "issue-step", Issues, Main, ISSUE_STEP;
    IssueMerge = "issue-merge", Issues, Main, ISSUE_MERGE;
    IssueChange = "issue-change", Issues, Main, ISSUE_CHANGE;
    IssueCase = "issue-case", Issues, Main, ISSUE_CASE;
    IssueFind = "issue-find", Issues, Room, FILTER;
    IssueState = "issue-state", Issues, Room, ISSUE_STATE;
    IssueArea = "issue-area", Issues, Room, ISSUE_AREA;
    IssueTopic = "issue-topic", Issues, Room, ISSUE_TOPIC;
    IssuePillar = "issue-pillar", Issues, Room, ISSUE_PILLAR;
    IssueSave = "issue-save", Issues, Room, LIST_SAVE;
    PromiseGive = "promise-give", Promises, Main, PROMISE_GIVE;
    PromiseNew = "promise-new", Promises, Main, PROMISE_NEW;
    PromiseChange = "promise-change", Promises, Main, PROMISE_CHANGE;
    PromiseBack = "promise-back", Promises, Main, PROMISE_BACK;
    PromiseView = "promise-view", Promises, Room, PROMISE_VIEW;
    PromisePartner = "promise-partner", Promises, Room, PROMISE_PARTNER;
    PromiseSave = "promise-save", Promises, Room, LIST_SAVE;
    PointConfirm = "point-confirm", Points, Main, POINT_CONFIRM;
    PointChange = "point-change", Points, Main, POINT_CHANGE;
    PointNew = "point-new", Points, Main, POINT_NEW;
    PointView = "point-view", Points, Room, POINT_VIEW;
    PointSave = "point-save", Points, Room, LIST_SAVE;
    SumsCluster = "sums-cluster", Sums, Main, SUMS_CLUSTER;
    SumsKind = "sums-kind", Sums, Main, SUMS_KIND;
    SumsNarrower = "sums-narrower", Sums, Main, SUMS_NARROWER;
    SumsWider = "sums-wider", Sums, Main, SUMS_WIDER;
    SumsNext = "sums-next", Sums, Room, SUMS_NEXT;
    SumsPrevious = "sums-previous", Sums, Never, SUMS_PREVIOUS;
    SumsPeriod = "sums-period", Sums, Room, SUMS_PERIOD;
    SumsOther = "sums-other", Sums, Room, SUMS_OTHER;
    TrayChoose = "tray-choose", Tray, Main, CHOOSE;
    TrayAll = "tray-all", Tray, Main, CHOOSE_ALL;
    TrayInitial = "tray-initial", Tray, Main, INITIAL;
    TraySign = "tray-sign", Tray, Main, SIGN;
    TrayCollect = "tray-collect", Tray, Main, COLLECT;
    TrayList = "tray-list", Tray, Room, TRAY_LIST;
    TraySave = "tray-save", Tray, Room, LIST_SAVE;
    TrayVoid = "tray-void", Tray, Room, VOID_LETTER;
    MonthlyEdit = "monthly-edit", Monthly, Main, MONTHLY_EDIT;
    MonthlyPaper = "monthly-paper", Monthly, Main, MONTHLY_PAPER;
    MonthlyNumber = "monthly-number", Monthly, Main, MONTHLY_NUMBER;
    MonthlyVoid = "monthly-void", Monthly, Room, MONTHLY_VOID;
    MonthlyBefore = "monthly-before", Monthly, Room, MONTHLY_BEFORE;
    MonthlyAfter = "monthly-after", Monthly, Room, MONTHLY_AFTER;
    Issue = "issue", Preview, Main, ISSUE;
    Print = "print", Preview, Main, PRINT;
    SavePdf = "save-pdf", Preview, Main, SAVE_PDF;
    NextPaper = "next-paper", Preview, Main, NEXT_PAPER;
    PreviousPaper = "previous-paper", Preview, Never, PREVIOUS_PAPER;
    FormSave = "form-save", Form, Main, SAVE;
    FormNext = "form-next", Form, Main, NEXT;
    FormPrevious = "form-previous", Form, Never, PREVIOUS;
    FormNeed = "form-need", Form, Never, NEED_MORE;
    FormTake = "form-take", Form, Never, TAKE_THEIRS;
    FormClear = "form-clear", Form, Never, CLEAR;
    FormInterrupt = "form-interrupt", Form, Room, INTERRUPT;
    FormBack = "form-back", Form, Always, BACK;
    FormHelp = "form-help", Form, Always, HELP;
}
