//! A quotation into the words that a source must have, with the gaps that its writer marked.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens are read from the mark that opens a quotation up to its end, and what \
              stands behind a bracket was seen there"
)]

use crate::document::Document;
use crate::lexicon::WordKey;
use crate::span::Span;
use crate::text::TokenKind;

/// A word of a quotation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its folded spelling.
    pub(super) key: u32,
    /// Its bytes.
    pub(super) span: Span,
    /// How many words of the source may stand before it that the quotation leaves out.
    pub(super) gap: u32,
}

/// The words of a quotation.
#[derive(Debug, Clone, Default)]
pub(super) struct Pattern {
    pub(super) words: Vec<Word>,
}

/// What an ellipsis may leave out, in words.
const ELLIPSIS: u32 = 300;
/// What the words in a bracket may stand for.
const BRACKET: u32 = 12;

impl Pattern {
    /// The words of a quotation between its marks.
    pub(super) fn of(document: &Document<'_>, open: usize, end: usize) -> Self {
        let mut pattern = Self::default();
        let (mut gap, mut at) = (0, open + 1);
        while at < end {
            let text = document.token_text(at);
            match text {
                "…" => gap = ELLIPSIS,
                _ if text.starts_with("..") => gap = ELLIPSIS,
                "[" => {
                    let close = (at..end).find(|token| document.token_bytes(*token) == b"]");
                    let Some(close) = close else { break };
                    if let Some(word) = changed_case(document, at, close) {
                        pattern.words.push(Word { gap, ..word });
                        (gap, at) = (0, close + 2);
                        continue;
                    }
                    let is_ellipsis = document.token_text(at + 1).starts_with(['.', '…']);
                    gap = gap.max(if is_ellipsis { ELLIPSIS } else { BRACKET });
                    at = close;
                }
                _ if is_word(document.tokens()[at].kind) => {
                    let token = document.tokens()[at];
                    let key = folded(text, token.key);
                    pattern.words.push(Word { key, span: token.span, gap });
                    gap = 0;
                }
                _ => {}
            }
            at += 1;
        }
        if let Some(first) = pattern.words.first_mut() {
            first.gap = 0;
        }
        pattern
    }
}

/// Whether a token is one of the words that are compared.
pub(super) const fn is_word(kind: TokenKind) -> bool {
    !matches!(kind, TokenKind::Punctuation | TokenKind::Quote)
}

/// The key of a word without what only typesetting put into it: hyphens that do not break, ligatures.
pub(super) fn folded(text: &str, key: u32) -> u32 {
    if text.is_ascii() {
        return key;
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '‐' | '‑' | '‒' => plain.push('-'),
            '‘' | 'ʼ' => plain.push('’'),
            'ﬀ' => plain.push_str("ff"),
            'ﬁ' => plain.push_str("fi"),
            'ﬂ' => plain.push_str("fl"),
            'ﬃ' => plain.push_str("ffi"),
            'ﬄ' => plain.push_str("ffl"),
            other => plain.push(other),
        }
    }
    WordKey::of(&plain).tag()
}

/// "[T]he" is "the": a bracket around a letter that the rest of its word touches.
fn changed_case(document: &Document<'_>, open: usize, close: usize) -> Option<Word> {
    let letter = document.tokens().get(open + 1)?;
    let rest = document.tokens().get(close + 1)?;
    let bracket = document.tokens()[close];
    let is_one = close == open + 2 && document.token_text(open + 1).chars().nth(1).is_none();
    if !is_one || bracket.span.end() != rest.span.start() || !is_word(rest.kind) {
        return None;
    }
    let text = format!("{}{}", document.token_text(open + 1), document.token_text(close + 1));
    let key = WordKey::of(&text).tag();
    Some(Word { key, span: letter.span.cover(rest.span), gap: 0 })
}
