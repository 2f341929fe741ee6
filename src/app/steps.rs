//! Carrying out what panes and layers want, and handing answers to whoever asked.

use super::layers::{Layer, bridge, case, form, menu, person, preview, reply, visit};
use super::message::Effect;
use super::model::{Model, Parked};
use crate::domain::content::destination::Standing;
use crate::form::Source;
use crate::panes::{Pane, Step, forms};
use crate::ui::Level;
use crate::words::{self, app as w};
use crate::worker::{Act, Answer, Ask, LadderAnswer, Paper, Recipient, Reply, Sheet, Ticket};

impl Model {
    /// Carries out steps in order.
    pub(super) fn carry(&mut self, steps: Vec<Step>, effects: &mut Vec<Effect>) {
        for step in steps {
            self.step(step, effects);
        }
    }

    fn step(&mut self, step: Step, effects: &mut Vec<Effect>) {
        match step {
            Step::Ask(to, ask) => self.request(to, ask, effects),
            Step::Act(to, act) => self.send(to, act, effects),
            Step::Pane(_)
            | Step::Person(_)
            | Step::Procedure(_)
            | Step::Case(_)
            | Step::Join(_)
            | Step::Family(_)
            | Step::Today
            | Step::Reply(_)
            | Step::Referral(_)
            | Step::Worklist(_)
            | Step::Reports(_)
            | Step::Member(_)
            | Step::Directory(_)
            | Step::Renew(_)
            | Step::Balance(_)
            | Step::Change(_)
            | Step::Beneath(_)
            | Step::Stale(_)
            | Step::Round(_)
            | Step::Activity(_)
            | Step::Activities(_)
            | Step::FollowUps
            | Step::Involvement(_)
            | Step::Monthly
            | Step::Promises(..)
            | Step::Points(..)
            | Step::Region(_) => self.go(step, effects),
            Step::Tray => self.open_tray(effects),
            Step::Measure(measure) => self.kecamatan.show(measure),
            Step::Register(list) => self.open_register(*list, effects),
            Step::Issues(list, on) => self.open_issues(*list, on, effects),
            Step::Meetings(on) => self.open_meetings(on, effects),
            Step::Form(form) => {
                let mut state = form::State::open(*form);
                let steps = state.opened(&self.shared);
                self.layers.push(Layer::Form(Box::new(state)));
                self.carry(steps, effects);
            }
            Step::Draft(draft) => self.open_draft(&draft, effects),
            Step::Visit(person, procedure) => {
                let gampong = self.open_gampong();
                self.layers.push(Layer::Visit(visit::State::open(person, gampong, procedure)));
            }
            Step::Bridge(bridge) => self.layers.push(Layer::Bridge(Box::new(bridge::State::open(*bridge)))),
            Step::Copy(text) => effects.push(Effect::Copy(text)),
            Step::Menu(menu) => self.layers.push(Layer::Menu(menu::State::open(*menu))),
            Step::Preview(paper) => self.preview(paper, effects),
            Step::PreviewRow(row, at) => self.preview_row(row, at, effects),
            Step::Say(..) | Step::SayText(..) | Step::Confirm(..) | Step::Sure(..) => self.tell(step),
            Step::Out => self.go_out(effects),
        }
    }

    /// With nothing left to close, the way out leads to the desk.
    fn go_out(&mut self, effects: &mut Vec<Effect>) {
        if self.layers.pop().is_none() && self.pane != Pane::Desk {
            let back = self.came_from.take().unwrap_or(Parked { pane: Pane::Desk, layers: Vec::new() });
            self.open_pane(back.pane, effects);
            if !back.layers.is_empty() {
                self.layers = back.layers;
                self.refresh(effects);
            }
        }
    }

    /// Says something in the status line, or asks before something is done.
    fn tell(&mut self, step: Step) {
        match step {
            Step::Say(level, text) => self.say(level, text.get(self.shared.lang)),
            Step::SayText(level, text) => self.say(level, text),
            Step::Confirm(text, act) => {
                self.layers.push(Layer::Confirm(text.get(self.shared.lang).to_owned(), Box::new(act)));
            }
            Step::Sure(text, act) => self.layers.push(Layer::Confirm(text, Box::new(act))),
            _ => {}
        }
    }

    /// Sends a change; where the next key hangs on it, that one waits.
    fn send(&mut self, to: Recipient, act: Act, effects: &mut Vec<Effect>) {
        self.issues_save(to);
        self.meetings_save(to);
        let ticket = Ticket { to, serial: self.next_serial() };
        if matches!(act, Act::SaveReport(_) | Act::SaveList(_)) {
            self.leaving_file = Some(ticket.serial);
        }
        effects.push(Effect::Act(ticket, act));
    }

    /// Sends a question; a form remembers the number of its newest lookup.
    fn request(&mut self, to: Recipient, ask: Ask, effects: &mut Vec<Effect>) {
        let ticket = self.ticket(to);
        if let (Recipient::Form, Ask::Search { .. }, Some(Layer::Form(form))) = (to, &ask, self.layers.last_mut()) {
            form.form.options.serial = ticket.serial;
        }
        effects.push(Effect::Ask(ticket, ask));
    }

    /// Goes to a pane, or to one thing in it.
    fn go(&mut self, step: Step, effects: &mut Vec<Effect>) {
        let steps = match step {
            Step::Pane(pane) => return self.open_pane(pane, effects),
            Step::Person(id) => {
                let (state, steps) = person::State::open(id);
                self.layers.push(Layer::Person(Box::new(state)));
                steps
            }
            Step::Case(id) => {
                let (state, steps) = case::State::open(id);
                self.layers.push(Layer::Case(Box::new(state)));
                steps
            }
            Step::Reply(code) => {
                let (state, steps) = reply::State::open(&code);
                self.layers.push(Layer::Reply(Box::new(state)));
                steps
            }
            Step::Procedure(slug) => {
                self.open_pane(Pane::Procedures, effects);
                self.procedures.open(&slug, &self.shared)
            }
            Step::Reports(turn) => self.open_report(turn, effects),
            Step::Referral(id) => {
                self.open_from_list(Pane::Referrals, effects);
                self.referrals.open(id, &self.shared)
            }
            Step::Worklist(list) => {
                self.open_from_list(Pane::Referrals, effects);
                self.referrals.show(&list, &self.shared)
            }
            Step::Member(id) => {
                self.open_from_list(Pane::Directory, effects);
                self.directory.open(id, &self.shared)
            }
            Step::Directory(filter) => {
                self.open_from_list(Pane::Directory, effects);
                self.directory.show(*filter, &self.shared)
            }
            Step::Renew(asked) => {
                self.open_pane(Pane::Directory, effects);
                self.directory.plan(*asked)
            }
            Step::Region(code) => {
                self.open_pane(Pane::Kecamatan, effects);
                self.kecamatan.open(&code, &self.shared)
            }
            Step::Activity(_) | Step::Activities(_) | Step::FollowUps | Step::Involvement(_) => {
                self.open_activities(step, effects)
            }
            Step::Balance(_) | Step::Change(_) | Step::Beneath(_) | Step::Stale(_) => self.open_sums(step),
            Step::Round(gampong) => self.open_round(&gampong),
            Step::Monthly => self.open_monthly(),
            Step::Promises(partner, on) => self.open_promises(partner, on),
            Step::Points(area, on) => self.open_points(area, on),
            step => self.open_kin(&step),
        };
        self.carry(steps, effects);
    }

    /// Gampong of the citizen that is open, for the count of a visit.
    fn open_gampong(&self) -> Option<String> {
        match self.layers.last() {
            Some(Layer::Person(open)) => open.view.as_ref()?.person.gampong.clone(),
            _ => None,
        }
    }

    pub(super) fn preview(&mut self, paper: Paper, effects: &mut Vec<Effect>) {
        let (state, steps) = preview::State::open(paper);
        self.layers.push(Layer::Preview(Box::new(state)));
        self.carry(steps, effects);
    }

    /// Opens unfinished work again, the cursor where it was.
    fn open_draft(&mut self, draft: &crate::store::draft::Draft, effects: &mut Vec<Effect>) {
        if self.open_line(draft, effects) {
            return;
        }
        let form = forms::spec_here(&draft.form, &self.shared)
            .and_then(|spec| crate::form::Form::restore(spec, &draft.payload, draft.id));
        match form {
            Some(form) => {
                let mut state = form::State::open(form);
                let steps = state.opened(&self.shared);
                self.layers.push(Layer::Form(Box::new(state)));
                self.say(Level::Info, w::DRAFT_BACK.get(self.shared.lang));
                self.carry(steps, effects);
            }
            None => self.say(Level::Error, w::DRAFT_UNREADABLE.get(self.shared.lang)),
        }
    }

    fn next_serial(&mut self) -> u64 {
        self.serial += 1;
        self.serial
    }

    fn ticket(&mut self, to: Recipient) -> Ticket {
        let serial = self.next_serial();
        self.newest.insert(to, serial);
        Ticket { to, serial }
    }

    /// An answer: dropped when the same recipient asked again since, otherwise handed over.
    pub(super) fn reply(&mut self, reply: Reply, effects: &mut Vec<Effect>) {
        let Reply { ticket, result, changed } = reply;
        self.leaving_file.take_if(|serial| *serial == ticket.serial);
        let read = result.as_ref().is_ok_and(Answer::is_read);
        let old = self.newest.get(&ticket.to).is_some_and(|newest| ticket.serial < *newest);
        // A record read for a form is not made old by the search that was typed after it.
        let record = ticket.to == Recipient::Form && !matches!(result, Ok(Answer::Found(_)));
        if read && old && !record && !matches!(ticket.to, Recipient::App | Recipient::Kecamatan) {
            return;
        }
        match result {
            Ok(answer) => self.answer(ticket, &answer, effects),
            Err(failure) => self.failure(ticket, &failure, effects),
        }
        let only_drafts = changed.iter().all(|entity| *entity == crate::store::Entity::Draft);
        if !changed.is_empty() && (!only_drafts || self.pane == Pane::Desk) {
            self.refresh(effects);
        }
    }

    fn answer(&mut self, ticket: Ticket, answer: &Answer, effects: &mut Vec<Effect>) {
        match answer {
            Answer::Start(office, library, regions) => {
                self.shared.library = library.clone();
                self.shared.regions = regions.clone();
                self.started(office.clone(), effects);
            }
            Answer::Office(settings, sign) => {
                (self.shared.office, self.shared.office_version) = (**settings).clone();
                if *sign != self.shared.library.sign() {
                    self.carry(vec![Step::Ask(Recipient::App, Ask::Start)], effects);
                }
                self.hand_over(ticket, answer, effects);
            }
            Answer::OfficeSaved(version) => self.office_saved(*version, effects),
            Answer::IntakeSaved(taken) => self.intake_saved(taken, effects),
            Answer::PersonSaved(_) | Answer::MemberSaved(_) | Answer::ReferralSaved(_) => {
                self.close_form(w::SAVED, effects)
            }
            Answer::Bulked(bulked) => self.bulked(bulked, effects),
            Answer::ListsChanged => self.close_form(words::worklist::KEPT, effects),
            Answer::Cancelled => self.close_form(w::REFERRAL_CANCELLED, effects),
            Answer::Voided => self.close_form(w::LETTER_VOID, effects),
            Answer::VisitCounted(_) => self.say(Level::Good, w::VISIT_COUNTED.get(self.shared.lang)),
            Answer::Approved => {
                self.say(Level::Good, w::APPROVED.get(self.shared.lang));
                self.carry(vec![Step::Ask(Recipient::App, Ask::Start)], effects);
            }
            Answer::Issued(sheet) => self.issued(sheet),
            Answer::Printed(printed, saved) => self.printed(printed, saved),
            Answer::Paper(sheet) => self.paper(sheet),
            Answer::ReportSaved(path) => self.report_saved(path, effects),
            Answer::ListSaved(path, rows, kept) => self.list_saved(path, (*rows, *kept), effects),
            Answer::Flushed if self.leaving => effects.push(Effect::Quit),
            Answer::DraftKept(_) | Answer::DraftGone | Answer::Noted | Answer::Flushed => {}
            Answer::File(done) => self.filed(done, effects),
            Answer::Kin(found) => self.kin(found, effects),
            Answer::Directory(found) => self.directory_answer(found, answer, effects),
            Answer::Ladder(found) => self.ladder(ticket, found, answer, effects),
            Answer::Sums(found) => self.sums(found),
            Answer::Point(found) => self.point_answer(ticket, found, answer, effects),
            Answer::Tray(found) => self.tray_answer(found, effects),
            Answer::Monthly(found) => self.monthly_answer(ticket, found, answer, effects),
            // The other desk's version of what is being corrected.
            Answer::Register(found) if ticket.to == Recipient::Form && found.is_record() => {
                self.hand_over(ticket, answer, effects)
            }
            Answer::Register(found) => self.register_answer(found, effects),
            Answer::Meeting(_) | Answer::FieldIssue(_) => self.pillars_answer(ticket, answer, effects),
            Answer::Activity(found) => self.activity_answer(ticket, found, answer, effects),
            Answer::Duplicates(found) if matches!(self.top(), Some(Layer::Register(_))) => {
                self.register_duplicates(found);
            }
            answer => self.hand_over(ticket, answer, effects),
        }
    }

    /// Meetings and problems from the field: a record read for a form goes there, everything else to the layer.
    fn pillars_answer(&mut self, ticket: Ticket, answer: &Answer, effects: &mut Vec<Effect>) {
        match answer {
            Answer::Meeting(found) if ticket.to == Recipient::Meetings || found.is_done() => {
                self.meetings_answer(found, effects);
            }
            Answer::FieldIssue(found) if ticket.to == Recipient::Issues || found.is_done() => {
                self.issues_answer(found, effects);
            }
            answer => self.hand_over(ticket, answer, effects),
        }
    }

    /// A step of the ladder was taken: what it means for the citizen is said; anything read goes to whoever asked.
    fn ladder(&mut self, ticket: Ticket, found: &LadderAnswer, answer: &Answer, effects: &mut Vec<Effect>) {
        let lang = self.shared.lang;
        match found {
            LadderAnswer::Answered(outcome) => {
                self.layers.retain(|layer| !matches!(layer, Layer::Reply(reply) if reply.waiting));
                let (said, next) = (outcome.label().get(lang), outcome.next().label().get(lang));
                self.say(Level::Good, words::ladder::answered(lang, said, next));
            }
            LadderAnswer::Done => self.close_form(w::SAVED, effects),
            LadderAnswer::Case(_) | LadderAnswer::Code(..) | LadderAnswer::Doubts(_) => {
                self.hand_over(ticket, answer, effects)
            }
        }
    }

    /// Hands an answer to the layer or pane that asked.
    pub(super) fn hand_over(&mut self, ticket: Ticket, answer: &Answer, effects: &mut Vec<Effect>) {
        let shared = &self.shared;
        let steps = match ticket.to {
            Recipient::Desk => self.desk.take(answer, shared),
            Recipient::Directory | Recipient::Decrees => self.directory.take(answer, shared),
            Recipient::Kecamatan => self.kecamatan.take(answer, shared),
            Recipient::Procedures => self.procedures.take(answer, shared),
            Recipient::Referrals | Recipient::Referral => self.referrals.take(answer, shared),
            Recipient::Reports
            | Recipient::Board
            | Recipient::BoardMap
            | Recipient::BoardRows
            | Recipient::ReportRows => self.reports.take(answer, shared),
            Recipient::Activities => self.activities.take(answer, shared),
            Recipient::Search
            | Recipient::Form
            | Recipient::Duplicates
            | Recipient::Person
            | Recipient::Reply
            | Recipient::Case => self.layer_takes(ticket, answer),
            Recipient::App | Recipient::Preview | Recipient::Tray | Recipient::Register => Vec::new(),
            Recipient::Balance | Recipient::Change | Recipient::Beneath | Recipient::Stale => Vec::new(),
            Recipient::Issues | Recipient::Meetings | Recipient::Promises | Recipient::Points => Vec::new(),
            Recipient::Monthly => self.monthly_rows(answer),
            Recipient::Join | Recipient::Family | Recipient::Today => self.kin_takes(answer),
        };
        self.carry(steps, effects);
    }

    fn layer_takes(&mut self, ticket: Ticket, answer: &Answer) -> Vec<Step> {
        let shared = &self.shared;
        for layer in every(&mut self.layers, &mut self.parked) {
            match (layer, ticket.to, answer) {
                (Layer::Search(search), Recipient::Search, Answer::Found(hits)) => {
                    search.take(hits);
                    break;
                }
                (Layer::Person(open), Recipient::Person, Answer::Person(view)) if view.asked == open.id => {
                    open.take(view);
                    break;
                }
                (Layer::Case(open), Recipient::Case, Answer::Ladder(found)) => {
                    if let LadderAnswer::Case(view) = &**found
                        && view.dossier.case.id == open.id
                    {
                        return open.take(view, shared);
                    }
                }
                (Layer::Reply(open), Recipient::Reply, Answer::Ladder(found)) => {
                    if let LadderAnswer::Code(typed, behind) = &**found {
                        open.take(typed, behind);
                        break;
                    }
                }
                (Layer::Form(form), Recipient::Duplicates, Answer::Duplicates(found)) => {
                    form.take_duplicates(found);
                    break;
                }
                (Layer::Form(form), Recipient::Form, Answer::Found(hits)) => {
                    let open: Vec<_> = hits.iter().filter(|hit| !is_closed(hit, shared)).cloned().collect();
                    proposals(form, ticket.serial, Ok(&open), shared.lang);
                    break;
                }
                (Layer::Form(form), Recipient::Form, answer) => {
                    if let Some(steps) = form.take_record(answer, shared) {
                        return steps;
                    }
                }
                _ => {}
            }
        }
        Vec::new()
    }

    fn started(&mut self, office: Option<(crate::domain::office::Office, i64)>, effects: &mut Vec<Effect>) {
        let again = self.started;
        self.started = true;
        match office {
            Some((settings, version)) => (self.shared.office, self.shared.office_version) = (settings, version),
            None if !self.shared.read_only && !again => {
                let form = forms::office::open(&forms::office::FIRST, &self.shared.office, 0, &self.shared.user);
                self.layers.push(Layer::Form(Box::new(form::State::open(form))));
            }
            None => {}
        }
        if !again {
            self.say = None;
            if self.shared.read_only {
                self.say(Level::Warn, w::READ_ONLY.get(self.shared.lang));
            }
        }
        self.refresh(effects);
    }

    pub(super) fn paper(&mut self, sheet: &Sheet) {
        for layer in every(&mut self.layers, &mut self.parked) {
            if let Layer::Preview(preview) = layer
                && preview.paper == sheet.paper
            {
                preview.take(sheet);
                break;
            }
        }
        if let Some(file) = sheet.saved.first() {
            let said = w::kept(&file.display().to_string(), sheet.already, self.shared.lang);
            self.say(Level::Good, said);
        }
    }

    pub(super) fn unbusy(&mut self) {
        for layer in every(&mut self.layers, &mut self.parked) {
            match layer {
                Layer::Preview(preview) => preview.busy = false,
                Layer::Form(form) => form.unbusy(),
                _ => {}
            }
        }
    }
}

/// A destination that takes nobody any more: found by the search, not offered in a form.
fn is_closed(hit: &crate::worker::Hit, shared: &crate::panes::Shared) -> bool {
    let place = shared.library.destinations.iter().find(|place| place.id.to_string() == hit.key);
    hit.kind == crate::worker::Kind::Destination
        && place.is_some_and(|place| place.destination.standing_on(shared.today()) == Standing::Closed)
}

/// Every layer that may have asked for something, the top one first; work set aside still gets its answers.
pub(super) fn every<'a>(layers: &'a mut [Layer], parked: &'a mut [Parked]) -> impl Iterator<Item = &'a mut Layer> {
    let aside = parked.iter_mut().rev().flat_map(|parked| parked.layers.iter_mut().rev());
    layers.iter_mut().rev().chain(aside)
}

/// Proposals for the field the cursor is in.
pub(super) fn proposals(
    form: &mut form::State,
    serial: u64,
    result: Result<&Vec<crate::store::search::Hit>, String>,
    lang: words::Lang,
) {
    let typed = form.form.input.value().to_owned();
    let (kind, source) = match form.form.field().map(|field| field.kind) {
        Some(kind @ (crate::form::Kind::Pick(source) | crate::form::Kind::Many(source))) => (kind, source),
        _ => return,
    };
    if source == Source::Person {
        form.form.context.insert("typed".into(), typed.clone());
    }
    let found = result.map(|hits| form::choosable(kind, hits, &typed, lang));
    let first = found.as_ref().map_or(0, |found| form::first_choice(source, found, &typed));
    form.form.options.answer(serial, found);
    form.form.options.selected = first;
}
