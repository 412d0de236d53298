//! Tokens that stand side by side, as the numbers of the first and of the one behind the last.

use std::ops::Range;

use super::kept::moved;
use crate::text::Quotation;

/// A range of tokens of one document, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenRange {
    /// The first token.
    pub start: u32,
    /// The token after the last.
    pub end: u32,
}

impl TokenRange {
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The tokens of a quotation, marks included.
    pub(crate) const fn of(quotation: &Quotation) -> Self {
        Self { start: quotation.open, end: quotation.end }
    }

    /// The token numbers, in order.
    pub fn iter(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of tokens.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it holds no token.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the token lies inside.
    #[must_use]
    pub const fn has(self, token: usize) -> bool {
        self.start as usize <= token && token < self.end as usize
    }

    /// Whether all of the other lies inside.
    pub(crate) const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The tokens of it that stand near one: all of them, in any paragraph that people write. A
    /// paragraph of a million words is looked at piece by piece, not once for each word.
    #[must_use]
    pub(crate) fn near(self, token: u32) -> Self {
        const FARTHEST: u32 = 1_000;
        let (from, to) = (token.saturating_sub(FARTHEST), token.saturating_add(FARTHEST));
        Self { start: self.start.max(from), end: self.end.min(to) }
    }

    /// The tokens that stand so many farther on.
    #[must_use]
    pub(crate) const fn shifted(self, by: isize) -> Self {
        Self { start: moved(self.start, by), end: moved(self.end, by) }
    }

    /// Whether the two share a token.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
