//! Tiny bars and sparklines, made of letters so that they stand inside any list.

use super::ctx::Ctx;

const FULL: char = '▇';
const FULL_PLAIN: char = '#';
const STEPS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const STEPS_PLAIN: [char; 8] = ['.', ':', '-', '=', '+', '*', '%', '#'];

/// A bar of at most `cols` columns for `value` of `max`. Anything above zero shows at least one column.
pub fn bar(value: u64, max: u64, cols: u16, ctx: &Ctx<'_>) -> String {
    if value == 0 || max == 0 {
        return String::new();
    }
    let share = u128::from(value.min(max)) * u128::from(cols);
    let filled = share.div_ceil(u128::from(max));
    let sign = if ctx.theme.is_plain() { FULL_PLAIN } else { FULL };
    std::iter::repeat_n(sign, usize::try_from(filled).unwrap_or(0)).collect()
}

/// One column per value, the last `cols` of them, its height relative to the largest. Zero is a space.
pub fn spark(values: &[u64], cols: u16, ctx: &Ctx<'_>) -> String {
    let shown = values.get(values.len().saturating_sub(usize::from(cols))..).unwrap_or_default();
    let max = shown.iter().copied().max().unwrap_or(0);
    let steps = if ctx.theme.is_plain() { STEPS_PLAIN } else { STEPS };
    shown.iter().map(|value| step(*value, max, &steps)).collect()
}

fn step(value: u64, max: u64, steps: &[char; 8]) -> char {
    if value == 0 || max == 0 {
        return ' ';
    }
    let at = (u128::from(value) * 8).div_ceil(u128::from(max)).saturating_sub(1);
    usize::try_from(at).ok().and_then(|at| steps.get(at)).copied().unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Theme, shot};

    fn with(theme: &Theme, check: impl FnOnce(&Ctx<'_>)) {
        shot::buffer(1, 1, theme, |_, ctx| check(ctx));
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_never_hides_a_value() {
        with(&Theme::dark(), |ctx| {
            assert_eq!(bar(10, 10, 4, ctx), "▇▇▇▇");
            assert_eq!(bar(5, 10, 4, ctx), "▇▇");
            assert_eq!(bar(1, 1000, 4, ctx), "▇");
            assert_eq!(bar(0, 10, 4, ctx), "");
            assert_eq!(bar(3, 0, 4, ctx), "");
            assert_eq!(bar(u64::MAX, 1, 2, ctx), "▇▇");
        });
    }

    #[test]
    fn the_plain_look_uses_ascii() {
        with(&Theme::plain(), |ctx| {
            assert_eq!(bar(5, 10, 4, ctx), "##");
            assert_eq!(spark(&[0, 1, 8], 9, ctx), " .#");
        });
    }

    #[test]
    fn a_sparkline_shows_the_newest_values() {
        with(&Theme::dark(), |ctx| {
            assert_eq!(spark(&[9, 0, 4, 8], 3, ctx), " ▄█");
            assert_eq!(spark(&[], 3, ctx), "");
            assert_eq!(spark(&[0, 0], 3, ctx), "  ");
        });
    }
}
