//! Text into tokens: words, numbers, clitics, punctuation, quotation marks, addresses and handles.
//!
//! Each byte is read once. A token stores no string, only its span and the key of its spelling.

mod address;
mod letters;
mod short;
mod sign;
mod word;

use crate::lexicon::WordKey;
use crate::span::Span;
use letters::{Letters, letters_of};
use short::PlainWord;
use sign::{high_at, sign_at};

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

#[expect(
    clippy::arithmetic_side_effects,
    reason = "a plain word lies in the bytes it was read from"
)]
impl Iterator for Tokens<'_> {
    type Item = RawToken;

    // Called in one place; out of line it costs a tenth of the stage.
    #[inline(always)]
    fn next(&mut self) -> Option<RawToken> {
        let start = self.skip_space();
        if start >= self.end {
            return None;
        }
        if let Some(PlainWord { len, case, key }) = self.plain_word(start) {
            self.at = start + len;
            let span = Span::of(start, self.at);
            return Some(RawToken { span, kind: TokenKind::Word, case, key });
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

#[expect(
    clippy::arithmetic_side_effects,
    reason = "each step is as long as the space that was seen there"
)]
impl Tokens<'_> {
    #[inline]
    fn plain_word(&self, start: usize) -> Option<PlainWord> {
        let bytes = self.text.as_bytes().get(start..)?;
        let short = short::short_word(*bytes.first_chunk()?);
        short.or_else(|| short::long_word(*bytes.first_chunk()?))
    }

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
#[expect(clippy::indexing_slicing, reason = "callers have seen that a byte is left")]
fn shape_at(text: &str, start: usize) -> Shape {
    let bytes = text.as_bytes();
    match letters_of(bytes[start]) {
        Letters::SIGN => sign_at(text, start),
        Letters::HIGH => high_at(text, start),
        _ => word::word_at(text, start),
    }
}

#[cfg(test)]
mod tests;
