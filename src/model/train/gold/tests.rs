//! Annotations in tokens.

use super::{Relation, labels, mark};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::model::tagger::label::{CONTENT, CONTENT_BEGINS, CUE_BEGINS, OUTSIDE, SOURCE_BEGINS};
use crate::span::Span;

#[test]
fn spans_become_labels() {
    let document = Document::new("Lund said it rained.", &Lexicon::default());
    let relation = Relation {
        source: vec![Span::of(0, 4)],
        cue: vec![Span::of(5, 9)],
        content: vec![Span::of(10, 19)],
    };
    let marked = mark(&document, &[relation]);
    let expected = [SOURCE_BEGINS, CUE_BEGINS, CONTENT_BEGINS, CONTENT, OUTSIDE];
    assert_eq!(labels(5, &marked), expected);
}
