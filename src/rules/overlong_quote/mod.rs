//! A quotation of more than sixty words.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
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

/// So many words are too many.
const MOST: usize = 60;

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    for quotation in quoted::outermost(context).filter(|found| found.is_closed) {
        let words = quoted::words(document, quoted::inner(quotation)).count();
        if words <= MOST {
            continue;
        }
        let span = document.span_of(quoted::whole(quotation));
        let message = format!("a quotation of {words} words hands the article to the speaker");
        findings.add(context, context.finding(span, message, "paraphrase part of it"));
    }
}
