//! What whoever sits here may do, for panes: keys that the store would refuse are not offered, and say why.

use super::Shared;
use crate::domain::content::Kecamatan;
use crate::domain::rights::{Deed, Matter, Rights};
use crate::words::{Text, rights as w};

/// Code of the city, in which the codes of all its places begin: it lies in nobody's own kecamatan.
pub const CITY: &str = "11.71";

impl Shared {
    /// Rights of whoever works here.
    pub fn rights(&self) -> Rights {
        Rights::of(&self.office, &self.user)
    }

    /// The one kecamatan a TKSK works for; none for the whole city.
    pub fn own_kecamatan(&self) -> Option<&Kecamatan> {
        self.library.kecamatan(self.rights().own()?)
    }

    /// The name as the header shows it: with the kecamatan of a TKSK.
    pub fn signed(&self) -> String {
        match self.own_kecamatan() {
            Some(own) => w::scope(&self.user, &own.name),
            None => self.user.clone(),
        }
    }

    /// Why it cannot be done with something that lies in these places; the same answer the store would give.
    pub fn refuses<'p>(&self, deed: Deed, matter: Matter, places: impl IntoIterator<Item = &'p str>) -> Option<Text> {
        let places: Vec<&str> = places.into_iter().collect();
        let refusal = self.rights().may(deed, matter, &places).err()?;
        Some(match (refusal.own.is_empty(), deed, matter) {
            (true, ..) => w::NOT_A_TKSK_TASK,
            (_, Deed::See, Matter::Numbers) => w::MASKED_ELSEWHERE,
            (_, Deed::See, _) => w::CLOSED_ELSEWHERE,
            (_, Deed::Change, _) => w::ELSEWHERE,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::Role;
    use crate::domain::office::Staff;
    use crate::panes::samples;

    fn tksk() -> Shared {
        let mut shared = samples::shared();
        let kecamatan = Some("11.71.03".to_owned());
        shared.office.staff = vec![Staff { name: shared.user.clone(), roles: vec![Role::Tksk], kecamatan }];
        shared
    }

    #[test]
    fn the_header_names_the_kecamatan_of_a_tksk_and_nothing_for_others() {
        assert_eq!(tksk().signed(), "uji · Meuraxa");
        assert_eq!(samples::shared().signed(), "uji");
    }

    #[test]
    fn a_refusal_says_which_kind_it_is() {
        let shared = tksk();
        let there = || ["11.71.02.2004"];
        assert_eq!(shared.refuses(Deed::Change, Matter::Register, there()), Some(w::ELSEWHERE));
        assert_eq!(shared.refuses(Deed::See, Matter::Confidential, there()), Some(w::CLOSED_ELSEWHERE));
        assert_eq!(shared.refuses(Deed::See, Matter::Numbers, there()), Some(w::MASKED_ELSEWHERE));
        assert_eq!(shared.refuses(Deed::Change, Matter::Step, []), Some(w::NOT_A_TKSK_TASK));
        assert_eq!(shared.refuses(Deed::Change, Matter::Register, ["11.71.03.2001"]), None);
        assert_eq!(samples::shared().refuses(Deed::Change, Matter::Settings, there()), None);
    }
}
