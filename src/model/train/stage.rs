//! The tagger and the scoper: datasets made through the engine's feature code, chains trained on
//! them, weights rounded to small numbers.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "samples and models are led to by numbers below their counts"
)]

use std::collections::{BTreeMap, BTreeSet};

use super::chain::{Mask, all_but_last, last_is_given};
use super::dataset::Dataset;
use super::descent::{self, Learnt, Settings};
use super::polish::polish;
use super::words::Words;
use super::{Progress, Sample, parallel};
use crate::model::beside::on_sides;
use crate::model::engine::{Reading, Room};
use crate::model::feature::{Feature, Sink, Template};
use crate::model::lattice::NEVER;
use crate::model::passage::{Bookmark, Passage, parts};
use crate::model::receiver::{List, Listing};
use crate::model::scoper::{DOUBTFUL_IN_TRAINING, Scene, role};
use crate::model::table::Row;
use crate::model::tagger::{Desk, label};
use crate::model::tokens::Tokens;
use crate::model::weights::{ChainParts, Model};

/// A feature that occurs less often is not learnt.
const LEAST: u32 = 3;

/// How a chain is trained: a quick pass with a weak penalty chooses features, an exact method
/// finds their weights.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recipe<const L: usize> {
    name: &'static str,
    choice: Settings,
    penalty: f32,
    steps: usize,
    mask: Mask<L>,
    /// Which training of the same articles: orders of the sequences hang on it.
    seed: u64,
}

impl<const L: usize> Recipe<L> {
    /// The same with other orders of the sequences.
    pub(super) const fn seeded(self, seed: u64) -> Self {
        Self { seed, ..self }
    }

    /// What an order is drawn from.
    const fn seed_of(self, order: u64) -> u64 {
        const APART: u64 = 1000;
        seed(self.seed.wrapping_mul(APART).wrapping_add(order))
    }
}

/// A feature is chosen that the quick pass chooses in any of so many orders of the sequences: the
/// choice hangs little on luck.
const ORDERS: u64 = 2;

/// What the orders are drawn from.
const fn seed(order: u64) -> u64 {
    88_172_645_463_325_252_u64.wrapping_add(order.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

pub(super) const TAGGER: Recipe<{ label::WIDTH }> = Recipe {
    name: "tagger",
    choice: Settings { rounds: 8, rate: 0.2, penalty: 3.0 },
    penalty: 6.0,
    steps: 90,
    mask: all_but_last,
    seed: 0,
};

pub(super) const SCOPER: Recipe<{ role::WIDTH }> = Recipe {
    name: "scoper",
    choice: Settings { rounds: 6, rate: 0.2, penalty: 4.0 },
    penalty: 8.0,
    steps: 64,
    mask: last_is_given,
    seed: 0,
};

/// Takes a sequence of an article: the features of each token, and its label.
type Take<'t> = dyn FnMut(&[Vec<Feature>], &[u8]) + 't;

/// Gives the sequences of the article of this number.
type Read<'l> = dyn Fn(usize, &mut Take<'_>) + Sync + 'l;

/// The articles and what reads the sequences of one.
pub(super) struct Lessons<'l> {
    articles: usize,
    read: Box<Read<'l>>,
}

impl Lessons<'_> {
    /// The sequences of all articles, made on all cores, with their features numbered.
    pub(super) fn gather(&self) -> Dataset {
        let mut all = Dataset::default();
        let pieces = self.in_pieces(|numbers| {
            let mut data = Dataset::default();
            for number in numbers {
                (self.read)(number, &mut |lists, labels| data.push(number, lists, labels));
            }
            data
        });
        pieces.iter().for_each(|piece| all.append(piece));
        all.number(LEAST)
    }

    /// The features of the sequences that have these hashes: one each, or where two have the same, both.
    fn names(&self, wanted: &BTreeSet<u32>) -> BTreeMap<u32, BTreeSet<Feature>> {
        let mut names: BTreeMap<u32, BTreeSet<Feature>> = BTreeMap::new();
        let pieces = self.in_pieces(|numbers| {
            let mut found: BTreeSet<Feature> = BTreeSet::new();
            for number in numbers {
                (self.read)(number, &mut |lists, _| {
                    let features = lists.iter().flatten();
                    found.extend(features.filter(|feature| wanted.contains(&feature.hash())));
                });
            }
            found
        });
        for feature in pieces.into_iter().flatten() {
            names.entry(feature.hash()).or_default().insert(feature);
        }
        names
    }

    fn in_pieces<T: Send>(&self, make: impl Fn(std::ops::Range<usize>) -> T + Sync) -> Vec<T> {
        const PIECES: usize = 8;
        let size = self.articles.div_ceil(PIECES);
        let end = |piece: usize| (piece * size).min(self.articles);
        parallel::run(PIECES, |piece| make(end(piece)..end(piece + 1)))
    }
}

/// The sequences that the tagger learns from.
pub(super) fn tagger_lessons<'l>(samples: &'l [Sample<'_>], words: &'l Words) -> Lessons<'l> {
    let read = move |number: usize, take: &mut Take<'_>| {
        let sample = &samples[number];
        let document = &sample.document;
        let vocabulary = words.of_others(number);
        let (mut passage, mut desk) = (Passage::default(), Desk::default());
        let mut bookmark = Bookmark::default();
        for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
            passage.read(document, &vocabulary, part, &mut bookmark);
            let mut listing = Listing::of(passage.len());
            desk.features(&passage, &mut listing);
            take(&listing.lists, &sample.labels[passage.first..passage.first + passage.len()]);
        }
    };
    Lessons { articles: samples.len(), read: Box::new(read) }
}

/// The sequences that the scoper learns from: the cues that each article's own jackknifed tagger
/// finds, with the source and the content of the claim that was marked there, if any was.
pub(super) fn scoper_lessons<'l>(
    samples: &'l [Sample<'_>],
    words: &'l Words,
    models: &'l [Model],
) -> Lessons<'l> {
    let read = move |number: usize, take: &mut Take<'_>| {
        let (sample, model) = (&samples[number], &models[number % models.len()]);
        let (document, vocabulary) = (&sample.document, words.of_others(number));
        let (mut reading, mut room) = (Reading::default(), Room::default());
        let mut bookmark = Bookmark::default();
        for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
            reading.passage.read(document, &vocabulary, part, &mut bookmark);
            model.tag(&mut reading, &mut room);
            let Reading { passage, tags, .. } = &reading;
            let bench = &mut room.bench;
            bench.look(passage, tags, DOUBTFUL_IN_TRAINING);
            let mut sides = Listing::<Sides>::of(passage.len());
            bench.side_features(passage, &mut sides);
            for cue in std::mem::take(&mut bench.cues) {
                let scene = Scene::new(passage, &cue);
                let mut listing = Listing::default();
                scene.begin(|token, side| sides.lists[token].0[side].clone(), &mut listing.lists);
                bench.features(&scene, &mut listing);
                take(&listing.lists, &roles(sample, &scene, &cue));
            }
        }
    };
    Lessons { articles: samples.len(), read: Box::new(read) }
}

/// What a token's features are left of a cue, and right of one.
#[derive(Debug, Clone, Default)]
struct Sides([Vec<Feature>; 2]);

impl Sink for Sides {
    fn add(&mut self, template: Template, a: u32, b: u32) {
        let features = on_sides(Feature { template, a, b });
        self.0.iter_mut().zip(features).for_each(|(list, feature)| list.push(feature));
    }
}

impl List for Sides {
    fn take(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(list, other)| list.extend_from_slice(other));
    }
}

/// The scoper's gold labels in the window of one cue.
fn roles(sample: &Sample<'_>, scene: &Scene<'_>, cue: &Tokens) -> Vec<u8> {
    let (first, (from, to)) = (scene.passage.first, scene.window);
    let mut roles = vec![0; to - from];
    let meets = |token: &usize| cue.has(token.wrapping_sub(first));
    let marked = sample.marked.iter().filter(|marked| marked.cue.iter().any(meets));
    let nearest = marked.min_by_key(|marked| marked.cue.iter().find(|token| meets(token)));
    if let Some(marked) = nearest {
        for (tokens, role) in [(&marked.content, role::CONTENT), (&marked.source, role::SOURCE)] {
            for token in tokens.iter().filter_map(|token| token.checked_sub(first + from)) {
                if let Some(place) = roles.get_mut(token) {
                    *place = role;
                }
            }
        }
    }
    cue.iter().for_each(|token| roles[token - from] = role::CUE);
    roles
}

/// Trains a chain for each fold, on the articles of the others, and one on all.
pub(super) fn train_folds<const L: usize>(
    lessons: &Lessons<'_>,
    recipe: Recipe<L>,
    folds: usize,
    progress: &Progress<'_>,
) -> Vec<ChainParts<L>> {
    let data = lessons.gather();
    let chains = parallel::run(folds + 1, |fold| {
        let is_used = |article: usize| article % folds != fold || fold == folds;
        train(&data, &is_used, recipe, &|text, done| {
            progress(&format!("{} {fold}: {text}", recipe.name), done)
        })
    });
    let rows = chains.iter().flat_map(|chain| &chain.rows);
    let names = lessons.names(&rows.map(|(key, _)| *key).collect());
    chains.into_iter().map(|chain| chain.named(&names)).collect()
}

/// A chain whose features are known by their hashes.
struct Rounded<const L: usize> {
    scale: f32,
    steps: [[f32; L]; L],
    rows: Vec<(u32, Row<L>)>,
}

impl<const L: usize> Rounded<L> {
    fn named(self, names: &BTreeMap<u32, BTreeSet<Feature>>) -> ChainParts<L> {
        let of_row = |(key, row): &(u32, Row<L>)| {
            let (features, row) = (names.get(key), *row);
            features.into_iter().flatten().map(move |feature| (*feature, row)).collect::<Vec<_>>()
        };
        let mut rows: Vec<_> = self.rows.iter().flat_map(of_row).collect();
        rows.sort_unstable();
        ChainParts { scale: self.scale, steps: self.steps, rows }
    }
}

fn train<const L: usize>(
    data: &Dataset,
    is_used: &dyn Fn(usize) -> bool,
    recipe: Recipe<L>,
    progress: &Progress<'_>,
) -> Rounded<L> {
    let (data, learnt) = chosen(data, &choices(data, is_used, recipe, progress));
    let report = |step: usize, value: f64| {
        if step.is_multiple_of(10) {
            let done = step as f32 / recipe.steps as f32;
            progress(&format!("value {value:.0}"), CHOICE + done * (1.0 - CHOICE));
        }
    };
    let limits = (recipe.penalty, recipe.steps);
    let learnt = polish(&data, is_used, recipe.mask, limits, &learnt, &report);
    let parts = rounded(&data, &learnt);
    progress(&format!("{} rows of {}", parts.rows.len(), data.keys.len()), 1.0);
    parts
}

/// How much of the time the quick passes take.
const CHOICE: f32 = 0.7;

/// What a quick pass learns in each order of the sequences.
fn choices<const L: usize>(
    data: &Dataset,
    is_used: &dyn Fn(usize) -> bool,
    recipe: Recipe<L>,
    progress: &Progress<'_>,
) -> Vec<Learnt<L>> {
    let choices = (0..ORDERS).map(|order| {
        let report = |round: usize, loss: f64| {
            let share = (round + 1) as f32 / recipe.choice.rounds as f32;
            let done = (order as f32 + share) / ORDERS as f32;
            progress(&format!("choosing features, loss {loss:.0}"), done * CHOICE);
        };
        descent::train(data, is_used, recipe.mask, (recipe.choice, recipe.seed_of(order)), &report)
    });
    choices.collect()
}

/// Only the features to which any choice gives a weight, with the mean of their weights.
fn chosen<const L: usize>(data: &Dataset, choices: &[Learnt<L>]) -> (Dataset, Learnt<L>) {
    let share = 1.0 / choices.len() as f32;
    let mut mean = Learnt { weights: vec![[0.0; L]; data.keys.len()], steps: [[0.0; L]; L] };
    for learnt in choices {
        let rows = learnt.weights.iter().chain(&learnt.steps);
        for (sum, row) in mean.weights.iter_mut().chain(&mut mean.steps).zip(rows) {
            sum.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight * share);
        }
    }
    let has_weight = |row: &[f32; L]| row.iter().any(|weight| *weight != 0.0);
    let keep: Vec<bool> = mean.weights.iter().map(has_weight).collect();
    mean.weights.retain(has_weight);
    (data.restrict(&keep), mean)
}

/// The greatest weight that is kept as it is.
const GREATEST: f32 = 4.0;

/// Weights as small numbers, without the rows that are all zero. A label that never had a weight
/// or a step is never given.
fn rounded<const L: usize>(data: &Dataset, learnt: &Learnt<L>) -> Rounded<L> {
    let top = learnt.weights.iter().flatten().fold(0.0_f32, |top, weight| top.max(weight.abs()));
    let scale = top.clamp(0.01, GREATEST) / 127.0;
    let small = |weight: f32| (weight / scale).round().clamp(-127.0, 127.0) as i8;
    let rows = data.keys.iter().zip(&learnt.weights).map(|(key, row)| (*key, row.map(small)));
    let rows = rows.filter(|(_, row)| row.iter().any(|weight| *weight != 0)).collect();
    let mut steps = learnt.steps;
    if L == label::WIDTH {
        steps.iter_mut().for_each(|row| row[L - 1] = NEVER);
        steps[L - 1] = [NEVER; L];
    }
    Rounded { scale, steps, rows }
}
