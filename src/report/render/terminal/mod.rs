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
mod tests {
    use super::{Terminal, clip, visible};
    use crate::render::Checked;
    use crate::{Article, Checker};

    fn shown(text: &str) -> String {
        let article = Article::plain(text);
        let report = Checker::default().check_article(&article);
        Terminal::plain().findings(&Checked::new(&article, &report))
    }

    /// The columns of the marked words and of the carets in what is shown.
    fn columns(shown: &str, words: &str) -> (usize, usize) {
        let width = unicode_width::UnicodeWidthStr::width;
        let line = shown.lines().find(|line| line.contains(words)).unwrap();
        let carets = shown.lines().find(|line| line.contains('━') || line.contains('^')).unwrap();
        let before = &line[..line.find(words).unwrap()];
        let under = &carets[..carets.find(['━', '^']).unwrap()];
        (width(before), width(under))
    }

    #[test]
    fn carets_stand_under_their_words() {
        for before in
            ["The tower is safe", "塔は安全です", "\tThe 🦊 is safe", "Zoe\u{308} is safe"]
        {
            let shown = shown(&format!("First line.\n\n{before} , she said."));
            let (words, carets) = columns(&shown, " , she");
            assert_eq!(words, carets, "{shown}");
        }
    }

    #[test]
    fn the_words_of_a_finding_stay_on_one_line() {
        let article = Article::plain("In the town of Norlund it is widely believed that it leaks.");
        let report = Checker::default().check_article(&article);
        for width in 40..80 {
            let shown = Terminal::plain().width(width).findings(&Checked::new(&article, &report));
            assert!(shown.contains("it is widely believed"), "{shown}");
        }
    }

    #[test]
    fn the_article_cannot_drive_the_terminal() {
        assert_eq!(
            visible("a\u{1b}[2Jb\u{9b}c\u{202e}d\r\ne"),
            "a\u{fffd}[2Jb\u{fffd}c\u{fffd}d e"
        );
        let shown =
            shown("The\u{1b}]0;x\u{7} bridge\u{1b}[31m is safe , Mara\u{1b}[2J Lindt said.");
        assert!(!shown.chars().any(|letter| letter.is_control() && letter != '\n'), "{shown:?}");
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        let article = Article::plain("“It leaks,” Ida Holm said. Mara Lindt said it did not.");
        let mut report = Checker::default().check_article(&article);
        report.sources[0].name =
            "Norlund Institute for Bridges, Towers and Other Tall Things".into();
        report.sources[0].role = Some("塔と橋を調べる人たちの集まり".repeat(4));
        let checked = Checked::new(&article, &report);
        for width in [60, 80, 120] {
            let sources = Terminal::plain().width(width).sources(&checked);
            assert!(sources.contains("Norlund Institute"), "{sources}");
            let summary = Terminal::plain().width(width).summary(&checked);
            assert!(summary.contains("2 sentences"), "{summary}");
            for line in sources.lines().chain(summary.lines()) {
                assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{line}");
            }
        }
    }

    #[test]
    fn names_that_say_nothing_are_counted_and_not_listed() {
        let text = "Ida Holm met Mara Lindt in the harbour. “It leaks,” Holm said.";
        let article = Article::plain(text);
        let mut report = Checker::default().check_article(&article);
        let mut other = report.sources[0].clone();
        (other.name, other.claims) = ("Mara Lindt".to_owned(), Vec::new());
        report.sources.push(other);
        let others = report.sources.iter().filter(|source| source.claims.is_empty()).count();
        let sources = Terminal::plain().sources(&Checked::new(&article, &report));
        assert!(sources.contains("      1  100 %  Ida Holm"), "{sources}");
        assert!(sources.contains(&format!("{others} more name")), "{sources}");
        assert!(!sources.contains("Mara Lindt"), "{sources}");
    }

    #[test]
    fn long_names_are_clipped_by_columns() {
        assert_eq!(clip("abcdef", 6), "abcdef");
        assert_eq!(clip("abcdefg", 6), "abcde…");
        assert!(unicode_width::UnicodeWidthStr::width(clip("中文中文中文", 6).as_str()) <= 6);
    }
}
