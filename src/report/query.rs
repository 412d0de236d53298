//! The questions people ask of a report.

use super::{Claim, Report, SentenceReport, SourceReport};
use crate::assertion::Status;
use crate::attribution::SourceId;
use crate::finding::{Finding, Severity};
use crate::span::Span;

impl Report {
    /// The source of that number.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Option<&SourceReport> {
        self.sources.get(id.0 as usize)
    }

    /// The source of a claim; `None` in the author's voice or where nobody is named.
    #[must_use]
    pub fn source_of(&self, claim: &Claim) -> Option<&SourceReport> {
        self.source(claim.attribution.as_ref()?.source?)
    }

    /// The claims of a source, in order.
    pub fn claims_of<'r>(&'r self, source: &'r SourceReport) -> impl Iterator<Item = &'r Claim> {
        source.claims.iter().filter_map(|id| self.claims.get(id.0 as usize))
    }

    /// The claims whose content touches a sentence, in order.
    pub fn claims_in<'r>(
        &'r self,
        sentence: &'r SentenceReport,
    ) -> impl Iterator<Item = &'r Claim> {
        let touches =
            |claim: &&Claim| claim.content.iter().any(|span| span.overlaps(sentence.span));
        self.claims.iter().filter(touches)
    }

    /// The claims that assert something in the author's own voice: nobody else stands behind them.
    pub fn unattributed_claims(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.attribution.is_none() && !claim.asserts.is_empty())
    }

    /// The sentence that a finding stands in; `None` where it stands in none.
    #[must_use]
    pub fn sentence_of(&self, finding: &Finding) -> Option<Span> {
        let start = finding.span.start();
        let at = self.sentences.partition_point(|sentence| sentence.span.end() <= start);
        let sentence = self.sentences.get(at)?.span;
        (sentence.overlaps(finding.span) || sentence.start() == start).then_some(sentence)
    }

    /// Counts the findings anew, after some were added or taken out.
    pub(crate) fn count_findings(&mut self) {
        let of = |severity| {
            self.findings.iter().filter(|finding| finding.severity == severity).count() as u32
        };
        let counts = [Severity::Error, Severity::Warning, Severity::Hint].map(of);
        [self.stats.errors, self.stats.warnings, self.stats.hints] = counts;
    }

    /// The findings that are at least this serious.
    pub fn findings_at_least(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity >= severity)
    }

    /// The sentences of a status, in order.
    pub fn sentences_with(&self, status: Status) -> impl Iterator<Item = &SentenceReport> {
        self.sentences.iter().filter(move |sentence| sentence.status == status)
    }
}
