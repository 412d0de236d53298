//! An adverb instead of a source: “she reportedly resigned”.

#![expect(clippy::indexing_slicing, reason = "a match holds the number of its sentence")]

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards, nearby};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("hearsay-adverb", Group::Sourcing).scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new("hearsay", "“{}” keeps back who says so.", "Name who reported or alleged it."),
    Wording::new(
        "inference",
        "“{}” is somebody’s guess: readers do not learn whose.",
        "Say what it rests on, or who says so.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// Where the sentence has a source with a statement, the adverb only repeats that it is one; where an
/// outlet or who is named here states something just before or after, or a court hears it, most desks let
/// it pass.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let sentence = &context.document().sentences()[found.sentence as usize];
    if guards::has_statement(context, sentence) {
        Verdict::Drop
    } else if nearby::is_told_beside(context, found) || is_charged(context, found) {
        Verdict::Doubtful
    } else {
        Verdict::Report
    }
}

/// “He has been charged with murder. He also allegedly hurt a clerk.”
fn is_charged(context: &Context<'_, '_>, found: &Match) -> bool {
    let document = context.document();
    found.tokens.iter().any(|token| document.is_one_of(token, &["allegedly"]))
        && nearby::is_before_court(context, found.sentence as usize)
}
