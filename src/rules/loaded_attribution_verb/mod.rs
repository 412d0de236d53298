//! A verb that doubts or vouches: “she claimed”, “he admitted”.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("loaded-attribution-verb", Group::Verbs).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
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
];
