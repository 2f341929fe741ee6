//! Three hundred members in the directory: thread CPU of reading them in, of every letter typed, of every state, of the
//! record, and of drawing, at three sizes.
//!
//! `cargo bench --bench directory`. Prints, asserts nothing.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../support/cpu.rs"]
mod cpu;

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use loket::domain::content::Content;
use loket::domain::member::{Level, Member, Pillar};
use loket::keys::{Action, Code, Key};
use loket::panes::directory::{Filter, State, TermFilter, view};
use loket::panes::{Shared, directory};
use loket::ui::{Ctx, Theme};
use loket::words::Lang;
use loket::worker::{Answer, Library, Place};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use uuid::Uuid;

const MEMBERS: usize = 300;
const RUNS: usize = 200;

/// Prints p50 and p99 of some runs, in milliseconds.
fn spread(name: &str, work: impl FnMut(usize)) {
    let (half, most) = cpu::spread(RUNS, work);
    println!("{name:34}{half:9.2}{most:9.2}");
}

fn shared() -> Shared {
    let content = Content::shipped().unwrap();
    let place = |(at, destination)| Place { id: Uuid::from_u128(at as u128 + 1).into(), version: 1, destination };
    let library = Library {
        destinations: content.destinations.into_iter().enumerate().map(place).collect(),
        kecamatan: content.kecamatan,
        gampong: content.gampong,
        variants: content.variants,
        ..Library::default()
    };
    Shared {
        lang: Lang::Id,
        now: "2026-11-26T09:14:00".parse().unwrap(),
        office: Default::default(),
        office_version: 1,
        library: Arc::new(library),
        regions: Default::default(),
        user: "bench".into(),
        read_only: false,
        page: 30,
    }
}

fn members(shared: &Shared) -> Vec<Member> {
    let today: NaiveDate = shared.today();
    let one = |at: usize| {
        let pillar = Pillar::ALL[at % Pillar::ALL.len()];
        let mut one = Member::new(Uuid::from_u128(at as u128 + 1).into(), pillar);
        one.name = format!("Contoh Nama {at}");
        one.phone = format!("0800 000 {at:03}");
        one.level = if pillar == Pillar::Tksk { Level::Kecamatan } else { Level::Gampong };
        let gampong = &shared.library.gampong[at % 90].code;
        one.areas.push(if pillar == Pillar::Tksk { gampong[..8].to_owned() } else { gampong.clone() });
        one.decree.number = format!("{}/2026", at % 12);
        one.decree.starts = today.checked_sub_days(Days::new(300));
        one.decree.ends = today.checked_add_days(Days::new((at % 400) as u64));
        one
    };
    (0..MEMBERS).map(one).collect()
}

fn main() {
    let shared = shared();
    let all = Answer::Members(members(&shared));
    println!("{:34}{:>9}{:>9}", "ms of one thread", "p50", "p99");
    spread("read in", |_| drop(State::default().take(&all, &shared)));
    let mut state = State::default();
    state.take(&all, &shared);
    let space = Key::plain(Code::Char(' '));
    state.act(Action::MemberFilter, space, &shared);
    spread("a letter", |at| {
        let key = if at % 8 == 7 { Key::ctrl('u') } else { Key::plain(Code::Char(['l', 'a', 'm', 'p'][at % 4])) };
        state.type_key(key, &shared);
    });
    spread("the states with their counts", |_| drop(state.act(Action::MemberTerm, space, &shared)));
    let states: Vec<Option<TermFilter>> = TermFilter::ALL.map(Some).into_iter().chain([None]).collect();
    spread("a state", |at| {
        let filter = Filter { term: states[at % states.len()], ..Filter::default() };
        state.show(filter, &shared);
    });
    spread("a pillar with its vacant posts", |at| {
        let filter = Filter { pillar: Some(Pillar::ALL[at % 7]), ..Filter::default() };
        state.show(filter, &shared);
    });
    spread("roster of everybody", |_| drop(state.act(Action::MemberRoster, space, &shared)));
    state.show(Filter::default(), &shared);
    for (cols, rows) in [(80, 24), (120, 36), (200, 50)] {
        let mut terminal = Terminal::new(TestBackend::new(cols, rows)).unwrap();
        spread(&format!("a frame of {cols}×{rows}"), |at| {
            state.act(if at % 40 < 20 { Action::Down } else { Action::Up }, space, &shared);
            draw(&mut terminal, &state, &shared);
        });
    }
}

fn draw(terminal: &mut Terminal<TestBackend>, state: &directory::State, shared: &Shared) {
    let theme = Theme::dark();
    let ctx = Ctx { theme: &theme, lang: Lang::Id, now: shared.now };
    terminal
        .draw(|frame| {
            view::draw(frame, frame.area(), state, shared, &ctx);
        })
        .unwrap();
}
