//! What narrows a list on the command line: the same things as on its screen, in the words of either language. What a list
//! does not have is refused, with what it has; a slip is answered with the nearest.

use crate::cli::Failure;
use crate::cli::args::{ExportKind, NarrowLine};
use crate::cli::place;
use crate::domain::activity::{ActivityKind, Counted};
use crate::domain::content::{CategoryKind, Content};
use crate::domain::field_issue::{IssueFilter, IssueTopic};
use crate::domain::fold::fold;
use crate::domain::member::Pillar;
use crate::domain::outlist::{LetterView, OutKind};
use crate::domain::register::{PromiseView, Standing};
use crate::domain::report::near::near;
use crate::domain::report::{Area, Period};
use crate::domain::service_point::{PointKind, PointState};
use crate::domain::visit::{Channel, Outcome};
use crate::domain::worklist::View;
use crate::words::{Lang, Text, export as w};
use chrono::NaiveDate;

/// One option that narrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    Kecamatan,
    Gampong,
    Period,
    State,
    Kind,
    Confidential,
}

/// Every option, as it is typed.
const OPTIONS: [(Filter, &str); 6] = [
    (Filter::Kecamatan, "--kecamatan"),
    (Filter::Gampong, "--gampong"),
    (Filter::Period, "--period"),
    (Filter::State, "--state"),
    (Filter::Kind, "--kind"),
    (Filter::Confidential, "--confidential"),
];

/// What a list is narrowed by, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Narrow {
    /// Where.
    pub area: Area,
    /// First and last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Code of a state, or of a named list.
    pub state: Option<String>,
    /// Code of a kind.
    pub kind: Option<String>,
    /// With what is confidential.
    pub confidential: bool,
}

/// A value of an option.
struct Value {
    code: String,
    /// What people call it, where it is one of a closed set.
    label: Option<Text>,
    /// What else it is called.
    other: Vec<String>,
}

impl Value {
    /// As it is said to people: what they can type.
    fn shown(&self, lang: Lang) -> &str {
        self.label.as_ref().map_or(self.code.as_str(), |label| label.get(lang))
    }

    /// Everything it is found by: code and names, in both languages.
    fn names(&self) -> Vec<String> {
        let labels = self.label.iter().flat_map(|label| [label.id.to_owned(), label.en.to_owned()]);
        std::iter::once(self.code.replace('_', " ")).chain(labels).chain(self.other.iter().cloned()).collect()
    }
}

impl ExportKind {
    /// What people call the list.
    pub(super) const fn label(self) -> Text {
        match self {
            ExportKind::People => w::LIST_PEOPLE,
            ExportKind::Decrees => w::LIST_DECREES,
            ExportKind::Members => OutKind::Members.label(),
            ExportKind::Register => OutKind::Register.label(),
            ExportKind::Activities => OutKind::Activities.label(),
            ExportKind::Meetings => OutKind::Meetings.label(),
            ExportKind::Issues => OutKind::Issues.label(),
            ExportKind::Promises => OutKind::Promises.label(),
            ExportKind::Gifts => OutKind::Gifts.label(),
            ExportKind::Points => OutKind::Points.label(),
            ExportKind::Cases => OutKind::Cases.label(),
            ExportKind::Referrals => OutKind::Referrals.label(),
            ExportKind::Visits => OutKind::Visits.label(),
            ExportKind::FollowUps => OutKind::FollowUps.label(),
            ExportKind::Destinations => OutKind::Destinations.label(),
            ExportKind::Letters => OutKind::Letters.label(),
            ExportKind::Posts => OutKind::Posts.label(),
        }
    }

    fn has(self, filter: Filter) -> bool {
        use ExportKind as K;
        match filter {
            Filter::Kecamatan | Filter::Gampong => self != K::Destinations,
            Filter::Period => {
                !matches!(self, K::People | K::Members | K::Decrees | K::Points | K::Destinations | K::Posts)
            }
            Filter::State => !states(self).is_empty(),
            Filter::Kind => has_kinds(self),
            Filter::Confidential => matches!(self, K::People | K::Register),
        }
    }
}

const fn has_kinds(list: ExportKind) -> bool {
    use ExportKind as K;
    matches!(list, K::Members | K::Decrees | K::Posts | K::Register | K::Activities | K::Issues | K::Points | K::Visits)
}

/// Members of a closed set as values.
macro_rules! values {
    ($set:ident) => {
        $set::ALL.iter().map(|one| value(one.code(), one.label())).collect()
    };
}

fn value(code: &str, label: Text) -> Value {
    Value { code: code.to_owned(), label: Some(label), other: Vec::new() }
}

/// States of a list; for cases and referrals its named lists too.
fn states(list: ExportKind) -> Vec<Value> {
    let work = |cases: bool| {
        let whole = if cases { View::AllCases } else { View::AllReferrals };
        let named = View::ALL.iter().filter(|view| view.is_of_cases() == cases);
        let named = named.map(|view| value(view.code(), view.label()));
        named.chain(whole.states().into_iter().map(|(code, label)| value(code, label))).collect()
    };
    match list {
        ExportKind::Register => values!(Standing),
        ExportKind::Activities => values!(Counted),
        ExportKind::Issues => values!(IssueFilter),
        ExportKind::Promises => values!(PromiseView),
        ExportKind::Points => values!(PointState),
        ExportKind::Letters => values!(LetterView),
        ExportKind::Visits => values!(Outcome),
        ExportKind::Cases => work(true),
        ExportKind::Referrals => work(false),
        ExportKind::FollowUps => vec![value("lewat", w::STATE_LATE), value("belum_lewat", w::STATE_IN_TIME)],
        _ => Vec::new(),
    }
}

fn kinds(list: ExportKind, content: &Content) -> Vec<Value> {
    match list {
        ExportKind::Members | ExportKind::Decrees | ExportKind::Posts => values!(Pillar),
        ExportKind::Activities => values!(ActivityKind),
        ExportKind::Issues => values!(IssueTopic),
        ExportKind::Points => values!(PointKind),
        ExportKind::Visits => values!(Channel),
        ExportKind::Register => {
            let both: Vec<Value> = values!(CategoryKind);
            let each = content.categories.iter().map(|one| {
                let number = (one.kind == CategoryKind::Ppks).then(|| one.number.to_string());
                let other = std::iter::once(one.name.clone()).chain(number).collect();
                Value { code: one.code.clone(), label: None, other }
            });
            both.into_iter().chain(each).collect()
        }
        _ => Vec::new(),
    }
}

/// Understands what was typed.
pub(super) fn read(
    list: ExportKind,
    typed: &NarrowLine,
    content: &Content,
    today: NaiveDate,
    lang: Lang,
) -> Result<Narrow, Failure> {
    refuse_others(list, typed, lang)?;
    let period = typed.period.as_deref().map(|text| Period::parse(text, today)).transpose();
    let period = period.map_err(|problem| Failure::Usage(problem.sentence(lang)))?;
    let of = |text: &Option<String>, option, all: &dyn Fn() -> Vec<Value>| {
        text.as_deref().map(|text| chosen(text, option, &all(), lang)).transpose()
    };
    Ok(Narrow {
        area: place::area(content, (typed.kecamatan.as_deref(), typed.gampong.as_deref()), lang)?,
        days: period.map(|period| (period.first(), period.last())),
        state: of(&typed.state, "--state", &|| states(list))?,
        kind: of(&typed.of_kind, "--kind", &|| kinds(list, content))?,
        confidential: typed.confidential,
    })
}

fn refuse_others(list: ExportKind, typed: &NarrowLine, lang: Lang) -> Result<(), Failure> {
    let given = |filter: Filter| match filter {
        Filter::Kecamatan => typed.kecamatan.is_some(),
        Filter::Gampong => typed.gampong.is_some(),
        Filter::Period => typed.period.is_some(),
        Filter::State => typed.state.is_some(),
        Filter::Kind => typed.of_kind.is_some(),
        Filter::Confidential => typed.confidential,
    };
    let Some((wrong, option)) = OPTIONS.iter().find(|(filter, _)| given(*filter) && !list.has(*filter)) else {
        return Ok(());
    };
    if *wrong == Filter::Confidential {
        return Err(Failure::Usage(w::CLOSED_ALWAYS.get(lang).to_owned()));
    }
    let narrows = |filter: &Filter| list.has(*filter) && *filter != Filter::Confidential;
    let having: Vec<&str> = OPTIONS.iter().filter(|(filter, _)| narrows(filter)).map(|(_, name)| *name).collect();
    Err(Failure::Usage(w::no_such_filter(&list.label().inside(lang), option, &having.join(", "), lang)))
}

/// The code of what was typed: by code or by name, in either language, in any writing.
fn chosen(text: &str, option: &str, all: &[Value], lang: Lang) -> Result<String, Failure> {
    let wanted = fold(&text.trim().replace('_', " "));
    let same = |one: &&Value| one.names().iter().any(|name| fold(name) == wanted);
    if let Some(one) = all.iter().find(same) {
        return Ok(one.code.clone());
    }
    let named: Vec<(String, &str)> =
        all.iter().flat_map(|one| one.names().into_iter().map(|name| (name, one.shown(lang)))).collect();
    let pairs: Vec<(&str, &str)> = named.iter().map(|(name, shown)| (name.as_str(), *shown)).collect();
    let close = near(&wanted, &pairs, |(name, _)| name);
    let mut close: Vec<String> = close.iter().map(|(_, shown)| (*shown).to_owned()).collect();
    close.dedup();
    let shown: Vec<&str> = all.iter().map(|one| one.shown(lang)).collect();
    Err(Failure::Usage(w::unknown_value(option, text, &close, &shown.join(", "), lang)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use clap::ValueEnum;

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn said(list: ExportKind, typed: &NarrowLine, lang: Lang) -> Result<Narrow, String> {
        let content = Content::shipped().unwrap();
        read(list, typed, &content, today(), lang).map_err(|failure| match failure {
            Failure::Usage(text) => text,
            other => format!("{other:?}"),
        })
    }

    fn state(text: &str) -> NarrowLine {
        NarrowLine { state: Some(text.into()), ..NarrowLine::default() }
    }

    fn kind(text: &str) -> NarrowLine {
        NarrowLine { of_kind: Some(text.into()), ..NarrowLine::default() }
    }

    #[test]
    fn what_narrows_is_understood_by_code_and_by_name_in_both_languages() {
        let of = |list, typed: NarrowLine| said(list, &typed, Lang::Id).unwrap();
        for text in ["lewat_waktu", "lewat waktu", "Overdue"] {
            assert_eq!(of(ExportKind::Referrals, state(text)).state.as_deref(), Some("lewat_waktu"), "{text}");
        }
        for text in ["PPKS-08", "8", "ppks-08"] {
            assert_eq!(of(ExportKind::Register, kind(text)).kind.as_deref(), Some("PPKS-08"), "{text}");
        }
        assert_eq!(of(ExportKind::Members, kind("psm")).kind.as_deref(), Some("psm"));
        let narrow = NarrowLine {
            kecamatan: Some("meuraxa".into()),
            period: Some("bulan lalu".into()),
            ..NarrowLine::default()
        };
        let narrow = of(ExportKind::Cases, narrow);
        assert_eq!(narrow.area.code(), Some("11.71.03"));
        assert_eq!(narrow.days, Some(("2026-10-01".parse().unwrap(), "2026-10-31".parse().unwrap())));
    }

    #[test]
    fn what_a_list_does_not_have_is_refused_with_what_it_has() {
        let wrong = said(ExportKind::Meetings, &state("x"), Lang::Id).unwrap_err();
        assert_eq!(
            wrong,
            "Daftar rapat tidak dapat disaring dengan --state. Yang ada: --kecamatan, --gampong, --period."
        );
        let none = said(ExportKind::Destinations, &kind("x"), Lang::En).unwrap_err();
        assert_eq!(none, "The list destinations cannot be narrowed by --kind. It has no filters.");
        let closed = NarrowLine { confidential: true, ..NarrowLine::default() };
        assert!(said(ExportKind::Cases, &closed, Lang::Id).unwrap_err().contains("tidak pernah ikut"));
        assert!(said(ExportKind::Register, &closed, Lang::Id).unwrap().confidential);
    }

    #[test]
    fn a_slip_is_answered_with_the_nearest_and_all_there_are() {
        let wrong = said(ExportKind::Cases, &state("mact di atas"), Lang::Id).unwrap_err();
        assert!(wrong.contains("Maksud Anda macet di atas?") && wrong.contains("kasus terbuka, "), "{wrong}");
        let wrong = said(ExportKind::Points, &kind("warung"), Lang::En).unwrap_err();
        assert!(!wrong.contains("Did you mean") && wrong.contains("There are: PUSKESOS, PUSPELKESSOS"), "{wrong}");
    }

    #[test]
    fn every_option_of_every_list_has_values() {
        let content = Content::shipped().unwrap();
        for list in ExportKind::value_variants() {
            assert_eq!(list.has(Filter::Kind), !kinds(*list, &content).is_empty(), "{list:?}");
            for values in [states(*list), kinds(*list, &content)] {
                let codes: std::collections::BTreeSet<&str> = values.iter().map(|one| one.code.as_str()).collect();
                assert_eq!(codes.len(), values.len(), "{list:?}: a code means one thing");
            }
        }
    }
}
