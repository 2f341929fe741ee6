//! What saving means for each form.

use super::State;
use crate::domain::person::Person;
use crate::form::Problem;
use crate::panes::activities::{follow, form as activity, narrow as narrow_log, series};
use crate::panes::directory::{field_form, places, renew};
use crate::panes::forms::{self, cancel, collect, intake, narrow, office, person, void};
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{app as w, form as f, intake as i, worklist as l};
use crate::worker::{Act, LadderAct, Recipient};

impl State {
    /// Checks everything; saves, or goes to the first problem.
    pub(super) fn save(&mut self, shared: &Shared) -> Vec<Step> {
        if self.saving {
            return Vec::new();
        }
        self.take_exact(true, shared);
        if self.form.spec.id == narrow_log::SPEC.id {
            return self.narrow_log(shared);
        }
        if self.form.spec.id.starts_with("narrow-") {
            return self.narrow(shared);
        }
        if self.form.spec.id == renew::SPEC.id {
            return self.renew(shared);
        }
        if shared.read_only {
            return vec![Step::Say(Level::Warn, w::READ_ONLY)];
        }
        if !self.form.check_all(shared.today()) {
            self.form.focus_first_problem();
            let blocking = self.form.problems.values().filter(|problem| problem.weight == crate::form::Weight::Blocks);
            return vec![Step::SayText(Level::Error, f::problems(blocking.count(), shared.lang))];
        }
        let Some(act) = self.meaning(shared) else { return vec![Step::Say(Level::Error, f::PICK_ONE)] };
        self.saving = true;
        vec![Step::Act(Recipient::Form, act)]
    }

    /// Narrowing a list changes nothing in the file: the list is shown and the form is gone.
    fn narrow(&mut self, shared: &Shared) -> Vec<Step> {
        if !self.form.check_all(shared.today()) {
            self.form.focus_first_problem();
            return vec![Step::SayText(Level::Error, f::problems(1, shared.lang))];
        }
        let Some(list) = narrow::list(&self.form, shared.today()) else { return vec![Step::Out] };
        if let Some(field) = narrow::tells(&list, shared) {
            self.form.problems.insert(field, Problem::blocks(l::CONFIDENTIAL));
            self.form.focus_on(field);
            return vec![Step::Say(Level::Warn, l::CONFIDENTIAL)];
        }
        vec![Step::Out, Step::Worklist(Box::new(list))]
    }

    /// The same for the log of activities.
    fn narrow_log(&mut self, shared: &Shared) -> Vec<Step> {
        if !self.form.check_all(shared.today()) {
            self.form.focus_first_problem();
            return vec![Step::SayText(Level::Error, f::problems(self.form.problems.len(), shared.lang))];
        }
        vec![Step::Out, Step::Activities(Box::new(narrow_log::list(&self.form, shared.today())))]
    }

    /// A new decree for several people changes nothing yet: who moves is shown first.
    fn renew(&mut self, shared: &Shared) -> Vec<Step> {
        if !self.form.check_all(shared.today()) {
            self.form.focus_first_problem();
            return vec![Step::SayText(Level::Error, f::problems(self.form.problems.len(), shared.lang))];
        }
        let Some(asked) = renew::asked(&self.form, shared.today()) else { return vec![Step::Out] };
        vec![Step::Out, Step::Renew(Box::new(asked))]
    }

    fn meaning(&self, shared: &Shared) -> Option<Act> {
        let values = &self.form.values;
        if office::is_settings(self.form.spec) {
            let (after, version) = office::merged(&self.form)?;
            return Some(Act::SaveOffice(Box::new(after), version));
        }
        Some(match self.form.spec.id {
            "intake" => Act::Intake(Box::new(intake::intake(&self.form, shared)?)),
            "person" => {
                let before: Person = self.kept("person")?;
                Act::SavePerson(Box::new(person::apply(values, before, shared.today())))
            }
            "member" => Act::SaveMember(Box::new(crate::panes::directory::form::member(&self.form, shared)?)),
            "destination" => Act::Directory(Box::new(places::form::act(&self.form, shared.today())?)),
            "own-field" => Act::Directory(Box::new(field_form::act(&self.form)?)),
            "referral" if forms::referral::is_new(&self.form) => Act::Ladder(Box::new(LadderAct::Add(
                Box::new(forms::referral::referral(&self.form)?),
                forms::referral::ticks(&self.form),
            ))),
            "referral" => {
                let ticks = forms::referral::ticks(&self.form);
                Act::SaveReferral(Box::new(forms::referral::referral(&self.form)?), ticks)
            }
            "kept-list" => Act::KeepList(values.trimmed("name").to_owned(), Box::new(forms::kept::list(&self.form)?)),
            "cancel" => Act::CancelReferral(cancel::referral(&self.form)?, values.trimmed("reason").to_owned()),
            "step-reason" | "step-answer" => Act::Ladder(Box::new(forms::step::act(&self.form)?)),
            "doubt" | "doubt-clear" => Act::Ladder(Box::new(forms::step::doubt(&self.form)?)),
            "case-note" => Act::Ladder(Box::new(LadderAct::Note(Box::new(forms::step::note(&self.form, shared)?)))),
            "bulk-reason" | "bulk-due" => Act::Bulk(Box::new(forms::bulk::act(&self.form, shared.today())?)),
            "collect" => Act::Tray(Box::new(collect::act(&self.form)?)),
            "road" => Act::Ladder(Box::new(LadderAct::Road(Box::new(forms::road::entry(&self.form, shared)?)))),
            "report-save" => Act::SaveReport(Box::new(forms::report_save::outgo(&self.form, shared)?)),
            "list-save" => Act::SaveList(Box::new(forms::list_save::outgo(&self.form, shared)?)),
            "attach" => Act::File(Box::new(forms::attach::act(&self.form)?)),
            "register-entry" => Act::Register(Box::new(crate::panes::register::form::act(&self.form, shared)?)),
            "register-gift" | "partner-promise" | "promise-withdraw" => {
                Act::Register(Box::new(crate::panes::promises::form::act(&self.form, shared)?))
            }
            id if id == "meeting" || id.starts_with("meeting-") => {
                Act::Meeting(Box::new(crate::panes::meetings::form::act(&self.form, shared)?))
            }
            "issue" | "issue-step" | "issue-decide" | "issue-case" => {
                Act::FieldIssue(Box::new(crate::panes::issues::form::act(&self.form, shared)?))
            }
            "activity" | "activity-void" => Act::Activity(Box::new(activity::act(&self.form, shared)?)),
            "activity-series" => Act::Activity(Box::new(series::act(&self.form, shared.today())?)),
            "follow-up" | "follow-up-done" | "follow-up-drop" => {
                Act::Activity(Box::new(follow::act(&self.form, shared)?))
            }
            "monthly" => Act::Monthly(Box::new(forms::monthly::act(&self.form)?)),
            "monthly-void" => Act::Monthly(Box::new(forms::monthly::voids(&self.form)?)),
            "service-point" => Act::Point(Box::new(crate::panes::points::form::act(&self.form, shared)?)),
            "void" => Act::Void(void::letter(&self.form)?, values.trimmed("reason").to_owned()),
            _ => return None,
        })
    }

    /// The NIK belongs to somebody else: said at its field, nothing is lost.
    pub fn nik_taken(&mut self) {
        self.saving = false;
        self.form.problems.insert("nik", Problem::blocks(i::NIK_TAKEN));
        self.form.focus_on("nik");
    }
}
