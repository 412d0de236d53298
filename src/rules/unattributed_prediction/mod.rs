//! A future stated as certain: “the ban will wreck the trade”.

use super::phrase::{PhraseRule, Triggers, Wording};
use super::{Meta, Preset, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-prediction", Group::Unattributed),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Prediction),
    wordings: WORDINGS,
    guard: guards::own_voice,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "certain",
        "“{}” tells the future as a fact: nobody in the article expects it.",
        "Say who expects this, and why.",
    ),
    Wording::new(
        "odds",
        "“{}” gives odds that nobody in the article stands behind.",
        "Say who expects this, and why.",
    ),
    Wording::new(
        "past",
        "“{}” gives odds of what was, or of what would be: nobody in the article stands behind them.",
        "Say who gives them, and why.",
    )
    .tier(Severity::Hint, Preset::Strict),
];
