//! What asks people and counts their answers, told by its noun: "poll", "survey".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens are counted on from one of the document, and reading beyond it finds nothing"
)]

use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Spellings};
use crate::text::TokenKind;

const POLLS: Spellings<6> =
    Spellings::of(["poll", "polls", "survey", "surveys", "questionnaire", "polling"]);

/// "poll", "survey".
pub(crate) fn is_poll(document: &Document<'_>, token: usize) -> bool {
    document.is_one_of(token, &POLLS)
}

/// Whether a noun phrase is a poll: its noun is, before the first preposition. A "poll tax" asks nobody.
pub(super) fn names_poll(document: &Document<'_>, phrase: TokenRange) -> bool {
    let is_poll = |token: &usize| is_poll(document, *token);
    let Some(noun) = phrase.iter().find(is_poll) else { return false };
    let (next, end) = (noun + 1, phrase.end as usize);
    let is_head =
        next >= end || document.is(next, Class::Preposition) || follows_noun(document, next);
    is_head && !(phrase.start as usize..noun).any(|token| document.is(token, Class::Preposition))
}

/// "published", "taken", "last" in "a poll last week": what follows a whole noun phrase.
fn follows_noun(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    let is_participle = text.len() > 4 && (text.ends_with("ed") || text.ends_with("en"));
    let is_mark = document.tokens().get(token).is_some_and(|token| token.kind != TokenKind::Word);
    is_participle
        || is_mark
        || matches!(text, "last" | "this" | "out" | "done")
        || document.is(token, Class::TimeWord)
}

/// "%", "percent", the "cent" of "per cent".
pub(crate) fn is_share(document: &Document<'_>, token: usize) -> bool {
    matches!(document.token_bytes(token), b"%" | b"percent" | b"percentage")
        || document.token_bytes(token) == b"cent"
            && token.checked_sub(1).is_some_and(|per| document.token_bytes(per) == b"per")
}

/// "half", "a third", "two thirds".
pub(super) fn is_fraction(document: &Document<'_>, token: usize) -> bool {
    const FRACTIONS: Spellings<8> = Spellings::of([
        "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth",
    ]);
    document.is_one_of(token, &FRACTIONS)
}

/// A number in digits or in letters.
pub(super) fn is_number(document: &Document<'_>, token: usize) -> bool {
    document.tokens().get(token).is_some_and(|found| found.kind == TokenKind::Number)
        || document.is(token, Class::Numeral)
}

/// "three in ten", "three out of ten", "one in every five": so many of those who were asked. "three in 2010" is
/// a year.
pub(super) fn is_ratio(document: &Document<'_>, token: usize) -> bool {
    ratio_end(document, token).is_some()
}

/// Where the ratio that starts at a token ends, before the noun for those who were asked.
pub(super) fn ratio_end(document: &Document<'_>, token: usize) -> Option<usize> {
    let text = |token: usize| document.token_text(token);
    let whole = match (text(token + 1), text(token + 2)) {
        ("in", "every" | "each" | "a") | ("out", "of") => token + 3,
        ("in", _) => token + 2,
        _ => return None,
    };
    let is_year = || {
        document
            .tokens()
            .get(whole)
            .is_some_and(|found| found.kind == TokenKind::Number && found.span.len() == 4)
    };
    let counts = is_number(document, token) || document.is_one_of(token, &["one"]);
    let is_share = counts && is_number(document, whole) && !is_year();
    is_share.then_some(whole + 1)
}

/// Whether a clause gives a figure as polls do: a share, a number "in ten", or a part of those asked.
pub(super) fn gives_answer(document: &Document<'_>, clause: TokenRange) -> bool {
    const PARTS: Spellings<4> = Spellings::of(["most", "majority", "respondents", "percent"]);
    clause.iter().any(|token| {
        is_share(document, token)
            || is_fraction(document, token)
            || document.is_one_of(token, &PARTS)
            || is_ratio(document, token)
    })
}

#[cfg(test)]
mod tests;
