//! A quotation that goes on for too long.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::TokenRange;
use crate::finding::{Group, Severity};

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
    for quotation in quoted::outermost(context).filter(|found| found.is_closed) {
        let words = quoted::words(document, quoted::inner(quotation)).count();
        if words <= most {
            continue;
        }
        let span = document.span_of(TokenRange::of(quotation));
        let message = format!("This quotation of {words} words hands the article to the speaker.");
        findings.add(context, context.finding(span, message, "Paraphrase part of it."));
    }
}
