//! Whether a finding stands beside words that the configuration allows the rule.

#![expect(clippy::arithmetic_side_effects, reason = "words were found in the line at that place")]

use super::Context;
use crate::finding::Finding;
use crate::span::Span;

/// Whether allowed words stand in the words of the finding or next to them in their sentence:
/// “terrorist group Norlund Front” where "Norlund Front" is allowed.
pub(super) fn is_allowed(context: &Context<'_, '_>, finding: &Finding, allowed: &[String]) -> bool {
    let document = context.document();
    let number = context.sentence_at(finding.span.start());
    let Some(sentence) = document.sentences().get(number) else { return false };
    let text = sentence.span.slice(document.text()).to_ascii_lowercase();
    let from = sentence.span.start();
    let found = Span::of(
        finding.span.start().saturating_sub(from).min(text.len()),
        finding.span.end().saturating_sub(from).min(text.len()),
    );
    allowed.iter().any(|words| {
        let words = words.to_ascii_lowercase();
        text.match_indices(words.as_str())
            .map(|(at, words)| Span::of(at, at + words.len()))
            .any(|place| is_word(&text, place) && is_beside(&text, place, found))
    })
}

fn is_word(text: &str, place: Span) -> bool {
    let before = text[..place.start()].chars().next_back();
    let after = text[place.end()..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// At most this many words may stand between.
const NEAR: usize = 2;

fn is_beside(text: &str, place: Span, found: Span) -> bool {
    let between = if place.end() <= found.start() {
        text.get(place.end()..found.start())
    } else {
        text.get(found.end()..place.start())
    };
    // Places that overlap have nothing between them.
    between.is_none_or(|between| between.split_whitespace().count() <= NEAR)
}
