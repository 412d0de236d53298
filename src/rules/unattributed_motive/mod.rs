//! A purpose stated as fact: “Beijing is trying to isolate the island”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards, provenance};
use crate::assertion::AssertionKind;
use crate::attribution::Kind;
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-motive", Group::Unattributed).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Motive),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "reading",
        "“{}” gives a motive as a fact: nobody can see a purpose, only what was done.",
        "State what was done, or name who reads it this way.",
    ),
    Wording::new(
        "aim",
        "“{}” gives a motive as a fact: nobody can see a purpose, only what was done.",
        "State what was done, or name who says that this is the aim.",
    ),
    Wording::new(
        "bid",
        "“{}” gives a motive as a fact: nobody can see a purpose, only what was done.",
        "State what was done, or name who reads it this way.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "body",
        "“{}” gives a purpose without a source.",
        "Say who stated the aim, or tell what was done.",
    )
    .tier(Severity::Hint, Preset::Recommended),
    Wording::new(
        "plan",
        "“{}” gives a purpose without a source.",
        "Say who stated the aim, or tell what was done.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// What one person is trying to do, their conduct mostly shows; what a firm is after does not show.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    match guards::narrator(context, found) {
        Verdict::Report if context.label(found) == "body" && is_of_person(context, found) => {
            Verdict::Doubtful
        }
        verdict => verdict,
    }
}

const PERSONS: [Kind; 5] =
    [Kind::Person, Kind::Official, Kind::Spokesperson, Kind::Expert, Kind::Witness];

/// Whether the name among the tokens is that of one person of the article.
fn is_of_person(context: &Context<'_, '_>, found: &Match) -> bool {
    let mut sources = provenance::sources_in(context, found);
    sources.any(|source| PERSONS.contains(&source.kind) && source.is_named)
}
