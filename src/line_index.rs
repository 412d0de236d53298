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
        let wanted = self.count(start, unit) + position.column as usize;
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
mod tests {
    use super::{ColumnUnit, LineIndex, Position};
    use proptest::prelude::*;

    const UNITS: [ColumnUnit; 3] = [ColumnUnit::Bytes, ColumnUnit::Chars, ColumnUnit::Utf16];

    #[test]
    fn columns_in_each_unit() {
        // The text, the words to find, their line, and their column in bytes, characters and UTF-16.
        let table = [
            ("said", "said", 0, [0, 0, 0]),
            ("Lund\nsaid", "said", 1, [0, 0, 0]),
            ("Lund\r\nshe said", "said", 1, [4, 4, 4]),
            ("Lund\rshe said", "said", 1, [4, 4, 4]),
            ("one\n\r\n\rfour", "four", 3, [0, 0, 0]),
            ("\tLund\tsaid", "said", 0, [6, 6, 6]),
            ("“No,” said", "said", 0, [10, 6, 6]),
            ("🦊 said", "said", 0, [5, 2, 3]),
            ("👩‍👧 said", "said", 0, [12, 4, 6]),
            ("Zoe\u{308} said", "said", 0, [6, 5, 5]),
            ("中文 said", "said", 0, [7, 3, 3]),
        ];
        for (text, words, line, columns) in table {
            let lines = LineIndex::new(text);
            let offset = text.find(words).unwrap();
            for (unit, column) in UNITS.into_iter().zip(columns) {
                let position = Position { line, column };
                assert_eq!(lines.position(offset, unit), position, "{text:?} in {unit:?}");
                assert_eq!(lines.offset(position, unit), offset, "{text:?} in {unit:?}");
            }
        }
    }

    #[test]
    fn what_does_not_exist_is_the_nearest_that_does() {
        let lines = LineIndex::new("a🦊\r\nb");
        let at = |line, column| lines.offset(Position { line, column }, ColumnUnit::Utf16);
        assert_eq!(at(0, 2), 1, "half a surrogate pair");
        assert_eq!(at(0, 99), 5, "beyond the line");
        assert_eq!(at(9, 0), 8, "beyond the text");
        assert_eq!(lines.position(3, ColumnUnit::Chars), Position { line: 0, column: 1 });
        assert_eq!(lines.position(99, ColumnUnit::Chars), Position { line: 1, column: 1 });
        assert_eq!(LineIndex::new("").position(0, ColumnUnit::Bytes).line, 0);
    }

    #[test]
    fn lines_come_without_their_ends() {
        let lines = LineIndex::new("a\r\nb\rc\n");
        let shown: Vec<_> = (0..5).map(|line| lines.line(line)).collect();
        assert_eq!(shown, [Some("a"), Some("b"), Some("c"), Some(""), None]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// Every character of any text is found again, and counts are those of the standard library.
        #[test]
        fn there_and_back(text in "([a-z \t“”é中🦊\u{308}]|\r\n|\r|\n){0,700}") {
            let lines = LineIndex::new(&text);
            for (offset, _) in text.char_indices().step_by(7) {
                let start = text[..offset].rfind(['\n', '\r']).map_or(0, |end| end + 1);
                let before = &text[start..offset];
                let counted = [before.len(), before.chars().count(), before.encode_utf16().count()];
                for (unit, column) in UNITS.into_iter().zip(counted) {
                    let position = lines.position(offset, unit);
                    let is_inside_crlf = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
                    if !is_inside_crlf {
                        prop_assert_eq!(position.column as usize, column);
                        let is_end = text[offset..].starts_with(['\n', '\r']);
                        prop_assert!(is_end || lines.offset(position, unit) == offset);
                    }
                }
            }
        }
    }
}
