//! What nobody does: give up in the middle, print past the screen, sleep to be sure.

use super::require_none;
use super::source::{Source, program, tests};

/// Ways to end the program on the spot. (`unreachable!` is one too.)
const GIVES_UP: &[&str] =
    &[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "process::exit("];

/// Ways to print.
const PRINTS: &[&str] = &["println!", "print!", "eprintln!", "eprint!", "dbg!"];

/// Tests that may let time pass, with the reason.
const MAY_SLEEP: &[(&str, &str)] = &[
    ("tests/support/clerk.rs", "only time tells the Esc key from the start of a sequence; polls between looks"),
    ("tests/robot/drafts.rs", "the pace of a typing hand, and the moment the power fails"),
    ("tests/robot/quiet.rs", "idle seconds are the thing measured"),
];

#[test]
fn the_program_does_not_give_up() {
    let mut wrong = Vec::new();
    for source in program() {
        for way in GIVES_UP {
            let uses = source.code.match_indices(way).map(|(at, _)| at).filter(|at| !source.is_test(*at));
            let uses = uses.filter(|at| way.starts_with('.') || !source.code[..*at].ends_with(super::source::is_name));
            wrong.extend(uses.map(|at| format!("{}: {way}", source.place(at))));
        }
    }
    require_none("give an error back instead", &wrong);
}

#[test]
fn only_the_command_line_prints() {
    let mut wrong = Vec::new();
    for source in program().iter().filter(|source| !matches!(source.room(), Some("cli") | None)) {
        for way in PRINTS {
            let uses = source.words(way).filter(|at| !source.is_test(*at));
            wrong.extend(uses.map(|at| format!("{}: {way}", source.place(at))));
        }
    }
    require_none("a print goes past the screen", &wrong);
}

#[test]
fn tests_do_not_sleep_to_be_sure() {
    let mut wrong = Vec::new();
    for source in tests().iter().chain(program()) {
        let in_tests = |at: &usize| source.path.starts_with("tests/") || source.is_test(*at);
        if !MAY_SLEEP.iter().any(|(path, _)| *path == source.path) {
            let sleeps = source.words("sleep(").filter(in_tests);
            wrong.extend(sleeps.map(|at| format!("{}: wait for something that is counted", source.place(at))));
        }
    }
    require_none("sleeping tests", &wrong);
}

#[test]
fn exceptions_are_still_needed() {
    let all: Vec<&'static Source> = tests().iter().chain(program()).collect();
    let sleeps = |path: &str| all.iter().any(|source| source.path == path && source.words("sleep(").count() > 0);
    let stale = MAY_SLEEP.iter().filter(|(path, _)| !sleeps(path)).map(|(path, why)| format!("{path} ({why})"));
    require_none("exceptions nobody uses", &stale.collect::<Vec<_>>());
}
