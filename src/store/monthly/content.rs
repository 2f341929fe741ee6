//! The content of a monthly report, read from the records. Counts are the report engine's; records are picked by the
//! same rules of place and day, so that a list never says another number than its figure.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use crate::domain::activity::{Activity, Reached};
use crate::domain::ids::{ActivityId, AppointmentId, EntryId};
use crate::domain::member::{Member, Pillar};
use crate::domain::monthly::content::{Content, Head, Names, Officer};
use crate::domain::monthly::part::PLANS;
use crate::domain::post::{holds_office, vacancies};
use crate::domain::register::{self, Contribution, Promise, Subject};
use crate::domain::report::{Area, Period, ReportName};
use crate::store::content::{self as library, Library};
use crate::store::error::{Error, Result};
use crate::store::{appointment, member, record, report, value};
use crate::words::monthly_paper::short_day;

/// Everything the report of a kecamatan and a month says.
///
/// # Errors
/// [`Error::Rule`] for a month to come or an unknown kecamatan; what SQLite says.
pub fn content(connection: &Connection, kecamatan: &str, month: NaiveDate, today: NaiveDate) -> Result<Content> {
    if month > today {
        return Err(Error::Rule { field: "month", rule: "in_future" });
    }
    let library = library::load(connection)?;
    let Some(place) = library.kecamatan.iter().find(|one| one.code == kecamatan) else {
        return Err(Error::Rule { field: "kecamatan", rule: "unknown" });
    };
    let period = Period::month(month);
    let as_of = period.as_of(today);
    let area = Area::of(kecamatan);
    let figures = report::tables(connection, ReportName::Activities, PLANS, (period, &area), today)?;
    let head = Head {
        kecamatan: kecamatan.to_owned(),
        name: place.name.clone(),
        month: period.first(),
        as_of,
        running: period.is_running(today),
        officer: officer(connection, kecamatan, as_of)?,
    };
    let span = (period.first().to_string(), as_of.to_string());
    let records = Records { connection, kecamatan, first: &span.0, last: &span.1 };
    let open = records.open()?;
    Ok(Content {
        head,
        sections: figures.sections,
        activities: records.activities()?,
        named: records.named()?,
        decisions: records.decisions()?,
        origins: records.origins(&open)?,
        open,
        issues: record::list(connection, ISSUES, params![kecamatan, span.0, span.1])?,
        gifts: records.gifts()?,
        promises: records.promises()?,
        points: record::list(
            connection,
            "WHERE substr(area, 1, 8) = ?1 AND state <> 'tutup' ORDER BY kind, name",
            [kecamatan],
        )?,
        names: names(&library),
    })
}

fn names(library: &Library) -> Names {
    let gampong = library.gampong.iter().map(|one| (one.code.clone(), one.name.clone()));
    let kecamatan = library.kecamatan.iter().map(|one| (one.code.clone(), one.name.clone()));
    let open = library.categories.iter().filter(|one| !one.sensitive);
    Names {
        regions: gampong.chain(kecamatan).collect(),
        kinds: open.map(|one| (one.code.clone(), one.name.clone())).collect(),
    }
}

/// Who holds the post on a day.
fn officer(connection: &Connection, kecamatan: &str, day: NaiveDate) -> Result<Officer> {
    let members: Vec<Member> = member::all(connection)?.into_iter().filter(|one| one.pillar == Pillar::Tksk).collect();
    let here = |one: &&Member| one.areas.iter().any(|area| area == kecamatan);
    // Somebody appointed by a decree before somebody of whom no term is known.
    let held = members.iter().filter(here).filter(|one| holds_office(one, day)).max_by_key(|one| one.decree.starts);
    let Some(one) = held else {
        let defs = crate::domain::content::pillar::read().unwrap_or_default();
        let defs: Vec<_> = defs.into_iter().filter(|def| def.pillar == Pillar::Tksk).collect();
        let vacant = vacancies(&members, &defs, &[kecamatan], &[], day);
        let since = vacant.iter().find(|one| one.area == kecamatan).and_then(|one| one.since);
        return Ok(Officer::Vacant { since });
    };
    let earlier = one.decree.starts.filter(|starts| day < *starts).and_then(|_| former(one, day));
    let decree = match earlier {
        Some(id) => appointment::get(connection, id)?.decree(None, None),
        None => one.decree.clone(),
    };
    Ok(Officer::Held { name: one.name.clone(), decree: decree.number, date: decree.date, issuer: decree.issuer })
}

/// The decree under which a member served on a day before the present one began.
fn former(one: &Member, day: NaiveDate) -> Option<AppointmentId> {
    let runs = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    };
    one.former.iter().rev().find(|term| runs(term.starts, term.ends)).and_then(|term| term.appointment)
}

/// Lists of a report with the table each is read from; all of them are found by an index (a test holds that).
#[cfg(test)]
pub(super) const LISTS: [(&str, &str); 6] = [
    ("activity", ACTIVITIES),
    ("follow_up", DECISIONS),
    ("follow_up", OPEN),
    ("field_issue", ISSUES),
    ("contribution", GIFTS),
    ("promise", PROMISES),
];

const ACTIVITIES: &str = "WHERE substr(area, 1, 8) = ?1 AND day BETWEEN ?2 AND ?3 AND voided IS NULL ORDER BY day, row";
/// Of a meeting; or about a problem outside of any, on the day it was decided.
const DECISIONS: &str = "WHERE kind = 'keputusan' AND (activity IN (SELECT id FROM activity \
                         WHERE substr(area, 1, 8) = ?1 AND day BETWEEN ?2 AND ?3 AND voided IS NULL) \
                         OR activity IS NULL AND issue IN (SELECT id FROM field_issue \
                         WHERE substr(area, 1, 8) = ?1 AND decided_on BETWEEN ?2 AND ?3)) ORDER BY row";
const OPEN: &str = "WHERE (ended_on IS NULL OR ended_on > ?2) AND (activity IN (SELECT id FROM activity \
                    WHERE substr(area, 1, 8) = ?1 AND day <= ?2 AND voided IS NULL) \
                    OR activity IS NULL AND issue IN (SELECT id FROM field_issue \
                    WHERE substr(area, 1, 8) = ?1 AND decided_on <= ?2)) ORDER BY due IS NULL, due, row";
/// Citizens reached by name.
pub(super) const NAMED: &str = include_str!("named.sql");
const ISSUES: &str = include_str!("issues.sql");
const GIFTS: &str = "WHERE day BETWEEN ?2 AND ?3 AND partner IN (SELECT id FROM register \
                     WHERE substr(gampong, 1, 8) = ?1) ORDER BY day, row";
/// Promises made in the month, and earlier ones that are still owed.
const PROMISES: &str = "WHERE day <= ?3 AND (day >= ?2 OR state IN ('dijanjikan', 'sebagian')) AND partner IN \
                        (SELECT id FROM register WHERE substr(gampong, 1, 8) = ?1) ORDER BY day, row";

struct Records<'c> {
    connection: &'c Connection,
    kecamatan: &'c str,
    first: &'c str,
    last: &'c str,
}

impl Records<'_> {
    fn activities(&self) -> Result<Vec<Activity>> {
        record::list(self.connection, ACTIVITIES, params![self.kecamatan, self.first, self.last])
    }

    /// Citizens reached by name, by sex.
    fn named(&self) -> Result<BTreeMap<ActivityId, Reached>> {
        let mut statement = self.connection.prepare_cached(NAMED)?;
        let rows = statement.query_map(params![self.kecamatan, self.first, self.last], |row| {
            let reached = Reached { category: None, women: row.get(1)?, men: row.get(2)?, unknown: row.get(3)? };
            Ok((value::id(row, 0)?, reached))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn decisions(&self) -> Result<Vec<crate::domain::follow_up::FollowUp>> {
        record::list(self.connection, DECISIONS, params![self.kecamatan, self.first, self.last])
    }

    fn open(&self) -> Result<Vec<crate::domain::follow_up::FollowUp>> {
        record::list(self.connection, OPEN, params![self.kecamatan, self.last])
    }

    fn origins(&self, open: &[crate::domain::follow_up::FollowUp]) -> Result<BTreeMap<ActivityId, String>> {
        let mut all = BTreeMap::new();
        for one in open {
            let Some(id) = one.activity else { continue };
            if let Entry::Vacant(free) = all.entry(id) {
                let activity: Activity = record::get(self.connection, id.uuid())?;
                free.insert(format!("{}, {}", activity.title.trim(), short_day(activity.on)));
            }
        }
        Ok(all)
    }

    fn gifts(&self) -> Result<Vec<(Contribution, String)>> {
        let all = record::list(self.connection, GIFTS, params![self.kecamatan, self.first, self.last])?;
        all.into_iter().map(|one: Contribution| Ok((one.clone(), self.partner(one.partner)?))).collect()
    }

    fn promises(&self) -> Result<Vec<(Promise, String)>> {
        let all = record::list(self.connection, PROMISES, params![self.kecamatan, self.first, self.last])?;
        all.into_iter().map(|one: Promise| Ok((one.clone(), self.partner(one.partner)?))).collect()
    }

    /// What a partner is called; a person among them is not named.
    fn partner(&self, id: EntryId) -> Result<String> {
        let entry: register::Entry = record::get(self.connection, id.uuid())?;
        Ok(match entry.subject {
            Subject::Institution(name) | Subject::Community(name) | Subject::Family { name, .. } => name,
            Subject::Person(_) => crate::words::monthly_paper::PERSON.to_owned(),
        })
    }
}
