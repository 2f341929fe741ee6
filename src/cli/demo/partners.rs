//! Partners of the sample office (Dunia Usaha, all fictional): what they promised, what was given, and who received it. A
//! promise stands in every state: kept, partly, still ahead, overdue, taken back.

use chrono::{Days, NaiveDate};

use super::Maker;
use super::activities::fresh;
use super::calendar::{after, at};
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::register::{Contribution, Entry, Promise, PromiseState};
use crate::store::{Result, Store, Write, register};

/// Who writes it down.
const BY: &str = "TKSK (fiktif)";

/// One promise: of which partner, what, worth, how many days ago, due how many days later, how many gifts came of it,
/// what became of it.
struct Told {
    partner: usize,
    what: &'static str,
    value: i64,
    ago: u64,
    due: Option<u64>,
    gifts: usize,
    state: PromiseState,
}

const fn told(
    partner: usize,
    (what, value): (&'static str, i64),
    (ago, due): (u64, Option<u64>),
    gifts: usize,
    state: PromiseState,
) -> Told {
    Told { partner, what, value, ago, due, gifts, state }
}

const PROMISES: &[Told] = &[
    told(0, ("50 paket sembako (contoh)", 10_000_000), (330, Some(60)), 1, PromiseState::Kept),
    told(0, ("10 kursi roda (contoh)", 15_000_000), (150, Some(90)), 1, PromiseState::Part),
    told(0, ("Beasiswa 5 anak (contoh)", 12_000_000), (40, Some(120)), 0, PromiseState::Promised),
    told(1, ("Pelatihan menjahit 20 orang (contoh)", 8_000_000), (210, Some(90)), 2, PromiseState::Kept),
    told(1, ("100 selimut (contoh)", 5_000_000), (95, Some(60)), 0, PromiseState::Promised),
    told(2, ("Permakanan lansia 3 bulan (contoh)", 18_000_000), (120, Some(200)), 2, PromiseState::Part),
    told(2, ("Modal usaha 4 kelompok (contoh)", 20_000_000), (260, Some(60)), 0, PromiseState::Withdrawn),
    told(3, ("2 lowongan magang difabel (contoh)", 0), (70, Some(30)), 1, PromiseState::Part),
    told(3, ("30 paket perlengkapan sekolah (contoh)", 6_000_000), (20, None), 0, PromiseState::Promised),
];

/// Gifts nobody had promised: partner, what, days ago.
const UNPROMISED: &[(usize, &str, u64)] = &[
    (0, "20 kacamata baca (contoh)", 45),
    (1, "Air bersih saat kebakaran (contoh)", 180),
    (2, "15 paket sembako (contoh)", 12),
    (3, "Alat tulis 40 anak (contoh)", 300),
];

/// Writes promises and gifts of the partners.
pub(super) fn fill(store: &mut Store, maker: &mut Maker, partners: &[Entry], people: &[Person]) -> Result<()> {
    store.write(|write| {
        for one in PROMISES {
            if let Some(partner) = partners.get(one.partner) {
                maker.promise(write, partner, one, people)?;
            }
        }
        for (nth, what, ago) in UNPROMISED {
            let Some(partner) = partners.get(*nth) else { continue };
            let day = maker.ago(*ago);
            let gift = maker.gift(partner, what, day, None, people);
            write.happened(at(day, 10).min(maker.now));
            register::give(write, &gift)?;
        }
        Ok(())
    })?;
    Ok(())
}

impl Maker {
    fn ago(&self, days: u64) -> NaiveDate {
        self.now.date().checked_sub_days(Days::new(days)).unwrap_or_default()
    }

    fn promise(&mut self, write: &Write<'_>, partner: &Entry, one: &Told, people: &[Person]) -> Result<()> {
        let day = self.ago(one.ago);
        write.happened(at(day, 10).min(self.now));
        let promise = Promise {
            id: fresh(self),
            version: 0,
            partner: partner.id,
            on: day,
            what: one.what.into(),
            value: (one.value > 0).then_some(one.value),
            due: one.due.map(|days| after(day, days)),
            for_whom: "warga yang tercatat di register (contoh)".into(),
            state: PromiseState::Promised,
            by: BY.into(),
            note: String::new(),
        };
        let mut kept = register::promise(write, &promise)?;
        for nth in 0..one.gifts {
            let given = after(day, 20 + 15 * nth as u64);
            write.happened(at(given, 10).min(self.now));
            let gift = self.gift(partner, one.what, given, Some(&kept), people);
            register::give(write, &gift)?;
        }
        if one.state != kept.state {
            kept.state = one.state;
            if one.state == PromiseState::Withdrawn {
                kept.note = "Mitra menutup cabang (contoh).".into();
            }
            register::promise(write, &kept)?;
        }
        Ok(())
    }

    fn gift(
        &mut self,
        partner: &Entry,
        what: &str,
        on: NaiveDate,
        promise: Option<&Promise>,
        people: &[Person],
    ) -> Contribution {
        let kecamatan = partner.gampong.as_deref().map(crate::domain::rights::kecamatan_of).unwrap_or_default();
        let near = |one: &&Person| one.gampong.as_deref().is_some_and(|code| code.starts_with(kecamatan));
        let near: Vec<PersonId> = people.iter().filter(near).map(|one| one.id).collect();
        let mut received: Vec<PersonId> = Vec::new();
        for _ in 0..self.chance.below(5) {
            received.extend(self.chance.pick(&near).filter(|id| !received.contains(id)));
        }
        Contribution {
            id: fresh(self),
            version: 0,
            partner: partner.id,
            on,
            what: what.to_owned(),
            value: promise.map_or(Some(3_000_000), |one| one.value.map(|value| value / 2)),
            for_whom: "lanjut usia telantar (contoh)".into(),
            by: BY.into(),
            note: String::new(),
            promise: promise.map(|one| one.id),
            received,
        }
    }
}
