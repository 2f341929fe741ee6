//! Pictures of the whole screen: every pane and layer, at the sizes people use and at every size nobody uses.

#[cfg(test)]
mod bench;
#[cfg(test)]
mod fields;
#[cfg(test)]
mod keys;

use bench::Bench;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::{Model, Msg, update, view};
use crate::form::Form;
use crate::panes::forms;
use crate::store::draft::Draft;
use crate::ui::{Theme, contrast, shot};

/// Name of the picture, and the keys from the desk that lead there.
const PLACES: &[(&str, &str)] = &[
    ("desk", ""),
    ("directory", "2"),
    ("member", "2\n"),
    ("kecamatan", "3"),
    ("kecamatan_opened", "3\n"),
    ("kecamatan_map", "3m"),
    ("balance", "3\ni"),
    ("points", "3\nl"),
    ("promises", "3pj"),
    ("change", "3g"),
    ("beneath", "3g\n"),
    ("stale", "3\ns"),
    ("procedures", "4"),
    ("procedure", "4\n"),
    ("referrals", "5"),
    ("case", "5k"),
    ("case_steps", "5kt"),
    ("case_road", "5kj"),
    ("activities", "6"),
    ("activity_again", "6r"),
    ("activity_new", "6n"),
    ("follow_ups", "6t"),
    ("involvement", "6g"),
    ("involvement_members", "6g\na"),
    ("reports", "7"),
    ("board_chosen", "7\t"),
    ("evening", "7l"),
    ("monthly", "7m"),
    ("monthly_report", "7m\n"),
    ("report", "7d2"),
    ("report_compared", "7d2v"),
    ("report_rows", "7d2\n"),
    ("report_typed", "7d2tbulan purnama\n"),
    ("report_paper", "7d2c"),
    ("report_save", "7d2s"),
    ("list_save", "6e"),
    ("visits_save", "e"),
    ("search_empty", "/"),
    ("search", "/zulf"),
    ("search_nothing", "/xqzw"),
    ("person", "/zulfikar\n"),
    ("join", "/zulfikar\ng"),
    ("compare", "/zulfikar\ngcut\n"),
    ("family", "/zulfikar\nf"),
    ("visit", "/zulfikar\nv"),
    ("question", "\t\u{7f}"),
    ("blank", "\u{2}"),
    ("slip", "/kurs\nk"),
    ("help", "?"),
    ("palette", ":"),
    ("reply", "b"),
    ("tray_empty", "T"),
    ("meetings", "R"),
    ("meeting", "R\n"),
    ("meeting_invite", "R\np"),
    ("meeting_minutes", "Rl"),
    ("issues", "M"),
    ("issue", "M\n"),
    ("issue_steps", "Mt"),
    ("issue_decide", "Mt21"),
    ("issue_new", "Mn"),
    // Last: what is typed into them is a draft on every desk after.
    ("intake", "/zulfikar\nrkurs\n12\n"),
    ("intake_new", "/9999014101900007\n"),
    ("record", "/zulfikar\nu"),
    ("settings", "\u{f}"),
];

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 50)];

fn draw(model: &Model, (cols, rows): (u16, u16)) -> Buffer {
    let mut model = model.clone();
    update(&mut model, shot::now(), Msg::Size(cols, rows));
    let mut terminal = Terminal::new(TestBackend::new(cols, rows)).unwrap();
    terminal.draw(|frame| _ = view::draw(frame, &model)).unwrap();
    terminal.backend().buffer().clone()
}

fn places(bench: &Bench) -> Vec<(&'static str, Model)> {
    PLACES.iter().map(|(name, keys)| (*name, bench.after(keys))).collect()
}

const LOOKS: [(&str, Theme); 3] = [("dark", Theme::dark()), ("light", Theme::light()), ("plain", Theme::plain())];

/// The same screen in the three looks.
fn in_all_looks(model: &Model, size: (u16, u16)) -> [Buffer; 3] {
    LOOKS.map(|(_, theme)| draw(&Model { theme, ..model.clone() }, size))
}

/// Two pictures: what it says, once, because it is the same in every look; and how each look shows it.
fn compare(name: &str, model: &Model) {
    let (mut texts, mut looks) = (Vec::new(), Vec::new());
    let mut seen = shot::ordinary();
    for (cols, rows) in SIZES {
        let drawn = in_all_looks(model, (cols, rows));
        let [dark, light, plain] = drawn.each_ref().map(shot::lines);
        assert_eq!(dark, light, "{name}");
        assert_eq!(shot::without_look(&dark), shot::without_look(&plain), "{name}");
        texts.push(format!("{cols}×{rows}\n{dark}"));
        looks.push(format!("{cols}×{rows}\n{}", shot::looks(&drawn, &mut seen)));
    }
    insta::assert_snapshot!(name, texts.join("\n"));
    let names = LOOKS.map(|(name, _)| name).join("  ");
    insta::assert_snapshot!(
        format!("{name}_looks"),
        format!("{}\n  {names}\n{}", looks.join("\n"), shot::legend(&seen))
    );
}

#[test]
fn every_pane_and_layer_as_people_see_it() {
    let bench = Bench::open(true);
    for (name, model) in places(&bench) {
        compare(name, &model);
    }
}

#[test]
fn the_first_screen_of_a_new_office() {
    compare("first", &Bench::open(false).desk());
}

#[test]
fn every_letter_on_every_screen_can_be_read() {
    let bench = Bench::open(true);
    for (name, model) in places(&bench) {
        for size in SIZES {
            let [dark, light, plain] = in_all_looks(&model, size);
            assert!(plain.content.iter().all(|cell| (cell.fg, cell.bg) == (Color::Reset, Color::Reset)), "{name}");
            for cell in dark.content.iter().chain(&light.content).filter(|cell| cell.symbol() != " ") {
                let least = if is_drawn(cell.symbol()) { contrast::DRAWN } else { contrast::TEXT };
                let ratio = contrast::ratio(cell.fg, cell.bg);
                assert!(ratio >= least, "{name}: {:?} {:?}/{:?} {ratio:.2}", cell.symbol(), cell.fg, cell.bg);
            }
        }
    }
}

/// Frames, blocks and the dots of a map.
fn is_drawn(symbol: &str) -> bool {
    symbol.chars().all(|sign| matches!(sign, '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}'))
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
