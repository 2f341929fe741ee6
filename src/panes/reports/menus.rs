//! Short lists of the reports: which report, and where board and reports look.

use super::{Shared, Step, Turn};
use crate::domain::report::{Area, ReportName};
use crate::panes::menu::{Menu, MenuRow};
use crate::words::{board as b, monthly as m, reports as w};

/// The reports; the open one cannot be chosen.
pub(super) fn names(open: Option<ReportName>, shared: &Shared) -> Menu {
    let lang = shared.lang;
    let row = |name: &ReportName| MenuRow {
        label: name.label().get(lang).to_owned(),
        note: if open == Some(*name) { w::IS_OPEN.get(lang).to_owned() } else { name.about().get(lang).to_owned() },
        step: (open != Some(*name)).then_some(Step::Reports(Turn::Report(*name))),
    };
    let monthly = MenuRow {
        label: m::TITLE.get(lang).to_owned(),
        note: m::TITLE_IS.get(lang).to_owned(),
        step: Some(Step::Monthly),
    };
    Menu { title: w::CHOOSE.get(lang).to_owned(), rows: ReportName::ALL.iter().map(row).chain([monthly]).collect() }
}

/// The city and its kecamatan.
pub(super) fn areas(now: &Area, shared: &Shared) -> Menu {
    let own = shared.rights().own().map(str::to_owned);
    let row = |label: &str, area: Area| {
        let note = match area {
            _ if area == *now => w::IS_OPEN,
            _ if own.is_some() && area.code() == own.as_deref() => b::OWN_AREA,
            _ => w::NO_NOTE,
        };
        let step = (area != *now).then_some(Step::Reports(Turn::Area(area)));
        MenuRow { label: label.to_owned(), note: note.get(shared.lang).to_owned(), step }
    };
    let city = row(b::WHOLE_CITY.get(shared.lang), Area::city());
    let kecamatan = shared.library.kecamatan.iter().map(|one| row(&one.name, Area::of(&one.code)));
    let rows = std::iter::once(city).chain(kecamatan).collect();
    Menu { title: b::AREA_MENU.get(shared.lang).to_owned(), rows }
}
