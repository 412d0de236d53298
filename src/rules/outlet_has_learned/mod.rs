//! “We have learned”: knowledge with no source at all.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Scope};
use crate::finding::Group;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("outlet-has-learned", Group::Sourcing).scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "learned",
    "“{}” says that the outlet knows, and not how.",
    "Say how: name or describe the source.",
)];
