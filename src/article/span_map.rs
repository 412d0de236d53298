//! Pairs of stretches, one of the text that is read and one of the file, into spans of either from
//! spans of the other.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a span is looked up in the stretch that holds it, so that its ends lie between \
              the stretch's"
)]

use crate::span::Span;

/// Where the text that is read stands in the file it was taken from.
///
/// A stretch of the same length on both sides was copied, so that every byte has its place; any other
/// stands for the whole of the other side, as "&" does for "&amp;". What lies between stretches is
/// markup on one side, and blank lines between blocks on the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SpanMap {
    /// In order on both sides; empty where the text is the file.
    pairs: Vec<Pair>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    text: Span,
    original: Span,
}

impl SpanMap {
    pub(crate) const fn identity() -> Self {
        Self { pairs: Vec::new() }
    }

    /// Adds a stretch after all others; joins it to the one before where both were copied in one
    /// piece.
    #[cfg(any(feature = "html", feature = "markdown"))]
    pub(crate) fn push(&mut self, text: Span, original: Span) {
        let is_copied = |pair: &Pair| pair.text.len() == pair.original.len();
        let added = Pair { text, original };
        if let Some(last) = self.pairs.last_mut() {
            debug_assert!(last.text.end() <= text.start());
            let touches = last.text.end() == text.start();
            let continues = touches && last.original.end() == original.start();
            if continues && is_copied(last) && is_copied(&added) {
                *last =
                    Pair { text: last.text.cover(text), original: last.original.cover(original) };
                return;
            }
        }
        self.pairs.push(added);
    }

    /// The span of the file for a span of the text that is read. Markup between its first and its
    /// last byte lies inside, markup around it outside.
    #[must_use]
    pub fn to_original(&self, span: Span) -> Span {
        self.translate(span, |pair| (pair.text, pair.original))
    }

    /// The span of the text that is read for a span of the file.
    #[must_use]
    pub fn to_text(&self, span: Span) -> Span {
        self.translate(span, |pair| (pair.original, pair.text))
    }

    /// Whether a span of the text stands in the file letter for letter, with no markup in it.
    #[must_use]
    pub fn is_verbatim(&self, span: Span) -> bool {
        let first = self.pairs.partition_point(|pair| pair.text.end() <= span.start());
        let pair = self.pairs.get(first);
        self.pairs.is_empty()
            || pair.is_some_and(|pair| {
                pair.text.contains(span) && pair.text.len() == pair.original.len()
            })
    }

    fn translate(&self, span: Span, sides: impl Fn(&Pair) -> (Span, Span)) -> Span {
        if self.pairs.is_empty() {
            return span;
        }
        let first = self.pairs.partition_point(|pair| sides(pair).0.end() <= span.start());
        let start = self.pairs.get(first).map(|pair| start_in(sides(pair), span.start()));
        let after = self.pairs.partition_point(|pair| sides(pair).0.start() < span.end());
        let last = after.checked_sub(1).and_then(|last| self.pairs.get(last));
        let end = last.map(|pair| end_in(sides(pair), span.end()));
        match (start, end) {
            (Some(start), Some(end)) => Span::of(start.min(end), end),
            (Some(at), None) | (None, Some(at)) => Span::of(at, at),
            (None, None) => Span::default(),
        }
    }
}

/// Where a start lies on the other side: at its own byte in a copied stretch, else at the front.
fn start_in((from, to): (Span, Span), start: usize) -> usize {
    let into = start.saturating_sub(from.start());
    if from.len() == to.len() { to.start() + into } else { to.start() }
}

/// Where an end lies on the other side: at its own byte in a copied stretch, else at the back.
fn end_in((from, to): (Span, Span), end: usize) -> usize {
    let left = from.end().saturating_sub(end);
    if from.len() == to.len() { to.end() - left } else { to.end() }
}

#[cfg(all(test, any(feature = "html", feature = "markdown")))]
mod tests {
    use super::SpanMap;
    use crate::span::Span;

    /// "<p>A &amp; <b>B</b></p>" read as "A & B".
    fn map() -> SpanMap {
        let mut map = SpanMap::identity();
        map.push(Span::of(0, 2), Span::of(3, 5));
        map.push(Span::of(2, 3), Span::of(5, 10));
        map.push(Span::of(3, 4), Span::of(10, 11));
        map.push(Span::of(4, 5), Span::of(14, 15));
        map
    }

    #[test]
    fn spans_go_there_and_back() {
        let original = "<p>A &amp; <b>B</b></p>";
        let table = [
            (0, 1, "A"),
            (2, 3, "&amp;"),
            (0, 3, "A &amp;"),
            (4, 5, "B"),
            (2, 5, "&amp; <b>B"),
            (0, 5, "A &amp; <b>B"),
        ];
        for (start, end, shown) in table {
            let span = map().to_original(Span::of(start, end));
            assert_eq!(span.slice(original), shown);
            assert_eq!(map().to_text(span), Span::of(start, end), "{shown}");
        }
    }

    #[test]
    fn only_copied_stretches_are_verbatim() {
        assert!(map().is_verbatim(Span::of(0, 2)));
        assert!(!map().is_verbatim(Span::of(2, 3)));
        assert!(!map().is_verbatim(Span::of(3, 5)));
    }

    #[test]
    fn spans_of_nothing_stay_in_order() {
        for (start, end) in [(0, 0), (3, 3), (5, 5), (9, 12)] {
            let span = map().to_original(Span::of(start, end));
            assert!(span.end() <= 23, "{span:?}");
        }
        assert_eq!(SpanMap::identity().to_original(Span::of(2, 4)), Span::of(2, 4));
    }
}
