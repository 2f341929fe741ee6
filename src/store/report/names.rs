//! What keys of a report are called, and which of them may not be named where others can read along.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::de::DeserializeOwned;

use crate::domain::activity::{ActivityKind, Origin, TkskDuty};
use crate::domain::content::{Category, Destination};
use crate::domain::field_issue::{IssueState, IssueTopic};
use crate::domain::follow_up::{FollowUpKind, FollowUpState};
use crate::domain::member::Pillar;
use crate::domain::person::Sex;
use crate::domain::referral::{CaseState, ReferralState};
use crate::domain::register::{EndReason, PromiseState};
use crate::domain::report::dimension::{AgeGroup, CLOSED, Spm, Waiting};
use crate::domain::report::measure::Source;
use crate::domain::report::table::Label;
use crate::domain::report::{Dimension, Period};
use crate::domain::service_point::PointKind;
use crate::domain::visit::{Channel, Outcome, UnmetReason};
use crate::store::error::Result;
use crate::store::value;
use crate::words::{Text, measure as w, records};

/// Names of procedures, places, kinds and destinations.
#[derive(Debug, Default)]
pub(super) struct Names {
    procedures: BTreeMap<String, String>,
    destinations: BTreeMap<String, String>,
    kinds: BTreeMap<String, String>,
    regions: BTreeMap<String, String>,
    closed_services: BTreeSet<String>,
    closed_destinations: BTreeSet<String>,
    closed_kinds: BTreeSet<String>,
    institutions: Vec<String>,
}

impl Names {
    /// Reads them.
    pub fn read(connection: &Connection) -> Result<Names> {
        let mut names = Names::default();
        let mut procedures = connection.prepare_cached(include_str!("names.sql"))?;
        let mut rows = procedures.query([])?;
        while let Some(row) = rows.next()? {
            let (slug, title): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            if row.get::<_, bool>(2)? {
                names.closed_services.insert(slug.clone());
            }
            names.procedures.insert(slug.clone(), title.unwrap_or(slug));
        }
        for one in values::<Destination>(connection, "SELECT coalesce(office, shipped) FROM destination")? {
            if one.is_telling() {
                names.closed_destinations.insert(one.slug.clone());
            }
            if one.is_institution() {
                names.institutions.push(one.slug.clone());
            }
            names.destinations.insert(one.slug, one.name);
        }
        for one in values::<Category>(connection, "SELECT data FROM category")? {
            if one.sensitive {
                names.closed_kinds.insert(one.code.clone());
            }
            names.kinds.insert(one.code, one.name);
        }
        let mut regions =
            connection.prepare_cached("SELECT code, name FROM region WHERE level IN ('kecamatan', 'gampong')")?;
        let found = regions.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        names.regions = found.collect::<rusqlite::Result<_>>()?;
        Ok(names)
    }

    /// Slugs of institutions, as a JSON list.
    pub fn institutions(&self) -> Result<String> {
        Ok(serde_json::to_string(&self.institutions)?)
    }

    /// Kecamatan of the city, or gampong of a kecamatan, by code.
    pub fn places<'a>(&'a self, kecamatan: Option<&'a str>) -> impl Iterator<Item = &'a str> {
        /// Letters of the code of a kecamatan.
        const KECAMATAN: usize = 8;
        let wanted = move |code: &&str| match kecamatan {
            None => code.len() == KECAMATAN,
            Some(above) => code.len() > KECAMATAN && code.starts_with(above),
        };
        self.regions.keys().map(String::as_str).filter(wanted)
    }

    /// True for a procedure that may not be named.
    pub fn is_closed_service(&self, slug: &str) -> bool {
        self.closed_services.contains(slug)
    }

    /// True for a destination that tells what happened.
    pub fn is_closed_destination(&self, slug: &str) -> bool {
        self.closed_destinations.contains(slug)
    }

    /// True for a confidential kind.
    pub fn is_closed_kind(&self, code: &str) -> bool {
        self.closed_kinds.contains(code)
    }

    /// What a gampong or kecamatan is called; its code where nobody knows it.
    pub fn region<'a>(&'a self, code: &'a str) -> &'a str {
        self.regions.get(code).map_or(code, String::as_str)
    }

    /// What a procedure is called; its slug where nobody knows it.
    pub fn procedure(&self, slug: &str) -> Label {
        match slug {
            "" => Label::Said(w::NO_SERVICE),
            slug if self.is_closed_service(slug) => Label::Said(records::CLOSED_SERVICE),
            slug => named(&self.procedures, slug),
        }
    }

    /// What a kind is called.
    pub fn kind(&self, code: &str) -> Label {
        match code {
            "" => Label::Said(w::PUBLIC),
            code if self.is_closed_kind(code) => Label::Said(w::CLOSED_KIND),
            code => named(&self.kinds, code),
        }
    }

    /// What a key is called.
    pub fn label(&self, source: Source, by: Dimension, key: &str) -> Label {
        use Dimension as D;
        let said = |found: Option<Text>| found.map_or_else(|| Label::Name(key.to_owned()), Label::Said);
        match (by, key) {
            (D::Service, CLOSED) => Label::Said(records::CLOSED_SERVICE),
            (D::Destination, CLOSED) => Label::Said(w::CLOSED_DESTINATION),
            (D::Kind, CLOSED) => Label::Said(w::CLOSED_KIND),
            (D::Gampong | D::Kecamatan, "") => Label::Said(w::NO_GAMPONG),
            (D::Destination, "") => Label::Said(w::NO_DESTINATION),
            (D::Reason, "") => Label::Said(w::NO_REASON),
            (D::Duty, "") => Label::Said(w::NO_DUTY),
            (D::Pillar, "") => Label::Said(w::NO_PILLAR),
            (D::Service, slug) => self.procedure(slug),
            (D::Kind, code) => self.kind(code),
            (_, "") => Label::Said(w::NO_SEX),
            (D::Destination, slug) => named(&self.destinations, slug),
            (D::Gampong | D::Kecamatan, code) => Label::Name(self.region(code).to_owned()),
            (D::Channel, code) => said(Channel::from_code(code).map(Channel::label)),
            (D::Sex, code) => said(Sex::from_code(code).map(Sex::label)),
            (D::Age, code) => said(AgeGroup::from_code(code).map(AgeGroup::label)),
            (D::Outcome, code) => {
                let visit = Outcome::from_code(code).map(Outcome::label).filter(|_| source == Source::Visit);
                said(visit.or_else(|| ReferralState::from_code(code).map(ReferralState::label)))
            }
            (D::Reason, code) => {
                let ended = EndReason::from_code(code).map(EndReason::label).filter(|_| source == Source::Entry);
                said(ended.or_else(|| UnmetReason::from_code(code).map(UnmetReason::label)))
            }
            (D::State, code) => said(state(source, code)),
            (D::Waiting, code) => said(Waiting::from_code(code).map(Waiting::label)),
            (D::Spm, code) => said(Spm::from_code(code).map(Spm::label)),
            (D::Pillar, code) => said(Pillar::from_code(code).map(Pillar::label)),
            (D::Activity, code) => said(ActivityKind::from_code(code).map(ActivityKind::label)),
            (D::Duty, code) => said(TkskDuty::from_code(code).map(TkskDuty::label)),
            (D::Origin, code) => said(Origin::from_code(code).map(Origin::label)),
            (D::Topic, code) => said(IssueTopic::from_code(code).map(IssueTopic::label)),
            (D::FollowUp, code) => said(FollowUpKind::from_code(code).map(FollowUpKind::label)),
            (D::Point, code) => said(PointKind::from_code(code).map(PointKind::label)),
            (D::Day | D::Week | D::Month | D::Quarter | D::Year, code) => period(code),
        }
    }
}

/// A state of a record.
pub(super) fn state(source: Source, code: &str) -> Option<Text> {
    match source {
        Source::Referral => ReferralState::from_code(code).map(ReferralState::label),
        Source::FollowUp => FollowUpState::from_code(code).map(FollowUpState::label),
        Source::Issue => IssueState::from_code(code).map(IssueState::label),
        Source::Promise => PromiseState::from_code(code).map(PromiseState::label),
        Source::Visit => Outcome::from_code(code).map(Outcome::label),
        Source::Activity => ActivityKind::from_code(code).map(ActivityKind::label),
        Source::Member => Pillar::from_code(code).map(Pillar::label),
        Source::Point => PointKind::from_code(code).map(PointKind::label),
        _ => CaseState::from_code(code).map(CaseState::label),
    }
}

/// Every value of one JSON column.
fn values<T: DeserializeOwned>(connection: &Connection, sql: &'static str) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([], |row| value::json(row, 0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn named(names: &BTreeMap<String, String>, key: &str) -> Label {
    Label::Name(names.get(key).map_or(key, String::as_str).to_owned())
}

/// A key of time is the code of a period that has begun.
fn period(code: &str) -> Label {
    let read = Period::parse(code, chrono::NaiveDate::MAX);
    read.map_or_else(|_| Label::Name(code.to_owned()), Label::Period)
}
