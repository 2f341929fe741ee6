//! Lists on a small office with one of everything, and the plans of their SQL.

use rusqlite::params;

use super::*;
use crate::domain::ids::DestinationId;
use crate::domain::person::Person;
use crate::domain::referral::Referral;
use crate::store::referral::{Intake, Taken, Wish, take_in};
use crate::store::{Desk, Store, person, samples};

const ALL_ROWS: (usize, usize) = (500, 0);
const HERE: &str = "11.71.01.2001";
const THERE: &str = "11.71.02.2003";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn store() -> Store {
    Store::in_memory(Desk { user: "Petugas".into(), terminal: "loket 1".into() }).unwrap()
}

fn days(store: &mut Store) -> Days {
    store.read(|read| Days::of(read, day("2026-11-23"), 5)).unwrap()
}

fn destination(store: &mut Store, at: i64) -> DestinationId {
    store
        .read(|read| {
            Ok(read.query_row("SELECT id FROM destination ORDER BY slug LIMIT 1 OFFSET ?1", [at], |row| {
                value::id(row, 0)
            })?)
        })
        .unwrap()
}

/// A case of somebody in a gampong, opened on a day, with these needs.
fn case(store: &mut Store, name: &str, gampong: &str, opened: &str, needs: &[&str]) -> Taken {
    let to = destination(store, 0);
    let subject = Person { gampong: Some(gampong.into()), ..samples::named(name) };
    let wish =
        |slug: &&str| Wish { procedure: Some((*slug).to_owned()), ..samples::wish(&format!("perlu {slug}"), Some(to)) };
    let at = Some(format!("{opened}T09:00:00").parse().unwrap());
    let intake = Intake { at, ..samples::intake(&subject, needs.iter().map(wish).collect()) };
    store.write(|write| take_in(write, &intake)).unwrap().value
}

fn referral_is(store: &mut Store, one: &Referral, state: &str, due: &str) {
    store
        .write(|write| {
            let set = "UPDATE referral SET state = ?2, due = ?3 WHERE id = ?1";
            Ok(write.execute(set, params![one.id.uuid().as_bytes(), state, due])?)
        })
        .unwrap();
}

fn case_is(store: &mut Store, one: &Taken, state: &str, since: &str) {
    store
        .write(|write| {
            let set = "UPDATE case_file SET state = ?2, since = ?3 WHERE id = ?1";
            Ok(write.execute(set, params![one.case.id.uuid().as_bytes(), state, format!("{since}T10:00:00")])?)
        })
        .unwrap();
}

fn names(store: &mut Store, list: &Worklist) -> Vec<String> {
    let days = days(store);
    let (found, total) = store.read(|read| Ok((rows(read, list, days, ALL_ROWS)?, count(read, list, days)?))).unwrap();
    assert_eq!(found.len(), total, "{list:?}: the number and the rows are the same thing");
    match found {
        Rows::Referrals(lines) => lines.into_iter().map(|line| line.name).collect(),
        Rows::Cases(lines) => lines.into_iter().map(|line| line.name).collect(),
    }
}

fn whole(store: &mut Store, view: View) -> Vec<String> {
    names(store, &Worklist::whole(view))
}

/// Late and never heard of (A), late but arrived (B), due today (C), a draft (D), answered (E).
fn office() -> (Store, Vec<Taken>) {
    let mut store = store();
    let one = |store: &mut Store, name, gampong, opened, slug| case(store, name, gampong, opened, &[slug]);
    let made = vec![
        one(&mut store, "A", HERE, "2026-11-02", "sktm-gampong"),
        one(&mut store, "B", THERE, "2026-11-03", "sktm-gampong"),
        one(&mut store, "C", HERE, "2026-11-04", "kube"),
        one(&mut store, "D", THERE, "2026-11-05", "kube"),
        one(&mut store, "E", HERE, "2026-11-06", "kube"),
    ];
    let states = [
        ("terkirim", "2026-11-10"),
        ("diterima_tujuan", "2026-11-09"),
        ("sedang_dilayani", "2026-11-23"),
        ("draf", "2026-11-11"),
        ("selesai", "2026-11-12"),
    ];
    for (taken, (state, due)) in made.iter().zip(states) {
        referral_is(&mut store, &taken.referrals[0], state, due);
    }
    (store, made)
}

#[test]
fn lists_of_referrals_hold_what_their_name_says_in_order_of_worth() {
    let (mut store, _) = office();
    assert_eq!(whole(&mut store, View::Late), ["B", "A"], "the oldest first");
    assert_eq!(whole(&mut store, View::Today), ["C"]);
    assert_eq!(whole(&mut store, View::Silent), ["A"]);
    assert_eq!(whole(&mut store, View::Drafts), ["D"]);
    assert_eq!(whole(&mut store, View::AllReferrals), ["E", "D", "C", "B", "A"]);
}

#[test]
fn a_case_is_ready_when_everything_is_back_and_only_then() {
    let (mut store, made) = office();
    for taken in &made {
        case_is(&mut store, taken, "dirujuk", "2026-11-12");
    }
    assert_eq!(whole(&mut store, View::Ready), ["E"]);
    referral_is(&mut store, &made[0].referrals[0], "ditolak_tujuan", "2026-11-10");
    assert_eq!(whole(&mut store, View::Ready), ["A", "E"]);
    referral_is(&mut store, &made[4].referrals[0], "sedang_dilayani", "2026-11-12");
    assert_eq!(whole(&mut store, View::Ready), ["A"]);
}

#[test]
fn a_case_with_one_of_two_referrals_back_is_not_ready() {
    let mut store = store();
    let both = case(&mut store, "F", HERE, "2026-11-02", &["kube", "sktm-gampong"]);
    case_is(&mut store, &both, "dirujuk", "2026-11-03");
    referral_is(&mut store, &both.referrals[0], "selesai", "2026-11-10");
    assert!(whole(&mut store, View::Ready).is_empty());
    referral_is(&mut store, &both.referrals[1], "dibatalkan", "2026-11-10");
    assert_eq!(whole(&mut store, View::Ready), ["F"]);
}

#[test]
fn stuck_means_more_working_days_than_the_office_allows() {
    let (mut store, made) = office();
    case_is(&mut store, &made[0], "menunggu_penetapan", "2026-11-13");
    case_is(&mut store, &made[1], "rekomendasi", "2026-11-12");
    case_is(&mut store, &made[2], "rekomendasi", "2026-11-16");
    case_is(&mut store, &made[3], "perlu_perbaikan", "2026-11-03");
    // 16 to 23 November are five working days; the 13th is a Friday.
    assert_eq!(whole(&mut store, View::Stuck), ["B", "A"]);
    assert_eq!(whole(&mut store, View::Repair), ["D"]);
}

#[test]
fn a_case_without_a_referral_is_found_too() {
    let mut store = store();
    let bare = case(&mut store, "Tanpa rujukan", HERE, "2026-11-02", &[]);
    assert!(bare.referrals.is_empty());
    assert_eq!(whole(&mut store, View::Cases), ["Tanpa rujukan"]);
    assert_eq!(whole(&mut store, View::AllCases), ["Tanpa rujukan"]);
}

#[test]
fn a_step_of_a_case_begins_its_waiting_anew() {
    let mut store = store();
    let taken = case(&mut store, "A", HERE, "2026-11-02", &["kube"]);
    let since = |store: &mut Store| match store
        .read(|r| {
            rows(
                r,
                &Worklist::whole(View::AllCases),
                Days { today: day("2026-11-23"), stuck: day("2026-11-16") },
                ALL_ROWS,
            )
        })
        .unwrap()
    {
        Rows::Cases(lines) => (lines[0].since, lines[0].waiting),
        Rows::Referrals(_) => unreachable!(),
    };
    assert_eq!(since(&mut store), (taken.case.opened_at, 1));
    let act = crate::domain::ladder::case::CaseAct::CheckFile;
    store
        .write(|write| {
            crate::store::ladder::take_case(write, taken.case.id, taken.case.version, act, Default::default())
        })
        .unwrap();
    assert!(since(&mut store).0 > taken.case.opened_at);
}

#[test]
fn every_filter_narrows_by_what_it_says() {
    let (mut store, _) = office();
    let (to, nowhere) = (destination(&mut store, 0), destination(&mut store, 1));
    let mut with = |view, narrow| names(&mut store, &Worklist { view, narrow });
    let narrow = Narrow::default;
    for (view, first) in [(View::AllReferrals, "E"), (View::AllCases, "E")] {
        let of = |area: &str| Narrow { area: Some(area.into()), ..narrow() };
        assert_eq!(with(view, of("11.71.01")), ["E", "C", "A"]);
        assert_eq!(with(view, of(THERE)), ["D", "B"]);
        assert_eq!(with(view, Narrow { procedure: Some("sktm-gampong".into()), ..narrow() }), ["B", "A"]);
        assert_eq!(with(view, Narrow { destination: Some(to), ..narrow() }).len(), 5);
        assert!(with(view, Narrow { destination: Some(nowhere), ..narrow() }).is_empty());
        let between = Narrow { from: Some(day("2026-11-03")), to: Some(day("2026-11-04")), ..narrow() };
        assert_eq!(with(view, between), ["C", "B"], "both days belong to it");
        assert_eq!(with(view, Narrow { from: Some(day("2026-11-06")), ..narrow() }), [first]);
        let both = Narrow { procedure: Some("kube".into()), ..of(HERE) };
        assert_eq!(with(view, both), ["E", "C"]);
    }
    assert_eq!(with(View::AllReferrals, Narrow { state: Some("draf".into()), ..narrow() }), ["D"]);
    assert_eq!(with(View::AllCases, Narrow { state: Some("diterima".into()), ..narrow() }).len(), 5);
    assert_eq!(with(View::Late, Narrow { area: Some(HERE.into()), ..narrow() }), ["A"]);
}

#[test]
fn whoever_moves_house_takes_the_rows_along() {
    let (mut store, made) = office();
    let id = made[0].subject.id;
    store
        .write(|write| {
            let mut moved = person::get(write, id)?;
            moved.gampong = Some(THERE.into());
            person::save(write, &moved)
        })
        .unwrap();
    let there = Narrow { area: Some(THERE.into()), ..Narrow::default() };
    for view in [View::AllReferrals, View::AllCases] {
        assert_eq!(names(&mut store, &Worklist { view, narrow: there.clone() }), ["D", "B", "A"]);
    }
}

#[test]
fn a_window_is_read_and_the_windows_make_the_whole() {
    let (mut store, _) = office();
    let days = days(&mut store);
    let list = Worklist::default();
    let at = |offset| (2, offset);
    let pick = |store: &mut Store, offset| match store.read(|r| rows(r, &list, days, at(offset))).unwrap() {
        Rows::Referrals(lines) => lines.into_iter().map(|line| line.name).collect::<Vec<_>>(),
        Rows::Cases(_) => Vec::new(),
    };
    let all: Vec<String> = [0, 2, 4, 6].into_iter().flat_map(|offset| pick(&mut store, offset)).collect();
    assert_eq!(all, ["E", "D", "C", "B", "A"]);
}

#[test]
fn the_counts_are_those_of_the_lists() {
    let (mut store, _) = office();
    let days = days(&mut store);
    for (view, counted) in store.read(|read| counts(read, days)).unwrap() {
        assert_eq!(counted, whole(&mut store, view).len(), "{view:?}");
    }
}

/// Everything a list can be asked with.
fn every_list(store: &mut Store) -> Vec<Worklist> {
    let to = destination(store, 0);
    let narrow = Narrow::default;
    let narrowed = [
        narrow(),
        Narrow { area: Some("11.71.01".into()), ..narrow() },
        Narrow { area: Some(HERE.into()), ..narrow() },
        Narrow { destination: Some(to), ..narrow() },
        Narrow { procedure: Some("kube".into()), ..narrow() },
        Narrow { from: Some(day("2026-11-03")), to: Some(day("2026-11-04")), ..narrow() },
        Narrow { state: Some("dibatalkan".into()), ..narrow() },
        Narrow {
            area: Some("11.71.01".into()),
            procedure: Some("kube".into()),
            state: Some("selesai".into()),
            ..narrow()
        },
    ];
    View::ALL.iter().flat_map(|view| narrowed.clone().map(|narrow| Worklist { view: *view, narrow })).collect()
}

fn plan(store: &mut Store, sql: &str) -> Vec<String> {
    store
        .read(|read| {
            let mut statement = read.prepare(&["EXPLAIN QUERY PLAN ", sql].concat())?;
            let nothing = vec![None::<String>; statement.parameter_count()];
            let steps = statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get(3))?;
            Ok(steps.collect::<rusqlite::Result<Vec<String>>>()?)
        })
        .unwrap()
}

/// Somebody whose need has a road, with what was written down on it.
fn on_the_road(store: &mut Store, name: &str, opened: &str, said: &[(&str, &str, &str)]) -> Taken {
    let taken = case(store, name, HERE, opened, &["reaktivasi-pbi-jk"]);
    for (code, at, value) in said {
        let entry = crate::domain::road::Entry {
            id: uuid::Uuid::now_v7().into(),
            need: taken.referrals[0].need,
            code: (*code).into(),
            day: day(at),
            by: String::new(),
            value: (*value).into(),
            at: taken.case.opened_at,
        };
        store.write(|write| crate::store::road::write_down(write, &entry)).unwrap();
    }
    taken
}

/// Everything up to the day on which it went into SIKS-NG.
fn sent_up(day: &'static str) -> Vec<(&'static str, &'static str, &'static str)> {
    vec![
        ("surat_penerbit", day, "Puskesmas contoh"),
        ("surat_tanggal", day, "2026-01-02"),
        ("terbaca", day, "ya"),
        ("periksa_berkas", day, ""),
        ("kelayakan", day, "layak"),
        ("rekomendasi", day, "400/1/2026"),
        ("siks_ng", day, "Operator contoh"),
    ]
}

#[test]
fn what_cannot_wait_stands_first_in_every_list_until_its_case_ends() {
    let (mut store, made) = office();
    let urgent = on_the_road(&mut store, "Z", "2026-01-05", &[("darurat", "2026-01-05", "ya")]);
    let calm = on_the_road(&mut store, "Y", "2026-01-06", &[("darurat", "2026-01-06", "tidak")]);
    assert_eq!(whole(&mut store, View::Urgent), ["Z"]);
    assert_eq!(whole(&mut store, View::AllReferrals)[0], "Z", "the oldest of all");
    assert_eq!(whole(&mut store, View::AllCases), ["Z", "E", "D", "C", "B", "A", "Y"]);
    assert_eq!(whole(&mut store, View::Drafts)[0], "Z");
    referral_is(&mut store, &urgent.referrals[0], "terkirim", "2026-11-20");
    referral_is(&mut store, &calm.referrals[0], "terkirim", "2026-11-01");
    assert_eq!(whole(&mut store, View::Late), ["Z", "Y", "B", "A"]);
    for (at, taken) in made.iter().chain([&urgent, &calm]).enumerate() {
        case_is(&mut store, taken, "rekomendasi", &format!("2026-11-0{}", at + 1));
    }
    assert_eq!(whole(&mut store, View::Stuck), ["Z", "A", "B", "C", "D", "E", "Y"]);
    assert!(store.read(crate::store::road::misplaced).unwrap() == 0);
    case_is(&mut store, &urgent, "dibatalkan", "2026-11-20");
    assert!(whole(&mut store, View::Urgent).is_empty());
    assert_eq!(whole(&mut store, View::AllCases).last().map(String::as_str), Some("Z"));
    case_is(&mut store, &urgent, "diterima", "2026-11-21");
    assert_eq!(whole(&mut store, View::Urgent), ["Z"], "taken back");
    referral_is(&mut store, &urgent.referrals[0], "selesai", "2026-11-20");
    assert_ne!(whole(&mut store, View::AllReferrals)[0], "Z", "answered");
    assert!(store.read(crate::store::road::misplaced).unwrap() == 0);
}

#[test]
fn windows_across_what_cannot_wait_make_the_whole() {
    let (mut store, _) = office();
    for name in ["X", "Y", "Z"] {
        on_the_road(&mut store, name, "2026-01-05", &[("darurat", "2026-01-05", "ya")]);
    }
    let (days, all) = (days(&mut store), whole(&mut store, View::AllCases));
    for size in 1..=all.len() {
        let list = Worklist::whole(View::AllCases);
        let window = |store: &mut Store, from| store.read(|r| rows(r, &list, days, (size, from))).unwrap();
        let mut found = Vec::new();
        for from in (0..all.len()).step_by(size) {
            let Rows::Cases(lines) = window(&mut store, from) else { unreachable!() };
            found.extend(lines.into_iter().map(|line| line.name));
        }
        assert_eq!(found, all, "{size}");
    }
}

#[test]
fn stuck_upstream_is_what_the_road_says_is_late_there() {
    let mut store = store();
    on_the_road(&mut store, "lama", "2026-01-05", &sent_up("2026-01-06"));
    let fresh = on_the_road(&mut store, "baru", "2026-01-05", &sent_up("2026-01-06"));
    let decided = [sent_up("2026-01-06"), vec![("putusan", "2026-01-09", "ditolak")]].concat();
    on_the_road(&mut store, "diputus", "2026-01-05", &decided);
    on_the_road(&mut store, "di kantor", "2026-01-05", &[("periksa_berkas", "2026-01-05", "")]);
    assert_eq!(whole(&mut store, View::Upstream), ["lama", "baru"]);
    let from: String = store
        .read(|r| {
            Ok(r.query_row("SELECT upstream FROM case_file WHERE id = ?1", [fresh.case.id.uuid().as_bytes()], |row| {
                row.get(0)
            })?)
        })
        .unwrap();
    let on = |store: &mut Store, today: NaiveDate| {
        let days = Days { today, stuck: today };
        store.read(|r| count(r, &Worklist::whole(View::Upstream), days)).unwrap()
    };
    assert_eq!((on(&mut store, day(&from)), on(&mut store, day(&from).pred_opt().unwrap())), (2, 0));
    case_is(&mut store, &fresh, "ditolak", "2026-11-20");
    assert_eq!(whole(&mut store, View::Upstream), ["lama"]);
}

#[test]
fn a_new_holiday_moves_the_day_on_which_upstream_is_late() {
    let mut store = store();
    on_the_road(&mut store, "lama", "2026-01-05", &sent_up("2026-01-06"));
    let from = |store: &mut Store| -> String {
        store.read(|r| Ok(r.query_row("SELECT upstream FROM case_file", [], |row| row.get(0))?)).unwrap()
    };
    let before = from(&mut store);
    let holiday = crate::domain::content::Holiday {
        date: day("2026-01-07"),
        name: "Ketetapan kantor".into(),
        kind: crate::domain::content::HolidayKind::National,
        source: "kantor".into(),
        status: "ditetapkan".into(),
    };
    store.write(|write| crate::store::content::set_holiday(write, &holiday)).unwrap();
    assert!(from(&mut store) > before);
}

#[test]
fn what_cannot_wait_is_never_looked_for_among_everything() {
    let mut store = store();
    for list in every_list(&mut store) {
        let index = if list.view.is_of_cases() { "case_urgent" } else { "referral_urgent" };
        for asked in [sql(&list).urgent, sql(&list).urgent_count] {
            let steps = plan(&mut store, asked);
            let mut walks = steps.iter().filter(|step| step.starts_with("SCAN "));
            let begins = steps.iter().any(|step| step.contains(index));
            assert!(walks.all(|step| step.contains(index)) && begins, "{list:?}\n{steps:#?}");
        }
        let rest = plan(&mut store, sql(&list).rows);
        let list_of_few = rest.iter().filter(|step| step.contains("SCAN u ")).all(|step| step.contains(index));
        assert!(list_of_few, "{list:?}\n{rest:#?}");
    }
}

#[test]
fn no_list_walks_or_sorts_a_whole_table() {
    let mut store = store();
    for list in every_list(&mut store) {
        let (rows, count) = (plan(&mut store, sql(&list).rows), plan(&mut store, sql(&list).count));
        for step in rows.iter().chain(&count) {
            // A walk along an index in the list's own order ends with the window; partial ones hold the list and no more.
            let ours = ["COVERING INDEX", "INDEX case_ready", "INDEX case_open", "_urgent", "(subquery"];
            let walks = step.starts_with("SCAN ") && !ours.iter().any(|index| step.contains(index));
            assert!(!walks, "{list:?}\n{rows:#?}\n{count:#?}");
        }
        // One sort is that of the window; a second would sort everything that fits.
        let sorts = rows.iter().filter(|step| step.contains("USE TEMP B-TREE FOR ORDER BY")).count();
        let gathered = list.view == View::AllCases && list.narrow.procedure.is_some();
        assert!(sorts <= 1 + usize::from(gathered), "{list:?}\n{rows:#?}");
    }
}

#[test]
fn the_referrals_of_a_case_are_asked_by_the_case() {
    let mut store = store();
    // All cases of a destination begin at its referrals; every other list begins at its cases.
    let begins_there = |list: &Worklist| list.view == View::AllCases && list.narrow.destination.is_some();
    let of_cases = |list: &Worklist| list.view.is_of_cases() && !begins_there(list);
    for list in every_list(&mut store).into_iter().filter(of_cases) {
        for asked in [sql(&list).rows, sql(&list).count] {
            let steps = plan(&mut store, asked);
            // Every other way walks all referrals of a destination once for each case.
            let wrong = steps.iter().find(|step| step.contains(" x ") && !step.contains("referral_case (case_id=?"));
            assert!(wrong.is_none(), "{list:?}\n{steps:#?}");
        }
    }
}

#[test]
fn lists_of_what_is_due_begin_at_the_open_ones() {
    let mut store = store();
    for (view, index) in [
        (View::Late, "referral_open (due<?)"),
        (View::Today, "referral_open (due=?"),
        (View::Silent, "referral_open (due<?)"),
        (View::Stuck, "case_deciding (since<?)"),
        (View::Upstream, "case_upstream (upstream"),
        (View::Drafts, "referral_of_state (state=?"),
        (View::Repair, "case_of_state (state=?"),
    ] {
        let plan = plan(&mut store, sql(&Worklist::whole(view)).rows);
        assert!(plan.iter().any(|step| step.contains(index)), "{view:?}\n{plan:#?}");
    }
}
