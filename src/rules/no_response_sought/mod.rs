//! An accusation, and no word from the accused.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::finding::Group;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("no-response-sought", Group::Sourcing)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let matches = context.matches();
    if matches.iter().any(|found| context.label(found) == "?answered") {
        return;
    }
    let Some(found) = matches.iter().find(|found| !context.is_heading(found.tokens)) else {
        return;
    };
    let document = context.document();
    let span = document.span_of(found.tokens);
    let message = format!(
        "“{}” accuses somebody who is given no answer in the article.",
        span.slice(document.text())
    );
    let help = "Add the response, or that it was sought.";
    findings.add(context, context.finding(span, message, help));
}
