//! What the tests of attribution share.

use crate::document::{Document, TokenRange};
use crate::span::Span;

/// The tokens of a part of the document.
pub(super) fn range(document: &Document<'_>, part: &str) -> TokenRange {
    let start = document.text().find(part).unwrap();
    document.tokens_in(Span::of(start, start + part.len()))
}
