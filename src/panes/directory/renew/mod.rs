//! Many members move to a new decree: the form of the decree, then who moves and who does not, then one question.

pub mod view;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use crate::domain::appointment::{Verdict, verdict};
use crate::domain::day;
use crate::domain::ids::{DraftId, MemberId};
use crate::domain::member::{Decree, Member, Pillar};
use crate::form::{Field, Form, Kind, Spec, Values, line};
use crate::keys::Action;
use crate::panes::directory::form::{decree, ends_after_start};
use crate::panes::scroll::list_moved;
use crate::panes::{Shared, Step};
use crate::ui::list::ListState;
use crate::words::directory as d;
use crate::words::renewal as w;
use crate::words::{Lang, Text};
use crate::worker::{Act, DirectoryAct};

const fn day_field(name: &'static str, label: Text) -> Field {
    Field { kind: Kind::Date, max: 12, ..line(name, label, d::DATE_HINT) }
}

const FIELDS: [Field; 6] = [
    Field { required: true, max: 80, ..line("decree_number", d::NUMBER, d::NUMBER_HINT) },
    day_field("decree_date", d::DATE),
    Field { max: 120, ..line("decree_issuer", d::ISSUER, d::ISSUER_HINT) },
    Field { max: 200, ..line("decree_title", d::DECREE_TITLE, d::DECREE_TITLE_HINT) },
    Field { required: true, ..day_field("starts", d::STARTS) },
    Field { required: true, check: ends_after_start, ..day_field("ends", d::ENDS) },
];

/// The form of the new decree. Saving it changes nothing yet: it leads to the list of who moves.
pub static SPEC: Spec = Spec { id: "renew", title: w::FORM, fields: &FIELDS };

/// What the form was filled with: whom it is about, and the new decree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The pillar it appoints.
    pub pillar: Pillar,
    /// The new decree.
    pub decree: Decree,
    /// Whom it is meant for.
    pub members: Vec<MemberId>,
}

/// Opens the form for these members; issuer and days are proposed from the decree that most of them hang on now.
pub fn open(members: &[&Member]) -> Option<Form> {
    let first = members.first()?;
    let mut values = Values::new();
    values.set_text("decree_issuer", first.decree.issuer.clone());
    if let Some((starts, ends)) = next_term(&first.decree) {
        values.set_text("starts", day::shown(starts));
        values.set_text("ends", day::shown(ends));
    }
    let mut form = Form::open(&SPEC, values, DraftId::from(Uuid::now_v7()));
    let ids: Vec<String> = members.iter().map(|member| member.id.to_string()).collect();
    form.context.insert("members".into(), ids.join(" "));
    form.context.insert("pillar".into(), first.pillar.code().into());
    form.focus_on("decree_number");
    Some(form)
}

/// The term that follows a term and is as long.
fn next_term(old: &Decree) -> Option<(NaiveDate, NaiveDate)> {
    let (starts, ends) = (old.starts?, old.ends?);
    let next = ends.checked_add_days(Days::new(1))?;
    // A year is a year, with or without the day more.
    let whole = ends.checked_add_days(Days::new(1))?.years_since(starts).filter(|years| *years > 0);
    let last = match whole {
        Some(years) => next.checked_add_months(chrono::Months::new(years.saturating_mul(12)))?,
        None => next.checked_add_days(Days::new(u64::try_from((ends - starts).num_days()).ok()?))?,
    };
    Some((next, if whole.is_some() { last.checked_sub_days(Days::new(1))? } else { last }))
}

/// What the filled form says.
pub fn asked(form: &Form, today: NaiveDate) -> Option<Asked> {
    let (values, context) = (&form.values, &form.context);
    let ids = context.get("members")?.split(' ').filter_map(|id| Uuid::parse_str(id).ok()).map(MemberId::from);
    Some(Asked {
        pillar: Pillar::from_code(context.get("pillar")?)?,
        decree: decree(values, today),
        members: ids.collect(),
    })
}

/// What the new decree does to somebody, in words.
pub fn said(verdict: Verdict, lang: Lang) -> String {
    let plain = match verdict {
        Verdict::Moves => w::MOVES,
        Verdict::Shortens(last) => return w::shortens(&day::shown(last), lang),
        Verdict::Inactive => w::INACTIVE,
        Verdict::Already => w::ALREADY,
        Verdict::OtherPillar => w::OTHER_PILLAR,
        Verdict::Later => w::LATER,
    };
    plain.get(lang).to_owned()
}

/// One line of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub id: MemberId,
    /// Their name.
    pub name: String,
    /// Number of the decree they hang on now.
    pub old: String,
    /// What the new decree does to them.
    pub verdict: Verdict,
}

/// Who moves and who does not, before anything is changed.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What was asked.
    pub asked: Asked,
    /// One line per member, those who move first.
    pub lines: Vec<Line>,
    /// Taken out of it by hand.
    pub left_out: BTreeSet<MemberId>,
    /// Selected line.
    pub list: ListState,
}

impl Plan {
    /// Works out what the new decree does to each.
    pub fn of(asked: Asked, members: &[Member]) -> Plan {
        let mut lines: Vec<Line> = members
            .iter()
            .filter(|member| asked.members.contains(&member.id))
            .map(|member| Line {
                id: member.id,
                name: member.name.clone(),
                old: member.decree.number.clone(),
                verdict: verdict(member, asked.pillar, &asked.decree),
            })
            .collect();
        lines.sort_by_key(|line| !line.verdict.moves());
        Plan { asked, lines, left_out: BTreeSet::new(), list: ListState::default() }
    }

    /// True when this line moves as things stand.
    pub fn moves(&self, line: &Line) -> bool {
        line.verdict.moves() && !self.left_out.contains(&line.id)
    }

    /// Who moves.
    pub fn movers(&self) -> Vec<MemberId> {
        self.lines.iter().filter(|line| self.moves(line)).map(|line| line.id).collect()
    }

    /// Takes the selected line out of it, or in again; one the rules leave out stays out.
    pub fn toggle(&mut self) {
        let Some(line) = self.lines.get(self.list.selected).filter(|line| line.verdict.moves()) else { return };
        if !self.left_out.remove(&line.id) {
            self.left_out.insert(line.id);
        }
    }

    /// A key of the list; Enter asks once and names how many move.
    pub fn act(&mut self, action: Action, shared: &Shared) -> Vec<Step> {
        match action {
            Action::MemberMark => self.toggle(),
            Action::Open => return self.ask(shared),
            _ => self.list = list_moved(self.list, action, self.lines.len(), shared.page),
        }
        Vec::new()
    }

    fn ask(&self, shared: &Shared) -> Vec<Step> {
        let movers = self.movers();
        if movers.is_empty() {
            return vec![Step::Say(crate::ui::Level::Warn, w::NOBODY)];
        }
        let said = w::sure(movers.len(), self.lines.len() - movers.len(), &self.asked.decree.number, shared.lang);
        let act = DirectoryAct::Renew(self.asked.pillar, Box::new(self.asked.decree.clone()), movers);
        vec![Step::Sure(said, Act::Directory(Box::new(act)))]
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
