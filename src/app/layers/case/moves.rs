//! The steps that can be taken, as lines to choose from; those that cannot say what is in the way.

use uuid::Uuid;

use crate::domain::attachment::Owner;
use crate::domain::field_issue::{IssueFilter, IssueList};
use crate::domain::ids::ReferralId;
use crate::domain::ladder::Needed;
use crate::domain::ladder::case::{self, CaseMove};
use crate::domain::ladder::dossier::{Hand, Said};
use crate::domain::ladder::referral::{self, ReferralAct, ReferralMove};
use crate::domain::ladder::{Duty, Role};
use crate::domain::referral::{Agreement, CaseState, Referral, ReferralState};
use crate::domain::visit::UnmetReason;
use crate::panes::forms::{self, attach, step, void};
use crate::panes::issues;
use crate::panes::menu::{MOST, Menu, MenuRow};
use crate::panes::{Shared, Step};
use crate::words::{field_issues as p, files as f, ladder as w};
use crate::worker::{Act, CaseView, LadderAct, Line, Paper, Recipient};

/// Stands for words that will be asked for: whether a step is possible must not hang on them.
const TO_BE_ASKED: &str = "…";

/// Who sits at this desk.
struct Who {
    name: String,
    roles: Vec<Role>,
    apart: Vec<[Duty; 2]>,
}

impl Who {
    fn of(shared: &Shared) -> Who {
        let office = &shared.office;
        Who { name: shared.user.clone(), roles: office.roles_of(&shared.user), apart: office.duties_apart.clone() }
    }

    fn hand(&self, shared: &Shared) -> Hand<'_> {
        Hand { name: &self.name, roles: &self.roles, apart: &self.apart, at: shared.now }
    }
}

/// The files of the case: one more, or one of them saved out.
pub fn files(view: &CaseView, shared: &Shared) -> Step {
    let lang = shared.lang;
    let owner = Owner::Case(view.dossier.case.id);
    let add = attach::adding(f::ADD.get(lang).into(), f::ADD_NOTE.get(lang).into(), owner);
    attach::menu(f::TITLE.get(lang).into(), vec![add], view.files.iter(), shared)
}

/// The problems from the field behind which the case stands, and a new one about it.
pub fn issues(view: &CaseView, shared: &Shared) -> Step {
    let lang = shared.lang;
    let known = issues::form::Known {
        area: view.person.gampong.clone(),
        case: Some((format!("k:{}", view.dossier.case.id), case_name(view, shared))),
        ..issues::form::Known::default()
    };
    let new = Step::Form(Box::new(issues::form::open_new(&known, shared)));
    let label = p::RAISE_ABOUT_CASE.get(lang).to_owned();
    let mut rows = vec![MenuRow { label, note: String::new(), step: Some(new) }];
    rows.extend(view.issues.iter().take(MOST - 1).map(|one| {
        let list = IssueList { filter: IssueFilter::All, ..IssueList::default() };
        let step = Step::Issues(Box::new(list), Some(one.id));
        MenuRow { label: one.title.clone(), note: issues::row_note(one, shared), step: Some(step) }
    }));
    Step::Menu(Box::new(Menu { title: p::TITLE.get(lang).into(), rows }))
}

/// The case as the form of a problem names it; a confidential one by nothing but that.
fn case_name(view: &CaseView, shared: &Shared) -> String {
    match super::is_closed(view, shared) {
        true => p::CLOSED_CASE.get(shared.lang).to_owned(),
        false => view.person.name.clone(),
    }
}

/// The next steps of the case.
pub fn of_case(view: &CaseView, shared: &Shared) -> Step {
    let state = view.dossier.case.state;
    let mut rows: Vec<MenuRow> = case::moves_from(state).map(|row| case_row(view, row, shared)).collect();
    rows.extend(straight_to(view, shared));
    Step::Menu(Box::new(Menu { title: w::steps_of(shared.lang, state.label().get(shared.lang)), rows }))
}

/// Served here in one sitting, where one person may take every step on the way and a service is written down.
fn straight_to(view: &CaseView, shared: &Shared) -> Option<MenuRow> {
    let (who, to) = (Who::of(shared), CaseState::Served);
    let case = &view.dossier.case;
    let steps = view.dossier.clone().walk(to, who.hand(shared)).ok().filter(|steps| *steps > 1)?;
    Some(MenuRow {
        label: w::straight_to(shared.lang, to.label().get(shared.lang)),
        note: w::steps_at_once(shared.lang, steps),
        step: Some(take(LadderAct::Walk(case.id, case.version, to))),
    })
}

fn case_row(view: &CaseView, row: &'static CaseMove, shared: &Shared) -> MenuRow {
    let (who, case) = (Who::of(shared), &view.dossier.case);
    let parent = view.others.first().map(|(id, _)| *id);
    let said = Said { words: TO_BE_ASKED, parent, unmet: None };
    let label = row.act.label().get(shared.lang).to_owned();
    match view.dossier.case_step(row.act, who.hand(shared), said) {
        Err(refusal) => MenuRow { label, note: refusal.brief(shared.lang), step: None },
        Ok(row) => {
            let step = if row.needs.contains(&Needed::Parent) {
                parents(view, row, shared)
            } else if row.wants_words() {
                Step::Form(Box::new(step::open_case(case.id, case.version, row)))
            } else {
                take(LadderAct::Case(case.id, case.version, row.act, String::new(), None))
            };
            MenuRow { label, note: leads_to(row.role, row.to.label().get(shared.lang), shared), step: Some(step) }
        }
    }
}

/// Which case this one repeats: the other cases of the same person.
fn parents(view: &CaseView, row: &CaseMove, shared: &Shared) -> Step {
    let case = &view.dossier.case;
    let rows = view.others.iter().map(|(id, said)| MenuRow {
        label: said.clone(),
        note: String::new(),
        step: Some(take(LadderAct::Case(case.id, case.version, row.act, String::new(), Some(*id)))),
    });
    Step::Menu(Box::new(Menu { title: w::WHICH_PARENT.get(shared.lang).to_owned(), rows: rows.collect() }))
}

/// The next steps of a referral.
pub fn of_referral(view: &CaseView, line: &Line, shared: &Shared) -> Vec<Step> {
    let mut rows: Vec<MenuRow> =
        referral::moves_from(line.state).map(|row| referral_row(view, line, row, shared)).collect();
    if line.state.is_open() {
        rows.push(MenuRow {
            label: w::DOUBT_STEP.get(shared.lang).to_owned(),
            note: w::DOUBT_STEP_NOTE.get(shared.lang).to_owned(),
            step: Some(Step::Form(Box::new(step::open_doubt(line.id, shared)))),
        });
    }
    let title = w::steps_of(shared.lang, line.state.label().get(shared.lang));
    if rows.is_empty() {
        return vec![Step::SayText(
            crate::ui::Level::Info,
            w::settled(shared.lang, line.state.label().get(shared.lang)),
        )];
    }
    vec![Step::Menu(Box::new(Menu { title, rows }))]
}

fn referral_row(view: &CaseView, line: &Line, row: &'static ReferralMove, shared: &Shared) -> MenuRow {
    let label = row.act.label().get(shared.lang).to_owned();
    let to = row.to.label().get(shared.lang);
    // Numbering happens in the preview, which checks what it needs and says what is missing.
    if row.act == ReferralAct::Send {
        return MenuRow {
            label,
            note: leads_to(row.role, to, shared),
            step: Some(Step::Preview(Paper::Letter(line.id))),
        };
    }
    let who = Who::of(shared);
    let said = Said { words: TO_BE_ASKED, parent: None, unmet: Some(UnmetReason::NotEligible) };
    match view.dossier.referral_step(line.id, row.act, who.hand(shared), said) {
        Err(refusal) => MenuRow { label, note: refusal.brief(shared.lang), step: None },
        Ok(row) => {
            MenuRow { label, note: leads_to(row.role, to, shared), step: Some(referral_step(view, line, row.act)) }
        }
    }
}

fn referral_step(view: &CaseView, line: &Line, act: ReferralAct) -> Step {
    let version = view.dossier.referrals.iter().find(|one| one.id == line.id).map_or(line.version, |one| one.version);
    let letter = view.dossier.referrals.iter().find(|one| one.id == line.id).and_then(|one| one.letter);
    match (act, letter) {
        (ReferralAct::TakeBack, Some(letter)) => Step::Form(Box::new(void::open(letter))),
        (ReferralAct::Cancel | ReferralAct::TakeBack | ReferralAct::Resume, _) => {
            Step::Form(Box::new(step::open_referral(line.id, version, act)))
        }
        // What a destination says has an outcome, a way it came and a remark.
        _ => Step::Reply(line.return_code.clone().unwrap_or_default()),
    }
}

/// One more referral for the same need: another destination, or the next try.
pub fn again(view: &CaseView, line: &Line, shared: &Shared) -> Option<Step> {
    let before = view.dossier.referrals.iter().find(|referral| referral.id == line.id)?;
    let need = view.needs.iter().find(|need| need.id == before.need)?;
    let fresh = Referral {
        id: ReferralId::from(Uuid::now_v7()),
        version: 0,
        state: ReferralState::Draft,
        destination: None,
        letter: None,
        return_code: None,
        unmet_reason: None,
        due: Some(shared.due_day(need.procedure.as_deref())),
        ..before.clone()
    };
    // Another institution is another question: what was agreed for the first does not hold for the next.
    let fresh = fresh.with_agreement(&Agreement::default());
    Some(Step::Form(Box::new(forms::referral::open(&fresh, need, shared))))
}

fn take(act: LadderAct) -> Step {
    Step::Act(Recipient::Case, Act::Ladder(Box::new(act)))
}

fn leads_to(role: Role, to: &str, shared: &Shared) -> String {
    format!("→ {to} · {}", role.label().get(shared.lang))
}
