//! Every quotation tag a new verb.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "those that are coloured are among the cues, which are counted"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::attribution::Strength;
use crate::document::TokenRange;
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("said-variety", Group::Verbs)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let links = context.analysis().links().iter();
    let stated = links.filter(|link| link.strength == Strength::Stated);
    let cues: Vec<TokenRange> = stated.filter_map(|link| link.cue.first().copied()).collect();
    let coloured: Vec<TokenRange> =
        cues.iter().copied().filter(|cue| !is_neutral(context, *cue)).collect();
    let neutral = cues.len() - coloured.len();
    let Some(first) = coloured.first() else { return };
    if cues.len() < context.number("min") || neutral * 10 >= cues.len() * 6 {
        return;
    }
    let span = context.document().span_of(*first);
    let message = format!(
        "{} of {} attributions use another verb than “said”: variety for its own sake colours them.",
        coloured.len(),
        cues.len()
    );
    let finding = context.finding(span, message, "Use “said”: readers do not notice it.");
    findings.add(context, finding);
}

fn is_neutral(context: &Context<'_, '_>, cue: TokenRange) -> bool {
    let matches = context.matches();
    let from = matches.partition_point(|found| found.tokens.end <= cue.start);
    matches.get(from).is_some_and(|found| found.tokens.overlaps(cue))
}
