//! What the author asserts: the parts of each sentence outside anybody's attributed words, and what
//! kinds of assertion stand in the text.

mod roles;
mod voice;

use serde::{Deserialize, Serialize};

pub(crate) use roles::{Roles, role};
pub(crate) use voice::read;
pub use voice::{SentenceVoice, Status, Voices};

use crate::document::TokenRange;
use crate::pattern::{Matches, PatternTable};

/// The kinds of assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AssertionKind {
    /// A judgement: "a striking reversal".
    Evaluation,
    /// A purpose: "is trying to isolate the island".
    Motive,
    /// A belief or feeling: "the minister feels betrayed".
    StateOfMind,
    /// A cause: "the strike forced ministers to retreat".
    Cause,
    /// A future as certain: "the ban will wreck the trade".
    Prediction,
    /// A rank: "the deadliest attack in decades".
    Superlative,
    /// A figure: "nearly 40% of buses".
    Statistic,
    /// A crime or wrong: "took bribes".
    Accusation,
    /// A contested name: "terrorists".
    Label,
}

/// Words that assert something of a kind, whoever says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assertion {
    /// What is asserted.
    pub kind: AssertionKind,
    /// The words that do it.
    pub tokens: TokenRange,
    /// The number of the sentence that they stand in.
    pub sentence: u32,
}

/// What triggers an assertion of each kind, in the order of [`AssertionKind`]; the tables come first
/// among all that are compiled.
pub(crate) const TABLES: [(AssertionKind, PatternTable<'static>); 9] = [
    (AssertionKind::Evaluation, table("evaluation.tsv", include_str!("evaluation.tsv"))),
    (AssertionKind::Motive, table("motive.tsv", include_str!("motive.tsv"))),
    (AssertionKind::StateOfMind, table("state-of-mind.tsv", include_str!("state-of-mind.tsv"))),
    (AssertionKind::Cause, table("cause.tsv", include_str!("cause.tsv"))),
    (AssertionKind::Prediction, table("prediction.tsv", include_str!("prediction.tsv"))),
    (AssertionKind::Superlative, table("superlative.tsv", include_str!("superlative.tsv"))),
    (AssertionKind::Statistic, table("statistic.tsv", include_str!("statistic.tsv"))),
    (AssertionKind::Accusation, table("accusation.tsv", include_str!("accusation.tsv"))),
    (AssertionKind::Label, table("label.tsv", include_str!("label.tsv"))),
];

const fn table(name: &'static str, text: &'static str) -> PatternTable<'static> {
    PatternTable { name, text }
}

/// Every assertion of the document, in order, whoever makes it.
pub(crate) fn find(matches: &Matches) -> Vec<Assertion> {
    let of_kind = |(number, (kind, _)): (usize, &(AssertionKind, PatternTable<'_>))| {
        let kind = *kind;
        matches.of(number).iter().map(move |found| Assertion {
            kind,
            tokens: found.tokens,
            sentence: found.sentence,
        })
    };
    let mut found: Vec<Assertion> = TABLES.iter().enumerate().flat_map(of_kind).collect();
    found.sort_by_key(|assertion| (assertion.tokens.start, assertion.kind));
    found
}
