//! What every drawing function is told beside its own data.

use crate::words::Lang;

use super::theme::Theme;

/// Look, language and the minute shown in the header. There is no clock in this room.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// Styles by role.
    pub theme: &'a Theme,
    /// Language of the sentences this room says itself.
    pub lang: Lang,
    /// Local time to show.
    pub now: chrono::NaiveDateTime,
}
