//! Words, numbers and clitics: what joins on to a run of letters and what parts from it.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "each step is as long as what was seen there, on ASCII bytes or whole marks"
)]

use super::address;
use super::letters::{Letters, is_whole_word, is_word_char, letters_of};
use super::{Shape, TokenKind};

/// The word, number, clitic or address that begins at `start` with a letter or a digit.
#[inline]
pub(super) fn word_at(text: &str, start: usize) -> Shape {
    let (run, letters) = run_end(text, start);
    let kind =
        if text.as_bytes()[start].is_ascii_digit() { TokenKind::Number } else { TokenKind::Word };
    match text.as_bytes().get(run) {
        // Most words end so, before a space, a comma or the stop of their sentence.
        None | Some(b' ' | b'\n') => Shape { end: run, kind, letters },
        Some(b',') if kind == TokenKind::Word => Shape { end: run, kind, letters },
        Some(b'.') if kind == TokenKind::Word && closes_sentence(text, start, run) => {
            Shape { end: run, kind, letters }
        }
        Some(_) => extended(text, start, Shape { end: run, kind, letters }),
    }
}

/// Whether the stop behind a word is none of "U.S.", "www." and "example.org".
fn closes_sentence(text: &str, start: usize, stop: usize) -> bool {
    stop - start > 3 && matches!(text.as_bytes().get(stop + 1), None | Some(b' ' | b'\n'))
}

/// The end of the letters, digits and marks from `start` on, and what they are.
#[inline]
pub(super) fn run_end(text: &str, start: usize) -> (usize, Letters) {
    let bytes = text.as_bytes();
    let (mut at, mut seen) = (start, Letters::SIGN);
    while let Some(&byte) = bytes.get(at) {
        let letters = letters_of(byte);
        if letters == Letters::SIGN {
            break;
        }
        if letters == Letters::HIGH {
            let Some(len) = high_len(text, start, at) else { break };
            at += len;
        } else {
            at += 1;
        }
        seen = seen.with(letters);
    }
    (at, seen)
}

/// The length of the char at `at` outside ASCII, if it goes on with the word from `start`.
fn high_len(text: &str, start: usize, at: usize) -> Option<usize> {
    let letter = text[at..].chars().next().filter(|letter| is_word_char(*letter))?;
    let stands_alone = at > start
        && (is_whole_word(letter) || text[..at].chars().next_back().is_some_and(is_whole_word));
    (!stands_alone).then_some(letter.len_utf8())
}

/// A word with what joins on to it: "foreign" to "foreign-policy", "U" to "U.S.", "15" to "15,000".
fn extended(text: &str, start: usize, shape: Shape) -> Shape {
    if let Some(end) = address::url_end(text, start, shape.end) {
        return Shape { end, kind: TokenKind::Address, letters: Letters::MIXED };
    }
    if let Some(end) = not_end(text, start) {
        return Shape { end, kind: TokenKind::Clitic, letters: Letters::MIXED };
    }
    let mut shape = shape;
    if let Some(end) = initials_end(text, start) {
        shape = Shape { end, kind: TokenKind::Word, letters: shape.letters };
    }
    if matches!(text.as_bytes().get(shape.end), Some(b'.' | b'@' | b'+'))
        && let Some(end) = address::name_end(text, start, shape.end)
    {
        return Shape { end, kind: TokenKind::Address, letters: Letters::MIXED };
    }
    while let Some((end, letters)) = joined(text, shape) {
        shape = Shape { end, kind: shape.kind, letters: shape.letters.with(letters) };
    }
    match not_before(text, start, shape.end) {
        Some(end) => Shape { end, ..shape },
        None => shape,
    }
}

/// The end of what joins on behind the word that ends at `shape.end`, and its letters.
fn joined(text: &str, shape: Shape) -> Option<(usize, Letters)> {
    let bytes = text.as_bytes();
    let end = shape.end;
    match bytes.get(end)? {
        b'-' => after_hyphen(text, end + 1),
        b'.' | b',' | b':' if shape.kind == TokenKind::Number => {
            bytes.get(end + 1).filter(|next| next.is_ascii_digit())?;
            Some(run_end(text, end + 1))
        }
        b'\'' => after_apostrophe(text, end + 1),
        0xE2 if bytes[end..].starts_with("’".as_bytes()) => after_apostrophe(text, end + 3),
        0xE2 if bytes[end..].starts_with("\u{2011}".as_bytes()) => after_hyphen(text, end + 3),
        _ => None,
    }
}

/// "policy" of "foreign-policy", "S.C." of "R-S.C.".
fn after_hyphen(text: &str, at: usize) -> Option<(usize, Letters)> {
    let (end, letters) = run_end(text, at);
    let end = initials_end(text, at).unwrap_or(end);
    (end > at).then_some((end, letters))
}

/// "Brien" of "O’Brien", but not "s" of "Lund’s".
///
/// "n’t" is read with its word first and parted from it at the end.
fn after_apostrophe(text: &str, after: usize) -> Option<(usize, Letters)> {
    let (end, letters) = run_end(text, after);
    if end == after || clitic_end(text, after).is_some() {
        return None;
    }
    Some((end, letters))
}

/// The end of a clitic whose apostrophe ends at `after`: "s", "re", "ve", "ll", "d", "m".
pub(super) fn clitic_end(text: &str, after: usize) -> Option<usize> {
    let (end, _) = run_end(text, after);
    let is_clitic = match text.as_bytes()[after..end] {
        [letter] => matches!(letter.to_ascii_lowercase(), b's' | b'd' | b'm'),
        [first, second] => matches!(
            (first.to_ascii_lowercase(), second.to_ascii_lowercase()),
            (b'r' | b'v', b'e') | (b'l', b'l')
        ),
        _ => false,
    };
    is_clitic.then_some(end)
}

/// Where "n't" begins, if the word from `start` to `end` ends with it and with something before.
fn not_before(text: &str, start: usize, end: usize) -> Option<usize> {
    let word = &text[start..end];
    let tail = ["n't", "n’t", "N'T", "N’T", "N't", "N’t"];
    let stem = tail.iter().find_map(|tail| word.strip_suffix(tail))?;
    (!stem.is_empty()).then_some(start + stem.len())
}

/// The end of "n't" that begins at `at`, where a token begins.
fn not_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if !matches!(bytes.get(at), Some(b'n' | b'N')) {
        return None;
    }
    let after = match bytes.get(at + 1)? {
        b'\'' => at + 2,
        0xE2 if bytes[at + 1..].starts_with("’".as_bytes()) => at + 4,
        _ => return None,
    };
    let (end, _) = run_end(text, after);
    matches!(&bytes[after..end], [b't' | b'T']).then_some(end)
}

/// The end of letters with a stop each, two or more: "U.S.", "a.m.", "J.K.".
fn initials_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_upper = bytes.get(start)?.is_ascii_uppercase();
    let is_letter =
        |byte: u8| if is_upper { byte.is_ascii_uppercase() } else { byte.is_ascii_lowercase() };
    let mut end = start;
    while let (Some(&letter), Some(b'.')) = (bytes.get(end), bytes.get(end + 1)) {
        if !is_letter(letter) {
            break;
        }
        end += 2;
    }
    (end >= start + 4).then_some(end)
}
