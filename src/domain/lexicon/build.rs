//! Building the index: which words stand where, and how much each says.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::expand::KIN;
use super::{Doc, Form, Id, Index, Known, Same, plain, stem};
use crate::domain::content::{Phrase, Procedure, Synonym};
use crate::domain::fold;

/// Weights of fields: where a word stands says how much the procedure is about it.
const TITLE: f32 = 3.0;
const KEYWORD: f32 = 3.0;
const PHRASE: f32 = 2.6;
const AUDIENCE: f32 = 1.4;
const SUMMARY: f32 = 1.5;
const BODY: f32 = 0.4;
/// A phrase leads to its first procedure fully, to the others a little less each.
const LATER: f32 = 0.12;
/// A second field adds this much of its weight.
const ALSO: f32 = 0.12;
/// Rarity of a word without meaning of its own, relative to others.
const STOP_RARITY: f32 = 0.12;

impl Index {
    /// Builds the index. Phrases and synonyms that name unknown slugs lose only those.
    pub fn new(procedures: &[Procedure], vocabulary: &[Phrase], synonyms: &[Synonym]) -> Index {
        let mut index = Index::default();
        let mut fields: BTreeMap<(Id, Id), Vec<f32>> = BTreeMap::new();
        for (doc, procedure) in procedures.iter().enumerate() {
            index.add_procedure(doc, procedure, &mut fields);
        }
        for phrase in vocabulary {
            index.add_phrase(phrase, procedures, &mut fields);
        }
        for synonym in synonyms {
            index.add_key(synonym);
        }
        index.add_postings(&fields);
        index.weigh(procedures.len());
        index.add_meanings(synonyms, procedures);
        index.hide_coarse(synonyms);
        index.count_phrases();
        index.count_demand(vocabulary, procedures);
        index
    }

    /// What stands in shown phrases may be given back; what stands in more of them is the likelier word.
    fn count_phrases(&mut self) {
        let known = self.known.iter().flat_map(|known| known.words.iter());
        let keys = self.same.iter().flat_map(|same| same.key.iter().flatten());
        for word in known.chain(keys) {
            if let Some(form) = self.forms.get_mut(*word) {
                form.said = true;
            }
        }
        let mut coarse: BTreeSet<Id> = self.known.iter().filter(|k| !k.shown).flat_map(|k| k.words.clone()).collect();
        for known in self.known.iter().filter(|known| known.shown) {
            for word in &known.words {
                coarse.remove(word);
                if let Some(form) = self.forms.get_mut(*word) {
                    form.phrases = form.phrases.saturating_add(1);
                }
            }
        }
        for word in coarse.into_iter().chain(std::mem::take(&mut self.coarse)) {
            if let Some(form) = self.forms.get_mut(word) {
                form.hidden = true;
            }
        }
    }

    /// Phrases of the citizens that mean a procedure first count fully, the others a share, on a scale of logarithms.
    fn count_demand(&mut self, vocabulary: &[Phrase], procedures: &[Procedure]) {
        let mut asked = vec![0.0_f32; self.docs.len()];
        for phrase in vocabulary {
            for (place, (doc, _)) in ranked(&phrase.procedures, procedures).into_iter().enumerate() {
                if let Some(count) = asked.get_mut(doc) {
                    *count += 1.0 / (1.0 + place as f32);
                }
            }
        }
        let most = asked.iter().copied().fold(1.0, f32::max);
        for (doc, count) in self.docs.iter_mut().zip(asked) {
            doc.demand = count.ln_1p() / most.ln_1p();
        }
    }

    fn add_procedure(&mut self, doc: Id, p: &Procedure, fields: &mut BTreeMap<(Id, Id), Vec<f32>>) {
        let title = self.title_words(&p.title);
        self.docs.push(Doc { slug: p.slug.clone(), title, demand: 0.0 });
        self.add_known(&p.title, vec![(doc, 1.0)], TITLE, fields);
        for keyword in &p.keywords {
            self.add_known(keyword, vec![(doc, 1.0)], KEYWORD, fields);
        }
        for text in p.audience.iter().chain(&p.ppks) {
            self.add_text(doc, text, AUDIENCE, fields);
        }
        self.add_text(doc, &p.summary, SUMMARY, fields);
        let papers = p.requirements.iter().map(|r| &r.document);
        let body = p.terms.iter().chain([&p.product]).chain(papers).chain(p.steps.iter().map(|s| &s.text));
        for text in body {
            self.add_text(doc, text, BODY, fields);
        }
    }

    fn add_phrase(&mut self, phrase: &Phrase, procedures: &[Procedure], fields: &mut BTreeMap<(Id, Id), Vec<f32>>) {
        let docs = ranked(&phrase.procedures, procedures);
        self.add_known(&phrase.text, docs, PHRASE, fields);
        if let Some(known) = self.known.last_mut() {
            known.shown = !phrase.coarse;
        }
    }

    fn add_known(&mut self, text: &str, docs: Vec<(Id, f32)>, weight: f32, fields: &mut BTreeMap<(Id, Id), Vec<f32>>) {
        let words: Vec<Id> = plain::plain_words(text).iter().map(|w| self.form(w)).collect();
        for (doc, share) in &docs {
            for word in &words {
                fields.entry((*word, *doc)).or_default().push(weight * share);
            }
        }
        self.known.push(Known { words, docs, text: text.to_owned(), shown: true });
    }

    fn add_text(&mut self, doc: Id, text: &str, weight: f32, fields: &mut BTreeMap<(Id, Id), Vec<f32>>) {
        for word in plain::plain_words(text) {
            let form = self.form(&word);
            let weights = fields.entry((form, doc)).or_default();
            if !weights.contains(&weight) {
                weights.push(weight);
            }
        }
    }

    fn add_key(&mut self, synonym: &Synonym) {
        let key: Vec<Vec<Id>> = synonym
            .text
            .split('…')
            .map(|run| plain::plain_words(run).iter().map(|w| self.form(w)).collect())
            .filter(|run: &Vec<Id>| !run.is_empty())
            .collect();
        for meaning in &synonym.meanings {
            for word in plain::plain_words(meaning) {
                self.form(&word);
            }
        }
        self.same.push(Same { key, meanings: Vec::new(), docs: Vec::new() });
    }

    /// The form with this text, made if new.
    fn form(&mut self, word: &str) -> Id {
        if let Some(id) = self.by_text.get(word) {
            return *id;
        }
        let id = self.forms.len();
        let content = !plain::is_stop(word);
        self.forms.push(Form { text: word.to_owned(), letters: letters(word), content, ..Form::default() });
        self.by_text.insert(word.to_owned(), id);
        for stem in stem::stems(word) {
            self.by_stem.entry(stem).or_default().push(id);
        }
        id
    }

    fn title_words(&mut self, title: &str) -> Vec<(Range<usize>, Id)> {
        let mut out = Vec::new();
        let mut start = None;
        for (at, c) in title.char_indices().chain([(title.len(), ' ')]) {
            match (c.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    let word = fold::fold(title.get(from..at).unwrap_or_default());
                    out.push((from..at, self.form(&word)));
                    start = None;
                }
                _ => {}
            }
        }
        out
    }

    fn add_postings(&mut self, fields: &BTreeMap<(Id, Id), Vec<f32>>) {
        for ((form, doc), weights) in fields {
            let best = weights.iter().copied().fold(0.0, f32::max);
            let others = weights.iter().sum::<f32>() - best;
            let weight = best + ALSO * others.min(2.0 * best);
            if let Some(form) = self.forms.get_mut(*form) {
                form.postings.push((*doc, weight));
            }
        }
    }

    /// Rarity counts the procedures in which a word or its kin stand outside the body.
    fn weigh(&mut self, total: usize) {
        let rarities: Vec<f32> = self
            .forms
            .iter()
            .map(|form| {
                let docs: BTreeSet<Id> =
                    self.kin(&form.text).iter().flat_map(|(id, _)| self.strong_docs(*id)).collect();
                let rarity = (1.0 + total as f32 / docs.len().max(1) as f32).ln();
                if form.content { rarity } else { rarity * STOP_RARITY }
            })
            .collect();
        for (form, rarity) in self.forms.iter_mut().zip(rarities) {
            form.rarity = rarity;
        }
    }

    fn strong_docs(&self, form: Id) -> Vec<Id> {
        let postings = self.forms.get(form).map(|f| f.postings.as_slice()).unwrap_or_default();
        postings.iter().filter(|(_, weight)| *weight > BODY).map(|(doc, _)| *doc).collect()
    }

    fn add_meanings(&mut self, synonyms: &[Synonym], procedures: &[Procedure]) {
        for (id, synonym) in synonyms.iter().enumerate() {
            let meanings = synonym.meanings.iter().map(|m| self.meaning(m)).collect();
            let docs = ranked(&synonym.procedures, procedures).into_iter().map(|(doc, _)| doc).collect();
            let first = self.same.get(id).and_then(|same| same.key.first()?.first().copied());
            let denied = first.is_some_and(|first| self.denies(first));
            let Some(same) = self.same.get_mut(id) else { continue };
            same.meanings = meanings;
            same.docs = docs;
            match same.key.iter().map(Vec::as_slice).collect::<Vec<_>>().as_slice() {
                [[only]] => {
                    if let Some(form) = self.forms.get_mut(*only) {
                        form.synonyms.push(id);
                    }
                }
                // What denies may also stand behind: both words begin it.
                [[first, second]] if denied => {
                    self.same_long.entry(*first).or_default().push(id);
                    self.same_long.entry(*second).or_default().push(id);
                }
                [[first, ..], ..] => self.same_long.entry(*first).or_default().push(id),
                _ => {}
            }
        }
    }

    pub(super) fn denies(&self, form: Id) -> bool {
        self.forms.get(form).is_some_and(|form| plain::denies(&form.text))
    }

    fn meaning(&self, text: &str) -> Vec<Vec<(Id, f32)>> {
        plain::plain_words(text).iter().map(|w| self.kin(w)).collect()
    }

    /// Phrases with a coarse or outdated word in them are not given back.
    fn hide_coarse(&mut self, synonyms: &[Synonym]) {
        let coarse: Vec<Vec<Id>> =
            self.same.iter().zip(synonyms).filter(|(_, row)| row.coarse).map(|(same, _)| same.key.concat()).collect();
        for known in &mut self.known {
            let holds = |key: &Vec<Id>| !key.is_empty() && known.words.windows(key.len()).any(|w| w == key.as_slice());
            known.shown &= !coarse.iter().any(holds);
        }
        // A coarse word alone; in a coarse pair each word may be harmless.
        self.coarse = coarse.into_iter().filter(|key| key.len() == 1).flatten().collect();
    }

    /// All forms that share a stem with the word, itself first, with how near they are.
    pub(super) fn kin(&self, word: &str) -> Vec<(Id, f32)> {
        let own = self.by_text.get(word).copied();
        let base = stem::base(word);
        let mut out: Vec<(Id, f32)> = own.map(|id| (id, 1.0)).into_iter().collect();
        for stem in stem::stems(word) {
            for id in self.by_stem.get(&stem).into_iter().flatten() {
                if !out.iter().any(|(seen, _)| seen == id) {
                    let text = self.forms.get(*id).map(|f| f.text.as_str()).unwrap_or_default();
                    out.push((*id, if stem::base(text) == base { KIN.0 } else { KIN.1 }));
                }
            }
        }
        out
    }
}

/// Positions of procedures by slug, the first with full weight.
fn ranked(slugs: &[String], procedures: &[Procedure]) -> Vec<(Id, f32)> {
    let found = slugs.iter().filter_map(|slug| procedures.iter().position(|p| p.slug == *slug));
    found.enumerate().map(|(place, doc)| (doc, (1.0 - LATER * place as f32).max(0.5))).collect()
}

/// Letters a-z as bits 0-25, digits as bit 26, everything else as bit 27.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, b| {
        bits | match b {
            b'a'..=b'z' => 1 << (b - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 1 << 27,
        }
    })
}
