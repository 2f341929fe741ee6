//! What left the office as a list: who took it, what for, for whom, and which bytes (R26). Nothing leaves unless this
//! is written; it stands in the journal and nowhere else.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::door::Write;
use super::error::{Error, Result};
use super::journal::{Entity, Verb};
use super::rights;
use crate::domain::rights::{Deed, Matter};

/// One list that leaves the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Identity.
    pub id: Uuid,
    /// Which list.
    pub list: String,
    /// Rows in it.
    pub rows: usize,
    /// What it is for, in words.
    pub purpose: String,
    /// Who gets it.
    pub recipient: String,
    /// SHA-256 of the file, in hexadecimal.
    pub hash: String,
    /// Code of the kecamatan it is confined to; none for the whole city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// It holds what lies in no kecamatan and serves all of them.
    #[serde(skip)]
    pub everywhere: bool,
}

impl Export {
    /// A list that becomes these bytes.
    pub fn new(list: &str, rows: usize, (purpose, recipient): (&str, &str), bytes: &[u8]) -> Export {
        let hash = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let (purpose, recipient) = (purpose.trim().to_owned(), recipient.trim().to_owned());
        Export {
            id: Uuid::now_v7(),
            list: list.to_owned(),
            rows,
            purpose,
            recipient,
            hash,
            area: None,
            everywhere: false,
        }
    }

    /// The same list, confined to one kecamatan.
    #[must_use]
    pub fn of_area(self, area: Option<&str>) -> Export {
        Export { area: area.map(str::to_owned), ..self }
    }

    /// The same list, where it holds only what serves the whole city and lies in no kecamatan.
    #[must_use]
    pub fn of_everywhere(self, everywhere: bool) -> Export {
        Export { everywhere, ..self }
    }
}

/// Writes into the journal that a list leaves.
///
/// # Errors
/// [`Error::Rule`] without a purpose or a recipient; [`Error::NotYours`] for more than the own kecamatan; what SQLite
/// says.
pub fn note(write: &Write<'_>, export: &Export) -> Result<()> {
    for (field, text) in [("purpose", &export.purpose), ("recipient", &export.recipient)] {
        if text.is_empty() {
            return Err(Error::Rule { field, rule: "required" });
        }
    }
    let area = export.area.as_deref().unwrap_or(rights::CITY);
    let places = if export.everywhere { Vec::new() } else { vec![area.to_owned()] };
    write.may(Deed::Change, Matter::Export, &places)?;
    write.journal(Verb::Create, Entity::Export, export.id, None, export)
}

/// How many lists left, for tests.
#[cfg(test)]
pub(crate) fn noted(connection: &rusqlite::Connection) -> Result<i64> {
    let count = "SELECT count(*) FROM event WHERE entity = 'export'";
    Ok(connection.query_row(count, [], |row| row.get(0))?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::{Desk, Store};

    #[test]
    fn nothing_leaves_without_a_purpose_and_a_recipient() {
        let mut store = Store::in_memory(Desk { user: "uji".into(), terminal: "uji".into() }).unwrap();
        let of = |why| Export::new("warga", 3, why, b"bytes");
        assert!(store.write(|write| note(write, &of(("", "BPS")))).is_err());
        assert!(store.write(|write| note(write, &of(("statistik", " ")))).is_err());
        let good = of(("statistik", "BPS"));
        store.write(|write| note(write, &good)).unwrap();
        let changes: String = store
            .read(|read| {
                Ok(read.query_row("SELECT changes FROM event ORDER BY row DESC LIMIT 1", [], |row| row.get(0))?)
            })
            .unwrap();
        assert!(changes.contains(&good.hash) && changes.contains("BPS"), "{changes}");
    }
}
