//! Words with a speaker and no occasion.

#![expect(clippy::indexing_slicing, reason = "a place stands for each source of the registry")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::attribution::Strength;
use crate::attribution::{Kind, Source};
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("source-provenance-missing", Group::Sourcing)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (analysis, document) = (context.analysis(), context.document());
    let registry = analysis.registry();
    let mut placed = vec![None; registry.sources.len()];
    for (link, source) in analysis.links().iter().zip(&registry.of_link) {
        let (Some(source), Some(mention)) = (source, link.mention) else { continue };
        if link.strength != Strength::Stated {
            continue;
        }
        let place: &mut Option<bool> = &mut placed[source.0 as usize];
        let has_place = link.channel.is_some()
            || has_occasion(context, mention.start as usize)
            || link.cue.iter().any(|cue| document.is_linked(*cue));
        *place = Some(place.unwrap_or(false) || has_place);
    }
    let sources = registry.sources.iter().zip(placed);
    let without = sources.filter(|(source, place)| *place == Some(false) && is_speaker(source));
    for (source, _) in without {
        let Some(first) = source.mentions.first() else { continue };
        let message = format!(
            "“{}” speaks on no occasion: readers do not learn where or when it was said.",
            source.name
        );
        let finding = context.finding(document.span_of(*first), message, "Say where and when.");
        findings.add(context, finding);
    }
}

const fn is_speaker(source: &Source) -> bool {
    matches!(
        source.kind,
        Kind::Person | Kind::Official | Kind::Spokesperson | Kind::Expert | Kind::Witness
    )
}

/// Whether the sentence tells to whom, when or in what.
fn has_occasion(context: &Context<'_, '_>, token: usize) -> bool {
    let number = context.document().sentence_at(token) as u32;
    let matches = context.matches();
    let from = matches.partition_point(|found| found.sentence < number);
    matches.get(from).is_some_and(|found| found.sentence == number)
}
