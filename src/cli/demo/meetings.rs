//! Monthly meetings of the seven pillars in the sample office, and the problems from the field that go through them:
//! raised, discussed, decided, done, merged where several say the same.

use chrono::NaiveDate;

use super::Maker;
use super::activities::{Agreed, Cast, fresh};
use super::calendar::{Month, after, at};
use super::plots::{DECISIONS, Fate, SAID, STORIES, Story, TOPICS, VOICES};
use crate::domain::activity::{Activity, ActivityKind, AgendaItem, Participant, Presence, Who};
use crate::domain::field_issue::{FieldIssue, IssueAct, IssueState};
use crate::domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use crate::domain::ids::ActivityId;
use crate::domain::member::Pillar;
use crate::store::field_issue::Taking;
use crate::store::{Result, Write, activity, field_issue};

/// Most open decisions that come back on one agenda.
const CARRIED: usize = 3;

/// What is still on the table.
#[derive(Default)]
pub(super) struct Book {
    /// Stories with the issue they became.
    issues: Vec<(usize, FieldIssue)>,
    /// Voices that say what the first story says.
    voices: Vec<FieldIssue>,
    /// Decisions nobody ended.
    open: Vec<FollowUp>,
}

impl Book {
    fn of(&self, story: usize) -> Option<&FieldIssue> {
        self.issues.iter().find(|(at, _)| *at == story).map(|(_, issue)| issue)
    }

    /// Stories of one month, with their issues.
    fn raised_in(&self, back: u32) -> Vec<(usize, FieldIssue)> {
        let then = |at: usize| STORIES.get(at).is_some_and(|story| story.back == back);
        self.issues.iter().filter(|(at, _)| then(*at)).cloned().collect()
    }
}

impl Maker {
    /// What was raised in a month.
    pub(super) fn raise(&mut self, write: &Write<'_>, cast: &Cast, book: &mut Book, month: Month) -> Result<()> {
        for (nth, story) in STORIES.iter().enumerate().filter(|(_, story)| story.back == month.back) {
            let issue = self.issue(write, cast, story, story.place, month)?;
            book.issues.push((nth, issue));
            if nth == 0 {
                for more in 0..VOICES {
                    book.voices.push(self.issue(write, cast, story, Some(more % cast.kecamatan.len()), month)?);
                }
            }
        }
        Ok(())
    }

    fn issue(
        &mut self,
        write: &Write<'_>,
        cast: &Cast,
        story: &Story,
        place: Option<usize>,
        month: Month,
    ) -> Result<FieldIssue> {
        let (day, today) = (month.day(8 + self.chance.below(18)), self.now.date());
        let found = cast.serving(story.pillar, place, day, today);
        let member = self.chance.pick(&found).copied();
        let code = place.and_then(|place| cast.kecamatan.get(place)).map(|(code, _)| code.clone());
        let area = code.and_then(|code| self.gampong_in(&code));
        let case = self.chance.pick(&cast.cases).copied().filter(|_| story.back % 2 == 1);
        write.happened(at(day, 9).min(self.now));
        let issue = FieldIssue {
            id: fresh(self),
            version: 0,
            raised_on: day,
            member: member.map(|one| one.id),
            pillar: Some(story.pillar),
            raised_by: member.map_or_else(|| "Anggota (fiktif)".into(), |one| one.name.clone()),
            raised_in: None,
            area,
            topic: story.topic,
            title: story.title.into(),
            about: story.about.into(),
            cases: case.into_iter().collect(),
            state: IssueState::Raised,
            due: story.due.map(|days| after(day, days)),
            decided_in: None,
            decided_on: None,
            decision: String::new(),
            merged_into: None,
            by: "Petugas loket (contoh)".into(),
        };
        field_issue::save(write, &issue)
    }

    /// A meeting that was: what came in the month before is on its table.
    pub(super) fn meeting(&mut self, write: &Write<'_>, cast: &Cast, book: &mut Book, month: Month) -> Result<()> {
        let day = month.meeting();
        let before = book.raised_in(month.back + 1);
        let mut one = self.gathering(cast, day, Presence::Present);
        one.agenda = agenda(&before, book);
        one.result = "Disepakati pembagian tugas; keputusan dicatat dengan penanggung jawab (contoh).".into();
        write.happened(at(day, 11).min(self.now));
        activity::save(write, &one)?;
        for (nth, issue) in before {
            self.on_the_table(write, book, &one, nth, &issue)?;
        }
        for _ in 0..2 {
            let what = self.chance.pick(DECISIONS).map_or("", |one| *one).to_owned();
            self.decide(write, book, &one, what, None)?;
        }
        Ok(())
    }

    /// A meeting ahead: invited, with an agenda and no result yet.
    pub(super) fn next_meeting(&mut self, write: &Write<'_>, cast: &Cast, book: &Book) -> Result<()> {
        let today = self.now.date();
        let this = Month::back(today, 0).meeting();
        let ahead = if this > today { this } else { Month::back(after(this, 31), 0).meeting() };
        write.happened(self.now);
        let mut one = self.gathering(cast, ahead, Presence::Invited);
        one.agenda = agenda(&book.raised_in(0), book);
        activity::save(write, &one).map(drop)
    }

    /// Two of every pillar, the head of the division and, in person or not, what each pillar said.
    fn gathering(&mut self, cast: &Cast, day: NaiveDate, presence: Presence) -> Activity {
        let title = "Rapat koordinasi tujuh pilar sosial";
        let by = "Petugas loket (contoh)";
        let mut one = Activity::new(ActivityId::from(self.chance.uuid()), ActivityKind::Meeting, day, title, by);
        one.place = "Aula Dinas Sosial (contoh)".into();
        let today = self.now.date();
        for pillar in Pillar::ALL {
            for _ in 0..2 {
                let found = cast.serving(*pillar, None, day, today);
                let Some(member) = self.chance.pick(&found) else { continue };
                if one.participants.iter().any(|other| other.member() == Some(member.id)) {
                    continue;
                }
                let mut there = Participant::present(member.id, &member.name, *pillar);
                self.attend(&mut there, presence, *pillar);
                one.participants.push(there);
            }
        }
        let (who, name) = (Who::Other, "Kepala Bidang (contoh)".to_owned());
        one.participants.push(Participant { who, name, pillar: None, presence, said: String::new() });
        one
    }

    fn attend(&mut self, there: &mut Participant, presence: Presence, pillar: Pillar) {
        there.presence = match self.chance.below(10) {
            0 if presence == Presence::Present => Presence::Absent,
            1 if presence == Presence::Present => Presence::Excused,
            _ => presence,
        };
        if there.presence == Presence::Present && self.chance.percent(60) {
            let said = SAID.iter().find(|(one, _)| *one == pillar).map_or(&[][..], |(_, said)| said);
            there.said = self.chance.pick(said).map_or("", |one| *one).to_owned();
        }
    }

    fn decide(
        &mut self,
        write: &Write<'_>,
        book: &mut Book,
        meeting: &Activity,
        what: String,
        issue: Option<&FieldIssue>,
    ) -> Result<()> {
        let there: Vec<Participant> =
            meeting.participants.iter().filter(|one| one.member().is_some()).cloned().collect();
        let owner = self.chance.pick(&there).cloned();
        let issue = issue.map(|one| one.id);
        let agreed = Agreed { kind: FollowUpKind::Decision, what, issue, due: after(meeting.on, 30), share: 78 };
        let kept = self.agree(write, meeting, owner.as_ref(), agreed, self.now.date())?;
        if kept.state == FollowUpState::Open {
            book.open.push(kept);
        }
        Ok(())
    }

    /// What a meeting makes of one problem.
    fn on_the_table(
        &mut self,
        write: &Write<'_>,
        book: &mut Book,
        meeting: &Activity,
        nth: usize,
        issue: &FieldIssue,
    ) -> Result<()> {
        let Some(story) = STORIES.get(nth) else { return Ok(()) };
        write.happened(at(meeting.on, 12).min(self.now));
        let take = |act: IssueAct, words: &str| Taking {
            act,
            activity: Some(meeting.id),
            words: words.to_owned(),
            into: None,
            due: None,
        };
        let step = |issue: &FieldIssue, taking: &Taking| field_issue::take(write, issue.id, issue.version, taking);
        match &story.fate {
            Fate::Raised => return Ok(()),
            Fate::Discussed => drop(step(issue, &take(IssueAct::Discuss, ""))?),
            Fate::Dropped(why) => drop(step(issue, &take(IssueAct::Drop, why))?),
            Fate::Same(other) => {
                let into = book.of(*other).map(|main| main.id);
                step(issue, &Taking { into, ..take(IssueAct::Merge, "") })?;
            }
            Fate::Decided(words) | Fate::Done(words, _) => {
                let mut now = step(issue, &take(IssueAct::Discuss, ""))?;
                if nth == 0 {
                    for voice in std::mem::take(&mut book.voices) {
                        step(&voice, &Taking { into: Some(issue.id), ..take(IssueAct::Merge, "") })?;
                    }
                }
                now = step(&now, &take(IssueAct::Decide, words))?;
                self.decide(write, book, meeting, (*words).to_owned(), Some(&now))?;
                if let Fate::Done(_, done) = &story.fate {
                    write.happened(at(after(meeting.on, 20), 9).min(self.now));
                    field_issue::take(
                        write,
                        now.id,
                        now.version,
                        &Taking { activity: None, ..take(IssueAct::Finish, done) },
                    )?;
                }
            }
        }
        Ok(())
    }
}

/// What a meeting talks about: its usual topics, problems from the field, decisions nobody ended.
fn agenda(issues: &[(usize, FieldIssue)], book: &Book) -> Vec<AgendaItem> {
    let usual = TOPICS.iter().map(|topic| AgendaItem { topic: (*topic).to_owned(), ..AgendaItem::default() });
    let raised = issues.iter().map(|(_, one)| AgendaItem {
        topic: one.title.clone(),
        issue: Some(one.id),
        ..AgendaItem::default()
    });
    let carried = book.open.iter().rev().take(CARRIED).map(|one| AgendaItem {
        topic: format!("Keputusan yang belum selesai: {}", one.what),
        follow_up: Some(one.id),
        ..AgendaItem::default()
    });
    usual.chain(raised).chain(carried).collect()
}
