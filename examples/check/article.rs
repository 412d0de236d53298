//! One checked article: its name, its text, its report, and where its lines start.

use whosaid::{Checker, Report, Severity, Span};

/// A text with its report.
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) report: Report,
    line_starts: Vec<usize>,
}

impl Article {
    /// Checks a text.
    pub(crate) fn check(checker: &Checker, name: String, text: String) -> Self {
        let mut report = checker.check(&text);
        report.path = Some(name.clone());
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Self { name, text, report, line_starts }
    }

    /// The line and the column in characters, both from 1, of a byte.
    pub(crate) fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let before = &self.text[self.line_starts[line - 1]..offset];
        (line, before.chars().count() + 1)
    }

    /// Whether a finding is at least this serious.
    pub(crate) fn has_finding(&self, severity: Severity) -> bool {
        self.report.findings_at_least(severity).next().is_some()
    }

    /// The words under a span, safe to print on one line.
    pub(crate) fn printable(&self, span: Span) -> String {
        printable(span.slice(&self.text))
    }
}

/// A text without line breaks and without characters that move a terminal's cursor or hide text.
pub(crate) fn printable(text: &str) -> String {
    let shown = text.chars().map(|letter| match letter {
        '\n' | '\t' => ' ',
        // Marks that turn the direction of writing can make one text look like another.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    });
    shown.collect()
}
