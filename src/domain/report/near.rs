//! The nearest of some names, for a sentence that offers it after a slip.

/// The one whose name begins with what was typed, or differs from it by at most a third of its letters.
pub fn nearest<T: Copy>(typed: &str, all: &[T], name: impl Fn(&T) -> &str) -> Option<T> {
    if typed.is_empty() {
        return None;
    }
    let near = all.iter().map(|one| (distance(typed, name(one)), *one)).min_by_key(|(slips, _)| *slips)?;
    (near.0 <= name(&near.1).chars().count() / 3).then_some(near.1)
}

/// Every name that begins with what was typed; where none does, those that differ from it least, by at most a third of their
/// letters. In alphabetical order.
pub fn near<T: Copy>(typed: &str, all: &[T], name: impl Fn(&T) -> &str) -> Vec<T> {
    let Some(first) = nearest(typed, all, &name) else { return Vec::new() };
    let least = distance(typed, name(&first));
    let mut found: Vec<T> = all.iter().copied().filter(|one| distance(typed, name(one)) == least).collect();
    found.sort_by(|one, other| name(one).cmp(name(other)));
    found
}

/// Nothing for a name that begins with it, otherwise the slips between them.
fn distance(typed: &str, name: &str) -> usize {
    let name = name.to_lowercase();
    if name.starts_with(typed) { 0 } else { slips(typed, &name) }
}

/// Letters to add, leave out or change.
fn slips(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for (column, (like, pair)) in other.iter().zip(row.windows(2)).enumerate() {
            let (diagonal, above) = (pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0));
            let left = next.get(column).copied().unwrap_or(0);
            next.push((diagonal + usize::from(letter != *like)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        assert_eq!(slips("meraxa", "meuraxa"), 1);
        assert_eq!(slips("", "abc"), 3);
        assert_eq!(slips("kuta", "kuta"), 0);
    }

    #[test]
    fn the_nearest_name_is_offered_and_nothing_far() {
        let names = ["Meuraxa", "Kuta Alam", "Kuta Raja"];
        let near = |typed: &str| nearest(typed, &names, |name| name);
        assert_eq!(super::near("kuta", &names, |name| name), ["Kuta Alam", "Kuta Raja"]);
        assert_eq!(super::near("meuraksa", &names, |name| name), ["Meuraxa"]);
        assert!(super::near("lambaro", &names, |name| name).is_empty());
        assert_eq!(near("meuraksa"), Some("Meuraxa"));
        assert_eq!(near("kuta ala"), Some("Kuta Alam"));
        assert_eq!(near("lambaro"), None);
        assert_eq!(near(""), None);
    }
}
