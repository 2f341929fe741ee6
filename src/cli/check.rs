//! `loket check`: is the file healthy? Opens it for reading only.

use serde_json::json;

use super::out::{Out, safe, say};
use super::{Failure, Options, desk_here};
use crate::store::Store;
use crate::store::check::{Finding, check as look};
use crate::words::{Lang, check as w, cli};

/// Looks at every part; the answer is "no" when one is damaged.
pub(super) fn check(options: &Options, as_json: bool) -> Result<(), Failure> {
    let lang = options.lang();
    let mut store = Store::open_as_it_is(&options.data, desk_here())?;
    let findings = store.read(look)?;
    let healthy = !findings.iter().any(|one| one.problem.as_ref().is_some_and(|problem| problem.is_damage()));
    let mut out = Out::new();
    for one in &findings {
        if as_json { out.json(&machine(one, lang))? } else { out.line(&human(one, lang))? }
    }
    out.finish()?;
    if healthy {
        say(w::HEALTHY.get(lang));
        return Ok(());
    }
    say(w::NOT_HEALTHY.get(lang));
    Err(Failure::No)
}

fn machine(one: &Finding, lang: Lang) -> serde_json::Value {
    let problem = one.problem.as_ref();
    json!({
        "part": one.part.code(),
        "healthy": !problem.is_some_and(|problem| problem.is_damage()),
        "problem": problem.map(|problem| problem.sentence(lang)),
    })
}

fn human(one: &Finding, lang: Lang) -> String {
    let state = one.problem.as_ref().map_or_else(|| cli::WELL.get(lang).to_owned(), |problem| problem.sentence(lang));
    format!("{}: {}", one.part.label().get(lang), safe(&state))
}
