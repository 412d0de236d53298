//! What kinds of letters a token holds, gathered while its bytes are read.

#![expect(clippy::indexing_slicing, reason = "every byte has a place in the table")]

use super::Case;

/// A set of the kinds of bytes that were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters(u8);

impl Letters {
    /// An ASCII sign or white space.
    pub(super) const SIGN: Self = Self(0);
    /// A small ASCII letter.
    pub(super) const LOWER: Self = Self(1);
    /// A capital ASCII letter.
    pub(super) const UPPER: Self = Self(2);
    /// A digit or an underscore.
    pub(super) const DIGIT: Self = Self(4);
    /// A byte outside ASCII.
    pub(super) const HIGH: Self = Self(8);
    /// Letters that only a second look can tell apart.
    pub(super) const MIXED: Self = Self(9);

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How the token of these letters is written.
    #[inline]
    pub(super) fn case(self, token: &str) -> Case {
        match self.0 & !Self::DIGIT.0 {
            0 => Case::None,
            1 => Case::Lower,
            2 => Case::Upper,
            _ => case_of(token),
        }
    }
}

const LETTERS: [Letters; 256] = {
    let mut table = [Letters::SIGN; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => Letters::LOWER,
            b'A'..=b'Z' => Letters::UPPER,
            b'0'..=b'9' | b'_' => Letters::DIGIT,
            0x80.. => Letters::HIGH,
            _ => Letters::SIGN,
        };
        byte += 1;
    }
    table
};

/// What one byte is.
#[inline]
pub(super) const fn letters_of(byte: u8) -> Letters {
    LETTERS[byte as usize]
}

fn case_of(token: &str) -> Case {
    let mut letters = token.chars().filter(|letter| letter.is_alphabetic());
    match letters.next() {
        Some(first) if first.is_uppercase() => {
            if letters.all(char::is_uppercase) {
                Case::Upper
            } else {
                Case::Capitalised
            }
        }
        Some(first) if first.is_lowercase() => Case::Lower,
        _ => Case::None,
    }
}

/// Whether a char outside ASCII belongs to words: letters, digits and the marks put on them.
pub(super) fn is_word_char(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
}

/// Marks that stand on letters and are no letters themselves.
const MARKS: [(u32, u32); 22] = [
    (0x0300, 0x036F),
    (0x0483, 0x0489),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x093C, 0x093C),
    (0x094D, 0x094D),
    (0x09BC, 0x09BC),
    (0x09CD, 0x09CD),
    (0x0A3C, 0x0A4D),
    (0x0ABC, 0x0ACD),
    (0x0B3C, 0x0B4D),
    (0x0BCD, 0x0BCD),
    (0x0C4D, 0x0C4D),
    (0x0CCD, 0x0CCD),
    (0x0D4D, 0x0D4D),
    (0x0E31, 0x0E4E),
    (0x1037, 0x103A),
    (0x17C9, 0x17D3),
    (0x200C, 0x200D),
    (0x20D0, 0x20F0),
    (0xFE00, 0xFE2F),
];

fn is_mark(letter: char) -> bool {
    let code = letter as u32;
    code >= 0x0300 && MARKS.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

/// Whether every char of the script is a word of its own: Chinese characters and hiragana, which
/// are written without spaces.
pub(super) const fn is_whole_word(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{309F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}
