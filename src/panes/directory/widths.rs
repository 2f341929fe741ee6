//! How wide the columns of the member list are: as wide as what stands in them, measured once when the rows are worked
//! out, so that the name gets all the room that the others do not need and nothing moves while one scrolls.

use super::find::Row;
use super::record;
use crate::domain::day;
use crate::domain::member::Member;
use crate::domain::post::Vacancy;
use crate::panes::Shared;
use crate::ui::list::Column;
use crate::ui::{cells, text};
use crate::words::directory::nobody_brief;

/// Columns of the end of a term, and of a masked phone number.
const DATE: u16 = 10;
const PHONE: u16 = 14;
/// From these widths of the list on role, end of the term, and phone are shown.
const WITH: (u16, u16, u16) = (100, 74, 124);
/// The area keeps so much while the name wants more; the role too, where it is shown.
const AREA_LEAST: u16 = 14;
const ROLE: u16 = 20;
/// A name is never wider than this.
const NAME_MOST: u16 = 48;
/// Before the first column, and between two.
const GAP: u16 = 2;

/// What stands in the columns needs so much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Widths {
    name: u16,
    pillar: u16,
    area: u16,
    term: u16,
}

impl Widths {
    /// Measures these rows.
    pub fn of(rows: &[Row], members: &[Member], shared: &Shared) -> Widths {
        rows.iter().fold(Widths::default(), |widths, row| match row {
            Row::Member(at) => members.get(*at).map_or(widths, |one| widths.with_member(one, shared)),
            Row::Vacant(post) => widths.with_vacancy(post, shared),
            Row::Place(_) => widths,
        })
    }

    fn with_member(self, one: &Member, shared: &Shared) -> Widths {
        let lang = shared.lang;
        let weight = record::weight(one.term_on(shared.today()));
        let term = format!("{} {}", weight.mark(), record::brief(one.term_on(shared.today())).get(lang));
        self.wider(&one.name, record::short(one.pillar).get(lang), &record::areas(one, shared), &term)
    }

    fn with_vacancy(self, post: &Vacancy, shared: &Shared) -> Widths {
        let lang = shared.lang;
        let term = format!("{} {}", crate::ui::Level::Info.mark(), crate::words::directory::VACANT.get(lang));
        let since = nobody_brief(post.since.map(day::shown).as_deref(), lang);
        self.wider(&since, record::short(post.pillar).get(lang), shared.library.region_name(&post.area), &term)
    }

    fn wider(self, name: &str, pillar: &str, area: &str, term: &str) -> Widths {
        let cols = |said: &str| cells(text::width(said));
        Widths {
            name: self.name.max(cols(name)),
            pillar: self.pillar.max(cols(pillar)),
            area: self.area.max(cols(area)),
            term: self.term.max(cols(term)),
        }
    }

    /// The columns of a list that is so wide; `marks` is what stands before each name while members are chosen.
    pub fn columns(self, width: u16, marks: u16) -> [Column; 7] {
        let (with_role, with_date, with_phone) = WITH;
        let part = |from: u16, cols: u16| if width >= from { GAP + cols } else { 0 };
        let taken = GAP + (GAP + self.pillar) + (GAP + self.term) + GAP;
        let taken = taken + part(with_role, ROLE) + part(with_date, DATE) + part(with_phone, PHONE);
        let room = width.saturating_sub(taken);
        let area = self.area.min(AREA_LEAST.max(room.saturating_sub(self.name + marks)));
        let name = (self.name + marks).min(NAME_MOST).min(room.saturating_sub(area)).max(1);
        [
            Column::fixed(name),
            Column::fixed(self.pillar).from(58),
            Column::fixed(ROLE).from(with_role),
            Column::flex(1),
            Column::fixed(self.term),
            Column::fixed(DATE).from(with_date),
            Column::fixed(PHONE).from(with_phone),
        ]
    }
}
