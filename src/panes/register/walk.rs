//! A walk through a gampong: one key per door, and one line per person who is new. What is the same all day (day, who
//! asked, where it is known from) is said once.
//!
//! Odd: a key marks its row at once and goes on to the next door that is left; the file answers a moment later, and what
//! it says then counts. So forty doors are forty keys however slow the disk is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{act, ask, categories, do_it};
use crate::domain::day;
use crate::domain::ids::{DraftId, EntryId, PersonId};
use crate::domain::nik;
use crate::domain::person::{NoNikReason, Person};
use crate::domain::register::{Source, SurveyLine};
use crate::domain::round::{Progress, Round, RoundMark};
use crate::keys::{Action, Key};
use crate::panes::query::Query;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::ui::list::ListState;
use crate::words::Text;
use crate::words::register as w;
use crate::worker::{Act, Ask, Duplicate, Recipient, RegisterAct, RegisterAsk, Surveyal, Surveyed, Walk, WalkLine};

/// Shortest name that is compared with those who are registered.
const COMPARED_FROM: usize = 3;

/// What is the same for everybody of a survey day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyDay {
    /// The day.
    pub on: NaiveDate,
    /// Who asks at the doors.
    pub by: String,
    /// Where it is known from.
    pub source: Source,
}

/// A walk.
#[derive(Clone, Debug)]
pub struct State {
    /// The round.
    pub round: Round,
    pub(super) lines: Vec<WalkLine>,
    pub(super) progress: Progress,
    pub(super) loaded: bool,
    pub(super) list: ListState,
    pub(super) day: SurveyDay,
    /// The line in which a new person is typed; none while doors are walked.
    pub(super) typed: Option<Query>,
    /// Under this identity the line is kept while it is typed.
    pub(super) draft: DraftId,
    pub(super) candidates: Vec<Duplicate>,
    /// 0: somebody new; from 1 on one of the candidates.
    pub(super) chosen: usize,
    comparing: bool,
    hurried: bool,
    compared: String,
    /// The entry that is read to be corrected.
    pub(super) wants: Option<EntryId>,
    sensitive: bool,
}

impl State {
    /// Opens a round.
    pub fn open(round: Round, sensitive: bool, shared: &Shared) -> State {
        State {
            round,
            lines: Vec::new(),
            progress: Progress::default(),
            loaded: false,
            list: ListState::default(),
            day: SurveyDay { on: shared.today(), by: shared.user.clone(), source: Source::Survey },
            typed: None,
            draft: DraftId::from(Uuid::now_v7()),
            candidates: Vec::new(),
            chosen: 0,
            comparing: false,
            hurried: false,
            compared: String::new(),
            wants: None,
            sensitive,
        }
    }

    /// What to ask for now.
    pub fn ask(&self) -> Step {
        ask(RegisterAsk::Walk(self.round.id, self.sensitive))
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        self.typed.is_some()
    }

    /// True while Enter waits for those who could be the same person.
    pub fn waits(&self) -> bool {
        self.hurried
    }

    /// Enter waits for those who could be the same person.
    pub fn hurry(&mut self) {
        self.hurried = self.comparing && self.typing();
    }

    /// Comparing or saving failed: nothing is waited for any more, and what was typed stays.
    pub fn fail(&mut self) {
        (self.comparing, self.hurried) = (false, false);
    }

    /// An action.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        if self.typing() {
            return self.act_typing(action, shared);
        }
        match action {
            Action::RegisterConfirm | Action::Open => self.say(RoundMark::Confirmed, shared),
            Action::RegisterLater => self.say(RoundMark::Later, shared),
            Action::RegisterChange => self.change(),
            Action::RegisterEnd => {
                let at = self.line().map(|line| (line.row.id, line.row.version));
                at.map(|at| act::reasons(at, Some(self.round.id), shared)).into_iter().collect()
            }
            Action::RegisterNew => {
                self.typed = Some(Query::default());
                Vec::new()
            }
            Action::RegisterPerson => {
                self.line().and_then(|line| line.row.person).map(Step::Person).into_iter().collect()
            }
            Action::RegisterClose => vec![self.close(shared)],
            _ => {
                self.list = list_moved(self.list, action, self.lines.len(), shared.page);
                Vec::new()
            }
        }
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        let row = self.line();
        match action {
            Action::RegisterConfirm
            | Action::Open
            | Action::RegisterChange
            | Action::RegisterEnd
            | Action::RegisterLater
                if row.is_none() =>
            {
                Some(w::NO_ROW)
            }
            Action::RegisterEnd | Action::RegisterChange if row.is_some_and(|line| line.row.ended.is_some()) => {
                Some(w::ENDED_ALREADY)
            }
            Action::RegisterPerson if row.is_none_or(|line| line.row.person.is_none()) => Some(w::NO_PERSON),
            Action::RegisterFind
            | Action::RegisterCluster
            | Action::RegisterKind
            | Action::RegisterStanding
            | Action::RegisterSensitive
            | Action::RegisterSave
            | Action::RegisterRound
            | Action::RegisterGive => Some(w::ONLY_IN_LIST),
            _ => None,
        }
    }

    /// The door the keys mean.
    pub(super) fn line(&self) -> Option<&WalkLine> {
        self.lines.get(self.list.selected)
    }

    /// Marks the row at once, goes on, and tells the file.
    fn say(&mut self, mark: RoundMark, shared: &Shared) -> Vec<Step> {
        let (round, by, at) = (self.round.id, shared.user.clone(), self.list.selected);
        let Some(line) = self.lines.get_mut(at) else { return Vec::new() };
        let (id, version) = (line.row.id, line.row.version);
        line.said = Some((mark, by));
        let told = match mark {
            RoundMark::Later => RegisterAct::Later(id, round),
            _ => RegisterAct::Confirm(id, version, Some(round)),
        };
        self.next_door(shared);
        vec![do_it(told)]
    }

    /// The next door that nobody has asked at yet, from here on and around; else the next row.
    fn next_door(&mut self, shared: &Shared) {
        let from = self.list.selected + 1;
        let count = self.lines.len();
        let left = |at: &usize| self.lines.get(*at).is_some_and(|line| line.said.is_none() && line.row.ended.is_none());
        let next = (from..count).chain(0..from.min(count)).find(left);
        self.list = self.list.select(next.unwrap_or(from), count, shared.page);
    }

    /// The form opens once the entry was read.
    fn change(&mut self) -> Vec<Step> {
        self.wants = self.line().map(|line| line.row.id);
        self.wants.map(|id| ask(RegisterAsk::Entry(id))).into_iter().collect()
    }

    fn close(&self, shared: &Shared) -> Step {
        let left = self.progress.left;
        let name = shared.library.region_name(&self.round.gampong);
        Step::Sure(
            w::close_sure(name, left, shared.lang),
            Act::Register(Box::new(RegisterAct::CloseRound(self.round.id))),
        )
    }

    /// The gampong was read; the selection stays on its door.
    pub fn take(&mut self, walk: &Walk, shared: &Shared) {
        if walk.round.id != self.round.id {
            return;
        }
        let before = self.line().map(|line| line.row.id);
        let first = !self.loaded;
        self.round = walk.round.clone();
        self.lines.clone_from(&walk.lines);
        (self.progress, self.loaded) = (walk.progress, true);
        let row = self.lines.iter().position(|line| Some(line.row.id) == before);
        self.list = self.list.select(row.unwrap_or(self.list.selected), self.lines.len(), shared.page);
        // A round that is gone on with begins where it was left.
        if first && self.line().is_some_and(|line| line.said.is_some()) {
            self.next_door(shared);
        }
    }

    fn act_typing(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::Open => self.save_line(shared),
            Action::Up => {
                self.chosen = self.chosen.saturating_sub(1);
                Vec::new()
            }
            Action::Down => {
                self.chosen = (self.chosen + 1).min(self.candidates.len());
                Vec::new()
            }
            Action::Back => {
                self.forget();
                if self.typed.as_ref().is_none_or(Query::is_empty) {
                    self.typed = None;
                    return Vec::new();
                }
                self.typed = Some(Query::default());
                self.drop_line()
            }
            _ => Vec::new(),
        }
    }

    /// One key of the line.
    pub fn type_key(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        self.edit(|line| line.key(key), shared)
    }

    /// A paste into the line.
    pub fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        self.edit(|line| line.paste(text), shared)
    }

    /// Changes the line, keeps it, and compares whom it names.
    fn edit(&mut self, change: impl FnOnce(&mut Query) -> bool, shared: &Shared) -> Vec<Step> {
        let before = self.place();
        let changed = self.typed.as_mut().is_some_and(change);
        let mut steps = if changed { self.compare(shared) } else { Vec::new() };
        steps.extend(self.kept_since(&before, shared));
        steps
    }

    /// What the line says now.
    pub(super) fn understood(&self, shared: &Shared) -> SurveyLine {
        let text = self.typed.as_ref().map_or("", Query::text);
        SurveyLine::parse(text, self.day.on, categories(shared))
    }

    /// Name or NIK changed: who could it be?
    pub(super) fn compare(&mut self, shared: &Shared) -> Vec<Step> {
        let line = self.understood(shared);
        let key = format!("{}|{}", line.name, line.nik.as_deref().unwrap_or_default());
        if key == self.compared || command(&line.name).is_some() {
            return Vec::new();
        }
        self.compared = key;
        (self.candidates, self.chosen) = (Vec::new(), 0);
        if line.name.chars().count() < COMPARED_FROM {
            self.comparing = false;
            return Vec::new();
        }
        self.comparing = true;
        vec![Step::Ask(Recipient::Duplicates, Ask::Duplicates(Box::new(self.person(&line, shared))))]
    }

    /// Those who could be the same person have come; an equal NIK is certain and is proposed.
    pub fn take_duplicates(&mut self, found: &[Duplicate]) {
        if self.compared.is_empty() {
            return;
        }
        self.fail();
        self.candidates = found.to_vec();
        self.chosen = usize::from(found.first().is_some_and(|first| first.blocks));
    }

    /// The person a line describes.
    fn person(&self, line: &SurveyLine, shared: &Shared) -> Person {
        let mut person = Person::new(PersonId::from(Uuid::now_v7()));
        let reading = line.nik.as_deref().map(|nik| nik::parse(nik, self.day.on, &shared.regions));
        person.name.clone_from(&line.name);
        person.nik.clone_from(&line.nik);
        person.no_nik_reason = line.nik.is_none().then_some(NoNikReason::NotAsked);
        person.sex = line.sex.or_else(|| reading.as_ref().and_then(|reading| reading.sex));
        person.birth_date = line.birth_date.or_else(|| reading.as_ref().and_then(|reading| reading.birth_date));
        person.gampong = Some(self.round.gampong.clone());
        person.address.clone_from(&line.place);
        person
    }

    fn save_line(&mut self, shared: &Shared) -> Vec<Step> {
        let line = self.understood(shared);
        if let Some((what, value)) = command(&line.name) {
            return self.set_day(what, value, shared);
        }
        if line.name.is_empty() && line.categories.is_empty() {
            self.typed = None;
            return Vec::new();
        }
        if let Some(problem) = line.problem {
            return vec![Step::Say(Level::Warn, problem)];
        }
        let mut person = self.person(&line, shared);
        if let Some(known) = self.chosen.checked_sub(1).and_then(|at| self.candidates.get(at)) {
            (person.id, person.version) = (known.id, 1);
        }
        let said = Surveyed {
            person,
            categories: line.categories,
            age: line.age,
            gampong: self.round.gampong.clone(),
            on: self.day.on,
            by: self.day.by.clone(),
            source: self.day.source,
            round: Some(self.round.id),
        };
        // The line is kept until it is written down, in the same write; the next one is another draft.
        let kept = std::mem::replace(&mut self.draft, DraftId::from(Uuid::now_v7()));
        self.typed = Some(Query::default());
        self.forget();
        vec![do_it(RegisterAct::Survey(Box::new(said), kept))]
    }

    /// Somebody was written down: said, with the name, and the next line is empty already.
    pub fn surveyed(&mut self, done: &Surveyal, shared: &Shared) -> Vec<Step> {
        let said = w::surveyed(&done.name, done.known, done.new.len(), done.confirmed.len(), shared.lang);
        vec![Step::SayText(Level::Good, said)]
    }

    fn forget(&mut self) {
        self.fail();
        (self.candidates, self.chosen) = (Vec::new(), 0);
        self.compared.clear();
    }

    /// What is the same all day, said once: `tgl 20-11-2026`, `oleh Nama`, `sumber gampong`.
    fn set_day(&mut self, what: Sticky, value: &str, shared: &Shared) -> Vec<Step> {
        match what {
            Sticky::Day => match day::typed(value, shared.today()) {
                Ok(on) if on <= shared.today() => self.day.on = on,
                Ok(_) => return vec![Step::Say(Level::Warn, w::DAY_LATER)],
                Err(_) => return vec![Step::Say(Level::Warn, crate::words::form::DATE_UNREAD)],
            },
            Sticky::By if value.is_empty() => return vec![Step::Say(Level::Warn, w::LINE_NAME)],
            Sticky::By => value.clone_into(&mut self.day.by),
            Sticky::Source => {
                let fits = |source: &&Source| !value.is_empty() && source.code().starts_with(&value.to_lowercase());
                match Source::ALL.iter().find(fits) {
                    Some(source) => self.day.source = *source,
                    None => return vec![Step::Say(Level::Warn, w::SOURCE_UNKNOWN)],
                }
            }
        }
        self.typed = Some(Query::default());
        vec![Step::Act(Recipient::App, Act::RemoveDraft(self.draft))]
    }
}

/// What can be said once for the whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sticky {
    Day,
    By,
    Source,
}

/// A line that sets what is the same all day.
fn command(line: &str) -> Option<(Sticky, &str)> {
    let (word, value) = line.split_once(' ')?;
    let what = match word.to_lowercase().as_str() {
        "tgl" | "tanggal" | "on" => Sticky::Day,
        "oleh" | "by" => Sticky::By,
        "sumber" | "source" => Sticky::Source,
        _ => return None,
    };
    Some((what, value.trim()))
}
