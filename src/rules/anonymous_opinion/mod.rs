//! A nameless source who judges: “he is a fool”, one aide said.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Scope, guards};
use crate::finding::Group;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("anonymous-opinion", Group::Sourcing).scope(Scope::Text),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "opinion",
    "“{}” is an opinion of somebody without a name: nobody can answer it.",
    "Leave it out, or find somebody who says it openly.",
)];

/// Only what somebody without a name says in the same sentence.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let is_allowed = context.choice("allow") == "whistle-blowers"
        && guards::is_near(context, found, "?insider", 1);
    let said = context.is_quoted(found.tokens) || context.is_attributed(found.tokens);
    if said && !is_allowed && guards::is_near(context, found, "?nameless", 0) {
        Verdict::Report
    } else {
        Verdict::Drop
    }
}
