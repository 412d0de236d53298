//! Many without a count: “a widely hated tax”.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("weasel-quantifier", Group::Sourcing)
        .severity(Severity::Hint)
        .scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "widely",
        "“{}” claims that many agree and counts nobody: how widely, by whose count?",
        "Name some of them, or give the survey.",
    ),
    Wording::new(
        "world",
        "“{}” is no one who can be asked.",
        "Name the states or bodies that acted.",
    ),
];
