//! Two records of one person: first the other record is found, then both stand side by side and each field chooses its
//! side. What was joined before is offered too, to be undone.

pub mod view;

use uuid::Uuid;

use crate::domain::ids::PersonId;
use crate::domain::merge::{self, Choice, Field};
use crate::domain::person::Person;
use crate::keys::{Action, Code, Key};
use crate::panes::query::Query;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::kin as w;
use crate::worker::{Act, Ask, Duplicate, Hit, KinAct, KinAnswer, KinAsk, Kind, Merge, Recipient};

/// Hits asked for.
const LIMIT: usize = 12;

/// Two records side by side.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The record that is kept.
    pub kept: Person,
    /// The record that will point to it.
    pub gone: Person,
    /// Which side each field takes.
    pub choice: Choice,
    /// Selected field.
    pub at: usize,
}

impl Pair {
    fn of(kept: Person, gone: Person) -> Pair {
        Pair { choice: Choice::proposed(&kept, &gone), kept, gone, at: 0 }
    }

    /// The selected field.
    pub fn field(&self) -> Field {
        Field::ALL.get(self.at).copied().unwrap_or(Field::Name)
    }
}

/// A line that can be chosen.
#[derive(Clone, Debug)]
pub enum Row<'a> {
    /// Somebody who could be the same person.
    Proposal(&'a Duplicate),
    /// Somebody found by the words typed.
    Hit(&'a Hit),
    /// A joining that can be undone.
    Joined(&'a Merge),
}

/// The layer.
#[derive(Clone, Debug)]
pub struct State {
    /// Whose record was opened.
    pub opened: PersonId,
    /// Name of that person, once known.
    pub name: String,
    /// Words typed to find the other record.
    pub query: Query,
    /// Who could be the same person.
    pub proposals: Vec<Duplicate>,
    /// What was joined into this record.
    pub joins: Vec<Merge>,
    /// What the words found.
    pub hits: Vec<Hit>,
    /// Selected line.
    pub at: usize,
    /// The two records, once chosen.
    pub pair: Option<Box<Pair>>,
    /// An answer is awaited.
    pub waiting: bool,
    /// Why it did not come.
    pub failed: Option<String>,
}

impl State {
    /// Opens the choice for one record.
    pub fn open(opened: PersonId) -> (State, Vec<Step>) {
        let state = State {
            opened,
            name: String::new(),
            query: Query::default(),
            proposals: Vec::new(),
            joins: Vec::new(),
            hits: Vec::new(),
            at: 0,
            pair: None,
            waiting: true,
            failed: None,
        };
        let ask = state.ask();
        (state, vec![ask])
    }

    /// What to ask for, first and whenever records changed.
    pub fn ask(&self) -> Step {
        let ask = match &self.pair {
            Some(pair) => KinAsk::Pair(pair.kept.id, pair.gone.id),
            None => KinAsk::Proposals(self.opened),
        };
        Step::Ask(Recipient::Join, Ask::Kin(ask))
    }

    /// True while letters are text.
    pub fn typing(&self) -> bool {
        self.pair.is_none()
    }

    /// The lines that can be chosen: what was typed for, or who is proposed and what was joined.
    pub fn rows(&self) -> Vec<Row<'_>> {
        if !self.query.is_empty() {
            return self.hits.iter().filter(|hit| !self.is_opened(hit)).map(Row::Hit).collect();
        }
        self.proposals.iter().map(Row::Proposal).chain(self.joins.iter().map(Row::Joined)).collect()
    }

    fn is_opened(&self, hit: &Hit) -> bool {
        hit.key == self.opened.to_string()
    }

    /// A key; `Step::Out` closes.
    pub fn key(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        match self.pair.is_some() {
            true => self.compare(key, action, shared),
            false => self.choose(key, action, shared),
        }
    }

    /// A paste looks for the other record.
    pub fn paste(&mut self, text: &str) -> Vec<Step> {
        if self.pair.is_none() && self.query.paste(text) { self.look() } else { Vec::new() }
    }

    fn choose(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        let last = self.rows().len().saturating_sub(1);
        match action {
            Some(Action::Up) => self.at = self.at.saturating_sub(1),
            Some(Action::Down) => self.at = (self.at + 1).min(last),
            Some(Action::Back) => return vec![Step::Out],
            Some(Action::Open) if key.code == Code::Enter => return self.take_row(shared),
            _ if self.query.key(key) => return self.look(),
            _ => {}
        }
        Vec::new()
    }

    fn look(&mut self) -> Vec<Step> {
        self.at = 0;
        if self.query.is_empty() {
            self.hits.clear();
            return vec![self.ask()];
        }
        let text = self.query.text().trim().to_owned();
        vec![Step::Ask(Recipient::Join, Ask::Search { text, kinds: vec![Kind::Person], limit: LIMIT })]
    }

    fn take_row(&mut self, shared: &Shared) -> Vec<Step> {
        let rows = self.rows();
        let other = match rows.get(self.at) {
            Some(Row::Joined(merge)) => {
                let said = w::sure_part(merge.gone_name(), &self.name, shared.lang);
                return vec![Step::Sure(said, Act::Kin(Box::new(KinAct::Part(merge.id))))];
            }
            Some(Row::Proposal(found)) => found.id,
            Some(Row::Hit(hit)) => PersonId::from(Uuid::parse_str(&hit.key).unwrap_or_default()),
            None => return vec![Step::Say(Level::Info, w::NOBODY_CHOSEN)],
        };
        self.waiting = true;
        vec![Step::Ask(Recipient::Join, Ask::Kin(KinAsk::Pair(self.opened, other)))]
    }

    fn compare(&mut self, key: Key, action: Option<Action>, shared: &Shared) -> Vec<Step> {
        let Some(pair) = &mut self.pair else { return Vec::new() };
        match (key.code, action) {
            (Code::Left, _) => pair.choice.shift(pair.field(), false, &pair.kept, &pair.gone),
            (Code::Right, _) => pair.choice.shift(pair.field(), true, &pair.kept, &pair.gone),
            (Code::Char('x'), _) => {
                let said = w::sure_apart(&pair.kept.name, &pair.gone.name, shared.lang);
                return vec![Step::Sure(said, Act::Kin(Box::new(KinAct::TellApart(pair.kept.id, pair.gone.id))))];
            }
            (_, Some(Action::Up)) => pair.at = pair.at.saturating_sub(1),
            (_, Some(Action::Down)) => pair.at = (pair.at + 1).min(Field::ALL.len() - 1),
            (_, Some(Action::Open)) => return self.join(shared),
            (_, Some(Action::Back)) => {
                self.pair = None;
                return vec![self.ask()];
            }
            _ => {}
        }
        Vec::new()
    }

    fn join(&self, shared: &Shared) -> Vec<Step> {
        let Some(pair) = &self.pair else { return Vec::new() };
        match merge::joined(&pair.kept, &pair.gone, &pair.choice) {
            Err(refusal) => vec![Step::SayText(Level::Warn, refusal.sentence(shared.lang))],
            Ok(person) => {
                let said = w::sure_join(&pair.gone.name, &pair.kept.name, &person.name, shared.lang);
                let (kept, gone) = ((pair.kept.id, pair.kept.version), (pair.gone.id, pair.gone.version));
                vec![Step::Sure(said, Act::Kin(Box::new(KinAct::Join(kept, gone, pair.choice.clone()))))]
            }
        }
    }

    /// Hits of the newest words.
    pub fn take_hits(&mut self, hits: &[Hit]) {
        self.hits = hits.to_vec();
        self.at = self.at.min(self.rows().len().saturating_sub(1));
    }

    /// An answer; records that changed are proposed anew, the sides that were chosen stay while the records do.
    pub fn take(&mut self, answer: &KinAnswer) {
        (self.waiting, self.failed) = (false, None);
        match answer {
            KinAnswer::Proposals(person, found, joins) => {
                (self.opened, self.name) = (person.id, person.name.clone());
                (self.proposals, self.joins) = (found.clone(), joins.clone());
                self.at = self.at.min(self.rows().len().saturating_sub(1));
            }
            KinAnswer::Pair(pair) => {
                let (kept, gone) = (**pair).clone();
                let same = self.pair.as_ref().is_some_and(|open| open.kept == kept && open.gone == gone);
                if !same {
                    self.pair = Some(Box::new(Pair::of(kept, gone)));
                }
            }
            _ => {}
        }
    }

    /// It could not be read.
    pub fn fail(&mut self, sentence: &str) {
        (self.waiting, self.failed) = (false, Some(sentence.to_owned()));
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
