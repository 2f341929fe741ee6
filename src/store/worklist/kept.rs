//! Lists kept under a name, for everybody in the office.

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::domain::worklist::Worklist;
use crate::store::door::Write;
use crate::store::error::{Error, Result};
use crate::store::journal::{Entity, Verb};
use crate::store::value;

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// One kept list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptList {
    /// Identity.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it shows.
    pub list: Worklist,
}

/// All kept lists by name. One that this program cannot understand is left out.
///
/// # Errors
/// What SQLite says.
pub fn kept_lists(connection: &Connection) -> Result<Vec<KeptList>> {
    let mut statement = connection.prepare_cached("SELECT id, name, list FROM kept_list ORDER BY name")?;
    let rows = statement.query_map([], |row| {
        let list: String = row.get(2)?;
        let list = serde_json::from_str(&list).ok();
        Ok(list.map(|list| (value::id::<Uuid>(row, 0), row.get(1), list)))
    })?;
    let mut all = Vec::new();
    for row in rows {
        if let Some((id, name, list)) = row? {
            all.push(KeptList { id: id?, name: name?, list });
        }
    }
    Ok(all)
}

/// Keeps a list under a name; a list of that name is replaced.
///
/// # Errors
/// [`Error::Rule`] for an empty or too long name.
pub fn keep_list(write: &Write<'_>, name: &str, list: &Worklist) -> Result<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::Rule { field: "name", rule: "required" });
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Error::Rule { field: "name", rule: "too_long" });
    }
    let json = serde_json::to_string(list)?;
    let (id, at) = (Uuid::now_v7(), write.now().format(value::TIME).to_string());
    write.execute(include_str!("keep.sql"), params![id.as_bytes(), name, json, write.desk().user, at])?;
    write.journal(Verb::Create, Entity::KeptList, id, None, &serde_json::json!({ "name": name, "list": list }))
}

/// Forgets a kept list.
///
/// # Errors
/// [`Error::NotFound`] when another desk was faster.
pub fn drop_list(write: &Write<'_>, id: Uuid) -> Result<()> {
    let gone = write.execute("DELETE FROM kept_list WHERE id = ?1", [id.as_bytes()])?;
    if gone == 0 {
        return Err(Error::NotFound("kept_list"));
    }
    write.journal(Verb::Void, Entity::KeptList, id, None, &serde_json::json!({ "gone": true }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::domain::worklist::View;
    use crate::store::{Desk, Store};

    fn store() -> Store {
        Store::in_memory(Desk { user: "a".into(), terminal: "b".into() }).unwrap()
    }

    #[test]
    fn a_kept_list_comes_back_and_its_name_is_used_once() {
        let mut store = store();
        store
            .write(|write| {
                keep_list(write, " Rapat Senin ", &Worklist::whole(View::Late))?;
                keep_list(write, "Rapat Senin", &Worklist::whole(View::Stuck))
            })
            .unwrap();
        let kept = store.read(kept_lists).unwrap();
        assert_eq!((kept.len(), kept[0].name.as_str(), kept[0].list.view), (1, "Rapat Senin", View::Stuck));
        store.write(|write| drop_list(write, kept[0].id)).unwrap();
        assert!(store.read(kept_lists).unwrap().is_empty());
        assert!(matches!(store.write(|write| drop_list(write, kept[0].id)), Err(Error::NotFound(_))));
    }

    #[test]
    fn a_list_without_a_name_is_refused() {
        let refused = store().write(|write| keep_list(write, "  ", &Worklist::default())).map(|_| ()).unwrap_err();
        assert!(matches!(refused, Error::Rule { field: "name", .. }));
    }

    #[test]
    fn a_list_of_a_later_program_is_left_out_and_not_lost() {
        let mut store = store();
        let later = r#"{"view":"daftar_baru","narrow":{}}"#;
        store
            .write(|write| {
                keep_list(write, "A", &Worklist::default())?;
                Ok(write.execute("UPDATE kept_list SET list = ?1", [later])?)
            })
            .unwrap();
        assert!(store.read(kept_lists).unwrap().is_empty());
    }
}
