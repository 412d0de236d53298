//! The exact optimum of a chain over a set of features that a quick pass has chosen.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "variables are laid out as rows of labels and then steps, as they are read"
)]

use super::chain::{Chain, Mask};
use super::dataset::Dataset;
use super::descent::Learnt;
use super::owlqn::{self, Limits};

/// A gradient this small is none: most tokens are settled after a few steps.
const SETTLED: f32 = 1e-5;

/// Minimises the penalised negative log-likelihood of the sequences that `is_used` takes, from
/// where `learnt` stands.
pub(super) fn polish<const L: usize>(
    data: &Dataset,
    is_used: &dyn Fn(usize) -> bool,
    mask: Mask<L>,
    (penalty, steps): (f32, usize),
    learnt: &Learnt<L>,
    report: &dyn Fn(usize, f64),
) -> Learnt<L> {
    let rows = data.keys.len();
    let weights = learnt.weights.iter().flatten();
    let mut variables: Vec<f32> = weights.chain(learnt.steps.iter().flatten()).copied().collect();
    let used: Vec<_> =
        data.sequences.iter().filter(|sequence| is_used(sequence.article)).copied().collect();
    let mut chain = Chain::<L>::default();
    let value = |variables: &[f32], gradient: &mut [f32]| {
        let (weights, steps) = (rows_of::<L>(&variables[..rows * L]), &variables[rows * L..]);
        let steps: [[f32; L]; L] = square(steps);
        let odds = steps.map(|row| row.map(f32::exp));
        gradient.fill(0.0);
        let (row_gradient, step_gradient) = gradient.split_at_mut(rows * L);
        let mut loss = 0.0;
        for sequence in &used {
            chain.scores.clear();
            for token in sequence.from..sequence.to {
                let mut scores = mask(data.labels[token]);
                for feature in data.features_of(token) {
                    let row = &weights[*feature as usize];
                    scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
                }
                chain.scores.push(scores);
            }
            let found = chain.expect(&data.labels[sequence.from..sequence.to], &steps, &odds);
            loss += found.loss;
            for (token, change) in (sequence.from..sequence.to).zip(&chain.scores) {
                if change.iter().all(|change| change.abs() < SETTLED) {
                    continue;
                }
                for feature in data.features_of(token) {
                    let at = *feature as usize * L;
                    let row = &mut row_gradient[at..at + L];
                    row.iter_mut().zip(change).for_each(|(sum, change)| *sum += change);
                }
            }
            let steps = step_gradient.iter_mut().zip(found.gradient.iter().flatten());
            steps.for_each(|(sum, change)| *sum += change);
        }
        loss
    };
    let limits = Limits { penalty, penalised: rows * L, steps, least_gain: 2e-5 };
    owlqn::minimise(&mut variables, limits, value, report);
    Learnt {
        weights: rows_of::<L>(&variables[..rows * L]).to_vec(),
        steps: square(&variables[rows * L..]),
    }
}

fn rows_of<const L: usize>(flat: &[f32]) -> &[[f32; L]] {
    flat.as_chunks().0
}

fn square<const L: usize>(flat: &[f32]) -> [[f32; L]; L] {
    std::array::from_fn(|from| std::array::from_fn(|to| flat[from * L + to]))
}
