//! A quotation with holes and patches.

#![expect(clippy::arithmetic_side_effects, reason = "places of tokens are compared, two apart")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::TokenRange;
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("altered-quote", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    for quotation in quoted::outermost(context).filter(|found| found.is_closed) {
        let inner = quoted::inner(quotation);
        let is_alteration = |token: &usize| {
            let text = document.token_text(*token);
            let is_last = *token + 2 >= inner.end as usize;
            text == "[" || !is_last && (text == "…" || text.starts_with("..."))
        };
        let count = inner.iter().filter(is_alteration).count();
        if count < 2 {
            continue;
        }
        let span = document.span_of(TokenRange::of(quotation));
        let message = format!(
            "This quotation is altered in {count} places: readers cannot tell what was said."
        );
        findings.add(context, context.finding(span, message, "Use indirect speech."));
    }
}
