//! Cases of the sample office that stand somewhere on purpose, so that every list of the desk has something in it: one
//! that cannot wait, some that are stuck here or upstream, some that wait for papers, answers that are late or due today.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use uuid::Uuid;

use crate::domain::ids::{MilestoneId, NeedId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::Said;
use crate::domain::person::Person;
use crate::domain::referral::{Agreement, CaseState, Reporter};
use crate::domain::road::Entry;
use crate::domain::visit::Channel;
use crate::store::referral::{Intake, Taken, Wish};
use crate::store::{Result, Store, Write, content, ladder, referral, road};
use crate::worker::number_letter;

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    /// A medical emergency, opened so many days ago.
    Urgent,
    /// In SIKS-NG, and nobody decides.
    Upstream,
    /// Before a decision of the office.
    Deciding,
    /// Sent back for better papers.
    Repair,
    /// Sent; its answer is due so many days ago, and nothing was heard.
    Silent,
}

/// What is made: where it stands, how many days ago it began, and for which service.
const MADE: &[(Stand, u64, &str)] = &[
    (Stand::Urgent, 1, PBI),
    (Stand::Upstream, 52, PBI),
    (Stand::Upstream, 40, PBI),
    (Stand::Upstream, 6, PBI),
    (Stand::Deciding, 24, "kube"),
    (Stand::Deciding, 17, "usulan-dtsen"),
    (Stand::Repair, 6, "usulan-dtsen"),
    (Stand::Repair, 3, PBI),
    (Stand::Silent, 12, "sktm-gampong"),
    (Stand::Silent, 0, "sktm-gampong"),
];

/// The service whose road leads through SIKS-NG.
const PBI: &str = "reaktivasi-pbi-jk";
/// Its road up to the day on which the operator entered it, with days after it was opened.
const TO_SIKS_NG: &[(&str, u64, &str)] = &[
    ("surat_penerbit", 0, "Puskesmas (contoh)"),
    ("surat_tanggal", 0, ""),
    ("terbaca", 0, "ya"),
    ("periksa_berkas", 0, ""),
    ("kelayakan", 1, "layak"),
    ("rekomendasi", 1, "400.9/000/2026 (contoh)"),
    ("siks_ng", 2, "Operator (contoh)"),
];
/// Every so manieth person has one of these cases.
const APART: usize = 37;

/// Makes them all.
///
/// # Errors
/// What the store says.
pub(super) fn fill(store: &mut Store, people: &[Person], now: NaiveDateTime) -> Result<()> {
    let library = store.read(content::load)?;
    for (at, (stand, ago, slug)) in MADE.iter().enumerate() {
        let Some(subject) = people.get(at * APART + 5) else { continue };
        let taken = store.write(|write| open(write, &library, subject, (*stand, *ago, slug), now))?.value;
        if *stand == Stand::Silent {
            send(store, &taken, before(now.date(), *ago))?;
        }
    }
    Ok(())
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// Ten in the morning of a day, but never later than now.
fn morning(day: NaiveDate, now: NaiveDateTime) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default()).min(now)
}

fn open(
    write: &Write<'_>,
    library: &content::Library,
    subject: &Person,
    (stand, ago, slug): (Stand, u64, &str),
    now: NaiveDateTime,
) -> Result<Taken> {
    // An answer that is due today was asked for some weeks ago.
    let ago = if stand == Stand::Silent { ago + 20 } else { ago };
    let day = before(now.date(), ago);
    write.happened(morning(day, now));
    let title = library.procedure(slug).map_or_else(String::new, |one| one.procedure.title.clone());
    let destination = library.destinations.iter().find(|place| !place.destination.is_telling()).map(|place| place.id);
    let intake = Intake {
        subject: subject.clone(),
        subject_changed: false,
        reporter: Reporter::own(),
        channel: Channel::Counter,
        note: "Contoh.".into(),
        wishes: vec![Wish { procedure: Some(slug.into()), title, checklist: Vec::new(), destination }],
        consent: Agreement::own(),
        due_days: 14,
        at: Some(morning(day, now)),
    };
    let taken = referral::take_in(write, &intake)?;
    match stand {
        Stand::Urgent => on_the_road(write, &taken, &[("darurat", 0, "ya"), ("periksa_berkas", 0, "")], now)?,
        Stand::Upstream => on_the_road(write, &taken, TO_SIKS_NG, now)?,
        Stand::Deciding => {
            ladder::walk(write, taken.case.id, taken.case.version, CaseState::AwaitDecision)?;
        }
        Stand::Repair => repair(write, &taken)?,
        Stand::Silent => {}
    }
    Ok(taken)
}

fn on_the_road(write: &Write<'_>, taken: &Taken, said: &[(&str, u64, &str)], now: NaiveDateTime) -> Result<()> {
    let opened = taken.case.opened_at.date();
    let Some(need) = taken.referrals.first().map(|one| one.need) else { return Ok(()) };
    for (code, after, value) in said {
        let day = opened.checked_add_days(Days::new(*after)).unwrap_or(opened).min(now.date());
        write.happened(morning(day, now));
        let value = if *code == "surat_tanggal" { before(opened, 3).to_string() } else { (*value).to_owned() };
        road::write_down(write, &entry(need, code, day, value))?;
    }
    Ok(())
}

fn entry(need: NeedId, code: &str, day: NaiveDate, value: String) -> Entry {
    let id = MilestoneId::from(Uuid::now_v7());
    Entry { id, need, code: code.into(), day, by: String::new(), value, at: day.and_time(NaiveTime::MIN) }
}

fn repair(write: &Write<'_>, taken: &Taken) -> Result<()> {
    let checked = ladder::take_case(write, taken.case.id, taken.case.version, CaseAct::CheckFile, Said::default())?;
    let why = Said::words("Foto KTP-el tidak terbaca (contoh).");
    ladder::take_case(write, checked.id, checked.version, CaseAct::AskRepair, why).map(drop)
}

/// Gives the referral its day and its letter. The sample lives without a letter that cannot be made.
fn send(store: &mut Store, taken: &Taken, due: NaiveDate) -> Result<()> {
    let Some(draft) = taken.referrals.first().cloned() else { return Ok(()) };
    let id = draft.id;
    store.write(|write| referral::save(write, &crate::domain::referral::Referral { due: Some(due), ..draft }))?;
    let _ = number_letter(store, id);
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::worklist::{View, Worklist};
    use crate::store::check::check;
    use crate::store::worklist::{count, days};

    #[test]
    fn every_list_that_wants_to_be_looked_at_has_something_in_it() {
        let mut store = Store::in_memory(super::super::super::desk_here()).unwrap();
        let now = chrono::Timelike::with_nanosecond(&chrono::Local::now().naive_local(), 0).unwrap();
        super::super::fill(&mut store, now).unwrap();
        let days = store.read(|read| days(read, now.date())).unwrap();
        for view in View::ALL {
            let rows = store.read(|read| count(read, &Worklist::whole(*view), days)).unwrap();
            assert!(rows > 0, "{view:?}");
        }
        let wrong = store.read(check).unwrap();
        assert!(wrong.iter().all(|one| one.problem.is_none()), "{wrong:?}");
    }
}
