//! Change over time: for an area and some kinds, period by period, how many entries held, were found and ended; with a
//! plot of the chosen number. Each number leads to the rows it counts.

pub mod view;

use super::scene;
use crate::domain::balance::{Count, Figures};
use crate::domain::change::{Beneath, Figure, Group, Past, Period, Point, Scene, series, shown};
use crate::domain::content::CategoryKind;
use crate::domain::register::{Cluster, Narrow, Tally};
use crate::keys::Action;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Text, sums as w};
use crate::worker::{Ask, Recipient, SumsAsk};

/// Letters of the code of a gampong: nothing is smaller.
const GAMPONG: usize = 13;

/// The screen.
#[derive(Clone, Debug)]
pub struct State {
    /// Where and which kinds.
    pub scene: Scene,
    /// How long a period is.
    pub period: Period,
    /// Which of the three numbers is chosen.
    pub figure: Figure,
    /// The periods, the oldest first, once they have come.
    pub points: Vec<Point>,
    /// For each whether what held, and whether what was found and ended, may be shown.
    pub open: Vec<(bool, bool)>,
    /// The selected row: the newest period stands first.
    pub list: ListState,
    /// Why it did not come.
    pub failed: Option<String>,
    groups: Option<Vec<Group>>,
    figures: Figures,
    past: Past,
}

impl State {
    /// Opens the screen.
    pub fn open(scene: Scene, shared: &Shared) -> (State, Vec<Step>) {
        let narrow = match scene.narrow {
            Narrow::Whole => Narrow::Kind(CategoryKind::Ppks),
            narrow => narrow,
        };
        let state = State {
            scene: Scene { narrow, ..scene },
            period: Period::Month,
            figure: Figure::Held,
            points: Vec::new(),
            open: Vec::new(),
            list: ListState::default(),
            failed: None,
            groups: None,
            figures: Figures::default(),
            past: Past::default(),
        };
        let ask = state.ask(shared);
        (state, vec![ask])
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self, shared: &Shared) -> Step {
        Step::Ask(Recipient::Change, Ask::Sums(SumsAsk::Change(self.scene.clone(), shared.today())))
    }

    /// True while the next key cannot know which period it means.
    pub fn waits(&self) -> bool {
        self.groups.is_none() && self.failed.is_none()
    }

    /// The counts have come; those of an area that was left are dropped.
    pub fn take(&mut self, scene: &Scene, groups: &[Group], tallies: &[Tally], past: &Past, shared: &Shared) {
        if *scene != self.scene {
            return;
        }
        self.failed = None;
        self.groups = Some(groups.to_vec());
        self.figures = Figures::of(tallies, shared.office.small.limit());
        self.past = past.clone();
        self.count(shared);
    }

    fn count(&mut self, shared: &Shared) {
        let groups = self.groups.as_deref().unwrap_or_default();
        self.points = series(groups, self.period, shared.today());
        self.open = shown(&self.points, self.now(), &self.past, shared.office.small.limit());
        self.list = self.list.select(self.list.selected, self.points.len(), shared.page);
    }

    /// What may be said about the area and kinds as they are now. Those who give help are no secret.
    fn now(&self) -> Count {
        match &self.scene.narrow {
            Narrow::Kind(CategoryKind::Psks) | Narrow::Cluster(Cluster::Helpers) => Count::Known(0),
            Narrow::Category(code) if code.starts_with("PSKS-") => Count::Known(0),
            narrow => self.figures.count(self.scene.area.as_deref(), narrow),
        }
    }

    /// Place of a row in `points`.
    pub fn place(&self, row: usize) -> Option<usize> {
        self.points.len().checked_sub(row + 1)
    }

    /// A number of a period; none where it may not be shown.
    pub fn number(&self, place: usize, figure: Figure) -> Option<i64> {
        let (held, moved) = self.open.get(place).copied()?;
        let open = if figure == Figure::Held { held } else { moved };
        self.points.get(place).filter(|_| open || self.gives()).map(|point| point.get(figure))
    }

    fn gives(&self) -> bool {
        matches!(&self.scene.narrow, Narrow::Kind(CategoryKind::Psks) | Narrow::Cluster(Cluster::Helpers))
            || matches!(&self.scene.narrow, Narrow::Category(code) if code.starts_with("PSKS-"))
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        match action {
            Action::Open if self.points.is_empty() => Some(w::LOADING),
            _ => scene::unavailable(self.scene.area.as_deref(), action, GAMPONG),
        }
    }

    /// An action; `across` says that an arrow to the right or left was pressed.
    pub fn act(&mut self, action: Action, across: Option<bool>, shared: &Shared) -> Vec<Step> {
        if let Some(right) = across {
            let at = Figure::ALL.iter().position(|one| *one == self.figure).unwrap_or(0);
            let at = if right { at + 1 } else { at.saturating_sub(1) };
            self.figure = Figure::ALL.get(at).copied().unwrap_or(self.figure);
            return Vec::new();
        }
        match action {
            Action::Back => return vec![Step::Out],
            Action::Open => return self.opened().into_iter().collect(),
            Action::SumsOther => return vec![Step::Balance(self.scene.area.clone())],
            Action::SumsPeriod => {
                self.period = self.period.next();
                self.list = ListState::default();
                self.count(shared);
            }
            Action::SumsCluster => {
                return self.look(
                    Scene { narrow: scene::next_cluster(&self.scene.narrow, true), ..self.scene.clone() },
                    shared,
                );
            }
            Action::SumsKind => {
                let narrow = scene::next_kind(&self.scene.narrow, &self.figures);
                return self.look(Scene { narrow, ..self.scene.clone() }, shared);
            }
            Action::SumsNarrower | Action::SumsWider | Action::SumsNext | Action::SumsPrevious => {
                if let Some(area) = scene::moved(self.scene.area.as_deref(), action, None, shared) {
                    return self.look(Scene { area, ..self.scene.clone() }, shared);
                }
            }
            _ => self.list = list_moved(self.list, action, self.points.len(), shared.page),
        }
        Vec::new()
    }

    /// Looks at something else; what was shown is not shown under its name.
    fn look(&mut self, scene: Scene, shared: &Shared) -> Vec<Step> {
        self.scene = scene;
        (self.groups, self.failed) = (None, None);
        (self.points, self.open) = Default::default();
        vec![self.ask(shared)]
    }

    fn opened(&self) -> Option<Step> {
        let point = self.points.get(self.place(self.list.selected)?)?;
        let (scene, figure) = (self.scene.clone(), self.figure);
        Some(Step::Beneath(Box::new(Beneath { scene, figure, span: point.span })))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
