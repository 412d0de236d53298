//! Lists of spellings that a token is held against, told from most other words by one look at its key.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "words are counted up to the end of their list, and a bit is taken within its block"
)]

use super::key::WordKey;

/// Words of which a token may be one, in any case.
pub(crate) trait OneOf {
    /// The words.
    fn words(&self) -> &[&str];

    /// Whether a token with that key and of so many bytes can be one of them.
    fn may_hold(&self, key: u32, len: usize) -> bool;
}

impl OneOf for [&str] {
    #[inline]
    fn words(&self) -> &[&str] {
        self
    }

    #[inline]
    fn may_hold(&self, _key: u32, len: usize) -> bool {
        self.iter().any(|word| word.len() == len)
    }
}

impl<const N: usize> OneOf for [&str; N] {
    #[inline]
    fn words(&self) -> &[&str] {
        self
    }

    #[inline]
    fn may_hold(&self, key: u32, len: usize) -> bool {
        self[..].may_hold(key, len)
    }
}

/// A list of ASCII words with a bit for the key of each, set when the crate is compiled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spellings<const N: usize> {
    words: [&'static str; N],
    bits: [u64; BLOCKS],
}

/// Of other words than those of a list of thirty, one in nine has to be compared with them.
const BLOCKS: usize = 4;

impl<const N: usize> Spellings<N> {
    pub(crate) const fn of(words: [&'static str; N]) -> Self {
        let mut bits = [0; BLOCKS];
        let mut next = 0;
        while next < N {
            let (block, bit) = place(WordKey::of_ascii(words[next]).tag());
            bits[block] |= bit;
            next += 1;
        }
        Self { words, bits }
    }
}

impl<const N: usize> OneOf for Spellings<N> {
    #[inline]
    fn words(&self) -> &[&str] {
        &self.words
    }

    #[inline]
    fn may_hold(&self, key: u32, _len: usize) -> bool {
        let (block, bit) = place(key);
        self.bits[block] & bit != 0
    }
}

#[inline]
const fn place(key: u32) -> (usize, u64) {
    (key as usize / 64 % BLOCKS, 1 << (key % 64))
}

#[cfg(test)]
mod tests {
    use super::{OneOf, Spellings};
    use crate::lexicon::WordKey;

    #[test]
    fn a_list_may_hold_its_words_and_few_others() {
        const WORDS: [&str; 6] = ["", "'s", ",", "said", "spokesmen", "representatives"];
        let list = Spellings::of(WORDS);
        for word in WORDS {
            assert_eq!(WordKey::of_ascii(word), WordKey::of(word));
            assert!(list.may_hold(WordKey::of(&word.to_uppercase()).tag(), word.len()), "{word}");
        }
        assert_eq!(list.words(), WORDS);
        let others = ["the", "council", "voted", "on", "Monday", "to", "close", "a", "ferry", "."];
        let held =
            others.iter().filter(|other| list.may_hold(WordKey::of(other).tag(), other.len()));
        assert!(held.count() < 2);
    }
}
