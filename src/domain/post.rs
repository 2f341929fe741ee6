//! Posts nobody holds: which there should be is data ([`super::content::pillar`]), whether somebody holds one is
//! computed from the members, and since when it is vacant from the last term there.

use chrono::{Days, NaiveDate};

use super::content::pillar::PillarDef;
use super::member::{Level, Member, Pillar, Term};

/// A post nobody holds, or with fewer people than it should have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacancy {
    /// Of which pillar.
    pub pillar: Pillar,
    /// Code of the gampong or kecamatan; empty for the city.
    pub area: String,
    /// First day without anybody; none where nobody was ever recorded, or the last term has no end.
    pub since: Option<NaiveDate>,
}

/// In office, or nothing is known that says otherwise.
pub fn holds_office(member: &Member, today: NaiveDate) -> bool {
    matches!(member.term_on(today), Term::Active | Term::EndingSoon | Term::Unknown)
}

/// Vacant posts in the order of pillars and codes.
pub fn vacancies(
    members: &[Member],
    defs: &[PillarDef],
    kecamatan: &[&str],
    gampong: &[&str],
    today: NaiveDate,
) -> Vec<Vacancy> {
    let mut all = Vec::new();
    for def in defs {
        let of_pillar: Vec<&Member> = members.iter().filter(|member| member.pillar == def.pillar).collect();
        for post in &def.posts {
            let areas: &[&str] = match post.per {
                Level::Gampong => gampong,
                Level::Kecamatan => kecamatan,
                Level::City | Level::Province => &[""],
            };
            for area in areas {
                all.extend(vacancy(&of_pillar, def.pillar, area, post.count, today));
            }
        }
    }
    all
}

fn vacancy(members: &[&Member], pillar: Pillar, area: &str, wanted: usize, today: NaiveDate) -> Option<Vacancy> {
    let here = || members.iter().filter(|member| serves(member, area));
    let held = here().filter(|member| holds_office(member, today)).count();
    let left = || here().filter(|member| !holds_office(member, today));
    let ends = left().flat_map(|member| ends_of(member)).filter(|end| *end < today).max();
    let since = ends.and_then(|end| end.checked_add_days(Days::new(1)));
    (held < wanted).then(|| Vacancy { pillar, area: area.to_owned(), since })
}

/// Works in the area or in a part of it.
fn serves(member: &Member, area: &str) -> bool {
    area.is_empty() || member.areas.iter().any(|own| own.starts_with(area))
}

fn ends_of(member: &Member) -> impl Iterator<Item = NaiveDate> + '_ {
    member.former.iter().filter_map(|term| term.ends).chain(member.decree.ends)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::appointment::Former;
    use crate::domain::content::pillar;
    use crate::domain::ids::MemberId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tksk(area: &str, ends: &str) -> Member {
        let mut one = Member::new(MemberId::from(Uuid::from_u128(1)), Pillar::Tksk);
        one.areas.push(area.into());
        (one.decree.starts, one.decree.ends) = (Some(day("2020-01-01")), Some(day(ends)));
        one
    }

    fn of_tksk(members: &[Member]) -> Vec<Vacancy> {
        let defs: Vec<PillarDef> =
            pillar::read().unwrap().into_iter().filter(|def| def.pillar == Pillar::Tksk).collect();
        vacancies(members, &defs, &["11.71.01", "11.71.02"], &["11.71.01.2001"], day("2026-11-26"))
    }

    #[test]
    fn a_kecamatan_nobody_was_recorded_for_is_vacant_without_a_day() {
        let all = of_tksk(&[tksk("11.71.01", "2026-12-31")]);
        assert_eq!(all, [Vacancy { pillar: Pillar::Tksk, area: "11.71.02".into(), since: None }]);
    }

    #[test]
    fn it_is_vacant_since_the_day_after_the_last_term() {
        let mut gone = tksk("11.71.02", "2025-12-31");
        gone.former.push(Former { appointment: None, starts: None, ends: Some(day("2024-12-31")) });
        let all = of_tksk(&[tksk("11.71.01", "2026-12-31"), gone]);
        assert_eq!(all.first().unwrap().since, Some(day("2026-01-01")));
    }

    #[test]
    fn somebody_who_left_before_the_decree_ended_leaves_no_day_in_the_future() {
        let gone = Member { in_service: false, ..tksk("11.71.02", "2026-12-31") };
        assert_eq!(of_tksk(&[tksk("11.71.01", "2026-12-31"), gone]).first().unwrap().since, None);
    }

    #[test]
    fn every_gampong_should_have_a_psm() {
        let defs: Vec<PillarDef> =
            pillar::read().unwrap().into_iter().filter(|def| def.pillar == Pillar::Psm).collect();
        let psm = Member { pillar: Pillar::Psm, ..tksk("11.71.01.2001", "2026-12-31") };
        let found = vacancies(&[psm], &defs, &[], &["11.71.01.2001", "11.71.01.2002"], day("2026-11-26"));
        assert_eq!(found.iter().map(|one| one.area.as_str()).collect::<Vec<_>>(), ["11.71.01.2002"]);
    }
}
