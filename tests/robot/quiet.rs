//! When nobody does anything the program does nothing; whatever the terminal does, the program stays or says why not.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::office::{KNOWN, Office, leave, on_desk, open_known};
use crate::support::Clerk;

/// How long nothing may happen.
const IDLE: Duration = Duration::from_secs(5);
/// Threads may be woken by the kernel for reasons of its own.
const WAKE_UPS: u64 = 4;

/// Processor ticks used so far, and voluntary switches of all threads.
fn used(pid: u32) -> (u64, u64) {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    let switches = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap().map(|task| {
        let status = std::fs::read_to_string(task.unwrap().path().join("status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        line.map_or(0, |count| count.trim().parse::<u64>().unwrap())
    });
    (ticks, switches.sum())
}

#[test]
#[cfg(target_os = "linux")]
fn five_idle_seconds_write_nothing_and_use_no_processor() {
    let office = Office::usual();
    let mut clerk = office.open();
    // The minute in the header may turn; begin right after it did when too little of it is left.
    let minute = || chrono::Timelike::second(&chrono::Local::now().time());
    if minute() > 50 {
        let clock = clerk.picture().row(0).to_owned();
        clerk.wait_for("the next minute", |p| p.row(0) != clock);
    }
    // The last answers of the start are drawn when a search has come and gone after them.
    clerk.keys("/");
    clerk.wait_text("Ketik apa saja");
    clerk.keys("<Esc>");
    on_desk(&mut clerk);
    std::thread::sleep(Duration::from_millis(500));
    let (written, (ticks, switches)) = (clerk.raw().len(), used(clerk.pid()));
    std::thread::sleep(IDLE);
    let (ticks_after, switches_after) = used(clerk.pid());
    assert_eq!(clerk.raw().len(), written, "bytes written while idle");
    assert_eq!(ticks_after - ticks, 0, "ticks");
    assert!(switches_after - switches <= WAKE_UPS, "{} wake-ups", switches_after - switches);
    leave(clerk);
}

/// Every pane and layer, by its keys from the desk.
const PLACES: &[&str] = &[
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "1/zulfi",
    "1?",
    "1:",
    "1r",
    "1v",
    "1/zulfi<Enter>",
    "1/zulfi<Enter>v",
    "1/zulfi<Enter>u",
    "1<C-o>",
];

/// Sizes nobody uses and everybody passes through.
const SIZES: &[(u16, u16)] = &[
    (1, 1),
    (200, 50),
    (2, 1),
    (1, 40),
    (80, 1),
    (10, 3),
    (40, 10),
    (79, 23),
    (89, 24),
    (90, 24),
    (100, 25),
    (3, 50),
    (200, 2),
    (61, 21),
    (120, 36),
];

#[test]
fn a_storm_of_sizes_with_every_pane_and_layer_open_ends_as_it_began() {
    let office = Office::usual();
    let mut clerk = office.open();
    for place in PLACES {
        clerk.keys(place);
        clerk.wait_taken();
        for (columns, rows) in SIZES {
            let frames = clerk.frames();
            clerk.resize(*columns, *rows);
            clerk.wait_for("a frame of that size", |p| p.screen.size().0.get() == *rows);
            let _ = frames;
        }
        clerk.wait_for("the program", |p| p.has("LOKET") && p.has("Laporan"));
        for _ in 0..3 {
            clerk.keys("<Esc>");
        }
        clerk.keys("1");
        on_desk(&mut clerk);
    }
    leave(clerk);
}

#[test]
fn a_terminal_that_cannot_show_the_desk_gets_a_sentence() {
    let office = Office::usual();
    let mut clerk = office.desk().env("TERM", "dumb").open();
    assert!(!clerk.wait_exit().success());
    assert!(clerk.picture().rows().iter().any(|row| row.split(' ').count() > 3), "{}", clerk.picture());
    clerk.assert_only_known_sequences();
    let done = office.command().stdout(Stdio::piped()).output().unwrap();
    assert!(!done.status.success());
    assert!(String::from_utf8_lossy(&done.stderr).split(' ').count() > 3, "a sentence without a terminal");
    assert!(!done.stdout.contains(&0x1b) && !done.stderr.contains(&0x1b));
}

#[test]
fn a_plain_locale_and_no_colour_still_make_a_desk() {
    let office = Office::usual();
    let mut clerk = office.desk().env("LC_ALL", "C").env("NO_COLOR", "1").open();
    on_desk(&mut clerk);
    open_known(&mut clerk);
    let text = String::from_utf8(clerk.raw()).unwrap();
    for colour in ["\x1b[3", "\x1b[38;", "\x1b[48;"] {
        for part in text.split(colour).skip(1) {
            let end: String = part.chars().take_while(|c| *c != 'm' && *c != 'H' && *c != 'J').collect();
            let sets =
                !end.starts_with('9') && part.chars().nth(end.chars().count()) == Some('m') && colour != "\x1b[3";
            assert!(!sets, "a colour: {colour:?}{end:?}");
        }
    }
    leave(clerk);
}

fn paste_a_megabyte(clerk: &mut Clerk, says: &str) {
    let began = Instant::now();
    clerk.paste(&"7\nq\n".repeat(250_000));
    clerk.wait_text(says);
    println!("1 MB paste: {} ms", began.elapsed().as_millis());
}

#[test]
fn a_pasted_megabyte_is_data_for_a_field_and_never_a_command() {
    let office = Office::usual();
    let mut clerk = office.open();
    paste_a_megabyte(&mut clerk, "Tidak ada isian");
    on_desk(&mut clerk);
    clerk.keys("r");
    clerk.wait_text("Rujukan baru");
    paste_a_megabyte(&mut clerk, "Batas panjang isian");
    assert!(clerk.picture().has("Rujukan baru"));
    clerk.keys("x");
    clerk.wait_text("Daftarkan warga baru");
    leave(clerk);
}

#[test]
fn input_cut_at_every_byte_means_the_same() {
    let office = Office::usual();
    let mut clerk = office.open();
    let send = |bytes: &[u8], clerk: &mut Clerk| {
        for byte in bytes {
            clerk.send_bytes(&[*byte]);
            clerk.wait_taken();
        }
    };
    send(b"/zulf\x1b[D\x1b[D\x1b[C\x1b[Ci\x1b[200~k\x1b[201~", &mut clerk);
    clerk.wait_for("the line", |p| p.has("/ zulfik") && p.has(KNOWN));
    send(b"\r", &mut clerk);
    clerk.wait_text("Riwayat data");
    send(b"r", &mut clerk);
    clerk.wait_text("Rujukan baru");
    send("\t\té\u{4e00}\x1b[H\x1b[1;5C\x1bOP".as_bytes(), &mut clerk);
    clerk.wait_text("Bantuan");
    leave(clerk);
}
