//! The half-typed line of a survey day as unfinished work: kept while it is typed, like a form, and back after a power
//! cut with the cursor where it was, whether the round or the draft on the desk is opened.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::walk::{State, SurveyDay};
use crate::domain::ids::DraftId;
use crate::panes::query::Query;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::app as a;
use crate::words::register as w;
use crate::worker::{Act, Draft, Recipient};

/// Name of this kind of unfinished work.
pub const FORM: &str = crate::worker::SURVEY_LINE;

/// A line that was typed and not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaved {
    /// Code of the gampong that is walked.
    pub gampong: String,
    text: String,
    cursor: usize,
    day: SurveyDay,
}

impl Unsaved {
    /// What a draft of this kind holds.
    pub fn read(draft: &Draft) -> Option<Unsaved> {
        (draft.form == FORM).then(|| serde_json::from_str(&draft.payload).ok()).flatten()
    }
}

/// The newest of these drafts that belongs to a gampong.
pub(super) fn of_gampong<'d>(drafts: &'d [Draft], gampong: &str) -> Option<(&'d Draft, Unsaved)> {
    let read = |draft: &'d Draft| Unsaved::read(draft).map(|line| (draft, line));
    drafts.iter().filter_map(read).find(|(_, line)| line.gampong == gampong)
}

impl State {
    /// Text and cursor of the line, to be compared after a key.
    pub(super) fn place(&self) -> Option<(String, usize)> {
        self.typed.as_ref().map(|line| (line.text().to_owned(), line.cursor()))
    }

    /// Keeps the line where a key changed it; an emptied one is kept no longer.
    pub(super) fn kept_since(&self, before: &Option<(String, usize)>, shared: &Shared) -> Option<Step> {
        let line = self.typed.as_ref().filter(|_| self.place() != *before)?;
        if line.is_empty() {
            let held = before.as_ref().is_some_and(|(text, _)| !text.trim().is_empty());
            return held.then_some(Step::Act(Recipient::App, Act::RemoveDraft(self.draft)));
        }
        let unsaved = Unsaved {
            gampong: self.round.gampong.clone(),
            text: line.text().to_owned(),
            cursor: line.cursor(),
            day: self.day.clone(),
        };
        let draft = Draft {
            id: self.draft,
            form: FORM.to_owned(),
            title: w::unsaved_line(shared.library.region_name(&self.round.gampong), shared.lang),
            payload: serde_json::to_string(&unsaved).unwrap_or_default(),
            user: String::new(),
            saved_at: String::new(),
        };
        Some(Step::Act(Recipient::App, Act::SaveDraft(Box::new(draft))))
    }

    /// Drops the line by hand; it can be brought back today.
    pub(super) fn drop_line(&mut self) -> Vec<Step> {
        let dropped = std::mem::replace(&mut self.draft, DraftId::from(Uuid::now_v7()));
        vec![Step::Act(Recipient::App, Act::DropDraft(dropped))]
    }

    /// The line is typed on where it was left.
    pub(super) fn resume(&mut self, draft: DraftId, line: Unsaved, shared: &Shared) -> Vec<Step> {
        (self.draft, self.day) = (draft, line.day);
        self.typed = Some(Query::with(&line.text, line.cursor));
        let mut steps = vec![Step::Say(Level::Info, a::DRAFT_BACK)];
        steps.extend(self.compare(shared));
        steps
    }
}
