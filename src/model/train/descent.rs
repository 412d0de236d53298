//! AdaGrad with regularised dual averaging (Duchi, Hazan and Singer, JMLR 2011): most weights of
//! the result are exactly zero.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "cells stand for numbers of features that the data were given, and labels keep \
              to their number"
)]

use super::chain::{Chain, Mask};
use super::dataset::Dataset;

/// How a chain is trained.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    /// Passes over the corpus.
    pub(super) rounds: usize,
    /// The step size.
    pub(super) rate: f32,
    /// The weight of the L1 penalty over the whole corpus.
    pub(super) penalty: f32,
}

/// Weights as they were learnt.
#[derive(Debug, Clone)]
pub(super) struct Learnt<const L: usize> {
    /// A row for each feature of the dataset.
    pub(super) weights: Vec<[f32; L]>,
    /// From label, to label.
    pub(super) steps: [[f32; L]; L],
}

/// What is summed for one feature: gradients and their squares.
#[derive(Debug, Clone, Copy)]
struct Cell<const L: usize> {
    sum: [f32; L],
    squares: [f32; L],
}

impl<const L: usize> Cell<L> {
    const ZERO: Self = Self { sum: [0.0; L], squares: [0.0; L] };

    #[inline]
    fn weights(&self, rate: f32, threshold: f32) -> [f32; L] {
        std::array::from_fn(|label| {
            let beyond = (self.sum[label].abs() - threshold).max(0.0);
            -(rate * beyond / (self.squares[label].sqrt() + 1e-3)).copysign(self.sum[label])
        })
    }

    #[inline]
    fn add(&mut self, gradient: &[f32; L]) {
        for (label, gradient) in gradient.iter().enumerate() {
            self.sum[label] += gradient;
            self.squares[label] += gradient * gradient;
        }
    }
}

/// Trains on the sequences of the articles that `is_used` takes, in orders drawn from a seed.
pub(super) fn train<const L: usize>(
    data: &Dataset,
    is_used: &dyn Fn(usize) -> bool,
    mask: Mask<L>,
    (settings, seed): (Settings, u64),
    report: &dyn Fn(usize, f64),
) -> Learnt<L> {
    let mut cells = vec![Cell::<L>::ZERO; data.keys.len()];
    let mut step_cells = [Cell::<L>::ZERO; L];
    let mut order: Vec<usize> = (0..data.sequences.len())
        .filter(|number| is_used(data.sequences[*number].article))
        .collect();
    let mut random = Random(seed);
    let each = settings.penalty / order.len().max(1) as f32;
    let mut chain = Chain::default();
    let mut seen = 0.0_f32;
    for round in 0..settings.rounds {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for number in &order {
            seen += 1.0;
            let sequence = data.sequences[*number];
            let gold = &data.labels[sequence.from..sequence.to];
            chain.scores.clear();
            for token in sequence.from..sequence.to {
                let mut scores = mask(data.labels[token]);
                for feature in data.features_of(token) {
                    let row = cells[*feature as usize].weights(settings.rate, seen * each);
                    scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
                }
                chain.scores.push(scores);
            }
            let steps = step_cells.map(|cell| cell.weights(settings.rate, 0.0));
            let odds = steps.map(|row| row.map(f32::exp));
            let found = chain.expect(gold, &steps, &odds);
            loss += found.loss;
            for (token, gradient) in (sequence.from..sequence.to).zip(&chain.scores) {
                for feature in data.features_of(token) {
                    cells[*feature as usize].add(gradient);
                }
            }
            for (cell, gradient) in step_cells.iter_mut().zip(&found.gradient) {
                cell.add(gradient);
            }
        }
        report(round, loss);
    }
    Learnt {
        weights: cells.iter().map(|cell| cell.weights(settings.rate, seen * each)).collect(),
        steps: step_cells.map(|cell| cell.weights(settings.rate, 0.0)),
    }
}

/// Marsaglia's xorshift.
#[derive(Debug)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = (self.next() % (last as u64 + 1)) as usize;
            order.swap(last, other);
        }
    }
}
