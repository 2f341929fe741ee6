//! Choosing lists, narrowing them, keeping them; lists of cases; lists too long to read at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use uuid::Uuid;

use super::tests::{day, id, key, lines, loaded, page, row, shown};
use super::*;
use crate::domain::ids::PersonId;
use crate::domain::referral::CaseState;
use crate::domain::worklist::Narrow;
use crate::panes::samples::letter;
use crate::worker::Rows;

/// The same for a list of cases.
fn cases(view: View, lines: Vec<CaseRow>) -> Answer {
    let list = Worklist::whole(view);
    Answer::Worklist(Box::new(ListPage { total: lines.len(), rows: Rows::Cases(lines), list, ..ListPage::default() }))
}

fn case_row(at: u128, name: &str, slug: &str) -> CaseRow {
    CaseRow {
        id: CaseId::from(Uuid::from_u128(at)),
        version: 1,
        state: CaseState::Referred,
        due: day("2026-11-20"),
        since: "2026-11-16T09:00:00".parse().unwrap(),
        opened_at: "2026-11-02T09:00:00".parse().unwrap(),
        person: PersonId::from(Uuid::nil()),
        name: name.into(),
        gampong: None,
        waiting: 0,
        referrals: 2,
        needs: vec!["Kursi roda".into()],
        procedures: vec![slug.into()],
        destinations: Vec::new(),
        urgent: false,
        upstream: None,
    }
}

/// The pane on a list of two cases, the second of a confidential service.
fn on_cases() -> (State, Shared) {
    let (mut state, shared) = loaded();
    let steps = state.show(&Worklist::whole(View::Ready), &shared);
    assert!(matches!(steps.as_slice(), [Step::Ask(_, Ask::Worklist(list, _, 0))] if list.view == View::Ready));
    let rows = vec![case_row(1, "Contoh Satu", "kube"), case_row(2, "Contoh Dua", "korban-kekerasan")];
    state.take(&cases(View::Ready, rows), &shared);
    (state, shared)
}

#[test]
fn the_lists_are_offered_with_their_numbers() {
    let (mut state, shared) = loaded();
    let steps = state.act(Action::ReferralLists, letter('f'), &shared);
    let [Step::Menu(menu)] = steps.as_slice() else { panic!() };
    let first = menu.rows.first().unwrap();
    assert_eq!((first.label.as_str(), first.note.as_str()), ("darurat", "1 baris"));
    assert!(matches!(&first.step, Some(Step::Worklist(list)) if list.view == View::Urgent));
    assert_eq!(menu.rows.len(), View::ALL.len());
}

#[test]
fn an_empty_list_says_so_and_leaves_nothing_selected() {
    let (mut state, shared) = loaded();
    state.show(&Worklist::whole(View::Drafts), &shared);
    assert!(shown(&state, &shared, 80, 24).contains("Memuat"));
    let empty = ListPage { list: Worklist::whole(View::Drafts), ..ListPage::default() };
    state.take(&Answer::Worklist(Box::new(empty)), &shared);
    assert_eq!(state.selected(), None);
    assert!(shown(&state, &shared, 80, 24).contains("Semua rujukan sudah bernomor."));
    assert_eq!(state.unavailable(Action::ReferralLetter, &shared), Some(w::NO_CHOICE));
    assert!(state.act(Action::Open, key(), &shared).is_empty());
    assert_eq!(state.focus, Side::List);
}

#[test]
fn a_filter_that_matches_nothing_says_how_to_clear_it() {
    let (mut state, shared) = loaded();
    assert!(state.unavailable(Action::ReferralUnfilter, &shared).is_some());
    let narrow = Narrow { area: Some("11.71.01".into()), state: Some("terkirim".into()), ..Narrow::default() };
    let list = Worklist::narrowed(View::Late, narrow);
    state.show(&list, &shared);
    state.take(&Answer::Worklist(Box::new(ListPage { list, ..ListPage::default() })), &shared);
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("disaring: ") && said.contains("terkirim"), "{said}");
    assert!(said.contains("Tekan x untuk melepas saringan"), "{said}");
    assert_eq!(state.unavailable(Action::ReferralUnfilter, &shared), None);
    let steps = state.act(Action::ReferralUnfilter, letter('x'), &shared);
    assert!(
        matches!(steps.as_slice(), [Step::Ask(_, Ask::Worklist(list, ..))] if **list == Worklist::whole(View::Late))
    );
}

#[test]
fn an_answer_about_a_list_no_longer_shown_changes_nothing() {
    let (mut state, shared) = loaded();
    state.show(&Worklist::whole(View::Late), &shared);
    state.take(&page(lines()), &shared);
    assert!(!state.loaded && state.window.total() == 0);
}

#[test]
fn a_case_is_opened_from_its_list_and_a_confidential_one_only_where_that_can_be_logged() {
    let (mut state, mut shared) = on_cases();
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("Kursi roda") && said.contains("Enter membuka kasus ini"), "{said}");
    assert!(said.contains("layanan rahasia"), "{said}");
    assert!(matches!(state.act(Action::Open, key(), &shared).as_slice(), [Step::Case(_)]));
    state.act(Action::Down, key(), &shared);
    assert!(matches!(state.act(Action::Open, key(), &shared).as_slice(), [Step::Case(_)]));
    shared.read_only = true;
    let steps = state.act(Action::Open, key(), &shared);
    assert!(matches!(steps.as_slice(), [Step::Say(_, w::SENSITIVE_LOCKED)]));
    assert_eq!(state.unavailable(Action::ReferralCase, &shared), Some(w::SENSITIVE_LOCKED));
}

#[test]
fn in_a_list_of_cases_what_is_done_with_referrals_says_why_not() {
    let (state, shared) = on_cases();
    for action in [Action::ReferralLetter, Action::ReferralVoid, Action::ReferralEdit] {
        assert_eq!(state.unavailable(action, &shared), Some(w::NO_CHOICE), "{action:?}");
    }
}

#[test]
fn a_long_list_reads_its_next_window_when_the_clerk_gets_there() {
    let (mut state, shared) = loaded();
    let total = 100_000;
    let window = |offset: usize| ListPage {
        rows: Rows::Referrals((offset..offset + 200).map(|at| row(at as u128 + 10)).collect()),
        offset,
        total,
        ..ListPage::default()
    };
    state.take(&Answer::Worklist(Box::new(window(0))), &shared);
    assert!(shown(&state, &shared, 120, 36).contains("dari 100.000"));
    let steps = state.act(Action::Last, key(), &shared);
    let asked =
        steps.iter().find_map(|step| if let Step::Ask(_, Ask::Worklist(_, _, at)) = step { Some(*at) } else { None });
    assert_eq!(asked, Some(total - 200));
    state.take(&Answer::Worklist(Box::new(window(total - 200))), &shared);
    assert_eq!((state.list.selected, state.selected()), (total - 1, Some(id(total as u128 + 9))));
    let again = state.enter(&shared);
    assert!(matches!(again.first(), Some(Step::Ask(_, Ask::Worklist(_, _, at))) if *at == total - 200));
}

#[test]
fn a_list_is_kept_under_a_name_and_known_again() {
    let (mut state, shared) = loaded();
    let steps = state.act(Action::ReferralKeep, letter('D'), &shared);
    let [Step::Form(form)] = steps.as_slice() else { panic!() };
    assert_eq!(crate::panes::forms::kept::list(form), Some(Worklist::default()));
    assert!(state.unavailable(Action::ReferralForget, &shared).is_some());
    let one = KeptList { id: Uuid::nil(), name: "Rapat Senin".into(), list: Worklist::default() };
    let kept = ListPage { kept: vec![one], total: 0, ..ListPage::default() };
    state.take(&Answer::Worklist(Box::new(kept)), &shared);
    assert!(shown(&state, &shared, 80, 24).contains("Rujukan · Rapat Senin"));
    assert!(matches!(
        state.act(Action::ReferralForget, key(), &shared).as_slice(),
        [Step::Confirm(_, Act::DropList(_))]
    ));
}

#[test]
fn pictures_of_cases() {
    let (state, shared) = on_cases();
    for (w, h) in [(80, 24), (120, 36), (200, 50)] {
        insta::assert_snapshot!(format!("cases_{w}x{h}"), shown(&state, &shared, w, h));
    }
}

#[test]
fn several_rows_are_chosen_and_done_at_once_and_what_is_refused_stays_chosen() {
    let (mut state, shared) = on_cases();
    assert_eq!(state.unavailable(Action::ReferralMany, &shared), Some(crate::words::bulk::NONE));
    state.act(Action::ReferralChoose, key(), &shared);
    assert_eq!((state.picked(), state.list.selected), (1, 1), "and on to the next");
    state.act(Action::ReferralChooseAll, key(), &shared);
    let said = shown(&state, &shared, 120, 36);
    assert!(said.contains("[x] Contoh Satu") && said.contains("2 dipilih"), "{said}");
    let steps = state.act(Action::ReferralMany, key(), &shared);
    let [Step::Menu(menu)] = steps.as_slice() else { panic!("{steps:?}") };
    assert!(menu.rows.iter().all(|row| row.note == "2 dari 2" && row.step.is_some()), "{menu:?}");
    let cancel = menu.rows.iter().find_map(|row| match &row.step {
        Some(Step::Form(form)) if form.context.get("act").map(String::as_str) == Some("batalkan") => Some(form.clone()),
        _ => None,
    });
    let mut form = *cancel.unwrap();
    form.values.set_text("words", "Salah catat");
    let meant = crate::panes::forms::bulk::act(&form, shared.today());
    assert!(
        matches!(meant, Some(crate::worker::Bulk::Cases(_, ids, words)) if ids.len() == 2 && words == "Salah catat")
    );
    state.bulked(&[Uuid::from_u128(2)]);
    assert!(state.picked() == 1 && state.is_picked(1));
    assert!(state.act(Action::Back, key(), &shared).is_empty() && state.picked() == 0);
    assert!(matches!(state.act(Action::Back, key(), &shared).as_slice(), [Step::Out]));
}

#[test]
fn of_many_referrals_only_drafts_get_another_day_or_are_cancelled() {
    let (mut state, shared) = loaded();
    state.act(Action::ReferralChooseAll, key(), &shared);
    let steps = state.act(Action::ReferralMany, key(), &shared);
    let [Step::Menu(menu)] = steps.as_slice() else { panic!("{steps:?}") };
    assert_eq!(menu.rows.iter().map(|row| row.note.as_str()).collect::<Vec<_>>(), ["1 dari 5", "1 dari 5"]);
    let Some(Step::Form(form)) = &menu.rows[0].step else { panic!() };
    let mut form = form.clone();
    form.values.set_text("due", "2026-12-24");
    let meant = crate::panes::forms::bulk::act(&form, shared.today());
    assert!(matches!(&meant, Some(crate::worker::Bulk::Due(ids, _)) if ids.len() == 5), "{meant:?}");
}

#[test]
fn the_list_that_is_shown_is_the_one_that_leaves() {
    use crate::domain::outlist::OutList;
    let (mut state, mut shared) = loaded();
    let list = Worklist::narrowed(View::Late, Narrow { area: Some("11.71.03".into()), ..Narrow::default() });
    state.show(&list, &shared);
    assert_eq!(state.unavailable(Action::ReferralSave, &shared), Some(crate::words::export::NOT_READ));
    let here = ListPage { list: list.clone(), total: 3, rows: Rows::Referrals(lines()), ..ListPage::default() };
    state.take(&Answer::Worklist(Box::new(here)), &shared);
    assert_eq!(state.unavailable(Action::ReferralSave, &shared), None);
    let steps = state.act(Action::ReferralSave, letter('e'), &shared);
    let [Step::Form(form)] = steps.as_slice() else { panic!("{steps:?}") };
    let leaves: OutList = serde_json::from_str(&form.context["list"]).unwrap();
    assert_eq!(leaves, OutList::Work(Box::new(list)));
    state.fail("rusak");
    assert_eq!(state.unavailable(Action::ReferralSave, &shared), Some(crate::words::export::NOT_READ));
    shared.read_only = true;
    assert!(state.unavailable(Action::ReferralSave, &shared).is_some());
}
