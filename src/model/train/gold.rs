//! Annotated articles into token labels.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "annotations are clipped to the tokens, and the first token has none before it"
)]

use crate::document::Document;
use crate::lexicon::Class;
use crate::model::tagger::label;
use crate::span::Span;

/// An article and the claims that annotators marked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// What the corpus calls it.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its claims.
    pub relations: Vec<Relation>,
}

/// One claim: the bytes of its source, its cue and its content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Relation {
    /// Who says it; empty where nobody is named.
    pub source: Vec<Span>,
    /// The words that attribute it.
    pub cue: Vec<Span>,
    /// What is said.
    pub content: Vec<Span>,
}

/// The same claim in tokens, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Marked {
    pub(super) source: Vec<usize>,
    pub(super) cue: Vec<usize>,
    pub(super) content: Vec<usize>,
}

/// The claims of an article in tokens.
pub(super) fn mark(document: &Document<'_>, relations: &[Relation]) -> Vec<Marked> {
    let marked = relations.iter().map(|relation| {
        let mut marked = Marked {
            source: tokens_of(document, &relation.source),
            cue: tokens_of(document, &relation.cue),
            content: tokens_of(document, &relation.content),
        };
        if is_swapped(document, &marked) {
            std::mem::swap(&mut marked.source, &mut marked.cue);
        }
        marked
    });
    marked.filter(|marked| !marked.content.is_empty()).collect()
}

/// Some annotators gave the verb as the source and its subject as the cue.
fn is_swapped(document: &Document<'_>, marked: &Marked) -> bool {
    let ([source], [cue]) = (&marked.source[..], &marked.cue[..]) else { return false };
    let is_speech = document.is(*source, Class::SayVerb) || document.is(*source, Class::TellVerb);
    is_speech && document.is(*cue, Class::Pronoun)
}

/// The tokens of which at least half lies under the spans.
fn tokens_of(document: &Document<'_>, spans: &[Span]) -> Vec<usize> {
    let tokens = document.tokens();
    let mut found = Vec::new();
    for span in spans {
        let under = document.tokens_in(*span).iter();
        found.extend(under.filter(|token| is_under(tokens[*token].span, *span)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn is_under(token: Span, span: Span) -> bool {
    let shared = token.end().min(span.end()).saturating_sub(token.start().max(span.start()));
    2 * shared >= token.len()
}

/// The tagger's label of every token; where claims share tokens, the later one has them.
pub(super) fn labels(len: usize, marked: &[Marked]) -> Vec<u8> {
    let mut labels = vec![label::OUTSIDE; len];
    let mut owners = vec![usize::MAX; len];
    let roles = |marked: &Marked| {
        [
            (marked.content.clone(), label::CONTENT),
            (marked.source.clone(), label::SOURCE),
            (marked.cue.clone(), label::CUE),
        ]
    };
    for (number, marked) in marked.iter().enumerate() {
        for (tokens, label) in roles(marked) {
            for token in tokens {
                (labels[token], owners[token]) = (label, number);
            }
        }
    }
    for token in (0..len).rev() {
        let continues =
            token > 0 && labels[token] == labels[token - 1] && owners[token] == owners[token - 1];
        if labels[token] != label::OUTSIDE && !continues {
            labels[token] -= 1;
        }
    }
    labels
}

#[cfg(test)]
mod tests;
