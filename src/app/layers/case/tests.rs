//! The opened case, key by key.

use uuid::Uuid;

use super::*;
use crate::domain::ids::{CaseId, NeedId, PersonId, ReferralId};
use crate::domain::ladder::dossier::Dossier;
use crate::domain::person::Person;
use crate::domain::referral::{Case, CaseState, Need, Referral, ReferralState, Relation, Reporter};
use crate::domain::visit::Channel;
use crate::panes::samples::{drawn, shared};
use crate::worker::{Act, LadderAct};

fn case_in(state: CaseState) -> Case {
    Case {
        id: CaseId::from(Uuid::from_u128(1)),
        version: 4,
        subject: PersonId::from(Uuid::from_u128(2)),
        reporter: Reporter { relation: Relation::Keuchik, name: "Contoh Keuchik".into(), phone: String::new() },
        channel: Channel::Counter,
        state,
        opened_at: shared().now,
        note: String::new(),
        answer: String::new(),
        parent: None,
        due: None,
    }
}

fn referral(at: u128, state: ReferralState) -> (Referral, Line) {
    let id = ReferralId::from(Uuid::from_u128(at));
    let record = Referral {
        id,
        version: 2,
        case: CaseId::from(Uuid::from_u128(1)),
        need: NeedId::from(Uuid::from_u128(at)),
        destination: None,
        state,
        consent: true,
        due: shared().today().pred_opt(),
        note: String::new(),
        letter: None,
        return_code: Some("N2N4M22".into()),
        unmet_reason: None,
        consent_by: None,
        consent_reason: String::new(),
    };
    let line = Line {
        id,
        version: 2,
        state,
        due: record.due,
        return_code: record.return_code.clone(),
        consent: true,
        opened_at: shared().now,
        person: PersonId::from(Uuid::from_u128(2)),
        name: "Contoh Anak".into(),
        gampong: None,
        need: format!("Kebutuhan {at}"),
        procedure: None,
        destination_slug: None,
        destination: Some(format!("Tujuan {at}")),
        letter: Some(format!("460/{at}/2026")),
        case: record.case,
        urgent: false,
    };
    (record, line)
}

fn opened(state: CaseState, referrals: &[ReferralState]) -> State {
    let need = |at: usize| Need {
        id: NeedId::from(Uuid::from_u128(at as u128 + 10)),
        case: CaseId::from(Uuid::from_u128(1)),
        procedure: None,
        title: "Kebutuhan".into(),
        checklist: Vec::new(),
    };
    let needs = (0..referrals.len()).map(need).collect();
    let (records, lines) = referrals.iter().enumerate().map(|(at, state)| referral(at as u128 + 10, *state)).unzip();
    let mut person = Person::new(PersonId::from(Uuid::from_u128(2)));
    person.name = "Contoh Anak".into();
    let dossier = Dossier { case: case_in(state), referrals: records, services: 0, visits: 0, steps: Vec::new() };
    let view = CaseView {
        files: Vec::new(),
        issues: Vec::new(),
        dossier,
        person,
        needs,
        lines,
        notes: Vec::new(),
        replies: Vec::new(),
        others: Vec::new(),
        doubts: Vec::new(),
        road: Vec::new(),
        family: Vec::new(),
        places: Vec::new(),
    };
    let (mut open, _) = State::open(view.dossier.case.id);
    open.take(&view, &shared());
    open
}

fn menu(steps: &[Step]) -> Vec<(String, bool, String)> {
    match steps {
        [Step::Menu(menu)] => {
            menu.rows.iter().map(|row| (row.label.clone(), row.step.is_some(), row.note.clone())).collect()
        }
        other => panic!("no menu: {other:?}"),
    }
}

#[test]
fn the_menu_offers_what_the_table_has_and_says_why_the_rest_waits() {
    let mut open = opened(CaseState::Referred, &[ReferralState::Sent]);
    let rows = menu(&open.act(Action::CaseStep, &shared()));
    let close = rows.iter().find(|(label, ..)| label.starts_with("Selesaikan")).unwrap();
    assert!(!close.1 && close.2.contains("semua rujukan tuntas"), "{close:?}");
    assert!(rows.iter().all(|(label, ..)| !label.starts_with("Periksa")), "no such move from here");
}

#[test]
fn closing_asks_for_the_answer_when_everything_is_back() {
    let mut open = opened(CaseState::Referred, &[ReferralState::Done]);
    let steps = open.act(Action::CaseStep, &shared());
    let [Step::Menu(menu)] = steps.as_slice() else { panic!("no menu") };
    let close = menu.rows.iter().find(|row| row.label.starts_with("Selesaikan")).unwrap();
    assert!(matches!(&close.step, Some(Step::Form(form)) if form.spec.id == "step-answer"));
}

#[test]
fn a_step_without_words_is_taken_at_once_with_the_version_seen() {
    let mut open = opened(CaseState::Received, &[]);
    let steps = open.act(Action::CaseStep, &shared());
    let [Step::Menu(menu)] = steps.as_slice() else { panic!("no menu") };
    let Some(Step::Act(_, Act::Ladder(act))) = &menu.rows[0].step else { panic!("no act") };
    assert!(matches!(**act, LadderAct::Case(_, 4, _, _, None)));
}

#[test]
fn whoever_lacks_the_role_reads_whose_step_it_is() {
    let mut open = opened(CaseState::AwaitDecision, &[ReferralState::Draft]);
    let mut shared = shared();
    shared.office.staff = vec![crate::domain::office::Staff {
        name: "uji".into(),
        roles: vec![crate::domain::ladder::Role::FrontOffice],
        kecamatan: None,
    }];
    let rows = menu(&open.act(Action::CaseStep, &shared));
    let refer = rows.iter().find(|(label, ..)| label.contains("dirujuk")).unwrap();
    assert!(!refer.1 && refer.2.contains("Manajer"), "{refer:?}");
}

#[test]
fn an_answer_of_the_selected_referral_opens_with_its_code() {
    let mut open = opened(CaseState::Referred, &[ReferralState::Done, ReferralState::Sent]);
    open.act(Action::Down, &shared());
    let steps = open.act(Action::CaseReferralStep, &shared());
    let [Step::Menu(menu)] = steps.as_slice() else { panic!("no menu") };
    assert!(menu.rows.iter().any(|row| matches!(&row.step, Some(Step::Reply(code)) if code == "N2N4M22")));
}

#[test]
fn a_settled_referral_says_that_it_is_settled() {
    let mut open = opened(CaseState::Referred, &[ReferralState::Done]);
    let steps = open.act(Action::CaseReferralStep, &shared());
    assert!(matches!(steps.as_slice(), [Step::SayText(_, said)] if said.contains("tuntas")));
}

#[test]
fn the_selection_stays_on_its_referral_when_the_case_is_read_anew() {
    let mut open = opened(CaseState::Referred, &[ReferralState::Sent, ReferralState::Sent]);
    open.act(Action::Down, &shared());
    let id = open.line().unwrap().id;
    let mut view = open.view.clone().unwrap();
    view.lines.rotate_left(1);
    open.take(&view, &shared());
    assert_eq!(open.line().unwrap().id, id);
}

#[test]
fn late_answers_stand_on_top_and_every_referral_is_seen() {
    let open = opened(CaseState::Referred, &[ReferralState::Sent, ReferralState::Draft]);
    for (cols, rows) in [(80, 21), (120, 33)] {
        let shared = shared();
        let seen = drawn(cols, rows, |frame, ctx| view::draw(frame, frame.area(), &open, &shared, ctx));
        assert!(
            seen.contains("terlambat dijawab") && seen.contains("Tujuan 10") && seen.contains("Tujuan 11"),
            "{seen}"
        );
    }
}

#[test]
fn refer_again_keeps_the_need_and_leaves_the_destination_open() {
    let mut open = opened(CaseState::Referred, &[ReferralState::Refused]);
    let steps = open.act(Action::CaseAgain, &shared());
    let [Step::Form(form)] = steps.as_slice() else { panic!("no form") };
    assert!(crate::panes::forms::referral::is_new(form));
    let fresh = crate::panes::forms::referral::referral(form).unwrap();
    assert!(!fresh.consent, "another institution, another question");
    assert_eq!(
        (fresh.need, fresh.destination, fresh.state),
        (NeedId::from(Uuid::from_u128(10)), None, ReferralState::Draft)
    );
}

#[test]
fn with_a_service_written_down_a_small_office_goes_straight_to_served() {
    let mut open = opened(CaseState::Received, &[]);
    let rows = menu(&open.act(Action::CaseStep, &shared()));
    assert!(!rows.iter().any(|(label, ..)| label.starts_with("Langsung")), "nothing was given yet");
    if let Some(view) = &mut open.view {
        view.dossier.services = 1;
    }
    let rows = menu(&open.act(Action::CaseStep, &shared()));
    let straight = rows.iter().find(|(label, ..)| label.starts_with("Langsung")).unwrap();
    assert!(straight.1 && straight.2.contains("5 langkah"), "{straight:?}");
}

/// The same case with needs that have a road; the library is that of the program.
fn on_the_road(slugs: &[&str], said: &[(&str, &str, &str)]) -> (State, Shared) {
    let mut shared = shared();
    let shipped = crate::domain::content::Content::shipped().unwrap();
    let shelved =
        |procedure| crate::store::content::Shelved { procedure, own: false, approved_at: None, approved_by: None };
    std::sync::Arc::make_mut(&mut shared.library).procedures = shipped.procedures.into_iter().map(shelved).collect();
    let mut state = opened(CaseState::Referred, &[ReferralState::Sent]);
    let mut view = state.view.take().unwrap();
    view.dossier.case.opened_at = "2026-11-02T09:00:00".parse().unwrap();
    let id = |at: usize| NeedId::from(Uuid::from_u128(at as u128 + 50));
    view.needs = slugs
        .iter()
        .enumerate()
        .map(|(at, slug)| Need {
            id: id(at),
            case: view.dossier.case.id,
            procedure: Some((*slug).into()),
            title: (*slug).into(),
            checklist: Vec::new(),
        })
        .collect();
    view.road = said
        .iter()
        .map(|(code, day, value)| crate::domain::road::Entry {
            day: day.parse().unwrap(),
            ..crate::panes::forms::road::chosen(id(0), code, value, &shared)
        })
        .collect();
    state.take(&view, &shared);
    (state, shared)
}

fn menu_of(state: &mut State, shared: &Shared) -> crate::panes::menu::Menu {
    match state.act(Action::CaseRoad, shared).into_iter().next() {
        Some(Step::Menu(menu)) => *menu,
        other => panic!("no list but {other:?}"),
    }
}

#[test]
fn a_case_without_a_road_says_so() {
    let (mut state, shared) = on_the_road(&["sktm-gampong"], &[]);
    assert!(
        matches!(state.act(Action::CaseRoad, &shared).as_slice(), [Step::Say(_, text)] if *text == crate::words::road::NO_ROAD)
    );
}

#[test]
fn the_next_milestone_stands_first_and_what_waits_for_a_fact_says_so() {
    let (mut state, shared) = on_the_road(
        &["reaktivasi-pbi-jk"],
        &[("periksa_berkas", "2026-11-03", ""), ("kelayakan", "2026-11-04", "layak")],
    );
    let menu = menu_of(&mut state, &shared);
    assert!(menu.rows[0].label == "Rekomendasi terbit" && menu.rows[0].step.is_none(), "{menu:?}");
    assert!(menu.rows[0].note.contains("Penerbit surat faskes"), "{}", menu.rows[0].note);
    let (mut state, shared) = on_the_road(
        &["reaktivasi-pbi-jk"],
        &[
            ("periksa_berkas", "2026-11-03", ""),
            ("kelayakan", "2026-11-04", "layak"),
            ("surat_penerbit", "2026-11-04", "Puskesmas Contoh"),
            ("surat_tanggal", "2026-11-04", "2026-11-01"),
        ],
    );
    let menu = menu_of(&mut state, &shared);
    let Some(Step::Form(form)) = &menu.rows[0].step else { panic!("no form: {menu:?}") };
    assert_eq!(form.values.text("day"), "26-11-2026");
}

#[test]
fn a_choice_is_a_line_of_its_own_and_an_emergency_one_key() {
    let (mut state, shared) = on_the_road(&["reaktivasi-pbi-jk"], &[("periksa_berkas", "2026-11-03", "")]);
    let menu = menu_of(&mut state, &shared);
    let labels: Vec<&str> = menu.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels[..3], ["Kelayakan dinilai: layak", "Kelayakan dinilai: tidak layak", "Darurat medis"]);
    let Some(Step::Menu(picks)) = &menu.rows[2].step else { panic!("no choice") };
    let Some(Step::Act(_, Act::Ladder(act))) = &picks.rows[0].step else { panic!("no act") };
    assert!(matches!(&**act, LadderAct::Road(entry) if entry.code == "darurat" && entry.value == "ya"));
}

#[test]
fn of_several_roads_the_need_is_chosen_first() {
    let (mut state, shared) = on_the_road(&["reaktivasi-pbi-jk", "rujukan-odgj"], &[]);
    let menu = menu_of(&mut state, &shared);
    let labels: Vec<&str> = menu.rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels, ["reaktivasi-pbi-jk", "rujukan-odgj"]);
}

#[test]
fn what_lies_upstream_too_long_is_seen_with_the_day_it_began() {
    let said = [
        ("darurat", "2026-11-03", "ya"),
        ("periksa_berkas", "2026-11-03", ""),
        ("kelayakan", "2026-11-04", "layak"),
        ("rekomendasi", "2026-11-05", ""),
        ("siks_ng", "2026-11-06", "Operator Contoh"),
    ];
    let (state, shared) = on_the_road(&["reaktivasi-pbi-jk"], &said);
    for (cols, rows) in [(80, 60), (120, 36)] {
        let seen = drawn(cols, rows, |frame, ctx| view::draw(frame, frame.area(), &state, &shared, ctx));
        for words in ["Macet di hulu (Kemensos) sejak 06-11-2026", "Darurat: didahulukan", "[x] Rekomendasi terbit"] {
            assert!(seen.contains(words), "{words}\n{seen}");
        }
    }
}

#[test]
fn a_proposal_for_the_ministry_is_checked_and_read_off_field_by_field() {
    let said = [("surat_penerbit", "2026-11-03", "Puskesmas Contoh"), ("surat_tanggal", "2026-11-03", "2026-11-01")];
    let (mut state, shared) = on_the_road(&["reaktivasi-pbi-jk"], &said);
    let menu = menu_of(&mut state, &shared);
    let Some(Step::Bridge(bridge)) = menu.rows.iter().find_map(|row| match &row.step {
        Some(step @ Step::Bridge(_)) => Some(step),
        _ => None,
    }) else {
        panic!("not offered: {menu:?}")
    };
    assert_eq!((bridge.findings.len(), bridge.fields.len()), (6, 11));
    let letter = bridge.findings.iter().find(|one| one.what == "Surat faskes").unwrap();
    assert_eq!(letter.mark, crate::domain::preflight::Mark::Fine, "{letter:?}");
    assert_eq!(bridge.fields.last().unwrap().value, "01-11-2026");
    let (mut state, shared) = on_the_road(&["rujukan-odgj"], &[]);
    let rows = menu_of(&mut state, &shared).rows;
    assert!(!rows.iter().any(|row| matches!(row.step, Some(Step::Bridge(_)))), "only where the ministry decides");
}

#[test]
fn a_confidential_case_is_logged_once_whichever_way_it_was_opened() {
    let mut view = opened(CaseState::Referred, &[ReferralState::Sent]).view.unwrap();
    let (mut open, _) = State::open(view.dossier.case.id);
    assert!(open.take(&view, &shared()).is_empty(), "nothing confidential");
    view.needs[0].procedure = Some("korban-kekerasan".into());
    let (mut open, _) = State::open(view.dossier.case.id);
    let steps = open.take(&view, &shared());
    assert!(matches!(steps.as_slice(), [Step::Act(Recipient::App, Act::NoteCaseOpened(id))] if *id == open.id));
    assert!(open.take(&view, &shared()).is_empty(), "read anew");
    let (mut open, _) = State::open(view.dossier.case.id);
    let reader = Shared { read_only: true, ..shared() };
    assert!(open.take(&view, &reader).is_empty());
    assert!(open.view.is_none() && open.failed.is_some(), "what cannot be written down stays closed");
}
