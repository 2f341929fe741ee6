//! The search line: thread CPU of one key, by kind of thing asked, on an existing file; and of drawing one frame.
//!
//! `LOKET_BENCH_FILE=office.loket cargo bench --bench line`. Prints, asserts nothing; the fastest of nine runs counts.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;

use cpu::least;
use loket::app::{Model, Msg, Setup, update, view};
use loket::keys::{Code, Key, KeyMap};
use loket::store::search::{Kind, Shelf, everything};
use loket::store::{Desk, Store};
use loket::ui::Theme;

const LINES: [&str; 9] =
    ["r", "ri", "ridwan", "siti am", "muhammad", "bpjs mati", "tetangga ngamuk di jalan", "lamp", "1171"];
const RUNS: usize = 9;

fn searches(store: &mut Store) {
    let mut shelf = Shelf::default();
    print!("{:26}{:>10}", "µs", "all");
    Kind::ALL.iter().for_each(|kind| print!("{:>12}", kind.code()));
    println!();
    for line in LINES {
        print!(
            "{line:26}{:10.0}",
            least(RUNS, || drop(store.read(|r| everything(r, &mut shelf, line, &[], 50)).unwrap()))
        );
        for kind in Kind::ALL {
            let took = least(RUNS, || drop(store.read(|r| everything(r, &mut shelf, line, &[*kind], 50)).unwrap()));
            print!("{took:12.0}");
        }
        println!();
    }
}

fn frames() {
    let mut model = Model::new(Setup {
        lang: Default::default(),
        theme: Theme::dark(),
        keymap: KeyMap::load("").unwrap(),
        user: "bench".into(),
        read_only: false,
        size: (120, 40),
        now: Default::default(),
    });
    let mut terminal = ratatui::Terminal::new(ratatui::backend::TestBackend::new(120, 40)).unwrap();
    let mut draw = |name: &str, model: &Model| {
        let took = least(RUNS, || {
            terminal.draw(|frame| _ = view::draw(frame, model)).unwrap();
        });
        println!("frame 120×40 {name:14}{took:8.0} µs");
    };
    draw("desk", &model);
    update(&mut model, Default::default(), Msg::Key(Key::plain(Code::Char('/'))));
    draw("search", &model);
}

fn main() {
    frames();
    let Ok(file) = std::env::var("LOKET_BENCH_FILE") else {
        println!("line: set LOKET_BENCH_FILE to an office to search in");
        return;
    };
    let desk = Desk { user: "bench".into(), terminal: "bench".into() };
    searches(&mut Store::open_read_only(file.as_ref(), desk).unwrap());
}
