//! “Media reports say”: an outlet with no name.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Scope, provenance};
use crate::finding::Group;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("media-reports", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "media",
    "“{}” names no outlet: readers cannot find the report.",
    "Name the outlet.",
)];

/// A link shows which outlet it was.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if provenance::can_be_looked_up(context, found) { Verdict::Drop } else { Verdict::Report }
}
