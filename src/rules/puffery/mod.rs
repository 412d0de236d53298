//! “World-class”, “iconic”: praise in place of a fact.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, guards};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("puffery", Group::Unattributed).severity(Severity::Hint).preset(Preset::Strict),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "puff",
    "“{}” praises and tells nothing.",
    "Give the rank, the prize or the number behind it.",
)];

/// A capitalised word is part of a name.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if guards::holds_name(context, found.tokens) { Verdict::Drop } else { Verdict::Report }
}
