//! “The council must act now”: a demand in the article’s own voice.

use super::Meta;
use super::phrase::{PhraseRule, Triggers, Wording, always};
use crate::finding::Group;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("author-obligation", Group::Unattributed),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "must",
    "“{}” makes a demand in the article’s own voice.",
    "Say who demands it.",
)];
