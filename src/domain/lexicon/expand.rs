//! Widening: which known words a typed word may mean, and how sure that is.

use strsim::osa_distance;

use super::build::letters;
use super::{Id, Index, plain, stem};

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
const MOST_PREFIXES: usize = 300;
/// Up to so many words that begin as typed bring their kin with them.
const MOST_BEGUN_KIN: usize = 24;
/// How much of a begun word's weight hangs on how many phrases have it, against the commonest one.
const HABIT: f32 = 0.5;
/// Synonyms of words that only begin as typed count less: nobody has said them yet.
const BEGUN: f32 = 0.6;
const BEGUN_SHORT: f32 = 0.35;
/// Beginnings this short mean no synonyms at all.
const TOO_SHORT: usize = 2;
/// Least nearness with which a typed word may stand for a word of a longer synonym.
const SURE: f32 = 0.5;

/// So many words of grammar may stand between two words of a synonym: `tidak bisa lagi dengar`.
const MOST_SKIPPED: usize = 2;
/// Synonyms of kin count less where the typed word is itself a known one.
const KIN_SYNONYMS: f32 = 0.45;

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
        let begun = |i: usize, w: &str| typing && i == last && (last == 0 || !plain::is_stop(w));
        let wide: Vec<Vec<(Id, f32)>> = words.iter().enumerate().map(|(i, w)| self.expand(w, begun(i, w))).collect();
        let first = |i: usize| words.iter().position(|w| words.get(i) == Some(w)) == Some(i);
        let mut slots: Vec<Slot> = wide
            .iter()
            .enumerate()
            .filter(|(i, _)| first(*i))
            .map(|(i, forms)| self.word_slot(forms, words.get(i).map_or("", String::as_str)))
            .collect();
        slots.extend(words.iter().zip(&wide).filter(|(_, forms)| forms.is_empty()).flat_map(|(w, _)| self.split(w)));
        for pair in words.windows(2) {
            let joined = self.by_text.get(&pair.concat()).copied();
            slots.extend(joined.map(|id| self.word_slot(&[(id, 1.0)], "")));
        }
        slots.extend((0..wide.len()).filter_map(|at| self.long_slot(&wide, at)));
        slots
    }

    /// Share of the words with a meaning of their own that the content knows, 1 where there are none.
    pub(super) fn known_share(&self, words: &[String], typing: bool) -> f32 {
        let with_meaning = |word: &&String| !plain::is_stop(word);
        let last = words.last();
        let sure = |word: &&String| self.is_known(word, typing && Some(*word) == last);
        let all = words.iter().filter(with_meaning).count();
        let known = words.iter().filter(with_meaning).filter(sure).count();
        if all == 0 { 1.0 } else { known as f32 / all as f32 }
    }

    fn is_known(&self, word: &str, typing: bool) -> bool {
        !self.kin(word).is_empty() || (typing && !self.prefixes(word).is_empty())
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
        let sure = out.iter().any(|(_, near)| *near >= KIN.0);
        if !sure {
            for (id, weight) in self.slips(word) {
                add(&mut out, id, weight);
            }
        }
        out
    }

    /// Known words that begin as typed, words of grammar only if there is no other. The nearer to complete, the surer.
    fn prefixes(&self, word: &str) -> Vec<(Id, f32)> {
        let begun: Vec<(&String, Id)> = self
            .by_text
            .range(word.to_owned()..)
            .take_while(|(text, _)| text.starts_with(word))
            .filter(|(text, _)| text.len() > word.len())
            .map(|(text, id)| (text, *id))
            .collect();
        let content = |id: Id| self.forms.get(id).is_some_and(|f| f.content);
        let any = begun.iter().any(|(_, id)| content(*id));
        let share = |text: &str| 0.55 + 0.4 * word.len() as f32 / text.len() as f32;
        let heard = |id: Id| f32::from(self.forms.get(id).map_or(0, |form| form.phrases)).ln_1p();
        let most = begun.iter().map(|(_, id)| heard(*id)).fold(0.0, f32::max);
        // The shorter the beginning, the more the habit of the office decides which word it will be.
        let usual = |id: Id| if most > 0.0 { 1.0 - HABIT + HABIT * heard(id) / most } else { 1.0 };
        let kept = begun.into_iter().filter(|(_, id)| content(*id) == any).take(MOST_PREFIXES);
        let kept: Vec<(Id, f32)> = kept.map(|(text, id)| (id, share(text) * usual(id))).collect();
        let few = word.len() > TOO_SHORT && kept.len() <= MOST_BEGUN_KIN;
        let kin = kept.iter().filter(|_| few).flat_map(|(id, near)| self.slip_kin(*id, *near)).collect::<Vec<_>>();
        kept.into_iter().chain(kin).collect()
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
            if far || !form.said || form.text.len() < 3 || (form.letters ^ bits).count_ones() as usize > 2 * most {
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
            .map(|pair| pair.iter().map(|id| self.word_slot(&[(*id, 1.0)], "")).collect())
            .unwrap_or_default()
    }

    /// The word itself, and everything its synonyms mean.
    fn word_slot(&self, forms: &[(Id, f32)], typed: &str) -> Slot {
        let mut ways = vec![Way { weight: 1.0, parts: vec![forms.to_vec()], docs: Vec::new() }];
        let known = forms.first().is_some_and(|(_, near)| *near >= 1.0);
        for (id, near) in forms {
            let Some(form) = self.forms.get(*id) else { continue };
            let begun = *near < KIN.0 && !typed.is_empty() && form.text.starts_with(typed);
            let near = match (begun, known && *near < KIN.0) {
                (true, _) if typed.len() <= TOO_SHORT => continue,
                (true, _) if typed.len() <= 2 * TOO_SHORT => near * BEGUN_SHORT,
                (true, _) => near * BEGUN,
                (false, true) => near * KIN_SYNONYMS,
                (false, false) => *near,
            };
            for same in &form.synonyms {
                self.add_ways(&mut ways, *same, near);
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
                let near = self.fits(key, wide, at).or_else(|| self.fits_turned(key, wide, at));
                if let Some(near) = near {
                    self.add_ways(&mut slot.ways, *id, near);
                }
            }
        }
        (!slot.ways.is_empty()).then_some(slot)
    }

    /// How surely the words typed from this place on are those of a synonym: the least sure one decides. Words of
    /// grammar may stand inside a run.
    fn fits(&self, key: &[Vec<Id>], wide: &[Vec<(Id, f32)>], at: usize) -> Option<f32> {
        let mut least: f32 = 1.0;
        let mut place = at;
        for (number, run) in key.iter().enumerate() {
            let starts = if number == 0 { place..place + 1 } else { place..wide.len() };
            let (end, near) = starts.into_iter().find_map(|start| self.run_fits(run, wide, start))?;
            least = least.min(near);
            place = end;
        }
        Some(least)
    }

    /// The same with the denying word behind: `uang tidak` for `tidak uang`.
    fn fits_turned(&self, key: &[Vec<Id>], wide: &[Vec<(Id, f32)>], at: usize) -> Option<f32> {
        match key.iter().map(Vec::as_slice).collect::<Vec<_>>().as_slice() {
            [[first, second]] if self.denies(*first) => self.fits(&[vec![*second, *first]], wide, at),
            _ => None,
        }
    }

    /// Where the run ends if it begins here, and how surely it is the one.
    fn run_fits(&self, run: &[Id], wide: &[Vec<(Id, f32)>], start: usize) -> Option<(usize, f32)> {
        let mut least: f32 = 1.0;
        let mut place = start;
        for (number, word) in run.iter().enumerate() {
            let skip = if number == 0 { 0 } else { MOST_SKIPPED };
            let (found, near) = (place..=place + skip).find_map(|here| Some((here, near(wide.get(here)?, *word)?)))?;
            if wide.get(place..found)?.iter().any(|between| self.has_content(between)) {
                return None;
            }
            least = least.min(near);
            place = found + 1;
        }
        Some((place, least))
    }

    fn has_content(&self, forms: &[(Id, f32)]) -> bool {
        forms.first().and_then(|(id, _)| self.forms.get(*id)).is_none_or(|f| f.content)
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

fn slip_weight(distance: usize, count: usize) -> f32 {
    match (distance, count) {
        (2.., _) => TWO_SLIPS,
        (_, 0..=4) => ONE_SLIP_SHORT,
        _ => ONE_SLIP,
    }
}

/// How surely a typed word is this one; none if not surely enough.
fn near(typed: &[(Id, f32)], word: Id) -> Option<f32> {
    typed.iter().find(|(id, near)| *id == word && *near >= SURE).map(|(_, near)| *near)
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
