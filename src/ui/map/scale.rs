//! From a measure to its class: natural breaks. Values that lie near each other share a class, equal ones always do;
//! nought is no class, because "nobody" and "few" are different answers.

use super::super::theme::CLASSES;
use super::Fill;

/// Classes of one measure: lowest and highest value of each, ascending, noughts left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scale {
    classes: Vec<(u64, u64)>,
}

/// Values that are one class so far.
#[derive(Clone, Copy)]
struct Group {
    low: u64,
    high: u64,
    count: f64,
    mean: f64,
}

impl Group {
    fn with(self, other: Group) -> Group {
        let count = self.count + other.count;
        let mean = (self.mean * self.count + other.mean * other.count) / count;
        Group { low: self.low, high: other.high, count, mean }
    }

    /// How much more the values of both differ from their common mean than from their own (Ward).
    fn cost(self, other: Group) -> f64 {
        let apart = self.mean - other.mean;
        self.count * other.count / (self.count + other.count) * apart * apart
    }
}

impl Scale {
    /// The classes of these values: at most [`CLASSES`], fewer where there are fewer different values.
    pub fn of(values: impl IntoIterator<Item = u64>) -> Scale {
        let mut values: Vec<u64> = values.into_iter().filter(|value| *value > 0).collect();
        values.sort_unstable();
        let mut groups: Vec<Group> = Vec::new();
        for value in values {
            match groups.last_mut() {
                Some(last) if last.high == value => last.count += 1.0,
                _ => groups.push(Group { low: value, high: value, count: 1.0, mean: value as f64 }),
            }
        }
        while groups.len() > CLASSES {
            join_nearest(&mut groups);
        }
        Scale { classes: groups.into_iter().map(|group| (group.low, group.high)).collect() }
    }

    /// How a value is drawn; one that was not among the values is drawn like the nearest class below it.
    pub fn fill(&self, value: u64) -> Fill {
        if value == 0 {
            return Fill::Blank;
        }
        let class = self.classes.iter().rposition(|(low, _)| *low <= value).unwrap_or(0);
        Fill::Class(self.level(class))
    }

    /// Few classes are spread over all densities, so that they are told apart at a glance.
    fn level(&self, class: usize) -> usize {
        match self.classes.len() {
            0 | 1 => CLASSES / 2,
            many => class * (CLASSES - 1) / (many - 1),
        }
    }

    /// What each class means, fewest first: `3–9`.
    pub fn legend(&self, show: impl Fn(u64) -> String) -> Vec<(Fill, String)> {
        let meaning = |(class, (low, high)): (usize, &(u64, u64))| {
            let said = if low == high { show(*low) } else { format!("{}–{}", show(*low), show(*high)) };
            (Fill::Class(self.level(class)), said)
        };
        self.classes.iter().enumerate().map(meaning).collect()
    }
}

/// Makes one class of the two neighbours that are most alike.
fn join_nearest(groups: &mut Vec<Group>) {
    let pairs = groups.iter().zip(groups.iter().skip(1)).map(|(a, b)| a.cost(*b)).enumerate();
    let Some((at, _)) = pairs.min_by(|a, b| a.1.total_cmp(&b.1)) else { return };
    let next = groups.remove(at + 1);
    if let Some(group) = groups.get_mut(at) {
        *group = group.with(next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn legend(values: &[u64]) -> Vec<String> {
        Scale::of(values.iter().copied()).legend(|value| value.to_string()).into_iter().map(|(_, said)| said).collect()
    }

    #[test]
    fn values_that_lie_together_share_a_class() {
        assert_eq!(legend(&[1, 2, 3, 40, 41, 90, 91, 200, 205, 400]), ["1–3", "40–41", "90–91", "200–205", "400"]);
    }

    #[test]
    fn noughts_are_no_class_and_equal_values_share_theirs() {
        assert_eq!(legend(&[0, 0, 7, 7, 7, 12]), ["7", "12"]);
        assert_eq!(legend(&[0, 0]), Vec::<String>::new());
        assert_eq!(Scale::of([5, 9]).fill(0), Fill::Blank);
    }

    #[test]
    fn every_value_has_the_class_its_legend_says() {
        let values: Vec<u64> = (1..90).map(|n| n * n % 97 + 1).collect();
        let scale = Scale::of(values.iter().copied());
        for (fill, said) in scale.legend(|value| value.to_string()) {
            let ends: Vec<u64> = said.split('–').filter_map(|end| end.parse().ok()).collect();
            let (low, high) = (ends.first().copied(), ends.last().copied());
            let inside = values.iter().filter(|value| Some(**value) >= low && Some(**value) <= high);
            assert!(inside.clone().count() > 0 && inside.clone().all(|value| scale.fill(*value) == fill), "{said}");
        }
    }

    #[test]
    fn few_classes_are_far_apart_and_the_highest_is_the_densest() {
        assert_eq!(Scale::of([3]).fill(3), Fill::Class(2));
        assert_eq!([3, 8].map(|v| Scale::of([3, 8]).fill(v)), [Fill::Class(0), Fill::Class(4)]);
        let all: Vec<Fill> = [1, 10, 20, 30, 40].map(|v| Scale::of([1, 10, 20, 30, 40]).fill(v)).to_vec();
        assert_eq!(all, (0..CLASSES).map(Fill::Class).collect::<Vec<_>>());
    }

    #[test]
    fn huge_values_do_no_harm() {
        assert_eq!(Scale::of([u64::MAX, 1, 2, 3, 4, 5, 6]).fill(u64::MAX), Fill::Class(4));
        assert_eq!(Scale::default().fill(9), Fill::Class(2));
    }
}
