//! The SQL of every list: which rows, in which order, and how many. Each begins from an index that holds its order, named
//! with `INDEXED BY` so that a plan cannot drift unseen; what narrows the list is compared inside that index.
//!
//! Odd: the rows are picked by number first and dressed afterwards, so that an offset skips index entries, not joins.

/// One list.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    /// A window of it: `?1` rows from `?2` on.
    pub rows: &'static str,
    /// How many there are.
    pub count: &'static str,
}

macro_rules! referrals {
    ($from:literal, $order:literal) => {
        Sql {
            rows: concat!(
                include_str!("../referral/lines.sql"),
                "WHERE r.row IN (SELECT r.row ",
                $from,
                include_str!("narrow_referral.sql"),
                "ORDER BY ",
                $order,
                " LIMIT ?1 OFFSET ?2) ORDER BY ",
                $order
            ),
            count: concat!("SELECT count(*) ", $from, include_str!("narrow_referral.sql")),
        }
    };
}

macro_rules! cases {
    ($from:literal, $order:literal) => {
        Sql {
            rows: concat!(
                include_str!("case_lines.sql"),
                "WHERE c.row IN (SELECT c.row ",
                $from,
                include_str!("narrow_case.sql"),
                "ORDER BY ",
                $order,
                " LIMIT ?1 OFFSET ?2) ORDER BY ",
                $order
            ),
            count: concat!("SELECT count(*) ", $from, include_str!("narrow_case.sql")),
        }
    };
}

/// Answers that were due before `?3`.
pub const LATE: Sql = referrals!(
    "FROM referral r INDEXED BY referral_open
     WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due < ?3",
    "r.due, r.state, r.opened"
);
/// Answers due on `?3`.
pub const TODAY: Sql = referrals!(
    "FROM referral r INDEXED BY referral_open
     WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due = ?3",
    "r.state, r.opened"
);
/// Of the late ones those of which nothing was heard.
pub const SILENT: Sql = referrals!(
    "FROM referral r INDEXED BY referral_open
     WHERE r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due < ?3 AND r.state = 'terkirim'",
    "r.due, r.state, r.opened"
);
/// Not numbered, oldest first.
pub const DRAFTS: Sql =
    referrals!("FROM referral r INDEXED BY referral_of_state WHERE r.state = 'draf' AND ?3 = ?3", "r.opened");
/// All, newest first.
pub const ALL: Sql = referrals!("FROM referral r INDEXED BY referral_opened WHERE ?3 = ?3", "r.opened DESC");
/// All of one kecamatan or gampong.
pub const ALL_OF_PLACE: Sql = referrals!(
    "FROM referral r INDEXED BY referral_kecamatan
     WHERE substr(r.gampong, 1, 8) = coalesce(?4, substr(?5, 1, 8)) AND ?3 = ?3",
    "r.opened DESC"
);
/// All to one destination.
pub const ALL_OF_DESTINATION: Sql =
    referrals!("FROM referral r INDEXED BY referral_destination WHERE r.destination = ?6 AND ?3 = ?3", "r.opened DESC");
/// All for one procedure.
pub const ALL_OF_PROCEDURE: Sql =
    referrals!("FROM referral r INDEXED BY referral_procedure WHERE r.procedure = ?7 AND ?3 = ?3", "r.opened DESC");
/// All in one state.
pub const ALL_OF_STATE: Sql =
    referrals!("FROM referral r INDEXED BY referral_of_state WHERE r.state = ?8 AND ?3 = ?3", "r.opened DESC");

/// Waiting for a decision since before `?3`, longest first.
pub const STUCK: Sql = cases!(
    "FROM case_file c INDEXED BY case_deciding
     WHERE c.state IN ('rekomendasi', 'menunggu_penetapan') AND c.since < ?3",
    "c.since, c.state, c.opened_at"
);
/// Waiting for repaired papers, longest first.
pub const REPAIR: Sql = cases!(
    "FROM case_file c INDEXED BY case_of_state WHERE c.state = 'perlu_perbaikan' AND ?3 = ?3",
    "c.since, c.opened_at"
);
/// Everything is back, longest first.
pub const READY: Sql = cases!(
    "FROM case_file c INDEXED BY case_ready
     WHERE c.state IN ('dirujuk', 'dilayani_langsung') AND c.waiting = 0 AND ?3 = ?3",
    "c.since, c.state, c.opened_at"
);
/// Every case that lives, earliest due first.
pub const CASES: Sql = cases!(
    "FROM case_file c INDEXED BY case_open
     WHERE c.state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah', 'rekomendasi',
                    'menunggu_penetapan', 'dirujuk', 'dilayani_langsung') AND ?3 = ?3",
    "c.due, c.state, c.opened_at"
);
/// Every case, newest first.
pub const ALL_CASES: Sql = cases!("FROM case_file c INDEXED BY case_opened WHERE ?3 = ?3", "c.opened_at DESC");
/// Every case of one kecamatan or gampong.
pub const CASES_OF_PLACE: Sql = cases!(
    "FROM case_file c INDEXED BY case_kecamatan
     WHERE substr(c.gampong, 1, 8) = coalesce(?4, substr(?5, 1, 8)) AND ?3 = ?3",
    "c.opened_at DESC"
);
/// Every case with a referral to one destination.
pub const CASES_OF_DESTINATION: Sql = cases!(
    "FROM case_file c
     WHERE c.id IN (SELECT y.case_id FROM referral y INDEXED BY referral_destination WHERE y.destination = ?6) AND ?3 = ?3",
    "c.opened_at DESC"
);
/// Every case with a need for one procedure.
pub const CASES_OF_PROCEDURE: Sql = cases!(
    "FROM case_file c
     WHERE c.id IN (SELECT m.case_id FROM need m INDEXED BY need_procedure WHERE m.procedure = ?7) AND ?3 = ?3",
    "c.opened_at DESC"
);
/// Every case in one state, the latest moved first.
pub const CASES_OF_STATE: Sql =
    cases!("FROM case_file c INDEXED BY case_of_state WHERE c.state = ?8 AND ?3 = ?3", "c.since DESC");
