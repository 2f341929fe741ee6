//! `loket report`: a report from the records, for people, spreadsheets and programs. It needs no terminal, so that a nightly
//! job can run it.
//!
//! What is read on the screen leaves no trace, as on every screen. A file, and rows for research in whatever form, leave
//! the office: purpose and recipient are asked and written into the journal before the first byte (R26).

mod anonymous;
mod listing;
mod monthly;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::out::{Out, plain_json, say};
use super::{Failure, Options, desk_here, place, rights_here, saving};
use crate::domain::content::Content;
use crate::domain::letter::data::OfficeHead;
use crate::domain::report::{Area, Grain, Period, ReportName, ReportSheet};
use crate::domain::rights::{Deed, Matter};
use crate::paper::list::{List, ListProblem, Places, csv, xlsx};
use crate::paper::render_pdf;
use crate::paper::report::{csv_list, document, json, sheets, text};
use crate::paper::save::{SaveProblem, write_new};
use crate::store::export::{Export, note};
use crate::store::{Error, Store, office, report};
use crate::words::{Lang, export as e, reporting as w};

/// What was asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub name: Option<String>,
    pub period: Option<String>,
    pub kecamatan: Option<String>,
    pub gampong: Option<String>,
    pub format: Option<Format>,
    pub out: Option<PathBuf>,
    pub purpose: String,
    pub recipient: String,
    pub list: bool,
}

impl Asked {
    fn place(&self) -> place::Typed<'_> {
        (self.kecamatan.as_deref(), self.gampong.as_deref())
    }
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    Txt,
    Csv,
    Json,
    Pdf,
    Xlsx,
}

/// Name of the rows for research.
pub(super) const ANONYMOUS: &str = "anonim";
/// After this long something is said on stderr.
const PATIENCE: Duration = Duration::from_secs(1);

/// Understands what is asked before the file is opened, makes it, and lets it out.
pub(super) fn report(options: &Options, asked: &Asked) -> Result<(), Failure> {
    let lang = options.lang();
    if asked.list {
        return listing::list(asked.format == Some(Format::Json), lang);
    }
    let name = asked.name.as_deref().ok_or_else(|| Failure::Usage(w::NO_NAME.get(lang).to_owned()))?;
    if name.trim().eq_ignore_ascii_case(monthly::NAME) {
        return monthly::report(options, asked);
    }
    let wanted = if name == ANONYMOUS { None } else { Some(named(name, lang)?) };
    let today = chrono::Local::now().date_naive();
    let period = period(asked, wanted, today, lang)?;
    let way = Way::of(asked, wanted.is_none(), lang)?;
    // What leaves is written down; a file opened for reading only then says that it cannot be.
    let mut store = match way.leaves && !options.read_only {
        true => Store::open(&options.data, desk_here())?,
        false => Store::open_read_only(&options.data, desk_here())?,
    };
    let area = own_area(&mut store, place::area(&shipped()?, asked.place(), lang)?, way.leaves, lang)?;
    match wanted {
        Some(name) => made(&mut store, &way, (name, period, &area, today), lang),
        None => anonymous::made(&mut store, &way, (period, &area, today), lang),
    }
}

fn shipped() -> Result<Content, Failure> {
    Content::shipped().map_err(|error| Failure::Store(Error::Content(error.to_string())))
}

fn named(name: &str, lang: Lang) -> Result<ReportName, Failure> {
    ReportName::named(name).map_err(|near| {
        let all: Vec<&str> = ReportName::ALL.iter().map(|one| one.code()).chain([monthly::NAME, ANONYMOUS]).collect();
        // What people call the monthly report of the TKSK.
        let plain = name.trim().to_lowercase();
        let monthly = monthly::ALSO.contains(&plain.as_str()).then_some(monthly::NAME);
        Failure::Usage(w::unknown(name, monthly.or(near.map(ReportName::code)), &all.join(", "), lang))
    })
}

fn period(asked: &Asked, name: Option<ReportName>, today: NaiveDate, lang: Lang) -> Result<Period, Failure> {
    let usual = if name == Some(ReportName::Evening) { Grain::Day } else { Grain::Month };
    match asked.period.as_deref() {
        None => Ok(Period::of(usual, today)),
        Some(text) => Period::parse(text, today).map_err(|problem| Failure::Usage(problem.sentence(lang))),
    }
}

/// How it leaves.
struct Way {
    format: Format,
    out: Option<PathBuf>,
    /// It leaves the office, so it is written down.
    leaves: bool,
    why: (String, String),
}

impl Way {
    fn of(asked: &Asked, rows: bool, lang: Lang) -> Result<Way, Failure> {
        let by_name = asked
            .out
            .as_deref()
            .and_then(|path| path.extension()?.to_str())
            .and_then(|ending| <Format as clap::ValueEnum>::from_str(ending, true).ok());
        let usual = if rows { Format::Csv } else { Format::Txt };
        let format = asked.format.or(by_name).unwrap_or(usual);
        let refused = |text: crate::words::Text| Err(Failure::Usage(text.get(lang).to_owned()));
        if rows && matches!(format, Format::Pdf | Format::Txt) {
            return refused(w::ANONYMOUS_FORMS);
        }
        if asked.out.is_none() && matches!(format, Format::Pdf | Format::Xlsx) {
            return refused(w::NEEDS_FILE);
        }
        let leaves = rows || asked.out.is_some();
        if leaves && asked.purpose.trim().is_empty() {
            return refused(w::NO_PURPOSE);
        }
        if leaves && asked.recipient.trim().is_empty() {
            return refused(w::NO_RECIPIENT);
        }
        if let Some(path) = asked.out.as_ref().filter(|path| path.symlink_metadata().is_ok()) {
            return Err(saving(&SaveProblem::Exists(path.clone()), lang));
        }
        Ok(Way { format, out: asked.out.clone(), leaves, why: (asked.purpose.clone(), asked.recipient.clone()) })
    }

    /// Writes the journal, then lets the bytes out.
    fn let_out(
        &self,
        store: &mut Store,
        what: (&str, usize),
        area: &Area,
        bytes: &[u8],
        lang: Lang,
    ) -> Result<(), Failure> {
        if self.leaves {
            let (title, rows) = what;
            let export = Export::new(title, rows, (&self.why.0, &self.why.1), bytes).of_area(area.code());
            store.write(|write| note(write, &export))?;
        }
        match &self.out {
            Some(path) => {
                write_new(path, bytes).map_err(|problem| saving(&problem, lang))?;
                say(&w::written(&path.display().to_string(), lang));
                Ok(())
            }
            None => {
                let mut out = Out::new();
                out.text(&String::from_utf8_lossy(bytes))?;
                out.finish()
            }
        }
    }
}

/// What leaves is confined to the own kecamatan of whoever works for one only.
pub(super) fn own_area(store: &mut Store, area: Area, leaves: bool, lang: Lang) -> Result<Area, Failure> {
    let rights = rights_here(store)?;
    match rights.own() {
        Some(own) if leaves && area.code().is_none() => {
            say(&e::own_only(Places::new(&shipped()?).name(own), lang));
            Ok(Area::of(own))
        }
        Some(_) if leaves => {
            let place = area.code().unwrap_or_default();
            let allowed = rights.may(Deed::Change, Matter::Export, &[place]);
            allowed.map_err(|refusal| Failure::Usage(refused(refusal, lang)))?;
            Ok(area)
        }
        _ => Ok(area),
    }
}

fn refused(refusal: crate::domain::rights::Refusal, lang: Lang) -> String {
    let places = Content::shipped().map(|content| Places::new(&content)).unwrap_or_default();
    refusal.named(|code| places.name(code).to_owned()).sentence(lang)
}

type Of<'a> = (ReportName, Period, &'a Area, NaiveDate);

fn made(store: &mut Store, way: &Way, (name, period, area, today): Of<'_>, lang: Lang) -> Result<(), Failure> {
    let (began, mut told) = (Instant::now(), false);
    let mut progress = |done: usize, of: usize| {
        if done < of && began.elapsed() > PATIENCE {
            told = true;
            say(&w::progress(done, of, lang));
        }
        ControlFlow::Continue(())
    };
    let report = store.read(|read| report::make_telling(read, name, (period, area), today, &mut progress))?;
    let head = store.read(|read| Ok(office::get(read)?.map(|(office, _)| OfficeHead::from(&office))))?;
    let clerk = store.desk().user.clone();
    let sheet = ReportSheet { office: head.unwrap_or_default(), report, made_on: today, clerk, lang };
    let rows = sheet.report.sections.iter().map(|section| section.rows.len()).sum();
    let title = format!("laporan {} {}", name.code(), period.code());
    let bytes = bytes(&sheet, way.format, lang)?;
    way.let_out(store, (&title, rows), area, &bytes, lang)
}

fn bytes(sheet: &ReportSheet, format: Format, lang: Lang) -> Result<Vec<u8>, Failure> {
    match format {
        Format::Txt => Ok(lines(&text(sheet))),
        Format::Csv => Ok(csv(&csv_list(sheet))),
        Format::Json => Ok(plain_json(&json(sheet)).into_bytes()),
        Format::Pdf => {
            let paper = render_pdf(&document(sheet)).map_err(|error| Failure::Other(error.to_string()))?;
            Ok(paper.bytes)
        }
        Format::Xlsx => book(&sheets(sheet), lang),
    }
}

fn lines(lines: &[String]) -> Vec<u8> {
    lines.iter().flat_map(|line| [line.trim_end(), "\n"]).collect::<String>().into_bytes()
}

/// A spreadsheet of these lists.
fn book(lists: &[List], lang: Lang) -> Result<Vec<u8>, Failure> {
    xlsx(lists).map_err(|problem| match problem {
        ListProblem::NoBooks => Failure::Other(w::NO_BOOKS.get(lang).to_owned()),
        ListProblem::Book(said) => Failure::Other(e::book(&said, lang)),
    })
}
