//! What the author asserts: the parts of each sentence outside anybody's attributed words, and what
//! kinds of assertion stand in the text.

mod voice;

use serde::{Deserialize, Serialize};

pub(crate) use voice::read;
pub use voice::{SentenceVoice, Status, Voices};

use crate::document::{Document, TokenRange};

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

/// Every assertion of the document, in order, whoever makes it.
pub(crate) fn find(_document: &Document<'_>) -> Vec<Assertion> {
    Vec::new()
}
