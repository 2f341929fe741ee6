//! What goes into SIKS-NG, ready to be read off: the check before it, then field after field in the order of the form
//! there. The national system takes no file from us, so a person types it; large and one at a time, nothing is skipped.

use crate::domain::ids::PersonId;
use crate::domain::preflight::Finding;

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BridgeField {
    /// What it is.
    pub label: &'static str,
    /// What is typed there; may be empty.
    pub value: String,
}

/// A proposal.
#[derive(Clone, Debug)]
pub struct Bridge {
    /// Whom it is about.
    pub person: PersonId,
    /// Name of that person.
    pub name: String,
    /// What the check says.
    pub findings: Vec<Finding>,
    /// Fields in order.
    pub fields: Vec<BridgeField>,
}
