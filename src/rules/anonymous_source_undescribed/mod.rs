//! “A source said”: nobody, and no word on how they know.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("anonymous-source-undescribed", Group::Sourcing)
        .severity(Severity::Error)
        .scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "source",
    "“{}” says neither who speaks nor how they know.",
    "Describe the role, and say how they know.",
)];
