//! Numbers in steps: how far a token is, how likely a label. A step holds the values from its start to the next.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a value is taken as the last that has a step of its own, a step as the last, and both are few"
)]

use std::ops::Range;

/// The starts of `N` steps, the first at 0, and the number of the step of each value below `M`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Steps<const N: usize, const M: usize> {
    starts: [u32; N],
    numbers: [u8; M],
}

impl<const N: usize, const M: usize> Steps<N, M> {
    /// The steps with these starts, in order. From `M - 1` on all values have the same.
    pub(crate) const fn new(starts: [u32; N]) -> Self {
        let mut numbers = [0; M];
        let (mut value, mut step) = (0, 0);
        while value < M {
            if step + 1 < N && starts[step + 1] as usize == value {
                step += 1;
            }
            numbers[value] = step as u8;
            value += 1;
        }
        Self { starts, numbers }
    }

    /// The number of a value's step.
    #[inline(always)]
    pub(crate) const fn number(&self, value: usize) -> u32 {
        self.numbers[if value < M { value } else { M - 1 }] as u32
    }

    /// Where the step of a number starts.
    pub(crate) const fn start(&self, number: u32) -> u32 {
        self.starts[if (number as usize) < N { number as usize } else { N - 1 }]
    }

    /// Where a value's step starts.
    #[inline]
    pub(crate) const fn start_of(&self, value: usize) -> u32 {
        self.start(self.number(value))
    }

    /// The steps behind the first, each with its start and its values; the last has no end that is reached.
    pub(crate) fn bands(&self) -> impl Iterator<Item = (u32, Range<usize>)> + '_ {
        let ends = self.starts.iter().skip(2).map(|end| *end as usize).chain([usize::MAX / 2]);
        self.starts.iter().skip(1).zip(ends).map(|(start, end)| (*start, *start as usize..end))
    }
}

#[cfg(test)]
mod tests;
