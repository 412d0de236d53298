//! A half-open range of bytes in the original text, checked once when it is made.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a span is made with its end at or after its start"
)]

use std::fmt;
use std::ops::Range;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A half-open range of UTF-8 bytes of the text as it was given.
///
/// In JSON a span is the pair `[start, end]`. Offsets are kept in 32 bits: a text is read up to
/// [`Span::MAX`] bytes.
///
/// ```
/// use whosaid::Span;
///
/// let span = Span::new(4, 8).unwrap();
/// assert_eq!(span.slice("Who said that?"), "said");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The greatest offset that a span can hold, in bytes.
    pub const MAX: usize = u32::MAX as usize;

    /// The span of the bytes `start..end`; `None` where the end lies before the start or beyond
    /// [`Span::MAX`].
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Option<Self> {
        if start > end || end > Self::MAX {
            return None;
        }
        Some(Self { start: start as u32, end: end as u32 })
    }

    /// The span of `start..end` for offsets that a scanner has walked in order.
    pub(crate) const fn of(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && end <= Self::MAX);
        Self { start: start as u32, end: end as u32 }
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same bytes as a standard range.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The text under the span; empty where the span does not fit the text.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` lies inside.
    #[must_use]
    pub const fn contains_offset(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// The character boundary at or before an offset; the end where it lies beyond the text.
pub(crate) fn boundary(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (start, end) = <(u32, u32)>::deserialize(deserializer)?;
        if start > end {
            return Err(D::Error::custom(format!(
                "a span ends before it starts: [{start}, {end}]"
            )));
        }
        Ok(Self { start, end })
    }
}

#[cfg(test)]
mod tests;
