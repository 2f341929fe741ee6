//! The SQL of every list: which rows, in which order, and how many. Each begins from an index that holds its order, named
//! with `INDEXED BY` so that a plan cannot drift unseen; what narrows the list is compared inside that index.
//!
//! Odd: the rows are picked by number first and dressed afterwards, so that an offset skips index entries, not joins.

/// One list. What cannot wait stands before everything else of it, so it is read on its own.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    /// A window of what cannot wait: `?1` rows from `?2` on.
    pub urgent: &'static str,
    /// How many of it cannot wait.
    pub urgent_count: &'static str,
    /// A window of the rest: `?1` rows from `?2` on.
    pub rows: &'static str,
    /// How many there are, with those that cannot wait.
    pub count: &'static str,
    /// Row, gampong, state and the day since when it waits of every row, from the index alone.
    pub spread: &'static str,
}

macro_rules! referrals {
    ($index:literal, $which:literal, $order:literal) => {
        Sql {
            spread: concat!(
                "SELECT r.row, r.gampong, r.state, r.due FROM referral r INDEXED BY ",
                $index,
                " WHERE ",
                $which
            ),
            urgent: concat!(
                include_str!("../referral/lines.sql"),
                "WHERE r.row IN (SELECT r.row FROM referral r INDEXED BY referral_urgent WHERE r.urgent = 1 AND ",
                $which,
                include_str!("narrow_referral.sql"),
                "ORDER BY ",
                $order,
                " LIMIT ?1 OFFSET ?2) ORDER BY ",
                $order
            ),
            urgent_count: concat!(
                "SELECT count(*) FROM referral r INDEXED BY referral_urgent WHERE r.urgent = 1 AND ",
                $which,
                include_str!("narrow_referral.sql")
            ),
            rows: concat!(
                include_str!("../referral/lines.sql"),
                "WHERE r.row IN (SELECT r.row FROM referral r INDEXED BY ",
                $index,
                " WHERE ",
                $which,
                " AND r.row NOT IN (SELECT u.row FROM referral u INDEXED BY referral_urgent WHERE u.urgent = 1) ",
                include_str!("narrow_referral.sql"),
                "ORDER BY ",
                $order,
                " LIMIT ?1 OFFSET ?2) ORDER BY ",
                $order
            ),
            count: concat!(
                "SELECT count(*) FROM referral r INDEXED BY ",
                $index,
                " WHERE ",
                $which,
                include_str!("narrow_referral.sql")
            ),
        }
    };
}

macro_rules! cases {
    ($begin:literal, $which:literal, $order:literal) => {
        cases!($begin, $which, $order, "c.opened_at")
    };
    ($begin:literal, $which:literal, $order:literal, $since:literal) => {
        Sql {
            spread: concat!(
                "SELECT c.row, c.gampong, c.state, ",
                $since,
                " FROM case_file c ",
                $begin,
                " WHERE ",
                $which
            ),
            urgent: concat!(
                include_str!("case_lines.sql"),
                "WHERE c.row IN (SELECT c.row FROM case_file c INDEXED BY case_urgent WHERE c.urgent = 1 AND ",
                $which,
                include_str!("narrow_case.sql"),
                "ORDER BY ",
                $order,
                " LIMIT ?1 OFFSET ?2) ORDER BY ",
                $order
            ),
            urgent_count: concat!(
                "SELECT count(*) FROM case_file c INDEXED BY case_urgent WHERE c.urgent = 1 AND ",
                $which,
                include_str!("narrow_case.sql")
            ),
            rows: concat!(
                include_str!("case_lines.sql"),
                "WHERE c.row IN (SELECT c.row FROM case_file c ",
                $begin,
                " WHERE ",
                $which,
                " AND c.row NOT IN (SELECT u.row FROM case_file u INDEXED BY case_urgent WHERE u.urgent = 1) ",
                include_str!("narrow_case.sql"),
                "ORDER BY ",
                $order,
                " LIMIT ?1 OFFSET ?2) ORDER BY ",
                $order
            ),
            count: concat!(
                "SELECT count(*) FROM case_file c ",
                $begin,
                " WHERE ",
                $which,
                include_str!("narrow_case.sql")
            ),
        }
    };
}

/// Answers that were due before `?3`.
pub const LATE: Sql = referrals!(
    "referral_open",
    "r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due < ?3",
    "r.due, r.state, r.opened"
);
/// Answers due on `?3`.
pub const TODAY: Sql = referrals!(
    "referral_open",
    "r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due = ?3",
    "r.state, r.opened"
);
/// Of the late ones those of which nothing was heard.
pub const SILENT: Sql = referrals!(
    "referral_open",
    "r.state IN ('terkirim', 'diterima_tujuan', 'sedang_dilayani') AND r.due < ?3 AND r.state = 'terkirim'",
    "r.due, r.state, r.opened"
);
/// Not numbered, oldest first.
pub const DRAFTS: Sql = referrals!("referral_of_state", "r.state = 'draf' AND ?3 = ?3", "r.opened");
/// All, newest first.
pub const ALL: Sql = referrals!("referral_opened", "?3 = ?3", "r.opened DESC");
/// All of one kecamatan or gampong.
pub const ALL_OF_PLACE: Sql = referrals!(
    "referral_kecamatan",
    "substr(r.gampong, 1, 8) = coalesce(?4, substr(?5, 1, 8)) AND ?3 = ?3",
    "r.opened DESC"
);
/// All to one destination.
pub const ALL_OF_DESTINATION: Sql =
    referrals!("referral_destination", "r.destination = ?6 AND ?3 = ?3", "r.opened DESC");
/// All for one procedure.
pub const ALL_OF_PROCEDURE: Sql = referrals!("referral_procedure", "r.procedure = ?7 AND ?3 = ?3", "r.opened DESC");
/// All in one state.
pub const ALL_OF_STATE: Sql = referrals!("referral_of_state", "r.state = ?8 AND ?3 = ?3", "r.opened DESC");

/// What cannot wait, earliest due first.
pub const URGENT: Sql = cases!("INDEXED BY case_urgent", "c.urgent = 1 AND ?3 = ?3", "c.due, c.state, c.opened_at");
/// Waiting for a decision above the office that was due before `?3` or on it, longest first.
pub const UPSTREAM: Sql = cases!(
    "INDEXED BY case_upstream",
    "c.upstream IS NOT NULL
     AND c.state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah', 'rekomendasi',
                    'menunggu_penetapan', 'dirujuk', 'dilayani_langsung') AND c.upstream <= ?3",
    "c.upstream, c.state, c.opened_at",
    "c.upstream"
);
/// The citizen should have had an answer before `?3`, earliest due first.
pub const OVERDUE: Sql = cases!(
    "INDEXED BY case_open",
    "c.state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah', 'rekomendasi',
                    'menunggu_penetapan', 'dirujuk', 'dilayani_langsung') AND c.due < ?3",
    "c.due, c.state, c.opened_at",
    "c.due"
);
/// Waiting for a decision since before `?3`, longest first.
pub const STUCK: Sql = cases!(
    "INDEXED BY case_deciding",
    "c.state IN ('rekomendasi', 'menunggu_penetapan') AND c.since < ?3",
    "c.since, c.state, c.opened_at",
    "c.since"
);
/// Waiting for repaired papers, longest first.
pub const REPAIR: Sql =
    cases!("INDEXED BY case_of_state", "c.state = 'perlu_perbaikan' AND ?3 = ?3", "c.since, c.opened_at");
/// Everything is back, longest first.
pub const READY: Sql = cases!(
    "INDEXED BY case_ready",
    "c.state IN ('dirujuk', 'dilayani_langsung') AND c.waiting = 0 AND ?3 = ?3",
    "c.since, c.state, c.opened_at",
    "c.since"
);
/// Every case that lives, earliest due first.
pub const CASES: Sql = cases!(
    "INDEXED BY case_open", "c.state IN ('diterima', 'pemeriksaan_berkas', 'perlu_perbaikan', 'verifikasi_data', 'kunjungan_rumah', 'rekomendasi',
                    'menunggu_penetapan', 'dirujuk', 'dilayani_langsung') AND ?3 = ?3",
    "c.due, c.state, c.opened_at"
);
/// Every case, newest first.
pub const ALL_CASES: Sql = cases!("INDEXED BY case_opened", "?3 = ?3", "c.opened_at DESC");
/// Every case of one kecamatan or gampong.
pub const CASES_OF_PLACE: Sql = cases!(
    "INDEXED BY case_kecamatan",
    "substr(c.gampong, 1, 8) = coalesce(?4, substr(?5, 1, 8)) AND ?3 = ?3",
    "c.opened_at DESC"
);
/// Referrals to one destination that belong to cases of a list, one per case.
macro_rules! to_destination {
    ($before:literal, $which:literal, $after:literal) => {
        concat!(
            $before,
            " FROM referral r INDEXED BY referral_to_case WHERE r.destination = ?6 AND ?3 = ?3 ",
            $which,
            include_str!("narrow_to_case.sql"),
            "GROUP BY r.opened, r.case_id",
            $after
        )
    };
}

/// Every case with a referral to one destination. The index of the referrals holds their cases in the order in which they
/// were opened, so that they need not be gathered and sorted.
pub const CASES_OF_DESTINATION: Sql = Sql {
    rows: concat!(
        include_str!("case_lines.sql"),
        "WHERE c.id IN (",
        to_destination!(
            "SELECT r.case_id",
            "AND r.case_id NOT IN (SELECT u.id FROM case_file u INDEXED BY case_urgent WHERE u.urgent = 1)",
            " ORDER BY r.opened DESC, r.case_id DESC LIMIT ?1 OFFSET ?2"
        ),
        ") ORDER BY c.opened_at DESC"
    ),
    count: to_destination!("SELECT count(*) FROM (SELECT 1", "", ")"),
    ..cases!(
        "",
        "c.id IN (SELECT y.case_id FROM referral y INDEXED BY referral_destination WHERE y.destination = ?6) AND ?3 = ?3",
        "c.opened_at DESC"
    )
};
/// Every case with a need for one procedure.
pub const CASES_OF_PROCEDURE: Sql = cases!(
    "",
    "c.id IN (SELECT m.case_id FROM need m INDEXED BY need_procedure WHERE m.procedure = ?7) AND ?3 = ?3",
    "c.opened_at DESC"
);
/// Every case in one state, the latest moved first.
pub const CASES_OF_STATE: Sql = cases!("INDEXED BY case_of_state", "c.state = ?8 AND ?3 = ?3", "c.since DESC");
