//! Colours and emphasis by role. The only file with colour literals.
//!
//! Why roles: a pane says what a text *is*, the theme decides how that looks; one accent colour leads the eye, the rest is
//! grey. Colour is never the only sign: [`Level::mark`], the `▌` of a selected row and the brackets of the active tab say
//! the same. The two coloured looks bring their own ground ([`Theme::ground`]): their colours were chosen for it, and on
//! the terminal's own one half of them could not be read. The plain look keeps what the terminal has.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Secondary text: notes, units, placeholders.
    Dim,
    /// Headings and titles.
    Title,
    /// The one colour that leads the eye.
    Accent,
    /// Frame of a panel that has no focus.
    Border,
    /// Frame of the panel that takes the keys.
    BorderFocus,
    /// Selected row of the focused list.
    Selected,
    /// Secondary text on it.
    SelectedDim,
    /// Selected row of a list without focus.
    SelectedBlur,
    /// A key in the footer or in a question.
    Key,
    /// Something to look at.
    Warn,
    /// Something that is wrong.
    Error,
    /// Something that went well.
    Good,
    /// The part of a name that was searched for.
    Match,
    /// Value of a field.
    Input,
    /// Value of the field that takes the keys.
    InputFocus,
    /// Product bar.
    Header,
    /// Secondary text in it.
    HeaderDim,
    /// Name of the program in it.
    HeaderName,
    /// The tab that is open.
    HeaderActive,
    /// Filled part of a bar.
    Bar,
    /// Water on the map.
    Water,
    /// Border on the map.
    Edge,
    /// Border of the selected kecamatan on the map.
    EdgeSelected,
}

/// How much a message matters; decides its colour and its mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Level {
    /// To know.
    #[default]
    Info,
    /// Done.
    Good,
    /// To look at.
    Warn,
    /// Wrong.
    Error,
}

impl Level {
    /// The sign before such a message, one column wide.
    pub const fn mark(self) -> &'static str {
        match self {
            Level::Info => "·",
            Level::Good => "✓",
            Level::Warn => "▲",
            Level::Error => "✗",
        }
    }

    /// The role of its text.
    pub const fn role(self) -> Role {
        match self {
            Level::Info => Role::Dim,
            Level::Good => Role::Good,
            Level::Warn => Role::Warn,
            Level::Error => Role::Error,
        }
    }
}

/// How many classes a coloured map has, from "few" to "many".
pub const CLASSES: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Dark,
    Light,
    Plain,
}

/// A complete look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    kind: Kind,
}

impl Theme {
    /// For terminals with a dark background.
    pub const fn dark() -> Theme {
        Theme { kind: Kind::Dark }
    }

    /// For terminals with a light background.
    pub const fn light() -> Theme {
        Theme { kind: Kind::Light }
    }

    /// No colour at all (`NO_COLOR`): bold, underlined and reversed text only, bars from ASCII.
    pub const fn plain() -> Theme {
        Theme { kind: Kind::Plain }
    }

    /// True for the look without colour.
    pub fn is_plain(&self) -> bool {
        self.kind == Kind::Plain
    }

    /// What every cell gets that was given no colour of its own: background and text colour. Nothing in the plain look.
    /// Apart from [`Role::Text`], because ordinary text also stands on selected rows and in fields.
    pub fn ground(&self) -> Style {
        let of = |shades: &Shades| Style::new().fg(shades.text).bg(shades.ground);
        match self.kind {
            Kind::Dark => of(&DARK),
            Kind::Light => of(&LIGHT),
            Kind::Plain => Style::new(),
        }
    }

    /// Gives every cell that was given no colour of its own those of [`Theme::ground`]; done once, when all is drawn.
    pub fn lay_ground(&self, buf: &mut Buffer) {
        let ground = self.ground();
        let (Some(fg), Some(bg)) = (ground.fg, ground.bg) else { return };
        for cell in &mut buf.content {
            if cell.fg == Color::Reset {
                cell.fg = fg;
            }
            if cell.bg == Color::Reset {
                cell.bg = bg;
            }
        }
    }

    /// How text of this role looks.
    pub fn style(&self, role: Role) -> Style {
        match self.kind {
            Kind::Dark => shaded(role, &DARK),
            Kind::Light => shaded(role, &LIGHT),
            Kind::Plain => plain(role),
        }
    }

    /// How class `class` (0 = fewest, up to [`CLASSES`] − 1) of a map is filled. No colour in the plain look.
    pub fn class(&self, class: usize) -> Style {
        let ramp = match self.kind {
            Kind::Dark => &DARK.ramp,
            Kind::Light => &LIGHT.ramp,
            Kind::Plain => return Style::new(),
        };
        ramp.get(class.min(CLASSES - 1)).map_or(Style::new(), |c| Style::new().fg(*c))
    }
}

/// The colours of one look, from the 256 that practically every terminal has.
struct Shades {
    ground: Color,
    text: Color,
    dim: Color,
    accent: Color,
    border: Color,
    selected: Color,
    on_selected: Color,
    blur: Color,
    bar: Color,
    on_bar: Color,
    bar_dim: Color,
    warn: Color,
    error: Color,
    good: Color,
    field: Color,
    water: Color,
    edge: Color,
    ramp: [Color; CLASSES],
}

const DARK: Shades = Shades {
    ground: Color::Indexed(233),
    text: Color::Indexed(253),
    dim: Color::Indexed(247),
    accent: Color::Indexed(79),
    border: Color::Indexed(242),
    selected: Color::Indexed(23),
    on_selected: Color::Indexed(255),
    blur: Color::Indexed(236),
    bar: Color::Indexed(236),
    on_bar: Color::Indexed(252),
    bar_dim: Color::Indexed(247),
    warn: Color::Indexed(221),
    error: Color::Indexed(210),
    good: Color::Indexed(114),
    field: Color::Indexed(235),
    water: Color::Indexed(67),
    edge: Color::Indexed(231),
    ramp: [Color::Indexed(240), Color::Indexed(66), Color::Indexed(72), Color::Indexed(79), Color::Indexed(122)],
};

const LIGHT: Shades = Shades {
    ground: Color::Indexed(231),
    text: Color::Indexed(234),
    dim: Color::Indexed(241),
    accent: Color::Indexed(23),
    border: Color::Indexed(245),
    selected: Color::Indexed(194),
    on_selected: Color::Indexed(16),
    blur: Color::Indexed(254),
    bar: Color::Indexed(254),
    on_bar: Color::Indexed(236),
    bar_dim: Color::Indexed(240),
    warn: Color::Indexed(94),
    error: Color::Indexed(124),
    good: Color::Indexed(22),
    field: Color::Indexed(255),
    water: Color::Indexed(67),
    edge: Color::Indexed(16),
    ramp: [Color::Indexed(249), Color::Indexed(108), Color::Indexed(65), Color::Indexed(29), Color::Indexed(22)],
};

fn shaded(role: Role, shades: &Shades) -> Style {
    let fg = |color: Color| Style::new().fg(color);
    match role {
        Role::Text => Style::new(),
        Role::Dim => fg(shades.dim),
        Role::Title => Style::new().add_modifier(Modifier::BOLD),
        Role::Accent | Role::BorderFocus | Role::Bar => fg(shades.accent),
        Role::Border => fg(shades.border),
        Role::Selected => fg(shades.on_selected).bg(shades.selected),
        Role::SelectedDim => fg(shades.on_bar).bg(shades.selected),
        Role::SelectedBlur => Style::new().bg(shades.blur),
        Role::Key | Role::HeaderActive => fg(shades.accent).add_modifier(Modifier::BOLD),
        Role::Warn => fg(shades.warn),
        Role::Error => fg(shades.error).add_modifier(Modifier::BOLD),
        Role::Good => fg(shades.good),
        Role::Match => fg(shades.accent).add_modifier(Modifier::UNDERLINED),
        Role::Input => Style::new().bg(shades.field),
        Role::InputFocus => Style::new().bg(shades.blur),
        Role::Header => fg(shades.on_bar).bg(shades.bar),
        Role::HeaderDim => fg(shades.bar_dim).bg(shades.bar),
        Role::HeaderName => fg(shades.accent).bg(shades.bar).add_modifier(Modifier::BOLD),
        Role::Water => fg(shades.water),
        Role::Edge => fg(shades.dim),
        Role::EdgeSelected => fg(shades.edge),
    }
}

fn plain(role: Role) -> Style {
    let with = |modifier: Modifier| Style::new().add_modifier(modifier);
    match role {
        Role::Title | Role::Key | Role::Warn | Role::BorderFocus | Role::SelectedBlur => with(Modifier::BOLD),
        Role::Selected | Role::SelectedDim | Role::Header | Role::HeaderDim => with(Modifier::REVERSED),
        Role::HeaderName => with(Modifier::REVERSED.union(Modifier::BOLD)),
        Role::HeaderActive | Role::Error => with(Modifier::BOLD.union(Modifier::UNDERLINED)),
        Role::Match | Role::Input => with(Modifier::UNDERLINED),
        Role::InputFocus => with(Modifier::BOLD.union(Modifier::UNDERLINED)),
        Role::Text | Role::Dim | Role::Accent | Role::Border | Role::Good | Role::Bar => Style::new(),
        Role::Water | Role::Edge | Role::EdgeSelected => Style::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 24] = [
        Role::Text,
        Role::Dim,
        Role::Title,
        Role::Accent,
        Role::Border,
        Role::BorderFocus,
        Role::Selected,
        Role::SelectedDim,
        Role::SelectedBlur,
        Role::Key,
        Role::Warn,
        Role::Error,
        Role::Good,
        Role::Match,
        Role::Input,
        Role::InputFocus,
        Role::Header,
        Role::HeaderDim,
        Role::HeaderName,
        Role::HeaderActive,
        Role::Bar,
        Role::Water,
        Role::Edge,
        Role::EdgeSelected,
    ];

    #[test]
    fn the_plain_look_has_no_colour() {
        for role in ROLES {
            let style = Theme::plain().style(role);
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None), "{role:?}");
        }
        assert_eq!(Theme::plain().class(3), Style::new());
    }

    #[test]
    fn only_the_coloured_looks_bring_their_own_ground() {
        assert_eq!(Theme::plain().ground(), Style::new());
        for theme in [Theme::dark(), Theme::light()] {
            assert!(theme.ground().fg.is_some() && theme.ground().bg.is_some(), "{theme:?}");
            assert_eq!(theme.style(Role::Text), Style::new(), "or it would cut holes into selected rows");
        }
        assert_ne!(Theme::dark().ground(), Theme::light().ground());
    }

    #[test]
    fn the_ground_fills_what_has_no_colour_of_its_own() {
        use ratatui::layout::Rect;
        let theme = Theme::dark();
        let mut buf = Buffer::empty(Rect::new(0, 0, 2, 1));
        buf.set_style(Rect::new(1, 0, 1, 1), theme.style(Role::Input));
        theme.lay_ground(&mut buf);
        let looks: Vec<_> = buf.content.iter().map(|cell| (Some(cell.fg), Some(cell.bg))).collect();
        let (ground, field) = (theme.ground(), theme.style(Role::Input));
        assert_eq!(looks, [(ground.fg, ground.bg), (ground.fg, field.bg)]);
        let before = buf.clone();
        Theme::plain().lay_ground(&mut buf);
        assert_eq!(buf, before);
    }

    #[test]
    fn every_role_can_be_read_on_its_ground() {
        use crate::ui::contrast::{TEXT, ratio};
        let drawn = [Role::Border, Role::BorderFocus, Role::Water, Role::Edge, Role::EdgeSelected];
        for theme in [Theme::dark(), Theme::light()] {
            for role in ROLES.into_iter().filter(|role| !drawn.contains(role)) {
                let style = theme.ground().patch(theme.style(role));
                let ratio = ratio(style.fg.unwrap_or_default(), style.bg.unwrap_or_default());
                assert!(ratio >= TEXT, "{theme:?} {role:?} {ratio:.2}");
            }
        }
    }

    #[test]
    fn what_matters_differs_from_text_in_every_look() {
        for theme in [Theme::dark(), Theme::light(), Theme::plain()] {
            for role in [Role::Title, Role::Selected, Role::Key, Role::Warn, Role::Error, Role::Match, Role::Header] {
                assert_ne!(theme.style(role), theme.style(Role::Text), "{theme:?} {role:?}");
            }
        }
    }

    #[test]
    fn every_level_has_a_mark_of_its_own() {
        let marks = [Level::Info, Level::Good, Level::Warn, Level::Error].map(Level::mark);
        for (at, mark) in marks.iter().enumerate() {
            assert_eq!(crate::ui::text::width(mark), 1);
            assert!(!marks.iter().skip(at + 1).any(|other| other == mark));
        }
    }

    #[test]
    fn a_class_beyond_the_last_is_the_last() {
        let theme = Theme::dark();
        assert_eq!(theme.class(99), theme.class(CLASSES - 1));
        assert_ne!(theme.class(0), theme.class(CLASSES - 1));
    }
}
