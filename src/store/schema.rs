//! The schema: numbered migrations, the mark of our files, and the check that program and file fit (R8).

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::{Error, Result};
use super::file::APPLICATION_ID;

/// Every migration in order; the position + 1 is the `user_version` it leads to. Never edit one that was released.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_office.sql"),
    include_str!("migrations/0002_search.sql"),
    include_str!("migrations/0003_ladder.sql"),
    include_str!("migrations/0004_consent.sql"),
    include_str!("migrations/0005_tray.sql"),
    include_str!("migrations/0006_calendar.sql"),
    include_str!("migrations/0007_kin.sql"),
    include_str!("migrations/0008_lists.sql"),
    include_str!("migrations/0009_recheck.sql"),
    include_str!("migrations/0010_appointments.sql"),
    include_str!("migrations/0011_register.sql"),
    include_str!("migrations/0012_outline.sql"),
    include_str!("migrations/0013_dropped.sql"),
    include_str!("migrations/0014_urgent.sql"),
    include_str!("migrations/0015_answered.sql"),
    include_str!("migrations/0016_activities.sql"),
    include_str!("migrations/0017_owners.sql"),
    include_str!("migrations/0018_reports.sql"),
    include_str!("migrations/0019_raised_in.sql"),
    include_str!("migrations/0020_monthly_numbers.sql"),
    include_str!("migrations/0021_home_visits.sql"),
    include_str!("migrations/0022_outside_meetings.sql"),
    include_str!("migrations/0023_board.sql"),
    include_str!("migrations/0024_true_kinds.sql"),
    include_str!("migrations/0025_waits_ended.sql"),
];

/// The version that makes records of decrees: what is left to the program after its tables.
const DECREES: i64 = 10;
/// The version that makes entries of the register out of what stands in people's records.
const REGISTER: i64 = 11;

/// The schema version this program writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// The schema version of an open file.
///
/// # Errors
/// What SQLite says.
pub fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file that is newer than this program.
///
/// # Errors
/// [`Error::Newer`].
pub fn require_known(found: i64) -> Result<()> {
    if found > VERSION { Err(Error::Newer { found, known: VERSION }) } else { Ok(()) }
}

/// Refuses a file whose tables this program cannot read, because they are newer or were never brought up to date.
///
/// # Errors
/// [`Error::Newer`], [`Error::Older`].
pub fn require_readable(found: i64) -> Result<()> {
    require_known(found)?;
    if found < VERSION { Err(Error::Older { found, known: VERSION }) } else { Ok(()) }
}

/// Makes a file as an earlier version of this program left it.
///
/// # Errors
/// What SQLite says.
#[cfg(test)]
pub fn migrate_to(connection: &mut Connection, wanted: i64) -> Result<()> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for sql in MIGRATIONS.iter().take(usize::try_from(wanted).unwrap_or_default()) {
        tx.execute_batch(sql)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", wanted)?;
    super::journal::Head::create(&tx)?;
    Ok(tx.commit()?)
}

/// Brings the file to [`VERSION`] in one transaction and says which version it came from. Whether there is anything
/// to do is looked up inside the transaction, because two desks may start at once.
///
/// # Errors
/// [`Error::Newer`], or what SQLite says; then nothing was changed.
pub fn migrate(connection: &mut Connection) -> Result<i64> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&tx)?;
    require_known(found)?;
    for sql in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
        tx.execute_batch(sql)?;
    }
    if found < DECREES {
        super::appointment::adopt(&tx)?;
    }
    if found < REGISTER {
        super::register::adopt(&tx)?;
    }
    if found < VERSION {
        mark(&tx)?;
    }
    tx.commit()?;
    Ok(found)
}

fn mark(tx: &Transaction<'_>) -> Result<()> {
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

/// Checks inside a write transaction that the file is still ours and still of our version.
///
/// # Errors
/// [`Error::Newer`] when another desk migrated it meanwhile; [`Error::Damaged`] when the mark is gone.
pub fn require_fit(connection: &Connection) -> Result<()> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::Damaged("the mark of this program is gone".into()));
    }
    let found = version(connection)?;
    if found == VERSION { Ok(()) } else { Err(Error::Newer { found, known: VERSION }) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::connection::open_in_memory;

    #[test]
    fn a_new_file_reaches_the_last_version_and_stays_there() {
        let mut db = open_in_memory().unwrap();
        assert_eq!(migrate(&mut db).unwrap(), 0);
        assert_eq!(migrate(&mut db).unwrap(), VERSION);
        require_fit(&db).unwrap();
    }

    /// A file as the version before left it, with one referral that was sent and one that is a draft.
    fn from_before() -> Connection {
        let mut db = open_in_memory().unwrap();
        let tx = db.transaction().unwrap();
        MIGRATIONS.iter().take(3).for_each(|sql| tx.execute_batch(sql).unwrap());
        tx.execute_batch(
            "INSERT INTO person VALUES (1, zeroblob(16), 1, 'Contoh', NULL, 'tidak_diminta', NULL, NULL, NULL, NULL,
                                        '', '', '', '', '', '[]', 0);
             INSERT INTO case_file VALUES (1, zeroblob(16), 1, zeroblob(16), 'diri_sendiri', '', '', 'loket',
                                           'diterima', '2026-11-26T09:00:00', '', '', 0, NULL, NULL);
             INSERT INTO need VALUES (1, zeroblob(16), zeroblob(16), NULL, 'SKTM', '[]', 0);
             INSERT INTO referral VALUES (7, zeroblob(16), 2, zeroblob(16), zeroblob(16), NULL, 'terkirim', 1,
                                          '2026-12-10', 'catatan', NULL, 'ABCDEFG', NULL, 5);
             INSERT INTO referral VALUES (9, randomblob(16), 1, zeroblob(16), zeroblob(16), NULL, 'draf', 0,
                                          NULL, '', NULL, NULL, NULL, 6);",
        )
        .unwrap();
        tx.pragma_update(None, "user_version", 3).unwrap();
        tx.commit().unwrap();
        db
    }

    #[test]
    fn a_file_from_before_consent_had_a_name_keeps_every_field() {
        let mut db = from_before();
        assert_eq!(migrate(&mut db).unwrap(), 3);
        let kept: Vec<String> = db
            .prepare("SELECT row || ' ' || state || consent || note || ifnull(return_code, '') || sum FROM referral")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        assert_eq!(kept, ["7 terkirim1catatanABCDEFG5", "9 draf06"]);
        let broken: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
        assert_eq!(broken, 0);
        let plan = "EXPLAIN QUERY PLAN SELECT 1 FROM referral WHERE state = 'draf' ORDER BY due";
        let plan: String = db.query_row(plan, [], |row| row.get(3)).unwrap();
        assert!(plan.contains("referral_state"), "{plan}");
    }

    #[test]
    fn a_file_kept_with_a_case_stays_there_when_others_may_own_files_too() {
        let mut db = from_before();
        db.execute_batch(
            "INSERT INTO attachment VALUES (4, randomblob(16), (SELECT id FROM case_file), '2026-11-26T09:00:00', 'uji',
                                            'ktp.jpg', 'jpg', 3, printf('%064d', 0), 77, x'FFD8FF')",
        )
        .unwrap();
        migrate(&mut db).unwrap();
        let sql =
            "SELECT row || ' ' || name || ' ' || sum || ' ' || hex(bytes) FROM attachment WHERE case_id IS NOT NULL";
        let kept: String = db.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(kept, "4 ktp.jpg 77 FFD8FF");
        assert!(db.execute("UPDATE attachment SET member = zeroblob(16)", []).is_err(), "two owners");
        assert!(db.execute("UPDATE attachment SET case_id = NULL", []).is_err(), "no owner");
    }

    #[test]
    fn the_table_lets_nothing_out_without_consent_or_a_written_ground() {
        let mut db = from_before();
        migrate(&mut db).unwrap();
        let set = |what: &str| db.execute(&format!("UPDATE referral SET {what} WHERE row = 9"), []).is_ok();
        assert!(!set("state = 'terkirim'"));
        assert!(!set("consent_by = 'tidak_dapat'"), "without the ground");
        assert!(set("state = 'terkirim', consent = 1, consent_by = 'tidak_dapat', consent_reason = 'darurat'"));
        assert!(set("consent = 1, consent_by = 'wali', consent_reason = ''"));
    }

    #[test]
    fn a_newer_file_is_refused_and_not_touched() {
        let mut db = open_in_memory().unwrap();
        db.pragma_update(None, "user_version", VERSION + 1).unwrap();
        assert!(matches!(migrate(&mut db), Err(Error::Newer { .. })));
        let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 0);
    }

    #[test]
    fn a_file_migrated_by_a_newer_desk_refuses_the_next_write() {
        let mut db = open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        db.pragma_update(None, "user_version", VERSION + 1).unwrap();
        assert!(matches!(require_fit(&db), Err(Error::Newer { .. })));
    }
}
