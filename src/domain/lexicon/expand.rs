//! Widening: which known words a typed word may mean, and how sure that is.

use strsim::osa_distance;

use super::build::letters;
use super::{Id, Index, stem};

/// Nearness of kin: same word with a pointing ending, and derived words.
pub(super) const KIN: (f32, f32) = (0.95, 0.78);
/// A synonym is nearly as good as the word itself.
const SAME: f32 = 0.9;
/// Nearness of the known words a slip away, by number of slips.
const ONE_SLIP: f32 = 0.75;
const ONE_SLIP_SHORT: f32 = 0.5;
const TWO_SLIPS: f32 = 0.5;
/// At most so many words a slip away are looked at.
const MOST_SLIPS: usize = 6;
/// At most so many words that begin as typed.
const MOST_PREFIXES: usize = 48;
/// Least nearness with which a typed word may stand for a word of a longer synonym.
const SURE: f32 = 0.5;

/// What one or more typed words may mean: the best alternative counts.
#[derive(Default)]
pub(super) struct Slot {
    pub(super) ways: Vec<Way>,
}

/// One meaning: words that should all be there, or procedures outright.
pub(super) struct Way {
    pub(super) weight: f32,
    pub(super) parts: Vec<Vec<(Id, f32)>>,
    pub(super) docs: Vec<Id>,
}

impl Index {
    /// One slot per typed word, per joined pair of words and per longer synonym.
    pub(super) fn slots(&self, words: &[String], typing: bool) -> Vec<Slot> {
        let last = words.len().saturating_sub(1);
        let wide: Vec<Vec<(Id, f32)>> =
            words.iter().enumerate().map(|(i, w)| self.expand(w, typing && i == last)).collect();
        let mut slots: Vec<Slot> = wide.iter().map(|forms| self.word_slot(forms)).collect();
        slots.extend(words.iter().zip(&wide).filter(|(_, forms)| forms.is_empty()).flat_map(|(w, _)| self.split(w)));
        for pair in words.windows(2) {
            let joined = self.by_text.get(&pair.concat()).copied();
            slots.extend(joined.map(|id| self.word_slot(&[(id, 1.0)])));
        }
        slots.extend((0..wide.len()).filter_map(|at| self.long_slot(&wide, at)));
        slots
    }

    /// Known forms a typed word may mean, with nearness.
    fn expand(&self, word: &str, typing: bool) -> Vec<(Id, f32)> {
        let mut out = self.kin(word);
        let known = !out.is_empty();
        if typing || (!known && word.len() > 2) {
            let share = if known {
                0.6
            } else if typing {
                1.0
            } else {
                0.8
            };
            for (id, weight) in self.prefixes(word) {
                add(&mut out, id, weight * share);
            }
        }
        if !known {
            for (id, weight) in self.slips(word) {
                add(&mut out, id, weight);
            }
        }
        out
    }

    /// Known words that begin as typed. The nearer to complete, the surer.
    fn prefixes(&self, word: &str) -> Vec<(Id, f32)> {
        let typed = word.len() as f32;
        self.by_text
            .range(word.to_owned()..)
            .take_while(|(text, _)| text.starts_with(word))
            .filter(|(text, id)| text.len() > word.len() && self.forms.get(**id).is_some_and(|f| f.content))
            .take(MOST_PREFIXES)
            .map(|(text, id)| (*id, 0.55 + 0.4 * typed / text.len() as f32))
            .collect()
    }

    /// Known words one or two slips of the finger away; never for words of one or two letters.
    fn slips(&self, word: &str) -> Vec<(Id, f32)> {
        let mut near = self.slips_of(word);
        let base = stem::base(word);
        let bare = base.strip_prefix("di").unwrap_or(base);
        for shorter in [base, bare] {
            if near.is_empty() && shorter != word && shorter.len() >= 4 {
                near = self.slips_of(shorter);
            }
        }
        near
    }

    fn slips_of(&self, word: &str) -> Vec<(Id, f32)> {
        let count = word.chars().count();
        let most = match count {
            0..=2 => return Vec::new(),
            3..=6 => 1,
            _ => 2,
        };
        let bits = letters(word);
        let mut found: Vec<(usize, Id)> = Vec::new();
        for (id, form) in self.forms.iter().enumerate() {
            let far = form.text.len().abs_diff(word.len()) > most;
            if far || form.text.len() < 3 || (form.letters ^ bits).count_ones() as usize > 2 * most {
                continue;
            }
            let distance = osa_distance(&form.text, word);
            if distance <= most && !(count == 3 && other_start(&form.text, word)) {
                found.push((distance, id));
            }
        }
        found.sort_unstable();
        let best = found.first().map_or(0, |(d, _)| *d);
        let nearest = found.into_iter().take_while(|(d, _)| *d == best).take(MOST_SLIPS);
        nearest.flat_map(|(d, id)| self.slip_kin(id, slip_weight(d, count))).collect()
    }

    /// The word meant and its kin.
    fn slip_kin(&self, id: Id, weight: f32) -> Vec<(Id, f32)> {
        let text = self.forms.get(id).map(|f| f.text.as_str()).unwrap_or_default();
        self.kin(text).into_iter().map(|(kin, near)| (kin, near * weight)).collect()
    }

    /// `kursiroda`: two known words without the space between them.
    fn split(&self, word: &str) -> Vec<Slot> {
        let cuts = 3..word.len().saturating_sub(2);
        let halves = cuts.filter_map(|at| Some((word.get(..at)?, word.get(at..)?)));
        let known = |w: &str| self.by_text.get(w).copied();
        halves
            .filter_map(|(a, b)| Some([known(a)?, known(b)?]))
            .max_by_key(|[a, b]| {
                self.forms.get(*a).map_or(0, |f| f.text.len()).min(self.forms.get(*b).map_or(0, |f| f.text.len()))
            })
            .map(|pair| pair.iter().map(|id| self.word_slot(&[(*id, 1.0)])).collect())
            .unwrap_or_default()
    }

    /// The word itself, and everything its synonyms mean.
    fn word_slot(&self, forms: &[(Id, f32)]) -> Slot {
        let mut ways = vec![Way { weight: 1.0, parts: vec![forms.to_vec()], docs: Vec::new() }];
        for (id, near) in forms {
            for same in self.forms.get(*id).map(|f| f.synonyms.as_slice()).unwrap_or_default() {
                self.add_ways(&mut ways, *same, *near);
            }
        }
        Slot { ways }
    }

    /// Synonyms of several words that begin at this place.
    fn long_slot(&self, wide: &[Vec<(Id, f32)>], at: usize) -> Option<Slot> {
        let mut slot = Slot::default();
        for (first, _) in wide.get(at)? {
            for id in self.same_long.get(first).into_iter().flatten() {
                let key = self.same.get(*id).map(|s| s.key.as_slice()).unwrap_or_default();
                if let Some(near) = fits(key, wide.get(at..at + key.len()).unwrap_or_default()) {
                    self.add_ways(&mut slot.ways, *id, near);
                }
            }
        }
        (!slot.ways.is_empty()).then_some(slot)
    }

    fn add_ways(&self, ways: &mut Vec<Way>, same: Id, near: f32) {
        let Some(same) = self.same.get(same) else { return };
        let weight = SAME * near;
        ways.extend(same.meanings.iter().map(|parts| Way { weight, parts: parts.clone(), docs: Vec::new() }));
        if !same.docs.is_empty() {
            ways.push(Way { weight, parts: Vec::new(), docs: same.docs.clone() });
        }
    }
}

/// How surely typed words stand for the words of a synonym: the least sure one decides.
fn fits(key: &[Id], typed: &[Vec<(Id, f32)>]) -> Option<f32> {
    if key.len() != typed.len() || key.is_empty() {
        return None;
    }
    let mut least: f32 = 1.0;
    for (word, forms) in key.iter().zip(typed) {
        let near = forms.iter().find(|(id, _)| id == word).map_or(0.0, |(_, near)| *near);
        least = least.min(near);
    }
    (least >= SURE).then_some(least)
}

fn slip_weight(distance: usize, count: usize) -> f32 {
    match (distance, count) {
        (2.., _) => TWO_SLIPS,
        (_, 0..=4) => ONE_SLIP_SHORT,
        _ => ONE_SLIP,
    }
}

fn other_start(a: &str, b: &str) -> bool {
    a.chars().next() != b.chars().next()
}

fn add(out: &mut Vec<(Id, f32)>, id: Id, weight: f32) {
    match out.iter_mut().find(|(seen, _)| *seen == id) {
        Some((_, old)) => *old = old.max(weight),
        None => out.push((id, weight)),
    }
}
