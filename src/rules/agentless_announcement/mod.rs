//! “An announcement was made”: nobody makes it.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("agentless-announcement", Group::Sourcing)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] =
    &[Wording::new("announcement", "“{}” hides who did it.", "Say who announced or decided it.")];
