//! The chain that ties journal rows together, checkable by anyone with `sha256sum`.

use rusqlite::{Connection, params};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Entry;
use crate::store::error::{Error, Result};

/// Bits of the hybrid clock that count events inside one millisecond (R32).
const CLOCK_COUNTER_BITS: u32 = 16;

/// End of the chain: which post writes, how many rows it wrote, its last clock and hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The post (this file's identity among offices).
    pub post: Uuid,
    /// Rows written so far.
    pub seq: i64,
    /// Hybrid logical clock of the last row: milliseconds shifted, plus a counter; never goes back (R23).
    pub clock: i64,
    /// Hash of the last row.
    pub hash: Vec<u8>,
}

impl Head {
    /// Reads the head from the file.
    ///
    /// # Errors
    /// What SQLite says, or [`Error::Unreadable`].
    pub fn read(connection: &Connection) -> Result<Head> {
        let mut statement = connection.prepare_cached("SELECT id, seq, clock, head FROM post WHERE one = 1")?;
        let (id, seq, clock, hash): (Vec<u8>, i64, i64, Vec<u8>) =
            statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let post = Uuid::from_slice(&id).map_err(|_| Error::Unreadable("post"))?;
        Ok(Head { post, seq, clock, hash })
    }

    /// Writes the first head of a new file.
    pub(in crate::store) fn create(connection: &Connection) -> Result<()> {
        connection.execute(
            "INSERT INTO post (one, id, seq, clock, head) VALUES (1, ?1, 0, 0, ?2) ON CONFLICT DO NOTHING",
            params![Uuid::now_v7().as_bytes(), vec![0_u8; 32]],
        )?;
        Ok(())
    }

    /// Writes the moved head back.
    pub(in crate::store) fn save(&self, connection: &Connection) -> Result<()> {
        connection
            .prepare_cached("UPDATE post SET seq = ?1, clock = ?2, head = ?3 WHERE one = 1")?
            .execute(params![self.seq, self.clock, self.hash])?;
        Ok(())
    }

    /// Next row: one more, and a clock that never goes back even when the wall clock does.
    pub(super) fn step(&mut self, wall_ms: i64) {
        self.seq += 1;
        self.clock = (self.clock + 1).max(wall_ms << CLOCK_COUNTER_BITS);
    }

    /// Links `line`; gives the hash before and after.
    pub(super) fn link(&mut self, line: &str) -> (Vec<u8>, Vec<u8>) {
        let prev = std::mem::take(&mut self.hash);
        self.hash = digest(&prev, line);
        (prev, self.hash.clone())
    }
}

fn digest(prev: &[u8], line: &str) -> Vec<u8> {
    let mut sha = Sha256::new();
    sha.update(prev);
    sha.update(line.as_bytes());
    sha.finalize().to_vec()
}

/// The text that is hashed for one row.
pub(super) fn line(head: &Head, id: &Uuid, at: &str, entry: &Entry<'_>) -> String {
    json!([
        id.to_string(),
        head.post.to_string(),
        head.seq,
        head.clock,
        at,
        entry.desk.user,
        entry.desk.terminal,
        crate::store::schema::VERSION,
        entry.verb.code(),
        entry.entity.code(),
        entry.record.to_string(),
        entry.changes,
    ])
    .to_string()
}

/// Where the chain does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Sequence number of the first row that does not fit.
    pub seq: i64,
}

/// Walks the chain from the first row (or over the last `tail` rows) and names the first place where it does not hold.
///
/// # Errors
/// What SQLite says.
pub fn verify(connection: &Connection, tail: Option<i64>) -> Result<Option<Broken>> {
    let head = Head::read(connection)?;
    let from = tail.map_or(1, |rows| (head.seq - rows + 1).max(1));
    let mut statement = connection.prepare(include_str!("verify.sql"))?;
    let mut rows = statement.query(params![head.post.as_bytes(), from])?;
    let (mut expected, mut prev) = (from, (from == 1).then(|| vec![0_u8; 32]));
    while let Some(row) = rows.next()? {
        let (seq, line, before, hash): (i64, String, Vec<u8>, Vec<u8>) =
            (row.get(0)?, read_line(row)?, row.get(11)?, row.get(12)?);
        let fits = seq == expected && prev.as_ref().is_none_or(|prev| *prev == before);
        if !fits || digest(&before, &line) != hash {
            return Ok(Some(Broken { seq: expected }));
        }
        expected += 1;
        prev = Some(hash);
    }
    let ends_well = expected == head.seq + 1 && prev.is_none_or(|prev| prev == head.hash);
    Ok((!ends_well).then_some(Broken { seq: expected }))
}

fn read_line(row: &rusqlite::Row<'_>) -> Result<String> {
    let uuid = |at: usize| -> Result<String> {
        let bytes: Vec<u8> = row.get(at)?;
        Ok(Uuid::from_slice(&bytes).map_err(|_| Error::Unreadable("event"))?.to_string())
    };
    Ok(json!([
        uuid(1)?,
        uuid(2)?,
        row.get::<_, i64>(0)?,
        row.get::<_, i64>(3)?,
        row.get::<_, String>(4)?,
        row.get::<_, String>(5)?,
        row.get::<_, String>(6)?,
        row.get::<_, i64>(7)?,
        row.get::<_, String>(8)?,
        row.get::<_, String>(9)?,
        uuid(10)?,
        row.get::<_, String>(13)?,
    ])
    .to_string())
}
