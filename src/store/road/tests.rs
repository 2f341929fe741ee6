//! Roads in the file: refusals, corrections, letters that wait.

use chrono::NaiveDate;

use super::*;
use crate::domain::ids::{MilestoneId, ReferralId};
use crate::domain::letter::code::ReturnCode;
use crate::domain::road::{RoadRefusal, contact};
use crate::store::referral::Wish;
use crate::store::{Desk, Store, content, letter, samples};

fn store() -> Store {
    Store::in_memory(Desk { user: "uji".into(), terminal: "uji".into() }).unwrap()
}

fn taken(store: &mut Store, slug: &str) -> (NeedId, ReferralId) {
    let destination = store.read(content::load).unwrap().destinations.first().map(|place| place.id);
    let wish = Wish { procedure: Some(slug.into()), ..samples::wish(slug, destination) };
    let intake = samples::intake(&samples::named("Contoh"), vec![wish]);
    let taken = store.write(|write| referral::take_in(write, &intake)).unwrap().value;
    (taken.referrals[0].need, taken.referrals[0].id)
}

fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

fn said(need: NeedId, code: &str, value: &str) -> Entry {
    let id = MilestoneId::from(Uuid::now_v7());
    let at = today().and_hms_opt(8, 0, 0).unwrap();
    Entry { id, need, code: code.into(), day: today(), by: String::new(), value: value.into(), at }
}

fn number(store: &mut Store, id: ReferralId) -> Result<()> {
    let number = |seq: i64| Ok(format!("460/{seq}/2026"));
    let body = |_: &str, _: &ReturnCode| serde_json::json!({});
    store.write(|write| letter::issue(write, id, &number, &body)).map(drop)
}

#[test]
fn the_letter_of_a_mental_patient_waits_for_contact_and_return_plan() {
    let mut store = store();
    let (need, id) = taken(&mut store, "rujukan-odgj");
    let Err(Error::Road(why)) = number(&mut store, id) else { panic!("the letter went out") };
    assert!(matches!(*why, RoadRefusal::Missing(facts) if facts.len() == 2));
    for (code, value) in
        [("kontak", contact("keluarga", "Contoh", "0800000001")), ("rencana_pulang", "Dijemput".into())]
    {
        store.write(|write| write_down(write, &said(need, code, &value))).unwrap();
    }
    assert!(number(&mut store, id).is_ok());
    assert!(store.read(damaged).unwrap().is_empty());
}

#[test]
fn a_procedure_without_a_road_asks_for_nothing() {
    let mut store = store();
    let (need, id) = taken(&mut store, "sktm-gampong");
    assert!(number(&mut store, id).is_ok());
    let refused = store.write(|write| write_down(write, &said(need, "periksa_berkas", "")));
    assert!(matches!(refused, Err(Error::NotFound("road"))));
}

#[test]
fn what_is_refused_is_not_stored() {
    let mut store = store();
    let (need, _) = taken(&mut store, "reaktivasi-pbi-jk");
    let refused = store.write(|write| write_down(write, &said(need, "putusan", "disetujui")));
    assert!(matches!(refused, Err(Error::Road(why)) if matches!(*why, RoadRefusal::OutOfOrder(..))));
    assert!(store.read(|read| entries(read, need)).unwrap().is_empty());
    let stored = store.write(|write| write_down(write, &said(need, "periksa_berkas", ""))).unwrap().value;
    assert_eq!((stored.by.as_str(), store.read(|read| entries(read, need)).unwrap()), ("uji", vec![stored.clone()]));
}

#[test]
fn an_office_with_its_own_text_keeps_the_shipped_road_until_it_writes_its_own() {
    let mut store = store();
    let own = "UPDATE procedure SET office = json_remove(shipped, '$.jalur') WHERE slug = 'reaktivasi-pbi-jk'";
    store.write(|write| Ok(write.execute(own, [])?)).unwrap();
    let road = |store: &mut Store| {
        let library = store.read(content::load).unwrap();
        library.procedure("reaktivasi-pbi-jk").unwrap().procedure.road.clone().unwrap()
    };
    assert_eq!(road(&mut store).milestones.len(), 6);
    let shorter =
        "UPDATE procedure SET office = json_set(shipped, '$.jalur.tahap', json('[]')) WHERE slug = 'reaktivasi-pbi-jk'";
    store.write(|write| Ok(write.execute(shorter, [])?)).unwrap();
    assert!(road(&mut store).milestones.is_empty());
}
