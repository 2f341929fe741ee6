//! Papers to take home, filled from a procedure: what is still missing, and what there is to know. Papers are in
//! Indonesian whatever the language of the screen.

use super::is_approved;
use crate::domain::content::Requirement;
use crate::domain::letter::data::{
    ChecklistRow, DocumentState, InfoSheetData, MissingSlipData, OfficeHead, SheetRequirement, SheetStep,
};
use crate::panes::Shared;
use crate::words::Lang;
use crate::worker::Shelved;

/// `YYYY-MM` of a stored day.
const MONTH: usize = 7;

/// The slip of what is still missing; `ticked` are places in today's requirements.
pub fn missing(one: &Shelved, ticked: &[usize], shared: &Shared) -> MissingSlipData {
    let procedure = &one.procedure;
    let row = |(place, requirement): (usize, &Requirement)| ChecklistRow {
        document: requirement.document.clone(),
        state: if ticked.contains(&place) { DocumentState::Have } else { DocumentState::Missing },
        required: Some(requirement.required),
    };
    MissingSlipData {
        office: OfficeHead::from(&shared.office),
        date: Some(shared.today()),
        person: String::new(),
        procedure: procedure.title.clone(),
        checklist: procedure.requirements_on(shared.today()).enumerate().map(row).collect(),
        note: String::new(),
        cost: procedure.cost.clone(),
        time: procedure.time.clone(),
        complaints: procedure.complaints.clone(),
        clerk: shared.user.clone(),
    }
}

/// The sheet with everything a citizen needs to know about a procedure.
pub fn info(one: &Shelved, shared: &Shared) -> InfoSheetData {
    let procedure = &one.procedure;
    let requirement = |requirement: &Requirement| SheetRequirement {
        document: requirement.document.clone(),
        required: requirement.required,
        copies: requirement.copies,
        note: requirement.note.clone(),
    };
    let steps = procedure.steps.iter();
    InfoSheetData {
        office: OfficeHead::from(&shared.office),
        date: Some(shared.today()),
        procedure: procedure.title.clone(),
        summary: procedure.summary.clone(),
        requirements: procedure.requirements_on(shared.today()).map(requirement).collect(),
        steps: steps
            .map(|step| SheetStep { who: step.actor.label().get(Lang::Id).to_owned(), what: step.text.clone() })
            .collect(),
        terms: procedure.terms.clone(),
        changed: procedure.changes.join(" "),
        cost: procedure.cost.clone(),
        time: procedure.time.clone(),
        product: procedure.product.clone(),
        complaints: procedure.complaints.clone(),
        approved: approved(one),
        source_checked: procedure.sources_checked.clone(),
    }
}

/// Month of approval; empty while not approved.
fn approved(one: &Shelved) -> String {
    let day = one.approved_at.as_deref().unwrap_or(&one.procedure.verified);
    if is_approved(one) { day.chars().take(MONTH).collect() } else { String::new() }
}
