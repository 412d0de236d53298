//! “Last week”, “yesterday”: a date that depends on the day of reading.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Preset, Scope};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("undated-reference", Group::Structure)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Narration),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] =
    &[Wording::new("relative", "“{}” depends on the day of reading.", "Give the date.")];

/// Where the day of the article is known, readers can be told which day is meant.
fn guard(context: &Context<'_, '_>, _found: &Match) -> Verdict {
    if context.article_date().is_some() { Verdict::Drop } else { Verdict::Report }
}
