//! A belief, feeling or view given with no statement behind it: “the minister feels betrayed”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards};
use crate::assertion::AssertionKind;
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("mind-reading", Group::Unattributed).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::StateOfMind),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "view",
        "“{}” gives a view without a statement: how do readers know that it is held?",
        "Report what was said, by whom and where.",
    ),
    Wording::new(
        "position",
        "“{}” gives a view without a statement: how do readers know that it is held?",
        "Say where the position was stated, or by whom.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "belief",
        "“{}” looks into a mind: a reporter can know what somebody said.",
        "Write what was said: “said it …”.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "apparent",
        "“{}” names a state of mind as a fact.",
        "Report the words or the act that shows it.",
    )
    .tier(Severity::Hint, Preset::Recommended),
    Wording::new(
        "inner",
        "“{}” names a state of mind as a fact.",
        "Report the words or the act that shows it.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "held",
        "“{}” looks into a mind: a reporter can know what somebody said.",
        "Write what was said: “said it …”.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "feeling",
        "“{}” tells a feeling that nobody in the article has voiced.",
        "Report what was said: “said she felt …”.",
    ),
    Wording::new(
        "mood",
        "“{}” tells a feeling that nobody in the article has voiced.",
        "Report what was said: “said she felt …”.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// What somebody who speaks in the article thinks, they can have said.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    match context.label(found) {
        _ if context.names_speaker(found.tokens) => Verdict::Doubtful,
        // "Its belief is that" is what the rule is about, and no sign that somebody said so.
        "held" => Verdict::Report,
        _ => guards::own_voice(context, found),
    }
}
