//! One checked article: its name, its text, its report, and where its lines start.

use whosaid::render::Checked;
use whosaid::{Checker, ColumnUnit, LineIndex, Markup, Reason, Report, Session, Severity, Span};

/// What standard input is called.
pub(crate) const STANDARD: &str = "<standard input>";

/// A text with its report.
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) report: Report,
    pub(crate) markup: Markup,
    /// Why each claim is linked to its source, where that was asked.
    pub(crate) reasons: Vec<Vec<Reason>>,
}

impl Article {
    /// Checks a text.
    pub(crate) fn check(session: &mut Session, name: String, text: String, markup: Markup) -> Self {
        session.set_path(&name);
        let report = session.check_article(&read(&text, markup));
        Self { name, text, report, markup, reasons: Vec::new() }
    }

    /// Finds out why each claim is linked to its source.
    pub(crate) fn explain(&mut self, checker: &Checker) {
        self.reasons = checker.explain_claims(&read(&self.text, self.markup));
    }

    /// Calls with the report beside the article.
    pub(crate) fn with_checked<T>(&self, call: impl FnOnce(&Checked<'_>) -> T) -> T {
        call(&Checked::new(&read(&self.text, self.markup), &self.report))
    }

    /// Whether it came from standard input.
    pub(crate) fn is_standard(&self) -> bool {
        self.name == STANDARD
    }

    /// The lines of its text.
    pub(crate) fn lines(&self) -> LineIndex<'_> {
        LineIndex::new(&self.text)
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

/// An article as its markup has it.
pub(crate) fn read(text: &str, markup: Markup) -> whosaid::Article<'_> {
    match markup {
        Markup::Markdown => whosaid::Article::markdown(text),
        Markup::Html => whosaid::Article::html(text),
        _ => whosaid::Article::plain(text),
    }
}

/// The line and the column in characters, both from 1, of a byte.
pub(crate) fn line_and_column(lines: &LineIndex<'_>, offset: usize) -> (u32, u32) {
    let position = lines.position(offset, ColumnUnit::Chars);
    (position.line + 1, position.column + 1)
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
