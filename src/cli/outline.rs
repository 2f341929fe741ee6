//! `loket import batas`: outlines of kecamatan or gampong for the map. A preview by default, saving with `--apply`;
//! `--remove` takes them back. One fault is enough to refuse the whole file.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::out::{Out, safe, say};
use super::{Failure, Options, bring};
use crate::domain::content::Content;
use crate::domain::geo::{Judged, Known, Level, MOST_BYTES, OutlineSet, judge};
use crate::store::outline::{self, Incoming};
use crate::store::{Error, Store, attachment};
use crate::words::{Lang, Text, cli, import as wi, outline as w};

/// What was asked.
pub(super) struct Asked {
    pub file: Option<PathBuf>,
    /// Levels to take back.
    pub remove: Vec<Level>,
    pub source: Option<String>,
    pub apply: bool,
    pub json: bool,
}

/// Faults, and things that are odd, shown to a person; all of them stand in the JSON.
const SHOWN: usize = 20;
/// Letters of a source that fit under the map.
const MOST_SOURCE: usize = 200;

/// Brings outlines in or takes them back.
pub(super) fn import(options: &Options, asked: &Asked) -> Result<(), Failure> {
    match &asked.file {
        _ if !asked.remove.is_empty() => remove(options, asked),
        Some(file) => bring_in(options, asked, file),
        None => Err(Failure::Usage(w::FILE_OR_REMOVE.get(options.lang()).to_owned())),
    }
}

fn bring_in(options: &Options, asked: &Asked, path: &Path) -> Result<(), Failure> {
    let lang = options.lang();
    let bytes = bytes(path, lang)?;
    let content = Content::shipped().map_err(|error| Failure::Store(Error::Content(error.to_string())))?;
    let judged = judge(&bytes, &Known::new(&content)).map_err(|fault| Failure::Input(fault.sentence(lang)))?;
    let Some(level) = judged.level.filter(|_| judged.is_well()) else {
        report(&judged, None, false, asked, lang)?;
        say(w::REFUSED.get(lang));
        return Err(Failure::No);
    };
    let mut store = bring::store(options, asked.apply)?;
    let incoming = incoming(level, path, &bytes, &judged, asked);
    let before = store.read(|r| outline::current(r, level))?;
    let same = before.as_ref().is_some_and(|one| one.hash == incoming.hash && one.source == incoming.source);
    let saves = asked.apply && !same;
    if saves {
        store.write(|write| outline::bring(write, &incoming))?;
    }
    report(&judged, Some((&incoming, before.as_ref().filter(|_| !same))), saves, asked, lang)?;
    say(if same {
        w::SAME
    } else if saves {
        w::SAVED
    } else {
        w::PREVIEW
    }
    .get(lang));
    Ok(())
}

fn incoming(level: Level, path: &Path, bytes: &[u8], judged: &Judged, asked: &Asked) -> Incoming {
    let file = path.file_name().map(|name| safe(&name.to_string_lossy())).unwrap_or_default();
    let said = asked.source.clone().unwrap_or_else(|| judged.source.clone());
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let source = if said.is_empty() { file.clone() } else { safe(&said).chars().take(MOST_SOURCE).collect() };
    Incoming { level, file, source, hash: attachment::hash(bytes), shapes: judged.shapes.clone() }
}

fn bytes(path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    let unreadable = |why: Text| Failure::Input(wi::unreadable(&path.display().to_string(), why.get(lang), lang));
    let failed = |error: std::io::Error| {
        unreadable(match error.kind() {
            ErrorKind::NotFound => wi::NOT_THERE,
            ErrorKind::PermissionDenied => wi::NOT_ALLOWED,
            ErrorKind::IsADirectory => wi::IS_FOLDER,
            _ => wi::DISK_SAYS_NO,
        })
    };
    let file = File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(unreadable(wi::IS_FOLDER));
    }
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a file that is too large is seen to be; never all of an endless one.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

type Stored<'a> = Option<(&'a Incoming, Option<&'a OutlineSet>)>;

fn report(judged: &Judged, stored: Stored<'_>, saved: bool, asked: &Asked, lang: Lang) -> Result<(), Failure> {
    let faults: Vec<String> = judged.faults.iter().map(|fault| fault.sentence(lang)).collect();
    let odd: Vec<String> = judged.warnings.iter().map(|warning| warning.sentence(lang)).collect();
    let mut out = Out::new();
    if asked.json {
        out.json(&json!({
            "applied": saved,
            "level": judged.level.map(Level::code),
            "regions": judged.shapes.len(),
            "features": judged.features,
            "points": judged.points,
            "km2": (judged.km2 * 100.0).round() / 100.0,
            "source": stored.map(|(incoming, _)| &incoming.source),
            "replaces": stored.and_then(|(_, before)| before).map(|before| &before.file),
            "problems": faults,
            "warnings": odd,
        }))?;
        return out.finish();
    }
    if let Some((incoming, before)) = stored {
        let level = incoming.level.label().get(lang);
        out.line(&w::holds(level, judged.shapes.len(), judged.points, judged.km2, lang))?;
        out.line(&incoming.source)?;
        if before.is_some() {
            out.line(w::REPLACES.get(lang))?;
        }
    }
    for lines in [faults, odd] {
        for line in lines.iter().take(SHOWN) {
            out.line(&format!("  {}", safe(line)))?;
        }
        if lines.len() > SHOWN {
            out.line(&format!("  … +{}", lines.len() - SHOWN))?;
        }
    }
    out.finish()
}

fn remove(options: &Options, asked: &Asked) -> Result<(), Failure> {
    let lang = options.lang();
    if asked.file.is_some() || asked.source.is_some() {
        return Err(Failure::Usage(w::FILE_OR_REMOVE.get(lang).to_owned()));
    }
    // Taking back never begins an office.
    let mut store: Store = bring::store(options, asked.apply && options.data.exists())?;
    let mut sets = Vec::new();
    for level in &asked.remove {
        sets.extend(store.read(|r| outline::current(r, *level))?);
    }
    if sets.is_empty() {
        say(w::NOTHING_TO_REMOVE.get(lang));
        return Err(Failure::No);
    }
    if asked.apply {
        store.write(|write| sets.iter().try_for_each(|set| outline::take_back(write, set.level).map(drop)))?;
    }
    let mut out = Out::new();
    for set in &sets {
        let level = set.level.label().get(lang);
        if asked.json {
            out.json(
                &json!({ "applied": asked.apply, "level": set.level.code(), "file": set.file, "source": set.source }),
            )?;
        } else {
            let at = set.at.format("%d-%m-%Y %H.%M").to_string();
            out.line(&safe(&w::stored(level, &set.file, &set.source, &at, &set.by, lang)))?;
        }
    }
    out.finish()?;
    say(if asked.apply { w::TAKEN_BACK } else { w::WOULD_REMOVE }.get(lang));
    Ok(())
}

/// Words of wrong use that only this list has.
pub(super) fn misused(lang: Lang) -> Failure {
    Failure::Usage(format!("{} {}", w::ONLY_FOR_OUTLINES.get(lang), cli::try_help(Some("import"), lang)))
}
