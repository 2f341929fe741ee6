//! The months before the last four weeks of the sample office: visits, and cases that came to an end (or did not), so
//! that reports of months and years have something to say.

use chrono::{Days, NaiveDateTime, NaiveTime};

use super::Maker;
use crate::domain::ids::{CaseId, NoteId, ReferralId, VisitId};
use crate::domain::ladder::case::CaseAct;
use crate::domain::ladder::dossier::Said;
use crate::domain::ladder::note::{CaseNote, NoteKind};
use crate::domain::ladder::reply::{Heard, ReplyOutcome};
use crate::domain::person::Person;
use crate::domain::referral::{Agreement, CaseState, ChecklistItem, Relation, Reporter};
use crate::domain::visit::{Channel, Visit};
use crate::store::referral::{Intake, Taken, Wish};
use crate::store::{Result, Store, Write, content, ladder, referral, visit};
use crate::worker::number_letter_in;

/// Days the past of the office goes back.
pub(super) const DAYS: usize = 425;
/// Days the present of the office covers (see [`super::Maker::working_day`]).
const PRESENT: usize = 28;
/// Visits and cases of that time.
const VISITS: usize = 1_500;
const CASES: usize = 150;
/// Services of these cases: none of them has a road that must be walked before a letter.
const SERVICES: &[&str] =
    &["usulan-dtsen", "sktm-gampong", "usulan-pbi-jk", "kube", "sanggah-desil", "pkh-kepesertaan"];

/// Visits of the past.
pub(super) fn visits(store: &mut Store, maker: &mut Maker, people: &[Person]) -> Result<()> {
    let made: Vec<Visit> = (0..VISITS).map(|_| maker.past_visit(people)).collect();
    store.write(|write| {
        made.iter().try_for_each(|one| {
            write.happened(one.at);
            visit::save(write, one).map(drop)
        })
    })?;
    Ok(())
}

/// Cases of the past, the oldest first, so that their letters are numbered in the order of their days; their
/// identities.
pub(super) fn cases(store: &mut Store, maker: &mut Maker, people: &[Person]) -> Result<Vec<CaseId>> {
    let library = store.read(content::load)?;
    let mut days: Vec<NaiveDateTime> = (0..CASES).map(|_| maker.past_moment()).collect();
    days.sort_unstable();
    let made = store.write(|write| {
        let mut made = Vec::new();
        for at in days {
            made.extend(maker.past_case(write, &library, people, at)?);
        }
        Ok(made)
    })?;
    Ok(made.value)
}

fn later(at: NaiveDateTime, days: u64) -> NaiveDateTime {
    at.checked_add_days(Days::new(days)).unwrap_or(at)
}

impl Maker {
    /// A minute of office hours before the last four weeks.
    fn past_moment(&mut self) -> NaiveDateTime {
        let back = PRESENT + 1 + self.chance.below(DAYS - PRESENT);
        let mut day = self.now.date().checked_sub_days(Days::new(back as u64)).unwrap_or_default();
        while matches!(chrono::Datelike::weekday(&day), chrono::Weekday::Sat | chrono::Weekday::Sun) {
            day = day.pred_opt().unwrap_or(day);
        }
        let minute = super::OPENS * 60 + self.chance.below(super::OPEN_MINUTES) as u32;
        day.and_time(NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default())
    }

    fn past_visit(&mut self, people: &[Person]) -> Visit {
        let (id, at) = (VisitId::from(self.chance.uuid()), self.past_moment());
        Visit { id, at, ..self.visit(people) }
    }

    fn past_case(
        &mut self,
        write: &Write<'_>,
        library: &content::Library,
        people: &[Person],
        at: NaiveDateTime,
    ) -> Result<Option<CaseId>> {
        let Some(subject) = self.chance.pick(people).cloned() else { return Ok(None) };
        let slug = *self.chance.pick(SERVICES).unwrap_or(&"usulan-dtsen");
        let title = library.procedure(slug).map_or_else(String::new, |one| one.procedure.title.clone());
        let places: Vec<_> = library.destinations.iter().filter(|place| !place.destination.is_telling()).collect();
        let present = self.chance.percent(85);
        let wish = Wish {
            procedure: Some(slug.into()),
            title,
            checklist: vec![ChecklistItem { document: "Kartu Keluarga".into(), required: true, present }],
            destination: self.chance.pick(&places).map(|place| place.id),
        };
        let pillar = self.chance.percent(30);
        let reporter = match pillar {
            true => Reporter { relation: Relation::Pillar, name: "TKSK (fiktif)".into(), phone: String::new() },
            false => Reporter::own(),
        };
        write.happened(at);
        let intake = Intake {
            subject,
            subject_changed: false,
            reporter,
            channel: if pillar { Channel::Pillar } else { Channel::Counter },
            note: "Contoh.".into(),
            wishes: vec![wish],
            consent: Agreement::own(),
            due_days: 14,
            at: Some(at),
        };
        let taken = referral::take_in(write, &intake)?;
        // Every third or so is visited on the next day.
        if chrono::Timelike::minute(&at).is_multiple_of(3) {
            write.happened(later(at, 1));
            note(write, taken.case.id, NoteKind::HomeVisit, ("TKSK (fiktif)", "Keadaan rumah dilihat (contoh)."))?;
        }
        self.go_on(write, library, &taken, at)?;
        Ok(Some(taken.case.id))
    }

    /// Most come to an end within some weeks; one in ten stays where it is.
    fn go_on(&mut self, write: &Write<'_>, library: &content::Library, taken: &Taken, at: NaiveDateTime) -> Result<()> {
        let Some(referral) = taken.referrals.first().map(|one| one.id) else { return Ok(()) };
        let worked = later(at, 1 + self.chance.below(4) as u64);
        write.happened(worked);
        match self.chance.below(20) {
            0 => ladder::walk(write, taken.case.id, taken.case.version, CaseState::Verify).map(drop),
            1 | 2 => {
                let why = Said::words("Tidak memenuhi syarat setelah diperiksa (contoh).");
                ladder::take_case(write, taken.case.id, taken.case.version, CaseAct::Reject, why).map(drop)
            }
            3..=5 => serve(write, taken, referral),
            6 => number_letter_in(write, library, referral),
            _ => {
                number_letter_in(write, library, referral)?;
                self.hear(write, referral, worked)
            }
        }
    }

    /// The destination answers, and the citizen is told.
    fn hear(&mut self, write: &Write<'_>, id: ReferralId, sent: NaiveDateTime) -> Result<()> {
        let heard = later(sent, 3 + self.chance.below(22) as u64).min(self.now);
        write.happened(heard);
        let outcome = match self.chance.below(10) {
            0 => ReplyOutcome::InService,
            1 => super::answer_to_reach(crate::domain::referral::ReferralState::Refused, self.chance.below(40))
                .unwrap_or(ReplyOutcome::Served),
            2 => ReplyOutcome::Onward,
            _ => ReplyOutcome::Served,
        };
        let known = referral::get(write, id)?;
        let (_, answered) = ladder::answer(write, id, known.version, outcome, Heard::Phone, "Contoh.")?;
        if answered.state.is_open() {
            return Ok(());
        }
        let case = referral::get_case(write, answered.case)?;
        let told = Said::words("Warga sudah diberi tahu hasilnya (contoh).");
        ladder::take_case(write, case.id, case.version, CaseAct::Close, told).map(drop)
    }
}

/// Helped at the desk itself; the draft of a letter is not needed any more.
fn serve(write: &Write<'_>, taken: &Taken, referral: ReferralId) -> Result<()> {
    note(write, taken.case.id, NoteKind::Service, ("Petugas loket (contoh)", "Data diperbaiki di tempat (contoh)."))?;
    let served = ladder::walk(write, taken.case.id, taken.case.version, CaseState::Served)?;
    let draft = crate::store::referral::get(write, referral)?;
    let no_need = Said::words("Selesai di loket (contoh).");
    let cancel = crate::domain::ladder::referral::ReferralAct::Cancel;
    ladder::take_referral(write, referral, draft.version, cancel, no_need)?;
    let told = Said::words("Selesai di loket (contoh).");
    ladder::take_case(write, served.id, served.version, CaseAct::Close, told).map(drop)
}

/// Writes down what was done at a case, on the day of this write.
fn note(write: &Write<'_>, case: CaseId, kind: NoteKind, (who, text): (&str, &str)) -> Result<()> {
    let (id, at) = (NoteId::from(uuid::Uuid::now_v7()), write.moment());
    let (who, text) = (who.to_owned(), text.to_owned());
    let note = CaseNote { id, case, kind, at, day: at.date(), by: String::new(), who, text };
    ladder::write_note(write, &note).map(drop)
}
