//! Nothing typed is lost: power cuts in the middle of a form, signals, closed terminals.

use std::time::{Duration, Instant};

use rustix::process::Signal;
use rustix::termios::LocalModes;

use crate::office::{KNOWN, Office, leave, on_desk, open_known};
use crate::support::{Clerk, Picture};

/// The promise: a key is on disk this long after it was pressed.
const PROMISE: Duration = Duration::from_secs(1);
/// How long the program may take to leave.
const LEAVE: Duration = Duration::from_secs(2);
/// Power cuts of a usual run, spread over two desks; `LOKET_KILLS` asks for more.
const KILLS: usize = 20;
/// What is typed; short enough to be seen whole in the field.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx";

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Opens the form for somebody new with the cursor in the name.
fn new_form(clerk: &mut Clerk) {
    clerk.keys("/9999014101900007<Enter>");
    clerk.wait_for("the name", |p| p.has("Rujukan baru") && p.rows().iter().any(|row| row.contains("▌ Nama")));
}

fn name_in(picture: &Picture) -> String {
    let row = picture.rows().into_iter().find(|row| row.contains("Nama *")).unwrap_or_default().to_owned();
    let value = row.split("Nama *").nth(1).unwrap_or_default();
    value.trim_matches(|c: char| c.is_whitespace() || c == '│').to_owned()
}

/// Opens the only draft of the desk.
fn reopen(clerk: &mut Clerk) -> Picture {
    clerk.wait_text("1 belum disimpan");
    // What was left unsaved is what the first Enter opens, also after visits of today.
    clerk.keys("<Enter>");
    clerk.wait_for("the draft", |p| p.has("Rujukan baru") && p.has("Isian dibuka kembali"))
}

/// Types at the pace of a hand until the moment comes, then the power fails. Answers what surely had to be on disk and
/// everything that was typed.
fn type_and_die(clerk: &mut Clerk, moment: Duration, pace: u64, chance: &mut Chance) -> (String, String) {
    let began = Instant::now();
    let mut typed: Vec<(char, Instant)> = Vec::new();
    for letter in LETTERS.chars() {
        if began.elapsed() >= moment {
            break;
        }
        typed.push((letter, Instant::now()));
        clerk.keys(&letter.to_string());
        // The pace of typing, not a wait for the program.
        std::thread::sleep(Duration::from_millis(chance.below(pace)));
    }
    std::thread::sleep(moment.saturating_sub(began.elapsed()));
    let died = Instant::now();
    clerk.kill9();
    let old = typed.iter().filter(|(_, at)| died.duration_since(*at) > PROMISE).map(|(letter, _)| *letter).collect();
    (old, typed.iter().map(|(letter, _)| *letter).collect())
}

fn power_cuts(rounds: usize, seed: u64) {
    let office = Office::usual();
    let mut chance = Chance(seed);
    let mut clerk = office.open();
    for round in 0..rounds {
        clerk.keys("v0");
        clerk.wait_text("Kunjungan dicatat.");
        new_form(&mut clerk);
        let moment = Duration::from_millis(300 + chance.below(1_500));
        let pace = 20 + chance.below(60);
        let (old, all) = type_and_die(&mut clerk, moment, pace, &mut chance);
        clerk = office.open();
        let desk = clerk.wait_for("the counted visits", |p| p.has(&format!("{} kunjungan", round + 1)));
        if !old.is_empty() {
            assert!(desk.has("1 belum disimpan"), "round {round}: no draft of {old:?}\n{desk}");
        }
        if !desk.has("1 belum disimpan") {
            continue;
        }
        let name = name_in(&reopen(&mut clerk));
        assert!(name.starts_with(&old), "round {round}: {name:?} lacks keys of {old:?}");
        assert!(all.starts_with(&name), "round {round}: {name:?} was not typed: {all:?}");
        clerk.keys("<Esc>");
        clerk.keys("<Esc>");
        on_desk(&mut clerk);
        clerk.keys("<Delete>y");
        clerk.wait_text("0 belum disimpan");
    }
    leave(clerk);
    office.assert_healthy();
}

#[test]
fn power_cuts_while_typing_lose_nothing_older_than_a_second() {
    let rounds = std::env::var("LOKET_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS);
    let other = std::thread::spawn(move || power_cuts(rounds / 2, 7));
    power_cuts(rounds - rounds / 2, 2026);
    other.join().unwrap();
}

#[test]
fn a_saved_letter_survives_a_power_cut_right_after_its_number_is_shown() {
    let office = Office::usual();
    let mut clerk = office.open();
    clerk.keys("/zulfi<Enter>rkurs<Enter>a<Enter>din<Enter>y<C-s><Enter>");
    clerk.wait_text("siap dicetak");
    clerk.kill9();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.wait_for("the referral", |p| p.has("terkirim") && p.has("460/1/20"));
    leave(clerk);
    office.assert_healthy();
}

#[track_caller]
fn assert_left(clerk: &Clerk) {
    let screen = clerk.picture().screen;
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste(), "{}", clerk.picture());
    let modes = clerk.modes().local_modes;
    assert!(modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG), "raw mode");
}

/// The program is ended in the middle of a name; everything typed comes back.
fn ended(how: impl Fn(&mut Clerk), terminal_left: bool) {
    let office = Office::usual();
    let mut clerk = office.open();
    new_form(&mut clerk);
    clerk.keys("Nurlaila Setengah Nam");
    clerk.wait_text("Setengah Nam");
    let began = Instant::now();
    how(&mut clerk);
    clerk.wait_exit();
    assert!(began.elapsed() <= LEAVE, "left after {:?}", began.elapsed());
    if terminal_left {
        assert_left(&clerk);
    }
    let mut clerk = office.open();
    let draft = reopen(&mut clerk);
    assert_eq!(name_in(&draft), "Nurlaila Setengah Nam");
    clerk.keys("a");
    clerk.wait_text("Setengah Nama");
    leave(clerk);
}

#[test]
fn a_hang_up_keeps_the_draft_and_ends_the_program() {
    ended(|clerk| clerk.signal(Signal::HUP), true);
}

#[test]
fn term_keeps_the_draft_and_ends_the_program() {
    ended(|clerk| clerk.signal(Signal::TERM), true);
}

#[test]
fn a_closed_terminal_keeps_the_draft_and_ends_the_program() {
    ended(Clerk::hang_up, false);
}

#[test]
fn quitting_inside_a_form_keeps_the_draft() {
    ended(|clerk| clerk.keys("<C-q>"), true);
}

#[test]
fn another_pane_sets_a_half_typed_form_aside_and_one_key_brings_it_back() {
    let office = Office::usual();
    let mut clerk = office.open();
    new_form(&mut clerk);
    clerk.keys("Setengah");
    clerk.wait_text("Setengah");
    clerk.keys("<A-4>");
    clerk.wait_text("[4 Prosedur]");
    clerk.keys("<A-1>");
    on_desk(&mut clerk);
    clerk.keys("<C-t>");
    clerk.wait_for("the form", |p| p.has("Rujukan baru") && p.has("Setengah"));
    leave(clerk);
}

#[test]
fn a_blanked_screen_shows_nothing_of_a_form_and_any_key_brings_it_back() {
    let office = Office::usual();
    let mut clerk = office.open();
    open_known(&mut clerk);
    clerk.keys("u");
    clerk.wait_text("Data warga");
    clerk.keys("<C-b>");
    let blank = clerk.wait_gone("Data warga");
    assert!(!blank.has(KNOWN) && blank.has("Layar ditutup"), "{blank}");
    clerk.keys("x");
    let back = clerk.wait_text("Data warga");
    assert!(back.has(KNOWN) && !back.has(&format!("{KNOWN}x")), "{back}");
    leave(clerk);
}
