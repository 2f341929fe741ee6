//! A case with its referrals and its history, and the only code that moves them. Pure: the file is read into a
//! [`Dossier`], a step is taken here, and what changed is written back in one transaction.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::case::{self, CaseAct, CaseMove};
use super::mark::MarkRefusal;
use super::referral::{self as referrals, ReferralAct, ReferralMove};
use super::{Duty, Needed, Role};
use crate::domain::ids::{CaseId, ReferralId};
use crate::domain::referral::{Case, CaseState, Referral, ReferralState};
use crate::domain::visit::UnmetReason;
use crate::words::{Lang, ladder as w};

/// What was done, with the states before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Done {
    /// The case was written down.
    Opened,
    /// A referral was added to the case.
    Added(ReferralId),
    /// The case moved.
    Case(CaseAct, CaseState, CaseState),
    /// A referral moved.
    Referral(ReferralId, ReferralAct, ReferralState, ReferralState),
}

/// One line of the history: who, in which role, when, what, why. Written once, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The case.
    pub case: CaseId,
    /// Office time.
    pub at: NaiveDateTime,
    /// Name of the person at the desk.
    pub by: String,
    /// In which role.
    pub role: Role,
    /// Which kind of work it was, where offices may keep it apart.
    pub duty: Option<Duty>,
    /// What was done.
    pub done: Done,
    /// The reason or answer, where one is needed; otherwise a remark or nothing.
    pub words: String,
}

/// The person who takes a step.
#[derive(Clone, Copy, Debug)]
pub struct Hand<'a> {
    /// Name.
    pub name: &'a str,
    /// Roles this person holds; in a small office, all.
    pub roles: &'a [Role],
    /// Kinds of work that may not meet in one person within one case; in a small office, none.
    pub apart: &'a [[Duty; 2]],
    /// Office time.
    pub at: NaiveDateTime,
}

/// What is said with a step.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    /// Reason, answer or remark.
    pub words: &'a str,
    /// The case this one repeats.
    pub parent: Option<CaseId>,
    /// Why it was not served.
    pub unmet: Option<UnmetReason>,
}

impl<'a> Said<'a> {
    /// Only words.
    pub fn words(words: &'a str) -> Said<'a> {
        Said { words, ..Said::default() }
    }
}

/// Why a step cannot be taken. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such move from the state the case is in.
    NoCaseMove(CaseState),
    /// There is no such move from the state the referral is in.
    NoReferralMove(ReferralState),
    /// The referral does not belong to this case.
    NotOfThisCase,
    /// The person does not hold this role.
    Role(Role),
    /// The person has already done work of this kind in this case, and the office keeps the two apart.
    Apart(Duty),
    /// Something is missing.
    Missing(Needed),
    /// The time lies before the case was opened.
    BeforeCase,
    /// The letter cannot get this mark.
    Mark(MarkRefusal),
}

/// A case with all that decides which steps it can take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The case.
    pub case: Case,
    /// Its referrals, oldest first.
    pub referrals: Vec<Referral>,
    /// How many services were given here.
    pub services: usize,
    /// How many home visits have findings.
    pub visits: usize,
    /// The history, oldest first.
    pub steps: Vec<Step>,
}

impl Dossier {
    /// Takes a step of the case.
    ///
    /// # Errors
    /// [`Refusal`]; then nothing is changed.
    pub fn take_case(&mut self, act: CaseAct, hand: Hand<'_>, said: Said<'_>) -> Result<(), Refusal> {
        let row = self.case_step(act, hand, said)?;
        let from = self.case.state;
        self.case.state = row.to;
        match act {
            CaseAct::Close if !said.words.trim().is_empty() => said.words.trim().clone_into(&mut self.case.answer),
            CaseAct::Duplicate => self.case.parent = said.parent,
            _ => {}
        }
        self.note(hand, row.role, row.duty, Done::Case(act, from, row.to), said.words);
        if matches!(act, CaseAct::Reject | CaseAct::Cancel | CaseAct::Duplicate) {
            let why = if said.words.trim().is_empty() { row.to.code() } else { said.words };
            self.drop_drafts(hand, why);
        }
        Ok(())
    }

    /// Why this step of the case cannot be taken now, or the row of the table it would take.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn case_step(&self, act: CaseAct, hand: Hand<'_>, said: Said<'_>) -> Result<&'static CaseMove, Refusal> {
        let row = case::find(self.case.state, act).ok_or(Refusal::NoCaseMove(self.case.state))?;
        self.allowed(row.role, row.duty, hand)?;
        self.complete(row.needs, said, None)?;
        Ok(row)
    }

    /// Takes a step of one referral.
    ///
    /// # Errors
    /// [`Refusal`]; then nothing is changed.
    pub fn take_referral(
        &mut self,
        id: ReferralId,
        act: ReferralAct,
        hand: Hand<'_>,
        said: Said<'_>,
    ) -> Result<(), Refusal> {
        let row = self.referral_step(id, act, hand, said)?;
        let Some(referral) = self.referrals.iter_mut().find(|referral| referral.id == id) else {
            return Err(Refusal::NotOfThisCase);
        };
        let from = referral.state;
        referral.state = row.to;
        match act {
            ReferralAct::Refuse | ReferralAct::Onward => referral.unmet_reason = said.unmet,
            ReferralAct::TakeBack => {
                referral.letter = None;
                referral.return_code = None;
            }
            _ => {}
        }
        self.note(hand, row.role, row.duty, Done::Referral(id, act, from, row.to), said.words);
        Ok(())
    }

    /// Why this step of a referral cannot be taken now, or the row of the table it would take.
    ///
    /// # Errors
    /// [`Refusal`].
    pub fn referral_step(
        &self,
        id: ReferralId,
        act: ReferralAct,
        hand: Hand<'_>,
        said: Said<'_>,
    ) -> Result<&'static ReferralMove, Refusal> {
        let referral = self.referrals.iter().find(|referral| referral.id == id).ok_or(Refusal::NotOfThisCase)?;
        let row = referrals::find(referral.state, act).ok_or(Refusal::NoReferralMove(referral.state))?;
        self.allowed(row.role, row.duty, hand)?;
        self.complete(row.needs, said, Some(referral))?;
        Ok(row)
    }

    /// Walks the case along the shortest way that needs no words, each step written down; how many steps it took.
    ///
    /// # Errors
    /// [`Refusal`] of the first step that cannot be taken; then nothing is changed.
    pub fn walk(&mut self, to: CaseState, hand: Hand<'_>) -> Result<usize, Refusal> {
        let way = case::way(self.case.state, to).ok_or(Refusal::NoCaseMove(self.case.state))?;
        let mut trial = self.clone();
        for row in &way {
            trial.take_case(row.act, hand, Said::default())?;
        }
        *self = trial;
        Ok(way.len())
    }

    /// Adds a referral that was just written, with its line in the history.
    pub fn add(&mut self, referral: Referral, hand: Hand<'_>) {
        let id = referral.id;
        self.referrals.push(referral);
        self.note(hand, Role::FrontOffice, Some(Duty::Entry), Done::Added(id), "");
    }

    /// Writes down that the case was opened.
    pub fn opened(&mut self, hand: Hand<'_>) {
        self.note(hand, Role::FrontOffice, Some(Duty::Entry), Done::Opened, "");
    }

    /// Referrals from which an answer is still expected.
    pub fn away(&self) -> impl Iterator<Item = &Referral> {
        self.referrals.iter().filter(|referral| referral.state.is_open())
    }

    fn note(&mut self, hand: Hand<'_>, role: Role, duty: Option<Duty>, done: Done, words: &str) {
        self.steps.push(Step {
            case: self.case.id,
            at: hand.at,
            by: hand.name.to_owned(),
            role,
            duty,
            done,
            words: words.trim().to_owned(),
        });
    }

    /// A case that ends without being served takes what was still being written with it.
    fn drop_drafts(&mut self, hand: Hand<'_>, words: &str) {
        let mut dropped = Vec::new();
        for referral in self.referrals.iter_mut().filter(|referral| referral.state == ReferralState::Draft) {
            referral.state = ReferralState::Cancelled;
            dropped.push(referral.id);
        }
        for id in dropped {
            let done = Done::Referral(id, ReferralAct::Cancel, ReferralState::Draft, ReferralState::Cancelled);
            self.note(hand, Role::FrontOffice, None, done, words);
        }
    }

    fn allowed(&self, role: Role, duty: Option<Duty>, hand: Hand<'_>) -> Result<(), Refusal> {
        if !hand.roles.contains(&role) {
            return Err(Refusal::Role(role));
        }
        if hand.at < self.case.opened_at {
            return Err(Refusal::BeforeCase);
        }
        match duty.and_then(|duty| self.clash(duty, hand)) {
            Some(done) => Err(Refusal::Apart(done)),
            None => Ok(()),
        }
    }

    /// Work this person has already done in this case that may not meet `duty`.
    fn clash(&self, duty: Duty, hand: Hand<'_>) -> Option<Duty> {
        let others = hand.apart.iter().filter_map(|[a, b]| match duty {
            one if one == *a => Some(*b),
            one if one == *b => Some(*a),
            _ => None,
        });
        let mine: Vec<Duty> = self.steps.iter().filter(|step| step.by == hand.name).filter_map(|s| s.duty).collect();
        others.into_iter().find(|other| mine.contains(other))
    }

    fn complete(&self, needs: &[Needed], said: Said<'_>, referral: Option<&Referral>) -> Result<(), Refusal> {
        match needs.iter().find(|need| !self.has(**need, said, referral)) {
            Some(missing) => Err(Refusal::Missing(*missing)),
            None => Ok(()),
        }
    }

    fn has(&self, need: Needed, said: Said<'_>, referral: Option<&Referral>) -> bool {
        let of = |test: fn(&Referral) -> bool| referral.is_some_and(test);
        match need {
            Needed::Reason => !said.words.trim().is_empty(),
            Needed::Answer => !said.words.trim().is_empty() || !self.case.answer.trim().is_empty(),
            Needed::Parent => said.parent.is_some_and(|parent| parent != self.case.id),
            Needed::Finding => self.visits > 0,
            Needed::Service => self.services > 0,
            Needed::Referral => self.referrals.iter().any(|referral| referral.state != ReferralState::Cancelled),
            Needed::NoneAway => self.away().next().is_none(),
            Needed::AllSettled => {
                self.away().next().is_none() && !self.referrals.iter().any(|r| r.state == ReferralState::Draft)
            }
            Needed::Decision => self.case.state == CaseState::Referred,
            Needed::Consent => of(|referral| referral.consent),
            Needed::Destination => of(|referral| referral.destination.is_some()),
            Needed::Letter => of(|referral| referral.letter.is_some()),
            Needed::Unmet => said.unmet.is_some(),
            Needed::Open => super::case::OPEN.contains(&self.case.state),
            Needed::Unnumbered => of(|referral| referral.letter.is_none()),
        }
    }
}

impl Refusal {
    /// The same in a few words, for a line beside the step it keeps from being taken.
    pub fn brief(self, lang: Lang) -> String {
        match self {
            Refusal::Missing(need) => w::needs(lang, need.label().get(lang)),
            Refusal::Role(role) => w::needs(lang, role.label().get(lang)),
            Refusal::Apart(duty) => w::needs_another(lang, duty.label().get(lang)),
            other => other.sentence(lang),
        }
    }

    /// What people read: what is in the way.
    pub fn sentence(self, lang: Lang) -> String {
        match self {
            Refusal::NoCaseMove(state) => w::no_such_move(lang, state.label().get(lang)),
            Refusal::NoReferralMove(state) => w::no_such_move(lang, state.label().get(lang)),
            Refusal::NotOfThisCase => w::NOT_OF_THIS_CASE.get(lang).to_owned(),
            Refusal::Role(role) => w::not_your_role(lang, role.label().get(lang)),
            Refusal::Apart(duty) => w::kept_apart(lang, duty.label().get(lang)),
            Refusal::Missing(need) => w::missing(lang, need.label().get(lang)),
            Refusal::BeforeCase => w::BEFORE_CASE.get(lang).to_owned(),
            Refusal::Mark(refusal) => refusal.sentence(lang),
        }
    }
}
