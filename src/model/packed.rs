//! A small number for each of several labels, four to a machine word: one addition adds them all.
//!
//! A word is the sum of its numbers, each times 2 to the power of sixteen times its place. That stays true
//! when words are added, whatever the signs, as long as every sum of one label fits sixteen bits.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "labels are few, and each has its place in a word"
)]

/// Numbers of up to `4 * W` labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Packed<const W: usize>([u64; W]);

impl<const W: usize> Default for Packed<W> {
    fn default() -> Self {
        Self::ZERO
    }
}

const IN_A_WORD: usize = 4;
const BITS: usize = 16;

impl<const W: usize> Packed<W> {
    /// Zero for every label.
    pub(crate) const ZERO: Self = Self([0; W]);

    /// These numbers, the first labels'.
    pub(crate) fn of(numbers: &[i8]) -> Self {
        let mut packed = Self::ZERO;
        for (words, word) in numbers.chunks(IN_A_WORD).zip(&mut packed.0) {
            let shifted =
                words.iter().enumerate().map(|(at, number)| i64::from(*number) << (BITS * at));
            *word = shifted.sum::<i64>() as u64;
        }
        packed
    }

    /// Adds the numbers of each label.
    #[inline(always)]
    pub(crate) fn add(&mut self, more: &Self) {
        self.0.iter_mut().zip(&more.0).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
    }

    /// The number of each label.
    #[inline(always)]
    pub(crate) fn numbers<const L: usize>(&self) -> [i16; L] {
        let mut numbers = [0; L];
        for (numbers, word) in numbers.chunks_mut(IN_A_WORD).zip(&self.0) {
            let mut rest = *word as i64;
            for number in numbers {
                *number = rest as i16;
                rest = rest.wrapping_sub(i64::from(*number)) >> BITS;
            }
        }
        numbers
    }

    /// One word of them.
    #[inline(always)]
    pub(crate) const fn word(&self, word: usize) -> Packed<1> {
        Packed([self.0[word]])
    }
}

#[cfg(test)]
mod tests;
