//! Features of a few small numbers, their weights summed for all such numbers in advance.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "grids are few, each has some thousand cells, and bits for each of its numbers"
)]

use super::feature::Sink;

/// Features that `N` small numbers make together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grid<const N: usize> {
    /// Where its cells begin among those of its table.
    first: usize,
    /// How many bits each of the numbers has.
    bits: [u32; N],
    /// Gives the features of these numbers.
    pub(super) fill: fn([u32; N], &mut dyn Sink),
}

impl<const N: usize> Grid<N> {
    /// A grid whose cells begin where those of another end.
    pub(super) const fn new(
        first: usize,
        bits: [u32; N],
        fill: fn([u32; N], &mut dyn Sink),
    ) -> Self {
        Self { first, bits, fill }
    }

    /// Where its cells end.
    pub(super) const fn end(&self) -> usize {
        let (mut sum, mut part) = (0, 0);
        while part < N {
            sum += self.bits[part];
            part += 1;
        }
        self.first + (1 << sum)
    }

    /// The cell of these numbers.
    #[inline(always)]
    pub(super) fn cell(&self, numbers: [u32; N]) -> usize {
        let parts = numbers.into_iter().zip(self.bits);
        self.first + parts.fold(0, |cell, (number, bits)| cell << bits | number) as usize
    }
}

/// The number that a feature tells for one of a cell: those from `end` on stand for a token that is not there.
pub(super) const fn beyond(number: u32, end: u32) -> u32 {
    if number < end { number } else { 9 }
}

/// A grid, however many numbers it has.
pub(super) trait Cells: Sync {
    /// Where its cells begin and end.
    fn range(&self) -> std::ops::Range<usize>;

    /// Gives the features of a cell.
    fn features(&self, cell: usize, into: &mut dyn Sink);
}

impl<const N: usize> Cells for Grid<N> {
    fn range(&self) -> std::ops::Range<usize> {
        self.first..self.end()
    }

    fn features(&self, cell: usize, into: &mut dyn Sink) {
        let mut rest = (cell - self.first) as u32;
        let mut numbers = self.bits;
        for bits in numbers.iter_mut().rev() {
            let number = rest & ((1 << *bits) - 1);
            rest >>= *bits;
            *bits = number;
        }
        (self.fill)(numbers, into);
    }
}

#[cfg(test)]
mod tests;
