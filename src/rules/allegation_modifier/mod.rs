//! “Alleged murderer Tom Hale”: the name is joined to the crime before the doubt is heard.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Scope};
use crate::finding::Group;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("allegation-modifier", Group::Unattributed).scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "modifier",
    "“{}” ties a name to a crime: the doubt is what readers forget first.",
    "Write “NAME, accused of …”.",
)];
