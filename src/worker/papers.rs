//! Papers: the facts of a letter gathered from the file, shown, numbered, kept beside the data file, printed.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{Datelike, NaiveDate};

use super::{Answer, Done, Failure, Paper, Sheet};
use crate::domain::ids::ReferralId;
use crate::domain::letter::data::{ChecklistRow, Consent, DocumentState, LetterData, MaskedNik, OfficeHead};
use crate::domain::letter::number::{NumberParts, NumberPattern};
use crate::domain::office::Office;
use crate::domain::person::Person;
use crate::domain::referral::{ConsentBy, Need, Referral, Relation, Reporter};
use crate::paper::print::{find_command, print as hand_to_printer};
use crate::paper::save::{self, Form};
use crate::paper::{
    Document, MeetingKind, TemplateProblem, Templates, disposition, info_sheet, letter as build_letter, meeting,
    missing_slip, monthly as monthly_paper, render_pdf, render_text, roster,
};
use crate::store::content::{self, Library};
use crate::store::letter::{self, Letter};
use crate::store::{Entity, Error, Store, Write, monthly, office, person, referral};
use crate::words::{self, Lang, day_month_year};

/// Columns of a paper as text.
const TEXT_WIDTH: usize = 78;
/// How long the system's print command may take.
const PRINT_PATIENCE: Duration = Duration::from_secs(20);
/// Folder beside the data file in which the office may lay its own letter templates.
const TEMPLATE_FOLDER: &str = "templat";

/// A paper to look at; nothing is numbered or saved.
pub(super) fn preview(store: &mut Store, paper: &Paper) -> Result<Sheet, Failure> {
    let made = document(store, paper)?;
    Ok(sheet(paper, &made, Vec::new()))
}

/// Saves a paper as PDF and text.
pub(super) fn keep(store: &mut Store, paper: &Paper) -> Done {
    let made = document(store, paper)?;
    let (saved, already) = save_both(store, &made.document)?;
    let sheet = Sheet { already, ..sheet(paper, &made, saved) };
    Ok((Answer::Paper(Box::new(sheet)), Default::default()))
}

/// Saves a paper and hands the PDF to the system's print command.
pub(super) fn print(store: &mut Store, paper: &Paper) -> Done {
    let Made { document, .. } = document(store, paper)?;
    let (saved, _) = save_both(store, &document)?;
    let command = find_command(std::env::var_os("PATH").as_deref());
    let Some(pdf) = saved.first() else { return Err(Failure::Paper(String::new())) };
    let printed = hand_to_printer(command.as_ref(), pdf, PRINT_PATIENCE);
    Ok((Answer::Printed(printed, saved), Default::default()))
}

/// Numbers the letter of a referral, then saves it. The number is given in the same write that stores the letter's
/// facts, so a full disk afterwards costs a file, never a number.
pub(super) fn issue(store: &mut Store, id: ReferralId) -> Done {
    let changed = number_letter(store, id)?;
    let paper = Paper::Letter(id);
    let made = document(store, &paper)?;
    let (saved, _) = save_both(store, &made.document)?;
    Ok((Answer::Issued(Box::new(sheet(&paper, &made, saved))), changed))
}

/// Gives the letter of a referral its number and marks the referral as sent; nothing is saved as a file.
///
/// # Errors
/// A broken number pattern, no consent, no destination, or what the store says.
pub fn number_letter(store: &mut Store, id: ReferralId) -> Result<BTreeSet<Entity>, Failure> {
    let (data, settings) = facts(store, id)?;
    let pattern = pattern_of(&settings)?;
    let today = chrono::Local::now().date_naive();
    Ok(store.write(|w| number_on(w, id, &pattern, &data, today))?.changed)
}

/// The same inside a write, on the day of that write: many letters in one go.
///
/// # Errors
/// As for [`number_letter`].
pub fn number_letter_in(write: &Write<'_>, library: &Library, id: ReferralId) -> crate::store::Result<()> {
    let settings = office::get(write)?.map(|(settings, _)| settings).unwrap_or_default();
    let pattern = NumberPattern::parse(&settings.number_pattern);
    let pattern = pattern.map_err(|_| Error::Rule { field: "number_pattern", rule: "pattern" })?;
    let record = referral::get(write, id)?;
    let case = referral::get_case(write, record.case)?;
    let need = referral::get_need(write, record.need)?;
    let subject = person::get(write, case.subject)?;
    let data = letter_data(&settings, library, &record, &need, &subject, &case.reporter);
    number_on(write, id, &pattern, &data, write.now().date())
}

fn pattern_of(settings: &Office) -> Result<NumberPattern, Failure> {
    NumberPattern::parse(&settings.number_pattern).map_err(|problem| Failure::Paper(problem.sentence(Lang::Id)))
}

fn number_on(
    write: &Write<'_>,
    id: ReferralId,
    pattern: &NumberPattern,
    data: &LetterData,
    day: NaiveDate,
) -> crate::store::Result<()> {
    let number = |seq: i64| render_number(pattern, seq, day);
    let body = |number: &str, code: &crate::domain::letter::ReturnCode| {
        let numbered =
            LetterData { number: number.to_owned(), date: Some(day), return_code: code.to_string(), ..data.clone() };
        serde_json::to_value(numbered).unwrap_or_default()
    };
    letter::issue(write, id, &number, &body).map(drop)
}

fn render_number(pattern: &NumberPattern, seq: i64, today: NaiveDate) -> Result<String, String> {
    let parts =
        NumberParts { counter: seq.unsigned_abs(), year: today.year(), month: today.month(), classification: "" };
    pattern.render(&parts).map_err(|problem| problem.sentence(Lang::Id))
}

fn sheet(paper: &Paper, Made { document, problems }: &Made, saved: Vec<PathBuf>) -> Sheet {
    Sheet {
        paper: paper.clone(),
        lines: render_text(document, TEXT_WIDTH),
        number: (!document.number.is_empty()).then(|| document.number.clone()),
        saved,
        already: false,
        problems: problems.clone(),
    }
}

/// The templates of the office whose file lies there, and what is wrong with its own: the shipped one then stands in.
pub fn office_templates(data: &std::path::Path) -> (Templates, Vec<TemplateProblem>) {
    let folder = data.parent().map(|folder| folder.join(TEMPLATE_FOLDER));
    let own = folder.filter(|folder| folder.is_dir());
    own.map_or_else(|| (Templates::shipped(), Vec::new()), |folder| Templates::load(&folder))
}

/// A paper, and what is wrong with the office's own template of it.
struct Made {
    document: Document,
    problems: Vec<TemplateProblem>,
}

fn document(store: &mut Store, paper: &Paper) -> Result<Made, Failure> {
    let (templates, mut problems) = office_templates(store.path());
    let document = built(store, paper, &templates)?;
    problems.retain(|problem| problem.is_of(document.kind));
    Ok(Made { document, problems })
}

fn built(store: &mut Store, paper: &Paper, templates: &Templates) -> Result<Document, Failure> {
    Ok(match paper {
        Paper::Letter(id) => build_letter(templates, &facts(store, *id)?.0),
        Paper::Missing(data) => missing_slip(templates, data),
        Paper::Info(data) => info_sheet(templates, data),
        Paper::Report(sheet) => crate::paper::report::document(sheet),
        Paper::Roster(data) => roster(data),
        Paper::Invitation(id) => meeting(templates, MeetingKind::Invitation, &super::meetings::facts(store, *id)?),
        Paper::Minutes(id) => meeting(templates, MeetingKind::Minutes, &super::meetings::facts(store, *id)?),
        Paper::Monthly(kecamatan, month) => {
            let today = chrono::Local::now().date_naive();
            monthly_paper(templates, &store.read(|r| monthly::sheet(r, kecamatan, *month, today))?)
        }
        Paper::Disposition(id) => disposition(templates, &super::disposition::facts(store, *id)?),
    })
}

/// Saves a paper as PDF and text; gives where they lie, the name they share, and what is wrong with the office's template.
pub(super) fn save_paper(
    store: &mut Store,
    paper: &Paper,
) -> Result<(Vec<PathBuf>, String, Vec<TemplateProblem>), Failure> {
    let Made { document, problems } = document(store, paper)?;
    let stem = save::file_stem(document.kind, &document.number, document.date);
    Ok((save_both(store, &document)?.0, stem, problems))
}

/// Where PDF and text lie, and whether both lay there already.
fn save_both(store: &Store, document: &Document) -> Result<(Vec<PathBuf>, bool), Failure> {
    let folder = super::paper_folder(store.path());
    let pdf = render_pdf(document).map_err(|error| Failure::Paper(error.to_string()))?;
    let text = render_text(document, TEXT_WIDTH).join("\n") + "\n";
    let problem = |problem: save::SaveProblem| Failure::Paper(problem.sentence(Lang::Id));
    let kept = save::save(&folder, document, Form::Pdf, &pdf.bytes).map_err(problem)?;
    let plain = save::save(&folder, document, Form::Text, text.as_bytes()).map_err(problem)?;
    let already = kept.already && plain.already;
    Ok((vec![kept.path, plain.path], already))
}

/// What the letter of a referral says: as it was printed, once numbered; otherwise as the records stand now.
fn facts(store: &mut Store, id: ReferralId) -> Result<(LetterData, Office), Failure> {
    Ok(store.read(|r| {
        let settings = office::get(r)?.map(|(settings, _)| settings).unwrap_or_default();
        let record = referral::get(r, id)?;
        if let Some(numbered) = record.letter {
            let Letter { body, .. } = letter::get(r, numbered)?;
            let data = serde_json::from_value(body).map_err(|_| Error::Unreadable("letter"))?;
            return Ok((data, settings));
        }
        let library = content::load(r)?;
        let case = referral::get_case(r, record.case)?;
        let need = referral::get_need(r, record.need)?;
        let subject = person::get(r, case.subject)?;
        Ok((letter_data(&settings, &library, &record, &need, &subject, &case.reporter), settings))
    })?)
}

fn letter_data(
    settings: &Office,
    library: &Library,
    record: &Referral,
    need: &Need,
    subject: &Person,
    reporter: &Reporter,
) -> LetterData {
    let place = record.destination.and_then(|id| library.destination(id));
    let (gampong, kecamatan) = region_of(subject, library);
    LetterData {
        office: head(settings),
        subject: words::papers::subject(&need.title),
        destination: place.map(|place| place.destination.name.clone()).unwrap_or_default(),
        person: subject.name.clone(),
        nik: MaskedNik::of(subject.nik.as_deref().unwrap_or("")),
        birth: subject.birth_date.map(|day| day_month_year(day, Lang::Id)).unwrap_or_default(),
        address: match (subject.address.is_empty(), subject.found_at.is_empty()) {
            (true, false) => words::papers::found_at(&subject.found_at),
            _ => subject.address.clone(),
        },
        gampong,
        kecamatan,
        reporter: reporter_line(reporter),
        needs: vec![need.title.clone()],
        checklist: need.checklist.iter().map(checklist_row).collect(),
        note: record.note.clone(),
        due: record.due,
        consent: consent(record),
        consent_reason: record.agreement().reason,
        ..LetterData::default()
    }
}

/// Gampong (or the place in words) and kecamatan of a citizen, as printed.
pub(super) fn region_of(subject: &Person, library: &Library) -> (String, String) {
    let gampong = subject.gampong.as_deref().map(|code| library.region_name(code).to_owned());
    let kecamatan = subject.gampong.as_deref().and_then(|code| library.kecamatan(code));
    let kecamatan = kecamatan.map(|kecamatan| kecamatan.name.clone()).unwrap_or_default();
    (gampong.unwrap_or_else(|| subject.place.clone()), kecamatan)
}

fn consent(record: &Referral) -> Consent {
    match record.agreement().by {
        None => Consent::Unknown,
        Some(ConsentBy::Own) => Consent::Given(None),
        Some(ConsentBy::Unable) => Consent::Unable,
        Some(by) => Consent::OnBehalf(by),
    }
}

fn checklist_row(item: &crate::domain::referral::ChecklistItem) -> ChecklistRow {
    let state = if item.present { DocumentState::Have } else { DocumentState::Missing };
    ChecklistRow { document: item.document.clone(), state, required: Some(item.required) }
}

pub(super) fn reporter_line(reporter: &Reporter) -> String {
    match reporter.relation {
        Relation::Own => String::new(),
        relation if reporter.name.is_empty() => relation.label().get(Lang::Id).to_owned(),
        relation => format!("{} ({})", reporter.name, relation.label().inside(Lang::Id)),
    }
}

/// Letterhead and signer from the office's settings.
pub fn head(settings: &Office) -> OfficeHead {
    OfficeHead {
        names: [&settings.government, &settings.name].into_iter().filter(|name| !name.is_empty()).cloned().collect(),
        address: settings.address.clone(),
        phone: settings.phone.clone(),
        city: settings.city.clone(),
        signer_title: settings.signer_title.clone(),
        signer_name: settings.signer_name.clone(),
        signer_nip: settings.signer_nip.clone(),
    }
}
