//! `loket report tksk`: the monthly report of a kecamatan to its Camat, or those of all nine.
//!
//! Text and data go to stdout. Paper and spreadsheet are kept beside the letters of the office, as the screen does;
//! with `--out` they leave, which is written into the journal first: for whom and what for is known, unless said.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Asked, Failure, Format, Options, Out, book, lines, own_area, place, saving, say, shipped};
use crate::cli::desk_here;
use crate::domain::content::Kecamatan;
use crate::domain::fold::fold;
use crate::domain::monthly::Sheet;
use crate::domain::report::{Area, Grain, Period};
use crate::paper::list::monthly as lists;
use crate::paper::save::{SaveProblem, keep, write_new};
use crate::paper::{TemplateProblem, Templates, monthly as paper, render_pdf, render_text};
use crate::store::export::{Export, note};
use crate::store::{Store, monthly};
use crate::words::{Lang, monthly as w, reporting as r};
use crate::worker::{office_templates, paper_folder};

/// What this report is called.
pub(super) const NAME: &str = "tksk";
/// What people call it besides.
pub(super) const ALSO: [&str; 4] = ["bulanan", "laporan-bulanan", "monthly", "camat"];
/// Columns of the text form: those of a letter.
const TEXT_WIDTH: usize = 80;
/// What stands for all nine kecamatan.
const ALL: [&str; 2] = ["semua", "all"];

/// Understands what is asked before the file is opened, makes the reports and lets them out.
pub(super) fn report(options: &Options, asked: &Asked) -> Result<(), Failure> {
    let lang = options.lang();
    let today = chrono::Local::now().date_naive();
    let month = month(asked, today, lang)?;
    let format = format(asked, lang)?;
    let wanted = kecamatan(asked, lang)?;
    let leaves = asked.out.is_some();
    if let Some(taken) = asked.out.as_ref().filter(|path| wanted.len() == 1 && path.symlink_metadata().is_ok()) {
        return Err(saving(&SaveProblem::Exists(taken.clone()), lang));
    }
    if asked.out.as_ref().is_some_and(|path| wanted.len() > 1 && !path.is_dir()) {
        return Err(Failure::Usage(w::FOLDER_FOR_ALL.get(lang).to_owned()));
    }
    let mut store = match leaves && !options.read_only {
        true => Store::open(&options.data, desk_here())?,
        false => Store::open_read_only(&options.data, desk_here())?,
    };
    let (templates, problems) = office_templates(store.path());
    problems.iter().for_each(|problem: &TemplateProblem| say(&problem.sentence(lang)));
    for place in &wanted {
        own_area(&mut store, Area::of(&place.code), leaves, lang)?;
        let sheet = store.read(|read| monthly::sheet(read, &place.code, month, today))?;
        let bytes = bytes(&sheet, &templates, format, lang)?;
        let made = Made { place, month, sheet: &sheet, format, all: wanted.len() > 1 };
        let_out(&mut store, asked, &made, &bytes, lang)?;
    }
    Ok(())
}

fn month(asked: &Asked, today: NaiveDate, lang: Lang) -> Result<NaiveDate, Failure> {
    let period = match asked.period.as_deref() {
        None => Period::month(today),
        Some(text) => Period::parse(text, today).map_err(|problem| Failure::Usage(problem.sentence(lang)))?,
    };
    match period.grain() {
        Grain::Month => Ok(period.first()),
        _ => Err(Failure::Usage(w::MONTH_ONLY.get(lang).to_owned())),
    }
}

fn format(asked: &Asked, lang: Lang) -> Result<Format, Failure> {
    let ending = asked.out.as_deref().and_then(|path| path.extension()?.to_str());
    let by_name = ending.and_then(|ending| <Format as clap::ValueEnum>::from_str(ending, true).ok());
    match asked.format.or(by_name).unwrap_or(Format::Txt) {
        Format::Csv => Err(Failure::Usage(w::NO_CSV.get(lang).to_owned())),
        format => Ok(format),
    }
}

fn kecamatan(asked: &Asked, lang: Lang) -> Result<Vec<Kecamatan>, Failure> {
    let content = shipped()?;
    if asked.kecamatan.as_deref().is_some_and(|named| ALL.contains(&fold(named).as_str())) {
        return Ok(content.kecamatan);
    }
    let area = place::area(&content, asked.place(), lang)?;
    let one = content.kecamatan.into_iter().find(|one| area.code() == Some(one.code.as_str()));
    one.map(|one| vec![one]).ok_or_else(|| Failure::Usage(w::WHICH_KECAMATAN.get(lang).to_owned()))
}

fn bytes(sheet: &Sheet, templates: &Templates, format: Format, lang: Lang) -> Result<Vec<u8>, Failure> {
    let document = || paper(templates, sheet);
    match format {
        Format::Pdf => {
            let made = render_pdf(&document()).map_err(|error| Failure::Other(error.to_string()))?;
            Ok(made.bytes)
        }
        Format::Xlsx => book(&lists(sheet), lang),
        Format::Json => {
            let value = serde_json::to_value(sheet).map_err(|error| Failure::Other(error.to_string()))?;
            Ok(format!("{value}\n").into_bytes())
        }
        Format::Txt | Format::Csv => Ok(lines(&render_text(&document(), TEXT_WIDTH))),
    }
}

/// One report that was made.
struct Made<'a> {
    place: &'a Kecamatan,
    month: NaiveDate,
    sheet: &'a Sheet,
    format: Format,
    all: bool,
}

impl Made<'_> {
    fn ending(&self) -> &'static str {
        match self.format {
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
            Format::Csv | Format::Txt => "txt",
        }
    }

    /// `laporan-tksk-2026-11-kuta-alam`.
    fn stem(&self) -> String {
        let name = fold(&self.place.name).replace(' ', "-");
        format!("laporan-tksk-{}-{name}", self.month.format("%Y-%m"))
    }
}

/// Nine go into a folder, one into a file; without either they stay in the office, or go to stdout where that can show
/// them.
fn let_out(store: &mut Store, asked: &Asked, made: &Made<'_>, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let stays = matches!(made.format, Format::Pdf | Format::Xlsx) || made.all;
    let Some(out) = &asked.out else {
        return match stays {
            true => {
                let kept = keep(&paper_folder(store.path()), &made.stem(), made.ending(), bytes);
                let kept = kept.map_err(|problem| saving(&problem, lang))?;
                say(&w::kept(&kept.path.display().to_string(), lang));
                Ok(())
            }
            false => {
                let mut out = Out::new();
                out.text(&String::from_utf8_lossy(bytes))?;
                out.finish()
            }
        };
    };
    let path = if made.all { file_in(out, made) } else { out.clone() };
    let (purpose, recipient) = why(asked, made);
    let rows = made.sheet.tables.iter().map(|table| table.rows.len()).sum();
    let title = format!("laporan {NAME} {} {}", made.place.name, made.month.format("%Y-%m"));
    let export = Export::new(&title, rows, (&purpose, &recipient), bytes).of_area(Some(&made.place.code));
    store.write(|write| note(write, &export))?;
    write_new(&path, bytes).map_err(|problem| saving(&problem, lang))?;
    say(&r::written(&path.display().to_string(), lang));
    Ok(())
}

fn file_in(folder: &Path, made: &Made<'_>) -> PathBuf {
    folder.join(format!("{}.{}", made.stem(), made.ending()))
}

/// What it leaves for and who gets it: the Camat, unless somebody else is named.
fn why(asked: &Asked, made: &Made<'_>) -> (String, String) {
    let said = |given: &str, usual: String| if given.trim().is_empty() { usual } else { given.to_owned() };
    (said(&asked.purpose, w::PURPOSE.get(Lang::Id).to_owned()), said(&asked.recipient, w::camat(&made.place.name)))
}
