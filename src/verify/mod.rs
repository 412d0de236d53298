//! Quotations checked against what was really said: word for word, nearly, or nowhere.

mod align;
mod index;
mod pattern;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::span::Span;
use index::Index;
use pattern::Pattern;

/// One direct quotation of an article, and what its sources have of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuoteCheck {
    /// The quotation in the article, with its marks.
    pub quote: Span,
    /// What the sources have of it.
    pub verdict: QuoteVerdict,
}

/// What the sources have of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum QuoteVerdict {
    /// Word for word, where typography, case, brackets and ellipses do not count.
    Verbatim(Passage),
    /// Nearly, in other words here and there.
    Altered {
        /// The nearest passage.
        passage: Passage,
        /// How many words differ.
        distance: u32,
        /// The words that differ, in order.
        changes: Vec<Change>,
    },
    /// Nowhere.
    Absent,
}

/// A passage of one of the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Passage {
    /// The place of the source in the list of sources.
    pub source: u32,
    /// Its bytes in that source.
    pub span: Span,
}

/// A word that is other in the quotation than in its source, or stands only in one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Change {
    /// The word in the article; `None` where the quotation leaves one out.
    pub quote: Option<Span>,
    /// The word in the source; `None` where the quotation adds one.
    pub source: Option<Span>,
}

/// Checks each quotation of an article against the texts that it may come from.
///
/// The sources are indexed once; the time is linear in the article and, up to the sorting of the
/// index, in the sources. Spans in the result are of the article or of `sources[passage.source]`.
///
/// ```
/// use whosaid::{QuoteVerdict, verify_quotes};
///
/// let checks = verify_quotes("“The quay [is] safe,” she said.", &["Well, the quay is safe today."]);
/// assert!(matches!(checks[0].verdict, QuoteVerdict::Verbatim(_)));
/// ```
#[must_use]
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a quotation holds the mark that opens it"
)]
pub fn verify_quotes(article: &str, sources: &[&str]) -> Vec<QuoteCheck> {
    let document = Document::new(article, &Lexicon::default());
    let index = Index::new(sources);
    let quotations = document.quotations().iter().filter(|quotation| quotation.depth == 0);
    quotations
        .filter_map(|quotation| {
            let (open, end) = (quotation.open as usize, quotation.end as usize);
            let pattern = Pattern::of(&document, open, end);
            let span = document.tokens()[open].span.cover(document.tokens()[end - 1].span);
            let verdict = index.verdict(&pattern);
            (!pattern.words.is_empty()).then_some(QuoteCheck { quote: span, verdict })
        })
        .collect()
}

#[cfg(test)]
mod tests;
