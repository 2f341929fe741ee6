//! Every form of the desk as constant data, and what its values mean.

pub mod attach;
pub mod bulk;
pub mod cancel;
pub mod collect;
pub mod consent;
pub mod decision;
pub mod intake;
pub mod kept;
pub mod list_save;
pub mod monthly;
pub mod narrow;
pub mod office;
pub mod person;
pub mod referral;
pub mod report_save;
pub mod road;
pub mod step;
pub mod void;

use crate::form::Spec;

/// Every form there is.
pub fn all() -> Vec<&'static Spec> {
    vec![
        &attach::SPEC,
        &bulk::REASON,
        &bulk::DUE,
        &intake::SPEC,
        &person::SPEC,
        &office::FIRST,
        &office::SPEC,
        &office::LIMITS,
        &office::FLOW,
        &office::STAFF,
        &void::SPEC,
        &monthly::SPEC,
        &monthly::VOID,
        &cancel::SPEC,
        &collect::SPEC,
        &narrow::REFERRALS,
        &narrow::CASES,
        &kept::SPEC,
        &list_save::SPEC,
        &referral::SPEC,
        &step::REASON,
        &step::ANSWER,
        &step::NOTE,
        &step::DOUBT,
        &step::CLEAR,
        &report_save::SPEC,
        &road::SPEC,
        &super::directory::renew::SPEC,
        &super::directory::places::form::SPEC,
        &super::directory::field_form::SPEC,
        &super::register::form::ENTRY,
        &super::issues::form::ISSUE,
        &super::issues::form::STEP,
        &super::issues::form::DECIDE,
        &super::issues::form::CASE,
        &super::activities::form::SPEC,
        &super::activities::form::VOID,
        &super::activities::narrow::SPEC,
        &super::activities::series::SPEC,
        &super::activities::follow::DONE,
        &super::activities::follow::DROP,
        &super::activities::follow::CHANGE,
        &super::meetings::form::MEETING,
        &super::meetings::form::POINT,
        &super::meetings::form::GUEST,
        &super::meetings::form::SAID,
        &super::meetings::form::DECISION,
        &super::meetings::form::END,
        &super::meetings::form::RESULT,
        &super::meetings::form::VOID,
        &super::promises::form::GIFT,
        &super::promises::form::PROMISE,
        &super::promises::form::WITHDRAW,
        &super::points::form::SPEC,
        // The pillars' own fields are data and of the same kinds as these; spec_here adds them.
        &super::directory::form::SPEC,
    ]
}

/// The form a draft was typed into; none for a form this program does not know.
pub fn spec(id: &str) -> Option<&'static Spec> {
    all().into_iter().find(|spec| spec.id == id)
}

/// The same with the fields this office added.
pub fn spec_here(id: &str, shared: &super::Shared) -> Option<&'static Spec> {
    match id == super::directory::form::SPEC.id {
        true => Some(super::directory::form::spec(&shared.office)),
        false => spec(id),
    }
}

/// True for forms that leave nothing behind: no draft is made of them, and leaving one asks nothing.
pub fn is_passing(spec: &Spec) -> bool {
    [
        &narrow::REFERRALS,
        &narrow::CASES,
        &kept::SPEC,
        &bulk::REASON,
        &bulk::DUE,
        &list_save::SPEC,
        &report_save::SPEC,
        &super::directory::renew::SPEC,
        &super::activities::narrow::SPEC,
    ]
    .iter()
    .any(|one| one.id == spec.id)
}

/// Joins constant lists of fields into one.
macro_rules! fields {
    ($($list:expr),+; $count:literal) => {{
        const EMPTY: crate::form::Field = crate::form::line("", crate::words::intake::NONE, crate::words::intake::NONE);
        let mut all = [EMPTY; $count];
        let mut at = 0;
        $(
            let list: &[crate::form::Field] = &$list;
            let mut index = 0;
            while index < list.len() {
                // Done when the program is built: a wrong place would not compile.
                #[allow(clippy::indexing_slicing)]
                {
                    all[at] = list[index];
                }
                at += 1;
                index += 1;
            }
        )+
        all
    }};
}
use fields;

#[cfg(test)]
mod tests;
