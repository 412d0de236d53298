//! “We have learned”: knowledge with no source at all.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Scope, guards};
use crate::finding::Group;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("outlet-has-learned", Group::Sourcing).scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "learned",
    "“{}” says that the outlet knows, and not how.",
    "Say how: name or describe the source.",
)];

/// Whoever has a name is an outlet where the configuration says so: "The Aston Echo has learned".
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let is_own = || guards::is_own_outlet(context, found.tokens.start as usize);
    if context.label(found) != "named" || is_own() { Verdict::Report } else { Verdict::Drop }
}
