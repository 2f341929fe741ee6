//! What may still happen to a referral that is a draft: papers are brought, it is completed, it is cancelled.

use chrono::NaiveDate;

use super::{get, get_need, save};
use crate::domain::ids::ReferralId;
use crate::domain::ladder::dossier::Said;
use crate::domain::ladder::referral::ReferralAct;
use crate::domain::referral::{Need, Referral, ReferralState};
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::{ladder, record};

/// A line of a checklist, by its place, and whether the paper is there now.
pub type Tick = (usize, bool);

/// The referral, if it is still a draft.
fn draft(write: &Write<'_>, id: ReferralId) -> Result<Referral> {
    let open = get(write, id)?;
    match open.state {
        ReferralState::Draft => Ok(open),
        _ => Err(Error::Rule { field: "state", rule: "draft_needed" }),
    }
}

/// Ticks papers on the checklist of a draft. The rule is the one of the day the need was written: no line comes or
/// goes, only whether the paper is there. Single ticks and not whole lists, so that two desks ticking different papers
/// both keep theirs.
///
/// # Errors
/// [`Error::Rule`] when the referral is no draft any more.
pub fn tick(write: &Write<'_>, id: ReferralId, ticks: &[Tick]) -> Result<Need> {
    let before = get_need(write, draft(write, id)?.need)?;
    let mut need = before.clone();
    for (place, present) in ticks {
        if let Some(item) = need.checklist.get_mut(*place) {
            item.present = *present;
        }
    }
    if need == before { Ok(need) } else { Ok(record::save(write, &need)?.1) }
}

/// Saves what was still missing in a draft: the referral's own fields, and papers that were brought. A referral in which
/// nothing changed is not saved again.
///
/// # Errors
/// [`Error::Conflict`] when another desk was faster, [`Error::Rule`] when it is no draft any more.
pub fn complete(write: &Write<'_>, referral: &Referral, ticks: &[Tick]) -> Result<Referral> {
    if !ticks.is_empty() {
        tick(write, referral.id, ticks)?;
    }
    if get(write, referral.id)? == *referral { Ok(referral.clone()) } else { save(write, referral) }
}

/// Cancels a draft; it stays in the file with the reason. One whose letter has a number is made void first.
///
/// # Errors
/// [`Error::Refused`] without a reason, [`Error::Rule`] when it is no draft any more.
pub fn cancel(write: &Write<'_>, id: ReferralId, reason: &str) -> Result<Referral> {
    let open = draft(write, id)?;
    ladder::take_referral(write, id, open.version, ReferralAct::Cancel, Said::words(reason))
}

/// Another day on which the answer to a draft is due.
///
/// # Errors
/// [`Error::Rule`] when it is no draft any more: the day stands in its letter.
pub fn set_due(write: &Write<'_>, id: ReferralId, due: NaiveDate) -> Result<Referral> {
    let open = draft(write, id)?;
    super::save(write, &Referral { due: Some(due), ..open })
}
