//! Reads single chars and words of a text at byte offsets, without ever cutting a char.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "callers pass places in order on char boundaries, and runs counted between them \
              stay there"
)]

/// No word that a decision rests on is longer, in bytes; what lies beyond is not read, so that one
/// endless word costs no more than a short one.
const LONGEST_WORD: usize = 48;

/// The char that begins at a byte offset; `None` at the end.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(*byte as char),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The first offset from `at` that is not white space, or `end`.
#[inline]
pub(super) fn skip_space(text: &str, at: usize, end: usize) -> usize {
    let mut at = at;
    while at < end {
        match char_at(text, at) {
            Some(letter) if letter.is_whitespace() => at += letter.len_utf8(),
            _ => break,
        }
    }
    at
}

/// The letters, digits and inner hyphens from `at` on.
pub(super) fn word_at(text: &str, at: usize, end: usize) -> &str {
    let rest = text.get(at..end).unwrap_or_default();
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let len = rest
        .char_indices()
        .take_while(|(place, letter)| *place < LONGEST_WORD && is_part(*letter))
        .last()
        .map_or(0, |(place, letter)| place + letter.len_utf8());
    &rest[..len]
}

/// What stands before `end` without white space, from `floor` on; opening marks and slashes part.
pub(super) fn word_before(text: &str, floor: usize, end: usize) -> &str {
    let rest = text.get(floor..end).unwrap_or_default();
    let is_part = |letter: char| {
        !letter.is_whitespace()
            && !matches!(letter, '(' | '[' | '"' | '“' | '‘' | '”' | '«' | '„' | '/' | '—' | '–')
    };
    let len = rest
        .chars()
        .rev()
        .take_while(|letter| is_part(*letter))
        .map(char::len_utf8)
        .scan(0, |sum, len| {
            *sum += len;
            (*sum <= LONGEST_WORD).then_some(*sum)
        })
        .last()
        .unwrap_or(0);
    &rest[rest.len() - len..]
}

/// The bytes around `at` without white space, from `floor` to `end` and not much further than the
/// longest word.
pub(super) fn chunk_around(text: &str, floor: usize, at: usize, end: usize) -> &[u8] {
    let bytes = text.as_bytes();
    let is_solid = |byte: &&u8| !byte.is_ascii_whitespace();
    let before = bytes[floor..at].iter().rev().take(LONGEST_WORD).take_while(is_solid).count();
    let after = bytes[at..end].iter().take(LONGEST_WORD).take_while(is_solid).count();
    &bytes[at - before..at + after]
}

#[cfg(test)]
mod tests;
