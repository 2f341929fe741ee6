//! How long files and functions may grow.

use super::require_none;
use super::source::{Source, closing, program, tests};

/// Most lines of a file; from 350 on it deserves a hard look.
const FILE: usize = 500;

/// Most lines of a function.
const FUNCTION: usize = 60;

fn everything() -> Vec<&'static Source> {
    program().iter().chain(tests()).collect()
}

/// Name, offset and lines of every function with a body.
fn functions(source: &Source) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    for at in source.words("fn ") {
        let head = &source.code[at + 3..];
        let name: String = head.chars().take_while(|letter| super::source::is_name(*letter)).collect();
        let Some(open) = body(head).filter(|_| !name.is_empty()) else { continue };
        let end = closing(head, open);
        found.push((name, at, 1 + source.code[at..at + 3 + end].matches('\n').count()));
    }
    found
}

/// Where the body of a function opens: the first brace outside brackets, unless a semicolon comes first.
fn body(head: &str) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, letter) in head.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '{' if depth == 0 => return Some(at),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

#[test]
fn no_file_grows_too_long() {
    let mut lengths: Vec<(usize, &str)> =
        everything().into_iter().map(|source| (source.code.lines().count(), source.path.as_str())).collect();
    lengths.sort();
    let at = |percent: usize| lengths[(lengths.len() - 1) * percent / 100].0;
    println!("{} files; lines: median {}, 90th {}, most {}", lengths.len(), at(50), at(90), at(100));
    for (lines, path) in lengths.iter().rev().take(12) {
        println!("{lines:6}  {path}");
    }
    let long = lengths.iter().filter(|(lines, _)| *lines > FILE);
    require_none("files over 500 lines", &long.map(|(lines, path)| format!("{path}: {lines}")).collect::<Vec<_>>());
}

#[test]
fn no_function_grows_too_long() {
    let (mut lengths, mut long) = (Vec::new(), Vec::new());
    for source in everything() {
        for (name, at, lines) in functions(source) {
            lengths.push(lines);
            if lines > FUNCTION {
                long.push(format!("{} {name}: {lines} lines", source.place(at)));
            }
        }
    }
    lengths.sort_unstable();
    let at = |percent: usize| lengths[(lengths.len() - 1) * percent / 100];
    println!("{} functions; lines: median {}, 90th {}, most {}", lengths.len(), at(50), at(90), at(100));
    require_none("functions over 60 lines", &long);
}

#[test]
fn functions_are_measured_from_name_to_brace() {
    let source = Source::new("a.rs".into(), "fn a<T>(b: [u8; 3]) -> T\nwhere\n{\n    c\n}\nfn d();\n");
    let found: Vec<(String, usize)> = functions(&source).into_iter().map(|(name, _, lines)| (name, lines)).collect();
    assert_eq!(found, [("a".to_owned(), 5)]);
}
