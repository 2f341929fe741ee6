use chrono::NaiveDate;

use super::*;
use crate::domain::activity::{
    ActivityKind, ActivityList, Counted, Initiative, Origin, Participant, Presence, TkskDuty, Who,
};
use crate::domain::follow_up::FollowUp;
use crate::domain::follow_up::tests::sample;
use crate::domain::ids::MemberId;
use crate::domain::member::{Member, Pillar};
use crate::store::samples::{named, store};
use crate::store::{Store, follow_up, member, person};

fn today(store: &mut Store) -> NaiveDate {
    store.write(|w| Ok(w.now().date())).unwrap().value
}

fn saved_member(store: &mut Store) -> Member {
    let one = Member { name: "Contoh Anggota".into(), ..Member::new(MemberId::from(Uuid::now_v7()), Pillar::Psm) };
    store.write(|w| member::save(w, &one)).unwrap().value
}

fn activity(on: NaiveDate) -> Activity {
    Activity::new(ActivityId::from(Uuid::now_v7()), ActivityKind::HomeVisit, on, "Kunjungan contoh", "uji")
}

#[test]
fn an_activity_comes_back_as_it_was_saved_and_a_conflict_is_said() {
    let mut store = store();
    let one = activity(today(&mut store));
    let saved = store.write(|w| save(w, &one)).unwrap().value;
    assert_eq!(store.read(|c| get(c, one.id)).unwrap(), saved);
    assert!(matches!(store.write(|w| save(w, &one)), Err(Error::Conflict { stored: 1, expected: 0 })));
    assert_eq!(store.read(all).unwrap(), [saved]);
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn rows_kept_beside_it_follow_the_record_and_a_difference_is_named() {
    let mut store = store();
    let (member, day) = (saved_member(&mut store), today(&mut store));
    let citizen = store.write(|w| person::save(w, &named("Contoh Warga"))).unwrap().value;
    let mut one = activity(day);
    one.participants = vec![Participant::present(member.id, &member.name, Pillar::Psm)];
    one.people = vec![citizen.id];
    let saved = store.write(|w| save(w, &one)).unwrap().value;
    let kept = |store: &mut Store| {
        let count = "SELECT (SELECT count(*) FROM activity_member) * 10 + (SELECT count(*) FROM activity_person)";
        store.read(|c| Ok(c.query_row(count, [], |row| row.get::<_, i64>(0))?)).unwrap()
    };
    assert_eq!(kept(&mut store), 11);
    assert!(store.read(damaged).unwrap().is_empty());
    store.write(|w| Ok(w.execute("DELETE FROM activity_member", [])?)).unwrap();
    assert_eq!(store.read(damaged).unwrap(), [one.id.uuid()]);

    let mut absent = saved;
    absent.participants.iter_mut().for_each(|one| one.presence = Presence::Absent);
    let absent = store.write(|w| save(w, &absent)).unwrap().value;
    assert_eq!(kept(&mut store), 1);
    store.write(|w| save(w, &Activity { voided: Some("dua kali".into()), ..absent.clone() })).unwrap();
    assert_eq!(kept(&mut store), 0);
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_broken_rule_is_said_and_nothing_is_saved() {
    let mut store = store();
    let tomorrow = today(&mut store).succ_opt().unwrap();
    let said = store.write(|w| save(w, &activity(tomorrow)));
    assert!(matches!(said, Err(Error::Rule { field: "on", rule: "in_future" })));
    assert!(store.read(all).unwrap().is_empty());
}

#[test]
fn a_member_who_took_part_gets_the_pillar_of_that_day() {
    let mut store = store();
    let (member, day) = (saved_member(&mut store), today(&mut store));
    let mut one = activity(day);
    let there = Participant::present(member.id, &member.name, Pillar::Psm);
    one.participants = vec![Participant { pillar: None, ..there.clone() }];
    assert_eq!(store.write(|w| save(w, &one)).unwrap().value.participants, [there]);
    one.participants = vec![Participant {
        who: Who::Member(MemberId::from(Uuid::nil())),
        pillar: None,
        ..one.participants[0].clone()
    }];
    one.id = ActivityId::from(Uuid::now_v7());
    assert!(matches!(store.write(|w| save(w, &one)), Err(Error::NotFound("member"))));
}

#[test]
fn what_was_agreed_is_saved_with_it_or_not_at_all() {
    let mut store = store();
    let one = activity(today(&mut store));
    let agreed =
        |what: &str| FollowUp { what: what.into(), activity: Some(one.id), id: Uuid::now_v7().into(), ..sample() };
    assert!(store.write(|w| save_with(w, &one, &[agreed("baik"), agreed(" ")])).is_err());
    assert!(store.read(all).unwrap().is_empty());
    store.write(|w| save_with(w, &one, &[agreed("baik")])).unwrap();
    let day = today(&mut store);
    assert_eq!(store.read(|r| follow_up::open_counts(r, day)).unwrap(), (1, usize::from(sample().due.unwrap() < day)));
    let version = 1;
    store.write(|w| void(w, one.id, version, "dua kali")).unwrap();
    assert_eq!(store.read(|r| follow_up::open_counts(r, day)).unwrap(), (0, 0));
    assert!(store.read(follow_up::open_lines).unwrap().is_empty());
    assert!(matches!(store.write(|w| void(w, one.id, 1, "lagi")), Err(Error::Conflict { .. })));
}

#[test]
fn the_next_of_a_series_takes_the_one_before_along() {
    let mut store = store();
    let first = activity(today(&mut store));
    store.write(|w| save(w, &first)).unwrap();
    let series = Uuid::now_v7();
    let next = Activity { series: Some(series), ..activity(first.on) };
    store.write(|w| save_next(w, first.id, &next, &[])).unwrap();
    let all = store.read(|r| of_series(r, series)).unwrap();
    assert_eq!(all.iter().map(|one| one.id).collect::<Vec<_>>(), [first.id, next.id]);
    let third = Activity { series: Some(series), ..activity(first.on) };
    store.write(|w| save_next(w, next.id, &third, &[])).unwrap();
    assert_eq!(store.read(|r| of_series(r, series)).unwrap().len(), 3);
}

/// Ten activities on ten days, the oldest first.
fn ten(store: &mut Store) -> Vec<Activity> {
    let (member, day) = (saved_member(store), today(store));
    let one = |back: u64| {
        let mut one = activity(day - chrono::Days::new(back));
        one.title = format!("Kegiatan {back}");
        one.area = [None, Some("11.71.03.2001".into()), Some("11.71.03".into()), Some("11.71.02.2004".into())]
            [back as usize % 4]
            .clone();
        if back.is_multiple_of(2) {
            one.participants = vec![Participant::present(member.id, &member.name, Pillar::Psm)];
            (one.origin, one.assigned) = (Origin::Camat, "Camat".into());
        }
        if back.is_multiple_of(3) {
            (one.kind, one.duty) = (ActivityKind::Mapping, Some(TkskDuty::Mapping));
        }
        one
    };
    (0..10).rev().map(|back| store.write(|w| save(w, &one(back))).unwrap().value).collect()
}

fn listed(store: &mut Store, list: &ActivityList) -> Vec<String> {
    let (rows, total) = store.read(|r| Ok((rows(r, list, (99, 0))?, count(r, list)?))).unwrap();
    assert_eq!(rows.len(), total);
    rows.iter().map(|row| row.title.trim_start_matches("Kegiatan ").to_owned()).collect()
}

#[test]
fn the_log_is_narrowed_and_its_newest_come_first() {
    let mut store = store();
    let all = ten(&mut store);
    let day = today(&mut store);
    let whole = ActivityList::default();
    assert_eq!(listed(&mut store, &whole).concat(), "0123456789");
    let of = |area: &str| ActivityList::of_area(Some(area));
    assert_eq!(listed(&mut store, &of("11.71.03")).concat(), "12569");
    assert_eq!(listed(&mut store, &of("11.71.03.2001")).concat(), "159");
    assert_eq!(
        listed(&mut store, &ActivityList { kind: Some(ActivityKind::Mapping), ..whole.clone() }).concat(),
        "0369"
    );
    assert_eq!(
        listed(&mut store, &ActivityList { kind: Some(ActivityKind::Mapping), ..of("11.71.03") }).concat(),
        "69"
    );
    assert_eq!(listed(&mut store, &ActivityList { duty: Some(TkskDuty::Mapping), ..whole.clone() }).concat(), "0369");
    assert_eq!(listed(&mut store, &ActivityList { pillar: Some(Pillar::Psm), ..whole.clone() }).concat(), "02468");
    assert_eq!(listed(&mut store, &ActivityList { pillar: Some(Pillar::Tagana), ..whole.clone() }).concat(), "");
    let member = all[9].participants[0].member();
    assert_eq!(listed(&mut store, &ActivityList { member, ..whole.clone() }).concat(), "02468");
    assert_eq!(listed(&mut store, &ActivityList { initiative: Initiative::Own, ..whole.clone() }).concat(), "13579");
    assert_eq!(listed(&mut store, &ActivityList { text: "KEGIATAN 7".into(), ..whole.clone() }).concat(), "7");
    let days =
        ActivityList { from: Some(day - chrono::Days::new(3)), to: Some(day - chrono::Days::new(1)), ..whole.clone() };
    assert_eq!(listed(&mut store, &days).concat(), "123");
    store.write(|w| void(w, all[9].id, 1, "dua kali")).unwrap();
    assert_eq!(listed(&mut store, &whole).concat(), "123456789");
    assert_eq!(listed(&mut store, &ActivityList { counted: Counted::Void, ..whole.clone() }).concat(), "0");
    assert_eq!(listed(&mut store, &ActivityList { counted: Counted::Both, ..whole }).concat(), "0123456789");
}

#[test]
fn a_window_stands_around_the_activity_that_is_kept() {
    let mut store = store();
    let all = ten(&mut store);
    let list = ActivityList::default();
    let page = |store: &mut Store, offset, keep| store.read(|r| page(r, &list, offset, keep)).unwrap();
    let kept = page(&mut store, 0, Some(all[2].id));
    assert_eq!((kept.offset, kept.total, kept.rows[7].id), (0, 10, all[2].id));
    assert_eq!(page(&mut store, 99, None).rows.len(), 10, "a list that has become shorter shows its last rows");
    let elsewhere = ActivityList::of_area(Some("11.71.09"));
    assert_eq!(store.read(|r| super::page(r, &elsewhere, 0, Some(all[2].id))).unwrap().total, 0);
}

#[test]
fn every_list_begins_from_the_index_of_its_order() {
    let mut store = store();
    let plan = |store: &mut Store, sql: &str| -> Vec<String> {
        let inner = sql.split_once("row IN (").map_or(sql, |(_, inner)| inner.split(") ORDER").next().unwrap_or(inner));
        let sql = format!("EXPLAIN QUERY PLAN {inner}");
        store
            .read(|r| {
                let mut statement = r.prepare(&sql)?;
                let none = rusqlite::params_from_iter(vec![rusqlite::types::Null; statement.parameter_count()]);
                Ok(statement.query_map(none, |row| row.get::<_, String>(3))?.collect::<rusqlite::Result<Vec<_>>>()?)
            })
            .unwrap()
    };
    use super::list::{CITY, GAMPONG, KECAMATAN, KIND};
    let lists = [
        (CITY, "activity_day (day>? AND day<?)"),
        (KIND, "activity_kind (kind=? AND day>? AND day<?)"),
        (KECAMATAN, "activity_kecamatan (<expr>=? AND day>? AND day<?)"),
        (GAMPONG, "activity_kecamatan (<expr>=? AND day>? AND day<?)"),
    ];
    for (sql, index) in lists {
        for part in [sql.rows, sql.count] {
            let steps = plan(&mut store, part);
            assert!(steps.iter().any(|step| step.contains(index)), "{index}: {steps:?}");
            assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{index}: {steps:?}");
            assert!(!steps.iter().any(|step| step.starts_with("SCAN a")), "{index}: {steps:?}");
            // Who took part is asked of the one activity.
            let members: Vec<&String> = steps.iter().filter(|step| step.starts_with("SEARCH m ")).collect();
            assert_eq!(members.len(), 2, "{index}: {steps:?}");
            assert!(members.iter().all(|step| step.contains("activity=?")), "{index}: {steps:?}");
        }
    }
    let open = format!("SELECT count(*) FROM follow_up {}", include_str!("../follow_up/open.sql"));
    let steps = plan(&mut store, &open);
    assert!(steps.iter().any(|step| step.contains("follow_up_open")), "{steps:?}");
}

#[test]
fn what_was_done_to_an_activity_is_told_and_taken_back() {
    use crate::store::samples::desk;
    use crate::store::today::{Kind, deeds, undo};
    let mut store = store();
    let day = today(&mut store);
    let told = |store: &mut Store| store.read(|r| deeds(r, &desk(), day)).unwrap();
    let one = store.write(|w| save(w, &activity(day))).unwrap().value;
    let changed = store.write(|w| save(w, &Activity { result: "baik".into(), ..one.clone() })).unwrap().value;
    let newest = told(&mut store)[0].clone();
    assert_eq!((newest.kind, newest.detail.as_str()), (Kind::ActivityChanged, "Kunjungan contoh"));
    store.write(|w| undo(w, newest.row)).unwrap();
    assert_eq!(store.read(|r| get(r, one.id)).unwrap().result, "");
    store.write(|w| void(w, one.id, changed.version + 1, "dua kali")).unwrap();
    let newest = told(&mut store)[0].clone();
    assert_eq!(newest.kind, Kind::ActivityVoid);
    store.write(|w| undo(w, newest.row)).unwrap();
    assert_eq!(store.read(|r| get(r, one.id)).unwrap().voided, None);
    let first = told(&mut store).last().unwrap().row;
    store.write(|w| undo(w, first)).unwrap();
    assert!(store.read(|r| get(r, one.id)).unwrap().voided.is_some(), "written down by mistake: void, never deleted");
    let task = FollowUp { activity: Some(one.id), id: Uuid::now_v7().into(), ..sample() };
    store.write(|w| follow_up::save(w, &task)).unwrap();
    let newest = told(&mut store)[0].clone();
    assert_eq!(newest.kind, Kind::FollowUpNew);
    store.write(|w| undo(w, newest.row)).unwrap();
    let after = store.read(|r| follow_up::get(r, task.id)).unwrap();
    assert_eq!(after.state, crate::domain::follow_up::FollowUpState::Dropped);
}

#[test]
fn opening_a_confidential_one_is_written_into_the_journal() {
    let mut store = store();
    let one = activity(today(&mut store));
    store.write(|w| save(w, &one).and_then(|_| note_opened(w, one.id))).unwrap();
    let past = store.read(|r| crate::store::journal::history(r, one.id.uuid(), 9)).unwrap();
    assert_eq!(past.first().map(|one| one.verb.as_str()), Some("view"));
}

#[test]
fn the_grid_is_read_from_one_index_alone() {
    let mut store = store();
    let all = ten(&mut store);
    let mut took = Vec::new();
    store.read(|r| super::took(r, |one| took.push(one))).unwrap();
    assert_eq!(took.len(), 5);
    assert!(
        took.iter()
            .all(|one| one.pillar == Some(Pillar::Psm) && one.member == all[9].participants[0].member().unwrap())
    );
    let plan: Vec<String> = store
        .read(|r| {
            let mut statement = r.prepare(&format!("EXPLAIN QUERY PLAN {}", super::grid::SQL))?;
            Ok(statement.query_map([], |row| row.get(3))?.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert_eq!(plan, ["SCAN activity_member USING COVERING INDEX activity_member_grid"]);
}
