//! A smile that speaks: “‘Fine,’ she smiled”.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens are read from a sentence's start up to a match in it, and the mark \
              stands after the start"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Scope};
use crate::document::Document;
use crate::finding::Group;
use crate::lexicon::{Class, Classes};
use crate::pattern::Match;
use crate::text::TokenKind;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("non-speech-verb", Group::Verbs).scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let verbs = context.matches().iter().filter(|found| !context.is_quoted(found.tokens));
    for found in verbs.filter(|found| tags(document, found)) {
        let span = document.span_of(found.tokens);
        let verb = span.slice(document.text());
        let message = format!("“{verb}” is no way to speak: the quotation needs a verb of speech.");
        findings.add(
            context,
            context.finding(span, message, "Write “said”, and the gesture after it."),
        );
    }
}

/// "“Fine,” she said and smiled": the quotation has its tag, or the smile is not one.
const OTHERS: Classes = Classes::of(&[Class::SayVerb, Class::Conjunction]);

/// Whether the verb, with at most three words of its subject, follows a quotation that closes with
/// a comma.
fn tags(document: &Document<'_>, verb: &Match) -> bool {
    let at = verb.tokens.start as usize;
    let start = document.sentences()[verb.sentence as usize].tokens.start as usize;
    let mut before = (start..at).rev().take(4);
    if (at.saturating_sub(3).max(start)..at).any(|token| document.classes(token).intersects(OTHERS))
    {
        return false;
    }
    let Some(mark) = before.find(|token| document.tokens()[*token].kind != TokenKind::Word) else {
        return false;
    };
    document.tokens()[mark].kind == TokenKind::Quote
        && mark > start
        && document.token_bytes(mark - 1) == b","
}
