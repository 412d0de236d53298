//! An outlet as the source of what somebody else says or thinks.

#![expect(
    clippy::indexing_slicing,
    reason = "parents and sources are numbers of lists of the same analysis"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, guards};
use crate::assertion::AssertionKind;
use crate::attribution::{Kind, Strength};
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("second-hand-attribution", Group::Sourcing)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (analysis, document) = (context.analysis(), context.document());
    let mut has_view = vec![false; analysis.links().len()];
    for link in analysis.links().iter().filter(|link| link.strength != Strength::Stated) {
        if let Some(parent) = link.parent {
            has_view[parent as usize] = true;
        }
    }
    let links = analysis.links().iter().zip(has_view).zip(&analysis.registry().of_link);
    for ((link, has_view), source) in links {
        let (Some(source), Some(mention)) = (source, link.mention) else { continue };
        let kind = analysis.registry().sources[source.0 as usize].kind;
        let thinks = |kind| link.content.iter().any(|content| context.asserts(kind, *content));
        let is_hearsay =
            has_view || thinks(AssertionKind::StateOfMind) || thinks(AssertionKind::Motive);
        if kind != Kind::MediaOutlet || link.strength != Strength::Stated || !is_hearsay {
            continue;
        }
        // What the paper itself reported is at first hand.
        if mention.iter().any(|token| guards::is_own_outlet(context, token)) {
            continue;
        }
        let span = document.span_of(mention);
        let message = format!(
            "“{}” tells what somebody else thinks: readers get it at second hand.",
            span.slice(document.text())
        );
        let help = "Give the original speaker and the occasion.";
        findings.add(context, context.finding(span, message, help));
    }
}
