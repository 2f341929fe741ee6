//! What can lie over a pane. A closed set: the compiler lists the places to touch when one is added.

pub mod balance;
pub mod beneath;
pub mod bridge;
pub mod case;
pub mod change;
pub mod family;
pub mod form;
pub mod help;
pub mod join;
pub mod menu;
pub mod monthly;
pub mod palette;
pub mod person;
pub mod preview;
pub mod reply;
pub mod scene;
pub mod search;
pub mod stale;
pub mod today;
pub mod tray;
pub mod visit;

use crate::keys::{Key, Scope};
use crate::panes::{issues, meetings, points, promises, register};
use crate::worker::Act;

/// One layer.
#[derive(Clone, Debug)]
pub enum Layer {
    /// The line over everything.
    Search(Box<search::State>),
    /// An opened citizen.
    Person(Box<person::State>),
    /// An opened case.
    Case(Box<case::State>),
    /// A form.
    Form(Box<form::State>),
    /// The quick count of a visit.
    Visit(visit::State),
    /// A short list of things to do.
    Menu(menu::State),
    /// What a destination answered.
    Reply(Box<reply::State>),
    /// The register of an area.
    Register(Box<register::State>),
    /// Problems from the field.
    Issues(Box<issues::State>),
    /// Meetings of the pillars.
    Meetings(Box<meetings::State>),
    /// Letters that wait for a mark.
    Tray(Box<tray::State>),
    /// Two records that may become one.
    Join(Box<join::State>),
    /// The family around a person.
    Family(Box<family::State>),
    /// What was done today.
    Today(Box<today::State>),
    /// The check before SIKS-NG and its fields, one at a time.
    Bridge(Box<bridge::State>),
    /// Needs against helpers.
    Balance(Box<balance::State>),
    /// Change over time.
    Change(Box<change::State>),
    /// The rows beneath a number.
    Beneath(Box<beneath::State>),
    /// Gampong by how fresh they are.
    Stale(Box<stale::State>),
    /// Monthly reports to the Camat.
    Monthly(Box<monthly::State>),
    /// What partners promised.
    Promises(Box<promises::State>),
    /// Service points.
    Points(Box<points::State>),
    /// A paper.
    Preview(Box<preview::State>),
    /// The keys that work here.
    Help(help::State),
    /// Commands by name.
    Palette(palette::State),
    /// A question before something is done for good.
    Confirm(String, Box<Act>),
    /// Nothing to be read.
    Blank,
}

impl Layer {
    /// Scopes whose keys work in this layer, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        match self {
            Layer::Person(_) => vec![Scope::Person, Scope::List, Scope::Global],
            Layer::Case(_) => vec![Scope::Case, Scope::List, Scope::Global],
            Layer::Form(_) => vec![Scope::Form],
            Layer::Register(register) => register.scopes(),
            Layer::Issues(open) => open.scopes(),
            Layer::Meetings(open) => open.scopes(),
            Layer::Promises(open) => open.scopes(),
            Layer::Points(open) => open.scopes(),
            Layer::Balance(_) | Layer::Change(_) => vec![Scope::Sums, Scope::List, Scope::Global],
            Layer::Tray(_) => vec![Scope::Tray, Scope::List, Scope::Global],
            Layer::Monthly(_) => vec![Scope::Monthly, Scope::List, Scope::Global],
            Layer::Preview(_) => vec![Scope::Preview, Scope::List, Scope::Global],
            Layer::Beneath(_) | Layer::Stale(_) | Layer::Family(_) | Layer::Search(_) | Layer::Palette(_) => {
                vec![Scope::List, Scope::Global]
            }
            Layer::Join(_) | Layer::Today(_) | Layer::Bridge(_) => vec![Scope::List],
            Layer::Help(_) | Layer::Visit(_) | Layer::Menu(_) | Layer::Reply(_) => vec![Scope::List],
            Layer::Confirm(..) | Layer::Blank => vec![],
        }
    }

    /// True while letters are text in this layer.
    pub fn typing(&self) -> bool {
        match self {
            Layer::Search(_) | Layer::Palette(_) | Layer::Form(_) => true,
            Layer::Reply(reply) => reply.typing(),
            Layer::Join(join) => join.typing(),
            Layer::Register(register) => register.typing(),
            Layer::Issues(open) => open.typing(),
            _ => false,
        }
    }
}

/// True for keys that edit text: they never are actions while something is typed.
pub fn is_text(key: Key) -> bool {
    use crate::keys::Code;
    match key.code {
        Code::Char(letter) if key.ctrl => matches!(letter, 'w' | 'u' | 'k' | 'a' | 'e'),
        Code::Char(_) => !key.alt,
        Code::Backspace | Code::Delete | Code::Left | Code::Right | Code::Home | Code::End => true,
        _ => false,
    }
}
