//! Which key does what: the shipped map with the office's own laid over it.

use std::collections::BTreeMap;

use super::{Action, Key, Scope};

/// The map that ships with the program.
pub const SHIPPED: &str = include_str!("../../assets/keys.toml");

/// Keys to actions, per scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyMap {
    bound: BTreeMap<(Scope, Key), Action>,
    shown: BTreeMap<Action, Vec<Key>>,
}

/// Why a key map file was not taken; the line of the file says where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MapProblem {
    /// Not TOML, or not the shape of a key map.
    #[error("{0}")]
    Shape(String),
    /// No scope of this name.
    #[error("[{0}]")]
    Scope(String),
    /// No action of this name in this scope.
    #[error("{0}")]
    Action(String),
    /// No such key, or one that not every terminal delivers.
    #[error("{0}")]
    Key(String),
    /// Two actions of one scope on one key.
    #[error("{0}")]
    Twice(String),
}

type Sections = BTreeMap<String, BTreeMap<String, Vec<String>>>;

impl KeyMap {
    /// The shipped map, and over it the office's (empty text for none). An action named in the overlay loses its
    /// shipped keys and gets exactly those of the overlay.
    ///
    /// # Errors
    /// The first thing in the overlay that cannot be understood; the caller keeps the shipped map then.
    pub fn load(overlay: &str) -> Result<KeyMap, MapProblem> {
        let mut shown: BTreeMap<Action, Vec<Key>> = BTreeMap::new();
        for text in [SHIPPED, overlay] {
            let sections: Sections = toml::from_str(text).map_err(|error| MapProblem::Shape(error.to_string()))?;
            for (scope, actions) in sections {
                read_section(&scope, actions, &mut shown)?;
            }
        }
        bind(shown)
    }

    /// The action of a key, looking through the scopes in order.
    pub fn action(&self, scopes: &[Scope], key: Key) -> Option<Action> {
        scopes.iter().find_map(|scope| self.bound.get(&(*scope, key)).copied())
    }

    /// The keys of an action, the main one first.
    pub fn keys(&self, action: Action) -> &[Key] {
        self.shown.get(&action).map_or(&[], Vec::as_slice)
    }

    /// The main key of an action as people read it; digits in a row are shown as a span.
    pub fn hint(&self, action: Action) -> String {
        match self.keys(action) {
            [] => String::new(),
            [first, .., last] if action == Action::Tick => format!("{}–{}", first.shown(), last.shown()),
            [first, ..] => first.shown(),
        }
    }
}

fn read_section(
    scope: &str,
    actions: BTreeMap<String, Vec<String>>,
    shown: &mut BTreeMap<Action, Vec<Key>>,
) -> Result<(), MapProblem> {
    let scope = Scope::ALL.iter().find(|known| known.id() == scope).ok_or(MapProblem::Scope(scope.to_owned()))?;
    for (id, keys) in actions {
        let action = Action::from_id(&id).filter(|action| action.scope() == *scope);
        let action = action.ok_or_else(|| MapProblem::Action(format!("[{}] {id}", scope.id())))?;
        let keys: Result<Vec<Key>, MapProblem> =
            keys.iter().map(|key| Key::parse(key).ok_or_else(|| MapProblem::Key(format!("{id} = {key}")))).collect();
        shown.insert(action, keys?);
    }
    Ok(())
}

fn bind(shown: BTreeMap<Action, Vec<Key>>) -> Result<KeyMap, MapProblem> {
    let mut bound = BTreeMap::new();
    for (action, keys) in &shown {
        for key in keys {
            if let Some(other) = bound.insert((action.scope(), *key), *action) {
                return Err(MapProblem::Twice(format!("{}: {} / {}", key.shown(), other.id(), action.id())));
            }
        }
    }
    Ok(KeyMap { bound, shown })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::Code;
    use super::*;

    #[test]
    fn the_shipped_map_binds_every_action() {
        let map = KeyMap::load("").unwrap();
        for action in Action::ALL {
            assert!(!map.keys(*action).is_empty(), "{} has no key", action.id());
        }
    }

    #[test]
    fn an_office_overlays_one_key_and_keeps_the_rest() {
        let map = KeyMap::load("[procedure]\nrefer = [\"R\"]\n").unwrap();
        assert_eq!(map.action(&[Scope::Procedure], Key::plain(Code::Char('R'))), Some(Action::Refer));
        assert_eq!(map.action(&[Scope::Procedure], Key::plain(Code::Char('r'))), None);
        assert_eq!(map.action(&[Scope::Procedure], Key::plain(Code::Char('k'))), Some(Action::MissingSlip));
    }

    #[test]
    fn a_broken_overlay_says_what_is_wrong() {
        let wrong = |text: &str| KeyMap::load(text).unwrap_err();
        assert!(matches!(wrong("nonsense"), MapProblem::Shape(_)));
        assert!(matches!(wrong("[nowhere]\nrefer = [\"r\"]"), MapProblem::Scope(_)));
        assert!(matches!(wrong("[form]\nrefer = [\"r\"]"), MapProblem::Action(_)));
        assert!(matches!(wrong("[procedure]\nrefer = [\"ctrl-enter\"]"), MapProblem::Key(_)));
        assert!(matches!(wrong("[procedure]\nrefer = [\"k\"]"), MapProblem::Twice(_)));
    }

    #[test]
    fn the_first_scope_wins() {
        let map = KeyMap::load("").unwrap();
        let one = Key::plain(Code::Char('1'));
        assert_eq!(map.action(&[Scope::Checklist, Scope::Global], one), Some(Action::Tick));
        assert_eq!(map.action(&[Scope::Procedure, Scope::Global], one), Some(Action::PaneDesk));
    }
}
