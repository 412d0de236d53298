//! Linear-chain decoding: the best sequence of labels, and the probability of each label.

/// The scores of labels that follow one another.
#[derive(Debug, Clone)]
pub(crate) struct Lattice<const L: usize> {
    /// From label, to label.
    pub(crate) steps: [[f32; L]; L],
    odds: [[f32; L]; L],
}

/// What decoding needs; kept from passage to passage.
#[derive(Debug, Clone)]
pub(crate) struct Workspace<const L: usize> {
    forward: Vec<[f32; L]>,
    weights: Vec<[f32; L]>,
    back: Vec<[u8; L]>,
}

impl<const L: usize> Default for Workspace<L> {
    fn default() -> Self {
        Self { forward: Vec::new(), weights: Vec::new(), back: Vec::new() }
    }
}

/// A score that no label sequence survives.
pub(crate) const NEVER: f32 = -1.0e4;

impl<const L: usize> Lattice<L> {
    /// The lattice of these scores.
    pub(crate) fn new(steps: [[f32; L]; L]) -> Self {
        let odds = steps.map(|row| row.map(exp));
        Self { steps, odds }
    }

    /// Writes the best labels for these scores, each label's score raised by its bias.
    pub(crate) fn best(
        &self,
        scores: &[[f32; L]],
        bias: &[f32; L],
        workspace: &mut Workspace<L>,
        labels: &mut Vec<u8>,
    ) {
        labels.clear();
        labels.resize(scores.len(), 0);
        let back = &mut workspace.back;
        back.clear();
        back.push([0; L]);
        let Some(first) = scores.first() else { return };
        let mut best: [f32; L] = std::array::from_fn(|label| first[label] + bias[label]);
        for score in &scores[1..] {
            let mut next = [f32::MIN; L];
            let mut from = [0_u8; L];
            for (label, (best, steps)) in best.iter().zip(&self.steps).enumerate() {
                for to in 0..L {
                    let sum = best + steps[to];
                    from[to] = if sum > next[to] { label as u8 } else { from[to] };
                    next[to] = sum.max(next[to]);
                }
            }
            best = std::array::from_fn(|label| next[label] + score[label] + bias[label]);
            back.push(from);
        }
        let mut label = (0..L).fold(0, |top, next| if best[next] > best[top] { next } else { top });
        for (place, from) in labels.iter_mut().zip(back.iter()).rev() {
            *place = label as u8;
            label = usize::from(from[label]);
        }
    }

    /// Writes the probability of each label, in 255ths.
    pub(crate) fn marginals(
        &self,
        scores: &[[f32; L]],
        workspace: &mut Workspace<L>,
        into: &mut Vec<[u8; L]>,
    ) {
        into.clear();
        into.resize(scores.len(), [0; L]);
        self.run_forward(scores, workspace);
        let mut after = [1.0; L];
        for place in (0..scores.len()).rev() {
            let mut both = workspace.forward[place];
            both.iter_mut().zip(after).for_each(|(share, after)| *share *= after);
            normalise(&mut both);
            into[place] = both.map(|share| (share * 255.0) as u8);
            let here: [f32; L] =
                std::array::from_fn(|label| workspace.weights[place][label] * after[label]);
            after = std::array::from_fn(|label| dot(&self.odds[label], &here));
            normalise(&mut after);
        }
    }

    fn run_forward(&self, scores: &[[f32; L]], workspace: &mut Workspace<L>) {
        let Workspace { forward, weights, .. } = workspace;
        forward.clear();
        weights.clear();
        let mut before: Option<[f32; L]> = None;
        for score in scores {
            let top = score.iter().copied().fold(f32::MIN, f32::max);
            let weight = score.map(|score| exp(score - top));
            let mut sum = [1.0; L];
            if let Some(before) = before {
                sum = [0.0; L];
                for (share, odds) in before.iter().zip(&self.odds) {
                    sum.iter_mut().zip(odds).for_each(|(sum, odds)| *sum += share * odds);
                }
            }
            sum.iter_mut().zip(weight).for_each(|(sum, weight)| *sum *= weight);
            normalise(&mut sum);
            forward.push(sum);
            weights.push(weight);
            before = Some(sum);
        }
    }
}

fn dot<const L: usize>(a: &[f32; L], b: &[f32; L]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn normalise<const L: usize>(shares: &mut [f32; L]) {
    let sum: f32 = shares.iter().sum();
    let factor = 1.0 / sum.max(f32::MIN_POSITIVE);
    shares.iter_mut().for_each(|share| *share *= factor);
}

/// The exponential function to six digits, from additions and multiplications alone: the same
/// on every machine, and fit for vectors.
#[inline]
pub(crate) fn exp(x: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0;
    let scaled = (x * std::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    let whole = (scaled + ROUND) - ROUND;
    let rest = (scaled - whole) * std::f32::consts::LN_2;
    let series =
        1.0 + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest / 120.0))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::{Lattice, NEVER, Workspace, exp};

    #[test]
    fn the_exponential_is_close() {
        for x in [-80.0_f32, -3.3, -0.5, 0.0, 0.7, 4.2, 30.0] {
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-5, "{x}");
        }
    }

    #[test]
    fn a_step_that_never_happens_changes_the_best_labels() {
        let scores = [[1.0, 0.0], [0.0, 0.5], [1.0, 0.0]];
        let mut workspace = Workspace::default();
        let mut labels = Vec::new();
        Lattice::new([[0.0; 2]; 2]).best(&scores, &[0.0; 2], &mut workspace, &mut labels);
        assert_eq!(labels, [0, 1, 0]);
        let lattice = Lattice::new([[0.0, NEVER], [0.0, 0.0]]);
        lattice.best(&scores, &[0.0; 2], &mut workspace, &mut labels);
        assert_eq!(labels, [0, 0, 0]);
    }

    #[test]
    fn marginals_agree_with_sums_over_all_sequences() {
        let steps = [[0.3, -0.2], [0.1, 0.4]];
        let scores = [[0.5, 0.1], [-0.3, 0.2], [0.0, 0.9]];
        let mut sums = [[0.0; 2]; 3];
        let mut total = 0.0;
        for code in 0..8_usize {
            let labels = [code & 1, code >> 1 & 1, code >> 2];
            let emitted: f32 = labels.iter().zip(&scores).map(|(label, row)| row[*label]).sum();
            let stepped: f32 = labels.windows(2).map(|pair| steps[pair[0]][pair[1]]).sum();
            let weight = (emitted + stepped).exp();
            total += weight;
            labels.iter().zip(&mut sums).for_each(|(label, row)| row[*label] += weight);
        }
        let mut found = Vec::new();
        Lattice::new(steps).marginals(&scores, &mut Workspace::default(), &mut found);
        for (row, sum) in found.iter().zip(sums) {
            for label in 0..2 {
                assert!((f32::from(row[label]) / 255.0 - sum[label] / total).abs() < 0.005);
            }
        }
    }
}
