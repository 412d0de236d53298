//! A colon before a quotation where the house uses a comma.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("quote-introducer", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Off)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let quotations = document.quotations();
    let house = context.choice("mode");
    for found in context.matches().iter().filter(|found| context.label(found) != house) {
        let place = quotations.partition_point(|quotation| quotation.open < found.tokens.end);
        let opens = |quotation: &&crate::text::Quotation| quotation.open == found.tokens.end;
        let Some(quotation) = quotations.get(place).filter(opens) else { continue };
        if quoted::words(document, quoted::inner(quotation)).count() <= 3 {
            continue;
        }
        let span = document.span_of(found.tokens);
        let message =
            format!("A {} introduces the quotation, against house style.", context.label(found));
        let help = format!("House style uses a {house}.");
        findings.add(context, context.finding(span, message, help));
    }
}
