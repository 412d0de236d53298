//! “A spokesperson said”: an office without a name.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("role-without-name", Group::Sourcing)
        .severity(Severity::Hint)
        .scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "role",
    "“{}” speaks for an office and has no name.",
    "Name the person, or let the institution speak.",
)];
