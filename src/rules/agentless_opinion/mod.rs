//! An opinion that grows by itself: “concerns mount”, “the view has gained traction”.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a match holds the number of its sentence, and ranges lead to tokens of the document"
)]

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards};
use crate::document::TokenRange;
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("agentless-opinion", Group::Sourcing).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "grow",
        "“{}” has no one behind it: whose concern or question is it?",
        "Name who holds it or asked it, and how many.",
    ),
    Wording::new(
        "gained",
        "“{}” has no one behind it: whose view is it?",
        "Name who has come to hold it.",
    ),
    Wording::new(
        "raise",
        "“{}” has no one behind it: whose concern or question is it?",
        "Name who holds it or asked it, and how many.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "amid",
        "“{}” has no one behind it: whose concern or doubt is it?",
        "Name who holds it, and how many.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "occasion",
        "“{}” tells where, and not who asked.",
        "Name who asked, and how many.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// What somebody takes up in the next sentences has its holder there: “Concerns have been raised over the
/// quay. ‘It raises serious concerns,’ Ida Holm said.”
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    const AHEAD: usize = 2;
    // "The view that cotton has peaked is gaining ground" holds words that anybody may say.
    if context.label(found) == "gained" {
        return Verdict::Report;
    }
    let document = context.document();
    let lemma = |token: usize| document.lexicon().lemma(document.tokens()[token].word);
    let is_said = |token: usize| {
        let token = TokenRange::new(token, token + 1);
        context.is_stated(token) || context.is_quoted(token)
    };
    let takes_up = |token: usize| {
        document.token_text(token).len() > SHORT
            && found.tokens.iter().any(|own| lemma(own) == lemma(token))
            && is_said(token)
    };
    let next = document.sentences().iter().skip(found.sentence as usize + 1).take(AHEAD);
    let mut tokens = next.flat_map(|sentence| sentence.tokens.iter().take(guards::NEAR));
    if tokens.any(takes_up) { Verdict::Doubtful } else { Verdict::Report }
}

/// "have", "been" and "over" carry no view.
const SHORT: usize = 4;
