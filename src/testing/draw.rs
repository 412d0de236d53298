//! A stretch of text into lines with marks under them.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a word stands in its stretch, and columns of one line are counted"
)]

use unicode_segmentation::UnicodeSegmentation;

use crate::span::Span;

/// No line is wider, in letters, unless one word is.
const WIDEST: usize = 100;

/// A line of a text as it is shown: white space is a single blank, and columns count letters.
pub(super) struct Line {
    /// The bytes of the text that it shows.
    span: Span,
    /// What is shown.
    pub(super) shown: String,
    /// For each letter shown, where it starts in the text.
    offsets: Vec<usize>,
}

/// The text under a span as lines that fit a screen.
pub(super) fn lines(text: &str, span: Span) -> Vec<Line> {
    let mut lines = vec![Line::at(span.start())];
    let mut width = 0;
    for (at, word) in words(text, span) {
        let letters = word.graphemes(true).count();
        if width > 0 && width + 1 + letters > WIDEST {
            lines.push(Line::at(at));
            width = 0;
        }
        let Some(line) = lines.last_mut() else { break };
        if width > 0 {
            line.push(line.span.end(), " ");
            width += 1;
        }
        for (offset, letter) in word.grapheme_indices(true) {
            line.push(at + offset, letter);
        }
        width += letters;
        line.span = Span::of(line.span.start(), at + word.len());
    }
    lines
}

/// The words of a stretch, each with the byte that it starts at.
fn words(text: &str, span: Span) -> impl Iterator<Item = (usize, &str)> {
    let stretch = span.slice(text);
    let from = stretch.as_ptr() as usize;
    stretch.split_whitespace().map(move |word| (span.start() + word.as_ptr() as usize - from, word))
}

impl Line {
    fn at(start: usize) -> Self {
        Self { span: Span::of(start, start), shown: String::new(), offsets: Vec::new() }
    }

    fn push(&mut self, offset: usize, letter: &str) {
        self.shown.push_str(letter);
        self.offsets.push(offset);
    }

    /// Carets under what the span covers of the line; `None` where it covers nothing.
    pub(super) fn carets(&self, span: Span) -> Option<String> {
        let from = self.offsets.partition_point(|offset| *offset < span.start());
        let to = self.offsets.partition_point(|offset| *offset < span.end());
        let is_here = span.start() < self.span.end().max(self.span.start() + 1)
            && span.end() >= self.span.start();
        // A span that holds no letter, where something is missing, still has its place.
        let width = if span.is_empty() && is_here { 1 } else { to.saturating_sub(from) };
        (width > 0).then(|| format!("{}{}", " ".repeat(from), "^".repeat(width)))
    }
}

/// The words under a span, on one line.
pub(super) fn on_one_line(text: &str, span: Span) -> String {
    span.slice(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
