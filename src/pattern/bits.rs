//! What a token may be, as a bit for each of many words and for what it is beside a word.

use crate::document::{Case, Token};
use crate::lexicon::WordId;
use crate::text::TokenKind;

/// The bits of a token that is a number, that has a capital, that is a word, and that is none.
pub(super) const NUMBER: u128 = 1 << 127;
pub(super) const CAPITAL: u128 = 1 << 126;
pub(super) const WORD: u128 = 1 << 125;
pub(super) const OTHER: u128 = 1 << 124;

/// The bit that stands for a word, and for every other whose number leaves the same rest.
#[inline]
pub(super) const fn bit_of(word: WordId) -> u128 {
    1 << (word.index() % 124)
}

/// All that a token may be for a test.
#[inline]
pub(super) const fn bits_of(token: &Token) -> u128 {
    let kind = match token.kind {
        TokenKind::Word => WORD,
        TokenKind::Number => NUMBER | OTHER,
        _ => OTHER,
    };
    let has_capital = matches!(token.case, Case::Capitalised | Case::Upper);
    let capital = if has_capital { CAPITAL } else { 0 };
    kind | capital | bit_of(token.word)
}
