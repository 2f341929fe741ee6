//! Pictures of the whole screen: every pane and layer, at the sizes people use and at every size nobody uses.

#[cfg(test)]
mod bench;

use bench::Bench;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::{Model, Msg, update, view};
use crate::form::Form;
use crate::panes::forms;
use crate::store::draft::Draft;
use crate::ui::{Theme, shot};

/// Name of the picture, and the keys from the desk that lead there.
const PLACES: &[(&str, &str)] = &[
    ("desk", ""),
    ("directory", "2"),
    ("kecamatan", "3"),
    ("procedures", "4"),
    ("referrals", "5"),
    ("activities", "6"),
    ("reports", "7"),
    ("search_empty", "/"),
    ("search", "/zulf"),
    ("search_nothing", "/xqzw"),
    ("person", "/zulfikar\n"),
    ("visit", "/zulfikar\nv"),
    ("question", "\t\u{7f}"),
    ("blank", "\u{2}"),
    ("slip", "/kurs\nk"),
    ("help", "?"),
    ("palette", ":"),
    // Last: what is typed into them is a draft on every desk after.
    ("intake", "/zulfikar\nrkurs\n12\n"),
    ("intake_new", "/9999014101900007\n"),
    ("record", "/zulfikar\nu"),
    ("settings", "\u{f}"),
];

/// Those whose looks are compared too.
const LOOKS: &[&str] = &["desk", "procedures", "referrals", "kecamatan", "search", "person", "intake", "help"];

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 50)];

fn draw(model: &Model, (cols, rows): (u16, u16)) -> Buffer {
    let mut model = model.clone();
    update(&mut model, shot::now(), Msg::Size(cols, rows));
    let mut terminal = Terminal::new(TestBackend::new(cols, rows)).unwrap();
    terminal.draw(|frame| view::draw(frame, &model)).unwrap();
    terminal.backend().buffer().clone()
}

fn places(bench: &Bench) -> Vec<(&'static str, Model)> {
    PLACES.iter().map(|(name, keys)| (*name, bench.after(keys))).collect()
}

#[test]
fn every_pane_and_layer_as_people_see_it() {
    let bench = Bench::open(true);
    for (name, model) in places(&bench) {
        let all = SIZES.map(|size| format!("{}×{}\n{}", size.0, size.1, shot::lines(&draw(&model, size))));
        insta::assert_snapshot!(name, all.join("\n"));
    }
}

#[test]
fn the_looks_dark_light_and_plain() {
    let bench = Bench::open(true);
    for (name, mut model) in places(&bench).into_iter().filter(|(name, _)| LOOKS.contains(name)) {
        let looks = [("dark", Theme::dark()), ("light", Theme::light()), ("plain", Theme::plain())];
        let all = looks.map(|(look, theme)| {
            model.theme = theme;
            format!("{look}\n{}", shot::styled(&draw(&model, SIZES[0])))
        });
        insta::assert_snapshot!(format!("{name}_looks"), all.join("\n"));
    }
}

#[test]
fn the_first_screen_of_a_new_office() {
    let model = Bench::open(false).desk();
    let all = SIZES.map(|size| format!("{}×{}\n{}", size.0, size.1, shot::lines(&draw(&model, size))));
    insta::assert_snapshot!("first", all.join("\n"));
}

#[test]
fn every_screen_at_every_size_from_nothing_to_sixty_by_twenty() {
    let bench = Bench::open(true);
    for (name, model) in places(&bench) {
        for cols in 1..=60 {
            for rows in 1..=20 {
                let drawn = draw(&model, (cols, rows));
                assert_eq!((drawn.area.width, drawn.area.height), (cols, rows), "{name}");
            }
        }
    }
}

#[test]
fn every_form_comes_back_from_its_draft_as_it_was() {
    let bench = Bench::open(true);
    for keys in ["/zulfikar\nrkurs\n12\ndin\nyx", "/9999014101900007\nNurlaila", "/zulfikar\nuFiktif"] {
        let model = bench.after(keys);
        let Some(super::layers::Layer::Form(open)) = model.top() else { panic!("no form after {keys:?}") };
        let kept = open.form.payload();
        let draft = Draft {
            id: open.form.draft,
            form: open.form.spec.id.into(),
            title: String::new(),
            payload: kept.clone(),
            user: String::new(),
            saved_at: String::new(),
        };
        let spec = forms::spec(&draft.form).unwrap();
        let back = Form::restore(spec, &draft.payload, draft.id).unwrap();
        assert_eq!((back.payload(), back.focus), (kept, open.form.focus), "{keys:?}");
    }
}
