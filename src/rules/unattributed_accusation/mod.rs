//! A crime or a wrong as a fact: “the mayor took bribes”.

use super::phrase::{PhraseRule, Triggers, Wording};
use super::{Meta, Preset, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-accusation", Group::Unattributed).severity(Severity::Error),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Accusation),
    wordings: WORDINGS,
    guard: guards::own_voice,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "crime",
        "“{}” says as a fact that somebody did wrong: without an accuser or a verdict it can be libel.",
        "Name the accuser and the stage: accused, charged, convicted.",
    ),
    Wording::new("conduct", "“{}” says as a fact who did it.", "Say who holds them responsible.")
        .tier(Severity::Hint, Preset::Strict),
];
