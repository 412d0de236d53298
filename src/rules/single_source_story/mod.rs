//! One source for the whole article.

#![expect(clippy::indexing_slicing, reason = "an id of a source comes from the registry")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::attribution::{SourceId, Strength};
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("single-source-story", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (analysis, document) = (context.analysis(), context.document());
    let pairs = analysis.links().iter().zip(&analysis.registry().of_link);
    let stated =
        pairs.filter(|(link, _)| link.strength == Strength::Stated && link.parent.is_none());
    let sources: Vec<Option<SourceId>> = stated.map(|(_, source)| *source).collect();
    let is_story = sources.len() >= context.number("min");
    let (Some(Some(only)), true) = (sources.first(), is_story) else { return };
    if sources.iter().any(|source| *source != Some(*only)) {
        return;
    }
    let source = &analysis.registry().sources[only.0 as usize];
    let Some(first) = source.mentions.first() else { return };
    let message =
        format!("All {} claims come from “{}”: nobody else is heard.", sources.len(), source.name);
    let finding = context.finding(document.span_of(*first), message, "Seek a second source.");
    findings.add(context, finding);
}
