//! Gradients of a linear chain: how far the model's expectations are from the labels.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "rows have a place for each label, which the annotations keep to"
)]

use crate::model::lattice::{NEVER, exp};

/// Which labels are possible where the gold label is this one; the rest get [`NEVER`].
pub(super) type Mask<const L: usize> = fn(u8) -> [f32; L];

/// All labels but the last, which only widens rows.
pub(super) fn all_but_last<const L: usize>(_: u8) -> [f32; L] {
    std::array::from_fn(|label| if label + 1 == L { NEVER } else { 0.0 })
}

/// The last label where it is the gold one, and only there: cues are given, not guessed.
pub(super) fn last_is_given<const L: usize>(gold: u8) -> [f32; L] {
    let is_last = usize::from(gold) + 1 == L;
    std::array::from_fn(|label| if (label + 1 == L) == is_last { 0.0 } else { NEVER })
}

/// Buffers for one sequence.
#[derive(Debug, Default)]
pub(super) struct Chain<const L: usize> {
    /// Scores of labels before [`Chain::expect`], gradients after.
    pub(super) scores: Vec<[f32; L]>,
    forward: Vec<[f32; L]>,
    weights: Vec<[f32; L]>,
}

/// Expectations that belong to no token.
#[derive(Debug)]
pub(super) struct Steps<const L: usize> {
    /// The gradient of steps from label to label.
    pub(super) gradient: [[f32; L]; L],
    /// The negative logarithm of the likelihood.
    pub(super) loss: f64,
}

impl<const L: usize> Chain<L> {
    /// Turns scores into gradients of the negative log-likelihood.
    pub(super) fn expect(
        &mut self,
        gold: &[u8],
        steps: &[[f32; L]; L],
        odds: &[[f32; L]; L],
    ) -> Steps<L> {
        let mut found = Steps { gradient: [[0.0; L]; L], loss: 0.0 };
        for (place, label) in gold.iter().enumerate() {
            found.loss -= f64::from(self.scores[place][usize::from(*label)]);
        }
        for pair in gold.windows(2) {
            let (from, to) = (usize::from(pair[0]), usize::from(pair[1]));
            found.loss -= f64::from(steps[from][to]);
            found.gradient[from][to] -= 1.0;
        }
        found.loss += self.run_forward(odds);
        let mut after = [1.0; L];
        let mut joint = [[0.0; L]; L];
        for place in (0..gold.len()).rev() {
            let mut shares: [f32; L] =
                std::array::from_fn(|label| self.forward[place][label] * after[label]);
            normalise(&mut shares);
            shares[usize::from(gold[place])] -= 1.0;
            self.scores[place] = shares;
            let here: [f32; L] =
                std::array::from_fn(|label| self.weights[place][label] * after[label]);
            after = std::array::from_fn(|from| {
                odds[from].iter().zip(&here).map(|(odds, here)| odds * here).sum()
            });
            if place > 0 {
                add_joint(&self.forward[place - 1], &after, &here, &mut joint);
            }
            normalise(&mut after);
        }
        for (from, row) in joint.iter().enumerate() {
            for (to, share) in row.iter().enumerate() {
                found.gradient[from][to] += share * odds[from][to];
            }
        }
        found
    }

    fn run_forward(&mut self, odds: &[[f32; L]; L]) -> f64 {
        self.forward.clear();
        self.weights.clear();
        let mut total = 0.0;
        for place in 0..self.scores.len() {
            let scores = &self.scores[place];
            let top = scores.iter().copied().fold(f32::MIN, f32::max);
            let weight = scores.map(|score| exp(score - top));
            let mut sum = [1.0; L];
            if let Some(before) = self.forward.last() {
                sum = [0.0; L];
                for (share, odds) in before.iter().zip(odds) {
                    sum.iter_mut().zip(odds).for_each(|(sum, odds)| *sum += share * odds);
                }
            }
            sum.iter_mut().zip(weight).for_each(|(sum, weight)| *sum *= weight);
            total += f64::from(top) + f64::from(normalise(&mut sum)).ln();
            self.forward.push(sum);
            self.weights.push(weight);
        }
        total
    }
}

/// Adds the probabilities of pairs of labels, but for the odds of their steps, which are the same
/// everywhere.
fn add_joint<const L: usize>(
    before: &[f32; L],
    after: &[f32; L],
    here: &[f32; L],
    joint: &mut [[f32; L]; L],
) {
    let total: f32 = before.iter().zip(after).map(|(before, after)| before * after).sum();
    let factor = 1.0 / total.max(f32::MIN_POSITIVE);
    for (row, before) in joint.iter_mut().zip(before) {
        let share = before * factor;
        row.iter_mut().zip(here).for_each(|(sum, here)| *sum += share * here);
    }
}

/// Makes the shares sum to one and gives what they summed to.
fn normalise<const L: usize>(shares: &mut [f32; L]) -> f32 {
    let sum: f32 = shares.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    let factor = 1.0 / sum;
    shares.iter_mut().for_each(|share| *share *= factor);
    sum
}
