//! What the tests of attribution share.

use super::Link;
use super::reading::Reading;
use crate::document::{Document, TokenRange};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// The tokens of a part of the document.
pub(crate) fn range(document: &Document<'_>, part: &str) -> TokenRange {
    let start = document.text().find(part).unwrap();
    document.tokens_in(Span::of(start, start + part.len()))
}

/// Links of a text after a change, from those before; each is written "mention / cue; cue / content; content".
pub(super) fn changed(
    text: &str,
    links: &[&str],
    change: impl FnOnce(&Reading<'_, '_>, &mut Vec<Link>),
) -> Vec<String> {
    let document = Document::new(text, &Lexicon::default());
    let ranges = |part: &str| -> Vec<TokenRange> {
        let parts = part.split("; ").filter(|part| !part.is_empty());
        parts.map(|part| range(&document, part)).collect()
    };
    let read = |link: &&str| {
        let [mention, cue, content] = link.split(" / ").collect::<Vec<_>>()[..] else { panic!() };
        Link::new(ranges(content), ranges(cue), ranges(mention).first().copied())
    };
    let mut links: Vec<Link> = links.iter().map(read).collect();
    change(&Reading::new(&document), &mut links);
    let written = |ranges: &[TokenRange]| {
        let texts: Vec<&str> = ranges.iter().map(|range| document.text_of(*range)).collect();
        texts.join("; ")
    };
    let shown = links.iter().map(|link| {
        let mention: Vec<TokenRange> = link.mention.into_iter().collect();
        [written(&mention), written(&link.cue), written(&link.content)].join(" / ")
    });
    shown.collect()
}
