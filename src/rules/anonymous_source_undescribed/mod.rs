//! “A source said”: nobody, and no word on how they know.

use super::phrase::{PhraseRule, Triggers, Verdict, Wording};
use super::{Context, Meta, Scope};
use crate::finding::{Group, Severity};
use crate::pattern::Match;

pub(super) static RULE: PhraseRule = PhraseRule {
    meta: Meta::new("anonymous-source-undescribed", Group::Sourcing)
        .severity(Severity::Error)
        .scope(Scope::Unquoted),
    docs: include_str!("docs.md"),
    triggers: Triggers::Table(include_str!("patterns.tsv")),
    wordings: WORDINGS,
    guard,
};

const WORDINGS: &[Wording] = &[Wording::new(
    "source",
    "“{}” says neither who speaks nor how they know.",
    "Describe the role, and say how they know.",
)];

/// "One source said" may be one of those who were described above.
fn guard(context: &Context<'_, '_>, found: &Match) -> Verdict {
    let is_described =
        |other: &Match| other.sentence < found.sentence && context.label(other) == "?described";
    let is_one_of_them = context.matches().first().is_some_and(is_described);
    if is_one_of_them { Verdict::Doubtful } else { Verdict::Report }
}
