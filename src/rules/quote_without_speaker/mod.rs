//! A quotation that nobody speaks.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the blocks near a quotation are clamped to those of the document, and a last token \
              is that of a block with tokens"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::{Block, Document, TokenRange};
use crate::finding::{Group, Severity};
use crate::text::Quotation;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("quote-without-speaker", Group::Quotes)
        .severity(Severity::Error)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    for quotation in quoted::outermost(context).filter(|found| is_speech(context, found)) {
        if has_source_near(context, quotation) {
            continue;
        }
        let span = document.span_of(TokenRange::of(quotation));
        let message = "This quotation has no speaker in its paragraph or beside it: readers cannot tell whose words they are.".to_owned();
        findings.add(context, context.finding(span, message, "Say who said this."));
    }
}

/// A clause that is no title and nobody's yet, and opens like a sentence.
fn is_speech(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    let last = (quotation.end as usize).saturating_sub(2);
    // A comma before the closing mark is followed by its tag, whatever the verb.
    quotation.is_closed
        && document.token_bytes(last) != b","
        && !quotation.continues
        && quoted::is_clause(document, quotation)
        && quoted::is_sentence(document, quotation)
        && !quoted::is_title(document, quotation)
        && !quoted::is_credited(document, quotation)
        && !quoted::is_introduced(document, quotation)
        && !quoted::is_signed(document, quotation)
        && !is_of_headline(document, quotation)
        && !context.is_attributed(TokenRange::of(quotation))
}

/// The first line of a text, with the single marks of headlines: ‘We are in shock’.
fn is_of_headline(document: &Document<'_>, quotation: &Quotation) -> bool {
    document.block_at(quotation.open as usize) == 0
        && matches!(document.token_text(quotation.open as usize), "'" | "‘")
}

/// Whether its paragraph, or one beside it, shows an attribution or a verb of speech.
fn has_source_near(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    let number = document.block_at(quotation.open as usize);
    let near = number.saturating_sub(1)..(number + 2).min(document.blocks().len());
    let speaks =
        |block: &Block| context.has_cue(block.tokens) || quoted::has_speech(context, block.tokens);
    let is_open = |block: &Block| {
        let last = block.tokens.end.checked_sub(1);
        last.is_some_and(|last| context.is_quoted(TokenRange { start: last, end: last + 1 }))
    };
    let before = number.checked_sub(1).map(|before| &document.blocks()[before]);
    document.blocks()[near].iter().any(speaks) || before.is_some_and(is_open)
}
