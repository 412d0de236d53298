//! “The council must act now”: a demand in the article’s own voice.

use super::phrase::{PhraseRule, Triggers, Wording};
use super::{Meta, Preset, guards};
use crate::finding::Group;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("author-obligation", Group::Unattributed).preset(Preset::Strict),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: guards::own_voice,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "must",
    "“{}” makes a demand in the article’s own voice.",
    "Say who demands it.",
)];
