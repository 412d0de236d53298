//! A quotation that goes on for too long.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::{Document, TokenRange};
use crate::finding::{Group, Severity};
use crate::text::{BlockKind, Quotation};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("overlong-quote", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let most = context.number("max-words");
    let closed = quoted::outermost(context).filter(|found| found.is_closed);
    for quotation in closed.filter(|found| !is_set_apart(document, found)) {
        let words = quoted::words(document, quoted::inner(quotation)).count();
        if words <= most {
            continue;
        }
        let span = document.span_of(TokenRange::of(quotation));
        let message = format!("This quotation of {words} words hands the article to the speaker.");
        findings.add(context, context.finding(span, message, "Paraphrase part of it."));
    }
}

/// Whether it stands in a block quotation, which is there to be long.
fn is_set_apart(document: &Document<'_>, quotation: &Quotation) -> bool {
    let block = document.blocks().get(document.block_at(quotation.open as usize));
    block.is_some_and(|block| block.kind == BlockKind::BlockQuote)
}
