//! A long run of claims that nobody stands behind.

#![expect(
    clippy::indexing_slicing,
    reason = "numbers of sentences come from the document, and a run that is long enough has \
              a first"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::assertion::Status;
use crate::finding::{Group, Severity};
use crate::text::BlockKind;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("attribution-desert", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (analysis, document) = (context.analysis(), context.document());
    let voices = analysis.voices().sentences.iter();
    let mut claims = analysis.assertions().iter().map(|claim| claim.sentence).peekable();
    let mut run: Vec<usize> = Vec::new();
    for (number, voice) in voices.enumerate() {
        let mut asserts = false;
        while claims.next_if(|sentence| *sentence as usize <= number).is_some() {
            asserts = true;
        }
        let kind = document.block_of(&document.sentences()[number]).kind;
        match voice.status {
            Status::Attributed | Status::Mixed => report(context, findings, &mut run),
            Status::Unattributed | Status::None if asserts && kind == BlockKind::Paragraph => {
                run.push(number)
            }
            _ => {}
        }
    }
    report(context, findings, &mut run);
}

/// Reports a run that is long enough, and starts the next.
fn report(context: &Context<'_, '_>, findings: &mut Findings, run: &mut Vec<usize>) {
    if run.len() >= context.number("n") {
        let span = context.document().sentences()[run[0]].span;
        let message = format!(
            "{} claims in a row have no source: readers cannot tell whose they are.",
            run.len()
        );
        findings.add(context, context.finding(span, message, "Say who stands behind them."));
    }
    run.clear();
}
