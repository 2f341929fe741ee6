//! Activities of the sample office over the last fourteen months: every duty, own initiative and assigned, with who took
//! part and whom it reached. On purpose one kecamatan has a month without any, and Karang Taruna is seldom asked.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Maker;
use super::calendar::{Month, after, at};
use super::meetings::Book;
use super::members::{VACANT, serves_on};
use super::plots::{PLOTS, Plot};
use crate::domain::activity::{Activity, ActivityKind, Origin, Participant, Presence, Reached, Who};
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::{ActivityId, CaseId, FieldIssueId, FollowUpId, PersonId};
use crate::domain::member::{Member, Pillar};
use crate::domain::person::Person;
use crate::domain::register::{Entry, Subject};
use crate::store::{Result, Store, Write, activity, follow_up};

/// Months the records go back.
const MONTHS: u32 = 14;
/// Place in the list of the kecamatan that has a month without activities, and how many months ago that was.
const EMPTY: (usize, u32) = (7, 3);
/// Who takes part beside whoever does it: pillar, weight.
const BESIDE: &[(Pillar, usize)] = &[
    (Pillar::Pkh, 28),
    (Pillar::Tagana, 14),
    (Pillar::Psm, 28),
    (Pillar::KarangTaruna, 6),
    (Pillar::Slrt, 16),
    (Pillar::SaktiPeksos, 8),
];

/// Who is there to take part and to be reached.
pub(super) struct Cast {
    pub(super) members: Vec<Member>,
    pub(super) partners: Vec<Entry>,
    pub(super) cases: Vec<CaseId>,
    pub(super) kecamatan: Vec<(String, String)>,
    people: Vec<Vec<PersonId>>,
}

impl Cast {
    pub(super) fn new(maker: &Maker, members: Vec<Member>, partners: Vec<Entry>, people: &[Person]) -> Cast {
        let kecamatan: Vec<(String, String)> =
            maker.content.kecamatan.iter().map(|one| (one.code.clone(), one.name.clone())).collect();
        let of = |code: &str| {
            let here = |one: &&Person| one.gampong.as_deref().is_some_and(|own| own.starts_with(code));
            people.iter().filter(here).map(|one| one.id).collect::<Vec<_>>()
        };
        let people = kecamatan.iter().map(|(code, _)| of(code)).collect();
        Cast { members, partners, cases: Vec::new(), kecamatan, people }
    }

    /// Members of a pillar who serve on a day: in one kecamatan, or in the city.
    pub(super) fn serving(
        &self,
        pillar: Pillar,
        place: Option<usize>,
        day: NaiveDate,
        today: NaiveDate,
    ) -> Vec<&Member> {
        let code = place.and_then(|place| self.kecamatan.get(place)).map_or("", |(code, _)| code.as_str());
        let here = |one: &&Member| one.pillar == pillar && one.areas.iter().any(|area| area.starts_with(code));
        self.members.iter().filter(here).filter(|one| serves_on(one, day, today)).collect()
    }
}

/// Writes them, month by month, with the meetings and the problems between them.
pub(super) fn fill(store: &mut Store, maker: &mut Maker, cast: &Cast) -> Result<()> {
    let mut book = Book::default();
    let today = maker.now.date();
    store.write(|write| {
        for back in (0..MONTHS).rev() {
            let month = Month::back(today, back);
            if month.meeting() <= today {
                maker.meeting(write, cast, &mut book, month)?;
            }
            maker.raise(write, cast, &mut book, month)?;
            (0..cast.kecamatan.len()).try_for_each(|place| maker.of_kecamatan(write, cast, place, month))?;
        }
        maker.next_meeting(write, cast, &book)
    })?;
    Ok(())
}

impl Maker {
    fn of_kecamatan(&mut self, write: &Write<'_>, cast: &Cast, place: usize, month: Month) -> Result<()> {
        if (place, month.back) == EMPTY {
            return Ok(());
        }
        for plot in PLOTS {
            // The month that was reported last shows every duty; without a TKSK less happens.
            let full = month.back == 1 && plot.kind.usual_duty().is_some() && plot.kind != ActivityKind::Emergency;
            let vacant = place == VACANT && month.back < 4;
            let share = if full && !vacant { 100 } else { plot.share * month.days().min(28) / 28 };
            if self.chance.percent(if vacant { share / 3 } else { share }) {
                self.activity(write, cast, place, month, plot)?;
            }
        }
        Ok(())
    }

    fn activity(&mut self, write: &Write<'_>, cast: &Cast, place: usize, month: Month, plot: &Plot) -> Result<()> {
        let (day, today) = (month.day(self.chance.below(28)), self.now.date());
        let title = *self.chance.pick(plot.titles).unwrap_or(&"Kegiatan");
        let mut one = Activity::new(ActivityId::from(self.chance.uuid()), plot.kind, day, title, "");
        one.participants = self.taking_part(cast, place, plot, day);
        let Some(leader) = one.participants.first() else { return Ok(()) };
        one.by.clone_from(&leader.name);
        let tksk = leader.pillar == Some(Pillar::Tksk);
        (one.origin, one.assigned) = self.origin(tksk, one.on);
        let code = cast.kecamatan.get(place).map(|(code, _)| code.clone()).unwrap_or_default();
        let city_side = matches!(plot.kind, ActivityKind::Puspelkessos | ActivityKind::Business);
        one.area = if city_side { Some(code) } else { self.gampong_in(&code) };
        one.place = if city_side { "Kantor camat".into() } else { "Meunasah".into() };
        self.reach(cast, place, plot, &mut one);
        let from = |maker: &mut Maker, list: &[&str]| maker.chance.pick(list).map_or("", |one| *one).to_owned();
        one.result = from(self, plot.results);
        if self.chance.percent(45) {
            one.obstacle = from(self, plot.obstacles);
        }
        write.happened(at(day, 14).min(self.now));
        activity::save(write, &one)?;
        if self.chance.percent(28) && !plot.tasks.is_empty() {
            let what = from(self, plot.tasks);
            let owner = one.participants.first().cloned();
            let task = Agreed { kind: FollowUpKind::Task, what, issue: None, due: after(day, 14), share: 82 };
            self.agree(write, &one, owner.as_ref(), task, today)?;
        }
        Ok(())
    }

    /// Whoever does it first, then who was asked to come along.
    fn taking_part(&mut self, cast: &Cast, place: usize, plot: &Plot, day: NaiveDate) -> Vec<Participant> {
        let today = self.now.date();
        let by_others = self.chance.percent(22) || plot.kind == ActivityKind::Emergency;
        let pillar = match plot.kind {
            ActivityKind::Emergency => Pillar::Tagana,
            _ if by_others => Pillar::Psm,
            _ => Pillar::Tksk,
        };
        let mut there: Vec<Participant> = Vec::new();
        let wanted = [pillar, Pillar::Tksk, Pillar::Psm, Pillar::Pkh];
        let leaders = wanted.iter().map(|pillar| cast.serving(*pillar, Some(place), day, today));
        let Some(leader) = leaders.into_iter().find_map(|found| self.chance.pick(&found).copied()) else {
            return there;
        };
        there.push(Participant::present(leader.id, &leader.name, leader.pillar));
        for _ in 0..1 + self.chance.below(3) {
            let found = cast.serving(self.beside(), Some(place), day, today);
            let Some(other) = self.chance.pick(&found) else { continue };
            if there.iter().all(|one| one.member() != Some(other.id)) {
                there.push(Participant::present(other.id, &other.name, other.pillar));
            }
        }
        there.extend(self.guest(cast, plot.kind));
        there
    }

    /// Somebody who belongs to no pillar.
    fn guest(&mut self, cast: &Cast, kind: ActivityKind) -> Option<Participant> {
        let other = |who: Who, name: &str| Participant {
            who,
            name: name.to_owned(),
            pillar: None,
            presence: Presence::Present,
            said: String::new(),
        };
        match kind {
            ActivityKind::Business => {
                let partner = self.chance.pick(&cast.partners)?;
                let Subject::Institution(name) = &partner.subject else { return None };
                Some(other(Who::Partner(partner.id), name))
            }
            ActivityKind::Puspelkessos => Some(other(Who::Other, "Camat (contoh)")),
            ActivityKind::Extension | ActivityKind::Mapping => Some(other(Who::Other, "Keuchik (contoh)")),
            _ => None,
        }
    }

    fn beside(&mut self) -> Pillar {
        let mut left = self.chance.below(BESIDE.iter().map(|(_, weight)| weight).sum());
        for (pillar, weight) in BESIDE {
            if left < *weight {
                return *pillar;
            }
            left -= weight;
        }
        Pillar::Psm
    }

    /// Two in three on own initiative; who assigned it says so in a letter.
    fn origin(&mut self, tksk: bool, day: NaiveDate) -> (Origin, String) {
        if !tksk || self.chance.percent(64) {
            return (Origin::Own, String::new());
        }
        let others: Vec<Origin> = Origin::ALL.iter().copied().filter(|one| *one != Origin::Own).collect();
        let origin = self.chance.pick(&others).copied().unwrap_or(Origin::CityOffice);
        (origin, format!("Surat {}/CONTOH/{}", 10 + self.chance.below(80), chrono::Datelike::year(&day)))
    }

    fn reach(&mut self, cast: &Cast, place: usize, plot: &Plot, one: &mut Activity) {
        if plot.crowd > 0 {
            let category = self.chance.pick(plot.reaches).map(|code| (*code).to_owned());
            let mut share = |most: usize| self.chance.below(most + 1) as u32;
            let (women, men) = (1 + share(plot.crowd / 2), share(plot.crowd / 3));
            let unknown = if plot.reaches.is_empty() { share(plot.crowd / 4) } else { 0 };
            one.reached.push(Reached { category, women, men, unknown });
        }
        let here = cast.people.get(place).map_or(&[][..], Vec::as_slice);
        for _ in 0..plot.names.min(1 + self.chance.below(plot.names.max(1))) {
            one.people.extend(self.chance.pick(here).copied().filter(|id| !one.people.contains(id)));
        }
    }

    /// Writes down what was agreed; so many of a hundred are done by the time they should be.
    pub(super) fn agree(
        &mut self,
        write: &Write<'_>,
        activity: &Activity,
        owner: Option<&Participant>,
        agreed: Agreed,
        today: NaiveDate,
    ) -> Result<FollowUp> {
        let open = FollowUp {
            id: FollowUpId::from(self.chance.uuid()),
            version: 0,
            kind: agreed.kind,
            activity: Some(activity.id),
            issue: agreed.issue,
            what: agreed.what,
            owner: owner.map_or_else(|| "Dinas Sosial (contoh)".to_owned(), |one| one.name.clone()),
            member: owner.and_then(Participant::member),
            due: Some(agreed.due),
            state: FollowUpState::Open,
            ended_on: None,
            ended_by: String::new(),
            outcome: String::new(),
            by: activity.by.clone(),
        };
        write.happened(at(activity.on, 15).min(self.now));
        let stored = follow_up::save(write, &open)?;
        let late = self.chance.below(9) as u64;
        let day = after(agreed.due, late).checked_sub_days(chrono::Days::new(5)).unwrap_or(agreed.due);
        if day > today || day < activity.on || !self.chance.percent(agreed.share) {
            return Ok(stored);
        }
        write.happened(at(day, 10).min(self.now));
        let (state, outcome) = match self.chance.percent(93) {
            true => (FollowUpState::Done, "Sudah dikerjakan (contoh)"),
            false => (FollowUpState::Dropped, "Tidak perlu lagi (contoh)"),
        };
        follow_up::save(write, &stored.ended(state, day, &open.owner, outcome))
    }
}

/// What was agreed.
pub(super) struct Agreed {
    pub(super) kind: FollowUpKind,
    pub(super) what: String,
    pub(super) issue: Option<FieldIssueId>,
    pub(super) due: NaiveDate,
    /// How many of a hundred are ended by now.
    pub(super) share: usize,
}

/// An identity nobody else has.
pub(super) fn fresh<T: From<Uuid>>(maker: &mut Maker) -> T {
    T::from(maker.chance.uuid())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::activity::TkskDuty;
    use crate::domain::field_issue::IssueState;
    use crate::domain::register::PromiseState;
    use crate::domain::service_point::PointState;
    use crate::store::{field_issue, member, point, register};

    /// The sample office, seen on a day.
    fn office(now: &str) -> Store {
        let mut store = Store::in_memory(super::super::super::desk_here()).unwrap();
        super::super::fill(&mut store, now.parse().unwrap()).unwrap();
        store
    }

    #[test]
    fn the_year_behind_has_what_reports_speak_of_and_the_gaps_that_are_there_on_purpose() {
        let now = "2026-11-28T11:00:00";
        let mut store = office(now);
        every_state_is_there(&mut store);
        let all = store.read(activity::all).unwrap();
        let of = |code: &str, month: &str| -> Vec<Activity> {
            let here = |one: &&Activity| one.area.as_deref().is_some_and(|area| area.starts_with(code));
            all.iter().filter(here).filter(|one| one.on.to_string().starts_with(month)).cloned().collect()
        };
        let duties = |list: &[Activity]| list.iter().filter_map(|one| one.duty).collect::<BTreeSet<_>>().len();
        let codes: Vec<String> = (1..=9).map(|at| format!("11.71.{at:02}")).collect();
        for (place, code) in codes.iter().enumerate().filter(|(place, _)| *place != VACANT) {
            assert_eq!(duties(&of(code, "2026-10")), TkskDuty::ALL.len(), "{place}");
        }
        assert!(of(&codes[EMPTY.0], "2026-08").is_empty());
        assert!(all.iter().filter(|one| one.is_meeting()).count() > 13);
        let present = |one: &Activity| one.members_present().filter_map(|(_, pillar)| pillar).collect::<BTreeSet<_>>();
        assert_eq!(all.iter().flat_map(present).collect::<BTreeSet<_>>().len(), Pillar::ALL.len());
        let gone = store.read(member::all).unwrap().into_iter().find(|one| !one.in_service).unwrap();
        assert!(all.iter().any(|one| one.members_present().any(|(id, _)| id == gone.id)));
        let open = store.read(follow_up::open).unwrap();
        let today: NaiveDate = now[..10].parse().unwrap();
        assert!(open.iter().any(|one| one.is_overdue(today)) && open.iter().any(|one| !one.is_overdue(today)));
    }

    fn every_state_is_there(store: &mut Store) {
        let issues = store.read(field_issue::all).unwrap();
        let states: Vec<IssueState> = issues.iter().map(|one| one.state).collect();
        assert!(IssueState::ALL.iter().all(|state| states.contains(state)), "{states:?}");
        let most = issues.iter().map(|one| store.read(|c| field_issue::voices(c, one.id)).unwrap().len()).max();
        assert_eq!(most, Some(super::super::plots::VOICES));
        let promises = store.read(register::all_promises).unwrap();
        assert!(PromiseState::ALL.iter().all(|state| promises.iter().any(|one| one.state == *state)));
        let points = store.read(point::all).unwrap();
        assert!(PointState::ALL.iter().all(|state| points.iter().any(|one| one.state == *state)));
        assert!(points.iter().all(|one| one.contact.is_empty() && one.name.contains("Contoh")));
    }

    #[test]
    fn it_can_be_made_on_the_first_day_of_a_month_before_the_office_opens() {
        assert!(!office("2026-03-01T06:00:00").read(activity::all).unwrap().is_empty());
    }
}
