//! What is typed into the form of an activity, and what comes of it.

use std::collections::BTreeSet;

use super::*;
use crate::domain::member::Pillar;
use crate::form::Weight;
use crate::panes::fixture::{day, shared};

fn view(activity: Activity) -> ActivityView {
    ActivityView {
        activity,
        follow_ups: Vec::new(),
        people: vec![(PersonId::from(Uuid::from_u128(5)), "Contoh Warga".into())],
        gone: BTreeSet::new(),
        series: Vec::new(),
        files: Vec::new(),
        past: Vec::new(),
    }
}

fn visit() -> Activity {
    let id = ActivityId::from(Uuid::from_u128(1));
    Activity {
        version: 2,
        area: Some("11.71.03.2001".into()),
        place: "Meunasah".into(),
        participants: vec![
            Participant::present(MemberId::from(Uuid::from_u128(2)), "Contoh Aminah", Pillar::Psm),
            Participant {
                who: Who::Partner(EntryId::from(Uuid::from_u128(3))),
                name: "PT Contoh".into(),
                pillar: None,
                presence: Presence::Excused,
                said: "menyusul".into(),
            },
        ],
        reached: reached::parse("12p 8l, 8 3p", &KINDS).unwrap(),
        people: vec![PersonId::from(Uuid::from_u128(5))],
        result: "Tiga lansia didata.".into(),
        ..Activity::new(id, ActivityKind::HomeVisit, day("2026-11-20"), "Kunjungan contoh", "uji")
    }
}

fn saved(form: &Form) -> (Activity, Vec<FollowUp>, Option<ActivityId>) {
    let Some(ActivityAct::Save(one, agreed, after)) = act(form, &shared()) else { panic!("not saved") };
    (*one, agreed, after)
}

fn blocked(form: &mut Form) -> Vec<&'static str> {
    form.check_all(shared().today());
    form.problems.iter().filter(|(_, one)| one.weight == Weight::Blocks).map(|(name, _)| *name).collect()
}

#[test]
fn a_member_who_sits_here_did_it_and_may_be_taken_off() {
    let me = (MemberId::from(Uuid::from_u128(2)), "Contoh Aminah".to_owned());
    let mut form = open_own(Some("11.71.03"), Some(&me), &shared());
    form.values.set("kind", "", "pemetaan");
    form.values.set_text("title", "Pemetaan contoh");
    let (one, ..) = saved(&form);
    assert_eq!((one.origin, one.participants.len()), (Origin::Own, 1));
    assert_eq!((one.participants[0].member(), one.participants[0].name.as_str()), (Some(me.0), "Contoh Aminah"));
    form.values.entry("participants").picked.clear();
    assert!(saved(&form).0.participants.is_empty());
    assert!(open_own(None, None, &shared()).values.get("participants").picked.is_empty());
}

#[test]
fn a_new_one_needs_a_title_and_has_everything_else_preset() {
    let mut form = open_new(Some("11.71.03"), &shared());
    assert_eq!(blocked(&mut form), ["kind", "title"]);
    form.values.set("kind", "", "pemetaan");
    follow_kind(&mut form);
    form.values.set_text("title", "Pendataan contoh");
    assert!(blocked(&mut form).is_empty());
    let (one, agreed, after) = saved(&form);
    assert_eq!((one.kind, one.duty, one.origin), (ActivityKind::Mapping, Some(TkskDuty::Mapping), Origin::Own));
    assert_eq!(
        (one.on, one.area.as_deref(), one.by.as_str()),
        (shared().today(), Some("11.71.03"), shared().user.as_str())
    );
    assert_eq!((agreed.len(), after, one.broken_rule(shared().today())), (0, None, None));
}

#[test]
fn a_changed_one_comes_back_as_it_was() {
    let before = visit();
    let form = open_change(&view(before.clone()), &shared());
    assert_eq!(saved(&form).0, before);
    assert_eq!(form.values.get("people").picked[0].text, "Contoh Warga");
}

#[test]
fn again_keeps_who_and_where_and_asks_what_came_of_it_anew() {
    let form = open_again(&view(visit()), &shared());
    assert_eq!(form.field().unwrap().name, "reached");
    let (one, _, after) = saved(&form);
    assert_eq!((one.version, one.on, after), (0, shared().today(), None));
    assert_eq!((one.title.as_str(), one.participants.len(), one.reached.len()), ("Kunjungan contoh", 2, 0));
    assert_eq!((one.result.as_str(), one.participants[1].said.as_str()), ("", ""));
    assert_eq!(one.id.uuid(), form.draft.uuid());
}

#[test]
fn the_next_of_a_series_is_as_far_on_as_the_last_one_was_and_never_ahead() {
    let shared = shared();
    let mut one = view(visit());
    let (next, _, after) = saved(&open_next(&one, &shared));
    assert_eq!((next.on, after), (shared.today(), Some(one.activity.id)), "a week on would lie ahead");
    assert!(next.series.is_some());
    one.series = vec![day("2026-11-10"), day("2026-11-13")];
    assert_eq!(saved(&open_next(&one, &shared)).0.on, day("2026-11-16"));
}

#[test]
fn what_is_left_to_do_gets_an_owner_and_a_day() {
    let mut form = open_new(None, &shared());
    form.values.set("kind", "", ActivityKind::HomeVisit.code());
    form.values.set_text("title", "Kunjungan");
    form.values.set_text("follow_what", "Antar kursi roda");
    form.values.set("follow_owner", "Contoh Aminah", Uuid::from_u128(2).to_string());
    form.values.set_text("follow_due", "1-12-2026");
    let (one, agreed, _) = saved(&form);
    assert_eq!((agreed[0].activity, agreed[0].due), (Some(one.id), Some(day("2026-12-01"))));
    assert_eq!((agreed[0].kind, agreed[0].owner.as_str()), (FollowUpKind::Task, "Contoh Aminah"));
}

#[test]
fn bad_input_is_said_at_its_field() {
    let mut form = open_new(None, &shared());
    form.values.set("kind", "", ActivityKind::HomeVisit.code());
    form.values.set_text("title", "Contoh");
    for (name, text) in [("on", "1-1-2030"), ("reached", "banyak"), ("area", "Xyz"), ("participants", "belum diambil")]
    {
        let before = form.values.get(name).clone();
        form.values.set_text(name, text);
        assert_eq!(blocked(&mut form), [name], "{text}");
        *form.values.entry(name) = before;
    }
    form.values.set("origin", "", Origin::Camat.code());
    assert_eq!(blocked(&mut form), ["assigned"]);
}

#[test]
fn only_a_meeting_may_lie_ahead_and_its_members_are_invited() {
    let members = [(MemberId::from(Uuid::from_u128(2)), "Contoh Aminah".to_owned())];
    let mut form = open_invitation(&members, Some("11.71.03"), &shared());
    form.values.set_text("title", "Rapat contoh");
    assert_eq!(blocked(&mut form), ["on"], "the day is asked for");
    form.values.set_text("on", "10-12-2026");
    assert!(blocked(&mut form).is_empty());
    let (one, ..) = saved(&form);
    assert_eq!((one.kind, one.participants[0].presence), (ActivityKind::Meeting, Presence::Invited));
    form.values.set_text("result", "sepakat");
    assert_eq!(blocked(&mut form), ["result"]);
    form.values.set_text("result", "");
    form.values.set_text("reached", "12p 8l");
    assert_eq!(blocked(&mut form), ["reached"], "nobody was reached yet");
    form.values.set_text("on", "26-11-2026");
    assert!(blocked(&mut form).is_empty());
    form.values.set_text("reached", "");
    for (typed, fits) in [("26-11-2028", true), ("10-12-2028", false), ("10-12-2206", false), ("10-12-0206", false)] {
        form.values.set_text("on", typed);
        assert_eq!(blocked(&mut form).is_empty(), fits, "{typed}");
    }
}

#[test]
fn a_void_one_says_why() {
    let mut form = open_void(&visit());
    assert_eq!(blocked(&mut form), ["reason"]);
    form.values.set_text("reason", "dicatat dua kali");
    assert!(matches!(act(&form, &shared()), Some(ActivityAct::Void(_, 2, why)) if why == "dicatat dua kali"));
}

#[test]
fn the_form_says_whom_it_counted_and_what_it_cannot_read() {
    let mut form = open_new(Some("11.71.03"), &shared());
    let field = SPEC.fields.iter().find(|field| field.name == "reached").unwrap();
    let mut said = |typed: &str| {
        form.values.set_text("reached", typed);
        field.read_as(&form.values, true, shared().today(), Lang::Id)
    };
    let read = said("24 2p 8 5p 3l").unwrap();
    assert!(read.starts_with("Dibaca: ") && read.ends_with("5 perempuan, 3 laki-laki · jumlah 10 orang"), "{read}");
    assert_eq!(said("20").unwrap(), "Dibaca: 20 tidak dipilah · jumlah 20 orang");
    assert_eq!(said("12p 8"), Some("Dibaca: 12 perempuan, 8 tidak dipilah · jumlah 20 orang".into()));
    assert_eq!((said("banyak"), said("0p"), said("")), (None, None, None));
    form.values.set_text("reached", "20 orang 12p 5l");
    assert!(blocked(&mut form).contains(&"reached"));
}

#[test]
fn a_day_long_ago_is_asked_about_and_a_follow_up_is_not_due_before_it() {
    let mut form = open_new(Some("11.71.03"), &shared());
    form.values.set("kind", "", ActivityKind::HomeVisit.code());
    form.values.set_text("title", "Kunjungan contoh");
    form.values.set_text("on", "1-11-2024");
    assert!(blocked(&mut form).is_empty());
    assert_eq!(form.problems["on"].weight, Weight::Advice);
    form.values.set_text("on", "1-11-1960");
    assert_eq!(blocked(&mut form), ["on"]);
    form.values.set_text("on", "kemarin");
    form.values.set_text("follow_what", "antar surat");
    form.values.set_text("follow_due", "1/1");
    assert_eq!(blocked(&mut form), ["follow_due"]);
    form.values.set_text("follow_due", "besok");
    assert!(blocked(&mut form).is_empty(), "{:?}", form.problems);
    let tomorrow = shared().today().succ_opt();
    assert_eq!(saved(&form).1[0].due, tomorrow);
    assert_eq!(form.values.text("follow_due"), day::shown(tomorrow.unwrap()));
}
