//! The history of a referral in plain words: who, when, where, and what changed from what to what. Values that are
//! identities are named; free text and codes are only said to have changed; raw data is never shown.

use serde_json::{Map, Value};

use crate::domain::day;
use crate::domain::ids::DestinationId;
use crate::domain::ladder::mark::MarkKind;
use crate::domain::referral::{ConsentBy, ReferralState};
use crate::domain::visit::UnmetReason;
use crate::panes::Shared;
use crate::words::referrals as w;
use crate::words::{Lang, past};
use crate::worker::Past;

/// Fields that say nothing to a person.
const SILENT: [&str; 5] = ["id", "version", "case", "need", "person"];
/// Stands between the old and the new value.
const ARROW: &str = " → ";

/// One line per change, newest first: when, and who did what.
pub fn lines(rows: &[Past], shared: &Shared) -> Vec<(String, String)> {
    let who = |row: &Past| past::who(&row.user, &row.terminal, shared.lang);
    rows.iter().map(|row| (past::moment(&row.at), format!("{}: {}", who(row), what(row, shared)))).collect()
}

fn what(row: &Past, shared: &Shared) -> String {
    let lang = shared.lang;
    match (row.entity.as_str(), row.verb.as_str()) {
        ("need", _) => ticked(&row.changes, lang),
        ("mark", _) => marked(&row.changes, lang),
        (_, "create") => w::CREATED.get(lang).to_owned(),
        (_, "void") => voided(&row.changes, lang),
        _ => changes(&row.changes, shared),
    }
}

/// `surat diambil: keluarga`; who initialled or signed stands before it.
fn marked(json: &str, lang: Lang) -> String {
    let fields: Value = serde_json::from_str(json).unwrap_or_default();
    let after = |field: &str| fields.pointer(&format!("/{field}/1")).and_then(Value::as_str).unwrap_or_default();
    let Some(kind) = MarkKind::from_code(after("kind")) else { return w::MARKED.get(lang).to_owned() };
    let said = format!("{}: {}", w::MARKED.get(lang), kind.label().get(lang).to_lowercase());
    match after("name") {
        name if kind == MarkKind::Collected && !name.is_empty() => format!("{said} ({name})"),
        _ => said,
    }
}

/// `surat dibatalkan: salah tujuan`; the reason was written to be read.
fn voided(json: &str, lang: Lang) -> String {
    let fields: Value = serde_json::from_str(json).unwrap_or_default();
    let reason = fields.pointer("/void_reason/1").and_then(Value::as_str);
    let said = w::VOIDED.get(lang);
    reason.map_or_else(|| said.to_owned(), |reason| format!("{said}: {reason}"))
}

/// `berkas ada: KTP-el; belum ada: Foto`: the papers whose ticks changed.
fn ticked(json: &str, lang: Lang) -> String {
    let fields: Value = serde_json::from_str(json).unwrap_or_default();
    let list = |at: &str| fields.pointer(at).and_then(Value::as_array).cloned().unwrap_or_default();
    let (before, after) = (list("/checklist/0"), list("/checklist/1"));
    let changed = |present: bool| {
        let pairs = before.iter().zip(&after).filter(|(old, new)| old != new);
        let there = pairs.filter(|(_, new)| new.get("present").and_then(Value::as_bool) == Some(present));
        there.filter_map(|(_, new)| new.get("document")?.as_str()).collect::<Vec<_>>().join(", ")
    };
    let parts = [(w::TICKED, changed(true)), (w::UNTICKED, changed(false))];
    let said: Vec<String> = parts
        .iter()
        .filter(|(_, papers)| !papers.is_empty())
        .map(|(label, papers)| format!("{}: {papers}", label.get(lang)))
        .collect();
    if said.is_empty() { w::PAPERS.get(lang).to_lowercase() } else { said.join("; ") }
}

fn changes(json: &str, shared: &Shared) -> String {
    let Ok(Value::Object(fields)) = serde_json::from_str(json) else { return past::changed(json, shared.lang) };
    let (mut said, mut rest) = (Vec::new(), Map::new());
    for (field, values) in fields {
        if SILENT.contains(&field.as_str()) {
            continue;
        }
        match pair(&field, &values, shared) {
            Some(sentence) if field == "state" => said.insert(0, sentence),
            Some(sentence) => said.push(sentence),
            None => drop(rest.insert(field, values)),
        }
    }
    if !rest.is_empty() || said.is_empty() {
        said.push(past::changed(&Value::Object(rest).to_string(), shared.lang));
    }
    said.join("; ")
}

/// `status: draf → terkirim`, for fields whose values have names.
fn pair(field: &str, values: &Value, shared: &Shared) -> Option<String> {
    let label = match field {
        "state" => w::STATE,
        "destination" => w::DESTINATION,
        "consent" => w::CONSENT,
        "consent_by" => w::CONSENT_BY,
        "due" => w::DUE_BY,
        "unmet_reason" => w::REASON,
        _ => return None,
    };
    let named = |at: usize| name(field, values.get(at)?, shared);
    let label = label.get(shared.lang).to_lowercase();
    Some(format!("{label}: {}{ARROW}{}", named(0)?, named(1)?))
}

/// What people call a value; none for one nobody knows.
fn name(field: &str, value: &Value, shared: &Shared) -> Option<String> {
    let lang = shared.lang;
    let text = match value {
        Value::Null => return Some(w::NOTHING.get(lang).to_owned()),
        Value::Bool(yes) => return Some(if *yes { w::YES } else { w::NO }.get(lang).to_owned()),
        Value::String(text) => text.as_str(),
        _ => return None,
    };
    match field {
        "state" => ReferralState::from_code(text).map(|state| state.label().get(lang).to_owned()),
        "unmet_reason" => UnmetReason::from_code(text).map(|reason| reason.label().get(lang).to_owned()),
        "consent_by" => ConsentBy::from_code(text).map(|by| by.label().get(lang).to_owned()),
        "due" => text.parse().ok().map(day::shown),
        "destination" => {
            let id = DestinationId::from(uuid::Uuid::parse_str(text).ok()?);
            Some(shared.library.destination(id)?.destination.name.clone())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panes::samples::{destination, shared};

    fn row(verb: &str, changes: &str) -> Past {
        Past {
            at: "2026-11-26T09:14:07".into(),
            user: "rina".into(),
            terminal: "loket 1".into(),
            verb: verb.into(),
            entity: "referral".into(),
            changes: changes.into(),
        }
    }

    fn said(verb: &str, changes: &str) -> String {
        lines(&[row(verb, changes)], &shared()).remove(0).1
    }

    #[test]
    fn it_says_when_who_and_at_which_desk() {
        let all = lines(&[row("create", "{}")], &shared());
        assert_eq!(all, [("26-11-2026 09.14".to_owned(), "oleh rina, meja loket 1: rujukan dibuat".to_owned())]);
    }

    #[test]
    fn a_state_is_said_from_and_to_with_its_label() {
        let json = r#"{"state":["draf","terkirim"],"letter":[null,"0192"],"return_code":[null,"ABCDEFG"]}"#;
        assert_eq!(said("change", json), "oleh rina, meja loket 1: status: draf → terkirim; surat, kode balasan");
    }

    #[test]
    fn initials_signature_and_collection_are_said_by_name() {
        let mark = |json: &str| {
            let row = Past { entity: "mark".into(), ..row("create", json) };
            lines(&[row], &shared()).remove(0).1
        };
        let signed = mark(r#"{"kind":[null,"tanda_tangan"],"name":[null,"rina"]}"#);
        assert!(
            signed.contains("surat: ") && signed.contains("tanda tangan") && !signed.contains("(rina)"),
            "{signed}"
        );
        assert!(mark(r#"{"kind":[null,"diambil"],"name":[null,"Keponakan"]}"#).ends_with("(Keponakan)"));
        assert!(!mark("[]").contains('['));
    }

    #[test]
    fn the_state_is_said_first() {
        let json = r#"{"consent":[false,true],"state":["draf","terkirim"]}"#;
        assert_eq!(said("change", json), "oleh rina, meja loket 1: status: draf → terkirim; persetujuan: tidak → ya");
    }

    #[test]
    fn a_destination_is_named_and_a_day_is_written_as_people_do() {
        let id = destination(0);
        let name = shared().library.destination(id).map(|place| place.destination.name.clone()).unwrap_or_default();
        let json =
            format!(r#"{{"destination":[null,"{id}"],"due":["2026-11-30","2026-12-10"],"consent":[false,true]}}"#);
        let said = said("change", &json);
        assert!(said.contains(&format!("tujuan: kosong → {name}")), "{said}");
        assert!(
            said.contains("batas jawaban: 30-11-2026 → 10-12-2026") && said.contains("persetujuan: tidak → ya"),
            "{said}"
        );
    }

    #[test]
    fn free_text_identities_and_broken_rows_never_show() {
        for json in [
            r#"{"note":["rahasia","lebih rahasia"]}"#,
            r#"{"case":["0192-aaaa","0192-bbbb"]}"#,
            r#"{"state":["x","y"],"strange":[1,2]}"#,
            "not json {",
            "[]",
        ] {
            let said = said("change", json);
            for raw in ["rahasia", "0192", "{", "[", "strange", "\""] {
                assert!(!said.contains(raw), "{said}");
            }
        }
    }
}
