//! A headline that accuses or ranks with nobody behind it.

#![expect(clippy::indexing_slicing, reason = "ranges of headings come from the document")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};
use crate::text::{BlockKind, TokenKind};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("headline-claim-unattributed", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let Some(headline) = document.blocks().iter().find(|block| block.kind == BlockKind::Headline)
    else {
        return;
    };
    let has_quote = |token: usize| document.tokens()[token].kind == TokenKind::Quote;
    let matches = context.matches();
    let has_source = matches.iter().take_while(|found| found.tokens.start < headline.tokens.end);
    let own = has_source.filter(|found| headline.tokens.overlaps(found.tokens)).count() > 0;
    if own || headline.tokens.iter().any(has_quote) {
        return;
    }
    for kind in [AssertionKind::Accusation, AssertionKind::Superlative] {
        let in_headline = |found: &&crate::pattern::Match| headline.tokens.overlaps(found.tokens);
        let Some(found) = context.assertions(kind).iter().take(4).find(in_headline) else {
            continue;
        };
        let span = document.span_of(found.tokens);
        let message = format!(
            "“{}” stands in the headline as a fact: many read no further.",
            span.slice(document.text())
        );
        findings.add(context, context.finding(span, message, "Attribute it in the headline."));
    }
}
