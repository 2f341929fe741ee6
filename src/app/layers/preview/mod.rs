//! A paper before it is numbered, saved or printed: what is seen here is what comes out.

pub mod view;

use crate::domain::ids::ReferralId;
use crate::domain::report::Report;
use crate::keys::Action;
use crate::panes::forms::report_save;
use crate::panes::{Shared, Step};
use crate::ui::{Level, text};
use crate::words::paper::template_more;
use crate::words::{Lang, Text, app as w};
use crate::worker::{Act, Ask, Paper, Recipient, ReportAsked, Sheet};

/// Columns of the notice above a paper: those of its text.
const NOTICE: usize = 78;

/// The paper in preview.
#[derive(Clone, Debug)]
pub struct State {
    /// Which paper.
    pub paper: Paper,
    /// Its lines, once they have come.
    pub sheet: Option<Sheet>,
    /// Why they did not come.
    pub failed: Option<String>,
    /// First line shown.
    pub scroll: usize,
    /// A change is under way.
    pub busy: bool,
    /// The papers it is one of, and which; a sensitive one names the referral whose opening is noted.
    pub row: (Vec<(Paper, Option<ReferralId>)>, usize),
}

impl State {
    /// Opens a paper and asks for its lines.
    pub fn open(paper: Paper) -> (State, Vec<Step>) {
        let ask = Step::Ask(Recipient::Preview, Ask::Paper(paper.clone()));
        (State { paper, sheet: None, failed: None, scroll: 0, busy: false, row: (Vec::new(), 0) }, vec![ask])
    }

    /// Opens one of several papers; none when there is no such one.
    pub fn open_row(row: Vec<(Paper, Option<ReferralId>)>, at: usize) -> Option<(State, Vec<Step>)> {
        let (paper, sensitive) = row.get(at)?.clone();
        let (state, mut steps) = State::open(paper);
        steps.extend(sensitive.map(|id| Step::Act(Recipient::App, Act::NoteOpened(id))));
        Some((State { row: (row, at), ..state }, steps))
    }

    /// Another paper of the row, round and round.
    fn turn(&mut self, forward: bool) -> Vec<Step> {
        let (row, at) = std::mem::take(&mut self.row);
        let (last, next) = (row.len().saturating_sub(1), if forward { at + 1 } else { at.wrapping_sub(1) });
        let next = if next > last { if forward { 0 } else { last } } else { next };
        match State::open_row(row.clone(), next) {
            Some((state, steps)) => {
                *self = state;
                steps
            }
            None => {
                self.row = (row, at);
                Vec::new()
            }
        }
    }

    /// True for a letter that waits for its number.
    pub fn needs_number(&self) -> bool {
        let open = self.sheet.as_ref().is_some_and(|sheet| sheet.number.is_none());
        matches!(self.paper, Paper::Letter(_)) && open
    }

    /// Why an action cannot be done just now.
    pub fn unavailable(&self, action: Action) -> Option<Text> {
        let letter = matches!(self.paper, Paper::Letter(_));
        match action {
            Action::Issue if matches!(self.paper, Paper::Monthly(..)) => Some(crate::words::monthly::NUMBER_THERE),
            Action::Issue if !letter => Some(w::ONLY_LETTERS),
            Action::Issue if self.sheet.is_none() => Some(w::PREVIEW_WAIT),
            Action::Issue if !self.needs_number() => Some(w::ALREADY_NUMBERED),
            Action::NextPaper | Action::PreviousPaper if self.row.0.len() < 2 => Some(w::ONLY_PAPER),
            Action::Print | Action::SavePdf if self.sheet.is_none() => Some(w::PREVIEW_WAIT),
            Action::Print | Action::SavePdf if self.needs_number() => Some(w::NUMBER_FIRST),
            _ => None,
        }
    }

    /// What is wrong with the office's template, above the paper that was made with the shipped one.
    pub fn notice(&self, lang: Lang) -> Vec<String> {
        let problems = self.sheet.as_ref().map(|sheet| sheet.problems.as_slice()).unwrap_or_default();
        let Some((first, more)) = problems.split_first() else { return Vec::new() };
        let mut lines = text::wrap(&format!("{} {}.", Level::Warn.mark(), first.sentence(lang)), NOTICE);
        if !more.is_empty() {
            lines.extend(text::wrap(&template_more(more.len(), lang), NOTICE));
        }
        lines.push(String::new());
        lines
    }

    /// An action; `Step::Out` closes it.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        let lines = self.notice(shared.lang).len() + self.sheet.as_ref().map_or(0, |sheet| sheet.lines.len());
        let most = lines.saturating_sub(shared.page);
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll = (self.scroll + 1).min(most),
            Action::PageUp => self.scroll = self.scroll.saturating_sub(shared.page),
            Action::PageDown => self.scroll = (self.scroll + shared.page).min(most),
            Action::First => self.scroll = 0,
            Action::Last => self.scroll = most,
            Action::Back => return vec![Step::Out],
            Action::NextPaper => return self.turn(true),
            Action::PreviousPaper => return self.turn(false),
            Action::Issue | Action::Print | Action::SavePdf if self.busy => {}
            Action::Issue => {
                return self.change(|paper| match paper {
                    Paper::Letter(id) => Act::Issue(*id),
                    other => Act::Keep(other.clone()),
                });
            }
            Action::SavePdf if matches!(self.paper, Paper::Report(_)) => return self.leave(shared),
            Action::Print => return self.change(|paper| Act::Print(paper.clone())),
            Action::SavePdf => return self.change(|paper| Act::Keep(paper.clone())),
            _ => {}
        }
        Vec::new()
    }

    /// A report leaves only with what for and for whom.
    fn leave(&self, shared: &Shared) -> Vec<Step> {
        let Paper::Report(sheet) = &self.paper else { return Vec::new() };
        let Report { name, period, area, .. } = &sheet.report;
        let (today, lang) = (shared.today(), sheet.lang);
        let of = ReportAsked { name: *name, period: *period, area: area.clone(), today, lang };
        vec![Step::Form(Box::new(report_save::open(&of)))]
    }

    fn change(&mut self, act: impl Fn(&Paper) -> Act) -> Vec<Step> {
        self.busy = true;
        vec![Step::Act(Recipient::Preview, act(&self.paper))]
    }

    /// The lines have come, or the paper was numbered or saved.
    pub fn take(&mut self, sheet: &Sheet) {
        (self.sheet, self.failed, self.busy) = (Some(sheet.clone()), None, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ActivityId;
    use crate::panes::fixture;
    use crate::paper::template::check_file;

    fn sheet(problems: Vec<crate::paper::TemplateProblem>) -> Sheet {
        let lines = (1..=30).map(|line| format!("Baris surat {line}")).collect();
        let paper = Paper::Minutes(ActivityId::from(uuid::Uuid::nil()));
        Sheet { paper, lines, number: None, saved: Vec::new(), already: false, problems }
    }

    #[test]
    fn only_a_letter_is_numbered_from_its_preview() {
        let shared = fixture::shared();
        let month = fixture::day("2026-10-01");
        for (paper, offered) in [
            (Paper::Letter(ReferralId::from(uuid::Uuid::nil())), true),
            (Paper::Monthly("11.71.03".into(), month), false),
        ] {
            let (mut state, _) = State::open(paper.clone());
            state.take(&Sheet { paper, ..sheet(Vec::new()) });
            let seen = drawn(&state, &shared, (80, 24));
            assert!(seen.contains("belum bernomor"), "{seen}");
            assert_eq!(seen.contains("Enter memberi nomor"), offered, "{seen}");
            assert_eq!(state.unavailable(Action::Issue).is_none(), offered);
        }
    }

    fn drawn(state: &State, shared: &Shared, size: (u16, u16)) -> String {
        fixture::picture(size, true, |frame, area, ctx| {
            view::draw(frame, area, state, shared, ctx);
            None
        })
    }

    #[test]
    fn what_is_wrong_with_the_offices_template_stands_above_the_paper() {
        let shared = fixture::shared();
        let (mut state, _) = State::open(sheet(Vec::new()).paper);
        state.take(&sheet(Vec::new()));
        assert!(state.notice(Lang::Id).is_empty());
        let problems = check_file("notulen.toml", "judul = 3\nblok = []");
        assert!(problems.len() > 1);
        state.take(&sheet(problems));
        for size in [(80, 24), (120, 36), (40, 10)] {
            let seen = drawn(&state, &shared, size);
            assert!(seen.contains("notulen.toml baris 1"), "{seen}");
        }
        let seen = drawn(&state, &shared, (80, 24));
        assert!(seen.contains("templat bawaan") && seen.contains("Baris surat 1"), "{seen}");
        // The end of the paper is still reached.
        state.act(Action::Last, &shared);
        assert!(state.scroll + shared.page >= state.notice(Lang::Id).len() + 30);
    }
}
