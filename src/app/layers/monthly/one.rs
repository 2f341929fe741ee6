//! One report: its parts with the figures beneath each; the words of the selected part stand beside the list.

use chrono::NaiveDate;

use super::Beneath;
use crate::domain::monthly::part::DUTIES;
use crate::domain::monthly::{MonthlyState, Part};
use crate::domain::report::Measure;
use crate::domain::report::table::Cell;
use crate::domain::rights::{Deed, Matter};
use crate::keys::Action;
use crate::panes::forms::monthly as forms;
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::{Text, monthly as w};
use crate::worker::{Act, Ask, MonthlyAct, MonthlyAsk, MonthlyView, Paper, Recipient};

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A part of the report.
    Part(Part),
    /// A figure of the part above.
    Figure(Part, Measure, Cell),
}

impl Item {
    /// The part it belongs to.
    pub const fn part(&self) -> Part {
        match self {
            Item::Part(part) | Item::Figure(part, ..) => *part,
        }
    }
}

/// An opened report.
#[derive(Clone, Debug)]
pub struct One {
    /// Code of the kecamatan.
    pub kecamatan: String,
    /// Its name.
    pub name: String,
    /// First day of the month.
    pub month: NaiveDate,
    /// What was read, once it has come.
    pub view: Option<Box<MonthlyView>>,
    /// It was changed at this desk since it was read.
    pub old: bool,
    /// Why it did not come.
    pub failed: Option<String>,
    /// The selected line.
    pub list: ListState,
    /// Its lines.
    pub items: Vec<Item>,
    /// The records beneath a figure.
    pub beneath: Option<Beneath>,
}

impl One {
    /// A report that is still to be read.
    pub fn new(kecamatan: &str, name: &str, month: NaiveDate) -> One {
        One {
            kecamatan: kecamatan.to_owned(),
            name: name.to_owned(),
            month,
            view: None,
            old: false,
            failed: None,
            list: ListState::default(),
            items: Vec::new(),
            beneath: None,
        }
    }

    /// What to ask for now, also when records changed.
    pub fn ask(&self, shared: &Shared) -> Vec<Step> {
        let one = MonthlyAsk::One(self.kecamatan.clone(), self.month, shared.today());
        let mut steps = vec![Step::Ask(Recipient::Monthly, Ask::Monthly(one))];
        steps.extend(self.beneath.as_ref().map(|beneath| beneath.ask(shared)));
        steps
    }

    /// True while the next key cannot know what it means.
    pub fn waits(&self) -> bool {
        match &self.beneath {
            Some(beneath) => beneath.waits(),
            None => self.failed.is_none() && (self.old || self.view.is_none()),
        }
    }

    /// The report has come; that of another month is dropped.
    pub fn take(&mut self, view: &MonthlyView, shared: &Shared) {
        let head = &view.content.head;
        if (head.kecamatan.as_str(), head.month) != (self.kecamatan.as_str(), self.month) {
            return;
        }
        self.items = items(view);
        self.list = self.list.select(self.list.selected, self.items.len(), shared.page);
        (self.view, self.failed, self.old) = (Some(Box::new(view.clone())), None, false);
    }

    /// How far it is.
    pub fn state(&self) -> MonthlyState {
        MonthlyState::of(self.view.as_ref().and_then(|view| view.report.as_ref()))
    }

    /// The selected line.
    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.list.selected)
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action, shared: &Shared) -> Option<Text> {
        if let Some(beneath) = &self.beneath {
            return match action {
                Action::Open if beneath.line(beneath.list.selected).is_none() => Some(w::NOTHING_BENEATH),
                Action::MonthlyEdit
                | Action::MonthlyVoid
                | Action::MonthlyNumber
                | Action::MonthlyPaper
                | Action::MonthlyBefore
                | Action::MonthlyAfter => Some(w::BACK_FIRST),
                _ => None,
            };
        }
        let numbered = self.state() == MonthlyState::Numbered;
        match action {
            Action::MonthlyBefore | Action::MonthlyAfter => Some(w::BACK_FIRST),
            Action::MonthlyPaper if self.view.is_none() => Some(w::WAITING),
            Action::MonthlyEdit | Action::MonthlyNumber | Action::MonthlyVoid if self.view.is_none() => {
                Some(w::WAITING)
            }
            Action::MonthlyEdit | Action::MonthlyNumber if numbered => Some(w::IS_NUMBERED),
            Action::MonthlyVoid if !numbered => Some(w::NOT_NUMBERED),
            Action::MonthlyEdit | Action::MonthlyNumber | Action::MonthlyVoid => {
                shared.refuses(Deed::Change, Matter::Monthly, [self.kecamatan.as_str()])
            }
            Action::Open => match self.item() {
                Some(Item::Figure(_, _, cell)) if cell.drill.is_none() => Some(w::NOTHING_BENEATH),
                None => Some(w::WAITING),
                _ => None,
            },
            _ => None,
        }
    }

    /// An action; none when the report is to be closed.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Option<Vec<Step>> {
        if let Some(beneath) = &mut self.beneath {
            return Some(match beneath.act(action, shared) {
                Some(steps) => steps,
                None => {
                    self.beneath = None;
                    Vec::new()
                }
            });
        }
        match action {
            Action::Back => return None,
            Action::Open => return Some(self.opened(shared)),
            Action::MonthlyEdit => return Some(self.edit(shared).into_iter().collect()),
            Action::MonthlyPaper => {
                return Some(vec![Step::Preview(Paper::Monthly(self.kecamatan.clone(), self.month))]);
            }
            Action::MonthlyNumber => return Some(vec![self.number(shared)]),
            Action::MonthlyVoid => {
                let form = forms::void(&self.kecamatan, self.month);
                return Some(vec![Step::Form(Box::new(form))]);
            }
            _ => self.list = list_moved(self.list, action, self.items.len(), shared.page),
        }
        Some(Vec::new())
    }

    fn opened(&mut self, shared: &Shared) -> Vec<Step> {
        let found = match self.item() {
            Some(Item::Figure(part, measure, cell)) => {
                cell.drill.clone().map(|drill| Beneath::new(*part, *measure, drill))
            }
            _ => return self.edit_or_say(shared),
        };
        let Some(beneath) = found else { return Vec::new() };
        let ask = beneath.ask(shared);
        self.beneath = Some(beneath);
        vec![ask]
    }

    /// Enter on a part writes it, where that may be done.
    fn edit_or_say(&self, shared: &Shared) -> Vec<Step> {
        match self.unavailable(Action::MonthlyEdit, shared) {
            Some(why) => vec![Step::Say(crate::ui::Level::Info, why)],
            None => self.edit(shared).into_iter().collect(),
        }
    }

    fn edit(&self, shared: &Shared) -> Option<Step> {
        let (view, part) = (self.view.as_ref()?, self.item()?.part());
        let drawn = crate::domain::monthly::draw::drawn(&view.content, part);
        let mut form = forms::open((&self.kecamatan, self.month), view.report.as_ref(), part, &drawn);
        let month = crate::domain::report::Period::month(self.month).label(shared.lang);
        form.context.insert("heading".into(), w::words_of(&self.name, &month, part.label(), shared.lang));
        Some(Step::Form(Box::new(form)))
    }

    /// Asks before a number is used.
    fn number(&self, shared: &Shared) -> Step {
        let (running, missing, stale) = self.view.as_ref().map_or((false, Vec::new(), Vec::new()), |view| {
            let missing = view.content.missing().into_iter();
            let stale = view.sheet.words.iter().filter(|words| words.changed);
            let stale = stale.map(|words| words.part.label().get(shared.lang)).collect();
            (view.content.head.running, missing.filter_map(|part| Some(part.duty()?.number())).collect(), stale)
        });
        let month = crate::domain::report::Period::month(self.month).label(shared.lang);
        let asked = w::ask_number(&self.name, &month, (running, &missing, &stale), shared.lang);
        Step::Sure(asked, Act::Monthly(Box::new(MonthlyAct::Issue(self.kecamatan.clone(), self.month))))
    }
}

/// Parts with their figures, in the order of the paper.
fn items(view: &MonthlyView) -> Vec<Item> {
    let mut items = Vec::new();
    for part in Part::ALL {
        items.push(Item::Part(*part));
        let figure = |(measure, cell): (Measure, &Cell)| Item::Figure(*part, measure, cell.clone());
        if let Some(duty) = part.duty() {
            let of_duty = [Measure::Activities, Measure::Reached];
            let found = of_duty.iter().filter_map(|one| Some((*one, view.content.of_duty(duty, *one)?)));
            items.extend(found.map(figure));
        }
        items.extend(view.content.totals(*part).into_iter().map(figure));
    }
    debug_assert!(view.content.section(DUTIES).is_some());
    items
}
