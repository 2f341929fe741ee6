//! What the pane makes of keys and answers, and how it looks.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::panes::samples::{drawn, letter, shared};
use crate::ui::{Theme, shot};
use crate::worker::Hit;

const PBI: &str = "reaktivasi-pbi-jk";

fn key() -> Key {
    Key::plain(Code::Enter)
}

use crate::keys::Code;

fn entered() -> (State, Shared) {
    let shared = shared();
    let mut state = State::default();
    assert!(state.enter(&shared).is_empty());
    (state, shared)
}

fn opened(slug: &str) -> (State, Shared) {
    let (mut state, shared) = entered();
    state.open(slug, &shared);
    (state, shared)
}

fn hit(slug: &str, reason: &str, spans: &[(usize, usize)]) -> Hit {
    let (title, detail) = (String::new(), String::new());
    Hit { kind: Kind::Procedure, key: slug.into(), title, detail, reason: reason.into(), spans: spans.to_vec() }
}

fn typed(state: &mut State, shared: &Shared, text: &str) -> Vec<Step> {
    state.act(Action::ProcedureFind, letter('f'), shared);
    text.chars().flat_map(|c| state.type_key(letter(c), shared)).collect()
}

fn searched() -> (State, Shared) {
    let (mut state, shared) = entered();
    typed(&mut state, &shared, "bpjs mati");
    let hits =
        vec![hit(PBI, "BPJS mati", &[(18, 22)]), hit("usulan-pbi-jk", "", &[]), hit("jaminan-kesehatan-aceh", "", &[])];
    state.take(&Answer::Found(hits), &shared);
    (state, shared)
}

#[test]
fn all_procedures_stand_by_title_before_anything_is_typed() {
    let (state, shared) = entered();
    assert_eq!(state.found.len(), 53);
    let titles: Vec<String> = state
        .found
        .iter()
        .map(|found| shared.library.procedure(&found.slug).unwrap().procedure.title.to_lowercase())
        .collect();
    assert!(titles.is_sorted());
}

#[test]
fn the_selection_stays_on_its_procedure_when_records_change() {
    let (mut state, mut shared) = entered();
    state.select(Some(PBI), &shared);
    let mut library = (*shared.library).clone();
    library.procedures.retain(|one| one.procedure.slug == PBI || one.procedure.slug.as_str() > PBI);
    shared.library = std::sync::Arc::new(library);
    state.enter(&shared);
    assert_eq!(state.shown_slug(), Some(PBI));
}

#[test]
fn every_typed_letter_asks_for_procedures_only() {
    let (mut state, shared) = entered();
    let steps = typed(&mut state, &shared, "kis");
    assert_eq!(steps.len(), 3);
    let Some(Step::Ask(Recipient::Procedures, Ask::Search { text, kinds, .. })) = steps.last() else { panic!() };
    assert_eq!((text.as_str(), kinds.as_slice()), ("kis", &[Kind::Procedure][..]));
    assert!(state.typing());
}

#[test]
fn answers_set_the_list_in_their_order() {
    let (state, _) = searched();
    let slugs: Vec<&str> = state.found.iter().map(|found| found.slug.as_str()).collect();
    assert_eq!(slugs, [PBI, "usulan-pbi-jk", "jaminan-kesehatan-aceh"]);
    assert_eq!(state.shown_slug(), Some(PBI));
}

#[test]
fn an_answer_after_the_words_were_cleared_changes_nothing() {
    let (mut state, shared) = searched();
    state.act(Action::Back, key(), &shared);
    assert_eq!(state.found.len(), 53);
    state.take(&Answer::Found(vec![hit(PBI, "", &[])]), &shared);
    assert_eq!(state.found.len(), 53);
}

#[test]
fn other_words_begin_at_the_first_hit_and_the_same_words_keep_the_selection() {
    let (mut state, shared) = searched();
    state.act(Action::Down, key(), &shared);
    let again = vec![hit(PBI, "", &[]), hit("sktm-gampong", "", &[]), hit("usulan-pbi-jk", "", &[])];
    assert_eq!(state.enter(&shared).len(), 1);
    state.take(&Answer::Found(again.clone()), &shared);
    assert_eq!(state.shown_slug(), Some("usulan-pbi-jk"));
    state.type_key(letter('x'), &shared);
    state.take(&Answer::Found(again), &shared);
    assert_eq!(state.shown_slug(), Some(PBI));
}

#[test]
fn a_failed_search_says_so_and_is_no_empty_list() {
    let (mut state, shared) = searched();
    state.fail("Pencarian gagal: berkas sibuk.");
    let shown = drawn(80, 24, |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    assert!(shown.contains("✗ Pencarian gagal: berkas sibuk."), "{shown}");
    assert!(!shown.contains("Tidak ada prosedur"), "{shown}");
    state.take(&Answer::Found(vec![hit(PBI, "", &[])]), &shared);
    assert!(state.failed.is_none());
}

#[test]
fn a_search_without_a_hit_offers_to_clear() {
    let (mut state, shared) = entered();
    typed(&mut state, &shared, "zzz");
    state.take(&Answer::Found(Vec::new()), &shared);
    let shown = drawn(80, 24, |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    assert!(shown.contains("Tidak ada prosedur yang cocok dengan \"zzz\"") && shown.contains("Esc"), "{shown}");
    assert!(state.unavailable(Action::Refer, &shared).is_some());
}

#[test]
fn enter_in_the_search_line_goes_to_the_detail() {
    let (mut state, shared) = searched();
    state.act(Action::Open, key(), &shared);
    assert!(!state.typing());
    assert_eq!(state.focus, Side::Detail);
}

#[test]
fn enter_before_the_answer_waits_for_it_and_opens_the_first_hit() {
    let (mut state, shared) = entered();
    typed(&mut state, &shared, "bpjs");
    state.act(Action::Open, key(), &shared);
    assert_eq!(state.focus, Side::List);
    state.take(&Answer::Found(vec![hit(PBI, "", &[])]), &shared);
    assert_eq!((state.focus, state.shown_slug()), (Side::Detail, Some(PBI)));
}

#[test]
fn esc_clears_the_words_then_leaves_the_line_then_the_pane() {
    let (mut state, shared) = searched();
    assert!(state.act(Action::Back, key(), &shared).is_empty());
    assert!(state.typing() && state.query.is_empty());
    assert!(state.act(Action::Back, key(), &shared).is_empty());
    assert!(!state.typing());
    assert!(matches!(state.act(Action::Back, key(), &shared).as_slice(), [Step::Out]));
}

#[test]
fn esc_in_the_detail_returns_to_the_hits() {
    let (mut state, shared) = searched();
    state.act(Action::Open, key(), &shared);
    state.act(Action::Back, key(), &shared);
    assert_eq!((state.focus, state.query.text()), (Side::List, "bpjs mati"));
}

#[test]
fn digits_tick_in_the_detail_only() {
    let (mut state, _) = entered();
    assert!(!state.scopes().contains(&Scope::Checklist));
    state.act(Action::Next, key(), &shared());
    assert_eq!(state.scopes().first(), Some(&Scope::Checklist));
    assert!(state.scopes().contains(&Scope::Procedure));
}

#[test]
fn a_digit_ticks_and_unticks() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::Tick, letter('2'), &shared);
    assert_eq!(state.ticked(PBI), [1]);
    state.act(Action::Tick, letter('2'), &shared);
    assert!(state.ticked(PBI).is_empty());
}

#[test]
fn a_digit_without_a_paper_says_so() {
    let (mut state, shared) = opened(PBI);
    let steps = state.act(Action::Tick, letter('9'), &shared);
    assert!(matches!(steps.as_slice(), [Step::Say(_, said)] if *said == w::NO_SUCH_PAPER));
}

#[test]
fn ticks_belong_to_their_procedure_until_another_visitor_begins() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::TickAll, letter('a'), &shared);
    assert_eq!(state.ticked(PBI).len(), 6);
    state.open("sktm-gampong", &shared);
    assert!(state.ticked("sktm-gampong").is_empty());
    state.act(Action::TickAll, letter('a'), &shared);
    state.open(PBI, &shared);
    assert_eq!(state.ticked(PBI).len(), 6);
    state.clear_ticks();
    assert!(state.ticked(PBI).is_empty());
}

#[test]
fn all_ticked_twice_is_none() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::TickAll, letter('a'), &shared);
    assert_eq!(state.unavailable(Action::MissingSlip, &shared), Some(w::NOTHING_MISSING));
    state.act(Action::TickAll, letter('a'), &shared);
    assert!(state.ticked(PBI).is_empty());
    assert_eq!(state.unavailable(Action::MissingSlip, &shared), None);
}

#[test]
fn the_missing_slip_names_what_is_there_and_what_is_not() {
    use crate::domain::letter::data::DocumentState;
    let (mut state, shared) = opened(PBI);
    state.act(Action::Tick, letter('1'), &shared);
    let steps = state.act(Action::MissingSlip, letter('k'), &shared);
    let [Step::Preview(Paper::Missing(data))] = steps.as_slice() else { panic!() };
    assert_eq!(data.checklist[0].state, DocumentState::Have);
    assert_eq!(data.checklist[1].state, DocumentState::Missing);
    assert_eq!((data.clerk.as_str(), data.date), ("uji", Some(shared.today())));
    assert_eq!(data.office.names.last().map(String::as_str), Some("Dinas Sosial Kota Banda Aceh"));
}

#[test]
fn the_information_sheet_is_complete_and_says_it_is_not_approved() {
    let (mut state, shared) = opened(PBI);
    let steps = state.act(Action::InfoSheet, letter('c'), &shared);
    let [Step::Preview(Paper::Info(data))] = steps.as_slice() else { panic!() };
    assert_eq!((data.requirements.len(), data.steps.len()), (6, 7));
    assert_eq!((data.approved.as_str(), data.source_checked.as_str()), ("", "2026-11"));
    assert_eq!(data.steps[0].who, "petugas loket");
}

#[test]
fn a_visit_names_the_procedure() {
    let (mut state, shared) = opened(PBI);
    let steps = state.act(Action::Visit, letter('v'), &shared);
    assert!(matches!(steps.as_slice(), [Step::Visit(None, Some(slug))] if slug == PBI));
}

#[test]
fn a_referral_takes_procedure_and_ticks_along() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::Tick, letter('3'), &shared);
    let steps = state.act(Action::Refer, letter('r'), &shared);
    let [Step::Form(form)] = steps.as_slice() else { panic!() };
    assert_eq!(form.values.key("need1"), PBI);
    let present: Vec<bool> = form.values.get("papers1").items.iter().map(|item| item.present).collect();
    assert_eq!(present, [false, false, true, false, false, false]);
}

#[test]
fn approving_asks_first_and_only_once() {
    let (mut state, mut shared) = opened(PBI);
    let steps = state.act(Action::Approve, letter('S'), &shared);
    assert!(matches!(steps.as_slice(), [Step::Confirm(_, Act::Approve(slug))] if slug == PBI));
    approve(&mut shared);
    assert_eq!(state.unavailable(Action::Approve, &shared), Some(w::ALREADY_APPROVED));
}

fn approve(shared: &mut Shared) {
    let mut library = (*shared.library).clone();
    let one = library.procedures.iter_mut().find(|one| one.procedure.slug == PBI).unwrap();
    one.approved_at = Some("2026-11-20".into());
    one.approved_by = Some("Uji Coba".into());
    one.own = true;
    shared.library = std::sync::Arc::new(library);
}

#[test]
fn an_approved_office_version_says_so() {
    let (mut state, mut shared) = opened(PBI);
    approve(&mut shared);
    state.scroll.by(12);
    let shown = drawn(120, 60, |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    let badge = parts::badge(shared.library.procedure(PBI).unwrap(), shared.lang);
    assert_eq!(badge, "versi kantor · disahkan");
    assert!(shown.contains("Disahkan kantor oleh Uji Coba tanggal 20-11-2026"), "{shown}");
}

#[test]
fn nothing_is_written_into_a_file_opened_for_reading() {
    let (state, mut shared) = opened(PBI);
    shared.read_only = true;
    for action in [Action::Refer, Action::Visit, Action::Approve] {
        assert_eq!(state.unavailable(action, &shared), Some(w::READ_ONLY));
    }
    assert_eq!(state.unavailable(Action::InfoSheet, &shared), None);
}

#[test]
fn a_related_procedure_is_chosen_with_a_digit_and_esc_walks_back() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::Related, letter('t'), &shared);
    assert_eq!(state.choosing, Some(0));
    state.act(Action::Tick, letter('5'), &shared);
    assert_eq!(state.shown_slug(), Some("sktm-gampong"));
    assert!(state.ticks.is_empty());
    state.act(Action::Back, key(), &shared);
    assert_eq!((state.shown_slug(), state.focus), (Some(PBI), Side::Detail));
}

#[test]
fn the_choice_moves_with_arrows_and_closes_with_esc() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::Related, letter('t'), &shared);
    state.act(Action::Down, key(), &shared);
    state.act(Action::Related, letter('t'), &shared);
    assert_eq!(state.choosing, Some(2));
    state.act(Action::Back, key(), &shared);
    assert_eq!((state.choosing, state.shown_slug()), (None, Some(PBI)));
    state.act(Action::Related, letter('t'), &shared);
    state.act(Action::Open, key(), &shared);
    assert_eq!(state.shown_slug(), Some("usulan-pbi-jk"));
}

#[test]
fn another_action_closes_the_choice_and_is_done() {
    let (mut state, shared) = opened(PBI);
    state.act(Action::Related, letter('t'), &shared);
    let steps = state.act(Action::Visit, letter('v'), &shared);
    assert!(matches!(steps.as_slice(), [Step::Visit(..)]) && state.choosing.is_none());
}

#[test]
fn opening_selects_the_procedure_and_gives_its_detail_the_keys() {
    let (mut state, shared) = searched();
    state.open("sktm-gampong", &shared);
    assert_eq!((state.shown_slug(), state.focus), (Some("sktm-gampong"), Side::Detail));
    assert!(!state.typing() && state.query.is_empty());
    assert_eq!(state.selected(), Some("sktm-gampong"));
}

#[test]
fn moving_in_the_list_changes_the_detail_and_moving_in_the_detail_scrolls() {
    let (mut state, shared) = entered();
    let first = state.shown_slug().map(str::to_owned);
    state.act(Action::Down, key(), &shared);
    assert_ne!(state.shown_slug().map(str::to_owned), first);
    state.act(Action::Open, key(), &shared);
    let shown = state.shown_slug().map(str::to_owned);
    state.act(Action::Down, key(), &shared);
    assert_eq!((state.shown_slug().map(str::to_owned), state.scroll.at()), (shown, 1));
}

#[test]
fn a_paste_is_words_to_search_for() {
    let (mut state, shared) = entered();
    state.act(Action::ProcedureFind, letter('f'), &shared);
    assert_eq!(state.paste("kursi\nroda", &shared).len(), 1);
    assert_eq!(state.query.text(), "kursi roda");
}

#[test]
fn only_papers_of_today_are_on_the_checklist() {
    let (mut state, mut shared) = opened(PBI);
    let mut library = (*shared.library).clone();
    let one = library.procedures.iter_mut().find(|one| one.procedure.slug == PBI).unwrap();
    one.procedure.requirements[0].valid_to = shared.today().pred_opt();
    shared.library = std::sync::Arc::new(library);
    state.act(Action::TickAll, letter('a'), &shared);
    assert_eq!(state.ticked(PBI).len(), 5);
}

#[test]
fn coarse_words_of_citizens_are_nowhere_on_the_detail() {
    let shared = shared();
    for one in &shared.library.procedures {
        let shown = format!("{:?}", parts::blocks(one, &[], &shared));
        assert!(!shown.contains("kata_kunci") && !shown.contains("keywords"));
        assert!(shown.contains("Sumber"), "{}", one.procedure.slug);
    }
}

#[test]
fn no_size_and_no_procedure_breaks_the_drawing() {
    let (mut state, shared) = searched();
    for (w, h) in [(1, 1), (2, 2), (3, 9), (20, 5), (41, 7), (89, 3), (90, 4), (500, 2)] {
        for focus in [Side::List, Side::Detail] {
            state.focus = focus;
            state.choosing = Some(0);
            shot::text(w, h, |f, ctx| {
                view::draw(f, f.area(), &state, &shared, ctx);
            });
        }
    }
    shot::text(80, 20, |f, ctx| {
        view::draw(f, f.area(), &State::default(), &shared, ctx);
    });
}

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    let (state, shared) = searched();
    let mut cursor = None;
    shot::text(120, 33, |f, ctx| cursor = view::draw(f, f.area(), &state, &shared, ctx));
    assert_eq!(cursor.map(|at| at.y), Some(0));
    let (state, shared) = opened(PBI);
    shot::text(120, 33, |f, ctx| cursor = view::draw(f, f.area(), &state, &shared, ctx));
    assert_eq!(cursor, None);
}

#[test]
fn pictures() {
    let (mut state, shared) = searched();
    for place in ['1', '2', '3'] {
        state.act(Action::Tick, letter(place), &shared);
    }
    for (w, h) in [(80, 24), (120, 36), (200, 50)] {
        let shown = drawn(w, h, |f, ctx| {
            view::draw(f, f.area(), &state, &shared, ctx);
        });
        insta::assert_snapshot!(format!("search_{w}x{h}"), shown);
    }
    state.act(Action::Open, key(), &shared);
    let opened = drawn(80, 24, |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    insta::assert_snapshot!("opened_80x24", opened);
    state.act(Action::Related, letter('t'), &shared);
    let plain = shot::buffer(120, 33, &Theme::plain(), |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    insta::assert_snapshot!("related_120x36_plain", shot::styled(&plain));
}

#[test]
fn the_whole_detail_of_one_procedure() {
    let (state, shared) = opened(PBI);
    let shown = drawn(90, 150, |f, ctx| {
        view::draw(f, f.area(), &state, &shared, ctx);
    });
    insta::assert_snapshot!(shown);
}
