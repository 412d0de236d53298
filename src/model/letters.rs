//! What the letters of a word are: its shape, and the letters that it begins and ends with.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tables have a number for every byte, and a block holds a word of one to eight"
)]

/// The letters of a word as features see them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) shape: u32,
    pub(super) suffix3: u32,
    pub(super) suffix2: u32,
    pub(super) prefix3: u32,
}

impl Letters {
    /// Those of the word of `len` bytes that a text begins with. What is asked of a word of up to eight ASCII
    /// letters is asked of all at once: how long words are no processor can guess.
    pub(super) fn of(text: &[u8], len: usize) -> Self {
        match text.first_chunk() {
            Some(first) if len.wrapping_sub(1) < 8 => {
                let block = u64::from_le_bytes(*first) & u64::MAX >> (64 - 8 * len);
                if block & HIGH == 0 {
                    Self::of_block(block, len)
                } else {
                    Self::of_bytes(&text[..len])
                }
            }
            _ => Self::of_bytes(&text[..len]),
        }
    }

    fn of_bytes(word: &[u8]) -> Self {
        let suffix3 = packed(word.last_chunk().map_or(word, |last: &[u8; 3]| last));
        let prefix3 = packed(word.first_chunk().map_or(word, |first: &[u8; 3]| first));
        Self { shape: shape(word), suffix3, suffix2: suffix3 & 0xFFFF, prefix3 }
    }

    /// The same for the ASCII bytes of a block, the first of them the lowest.
    fn of_block(block: u64, len: usize) -> Self {
        let upper = between(block, b'A', b'Z');
        let lower_case = block | upper >> 2;
        let number = lower_case.swap_bytes() >> (64 - 8 * len);
        let suffix3 = number as u32 & 0xFF_FFFF;
        let prefix3 = (number >> (8 * len.saturating_sub(3))) as u32;
        let behind_first = (HIGH & u64::MAX >> (64 - 8 * len)) & !0xFF;
        let is_word = between(block, b'a', b'z') & behind_first == behind_first;
        let first = u32::from(LETTERS[block as usize & 0xFF]);
        let shape = match (len, first) {
            (1, _) => 0x10 | first,
            (_, LOWER_LETTER) if is_word => 0x18 | LOWER_LETTER,
            (_, UPPER_LETTER) if is_word => 0x110 | LOWER_LETTER | u32::from(len > 2) << 3,
            _ => shape(&block.to_le_bytes()[..len]),
        };
        Self { shape, suffix3, suffix2: suffix3 & 0xFFFF, prefix3 }
    }
}

/// The highest bit of each byte of a block.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The highest bit of each byte of an ASCII block that lies between two others, those included.
const fn between(block: u64, first: u8, last: u8) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let from = block + EACH * (0x80 - first) as u64;
    let beyond = block + EACH * (0x7F - last) as u64;
    from & !beyond & HIGH
}

/// Up to three bytes, in lower case, as one number.
fn packed(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| sum << 8 | u32::from(LOWER[usize::from(*byte)]))
}

/// Each byte in lower case.
const LOWER: [u8; 256] = {
    let mut lower = [0; 256];
    let mut byte = 0;
    while byte < lower.len() {
        lower[byte] = (byte as u8).to_ascii_lowercase();
        byte += 1;
    }
    lower
};

/// The kinds of letters in a word in order, runs as one: "McCrory" is upper, lower, upper, lower.
///
/// Three bits a letter kind and a bit for a run, up to eight.
fn shape(text: &[u8]) -> u32 {
    let mut sum = 1_u32;
    let mut last = 0;
    for byte in text {
        let kind = LETTERS[usize::from(*byte)];
        if kind == last {
            sum |= 8;
            continue;
        }
        if sum >= 1 << 24 {
            break;
        }
        sum = sum << 4 | u32::from(kind);
        last = kind;
    }
    sum
}

const UPPER_LETTER: u32 = 1;
const LOWER_LETTER: u32 = 2;

/// The kind of each byte as a letter, from 1.
const LETTERS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b'A'..=b'Z' => UPPER_LETTER as u8,
            b'a'..=b'z' | 0x80.. => LOWER_LETTER as u8,
            b'0'..=b'9' => 3,
            b'-' => 4,
            b'.' | b',' => 5,
            _ => 6,
        };
        byte += 1;
    }
    kinds
};

#[cfg(test)]
mod tests;
