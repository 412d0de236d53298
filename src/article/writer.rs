//! Stretches of a file, in order, into the text that is read, block by block.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "lengths of one file's words are added to places in it"
)]

use super::SpanMap;
use crate::span::Span;
use crate::text::{BlockKind, RawBlock};

/// Writes the text that is read and remembers where each stretch of it came from.
///
/// White space is folded to single spaces, as a browser shows it, so that no line end inside a
/// paragraph can look like the end of a block.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    map: SpanMap,
    marked: Vec<RawBlock>,
    hyperlinks: Vec<Span>,
    block: Option<Open>,
    link: Option<usize>,
    /// The white space that stands before the next word, if any does.
    gap: Option<Span>,
    /// Whether a line break stands before the next word.
    has_break: bool,
}

/// A block that is being written.
#[derive(Debug, Clone, Copy)]
struct Open {
    start: usize,
    kind: BlockKind,
}

/// What a writer has written.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) map: SpanMap,
    pub(super) marked: Vec<RawBlock>,
    pub(super) hyperlinks: Vec<Span>,
}

impl Writer {
    /// Begins a block; what was written before belongs to the last one.
    pub(super) fn open(&mut self, kind: BlockKind) {
        self.close();
        self.block = Some(Open { start: self.text.len(), kind });
    }

    /// Ends the block.
    pub(super) fn close(&mut self) {
        self.gap = None;
        let Some(open) = self.block.take() else { return };
        self.unlink();
        // What a plain paragraph is, a byline or a heading without markup, its words tell.
        if self.text.len() > open.start && open.kind != BlockKind::Paragraph {
            let span = Span::of(open.start + self.blank_at(open.start), self.text.len());
            self.marked.push(RawBlock { span, kind: open.kind });
        }
    }

    /// The length of the blank line that stands before a block.
    fn blank_at(&self, start: usize) -> usize {
        if self.text[start..].starts_with(BLANK) { BLANK.len() } else { 0 }
    }

    /// Begins a hyperlink.
    pub(super) fn link(&mut self) {
        self.link = Some(self.text.len());
    }

    /// Ends the hyperlink.
    pub(super) fn unlink(&mut self) {
        let Some(start) = self.link.take() else { return };
        let words = &self.text[start..];
        let from = start + (words.len() - words.trim_start().len());
        if from < self.text.len() {
            self.hyperlinks.push(Span::of(from, self.text.len()));
        }
    }

    /// Copies a stretch of the file whose first byte stands at `at`.
    pub(super) fn copy(&mut self, stretch: &str, at: usize) {
        let mut start = at;
        for word in stretch.split_inclusive(is_space) {
            let solid = word.trim_end_matches(is_space);
            if !solid.is_empty() {
                self.push(solid, Span::of(start, start + solid.len()));
            }
            if solid.len() < word.len() {
                self.space(Span::of(start + solid.len(), start + word.len()));
            }
            start += word.len();
        }
    }

    /// Writes what a stretch of the file stands for, such as "&" for "&amp;".
    pub(super) fn replace(&mut self, written: &str, original: Span) {
        if written.chars().all(is_space) {
            self.space(original);
        } else {
            self.push(written, original);
        }
    }

    /// Remembers white space; it is written before the next word of the same block.
    pub(super) fn space(&mut self, original: Span) {
        self.gap = Some(self.gap.map_or(original, |gap| gap.cover(original)));
    }

    /// Remembers a line break that no byte of text stands for.
    #[cfg(feature = "html")]
    pub(super) fn break_line(&mut self) {
        self.has_break = true;
    }

    fn push(&mut self, written: &str, original: Span) {
        let open =
            *self.block.get_or_insert(Open { start: self.text.len(), kind: BlockKind::Paragraph });
        let is_first = self.text.len() == open.start;
        match (self.gap.take(), std::mem::take(&mut self.has_break)) {
            _ if is_first && self.text.is_empty() => {}
            _ if is_first => self.text.push_str(BLANK),
            (Some(gap), _) => self.add(" ", gap),
            (None, true) => self.text.push(' '),
            (None, false) => {}
        }
        self.add(written, original);
    }

    fn add(&mut self, written: &str, original: Span) {
        let start = self.text.len();
        // What does not fit into spans is left out, as with plain text.
        if start + written.len() > Span::MAX {
            return;
        }
        self.text.push_str(written);
        self.map.push(Span::of(start, self.text.len()), original);
    }

    /// What was written.
    pub(super) fn finish(mut self) -> Written {
        self.close();
        let Self { text, map, marked, hyperlinks, .. } = self;
        Written { text, map, marked, hyperlinks }
    }
}

/// What stands between blocks.
const BLANK: &str = "\n\n";

/// The white space that a browser folds; a no-break space is none.
const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests;
