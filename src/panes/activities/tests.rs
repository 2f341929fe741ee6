//! The log with made-up activities: what is shown, what the keys do, what stays closed.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::*;
use crate::domain::activity::{ActivityKind, Initiative, Origin, Participant, Reached};
use crate::domain::follow_up::tests::sample;
use crate::domain::ids::MemberId;
use crate::domain::ladder::Role;
use crate::domain::member::Pillar;
use crate::domain::office::Staff;
use crate::panes::fixture::{day, letter, picture, shared};
use crate::words::{activity_log as w, rights as r};

const HERE: &str = "11.71.03.2001";

fn activity(number: u128, on: &str) -> Activity {
    let id = ActivityId::from(Uuid::from_u128(number));
    Activity {
        version: 1,
        area: Some(HERE.into()),
        place: "Meunasah".into(),
        participants: vec![
            Participant::present(MemberId::from(Uuid::from_u128(2)), "Contoh Aminah", Pillar::Psm),
            Participant::present(MemberId::from(Uuid::from_u128(5)), "Contoh Lama", Pillar::Tksk),
        ],
        reached: vec![Reached { category: Some("PPKS-08".into()), women: 7, men: 5, unknown: 0 }],
        result: "Tiga lansia didata.".into(),
        obstacle: "Jalan banjir.".into(),
        ..Activity::new(id, ActivityKind::HomeVisit, day(on), "Kunjungan ke rumah lansia", "uji")
    }
}

fn row_of(one: &Activity) -> ActivityRow {
    ActivityRow {
        id: one.id,
        version: one.version,
        kind: one.kind,
        duty: one.duty,
        on: one.on,
        origin: one.origin,
        area: one.area.clone(),
        place: one.place.clone(),
        title: one.title.clone(),
        people: one.participants.len(),
        first: one.participants.first().map(|one| one.name.clone()).unwrap_or_default(),
        series: one.series,
        by: one.by.clone(),
        voided: one.voided.is_some(),
    }
}

fn view_of(one: &Activity) -> ActivityView {
    ActivityView {
        activity: one.clone(),
        follow_ups: vec![crate::domain::follow_up::FollowUp { activity: Some(one.id), ..sample() }],
        people: Vec::new(),
        gone: BTreeSet::from([MemberId::from(Uuid::from_u128(5))]),
        series: Vec::new(),
        files: Vec::new(),
        past: Vec::new(),
    }
}

fn answer(what: ActivityAnswer) -> Answer {
    Answer::Activity(Box::new(what))
}

fn three() -> Vec<Activity> {
    let assigned = Activity {
        origin: Origin::Camat,
        assigned: "Camat, surat 1/2026".into(),
        kind: ActivityKind::Extension,
        title: "Penyuluhan contoh".into(),
        ..activity(2, "2026-11-20")
    };
    let void =
        Activity { voided: Some("dua kali".into()), title: "Dicatat dua kali".into(), ..activity(3, "2026-11-02") };
    vec![activity(1, "2026-11-25"), assigned, void]
}

/// The pane with these activities, the first of them beside the list.
fn filled(all: &[Activity], shared: &Shared) -> State {
    let mut state = State::default();
    state.enter(shared);
    let page =
        ActivityPage { list: state.list.clone(), offset: 0, rows: all.iter().map(row_of).collect(), total: all.len() };
    state.take(&answer(ActivityAnswer::Page(page)), shared);
    all.first().map(|one| state.take(&answer(ActivityAnswer::One(Box::new(view_of(one)))), shared));
    state
}

fn act(state: &mut State, action: Action, shared: &Shared) -> Vec<Step> {
    state.act(action, letter(' '), shared)
}

fn tksk_of(kecamatan: &str) -> Shared {
    let mut shared = shared();
    let kecamatan = Some(kecamatan.to_owned());
    shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
    shared
}

fn drawn(state: &State, size: (u16, u16), shared: &Shared) -> String {
    picture(size, false, |frame, area, ctx| view::draw(frame, area, state, shared, ctx))
}

#[test]
fn pictures() {
    let shared = shared();
    let mut state = filled(&three(), &shared);
    let mut all: Vec<String> = [(80, 21), (120, 33), (200, 47)].map(|size| drawn(&state, size, &shared)).to_vec();
    state.act(Action::Open, letter(' '), &shared);
    all.push(drawn(&state, (80, 21), &shared));
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn who_holds_no_office_any_more_stands_there_by_the_name_of_that_day() {
    let shared = shared();
    let shown = drawn(&filled(&three(), &shared), (200, 47), &shared);
    assert!(shown.contains("Contoh Lama · TKSK · tidak aktif lagi"), "{shown}");
}

#[test]
fn a_tksk_begins_at_home_and_elsewhere_only_reads() {
    let home = tksk_of("11.71.03");
    let state = filled(&three(), &home);
    assert_eq!(state.list.area.as_deref(), Some("11.71.03"));
    assert_eq!(state.unavailable(Action::ActivityEdit, &home), None);
    let away = tksk_of("11.71.02");
    let state = filled(&three(), &away);
    for action in [Action::ActivityEdit, Action::ActivityVoid, Action::ActivityAgain, Action::ActivitySeries] {
        assert_eq!(state.unavailable(action, &away), Some(r::ELSEWHERE), "{action:?}");
    }
    assert_eq!(state.unavailable(Action::ActivityNew, &away), None);
}

#[test]
fn a_confidential_kind_stays_closed_until_its_opening_is_written_down() {
    let shared = shared();
    let mut one = activity(1, "2026-11-25");
    let secret = shared.library.categories.iter().find(|kind| kind.sensitive).map(|kind| kind.code.clone());
    one.reached[0].category = secret.or_else(|| {
        let shipped = crate::panes::register::kinds::KINDS.iter().find(|kind| kind.sensitive);
        shipped.map(|kind| kind.code.clone())
    });
    let mut state = filled(std::slice::from_ref(&one), &shared);
    let shown = drawn(&state, (200, 47), &shared);
    assert!(shown.contains("pembukaan itu dicatat") && !shown.contains("Tiga lansia"), "{shown}");
    assert_eq!(state.unavailable(Action::ActivityEdit, &shared), Some(w::CLOSED_FIRST));
    let steps = act(&mut state, Action::Open, &shared);
    assert!(
        matches!(&steps[..], [Step::Act(_, Act::Activity(act))] if matches!(**act, ActivityAct::NoteOpened(id) if id == one.id))
    );
    assert!(drawn(&state, (200, 47), &shared).contains("Tiga lansia"));
    state.fail("tidak dapat dicatat");
    assert!(!drawn(&state, (200, 47), &shared).contains("Tiga lansia"), "what was not written down stays closed");
}

#[test]
fn a_key_pressed_before_the_record_came_waits_for_it() {
    let shared = shared();
    let all = three();
    let mut state = filled(&all, &shared);
    act(&mut state, Action::Down, &shared);
    let asked = act(&mut state, Action::ActivityAgain, &shared);
    assert!(matches!(&asked[..], [Step::Ask(..)]));
    let steps = state.take(&answer(ActivityAnswer::One(Box::new(view_of(&all[1])))), &shared);
    assert!(matches!(&steps[..], [Step::Form(form)] if form.values.text("title") == "Penyuluhan contoh"));
}

#[test]
fn a_void_one_is_neither_changed_nor_made_void_again() {
    let shared = shared();
    let mut state = filled(&three(), &shared);
    act(&mut state, Action::Last, &shared);
    assert_eq!(state.unavailable(Action::ActivityEdit, &shared), Some(w::VOID_ALREADY));
    assert_eq!(state.unavailable(Action::ActivityVoid, &shared), Some(w::VOID_ALREADY));
    let locked = Shared { read_only: true, ..shared };
    assert_eq!(state.unavailable(Action::ActivityNew, &locked), Some(w::READ_ONLY));
}

#[test]
fn what_narrows_the_list_is_said_and_goes_first_on_the_way_out() {
    let shared = shared();
    let mut state = filled(&three(), &shared);
    let narrow = ActivityList { initiative: Initiative::Own, from: Some(day("2026-11-01")), ..state.list.clone() };
    state.show(narrow.clone());
    let shown = drawn(&state, (80, 21), &shared);
    assert!(shown.contains("01-11-2026–… · Inisiatif sendiri"), "{shown}");
    let form = narrow::open(&narrow, &shared);
    assert_eq!(narrow::list(&form, shared.today()), narrow);
    act(&mut state, Action::Back, &shared);
    assert!(!state.list.is_narrowed());
    assert!(matches!(&act(&mut state, Action::Back, &shared)[..], [Step::Out]));
}

#[test]
fn letters_narrow_the_list_while_they_are_typed() {
    let shared = shared();
    let mut state = filled(&three(), &shared);
    act(&mut state, Action::ActivityFind, &shared);
    assert!(state.typing());
    let steps = state.type_key(letter('k'), &shared);
    assert!(matches!(&steps[..], [Step::Ask(_, Ask::Activity(ActivityAsk::Page(list, 0, None)))] if list.text == "k"));
    act(&mut state, Action::Back, &shared);
    assert!(!state.typing() && state.list.text == "k");
    act(&mut state, Action::Back, &shared);
    assert!(state.list.text.is_empty());
}

#[test]
fn a_failed_reading_is_never_an_empty_list() {
    let mut state = State::default();
    state.enter(&shared());
    state.fail("Berkas tidak dapat dibaca.");
    assert!(drawn(&state, (80, 21), &shared()).contains("Berkas tidak dapat dibaca."));
}

#[test]
fn open_follow_ups_are_a_list_of_their_own() {
    let shared = shared();
    let mut state = filled(&three(), &shared);
    act(&mut state, Action::ActivityFollowUps, &shared);
    let line = |number: u128, due: Option<&str>| crate::worker::OpenFollowUp {
        follow_up: crate::domain::follow_up::FollowUp {
            id: Uuid::from_u128(number).into(),
            due: due.map(day),
            ..sample()
        },
        title: "Rapat contoh".into(),
        on: day("2026-11-01"),
        area: Some(HERE.into()),
    };
    let lines = vec![line(1, Some("2026-11-15")), line(2, Some("2026-12-01")), line(3, None)];
    state.take(&answer(ActivityAnswer::Open(lines)), &shared);
    let shown = [(80, 21), (120, 33), (200, 47)].map(|size| drawn(&state, size, &shared));
    insta::assert_snapshot!("follow_ups", shown.join("\n"));
    assert!(matches!(&act(&mut state, Action::FollowDone, &shared)[..], [Step::Form(_)]));
    assert!(matches!(&act(&mut state, Action::Open, &shared)[..], [Step::Activity(_)]));
    act(&mut state, Action::Back, &shared);
    assert_eq!(state.scopes(), [Scope::Activities, Scope::List]);
}

#[test]
fn no_size_breaks_it() {
    let shared = shared();
    let state = filled(&three(), &shared);
    for width in 1..60 {
        for height in 1..14 {
            drawn(&state, (width, height), &shared);
        }
    }
}

#[test]
fn enter_on_a_meeting_leads_to_its_agenda_and_people_and_it_is_made_void_here_too() {
    let shared = shared();
    let meeting = Activity { kind: ActivityKind::Meeting, ..activity(1, "2026-11-25") };
    let mut state = filled(std::slice::from_ref(&meeting), &shared);
    assert!(matches!(act(&mut state, Action::Open, &shared)[..], [Step::Meetings(Some(id))] if id == meeting.id));
    assert_eq!(state.focus, Side::List, "the way back leads to the row");
    assert_eq!(state.unavailable(Action::ActivityVoid, &shared), None);
    let steps = act(&mut state, Action::ActivityVoid, &shared);
    let [Step::Form(form)] = &steps[..] else { panic!("{steps:?}") };
    let mut form = form.clone();
    form.values.set_text("reason", "tercatat dua kali");
    let Some(ActivityAct::Void(id, 1, why)) = form::act(&form, &shared) else { panic!() };
    assert_eq!((id, why.as_str()), (meeting.id, "tercatat dua kali"));
    let mut state = filled(&three(), &shared);
    act(&mut state, Action::Open, &shared);
    assert_eq!(state.focus, Side::Detail, "everything else opens beside the log");
}

#[test]
fn whoever_sits_here_as_a_member_did_what_is_newly_written_down() {
    let shared = shared();
    let mut state = filled(&three(), &shared);
    let me = (MemberId::from(Uuid::from_u128(2)), "Contoh Aminah".to_owned());
    let picked = |steps: &[Step]| match steps {
        [Step::Form(form)] => form.values.get("participants").picked.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(picked(&act(&mut state, Action::ActivityNew, &shared)), 0);
    state.take(&answer(ActivityAnswer::Me(Some(me))), &shared);
    assert_eq!(picked(&act(&mut state, Action::ActivityNew, &shared)), 1);
}
