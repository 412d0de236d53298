//! The relation filter: links of a jackknifed engine, each right or wrong, into weights of evidence.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "weights stand for keys that were numbered, and proposals for their numbers"
)]

use std::collections::BTreeMap;

use super::gold::Marked;
use super::owlqn::{self, Limits};
use super::words::Words;
use super::{Sample, parallel};
use crate::model::assembly;
use crate::model::engine::{Reading, Room};
use crate::model::evidence::Witness;
use crate::model::flat::Link;
use crate::model::noun_phrase::Phrases;
use crate::model::passage::{Bookmark, parts};
use crate::model::scoper::DOUBTFUL_IN_JUDGING;
use crate::model::tokens::Tokens;
use crate::model::vocabulary::Vocabulary;
use crate::model::weights::{FilterParts, Model, checksum, checksum_of};

/// What spoke for a link, and whether it was right.
#[derive(Debug, Clone, Default)]
pub(super) struct Case {
    features: Vec<(u32, f32)>,
    pub(super) is_right: bool,
}

/// Which links of the engine are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judged {
    /// What the scoper proposes.
    Proposals,
    /// What only the tagger finds.
    Rest,
}

impl Judged {
    pub(super) const ALL: [Self; 2] = [Self::Proposals, Self::Rest];
}

/// The links that each article's own jackknifed engine makes of it.
pub(super) fn cases(
    samples: &[Sample<'_>],
    words: &Words,
    models: &[Model],
    judged: Judged,
) -> Vec<Case> {
    let found = parallel::run(samples.len(), |number| {
        let vocabulary = words.of_others(number);
        of_sample(&samples[number], &vocabulary, &models[number % models.len()], judged)
    });
    found.into_iter().flatten().collect()
}

fn of_sample(
    sample: &Sample<'_>,
    vocabulary: &Vocabulary,
    model: &Model,
    judged: Judged,
) -> Vec<Case> {
    let document = &sample.document;
    let (mut reading, mut room) = (Reading::default(), Room::default());
    let mut bookmark = Bookmark::default();
    let mut cases = Vec::new();
    for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
        reading.passage.read(document, vocabulary, part, &mut bookmark);
        model.tag(&mut reading, &mut room);
        model.propose(document, &mut reading, &mut room.bench, DOUBTFUL_IN_JUDGING);
        let Reading { passage, tags, proposals, .. } = &mut reading;
        let evidence = &mut room.evidence;
        let witness = Witness { passage, tags };
        let right = |link: &Link| is_right(sample, link, passage.first);
        if judged == Judged::Proposals {
            for number in 0..proposals.len() {
                witness.of_proposal(number, proposals, evidence);
                let is_right = right(&proposals[number].link);
                cases.push(Case { features: evidence.features.clone(), is_right });
            }
        } else {
            assembly::judge(&witness, &model.filter, proposals, evidence);
            let kept = assembly::select(proposals, passage.len());
            let sentence_of = |token: usize| passage.columns[token].sentence;
            let rest = assembly::rest(&tags.even, sentence_of, &kept);
            let mut all: Vec<Link> = kept.iter().chain(&rest).cloned().collect();
            assembly::fill(&Phrases { document, passage }, &tags.even, &mut all);
            for (link, filled) in rest.iter().zip(&all[kept.len()..]) {
                witness.of_rest(link, &kept, evidence);
                let is_right = right(filled);
                cases.push(Case { features: evidence.features.clone(), is_right });
            }
        }
    }
    cases
}

/// A sum over the evidence of all cases and whether they were right.
pub(super) fn sum(cases: &[Case]) -> u64 {
    let of_case = |case: &Case| {
        let features = case.features.iter();
        let bytes = features.flat_map(|(key, value)| [key.to_le_bytes(), value.to_le_bytes()]);
        let right = [u8::from(case.is_right)];
        checksum(&bytes.flatten().chain(right).collect::<Vec<u8>>())
    };
    checksum_of(cases.iter().map(of_case))
}

/// Whether an annotated claim has half of the content, and the last word of its source in the
/// source.
fn is_right(sample: &Sample<'_>, link: &Link, first: usize) -> bool {
    let tokens = sample.document.tokens();
    let is_word = |token: &usize| {
        tokens[*token].kind != crate::text::TokenKind::Punctuation
            && tokens[*token].kind != crate::text::TokenKind::Quote
    };
    let words = |tokens: &Tokens| -> Vec<usize> {
        tokens.iter().map(|token| token + first).filter(is_word).collect()
    };
    let (content, source) = (words(&link.content), words(&link.source));
    let matches = |marked: &&Marked| {
        let gold: Vec<usize> = marked.content.iter().copied().filter(is_word).collect();
        let shared = content.iter().filter(|token| gold.binary_search(token).is_ok()).count();
        let all = content.len() + gold.len() - shared;
        let last = marked.source.iter().copied().rfind(is_word);
        shared > 0
            && 2 * shared >= all
            && last.map_or(source.is_empty(), |last| source.contains(&last))
    };
    sample.marked.iter().any(|marked| matches(&marked))
}

/// Evidence that is rarer is not weighed.
const LEAST: usize = 10;
/// Penalties on the sum of weights and of their squares.
const PENALTY: f32 = 0.5;
const SQUARES: f32 = 1.0;

/// Fits a logistic regression.
pub(super) fn fit(cases: &[Case]) -> Vec<(u32, f32)> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for (key, _) in cases.iter().flat_map(|case| &case.features) {
        *counts.entry(*key).or_default() += 1;
    }
    let keys: Vec<u32> =
        counts.iter().filter(|(_, count)| **count >= LEAST).map(|(key, _)| *key).collect();
    let rows: Vec<Vec<(usize, f32)>> = cases
        .iter()
        .map(|case| {
            let known = case.features.iter();
            known.filter_map(|(key, value)| Some((keys.binary_search(key).ok()?, *value))).collect()
        })
        .collect();
    let value = |weights: &[f32], gradient: &mut [f32]| {
        let mut loss = 0.0;
        for (sum, weight) in gradient.iter_mut().zip(weights) {
            *sum = 2.0 * SQUARES * weight;
            loss += f64::from(SQUARES * weight * weight);
        }
        for (row, case) in rows.iter().zip(cases) {
            let score: f32 = row.iter().map(|(key, value)| weights[*key] * value).sum();
            let sign = if case.is_right { 1.0 } else { -1.0 };
            loss += f64::from((-sign * score).exp().ln_1p());
            let slope = -sign / (1.0 + (sign * score).exp());
            row.iter().for_each(|(key, value)| gradient[*key] += slope * value);
        }
        loss
    };
    let limits = Limits { penalty: PENALTY, penalised: keys.len(), steps: 200, least_gain: 1e-6 };
    let mut weights = vec![0.0; keys.len()];
    owlqn::minimise(&mut weights, limits, value, &|_, _| {});
    keys.into_iter().zip(weights).filter(|(_, weight)| *weight != 0.0).collect()
}

/// Weights in 16 bits.
pub(super) fn rounded(mut rows: Vec<(u32, f32)>) -> FilterParts {
    rows.sort_unstable_by_key(|row| row.0);
    let top = rows.iter().fold(0.01_f32, |top, row| top.max(row.1.abs()));
    let scale = top / f32::from(i16::MAX);
    let rows = rows.iter().map(|(key, weight)| (*key, (weight / scale).round() as i16));
    FilterParts { scale, rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::{Case, fit};

    #[test]
    fn evidence_that_goes_with_right_links_has_a_positive_weight() {
        let case = |key: u32, is_right: bool| Case { features: vec![(key, 1.0)], is_right };
        let cases: Vec<Case> = (0..40).map(|n| case(n % 2 + 1, n % 2 == 0)).collect();
        let rows = fit(&cases);
        assert!(rows[0].1 > 0.5 && rows[1].1 < -0.5, "{rows:?}");
    }
}
