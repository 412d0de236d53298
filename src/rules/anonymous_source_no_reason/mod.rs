//! A nameless source and no word on why the name is kept back.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Scope, guards};
use crate::finding::Group;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("anonymous-source-no-reason", Group::Sourcing).scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "described",
    "“{}” speaks without a name, and readers do not learn why.",
    "Say why anonymity was granted: “who was not authorised to …”.",
)];

/// One report an article, and none where the reason stands within two sentences, nor of a source that
/// somebody else heard: “the Echo reported that a source close to the mayor said”.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let is_own =
        |other: &&Match| context.label(other) == "described" && !context.is_stated(other.tokens);
    let first = context.matches().iter().find(is_own);
    if first != Some(found) || guards::is_near(context, found, "?reason", 2) {
        return Verdict::Drop;
    }
    Verdict::Report
}
