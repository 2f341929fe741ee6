//! One year of a city: thread CPU and time on the clock of every report, and the plain counts beneath them beside DuckDB
//! over the same tables in one run, question by question.
//!
//! `cargo bench --bench reports`. Prints, asserts nothing. DuckDB is asked through Python (`duck.py`), from copies of the
//! tables as CSV; where it is missing the run says so and goes on without.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;
#[path = "../support/sixty.rs"]
mod sixty;
#[path = "../support/year.rs"]
mod year;

use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use cpu::cpu;
use loket::domain::office::Office;
use loket::domain::report::{Area, Period, ReportName};
use loket::domain::suppress::{SmallNumbers, SmallScope};
use loket::keys::{Action, Code, Key};
use loket::panes::Shared;
use loket::panes::reports::board as panes;
use loket::store::board::board as whole_board;
use loket::store::monthly::content;
use loket::store::office;
use loket::store::report::make;
use loket::store::{Desk, Store};
use loket::ui::{Ctx, Theme};
use loket::words::Lang;
use loket::worker::BoardAnswer;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// How often each question is asked, in so many rounds that take turns.
const RUNS: usize = 5;
const ROUNDS: usize = 4;
/// How often the board is read, and how many frames of it are drawn.
const BOARDS: usize = 100;
/// Tables that are copied for the other side, without columns that hold bytes.
const TABLES: &[(&str, &str)] = &[
    ("visit", "at, procedure, hex(person) AS person, gampong, channel, outcome, unmet_reason, minutes, voided"),
    ("case_file", "hex(id) AS id, hex(subject) AS subject, channel, state, opened_at, gampong, due"),
    ("referral", "hex(id) AS id, hex(case_id) AS case_id, hex(destination) AS destination, state, due, unmet_reason"),
    ("step", "hex(case_id) AS case_id, hex(referral) AS referral, at, act, from_state, to_state"),
    ("activity", "hex(id) AS id, day, kind, duty, origin, area, voided, reached"),
    ("activity_member", "hex(activity) AS activity, pillar, hex(member) AS member, day"),
    ("register", "category, gampong, found_on, confirmed_on, ended_on"),
    ("field_issue", "hex(id) AS id, raised_on, area, topic, state, due"),
    ("follow_up", "hex(activity) AS activity, kind, due, state, ended_on"),
];
/// The counts beneath the reports, in words both sides understand.
const COUNTS: &[(&str, &str)] = &[
    (
        "visits by service and outcome",
        "SELECT procedure, outcome, count(*) FROM visit WHERE \"at\" BETWEEN '2026-01-01' AND '2026-12-31' GROUP BY 1, 2",
    ),
    (
        "visits by gampong, one month",
        "SELECT gampong, count(*) FROM visit WHERE \"at\" BETWEEN '2026-10-01' AND '2026-10-32' GROUP BY 1",
    ),
    ("visits by month and channel", "SELECT substr(\"at\", 1, 7), channel, count(*) FROM visit GROUP BY 1, 2"),
    (
        "needs not met by reason",
        "SELECT unmet_reason, procedure, count(*) FROM visit WHERE outcome = 'tidak_terlayani' GROUP BY 1, 2",
    ),
    ("cases by month and state", "SELECT substr(opened_at, 1, 7), state, count(*) FROM case_file GROUP BY 1, 2"),
    (
        "days from opening to answer",
        "SELECT substr(c.gampong, 1, 8), count(*), min(s.\"at\"), max(s.\"at\") FROM step s JOIN case_file c ON c.id = s.case_id \
         WHERE s.to_state = 'selesai' AND s.referral IS NULL GROUP BY 1",
    ),
    ("referrals by destination and state", "SELECT destination, state, count(*) FROM referral GROUP BY 1, 2"),
    (
        "involvement: pillar, member, month",
        "SELECT pillar, member, substr(day, 1, 7), count(*) FROM activity_member GROUP BY 1, 2, 3",
    ),
    (
        "activities by duty and kecamatan",
        "SELECT duty, substr(area, 1, 8), count(*) FROM activity WHERE voided IS NULL GROUP BY 1, 2",
    ),
    (
        "register by kind and freshness",
        "SELECT category, substr(gampong, 1, 8), count(*), sum(CASE WHEN confirmed_on >= '2026-01-01' THEN 1 ELSE 0 END) \
         FROM register WHERE ended_on IS NULL GROUP BY 1, 2",
    ),
    ("follow-ups open and late", "SELECT kind, state, count(*) FROM follow_up WHERE due < '2026-11-23' GROUP BY 1, 2"),
];

fn half(took: &mut [f64]) -> f64 {
    took.sort_by(f64::total_cmp);
    took[took.len() / 2]
}

/// Python with the tables, where both are there.
fn duck(folder: &Path) -> Option<(Child, BufReader<std::process::ChildStdout>)> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/benches/duck.py");
    let mut command = Command::new("python3");
    command.arg(script).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().ok()?;
    let mut out = BufReader::new(child.stdout.take()?);
    let mut said = String::new();
    out.read_line(&mut said).ok()?;
    println!("duckdb: {}", said.trim());
    said.starts_with("siap").then_some((child, out))
}

/// Copies a table; no quoting is needed in codes, days and numbers, and lists are left out of what is asked.
fn copy(store: &mut Store, folder: &Path, (table, columns): (&str, &str)) {
    let text = store
        .read(|read| {
            let mut statement = read.prepare(&format!("SELECT {columns} FROM {table}"))?;
            let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut text = names.join(",") + "\n";
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let cells = (0..names.len()).map(|at| {
                    let value: rusqlite::types::Value = row.get(at).unwrap();
                    match value {
                        rusqlite::types::Value::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
                        rusqlite::types::Value::Integer(number) => number.to_string(),
                        _ => String::new(),
                    }
                });
                text += &(cells.collect::<Vec<_>>().join(",") + "\n");
            }
            Ok(text)
        })
        .unwrap();
    std::fs::write(folder.join(format!("{table}.csv")), text).unwrap();
}

/// Time of one question here, in milliseconds on the clock and on the processor.
fn here(store: &mut Store, sql: &str) -> (f64, f64, usize) {
    let (clock, processor) = (Instant::now(), cpu());
    let rows = store
        .read(|read| {
            let mut statement = read.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            let mut count = 0;
            while rows.next()?.is_some() {
                count += 1;
            }
            Ok(count)
        })
        .unwrap();
    (clock.elapsed().as_secs_f64() * 1e3, (cpu() - processor).as_secs_f64() * 1e3, rows)
}

fn beside(store: &mut Store, folder: &Path) {
    TABLES.iter().for_each(|table| copy(store, folder, *table));
    let mut other = duck(folder);
    println!("\n{:38}{:>7}{:>9}{:>9}{:>9}{:>8}", "ms, p50", "rows", "here", "cpu", "duckdb", "ratio");
    for (name, sql) in COUNTS {
        let (mut clock, mut processor, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
        let (mut rows, mut their_rows) = (0, 0);
        for _ in 0..ROUNDS {
            for _ in 0..RUNS {
                let (wall, own, found) = here(store, sql);
                clock.push(wall);
                processor.push(own);
                rows = found;
            }
            if let Some((child, out)) = &mut other {
                let asked = serde_json::json!({ "sql": sql, "runs": RUNS });
                writeln!(child.stdin.as_mut().unwrap(), "{asked}").unwrap();
                let mut said = String::new();
                out.read_line(&mut said).unwrap();
                let said: serde_json::Value = serde_json::from_str(&said).unwrap();
                theirs.extend(said["ms"].as_array().unwrap().iter().filter_map(serde_json::Value::as_f64));
                their_rows = said["rows"].as_u64().unwrap() as usize;
            }
        }
        let (own, used) = (half(&mut clock), half(&mut processor));
        let different = if theirs.is_empty() || rows == their_rows { "" } else { "  other rows!" };
        match theirs.is_empty() {
            true => println!("{name:38}{rows:7}{own:9.2}{used:9.2}{:>9}{:>8}", "-", "-"),
            false => {
                let their = half(&mut theirs);
                println!("{name:38}{rows:7}{own:9.2}{used:9.2}{their:9.2}{:8.2}{different}", own / their);
            }
        }
    }
    if let Some((mut child, _)) = other {
        drop(child.stdin.take());
        let _ = child.wait();
    }
}

/// The supervisor's board: all its parts in one read, and frames of it.
fn board(store: &mut Store) {
    println!("\n{:34}{:>7}{:>9}{:>9}", "ms, CPU of the thread", "rows", "p50", "p99");
    let library = store.read(loket::store::content::load).unwrap();
    let shared = Shared {
        lang: Lang::Id,
        now: year::today().and_hms_opt(9, 14, 0).unwrap(),
        office: Default::default(),
        office_version: 1,
        library: Arc::new(library),
        regions: Default::default(),
        user: "bench".into(),
        read_only: false,
        page: 30,
    };
    for (place, area) in [("city", Area::city()), ("kecamatan", Area::of("11.71.03"))] {
        let mut parts = Vec::new();
        let read = |_| parts = store.read(|read| whole_board(read, &area, year::today())).unwrap();
        let (half, most) = cpu::spread(BOARDS, read);
        let waiting: usize = parts.iter().map(|(_, part)| part.as_ref().unwrap().heap.count).sum();
        println!("{:34}{waiting:7}{half:9.1}{most:9.1}", format!("board · {place} · read"));
        let mut state = panes::State::default();
        state.look(area.clone(), &shared);
        let parts = parts.into_iter().map(|(one, part)| (one, Ok(part.unwrap()))).collect();
        state.take(&BoardAnswer::Whole(area.clone(), parts), &shared);
        for (cols, rows) in [(80, 24), (120, 36), (200, 50)] {
            let (half, most) = frames(&mut state, &shared, (cols, rows));
            println!("{:41}{half:9.2}{most:9.2}", format!("board · {place} · frame of {cols}×{rows}"));
        }
    }
}

/// Frames while somebody walks through the backlogs.
fn frames(state: &mut panes::State, shared: &Shared, (cols, rows): (u16, u16)) -> (f64, f64) {
    let (theme, key) = (Theme::dark(), Key::plain(Code::Down));
    let ctx = Ctx { theme: &theme, lang: Lang::Id, now: shared.now };
    let mut terminal = Terminal::new(TestBackend::new(cols, rows)).unwrap();
    cpu::spread(BOARDS, |at| {
        state.act(if at % 24 < 12 { Action::Down } else { Action::Up }, key, shared);
        terminal.draw(|frame| panes::view::draw(frame, frame.area(), state, shared, &ctx)).unwrap();
    })
}

/// Every report of a year, a month and a day, of the city and of one kecamatan.
fn reports(store: &mut Store) {
    let today = year::today();
    let areas = [("city", Area::city()), ("kecamatan", Area::of("11.71.03"))];
    println!("\n{:34}{:>7}{:>9}{:>9}{:>9}{:>9}", "ms", "rows", "cpu p50", "most", "p50", "most");
    for name in ReportName::ALL {
        for (period, code) in [("year", "2026"), ("month", "2026-10"), ("day", "2026-11-20")] {
            for (place, area) in &areas {
                let period_of = Period::parse(code, today).unwrap();
                let (mut clock, mut processor, mut rows) = (Vec::new(), Vec::new(), 0);
                for _ in 0..RUNS {
                    let (began, used) = (Instant::now(), cpu());
                    let made = store.read(|read| make(read, *name, period_of, area, today)).unwrap();
                    clock.push(began.elapsed().as_secs_f64() * 1e3);
                    processor.push((cpu() - used).as_secs_f64() * 1e3);
                    rows = made.sections.iter().map(|section| section.rows.len()).sum();
                }
                let (own, wall) = (half(&mut processor), half(&mut clock));
                let (own_most, most) = (processor[RUNS - 1], clock[RUNS - 1]);
                let asked = format!("{} · {period} · {place}", name.code());
                println!("{asked:34}{rows:7}{own:9.1}{own_most:9.1}{wall:9.1}{most:9.1}");
            }
        }
    }
}

/// From here on every small number is hidden, which needs the whole year of every place.
fn hide_small(store: &mut Store) {
    let (settings, version) = store.read(office::get).unwrap().unwrap_or_default();
    let small = SmallNumbers { scope: SmallScope::All, ..SmallNumbers::default() };
    store.write(|write| office::save(write, &Office { small, ..settings }, version)).unwrap();
    println!("\nwith every small number hidden:");
}

/// The monthly report to the Camat, with all it says, of the last full month and of one long ago.
fn monthly(store: &mut Store) {
    println!();
    for month in ["2026-10-01", "2026-02-01"] {
        let (mut clock, mut processor, mut lines) = (Vec::new(), Vec::new(), 0);
        for kecamatan in (1..=9).map(|number| format!("11.71.0{number}")) {
            for _ in 0..RUNS {
                let (began, used) = (Instant::now(), cpu());
                let month = month.parse().unwrap();
                let made = store.read(|read| content(read, &kecamatan, month, year::today())).unwrap();
                clock.push(began.elapsed().as_secs_f64() * 1e3);
                processor.push((cpu() - used).as_secs_f64() * 1e3);
                lines = made.sections.iter().map(|section| section.rows.len()).sum();
            }
        }
        let (own, wall) = (half(&mut processor), half(&mut clock));
        let (own_most, most) = (processor[processor.len() - 1], clock[clock.len() - 1]);
        println!("{:34}{lines:7}{own:9.1}{own_most:9.1}{wall:9.1}{most:9.1}", format!("tksk · {month} · kecamatan"));
    }
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { user: "bench".into(), terminal: "bench".into() };
    let mut store = Store::open(&folder.path().join("kantor.loket"), desk).unwrap();
    let began = cpu();
    sixty::fill(&mut store);
    year::fill(&mut store, year::CITY);
    println!("a year written in {:.1} s CPU", (cpu() - began).as_secs_f64());
    for table in ["case_file", "visit", "activity", "step", "referral", "register", "activity_member", "event"] {
        let count = format!("SELECT count(*) FROM {table}");
        let rows: i64 = store.read(|read| Ok(read.query_row(&count, [], |row| row.get(0))?)).unwrap();
        println!("{rows:9} {table}");
    }
    board(&mut store);
    reports(&mut store);
    hide_small(&mut store);
    reports(&mut store);
    monthly(&mut store);
    beside(&mut store, folder.path());
}
