//! A purpose stated as fact: “Beijing is trying to isolate the island”.

use super::phrase::{PhraseRule, Triggers, Wording};
use super::{Meta, Preset, Scope, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-motive", Group::Unattributed).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Motive),
    wordings: WORDINGS,
    guard: guards::narrator,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "reading",
        "“{}” gives a motive as a fact: nobody can see a purpose, only what was done.",
        "State what was done, or name who reads it this way.",
    ),
    Wording::new(
        "aim",
        "“{}” gives a motive as a fact: nobody can see a purpose, only what was done.",
        "State what was done, or name who says that this is the aim.",
    ),
    Wording::new(
        "body",
        "“{}” gives a purpose without a source.",
        "Say who stated the aim, or tell what was done.",
    )
    .tier(Severity::Hint, Preset::Recommended),
    Wording::new(
        "plan",
        "“{}” gives a purpose without a source.",
        "Say who stated the aim, or tell what was done.",
    )
    .tier(Severity::Hint, Preset::Strict),
];
