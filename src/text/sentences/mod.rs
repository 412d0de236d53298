//! Text into sentences: a scan for terminators, each decided by what stands around it.
//!
//! Line ends are decided before, block by block; inside a block a line end is white space.

mod end;
mod enumeration;
mod evidence;
mod stop;

use super::letters::skip_space;
use super::lines::{Extents, extents};
use crate::span::Span;
use end::end_of_sentence;

/// The sentences of a text; see [`sentences`].
#[derive(Debug, Clone)]
pub struct Sentences<'t> {
    text: &'t str,
    extents: Extents<'t>,
    at: usize,
    end: usize,
}

/// The sentences of a text in order, each without the white space around it.
///
/// Together they hold every char that is not white space. A sentence never reaches over a blank
/// line. Nothing is allocated.
///
/// ```
/// let text = "Who said that? Gen. Lund did.";
/// let found: Vec<_> = whosaid::text::sentences(text).map(|span| span.slice(text)).collect();
/// assert_eq!(found, ["Who said that?", "Gen. Lund did."]);
/// ```
#[must_use]
pub const fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, extents: extents(text), at: 0, end: 0 }
}

/// The sentences of one block, in which every line end is white space.
pub(crate) const fn sentences_of_block(text: &str, block: Span) -> Sentences<'_> {
    Sentences { text, extents: Extents::none(), at: block.start(), end: block.end() }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        if self.at >= self.end {
            let block = self.extents.next()?;
            (self.at, self.end) = (block.start(), block.end());
        }
        let start = self.at;
        let end = end_of_sentence(self.text, start, self.end);
        self.at = skip_space(self.text, end, self.end);
        Some(Span::of(start, end))
    }
}
