//! A name that takes a side: “terrorists seized the town”.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("contested-label", Group::Unattributed).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Label),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "label",
        "“{}” is a verdict in the article’s own voice: it tells whose side the article takes, not what was done.",
        "Describe the act, or say who uses the word.",
    ),
    Wording::new(
        "power",
        "“{}” takes a side: it says that a government has no right to be one.",
        "Write “government”, or say who uses the word.",
    ),
    Wording::new(
        "group",
        "“{}” is a word on which desks differ.",
        "Describe the act, or say who uses the word.",
    )
    .tier(Severity::Hint, Preset::Strict),
];
