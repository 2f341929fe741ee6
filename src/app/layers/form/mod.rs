//! A form on the screen: typing, looking things up, drafts, and what saving means for each form.

mod lookup;
mod registered;
mod save;
mod theirs;
pub mod view;

use chrono::NaiveDate;

use crate::form::{Form, Kind, Outcome, Source};
use crate::keys::{Action, Code, Key};
use crate::panes::forms::{self, intake};
use crate::panes::{Shared, Step};
use crate::store::draft::Draft;
use crate::store::search::Duplicate;
use crate::ui::Level;
use crate::words::{Text, app as w, form as f};
use crate::worker::{Act, Ask, FieldIssueAsk, IssueRow, Recipient};

pub use lookup::{choosable, first_choice};

/// A form with what is shown beside it.
#[derive(Clone, Debug)]
pub struct State {
    /// The form.
    pub form: Form,
    /// Who could be the same person.
    pub duplicates: Vec<Duplicate>,
    /// Problems from the field that may be the same as the one being typed.
    pub alike: Vec<IssueRow>,
    /// A save is under way.
    pub saving: bool,
    /// The record of the citizen who was picked is being read.
    pub reading: bool,
    /// Who could be the same person is being looked for.
    pub comparing: bool,
    /// Enter was pressed on a NIK before that was known; it waits for the answer.
    pub hurried: bool,
}

impl State {
    /// Shows a form.
    pub fn open(form: Form) -> State {
        State {
            form,
            duplicates: Vec::new(),
            alike: Vec::new(),
            saving: false,
            reading: false,
            comparing: false,
            hurried: false,
        }
    }

    /// What to ask when it opens: who could be the same person, where a name was carried over from a search.
    pub fn opened(&mut self, shared: &Shared) -> Vec<Step> {
        let steps = self.ask_duplicates(shared).into_iter().collect();
        self.and_look(steps)
    }

    /// Proposals for a name that stands where the cursor came to without having been taken.
    fn and_look(&mut self, mut steps: Vec<Step>) -> Vec<Step> {
        let leaves = steps.iter().any(|step| matches!(step, Step::Out)) || self.saving || self.comparing;
        if let Some((source, text)) = (!leaves).then(|| self.form.ask_again()).flatten() {
            steps.extend(self.look_up(source, &text));
        }
        steps
    }

    /// Whole names that were typed and not chosen count as chosen, once the cursor has left them or the form is saved.
    fn take_exact(&mut self, saving: bool, shared: &Shared) {
        let here = self.form.field().map(|field| field.name);
        for (name, source, text) in self.form.untaken() {
            let typing = !saving && here == Some(name);
            if let Some((key, title)) = lookup::exact(source, &text, shared).filter(|_| !typing) {
                self.form.take(name, key, title);
            }
        }
    }

    /// Something failed: nothing is awaited any more.
    pub fn unbusy(&mut self) {
        (self.saving, self.reading) = (false, false);
        self.set_aside();
    }

    /// Another visitor is served, or the comparison failed: its answer may never come.
    pub fn set_aside(&mut self) {
        (self.comparing, self.hurried) = (false, false);
    }

    /// The first screen of a new office: it cannot be left.
    pub fn is_first(&self) -> bool {
        self.form.spec.id == forms::office::FIRST.id
    }

    /// A key that is not an action.
    pub fn key(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        let steps = self.pressed(key, shared);
        self.take_exact(false, shared);
        self.and_look(steps)
    }

    fn pressed(&mut self, key: Key, shared: &Shared) -> Vec<Step> {
        // The first screen has its defaults filled: with a name in it, Enter opens the desk.
        if self.is_first() && key.code == Code::Enter && !self.form.values.trimmed("user").is_empty() {
            return self.save(shared);
        }
        if let Some(steps) = self.take_registered(key, shared) {
            return steps;
        }
        let outcome = self.form.key(key, shared.today());
        match self.unheard(key).filter(|_| outcome == Outcome::Ignored) {
            Some(says) => vec![Step::Say(Level::Info, says)],
            None => self.after(outcome, shared),
        }
    }

    /// What to say of a letter that means nothing to the field the cursor is in: a word typed into a choice must not be
    /// lost without a sound.
    fn unheard(&self, key: Key) -> Option<Text> {
        let letter = matches!(key.code, Code::Char(_)) && !key.ctrl && !key.alt;
        match self.form.field().filter(|_| letter)?.kind {
            Kind::Choice(_) | Kind::Options(_) => Some(f::CHOICE_KEYS),
            Kind::Toggle => Some(f::TOGGLE_KEYS),
            Kind::Checklist => Some(f::CHECKLIST_KEYS),
            _ => None,
        }
    }

    /// A paste.
    pub fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        match self.form.paste(text) {
            Outcome::Ignored => vec![Step::Say(Level::Info, w::PASTE_NOWHERE)],
            outcome => self.after(outcome, shared),
        }
    }

    /// An action of the form; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let steps = self.done(action, shared);
        self.take_exact(false, shared);
        self.and_look(steps)
    }

    fn done(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let today = shared.today();
        match action {
            Action::FormSave => self.save(shared),
            Action::FormNext if self.form.proposes() => self.key(Key::plain(Code::Enter), shared),
            Action::FormNext => self.moved(true, today),
            Action::FormPrevious => self.moved(false, today),
            Action::FormClear => {
                let outcome = self.form.clear();
                self.after(outcome, shared)
            }
            Action::FormNeed => self.another_need(shared),
            Action::FormTake => self.take_theirs(shared),
            Action::FormBack => self.leave(shared),
            _ => Vec::new(),
        }
    }

    fn moved(&mut self, forward: bool, today: NaiveDate) -> Vec<Step> {
        // At either end there is nowhere to go, and that is all there is to say.
        let _ = self.form.step(forward, today);
        Vec::new()
    }

    fn another_need(&mut self, shared: &Shared) -> Vec<Step> {
        if self.form.spec.id != intake::SPEC.id {
            return Vec::new();
        }
        if intake::another_need(&mut self.form) {
            self.after(Outcome::Edited, shared)
        } else {
            vec![Step::Say(Level::Info, w::ENOUGH_NEEDS)]
        }
    }

    /// Takes over what another desk wrote into the field the cursor is in.
    fn take_theirs(&mut self, shared: &Shared) -> Vec<Step> {
        let Some(field) = self.form.field() else { return Vec::new() };
        if self.form.theirs.remove(field.name).is_none() {
            return Vec::new();
        }
        theirs::put(&mut self.form, field);
        self.form.focus_on(field.name);
        self.after(Outcome::Edited, shared)
    }

    /// Esc: an unchanged form closes; a changed one warns first and is then kept as a draft.
    fn leave(&mut self, shared: &Shared) -> Vec<Step> {
        if self.is_first() {
            return Vec::new();
        }
        if !self.form.changed || forms::is_passing(self.form.spec) {
            return vec![Step::Out];
        }
        if self.form.is_blank() {
            return std::iter::once(Step::Out).chain(self.draft(shared)).collect();
        }
        if !self.form.warned {
            self.form.warned = true;
            return vec![Step::Say(Level::Warn, f::UNSAVED)];
        }
        let mut steps = vec![Step::Out, Step::Say(Level::Info, w::DRAFT_KEPT)];
        steps.extend(self.draft(shared));
        steps
    }

    /// What follows from an edit: a draft, a lookup, a choice.
    fn after(&mut self, outcome: Outcome, shared: &Shared) -> Vec<Step> {
        let mut steps = Vec::new();
        let edit = outcome.clone();
        match outcome {
            Outcome::Ignored | Outcome::Moved => return steps,
            Outcome::Full => return vec![Step::Say(Level::Warn, f::LIMIT)],
            Outcome::Submit => return self.save(shared),
            Outcome::Lookup(source, text) => steps.extend(self.look_up(source, &text)),
            Outcome::Chosen(name) => steps.extend(self.chosen(name, shared)),
            Outcome::Edited => {}
        }
        self.suggest(shared.today());
        crate::panes::activities::form::follow_kind(&mut self.form);
        self.forget_duplicates(&edit);
        steps.extend(self.ask_duplicates(shared));
        steps.extend(self.ask_alike());
        steps.extend(self.draft(shared));
        steps
    }

    fn look_up(&mut self, source: Source, text: &str) -> Option<Step> {
        // One lane serves both: the newer question takes the place of the comparison.
        self.comparing = false;
        let kinds = lookup::kinds(source);
        let text = text.trim().to_owned();
        let ask = Ask::Search { text, kinds, limit: lookup::LIMIT };
        self.form.options.waiting.then_some(Step::Ask(Recipient::Form, ask))
    }

    /// Something was picked: what follows from it in other fields.
    fn chosen(&mut self, name: &'static str, shared: &Shared) -> Vec<Step> {
        let key = self.form.values.key(name).to_owned();
        match self.form.spec.fields.iter().find(|field| field.name == name).map(|field| field.kind) {
            // Only an intake shows more of the citizen; elsewhere nothing is read, and no key waits for it.
            Some(Kind::Pick(Source::Person)) if self.form.spec.id != intake::SPEC.id => Vec::new(),
            Some(Kind::Pick(Source::Person)) if key == intake::NEW => {
                let typed = self.form.context.remove("typed").unwrap_or_default();
                intake::register(&mut self.form.values, &typed, shared.today());
                self.form.focus_on(if self.form.values.is_empty("nik") { "nik" } else { "name" });
                Vec::new()
            }
            Some(Kind::Pick(Source::Person)) => match uuid::Uuid::parse_str(&key) {
                Ok(id) => {
                    self.reading = true;
                    vec![Step::Ask(Recipient::Form, Ask::Person(id.into()))]
                }
                Err(_) => Vec::new(),
            },
            Some(Kind::Pick(Source::Procedure)) => {
                self.choose_procedure(name, &key, shared);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn choose_procedure(&mut self, name: &str, slug: &str, shared: &Shared) {
        let place = intake::NEEDS.iter().position(|(need, _, _)| *need == name);
        let (Some(place), Some(shelved)) = (place, shared.library.procedure(slug)) else { return };
        intake::choose_procedure(&mut self.form.values, place, &shelved.procedure, &[], shared.today());
        if let Some((_, papers, destination)) = intake::NEEDS.get(place) {
            let next = if self.form.values.get(papers).items.is_empty() { destination } else { papers };
            self.form.focus_on(next);
        }
    }

    /// A complete NIK suggests birth date and sex.
    fn suggest(&mut self, today: NaiveDate) {
        let in_nik = self.form.field().is_some_and(|field| field.name == "nik");
        let digits = self.form.values.text("nik").chars().filter(char::is_ascii_digit).count();
        if in_nik && digits == 16 {
            forms::person::suggest_from_nik(&mut self.form.values, today);
        }
    }

    /// While somebody new is typed, who could be the same person.
    fn ask_duplicates(&mut self, shared: &Shared) -> Option<Step> {
        let naming = registered::NAMING.contains(&self.form.field()?.name);
        if !naming || !intake::is_new(&self.form.values) || self.form.options.waiting {
            return None;
        }
        let fresh = crate::domain::person::Person::new(self.form.draft.uuid().into());
        let person = forms::person::apply(&self.form.values, fresh, shared.today());
        self.comparing = person.name.chars().count() >= 3 || person.nik.is_some();
        if !self.comparing {
            self.duplicates.clear();
        }
        self.comparing.then(|| Step::Ask(Recipient::Duplicates, Ask::Duplicates(Box::new(person))))
    }

    /// While a problem from the field is typed, which open ones may be the same.
    fn ask_alike(&mut self) -> Option<Step> {
        let like = crate::panes::issues::form::likeness(&self.form);
        if like.is_none() {
            self.alike.clear();
        }
        let ask = FieldIssueAsk::Alike(Box::new(like?));
        Some(Step::Ask(Recipient::Issues, Ask::FieldIssue(ask)))
    }

    /// The draft as it stands now; nothing for forms without one.
    pub fn draft(&self, shared: &Shared) -> Option<Step> {
        if self.is_first() || forms::is_passing(self.form.spec) || shared.read_only || !self.form.changed || self.saving
        {
            return None;
        }
        // Nothing is left behind by a form in which nothing stands.
        if self.form.is_blank() {
            return Some(Step::Act(Recipient::App, Act::RemoveDraft(self.form.draft)));
        }
        let mut settled = self.form.clone();
        settled.settle_all(shared.today());
        let draft = Draft {
            id: self.form.draft,
            form: self.form.spec.id.to_owned(),
            title: self.title(shared),
            payload: settled.payload(),
            user: String::new(),
            saved_at: String::new(),
        };
        Some(Step::Act(Recipient::App, Act::SaveDraft(Box::new(draft))))
    }

    fn title(&self, shared: &Shared) -> String {
        let said = match self.form.spec.id {
            "intake" => intake::draft_title(&self.form.values),
            _ if forms::office::is_settings(self.form.spec) && self.form.spec.id != forms::office::STAFF.id => {
                String::new()
            }
            "monthly" => forms::monthly::title(&self.form, shared),
            "member" => crate::panes::directory::form::draft_title(&self.form.values),
            "issue" | "activity" | "meeting" => self.form.values.trimmed("title").to_owned(),
            _ => self.form.values.trimmed("name").to_owned(),
        };
        let above = || self.form.context.get("heading").map_or(self.form.spec.title.get(shared.lang), String::as_str);
        if said.is_empty() { above().to_owned() } else { said }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
