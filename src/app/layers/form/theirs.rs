//! Another desk was faster: its version of the record is read and laid beside what is typed here, field by field (R7).
//!
//! Three versions are compared: as the form was opened, as typed here, as the other desk left it. What only they
//! changed is taken over, what only this desk changed stays; where both wrote something else, both are shown and the
//! clerk decides. The next save starts from their version, so nothing is overwritten that was not shown first.

use serde::de::DeserializeOwned;

use super::State;
use crate::domain::activity::Activity;
use crate::domain::field_issue::{FieldIssue, IssueAct};
use crate::domain::follow_up::FollowUp;
use crate::domain::member::Member;
use crate::domain::monthly::MonthlyReport;
use crate::domain::office::Office;
use crate::domain::person::Person;
use crate::domain::referral::{Referral, ReferralState};
use crate::domain::register::{Contribution, Entry, Promise};
use crate::domain::service_point::ServicePoint;
use crate::form::{Field, Form, Kind, Value, Values};
use crate::panes::activities::{follow, form as activity};
use crate::panes::directory::form as member;
use crate::panes::forms::{intake, monthly, office, person, referral};
use crate::panes::issues::form as issue;
use crate::panes::meetings::form as meeting;
use crate::panes::points::form as point;
use crate::panes::promises::form as partners;
use crate::panes::register::form as entry;
use crate::panes::{Shared, Step};
use crate::ui::Level;
use crate::words::{self, Lang, Text, app as w, field_issues as p};
use crate::worker::{
    ActivityAnswer, ActivityAsk, ActivityView, Answer, Ask, EntryView, FieldIssueAnswer, FieldIssueAsk, MeetingAnswer,
    MeetingAsk, MonthlyAnswer, MonthlyAsk, PointAnswer, PointAsk, Recipient, RegisterAnswer, RegisterAsk,
};

/// A record as the other desk left it and as this form found it.
struct Versions {
    theirs: Values,
    base: Values,
}

impl State {
    /// Another desk saved this record first: ask for what it wrote. Keys wait until that is known.
    pub fn conflict(&mut self) -> Vec<Step> {
        self.saving = false;
        let ask = self.current().map(|ask| Step::Ask(Recipient::Form, ask));
        self.reading = ask.is_some();
        [Some(Step::Say(Level::Warn, w::CHANGED_ELSEWHERE)), ask].into_iter().flatten().collect()
    }

    /// The question for the record as it stands now; none for forms that only make new ones.
    fn current(&self) -> Option<Ask> {
        Some(match self.form.spec.id {
            "person" | "intake" => Ask::Person(self.kept::<Person>("person")?.id),
            "member" => Ask::Members,
            "referral" => Ask::Referral(self.kept::<Referral>("referral")?.id),
            "register-gift" => {
                let gift = self.kept::<Contribution>("gift").filter(|one| one.version > 0)?;
                Ask::Register(RegisterAsk::Entry(gift.partner))
            }
            "partner-promise" | "promise-withdraw" => {
                let promise = self.kept::<Promise>("promise").filter(|one| one.version > 0)?;
                Ask::Register(RegisterAsk::Promise(promise.id))
            }
            "service-point" => {
                let point = self.kept::<ServicePoint>("point").filter(|one| one.version > 0)?;
                Ask::Point(PointAsk::One(point.id))
            }
            "register-entry" => Ask::Register(RegisterAsk::Entry(self.kept::<Entry>("entry")?.id)),
            id if id.starts_with("meeting") => {
                let seen = meeting::started_from(&self.form)?;
                Ask::Meeting(MeetingAsk::One(seen.id, seen.on))
            }
            "issue" | "issue-step" | "issue-decide" | "issue-case" => {
                let seen = self.kept::<FieldIssue>("issue")?;
                Ask::FieldIssue(FieldIssueAsk::Story(seen.id, seen.raised_on))
            }
            "activity" => {
                let one = self.kept::<Activity>("activity").filter(|one| one.version > 0)?;
                Ask::Activity(ActivityAsk::One(one.id, one.on))
            }
            "follow-up" | "follow-up-done" | "follow-up-drop" => {
                let one = self.kept::<FollowUp>("follow_up")?;
                let on = one.due.unwrap_or_default();
                match (one.activity, one.issue) {
                    (Some(activity), _) => Ask::Activity(ActivityAsk::One(activity, on)),
                    (None, issue) => Ask::FieldIssue(FieldIssueAsk::Story(issue?, on)),
                }
            }
            "monthly" => {
                let report = monthly::started_from(&self.form)?;
                Ask::Monthly(MonthlyAsk::Between(report.month, report.month))
            }
            _ if office::is_settings(self.form.spec) => Ask::Office,
            _ => return None,
        })
    }

    /// The record this form started from.
    pub(super) fn kept<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.form.context.get(name)?).ok()
    }

    fn keep(&mut self, name: &str, record: &impl serde::Serialize) {
        self.form.context.insert(name.to_owned(), serde_json::to_string(record).unwrap_or_default());
    }

    /// A record was read for a form: the citizen who was picked, or the other desk's version. None when it is not about
    /// this form.
    pub fn take_record(&mut self, answer: &Answer, shared: &Shared) -> Option<Vec<Step>> {
        if let (Answer::Person(view), true) = (answer, self.form.spec.id == intake::SPEC.id) {
            return self.take_subject(&view.person, shared);
        }
        if !self.reading {
            return None;
        }
        if let (Answer::FieldIssue(found), "issue-step" | "issue-decide" | "issue-case") = (answer, self.form.spec.id)
            && let FieldIssueAnswer::Story(story) = &**found
        {
            return Some(self.moved_elsewhere(&story.issue));
        }
        if let (Answer::Meeting(found), true) = (answer, self.form.spec.id.starts_with("meeting-"))
            && let MeetingAnswer::One(view) = &**found
        {
            self.reading = false;
            meeting::changed_beneath(&mut self.form, view);
            return Some(vec![Step::Say(Level::Warn, words::meetings::CHANGED_BENEATH)]);
        }
        let versions = match (answer, self.form.spec.id) {
            (Answer::Person(view), "person") => self.their_person(&view.person, shared),
            (Answer::Members(all), "member") => self.their_member(all, shared),
            (Answer::Office(settings, _), _) if office::is_settings(self.form.spec) => {
                self.their_office(settings, shared)
            }
            (Answer::Register(found), "register-entry") => self.their_entry(found, shared),
            (Answer::Monthly(found), "monthly") => self.their_monthly(found),
            (Answer::Register(found), "register-gift") => self.their_gift(found),
            (Answer::Register(found), "partner-promise" | "promise-withdraw") => self.their_promise(found, shared),
            (Answer::Point(found), "service-point") => self.their_point(found, shared),
            (Answer::Referral(view), "referral") => self.their_referral(&view.referral, shared),
            (Answer::Meeting(found), "meeting") => self.their_meeting(found, shared),
            (Answer::FieldIssue(found), "issue") => self.their_issue(found, shared),
            (Answer::FieldIssue(found), _) => match &**found {
                FieldIssueAnswer::Story(story) => self.their_follow_up(&story.decisions),
                _ => None,
            },
            (Answer::Activity(found), id) => match &**found {
                ActivityAnswer::One(view) if id == "activity" => self.their_activity(view, shared),
                ActivityAnswer::One(view) => self.their_follow_up(&view.follow_ups),
                _ => None,
            },
            _ => None,
        }?;
        self.reading = false;
        self.compare(&versions, shared.lang);
        Some(over(answer).map(|said| Step::Say(Level::Warn, said)).into_iter().collect())
    }

    fn take_subject(&mut self, read: &Person, shared: &Shared) -> Option<Vec<Step>> {
        // Somebody else may have been picked since.
        (self.form.values.key("subject") == read.id.to_string()).then(|| {
            self.reading = false;
            intake::remember(&mut self.form, read);
            self.lay_beside(read, shared)
        })
    }

    fn their_person(&mut self, read: &Person, shared: &Shared) -> Option<Versions> {
        let before = self.kept::<Person>("person").filter(|before| before.id == read.id)?;
        let place =
            |one: &Person| one.gampong.as_deref().map_or("", |code| shared.library.region_name(code)).to_owned();
        let versions =
            Versions { theirs: person::values(read, &place(read)), base: person::values(&before, &place(&before)) };
        self.keep("person", read);
        Some(versions)
    }

    fn their_member(&mut self, all: &[Member], shared: &Shared) -> Option<Versions> {
        let before = self.kept::<Member>("member")?;
        let read = all.iter().find(|one| one.id == before.id)?;
        let versions = Versions { theirs: member::values(read, shared), base: member::values(&before, shared) };
        member::remember(&mut self.form, read);
        Some(versions)
    }

    fn their_office(&mut self, (read, version): &(Office, i64), shared: &Shared) -> Option<Versions> {
        let (before, _) = self.kept::<(Office, i64)>(office::KEPT)?;
        let values =
            |one: &Office| office::read_again(&self.form, one, |code| shared.library.region_name(code).to_owned());
        let versions = Versions { theirs: values(read), base: values(&before) };
        self.form.context.insert(office::KEPT.into(), office::kept(read, *version));
        Some(versions)
    }

    fn their_entry(&mut self, found: &RegisterAnswer, shared: &Shared) -> Option<Versions> {
        let RegisterAnswer::Entry(view) = found else { return None };
        let EntryView { entry: read, person, .. } = &**view;
        let before = self.kept::<Entry>("entry").filter(|before| before.id == read.id)?;
        let values = |one: &Entry| entry::values(one, person.as_ref(), shared);
        let versions = Versions { theirs: values(read), base: values(&before) };
        entry::remember(&mut self.form, read);
        Some(versions)
    }

    /// Words of a monthly report that another desk wrote first; other parts of the report go along.
    fn their_monthly(&mut self, found: &MonthlyAnswer) -> Option<Versions> {
        let MonthlyAnswer::Between(_, _, all) = found else { return None };
        let (before, part) = (monthly::started_from(&self.form)?, monthly::part(&self.form)?);
        let read = all.iter().find(|one| one.kecamatan == before.kecamatan && one.month == before.month)?;
        let drawn = monthly::drawn(&self.form).to_owned();
        let values = |one: &MonthlyReport| monthly::values(one, part, &drawn);
        let versions = Versions { theirs: values(read), base: values(&before) };
        monthly::remember(&mut self.form, read);
        Some(versions)
    }

    fn their_gift(&mut self, found: &RegisterAnswer) -> Option<Versions> {
        let RegisterAnswer::Entry(view) = found else { return None };
        let before = self.kept::<Contribution>("gift")?;
        let read = view.gifts.iter().find(|one| one.id == before.id)?;
        let values = |one: &Contribution| partners::gift_values(one, &view.named);
        let versions = Versions { theirs: values(read), base: values(&before) };
        partners::remember_gift(&mut self.form, read);
        Some(versions)
    }

    /// A promise that is being taken back has no field of its own: the next save starts from where it stands now.
    fn their_promise(&mut self, found: &RegisterAnswer, shared: &Shared) -> Option<Versions> {
        let RegisterAnswer::Promise(story) = found else { return None };
        let before = self.kept::<Promise>("promise").filter(|before| before.id == story.promise.id)?;
        let values = |one: &Promise| partners::promise_values(one, shared);
        let versions = Versions { theirs: values(&story.promise), base: values(&before) };
        partners::remember_promise(&mut self.form, &story.promise);
        Some(versions)
    }

    fn their_point(&mut self, found: &PointAnswer, shared: &Shared) -> Option<Versions> {
        let PointAnswer::One(read) = found else { return None };
        let before = self.kept::<ServicePoint>("point").filter(|before| before.id == read.id)?;
        let values = |one: &ServicePoint| point::values(one, shared);
        let versions = Versions { theirs: values(read), base: values(&before) };
        point::remember(&mut self.form, read);
        Some(versions)
    }

    /// A referral whose letter was issued meanwhile keeps what the letter says: its version is not taken over, so this
    /// form cannot save.
    fn their_referral(&mut self, read: &Referral, shared: &Shared) -> Option<Versions> {
        let before = self.kept::<Referral>("referral").filter(|before| before.id == read.id)?;
        let versions = Versions { theirs: referral::values(read, shared), base: referral::values(&before, shared) };
        if read.state == ReferralState::Draft {
            self.keep("referral", read);
        }
        Some(versions)
    }

    fn their_meeting(&mut self, found: &MeetingAnswer, shared: &Shared) -> Option<Versions> {
        let MeetingAnswer::One(view) = found else { return None };
        let before = meeting::started_from(&self.form).filter(|before| before.id == view.meeting.id)?;
        let versions =
            Versions { theirs: meeting::values(&view.meeting, shared), base: meeting::values(&before, shared) };
        meeting::remember(&mut self.form, &view.meeting);
        Some(versions)
    }

    fn their_issue(&mut self, found: &FieldIssueAnswer, shared: &Shared) -> Option<Versions> {
        let FieldIssueAnswer::Story(story) = found else { return None };
        let before = self.kept::<FieldIssue>("issue").filter(|before| before.id == story.issue.id)?;
        let versions = Versions { theirs: issue::values(&story.issue, shared), base: issue::values(&before, shared) };
        issue::remember(&mut self.form, &story.issue);
        Some(versions)
    }

    /// Another desk took a step first: the words stay, and the next save starts from where the problem stands now.
    fn moved_elsewhere(&mut self, now: &FieldIssue) -> Vec<Step> {
        self.reading = false;
        let act = self.form.context.get("act").and_then(|code| IssueAct::from_code(code));
        let possible = act.is_none_or(|act| act.from(now.state).is_some());
        issue::remember(&mut self.form, now);
        vec![Step::Say(Level::Warn, if possible { p::MOVED_ELSEWHERE } else { p::MOVED_AWAY })]
    }

    fn their_activity(&mut self, read: &ActivityView, shared: &Shared) -> Option<Versions> {
        let before = self.kept::<Activity>("activity").filter(|before| before.id == read.activity.id)?;
        let typed = self.form.values.clone();
        let named = activity::names(read, &typed);
        let of = |one: &Activity| activity::values(one, &named, shared);
        let versions = Versions { theirs: of(&read.activity), base: of(&before) };
        activity::remember(&mut self.form, &read.activity);
        Some(versions)
    }

    fn their_follow_up(&mut self, read: &[FollowUp]) -> Option<Versions> {
        let before = self.kept::<FollowUp>("follow_up")?;
        let theirs = read.iter().find(|one| one.id == before.id)?;
        let versions = Versions { theirs: follow::values(theirs), base: follow::values(&before) };
        self.keep("follow_up", theirs);
        Some(versions)
    }

    fn compare(&mut self, versions: &Versions, lang: Lang) {
        self.form.theirs.clear();
        for field in self.form.spec.fields {
            let (other, before) = (versions.theirs.get(field.name), versions.base.get(field.name));
            let mine = self.form.values.get(field.name);
            if same(mine, other) || same(other, before) {
                continue;
            }
            if same(mine, before) {
                *self.form.values.entry(field.name) = other.clone();
            } else if self.form.shows(field) {
                self.form.theirs.insert(field.name.to_owned(), shown(field, other, lang));
                self.keep(&key_of(field), other);
            }
        }
        // The first difference is in sight, and the line with the cursor shows the value as it is now.
        let differs = |field: &&&Field| self.form.theirs.contains_key(field.name);
        let target = self.form.spec.fields.iter().find(|field| differs(&field)).or(self.form.field());
        if let Some(field) = target {
            self.form.focus_on(field.name);
        }
    }
}

/// What the other desk did beside changing fields, where it ended what is written here.
fn over(answer: &Answer) -> Option<Text> {
    match answer {
        Answer::Referral(view) if view.referral.state != ReferralState::Draft => Some(w::SENT_ELSEWHERE),
        Answer::Register(found) => match &**found {
            RegisterAnswer::Entry(view) if view.entry.ended.is_some() => Some(w::ENDED_ELSEWHERE),
            _ => None,
        },
        _ => None,
    }
}

/// Where the other desk's value of a field is kept.
fn key_of(field: &Field) -> String {
    format!("theirs.{}", field.name)
}

/// Whether two values mean the same; what was picked counts by its key, not by how it was named.
fn same(one: &Value, other: &Value) -> bool {
    let said = !one.key.is_empty() || one.text.trim() == other.text.trim();
    one.key == other.key && said && one.picked == other.picked
}

/// What the other desk wrote, as people read it.
fn shown(field: &Field, value: &Value, lang: Lang) -> String {
    let text = match field.kind {
        kind @ (Kind::Choice(_) | Kind::Options(_)) => {
            let chosen = kind.choices().into_iter().find(|choice| choice.code == value.key);
            chosen.map(|choice| choice.label.get(lang).to_owned()).unwrap_or_default()
        }
        Kind::Toggle => if value.key.is_empty() { words::NO } else { words::YES }.get(lang).to_owned(),
        Kind::Many(_) => value.picked.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(", "),
        _ => value.text.clone(),
    };
    if text.trim().is_empty() { words::form::EMPTIED.get(lang).to_owned() } else { text }
}

/// Puts the other desk's value into a field.
pub(super) fn put(form: &mut Form, field: &Field) {
    let kept = form.context.remove(&key_of(field)).and_then(|json| serde_json::from_str::<Value>(&json).ok());
    if let Some(theirs) = kept {
        *form.values.entry(field.name) = theirs;
        form.changed = true;
    }
}
