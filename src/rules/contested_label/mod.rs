//! A name that takes a side: “terrorists seized the town”.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a place in the ordered links bounds a slice of them, and the token behind a match \
              was seen to be there"
)]

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards};
use crate::assertion::AssertionKind;
use crate::attribution::Link;
use crate::document::TokenRange;
use crate::finding::{Group, Severity};
use crate::lexicon::Class;
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("contested-label", Group::Unattributed).scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Assertion(AssertionKind::Label),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[
    Wording::new(
        "label",
        "“{}” is a verdict in the article’s own voice: it tells whose side the article takes, not what was done.",
        "Describe the act, or say who uses the word.",
    ),
    Wording::new(
        "power",
        "“{}” takes a side: it says that a government has no right to be one.",
        "Write “government”, or say who uses the word.",
    ),
    Wording::new(
        "kind",
        "“{}” is a verdict that not every reader shares.",
        "Describe the act, or say who uses the word.",
    )
    .tier(Severity::Hint, Preset::Strict),
    Wording::new(
        "group",
        "“{}” is a word on which desks differ.",
        "Describe the act, or say who uses the word.",
    )
    .tier(Severity::Hint, Preset::Strict),
];

/// In what somebody is said to think, only a label on a name is the article's own: "officials view it
/// as a check on the terrorist group Norlund Front".
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if !context.is_attributed(found.tokens) {
        return guards::own_voice(context, found);
    }
    let next = found.tokens.end as usize;
    let is_within = next < context.document().tokens().len();
    let has_name = is_within && guards::holds_name(context, TokenRange::new(next, next + 1));
    if has_name && !is_of_one_person(context, found) { Verdict::Report } else { Verdict::Drop }
}

/// Whether the nearest claim around is that of "she" or "he", who may well have said it so.
fn is_of_one_person(context: &Context<'_, '_>, found: &Match) -> bool {
    let (links, document) = (context.analysis().links(), context.document());
    let opens_before =
        |link: &Link| link.content.first().is_some_and(|first| first.start <= found.tokens.start);
    let link = links[..links.partition_point(opens_before)].last();
    let mention = link.and_then(|link| link.mention);
    mention.is_some_and(|mention| {
        mention.iter().any(|token| document.is(token, Class::SubjectPronoun))
    })
}
