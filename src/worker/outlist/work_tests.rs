//! Cases, referrals, visits, follow-ups and destinations that leave: what the screen shows, without what is confidential.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use uuid::Uuid;

use super::tests::{outgo, saved, today, work_for};
use super::*;
use crate::domain::activity::{Activity, ActivityKind, Reached};
use crate::domain::follow_up::FollowUp;
use crate::domain::ids::{ActivityId, DestinationId, FollowUpId, VisitId};
use crate::domain::outlist::{LetterView, VisitList};
use crate::domain::person::Person;
use crate::domain::visit::Visit;
use crate::domain::worklist::{Narrow, View, Worklist};
use crate::store::referral::{Intake, take_in};
use crate::store::samples::{desk, intake, named, wish};
use crate::store::worklist::{self, Rows};
use crate::store::{activity, content, follow_up, person, visit};

/// In Meuraxa.
const HERE: &str = "11.71.03.2001";
/// In Baiturrahman.
const THERE: &str = "11.71.01.2001";
/// A confidential service.
const CLOSED: &str = "korban-kekerasan";

fn office(folder: &std::path::Path) -> Store {
    Store::open(&folder.join("kantor.loket"), desk()).unwrap()
}

fn destination(store: &mut Store, telling: bool) -> DestinationId {
    let all = store.read(content::load).unwrap().destinations;
    all.iter().find(|one| one.destination.is_telling() == telling).unwrap().id
}

fn case(store: &mut Store, name: &str, gampong: &str, (slug, to): (&str, DestinationId)) {
    let nik = Some("9999011605500001".to_owned()).filter(|_| name == "=Satu");
    let reason = if nik.is_some() { None } else { named(name).no_nik_reason };
    let subject = Person { gampong: Some(gampong.into()), nik, no_nik_reason: reason, ..named(name) };
    let need = crate::store::referral::Wish { procedure: Some(slug.to_owned()), ..wish(slug, Some(to)) };
    let intake = Intake { ..intake(&subject, vec![need]) };
    store.write(|w| take_in(w, &intake)).unwrap();
}

/// Two cases here and one there that may leave; two here that may not: by their service, and by where they go.
fn cases(store: &mut Store) {
    let (plain, telling) = (destination(store, false), destination(store, true));
    case(store, "=Satu", HERE, ("kube", plain));
    case(store, "Dua", THERE, ("kube", plain));
    case(store, "Tiga", HERE, ("sktm-gampong", plain));
    case(store, "Rahasia", HERE, (CLOSED, plain));
    case(store, "Rahasia", HERE, ("kube", telling));
}

fn work(view: View, area: Option<&str>) -> OutList {
    OutList::Work(Box::new(Worklist::narrowed(view, Narrow { area: area.map(str::to_owned), ..Narrow::default() })))
}

/// The names that the screen lists, by the reading that the pane asks for.
fn on_screen(store: &mut Store, view: View) -> Vec<String> {
    let page = store.read(|r| worklist::page(r, &Worklist::whole(view), today(), 0)).unwrap();
    match page.rows {
        Rows::Cases(rows) => rows.into_iter().map(|row| row.name).collect(),
        Rows::Referrals(rows) => rows.into_iter().map(|row| row.name).collect(),
    }
}

/// Cells of a column, as they stand in the file.
fn column(csv: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let at = reader.headers().unwrap().iter().position(|one| one == name).unwrap();
    reader.records().map(|row| row.unwrap().get(at).unwrap().to_owned()).collect()
}

#[test]
fn every_list_of_work_leaves_as_it_is_shown_without_what_is_confidential() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    cases(&mut store);
    let mut left = 0;
    for view in View::ALL {
        let shown: Vec<String> = on_screen(&mut store, *view);
        let open: Vec<String> = shown.iter().filter(|name| *name != "Rahasia").cloned().collect();
        let rows = store.read(|r| out_list(r, &work(*view, None), &Sift::default(), today())).unwrap();
        assert_eq!(rows.closed, Some(shown.len() - open.len()), "{view:?}");
        let (csv, count) = saved(&mut store, work(*view, None));
        assert!(count == open.len() && !csv.contains("Rahasia") && !csv.contains(CLOSED), "{view:?}: {csv}");
        let names: Vec<String> =
            column(&csv, "nama").iter().map(|name| name.trim_start_matches('\'').to_owned()).collect();
        assert_eq!(names, open, "{view:?}");
        left += count;
    }
    assert!(left >= 9, "open and all cases, and the drafts of the same: {left}");
    let (csv, _) = saved(&mut store, work(View::AllCases, None));
    assert!(csv.contains("'=Satu") && !csv.contains(",=Satu") && !csv.contains("9999011605500001"), "{csv}");
    assert_eq!(saved(&mut store, work(View::AllReferrals, Some("11.71.01"))).1, 1);
}

#[test]
fn what_stayed_is_said_without_telling_how_few() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let plain = destination(&mut store, false);
    case(&mut store, "Dua", THERE, ("kube", plain));
    let said =
        |store: &mut Store| match super::tests::save(store, &outgo(work(View::AllCases, None), "rapat")).unwrap().0 {
            Answer::ListSaved(_, _, kept) => kept,
            other => panic!("{other:?}"),
        };
    let none = said(&mut store);
    (0..4).for_each(|_| case(&mut store, "Rahasia", HERE, (CLOSED, plain)));
    assert_eq!((said(&mut store), none), (Kept::Few, Kept::Few));
    (0..3).for_each(|_| case(&mut store, "Rahasia", HERE, (CLOSED, plain)));
    assert_eq!(said(&mut store), Kept::AtLeast(5));
}

#[test]
fn a_tksk_takes_along_the_own_cases_visits_and_follow_ups_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    cases(&mut store);
    day_of_visits(&mut store);
    agreed(&mut store);
    work_for(&mut store, "11.71.03");
    let visits = OutList::Visits(Box::new(VisitList::of_day(today())));
    for list in [work(View::AllCases, None), work(View::AllReferrals, None), visits, OutList::FollowUps(None)] {
        assert!(super::tests::save(&mut store, &outgo(list.clone(), "rapat")).is_err(), "{list:?}");
        let (csv, rows) = saved(&mut store, list.clone().confined(Some("11.71.03")));
        let places = column(&csv, "kode_wilayah");
        assert!(rows > 0 && places.iter().all(|code| code.starts_with("11.71.03")), "{list:?}: {csv}");
    }
    assert!(super::tests::save(&mut store, &outgo(work(View::AllCases, Some("11.71.01")), "rapat")).is_err());
    // Destinations serve the whole city.
    let all: Vec<DestinationId> = store.read(content::load).unwrap().destinations.iter().map(|one| one.id).collect();
    let (csv, rows) = saved(&mut store, OutList::Destinations(all.clone()));
    assert_eq!((rows, column(&csv, "kode").len()), (all.len(), all.len()));
    assert_eq!(saved(&mut store, OutList::Destinations(all.into_iter().take(2).collect())).1, 2);
}

fn visit(store: &mut Store, days_ago: u64, about: impl FnOnce(Visit) -> Visit) {
    let at = chrono::Local::now().naive_local() - chrono::Days::new(days_ago);
    let one = about(Visit::answered(VisitId::from(Uuid::now_v7()), at));
    store.write(|w| visit::save(w, &one)).unwrap();
}

/// Today: somebody of a gampong here, a citizen of here, a passer-by, a confidential one, one counted by mistake; and one
/// there. Yesterday: one more.
fn day_of_visits(store: &mut Store) {
    let citizen = Person { gampong: Some(HERE.into()), ..named("=Tamu") };
    let citizen = store.write(|w| person::save(w, &citizen)).unwrap().value;
    let at = |code: &str| Some(code.to_owned());
    visit(store, 0, |one| Visit { gampong: at(HERE), note: "-1".into(), ..one });
    visit(store, 0, |one| Visit { person: Some(citizen.id), procedure: at("kube"), ..one });
    visit(store, 0, |one| one);
    visit(store, 0, |one| Visit { gampong: at(HERE), procedure: at(CLOSED), ..one });
    visit(store, 0, |one| Visit { gampong: at(HERE), voided: true, ..one });
    visit(store, 0, |one| Visit { gampong: at(THERE), ..one });
    visit(store, 1, |one| Visit { gampong: at(HERE), ..one });
}

#[test]
fn visits_leave_of_the_days_asked_for_as_the_desk_shows_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    day_of_visits(&mut store);
    let list = VisitList::of_day(today());
    let (csv, rows) = saved(&mut store, OutList::Visits(Box::new(list.clone())));
    let desk = store.read(|r| visit::of_day(r, today(), 99)).unwrap();
    let open = desk.iter().filter(|line| line.procedure.as_deref() != Some(CLOSED));
    assert_eq!(column(&csv, "id"), open.map(|line| line.id.uuid().to_string()).collect::<Vec<_>>());
    assert!(rows == 4 && desk.len() == 5 && csv.contains("'=Tamu") && csv.contains("'-1"), "{csv}");
    let title = store.read(content::load).unwrap().procedure("kube").unwrap().procedure.title.clone();
    assert!(csv.contains(&title), "{csv}");
    let yesterday = today().pred_opt().unwrap();
    assert_eq!(saved(&mut store, OutList::Visits(Box::new(VisitList { from: yesterday, ..list.clone() }))).1, 5);
    assert_eq!(saved(&mut store, OutList::Visits(Box::new(VisitList { area: Some("11.71.03".into()), ..list }))).1, 2);
}

/// A follow-up here and there, and one of an activity that reached people of a confidential kind.
fn agreed(store: &mut Store) {
    let kinds = store.read(content::load).unwrap().categories;
    let secret = kinds.iter().find(|one| one.sensitive).unwrap().code.clone();
    let places = [(HERE, None), (THERE, None), (HERE, Some(secret))];
    for (area, category) in places {
        let id = ActivityId::from(Uuid::now_v7());
        let one = Activity::new(id, ActivityKind::Guidance, today(), &format!("Contoh {area}"), "uji");
        let reached = vec![Reached { women: 1, category: category.clone(), ..Reached::default() }];
        let what = if category.is_some() { "Rahasia" } else { "=Kunjungi lagi" };
        let todo = FollowUp {
            id: FollowUpId::from(Uuid::now_v7()),
            activity: Some(id),
            what: what.into(),
            due: Some(today() - chrono::Days::new(2)),
            ..crate::domain::follow_up::tests::sample()
        };
        let made = store.write(|w| {
            activity::save(w, &Activity { area: Some(area.to_owned()), reached, ..one })?;
            follow_up::save(w, &todo)
        });
        made.unwrap();
    }
}

#[test]
fn follow_ups_leave_with_their_activity_and_how_late_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    agreed(&mut store);
    let (csv, rows) = saved(&mut store, OutList::FollowUps(None));
    assert!(rows == 2 && !csv.contains("Rahasia") && csv.contains("'=Kunjungi lagi"), "{csv}");
    let shown = store.read(follow_up::open_lines).unwrap();
    let open = shown.iter().filter(|line| line.follow_up.what != "Rahasia");
    assert_eq!(column(&csv, "id"), open.map(|line| line.follow_up.id.uuid().to_string()).collect::<Vec<_>>());
    assert_eq!(column(&csv, "hari_lewat"), ["2", "2"]);
    assert_eq!(saved(&mut store, OutList::FollowUps(Some("11.71.01".into()))).1, 1);
    let of = |days, state: Option<&str>| Sift { days, kind: None, state: state.map(str::to_owned) };
    let count = |store: &mut Store, sift: Sift| {
        store.read(|r| out_list(r, &OutList::FollowUps(None), &sift, today())).unwrap().list.rows.len()
    };
    assert_eq!((count(&mut store, of(None, Some("lewat"))), count(&mut store, of(None, Some("belum_lewat")))), (2, 0));
    assert_eq!(count(&mut store, of(Some((today(), today())), None)), 0);
}

/// Numbers the letters of everybody's drafts.
fn numbered(store: &mut Store) {
    let rows = store.read(|r| worklist::page(r, &Worklist::whole(View::Drafts), today(), 0)).unwrap().rows;
    let Rows::Referrals(rows) = rows else { panic!() };
    for row in rows {
        crate::worker::number_letter(store, row.id).unwrap();
    }
}

#[test]
fn letters_leave_by_number_or_as_the_tray_shows_them() {
    use crate::domain::ladder::mark::MarkKind;
    use crate::store::{ladder, letter};
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let plain = destination(&mut store, false);
    for (name, gampong, slug) in [("=Satu", HERE, ""), ("Dua", THERE, ""), ("Rahasia", HERE, CLOSED)] {
        let subject = Person { gampong: Some(gampong.into()), ..named(name) };
        let procedure = Some(slug.to_owned()).filter(|slug| !slug.is_empty());
        let need = crate::store::referral::Wish { procedure, ..wish("kursi roda", Some(plain)) };
        store.write(|w| take_in(w, &intake(&subject, vec![need]))).unwrap();
    }
    numbered(&mut store);
    let all = store.read(letter::all).unwrap();
    let tray = |store: &mut Store, view| {
        let (csv, rows) = saved(store, OutList::Letters(view, None));
        assert!(!csv.contains("Rahasia"), "{csv}");
        (column(&csv, "id"), rows)
    };
    let (ids, rows) = tray(&mut store, LetterView::All);
    assert_eq!((rows, ids.len(), all.len()), (2, 2, 3));
    let waiting = store.read(|r| ladder::waiting(r, ladder::Waiting::ToSign, 99)).unwrap();
    let open = waiting.iter().filter(|line| line.procedure.is_none()).map(|line| line.letter.uuid().to_string());
    assert_eq!(tray(&mut store, LetterView::ToSign).0, open.collect::<Vec<_>>());
    let first = waiting.iter().find(|line| line.procedure.is_none()).unwrap().letter;
    store.write(|w| ladder::mark(w, &[first], MarkKind::Signature, "")).unwrap();
    let (csv, rows) = saved(&mut store, OutList::Letters(LetterView::ToCollect, None));
    assert_eq!((rows, column(&csv, "id")), (1, vec![first.uuid().to_string()]));
    assert_eq!(column(&csv, "keadaan"), ["tanda_tangan"]);
    assert_eq!(saved(&mut store, OutList::Letters(LetterView::All, Some("11.71.01".into()))).1, 1);
}

#[test]
fn vacant_posts_leave_as_they_are_shown_and_held_ones_do_not() {
    use crate::domain::member::{Member, Pillar};
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    let asked = vec![(Pillar::Tksk, "11.71.01".to_owned()), (Pillar::Tksk, "11.71.03".to_owned())];
    let (csv, rows) = saved(&mut store, OutList::Posts(asked.clone(), None));
    assert!(rows == 2 && csv.contains("Meuraxa") && csv.contains("Baiturrahman"), "{csv}");
    let holder = Member {
        name: "Contoh TKSK".into(),
        areas: vec!["11.71.03".into()],
        ..Member::new(Uuid::now_v7().into(), Pillar::Tksk)
    };
    store.write(|w| crate::store::member::save(w, &holder)).unwrap();
    let (csv, rows) = saved(&mut store, OutList::Posts(asked.clone(), None));
    assert!(rows == 1 && !csv.contains("Meuraxa"), "{csv}");
    assert_eq!(saved(&mut store, OutList::Posts(asked, Some("11.71.03".into()))).1, 0);
}

#[test]
fn the_records_beneath_a_number_leave_without_confidential_ones() {
    use crate::domain::report::{Area, Drill, Measure, Period};
    let folder = tempfile::tempdir().unwrap();
    let mut store = office(folder.path());
    cases(&mut store);
    let of = |code: &str| Drill {
        measure: Measure::CasesOpened,
        by: None,
        period: Period::day(today()),
        area: Area::of(code),
    };
    let list = |code: &str| OutList::Beneath(Box::new(of(code)));
    for (code, names) in [("", vec!["'=Satu", "Dua", "Tiga"]), ("11.71.03", vec!["'=Satu", "Tiga"])] {
        let beneath = store.read(|r| crate::store::report::rows(r, &of(code), today(), 0)).unwrap();
        let shown: Vec<&String> = beneath.lines.iter().filter(|line| !line.closed).map(|line| &line.who).collect();
        let (csv, _) = saved(&mut store, list(code));
        let mut left = column(&csv, "siapa");
        assert_eq!(left.len(), shown.len());
        left.sort();
        assert_eq!(left, names, "{code}");
        assert!(!csv.contains("Rahasia"), "{csv}");
    }
    assert_eq!(list("").confined(Some("11.71.03")).area(), Some("11.71.03"));
}
