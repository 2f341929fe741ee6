//! Rooms know only whom the table in `src/lib.rs` lets them know.

use std::collections::{BTreeMap, BTreeSet};

use super::require_none;
use super::source::{Source, closing, is_name, program, top};

/// Open to everybody, as the text above the table says.
const OPEN: &str = "words";

/// Who may know whom.
type Table = BTreeMap<String, BTreeSet<String>>;

/// Reads the table of rooms out of the documentation of `src/lib.rs`.
fn table(lib: &str) -> Table {
    let rows: Vec<Vec<&str>> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("//! | ["))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let name = |row: &Vec<&str>| quoted(row[0]).remove(0);
    let all: Vec<String> = rows.iter().map(name).collect();
    let mut table = Table::new();
    for (place, row) in rows.iter().enumerate() {
        let may = row[2];
        let mut known: BTreeSet<String> = quoted(may).into_iter().collect();
        if may.starts_with("all of the above") {
            known.extend(all[..place].iter().cloned());
        } else if may.starts_with("all") {
            known.extend(all.iter().cloned());
        }
        known.insert(OPEN.to_owned());
        table.insert(all[place].clone(), known);
    }
    table
}

/// The words between back-quotes.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Where the code of `source` names another room: the offset and the room.
fn arrows(source: &Source, rooms: &Table) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in source.words("crate::") {
        found.extend(heads(&source.code, at + "crate::".len()));
    }
    for at in source.words("super::") {
        if source.code[..at].ends_with("super::") {
            continue;
        }
        let rest = &source.code[at..];
        let above = rest.len() - rest.trim_start_matches("super::").len();
        if above / "super::".len() >= depth(source, at) {
            found.extend(heads(&source.code, at + above));
        }
    }
    found.retain(|(_, room)| rooms.contains_key(room));
    found
}

/// How many modules an offset is below the crate.
fn depth(source: &Source, at: usize) -> usize {
    let path = source.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    let inline = source.words("mod ").filter(|start| {
        let open = source.code[*start..].find(['{', ';']).map(|open| start + open);
        open.is_some_and(|open| source.code[open..].starts_with('{') && open < at && at < closing(&source.code, open))
    });
    path.split('/').count() + inline.count()
}

/// The first name of a path, or of each path in a group.
fn heads(code: &str, at: usize) -> Vec<(usize, String)> {
    let rest = &code[at..];
    if !rest.starts_with('{') {
        return vec![(at, rest.chars().take_while(|letter| is_name(*letter)).collect())];
    }
    let (mut found, mut level) = (Vec::new(), 0);
    let group = &code[at..closing(code, at)];
    for (offset, letter) in group.char_indices() {
        match letter {
            '{' | ',' if level <= usize::from(letter == ',') => {
                let start = at + offset + 1;
                let start = start + code[start..].len() - code[start..].trim_start().len();
                found.extend(heads(code, start).into_iter().filter(|(_, name)| !name.is_empty()));
                level += usize::from(letter == '{');
            }
            '{' => level += 1,
            '}' => level -= 1,
            _ => {}
        }
    }
    found
}

#[test]
fn rooms_know_only_whom_the_table_names() {
    let rooms = table(&std::fs::read_to_string(top().join("src/lib.rs")).unwrap());
    let mut wrong = Vec::new();
    for source in program() {
        let Some(room) = source.room() else { continue };
        let Some(may) = rooms.get(room) else {
            wrong.push(format!("{}: the table has no room {room}", source.path));
            continue;
        };
        for (at, other) in arrows(source, &rooms) {
            if other != room && !may.contains(&other) {
                wrong.push(format!("{}: {room} may not know {other}", source.place(at)));
            }
        }
    }
    require_none("arrows against the table in src/lib.rs", &wrong);
}

#[test]
fn the_table_has_every_room_and_no_circle() {
    let rooms = table(&std::fs::read_to_string(top().join("src/lib.rs")).unwrap());
    let folders: BTreeSet<String> =
        program().iter().filter_map(Source::room).filter(|room| *room != "bin").map(str::to_owned).collect();
    assert_eq!(rooms.keys().cloned().collect::<BTreeSet<_>>(), folders);
    let mut left = rooms.clone();
    while let Some(leaf) = left.iter().find(|(room, may)| !may.iter().any(|m| m != *room && left.contains_key(m))) {
        let leaf = leaf.0.clone();
        left.remove(&leaf);
    }
    assert!(left.keys().all(|room| room == "cli"), "a circle among {:?}", left.keys());
}

#[test]
fn every_way_to_name_a_room_is_seen() {
    let rooms = table("//! | [`a`] | x | nobody |\n//! | [`b`] | x | `a` |\n//! | [`words`] | x | nobody |");
    let text =
        "use crate::a::X; use crate::{b::{c, d}, a}; mod e { use super::super::super::b; } fn f() { super::a::g() }";
    let source = Source::new("src/words/deep.rs".into(), text);
    let seen: Vec<String> = arrows(&source, &rooms).into_iter().map(|(_, room)| room).collect();
    assert_eq!(seen, ["a", "b", "a", "b"]);
    assert!(rooms["b"].contains("a") && !rooms["a"].contains("b"));
}
