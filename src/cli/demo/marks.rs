//! Initials and signatures of the sample office: what was answered was signed and collected before; of the letters still
//! under way most wait in the tray.

use crate::domain::ids::ReferralId;
use crate::domain::ladder::mark::MarkKind;
use crate::domain::referral::ReferralState;
use crate::store::{Result, Write, ladder, referral};

/// Of the letters that nobody answered yet, one in so many has its initials, and one is signed.
const EVERY: usize = 4;

/// Gives the letter of a referral the marks it should have in this state.
pub(super) fn mark(write: &Write<'_>, id: ReferralId, at: usize) -> Result<()> {
    let record = referral::get(write, id)?;
    let Some(letter) = record.letter else { return Ok(()) };
    for kind in wanted(record.state, at / ReferralState::ALL.len()) {
        ladder::mark(write, &[letter], *kind, "Warga sendiri (contoh)")?;
    }
    Ok(())
}

/// The marks a letter in this state has, in their order.
fn wanted(state: ReferralState, nth: usize) -> &'static [MarkKind] {
    match (state, nth % EVERY) {
        (ReferralState::Sent, 1) => &[MarkKind::Initials],
        (ReferralState::Sent, 2) => &[MarkKind::Initials, MarkKind::Signature],
        (ReferralState::Sent, _) => &[],
        _ => MarkKind::ALL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_back_was_collected_and_some_of_the_rest_waits() {
        assert_eq!(wanted(ReferralState::Done, 2), MarkKind::ALL);
        let waits = (0..EVERY).filter(|nth| wanted(ReferralState::Sent, *nth).len() < 2).count();
        assert_eq!(waits, 3);
    }
}
