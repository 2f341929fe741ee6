//! `loket import`: preview by default, saving with `--apply`.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::args::ImportKind;
use super::out::{Out, safe, say};
use super::{Failure, Options, desk_here, rights_here};
use crate::domain::rights::Matter;
use crate::store::import::{self, ImportError, Plan, RowNote};
use crate::store::{Error, Store};
use crate::words::{Lang, import as w};

/// What was asked.
pub(super) struct Asked {
    pub kind: ImportKind,
    pub file: PathBuf,
    pub encoding: import::Encoding,
    pub sheet: Option<String>,
    pub map: Vec<(String, String)>,
    pub apply: bool,
    pub json: bool,
}

/// Notes of one kind shown to a person; all of them stand in the JSON.
const SHOWN: usize = 20;

/// Reads, previews, and saves if asked. The answer is "no" when rows were left out.
pub(super) fn import(options: &Options, asked: &Asked) -> Result<(), Failure> {
    let lang = options.lang();
    let today = chrono::Local::now().date_naive();
    let mut store = store(options, asked.apply)?;
    let mut bar = Bar::new();
    let source =
        import::Source { path: &asked.file, encoding: asked.encoding, sheet: asked.sheet.as_deref(), map: &asked.map };
    let failed = |error| failure(error, lang);
    match asked.kind {
        ImportKind::People => {
            let step: &mut dyn FnMut(usize, usize) = &mut |done, all| bar.step(done, all);
            let mut plan = import::plan_people(&mut store, &source, today, step).map_err(failed)?;
            plan.keep_to(&rights_here(&mut store)?, Matter::Person, |one| one.gampong.as_deref());
            let saved = asked.apply.then(|| import::apply_people(&mut store, &mut plan, step)).transpose()?;
            bar.clear();
            report(&plan, saved, asked, lang)
        }
        ImportKind::Members => {
            let mut plan = import::plan_members(&mut store, &source, today).map_err(failed)?;
            let step: &mut dyn FnMut(usize, usize) = &mut |done, all| bar.step(done, all);
            let saved = asked.apply.then(|| import::apply_members(&mut store, &mut plan, step)).transpose()?;
            bar.clear();
            report(&plan, saved, asked, lang)
        }
        ImportKind::Decrees => {
            let mut plan = import::plan_decrees(&mut store, &source, today).map_err(failed)?;
            let step: &mut dyn FnMut(usize, usize) = &mut |done, all| bar.step(done, all);
            let saved = asked.apply.then(|| import::apply_decrees(&mut store, &mut plan, step)).transpose()?;
            bar.clear();
            report(&plan, saved, asked, lang)
        }
        ImportKind::Register => {
            let step: &mut dyn FnMut(usize, usize) = &mut |done, all| bar.step(done, all);
            let mut plan = import::plan_register(&mut store, &source, today, step).map_err(failed)?;
            plan.keep_to(&rights_here(&mut store)?, Matter::Register, |one| one.entry.gampong.as_deref());
            let saved = asked.apply.then(|| import::apply_register(&mut store, &mut plan, step)).transpose()?;
            bar.clear();
            report(&plan, saved, asked, lang)
        }
        ImportKind::Gifts => {
            let mut plan = import::plan_gifts(&mut store, &source, today).map_err(failed)?;
            let step: &mut dyn FnMut(usize, usize) = &mut |done, all| bar.step(done, all);
            let saved = asked.apply.then(|| import::apply_gifts(&mut store, &mut plan, step)).transpose()?;
            bar.clear();
            report(&plan, saved, asked, lang)
        }
        ImportKind::Holidays => {
            let plan = import::plan_holidays(&mut store, &source, today).map_err(failed)?;
            let saved = asked.apply.then(|| import::apply_holidays(&mut store, &plan)).transpose()?;
            report(&plan, saved, asked, lang)
        }
        // Outlines are no list of rows; see `cli::outline`.
        ImportKind::Batas => Err(super::outline::misused(lang)),
    }
}

/// A preview changes nothing: it reads the file that is there, or an empty office in memory.
pub(super) fn store(options: &Options, apply: bool) -> Result<Store, Failure> {
    if apply && !options.read_only {
        if let Some(folder) = options.data.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            private_folder(folder)?;
        }
        super::make_home(&options.data)?;
        return Ok(Store::open(&options.data, desk_here())?);
    }
    match Store::open_read_only(&options.data, desk_here()) {
        Err(Error::Missing(_)) if !apply => Ok(Store::in_memory(desk_here())?),
        opened => Ok(opened?),
    }
}

fn private_folder(folder: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::DirBuilderExt;
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| Failure::Store(error.into()))
}

fn failure(error: ImportError, lang: Lang) -> Failure {
    match error {
        ImportError::File(problem) => Failure::Input(problem.sentence(lang)),
        ImportError::Store(error) => Failure::Store(error),
    }
}

fn report<R>(plan: &Plan<R>, saved: Option<usize>, asked: &Asked, lang: Lang) -> Result<(), Failure> {
    let mut out = Out::new();
    let new = saved.unwrap_or(plan.new.len());
    if asked.json {
        out.json(&machine(plan, saved, lang))?;
    } else {
        out.line(&w::counts(plan.rows, new, plan.same, plan.differs.len(), plan.problems.len(), lang))?;
        if !plan.unused.is_empty() {
            out.line(&w::unused(&safe(&plan.unused.join(", ")), lang))?;
        }
        for notes in [&plan.problems, &plan.differs, &plan.maybe, &plan.odd] {
            for note in notes.iter().take(SHOWN) {
                out.line(&format!("  {}", human(note, lang)))?;
            }
            if notes.len() > SHOWN {
                out.line(&format!("  … +{}", notes.len() - SHOWN))?;
            }
        }
    }
    out.finish()?;
    say(if saved.is_some() { w::SAVED } else { w::PREVIEW }.get(lang));
    if plan.problems.is_empty() { Ok(()) } else { Err(Failure::No) }
}

fn machine<R>(plan: &Plan<R>, saved: Option<usize>, lang: Lang) -> serde_json::Value {
    let notes = |notes: &[RowNote]| -> Vec<serde_json::Value> {
        let one = |note: &RowNote| json!({ "line": note.line, "column": note.column, "reason": note.what.get(lang), "value": note.value });
        notes.iter().map(one).collect()
    };
    json!({
        "applied": saved.is_some(),
        "rows": plan.rows,
        "unused_columns": plan.unused,
        "new": saved.unwrap_or(plan.new.len()),
        "same": plan.same,
        "differs": notes(&plan.differs),
        "problems": notes(&plan.problems),
        "duplicates": notes(&plan.maybe),
        "warnings": notes(&plan.odd),
    })
}

fn human(note: &RowNote, lang: Lang) -> String {
    let column = if note.column.is_empty() { String::new() } else { format!(" [{}]", note.column) };
    let value = if note.value.is_empty() { String::new() } else { format!(": {}", safe(&note.value)) };
    format!("{}{column} {}{value}", w::row(note.line, lang), note.what.get(lang))
}

/// A progress line on a terminal; silent in a pipe.
struct Bar {
    shown: bool,
    percent: usize,
}

impl Bar {
    fn new() -> Bar {
        Bar { shown: std::io::stderr().is_terminal(), percent: usize::MAX }
    }

    fn step(&mut self, done: usize, all: usize) {
        let percent = done * 100 / all.max(1);
        if self.shown && percent != self.percent {
            self.percent = percent;
            let full = "#".repeat(percent * 40 / 100);
            let _ = write!(std::io::stderr(), "\r[{full:<40}] {percent:3} %");
        }
    }

    fn clear(&self) {
        if self.shown && self.percent != usize::MAX {
            let _ = write!(std::io::stderr(), "\r{:48}\r", "");
        }
    }
}
