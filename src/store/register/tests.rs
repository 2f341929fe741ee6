//! The register in step with people: whichever side is written, both say the same; lists and counts agree with the rows.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::content::CategoryKind;
use crate::domain::merge::Choice;
use crate::domain::person::{NoNikReason, Person};
use crate::domain::register::{Cluster, EndReason, Freshness, Narrow, RegisterList, Source, Standing, Subject, Tally};
use crate::store::check::{self, Part};
use crate::store::{Desk, Error, Store, kin, person, schema};

/// A gampong of Kuta Alam, and one of Meuraxa.
pub(super) const HERE: &str = "11.71.02.2004";
const THERE: &str = "11.71.03.2001";

pub(crate) fn store() -> Store {
    let mut store = Store::in_memory(Desk { user: "Rina".into(), terminal: "uji".into() }).unwrap();
    store.write(crate::store::content::bring).unwrap();
    store
}

pub(super) fn somebody(name: &str, ppks: &[&str]) -> Person {
    let mut one = Person::new(PersonId::from(Uuid::now_v7()));
    (one.name, one.no_nik_reason) = (name.into(), Some(NoNikReason::NotAsked));
    one.ppks = ppks.iter().map(|code| (*code).to_owned()).collect();
    one.gampong = Some(HERE.into());
    one
}

pub(super) fn put(store: &mut Store, one: &Person) -> Person {
    store.write(|w| person::save(w, one)).unwrap().value
}

pub(super) fn entries(store: &mut Store, id: PersonId) -> Vec<Entry> {
    store.read(|r| of_person(r, id)).unwrap()
}

/// Categories that hold for a person by the register.
fn held(store: &mut Store, id: PersonId) -> Vec<String> {
    entries(store, id).into_iter().filter(Entry::is_active).map(|entry| entry.category).collect()
}

fn named(store: &mut Store, id: PersonId) -> Vec<String> {
    let mut codes = store.read(|r| person::get(r, id)).unwrap().ppks;
    codes.sort();
    codes
}

fn healthy(store: &mut Store) {
    let findings = store.read(check::check).unwrap();
    let wrong: Vec<_> = findings.iter().filter(|one| one.problem.is_some()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

fn found(category: &str, subject: Subject) -> Entry {
    let mut entry = Entry::found(EntryId::from(Uuid::now_v7()), category, subject, today(), "Petugas");
    entry.gampong = Some(HERE.into());
    entry
}

pub(super) fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

pub(super) fn ask(list: &RegisterList, store: &mut Store) -> Vec<RegisterRow> {
    store.read(|r| rows(r, list, today(), (1_000, 0))).unwrap()
}

#[test]
fn a_person_saved_with_categories_has_entries_dated_today() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh Aminah", &["PPKS-08", "PPKS-24"]));
    let found = entries(&mut store, one.id);
    assert_eq!(held(&mut store, one.id), ["PPKS-08", "PPKS-24"]);
    assert!(found.iter().all(|entry| entry.found_on == today() && entry.gampong.as_deref() == Some(HERE)));
    assert!(found.iter().all(|entry| entry.found_by == "Rina" && entry.source == Source::Desk));
    healthy(&mut store);
}

#[test]
fn a_category_taken_out_of_the_record_ends_and_put_back_the_same_day_goes_on() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh", &["PPKS-08"]));
    let without = put(&mut store, &Person { ppks: vec![], ..one });
    let ended = entries(&mut store, without.id)[0].ended.clone().unwrap();
    assert_eq!((ended.reason, ended.by.as_str()), (EndReason::Corrected, "Rina"));
    let again = put(&mut store, &Person { ppks: vec!["PPKS-08".into()], ..without });
    assert_eq!(entries(&mut store, again.id).len(), 1);
    assert_eq!(held(&mut store, again.id), ["PPKS-08"]);
    healthy(&mut store);
}

#[test]
fn entries_move_and_are_renamed_with_their_person() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh Aminah", &["PPKS-08"]));
    let moved = Person { name: "Contoh Zubaidah".into(), gampong: Some(THERE.into()), ..one };
    put(&mut store, &moved);
    let list = RegisterList { area: Some(THERE.into()), text: "zubai".into(), ..RegisterList::default() };
    assert_eq!(ask(&list, &mut store).len(), 1);
    assert!(ask(&RegisterList { area: Some(HERE.into()), ..RegisterList::default() }, &mut store).is_empty());
    healthy(&mut store);
}

#[test]
fn an_entry_added_ended_and_opened_again_shows_in_the_persons_record() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh", &["PPKS-24"]));
    let entry = store.write(|w| add(w, &found("PPKS-08", Subject::Person(one.id)))).unwrap().value;
    assert_eq!(named(&mut store, one.id), ["PPKS-08", "PPKS-24"]);
    let over = store.write(|w| end(w, entry.id, entry.version, EndReason::Better, " mandiri ")).unwrap().value;
    assert_eq!(over.ended.as_ref().unwrap().note, "mandiri");
    assert_eq!(named(&mut store, one.id), ["PPKS-24"]);
    store.write(|w| reopen(w, over.id, over.version)).unwrap();
    assert_eq!(named(&mut store, one.id), ["PPKS-08", "PPKS-24"]);
    healthy(&mut store);
}

#[test]
fn helpers_do_not_stand_in_the_persons_record() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh", &[]));
    store.write(|w| add(w, &found("PSKS-02", Subject::Person(one.id)))).unwrap();
    assert!(named(&mut store, one.id).is_empty());
    healthy(&mut store);
}

#[test]
fn a_category_holds_once_for_a_person_and_once_for_a_family_card() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh", &["PPKS-08"]));
    let twice = store.write(|w| add(w, &found("PPKS-08", Subject::Person(one.id)))).unwrap_err();
    assert!(matches!(twice, Error::Rule { field: "category", rule: "listed" }));
    let family = || Subject::Family { kk: Some("9999010101050001".into()), name: "Contoh".into() };
    let first = store.write(|w| add(w, &found("PPKS-24", family()))).unwrap().value;
    assert!(store.write(|w| add(w, &found("PPKS-24", family()))).is_err());
    store.write(|w| end(w, first.id, first.version, EndReason::Moved, "")).unwrap();
    store.write(|w| add(w, &found("PPKS-24", family()))).unwrap();
    healthy(&mut store);
}

#[test]
fn confirming_names_who_and_when_and_a_slower_desk_is_told() {
    let mut store = store();
    let mut old = found("PSKS-04", Subject::Institution("LKS Contoh".into()));
    old.found_on = today() - Days::new(500);
    old.confirmed_on = old.found_on;
    let stored = store.write(|w| add(w, &old)).unwrap().value;
    let fresh = store.write(|w| confirm(w, stored.id, stored.version)).unwrap().value;
    assert_eq!((fresh.confirmed_on, fresh.confirmed_by.as_str()), (today(), "Rina"));
    let late = store.write(|w| end(w, stored.id, stored.version, EndReason::Stopped, "")).unwrap_err();
    assert!(matches!(late, Error::Conflict { .. }));
    assert!(store.write(|w| end(w, fresh.id, fresh.version, EndReason::Stopped, "")).is_ok());
    let twice = store.write(|w| end(w, fresh.id, fresh.version + 1, EndReason::Stopped, "")).unwrap_err();
    assert!(matches!(twice, Error::Rule { field: "ended_on", .. }));
}

#[test]
fn joining_two_records_carries_their_entries_and_parting_brings_them_back() {
    let mut store = store();
    let kept = put(&mut store, &somebody("Contoh Satu", &["PPKS-08", "PPKS-24"]));
    let gone = put(&mut store, &somebody("Contoh Dua", &["PPKS-09", "PPKS-24"]));
    store.write(|w| add(w, &found("PSKS-07", Subject::Person(gone.id)))).unwrap();
    let gone = store.read(|r| person::get(r, gone.id)).unwrap();
    let choice = Choice::proposed(&kept, &gone);
    let joining =
        store.write(|w| kin::join(w, (kept.id, kept.version), (gone.id, gone.version), &choice)).unwrap().value;
    assert_eq!(held(&mut store, kept.id), ["PPKS-08", "PPKS-09", "PPKS-24", "PSKS-07"]);
    assert!(entries(&mut store, gone.id).is_empty());
    healthy(&mut store);
    store.write(|w| kin::part(w, joining.id)).unwrap();
    assert_eq!(held(&mut store, kept.id), ["PPKS-08", "PPKS-24"]);
    assert_eq!(held(&mut store, gone.id), ["PPKS-09", "PPKS-24", "PSKS-07"]);
    assert_eq!(named(&mut store, gone.id), ["PPKS-09", "PPKS-24"]);
    healthy(&mut store);
}

/// A category added to the joined record stays with the kept one; those the other brought go back with it.
#[test]
fn what_was_added_since_a_joining_stays_and_what_was_brought_goes_back() {
    let mut store = store();
    let kept = put(&mut store, &somebody("Contoh Satu", &["PPKS-08"]));
    let gone = put(&mut store, &somebody("Contoh Dua", &["PPKS-09", "PPKS-08"]));
    let choice = Choice::proposed(&kept, &gone);
    let joining =
        store.write(|w| kin::join(w, (kept.id, kept.version), (gone.id, gone.version), &choice)).unwrap().value;
    store.write(|w| add(w, &found("PPKS-24", Subject::Person(gone.id)))).unwrap();
    let parted = store.write(|w| kin::part(w, joining.id)).unwrap().value;
    assert!(!parted.since.is_empty());
    assert_eq!(named(&mut store, kept.id), ["PPKS-08", "PPKS-24"]);
    assert_eq!(held(&mut store, kept.id), ["PPKS-08", "PPKS-24"]);
    assert_eq!(
        (held(&mut store, gone.id), named(&mut store, gone.id).len()),
        (vec!["PPKS-08".into(), "PPKS-09".into()], 2)
    );
    healthy(&mut store);
}

#[test]
fn an_entry_for_a_record_that_was_joined_goes_to_the_kept_one() {
    let mut store = store();
    let (kept, gone) = (put(&mut store, &somebody("Contoh A", &[])), put(&mut store, &somebody("Contoh B", &[])));
    let choice = Choice::proposed(&kept, &gone);
    store.write(|w| kin::join(w, (kept.id, kept.version), (gone.id, gone.version), &choice)).unwrap();
    store.write(|w| add(w, &found("PPKS-08", Subject::Person(gone.id)))).unwrap();
    assert_eq!(held(&mut store, kept.id), ["PPKS-08"]);
    healthy(&mut store);
}

#[test]
fn an_older_file_gets_an_entry_for_every_category_dated_by_the_registration() {
    let mut db = crate::store::connection::open_in_memory().unwrap();
    schema::migrate_to(&mut db, 9).unwrap();
    db.execute_batch(
        "INSERT INTO person VALUES (1, zeroblob(16), 1, 'Contoh', NULL, 'tidak_diminta', NULL, NULL, NULL, '11.71.03.2001',
                                    '', '', '', '', '', 'PPKS-08 PPKS-24 PPKS-08', 0, NULL);
         INSERT INTO person VALUES (2, randomblob(16), 1, 'Lain', NULL, 'tidak_diminta', NULL, NULL, NULL, NULL,
                                    '', '', '', '', '', '', 0, NULL);
         INSERT INTO event (id, post, seq, clock, at, user, terminal, schema, verb, entity, record, changes, prev, hash)
         VALUES (randomblob(16), randomblob(16), 1, 1, '2024-03-05T09:00:00', 'x', 'x', 9, 'create', 'person', zeroblob(16),
                 '{}', zeroblob(32), zeroblob(32));",
    )
    .unwrap();
    schema::migrate(&mut db).unwrap();
    let found = of_person(&db, PersonId::from(Uuid::nil())).unwrap();
    assert_eq!(found.iter().map(|entry| entry.category.as_str()).collect::<Vec<_>>(), ["PPKS-08", "PPKS-24"]);
    assert!(found.iter().all(|entry| entry.found_on.to_string() == "2024-03-05" && entry.source == Source::Record));
    assert!(found.iter().all(|entry| entry.gampong.as_deref() == Some("11.71.03.2001")));
    assert!(damaged(&db).unwrap().is_empty());
    let told: i64 = db.query_row("SELECT count(*) FROM event WHERE entity = 'register'", [], |row| row.get(0)).unwrap();
    assert_eq!(told, 2);
}

#[test]
fn gifts_of_a_partner_are_listed_newest_first() {
    let mut store = store();
    let partner =
        store.write(|w| add(w, &found("PSKS-12", Subject::Institution("Usaha Contoh".into())))).unwrap().value;
    let gift = |on: NaiveDate, what: &str| Contribution {
        id: crate::domain::ids::ContributionId::from(Uuid::now_v7()),
        version: 0,
        partner: partner.id,
        on,
        what: what.into(),
        value: Some(1_000_000),
        for_whom: "Contoh".into(),
        by: "Rina".into(),
        note: String::new(),
        promise: None,
        received: Vec::new(),
    };
    let first = store.write(|w| give(w, &gift(today() - Days::new(9), "sembako"))).unwrap().value;
    store.write(|w| give(w, &gift(today(), "kursi roda"))).unwrap();
    store.write(|w| give(w, &Contribution { what: "10 paket sembako".into(), ..first.clone() })).unwrap();
    assert!(store.write(|w| give(w, &Contribution { what: String::new(), ..first })).is_err());
    let given = store.read(|r| contributions(r, partner.id)).unwrap();
    assert_eq!(given.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(), ["kursi roda", "10 paket sembako"]);
    healthy(&mut store);
}

#[test]
fn a_changed_gift_and_a_changed_category_are_noticed() {
    let mut store = store();
    put(&mut store, &somebody("Contoh", &["PPKS-08"]));
    let wrong = |store: &mut Store| {
        let findings = store.read(check::check).unwrap();
        findings.iter().any(|one| one.part == Part::Register && one.problem.is_some())
    };
    assert!(!wrong(&mut store));
    store.write(|w| Ok(w.execute_batch("UPDATE person SET ppks = ''")?)).unwrap();
    assert!(wrong(&mut store));
}

#[test]
fn confidential_kinds_stay_out_of_lists_until_they_are_asked_for() {
    let mut store = store();
    put(&mut store, &somebody("Contoh", &["PPKS-08", "PPKS-16"]));
    let public = RegisterList::default();
    assert_eq!(ask(&public, &mut store).len(), 1);
    let opened = RegisterList { sensitive: true, ..public.clone() };
    assert_eq!(ask(&opened, &mut store).len(), 2);
    let by_kind = RegisterList { narrow: Narrow::Category("PPKS-16".into()), ..public };
    assert!(ask(&by_kind, &mut store).is_empty());
    let counted = store.read(|r| tallies(r, today())).unwrap();
    assert_eq!(counted.iter().filter(|one| one.sensitive).count(), 1);
}

#[test]
fn opening_what_is_confidential_is_in_the_journal() {
    let mut store = store();
    let one = put(&mut store, &somebody("Contoh", &["PPKS-16"]));
    let entry = entries(&mut store, one.id)[0].clone();
    store.write(|w| note_opened(w, entry.id).and_then(|()| note_listed(w, Some(HERE)))).unwrap();
    let past = store.read(|r| crate::store::journal::history(r, entry.id.uuid(), 9)).unwrap();
    assert_eq!(past.first().map(|one| one.verb.as_str()), Some("view"));
}

#[test]
fn a_list_is_narrowed_by_kind_standing_and_words() {
    let mut store = store();
    for (name, codes) in [("Contoh Nur Hayati", vec!["PPKS-08"]), ("Contoh Nur Aini", vec!["PPKS-05", "PPKS-24"])] {
        put(&mut store, &somebody(name, &codes));
    }
    let mut old = found("PSKS-04", Subject::Institution("LKS Contoh".into()));
    (old.found_on, old.confirmed_on) = (today() - Days::new(900), today() - Days::new(900));
    store.write(|w| add(w, &old)).unwrap();
    let count = |list: RegisterList, store: &mut Store| ask(&list, store).len();
    let narrow = |narrow| RegisterList { narrow, ..RegisterList::default() };
    assert_eq!(count(RegisterList::default(), &mut store), 4);
    assert_eq!(count(narrow(Narrow::Kind(CategoryKind::Psks)), &mut store), 1);
    assert_eq!(count(narrow(Narrow::Cluster(Cluster::Disability)), &mut store), 1);
    assert_eq!(count(narrow(Narrow::Category("PPKS-24".into())), &mut store), 1);
    let stand = |standing| RegisterList { standing, ..RegisterList::default() };
    assert_eq!(count(stand(Standing::Stale), &mut store), 1);
    assert_eq!(count(stand(Standing::Ended), &mut store), 0);
    let words = |text: &str| RegisterList { text: text.into(), ..RegisterList::default() };
    assert_eq!(count(words("nur"), &mut store), 3);
    assert_eq!(count(words("HAYATI nur"), &mut store), 1);
    assert_eq!(count(words("tiada"), &mut store), 0);
    let area = |code: &str| RegisterList { area: Some(code.into()), ..RegisterList::default() };
    assert_eq!((count(area("11.71.02"), &mut store), count(area("11.71.03"), &mut store)), (4, 0));
}

#[test]
fn people_are_found_by_nik_its_end_and_their_card() {
    let mut store = store();
    let mut one = somebody("Contoh", &["PPKS-08"]);
    (one.nik, one.no_nik_reason, one.kk) = (Some("9999014101500007".into()), None, Some("9999010101050001".into()));
    put(&mut store, &one);
    for text in ["9999014101500007", "0007", "9999010101050001"] {
        let list = RegisterList { text: text.into(), ..RegisterList::default() };
        assert_eq!(ask(&list, &mut store).len(), 1, "{text}");
        let elsewhere = RegisterList { area: Some(THERE.into()), ..list };
        assert!(ask(&elsewhere, &mut store).is_empty());
    }
}

#[test]
fn what_was_done_to_an_entry_is_told_once_and_can_be_taken_back() {
    use crate::store::today::{Kind, deeds, undo};
    let desk = Desk { user: "Rina".into(), terminal: "uji".into() };
    let mut store = store();
    let entry = store.write(|w| add(w, &found("PSKS-04", Subject::Institution("LKS Contoh".into())))).unwrap().value;
    let told = store.read(|r| deeds(r, &desk, today())).unwrap();
    assert_eq!(told.iter().map(|deed| deed.kind).collect::<Vec<_>>(), [Kind::EntryNew]);
    assert_eq!((told[0].name.as_str(), told[0].detail.as_str()), ("LKS Contoh", "PSKS-04"));
    let ended = store.write(|w| end(w, entry.id, entry.version, EndReason::Stopped, "")).unwrap().value;
    let told = store.read(|r| deeds(r, &desk, today())).unwrap();
    assert_eq!(told[0].kind, Kind::EntryEnded);
    store.write(|w| undo(w, told[0].row)).unwrap();
    assert!(store.read(|r| get(r, ended.id)).unwrap().is_active());
    store.write(|w| undo(w, told[1].row)).unwrap();
    assert!(!store.read(|r| get(r, ended.id)).unwrap().is_active(), "an entry is never deleted: it ends");
    healthy(&mut store);
}

/// What somebody does at the desk or in the field.
#[derive(Clone, Debug)]
enum Deed {
    Save(usize, Vec<u32>, bool),
    Add(usize, u32),
    End(usize, usize),
    Join(usize, usize),
    Part,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (0_usize..5, prop::collection::vec(1_u32..27, 0..4), any::<bool>()).prop_map(|(who, codes, move_)| Deed::Save(who, codes, move_)),
        3 => (0_usize..5, 1_u32..27).prop_map(|(who, code)| Deed::Add(who, code)),
        3 => (0_usize..5, 0_usize..4).prop_map(|(who, which)| Deed::End(who, which)),
        1 => (0_usize..5, 0_usize..5).prop_map(|(one, other)| Deed::Join(one, other)),
        1 => Just(Deed::Part),
    ];
    prop::collection::vec(deed, 1..14)
}

/// Does one deed; what is refused changes nothing.
fn perform(store: &mut Store, people: &[PersonId], joined: &mut Vec<crate::domain::ids::MergeId>, deed: &Deed) {
    let read = |store: &mut Store, at: usize| store.read(|r| person::get(r, people[at])).unwrap();
    match deed {
        Deed::Save(who, codes, away) => {
            let mut one = read(store, *who);
            one.ppks = codes.iter().map(|number| format!("PPKS-{number:02}")).collect();
            one.gampong = Some(if *away { THERE } else { HERE }.into());
            let _ = store.write(|w| person::save(w, &one));
        }
        Deed::Add(who, number) => {
            let entry = found(&format!("PPKS-{number:02}"), Subject::Person(people[*who]));
            let _ = store.write(|w| add(w, &entry));
        }
        Deed::End(who, which) => {
            if let Some(entry) = entries(store, people[*who]).get(*which) {
                let _ = store.write(|w| end(w, entry.id, entry.version, EndReason::Better, ""));
            }
        }
        Deed::Join(one, other) => {
            let (kept, gone) = (read(store, *one), read(store, *other));
            let choice = Choice::proposed(&kept, &gone);
            let done = store.write(|w| kin::join(w, (kept.id, kept.version), (gone.id, gone.version), &choice));
            joined.extend(done.map(|done| done.value.id));
        }
        Deed::Part => {
            if let Some(id) = joined.pop() {
                let _ = store.write(|w| kin::part(w, id));
            }
        }
    }
}

/// Every list and sum tells the same story as the rows themselves.
fn agrees(store: &mut Store) {
    let all = RegisterList { standing: Standing::All, sensitive: true, ..RegisterList::default() };
    let every = ask(&all, store);
    let counted: Vec<Tally> = store.read(|r| tallies(r, today())).unwrap();
    assert_eq!(counted.iter().map(|one| one.active + one.ended).sum::<i64>(), every.len() as i64);
    for tally in &counted {
        let of = |row: &&RegisterRow| row.gampong == tally.gampong && row.category == tally.category;
        let (active, ended): (Vec<_>, Vec<_>) = every.iter().filter(of).partition(|row| row.ended.is_none());
        assert_eq!((active.len() as i64, ended.len() as i64), (tally.active, tally.ended));
        assert_eq!(active.iter().map(|row| row.confirmed_on).min(), tally.oldest);
        let list = RegisterList {
            area: tally.gampong.clone(),
            narrow: Narrow::Category(tally.category.clone()),
            sensitive: true,
            ..RegisterList::default()
        };
        let listed = store.read(|r| count(r, &list, today())).unwrap() as i64;
        assert!(tally.gampong.is_none() || listed == tally.active);
    }
    super::list::tests::counts_are_rows(store);
    let here = RegisterList { area: Some("11.71".into()), ..all.clone() };
    assert!(ask(&here, store).is_empty(), "a code that is no kecamatan and no gampong lists nobody");
    assert_eq!(Freshness::of(&counted).active, every.iter().filter(|row| row.ended.is_none()).count() as i64);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_do_totals_equal_rows_and_both_sides_agree(script in deeds()) {
        let mut store = store();
        let people: Vec<PersonId> =
            (0..5).map(|at| put(&mut store, &somebody(&format!("Contoh {at}"), &[])).id).collect();
        let mut joined = Vec::new();
        for deed in &script {
            perform(&mut store, &people, &mut joined, deed);
        }
        agrees(&mut store);
        healthy(&mut store);
    }
}
