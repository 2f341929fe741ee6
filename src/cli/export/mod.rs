//! `loket export`: a list to a new file. Purpose and recipient are asked and written into the journal before the first
//! byte leaves (R26).

mod filter;
mod lists;

use std::path::{Path, PathBuf};

use super::args::{ExportKind, NarrowLine};
use super::out::say;
use super::report::own_area;
use super::{Failure, Options, desk_here, saving};
use crate::domain::content::Content;
use crate::domain::outlist::Kept;
use crate::paper::list::{List, ListProblem, csv, xlsx};
use crate::paper::save::{SaveProblem, write_new};
use crate::store::export::{Export, note};
use crate::store::{Error, Store, register};
use crate::words::{Lang, export as w};
use crate::worker::OutRows;
use filter::Narrow;

/// What was asked.
pub(super) struct Asked {
    pub kind: ExportKind,
    pub file: PathBuf,
    pub purpose: String,
    pub recipient: String,
    pub narrow: NarrowLine,
}

/// Reads, writes the journal, then the file.
pub(super) fn export(options: &Options, asked: &Asked) -> Result<(), Failure> {
    let lang = options.lang();
    for (text, missing) in [(&asked.purpose, w::NO_PURPOSE), (&asked.recipient, w::NO_RECIPIENT)] {
        if text.trim().is_empty() {
            return Err(Failure::Usage(missing.get(lang).to_owned()));
        }
    }
    let form = Form::of(&asked.file).ok_or_else(|| Failure::Usage(w::ENDING.get(lang).to_owned()))?;
    if asked.file.symlink_metadata().is_ok() {
        return Err(saving(&SaveProblem::Exists(asked.file.clone()), lang));
    }
    let today = chrono::Local::now().date_naive();
    let content = Content::shipped().map_err(|error| Failure::Store(Error::Content(error.to_string())))?;
    let narrow = filter::read(asked.kind, &asked.narrow, &content, today, lang)?;
    let mut store = open(options)?;
    let placed = asked.kind != ExportKind::Destinations;
    let area = if placed { own_area(&mut store, narrow.area.clone(), true, lang)? } else { narrow.area.clone() };
    let narrow = Narrow { area, ..narrow };
    let OutRows { list, closed } = lists::list(&mut store, asked.kind, &narrow, today)?;
    let bytes = form.bytes(&list, lang)?;
    let export = Export::new(&list.title, list.rows.len(), (&asked.purpose, &asked.recipient), &bytes);
    let export = export.of_area(narrow.area.code()).of_everywhere(!placed);
    store.write(|write| {
        if narrow.confidential {
            register::note_listed(write, narrow.area.code())?;
        }
        note(write, &export)
    })?;
    write_new(&asked.file, &bytes).map_err(|problem| saving(&problem, lang))?;
    let kept = Kept::of(closed).sentence(lang);
    say(&w::written(list.rows.len(), &asked.file.display().to_string(), kept, lang));
    Ok(())
}

/// The office that is there already: a list of nothing begins none. What leaves is written down, which a file opened for
/// reading only cannot be.
fn open(options: &Options) -> Result<Store, Failure> {
    if options.read_only {
        return Err(Failure::Usage(w::READ_ONLY.get(options.lang()).to_owned()));
    }
    Ok(match options.data.exists() {
        true => Store::open(&options.data, desk_here())?,
        false => Store::open_read_only(&options.data, desk_here())?,
    })
}

/// How the file is written; its name says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Csv,
    Xlsx,
}

impl Form {
    fn of(path: &Path) -> Option<Form> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(Form::Csv),
            "xlsx" => Some(Form::Xlsx),
            _ => None,
        }
    }

    fn bytes(self, list: &List, lang: Lang) -> Result<Vec<u8>, Failure> {
        match self {
            Form::Csv => Ok(csv(list)),
            Form::Xlsx => xlsx(std::slice::from_ref(list)).map_err(|problem| match problem {
                ListProblem::NoBooks => Failure::Other(w::NO_BOOKS.get(lang).to_owned()),
                ListProblem::Book(said) => Failure::Other(w::book(&said, lang)),
            }),
        }
    }
}
