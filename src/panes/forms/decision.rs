//! A decision as a form says it: what is done, who does it, until when. Asked in a meeting, and about a problem from the
//! field outside of any.

use uuid::Uuid;

use crate::domain::day;
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::{ActivityId, FieldIssueId, FollowUpId, MemberId};
use crate::form::Form;
use crate::panes::Shared;

/// Which meeting it was made in, and which problem it answers.
pub type Of = (Option<ActivityId>, Option<FieldIssueId>);

/// An identity the form keeps beside its fields.
pub fn kept_id(form: &Form, name: &str) -> Option<Uuid> {
    form.context.get(name).and_then(|id| Uuid::parse_str(id).ok())
}

/// The decision of a form whose field `what` says what is to be done; none where the form has no identity for it.
pub fn decision(form: &Form, what: &str, of: Of, shared: &Shared) -> Option<FollowUp> {
    let values = &form.values;
    Some(FollowUp {
        id: FollowUpId::from(kept_id(form, "id")?),
        version: 0,
        kind: FollowUpKind::Decision,
        activity: of.0,
        issue: of.1,
        what: values.trimmed(what).to_owned(),
        owner: values.trimmed("owner").to_owned(),
        member: Uuid::parse_str(values.key("owner")).ok().map(MemberId::from),
        due: day::parse(values.trimmed("due"), shared.today()).ok(),
        state: FollowUpState::Open,
        ended_on: None,
        ended_by: String::new(),
        outcome: String::new(),
        by: shared.user.clone(),
    })
}
