//! One report a sentence and family: the most severe finding stands, the others become its
//! related places.

#![expect(clippy::indexing_slicing, reason = "a family has at least one name")]

use super::Found;
use crate::finding::{Finding, Group};

/// Rules that say much the same of the same words; every other rule is a family of its own.
const FAMILIES: [&[&str]; 4] = [
    &["unattributed-superlative", "unattributed-evaluation", "puffery", "editorialising-adverb"],
    &["unattributed-motive", "mind-reading", "unattributed-prediction", "author-obligation"],
    &["unattributed-accusation", "allegation-modifier"],
    // "It is widely believed": that it hides who believes says all that "widely" could.
    &["agentless-attribution", "weasel-quantifier"],
];

/// The findings in order of the text, those of one sentence and family put together.
pub(super) fn settle(mut found: Vec<Found>) -> Vec<Finding> {
    found.sort_by(|left, right| key(left).cmp(&key(right)));
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        let near = kept.iter_mut().rev().take_while(|other| other.sentence == next.sentence);
        match near.take(NEAR).find(|other| belong_together(other, &next)) {
            Some(other) => merge(other, next),
            None => kept.push(next),
        }
    }
    let mut list: Vec<Finding> = kept.into_iter().map(|found| found.finding).collect();
    list.sort_by(|left, right| (left.span, &left.rule).cmp(&(right.span, &right.rule)));
    list
}

/// How many findings of a sentence are looked back at, so that a text without stops stays linear.
const NEAR: usize = 32;

fn key(found: &Found) -> (usize, crate::span::Span, &str) {
    (found.sentence, found.finding.span, &found.finding.rule)
}

/// Findings of one rule in one sentence; findings of one family where they share words.
fn belong_together(left: &Found, right: &Found) -> bool {
    let (left, right) = (&left.finding, &right.finding);
    let are_claims = left.group == Group::Unattributed && right.group == Group::Unattributed;
    if left.rule == right.rule {
        return are_claims;
    }
    left.span.overlaps(right.span) && family(&left.rule) == family(&right.rule)
}

fn family(rule: &str) -> &str {
    let found = FAMILIES.iter().find(|family| family.contains(&rule));
    found.map_or(rule, |family| family[0])
}

/// The more severe of the two stays, the first where they are equal.
fn merge(kept: &mut Found, next: Found) {
    let mut other = next;
    if rank(&other) > rank(kept) {
        std::mem::swap(kept, &mut other);
    }
    kept.finding.related.push(other.finding.span);
    kept.finding.related.extend(other.finding.related);
    kept.finding.related.sort_unstable();
}

fn rank(found: &Found) -> (crate::finding::Severity, std::cmp::Reverse<super::Preset>) {
    (found.finding.severity, std::cmp::Reverse(found.tier))
}
