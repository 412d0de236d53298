//! Letters of a word into its shape and its ends.

use super::{Letters, shape};

#[test]
fn shapes_tell_kinds_of_letters() {
    assert_eq!(shape(b"Lund"), shape(b"Moscow"));
    assert_ne!(shape(b"Lund"), shape(b"LUND"));
    assert_ne!(shape(b"a1"), shape(b"1a"));
}

#[test]
fn the_ends_of_a_word_are_its_letters_in_lower_case() {
    let of = |word: &str| Letters::of(word.as_bytes(), word.len());
    assert_eq!(of("LUND").suffix3, u32::from_be_bytes(*b"\0und"));
    assert_eq!(of("Councillors").suffix2, u32::from_be_bytes(*b"\0\0rs"));
    assert_eq!(of("Councillors").prefix3, u32::from_be_bytes(*b"\0cou"));
    assert_eq!(of("of").prefix3, u32::from_be_bytes(*b"\0\0of"));
}

#[test]
fn letters_asked_at_once_are_those_asked_one_by_one() {
    let words = "a A 1 , - ab Ab aB AB abc Abc ABC aBc a1 1a it's McCrory U.S. 10,000 @[`{ é “ “a Åse zzzzzzzz Zzzzzzzz \
                 ZZZZZZZZ councillor Zz-Zz azAZ09 /: ~~";
    for word in words.split_whitespace() {
        for behind in ["", " ", "abcdefgh", "ÅÅÅÅ"] {
            let text = [word, behind].concat();
            let letters = Letters::of(text.as_bytes(), word.len());
            assert_eq!(letters, Letters::of_bytes(word.as_bytes()), "{text}");
        }
    }
    assert_eq!(Letters::of(b"", 0), Letters::of_bytes(b""));
}
