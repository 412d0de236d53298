//! A verb that doubts or vouches: “she claimed”, “he admitted”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards, nearby};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("loaded-attribution-verb", Group::Verbs).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "hard",
        "“{}” judges what was said: it tells readers whether to believe it.",
        "Write “said”.",
    )
    .tier(Severity::Warning, Preset::Recommended),
    Wording::new(
        "soft",
        "“{}” colours what was said.",
        "Write “said”, unless the verb is a fact of its own.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "hard-tag",
        "“{}” judges what was said: it tells readers whether to believe it.",
        "Write “said”.",
    )
    .tier(Severity::Warning, Preset::Recommended),
    Wording::new(
        "soft-tag",
        "“{}” colours what was said.",
        "Write “said”, unless the verb is a fact of its own.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// Where no clause follows, the verb must tag a quotation.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    // "claims" and "alleges" are the words of a suit.
    if guards::follows_suit(context, found.sentence as usize) {
        return Verdict::Drop;
    }
    // Of a crime that a court hears, "alleged" is the fair word.
    if nearby::is_alleged_in_court(context, found) {
        return Verdict::Drop;
    }
    let is_tag = context.label(found).ends_with("-tag");
    if is_tag && !guards::touches_quotation(context, found, (4, 3)) {
        return Verdict::Drop;
    }
    Verdict::Report
}
