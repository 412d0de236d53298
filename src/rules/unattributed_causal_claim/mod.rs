//! A cause stated as fact: “the strike forced ministers to retreat”.

use super::phrase::{PhraseRule, Triggers, Wording};
use super::{Meta, Preset, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-causal-claim", Group::Unattributed).severity(Severity::Hint),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Cause),
    wordings: WORDINGS,
    guard: guards::recent,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "driver",
        "“{}” states a cause as a fact: that one thing followed another does not show it.",
        "Say who sees it so, or write “after”.",
    ),
    Wording::new(
        "blame",
        "“{}” lays the blame as a fact: readers do not learn who found this to be the cause.",
        "Say who sees it so, and how they know.",
    ),
    Wording::new(
        "push",
        "“{}” states a cause as a fact: that one thing followed another does not show it.",
        "Say who sees it so, or write “after”.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "chain",
        "“{}” states a cause as a fact: that one thing followed another does not show it.",
        "Say who sees it so, or write “after”.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new("ground", "“{}” gives a reason without a source.", "Say who gives this reason.")
        .tier(Severity::Hint, Preset::Strict),
];
