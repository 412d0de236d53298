//! The quotations in a content into whether they show that its source spoke.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a place in the ordered quotations bounds a slice of them, and words are counted \
              twice"
)]

use super::act::Act;
use crate::attribution::link::Link;
use crate::document::{Case, Document, Token, TokenRange};
use crate::text::{Quotation, TokenKind};

/// Whether the content is quoted to a share that shows that the source spoke: a view in words that are
/// mostly its own, anything else with two of its own words ("opposed it as “a tax on the poor”").
pub(super) fn shows_speech(document: &Document<'_>, link: &Link, act: Option<Act>) -> bool {
    let quoted: usize = link.content.iter().map(|piece| quoted_words(document, link, *piece)).sum();
    if !act.is_some_and(Act::is_view) {
        return quoted >= 2;
    }
    let all: usize = link.content.iter().map(|piece| running_words(document, *piece)).sum();
    link.mention.is_some() && quoted >= 2 && 2 * quoted > all
}

/// The running words of a piece in its longest quotation. One that is never closed tells nothing,
/// nor does one that holds the cue too: "“They believe it,” she said" quotes her, not them.
fn quoted_words(document: &Document<'_>, link: &Link, piece: TokenRange) -> usize {
    /// More quotations than this are not nested in one another in any prose.
    const NESTED: usize = 16;
    let quotations = document.quotations();
    let before = quotations.partition_point(|quotation| quotation.open < piece.end);
    // What is nested in nothing and ends before the piece has all before it end there too.
    let reaches = |quotation: &&Quotation| quotation.depth > 0 || quotation.end > piece.start;
    let near = quotations[..before].iter().rev().take(NESTED).take_while(reaches);
    let of_source = near.filter(|quotation| {
        let range = TokenRange::of(quotation);
        let holds_cue = link.cue.first().is_some_and(|cue| range.overlaps(*cue));
        quotation.is_closed && range.overlaps(piece) && !holds_cue
    });
    let words = of_source.map(|quotation| {
        let (start, end) = (quotation.open.max(piece.start), quotation.end.min(piece.end));
        running_words(document, TokenRange { start, end })
    });
    words.max().unwrap_or(0)
}

/// The words in lower case: names and titles in quotation marks have few of them.
fn running_words(document: &Document<'_>, range: TokenRange) -> usize {
    let is_running =
        |token: &&Token| matches!(token.kind, TokenKind::Word) && matches!(token.case, Case::Lower);
    let tokens = document.tokens().get(range.iter()).unwrap_or_default();
    tokens.iter().filter(is_running).count()
}
