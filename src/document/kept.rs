//! Two versions of a text into what of the earlier one stands in the later: whole blocks, moved.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "shared starts and ends never overlap, so that lengths and numbers of either \
              text stay in range"
)]

use std::ops::Range;

use super::{Block, Parts, Sentence, Token, TokenRange};
use crate::span::Span;
use crate::text::{Quotation, RawBlock};

/// How much of a list of the earlier version stands in the later: so many at its start, so many at
/// its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Stretch {
    pub(crate) leading: usize,
    pub(crate) trailing: usize,
}

impl Stretch {
    /// What changed, in a version that has `len` of them.
    pub(crate) const fn changed(self, len: usize) -> Range<usize> {
        self.leading..len - self.trailing
    }

    /// The same for what depends on the first words behind a block too.
    pub(crate) const fn with_words_behind(self) -> Self {
        Self { leading: self.leading.saturating_sub(1), ..self }
    }

    /// Replaces what changed in what is remembered by as many empty places as there are now.
    pub(crate) fn refit<T: Default>(self, remembered: &mut Vec<T>, len: usize) {
        let is_whole = remembered.len() >= self.leading + self.trailing;
        let kept = if is_whole { self } else { Self::default() };
        let places = kept.changed(len).map(|_| T::default());
        remembered.splice(kept.changed(remembered.len()), places);
    }
}

/// What of the document before stands in this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kept {
    pub(crate) blocks: Stretch,
    pub(crate) sentences: Stretch,
    /// How far what stands behind the change has moved.
    pub(crate) moved: Move,
}

/// The document read before, and room for the next.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    pub(super) text: String,
    pub(super) parts: Parts,
    pub(super) room: Parts,
}

impl Memory {
    /// The blocks of a text that stood in the text before, each between the same bytes.
    pub(super) fn shared(&self, text: &str, blocks: &[RawBlock]) -> Stretch {
        let (old_end, end) = (self.text.len(), text.len());
        let (head, tail) = common_ends(self.text.as_bytes(), text.as_bytes());
        let before = &self.parts.blocks;
        let stands = |(old, new): &(&Block, &RawBlock)| {
            old.kind == new.kind && old.span == new.span && new.span.end() < head
        };
        let leading = before.iter().zip(blocks).take_while(stands).count();
        let stands = |(old, new): &(&Block, &RawBlock)| {
            let (from_old_end, from_end) = (old_end - old.span.start(), end - new.span.start());
            old.kind == new.kind
                && old.span.len() == new.span.len()
                && from_old_end == from_end
                && from_end < tail
        };
        let most = before.len().min(blocks.len()) - leading;
        let pairs = before.iter().rev().zip(blocks.iter().rev()).take(most);
        let trailing = pairs.take_while(stands).count();
        Stretch { leading, trailing: self.without_first(trailing) }
    }

    /// A quotation that is left open runs on into the next block, so that the first block with
    /// words after a change counts as changed.
    fn without_first(&self, trailing: usize) -> usize {
        let blocks = &self.parts.blocks;
        let tail = &blocks[blocks.len() - trailing..];
        let first = tail.iter().position(|block| !block.tokens.is_empty());
        first.map_or(0, |first| trailing - first - 1)
    }
}

/// How many bytes two texts share at their starts and at their ends.
fn common_ends(old: &[u8], new: &[u8]) -> (usize, usize) {
    const STEP: usize = 64;
    let chunks = old.chunks_exact(STEP).zip(new.chunks_exact(STEP));
    let head = STEP * chunks.take_while(|(old, new)| old == new).count();
    let rest = old[head..].iter().zip(&new[head..]).take_while(|(old, new)| old == new);
    let head = head + rest.count();
    let chunks = old.rchunks_exact(STEP).zip(new.rchunks_exact(STEP));
    let tail = STEP * chunks.take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let rest = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new);
    (head, tail + rest.count())
}

/// How far blocks and all that stands in them have moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Move {
    pub(super) bytes: isize,
    pub(super) tokens: isize,
    pub(crate) sentences: isize,
    pub(super) blocks: isize,
}

/// A number that lies `by` farther on.
pub(crate) const fn moved(place: u32, by: isize) -> u32 {
    (place as isize + by) as u32
}

impl Move {
    fn span(self, span: Span) -> Span {
        Span::of(
            span.start().wrapping_add_signed(self.bytes),
            span.end().wrapping_add_signed(self.bytes),
        )
    }

    pub(crate) const fn token(self, token: u32) -> u32 {
        moved(token, self.tokens)
    }

    pub(crate) const fn range(self, range: TokenRange) -> TokenRange {
        range.shifted(self.tokens)
    }
}

impl Parts {
    /// Adds the blocks of an earlier version, with all that stands in them, moved.
    pub(super) fn extend_from(&mut self, before: &Self, blocks: Range<usize>, by: Move) {
        let (Some(first), Some(last)) =
            (before.blocks.get(blocks.start), before.blocks[..blocks.end].last())
        else {
            return;
        };
        let sentences = first.sentences.0 as usize..last.sentences.1 as usize;
        let tokens = first.tokens.start..last.tokens.end;
        self.blocks.extend(before.blocks[blocks].iter().map(|block| Block {
            span: by.span(block.span),
            sentences: (
                moved(block.sentences.0, by.sentences),
                moved(block.sentences.1, by.sentences),
            ),
            tokens: by.range(block.tokens),
            ..*block
        }));
        self.sentences.extend(before.sentences[sentences].iter().map(|sentence| Sentence {
            span: by.span(sentence.span),
            block: moved(sentence.block, by.blocks),
            tokens: by.range(sentence.tokens),
        }));
        let quotations = before.quotations_in(tokens.clone());
        self.quotations.extend(before.quotations[quotations].iter().map(|quotation| Quotation {
            open: moved(quotation.open, by.tokens),
            end: moved(quotation.end, by.tokens),
            ..*quotation
        }));
        let tokens = tokens.start as usize..tokens.end as usize;
        let sentence_of = before.sentence_of[tokens.clone()].iter();
        self.sentence_of.extend(sentence_of.map(|number| moved(*number, by.sentences)));
        self.tokens.extend(
            before.tokens[tokens].iter().map(|token| Token { span: by.span(token.span), ..*token }),
        );
    }

    fn quotations_in(&self, tokens: Range<u32>) -> Range<usize> {
        let at = |token| self.quotations.partition_point(|found| found.open < token);
        at(tokens.start)..at(tokens.end)
    }
}

#[cfg(test)]
mod tests;
