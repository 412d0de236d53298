//! One quotation, two tags: “He said: ‘I quit,’ he said”.

#![expect(
    clippy::indexing_slicing,
    reason = "a place in the ordered matches bounds a slice of them"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Scope, quoted};
use crate::finding::Group;
use crate::pattern::Match;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("double-attribution", Group::Quotes).scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let matches = context.matches();
    for quotation in quoted::outermost(context).filter(|found| found.is_closed) {
        let before = matches.partition_point(|found| found.tokens.start < quotation.open);
        let introduces = |found: &&Match| {
            found.tokens.end == quotation.open && context.label(found) == "?before"
        };
        let follows =
            |found: &&Match| found.tokens.start == quotation.end && context.label(found) == "after";
        let introduced = matches[..before].iter().rev().take(4).any(|found| introduces(&found));
        let Some(after) = matches[before..].iter().take(8).find(follows).filter(|_| introduced)
        else {
            continue;
        };
        let span = document.span_of(after.tokens);
        let message =
            format!("“{}” tags a quotation that is already tagged.", span.slice(document.text()));
        findings.add(context, context.finding(span, message, "Drop one of the two tags."));
    }
}
