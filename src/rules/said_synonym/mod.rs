//! A quote tag where “said” would do: “he opined”.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope, guards};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("said-synonym", Group::Verbs)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] =
    &[Wording::new("tag", "“{}” draws attention to itself: “said” will do.", "Write “said”.")];

/// Only a verb that tags a quotation: the mark follows at once, or stands just before the speaker.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    if guards::touches_quotation(context, found, (4, 3)) { Verdict::Report } else { Verdict::Drop }
}
