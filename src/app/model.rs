//! Everything the program remembers. Changed only by `update`.

use std::collections::{BTreeMap, VecDeque};

use chrono::{NaiveDateTime, Timelike};

use super::layers::Layer;
use crate::keys::{Key, KeyMap};
use crate::panes::{Pane, Shared, activities, desk, directory, kecamatan, procedures, referrals, reports};
use crate::ui::{Level, Theme};
use crate::words::Lang;
use crate::worker::Recipient;

/// What the loop knows before the first message.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Language of the screen.
    pub lang: Lang,
    /// Colours.
    pub theme: Theme,
    /// Which key does what.
    pub keymap: KeyMap,
    /// Who works here, as far as the system knows.
    pub user: String,
    /// Nothing may be changed.
    pub read_only: bool,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Office time.
    pub now: NaiveDateTime,
}

/// A sentence in the status line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// How much it matters.
    pub level: Level,
    /// The sentence.
    pub text: String,
}

/// Work set aside for another visitor.
#[derive(Clone, Debug)]
pub struct Parked {
    /// The pane that was open.
    pub pane: Pane,
    /// The layers over it.
    pub layers: Vec<Layer>,
}

/// The state of the program.
#[derive(Clone, Debug)]
pub struct Model {
    /// What every pane may know.
    pub shared: Shared,
    /// Colours.
    pub theme: Theme,
    /// Which key does what.
    pub keymap: KeyMap,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The open pane.
    pub pane: Pane,
    /// Pane: desk.
    pub desk: desk::State,
    /// Pane: directory.
    pub directory: directory::State,
    /// Pane: kecamatan.
    pub kecamatan: kecamatan::State,
    /// Pane: procedures.
    pub procedures: procedures::State,
    /// Pane: referrals.
    pub referrals: referrals::State,
    /// Pane: activities.
    pub activities: activities::State,
    /// Pane: reports.
    pub reports: reports::State,
    /// What lies over the pane; the last one is on top.
    pub layers: Vec<Layer>,
    /// Work set aside; the last one returns first.
    pub parked: Vec<Parked>,
    /// The last key brought work back: the same key again goes on to the next that is set aside.
    pub returned: bool,
    /// The status line.
    pub say: Option<Say>,
    /// Settings and content have come.
    pub started: bool,
    /// The program is ending and waits for drafts to be written.
    pub leaving: bool,
    /// Keys typed ahead while an awaited answer is under way; they are played when it has come.
    pub held: VecDeque<Key>,
    /// Number of the last request.
    pub serial: u64,
    /// Number of the file that is being made to leave the office; Esc gives it up.
    pub leaving_file: Option<u64>,
    /// Newest request of each recipient; older answers are dropped.
    pub newest: BTreeMap<Recipient, u64>,
    /// Clicks and the wheel are taken.
    pub mouse: bool,
    /// The pane that led to the open one, with the monthly report over it; the way out leads back there.
    pub came_from: Option<Parked>,
}

impl Model {
    /// The state before the first message.
    pub fn new(setup: Setup) -> Model {
        let shared = Shared {
            lang: setup.lang,
            now: setup.now,
            office: Default::default(),
            office_version: 0,
            library: Default::default(),
            regions: Default::default(),
            user: setup.user,
            read_only: setup.read_only,
            page: 1,
        };
        let mut model = Model {
            shared,
            theme: setup.theme,
            keymap: setup.keymap,
            size: setup.size,
            pane: Pane::Desk,
            desk: Default::default(),
            directory: Default::default(),
            kecamatan: Default::default(),
            procedures: Default::default(),
            referrals: Default::default(),
            activities: Default::default(),
            reports: Default::default(),
            layers: Vec::new(),
            parked: Vec::new(),
            returned: false,
            say: None,
            started: false,
            leaving: false,
            held: VecDeque::new(),
            serial: 0,
            leaving_file: None,
            newest: BTreeMap::new(),
            mouse: false,
            came_from: None,
        };
        model.resize(setup.size);
        model
    }

    /// Takes the size of the terminal.
    pub fn resize(&mut self, size: (u16, u16)) {
        self.size = size;
        // Header, footer and the frame of a panel.
        self.shared.page = usize::from(size.1.saturating_sub(5)).max(1);
    }

    /// The layer on top.
    pub fn top(&self) -> Option<&Layer> {
        self.layers.last()
    }

    /// Says something in the status line.
    pub fn say(&mut self, level: Level, text: impl Into<String>) {
        self.say = Some(Say { level, text: text.into() });
    }

    /// Seconds until something on the screen changes by itself: the minute in the header, or a number shown for a while.
    pub fn seconds_to_tick(&self) -> u64 {
        let minute = 60 - u64::from(self.shared.now.second().min(59));
        let reveal = self.layers.iter().filter_map(|layer| match layer {
            Layer::Person(person) => person.seconds_left(self.shared.now),
            _ => None,
        });
        reveal.min().map_or(minute, |reveal| reveal.min(minute))
    }
}
