//! Service points of the sample office: PUSKESOS of some gampong, PUSPELKESSOS of some kecamatan, SLRT and LK-3, in every
//! state. All fictional; no phone number stands anywhere, and many gampong have none on purpose.

use chrono::Days;

use super::Maker;
use super::activities::{Cast, fresh};
use crate::domain::member::{Checked, Pillar};
use crate::domain::service_point::{Officer, PointKind, PointState, ServicePoint};
use crate::store::{Result, Store, point};

/// Of so many gampong one has a PUSKESOS; of so many kecamatan all but one have a PUSPELKESSOS.
const GAMPONG_EVERY: usize = 3;
const KECAMATAN_WITHOUT: usize = 3;
/// The city itself.
const CITY: &str = "11.71";

/// Writes them.
pub(super) fn fill(store: &mut Store, maker: &mut Maker, cast: &Cast) -> Result<()> {
    let mut all = Vec::new();
    let gampong: Vec<(String, String)> =
        maker.content.gampong.iter().map(|one| (one.code.clone(), one.name.clone())).collect();
    for (code, name) in gampong.iter().step_by(GAMPONG_EVERY) {
        all.push(maker.point(cast, PointKind::Puskesos, code, &format!("Puskesos Contoh {name}"), all.len()));
    }
    for (at, (code, name)) in cast.kecamatan.iter().enumerate() {
        if at % KECAMATAN_WITHOUT != 2 {
            all.push(maker.point(cast, PointKind::Puspelkessos, code, &format!("Puspelkessos Contoh {name}"), at));
        }
    }
    all.push(maker.point(cast, PointKind::Slrt, CITY, "SLRT Contoh", 0));
    all.push(maker.point(cast, PointKind::Lk3, CITY, "LK-3 Contoh", 0));
    store.write(|write| all.iter().try_for_each(|one| point::save(write, one).map(drop)))?;
    Ok(())
}

impl Maker {
    fn point(&mut self, cast: &Cast, kind: PointKind, area: &str, name: &str, at: usize) -> ServicePoint {
        let today = self.now.date();
        let ago = |days: usize| today.checked_sub_days(Days::new(days as u64)).unwrap_or(today);
        // Every state occurs; most serve people.
        let state = match at % 7 {
            2 => PointState::Planned,
            4 => PointState::Idle,
            6 if at > 6 => PointState::Closed,
            _ => PointState::Active,
        };
        let pillars = [Pillar::Psm, Pillar::Slrt, Pillar::Tksk];
        let place = cast.kecamatan.iter().position(|(code, _)| area.starts_with(code.as_str()));
        let mut officers = Vec::new();
        for pillar in pillars.iter().take(1 + self.chance.below(2)) {
            let found = cast.serving(*pillar, place, today, today);
            let Some(member) = self.chance.pick(&found).filter(|_| state != PointState::Closed) else { continue };
            officers.push(Officer { member: Some(member.id), name: member.name.clone(), role: "Petugas piket".into() });
        }
        let seen = self.chance.below(420);
        ServicePoint {
            id: fresh(self),
            version: 0,
            kind,
            name: name.to_owned(),
            area: area.to_owned(),
            state,
            since: (state != PointState::Planned).then(|| ago(500)),
            officers,
            hours: if state == PointState::Active { "Senin-Kamis 09.00-12.00 (contoh)".into() } else { String::new() },
            address: "Kantor keuchik (contoh)".into(),
            contact: String::new(),
            note: String::new(),
            checked: (at % 4 != 3).then(|| Checked { on: ago(seen), by: "TKSK (fiktif)".into() }),
        }
    }
}
