//! A list as it is shown, as rows of a file, and such a file that leaves the office. What for and for whom is in the journal
//! before the first byte is written (R26); a file that cannot be written afterwards is said, and the entry stays.

mod letters;
mod rows;
mod work;

pub use rows::{OutRows, Sift, out_list};

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::outgo::{FileForm, list_bytes};
use super::{Answer, Done, Failure, Told};
use crate::domain::outlist::{Kept, OutList};
use crate::paper::save;
use crate::store::export::{Export, note};
use crate::store::{Entity, Store};
use crate::words::Lang;

/// A list that leaves: how, what for, and who gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListOutgo {
    /// Which list, confined to what whoever sits here may take along.
    pub list: OutList,
    /// In which form; a list is no paper.
    pub form: FileForm,
    /// What it is for.
    pub purpose: String,
    /// Who gets it.
    pub recipient: String,
    /// Seen from this day.
    pub today: NaiveDate,
    /// Language of what is said of it.
    pub lang: Lang,
}

/// Makes the list, writes down that it leaves, and saves the file beside the data.
pub(super) fn save(store: &mut Store, outgo: &ListOutgo, told: Told<'_>) -> Done {
    let (lang, area) = (outgo.lang, outgo.list.area());
    let OutRows { list, closed } = store.read(|r| out_list(r, &outgo.list, &Sift::default(), outgo.today))?;
    let bytes = list_bytes(std::slice::from_ref(&list), outgo.form, lang)?;
    if told(1, 1).is_break() {
        return Err(Failure::GivenUp);
    }
    let export = Export::new(&list.title, list.rows.len(), (&outgo.purpose, &outgo.recipient), &bytes).of_area(area);
    let export = export.of_everywhere(!outgo.list.is_placed());
    store.write(|w| note(w, &export))?;
    let place = area.map(|code| ["-", &code.replace('.', "")].concat()).unwrap_or_default();
    let stem = ["daftar-", outgo.list.kind().code(), &place, "-", &outgo.today.to_string()].concat();
    let saved = save::keep(&super::paper_folder(store.path()), &stem, outgo.form.code(), &bytes);
    let saved = saved.map_err(|problem| Failure::Paper(problem.sentence(lang)))?;
    Ok((Answer::ListSaved(saved.path, list.rows.len(), Kept::of(closed)), BTreeSet::from([Entity::Export])))
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;
