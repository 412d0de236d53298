//! A crowd as a source: “observers say”, “many believe”.

use super::phrase::{PhraseRule, Triggers, Wording, always};
use super::{Meta, Preset, Scope};
use crate::finding::{Group, Severity};

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("vague-attribution", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard: always,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "crowd",
        "“{}” speaks for nobody in particular: readers cannot tell who, or how many.",
        "Name at least one, or say how many and how you know.",
    ),
    Wording::new(
        "some",
        "“{}” gives a view to nobody in particular: readers cannot tell whose it is.",
        "Name somebody who holds it, or say how many do and how you know.",
    ),
    Wording::new(
        "officials",
        "“{}” hides who holds the view and how it is known.",
        "Name one, or say which office stated it, where and when.",
    ),
    Wording::new(
        "said",
        "“{}” gives no office and no name.",
        "Say which office, and who spoke for it.",
    )
    .tier(Severity::Hint, Preset::Strict),
];
