//! An annotated relation into the link that an engine without fault would find.

use whosaid::{Document, Link, Span, TokenRange};

use crate::scoring::corpus::Relation;

/// The link of a relation.
pub(crate) fn link(document: &Document<'_>, relation: &Relation) -> Link {
    let pieces = |spans: &[Span]| -> Vec<TokenRange> {
        spans.iter().filter_map(|span| tokens_in(document, *span)).collect()
    };
    let mut link = Link::new(pieces(&relation.content), Vec::new(), None);
    link.cue = pieces(&relation.cue);
    link.mention = pieces(&relation.source).first().copied();
    link
}

fn tokens_in(document: &Document<'_>, span: Span) -> Option<TokenRange> {
    let tokens = document.tokens();
    let start = tokens.partition_point(|token| token.span.end() <= span.start()) as u32;
    let end = tokens.partition_point(|token| token.span.start() < span.end()) as u32;
    (start < end).then_some(TokenRange { start, end })
}
