//! Whose work a document is, and whether readers can find it.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a match holds the number of its sentence, and reaches are small numbers"
)]

use super::Context;
use super::guards::{NEAR, holds_name};
use crate::attribution::Source;
use crate::document::TokenRange;
use crate::lexicon::Class;
use crate::pattern::{Match, is_name};
use crate::text::TokenKind;

/// Whether readers can look up what the words speak of: they are a hyperlink, or their sentence gives an
/// address. "[a report](https://example.org/report) showing"
pub(super) fn can_be_looked_up(context: &Context<'_, '_>, found: &Match) -> bool {
    let document = context.document();
    let sentence = &document.sentences()[found.sentence as usize];
    let is_address = |token: usize| document.tokens()[token].kind == TokenKind::Address;
    document.is_linked(found.tokens) || sentence.tokens.iter().any(is_address)
}

/// The sources with a mention in the match, among the first of the article.
pub(super) fn sources_in<'a>(
    context: &Context<'a, '_>,
    found: &Match,
) -> impl Iterator<Item = &'a Source> + use<'a> {
    const MOST: usize = 256;
    let tokens = found.tokens;
    context.analysis().registry().sources.iter().take(MOST).filter(move |source| {
        let from = source.mentions.partition_point(|mention| mention.end <= tokens.start);
        source.mentions.get(from).is_some_and(|mention| mention.overlaps(tokens))
    })
}

/// Whether another mention of the same document says whose it is: "The report, by consultants Holm & Lund,".
pub(super) fn is_named_later(context: &Context<'_, '_>, found: &Match) -> bool {
    let names_author = |mention: &TokenRange| has_author(context, mention.end);
    let mut sources = sources_in(context, found);
    sources.any(|source| source.mentions.iter().take(NEAR).any(names_author))
}

/// Whether the next sentence says whose document it is: "The survey, by Norstat", "A Norstat poll".
pub(super) fn is_named_next(context: &Context<'_, '_>, number: u32) -> bool {
    let document = context.document();
    let Some(next) = document.sentences().get(number as usize + 1) else { return false };
    let takes_up = |token: usize| {
        let before = token.saturating_sub(1);
        let is_taken_up =
            document.is_one_of(before, &["the", "this"]) || is_name(document, next, before);
        document.is(token, Class::DocumentNoun) && is_taken_up
    };
    let names = |token: usize| {
        document.is(token, Class::DocumentNoun) && has_author(context, token as u32 + 1)
    };
    let mut tokens = next.tokens.iter().take(NEAR);
    tokens.any(|token| takes_up(token) || names(token)) && holds_name(context, next.tokens)
}

/// Whether a name follows that says whose a document is: "by consultants Holm & Lund", ", from Norstat".
fn has_author(context: &Context<'_, '_>, end: u32) -> bool {
    const REACH: usize = 6;
    let document = context.document();
    let comma = end as usize;
    let by = comma + usize::from(document.token_bytes(comma) == b",");
    let end = (by + REACH).min(document.tokens().len());
    document.is_one_of(by, &["by", "from"]) && holds_name(context, TokenRange::new(by, end))
}
