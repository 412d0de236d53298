//! “According to” a person.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("doubtful-according-to", Group::Verbs)
        .severity(Severity::Hint)
        .preset(Preset::Off)
        .scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] =
    &[Wording::new("person", "“{}” sounds like doubt to some readers.", "Write “said”.")];
