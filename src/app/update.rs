//! The one door through which the model changes. No input, no output, no clock: the time is handed in.

use chrono::NaiveDateTime;
use ratatui::layout::Rect;

use super::layers::{Layer, help, palette, search};
use super::message::{Effect, Msg};
use super::model::{Model, Parked};
use super::route::of_the_screen;
use super::sums::across;
use crate::keys::{Action, Code, Key};
use crate::panes::{Pane, Step, forms};
use crate::ui::{Level, Theme, small};
use crate::words::app as w;
use crate::worker::{Act, Ask, News, Recipient};

/// More keys than this are not typed ahead by anybody.
const MOST_HELD: usize = 256;

/// Keys that are never held back: the way out, and what works everywhere.
fn passes(key: Key) -> bool {
    key.code == Code::Esc
        || (key.ctrl && !matches!(key.code, Code::Char('s' | 'n' | 'g' | 'u' | 'w' | 'k' | 'a' | 'e')))
}

/// Takes one message in and says what the loop is to do.
pub fn update(model: &mut Model, now: NaiveDateTime, msg: Msg) -> Vec<Effect> {
    model.shared.now = now;
    let mut effects = Vec::new();
    match msg {
        Msg::Key(key) => model.key(key, &mut effects),
        Msg::Mouse(mouse) => model.mouse(mouse, &mut effects),
        Msg::Paste(text) => model.paste(&text, &mut effects),
        Msg::PasteTooLong => model.say(Level::Warn, w::PASTE_TOO_LONG.get(model.shared.lang)),
        Msg::Size(cols, rows) => model.resize((cols, rows)),
        Msg::Tick => {}
        Msg::News(News::OtherDesk) => {
            model.refresh(&mut effects);
            model.carry(vec![Step::Ask(Recipient::App, Ask::Office)], &mut effects);
        }
        Msg::News(News::Progress(_, done, of)) => model.progress(done, of),
        Msg::News(News::Reply(reply)) => {
            model.reply(*reply, &mut effects);
            model.play_held(&mut effects);
        }
        Msg::Leave => model.leave(&mut effects),
    }
    effects
}

impl Model {
    /// The first requests.
    pub fn start(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.carry(vec![Step::Ask(Recipient::App, Ask::Start)], &mut effects);
        self.say(Level::Info, w::OPENING.get(self.shared.lang));
        effects
    }

    /// A key; one typed ahead of an awaited answer is kept until the answer is there, so that fast fingers lose nothing.
    fn key(&mut self, key: Key, effects: &mut Vec<Effect>) {
        self.hold_for_results(key);
        // What is being saved cannot be put aside as unfinished at the same time.
        let leaves = passes(key) && (!self.saving() || self.action_of(key) == Some(Action::Quit));
        if let (true, Code::Esc, Some(serial)) = (self.saving(), key.code, self.leaving_file) {
            self.held.clear();
            self.say(Level::Info, crate::words::outgo::GIVING_UP.get(self.shared.lang));
            return effects.push(Effect::GiveUp(serial));
        }
        if self.awaits() && !leaves {
            if self.held.len() < MOST_HELD {
                self.held.push_back(key);
            }
            return;
        }
        if key.code == Code::Esc {
            self.held.clear();
        }
        self.press(key, effects);
    }

    /// Plays the keys that were typed ahead, as far as nothing is awaited again.
    pub(super) fn play_held(&mut self, effects: &mut Vec<Effect>) {
        while !self.awaits() {
            let Some(key) = self.held.pop_front() else { return };
            self.hold_for_results(key);
            if self.awaits() {
                return self.held.push_front(key);
            }
            self.press(key, effects);
        }
    }

    /// Choosing among results that are still under way waits for them, so that it means what will be seen.
    fn hold_for_results(&mut self, key: Key) {
        let chooses =
            matches!(key.code, Code::Enter | Code::Tab | Code::Up | Code::Down | Code::PageUp | Code::PageDown);
        if !chooses {
            return;
        }
        match self.layers.last_mut() {
            Some(Layer::Search(search)) if search.waiting => search.hurried = true,
            Some(Layer::Form(form)) if form.form.options.waiting => form.form.options.hurried = true,
            Some(Layer::Form(form)) if key.code == Code::Enter => form.hurry(),
            Some(Layer::Register(register)) if key.code == Code::Enter => register.hurry(),
            _ => {}
        }
    }

    /// True while the top layer cannot know what the next key means.
    pub(super) fn awaits(&self) -> bool {
        match self.top() {
            Some(Layer::Search(search)) => search.hurried,
            Some(Layer::Form(form)) => form.saving || form.reading || form.hurried || form.form.options.hurried,
            Some(Layer::Person(person)) => person.view.is_none() && person.failed.is_none(),
            Some(Layer::Case(case)) => case.waiting,
            Some(Layer::Preview(preview)) => preview.busy || (preview.sheet.is_none() && preview.failed.is_none()),
            Some(Layer::Reply(reply)) => reply.waiting,
            Some(Layer::Tray(tray)) => tray.waits(),
            Some(Layer::Register(register)) => register.waits(),
            Some(Layer::Issues(open)) => open.waits(),
            Some(Layer::Meetings(open)) => open.waits(),
            Some(Layer::Join(join)) => join.waiting,
            Some(Layer::Today(today)) => today.deeds.is_none() && today.failed.is_none(),
            Some(Layer::Promises(open)) => open.waits(),
            Some(Layer::Points(open)) => open.waits(),
            Some(Layer::Balance(open)) => open.waits(),
            Some(Layer::Monthly(open)) => open.waits(),
            Some(Layer::Change(open)) => open.waits(),
            Some(Layer::Beneath(open)) => open.waits(),
            Some(Layer::Stale(open)) => open.waits(),
            Some(Layer::Family(family)) => family.view.is_none() && family.failed.is_none(),
            None => self.pane == Pane::Reports && self.reports.waits(),
            _ => false,
        }
    }

    /// How far a long piece of work has come, while a form waits for it; the answer says the rest.
    fn progress(&mut self, done: usize, of: usize) {
        if self.saving() {
            let said = crate::words::outgo::progress(done, of, self.shared.lang);
            self.say(Level::Info, said);
        }
    }

    fn saving(&self) -> bool {
        matches!(self.top(), Some(Layer::Form(form)) if form.saving)
    }

    fn press(&mut self, key: Key, effects: &mut Vec<Effect>) {
        self.say = None;
        let returned = std::mem::take(&mut self.returned);
        // Nobody acts on a screen that cannot be seen.
        let unseen = small::too_small(Rect::new(0, 0, self.size.0, self.size.1));
        if unseen && self.action_of(key) != Some(Action::Quit) {
            return;
        }
        if matches!(self.top(), Some(Layer::Blank)) {
            self.layers.pop();
            return;
        }
        let action = self.action_of(key);
        if matches!(action, Some(Action::Interrupt | Action::FormInterrupt))
            && self.unavailable(Action::Interrupt).is_none()
        {
            return self.interrupt(returned, effects);
        }
        if let Some(action) = action.filter(|action| of_the_screen(*action)) {
            return self.act(action, key, effects);
        }
        if let Some(Layer::Confirm(_, act)) = self.top() {
            let act = act.clone();
            return self.answer_question(key, *act, effects);
        }
        if let Some(steps) = self.small_window(key, action) {
            return self.carry(steps, effects);
        }
        match action {
            Some(action) => self.act(action, key, effects),
            None if self.typing() => self.type_key(key, effects),
            None => {
                let help = self.keymap.hint(Action::Help);
                let said = w::unknown_key(&key.shown(), &help, self.shared.lang);
                self.say(Level::Info, said);
            }
        }
    }

    /// Small windows take every key themselves: digits choose in them.
    fn small_window(&mut self, key: Key, action: Option<Action>) -> Option<Vec<Step>> {
        match self.layers.last_mut()? {
            Layer::Visit(visit) => Some(visit.key(key, action, &self.shared)),
            Layer::Menu(menu) => Some(menu.key(key, action)),
            // Another pane, another visitor: as everywhere.
            Layer::Bridge(_) if key.ctrl || key.alt => None,
            Layer::Bridge(bridge) => Some(bridge.key(key, action, &self.shared)),
            Layer::Reply(reply) => Some(reply.key(key, action, &self.shared)),
            Layer::Join(join) => Some(join.key(key, action, &self.shared)),
            Layer::Today(today) => Some(today.key(key, action, &self.shared)),
            _ => None,
        }
    }

    /// Carries out an action, or says why it cannot be done.
    pub(super) fn act(&mut self, action: Action, key: Key, effects: &mut Vec<Effect>) {
        if let Some(why) = self.unavailable(action) {
            return self.say(Level::Info, why.get(self.shared.lang));
        }
        if self.global(action, effects) {
            return;
        }
        let shared = &self.shared;
        let steps = match self.layers.last_mut() {
            Some(Layer::Search(search)) => search.act(action, shared),
            Some(Layer::Person(person)) => person.act(action, key, shared),
            Some(Layer::Case(case)) => case.act(action, shared),
            Some(Layer::Tray(tray)) => tray.act(action, shared),
            Some(Layer::Register(register)) => register.act(action, shared),
            Some(Layer::Issues(open)) => open.act(action, shared),
            Some(Layer::Meetings(open)) => open.act(action, shared),
            Some(Layer::Promises(open)) => open.act(action, shared),
            Some(Layer::Points(open)) => open.act(action, shared),
            Some(Layer::Family(family)) => family.act(action, shared),
            Some(Layer::Monthly(open)) => open.act(action, across(key), shared),
            Some(Layer::Balance(open)) => open.act(action, across(key), shared),
            Some(Layer::Change(open)) => open.act(action, across(key), shared),
            Some(Layer::Beneath(open)) => open.act(action, shared),
            Some(Layer::Stale(open)) => open.act(action, shared),
            Some(Layer::Form(form)) => form.act(action, shared),
            Some(Layer::Preview(preview)) => preview.act(action, shared),
            Some(Layer::Help(help)) => help.act(action, shared),
            Some(Layer::Palette(palette)) if action == Action::Open => {
                let chosen = palette.chosen(shared.lang);
                return self.run_command(chosen, effects);
            }
            Some(Layer::Palette(palette)) => palette.act(action, shared),
            Some(
                Layer::Join(_)
                | Layer::Today(_)
                | Layer::Visit(_)
                | Layer::Menu(_)
                | Layer::Bridge(_)
                | Layer::Reply(_)
                | Layer::Confirm(..)
                | Layer::Blank,
            ) => Vec::new(),
            None => self.pane_act(action, key),
        };
        self.carry(steps, effects);
    }

    fn pane_act(&mut self, action: Action, key: Key) -> Vec<Step> {
        let shared = &self.shared;
        match self.pane {
            Pane::Desk => self.desk.act(action, key, shared),
            Pane::Directory => self.directory.act(action, key, shared),
            Pane::Kecamatan => self.kecamatan.act(action, key, shared),
            Pane::Procedures => self.procedures.act(action, key, shared),
            Pane::Referrals => self.referrals.act(action, key, shared),
            Pane::Activities => self.activities.act(action, key, shared),
            Pane::Reports => self.reports.act(action, key, shared),
        }
    }

    fn type_key(&mut self, key: Key, effects: &mut Vec<Effect>) {
        let shared = &self.shared;
        let steps = match (self.layers.last_mut(), self.pane) {
            (Some(Layer::Search(search)), _) => search.type_key(key),
            (Some(Layer::Form(form)), _) => form.key(key, shared),
            (Some(Layer::Register(register)), _) => register.type_key(key, shared),
            (Some(Layer::Issues(open)), _) => open.type_key(key, shared),
            (Some(Layer::Palette(palette)), _) => {
                palette.type_key(key);
                Vec::new()
            }
            (Some(_), _) => Vec::new(),
            (None, Pane::Desk) => self.desk.type_key(key, shared),
            (None, Pane::Directory) => self.directory.type_key(key, shared),
            (None, Pane::Kecamatan) => self.kecamatan.type_key(key, shared),
            (None, Pane::Procedures) => self.procedures.type_key(key, shared),
            (None, Pane::Referrals) => self.referrals.type_key(key, shared),
            (None, Pane::Activities) => self.activities.type_key(key, shared),
            (None, Pane::Reports) => self.reports.type_key(key, shared),
        };
        self.carry(steps, effects);
    }

    /// A paste is data for a field and never a command (R14).
    fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.say = None;
        if !self.typing() {
            return self.say(Level::Info, w::PASTE_NOWHERE.get(self.shared.lang));
        }
        let shared = &self.shared;
        let steps = match (self.layers.last_mut(), self.pane) {
            (Some(Layer::Search(search)), _) => search.paste(text),
            (Some(Layer::Form(form)), _) => form.paste(text, shared),
            (Some(Layer::Register(register)), _) => register.paste(text, shared),
            (Some(Layer::Issues(open)), _) => open.paste(text, shared),
            (Some(Layer::Palette(palette)), _) => {
                palette.paste(text);
                Vec::new()
            }
            (Some(Layer::Reply(reply)), _) => reply.paste(text),
            (Some(Layer::Join(join)), _) => join.paste(text),
            (None, Pane::Procedures) => self.procedures.paste(text, shared),
            (None, Pane::Directory) => self.directory.paste(text, shared),
            (None, Pane::Reports) => self.reports.paste(text, shared),
            (None, Pane::Activities) => self.activities.paste(text, shared),
            _ => Vec::new(),
        };
        self.carry(steps, effects);
    }

    /// Actions that work everywhere; false when the action is somebody else's.
    fn global(&mut self, action: Action, effects: &mut Vec<Effect>) -> bool {
        let pane = Pane::ALL.iter().find(|pane| pane.action() == action);
        match action {
            _ if pane.is_some() => self.open_pane(pane.copied().unwrap_or_default(), effects),
            Action::Search => self.layers.push(Layer::Search(Box::<search::State>::default())),
            Action::Help | Action::FormHelp => {
                self.layers.push(Layer::Help(help::State { works: self.help(), scroll: 0 }));
            }
            Action::Palette => self.layers.push(Layer::Palette(palette::State {
                input: Default::default(),
                scopes: self.scopes(),
                list: Default::default(),
            })),
            Action::Reply => self.layers.push(Layer::Reply(Box::default())),
            Action::Tray => self.open_tray(effects),
            Action::Meetings => self.open_meetings(None, effects),
            Action::Issues => self.open_issues(Default::default(), None, effects),
            Action::Interrupt | Action::FormInterrupt => self.interrupt(false, effects),
            Action::Blank => self.layers.push(Layer::Blank),
            Action::Language => {
                self.shared.lang = self.shared.lang.other();
                effects.push(Effect::Language(self.shared.lang));
                self.say(Level::Info, w::LANGUAGE_NOW.get(self.shared.lang));
            }
            Action::Mouse => {
                self.mouse = !self.mouse;
                effects.push(Effect::Mouse(self.mouse));
                self.say(Level::Info, if self.mouse { w::MOUSE_ON } else { w::MOUSE_OFF }.get(self.shared.lang));
            }
            Action::Theme => self.theme = self.theme.next(),
            Action::Settings => {
                let menu = forms::office::menu::menu(&self.shared);
                self.carry(vec![Step::Menu(Box::new(menu))], effects);
            }
            Action::Redraw => effects.push(Effect::Redraw),
            Action::Suspend => effects.push(Effect::Suspend),
            Action::Quit => self.leave(effects),
            _ => return false,
        }
        true
    }

    fn run_command(&mut self, chosen: Option<Action>, effects: &mut Vec<Effect>) {
        let Some(action) = chosen else { return };
        self.layers.pop();
        let key = self.keymap.keys(action).first().copied().unwrap_or(Key::plain(Code::Enter));
        self.act(action, key, effects);
    }

    fn answer_question(&mut self, key: Key, act: Act, effects: &mut Vec<Effect>) {
        let yes = matches!(key.code, Code::Char('y' | 'Y')) && !key.ctrl;
        let no = matches!(key.code, Code::Esc | Code::Char('t' | 'T' | 'n' | 'N'));
        if yes || no {
            self.layers.pop();
        }
        if yes {
            self.carry(vec![Step::Act(Recipient::App, act)], effects);
        }
    }

    /// Opens a pane and closes what lay over the last one; a form with something typed is set aside, not lost.
    pub(super) fn open_pane(&mut self, pane: Pane, effects: &mut Vec<Effect>) {
        self.clear_clipboard(effects);
        let mut layers = std::mem::take(&mut self.layers);
        if let Some(Layer::Form(form)) = layers.last_mut() {
            form.set_aside();
        }
        if layers.iter().any(|layer| matches!(layer, Layer::Form(form) if form.form.changed)) {
            self.parked.push(Parked { pane: self.pane, layers });
            self.say(Level::Info, w::PARKED.get(self.shared.lang));
        }
        self.pane = pane;
        self.came_from = None;
        let steps = self.enter_pane();
        self.carry(steps, effects);
    }

    /// What the open pane asks for.
    pub(super) fn enter_pane(&mut self) -> Vec<Step> {
        let shared = &self.shared;
        match self.pane {
            Pane::Desk => self.desk.enter(shared),
            Pane::Directory => self.directory.enter(shared),
            Pane::Kecamatan => self.kecamatan.enter(shared),
            Pane::Procedures => self.procedures.enter(shared),
            Pane::Referrals => self.referrals.enter(shared),
            Pane::Activities => self.activities.enter(shared),
            Pane::Reports => self.reports.enter(shared),
        }
    }

    /// Records changed here or at another desk: what is shown is read anew where it stands.
    pub(super) fn refresh(&mut self, effects: &mut Vec<Effect>) {
        let mut steps = self.enter_pane();
        if self.pane != Pane::Desk {
            // The counters in the header come from the desk.
            steps.extend(self.desk.enter(&self.shared));
        }
        steps.extend(self.kin_asks());
        steps.extend(self.sums_asks());
        steps.extend(self.helper_asks());
        steps.extend(self.layers.iter_mut().filter_map(|layer| match layer {
            Layer::Person(person) => Some(person.ask()),
            Layer::Case(case) => {
                case.waiting = true;
                Some(case.ask())
            }
            Layer::Tray(tray) => Some(tray.ask()),
            _ => None,
        }));
        let shared = &self.shared;
        steps.extend(self.layers.iter().flat_map(|layer| match layer {
            Layer::Register(register) => register.ask(shared),
            Layer::Issues(open) => open.ask(shared),
            Layer::Meetings(open) => open.ask(shared),
            Layer::Monthly(open) => open.ask(shared),
            _ => Vec::new(),
        }));
        self.carry(steps, effects);
    }

    /// Ends: what is typed is written down first.
    fn leave(&mut self, effects: &mut Vec<Effect>) {
        if self.leaving {
            return;
        }
        self.leaving = true;
        self.clear_clipboard(effects);
        if self.shared.read_only {
            return effects.push(Effect::Quit);
        }
        let parked = self.parked.iter().flat_map(|parked| &parked.layers);
        let drafts: Vec<Step> = parked
            .chain(&self.layers)
            .filter_map(|layer| match layer {
                Layer::Form(form) => form.draft(&self.shared),
                _ => None,
            })
            .collect();
        self.carry(drafts, effects);
        self.carry(vec![Step::Act(Recipient::App, Act::Flush)], effects);
    }
}

/// The colours after these.
impl Theme {
    /// Dark, light, none, and around again.
    fn next(&self) -> Theme {
        if *self == Theme::dark() {
            Theme::light()
        } else if *self == Theme::light() {
            Theme::plain()
        } else {
            Theme::dark()
        }
    }
}
