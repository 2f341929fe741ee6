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
    Reports,
    /// See [`Scope::name`].
    Person,
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
        Scope::Reports,
        Scope::Person,
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
            Scope::Reports => scopes::REPORTS,
            Scope::Person => scopes::PERSON,
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
            Scope::Reports => "reports",
            Scope::Person => "person",
            Scope::Preview => "preview",
            Scope::Form => "form",
        }
    }
}

macro_rules! actions {
    ($($name:ident = $id:literal, $scope:ident, $footer:literal, $words:ident;)+) => {
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

            /// Whether the footer shows it where it works.
            pub const fn in_footer(self) -> bool {
                match self { $(Action::$name => $footer),+ }
            }

            /// Its label and sentence.
            pub const fn words(self) -> ActionWords {
                match self { $(Action::$name => w::$words),+ }
            }
        }
    };
}

actions! {
    Search = "search", Global, true, SEARCH;
    Help = "help", Global, true, HELP;
    Palette = "palette", Global, false, PALETTE;
    Reply = "reply", Global, false, REPLY;
    PaneDesk = "pane-desk", Global, false, PANE_DESK;
    PaneDirectory = "pane-directory", Global, false, PANE_DIRECTORY;
    PaneKecamatan = "pane-kecamatan", Global, false, PANE_KECAMATAN;
    PaneProcedures = "pane-procedures", Global, false, PANE_PROCEDURES;
    PaneReferrals = "pane-referrals", Global, false, PANE_REFERRALS;
    PaneActivities = "pane-activities", Global, false, PANE_ACTIVITIES;
    PaneReports = "pane-reports", Global, false, PANE_REPORTS;
    Interrupt = "interrupt", Global, false, INTERRUPT;
    Blank = "blank", Global, false, BLANK;
    Language = "language", Global, false, LANGUAGE;
    Theme = "theme", Global, false, THEME;
    Settings = "settings", Global, false, SETTINGS;
    Redraw = "redraw", Global, false, REDRAW;
    Suspend = "suspend", Global, false, SUSPEND;
    Quit = "quit", Global, true, QUIT;
    Up = "up", List, false, UP;
    Down = "down", List, false, DOWN;
    PageUp = "page-up", List, false, PAGE_UP;
    PageDown = "page-down", List, false, PAGE_DOWN;
    First = "first", List, false, FIRST;
    Last = "last", List, false, LAST;
    Open = "open", List, true, OPEN;
    Back = "back", List, true, BACK;
    Next = "next", List, false, NEXT;
    Previous = "previous", List, false, PREVIOUS;
    DeskNew = "desk-new", Desk, true, REFER;
    DeskVisit = "desk-visit", Desk, true, COUNT_VISIT;
    DropDraft = "drop-draft", Desk, false, DELETE_DRAFT;
    DeskReport = "desk-report", Desk, false, EVENING_REPORT;
    MemberNew = "member-new", Directory, true, NEW;
    MemberEdit = "member-edit", Directory, true, EDIT;
    MemberFilter = "member-filter", Directory, true, FILTER;
    MemberPillar = "member-pillar", Directory, true, PILLAR_FILTER;
    MemberTerm = "member-term", Directory, true, TERM_FILTER;
    MemberArea = "member-area", Directory, true, AREA_FILTER;
    Tick = "tick", Checklist, true, TICK;
    KecamatanMap = "kecamatan-map", Kecamatan, true, MAP;
    Refer = "refer", Procedure, true, REFER;
    Visit = "visit", Procedure, true, COUNT_VISIT;
    MissingSlip = "missing-slip", Procedure, true, MISSING_SLIP;
    InfoSheet = "info-sheet", Procedure, true, INFO_SHEET;
    Related = "related", Procedure, true, RELATED;
    ProcedureFind = "procedure-find", Procedures, true, FILTER;
    TickAll = "tick-all", Procedure, false, TICK_ALL;
    Approve = "approve", Procedure, false, APPROVE;
    ReferralNew = "referral-new", Referrals, true, NEW;
    ReferralLetter = "referral-letter", Referrals, true, LETTER;
    ReferralEdit = "referral-edit", Referrals, true, COMPLETE;
    ReferralFilter = "referral-filter", Referrals, true, FILTER;
    ReferralVoid = "referral-void", Referrals, false, VOID;
    DayBefore = "day-before", Reports, true, DAY_BEFORE;
    DayAfter = "day-after", Reports, true, DAY_AFTER;
    DayToday = "day-today", Reports, true, TODAY;
    ReportPaper = "report-paper", Reports, true, REPORT_PAPER;
    PersonRefer = "person-refer", Person, true, REFER;
    PersonVisit = "person-visit", Person, true, COUNT_VISIT;
    PersonEdit = "person-edit", Person, true, EDIT;
    PersonReveal = "person-reveal", Person, true, REVEAL;
    Issue = "issue", Preview, true, ISSUE;
    Print = "print", Preview, true, PRINT;
    SavePdf = "save-pdf", Preview, true, SAVE_PDF;
    FormSave = "form-save", Form, true, SAVE;
    FormNext = "form-next", Form, true, NEXT;
    FormPrevious = "form-previous", Form, false, PREVIOUS;
    FormNeed = "form-need", Form, false, NEED_MORE;
    FormTake = "form-take", Form, false, TAKE_THEIRS;
    FormClear = "form-clear", Form, false, CLEAR;
    FormInterrupt = "form-interrupt", Form, true, INTERRUPT;
    FormBack = "form-back", Form, true, BACK;
    FormHelp = "form-help", Form, true, HELP;
}
