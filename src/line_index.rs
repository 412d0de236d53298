//! Byte offsets into lines and columns and back, in the unit that the reader of the output counts in.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an offset is clamped to the text, whose first line starts at zero, and marks \
              stand every stride"
)]

use crate::span::boundary;

/// What columns are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ColumnUnit {
    /// UTF-8 bytes: rdjson, and the language server protocol's `utf-8`.
    Bytes,
    /// Unicode scalar values: what most people call characters, and the protocol's `utf-32`.
    Chars,
    /// UTF-16 code units: JavaScript, SARIF, and the language server protocol unless agreed
    /// otherwise.
    Utf16,
}

/// A line and a column, both counted from 0 as in the language server protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 0.
    pub line: u32,
    /// The column, from 0, in the [`ColumnUnit`] that was asked for.
    pub column: u32,
}

/// The lines of a text. Made once a text, in one pass; each answer then costs the same however long
/// the lines are.
///
/// A line ends after `\n`, `\r\n` or a lone `\r`, as in the language server protocol.
///
/// ```
/// use whosaid::{ColumnUnit, LineIndex, Position};
///
/// let lines = LineIndex::new("Who?\n“I,” she said.");
/// let she = lines.position(14, ColumnUnit::Chars);
/// assert_eq!(she, Position { line: 1, column: 5 });
/// assert_eq!(lines.offset(she, ColumnUnit::Chars), 14);
/// ```
#[derive(Debug, Clone)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// The first byte of every line.
    starts: Vec<usize>,
    /// The counts at every [`STRIDE`]th byte; empty where every character is one byte.
    marks: Vec<Counts>,
}

/// How many characters and UTF-16 units begin before a byte.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    chars: usize,
    utf16: usize,
}

/// Bytes between two marks: a column looks at no more of the text than this.
const STRIDE: usize = 256;

impl<'t> LineIndex<'t> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let ends = memchr::memchr2_iter(b'\n', b'\r', text.as_bytes());
        let is_end = |end: &usize| !text.as_bytes()[*end..].starts_with(b"\r\n");
        let starts = std::iter::once(0).chain(ends.filter(is_end).map(|end| end + 1));
        Self { text, starts: starts.collect(), marks: marks(text) }
    }

    /// How many lines there are: one more than the line ends.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether the text is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The line and column of a byte. An offset beyond the text stands for its end, one inside a
    /// character for the start of that character.
    #[must_use]
    pub fn position(&self, offset: usize, unit: ColumnUnit) -> Position {
        let offset = boundary(self.text, offset);
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let column = self.count(offset, unit) - self.count(self.starts[line], unit);
        Position { line: line as u32, column: column as u32 }
    }

    /// The byte of a line and column. A column beyond the line stands for the end of the line, a
    /// line beyond the text for the end of the text, and half a surrogate pair for the start of the
    /// character.
    #[must_use]
    pub fn offset(&self, position: Position, unit: ColumnUnit) -> usize {
        let Some(start) = self.starts.get(position.line as usize).copied() else {
            return self.text.len();
        };
        let end = start + self.line(position.line).map_or(0, str::len);
        let wanted = self.count(start, unit).saturating_add(position.column as usize);
        // The last mark at or before the column, so that a long line is not walked from its start.
        let mark = match unit {
            ColumnUnit::Bytes => return boundary(self.text, wanted.min(end)),
            ColumnUnit::Chars => self.marks.partition_point(|mark| mark.chars <= wanted),
            ColumnUnit::Utf16 => self.marks.partition_point(|mark| mark.utf16 <= wanted),
        };
        if self.marks.is_empty() {
            return wanted.min(end);
        }
        let mut at = boundary(self.text, (mark - 1) * STRIDE).clamp(start, end);
        let mut count = self.count(at, unit);
        for letter in self.text[at..end].chars() {
            count += if unit == ColumnUnit::Utf16 { letter.len_utf16() } else { 1 };
            if count > wanted {
                break;
            }
            at += letter.len_utf8();
        }
        at
    }

    /// The text of a line, without its line end.
    #[must_use]
    pub fn line(&self, line: u32) -> Option<&'t str> {
        let start = *self.starts.get(line as usize)?;
        let end = self.starts.get(line as usize + 1).copied().unwrap_or(self.text.len());
        let line = &self.text[start..end];
        let line = line.strip_suffix('\n').unwrap_or(line);
        Some(line.strip_suffix('\r').unwrap_or(line))
    }

    /// How many units begin before a boundary.
    fn count(&self, offset: usize, unit: ColumnUnit) -> usize {
        if self.marks.is_empty() {
            return offset;
        }
        let mark = self.marks[offset / STRIDE];
        let since = &self.text.as_bytes()[offset / STRIDE * STRIDE..offset];
        match unit {
            ColumnUnit::Bytes => offset,
            ColumnUnit::Chars => mark.chars + added(since).chars,
            ColumnUnit::Utf16 => mark.utf16 + added(since).utf16,
        }
    }
}

fn marks(text: &str) -> Vec<Counts> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut counts = Counts::default();
    let mut marks = vec![counts];
    for stride in text.as_bytes().chunks(STRIDE) {
        let more = added(stride);
        counts = Counts { chars: counts.chars + more.chars, utf16: counts.utf16 + more.utf16 };
        marks.push(counts);
    }
    marks
}

/// A character begins at every byte that is not a continuation; one of four bytes is two UTF-16
/// units.
fn added(bytes: &[u8]) -> Counts {
    let chars = bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count();
    let astral = bytes.iter().filter(|byte| **byte >= 0xF0).count();
    Counts { chars, utf16: chars + astral }
}

#[cfg(test)]
mod tests;
