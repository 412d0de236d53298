//! A judgement in the author's own voice: “a striking reversal”.

use super::phrase::{PhraseRule, Triggers, Wording};
use super::{Meta, Preset, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-evaluation", Group::Unattributed),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Evaluation),
    wordings: WORDINGS,
    guard: guards::own_voice,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "judgement",
        "“{}” is a judgement in the article’s own voice: readers cannot tell who makes it.",
        "Say who judges so, or give the fact behind it.",
    ),
    Wording::new(
        "colour",
        "“{}” judges rather than tells: readers cannot check it.",
        "Give what was seen or counted, or say who calls it so.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "loaded",
        "“{}” takes a side in the article’s own voice.",
        "Say what was done in plain words, or say who sees it this way.",
    )
    .tier(Severity::Hint, Preset::Strict),
];
