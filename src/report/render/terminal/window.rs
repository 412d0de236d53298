//! A finding into the piece of the article that is shown around it, broken into lines that fit.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "places lie in one stretch of the text, which is cut at both ends"
)]

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::is_control;
use crate::finding::Finding;
use crate::report::render::Checked;
use crate::span::{Span, boundary};

/// The piece of an article that is shown around a finding: the sentences that it touches, no more
/// than a screen of them, broken into lines that fit.
pub(super) struct Window {
    pub(super) text: String,
    /// The finding in `text`.
    pub(super) marked: Span,
    /// What belongs to it, in `text`.
    pub(super) related: Vec<Span>,
}

/// Bytes of a finding, and of what stands before and after it, beyond which nothing is shown.
const SCREEN: usize = 600;

impl Window {
    pub(super) fn of(checked: &Checked<'_>, finding: &Finding, width: usize) -> Self {
        let (original, span) = (checked.article().original(), finding.span);
        let around = sentences_around(checked, span);
        let start = boundary(original, around.start().max(span.start().saturating_sub(SCREEN)));
        let stop = span.end().min(span.start().saturating_add(SCREEN));
        let end = boundary(original, around.end().max(span.end()).min(stop.saturating_add(SCREEN)))
            .max(start);
        let stretch = original.get(start..end).unwrap_or_default();
        let clamp = |at: usize| at.clamp(start, end) - start;
        // A caret under one line is easier to read than a bracket around two.
        let whole = clamp(span.start())..clamp(span.end());
        let fits = stretch.get(whole.clone()).is_some_and(|words| words.width() < width);
        let shown = Shown::new(stretch, width, if fits { whole } else { 0..0 });
        let within =
            |span: Span| Span::of(shown.at(clamp(span.start())), shown.at(clamp(span.end())));
        let related = finding.related.iter().map(|span| within(*span));
        Self {
            marked: within(span),
            related: related.filter(|span| !span.is_empty()).collect(),
            text: shown.text,
        }
    }
}

/// A text in lines of at most that many columns, as far as its words allow.
pub(super) fn wrapped(text: &str, width: usize) -> String {
    Shown::new(text, width, 0..0).text
}

/// A stretch of text as a terminal may show it, with the place of every byte.
struct Shown {
    text: String,
    /// For each byte of the stretch, where it stands in `text`; and the end.
    places: Vec<usize>,
}

impl Shown {
    /// Replaces what could drive a terminal, and breaks lines at spaces, but not inside `whole`.
    fn new(stretch: &str, width: usize, whole: Range<usize>) -> Self {
        let mut shown = Self { text: String::new(), places: Vec::with_capacity(stretch.len() + 1) };
        let mut column = 0;
        for word in words(stretch, whole) {
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

/// The words of a stretch, each with the space behind it; those in `whole` as one.
fn words(stretch: &str, whole: Range<usize>) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        while at < stretch.len() {
            at = stretch[at..].find([' ', '\n']).map_or(stretch.len(), |space| at + space + 1);
            if at <= whole.start || whole.end <= at {
                break;
            }
        }
        stretch.get(start..at).filter(|word| !word.is_empty())
    })
}

/// From the start of the first sentence that a span touches to the end of the last.
fn sentences_around(checked: &Checked<'_>, span: Span) -> Span {
    let sentences = &checked.report().sentences;
    let first = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
    let after = sentences.partition_point(|sentence| sentence.span.start() < span.end());
    let touched = sentences.get(first..after).unwrap_or_default();
    touched.iter().fold(span, |around, sentence| around.cover(sentence.span))
}
