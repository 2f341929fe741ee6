//! The faces of the reports, and the way between them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use super::*;
use crate::domain::ladder::Role;
use crate::domain::office::Staff;
use crate::panes::fixture::{letter, shared};
use crate::worker::{Ask, BoardAsk, ReportAsk};

fn does(state: &mut State, action: Action) -> Vec<Step> {
    state.act(action, letter(' '), &shared())
}

#[test]
fn it_opens_on_the_board_and_the_evening_report_is_one_key_away() {
    let mut state = State::default();
    assert!(matches!(
        state.enter(&shared())[..],
        [Step::Ask(Recipient::Board, _), Step::Ask(Recipient::BoardMap, Ask::Outlines(_))]
    ));
    assert!(matches!(does(&mut state, Action::ReportsEvening)[..], [Step::Ask(Recipient::Reports, Ask::Report(_))]));
    assert_eq!(state.unavailable(Action::ReportsEvening, &shared()), Some(w::IS_EVENING));
    assert!(matches!(does(&mut state, Action::Back)[..], [Step::Ask(Recipient::Board, _), ..]));
    assert!(matches!(does(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn from_the_desk_the_evening_report_leads_back_to_the_desk() {
    let mut state = State::default();
    state.open_evening(&shared());
    assert!(matches!(does(&mut state, Action::Back)[..], [Step::Out]));
}

#[test]
fn every_report_is_in_the_list_and_opens() {
    let mut state = State::default();
    let steps = does(&mut state, Action::ReportsChoose);
    let [Step::Menu(menu)] = &steps[..] else { panic!("{steps:?}") };
    let (last, made) = menu.rows.split_last().unwrap();
    assert!(matches!(last.step, Some(Step::Monthly)), "the monthly reports have a screen of their own");
    assert_eq!(made.len(), ReportName::ALL.len());
    for row in made {
        let Some(Step::Reports(Turn::Report(name))) = row.step else { panic!("{row:?}") };
        let steps = state.open_report(name, &shared());
        assert!(matches!(steps[..], [Step::Ask(_, Ask::Report(ReportAsk::Made(made, ..)))] if made == name));
    }
    let steps = does(&mut state, Action::ReportsChoose);
    let [Step::Menu(menu)] = &steps[..] else { panic!() };
    assert_eq!(menu.rows.iter().filter(|row| row.step.is_none()).count(), 1, "the open one");
}

#[test]
fn board_and_reports_look_at_the_same_area() {
    let mut state = State::default();
    let steps = does(&mut state, Action::ReportsArea);
    let [Step::Menu(menu)] = &steps[..] else { panic!("{steps:?}") };
    assert_eq!(menu.rows.len(), 1 + shared().library.kecamatan.len());
    let Some(Step::Reports(Turn::Area(area))) = &menu.rows[3].step else { panic!() };
    let steps = state.look(area.clone(), &shared());
    assert!(matches!(&steps[..], [Step::Ask(_, Ask::Board(BoardAsk::Whole(of, _))), ..] if of == area));
    let steps = state.open_report(ReportName::Services, &shared());
    assert!(matches!(&steps[..], [Step::Ask(_, Ask::Report(ReportAsk::Made(_, _, of, _)))] if of == area));
    let mut tksk = shared();
    let kecamatan = Some("11.71.03".to_owned());
    tksk.office.staff = vec![Staff { name: tksk.user.clone(), roles: vec![Role::Tksk], kecamatan }];
    let steps = State::default().open_report(ReportName::Services, &tksk);
    let own = Area::of("11.71.03");
    assert!(matches!(&steps[..], [Step::Ask(_, Ask::Report(ReportAsk::Made(_, _, of, _)))] if *of == own));
}
