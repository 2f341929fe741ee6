//! What a destination answered: the return code, the outcome, a remark. Over the phone it is one key, the seven signs
//! and Enter (product text, key budgets); anything but "served" asks for a remark first, so that a sign too many never
//! writes down the wrong outcome.

pub mod view;

use crate::domain::ladder::reply::{Heard, ReplyOutcome};
use crate::domain::letter::code::{self, LENGTH};
use crate::domain::letter::{CodeProblem, ReturnCode};
use crate::keys::{Action, Code, Key};
use crate::panes::query::Query;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{ladder as words, paper};
use crate::worker::{Act, Ask, Behind, LadderAct, LadderAsk, Line, Recipient};

/// What is being asked.
#[derive(Clone, Debug)]
pub enum Asking {
    /// The code; what stood behind the last one, if anything was wrong with it.
    Code(Option<Trouble>),
    /// What the destination said about this referral.
    Outcome(Box<Found>),
    /// A remark to the chosen outcome.
    Note(Box<Found>),
}

/// Why a code leads nowhere.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// One slip away from these.
    Near(CodeProblem, Vec<(ReturnCode, Line)>),
    /// Its letter is void: number, reason.
    Void(String, String),
    /// Never given.
    Unknown,
    /// It could not be looked up.
    Failed(String),
}

/// The referral behind the code.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its line.
    pub line: Line,
    /// Version of the record.
    pub version: i64,
    /// Last day of the code, when it has passed.
    pub expired: Option<chrono::NaiveDate>,
    /// Outcome selected.
    pub at: usize,
}

/// The answer in the making.
#[derive(Clone, Debug)]
pub struct State {
    /// The code as typed.
    pub code: Query,
    /// The remark.
    pub note: Query,
    /// How it reached the office.
    pub heard: Heard,
    /// Where we are.
    pub asking: Asking,
    /// The code is being looked up, or the answer is being written down.
    pub waiting: bool,
}

impl Default for State {
    fn default() -> State {
        State {
            code: Query::default(),
            note: Query::default(),
            heard: Heard::Phone,
            asking: Asking::Code(None),
            waiting: false,
        }
    }
}

impl State {
    /// Opens it, with the code of a referral that is on the screen.
    pub fn open(code: &str) -> (State, Vec<Step>) {
        let mut state = State::default();
        state.code.paste(code);
        let steps = state.look_up();
        (state, steps)
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        match &self.asking {
            Asking::Code(Some(Trouble::Near(_, near))) => near.is_empty(),
            Asking::Code(_) | Asking::Note(_) => true,
            Asking::Outcome(_) => false,
        }
    }

    /// A key; `Step::Out` closes.
    pub fn key(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        match (&self.asking, action) {
            (_, Some(Action::Next)) => {
                self.heard = next(Heard::ALL, self.heard);
                Vec::new()
            }
            (Asking::Code(_), Some(Action::Back)) => vec![Step::Out],
            (_, Some(Action::Back)) => self.back(),
            (Asking::Code(_), Some(Action::Open)) if key.code == Code::Enter => self.enter_code(shared),
            (Asking::Code(Some(Trouble::Near(_, near))), _) if !near.is_empty() => self.pick_near(key),
            (Asking::Code(_), _) => self.type_code(key),
            (Asking::Outcome(found), _) => {
                let found = found.clone();
                self.choose(key, action, found)
            }
            (Asking::Note(found), Some(Action::Open)) if key.code == Code::Enter => {
                let found = found.clone();
                self.save(&found, shared)
            }
            (Asking::Note(_), _) => {
                self.note.key(key);
                Vec::new()
            }
        }
    }

    /// A paste is the code, or the remark.
    pub fn paste(&mut self, text: &str) -> Vec<Step> {
        match self.asking {
            Asking::Code(_) => {
                self.asking = Asking::Code(None);
                self.code.paste(text);
                self.look_up()
            }
            Asking::Note(_) => {
                self.note.paste(text);
                Vec::new()
            }
            Asking::Outcome(_) => Vec::new(),
        }
    }

    /// What lies behind the code; an answer to an older text is dropped.
    pub fn take(&mut self, typed: &str, behind: &Behind) {
        if typed != self.code.text() {
            return;
        }
        self.waiting = false;
        self.asking = match behind {
            Behind::Found { referral, line, expired } => Asking::Outcome(Box::new(Found {
                line: (**line).clone(),
                version: referral.version,
                expired: *expired,
                at: 0,
            })),
            Behind::Near(problem, near) => Asking::Code(Some(Trouble::Near(*problem, near.clone()))),
            Behind::Void(number, reason) => Asking::Code(Some(Trouble::Void(number.clone(), reason.clone()))),
            Behind::Unknown => Asking::Code(Some(Trouble::Unknown)),
        };
    }

    /// It could not be read or written; what was typed stays.
    pub fn fail(&mut self, sentence: &str) {
        self.waiting = false;
        if matches!(self.asking, Asking::Code(_)) {
            self.asking = Asking::Code(Some(Trouble::Failed(sentence.to_owned())));
        }
    }

    fn back(&mut self) -> Vec<Step> {
        self.asking = match std::mem::replace(&mut self.asking, Asking::Code(None)) {
            Asking::Note(found) => Asking::Outcome(found),
            _ => {
                self.code.clear();
                Asking::Code(None)
            }
        };
        Vec::new()
    }

    fn type_code(&mut self, key: Key) -> Vec<Step> {
        self.asking = Asking::Code(None);
        if self.code.key(key) { self.look_up() } else { Vec::new() }
    }

    /// Seven signs are a code; fewer wait for the rest.
    fn look_up(&mut self) -> Vec<Step> {
        match code::check(self.code.text()) {
            Err(CodeProblem::Empty | CodeProblem::Length(0..LENGTH)) => Vec::new(),
            _ => self.ask(),
        }
    }

    fn ask(&mut self) -> Vec<Step> {
        self.waiting = true;
        vec![Step::Ask(Recipient::Reply, Ask::Ladder(LadderAsk::Code(self.code.text().to_owned())))]
    }

    fn enter_code(&mut self, shared: &Shared) -> Vec<Step> {
        match code::check(self.code.text()) {
            Err(CodeProblem::Empty) => vec![Step::Say(Level::Info, paper::CODE_EMPTY)],
            Err(problem @ CodeProblem::Length(found)) if found + 1 < LENGTH => {
                vec![Step::SayText(Level::Warn, problem.sentence(shared.lang))]
            }
            _ => self.ask(),
        }
    }

    fn pick_near(&mut self, key: Key) -> Vec<Step> {
        let Asking::Code(Some(Trouble::Near(_, near))) = &self.asking else { return Vec::new() };
        let place = match key.code {
            Code::Char(letter) => letter.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1)),
            _ => None,
        };
        let Some((chosen, _)) = place.and_then(|place| near.get(place)) else {
            // Anything else goes on typing where the slip was made.
            return self.type_code(key);
        };
        let chosen = chosen.to_string();
        self.code.clear();
        self.code.paste(&chosen);
        self.asking = Asking::Code(None);
        self.ask()
    }

    fn choose(&mut self, key: Key, action: Option<Action>, mut found: Box<Found>) -> Vec<Step> {
        let last = ReplyOutcome::ALL.len() - 1;
        let digit = match key.code {
            Code::Char(letter) => letter.to_digit(10).and_then(|digit| (digit as usize).checked_sub(1)),
            _ => None,
        };
        match (digit, action) {
            (Some(place), _) if place <= last => {
                found.at = place;
                self.asking = Asking::Note(found);
            }
            (None, Some(Action::Up)) => {
                found.at = found.at.saturating_sub(1);
                self.asking = Asking::Outcome(found);
            }
            (None, Some(Action::Down)) => {
                found.at = (found.at + 1).min(last);
                self.asking = Asking::Outcome(found);
            }
            (None, Some(Action::Open)) if key.code == Code::Enter => return self.accept(found),
            _ => {}
        }
        Vec::new()
    }

    /// Enter: "served" is written down at once, unless the code has expired; anything else gets its remark first.
    fn accept(&mut self, found: Box<Found>) -> Vec<Step> {
        if found.at == 0 && found.expired.is_none() {
            return self.write(&found);
        }
        self.asking = Asking::Note(found);
        Vec::new()
    }

    fn save(&mut self, found: &Found, shared: &Shared) -> Vec<Step> {
        if found.outcome() == ReplyOutcome::Onward && self.note.is_empty() {
            return vec![Step::SayText(Level::Warn, words::ONWARD_WHERE.get(shared.lang).to_owned())];
        }
        self.write(found)
    }

    fn write(&mut self, found: &Found) -> Vec<Step> {
        self.waiting = true;
        let act = LadderAct::Answer {
            referral: found.line.id,
            version: found.version,
            outcome: found.outcome(),
            heard: self.heard,
            note: self.note.text().trim().to_owned(),
        };
        vec![Step::Act(Recipient::Reply, Act::Ladder(Box::new(act)))]
    }
}

impl Found {
    /// The selected outcome.
    pub fn outcome(&self) -> ReplyOutcome {
        ReplyOutcome::ALL.get(self.at).copied().unwrap_or(ReplyOutcome::Served)
    }
}

/// The next member of a closed set, round and round.
fn next<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let at = all.iter().position(|one| *one == now).map_or(0, |at| at + 1);
    all.get(at).or(all.first()).copied().unwrap_or(now)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
