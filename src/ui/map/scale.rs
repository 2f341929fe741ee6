//! From a measure to its class: five steps of equal size with limits that are easy to read.

use super::super::theme::CLASSES;

/// Sizes a step may have, times ten, a hundred and so on.
const NICE: [u64; 10] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/// Limits of the classes of one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    step: u64,
}

impl Scale {
    /// The finest scale whose classes hold everything up to `most`.
    pub fn up_to(most: u64) -> Scale {
        let least = most.saturating_add(1).div_ceil(CLASSES as u64).max(1);
        if least <= 10 {
            return Scale { step: least };
        }
        let mut power: u64 = 1;
        loop {
            let step = NICE.iter().map(|nice| nice.saturating_mul(power)).find(|step| *step >= least);
            if let Some(step) = step {
                return Scale { step };
            }
            power = power.saturating_mul(10);
        }
    }

    /// Class of a value, 0 = fewest.
    pub fn class(&self, value: u64) -> usize {
        usize::try_from(value / self.step.max(1)).unwrap_or(CLASSES).min(CLASSES - 1)
    }

    /// What each class means: `0–149`, …, `600+`.
    pub fn legend(&self) -> Vec<String> {
        let from = |class: usize| self.step.saturating_mul(class as u64);
        let meaning = |class: usize| {
            let (first, last) = (from(class), from(class + 1).saturating_sub(1));
            match class {
                _ if class + 1 == CLASSES => format!("{first}+"),
                _ if first == last => first.to_string(),
                _ => format!("{first}–{last}"),
            }
        };
        (0..CLASSES).map(meaning).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_round_and_hold_the_largest_value() {
        assert_eq!(Scale::up_to(655).legend(), ["0–149", "150–299", "300–449", "450–599", "600+"]);
        assert_eq!(Scale::up_to(9).legend(), ["0–1", "2–3", "4–5", "6–7", "8+"]);
        assert_eq!(Scale::up_to(0).legend(), ["0", "1", "2", "3", "4+"]);
    }

    #[test]
    fn every_value_has_the_class_its_legend_says() {
        let scale = Scale::up_to(655);
        assert_eq!([0, 149, 150, 599, 600, 655].map(|v| scale.class(v)), [0, 0, 1, 3, 4, 4]);
        assert_eq!(Scale::up_to(u64::MAX).class(u64::MAX), CLASSES - 1);
    }
}
