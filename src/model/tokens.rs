//! A set of tokens as ranges in order.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "ranges are never empty, and a token is below the end of one"
)]

use crate::document::TokenRange;

/// Tokens of one document: ranges in order that neither overlap nor touch. Most sets are one range,
/// which takes no memory of its own.
#[derive(Debug, Clone, Default)]
pub(crate) enum Tokens {
    #[default]
    None,
    One([TokenRange; 1]),
    Several(Vec<TokenRange>),
}

impl PartialEq for Tokens {
    fn eq(&self, other: &Self) -> bool {
        self.ranges() == other.ranges()
    }
}

impl Eq for Tokens {}

impl Tokens {
    /// The tokens `from..to`.
    pub(crate) fn of(from: usize, to: usize) -> Self {
        let mut tokens = Self::default();
        tokens.push(from, to);
        tokens
    }

    /// Adds `from..to`, which begins no earlier than what is there.
    pub(crate) fn push(&mut self, from: usize, to: usize) {
        if from >= to {
            return;
        }
        if let Some(last) = self.last_range().filter(|last| last.end as usize >= from) {
            last.end = last.end.max(to as u32);
            return;
        }
        let range = TokenRange::new(from, to);
        match self {
            Self::None => *self = Self::One([range]),
            Self::One([only]) => *self = Self::Several(vec![*only, range]),
            Self::Several(ranges) => ranges.push(range),
        }
    }

    fn last_range(&mut self) -> Option<&mut TokenRange> {
        match self {
            Self::None => None,
            Self::One([only]) => Some(only),
            Self::Several(ranges) => ranges.last_mut(),
        }
    }

    /// Adds all tokens of another set.
    pub(crate) fn add(&mut self, other: &Self) {
        let mut ranges = std::mem::take(self).into_ranges();
        ranges.extend_from_slice(other.ranges());
        ranges.sort_unstable();
        ranges.iter().for_each(|range| self.push(range.start as usize, range.end as usize));
    }

    /// Keeps the tokens for which `keep` says so.
    pub(crate) fn retain(&mut self, keep: impl Fn(usize) -> bool) {
        if self.iter().all(&keep) {
            return;
        }
        let before = std::mem::take(self);
        let kept = before.iter().filter(|token| keep(*token));
        kept.for_each(|token| self.push(token, token + 1));
    }

    pub(crate) fn ranges(&self) -> &[TokenRange] {
        match self {
            Self::None => &[],
            Self::One(only) => only,
            Self::Several(ranges) => ranges,
        }
    }

    pub(crate) fn into_ranges(self) -> Vec<TokenRange> {
        match self {
            Self::None => Vec::new(),
            Self::One(only) => only.to_vec(),
            Self::Several(ranges) => ranges,
        }
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.ranges().iter().flat_map(|range| range.iter())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ranges().is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.ranges().iter().map(|range| range.len()).sum()
    }

    pub(crate) fn first(&self) -> Option<usize> {
        self.ranges().first().map(|range| range.start as usize)
    }

    pub(crate) fn last(&self) -> Option<usize> {
        self.ranges().last().map(|range| range.end as usize - 1)
    }

    pub(crate) fn has(&self, token: usize) -> bool {
        let after = self.ranges().partition_point(|range| range.end as usize <= token);
        self.ranges().get(after).is_some_and(|range| range.has(token))
    }

    /// How many tokens the two share.
    pub(crate) fn shared(&self, other: &Self) -> usize {
        self.iter().filter(|token| other.has(*token)).count()
    }

    /// Whether any token lies in `from..to`.
    pub(crate) fn meets(&self, from: usize, to: usize) -> bool {
        let range = TokenRange::new(from, to);
        self.ranges().iter().any(|own| own.overlaps(range))
    }
}

#[cfg(test)]
mod tests;
