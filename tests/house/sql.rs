//! SQL: only the store speaks it, every `.sql` file is used, and nothing of a user's is glued into it.

use std::collections::BTreeSet;

use super::require_none;
use super::source::{Source, closing, program, relative, top};

/// Beginnings and joints of statements.
const VERBS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "DROP TABLE ",
    " FROM ",
    "WHERE ",
    "ORDER BY ",
    " LIMIT ",
    "PRAGMA ",
];

/// Files that may glue, with the reason; everybody else glues our own constants only.
const MAY_GLUE: &[(&str, &str)] = &[];

/// Macros that put values into text.
const GLUES: &[&str] = &["format!(", "write!(", "writeln!("];

fn speaks(text: &str) -> bool {
    VERBS.iter().any(|verb| text.contains(verb))
}

/// True for `SELECT`, `R::SELECT`, `include_str!("x.sql")`: fixed when the program was built.
fn is_constant(value: &str) -> bool {
    let value = value.trim();
    let name = value.rsplit("::").next().unwrap_or(value);
    let shouted = !name.is_empty() && name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
    shouted || value.starts_with("include_str!(")
}

/// Values put into the text of a gluing macro: named ones from the text, the others from behind it.
fn values(source: &Source, text: &str, open: usize) -> Vec<String> {
    let named =
        text.split('{').skip(1).filter_map(|rest| rest.split(['}', ':']).next()).filter(|name| !name.is_empty());
    let mut values: Vec<String> = named.filter(|name| !name.starts_with(char::is_numeric)).map(str::to_owned).collect();
    let inside = &source.code[open + 1..closing(&source.code, open)];
    let behind = inside.rsplit_once('"').map_or("", |(_, behind)| behind);
    let whole = if inside.contains("include_str!") { "" } else { behind };
    values.extend(whole.split(',').map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned));
    values
}

#[test]
fn nothing_but_constants_is_glued_into_sql() {
    let mut wrong = Vec::new();
    for source in program() {
        if source.room() != Some("store") || MAY_GLUE.iter().any(|(path, _)| *path == source.path) {
            continue;
        }
        for at in GLUES.iter().flat_map(|glue| source.words(glue).map(move |at| at + glue.len() - 1)) {
            let end = closing(&source.code, at);
            let Some(text) = source.literals.iter().find(|text| (at..end).contains(&text.at)) else { continue };
            let glued = values(source, &text.text, at);
            let sql = speaks(&text.text) || glued.iter().any(|value| value.ends_with("SELECT"));
            let loose = glued.iter().filter(|value| !is_constant(value) && !is_static(source, value, at));
            wrong.extend(loose.filter(|_| sql && !source.is_test(at)).map(|v| format!("{}: {v}", source.place(at))));
        }
    }
    require_none("bind values, do not glue them", &wrong);
}

/// True when the function around `at` takes `value` as `&'static str`: text of ours, the compiler holds it.
fn is_static(source: &Source, value: &str, at: usize) -> bool {
    let head = source.code[..at].rfind("fn ").map_or("", |start| &source.code[start..at]);
    head.contains(&format!("{value}: &'static str"))
}

#[test]
fn only_the_store_speaks_sql() {
    let mut wrong = Vec::new();
    for source in program().iter().filter(|source| source.room() != Some("store")) {
        let spoken = source
            .literals
            .iter()
            .filter(|text| ["SELECT ", "INSERT INTO ", "DELETE FROM "].iter().any(|verb| text.text.starts_with(verb)));
        wrong.extend(spoken.map(|text| source.place(text.at)));
    }
    require_none("SQL outside the store", &wrong);
}

#[test]
fn every_sql_file_is_used() {
    let mut used = BTreeSet::new();
    for source in program() {
        let folder = top().join(&source.path).parent().unwrap().to_owned();
        for literal in source.literals.iter().filter(|text| text.text.ends_with(".sql")) {
            if let Ok(path) = folder.join(&literal.text).canonicalize() {
                used.insert(path);
            }
        }
    }
    let all = super::source::files("src", ".sql");
    let idle = all.iter().filter(|path| !used.contains(&path.canonicalize().unwrap()));
    require_none("SQL files nobody includes", &idle.map(|path| relative(path)).collect::<Vec<_>>());
}
