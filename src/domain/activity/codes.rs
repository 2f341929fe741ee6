//! Closed sets of the activities. Sources: the eight duties of the Aceh decree (fact sheet ch. 3), kinds as TKSK and PSM
//! report them (fact sheet ch. 3, 6.6, 7).

use crate::words::activities as w;

crate::coded! {
    /// What an activity is.
    ActivityKind {
        /// Explaining services and procedures to people.
        Information = "informasi_layanan", w::KIND_INFORMATION;
        /// Extension work with a group.
        Extension = "penyuluhan", w::KIND_EXTENSION;
        /// Guidance of people or groups.
        Guidance = "bimbingan", w::KIND_GUIDANCE;
        /// Accompanying people.
        Accompaniment = "pendampingan", w::KIND_ACCOMPANIMENT;
        /// Bringing the social map up to date.
        Mapping = "pemetaan", w::KIND_MAPPING;
        /// A visit at home.
        HomeVisit = "kunjungan_rumah", w::KIND_HOME_VISIT;
        /// A meeting of the pillars, with agenda, attendance and decisions.
        Meeting = "rapat_koordinasi", w::KIND_MEETING;
        /// Working with firms.
        Business = "jejaring_dunia_usaha", w::KIND_BUSINESS;
        /// Support of LK-3.
        Lk3 = "dukungan_lk3", w::KIND_LK3;
        /// Work at PUSKESOS and SLRT.
        Puskesos = "puskesos_slrt", w::KIND_PUSKESOS;
        /// Work at PUSPELKESSOS, with the Camat.
        Puspelkessos = "puspelkessos", w::KIND_PUSPELKESSOS;
        /// Help in an emergency.
        Emergency = "tanggap_darurat", w::KIND_EMERGENCY;
        /// Something else.
        Other = "lainnya", w::KIND_OTHER;
    }
}

crate::coded! {
    /// The eight duties of a TKSK.
    TkskDuty {
        /// Keep PPKS and PSKS data of the kecamatan up to date.
        Mapping = "1", w::DUTY_1;
        /// Inform the public about procedures.
        Information = "2", w::DUTY_2;
        /// Help handle and guide PPKS.
        Handling = "3", w::DUTY_3;
        /// Counselling, guidance, accompaniment.
        Guidance = "4", w::DUTY_4;
        /// Participation and network with Dunia Usaha.
        Business = "5", w::DUTY_5;
        /// PUSKESOS and SLRT.
        Puskesos = "6", w::DUTY_6;
        /// Synergy with the Camat through PUSPELKESSOS and PUSKESOS.
        Puspelkessos = "7", w::DUTY_7;
        /// Support of LK-3.
        Lk3 = "8", w::DUTY_8;
    }
}

crate::coded! {
    /// Who had the idea: a volunteer may act without being told.
    Origin {
        /// Whoever did it.
        Own = "inisiatif", w::ORIGIN_OWN;
        /// The city's office.
        CityOffice = "dinsos_kota", w::ORIGIN_CITY;
        /// The province's office.
        Province = "dinsos_aceh", w::ORIGIN_PROVINCE;
        /// The ministry.
        Ministry = "kemensos", w::ORIGIN_MINISTRY;
        /// The Camat.
        Camat = "camat", w::ORIGIN_CAMAT;
        /// A keuchik.
        Keuchik = "keuchik", w::ORIGIN_KEUCHIK;
        /// Somebody else.
        Other = "pihak_lain", w::ORIGIN_OTHER;
    }
}

crate::coded! {
    /// Whether somebody came.
    Presence {
        /// Took part.
        Present = "hadir", w::PRESENT;
        /// Was asked to come; nothing more is known.
        Invited = "diundang", w::INVITED;
        /// Said that they could not come.
        Excused = "izin", w::EXCUSED;
        /// Did not come.
        Absent = "tidak_hadir", w::ABSENT;
    }
}

impl ActivityKind {
    /// The duty this kind usually serves; the clerk may say otherwise. Other has none.
    pub const fn usual_duty(self) -> Option<TkskDuty> {
        Some(match self {
            ActivityKind::Mapping => TkskDuty::Mapping,
            ActivityKind::Information => TkskDuty::Information,
            ActivityKind::HomeVisit | ActivityKind::Emergency => TkskDuty::Handling,
            ActivityKind::Extension | ActivityKind::Guidance | ActivityKind::Accompaniment => TkskDuty::Guidance,
            ActivityKind::Business => TkskDuty::Business,
            ActivityKind::Puskesos => TkskDuty::Puskesos,
            ActivityKind::Meeting | ActivityKind::Puspelkessos => TkskDuty::Puspelkessos,
            ActivityKind::Lk3 => TkskDuty::Lk3,
            ActivityKind::Other => return None,
        })
    }
}

impl TkskDuty {
    /// Its number in the decree, 1 to 8.
    pub fn number(self) -> u8 {
        self.code().parse().unwrap_or_default()
    }

    /// The duty with this number.
    pub fn from_number(number: i64) -> Option<TkskDuty> {
        TkskDuty::from_code(&number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_duty_has_its_number_and_a_kind_that_serves_it() {
        for (at, duty) in TkskDuty::ALL.iter().enumerate() {
            assert_eq!(usize::from(duty.number()), at + 1);
            assert_eq!(TkskDuty::from_number(i64::from(duty.number())), Some(*duty));
            assert!(ActivityKind::ALL.iter().any(|kind| kind.usual_duty() == Some(*duty)), "{duty:?}");
        }
        assert_eq!((TkskDuty::from_number(0), TkskDuty::from_number(9)), (None, None));
    }
}
