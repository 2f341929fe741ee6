//! A report as a paper to look at, and as a file that leaves the office. What for and for whom is in the journal before the
//! first byte is written (R26); a file that cannot be written afterwards is said, and the entry stays.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Answer, Done, Failure, Told};
use crate::domain::letter::data::OfficeHead;
use crate::domain::report::{Area, Period, ReportName, ReportSheet};
use crate::paper::list::{List, ListProblem, csv, xlsx};
use crate::paper::render_pdf;
use crate::paper::report::{csv_list, document, sheets};
use crate::paper::save;
use crate::store::export::{Export, note};
use crate::store::{Entity, Store, office, report};
use crate::words::{Lang, export as e, outgo as w};

crate::coded! {
    /// In which form a report leaves.
    FileForm {
        /// To be printed.
        Pdf = "pdf", w::PDF;
        /// A spreadsheet.
        Xlsx = "xlsx", w::XLSX;
        /// A list for programs.
        Csv = "csv", w::CSV;
    }
}

/// Which report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its name.
    pub name: ReportName,
    /// Over which days.
    pub period: Period,
    /// Where.
    pub area: Area,
    /// Seen from this day.
    pub today: NaiveDate,
    /// Language of its words.
    pub lang: Lang,
}

/// A report that leaves: how, what for, and who gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgo {
    /// Which report.
    pub of: Asked,
    /// In which form.
    pub form: FileForm,
    /// What it is for.
    pub purpose: String,
    /// Who gets it.
    pub recipient: String,
}

/// A report with its letterhead.
fn sheet(store: &mut Store, of: &Asked, told: Told<'_>) -> Result<ReportSheet, Failure> {
    let clerk = store.desk().user.clone();
    let (report, head) = store.read(|r| {
        let head = office::get(r)?.map(|(settings, _)| OfficeHead::from(&settings)).unwrap_or_default();
        Ok((report::make_telling(r, of.name, (of.period, &of.area), of.today, told)?, head))
    })?;
    Ok(ReportSheet { office: head, report, made_on: of.today, clerk, lang: of.lang })
}

/// Makes the report, writes down that it leaves, and saves the file beside the data.
pub(super) fn save(store: &mut Store, outgo: &Outgo, told: Told<'_>) -> Done {
    let (of, lang) = (&outgo.of, outgo.of.lang);
    // Drawing is the last part; after it nothing can be given up any more.
    let mut parts = 0;
    let sheet = sheet(store, of, &mut |done, all| {
        parts = all + 1;
        told(done, parts)
    })?;
    let bytes = bytes(&sheet, outgo.form)?;
    if told(parts, parts).is_break() {
        return Err(Failure::GivenUp);
    }
    let rows = sheet.report.sections.iter().map(|section| section.rows.len()).sum();
    let title = ["laporan", of.name.code(), &of.period.code()].join(" ");
    let export = Export::new(&title, rows, (&outgo.purpose, &outgo.recipient), &bytes).of_area(of.area.code());
    store.write(|w| note(w, &export))?;
    let place = of.area.code().map(|code| ["-", &code.replace('.', "")].concat()).unwrap_or_default();
    let stem = ["laporan-", of.name.code(), "-", &of.period.code().replace("..", "-"), &place].concat();
    let folder = super::paper_folder(store.path());
    let saved = save::keep(&folder, &stem, outgo.form.code(), &bytes);
    let saved = saved.map_err(|problem| Failure::Paper(problem.sentence(lang)))?;
    Ok((Answer::ReportSaved(saved.path), BTreeSet::from([Entity::Export])))
}

fn bytes(sheet: &ReportSheet, form: FileForm) -> Result<Vec<u8>, Failure> {
    let lang = sheet.lang;
    match form {
        FileForm::Pdf => {
            render_pdf(&document(sheet)).map(|pdf| pdf.bytes).map_err(|error| Failure::Paper(error.to_string()))
        }
        FileForm::Csv => list_bytes(&[csv_list(sheet)], form, lang),
        FileForm::Xlsx => list_bytes(&sheets(sheet), form, lang),
    }
}

/// Lists as the sheets of a spreadsheet, or the first of them for programs.
pub(super) fn list_bytes(lists: &[List], form: FileForm, lang: Lang) -> Result<Vec<u8>, Failure> {
    if form != FileForm::Xlsx {
        return Ok(lists.first().map(csv).unwrap_or_default());
    }
    xlsx(lists).map_err(|problem| {
        Failure::Paper(match problem {
            ListProblem::NoBooks => e::NO_BOOKS.get(lang).to_owned(),
            ListProblem::Book(said) => e::book(&said, lang),
        })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::ops::ControlFlow;

    use crate::domain::ladder::Role;
    use crate::domain::office::{Office, Staff};
    use crate::store::Desk;

    fn store(folder: &std::path::Path, kecamatan: Option<&str>) -> Store {
        let desk = Desk { user: "uji".into(), terminal: "uji".into() };
        let mut store = Store::open(&folder.join("kantor.loket"), desk).unwrap();
        let kecamatan = kecamatan.map(str::to_owned);
        let roles = if kecamatan.is_some() { vec![Role::Tksk] } else { Vec::new() };
        let staff = vec![Staff { name: "uji".into(), roles, kecamatan }];
        store.write(|w| office::save(w, &Office { staff, ..Office::default() }, 0)).unwrap();
        store
    }

    fn outgo(form: FileForm, area: &str, purpose: &str) -> Outgo {
        let today: NaiveDate = "2026-11-26".parse().unwrap();
        let (name, period, area, lang) = (ReportName::Services, Period::month(today), Area::of(area), Lang::Id);
        let of = Asked { name, period, area, today, lang };
        Outgo { of, form, purpose: purpose.into(), recipient: "Camat Contoh".into() }
    }

    fn saved(store: &mut Store, area: &str, purpose: &str) -> Done {
        save(store, &outgo(FileForm::Csv, area, purpose), &mut |_, _| ControlFlow::Continue(()))
    }

    fn journal(store: &mut Store) -> i64 {
        store.read(crate::store::export::noted).unwrap()
    }

    #[test]
    fn every_form_lies_beside_the_data_and_is_in_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path(), None);
        for (at, form) in FileForm::ALL.iter().enumerate() {
            let mut parts = Vec::new();
            let mut told = |done, of| {
                parts.push((done, of));
                ControlFlow::Continue(())
            };
            let (answer, _) = save(&mut store, &outgo(*form, "", "rapat"), &mut told).unwrap();
            assert!(parts.len() > 1 && parts.iter().zip(1..).all(|((done, _), at)| *done == at), "{parts:?}");
            assert!(parts.last().is_some_and(|(done, of)| done == of), "told to its end: {parts:?}");
            let Answer::ReportSaved(path) = answer else { unreachable!() };
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert_eq!(name, ["laporan-layanan-2026-11.", form.code()].concat());
            assert!(std::fs::metadata(&path).unwrap().len() > 100);
            assert_eq!(journal(&mut store), i64::try_from(at).unwrap() + 1);
        }
    }

    #[test]
    fn what_is_given_up_at_any_part_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path(), None);
        let asked = outgo(FileForm::Pdf, "", "rapat");
        let mut parts = 0;
        save(&mut store, &asked, &mut |_, of| {
            parts = of;
            ControlFlow::Continue(())
        })
        .unwrap();
        let before = std::fs::read_dir(folder.path().join("surat")).unwrap().count();
        for last in 1..=parts {
            let mut told = |done: usize, _: usize| match done == last {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            let refused = save(&mut store, &asked, &mut told);
            assert!(matches!(refused, Err(Failure::GivenUp)), "at {last} of {parts}");
        }
        assert_eq!(std::fs::read_dir(folder.path().join("surat")).unwrap().count(), before, "no file, whole or half");
        assert_eq!(journal(&mut store), 1, "only what left is in the journal");
    }

    #[test]
    fn nothing_is_written_without_a_purpose_or_beyond_the_own_kecamatan() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path(), Some("11.71.03"));
        assert!(saved(&mut store, "11.71.03", " ").is_err());
        assert!(saved(&mut store, "", "rapat").is_err());
        assert!(!folder.path().join("surat").exists());
        assert_eq!(journal(&mut store), 0);
        saved(&mut store, "11.71.03", "rapat").unwrap();
        assert!(folder.path().join("surat/laporan-layanan-2026-11-117103.csv").exists());
    }
}
