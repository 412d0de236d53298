//! A judgement in the author's own voice: “a striking reversal”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};
use crate::lexicon::Spellings;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("unattributed-evaluation", Group::Unattributed),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Evaluation),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "judgement",
        "“{}” is a judgement in the article’s own voice: readers cannot tell who makes it.",
        "Say who judges so, or give the fact behind it.",
    ),
    Wording::new(
        "colour",
        "“{}” judges rather than tells: readers cannot check it.",
        "Give what was seen or counted, or say who calls it so.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "loaded",
        "“{}” takes a side in the article’s own voice.",
        "Say what was done in plain words, or say who sees it this way.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// Figures on both sides of a change are the fact behind it: “from 700 homes to 50, a dramatic collapse”.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let document = context.document();
    let changes = found.tokens.iter().any(|token| document.is_one_of(token, &CHANGES));
    if changes && guards::figures(document, found).count() >= 2 {
        return Verdict::Drop;
    }
    guards::own_voice(context, found)
}

const CHANGES: Spellings<12> = Spellings::of([
    "collapse",
    "decline",
    "drop",
    "fall",
    "growth",
    "increase",
    "jump",
    "plunge",
    "reduction",
    "rise",
    "slump",
    "surge",
]);
