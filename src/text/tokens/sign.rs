//! The tokens that begin with a sign: marks, runs of them, handles, clitics.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a sign stands at the start, and each step is as long as what was seen there"
)]

use super::letters::{self, Letters};
use super::{Shape, TokenKind, word};

/// The token that begins with an ASCII sign.
pub(super) fn sign_at(text: &str, start: usize) -> Shape {
    let bytes = text.as_bytes();
    let first = bytes[start];
    let next = bytes.get(start + 1).copied().unwrap_or(b' ');
    match first {
        b'\'' => apostrophe_at(text, start, start + 1),
        b'`' => sign(start + 1 + usize::from(next == b'`'), TokenKind::Quote),
        b'"' => sign(start + 1, TokenKind::Quote),
        b'@' | b'#' => match word::run_end(text, start + 1) {
            (end, letters) if end > start + 1 => Shape { end, kind: TokenKind::Handle, letters },
            _ => sign(start + 1, TokenKind::Punctuation),
        },
        b'.' | b'-' => sign(run_of(bytes, start, first), TokenKind::Punctuation),
        _ => sign(start + 1, TokenKind::Punctuation),
    }
}

/// The token that begins with a char outside ASCII.
pub(super) fn high_at(text: &str, start: usize) -> Shape {
    let Some(first) = text[start..].chars().next() else {
        return sign(text.len(), TokenKind::Punctuation);
    };
    let after = start + first.len_utf8();
    match first {
        '’' => apostrophe_at(text, start, after),
        '“' | '”' | '‘' | '«' | '»' | '„' | '‟' | '‚' | '‹' | '›' | '「' | '」' | '『' | '』' => {
            sign(after, TokenKind::Quote)
        }
        '—' | '–' | '…' | '―' => {
            let run = text[start..].trim_start_matches(first).len();
            sign(text.len() - run, TokenKind::Punctuation)
        }
        _ if letters::is_word_char(first) => word::word_at(text, start),
        _ => sign(after, TokenKind::Punctuation),
    }
}

/// An apostrophe: a clitic, two that are one quotation mark, or one that stands alone.
fn apostrophe_at(text: &str, start: usize, after: usize) -> Shape {
    let mark = &text[start..after];
    if text[after..].starts_with(mark) {
        return sign(after + mark.len(), TokenKind::Quote);
    }
    match word::clitic_end(text, after) {
        Some(end) => Shape { end, kind: TokenKind::Clitic, letters: Letters::MIXED },
        None => sign(after, TokenKind::Quote),
    }
}

const fn sign(end: usize, kind: TokenKind) -> Shape {
    Shape { end, kind, letters: Letters::SIGN }
}

/// Where the run of `sign` that begins at `start` ends.
fn run_of(bytes: &[u8], start: usize, sign: u8) -> usize {
    let run = bytes[start..].iter().position(|byte| *byte != sign);
    run.map_or(bytes.len(), |len| start + len)
}
