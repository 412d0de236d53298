//! Findings for a terminal: each with its sentence and a caret under the words that it is about.

mod sources;
mod window;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Checked;
use super::words::{counted, found};
use crate::finding::{Finding, Severity};
use crate::line_index::{ColumnUnit, LineIndex};
use crate::report::Stats;
use window::{Window, wrapped};

/// Renders reports for a terminal. Whether to use colours is for the caller to say: a program asks
/// whether it writes to a terminal, and for `NO_COLOR`.
///
/// ```
/// use whosaid::{Article, Checker, render::{Checked, terminal::Terminal}};
///
/// let article = Article::plain("It is safe , Mara Lindt said.");
/// let report = Checker::default().check_article(&article);
/// let shown = Terminal::plain().findings(&Checked::new(&article, &report));
/// assert!(shown.contains("space-before-punctuation"));
/// ```
#[derive(Debug, Clone)]
pub struct Terminal {
    is_coloured: bool,
    width: usize,
}

impl Terminal {
    /// Without colours, 100 columns wide.
    #[must_use]
    pub const fn plain() -> Self {
        Self { is_coloured: false, width: 100 }
    }

    /// With colours, 100 columns wide.
    #[must_use]
    pub const fn coloured() -> Self {
        Self { is_coloured: true, width: 100 }
    }

    /// The same with another width, in columns; at least 40.
    #[must_use]
    pub const fn width(mut self, columns: usize) -> Self {
        self.width = if columns < 40 { 40 } else { columns };
        self
    }

    /// Findings, sources and the summary.
    #[must_use]
    pub fn render(&self, checked: &Checked<'_>) -> String {
        let mut out = self.findings(checked);
        let sources = self.sources(checked);
        if !sources.is_empty() {
            out.push_str(&self.bold("Sources"));
            out.push('\n');
            out.push_str(&sources);
            out.push('\n');
        }
        out.push_str(&self.summary(checked));
        out
    }

    /// Each finding with its sentence, a caret under its words, and what to write instead.
    #[must_use]
    pub fn findings(&self, checked: &Checked<'_>) -> String {
        let lines = LineIndex::new(checked.article().original());
        let plain = if self.is_coloured { Renderer::styled() } else { Renderer::plain() };
        let renderer = plain.term_width(self.width).decor_style(DecorStyle::Unicode);
        let mut out = String::new();
        for finding in &checked.report().findings {
            out.push_str(&renderer.render(&[self.group(checked, &lines, finding)]));
            out.push_str("\n\n");
        }
        out
    }

    #[expect(clippy::arithmetic_side_effects, reason = "lines and columns are counted from one")]
    fn group<'f>(
        &self,
        checked: &Checked<'f>,
        lines: &LineIndex<'_>,
        finding: &'f Finding,
    ) -> Group<'f> {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Hint => Level::INFO.with_name("hint"),
        };
        let start = lines.position(finding.span.start(), ColumnUnit::Chars);
        let line = start.line as usize + 1;
        let path = visible(checked.path().unwrap_or("text"));
        // The library counts places in what it is shown; the reader wants the place in the article.
        let place = format!("{path}:{line}:{}", start.column + 1);
        let window = Window::of(checked, finding, self.width.saturating_sub(6));
        let related = window.related.iter().map(|span| AnnotationKind::Context.span(span.range()));
        let snippet = Snippet::source(window.text)
            .line_numbering(false)
            .fold(false)
            .annotation(AnnotationKind::Primary.span(window.marked.range()))
            .annotations(related);
        let id = visible(&finding.rule);
        // "warning[rule]: " stands before the message.
        let room = self.width.saturating_sub(id.width() + 11);
        let title = level.primary_title(wrapped(&visible(&finding.message), room)).id(id);
        let mut group = title.element(snippet);
        if !finding.help.is_empty() {
            group = group.element(Level::HELP.message(visible(&finding.help)));
        }
        group.element(Level::NOTE.with_name("at").message(place))
    }

    /// A table of the sources that stand behind a claim, those with most claims first: how many, which
    /// part of all attributed words, who; and how many others are mentioned.
    #[must_use]
    pub fn sources(&self, checked: &Checked<'_>) -> String {
        sources::table(checked.report(), self.width)
    }

    /// One line of counts.
    #[must_use]
    pub fn summary(&self, checked: &Checked<'_>) -> String {
        let Stats { attributed, mixed, unattributed, attributed_claims, .. } =
            &checked.report().stats;
        let path = checked.path().map(|path| format!("{}: ", visible(path))).unwrap_or_default();
        let counts = format!(
            "{path}{} ({attributed} attributed, {mixed} mixed, {unattributed} in the author’s voice), \
             {} from {}; {}\n",
            counted(checked.report().sentences.len(), "sentence"),
            counted(*attributed_claims as usize, "attributed claim"),
            counted(sources::speaking(checked.report()).len(), "source"),
            found(&checked.report().stats),
        );
        let counts = wrapped(&counts, self.width);
        match counts.strip_prefix(&path) {
            Some(counts) => self.bold(&path) + counts,
            None => counts,
        }
    }

    fn bold(&self, text: &str) -> String {
        if self.is_coloured && !text.is_empty() {
            format!("\u{1b}[1m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

/// A text that takes no more columns than `most`.
#[expect(clippy::arithmetic_side_effects, reason = "no letter is wider than two columns")]
fn clip(text: &str, most: usize) -> String {
    let text = visible(text);
    if text.width() <= most {
        return text;
    }
    let mut clipped = String::new();
    for letter in text.chars() {
        if clipped.width() + letter.width().unwrap_or(0) >= most {
            break;
        }
        clipped.push(letter);
    }
    clipped.push('…');
    clipped
}

/// A text in one line, in which nothing can drive a terminal: control characters and the marks that
/// turn the direction of text are shown as U+FFFD.
fn visible(text: &str) -> String {
    let text = text.replace("\r\n", " ").replace(['\n', '\t'], " ");
    text.chars().map(|letter| if is_control(letter) { '\u{fffd}' } else { letter }).collect()
}

/// Whether a letter could drive a terminal; line ends and tabs are drawn by the library.
const fn is_control(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}')
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}' | '\u{2029}')
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests;
