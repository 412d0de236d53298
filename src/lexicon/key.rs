//! A word's spelling, folded to lower case and straight apostrophes, turned into a 64-bit key.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a partial block has four to seven bytes, and eight times a count below eight \
              fits a shift"
)]

/// The key of a folded spelling. Equal spellings have equal keys on every machine and in every
/// version, because trained weights are stored under them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct WordKey(u64);

const START: u64 = 0x243F_6A88_85A3_08D3;
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

impl WordKey {
    /// The key of a spelling in any case, with straight or curly apostrophes.
    #[inline]
    pub(crate) fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let mut state = START;
        let mut blocks = bytes.chunks_exact(8);
        for block in &mut blocks {
            let block = u64::from_le_bytes(block.try_into().unwrap_or_default());
            if block & HIGH_BITS != 0 {
                return Self::of_unicode(word);
            }
            state = mix(state, lower(block));
        }
        let rest = partial_block(blocks.remainder());
        if rest & HIGH_BITS != 0 {
            return Self::of_unicode(word);
        }
        Self(mix(state, lower(rest)))
    }

    /// The key of an ASCII spelling, told when the crate is compiled.
    ///
    /// # Panics
    /// Where the spelling has other letters.
    pub(crate) const fn of_ascii(word: &str) -> Self {
        let bytes = word.as_bytes();
        let (mut state, mut block, mut at) = (START, 0, 0);
        while at < bytes.len() {
            assert!(bytes[at].is_ascii(), "a spelling of a list is ASCII");
            block |= (bytes[at].to_ascii_lowercase() as u64) << (8 * (at % 8));
            at += 1;
            if at % 8 == 0 {
                state = mix(state, block);
                block = 0;
            }
        }
        Self(mix(state, block))
    }

    /// The key of up to seven small ASCII letters, the first in the lowest byte.
    #[inline]
    pub(crate) const fn of_lower_block(block: u64) -> Self {
        Self(mix(START, block))
    }

    /// The key of eight small ASCII letters and up to seven more.
    #[inline]
    pub(crate) const fn of_lower_blocks(head: u64, tail: u64) -> Self {
        Self(mix(mix(START, head), tail))
    }

    /// The same key over the folded bytes, eight at a time, without writing the word down.
    #[cold]
    fn of_unicode(word: &str) -> Self {
        let (mut state, mut block, mut filled) = (START, 0u64, 0);
        let mut buffer = [0; 4];
        for letter in word.chars().flat_map(char::to_lowercase) {
            let letter = if letter == '’' { '\'' } else { letter };
            for byte in letter.encode_utf8(&mut buffer).bytes() {
                block |= u64::from(byte) << (8 * filled);
                filled += 1;
                if filled == 8 {
                    state = mix(state, block);
                    (block, filled) = (0, 0);
                }
            }
        }
        Self(mix(state, block))
    }

    /// The 32 bits that stand for the word in tokens, tables and features.
    #[inline]
    pub(crate) const fn tag(self) -> u32 {
        self.0 as u32
    }

    /// Where the search in a table starts; other bits than the tag.
    #[inline]
    pub(crate) const fn place(self) -> usize {
        (self.0 >> 32) as usize
    }
}

/// Up to seven bytes as a little-endian number, read as two overlapping halves.
#[inline]
fn partial_block(bytes: &[u8]) -> u64 {
    match *bytes {
        [] => 0,
        [a] => u64::from(a),
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a, b, c] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        [a, b, c, d, ..] => {
            let (low, tail) = (u32::from_le_bytes([a, b, c, d]), &bytes[bytes.len() - 4..]);
            let high = u32::from_le_bytes([tail[0], tail[1], tail[2], tail[3]]);
            u64::from(low) | u64::from(high) << (8 * (bytes.len() - 4))
        }
    }
}

/// Eight ASCII bytes at once in lower case.
#[inline]
const fn lower(block: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let from_a = block.wrapping_add(EACH * (0x80 - b'A' as u64));
    let beyond_z = block.wrapping_add(EACH * (0x7F - b'Z' as u64));
    block | ((from_a & !beyond_z & HIGH_BITS) >> 2)
}

/// A folded multiplication: every bit of the block reaches both halves of the key.
#[inline]
const fn mix(state: u64, block: u64) -> u64 {
    let product = ((state ^ block) as u128).wrapping_mul(MULTIPLIER as u128);
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests;
