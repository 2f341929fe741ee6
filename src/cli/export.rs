//! `loket export`: a list to a new file. Purpose and recipient are asked and written into the journal before the first
//! byte leaves (R26).

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::args::ExportKind;
use super::out::say;
use super::{Failure, Options, desk_here};
use crate::domain::content::Content;
use crate::domain::ids::PersonId;
use crate::domain::person::Person;
use crate::domain::register::Entry;
use crate::paper::list::{List, ListProblem, Places, csv, decrees, members, people, register as register_list, xlsx};
use crate::paper::save::{SaveProblem, write_new};
use crate::store::export::{Export, note};
use crate::store::{Error, Store, appointment, member, person, register};
use crate::words::{Lang, export as w};

/// What was asked.
pub(super) struct Asked {
    pub kind: ExportKind,
    pub file: PathBuf,
    pub purpose: String,
    pub recipient: String,
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
    if asked.file.exists() {
        return Err(saving(&SaveProblem::Exists(asked.file.clone()), lang));
    }
    let mut store = Store::open(&options.data, desk_here())?;
    let list = list(&mut store, asked.kind)?;
    let bytes = form.bytes(&list, lang)?;
    let export = Export::new(&list.title, list.rows.len(), (&asked.purpose, &asked.recipient), &bytes);
    store.write(|write| note(write, &export))?;
    write_new(&asked.file, &bytes).map_err(|problem| saving(&problem, lang))?;
    say(&w::written(list.rows.len(), &asked.file.display().to_string(), lang));
    Ok(())
}

fn saving(problem: &SaveProblem, lang: Lang) -> Failure {
    Failure::Other(problem.sentence(lang))
}

fn list(store: &mut Store, kind: ExportKind) -> Result<List, Failure> {
    let content = Content::shipped().map_err(|error| Error::Content(error.to_string()))?;
    let places = Places::new(&content);
    Ok(match kind {
        ExportKind::People => people(&store.read(person::all)?, &places),
        ExportKind::Members => members(&store.read(member::all)?, &places),
        ExportKind::Decrees => decrees(&store.read(appointment::all)?),
        ExportKind::Register => {
            let people: HashMap<PersonId, Person> =
                store.read(person::all)?.into_iter().map(|person| (person.id, person)).collect();
            let with = |entry: Entry| {
                let person = entry.subject.person().and_then(|id| people.get(&id)).cloned();
                (entry, person)
            };
            let entries: Vec<_> = store.read(register::all)?.into_iter().map(with).collect();
            register_list(&entries, &places)
        }
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
