//! The disposition sheet of a case: who on each rung of the ladder did what and when, from the history and the marks of
//! its letters. Rungs that were not reached stay empty, to be filled by hand.

use chrono::{Local, NaiveDateTime};

use super::papers::{head, region_of, reporter_line};
use crate::domain::day;
use crate::domain::ids::CaseId;
use crate::domain::ladder::Role;
use crate::domain::ladder::dossier::{Done, Step};
use crate::domain::ladder::mark::{Mark, MarkKind};
use crate::domain::letter::data::{DispositionData, DispositionRung, MaskedNik};
use crate::store::{Error, Store, content, ladder, letter, office, person, referral};
use crate::words::{self, Lang, ladder as w};

/// Rungs of the sheet, from the counter to the signature.
const RUNGS: [Role; 6] = [Role::FrontOffice, Role::BackOffice, Role::Surveyor, Role::Manager, Role::Kabid, Role::Head];

/// What the sheet of a case says now.
pub(super) fn facts(store: &mut Store, id: CaseId) -> Result<DispositionData, Error> {
    store.read(|r| {
        let settings = office::get(r)?.map(|(settings, _)| settings).unwrap_or_default();
        let library = content::load(r)?;
        let dossier = ladder::dossier(r, id)?;
        let subject = person::get(r, dossier.case.subject)?;
        let needs: Vec<String> = referral::needs_of_case(r, id)?.into_iter().map(|need| need.title).collect();
        let mut letters = Vec::new();
        let mut marks = Vec::new();
        for referral in &dossier.referrals {
            let Some(letter_id) = referral.letter else { continue };
            let number = letter::get(r, letter_id)?.number;
            marks.extend(ladder::marks(r, letter_id)?.into_iter().map(|mark| (number.clone(), mark)));
            letters.push(number);
        }
        let (gampong, kecamatan) = region_of(&subject, &library);
        Ok(DispositionData {
            office: head(&settings),
            date: Some(Local::now().date_naive()),
            person: subject.name.clone(),
            nik: MaskedNik::of(subject.nik.as_deref().unwrap_or("")),
            address: subject.address.clone(),
            gampong,
            kecamatan,
            reporter: reporter_line(&dossier.case.reporter),
            needs,
            opened: Some(dossier.case.opened_at.date()),
            due: dossier.case.due,
            state: dossier.case.state.label().get(Lang::Id).to_owned(),
            letters,
            note: dossier.case.note.clone(),
            rungs: rungs(&dossier.steps, &marks),
        })
    })
}

/// One rung per role. The surveyor's is left out where nobody went.
fn rungs(steps: &[Step], marks: &[(String, Mark)]) -> Vec<DispositionRung> {
    let of = |role: &Role| {
        let mut done: Vec<(NaiveDateTime, String, String)> = steps
            .iter()
            .filter(|step| step.role == *role)
            .map(|step| (step.at, step.by.clone(), said(step)))
            .chain(marks.iter().filter(|(_, mark)| mark.kind.role() == *role).map(marked))
            .collect();
        done.sort_by_key(|(at, ..)| *at);
        rung(*role, &done)
    };
    RUNGS.iter().map(of).filter(|rung| !rung.what.is_empty() || rung.role != label(Role::Surveyor)).collect()
}

fn label(role: Role) -> String {
    role.label().get(Lang::Id).to_owned()
}

fn rung(role: Role, done: &[(NaiveDateTime, String, String)]) -> DispositionRung {
    let days: Vec<String> = done.iter().map(|(at, ..)| day::shown(at.date())).collect();
    let mut acts: Vec<String> = done.iter().map(|(.., act)| act.clone()).collect();
    acts.dedup();
    let when = match (days.first(), days.last()) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (Some(first), _) => first.clone(),
        (None, _) => String::new(),
    };
    DispositionRung {
        role: label(role),
        who: once(done.iter().map(|(_, who, _)| who.as_str())),
        when,
        what: acts.join("; "),
    }
}

/// Every name once, in the order in which they first acted.
fn once<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut all: Vec<&str> = Vec::new();
    for name in names.filter(|name| !name.trim().is_empty()) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join(", ")
}

/// What was done, with the words said.
fn said(step: &Step) -> String {
    let act = match step.done {
        Done::Opened => w::OPENED,
        Done::Added(_) => w::ADDED,
        Done::Case(act, ..) => act.label(),
        Done::Referral(_, act, ..) => act.label(),
    };
    let act = act.get(Lang::Id);
    if step.words.is_empty() { act.to_owned() } else { format!("{act}: {}", step.words) }
}

fn marked((number, mark): &(String, Mark)) -> (NaiveDateTime, String, String) {
    let kind = words::tray::on_letter(mark.kind.label().get(Lang::Id), number, collector(mark), Lang::Id);
    (mark.at, mark.by.clone(), kind)
}

/// Who took the letter along, where somebody did.
fn collector(mark: &Mark) -> &str {
    if mark.kind == MarkKind::Collected { &mark.name } else { "" }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::ids::{LetterId, MarkId};
    use crate::domain::ladder::case::CaseAct;
    use crate::domain::referral::CaseState;
    use uuid::Uuid;

    fn at(day: u32) -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    fn step(role: Role, by: &str, day: u32, done: Done, words: &str) -> Step {
        let case = CaseId::from(Uuid::nil());
        Step { case, at: at(day), by: by.into(), role, duty: None, done, words: words.into() }
    }

    #[test]
    fn every_rung_stands_there_and_those_reached_say_who_when_and_what() {
        let back = Done::Case(CaseAct::SendBack, CaseState::AwaitDecision, CaseState::Recommend);
        let steps = [
            step(Role::FrontOffice, "Contoh A", 20, Done::Opened, ""),
            step(Role::Manager, "Contoh B", 21, back, "lengkapi hasil kunjungan"),
            step(Role::Manager, "Contoh C", 23, back, "masih kurang"),
        ];
        let made = rungs(&steps, &[]);
        assert_eq!(made.len(), 5);
        assert_eq!((made[0].who.as_str(), made[0].what.as_str()), ("Contoh A", "Kasus dicatat"));
        assert_eq!((made[1].who.as_str(), made[1].when.as_str()), ("", ""));
        assert_eq!(made[2].who, "Contoh B, Contoh C");
        assert_eq!(made[2].when, "21-11-2026 – 23-11-2026");
        assert!(made[2].what.contains("lengkapi hasil kunjungan; "), "{}", made[2].what);
    }

    #[test]
    fn initials_signature_and_collection_stand_on_their_rungs() {
        let mark = |kind: MarkKind| {
            let (id, letter) = (MarkId::from(Uuid::nil()), LetterId::from(Uuid::nil()));
            (
                "460/1/2026".to_owned(),
                Mark { id, letter, kind, at: at(24), by: "Contoh D".into(), name: "Contoh E".into() },
            )
        };
        let made = rungs(&[], &MarkKind::ALL.iter().copied().map(mark).collect::<Vec<_>>());
        assert!(made[3].what.contains("paraf") && made[4].what.contains("460/1/2026"));
        assert!(made[0].what.contains("Contoh E") && !made[4].what.contains("Contoh E"));
    }

    #[test]
    fn a_surveyor_stands_there_only_where_somebody_went() {
        let went = step(Role::Surveyor, "Contoh F", 22, Done::Opened, "");
        assert_eq!(rungs(&[went], &[]).len(), 6);
    }
}
