//! A passive that hides who says so: “it is believed”.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("agentless-attribution", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "it",
        "“{}” hides who says so: readers need to know by whom.",
        "Say who believes, reports or says it.",
    ),
    Wording::new(
        "seen",
        "“{}” gives a view that nobody in the article holds.",
        "Say by whom, or give the fact behind it.",
    ),
    Wording::new("accused", "“{}” hides the accuser.", "Name who accuses, and where.")
        .tier(Severity::Hint, Preset::Recommended),
];
