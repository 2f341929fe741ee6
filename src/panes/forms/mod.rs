//! Every form of the desk as constant data, and what its values mean.

pub mod intake;
pub mod office;
pub mod person;
pub mod referral;
pub mod void;

use crate::form::{Field, Kind, Spec, line};
use crate::words::Text;

/// Every form there is.
pub fn all() -> [&'static Spec; 7] {
    [
        &intake::SPEC,
        &person::SPEC,
        &office::FIRST,
        &office::SPEC,
        &void::SPEC,
        &referral::SPEC,
        &super::directory::form::SPEC,
    ]
}

/// The form a draft was typed into; none for a form this program does not know.
pub fn spec(id: &str) -> Option<&'static Spec> {
    all().into_iter().find(|spec| spec.id == id)
}

/// A yes-or-no field.
const fn toggle(name: &'static str, label: Text) -> Field {
    Field { kind: Kind::Toggle, ..line(name, label, label) }
}

/// Joins constant lists of fields into one.
macro_rules! fields {
    ($($list:expr),+; $count:literal) => {{
        const EMPTY: Field = crate::form::line("", crate::words::intake::NONE, crate::words::intake::NONE);
        let mut all = [EMPTY; $count];
        let mut at = 0;
        $(
            let list: &[Field] = &$list;
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
