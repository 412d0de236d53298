//! “Interestingly”, “of course”: the article tells readers what to feel.

use super::Meta;
use super::phrase::{PhraseRule, Triggers, Wording, always};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("editorialising-adverb", Group::Unattributed).severity(Severity::Hint),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "adverb",
    "“{}” tells readers what to think of the fact that follows.",
    "Delete it; let the fact speak.",
)];
