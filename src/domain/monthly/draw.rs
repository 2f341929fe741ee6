//! The words of each part, drawn from the records: what a person may then change. Always Indonesian, as the paper is.
//!
//! A line that begins with `- ` is a point of a list; every other line is a paragraph. Nothing confidential is named: kinds
//! of need that may not be read along have no name in [`super::content::Names`] and are only part of the sums.

use std::collections::BTreeMap;

use super::content::Content;
use super::part::Part;
use crate::domain::activity::{Activity, MAX_WORDS, Origin, Presence, Reached, TkskDuty};
use crate::domain::follow_up::FollowUp;
use crate::domain::member::Pillar;
use crate::domain::report::Measure as M;
use crate::domain::report::table::Value;
use crate::words::monthly_paper as w;
use crate::words::{Lang, monthly_paper::Crowd};

/// Mark of a point in a list.
pub const POINT: &str = "- ";
/// Room kept for the sentence that counts what is left out.
const TAIL: usize = 120;

/// The words of a part, as the records give them.
pub fn drawn(content: &Content, part: Part) -> String {
    let mut lines = Lines::default();
    match part {
        Part::Mapping => mapping(content, &mut lines),
        Part::Information => information(content, &mut lines),
        Part::Handling => handling(content, &mut lines),
        Part::Business => business(content, &mut lines),
        Part::Puskesos | Part::Puspelkessos | Part::Lk3 => points(content, part, &mut lines),
        Part::Meetings => meetings(content, &mut lines),
        Part::Issues => issues(content, &mut lines),
        Part::Pillars => pillars(content, &mut lines),
        Part::Obstacles => obstacles(content, &mut lines),
        Part::Next => next(content, &mut lines),
        Part::Guidance => {}
    }
    if let Some(duty) = part.duty() {
        activities(content, duty, &mut lines);
    }
    lines.joined()
}

/// Lines up to the longest a person may write.
#[derive(Default)]
struct Lines {
    all: Vec<String>,
    left_out: usize,
    letters: usize,
}

impl Lines {
    fn say(&mut self, line: String) {
        let letters = line.chars().count() + 1;
        if line.trim().is_empty() {
            return;
        }
        if self.left_out > 0 || self.letters + letters + TAIL > MAX_WORDS {
            self.left_out += 1;
            return;
        }
        self.letters += letters;
        self.all.push(line);
    }

    fn point(&mut self, line: &str) {
        self.say(format!("{POINT}{line}"));
    }

    fn joined(mut self) -> String {
        if self.left_out > 0 {
            self.all.push(w::left_out(self.left_out));
        }
        self.all.join("\n")
    }
}

/// Words on one line: a text a clerk typed may have several.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn total(content: &Content, table: &str, measure: M) -> String {
    content.total(table, measure).map_or_else(|| "0".to_owned(), |cell| cell.shown(Lang::Id))
}

fn is_zero(content: &Content, table: &str, measure: M) -> bool {
    content.total(table, measure).is_none_or(|cell| !cell.hidden && cell.value.weight() == 0)
}

fn mapping(content: &Content, lines: &mut Lines) {
    let of = |measure| total(content, "1.ringkasan", measure);
    lines.say(w::register(content.head.as_of, &of(M::NeedsHeld), &of(M::HelpersHeld)));
    lines.say(w::register_changed(&of(M::NeedsFound), &of(M::NeedsEnded), &of(M::HelpersFound), &of(M::NeedsFresh)));
    if !is_zero(content, "1.ringkasan", M::NeedsConfirmed) || !is_zero(content, "1.ringkasan", M::HelpersConfirmed) {
        lines.say(w::confirmed(&of(M::NeedsConfirmed), &of(M::HelpersConfirmed)));
    }
    if !is_zero(content, "1.ringkasan", M::Rounds) {
        lines.say(w::rounds(&of(M::Rounds)));
    }
    let oldest = oldest(content);
    if !oldest.is_empty() {
        lines.say(w::oldest(&oldest));
    }
}

/// Up to three gampong of which the smallest part of the entries is fresh, with that part.
fn oldest(content: &Content) -> Vec<(String, String)> {
    /// How many are named.
    const NAMED: usize = 3;
    let Some(section) = content.section("1.gampong") else { return Vec::new() };
    let Some(at) = section.columns.iter().position(|column| column.measure == M::NeedsFreshShare) else {
        return Vec::new();
    };
    let share = |row: &crate::domain::report::table::Row| match row.cells.get(at) {
        Some(cell) if !cell.hidden => match cell.value {
            Value::Tenths(tenths) => Some((tenths, row.label.get(Lang::Id), cell.shown(Lang::Id))),
            _ => None,
        },
        _ => None,
    };
    let mut rows: Vec<_> = section.rows.iter().filter_map(share).filter(|(tenths, ..)| *tenths < 1000).collect();
    rows.sort();
    rows.into_iter().take(NAMED).map(|(_, name, shown)| (name, shown)).collect()
}

fn information(content: &Content, lines: &mut Lines) {
    let of = |measure| total(content, "2.ringkasan", measure);
    if is_zero(content, "2.ringkasan", M::DeskVisits) {
        lines.say(w::no_visits());
    } else {
        lines.say(w::visits(&of(M::DeskVisits), &of(M::Unmet)));
    }
}

fn handling(content: &Content, lines: &mut Lines) {
    let of = |measure| total(content, "3.ringkasan", measure);
    lines.say(w::cases(&of(M::CasesOpened), &of(M::CasesClosed), &of(M::CasesOpen), &of(M::CasesLate)));
    if !is_zero(content, "3.ringkasan", M::HomeVisits) {
        lines.say(w::home_visits(&of(M::HomeVisits)));
    }
    if !is_zero(content, "3.ringkasan", M::HomeCalls) {
        lines.say(w::home_calls(&of(M::HomeCalls)));
    }
    lines.say(w::referrals(&of(M::ReferralsSent), &of(M::ReferralsSettled), &of(M::ReferralsServed)));
    if !is_zero(content, "3.ringkasan", M::ReferralsAway) {
        lines.say(w::waiting(&of(M::ReferralsAway), &of(M::ReferralsSilent)));
    }
}

fn business(content: &Content, lines: &mut Lines) {
    let of = |measure| total(content, "5.ringkasan", measure);
    if !is_zero(content, "5.ringkasan", M::Gifts) {
        let value = (!is_zero(content, "5.ringkasan", M::GiftValue)).then(|| of(M::GiftValue));
        lines.say(w::gifts(&of(M::Gifts), value.as_deref()));
    }
    if !is_zero(content, "5.ringkasan", M::Promises) || !is_zero(content, "5.ringkasan", M::PromisesOpen) {
        lines.say(w::promises(&of(M::Promises), &of(M::PromisesOpen)));
    }
    for (gift, partner) in content.gifts.iter() {
        lines.point(&w::gift(gift.on, partner, &one_line(&gift.what), &one_line(&gift.for_whom)));
    }
}

fn points(content: &Content, part: Part, lines: &mut Lines) {
    use crate::domain::service_point::{PointKind, PointState};
    let wanted: &[PointKind] = match part {
        Part::Puskesos => &[PointKind::Puskesos, PointKind::Slrt],
        Part::Puspelkessos => &[PointKind::Puspelkessos],
        _ => &[PointKind::Lk3],
    };
    for kind in wanted {
        let all = || content.points.iter().filter(|point| point.kind == *kind && point.state != PointState::Closed);
        let active: Vec<&str> =
            all().filter(|point| point.state == PointState::Active).map(|point| point.name.as_str()).collect();
        if all().next().is_some() {
            lines.say(w::points(kind.label().get(Lang::Id), all().count(), &active));
        }
    }
}

fn meetings(content: &Content, lines: &mut Lines) {
    let of = |measure| total(content, "rapat", measure);
    let month = content.head.period().label(Lang::Id);
    match content.activities.iter().any(Activity::is_meeting) {
        false => lines.say(w::no_meetings(&month)),
        true => lines.say(w::meetings(&of(M::Meetings), &of(M::Decisions))),
    }
    for one in content.activities.iter().filter(|one| one.is_meeting()) {
        let place = place(content, one);
        lines.point(&w::meeting(one.on, &one_line(&one.title), &place, &present(one), &one_line(&one.result)));
    }
    if !is_zero(content, "rapat", M::FollowUpsDone) || !is_zero(content, "rapat", M::FollowUpsOpen) {
        lines.say(w::follow_ups(&of(M::FollowUpsDone), &of(M::FollowUpsOpen), &of(M::FollowUpsLate)));
    }
}

fn issues(content: &Content, lines: &mut Lines) {
    let of = |measure| total(content, "masalah", measure);
    match content.issues.is_empty() {
        true => lines.say(w::no_issues(&content.head.period().label(Lang::Id))),
        false => {
            lines.say(w::issues(&of(M::IssuesRaised), &of(M::IssuesDecided), &of(M::IssuesOpen), &of(M::IssuesLate)));
        }
    }
}

fn pillars(content: &Content, lines: &mut Lines) {
    let mut came: BTreeMap<Pillar, usize> = BTreeMap::new();
    for one in &content.activities {
        for pillar in one.participants.iter().filter(|who| who.presence == Presence::Present) {
            if let Some(pillar) = pillar.pillar {
                *came.entry(pillar).or_default() += 1;
            }
        }
    }
    let label = |pillar: &Pillar| pillar.label().get(Lang::Id).to_owned();
    let said: Vec<(String, usize)> = came.iter().map(|(pillar, times)| (label(pillar), *times)).collect();
    let left_out: Vec<String> = Pillar::ALL.iter().filter(|pillar| !came.contains_key(pillar)).map(label).collect();
    match said.is_empty() {
        true => lines.say(w::nobody_came()),
        false => lines.say(w::came(&said)),
    }
    if !said.is_empty() && !left_out.is_empty() {
        lines.say(w::stayed_away(&left_out));
    }
}

fn obstacles(content: &Content, lines: &mut Lines) {
    let said: Vec<&Activity> = content.activities.iter().filter(|one| !one.obstacle.trim().is_empty()).collect();
    if said.is_empty() {
        lines.say(w::no_obstacles());
    }
    for one in said {
        lines.point(&w::obstacle(&one_line(&one.obstacle), &one_line(&one.title), one.on));
    }
}

fn next(content: &Content, lines: &mut Lines) {
    if content.open.is_empty() {
        lines.say(w::nothing_next());
        return;
    }
    let late = content.open.iter().filter(|one| is_late(content, one)).count();
    lines.say(w::next(content.open.len(), late));
}

/// Past its day at the end of the report.
pub(super) fn is_late(content: &Content, one: &FollowUp) -> bool {
    one.due.is_some_and(|due| due < content.head.as_of)
}

fn activities(content: &Content, duty: TkskDuty, lines: &mut Lines) {
    let all: Vec<&Activity> = content.activities_of(duty).collect();
    if all.is_empty() {
        lines.say(w::no_activities(&content.head.period().label(Lang::Id)));
        return;
    }
    let own = all.iter().filter(|one| one.origin == Origin::Own).count();
    let crowd = all.iter().fold(Crowd::default(), |sum, one| sum.with(&sexes(content.reached(one))));
    lines.say(w::activities(all.len(), own, &crowd));
    for one in all {
        let said = w::Activity {
            on: one.on,
            kind: &one.kind.label().inside(Lang::Id),
            title: &one_line(&one.title),
            place: &place(content, one),
            origin: &origin(one),
            present: &present(one),
            crowd: sexes(content.reached(one)),
            kinds: &kinds(content, one),
            result: &one_line(&one.result),
        };
        lines.point(&said.sentence());
    }
}

fn sexes(reached: Reached) -> Crowd {
    Crowd { women: reached.women.into(), men: reached.men.into(), unknown: reached.unknown.into() }
}

/// Where it was: the meeting point and the gampong.
pub(super) fn place(content: &Content, one: &Activity) -> String {
    let area = one.area.as_deref().filter(|code| **code != *content.head.kecamatan);
    let gampong = area.map(|code| content.names.region(code)).filter(|name| !name.is_empty());
    w::place(&one_line(&one.place), gampong.unwrap_or_default())
}

/// On whose initiative, with who assigned it.
pub(super) fn origin(one: &Activity) -> String {
    let label = one.origin.label().inside(Lang::Id);
    let assigned = one_line(&one.assigned);
    if assigned.is_empty() { label } else { format!("{label}: {assigned}") }
}

/// Who was there, by pillar: `2 PSM, 1 TAGANA`.
pub(super) fn present(one: &Activity) -> String {
    let mut by: BTreeMap<Option<Pillar>, usize> = BTreeMap::new();
    for who in one.participants.iter().filter(|who| who.presence == Presence::Present) {
        *by.entry(who.pillar).or_default() += 1;
    }
    let pillars = by.iter().filter_map(|(pillar, count)| pillar.map(|pillar| (pillar.label().get(Lang::Id), *count)));
    let mut said: Vec<String> = pillars.map(|(label, count)| format!("{count} {label}")).collect();
    said.extend(by.get(&None).map(|count| w::others(*count)));
    w::and(&said)
}

/// Kinds of need of those reached that may be named, with how many.
fn kinds(content: &Content, one: &Activity) -> Vec<String> {
    let named = one.reached.iter().filter_map(|reached| {
        let name = content.names.kinds.get(reached.category.as_deref()?)?;
        (reached.total() > 0).then(|| format!("{} {name}", reached.total()))
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::monthly::content::tests::sample;

    #[test]
    fn the_words_of_a_duty_name_its_activities_and_nothing_confidential() {
        insta::assert_snapshot!(drawn(&sample(), Part::Guidance), @r"
        Dilaksanakan 2 kegiatan, 1 atas inisiatif sendiri dan 1 atas penugasan atau permintaan, menjangkau 18 orang (12 perempuan, 4 laki-laki, dan 2 tidak dicatat jenis kelaminnya).
        - 14 Oktober 2026 (inisiatif sendiri): Bimbingan keluarga PKH di Meunasah, Gampong Surien; hadir 1 PSM; menjangkau 9 orang (6 perempuan, 2 laki-laki, dan 1 tidak dicatat jenis kelaminnya; 7 Lanjut usia telantar).
        - 14 Oktober 2026 (diminta Camat: surat 12/CONTOH/2026): Penyuluhan hak anak di Meunasah, Gampong Surien; hadir 1 PSM; menjangkau 9 orang (6 perempuan, 2 laki-laki, dan 1 tidak dicatat jenis kelaminnya; 7 Lanjut usia telantar). Hasil: Peserta sepakat melapor lewat PSM.
        ");
    }

    #[test]
    fn every_part_says_something_also_where_nothing_is_recorded() {
        let made = sample();
        for part in Part::ALL {
            let words = drawn(&made, *part);
            assert!(!words.is_empty() && words.lines().all(|line| line.ends_with(['.', ')'])), "{part:?}: {words}");
        }
        assert_eq!(drawn(&made, Part::Lk3), "Tidak ada kegiatan untuk tugas ini yang tercatat pada Oktober 2026.");
        assert!(drawn(&made, Part::Obstacles).starts_with("- Hujan, sebagian tidak datang."));
    }

    #[test]
    fn entries_looked_at_again_and_home_visits_at_cases_are_said() {
        use crate::domain::monthly::content::tests::section;
        let mut made = sample();
        made.sections.retain(|section| !["1.ringkasan", "3.ringkasan"].contains(&section.key));
        let confirmed = [M::NeedsHeld, M::NeedsConfirmed, M::HelpersConfirmed];
        made.sections.push(section("1.ringkasan", &confirmed, &[115, 12, 0]));
        made.sections.push(section("3.ringkasan", &[M::CasesOpened, M::HomeVisits], &[0, 3]));
        let words = drawn(&made, Part::Mapping);
        assert!(words.contains("dipastikan masih benar: 12 data PPKS dan 0 data PSKS."), "{words}");
        let words = drawn(&made, Part::Handling);
        assert!(words.contains("dicatat pada kasus: 3, di luar yang dicatat sebagai kegiatan"), "{words}");
        assert!(!made.is_missing(Part::Handling), "a visit at a case is work of duty 3");
    }

    #[test]
    fn a_very_full_month_is_cut_to_what_a_person_may_write() {
        let mut made = sample();
        let one = made.activities.first().cloned();
        made.activities = one.into_iter().cycle().take(60).collect();
        let words = drawn(&made, Part::Guidance);
        assert!(words.chars().count() <= MAX_WORDS && words.contains("catatan lain"), "{}", words.len());
    }
}
