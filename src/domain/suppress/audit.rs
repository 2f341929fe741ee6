//! Which hidden numbers follow from all sums together, though from no single one: the sums that are shown are linear
//! equations over the hidden numbers, and a number that every solution agrees on is not hidden.
//!
//! One random solution of the equations with nought on the right side is made, modulo a large prime. A number that may
//! differ is nought in it by chance once in 10^18; one that is fixed is nought always. Odd: the numbers are ordered so
//! that those of gampong and kind are eliminated first; each of them stands in two sums only, so rows stay short.

use std::collections::BTreeMap;

/// 2^61 − 1, a prime.
const PRIME: u64 = (1 << 61) - 1;

/// A sum: numbers and what each is multiplied with, by rising place.
type Row = Vec<(usize, u64)>;

fn times(one: u64, two: u64) -> u64 {
    u64::try_from(u128::from(one) * u128::from(two) % u128::from(PRIME)).unwrap_or_default()
}

fn minus(one: u64, two: u64) -> u64 {
    (one + PRIME - two) % PRIME
}

fn inverse(of: u64) -> u64 {
    let (mut base, mut left, mut power) = (of, PRIME - 2, 1);
    while left > 0 {
        if left & 1 == 1 {
            power = times(power, base);
        }
        base = times(base, base);
        left >>= 1;
    }
    power
}

/// `row` without what `pivot`, whose first number is one, explains of its first number.
fn reduced(row: &Row, pivot: &Row) -> Row {
    let factor = row.first().map_or(0, |(_, factor)| *factor);
    let (mut left, mut right) = (row.iter().peekable(), pivot.iter().peekable());
    let mut after = Row::new();
    loop {
        let place = match (left.peek(), right.peek()) {
            (None, None) => return after,
            (Some((one, _)), None) | (None, Some((one, _))) => *one,
            (Some((one, _)), Some((two, _))) => *one.min(two),
        };
        let own = left.next_if(|(at, _)| *at == place).map_or(0, |(_, value)| *value);
        let other = right.next_if(|(at, _)| *at == place).map_or(0, |(_, value)| *value);
        let value = minus(own, times(factor, other));
        if value != 0 {
            after.push((place, value));
        }
    }
}

/// Numbers that look like chance and are the same every time.
fn chance(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 3) % (PRIME - 1) + 1
}

/// Of the unknown numbers 0 to `count`, those that follow from these sums. Each sum is the unknown parts, and whether its
/// total is unknown too.
pub fn determined(count: usize, sums: impl Iterator<Item = (Vec<usize>, Option<usize>)>) -> Vec<usize> {
    let mut pivots: BTreeMap<usize, Row> = BTreeMap::new();
    for (parts, total) in sums {
        let mut row: Row = parts.into_iter().map(|at| (at, 1)).chain(total.map(|at| (at, PRIME - 1))).collect();
        row.sort_unstable();
        while let Some(pivot) = row.first().and_then(|(first, _)| pivots.get(first)) {
            row = reduced(&row, pivot);
        }
        if let Some((first, factor)) = row.first().copied() {
            let scale = inverse(factor);
            pivots.insert(first, row.into_iter().map(|(at, value)| (at, times(value, scale))).collect());
        }
    }
    let mut solution = vec![0_u64; count];
    let mut state = 0x10c3_1e7a;
    for at in (0..count).rev() {
        let value = match pivots.get(&at) {
            None => chance(&mut state),
            Some(row) => row.iter().skip(1).fold(0, |sum, (other, factor)| {
                minus(sum, times(*factor, solution.get(*other).copied().unwrap_or_default()))
            }),
        };
        solution.iter_mut().skip(at).take(1).for_each(|place| *place = value);
    }
    solution.iter().enumerate().filter(|(_, value)| **value == 0).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(count: usize, sums: &[&[usize]]) -> Vec<usize> {
        determined(count, sums.iter().map(|parts| (parts.to_vec(), None)))
    }

    #[test]
    fn one_unknown_in_a_sum_follows_and_two_do_not() {
        assert_eq!(of(1, &[&[0]]), [0]);
        assert!(of(2, &[&[0, 1]]).is_empty());
        assert!(of(0, &[]).is_empty());
    }

    #[test]
    fn a_bridge_between_two_rings_follows_though_every_sum_has_two_unknown() {
        // Rows a, b and columns c, d make a ring of four; so do e, f and g, h; number 8 joins row a with column g.
        let sums: [&[usize]; 8] = [&[0, 1, 8], &[2, 3], &[0, 2], &[1, 3], &[4, 5], &[6, 7], &[4, 6, 8], &[5, 7]];
        assert_eq!(of(9, &sums), [8]);
    }

    #[test]
    fn an_unknown_total_is_an_unknown_like_any_other() {
        assert!(determined(2, [(vec![0], Some(1))].into_iter()).is_empty());
        assert_eq!(determined(2, [(vec![0], Some(1)), (vec![0], None)].into_iter()), [0, 1]);
    }

    #[test]
    fn the_field_is_a_field() {
        for one in [1, 2, 3, PRIME - 1, 1 << 40] {
            assert_eq!(times(one, inverse(one)), 1);
        }
    }
}
