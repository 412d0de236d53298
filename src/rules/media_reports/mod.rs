//! “Media reports say”: an outlet with no name.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Scope};
use crate::finding::Group;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("media-reports", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "media",
    "“{}” names no outlet: readers cannot find the report.",
    "Name the outlet.",
)];
