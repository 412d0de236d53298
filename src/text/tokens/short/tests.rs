//! Plain words, read eight bytes at once.

use super::{PlainWord, long_word, short_word};
use crate::lexicon::WordKey;
use crate::text::Case;

#[test]
fn a_short_word_is_read_as_the_long_way_reads_it() {
    let table = [
        ("said he.", Some((4, Case::Lower))),
        ("Moscow, ", Some((6, Case::Capitalised))),
        ("NATO\nand", Some((4, Case::Upper))),
        ("I, too, ", Some((1, Case::Upper))),
        ("iPhone a", Some((6, Case::Lower))),
        ("zealous ", Some((7, Case::Lower))),
        ("zealous; ", Some((7, Case::Lower))),
        ("zealousl", None),
        ("U.S. and", None),
        ("[a] b c ", None),
        ("`` b c d", None),
        ("don't go", None),
        ("2nd one ", None),
        ("caf\u{e9} b ", None),
        (" word ab", None),
    ];
    for (text, expected) in table {
        let bytes = text.as_bytes()[..8].try_into().unwrap();
        let expected = expected.map(|(len, case)| {
            let key = WordKey::of(&text[..len]);
            PlainWord { len, case, key }
        });
        assert_eq!(short_word(bytes), expected, "{text}");
    }
}

#[test]
fn a_long_word_is_read_as_the_long_way_reads_it() {
    let table = [
        ("councils said so", Some((8, Case::Lower))),
        ("Councillor, she ", Some((10, Case::Capitalised))),
        ("representatives!", Some((15, Case::Lower))),
        ("REPRESENTATIVES ", Some((15, Case::Upper))),
        ("REPRESENTATIVEs ", Some((15, Case::Capitalised))),
        ("newspaPER in it ", Some((9, Case::Lower))),
        ("unrepresentative", None),
        ("council said so ", None),
        ("councils. So it ", None),
        ("councils\u{2019} side ", None),
    ];
    for (text, expected) in table {
        let bytes = text.as_bytes()[..16].try_into().unwrap();
        let expected = expected.map(|(len, case)| {
            let key = WordKey::of(&text[..len]);
            PlainWord { len, case, key }
        });
        assert_eq!(long_word(bytes), expected, "{text}");
    }
}
