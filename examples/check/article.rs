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

#[cfg(test)]
mod tests {
    use super::{Article, printable};
    use whosaid::Checker;

    #[test]
    fn an_article_cannot_move_the_cursor_or_turn_the_writing() {
        let hostile = "\u{1b}[2J\u{7}red\u{202e}der\r\nnew\tline";
        assert_eq!(printable(hostile), "\u{fffd}[2J\u{fffd}red\u{fffd}der\u{fffd} new line");
    }

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "één\r\n“Ja,” zei Bo.\n".to_owned();
        let article = Article::check(&Checker::default(), "a".to_owned(), text);
        let places = ["één", "“", "zei", "\n"].map(|word| {
            let at = article.text.find(word).unwrap();
            article.line_and_column(at)
        });
        assert_eq!(places, [(1, 1), (2, 1), (2, 7), (1, 5)]);
    }
}
