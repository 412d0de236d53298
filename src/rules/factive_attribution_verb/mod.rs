//! A verb that vouches for what follows: “he pointed out that rivals lie”.

#![expect(clippy::indexing_slicing, reason = "a match holds the number of its sentence")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Scope, guards};
use crate::assertion::AssertionKind;
use crate::document::TokenRange;
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("factive-attribution-verb", Group::Verbs)
        .severity(Severity::Hint)
        .scope(Scope::Narration),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

/// What can be disputed.
const DISPUTABLE: [AssertionKind; 6] = [
    AssertionKind::Accusation,
    AssertionKind::Evaluation,
    AssertionKind::Prediction,
    AssertionKind::Motive,
    AssertionKind::Cause,
    AssertionKind::Superlative,
];

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let is_verb =
        |found: &&Match| context.label(found) == "factive" && !context.is_quoted(found.tokens);
    let verbs = context.matches().iter().filter(is_verb);
    for found in verbs.filter(|found| is_disputable(context, found)) {
        let span = context.document().span_of(found.tokens);
        let verb = span.slice(context.document().text());
        let message = format!("“{verb}” vouches for a claim that can be disputed.");
        findings.add(context, context.finding(span, message, "Write “said”."));
    }
}

/// Whether a claim that can be disputed follows in the sentence, with no number to show for it.
fn is_disputable(context: &Context<'_, '_>, verb: &Match) -> bool {
    let sentence = context.document().sentences()[verb.sentence as usize];
    let rest = TokenRange { start: verb.tokens.end, end: sentence.tokens.end };
    let is_charge = guards::is_near(context, verb, "?charge", 0);
    !guards::holds_number(context, rest)
        && (is_charge || DISPUTABLE.iter().any(|kind| context.asserts(*kind, rest)))
}
