//! A finding into the sentence it is about, with a line of carets and the advice under it.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use whosaid::{Finding, Severity, Span};

use crate::article::{Article, printable};

/// The width in characters that sentences are broken to.
const WIDTH: usize = 88;

/// The most that is shown before and after a finding, in bytes.
const CONTEXT: usize = 600;

/// One finding with its sentence.
pub(crate) fn render(article: &Article, finding: &Finding) -> String {
    let shown = shown(article, finding.span);
    let within = |span: Span| {
        let start = span.start().clamp(shown.start, shown.end) - shown.start;
        start..span.end().clamp(shown.start, shown.end) - shown.start
    };
    let text = broken(&article.text[shown.clone()], &within(finding.span));
    let related = finding.related.iter().filter(|span| !within(**span).is_empty());
    let snippet = Snippet::source(text)
        .line_numbering(false)
        .fold(false)
        .annotation(AnnotationKind::Primary.span(within(finding.span)))
        .annotations(related.map(|span| AnnotationKind::Context.span(within(*span))));
    let (line, column) = article.line_and_column(finding.span.start());
    // The library counts places in what it is shown; the reader wants the place in the article.
    let place = format!("{}:{line}:{column}", printable(&article.name));
    let group = level(finding.severity)
        .primary_title(printable(&finding.message))
        .id(finding.rule.as_ref())
        .element(snippet)
        .element(Level::HELP.message(printable(&finding.help)))
        .element(Level::NOTE.with_name("at").message(place));
    Renderer::styled().decor_style(DecorStyle::Unicode).render(&[group])
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        _ => Level::INFO.with_name("hint"),
    }
}

/// The bytes of the sentences that a finding touches, cut where they reach far beyond it.
fn shown(article: &Article, finding: Span) -> Range<usize> {
    let touched = article.report.sentences.iter().map(|sentence| sentence.span);
    let around = touched.filter(|span| span.overlaps(finding)).fold(finding, Span::cover);
    let start = around.start().max(finding.start().saturating_sub(CONTEXT));
    let end = around.end().min(finding.start() + CONTEXT);
    at_boundary(&article.text, start)..at_boundary(&article.text, end.max(start))
}

/// The last char boundary at or before an offset.
fn at_boundary(text: &str, offset: usize) -> usize {
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The same text, byte for byte, with spaces turned into line breaks so that lines are short; none
/// inside `whole`, where that fits on a line.
fn broken(text: &str, whole: &Range<usize>) -> String {
    let whole_width = text.get(whole.clone()).map_or(0, |words| words.chars().count());
    let mut lines = String::with_capacity(text.len());
    let mut column = 0;
    for word in text.split_inclusive([' ', '\n']) {
        let word_range = lines.len()..lines.len() + word.len();
        let opens_whole = word_range.contains(&whole.start) && whole_width <= WIDTH;
        let is_inside =
            whole_width <= WIDTH && whole.start < word_range.start && word_range.start < whole.end;
        let width = if opens_whole { whole_width } else { word.trim_end().chars().count() };
        if column + width > WIDTH && !is_inside && lines.ends_with(' ') {
            lines.pop();
            lines.push('\n');
            column = 0;
        }
        lines.push_str(word);
        column = if word.ends_with('\n') { 0 } else { column + word.chars().count() };
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn lines_break_at_spaces_but_not_inside_the_finding() {
        let text = "word ".repeat(17) + "the whole finding and more words that go on and on";
        let start = text.find("the").unwrap();
        let lines = broken(&text, &(start..start + 17));
        assert_eq!(lines.len(), text.len());
        let starts: Vec<&str> = lines.lines().map(|line| &line[..4]).collect();
        assert_eq!(starts, ["word", "the "]);
    }

    #[test]
    fn a_word_longer_than_a_line_stays_whole() {
        let text = format!("{} b", "a".repeat(200));
        assert_eq!(broken(&text, &(0..1)), format!("{}\nb", "a".repeat(200)));
    }
}
