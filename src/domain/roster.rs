//! What a contact card or a roster says: facts in reading order, no layout. A card has pairs, a roster has tables.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::letter::data::OfficeHead;

/// One table of a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterTable {
    /// Above it.
    pub heading: String,
    /// Names of the columns.
    pub header: Vec<String>,
    /// Cells, as many per row as there are columns.
    pub rows: Vec<Vec<String>>,
    /// Relative widths of the columns, as many.
    pub widths: Vec<u8>,
}

/// A card or a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterData {
    /// A card of one; otherwise a roster of many.
    pub card: bool,
    /// Letterhead.
    pub office: OfficeHead,
    /// Day it was made.
    pub date: Option<NaiveDate>,
    /// Title: a name, or what is listed.
    pub title: String,
    /// Below the title.
    pub subtitle: String,
    /// Name and value.
    pub pairs: Vec<(String, String)>,
    /// Tables.
    pub tables: Vec<RosterTable>,
    /// A sentence at the end; may be empty.
    pub note: String,
    /// Who made it: name of the row and value.
    pub clerk: (String, String),
}
