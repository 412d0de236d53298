//! Offsets into lines and columns, there and back.

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
    assert_eq!(at(1, u32::MAX), 8, "as far beyond the line as can be asked for");
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
