//! The whole screen: header, the open pane, the layers over it, footer. Drawing cannot fail and changes nothing.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::layers::{
    Layer, balance, beneath, bridge, case, change, family, form, help, join, menu, monthly, palette, person, preview,
    reply, search, stale, today, tray, visit,
};
use super::model::Model;
use crate::panes::{
    Pane, activities, desk, directory, issues, kecamatan, meetings, points, procedures, promises, referrals, register,
    reports,
};
use crate::ui::footer::{Hint, footer, message};
use crate::ui::header::{self, Header, header};
use crate::ui::question::{Question, question};
use crate::ui::{Ctx, Level, Role, below, line_of, small, text};
use crate::words::app as w;

/// Draws one frame; answers where the cursor stands, if it is to be seen.
pub fn draw(frame: &mut Frame<'_>, model: &Model) -> Option<Position> {
    let cursor = everything(frame, model);
    model.theme.lay_ground(frame.buffer_mut());
    cursor
}

fn everything(frame: &mut Frame<'_>, model: &Model) -> Option<Position> {
    let area = frame.area();
    let ctx = Ctx { theme: &model.theme, lang: model.shared.lang, now: model.shared.now };
    if let Some(Layer::Blank) = model.top() {
        blank(frame, area, &ctx);
        return None;
    }
    if small::too_small(area) {
        small::small(frame, area, &ctx);
        return None;
    }
    top(frame, area, model, &ctx);
    let body = below(area, header::ROWS);
    let body = Rect { height: body.height.saturating_sub(1), ..body };
    let cursor = body_of(frame, body, model, &ctx);
    if let Some(say) = &model.say {
        message(frame, body, &say.text, say.level, &ctx);
    }
    footer(frame, line_of(area, area.height.saturating_sub(1)), &model.hints(), &ctx);
    cursor
}

fn blank(frame: &mut Frame<'_>, area: Rect, ctx: &Ctx<'_>) {
    let line = text::line(w::BLANK.get(ctx.lang), ctx.theme.style(Role::Dim));
    text::put_centre(frame.buffer_mut(), line_of(area, area.height / 2), &line);
}

fn top(frame: &mut Frame<'_>, area: Rect, model: &Model, ctx: &Ctx<'_>) {
    let tabs: Vec<&str> = Pane::ALL.iter().map(|pane| pane.action().words().label.get(ctx.lang)).collect();
    let active = Pane::ALL.iter().position(|pane| *pane == model.pane).unwrap_or(0);
    let counters = match &model.desk.view {
        Some(view) => w::counters(view.visits.len(), view.drafts.len(), ctx.lang),
        None => String::new(),
    };
    let signed = model.shared.signed();
    let said = Header {
        office: &model.shared.office.name,
        user: &signed,
        tabs: &tabs,
        numbered: model.digits_open_panes(),
        active,
        counters: &counters,
    };
    header(frame, area, &said, ctx);
}

/// The pane, unless something covers it whole; then what lies over it. The top one decides about the cursor.
fn body_of(frame: &mut Frame<'_>, area: Rect, model: &Model, ctx: &Ctx<'_>) -> Option<Position> {
    let covers = |layer: &Layer| {
        matches!(
            layer,
            Layer::Search(_)
                | Layer::Person(_)
                | Layer::Case(_)
                | Layer::Bridge(_)
                | Layer::Form(_)
                | Layer::Preview(_)
                | Layer::Join(_)
                | Layer::Family(_)
                | Layer::Today(_)
                | Layer::Tray(_)
                | Layer::Register(_)
                | Layer::Issues(_)
                | Layer::Meetings(_)
                | Layer::Promises(_)
                | Layer::Points(_)
                | Layer::Balance(_)
                | Layer::Monthly(_)
                | Layer::Change(_)
                | Layer::Beneath(_)
                | Layer::Stale(_)
        )
    };
    let from = model.layers.iter().rposition(covers);
    let mut cursor = match from {
        Some(_) => None,
        None => pane(frame, area, model, ctx),
    };
    for layer in model.layers.iter().skip(from.unwrap_or(0)) {
        cursor = layer_of(frame, area, layer, model, ctx);
    }
    cursor
}

fn pane(frame: &mut Frame<'_>, area: Rect, model: &Model, ctx: &Ctx<'_>) -> Option<Position> {
    let shared = &model.shared;
    match model.pane {
        Pane::Desk => desk::view::draw(frame, area, &model.desk, shared, ctx),
        Pane::Directory => directory::view::draw(frame, area, &model.directory, shared, ctx),
        Pane::Kecamatan => kecamatan::view::draw(frame, area, &model.kecamatan, shared, ctx),
        Pane::Procedures => procedures::view::draw(frame, area, &model.procedures, shared, ctx),
        Pane::Referrals => referrals::view::draw(frame, area, &model.referrals, shared, ctx),
        Pane::Activities => activities::view::draw(frame, area, &model.activities, shared, ctx),
        Pane::Reports => reports::view::draw(frame, area, &model.reports, shared, ctx),
    }
}

fn layer_of(frame: &mut Frame<'_>, area: Rect, layer: &Layer, model: &Model, ctx: &Ctx<'_>) -> Option<Position> {
    let shared = &model.shared;
    match layer {
        Layer::Search(state) => return search::view::draw(frame, area, state, shared, ctx),
        Layer::Form(state) => return form::view::draw(frame, area, state, shared, ctx),
        Layer::Palette(state) => return palette::view::draw(frame, area, state, &model.keymap, ctx),
        Layer::Person(state) => person::view::draw(frame, area, state, shared, ctx),
        Layer::Register(state) => return register::view::draw(frame, area, state, shared, ctx),
        Layer::Meetings(state) => meetings::view::draw(frame, area, state, shared, ctx),
        Layer::Issues(state) => return issues::view::draw(frame, area, state, shared, ctx),
        Layer::Monthly(state) => monthly::view::draw(frame, area, state, shared, ctx),
        Layer::Promises(state) => promises::view::draw(frame, area, state, shared, ctx),
        Layer::Points(state) => points::view::draw(frame, area, state, shared, ctx),
        Layer::Balance(state) => balance::view::draw(frame, area, state, shared, ctx),
        Layer::Change(state) => change::view::draw(frame, area, state, shared, ctx),
        Layer::Beneath(state) => beneath::view::draw(frame, area, state, shared, ctx),
        Layer::Stale(state) => stale::view::draw(frame, area, state, shared, ctx),
        Layer::Tray(state) => tray::view::draw(frame, area, state, shared, ctx),
        Layer::Preview(state) => preview::view::draw(frame, area, state, shared, ctx),
        Layer::Join(state) => return join::view::draw(frame, area, state, shared, ctx),
        Layer::Family(state) => family::view::draw(frame, area, state, shared, ctx),
        Layer::Today(state) => today::view::draw(frame, area, state, ctx),
        Layer::Case(state) => case::view::draw(frame, area, state, shared, ctx),
        Layer::Bridge(state) => bridge::view::draw(frame, area, state, shared, ctx),
        Layer::Menu(state) => menu::view::draw(frame, area, state, ctx),
        Layer::Reply(state) => return reply::view::draw(frame, area, state, shared, ctx),
        Layer::Visit(state) => visit::view::draw(frame, area, state, shared, ctx),
        Layer::Help(state) => help::view::draw(frame, area, state, ctx),
        Layer::Confirm(sentence, _) => confirm(frame, area, sentence, ctx),
        Layer::Blank => {}
    }
    None
}

fn confirm(frame: &mut Frame<'_>, area: Rect, sentence: &str, ctx: &Ctx<'_>) {
    let choices = [Hint::new("Esc", w::CONFIRM_NO.get(ctx.lang)), Hint::new("y", w::CONFIRM_YES.get(ctx.lang))];
    let asked = Question { title: w::CONFIRM.get(ctx.lang), text: sentence, choices: &choices, level: Level::Warn };
    question(frame, area, &asked, ctx);
}
