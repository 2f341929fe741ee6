//! `loket export`: a list to a new file. Purpose and recipient are asked and written into the journal before the first
//! byte leaves (R26).

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::args::ExportKind;
use super::out::say;
use super::{Failure, Options, desk_here, rights_here, saving};
use crate::domain::activity::{ActivityList, Counted};
use crate::domain::appointment::Appointment;
use crate::domain::content::Content;
use crate::domain::field_issue::{IssueFilter, IssueList};
use crate::domain::ids::PersonId;
use crate::domain::outlist::OutList;
use crate::domain::person::Person;
use crate::domain::register::{Entry, PromiseView};
use crate::domain::rights::lies_in;
use crate::paper::list::{
    List, ListProblem, Places, csv, decrees, members, people, points, register as register_list, xlsx,
};
use crate::paper::save::{SaveProblem, write_new};
use crate::store::export::{Export, note};
use crate::store::{Error, Store, appointment, member, person, point, register};
use crate::words::{Lang, export as w};
use crate::worker::{Sift, out_list};

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
    if asked.file.symlink_metadata().is_ok() {
        return Err(saving(&SaveProblem::Exists(asked.file.clone()), lang));
    }
    let mut store = Store::open(&options.data, desk_here())?;
    let rights = rights_here(&mut store)?;
    let list = list(&mut store, asked.kind, rights.own())?;
    let bytes = form.bytes(&list, lang)?;
    let export = Export::new(&list.title, list.rows.len(), (&asked.purpose, &asked.recipient), &bytes);
    let export = export.of_area(rights.own());
    store.write(|write| note(write, &export))?;
    write_new(&asked.file, &bytes).map_err(|problem| saving(&problem, lang))?;
    say(&w::written(list.rows.len(), &asked.file.display().to_string(), lang));
    if let Some(own) = rights.own() {
        say(&w::own_only(Places::new(&shipped()?).name(own), lang));
    }
    Ok(())
}

fn shipped() -> Result<Content, Error> {
    Content::shipped().map_err(|error| Error::Content(error.to_string()))
}

/// True for what lies in the kecamatan a TKSK works for; everything, for whoever works for the city.
fn inside<'p>(own: Option<&str>, places: impl IntoIterator<Item = &'p String>) -> bool {
    own.is_none_or(|own| places.into_iter().any(|place| lies_in(place, own)))
}

/// Decrees on which somebody of that kecamatan hangs.
fn decrees_of(store: &mut Store, own: Option<&str>) -> Result<Vec<Appointment>, Error> {
    let members = store.read(member::all)?;
    let held = |one: &Appointment| {
        members.iter().any(|member| member.appointment == Some(one.id) && inside(own, &member.areas))
    };
    let all = store.read(appointment::all)?;
    Ok(all.into_iter().filter(|one| own.is_none() || held(one)).collect())
}

/// A list the screen shows too, from the same rows.
fn out(store: &mut Store, list: OutList, own: Option<&str>) -> Result<List, Error> {
    let (list, today) = (list.confined(own), chrono::Local::now().date_naive());
    Ok(store.read(|read| out_list(read, &list, &Sift::default(), today))?.list)
}

fn list(store: &mut Store, kind: ExportKind, own: Option<&str>) -> Result<List, Failure> {
    let places = Places::new(&shipped()?);
    Ok(match kind {
        ExportKind::People => {
            let all = store.read(person::all)?;
            people(&all.into_iter().filter(|one| inside(own, &one.gampong)).collect::<Vec<_>>(), &places)
        }
        ExportKind::Members => {
            let all = store.read(member::all)?;
            members(&all.into_iter().filter(|one| inside(own, &one.areas)).collect::<Vec<_>>(), &places)
        }
        ExportKind::Decrees => decrees(&decrees_of(store, own)?),
        ExportKind::Activities => out(
            store,
            OutList::Activities(Box::new(ActivityList { counted: Counted::Both, ..ActivityList::default() })),
            own,
        )?,
        ExportKind::Meetings => out(store, OutList::Meetings(None), own)?,
        ExportKind::Issues => {
            let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
            out(store, OutList::Issues(Box::new(list)), own)?
        }
        ExportKind::Promises => {
            out(store, OutList::Promises { partner: None, view: PromiseView::All, area: None }, own)?
        }
        ExportKind::Gifts => out(store, OutList::Gifts(None), own)?,
        ExportKind::Points => {
            let all = store.read(point::all)?.into_iter().filter(|one| inside(own, [&one.area]));
            points(&all.collect::<Vec<_>>(), &places)
        }
        ExportKind::Register => {
            let people: HashMap<PersonId, Person> =
                store.read(person::all)?.into_iter().map(|person| (person.id, person)).collect();
            let with = |entry: Entry| {
                let person = entry.subject.person().and_then(|id| people.get(&id)).cloned();
                (entry, person)
            };
            let ours = store.read(register::all)?.into_iter().filter(|entry| inside(own, &entry.gampong));
            let entries: Vec<_> = ours.map(with).collect();
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
