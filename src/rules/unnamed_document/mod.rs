//! “A study found”: a document with no name, author or link.

#![expect(clippy::arithmetic_side_effects, reason = "a match holds at least one token")]

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Scope, guards, provenance};
use crate::document::TokenRange;
use crate::finding::Group;
use crate::lexicon::Class;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unnamed-document", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "document",
    "“{}” cannot be looked up: readers do not learn whose work it is.",
    "Name its author or publisher and its date, and link it.",
)];

/// A document with a name in it ("a Norstat survey") is named; one with a link can be looked up.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let named = TokenRange { start: found.tokens.start + 1, end: found.tokens.end };
    let first = found.tokens.start as usize;
    // "Studies" in "the Institute for Fiscal Studies said".
    let document = context.document();
    let is_in_name = document.is(first, Class::DocumentNoun)
        && document.token_text(first).starts_with(char::is_uppercase)
        && !document.opens_sentence(first);
    if is_in_name
        || guards::holds_name(context, named)
        || provenance::can_be_looked_up(context, found)
    {
        return Verdict::Drop;
    }
    let is_named = provenance::is_named_next(context, found.sentence)
        || provenance::is_named_later(context, found);
    if is_named { Verdict::Doubtful } else { Verdict::Report }
}
