//! Lines into the extents of blocks: decides at each line end whether it was cut to fit or ends a
//! paragraph.
//!
//! Blank lines always separate. Lines without a blank one between them are a group; every decision
//! rests on the lines of its own group, so that no paragraph changes how another is read.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "lines, and the marks that open them, are found in the text itself, each after the \
              last"
)]

use memchr::memchr;

use super::words::{Kind, Words};
use crate::span::Span;

/// The widest column, in chars, that text is cut to fit into; longer lines are whole paragraphs.
const WIDEST_COLUMN: u32 = 110;
/// The narrowest line, in chars, that may have been cut before a capital letter.
const NARROWEST_CUT: u32 = 45;

/// The extents of the blocks of a text, in order, each without the white space around it.
#[derive(Debug, Clone)]
pub(super) struct Extents<'t> {
    text: &'t str,
    at: usize,
    group: Option<Group>,
}

/// What the lines between two blank lines have in common.
#[derive(Debug, Clone, Copy)]
struct Group {
    end: usize,
    width: u32,
    lower_starts: u32,
    line_ends: u32,
    has_stop: bool,
    first_is_lower: bool,
}

/// The extents of the blocks of a text.
pub(super) const fn extents(text: &str) -> Extents<'_> {
    Extents { text, at: 0, group: None }
}

impl Iterator for Extents<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let mut line = next_line(self.text, &mut self.at)?;
        let start = line.start();
        let Some(mut below) = adjacent_line(self.text, self.at) else {
            self.group = None;
            return Some(line);
        };
        let group = match self.group {
            Some(group) if start < group.end => group,
            _ => Group::read(self.text, line),
        };
        self.group = Some(group);
        while group.joins(self.text, line, below) {
            line = below;
            self.at = after_line(self.text, line);
            match adjacent_line(self.text, self.at) {
                Some(next) => below = next,
                None => break,
            }
        }
        Some(Span::of(start, line.end()))
    }
}

impl Extents<'_> {
    /// No extents at all.
    pub(super) const fn none() -> Self {
        extents("")
    }
}

/// The next line that is not blank; moves `at` behind its line end.
fn next_line(text: &str, at: &mut usize) -> Option<Span> {
    while *at < text.len() {
        let (line, after) = line_at(text, *at);
        *at = after;
        if !line.is_empty() {
            return Some(line);
        }
    }
    None
}

/// The line that begins at `at`, without the white space around it, and where the next begins.
fn line_at(text: &str, at: usize) -> (Span, usize) {
    let rest = &text[at..];
    let len = memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
    let line = &rest[..len];
    let start = at + (len - line.trim_start().len());
    (Span::of(start, start + line.trim().len()), (at + len + 1).min(text.len()))
}

/// The line that begins at `at`, unless it is blank.
fn adjacent_line(text: &str, at: usize) -> Option<Span> {
    let (line, _) = line_at(text, at);
    (!line.is_empty()).then_some(line)
}

fn after_line(text: &str, line: Span) -> usize {
    let rest = &text.as_bytes()[line.end()..];
    memchr(b'\n', rest).map_or(text.len(), |len| line.end() + len + 1)
}

impl Group {
    fn read(text: &str, first: Span) -> Self {
        let mut group = Self {
            end: first.end(),
            width: width(first.slice(text)),
            lower_starts: 0,
            line_ends: 0,
            has_stop: ends_with_stop(first.slice(text)),
            first_is_lower: starts_lower(first.slice(text)),
        };
        let mut at = after_line(text, first);
        while let Some(line) = adjacent_line(text, at) {
            let letters = line.slice(text);
            group.end = line.end();
            group.width = group.width.max(width(letters));
            group.lower_starts += u32::from(starts_lower(letters));
            group.line_ends += 1;
            group.has_stop |= ends_with_stop(letters);
            at = after_line(text, line);
        }
        group
    }

    /// Whether the end of line `above` is no more than a place where the text was cut to fit.
    fn joins(&self, text: &str, above: Span, below: Span) -> bool {
        let (line, next) = (above.slice(text), below.slice(text));
        if line.starts_with('>') && next.starts_with('>') {
            return true;
        }
        if begins_item(next)
            || !starts_lower(next) && is_indented(text, above, below)
            || self.is_list_of_words()
        {
            return false;
        }
        if starts_lower(next) || ends_open(line) {
            return true;
        }
        if self.width > WIDEST_COLUMN || !self.is_full(line, next) {
            return false;
        }
        let is_wrapped = self.lower_starts > 0 && self.line_ends > 1;
        is_wrapped
            || !ends_with_stop(line) && width(line) >= NARROWEST_CUT && !begins_sentence(next)
    }

    /// "apples / pears, plums / quinces": no stop and no capital anywhere.
    fn is_list_of_words(&self) -> bool {
        self.first_is_lower && !self.has_stop && self.lower_starts == self.line_ends
    }

    /// Whether the next word would not have fitted on the line.
    fn is_full(&self, line: &str, next: &str) -> bool {
        let word = next.split_whitespace().next().unwrap_or_default();
        width(line) + 1 + width(word) > self.width
    }
}

fn width(line: &str) -> u32 {
    line.bytes().filter(|byte| byte & 0xC0 != 0x80).count() as u32
}

fn starts_lower(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

/// Whether a line ends with a stop, behind which only quotation marks and brackets may stand.
pub(super) fn ends_with_stop(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '」', '』']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'])
}

/// Whether a line ends in the middle of a phrase: "told reporters in", "a long-".
fn ends_open(line: &str) -> bool {
    if line.ends_with([',', ';', '-', '–', '&', '(']) {
        return true;
    }
    let word = line.rsplit([' ', '\t']).next().unwrap_or_default();
    match word.strip_suffix('.') {
        Some(short) => {
            let kinds = Words::built_in().kinds(short);
            [Kind::Title, Kind::Saint, Kind::Never].into_iter().any(|kind| kinds.has(kind))
        }
        None => Words::built_in().kinds(word).has(Kind::Dangling),
    }
}

fn begins_sentence(line: &str) -> bool {
    let word = line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    Words::built_in().kinds(word).begins_sentences()
}

/// Whether a paragraph begins with the line because it stands further in than the one above.
fn is_indented(text: &str, above: Span, below: Span) -> bool {
    indent(text, below) >= 2 && indent(text, above) == 0
}

fn indent(text: &str, line: Span) -> usize {
    let before = text[..line.start()].bytes().rev();
    before
        .take_while(|byte| matches!(byte, b' ' | b'\t'))
        .take(4)
        .map(|byte| if byte == b'\t' { 4 } else { 1 })
        .sum()
}

/// Whether a line opens with the mark of a list item, a quotation or a heading: "- ", "2.", "> ".
pub(super) fn begins_item(line: &str) -> bool {
    line.starts_with('>') || is_heading_mark(line) || item_mark(line) > 0
}

/// "# Heading", "## Heading".
pub(super) fn is_heading_mark(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    rest.len() < line.len() && line.len() - rest.len() <= 6 && rest.starts_with(' ')
}

/// The length in bytes of the mark that opens a list item, with the space after it; 0 for none.
pub(super) fn item_mark(line: &str) -> usize {
    const BULLETS: [char; 13] = ['•', '◦', '▪', '●', '○', '■', '‣', '⁃', '·', '-', '*', '–', '+'];
    let Some(first) = line.chars().next() else { return 0 };
    let bullet = if BULLETS.contains(&first) { first.len_utf8() } else { 0 };
    let rest = &line[bullet..];
    if bullet > 0 && rest.starts_with([' ', '\t']) {
        return bullet + 1;
    }
    if bullet > 0 && !matches!(first, '⁃' | '•') {
        return 0;
    }
    let open = usize::from(rest.starts_with('('));
    let body = &rest[open..];
    let digits = body.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let letter = body.bytes().take(1).filter(u8::is_ascii_lowercase).count();
    let (ordinal, close) = match (digits, letter) {
        (1..=3, _) => (digits, &body[digits..]),
        (0, 1) => (letter, &body[1..]),
        _ => return bullet,
    };
    let marks = close.bytes().take(2).take_while(|mark| matches!(mark, b'.' | b')')).count();
    let has_space = close[marks..].starts_with([' ', '\t']);
    if marks == 0 || !has_space { bullet } else { bullet + open + ordinal + marks + 1 }
}

#[cfg(test)]
mod tests;
