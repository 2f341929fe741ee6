//! Opening the desk itself: the only commands with a screen.

use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::{Failure, Options, demo as sample, desk_here, make_home};
use crate::app::{self, Ended};
use crate::store::Store;
use crate::words::{Lang, cli as w};

/// Opens the desk on the office's file.
pub(super) fn open(options: &Options) -> Result<(), Failure> {
    let lang = options.lang();
    if !options.read_only {
        make_home(&options.data)?;
    }
    let desk = app::Options {
        data: options.data.clone(),
        read_only: options.read_only,
        passing: options.demo,
        lang: options.lang,
    };
    app::run(&desk).map_err(|ended| match ended {
        Ended::Unsuitable(refusal) => Failure::Other(refusal.get(lang).to_owned()),
        Ended::Store(error) => Failure::Store(error),
        Ended::System(error) => Failure::Other(error.to_string()),
    })
}

/// A folder that goes away with its owner: the throw-away office of `loket demo`.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // Nothing is lost with a sample; the system clears its temporary folder anyway.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Opens a filled office: a throw-away one, or the one named, which is kept.
pub(super) fn demo(data: Option<PathBuf>, read_only: bool, lang: Option<Lang>) -> Result<(), Failure> {
    let (data, _passing) = match data {
        Some(data) => (data, None),
        None => {
            let folder = std::env::temp_dir().join(format!("loket-contoh-{}", uuid::Uuid::now_v7()));
            let made = std::fs::DirBuilder::new().mode(0o700).create(&folder);
            made.map_err(|error| Failure::Store(error.into()))?;
            (folder.join("contoh.loket"), Some(Passing(folder)))
        }
    };
    prepare(&data, lang.unwrap_or_default())?;
    open(&Options { data, read_only, lang, demo: true })
}

/// Fills the file if there is none; refuses one that is not a sample.
fn prepare(data: &Path, lang: Lang) -> Result<(), Failure> {
    let there = data.exists();
    if there {
        let mut store = Store::open_read_only(data, desk_here())?;
        if sample::is_sample(&mut store)? {
            return Ok(());
        }
        return Err(Failure::Usage(w::DEMO_TAKEN.get(lang).into()));
    }
    let mut store = Store::open(data, desk_here())?;
    // Times are stored in whole seconds.
    let now = chrono::Local::now().naive_local();
    sample::fill(&mut store, chrono::Timelike::with_nanosecond(&now, 0).unwrap_or(now))?;
    Ok(())
}
