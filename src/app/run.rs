//! The loop: takes messages from keys, signals, workers and the clock, carries effects out, draws when the inbox is empty.
//! When nothing happens it sleeps until the minute turns.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use chrono::Local;

use super::message::{Effect, Msg};
use super::model::{Model, Setup};
use super::{update, view};
use crate::keys::KeyMap;
use crate::store::{Desk, Error};
use crate::term::{self, Input, InputHandle, Screen, guard, panic, process, signals, suitable, suspend};
use crate::ui::{Level, Theme};
use crate::words::{Lang, app as w};
use crate::worker::{Opening, Post, Recipient, Team, Ticket};

mod prefs;
use prefs::Prefs;

/// How the desk is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// The data file.
    pub data: PathBuf,
    /// Nothing may be changed.
    pub read_only: bool,
    /// A throw-away office: nothing is remembered for the next start.
    pub passing: bool,
    /// Language asked for on the command line; otherwise the one used last.
    pub lang: Option<Lang>,
}

/// Why the desk could not be opened, or how it ended.
#[derive(Debug)]
pub enum Ended {
    /// No terminal, or one that cannot show the desk.
    Unsuitable(suitable::Refusal),
    /// Something is wrong with the file.
    Store(Error),
    /// The system gave no thread, pipe or terminal mode.
    System(std::io::Error),
}

impl From<Error> for Ended {
    fn from(error: Error) -> Ended {
        Ended::Store(error)
    }
}

impl From<std::io::Error> for Ended {
    fn from(error: std::io::Error) -> Ended {
        Ended::System(error)
    }
}

/// What wakes the loop.
enum Wake {
    Msg(Msg),
    Resize,
    Stop,
    Continue,
}

/// Opens the desk and stays until it is closed.
///
/// # Errors
/// [`Ended`]; the terminal is as it was before.
pub fn run(options: &Options) -> Result<(), Ended> {
    suitable::check().map_err(Ended::Unsuitable)?;
    process::harden();
    let prefs = if options.passing { Prefs::default() } else { Prefs::load() };
    let lang = options.lang.or(prefs.lang).unwrap_or_default();
    if let Some(folder) = options.data.parent() {
        panic::install(folder.join("loket-galat.txt"), lang);
    }
    let (send, inbox) = channel();
    let opening = Opening { data: options.data.clone(), desk: desk(&prefs), read_only: options.read_only };
    let team = Team::start(&opening, post(&send))?;
    team.speak(lang);
    watch_signals(&send)?;
    let _guard = guard::enter()?;
    let input = read_keys(&send)?;
    let mouse = prefs.mouse.unwrap_or_default();
    crate::term::mouse::set(mouse)?;
    let screen = Screen::new()?;
    let model = Model::new(Setup {
        lang,
        theme: theme(),
        keymap: keymap(),
        user: opening.desk.user.clone(),
        read_only: options.read_only,
        size: screen.size(),
        now: Local::now().naive_local(),
    });
    let mut model = model;
    model.mouse = mouse;
    let passing = options.passing;
    Loop { model, team, screen, input, inbox, prefs, passing, dirty: true }.run();
    Ok(())
}

/// The name under which changes are signed at this desk, once somebody gave it.
pub fn name_here() -> Option<String> {
    Prefs::load().user.filter(|user| !user.is_empty())
}

fn desk(prefs: &Prefs) -> Desk {
    let system = std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_default();
    let known = prefs.user.clone().into_iter().chain([system]).find(|user| !user.is_empty());
    let user = known.unwrap_or_else(|| w::SOMEBODY.to_owned());
    Desk { user, terminal: terminal_name() }
}

/// The computer's name, by which people call the desk, then `pts/3` of the controlling terminal and the process number,
/// so that two desks are told apart; only the first is shown to people.
fn terminal_name() -> String {
    let computer = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let computer = computer.trim();
    let name = rustix::termios::ttyname(std::io::stdin(), Vec::new()).ok();
    let name = name.and_then(|name| name.into_string().ok()).unwrap_or_default();
    let terminal = name.trim_start_matches("/dev/");
    [computer, terminal, &std::process::id().to_string()].join(" ").trim().replace("  ", " ")
}

fn theme() -> Theme {
    match suitable::colours() {
        suitable::Colours::None => Theme::plain(),
        _ if std::env::var("LOKET_TEMA").is_ok_and(|name| name == "terang") => Theme::light(),
        _ => Theme::dark(),
    }
}

/// The shipped keys with the office's laid over; a broken overlay leaves the shipped ones.
fn keymap() -> KeyMap {
    let own = prefs::folder().map(|folder| folder.join("tombol.toml"));
    let overlay = own.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
    KeyMap::load(&overlay).or_else(|_| KeyMap::load("")).unwrap_or_default()
}

fn post(send: &Sender<Wake>) -> Post {
    let send = send.clone();
    // A loop that is gone needs no news.
    Arc::new(move |news| drop(send.send(Wake::Msg(Msg::News(news)))))
}

fn watch_signals(send: &Sender<Wake>) -> std::io::Result<()> {
    let send = send.clone();
    signals::spawn(move |signal| {
        let wake = match signal {
            signals::Signal::HangUp | signals::Signal::Quit => Wake::Msg(Msg::Leave),
            signals::Signal::Resize => Wake::Resize,
            signals::Signal::Stop => Wake::Stop,
            signals::Signal::Continue => Wake::Continue,
        };
        drop(send.send(wake));
    })
}

fn read_keys(send: &Sender<Wake>) -> std::io::Result<InputHandle> {
    let send = send.clone();
    term::spawn_input(move |input| {
        let msg = match input {
            Input::Key(key) => Msg::Key(key),
            Input::Mouse(mouse) => Msg::Mouse(mouse),
            Input::Paste(text) => Msg::Paste(text),
            Input::PasteTooLong => Msg::PasteTooLong,
            Input::HangUp => Msg::Leave,
        };
        drop(send.send(Wake::Msg(msg)));
    })
}

struct Loop {
    model: Model,
    team: Team,
    screen: Screen,
    input: InputHandle,
    inbox: Receiver<Wake>,
    prefs: Prefs,
    passing: bool,
    dirty: bool,
}

/// Whether the loop goes on.
#[derive(PartialEq, Eq)]
enum Go {
    On,
    End,
}

impl Loop {
    fn run(mut self) {
        let first = self.model.start();
        if self.carry_all(first) == Go::End {
            return;
        }
        loop {
            // A terminal that is gone says so through its reader; a frame it did not take is no reason to stop.
            if self.dirty && self.draw().is_ok() {
                self.dirty = false;
            }
            let wait = Duration::from_secs(self.model.seconds_to_tick());
            let wake = match self.inbox.recv_timeout(wait) {
                Ok(wake) => wake,
                Err(RecvTimeoutError::Timeout) => Wake::Msg(Msg::Tick),
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if self.take(wake) == Go::End || self.empty_inbox() == Go::End {
                return;
            }
        }
    }

    /// Everything that waits, before anything is drawn.
    fn empty_inbox(&mut self) -> Go {
        while let Ok(wake) = self.inbox.try_recv() {
            if self.take(wake) == Go::End {
                return Go::End;
            }
        }
        Go::On
    }

    fn draw(&mut self) -> std::io::Result<()> {
        let model = &self.model;
        self.screen.draw(|frame| view::draw(frame, model))
    }

    fn take(&mut self, wake: Wake) -> Go {
        self.dirty = true;
        let msg = match wake {
            Wake::Msg(msg) => msg,
            Wake::Resize => {
                // Also when the size is the old one again: a terminal made small and large at once has lost what it showed.
                let _ = self.screen.redraw();
                let (cols, rows) = self.screen.size();
                Msg::Size(cols, rows)
            }
            Wake::Stop => return self.suspend(),
            Wake::Continue => {
                let _ = suspend::resumed(&mut self.screen);
                return Go::On;
            }
        };
        let effects = update(&mut self.model, Local::now().naive_local(), msg);
        self.carry_all(effects)
    }

    fn carry_all(&mut self, effects: Vec<Effect>) -> Go {
        for effect in effects {
            if self.carry(effect) == Go::End {
                return Go::End;
            }
        }
        Go::On
    }

    fn carry(&mut self, effect: Effect) -> Go {
        match effect {
            Effect::Ask(ticket, ask) => self.team.ask(ticket, ask),
            Effect::Act(ticket, act) => {
                if !self.team.act(ticket, act) {
                    let gone = if self.model.shared.read_only { w::READ_ONLY } else { w::WORKERS_GONE };
                    self.model.say(Level::Error, gone.get(self.model.shared.lang));
                    if self.model.leaving {
                        return Go::End;
                    }
                }
            }
            Effect::GiveUp(serial) => self.team.give_up(serial),
            Effect::Language(lang) => {
                self.team.speak(lang);
                self.prefs.lang = Some(lang);
                self.remember();
            }
            Effect::Mouse(on) => {
                // A terminal that is gone says so through its reader.
                let _ = crate::term::mouse::set(on);
                self.prefs.mouse = Some(on);
                self.remember();
            }
            Effect::User(user) => {
                self.prefs.user = Some(user.clone());
                self.remember();
                let ticket = Ticket { to: Recipient::App, serial: 0 };
                self.team.act(ticket, crate::worker::Act::SignAs(user));
            }
            Effect::Copy(text) => {
                // Whether the terminal took it cannot be known; what is on the screen can be typed all the same.
                let _ = crate::term::clipboard::copy(&text);
            }
            Effect::Suspend => return self.suspend(),
            Effect::Redraw => {
                // The next frame draws everything anyway; a terminal that is gone says so itself.
                let _ = self.screen.redraw();
            }
            Effect::Quit => return Go::End,
        }
        Go::On
    }

    fn remember(&self) {
        if !self.passing {
            self.prefs.save();
        }
    }

    fn suspend(&mut self) -> Go {
        // Where there is no shell above, nothing happens.
        let _ = suspend::suspend(&self.input, &mut self.screen);
        self.dirty = true;
        Go::On
    }
}
