//! The terminal room in a real pseudo-terminal. The program under test is this test binary itself, started again with
//! one ignored test as its only job: a little desk that shows every input it gets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use std::sync::mpsc::{Receiver, channel};

use loket::keys::{Code, Key};
use loket::term::{Input, InputHandle, Screen, guard, panic, signals, spawn_input, suspend};
use loket::words::Lang;
use ratatui::text::{Line, Text};
use rustix::process::Signal;
use rustix::termios::LocalModes;
use support::{Clerk, Desk, sequences};

enum Event {
    Input(Input),
    Signal(signals::Signal),
}

/// The little desk: the newest events on top, `q` ends it, `P` is a fault, `H` hangs, `F` draws for ever.
#[test]
#[ignore = "the program under test, started by the others"]
fn child() {
    let Ok(notes) = std::env::var("TERM_TEST_NOTES") else { return };
    panic::install(notes.into(), Lang::Id);
    let (sender, inbox) = channel();
    let copy = sender.clone();
    signals::spawn(move |signal| copy.send(Event::Signal(signal)).unwrap_or_default()).unwrap();
    let _guard = guard::enter().unwrap();
    let input = spawn_input(move |input| sender.send(Event::Input(input)).unwrap_or_default()).unwrap();
    serve(&inbox, &input, &mut Screen::new().unwrap());
}

fn serve(inbox: &Receiver<Event>, input: &InputHandle, screen: &mut Screen) {
    let mut shown = vec!["ready".to_owned()];
    loop {
        let (columns, rows) = screen.size();
        let lines: Vec<Line> = shown.iter().rev().map(|s| Line::raw(s.clone())).collect();
        let text = Text::from([vec![Line::raw(format!("{columns}x{rows}"))], lines].concat());
        if screen.draw(|frame| fill(frame, text)).is_err() {
            return;
        }
        match inbox.recv().unwrap() {
            Event::Input(Input::Key(key)) if key == Key::ctrl('z') => {
                shown.push(format!("suspended {}", suspend::suspend(input, screen).unwrap()));
            }
            Event::Input(Input::Key(key)) if !obey(key, screen) => return,
            Event::Input(Input::HangUp) | Event::Signal(signals::Signal::HangUp | signals::Signal::Quit) => return,
            Event::Input(Input::Paste(text)) => shown.push(format!("paste {} {:.20}", text.len(), text)),
            Event::Input(other) => shown.push(describe(&other)),
            Event::Signal(signals::Signal::Continue) => suspend::resumed(screen).unwrap(),
            Event::Signal(_) => {}
        }
    }
}

fn fill(frame: &mut ratatui::Frame<'_>, text: impl ratatui::widgets::Widget) -> Option<ratatui::layout::Position> {
    frame.render_widget(text, frame.area());
    None
}

fn describe(input: &Input) -> String {
    match input {
        Input::Key(Key { code, ctrl, alt }) => format!("key {code:?} {ctrl} {alt}"),
        other => format!("{other:?}"),
    }
}

fn obey(key: Key, screen: &mut Screen) -> bool {
    match key.code {
        Code::Char('q') => return false,
        Code::Char('c') => loket::term::clipboard::copy("9999011605500001").unwrap(),
        Code::Char('P') => panic!("the secret of Ibu Fiktif"),
        Code::Char('H') => {
            screen.draw(|frame| fill(frame, "hanging")).unwrap();
            loop {
                std::thread::park();
            }
        }
        Code::Char('F') => loop {
            screen.redraw().unwrap();
            screen.draw(|frame| fill(frame, "flood")).unwrap();
        },
        _ => {}
    }
    true
}

const CHILD: [&str; 5] = ["--exact", "child", "--ignored", "--nocapture", "--test-threads=1"];

fn desk(notes: &std::path::Path) -> Desk {
    Desk::program(&std::env::current_exe().unwrap()).args(CHILD).env("TERM_TEST_NOTES", notes)
}

fn open() -> (Clerk, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut clerk = desk(&folder.path().join("crash.txt")).open();
    clerk.wait_text("ready");
    (clerk, folder)
}

#[track_caller]
fn assert_left(clerk: &Clerk) {
    let screen = clerk.picture().screen;
    assert!(!screen.alternate_screen(), "alternate screen");
    assert!(!screen.hide_cursor(), "cursor hidden");
    assert!(!screen.bracketed_paste(), "bracketed paste");
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    let modes = clerk.modes().local_modes;
    assert!(modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG), "raw mode");
}

#[test]
fn keys_arrive_and_leaving_undoes_everything() {
    let (mut clerk, _folder) = open();
    assert!(clerk.picture().screen.alternate_screen() && clerk.picture().screen.bracketed_paste());
    assert!(clerk.picture().screen.hide_cursor());
    clerk.keys("a<Up><C-t><A-x><F5><S-Tab><Esc><Enter>é");
    clerk.wait_text("key Char('é') false false");
    let picture = clerk.picture();
    let expected = ["Char('é') false false", "Enter false false", "Esc false false", "BackTab false false"];
    for (row, key) in expected.iter().chain(&["F(5) false false", "Char('x') false true"]).enumerate() {
        assert_eq!(picture.row(row + 1), format!("key {key}"));
    }
    assert_eq!(clerk.pressed(), 9);
    clerk.keys("q");
    assert!(clerk.wait_exit().success());
    assert_left(&clerk);
    clerk.assert_only_known_sequences();
}

#[test]
fn a_sequence_read_byte_by_byte_is_one_key() {
    let (mut clerk, _folder) = open();
    for byte in b"\x1b[1;5C" {
        clerk.send_bytes(&[*byte]);
    }
    clerk.wait_text("key Right true false");
}

#[test]
fn a_megabyte_pasted_is_one_event_and_no_command() {
    let (mut clerk, _folder) = open();
    clerk.paste(&"q\nP\n".repeat(250_000));
    clerk.wait_text("paste 1000000 q");
    clerk.keys("x");
    clerk.wait_text("key Char('x')");
    clerk.paste(&"q".repeat(2_000_000));
    clerk.wait_text("PasteTooLong");
}

#[test]
fn a_fault_restores_the_terminal_and_leaves_a_note_without_its_message() {
    let (mut clerk, folder) = open();
    clerk.keys("P");
    assert!(!clerk.wait_exit().success());
    assert_left(&clerk);
    clerk.wait_text("Loket berhenti");
    let note = std::fs::read_to_string(folder.path().join("crash.txt")).unwrap();
    assert!(note.contains("tests/term.rs") && note.contains(env!("CARGO_PKG_VERSION")));
    assert!(!note.contains("Fiktif"));
    assert!(!String::from_utf8_lossy(&clerk.raw()).contains("Fiktif"));
}

/// What was put on the terminal's clipboard, in order.
fn copies(clerk: &Clerk) -> Vec<String> {
    let raw = String::from_utf8_lossy(&clerk.raw()).into_owned();
    raw.split("\x1b]52;c;").skip(1).map(|part| part.split('\x1b').next().unwrap().to_owned()).collect()
}

#[test]
fn a_fault_and_a_deadly_signal_take_back_what_is_on_the_clipboard() {
    for (keys, signal) in [("cP", None), ("cH", Some(Signal::TERM))] {
        let (mut clerk, _folder) = open();
        clerk.keys(keys);
        if let Some(signal) = signal {
            clerk.wait_text("hanging");
            clerk.signal(signal);
        }
        assert!(!clerk.wait_exit().success());
        assert_eq!(copies(&clerk), ["OTk5OTAxMTYwNTUwMDAwMQ==", ""], "{keys}");
        clerk.assert_only_known_sequences();
    }
}

#[test]
fn without_a_copy_leaving_writes_nothing_to_the_clipboard() {
    let (mut clerk, _folder) = open();
    clerk.keys("q");
    assert!(clerk.wait_exit().success());
    assert_eq!(copies(&clerk), Vec::<String>::new());
}

#[test]
fn a_closed_terminal_ends_the_program() {
    let (mut clerk, _folder) = open();
    clerk.hang_up();
    clerk.wait_exit();
}

#[test]
fn a_closed_terminal_ends_even_a_program_that_hangs() {
    let (mut clerk, _folder) = open();
    clerk.keys("H");
    clerk.wait_text("hanging");
    clerk.hang_up();
    assert_eq!(clerk.wait_exit().exit_code(), 129);
}

#[test]
fn term_ends_a_program_that_hangs_and_restores_the_terminal() {
    let (mut clerk, _folder) = open();
    clerk.keys("H");
    clerk.wait_text("hanging");
    clerk.signal(Signal::TERM);
    assert_eq!(clerk.wait_exit().exit_code(), 143);
    assert_left(&clerk);
}

#[test]
fn term_ends_a_program_whose_terminal_takes_nothing() {
    let (mut clerk, _folder) = open();
    clerk.keys("F");
    clerk.wait_text("flood");
    clerk.freeze();
    clerk.signal(Signal::TERM);
    assert_eq!(clerk.wait_exit().exit_code(), 143);
}

#[test]
fn a_new_size_is_drawn() {
    let (mut clerk, _folder) = open();
    for (columns, rows) in [(120, 40), (3, 2), (80, 24)] {
        clerk.resize(columns, rows);
        let expected = format!("{columns}x{rows}");
        let shown: String = expected.chars().take(usize::from(columns)).collect();
        clerk.wait_for(&shown, |picture| picture.row(0) == shown);
    }
}

#[test]
fn a_terminal_without_a_size_counts_as_the_usual_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut clerk = desk(&folder.path().join("crash.txt")).size(0, 0).open();
    clerk.wait_text("80x24");
}

#[test]
fn ctrl_z_goes_to_the_shell_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let program = std::env::current_exe().unwrap();
    let script = format!("set -m; {} {}; echo stopped; read answer; fg; echo over", program.display(), CHILD.join(" "));
    let mut clerk = Desk::program(std::path::Path::new("/bin/sh"))
        .args(["-c", &script])
        .env("TERM_TEST_NOTES", folder.path().join("crash.txt"))
        .open();
    clerk.wait_text("ready");
    clerk.keys("a<C-z>");
    clerk.wait_text("stopped");
    assert_left(&clerk);
    clerk.keys("yes<Enter>");
    clerk.wait_for("the desk again", |p| p.screen.alternate_screen() && p.has("suspended true"));
    clerk.keys("b");
    clerk.wait_text("key Char('b')");
    assert!(clerk.picture().screen.bracketed_paste());
    clerk.keys("q");
    clerk.wait_text("over");
    assert_left(&clerk);
}

#[test]
fn a_stop_from_outside_is_survived() {
    let (mut clerk, _folder) = open();
    clerk.signal(Signal::STOP);
    clerk.send_bytes(b"a");
    clerk.signal(Signal::CONT);
    clerk.wait_text("key Char('a')");
    clerk.wait_for("the modes again", |p| p.screen.alternate_screen() && p.screen.bracketed_paste());
    clerk.keys("q");
    assert!(clerk.wait_exit().success());
    assert_left(&clerk);
}

#[test]
fn keys_come_from_the_terminal_when_standard_input_is_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("{} {} </dev/null", std::env::current_exe().unwrap().display(), CHILD.join(" "));
    let mut clerk = Desk::program(std::path::Path::new("/bin/sh"))
        .args(["-c", &script])
        .env("TERM_TEST_NOTES", folder.path().join("crash.txt"))
        .open();
    clerk.wait_text("ready");
    clerk.keys("x");
    clerk.wait_text("key Char('x')");
    clerk.keys("q");
    assert!(clerk.wait_exit().success());
    assert_left(&clerk);
}

#[test]
fn without_a_shell_ctrl_z_does_nothing() {
    let (mut clerk, _folder) = open();
    clerk.keys("<C-z>a");
    let picture = clerk.wait_text("key Char('a')");
    assert!(picture.has("suspended false") && picture.screen.alternate_screen());
}

#[test]
fn the_list_of_sequences_catches_what_is_not_on_it() {
    assert_eq!(
        sequences::unknown("\x1b[?1049h\x1b[1;2HCut é ▌\x1b[38;5;3m\x1b[0 q\x1b[?1049l\r\n".as_bytes()),
        [""; 0]
    );
    let escaped = ["\x1b[6n", "\x1b]0;title\x07", "\x1b[?1000$p", "\x07", "\u{202E}", "\u{9b}", "\u{200B}", "\x1bc"];
    for bad in escaped {
        assert!(!sequences::unknown(bad.as_bytes()).is_empty(), "{bad:?}");
    }
    assert_eq!(sequences::unknown(b"\x1b[?1049ha\nb").len(), 1);
    assert_eq!(sequences::unknown(b"\xff").len(), 1);
}

#[test]
fn keys_are_written_as_text_and_each_is_counted_once() {
    let presses = support::notation::presses("aé <Esc><C-t><A-x><A-Enter><lt><Down><");
    let bytes: Vec<_> = presses.iter().map(|press| String::from_utf8_lossy(&press.bytes).into_owned()).collect();
    assert_eq!(bytes, ["a", "é", " ", "\x1b", "\x14", "\x1bx", "\x1b\r", "<", "\x1b[B", "<"]);
    assert_eq!(presses.iter().filter(|press| press.is_esc).count(), 1);
}
