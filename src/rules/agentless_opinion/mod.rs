//! An opinion that grows by itself: “concerns mount”, “the view has gained traction”.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("agentless-opinion", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "grow",
        "“{}” has no one behind it: whose concern or question is it?",
        "Name who holds it or asked it, and how many.",
    ),
    Wording::new(
        "gained",
        "“{}” has no one behind it: whose view is it?",
        "Name who has come to hold it.",
    ),
    Wording::new(
        "occasion",
        "“{}” tells where, and not who asked.",
        "Name who asked, and how many.",
    )
    .tier(Severity::Hint, Preset::Strict),
];
