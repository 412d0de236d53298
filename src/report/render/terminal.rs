//! Findings for a terminal: each with its sentence and a caret under the words that it is about.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::super::SourceReport;
use super::Checked;
use super::words::{counted, words};
use crate::finding::{Finding, Severity};
use crate::line_index::{ColumnUnit, LineIndex};
use crate::span::{Span, boundary};

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
        if !out.is_empty() && !sources.is_empty() {
            out.push('\n');
        }
        out.push_str(&sources);
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
        let title = level.primary_title(visible(&finding.message)).id(visible(&finding.rule));
        let mut group = title.element(snippet);
        if !finding.help.is_empty() {
            group = group.element(Level::HELP.message(visible(&finding.help)));
        }
        group.element(Level::NOTE.with_name("at").message(place))
    }

    /// A table of the sources that stand behind a claim: number of claims, kind, name, role.
    #[must_use]
    pub fn sources(&self, checked: &Checked<'_>) -> String {
        let sources = checked.report().sources.iter();
        let mut speaking: Vec<_> = sources.filter(|source| !source.claims.is_empty()).collect();
        speaking.sort_by_key(|source| (std::cmp::Reverse(source.claims.len()), source.id));
        let names: Vec<String> = speaking.iter().map(|source| clip(&source.name, 40)).collect();
        let widest = names.iter().map(|name| name.width()).max().unwrap_or(0);
        let mut out = String::new();
        for (source, name) in speaking.iter().zip(&names) {
            let gap = " ".repeat(widest - name.width());
            let row = format!("{:>5}  {name}{gap}  {}", source.claims.len(), who(source));
            out.push_str(row.trim_end());
            out.push('\n');
        }
        out
    }

    /// One line of counts.
    #[must_use]
    pub fn summary(&self, checked: &Checked<'_>) -> String {
        let stats = &checked.report().stats;
        let count = |number: u32, noun: &str| counted(number as usize, noun);
        let path = checked.path().map(|path| format!("{}: ", visible(path))).unwrap_or_default();
        format!(
            "{path}{} ({} attributed, {} mixed, {} in the author's voice); {}, {}, {}\n",
            count(checked.report().sentences.len() as u32, "sentence"),
            stats.attributed,
            stats.mixed,
            stats.unattributed,
            count(stats.errors, "error"),
            count(stats.warnings, "warning"),
            count(stats.hints, "hint"),
        )
    }
}

fn who(source: &SourceReport) -> String {
    let parts = [source.role.as_deref(), source.affiliation.as_deref()];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| clip(part, 40)).collect();
    let kind = words(&source.kind);
    if parts.is_empty() { kind } else { format!("{kind}, {}", parts.join(", ")) }
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

/// The piece of an article that is shown around a finding: the sentences that it touches, no more
/// than a screen of them, broken into lines that fit.
struct Window {
    text: String,
    /// The finding in `text`.
    marked: Span,
    /// What belongs to it, in `text`.
    related: Vec<Span>,
}

/// Bytes of a finding, and of what stands before and after it, beyond which nothing is shown.
const SCREEN: usize = 600;

impl Window {
    fn of(checked: &Checked<'_>, finding: &Finding, width: usize) -> Self {
        let (original, span) = (checked.article().original(), finding.span);
        let around = sentences_around(checked, span);
        let start = boundary(original, around.start().max(span.start().saturating_sub(SCREEN)));
        let stop = span.end().min(span.start() + SCREEN);
        let end = boundary(original, around.end().max(span.end()).min(stop + SCREEN)).max(start);
        let shown = Shown::new(original.get(start..end).unwrap_or_default(), width);
        let within = |span: Span| {
            let clamp = |at: usize| at.clamp(start, end) - start;
            Span::of(shown.at(clamp(span.start())), shown.at(clamp(span.end())))
        };
        let related = finding.related.iter().map(|span| within(*span));
        Self {
            marked: within(span),
            related: related.filter(|span| !span.is_empty()).collect(),
            text: shown.text,
        }
    }
}

/// A stretch of text as a terminal may show it, with the place of every byte.
struct Shown {
    text: String,
    /// For each byte of the stretch, where it stands in `text`; and the end.
    places: Vec<usize>,
}

impl Shown {
    /// Replaces what could drive a terminal, and breaks lines at spaces.
    fn new(stretch: &str, width: usize) -> Self {
        let mut shown = Self { text: String::new(), places: Vec::with_capacity(stretch.len() + 1) };
        let mut column = 0;
        for word in stretch.split_inclusive([' ', '\n']) {
            let columns = word.width();
            if column > 0 && column + columns > width && shown.text.ends_with(' ') {
                shown.text.pop();
                shown.text.push('\n');
                column = 0;
            }
            column = if word.ends_with('\n') { 0 } else { column + columns };
            word.chars().for_each(|letter| shown.push(letter));
        }
        shown.places.push(shown.text.len());
        shown
    }

    fn push(&mut self, letter: char) {
        self.places.extend(std::iter::repeat_n(self.text.len(), letter.len_utf8()));
        self.text.push(if is_control(letter) { '\u{fffd}' } else { letter });
    }

    fn at(&self, offset: usize) -> usize {
        self.places.get(offset).copied().unwrap_or(self.text.len())
    }
}

/// From the start of the first sentence that a span touches to the end of the last.
fn sentences_around(checked: &Checked<'_>, span: Span) -> Span {
    let sentences = &checked.report().sentences;
    let first = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
    let after = sentences.partition_point(|sentence| sentence.span.start() < span.end());
    let touched = sentences.get(first..after).unwrap_or_default();
    touched.iter().fold(span, |around, sentence| around.cover(sentence.span))
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
    fn long_names_are_clipped_by_columns() {
        assert_eq!(clip("abcdef", 6), "abcdef");
        assert_eq!(clip("abcdefg", 6), "abcde…");
        assert!(unicode_width::UnicodeWidthStr::width(clip("中文中文中文", 6).as_str()) <= 6);
    }
}
