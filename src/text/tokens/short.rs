//! Most words are short: up to seven ASCII letters before a space or a comma, read in one step.

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

/// A short word: its length in bytes, its case and its key.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ShortWord {
    pub(super) len: usize,
    pub(super) case: Case,
    pub(super) key: WordKey,
}

/// The short word that the eight bytes open with; `None` for anything else.
#[inline]
pub(super) fn short_word(bytes: [u8; 8]) -> Option<ShortWord> {
    let block = u64::from_le_bytes(bytes);
    let small = block | (EACH * 0x20);
    // A high bit for each byte that is an ASCII letter: "a" and beyond, not beyond "z".
    let from_a = (small & !HIGH_BITS) + EACH * (0x80 - b'a' as u64);
    let beyond_z = (small & !HIGH_BITS) + EACH * (0x7F - b'z' as u64);
    let letters = from_a & !beyond_z & !block & HIGH_BITS;
    let len = (!letters & HIGH_BITS).trailing_zeros() as usize / 8;
    if !(1..8).contains(&len) || !matches!(bytes[len], b' ' | b',' | b'\n') {
        return None;
    }
    let word = (1u64 << (8 * len)) - 1;
    let capitals = !block & word & (EACH * 0x20);
    let case = match capitals {
        0 => Case::Lower,
        _ if capitals == word & (EACH * 0x20) => Case::Upper,
        _ if capitals & 0x20 != 0 => Case::Capitalised,
        _ => Case::Lower,
    };
    Some(ShortWord { len, case, key: WordKey::of_lower_block(small & word) })
}

#[cfg(test)]
mod tests;
