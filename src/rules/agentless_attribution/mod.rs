//! A passive that hides who says so: “it is believed”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards, nearby};
use crate::finding::{Group, Severity};
use crate::lexicon::Spellings;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("agentless-attribution", Group::Sourcing).scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "it",
        "“{}” hides who says so: readers need to know by whom.",
        "Say who believes, reports or says it.",
    ),
    Wording::new(
        "seen",
        "“{}” gives a view that nobody in the article holds.",
        "Say by whom, or give the fact behind it.",
    ),
    Wording::new("accused", "“{}” hides the accuser.", "Name who accuses, and where.")
        .tier(Severity::Hint, Preset::Recommended),
    Wording::new("charged", "“{}” hides the accuser.", "Name who accuses, and where.")
        .tier(Severity::Hint, Preset::Strict),
];

/// What somebody states hides its own source, which is theirs to name; a clause after a semicolon is
/// likely the article’s again: “an audit put it at 7 million; it is now thought to be twice that”.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let before = (found.tokens.start as usize).checked_sub(1);
    let follows_stop = before.is_some_and(|before| context.document().token_bytes(before) == b";");
    if context.is_stated(found.tokens) && !follows_stop || runs_on(context, found) {
        Verdict::Drop
    } else if context.label(found) == "seen" && is_of_many(context, found) {
        Verdict::Doubtful
    } else {
        Verdict::Report
    }
}

/// “are widely regarded as”: what is wrong there is “widely”, of which `weasel-quantifier` tells.
fn is_of_many(context: &Context<'_, '_>, found: &Match) -> bool {
    const MANY: Spellings<3> = Spellings::of(["widely", "generally", "commonly"]);
    found.tokens.iter().any(|token| context.document().is_one_of(token, &MANY))
}

/// Who alleged it is told in the sentence before: “The Crown alleged that they met. Lund was alleged to have
/// given his address.”
fn runs_on(context: &Context<'_, '_>, found: &Match) -> bool {
    let before = guards::sentence_before(context.document(), found.sentence as usize);
    before.is_some_and(|before| guards::has_statement(context, before))
        && nearby::is_alleged_in_court(context, found)
}
