//! Findings as GitHub workflow commands, which show as annotations on a pull request.
//!
//! The grammar is that of "Workflow commands for GitHub Actions": a command is one line, and its
//! values escape what could end them.

#![expect(clippy::arithmetic_side_effects, reason = "lines and columns are counted from one")]

use std::fmt::Write;

use super::Checked;
use crate::finding::{Finding, Severity};
use crate::line_index::{ColumnUnit, LineIndex};

/// One line for each finding, ready for the standard output of a workflow's step.
///
/// ```
/// use whosaid::{Article, Checker, render::{Checked, github}};
///
/// let article = Article::plain("It is safe , Mara Lindt said.");
/// let report = Checker::default().check_article(&article);
/// let lines = github::render(&Checked::new(&article, &report));
/// assert!(lines.contains("title=space-before-punctuation::"));
/// ```
#[must_use]
pub fn render(checked: &Checked<'_>) -> String {
    let lines = LineIndex::new(checked.article().original());
    let mut out = String::new();
    for finding in &checked.report().findings {
        write_command(&mut out, checked, &lines, finding);
    }
    out
}

fn write_command(out: &mut String, checked: &Checked<'_>, lines: &LineIndex<'_>, found: &Finding) {
    let command = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    let start = lines.position(found.span.start(), ColumnUnit::Chars);
    let end = lines.position(found.span.end(), ColumnUnit::Chars);
    let file = checked.path().map(|path| format!("file={},", property(path))).unwrap_or_default();
    // Columns are shown only where the annotation stays on its line; the last one is inclusive.
    let columns = if start.line == end.line {
        format!(",col={},endColumn={}", start.column + 1, end.column.max(start.column + 1))
    } else {
        String::new()
    };
    let place = format!("{file}line={},endLine={}{columns}", start.line + 1, end.line + 1);
    let message = data(&format!("{}\n{}", found.message, found.help));
    // Writing to a string cannot fail.
    let _ = writeln!(out, "::{command} {place},title={}::{message}", property(&found.rule));
}

/// A message in one line.
fn data(text: &str) -> String {
    let text = text.trim_end().replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    // Other control characters have no business in a log and could drive a terminal.
    text.chars().filter(|letter| !letter.is_control()).collect()
}

/// A value that stands between "=" and ",".
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_value_early() {
        assert_eq!(data("a\r\n::error::b 5%\u{1b}[2J"), "a%0D%0A::error::b 5%25[2J");
        assert_eq!(property("a,line=9::b\n"), "a%2Cline=9%3A%3Ab");
    }
}
