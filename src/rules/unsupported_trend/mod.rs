//! “Increasingly”, “a growing number of”: a trend without a number.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unsupported-trend", Group::Unattributed)
        .severity(Severity::Hint)
        .preset(Preset::Strict),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "trend",
    "“{}” claims a trend without a number.",
    "Say by how much, and since when.",
)];
