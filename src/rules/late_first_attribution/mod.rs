//! Several paragraphs before anybody is named as a source.

#![expect(
    clippy::indexing_slicing,
    reason = "the block of a token of the document bounds a slice of its blocks"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::assertion::Assertion;
use crate::finding::{Group, Severity};
use crate::text::BlockKind;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("late-first-attribution", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

/// So many claims before it make it late.
const CLAIMS: usize = 3;

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (analysis, document) = (context.analysis(), context.document());
    let first = analysis.links().iter().filter_map(|link| {
        let mention = link.mention.or_else(|| link.cue.first().copied())?;
        Some((mention.start, mention))
    });
    let Some((start, mention)) = first.min() else { return };
    let block = document.block_at(start as usize);
    let paragraphs = document.blocks()[..block].iter();
    let before = paragraphs.filter(|block| block.kind == BlockKind::Paragraph).count();
    let is_before = |claim: &&Assertion| claim.tokens.start < start;
    let claims = analysis.assertions().iter().take_while(is_before);
    let own = claims.filter(|claim| !context.is_heading(claim.tokens)).take(CLAIMS).count();
    if before <= context.number("max") || own < CLAIMS {
        return;
    }
    let message = format!(
        "The first source comes after {before} paragraphs of claims: until then readers cannot tell whose they are."
    );
    let finding = context.finding(document.span_of(mention), message, "Bring a source up.");
    findings.add(context, finding);
}
