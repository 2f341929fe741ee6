//! Members of the sample office: in every kecamatan somebody of each pillar. On purpose one kecamatan has lost its TKSK,
//! one PSM left and had taken part before, and some terms have run out.

use chrono::{Datelike, Days, NaiveDate};

use super::Maker;
use crate::domain::ids::MemberId;
use crate::domain::member::{Level, Member, Pillar};

/// Members of one pillar in one kecamatan; of the TKSK there is one.
const EACH: usize = 2;
/// Place in the list of the kecamatan that has no TKSK any more.
pub(super) const VACANT: usize = 5;
/// So many days ago its TKSK left.
const VACANT_DAYS: u64 = 130;
/// So many days ago the PSM left who had taken part before.
const LEFT_DAYS: u64 = 150;

/// What members of a pillar are called.
const fn role(pillar: Pillar) -> &'static str {
    match pillar {
        Pillar::Pkh => "Pendamping",
        Pillar::Tksk => "Petugas kecamatan",
        Pillar::Slrt => "Fasilitator",
        _ => "Anggota",
    }
}

fn back(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

/// True when a member could take part on a day.
pub(super) fn serves_on(member: &Member, day: NaiveDate, today: NaiveDate) -> bool {
    let until = if member.in_service { member.decree.ends } else { Some(back(today, LEFT_DAYS)) };
    member.decree.starts.is_none_or(|starts| starts <= day) && until.is_none_or(|until| day <= until)
}

impl Maker {
    /// Everybody, kecamatan by kecamatan.
    pub(super) fn members(&mut self) -> Vec<Member> {
        let mut all = Vec::new();
        for place in 0..self.content.kecamatan.len() {
            for pillar in Pillar::ALL {
                let count = if *pillar == Pillar::Tksk { 1 } else { EACH };
                for _ in 0..count {
                    let one = self.member(*pillar, place, all.len());
                    all.push(one);
                }
            }
        }
        if let Some(left) = all.iter_mut().find(|one| one.pillar == Pillar::Psm) {
            left.in_service = false;
            left.note = "Pindah ke luar kota (contoh).".into();
        }
        all
    }

    fn member(&mut self, pillar: Pillar, place: usize, at: usize) -> Member {
        let mut one = Member::new(MemberId::from(self.chance.uuid()), pillar);
        let sex = self.sex();
        (one.name, one.sex) = (format!("{} (fiktif)", self.name(sex)), Some(sex));
        one.role = role(pillar).into();
        one.decree.number = format!("CONTOH/{:03}/2026", at + 1);
        let today = self.now.date();
        let kecamatan = self.content.kecamatan.get(place).map(|one| one.code.clone()).unwrap_or_default();
        if pillar == Pillar::Tksk {
            one.level = Level::Kecamatan;
            one.areas.push(kecamatan);
            one.decree.number = format!("CONTOH/TKSK/{}", today.year());
            let years = [(1, 1, -2), (12, 31, 0)].map(|(m, d, y)| NaiveDate::from_ymd_opt(today.year() + y, m, d));
            (one.decree.starts, one.decree.ends) = (years[0], years[1]);
            if place == VACANT {
                one.decree.number = format!("CONTOH/TKSK/{}-berhenti", today.year());
                one.decree.ends = Some(back(today, VACANT_DAYS));
            }
            return one;
        }
        one.areas.extend(self.gampong_in(&kecamatan));
        one.decree.starts = Some(back(today, 500 + self.chance.below(400) as u64));
        one.decree.ends = today
            .checked_add_days(Days::new(300))
            .and_then(|day| day.checked_sub_days(Days::new(self.chance.below(360) as u64)));
        one
    }

    /// One of the gampong of a kecamatan.
    pub(super) fn gampong_in(&mut self, kecamatan: &str) -> Option<String> {
        let here: Vec<String> =
            self.content.gampong.iter().filter(|one| one.kecamatan == kecamatan).map(|one| one.code.clone()).collect();
        self.chance.pick(&here).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_member_is_called_by_another_pillars_role() {
        assert_eq!((role(Pillar::Tksk), role(Pillar::Slrt)), ("Petugas kecamatan", "Fasilitator"));
    }
}
