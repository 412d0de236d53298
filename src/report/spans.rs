//! The spans of a report from one text to another: the file and the text that is read of it.

use super::{Attribution, Claim, Report};
use crate::article::{Article, Markup};
use crate::finding::{Finding, Suggestion};
use crate::span::Span;

impl Report {
    /// The same report with every span put through `map`.
    #[must_use]
    pub fn map_spans(mut self, mut map: impl FnMut(Span) -> Span) -> Self {
        let mut put = |span: &mut Span| *span = map(*span);
        self.sentences.iter_mut().for_each(|sentence| put(&mut sentence.span));
        self.sources.iter_mut().for_each(|source| {
            put(&mut source.description);
            let anonymity = source.anonymity.as_mut();
            anonymity.and_then(|found| found.reason.as_mut()).map(&mut put);
            source.mentions.iter_mut().for_each(&mut put);
            source.refusals.iter_mut().for_each(&mut put);
        });
        self.claims.iter_mut().for_each(|claim| map_claim(claim, &mut put));
        self.findings.iter_mut().for_each(|finding| map_finding(finding, &mut put));
        self.suppressed.iter_mut().for_each(|found| put(&mut found.span));
        self
    }

    /// A report on the text that is read of an article as one on the article as it was given.
    pub(crate) fn in_original(mut self, article: &Article<'_>) -> Self {
        if article.markup() == Markup::Plain {
            return self;
        }
        for finding in &mut self.findings {
            finding.suggestions.retain(|suggestion| article.map().is_verbatim(suggestion.span));
            finding.suggestions.iter_mut().for_each(|found| escape(found, article.markup()));
        }
        let mut mapped = self.map_spans(|span| article.map().to_original(span));
        mapped.claims.iter_mut().for_each(|claim| join_overlaps(&mut claim.content));
        mapped
    }
}

/// Pieces that one stretch of markup stands for, such as an entity, are one piece of the file.
fn join_overlaps(content: &mut Vec<Span>) {
    content.dedup_by(|later, first| {
        let overlap = later.start() < first.end();
        if overlap {
            *first = first.cover(*later);
        }
        overlap
    });
}

fn map_claim(claim: &mut Claim, put: &mut impl FnMut(&mut Span)) {
    claim.content.iter_mut().for_each(&mut *put);
    let Some(Attribution { mention, cue, channel, .. }) = &mut claim.attribution else { return };
    mention.iter_mut().chain(cue).chain(channel).for_each(put);
}

fn map_finding(finding: &mut Finding, put: &mut impl FnMut(&mut Span)) {
    put(&mut finding.span);
    finding.related.iter_mut().for_each(&mut *put);
    finding.suggestions.iter_mut().for_each(|suggestion| put(&mut suggestion.span));
}

/// A replacement is written as the markup wants it.
fn escape(suggestion: &mut Suggestion, markup: Markup) {
    if markup == Markup::Html && suggestion.replacement.contains(['&', '<', '>']) {
        let text = suggestion.replacement.replace('&', "&amp;");
        suggestion.replacement = text.replace('<', "&lt;").replace('>', "&gt;");
    }
}

#[cfg(test)]
mod tests;
