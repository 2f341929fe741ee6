//! What a count can be broken down by, and the bands and groups that are no field of a record.

use chrono::NaiveDate;

use crate::words::measure as w;

crate::coded! {
    /// What a count is broken down by.
    Dimension {
        /// Procedure, by slug; empty where none fits.
        Service = "layanan", w::BY_SERVICE;
        /// How the citizen came.
        Channel = "cara_datang", w::BY_CHANNEL;
        /// Gampong, by code; empty where it is not known.
        Gampong = "gampong", w::BY_GAMPONG;
        /// Kecamatan, by code; empty where it is not known.
        Kecamatan = "kecamatan", w::BY_KECAMATAN;
        /// Sex of the citizen.
        Sex = "jenis_kelamin", w::BY_SEX;
        /// Age of the citizen on the day.
        Age = "kelompok_umur", w::BY_AGE;
        /// How a visit or a referral ended.
        Outcome = "hasil", w::BY_OUTCOME;
        /// Coded reason.
        Reason = "alasan", w::BY_REASON;
        /// Destination of a referral, by slug.
        Destination = "tujuan", w::BY_DESTINATION;
        /// State of a case or a referral at the end of the period.
        State = "keadaan", w::BY_STATE;
        /// Days waited, in bands.
        Waiting = "lama_menunggu", w::BY_WAITING;
        /// Kind of PPKS or PSKS.
        Kind = "jenis", w::BY_KIND;
        /// One of the five groups of the SPM.
        Spm = "spm", w::BY_SPM;
        /// Pillar.
        Pillar = "pilar", w::BY_PILLAR;
        /// Kind of an activity.
        Activity = "kegiatan", w::BY_ACTIVITY;
        /// One of the eight duties of a TKSK.
        Duty = "tugas", w::BY_DUTY;
        /// On whose initiative.
        Origin = "asal", w::BY_ORIGIN;
        /// What a problem from the field is about.
        Topic = "pokok", w::BY_TOPIC;
        /// A decision or a follow-up.
        FollowUp = "tindak_lanjut", w::BY_FOLLOW_UP;
        /// Kind of a service point.
        Point = "titik_layanan", w::BY_POINT;
        /// Day.
        Day = "hari", w::BY_DAY;
        /// ISO week.
        Week = "minggu", w::BY_WEEK;
        /// Month.
        Month = "bulan", w::BY_MONTH;
        /// Quarter.
        Quarter = "triwulan", w::BY_QUARTER;
        /// Year.
        Year = "tahun", w::BY_YEAR;
    }
}

/// Key of what may not be named where others can read along; such keys stand together in one row.
pub const CLOSED: &str = "rahasia";

crate::coded! {
    /// How long something waited, in bands of days.
    Waiting {
        /// Up to 7.
        Week = "0-7", w::WAIT_WEEK;
        /// 8 to 14.
        Fortnight = "8-14", w::WAIT_FORTNIGHT;
        /// 15 to 30.
        Month = "15-30", w::WAIT_MONTH;
        /// 31 to 60.
        TwoMonths = "31-60", w::WAIT_TWO;
        /// 61 to 90.
        ThreeMonths = "61-90", w::WAIT_THREE;
        /// Longer.
        Longer = "91+", w::WAIT_LONGER;
    }
}

impl Waiting {
    /// The band of a number of days.
    pub const fn of(days: i64) -> Waiting {
        match days {
            ..=7 => Waiting::Week,
            8..=14 => Waiting::Fortnight,
            15..=30 => Waiting::Month,
            31..=60 => Waiting::TwoMonths,
            61..=90 => Waiting::ThreeMonths,
            _ => Waiting::Longer,
        }
    }
}

crate::coded! {
    /// Age of a citizen in bands.
    AgeGroup {
        /// Up to 5.
        Toddler = "0-5", w::AGE_TODDLER;
        /// 6 to 12.
        Child = "6-12", w::AGE_CHILD;
        /// 13 to 17.
        Youth = "13-17", w::AGE_YOUTH;
        /// 18 to 30.
        Young = "18-30", w::AGE_YOUNG;
        /// 31 to 45.
        Adult = "31-45", w::AGE_ADULT;
        /// 46 to 59.
        Older = "46-59", w::AGE_OLDER;
        /// From 60 on.
        Elderly = "60+", w::AGE_ELDERLY;
        /// Nobody knows.
        Unknown = "tidak_diketahui", w::AGE_UNKNOWN;
    }
}

impl AgeGroup {
    /// The band of somebody born then, on a day.
    pub fn on(birth: Option<NaiveDate>, day: NaiveDate) -> AgeGroup {
        match birth.and_then(|birth| day.years_since(birth)) {
            None => AgeGroup::Unknown,
            Some(..=5) => AgeGroup::Toddler,
            Some(6..=12) => AgeGroup::Child,
            Some(13..=17) => AgeGroup::Youth,
            Some(18..=30) => AgeGroup::Young,
            Some(31..=45) => AgeGroup::Adult,
            Some(46..=59) => AgeGroup::Older,
            Some(_) => AgeGroup::Elderly,
        }
    }
}

crate::coded! {
    /// The five groups a city owes minimum services, outside institutions (PP 2/2018, Permensos 9/2018; fact sheet ch. 4).
    Spm {
        /// Rehabilitation of neglected people with disabilities.
        Disabled = "disabilitas", w::SPM_DISABLED;
        /// Rehabilitation of neglected children.
        Children = "anak", w::SPM_CHILDREN;
        /// Rehabilitation of the neglected elderly.
        Elderly = "lansia", w::SPM_ELDERLY;
        /// Rehabilitation of homeless people and beggars.
        Homeless = "gepeng", w::SPM_HOMELESS;
        /// Protection of victims of disasters.
        Disaster = "bencana", w::SPM_DISASTER;
    }
}

impl Spm {
    /// Kinds of PPKS that belong to the group.
    pub const fn kinds(self) -> &'static [&'static str] {
        match self {
            Spm::Disabled => &["PPKS-05", "PPKS-09"],
            Spm::Children => &["PPKS-01", "PPKS-02"],
            Spm::Elderly => &["PPKS-08"],
            Spm::Homeless => &["PPKS-11", "PPKS-12"],
            Spm::Disaster => &["PPKS-21", "PPKS-22"],
        }
    }

    /// The group of a kind, if it belongs to one.
    pub fn of(kind: &str) -> Option<Spm> {
        Spm::ALL.iter().copied().find(|group| group.kinds().contains(&kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::content::Content;

    #[test]
    fn every_number_of_days_has_one_band() {
        let bands: Vec<&str> =
            [0, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91, 4000].map(|days| Waiting::of(days).code()).into();
        let expected =
            ["0-7", "0-7", "8-14", "8-14", "15-30", "15-30", "31-60", "31-60", "61-90", "61-90", "91+", "91+"];
        assert_eq!(bands, expected);
    }

    #[test]
    fn an_age_counts_from_the_birthday() {
        let day = |text: &str| text.parse().unwrap_or_default();
        assert_eq!(AgeGroup::on(Some(day("1966-11-29")), day("2026-11-28")), AgeGroup::Older);
        assert_eq!(AgeGroup::on(Some(day("1966-11-28")), day("2026-11-28")), AgeGroup::Elderly);
        assert_eq!(AgeGroup::on(None, day("2026-11-28")), AgeGroup::Unknown);
        assert_eq!(AgeGroup::on(Some(day("2027-01-01")), day("2026-11-28")), AgeGroup::Unknown);
    }

    #[test]
    fn the_groups_of_the_spm_hold_public_kinds_once() {
        let content = Content::shipped().map(|content| content.categories).unwrap_or_default();
        let kinds: Vec<&str> = Spm::ALL.iter().flat_map(|group| group.kinds()).copied().collect();
        for kind in &kinds {
            let category = content.iter().find(|one| one.code == **kind);
            assert!(category.is_some_and(|one| !one.sensitive), "{kind}");
            assert_eq!(kinds.iter().filter(|one| one == &kind).count(), 1);
        }
        assert_eq!(Spm::of("PPKS-12"), Some(Spm::Homeless));
        assert_eq!(Spm::of("PPKS-24"), None);
    }
}
