//! Text into tokens: words, numbers, clitics, punctuation, quotation marks, addresses and handles.
//!
//! Each byte is read once. A token stores no string, only its span and the key of its spelling.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token starts where a byte is left, and each step is as long as what was seen \
              there"
)]

mod address;
mod letters;
mod short;
mod word;

use crate::lexicon::WordKey;
use crate::span::Span;
use letters::{Letters, letters_of};

/// What a token is, by its letters alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum TokenKind {
    /// "said", "foreign-policy", "O’Brien", "U.S.".
    Word,
    /// "15,000", "3.5", "9:30", "2-1", "1990s".
    Number,
    /// "n't", "'s", "’ll".
    Clitic,
    /// A quotation mark or an apostrophe that stands alone: “ ” ‘ ’ " ' « » „ ‟ `` ''.
    Quote,
    /// Any other punctuation or symbol; a run of stops or of dashes is one token.
    Punctuation,
    /// `https://example.org/a`, `name@example.org`, `example.org`.
    Address,
    /// "@name", "#topic".
    Handle,
}

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Case {
    /// No letter has a case: digits, marks, many scripts.
    None,
    /// "said".
    Lower,
    /// "Moscow", "McCrory".
    Capitalised,
    /// "NATO", "U.S.", "I".
    Upper,
}

/// A token as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawToken {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
    pub(crate) key: WordKey,
}

/// The tokens of a stretch of text; see [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

/// The tokens of `span` in order. White space belongs to none. A span that does not fit the text
/// holds no token.
///
/// ```
/// use whosaid::Span;
/// use whosaid::text::tokens;
///
/// let text = "O’Brien won’t go to the U.S. at 9:30.";
/// let all = Span::new(0, text.len()).unwrap();
/// let found: Vec<_> = tokens(text, all).map(|token| token.span.slice(text)).collect();
/// assert_eq!(found, ["O’Brien", "wo", "n’t", "go", "to", "the", "U.S.", "at", "9:30", "."]);
/// ```
#[must_use]
pub fn tokens(text: &str, span: Span) -> Tokens<'_> {
    if text.get(span.range()).is_none() {
        return Tokens { text: "", at: 0, end: 0 };
    }
    Tokens { text: &text[..span.end()], at: span.start(), end: span.end() }
}

/// A token before it has a key: where it ends, what it is, and what letters it holds.
#[derive(Debug, Clone, Copy)]
struct Shape {
    end: usize,
    kind: TokenKind,
    letters: Letters,
}

impl Iterator for Tokens<'_> {
    type Item = RawToken;

    #[inline]
    fn next(&mut self) -> Option<RawToken> {
        let start = self.skip_space();
        if start >= self.end {
            return None;
        }
        if let Some(bytes) = self.text.as_bytes()[start..].first_chunk()
            && let Some(short) = short::short_word(*bytes)
        {
            self.at = start + short.len;
            let span = Span::of(start, self.at);
            return Some(RawToken {
                span,
                kind: TokenKind::Word,
                case: short.case,
                key: short.key,
            });
        }
        let shape = shape_at(self.text, start);
        self.at = shape.end;
        let letters = &self.text[start..shape.end];
        Some(RawToken {
            span: Span::of(start, shape.end),
            kind: shape.kind,
            case: shape.letters.case(letters),
            key: WordKey::of(letters),
        })
    }
}

impl Tokens<'_> {
    #[inline]
    fn skip_space(&self) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii() {
                if !is_ascii_space(byte) {
                    break;
                }
                at += 1;
                continue;
            }
            match self.text[at..].chars().next() {
                Some(letter) if letter.is_whitespace() => at += letter.len_utf8(),
                _ => break,
            }
        }
        at
    }
}

/// What `char::is_whitespace` holds of ASCII: the vertical tab counts.
#[inline]
const fn is_ascii_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// The token that begins at `start`, where no white space stands.
#[inline]
fn shape_at(text: &str, start: usize) -> Shape {
    let bytes = text.as_bytes();
    match letters_of(bytes[start]) {
        Letters::SIGN => sign_at(text, start),
        Letters::HIGH => high_at(text, start),
        _ => word::word_at(text, start),
    }
}

/// The token that begins with an ASCII sign.
fn sign_at(text: &str, start: usize) -> Shape {
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
fn high_at(text: &str, start: usize) -> Shape {
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

#[cfg(test)]
mod tests;
