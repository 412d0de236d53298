//! A rank with nothing behind it: “one of the deadliest attacks in decades”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-superlative", Group::Unattributed),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Superlative),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "extreme",
        "“{}” ranks without saying by whose count.",
        "Name the ranking, or limit the claim: “the first since …”.",
    ),
    Wording::new(
        "known",
        "“{}” ranks as many readers would, and still without saying by whose count.",
        "Name the ranking, or leave the rank out.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "rank",
        "“{}” ranks without saying by whose count.",
        "Name the ranking, or limit the claim: “the first since …”.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "measure",
        "“{}” is a rank that somebody measured: the article does not say who.",
        "Name who measured it.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "only",
        "“{}” is a rank that is easily wrong.",
        "Say who says so, or limit it: “the first since …”.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// A rank that somebody in the article gives too is only to be tied to them.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    match guards::own_voice(context, found) {
        Verdict::Report if guards::is_corroborated(context, AssertionKind::Superlative, found) => {
            Verdict::Hint
        }
        verdict => verdict,
    }
}
