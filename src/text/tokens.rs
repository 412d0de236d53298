//! Text into tokens: words, numbers, clitics, punctuation, quotation marks, addresses and handles.

use crate::lexicon::WordKey;
use crate::span::Span;

/// What a token is, by its letters alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum TokenKind {
    /// "said", "foreign-policy", "U.S.".
    Word,
    /// "15,000", "3.5", "9:30".
    Number,
    /// "n't", "'s", "’ll".
    Clitic,
    /// A quotation mark or an apostrophe that stands alone: “ ” ‘ ’ " ' « » „ ‟ `` ''.
    Quote,
    /// Any other punctuation or symbol.
    Punctuation,
    /// "https://example.org/a", "name@example.org".
    Address,
    /// "@name", "#topic".
    Handle,
}

/// A token as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawToken {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    pub(crate) key: WordKey,
}

/// The tokens of a stretch of text; see [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

/// The tokens of `span` in order. White space belongs to none.
#[must_use]
pub fn tokens(text: &str, span: Span) -> Tokens<'_> {
    Tokens { text, at: span.start(), end: span.end() }
}

impl Iterator for Tokens<'_> {
    type Item = RawToken;

    fn next(&mut self) -> Option<RawToken> {
        let rest = &self.text[self.at..self.end];
        let from = self.at + (rest.len() - rest.trim_start().len());
        let rest = &self.text[from..self.end];
        let first = rest.chars().next()?;
        let (len, kind) = token_at(rest, first);
        self.at = from + len;
        let key = WordKey::of(&rest[..len]);
        Some(RawToken { span: Span::of(from, from + len), kind, key })
    }
}

const QUOTES: [char; 12] = ['“', '”', '‘', '’', '"', '\'', '«', '»', '„', '‟', '‚', '`'];

fn token_at(rest: &str, first: char) -> (usize, TokenKind) {
    if rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.") {
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        return (rest[..len].trim_end_matches(['.', ',', ')', '"', '”']).len(), TokenKind::Address);
    }
    if rest.starts_with("``") || rest.starts_with("''") || rest.starts_with("’’") {
        return (if first == '’' { 6 } else { 2 }, TokenKind::Quote);
    }
    if let Some(len) = clitic(rest) {
        return (len, TokenKind::Clitic);
    }
    if first == '@' || first == '#' {
        let len = 1 + word_len(&rest[1..]);
        return (len, if len > 1 { TokenKind::Handle } else { TokenKind::Punctuation });
    }
    if first.is_ascii_digit() {
        return (number_len(rest), TokenKind::Number);
    }
    if first.is_alphanumeric() {
        return (word_with_hyphens(rest), TokenKind::Word);
    }
    if QUOTES.contains(&first) {
        return (first.len_utf8(), TokenKind::Quote);
    }
    let run = rest.len() - rest.trim_start_matches(first).len();
    (if matches!(first, '.' | '-') { run } else { first.len_utf8() }, TokenKind::Punctuation)
}

fn clitic(rest: &str) -> Option<usize> {
    let not = ["n't", "n’t", "N'T", "N’T"];
    if let Some(found) = not.iter().find(|found| rest.starts_with(**found)) {
        return Some(found.len());
    }
    let mark = rest.chars().next().filter(|mark| matches!(mark, '\'' | '’'))?.len_utf8();
    let len = word_len(&rest[mark..]);
    let tail = &rest[mark..mark + len];
    ["s", "re", "ve", "ll", "d", "m", "S"].contains(&tail).then_some(mark + len)
}

fn word_len(rest: &str) -> usize {
    rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len())
}

fn number_len(rest: &str) -> usize {
    let mut len = word_len(rest);
    while rest[len..].starts_with(['.', ',', ':'])
        && rest[len + 1..].starts_with(|next: char| next.is_ascii_digit())
    {
        len += 1 + word_len(&rest[len + 1..]);
    }
    while rest[len..].starts_with('-') && word_len(&rest[len + 1..]) > 0 {
        len += 1 + word_len(&rest[len + 1..]);
    }
    len
}

fn word_with_hyphens(rest: &str) -> usize {
    let acronym = rest
        .as_bytes()
        .chunks_exact(2)
        .take_while(|pair| pair[0].is_ascii_uppercase() && pair[1] == b'.')
        .count()
        * 2;
    if acronym > 2 {
        return acronym;
    }
    let mut len = word_len(rest);
    while rest[len..].starts_with('-') && word_len(&rest[len + 1..]) > 0 {
        len += 1 + word_len(&rest[len + 1..]);
    }
    let word = &rest[..len];
    match word.strip_suffix('n') {
        Some(stem) if !stem.is_empty() && clitic(&rest[len - 1..]).is_some() => len - 1,
        _ => len,
    }
}
