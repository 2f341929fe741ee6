//! Ranking: what every slot says about every procedure, and how much of a known phrase was said.

use super::expand::{Slot, Way};
use super::{Hit, Id, Index};

/// A synonym that names a procedure outright counts like a rare word in its title…
const OUTRIGHT: f32 = 8.0;
/// …and the procedures after the first a little less each.
const OUTRIGHT_LATER: f32 = 0.12;
/// How much a phrase counts beside its single words.
const PHRASE: f32 = 2.2;
/// A phrase of which less was said (by weight) is no reason.
const HALF: f32 = 0.5;
/// Hits weaker than this share of the best are noise.
const NOISE: f32 = 0.2;
/// How much the commonest request gains on one that is never made, where a single word was typed; shared by more words.
const DEMAND: f32 = 0.3;
/// At most so many words say why.
const MOST_WORDS: usize = 2;
/// A word that did less than this share of the best one's work is not said.
const WORTH_SAYING: f32 = 0.5;
/// A title word is marked if the query means it at least so surely.
const MARKED: f32 = 0.45;

impl Index {
    /// All procedures some slot speaks for, best first; equal ones in alphabetical order.
    pub(super) fn rank(&self, slots: &[Slot], words: usize) -> Vec<Hit> {
        let mut totals = vec![0.0_f32; self.docs.len()];
        for slot in slots {
            let best = self.slot_scores(slot);
            totals.iter_mut().zip(best).for_each(|(total, score)| *total += score);
        }
        let said = self.said(slots);
        let phrases = self.best_phrases(&said, words);
        for (total, (bonus, _)) in totals.iter_mut().zip(&phrases) {
            *total += bonus;
        }
        let demand = DEMAND / words.max(1) as f32;
        for (total, doc) in totals.iter_mut().zip(&self.docs) {
            *total *= 1.0 + demand * doc.demand;
        }
        let top = totals.iter().copied().fold(0.0, f32::max);
        let mut order: Vec<(Id, f32)> =
            totals.into_iter().enumerate().filter(|(_, t)| *t > 0.0 && *t >= NOISE * top).collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        order.into_iter().filter_map(|(doc, score)| self.hit(doc, score, slots, &said, &phrases)).collect()
    }

    /// For every procedure the best way to understand the slot.
    fn slot_scores(&self, slot: &Slot) -> Vec<f32> {
        let mut best = vec![0.0_f32; self.docs.len()];
        for way in &slot.ways {
            let scores = self.way_scores(way);
            best.iter_mut().zip(scores).for_each(|(old, new)| *old = old.max(new));
        }
        best
    }

    fn way_scores(&self, way: &Way) -> Vec<f32> {
        let mut sum = vec![0.0_f32; self.docs.len()];
        let mut covered = vec![0_u16; self.docs.len()];
        for part in &way.parts {
            let scores = self.part_scores(part);
            for ((total, count), score) in sum.iter_mut().zip(&mut covered).zip(scores) {
                *total += score;
                *count += u16::from(score > 0.0);
            }
        }
        let parts = way.parts.len().max(1) as f32;
        for (total, count) in sum.iter_mut().zip(covered) {
            *total *= way.weight * f32::from(count) / parts;
        }
        for (place, doc) in way.docs.iter().enumerate() {
            if let Some(total) = sum.get_mut(*doc) {
                *total = total.max(way.weight * OUTRIGHT * (1.0 - OUTRIGHT_LATER * place as f32));
            }
        }
        sum
    }

    /// For every procedure the best of the forms.
    fn part_scores(&self, forms: &[(Id, f32)]) -> Vec<f32> {
        let mut best = vec![0.0_f32; self.docs.len()];
        for (id, near) in forms {
            let Some(form) = self.forms.get(*id) else { continue };
            for (doc, weight) in &form.postings {
                if let Some(old) = best.get_mut(*doc) {
                    *old = old.max(near * form.rarity * weight);
                }
            }
        }
        best
    }

    /// For every form, how surely the query means it.
    fn said(&self, slots: &[Slot]) -> Vec<f32> {
        let mut said = vec![0.0_f32; self.forms.len()];
        for way in slots.iter().flat_map(|s| &s.ways) {
            for (id, near) in way.parts.iter().flatten() {
                if let Some(old) = said.get_mut(*id) {
                    *old = old.max(near * way.weight);
                }
            }
        }
        said
    }

    /// For every procedure the phrase that was said best, with what it adds. A single word tells nothing of what is wanted
    /// with the thing it names: `KIS` is half of `minta KIS` and half of `KIS mati`, whatever the other word weighs, and
    /// how often each is asked for decides.
    fn best_phrases(&self, said: &[f32], words: usize) -> Vec<(f32, Option<Id>)> {
        let mut best: Vec<(f32, Option<Id>)> = vec![(0.0, None); self.docs.len()];
        for (id, known) in self.known.iter().enumerate() {
            let (mut matched, mut all) = (0.0_f32, 0.0_f32);
            for word in &known.words {
                let rarity = self.forms.get(*word).map_or(0.0, |f| f.rarity);
                all += rarity;
                matched += rarity * said.get(*word).copied().unwrap_or(0.0);
            }
            let share = if all > 0.0 { matched / all } else { 0.0 };
            if share < HALF {
                continue;
            }
            let share = if words == 1 { share.min(1.0 / known.words.len().max(1) as f32) } else { share };
            for (doc, weight) in &known.docs {
                let bonus = PHRASE * matched * share * share * weight;
                if let Some(old) = best.get_mut(*doc).filter(|old| bonus > old.0) {
                    *old = (bonus, Some(id));
                }
            }
        }
        best
    }

    fn hit(&self, doc: Id, score: f32, slots: &[Slot], said: &[f32], phrases: &[(f32, Option<Id>)]) -> Option<Hit> {
        let found = self.docs.get(doc)?;
        let phrase = phrases.get(doc).and_then(|(_, id)| *id).and_then(|id| self.known.get(id));
        let reason = phrase.filter(|p| p.shown).map(|p| p.text.clone()).unwrap_or_default();
        let meant = |id: &Id| {
            said.get(*id).is_some_and(|near| *near >= MARKED) && self.forms.get(*id).is_some_and(|f| f.content)
        };
        let title_spans = found.title.iter().filter(|(_, id)| meant(id)).map(|(span, _)| span.clone()).collect();
        let words = if reason.is_empty() { self.words_for(doc, slots) } else { Vec::new() };
        Some(Hit { slug: found.slug.clone(), score, reason, words, known: 1.0, title_spans })
    }

    /// The known words through which a procedure was found, the weightiest first, each once.
    fn words_for(&self, doc: Id, slots: &[Slot]) -> Vec<String> {
        let mut found: Vec<(f32, &str)> = Vec::new();
        for part in slots.iter().flat_map(|slot| &slot.ways).flat_map(|way| way.parts.iter().map(move |p| (way, p))) {
            let (way, forms) = part;
            let best = forms.iter().filter_map(|(id, near)| {
                let form = self.forms.get(*id).filter(|form| form.content && !form.hidden)?;
                let weight = form.postings.iter().find(|(of, _)| *of == doc)?.1;
                Some((way.weight * near * form.rarity * weight, form.text.as_str()))
            });
            found.extend(best.max_by(|a, b| a.0.total_cmp(&b.0)));
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        let mut words: Vec<String> = Vec::new();
        let least = found.first().map_or(0.0, |(score, _)| score * WORTH_SAYING);
        for (_, word) in found.into_iter().filter(|(score, _)| *score >= least) {
            if words.len() < MOST_WORDS && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        words
    }
}
