//! Linear-chain decoding: the best sequence of labels, and the probability of each label.

#![expect(
    clippy::indexing_slicing,
    reason = "every array has a place for each label, and loops end at their number"
)]

/// The scores of labels that follow one another.
#[derive(Debug, Clone)]
pub(crate) struct Lattice<const L: usize> {
    /// From label, to label.
    pub(crate) steps: [[f32; L]; L],
    odds: [[f32; L]; L],
    /// The same, to label, from label.
    columns: [[f32; L]; L],
    odds_columns: [[f32; L]; L],
}

/// What decoding needs; kept from passage to passage.
#[derive(Debug, Clone)]
pub(crate) struct Workspace<const L: usize> {
    forward: Vec<[f32; L]>,
    backward: Vec<[f32; L]>,
    weights: Vec<[f32; L]>,
}

impl<const L: usize> Default for Workspace<L> {
    fn default() -> Self {
        Self { forward: Vec::new(), backward: Vec::new(), weights: Vec::new() }
    }
}

/// A score that no label sequence survives.
pub(crate) const NEVER: f32 = -1.0e4;

impl<const L: usize> Lattice<L> {
    /// The lattice of these scores.
    pub(crate) fn new(steps: [[f32; L]; L]) -> Self {
        let odds = steps.map(|row| exp_all(&row));
        Self { steps, odds, columns: transposed(&steps), odds_columns: transposed(&odds) }
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
        let reached = &mut workspace.forward;
        reached.clear();
        reached.reserve(scores.len());
        let Some((first, rest)) = scores.split_first() else { return };
        let mut best = *first;
        (0..L).for_each(|label| best[label] += bias[label]);
        reached.push(best);
        for score in rest {
            let mut next = [f32::MIN; L];
            for (best, steps) in best.iter().zip(&self.steps) {
                for to in 0..L {
                    next[to] = greater(best + steps[to], next[to]);
                }
            }
            (0..L).for_each(|label| best[label] = next[label] + score[label] + bias[label]);
            reached.push(best);
        }
        labels.resize(scores.len(), 0);
        let mut label = greatest(&best);
        for (place, into) in labels.iter_mut().enumerate().rev() {
            *into = label as u8;
            let Some(before) = place.checked_sub(1).map(|before| &reached[before]) else { break };
            // What led here is found again rather than noted for every label on the way.
            let mut sums = self.columns[label];
            (0..L).for_each(|from| sums[from] += before[from]);
            label = greatest(&sums);
        }
    }

    /// Writes the probability of each label, in 255ths.
    pub(crate) fn marginals(
        &self,
        scores: &[[f32; L]],
        workspace: &mut Workspace<L>,
        into: &mut Vec<[u8; L]>,
    ) {
        self.run_both_ways(scores, workspace);
        into.clear();
        into.extend(workspace.shares().map(|shares| shares.map(in_255ths)));
    }

    /// Writes the probability of one label of each place, in 255ths.
    pub(crate) fn shares(
        &self,
        scores: &[[f32; L]],
        labels: &[u8],
        workspace: &mut Workspace<L>,
        into: &mut Vec<u8>,
    ) {
        self.run_both_ways(scores, workspace);
        into.clear();
        let shares = workspace.shares().zip(labels);
        into.extend(shares.map(|(shares, label)| in_255ths(shares[usize::from(*label)])));
    }

    /// What stands before each place says of its labels, that included, and what stands behind it. Neither
    /// waits for the other, so that both are found in the time of one.
    fn run_both_ways(&self, scores: &[[f32; L]], workspace: &mut Workspace<L>) {
        let Workspace { forward, backward, weights } = workspace;
        weights.clear();
        weights.extend(scores.iter().map(|score| {
            let top = score.iter().fold(f32::MIN, |top, score| greater(top, *score));
            exp_all(&score.map(|score| score - top))
        }));
        forward.clear();
        forward.reserve(scores.len());
        backward.clear();
        backward.resize(scores.len(), [1.0; L]);
        let mut before = [1.0; L];
        let mut behind = [1.0; L];
        let from_end = weights.iter().zip(backward).rev();
        for (weight, (weight_behind, backward)) in weights.iter().zip(from_end) {
            (0..L).for_each(|label| before[label] *= weight[label]);
            normalise(&mut before);
            forward.push(before);
            before = through(&before, &self.odds);
            *backward = behind;
            (0..L).for_each(|label| behind[label] *= weight_behind[label]);
            behind = through(&behind, &self.odds_columns);
            normalise(&mut behind);
        }
    }
}

impl<const L: usize> Workspace<L> {
    /// The probabilities of the labels of each place.
    #[inline]
    fn shares(&self) -> impl Iterator<Item = [f32; L]> + '_ {
        self.forward.iter().zip(&self.backward).map(|(forward, backward)| {
            let mut both = *forward;
            (0..L).for_each(|label| both[label] *= backward[label]);
            normalise(&mut both);
            both
        })
    }
}

/// The whole 255ths of a share.
#[inline(always)]
fn in_255ths(share: f32) -> u8 {
    let exact = share * 255.0;
    let near = (exact + ROUND) - ROUND;
    let below = if near > exact { near - 1.0 } else { near };
    (below + ROUND).to_bits() as u8
}

/// Beside so great a number a fraction has no bits left, and the lowest bits are whole ones.
const ROUND: f32 = 12_582_912.0;

/// The first place of the greatest number.
#[inline(always)]
fn greatest<const L: usize>(numbers: &[f32; L]) -> usize {
    (0..L).fold(0, |top, next| if numbers[next] > numbers[top] { next } else { top })
}

/// Shares taken through odds, row by row.
#[inline(always)]
fn through<const L: usize>(shares: &[f32; L], odds: &[[f32; L]; L]) -> [f32; L] {
    let mut sums = [0.0; L];
    for (share, row) in shares.iter().zip(odds) {
        (0..L).for_each(|label| sums[label] += share * row[label]);
    }
    sums
}

fn transposed<const L: usize>(rows: &[[f32; L]; L]) -> [[f32; L]; L] {
    std::array::from_fn(|column| std::array::from_fn(|row| rows[row][column]))
}

/// The greater of two numbers: one instruction, since both are numbers indeed.
#[inline(always)]
fn greater(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

#[inline(always)]
fn normalise<const L: usize>(shares: &mut [f32; L]) {
    let sum: f32 = shares.iter().sum();
    let factor = 1.0 / greater(sum, f32::MIN_POSITIVE);
    shares.iter_mut().for_each(|share| *share *= factor);
}

/// The exponential function to six digits, from additions and multiplications alone: the same
/// on every machine, and fit for vectors. Below a billionth of a billionth it is nothing, since processors take long
/// for numbers that have next to no digits left.
#[inline]
pub(crate) fn exp(x: f32) -> f32 {
    exp_all(&[x])[0]
}

#[inline(always)]
fn exp_all<const L: usize>(numbers: &[f32; L]) -> [f32; L] {
    const LEAST: f32 = -60.0;
    let mut found = [0.0; L];
    for (found, x) in found.iter_mut().zip(numbers) {
        let scaled = x * std::f32::consts::LOG2_E;
        let is_more = if scaled > LEAST { 1.0 } else { 0.0 };
        let scaled = greater(scaled, LEAST);
        let scaled = if scaled < 120.0 { scaled } else { 120.0 };
        let rounded = scaled + ROUND;
        let rest = (scaled - (rounded - ROUND)) * std::f32::consts::LN_2;
        let series = 1.0
            + rest * (1.0 + rest * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest / 120.0))));
        *found = is_more * series * f32::from_bits(rounded.to_bits().wrapping_add(127) << 23);
    }
    found
}

#[cfg(test)]
mod tests;
