//! A word's spelling, folded to lower case and straight apostrophes, turned into a 64-bit key.

/// The key of a folded spelling. Equal spellings have equal keys on every machine and in every
/// version, because trained weights are stored under them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct WordKey(u64);

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
const CURLY_APOSTROPHE: [u8; 3] = [0xE2, 0x80, 0x99];

impl WordKey {
    /// The key of a spelling in any case, with straight or curly apostrophes.
    #[inline]
    pub(crate) fn of(word: &str) -> Self {
        if word.is_ascii() { Self(hash(word.as_bytes(), 0)) } else { Self::of_unicode(word) }
    }

    fn of_unicode(word: &str) -> Self {
        let mut state = 0;
        let mut buffer = [0; 4];
        for letter in word.chars().flat_map(char::to_lowercase) {
            let bytes = letter.encode_utf8(&mut buffer).as_bytes();
            state = if bytes == CURLY_APOSTROPHE {
                step(state, b'\'')
            } else {
                bytes.iter().fold(state, |s, b| step(s, *b))
            };
        }
        Self(finish(state))
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

#[inline]
fn hash(bytes: &[u8], state: u64) -> u64 {
    finish(bytes.iter().fold(state, |state, byte| step(state, byte.to_ascii_lowercase())))
}

#[inline]
const fn step(state: u64, byte: u8) -> u64 {
    (state.rotate_left(5) ^ byte as u64).wrapping_mul(MULTIPLIER)
}

#[inline]
const fn finish(state: u64) -> u64 {
    let mixed = (state ^ (state >> 32)).wrapping_mul(MULTIPLIER);
    mixed ^ (mixed >> 29)
}

#[cfg(test)]
mod tests {
    use super::WordKey;

    #[test]
    fn case_and_the_kind_of_apostrophe_do_not_count() {
        assert_eq!(WordKey::of("N'T"), WordKey::of("n’t"));
        assert_eq!(WordKey::of("ÉLYSÉE"), WordKey::of("élysée"));
        assert_ne!(WordKey::of("said"), WordKey::of("sade"));
    }

    #[test]
    fn keys_never_change_because_weights_are_stored_under_them() {
        assert_eq!(WordKey::of("said").tag(), WordKey::of("Said").tag());
        assert_ne!(WordKey::of("a").place(), WordKey::of("b").place());
    }
}
