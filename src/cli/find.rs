//! `loket search WORDS`: one line over everything, for scripts and for people.

use serde_json::json;

use super::out::{Out, safe, say};
use super::{Failure, Options, desk_here};
use crate::store::search::{Hit, Kind, Shelf, everything};
use crate::store::{Error, Store};
use crate::words::cli as w;

/// What was asked.
pub(super) struct Asked {
    pub line: String,
    pub kinds: Vec<Kind>,
    pub limit: usize,
    pub json: bool,
}

/// Searches the file, or the shipped content alone where there is no file yet.
pub(super) fn search(options: &Options, asked: &Asked) -> Result<(), Failure> {
    let lang = options.lang();
    let mut store = match Store::open_read_only(&options.data, desk_here()) {
        Err(Error::Missing(_)) => {
            say(w::NO_FILE_SEARCH.get(lang));
            Store::in_memory(desk_here())?
        }
        opened => opened?,
    };
    let mut shelf = Shelf::speaking(lang);
    let limit = asked.limit.clamp(1, 200);
    let hits = store.read(|read| everything(read, &mut shelf, &asked.line, &asked.kinds, limit))?;
    let mut out = Out::new();
    for hit in &hits {
        if asked.json { out.json(&machine(hit, lang))? } else { out.line(&human(hit, lang))? }
    }
    out.finish()?;
    if hits.is_empty() {
        say(w::NOTHING_FOUND.get(lang));
        return Err(Failure::No);
    }
    Ok(())
}

fn machine(hit: &Hit, lang: crate::words::Lang) -> serde_json::Value {
    json!({
        "kind": hit.kind.code(),
        "key": hit.key,
        "title": hit.title,
        "reason": hit.why(lang),
        "detail": hit.detail,
        "spans": hit.spans,
    })
}

fn human(hit: &Hit, lang: crate::words::Lang) -> String {
    let kind = hit.kind.label().get(lang);
    let detail = if hit.detail.is_empty() { String::new() } else { format!(" · {}", safe(&hit.detail)) };
    format!("{kind}\t{}{detail}\t[{}]\t{}", safe(&hit.title), safe(&hit.why(lang)), safe(&hit.key))
}
