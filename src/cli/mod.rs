//! The command line: what a script can ask without a screen.
//!
//! Data goes to stdout, talk to stderr; nothing is coloured. The exit codes are a promise (see `--help`).

mod args;
mod bring;
mod check;
mod demo;
mod desk;
mod export;
mod find;
mod nik;
mod out;
mod outline;
mod place;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::domain::rights::Rights;
use crate::paper::save::SaveProblem;
use crate::store::{Desk, Error, Store, rights};
use crate::words::{Lang, cli as w};
use args::{Command, ImportKind, Levels, Line};

/// What the whole program is told on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The data file.
    pub data: PathBuf,
    /// Nothing may be changed.
    pub read_only: bool,
    /// Language, if one was asked for; otherwise the office's setting.
    pub lang: Option<Lang>,
    /// A throw-away office with fictional data.
    pub demo: bool,
}

impl Options {
    /// The language to speak before the office's setting is known.
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_default()
    }
}

/// How a command ended, if not well.
#[derive(Debug)]
pub enum Failure {
    /// The answer is no: nothing found, not healthy, rows left out. Has been said already.
    No,
    /// Wrong usage; the sentence.
    Usage(String),
    /// The store said no.
    Store(Error),
    /// The input file cannot be read; the sentence.
    Input(String),
    /// Anything else; the sentence.
    Other(String),
    /// Who read our output went away: end quietly.
    PipeClosed,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Store(error)
    }
}

impl Failure {
    /// The exit code, as promised in `--help`.
    pub fn code(&self) -> u8 {
        match self {
            Failure::PipeClosed => 0,
            Failure::No => 1,
            Failure::Usage(_) => 2,
            Failure::Store(Error::Disk(_) | Error::DiskFull | Error::Busy { .. } | Error::Sqlite(_)) => 5,
            Failure::Store(_) => 3,
            Failure::Input(_) => 4,
            Failure::Other(_) => 5,
        }
    }

    fn sentence(&self, lang: Lang) -> Option<String> {
        match self {
            Failure::No | Failure::PipeClosed => None,
            Failure::Usage(text) | Failure::Input(text) | Failure::Other(text) => Some(text.clone()),
            Failure::Store(error) => Some(error.sentence(lang)),
        }
    }
}

/// Why a file was not written. One that is there already is a slip on the command line.
fn saving(problem: &SaveProblem, lang: Lang) -> Failure {
    match problem {
        SaveProblem::Exists(_) => Failure::Usage(problem.sentence(lang)),
        _ => Failure::Other(problem.sentence(lang)),
    }
}

/// Understands the command line, does what it says, and gives the exit code.
pub fn run(args: Vec<String>) -> ExitCode {
    let lang = args::language(&args);
    let command = args.iter().skip(1).find(|arg| args::is_command(arg)).cloned();
    let ended = match args::command(lang).try_get_matches_from(args).and_then(|found| Line::from_arg_matches(&found)) {
        Ok(line) => dispatch(line, lang),
        Err(error) => not_understood(&error, command.as_deref(), lang),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(sentence) = failure.sentence(lang) {
                out::say(&sentence);
            }
            ExitCode::from(failure.code())
        }
    }
}

fn dispatch(line: Line, lang: Lang) -> Result<(), Failure> {
    let common = line.common;
    let asked = common.lang.as_deref().and_then(Lang::from_code);
    let data = || common.data.clone().or_else(default_data_file).ok_or(Failure::Other(w::NO_HOME.get(lang).into()));
    let options = |demo| data().map(|data| Options { data, read_only: common.read_only, lang: asked, demo });
    match line.command {
        None => desk::open(&options(false)?),
        Some(Command::Demo) => desk::demo(common.data.clone(), common.read_only, asked),
        Some(Command::Nik { number, json }) => nik::read(&number.concat(), json, lang),
        Some(Command::Search { words, kind, limit, json }) => {
            let (line, limit) = (words.join(" "), usize::from(limit));
            if line.trim().is_empty() {
                return Err(Failure::Usage(helped(&w::needed(w::SEARCH_WORDS.get(lang), lang), Some("search"), lang)));
            }
            find::search(&options(false)?, &find::Asked { line, kinds: kind, limit, json })
        }
        Some(Command::Check { json }) => check::check(&options(false)?, json),
        Some(Command::Export { kind, file, purpose, recipient, narrow }) => {
            let (purpose, recipient) = (purpose.unwrap_or_default(), recipient.unwrap_or_default());
            export::export(&options(false)?, &export::Asked { kind, file, purpose, recipient, narrow })
        }
        Some(Command::Report { name, period, kecamatan, gampong, format, out, purpose, recipient, list }) => {
            let (purpose, recipient) = (purpose.unwrap_or_default(), recipient.unwrap_or_default());
            let asked = report::Asked { name, period, kecamatan, gampong, format, out, purpose, recipient, list };
            match list {
                // What there is can be read without any office.
                true => report::report(
                    &options(false).unwrap_or_else(|_| Options {
                        data: PathBuf::new(),
                        read_only: true,
                        lang: Some(lang),
                        demo: false,
                    }),
                    &asked,
                ),
                false => report::report(&options(false)?, &asked),
            }
        }
        Some(Command::Import { kind: ImportKind::Batas, file, source, remove, apply, json, .. }) => {
            let remove = remove.map(Levels::all).unwrap_or_default();
            outline::import(&options(false)?, &outline::Asked { file, remove, source, apply, json })
        }
        Some(Command::Import { source, remove, .. }) if source.is_some() || remove.is_some() => {
            Err(outline::misused(lang))
        }
        Some(Command::Import { kind, file, encoding, sheet, map, apply, json, .. }) => {
            let file = file.ok_or_else(|| outline::misused(lang))?;
            let encoding = encoding.into();
            bring::import(&options(false)?, &bring::Asked { kind, file, encoding, sheet, map, apply, json })
        }
    }
}

/// Help and version go to stdout; a mistake becomes one sentence.
fn not_understood(error: &clap::Error, command: Option<&str>, lang: Lang) -> Result<(), Failure> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let mut out = out::Out::new();
        return out.text(&error.render().to_string());
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => w::unknown(&context(ContextKind::InvalidArg), lang),
        ErrorKind::InvalidSubcommand => w::unknown(&context(ContextKind::InvalidSubcommand), lang),
        ErrorKind::ArgumentConflict => w::twice(&context(ContextKind::InvalidArg), lang),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !context(ContextKind::InvalidValue).is_empty() => {
            let (value, option) = (context(ContextKind::InvalidValue), context(ContextKind::InvalidArg));
            let allowed = context(ContextKind::ValidValue);
            let near = args::near_names(&value, &allowed);
            let allowed = if option.starts_with("--limit") { w::LIMIT_RANGE.get(lang).to_owned() } else { allowed };
            w::bad_value((&value, &option), &near, &allowed, lang)
        }
        // What may be repeated is shown with dots behind it.
        _ => w::needed(context(ContextKind::InvalidArg).trim_end_matches('.'), lang),
    };
    Err(Failure::Usage(helped(&sentence, command, lang)))
}

/// A sentence about wrong usage, with where the right one stands.
fn helped(sentence: &str, command: Option<&str>, lang: Lang) -> String {
    format!("{sentence} {}", w::try_help(command, lang))
}

/// Where an office lies unless told otherwise: the user's data folder.
pub fn default_data_file() -> Option<PathBuf> {
    use etcetera::BaseStrategy;
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.data_dir().join("loket").join("kantor.loket"))
}

/// Makes the folder of the usual data file, for its owner only. A folder named by hand is not made: a slip of the finger
/// would begin a second, empty office.
pub(crate) fn make_home(data: &std::path::Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt;
    let usual = default_data_file().is_some_and(|usual| usual == data);
    match data.parent().filter(|folder| usual && !folder.exists()) {
        Some(folder) => {
            let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
            made.map_err(|error| Failure::Store(error.into()))
        }
        None => Ok(()),
    }
}

/// What whoever works here may do.
pub(crate) fn rights_here(store: &mut Store) -> Result<Rights, Error> {
    let user = store.desk().user.clone();
    store.read(|read| rights::of(read, &user))
}

/// Who works here: by the name given at the desk, otherwise by the system's.
pub(crate) fn desk_here() -> Desk {
    let named = |keys: [&str; 2]| keys.iter().find_map(|key| std::env::var(key).ok()).filter(|name| !name.is_empty());
    Desk {
        user: crate::app::name_here().or_else(|| named(["USER", "LOGNAME"])).unwrap_or_else(|| "loket".into()),
        terminal: format!("pid {}", std::process::id()),
    }
}
