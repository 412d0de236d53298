//! “Three objectives”, and two of them told.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a number from enumerating the matches is below their length"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("incomplete-enumeration", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

/// The labels of announcements with what they promise.
const PROMISES: [(&str, usize); 4] = [("?two", 2), ("?three", 3), ("?four", 4), ("?five", 5)];
/// The labels of ordinals in order.
const ORDINALS: [&str; 5] = ["?1", "?2", "?3", "?4", "?5"];
/// How many matches after an announcement can belong to it.
const REACH: usize = 40;

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (document, matches) = (context.document(), context.matches());
    for (number, found) in matches.iter().enumerate() {
        let label = context.label(found);
        let Some((_, promised)) = PROMISES.iter().find(|(name, _)| *name == label) else {
            continue;
        };
        if context.is_quoted(found.tokens) || context.is_heading(found.tokens) {
            continue;
        }
        let told = told(context, &matches[number + 1..]);
        if told == 0 || told >= *promised {
            continue;
        }
        let span = document.span_of(found.tokens);
        let message = format!(
            "“{}” promises {promised}, and {told} can be found.",
            span.slice(document.text())
        );
        findings.add(
            context,
            context.finding(span, message, "Number each of them, or correct the count."),
        );
    }
}

/// How many ordinals stand in a row from the first on, before the next announcement.
fn told(context: &Context<'_, '_>, later: &[Match]) -> usize {
    let mut labels = later.iter().take(REACH).map(|found| context.label(found));
    let labels: Vec<&str> = labels.by_ref().take_while(|label| ORDINALS.contains(label)).collect();
    ORDINALS.iter().take_while(|ordinal| labels.contains(ordinal)).count()
}
