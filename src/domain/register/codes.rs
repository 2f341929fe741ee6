//! Closed sets of the register: what a subject is, where an entry is known from, why it ended, and the clusters of ATENSI
//! (Permensos 7/2021) as a grouping over the 26 numbers.

use crate::words::register as w;

crate::coded! {
    /// What an entry is about.
    SubjectKind {
        /// A citizen.
        Person = "orang", w::SUBJECT_PERSON;
        /// A family.
        Family = "keluarga", w::SUBJECT_FAMILY;
        /// A community.
        Community = "komunitas", w::SUBJECT_COMMUNITY;
        /// An institution or a firm.
        Institution = "lembaga", w::SUBJECT_INSTITUTION;
    }
}

crate::coded! {
    /// Where an entry is known from.
    Source {
        /// Said at the desk.
        Desk = "loket", w::SOURCE_DESK;
        /// Found by a TKSK or another pillar walking the gampong.
        Survey = "pendataan", w::SOURCE_SURVEY;
        /// A home visit of a case.
        HomeVisit = "kunjungan_rumah", w::SOURCE_HOME_VISIT;
        /// The keuchik or another officer of the gampong.
        Gampong = "gampong", w::SOURCE_GAMPONG;
        /// A neighbour or another citizen.
        Citizen = "laporan_warga", w::SOURCE_CITIZEN;
        /// Another office, hospital, police.
        Office = "instansi", w::SOURCE_OFFICE;
        /// A list that was read in.
        List = "daftar", w::SOURCE_LIST;
        /// The citizen's record, from before there was a register.
        Record = "data_warga", w::SOURCE_RECORD;
    }
}

crate::coded! {
    /// Why an entry is not true any more.
    EndReason {
        /// The need is met; life is better.
        Better = "sudah_mandiri", w::END_BETTER;
        /// Moved away from the gampong.
        Moved = "pindah", w::END_MOVED;
        /// Died.
        Died = "meninggal", w::END_DIED;
        /// Is outside the usual ages now and counts in another kind.
        Outgrown = "lewat_usia", w::END_OUTGROWN;
        /// Nobody there knows them.
        NotFound = "tidak_ditemukan", w::END_NOT_FOUND;
        /// Stopped: an institution closed, a volunteer left.
        Stopped = "berhenti", w::END_STOPPED;
        /// It never was so; written down by mistake.
        Mistake = "salah_catat", w::END_MISTAKE;
        /// Taken out in the citizen's own record.
        Corrected = "dikoreksi", w::END_CORRECTED;
        /// The same entry stood with a record that was joined to this one.
        Joined = "digabung", w::END_JOINED;
    }
}

impl EndReason {
    /// True for a reason that people choose; the others are written by the program.
    pub const fn is_chosen(self) -> bool {
        !matches!(self, EndReason::Corrected | EndReason::Joined)
    }
}

crate::coded! {
    /// Groups over the 26 kinds: the five of ATENSI, victims of disasters, and the rest.
    Cluster {
        /// Children.
        Children = "anak", w::CLUSTER_CHILDREN;
        /// People with disabilities.
        Disability = "disabilitas", w::CLUSTER_DISABILITY;
        /// People outside society's shelter, and victims of trafficking.
        Outcast = "tuna_sosial", w::CLUSTER_OUTCAST;
        /// Victims of drug abuse.
        Drugs = "napza", w::CLUSTER_DRUGS;
        /// The elderly.
        Elderly = "lansia", w::CLUSTER_ELDERLY;
        /// Victims of disasters.
        Disaster = "bencana", w::CLUSTER_DISASTER;
        /// Everybody else who needs help.
        Other = "lainnya", w::CLUSTER_OTHER;
        /// Who helps: the twelve kinds of PSKS.
        Helpers = "psks", w::CLUSTER_HELPERS;
    }
}

impl Cluster {
    /// The cluster of a category; none for a code that is no category.
    pub fn of(category: &str) -> Option<Cluster> {
        let number: u32 = category.get(5..)?.parse().ok()?;
        match (category.get(..5)?, number) {
            ("PSKS-", 1..=12) => Some(Cluster::Helpers),
            ("PPKS-", 1..=4 | 6 | 7) => Some(Cluster::Children),
            ("PPKS-", 5 | 9) => Some(Cluster::Disability),
            ("PPKS-", 8) => Some(Cluster::Elderly),
            ("PPKS-", 10..=12 | 15 | 16 | 18) => Some(Cluster::Outcast),
            ("PPKS-", 17) => Some(Cluster::Drugs),
            ("PPKS-", 21 | 22) => Some(Cluster::Disaster),
            ("PPKS-", 13 | 14 | 19 | 20 | 23..=26) => Some(Cluster::Other),
            _ => None,
        }
    }

    /// The categories of this cluster, by number.
    pub fn categories(self) -> Vec<String> {
        let codes = (1..=26).map(|number| format!("PPKS-{number:02}"));
        let all = codes.chain((1..=12).map(|number| format!("PSKS-{number:02}")));
        all.filter(|code| Cluster::of(code) == Some(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::content::Content;

    #[test]
    fn every_category_is_in_exactly_one_cluster() {
        let all = Content::shipped().map(|content| content.categories).unwrap_or_default();
        assert_eq!(all.len(), 38);
        assert!(all.iter().all(|one| Cluster::of(&one.code).is_some()));
        let counted: usize = Cluster::ALL.iter().map(|one| one.categories().len()).sum();
        assert_eq!(counted, 38);
    }

    #[test]
    fn what_is_no_category_is_in_none() {
        for code in ["", "PPKS-27", "PPKS-00", "PSKS-13", "X-1", "PPKS", "ÄPKS-1"] {
            assert_eq!(Cluster::of(code), None, "{code}");
        }
        assert_eq!(Cluster::of("PPKS-08"), Some(Cluster::Elderly));
    }

    #[test]
    fn people_choose_only_reasons_that_people_give() {
        let chosen = EndReason::ALL.iter().filter(|reason| reason.is_chosen()).count();
        assert_eq!(chosen, EndReason::ALL.len() - 2);
    }
}
