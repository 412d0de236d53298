//! The full name again where the surname would do.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::attribution::{Kind, Source};
use crate::document::TokenRange;
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("full-name-repeated", Group::Identity)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let sources = &context.analysis().registry().sources;
    for source in sources.iter().filter(|source| source.is_named && is_person(source.kind)) {
        let Some((_, surname)) = source.name.rsplit_once(' ') else { continue };
        let shares = |other: &Source| other.name != source.name && other.name.ends_with(surname);
        if sources.iter().take(MOST).any(shares) || stays_whole(context, source) {
            continue;
        }
        let is_full = |mention: &&TokenRange| {
            document.text_of(**mention) == source.name && !context.is_heading(**mention)
        };
        let near = source.mentions.iter().take(context.number("n"));
        let Some(again) = near.filter(is_full).nth(1) else { continue };
        let message = format!("“{}” has been named in full before.", source.name);
        let help = format!("Write “{surname}”.");
        findings.add(context, context.finding(document.span_of(*again), message, help));
    }
}

/// "U Thein Lwin", "Amran bin Kasim", "Zhang Wei": the last word alone would not do.
fn stays_whole(context: &Context<'_, '_>, source: &Source) -> bool {
    let matches = context.matches();
    source.mentions.iter().take(context.number("n")).any(|mention| {
        let from = matches.partition_point(|found| found.tokens.end <= mention.start);
        matches.get(from).is_some_and(|found| found.tokens.overlaps(*mention))
    })
}

/// How many sources are compared, so that a long list of names stays linear.
const MOST: usize = 200;

const fn is_person(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Person | Kind::Official | Kind::Spokesperson | Kind::Expert | Kind::Witness
    )
}
