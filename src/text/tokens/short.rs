//! Most words are up to fifteen ASCII letters before a space or a mark, read in one or two steps.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "eight bytes in one integer: lengths are below eight, and masked bytes do not \
              carry"
)]

use super::Case;
use crate::lexicon::WordKey;

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = EACH * 0x80;
/// The bit of each letter that is set where the letter is small.
const SMALL: u64 = EACH * 0x20;

/// A plain word: its length in bytes, its case and its key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlainWord {
    pub(super) len: usize,
    pub(super) case: Case,
    pub(super) key: WordKey,
}

/// The word of up to seven letters that the eight bytes open with; `None` for anything else.
#[inline]
pub(super) fn short_word(bytes: [u8; 8]) -> Option<PlainWord> {
    let block = u64::from_le_bytes(bytes);
    let len = letters(block);
    if !(1..8).contains(&len) || !ends_word(bytes[len]) {
        return None;
    }
    let word = first_bytes(len);
    let case = case_of((!block & word & SMALL).into(), (word & SMALL).into());
    Some(PlainWord { len, case, key: WordKey::of_lower_block((block | SMALL) & word) })
}

/// The word of eight to fifteen letters that the bytes open with; `None` for anything else.
#[inline]
pub(super) fn long_word(bytes: [u8; 16]) -> Option<PlainWord> {
    let both = u128::from_le_bytes(bytes);
    let (head, tail) = (both as u64, (both >> 64) as u64);
    let len = letters(tail);
    if letters(head) < 8 || len == 8 || !ends_word(bytes[8 + len]) {
        return None;
    }
    let word = first_bytes(len);
    let all = u128::from(word & SMALL) << 64 | u128::from(SMALL);
    let key = WordKey::of_lower_blocks(head | SMALL, (tail | SMALL) & word);
    Some(PlainWord { len: 8 + len, case: case_of(!both & all, all), key })
}

/// How many ASCII letters the eight bytes open with.
#[inline]
const fn letters(block: u64) -> usize {
    let small = (block | SMALL) & !HIGH_BITS;
    // A high bit for each byte that is an ASCII letter: "a" and beyond, not beyond "z".
    let from_a = small + EACH * (0x80 - b'a' as u64);
    let beyond_z = small + EACH * (0x7F - b'z' as u64);
    let letters = from_a & !beyond_z & !block & HIGH_BITS;
    (!letters & HIGH_BITS).trailing_zeros() as usize / 8
}

#[inline]
const fn first_bytes(len: usize) -> u64 {
    (1 << (8 * len)) - 1
}

/// Whether nothing behind that byte can belong to the word before it, as it may behind a stop.
#[inline]
const fn ends_word(byte: u8) -> bool {
    matches!(byte, b' ' | b',' | b'\n' | b';' | b'!' | b'?' | b')')
}

/// The case of a word by the bits of its capitals, of all its letters.
#[inline]
const fn case_of(capitals: u128, all: u128) -> Case {
    match capitals {
        0 => Case::Lower,
        _ if capitals == all => Case::Upper,
        _ if capitals & 0x20 != 0 => Case::Capitalised,
        _ => Case::Lower,
    }
}

#[cfg(test)]
mod tests;
