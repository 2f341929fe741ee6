//! Slips of the finger: which words are one or two edits apart. A swap of neighbours counts as one edit (restricted
//! edit distance).

use super::doc::Word;

/// Shorter words have too many neighbours to be called a slip.
pub(super) const SHORTEST: usize = 3;

/// Letters a word must have before two edits are still the same word.
pub(super) const SHORTEST_FAR: usize = 5;

/// 64-bit FNV-1a, as SQLite's signed integer. Collisions are harmless: every hit is measured afterwards.
fn hash(word: &[u8], without: std::ops::Range<usize>) -> i64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for (at, byte) in word.iter().enumerate() {
        if !without.contains(&at) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash as i64
}

/// Hashes of a word and of its forms with one letter left out; none for very short words.
fn hashes_of(word: &str, out: &mut Vec<i64>) {
    if word.chars().count() < SHORTEST {
        return;
    }
    out.push(hash(word.as_bytes(), 0..0));
    for (at, letter) in word.char_indices() {
        out.push(hash(word.as_bytes(), at..at + letter.len_utf8()));
    }
}

/// The neighbourhood under which a word is found: of the word as written and of its key.
pub(super) fn hashes(word: &Word) -> Vec<i64> {
    let mut out = Vec::with_capacity(2 * word.raw.len() + 2);
    hashes_of(&word.raw, &mut out);
    if word.key != word.raw {
        hashes_of(&word.key, &mut out);
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// A word whose distance to many others is asked: the places of each letter as bits (Hyyrö's bit-vector form of the
/// restricted edit distance, some thirty machine instructions per letter). Words beyond 64 letters are never near.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    ascii: Box<[u64; 128]>,
    other: Vec<(char, u64)>,
    letters: u32,
    set: u32,
}

/// Which letters a word has, as bits: two words at `n` edits differ in at most `2n` letters.
pub(super) fn letter_set(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

impl Pattern {
    /// Prepares a word.
    pub fn of(word: &str) -> Pattern {
        let mut pattern = Pattern { ascii: Box::new([0; 128]), other: Vec::new(), letters: 0, set: letter_set(word) };
        for (at, letter) in word.chars().take(64).enumerate() {
            let bit = 1_u64 << at;
            match pattern.ascii.get_mut(letter as usize) {
                Some(places) => *places |= bit,
                None => pattern.other.push((letter, bit)),
            }
            pattern.letters += 1;
        }
        pattern
    }

    fn places(&self, letter: char) -> u64 {
        match self.ascii.get(letter as usize) {
            Some(places) => *places,
            None => self.other.iter().filter(|(other, _)| *other == letter).fold(0, |all, (_, bit)| all | bit),
        }
    }

    /// True when a word with these letters can be within `most` edits: a cheap look before measuring.
    pub fn may_be_near(&self, bytes: usize, set: u32, most: u32) -> bool {
        (self.letters as usize).abs_diff(bytes) <= most as usize + bytes / 4
            && (self.set ^ set).count_ones() <= 2 * most
    }

    /// Edits to `word`, if there are at most `most`.
    pub fn within(&self, word: &str, most: u32) -> Option<u32> {
        if self.letters == 0 || self.letters == 64 {
            return None;
        }
        let last = 1_u64 << (self.letters - 1);
        let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
        let mut edits = self.letters;
        for letter in word.chars() {
            let here = self.places(letter);
            let swapped = ((!diagonal & here) << 1) & before;
            diagonal = ((here & up).wrapping_add(up) ^ up) | here | down | swapped;
            let (more, less) = (down | !(diagonal | up), diagonal & up);
            edits = edits + u32::from(more & last != 0) - u32::from(less & last != 0);
            let (more, less) = ((more << 1) | 1, less << 1);
            (up, down, before) = (less | !(diagonal | more), more & diagonal, here);
        }
        (edits <= most).then_some(edits)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edits(a: &str, b: &str) -> Option<u32> {
        Pattern::of(a).within(b, 99)
    }

    #[test]
    fn a_swap_is_one_edit() {
        assert_eq!(edits("aminah", "aimnah"), Some(1));
        assert_eq!(edits("aminah", "amina"), Some(1));
        assert_eq!(edits("aminah", "aminnah"), Some(1));
        assert_eq!(edits("aminah", "amunah"), Some(1));
        assert_eq!(Pattern::of("aminah").within("rohana", 2), None);
    }

    #[test]
    fn two_words_at_one_slip_share_a_hash() {
        let word = |raw: &str| Word { raw: raw.into(), key: raw.into() };
        let known = hashes(&word("aminah"));
        for slip in ["amina", "aminahh", "aimnah", "amunah", "minah", "aminhah"] {
            assert!(hashes(&word(slip)).iter().any(|hash| known.contains(hash)), "{slip}");
        }
    }

    #[test]
    fn very_short_words_have_no_neighbourhood() {
        assert!(hashes(&Word { raw: "nu".into(), key: "nu".into() }).is_empty());
    }

    proptest! {
        #[test]
        fn the_distance_is_the_restricted_edit_distance(a in "[a-dé]{1,12}", b in "[a-dé]{0,12}") {
            prop_assert_eq!(edits(&a, &b), Some(strsim::osa_distance(&a, &b) as u32));
        }

        #[test]
        fn the_cheap_look_never_hides_a_near_word(a in "[a-h]{3,10}", b in "[a-h]{3,10}") {
            let pattern = Pattern::of(&a);
            if pattern.within(&b, 2).is_some() {
                prop_assert!(pattern.may_be_near(b.len(), letter_set(&b), 2));
            }
        }
    }
}
